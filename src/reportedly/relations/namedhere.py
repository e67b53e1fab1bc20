"""Names that are one actor within one report: surnames, initialisms in brackets, parts of longer names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from reportedly.records import Report
from reportedly.relations.forms import (
    WHO,
    Form,
    in_lexicon,
)
from reportedly.relations.joining import Joined
from reportedly.relations.names import (
    firm,
    initials,
    sound,
    surname,
)


def join_in_reports(
    reports: Mapping[str, Report], forms: Sequence[Form], joined: Joined, placed: Collection[str]
) -> frozenset[tuple[str | None, str]]:
    """Join the names of each report that mean one actor there; `placed` are names of places, which are short for nothing.

    Returned are the names of bodies, each with its story, that some report has both alone and with an owner who is another: see `_is_at_home`.
    """
    at_home: set[tuple[str | None, str]] = set()
    by_report: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_report[form.report].append(form)
    for report, group in by_report.items():
        text = reports[report].text if report in reports else ""
        _join_surnames_here(group, joined)
        _join_long_surnames_here(group, joined)
        _join_initialisms_here(text, group, joined)
        body = min((span.start for span in reports[report].spans("body")), default=0) if report in reports else 0
        at_home.update(_join_parts_here(text, group, joined, placed, body))
    return frozenset(at_home)


def _join_surnames_here(forms: Sequence[Form], joined: Joined) -> None:
    full = [form for form in forms if form.sort == "people" and " " in form.bare]
    by_surname: dict[str, list[Form]] = defaultdict(list)
    for form in full:
        by_surname[sound(surname(form.bare))].append(form)
    for form in forms:
        if " " in form.bare or form.sort not in ("people", "any"):
            continue
        bearer = _nearest(form, by_surname.get(sound(form.bare), ()))
        if bearer and not in_lexicon(form):
            joined.join(form.key, bearer.key, f"“{form.name}” is the surname of {bearer.name} in the same report")


def _join_long_surnames_here(forms: Sequence[Form], joined: Joined) -> None:
    """Join "Okonjo-Strand" to Bertil Okonjo-Strand and "van der Meer" to Pieter van der Meer: a surname of more than one word."""
    people = [form for form in forms if form.sort == "people"]
    bearers: dict[str, list[Form]] = defaultdict(list)
    for form in people:
        words = form.bare.split()
        for cut in range(1, len(words) - 1):
            bearers[" ".join(words[cut:])].append(form)
    for form in people:
        bearer = _nearest(form, bearers.get(form.bare, ()))
        if bearer and not in_lexicon(form):
            joined.join(form.key, bearer.key, f"“{form.name}” ends the name of {bearer.name} in the same report")


def _nearest(form: Form, bearers: Sequence[Form]) -> Form | None:
    """Return the person who was named in full last before the surname, else first after it."""
    at = _first_place(form)
    before = [bearer for bearer in bearers if _first_place(bearer) <= at]
    if before:
        return max(before, key=lambda bearer: (_first_place(bearer), bearer.key))
    return min(bearers, key=lambda bearer: (_first_place(bearer), bearer.key), default=None)


def _first_place(form: Form) -> int:
    return min((mention.span.start for mention in form.mentions if mention.span), default=0)


def _join_initialisms_here(text: str, forms: Sequence[Form], joined: Joined) -> None:
    """Join "ISW" to the name whose initials it is, or that stands before it as "Institute … (ISW)"."""
    long_forms = [form for form in forms if " " in form.bare and form.sort not in WHO]
    ends = {mention.span.end: form for form in long_forms for mention in form.mentions if mention.span}
    by_initials: dict[str, list[Form]] = defaultdict(list)
    for form in long_forms:
        by_initials[initials(form.bare)].append(form)
    for form in forms:
        if " " in form.bare or not form.name.replace(".", "").isupper() or in_lexicon(form):
            continue
        defined = [ends[place] for place in _bracketed(text, form) if place in ends]
        defined = [long for long in defined if long.bare[0] == form.bare[0] and set(form.bare) <= set(long.bare)]
        meant = defined or by_initials.get(form.bare, [])
        if len({match.bare for match in meant}) == 1:
            joined.join(form.key, meant[0].key, f"“{form.name}” are the initials of {meant[0].name}")


def _bracketed(text: str, form: Form) -> list[int]:
    """Return where a name would end that this form abbreviates in brackets."""
    places = [mention.span for mention in form.mentions if mention.span]
    return [place.start - 2 for place in places if text[place.start - 2 : place.start] == " ("]


def _join_parts_here(
    text: str, forms: Sequence[Form], joined: Joined, placed: Collection[str], body: int
) -> Iterator[tuple[str | None, str]]:
    """Join "Coast Guard" to the one "Luzaran Coast Guard" of the report, and "Meridian" to "Meridian News Agency"; yield those at home.

    Not after a possessive: "Ukraine's Defence Ministry" is not the "Russian Defence Ministry".
    """
    whole: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        words = form.bare.split()
        if form.sort in ("bodies", "any") and len(words) > 1:
            for cut in range(1, len(words)):
                whole[" ".join(words[cut:])].append(form)
                if cut > 1 or words[0] == firm(form.bare):
                    whole[words[0] if cut == 1 else " ".join(words[:cut])].append(form)
    for form in forms:
        wholes = whole.get(form.bare)
        if not wholes or form.sort not in ("bodies", "any") or form.bare in placed:
            continue
        if len({match.bare for match in wholes}) == 1 and not in_lexicon(form) and not _is_owned(text, form):
            if _is_at_home(text[body:], form, wholes[0]):
                yield form.story, form.bare
                continue
            joined.join(form.key, wholes[0].key, f"“{form.name}” is short for {wholes[0].name} in the same report")


def _is_at_home(body: str, form: Form, whole: Form) -> bool:
    """Say whether a body alone is that of the report's own country: "the defence ministry said", and only then "Sarvia's defence ministry".

    Whose a body is is told where it is named first; a headline, which is not in `body`, tells it of none.
    """
    owner = whole.bare.removesuffix(form.bare).rstrip()
    if not owner.endswith(("'s", "’s", "s'", "s’")):
        return False
    alone = re.search(rf"\bthe {re.escape(form.name)}\b", body, re.IGNORECASE)
    owned = re.search(rf"\b{re.escape(whole.name)}\b", body, re.IGNORECASE)
    return alone is not None and owned is not None and alone.start() < owned.start()


def _is_owned(text: str, form: Form) -> bool:
    places = [mention.span for mention in form.mentions if mention.span]
    return any(text[max(0, place.start - 3) : place.start] in ("’s ", "'s ") for place in places)
