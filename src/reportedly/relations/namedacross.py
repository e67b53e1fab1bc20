"""Names that are one actor over the reports of a story: the same name, spellings, short forms, offices, surnames."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from reportedly.language import find_namesake, find_state, fold, is_common_body
from reportedly.relations.forms import (
    WHO,
    Form,
    grouped,
    has_capital,
    in_lexicon,
)
from reportedly.relations.joining import Joined
from reportedly.relations.names import (
    are_spellings,
    firm,
    given_agree,
    given_names,
    initials,
    people_ending,
    sound,
    surname,
    word_roots,
)
from reportedly.relations.offices import Office, find_holders, read_office

# More names than this that sound alike at the beginning are not compared one by one: the work must stay linear, and in so
# large a crowd a changed letter proves nothing.
LARGEST_BLOCK = 200


def join_across(
    forms: Sequence[Form],
    joined: Joined,
    placed: Collection[str],
    at_home: Collection[tuple[str | None, str]] = (),
) -> None:
    """Join the names of a story that mean one actor in different reports, each with its reason.

    `placed` are the names that are places or peoples in some report, and so are short for nothing; `at_home` bodies, each with its
    story, that are not another country's of that name.
    """
    _join_outlets(forms, joined, placed)
    _join_same_names(forms, joined)
    _join_peoples(forms, joined)
    _join_spellings_of_people(forms, joined)
    _join_mistaken_people(forms, joined)
    _join_spellings_of_others(forms, joined)
    _join_short_forms(forms, joined, placed)
    _join_surnames(forms, joined)
    _join_offices([form for form in forms if (form.story, form.bare) not in at_home], joined)
    _join_common_bodies(forms, joined)
    _join_holders(forms, joined)


def _join_outlets(forms: Sequence[Form], joined: Joined, placed: Collection[str]) -> None:
    """Join "Mirador" to the medium of that name, which published a report or is called one, whatever it was taken for elsewhere."""
    media = [form for form in forms if any(one.kind == "media" for one in form.mentions)]
    outlets = {_without_the(form.bare): form for form in media}
    outlets |= {_without_the(form.bare): form for form in media if any(one.span is None for one in form.mentions)}
    if not outlets:
        return
    surnames = {surname(form.bare) for form in forms if form.sort == "people" and " " in form.bare}
    for form in forms:
        outlet = outlets.get(_without_the(form.bare))
        if outlet is None or outlet is form or form.sort not in ("people", "any", "bodies") or form.bare in placed:
            continue
        roles = any(mention.role for mention in form.mentions)
        if not roles and form.bare not in surnames:
            told = None if form.sort == outlet.sort else f"“{outlet.name}” is a medium"
            joined.join(form.key, outlet.key, told)


def _without_the(name: str) -> str:
    return name.removeprefix("the ")


def _join_same_names(forms: Sequence[Form], joined: Joined) -> None:
    """Join what is written alike in several reports. A single word must be of one sort, a surname waits for its full name."""
    sorts: dict[str, Counter[str]] = defaultdict(Counter)
    for form in forms:
        if form.sort != "any":
            sorts[form.bare][form.sort] += len(form.mentions)
    several = _several_meant(forms, joined)
    for form in forms:
        if form.key in several:
            continue
        if " " in form.bare and form.sort != "capital":
            # "interior ministry" without a country is that of its story.
            joined.join(f"name {form.bare}" if has_capital(form) else f"name {form.story} {form.bare}", form.key)
            continue
        sort = form.sort
        if sort == "any" and sorts[form.bare]:
            sort = min(sorts[form.bare], key=lambda known: (-sorts[form.bare][known], known))
        if sort != "people" and not (form.known and find_namesake(form.bare)):
            joined.join(f"{sort} {form.bare}", form.key)


def _several_meant(forms: Sequence[Form], joined: Joined) -> frozenset[str]:
    """Return the forms such as "police" that are short for one name in their report, where another report means another by them.

    "Orlin Police" and "Orlin Police Department" begin alike and may be one; "the police" does not make "Tessel Police" one with them.
    """
    common = [form for form in forms if form.sort in ("bodies", "any") and is_common_body(form.bare)]
    groups = grouped(forms, joined) if common else {}
    meant = {form.key: {other.bare.split()[0] for other in groups[joined.top(form.key)]} for form in common}
    own = {form.key: meant[form.key] - {word for word in meant[form.key] if is_common_body(word)} for form in common}
    of_all: dict[str, set[str]] = defaultdict(set)
    for form in common:
        of_all[form.bare] |= own[form.key]
    return frozenset(form.key for form in common if own[form.key] and len(of_all[form.bare]) > 1)


def _join_peoples(forms: Sequence[Form], joined: Joined) -> None:
    """Join the adjective of a state that no lexicon has ("Kestrian") to its name."""
    places = {form.bare: form for form in forms if form.sort in ("places", "any") and not find_state(form.bare)}
    for name, form in sorted(places.items()):
        for people in people_ending(name):
            if people in places and people != name:
                joined.join(form.key, places[people].key, f"“{places[people].name}” is the adjective of {form.name}")


def _join_spellings_of_people(forms: Sequence[Form], joined: Joined) -> None:
    people = {form.bare: form for form in forms if form.sort == "people" and " " in form.bare}
    roles: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        roles[form.bare] |= {fold(mention.role) for mention in form.mentions if mention.role}
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(people):
        blocks[sound(surname(name))[:3].replace("g", "k") + " " + sound(given_names(name)[0])[:1]].append(name)
        blocks["whole " + sound(name)].append(name)
    for _, block in sorted(blocks.items()):
        if len(block) > LARGEST_BLOCK:
            continue
        for number, one in enumerate(block):
            for other in block[number + 1 :]:
                if joined.top(people[one].key) != joined.top(people[other].key) and _are_one_person(one, other, roles):
                    reason = f"“{people[one].name}” and “{people[other].name}” are spellings of one name"
                    joined.join(people[one].key, people[other].key, reason)


def _join_mistaken_people(forms: Sequence[Form], joined: Joined) -> None:
    """Join "Mirco Haas", taken for a firm in one report, to the Mirko Haas of another: few firms sound like a person of the story."""
    people = {sound(form.bare): form for form in forms if form.sort == "people" and " " in form.bare}
    for form in forms:
        person = people.get(sound(form.bare)) if form.sort in ("bodies", "any") and " " in form.bare else None
        if person and not in_lexicon(form):
            joined.join(form.key, person.key, f"“{form.name}” and “{person.name}” are spellings of one name")


def _are_one_person(one: str, other: str, roles: Mapping[str, set[str]]) -> bool:
    if sound(one) == sound(other):
        return True
    if not are_spellings(surname(one), surname(other)):
        return False
    if given_agree(one, other):
        return True
    # "Joe" and "Joseph" in one office.
    same_surname = sound(surname(one)) == sound(surname(other))
    return same_surname and len(surname(one)) >= 5 and bool(roles[one] & roles[other])


def _join_spellings_of_others(forms: Sequence[Form], joined: Joined) -> None:
    """Join organisations and places of several words of which one is spelt otherwise, or whose words stand in another order."""
    others = {form.bare: form for form in forms if form.sort in ("bodies", "any", "places") and not in_lexicon(form)}
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(others) if len(others) > 1 else ():
        words = name.split()
        if len(words) > 2:
            blocks["roots " + word_roots(name)].append(name)
        for left_out in range(len(words) if len(words) > 1 else 0):
            blocks[" ".join([*words[:left_out], "*", *words[left_out + 1 :]])].append(name)
        if len(words) == 1 and len(name) >= 5:
            blocks[f"story {others[name].story} {sound(name)[:4]}"].append(name)
    for key, block in sorted(blocks.items()):
        if not 1 < len(block) <= LARGEST_BLOCK:
            continue
        for number, one in enumerate(block):
            for other in block[number + 1 :]:
                if joined.top(others[one].key) == joined.top(others[other].key):
                    continue
                if key.startswith("roots ") or _differ_by_spelling(one, other):
                    reason = f"“{others[one].name}” and “{others[other].name}” are spellings of one name"
                    joined.join(others[one].key, others[other].key, reason)


def _differ_by_spelling(one: str, other: str) -> bool:
    pairs = list(zip(one.split(), other.split(), strict=True))
    changed = [(left, right) for left, right in pairs if left != right]
    if len(pairs) == 1 and (one in people_ending(other) or other in people_ending(one)):
        return True
    return all(len(left) >= 4 and are_spellings(left, right) for left, right in changed)


def _join_short_forms(forms: Sequence[Form], joined: Joined, placed: Collection[str]) -> None:
    """Join an initialism, or a firm or agency without its "Ltd" or "News Agency", to the one such name in all reports."""
    meant: dict[str, dict[str, Form]] = defaultdict(dict)
    for form in forms:
        if " " not in form.bare or form.sort in WHO:
            continue
        top, letters, name = joined.top(form.key), initials(form.bare), firm(form.bare)
        if len(letters) > 2:
            meant[letters].setdefault(top, form)
        if name != form.bare:
            meant[name].setdefault(top, form)
    for form in forms:
        known = meant.get(form.bare, {})
        if len(known) != 1 or in_lexicon(form) or form.sort in WHO:
            continue
        if " " not in form.bare and (form.sort not in ("bodies", "any") or form.bare in placed):
            continue
        (full,) = known.values()
        if form.name.replace(".", "").isupper() or full.bare.startswith(form.bare):
            joined.join(form.key, full.key, f"“{form.name}” is short for {full.name}")


def _join_offices(forms: Sequence[Form], joined: Joined) -> None:
    """Join "the interior ministry" to the one "interior ministry of Ardovia" or "Ardovian interior ministry" of its story."""
    wholes: dict[tuple[str | None, str], dict[str, Form]] = defaultdict(dict)
    for form in forms:
        words = form.bare.split()
        if form.sort == "bodies" and has_capital(form) and len(words) > 2:
            for part in {" ".join(words[1:]), form.bare.partition(" of ")[0]}:
                wholes[form.story, part].setdefault(joined.top(form.key), form)
    for form in forms:
        known = wholes.get((form.story, form.bare), {})
        if form.sort == "bodies" and " " in form.bare and not has_capital(form) and len(known) == 1:
            (full,) = known.values()
            joined.join(form.key, full.key, f"“{form.name}” is the {full.name} in this story")


def _join_common_bodies(forms: Sequence[Form], joined: Joined) -> None:
    """Join "the union" to the one body of its story that is called a union: "the metalworkers' union".

    Only in a story that names one; "the police" and "the army" can be of several places without a word about it.
    """
    wholes: dict[tuple[str | None, str], dict[str, Form]] = defaultdict(dict)
    for form in forms:
        if form.sort == "bodies" and " " in form.bare:
            for noun in {form.bare.split()[-1], form.bare.partition(" of ")[0].split()[-1]}:
                wholes[form.story, noun].setdefault(joined.top(form.key), form)
    for form in forms:
        known = wholes.get((form.story, form.bare), {})
        if form.sort != "bodies" or " " in form.bare or has_capital(form) or len(known) != 1:
            continue
        (full,) = known.values()
        if form.bare not in _ANYWHERE:
            joined.join(form.key, full.key, f"“the {form.name}” is the {full.name} in this story")


# Bodies of which each place has its own, and that reports seldom tell apart in so many words.
_ANYWHERE = frozenset(
    ["police", "army", "military", "forces", "authorities", "court", "council", "government", "agency"]
)


def _join_holders(forms: Sequence[Form], joined: Joined) -> None:
    """Join "Belmarin's defence minister" to the one person whom the story names with that office."""
    roles: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    first: dict[Office, Form] = {}
    for form in forms:
        office = read_office(form.name) if form.sort == "offices" else None
        if office:
            same = first.setdefault(office, form)
            joined.join(
                same.key, form.key, f"“{same.name}” and “{form.name}” are one office" if same is not form else None
            )
        elif form.sort == "people":
            top = joined.top(form.key)
            roles[top].update(mention.role for mention in form.mentions if mention.role)
            names[top] = max(names.get(top, ""), form.name, key=lambda name: (len(name), name))
    for office, holder in find_holders(sorted(roles.items()), first):
        told = first[office]
        joined.join(told.key, holder, f"“{told.name}” is {names[holder]}, the only one with that office in this story")


def _join_surnames(forms: Sequence[Form], joined: Joined) -> None:
    """Join a surname alone to the one person in all reports who bears it, first of all in the same story."""
    bearers: dict[str, dict[str, set[str | None]]] = defaultdict(lambda: defaultdict(set))
    shown: dict[str, tuple[int, str]] = {}
    for form in forms:
        if form.sort == "people" and " " in form.bare:
            top = joined.top(form.key)
            bearers[sound(surname(form.bare))][top].add(form.story)
            written = (-len(form.mentions), form.name)
            shown[top] = min(shown.get(top, written), written)
    for form in forms:
        if " " in form.bare or form.sort not in ("people", "any"):
            continue
        known = bearers.get(sound(form.bare), {})
        if (not known and form.sort == "any") or joined.top(form.key) in known or in_lexicon(form):
            continue
        near = [top for top, stories in known.items() if form.story is not None and form.story in stories]
        tops = near if len(near) == 1 else list(known)
        if len(tops) == 1:
            joined.join(
                form.key, tops[0], f"“{form.name}” is the surname of {shown[tops[0]][1]}, the only one in these reports"
            )
        elif form.sort == "people":
            joined.join(f"surname {form.story if known else ''} {form.bare}", form.key)
