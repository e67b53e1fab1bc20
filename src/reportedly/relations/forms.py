"""Forms: each name in each report with its mentions, what sort of name it is, and how full it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.language import find_house, find_state, is_common_body
from reportedly.records import ActorKind, Mention, Report
from reportedly.relations.joining import Joined
from reportedly.relations.known import Known, find_known
from reportedly.relations.names import (
    bare,
    given_names,
    sound,
    surname,
)
from reportedly.relations.offices import read_office

_PEOPLE: tuple[ActorKind, ...] = ("person",)


# Sorts of forms that name or describe one person.
WHO = ("people", "offices")


_PLACES: tuple[ActorKind, ...] = ("place", "state", "government")


_BODIES: tuple[ActorKind, ...] = ("organisation", "military", "media")


@dataclass(frozen=True, slots=True)
class Form:
    """One name in one report, with all its mentions there, and `known`, what it means everywhere.

    `sort` is people, offices ("the mayor of Orrin"), places, capital, bodies, unnamed or any.
    """

    key: str
    report: str
    story: str | None
    name: str
    bare: str
    sort: str
    mentions: tuple[Mention, ...]
    known: Known | None = None


def find_forms(reports: Mapping[str, Report], mentions: Sequence[Mention]) -> list[Form]:
    """Return the names of each report with their mentions, sorted."""
    found: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: mention.id):
        found[mention.report, _sort(mention), bare(mention.name) or mention.name].append(mention)
    forms = []
    for (report, sort, name), group in sorted(found.items()):
        story = reports[report].story if report in reports else None
        forms.append(Form(f"{report} {sort} {name}", report, story, _written(group), name, sort, tuple(group)))
    known = find_known(reports, forms)
    return [replace(form, known=known[form.key]) if form.key in known else form for form in forms]


def _sort(mention: Mention) -> str:
    if mention.kind == "unnamed":
        return "unnamed"
    if mention.kind in _PEOPLE and read_office(mention.name):
        return "offices"
    if mention.kind == "place" and (state := find_state(mention.name)) and state.form == "capital":
        return "capital"
    if mention.kind == "government" and find_state(mention.name) is None:
        # A ministry; "government" is also what a capital that speaks for its state is called.
        return "bodies"
    for sort, kinds in (("people", _PEOPLE), ("places", _PLACES), ("bodies", _BODIES)):
        if mention.kind in kinds:
            return sort
    return "any"


def _written(mentions: Iterable[Mention]) -> str:
    """Return the most frequent way of writing, the first in the alphabet when several are."""
    counts = spellings(mention.name for mention in mentions)
    return min(counts, key=lambda name: (-counts[name], name))


def spellings(names: Iterable[str]) -> dict[str, int]:
    """Return how often each way of writing a name is used."""
    # Most actors are named once or twice; a `Counter` takes longer to make than to fill.
    counts: dict[str, int] = {}
    for words in names:
        name = " ".join(words.split())
        counts[name] = counts.get(name, 0) + 1
    return counts


def in_lexicon(form: Form) -> bool:
    """Say whether a lexicon knows what a name means."""
    return bool(form.known or find_state(form.bare) or find_house(form.bare))


def has_capital(form: Form) -> bool:
    """Say whether a name is written as one: "the interior ministry" is not."""
    return any(letter.isupper() for letter in form.name)


def grouped(forms: Sequence[Form], joined: Joined) -> dict[str, list[Form]]:
    """Return the forms of each group, by the key that stands for it."""
    by_key = {form.key: form for form in forms}
    return {top: [by_key[key] for key in keys] for top, keys in joined.groups(by_key).items()}


def key_of(forms: Sequence[Form]) -> str | None:
    """Return what stands for these names in every story, None when none of them is full enough to mean the same elsewhere."""
    listed = min((form.known.key for form in forms if form.known), default=None)
    if listed:
        return listed
    # Who holds an office is another one in another year.
    forms = [form for form in forms if form.sort != "offices"]
    telling = [form for form in forms if form.sort not in ("bodies", "any") or not is_common_body(form.bare)]
    full = [form for form in telling if " " in form.bare and form.sort != "capital" and has_capital(form)]
    if not full:
        full = [form for form in telling if " " not in form.bare and form.sort not in ("people", "unnamed")]
    if not full:
        return None
    best = full[0] if len(full) == 1 else _fullest(full)
    if best.sort == "people":
        return f"people {sound(given_names(best.bare)[0])} {sound(surname(best.bare))}"
    return f"name {best.bare}" if " " in best.bare else f"{_main_sort(forms)} {best.bare}"


def _fullest(forms: Sequence[Form]) -> Form:
    """Return the fullest form, of several the most frequent."""
    times = Counter({form.bare: 0 for form in forms})
    for form in forms:
        times[form.bare] += len(form.mentions)
    return min(forms, key=lambda form: (fullness(form.bare), -times[form.bare], form.bare, form.sort))


def _main_sort(forms: Sequence[Form]) -> str:
    sorts: dict[str, int] = defaultdict(int)
    for form in forms:
        if form.sort not in ("any", "unnamed"):
            sorts[form.sort] += len(form.mentions)
    return min(sorts, key=lambda known: (-sorts[known], known), default="any")


def fullness(name: str) -> int:
    """Return 0 for a full name, more for one that leaves something out."""
    words = name.split()
    if len(words) == 1:
        return 3
    if any(len(word.rstrip(".")) == 1 for word in words):
        return 2
    return 1 if name.isupper() else 0
