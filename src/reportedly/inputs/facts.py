"""Facts stated about a report beside its text: title, outlet, address, dates, language."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from reportedly.inputs.charsets import clean
from reportedly.inputs.dates import read_date
from reportedly.inputs.languages import read_language
from reportedly.inputs.places import shown
from reportedly.records import DateBasis, DateCandidate, Edtf

KEYS = ("title", "outlet", "url", "published", "language")


# Addresses have up to some 2,000 characters; longer titles and names are other fields gone astray, and would fill a screen.
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Fetching:
    """How the pages that a list names are fetched: the pause in seconds between two requests to one host, and the hosts that may be outside
    the public internet."""

    pause: float = 2.0
    allowed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Given:
    """What the user knows about the inputs. It wins over what they say of themselves.

    With `fetch` the pages are read too that lists of stories name and do not hold.

    `before` is for reports in a ledger's export, which has them as readers corrected them: by a report's id and by the name of what was
    corrected ("outlet", "published") what stood there before.
    """

    published: Edtf | None = None
    outlet: str | None = None
    fetch: Fetching | None = None
    before: Mapping[str, Mapping[str, Collection[str | None]]] = field(default_factory=dict, hash=False)


NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class Facts:
    """What one source says of a report; an unknown is None. `dates` come best first."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    dates: tuple[DateCandidate, ...] = ()
    notes: tuple[str, ...] = ()


def prefer(first: Facts, second: Facts) -> Facts:
    """Return the facts of `first`, filled up from `second`. All dates are kept, those of `first` before the others."""
    return Facts(
        first.title or second.title,
        first.outlet or second.outlet,
        first.url or second.url,
        first.language or second.language,
        tuple(dict.fromkeys(first.dates + second.dates)),
        first.notes + second.notes,
    )


def given_facts(given: Given) -> Facts:
    """Return the facts that the user gives."""
    dates = (DateCandidate(given.published, "given", "given by the user"),) if given.published else ()
    return Facts(outlet=plain(given.outlet), dates=dates)


def stated_facts(stated: Mapping[str, object], where: str, ignore: tuple[str, ...] = ()) -> Facts:
    """Return the facts that a record, front matter or a sidecar states by key. `where` names it in words.

    A date that cannot be read and keys that are not known are left out and noted.
    """
    words = {key: plain(value) for key in KEYS if isinstance(value := stated.get(key), str)}
    notes = [
        f"{key} in {where} is no text and was ignored" for key in KEYS if not isinstance(stated.get(key), str | None)
    ]
    date = read_date(words.get("published") or "")
    if words.get("published") and date is None:
        notes.append(
            f"published in {where} is no date that can be read and was ignored: {shown(words['published'] or '')[:60]}"
        )
    unknown = [key for key in stated if key not in KEYS and key not in ignore]
    if unknown:
        names = ", ".join(shown(key)[:40] for key in unknown[:5])
        notes.append(f"{len(unknown)} unknown key{'s' * (len(unknown) > 1)} in {where} ignored: {names}")
    facts = Facts(
        words.get("title"),
        words.get("outlet"),
        words.get("url"),
        read_language(words.get("language") or ""),
        (dated(date, f"published in {where}"),) if date else (),
        tuple(notes),
    )
    return bounded(facts, where)


def bounded(facts: Facts, where: str) -> Facts:
    """Return facts without a title, outlet or address that is too long to be one; each of these is noted."""
    words = {"title": facts.title, "outlet": facts.outlet, "url": facts.url}
    kept = {key: value for key, value in words.items() if value is None or len(value) <= _LONGEST}
    notes = tuple(
        f"{key} in {where} is longer than {_LONGEST:,} characters and was ignored" for key in words if key not in kept
    )
    return replace(
        facts, title=kept.get("title"), outlet=kept.get("outlet"), url=kept.get("url"), notes=facts.notes + notes
    )


def dated(value: Edtf, why: str, basis: DateBasis = "metadata") -> DateCandidate:
    """Return a candidate for the date of publication, with the place it was found in."""
    return DateCandidate(value, basis, why)


def plain(words: str | None) -> str | None:
    """Return words on one line, None when nothing is left."""
    return " ".join(clean(words).split()) or None if words else None
