"""Actors: which names, in one report and across reports, are one person, organisation, state or place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from reportedly.language import find_body, find_house, find_namesake, find_place, find_state, fold, is_common_body
from reportedly.records import Actor, ActorKind, Mention, Report, derived_id
from reportedly.relations.joining import Joined
from reportedly.relations.known import Known, find_known
from reportedly.relations.names import (
    are_spellings,
    bare,
    firm,
    given_agree,
    given_names,
    initials,
    people_ending,
    sound,
    surname,
    word_roots,
)
from reportedly.relations.namesakes import Namesakes, apart_id
from reportedly.relations.offices import Office, find_holders, read_office

# More names than this that sound alike at the beginning are not compared one by one: the work must stay linear, and in so
# large a crowd a changed letter proves nothing.
LARGEST_BLOCK = 200
_PEOPLE: tuple[ActorKind, ...] = ("person",)
# Sorts of forms that name or describe one person.
_WHO = ("people", "offices")
_PLACES: tuple[ActorKind, ...] = ("place", "state", "government")
_BODIES: tuple[ActorKind, ...] = ("organisation", "military", "media")
# When the mentions of one actor disagree about its kind and are equally many, the first of these wins.
_KIND_ORDER: tuple[ActorKind, ...] = (
    "media", "state", "government", "person", "military", "organisation", "place", "group", "unnamed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Form:
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


class Merged(NamedTuple):
    """The actors of a story, for each mention its actor, and for each actor the reasons for which its names are one."""

    actors: list[Actor]
    actor_of: dict[str, str]
    reasons: dict[str, tuple[str, ...]]


def merge_actors(reports: Sequence[Report], mentions: Sequence[Mention], decided: Namesakes | None = None) -> Merged:
    """Return the actors behind the mentions, sorted by id, for each mention its actor, and for each actor why its names are one.

    The reports are those of one story. "Zelensky", "Volodymyr Zelenskyy" and "Volodymyr Zelensky" are one; "Kyiv" is Ukraine where it
    acts and a place where it is one. Two people with one surname stay apart, and so do organisations that share their last words. The
    outcome depends on the set alone. An actor's id is that of its fullest name, so that stories which name it in full share it; what all of them
    call it is told by `tell_actor`. `decided` is what readers say about actors, which goes before all that. Unnamed sources of several reports are not joined here; see `relations.origins`.
    """
    by_id = {report.id: report for report in reports}
    forms = _forms(by_id, mentions)
    joined = Joined()
    for form in forms:
        joined.add(form.key)
    _join_known(forms, joined)
    named = [form for form in forms if form.sort != "unnamed"]
    placed = _placed(named)
    _join_in_report(by_id, named, joined, placed)
    _join_same_names(named, joined)
    _join_peoples(named, joined)
    _join_spellings_of_people(named, joined)
    _join_spellings_of_others(named, joined)
    _join_short_forms(named, joined, placed)
    _join_surnames(named, joined)
    _join_offices(named, joined)
    _join_holders(named, joined)
    _join_keys(named, joined)
    return _actors(forms, joined, decided or Namesakes())


def _forms(reports: Mapping[str, Report], mentions: Sequence[Mention]) -> list[_Form]:
    found: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: mention.id):
        found[mention.report, _sort(mention), bare(mention.name) or mention.name].append(mention)
    forms = []
    for (report, sort, name), group in sorted(found.items()):
        story = reports[report].story if report in reports else None
        forms.append(_Form(f"{report} {sort} {name}", report, story, _written(group), name, sort, tuple(group)))
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
    counts = _spellings(mentions)
    return min(counts, key=lambda name: (-counts[name], name))


def _spellings(mentions: Iterable[_Named]) -> dict[str, int]:
    """Return how often each way of writing a name is used."""
    # Most actors are named once or twice; a `Counter` takes longer to make than to fill.
    counts: dict[str, int] = {}
    for mention in mentions:
        name = " ".join(mention.name.split())
        counts[name] = counts.get(name, 0) + 1
    return counts


def _join_known(forms: Sequence[_Form], joined: Joined) -> None:
    for form in forms:
        if form.known:
            joined.join(form.known.key, form.key, form.known.reason)


def _placed(forms: Sequence[_Form]) -> frozenset[str]:
    """Return the names that are places or peoples in some report, and so are short for nothing."""
    return frozenset(form.bare for form in forms if form.sort in ("places", "capital"))


def _join_in_report(
    reports: Mapping[str, Report], forms: Sequence[_Form], joined: Joined, placed: frozenset[str]
) -> None:
    by_report: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        by_report[form.report].append(form)
    for report, group in by_report.items():
        text = reports[report].text if report in reports else ""
        _join_surnames_here(group, joined)
        _join_initialisms_here(text, group, joined)
        _join_parts_here(text, group, joined, placed)


def _join_surnames_here(forms: Sequence[_Form], joined: Joined) -> None:
    full = [form for form in forms if form.sort == "people" and " " in form.bare]
    by_surname: dict[str, list[_Form]] = defaultdict(list)
    for form in full:
        by_surname[sound(surname(form.bare))].append(form)
    for form in forms:
        if " " in form.bare or form.sort not in ("people", "any"):
            continue
        bearer = _nearest(form, by_surname.get(sound(form.bare), ()))
        if bearer and not _in_lexicon(form):
            joined.join(form.key, bearer.key, f"“{form.name}” is the surname of {bearer.name} in the same report")


def _in_lexicon(form: _Form) -> bool:
    return bool(form.known or find_state(form.bare) or find_house(form.bare))


def _nearest(form: _Form, bearers: Sequence[_Form]) -> _Form | None:
    """Return the person who was named in full last before the surname, else first after it."""
    at = _first_place(form)
    before = [bearer for bearer in bearers if _first_place(bearer) <= at]
    if before:
        return max(before, key=lambda bearer: (_first_place(bearer), bearer.key))
    return min(bearers, key=lambda bearer: (_first_place(bearer), bearer.key), default=None)


def _first_place(form: _Form) -> int:
    return min((mention.span.start for mention in form.mentions if mention.span), default=0)


def _join_initialisms_here(text: str, forms: Sequence[_Form], joined: Joined) -> None:
    """Join "ISW" to the name whose initials it is, or that stands before it as "Institute … (ISW)"."""
    long_forms = [form for form in forms if " " in form.bare and form.sort not in _WHO]
    ends = {mention.span.end: form for form in long_forms for mention in form.mentions if mention.span}
    by_initials: dict[str, list[_Form]] = defaultdict(list)
    for form in long_forms:
        by_initials[initials(form.bare)].append(form)
    for form in forms:
        if " " in form.bare or not form.name.replace(".", "").isupper() or _in_lexicon(form):
            continue
        defined = [ends[place] for place in _bracketed(text, form) if place in ends]
        defined = [long for long in defined if long.bare[0] == form.bare[0] and set(form.bare) <= set(long.bare)]
        meant = defined or by_initials.get(form.bare, [])
        if len({match.bare for match in meant}) == 1:
            joined.join(form.key, meant[0].key, f"“{form.name}” are the initials of {meant[0].name}")


def _bracketed(text: str, form: _Form) -> list[int]:
    """Return where a name would end that this form abbreviates in brackets."""
    places = [mention.span for mention in form.mentions if mention.span]
    return [place.start - 2 for place in places if text[place.start - 2 : place.start] == " ("]


def _join_parts_here(text: str, forms: Sequence[_Form], joined: Joined, placed: frozenset[str]) -> None:
    """Join "Coast Guard" to the one "Luzaran Coast Guard" of the report, and "Meridian" to "Meridian News Agency".

    Not after a possessive: "Ukraine's Defence Ministry" is not the "Russian Defence Ministry".
    """
    whole: dict[str, list[_Form]] = defaultdict(list)
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
        if len({match.bare for match in wholes}) == 1 and not _in_lexicon(form) and not _is_owned(text, form):
            joined.join(form.key, wholes[0].key, f"“{form.name}” is short for {wholes[0].name} in the same report")


def _is_owned(text: str, form: _Form) -> bool:
    places = [mention.span for mention in form.mentions if mention.span]
    return any(text[max(0, place.start - 3) : place.start] in ("’s ", "'s ") for place in places)


def _join_same_names(forms: Sequence[_Form], joined: Joined) -> None:
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
            joined.join(f"name {form.bare}" if _has_capital(form) else f"name {form.story} {form.bare}", form.key)
            continue
        sort = form.sort
        if sort == "any" and sorts[form.bare]:
            sort = min(sorts[form.bare], key=lambda known: (-sorts[form.bare][known], known))
        if sort != "people" and not (form.known and find_namesake(form.bare)):
            joined.join(f"{sort} {form.bare}", form.key)


def _several_meant(forms: Sequence[_Form], joined: Joined) -> frozenset[str]:
    """Return the forms such as "police" that are short for one name in their report, where another report means another by them.

    "Orlin Police" and "Orlin Police Department" begin alike and may be one; "the police" does not make "Tessel Police" one with them.
    """
    common = [form for form in forms if form.sort in ("bodies", "any") and is_common_body(form.bare)]
    groups = _grouped(forms, joined) if common else {}
    meant = {form.key: {other.bare.split()[0] for other in groups[joined.top(form.key)]} for form in common}
    own = {form.key: meant[form.key] - {word for word in meant[form.key] if is_common_body(word)} for form in common}
    of_all: dict[str, set[str]] = defaultdict(set)
    for form in common:
        of_all[form.bare] |= own[form.key]
    return frozenset(form.key for form in common if own[form.key] and len(of_all[form.bare]) > 1)


def _join_peoples(forms: Sequence[_Form], joined: Joined) -> None:
    """Join the adjective of a state that no lexicon has ("Kestrian") to its name."""
    places = {form.bare: form for form in forms if form.sort in ("places", "any") and not find_state(form.bare)}
    for name, form in sorted(places.items()):
        for people in people_ending(name):
            if people in places and people != name:
                joined.join(form.key, places[people].key, f"“{places[people].name}” is the adjective of {form.name}")


def _join_spellings_of_people(forms: Sequence[_Form], joined: Joined) -> None:
    people = {form.bare: form for form in forms if form.sort == "people" and " " in form.bare}
    roles: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        roles[form.bare] |= {fold(mention.role) for mention in form.mentions if mention.role}
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(people):
        blocks[sound(surname(name))[:3] + " " + sound(given_names(name)[0])[:1]].append(name)
        blocks["whole " + sound(name)].append(name)
    for _, block in sorted(blocks.items()):
        if len(block) > LARGEST_BLOCK:
            continue
        for number, one in enumerate(block):
            for other in block[number + 1 :]:
                if joined.top(people[one].key) != joined.top(people[other].key) and _are_one_person(one, other, roles):
                    reason = f"“{people[one].name}” and “{people[other].name}” are spellings of one name"
                    joined.join(people[one].key, people[other].key, reason)


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


def _join_spellings_of_others(forms: Sequence[_Form], joined: Joined) -> None:
    """Join organisations and places of several words of which one is spelt otherwise, or whose words stand in another order."""
    others = {form.bare: form for form in forms if form.sort in ("bodies", "any", "places") and not _in_lexicon(form)}
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


def _join_short_forms(forms: Sequence[_Form], joined: Joined, placed: frozenset[str]) -> None:
    """Join an initialism, or a firm or agency without its "Ltd" or "News Agency", to the one such name in all reports."""
    meant: dict[str, dict[str, _Form]] = defaultdict(dict)
    for form in forms:
        if " " not in form.bare or form.sort in _WHO:
            continue
        top, letters, name = joined.top(form.key), initials(form.bare), firm(form.bare)
        if len(letters) > 2:
            meant[letters].setdefault(top, form)
        if name != form.bare:
            meant[name].setdefault(top, form)
    for form in forms:
        known = meant.get(form.bare, {})
        if len(known) != 1 or _in_lexicon(form) or form.sort in _WHO:
            continue
        if " " not in form.bare and (form.sort not in ("bodies", "any") or form.bare in placed):
            continue
        (full,) = known.values()
        if form.name.replace(".", "").isupper() or full.bare.startswith(form.bare):
            joined.join(form.key, full.key, f"“{form.name}” is short for {full.name}")


def _has_capital(form: _Form) -> bool:
    return any(letter.isupper() for letter in form.name)


def _join_offices(forms: Sequence[_Form], joined: Joined) -> None:
    """Join "the interior ministry" to the one "interior ministry of Ardovia" or "Ardovian interior ministry" of its story."""
    wholes: dict[tuple[str | None, str], dict[str, _Form]] = defaultdict(dict)
    for form in forms:
        words = form.bare.split()
        if form.sort == "bodies" and _has_capital(form) and len(words) > 2:
            for part in {" ".join(words[1:]), form.bare.partition(" of ")[0]}:
                wholes[form.story, part].setdefault(joined.top(form.key), form)
    for form in forms:
        known = wholes.get((form.story, form.bare), {})
        if form.sort == "bodies" and " " in form.bare and not _has_capital(form) and len(known) == 1:
            (full,) = known.values()
            joined.join(form.key, full.key, f"“{form.name}” is the {full.name} in this story")


def _join_holders(forms: Sequence[_Form], joined: Joined) -> None:
    """Join "Belmarin's defence minister" to the one person whom the story names with that office."""
    roles: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    first: dict[Office, _Form] = {}
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


def _join_surnames(forms: Sequence[_Form], joined: Joined) -> None:
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
        if (not known and form.sort == "any") or joined.top(form.key) in known or _in_lexicon(form):
            continue
        near = [top for top, stories in known.items() if form.story is not None and form.story in stories]
        tops = near if len(near) == 1 else list(known)
        if len(tops) == 1:
            joined.join(
                form.key, tops[0], f"“{form.name}” is the surname of {shown[tops[0]][1]}, the only one in these reports"
            )
        elif form.sort == "people":
            joined.join(f"surname {form.story if known else ''} {form.bare}", form.key)


def _join_keys(forms: Sequence[_Form], joined: Joined) -> None:
    """Join what other stories could not tell apart."""
    found: dict[str, str] = {}
    for top, group in sorted(_grouped(forms, joined).items()):
        key = _key(group)
        if key:
            joined.join(found.setdefault(key, top), top)


def _grouped(forms: Sequence[_Form], joined: Joined) -> dict[str, list[_Form]]:
    by_key = {form.key: form for form in forms}
    return {top: [by_key[key] for key in keys] for top, keys in joined.groups(by_key).items()}


def _key(forms: Sequence[_Form]) -> str | None:
    """Return what stands for these names in every story, None when none of them is full enough to mean the same elsewhere."""
    listed = min((form.known.key for form in forms if form.known), default=None)
    if listed:
        return listed
    # Who holds an office is another one in another year.
    forms = [form for form in forms if form.sort != "offices"]
    telling = [form for form in forms if form.sort not in ("bodies", "any") or not is_common_body(form.bare)]
    full = [form for form in telling if " " in form.bare and form.sort != "capital" and _has_capital(form)]
    if not full:
        full = [form for form in telling if " " not in form.bare and form.sort not in ("people", "unnamed")]
    if not full:
        return None
    best = full[0] if len(full) == 1 else _fullest(full)
    if best.sort == "people":
        return f"people {sound(given_names(best.bare)[0])} {sound(surname(best.bare))}"
    return f"name {best.bare}" if " " in best.bare else f"{_main_sort(forms)} {best.bare}"


def _fullest(forms: Sequence[_Form]) -> _Form:
    """Return the fullest form, of several the most frequent."""
    times = Counter({form.bare: 0 for form in forms})
    for form in forms:
        times[form.bare] += len(form.mentions)
    return min(forms, key=lambda form: (_fullness(form.bare), -times[form.bare], form.bare, form.sort))


def _main_sort(forms: Sequence[_Form]) -> str:
    sorts: dict[str, int] = defaultdict(int)
    for form in forms:
        if form.sort not in ("any", "unnamed"):
            sorts[form.sort] += len(form.mentions)
    return min(sorts, key=lambda known: (-sorts[known], known), default="any")


def _actors(forms: Sequence[_Form], joined: Joined, decided: Namesakes) -> Merged:
    members: dict[str, list[Mention]] = defaultdict(list)
    reasons: dict[str, set[str]] = defaultdict(set)
    for top, group in _grouped(forms, joined).items():
        key = _key([form for form in group if form.sort != "unnamed"])
        found = derived_id("actor", key or min(mention.id for form in group for mention in form.mentions))
        for actor_id, some, why in _told_apart(decided.top(found), group, decided):
            members[actor_id] += [mention for form in some for mention in form.mentions]
            reasons[actor_id] |= {*joined.reasons(top), *why, *decided.reasons(actor_id)}
    actors = [tell_actor(actor_id, named, reasons[actor_id]) for actor_id, named in members.items()]
    return Merged(
        sorted(actors, key=lambda actor: actor.id),
        {mention.id: actor_id for actor_id, named in members.items() for mention in named},
        {actor_id: tuple(sorted(whys)) for actor_id, whys in reasons.items()},
    )


def _told_apart(
    actor_id: str, forms: Sequence[_Form], decided: Namesakes
) -> Iterator[tuple[str, list[_Form], list[str]]]:
    """Yield the names of one actor, and those that readers took out of it as actors of their own, with why."""
    left = list(forms)
    for split in decided.splits:
        if decided.top(f"{split.target.actor}") != actor_id:
            continue
        names = frozenset(bare(name) or name for name in split.value["names"])
        apart = [form for form in left if form.bare in names]
        if apart:
            left = [form for form in left if form.bare not in names]
            yield (
                decided.top(apart_id(split)),
                apart,
                [f"{_listed(apart)} was taken out of “{split.target.words}” {split.in_words}"],
            )
    if left:
        yield actor_id, left, []


def _listed(forms: Sequence[_Form]) -> str:
    return ", ".join(sorted({f"“{form.name}”" for form in forms}))


class _Named(Protocol):
    """What a mention tells of an actor."""

    @property
    def report(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> ActorKind: ...
    @property
    def role(self) -> str | None: ...
    @property
    def span(self) -> object: ...


def tell_actor(actor_id: str, mentions: Collection[_Named], reasons: Iterable[str]) -> Actor:
    """Return an actor with all names, kinds and roles that its mentions give it, and the reasons for which they were joined."""
    kind = _kind(mentions)
    counts = _spellings(mentions)
    name = _best_name(counts, kind)
    aliases = tuple(sorted(counts.keys() - {name}))
    roles = tuple(sorted({mention.role for mention in mentions if mention.role}))
    return Actor(actor_id, name, kind, aliases, roles, "; ".join(sorted(set(reasons))) or _plain_reason(mentions))


def _plain_reason(mentions: Iterable[_Named]) -> str:
    reports = len({mention.report for mention in mentions})
    return "named in one report" if reports == 1 else f"written alike in {reports} reports"


def _kind(mentions: Iterable[_Named]) -> ActorKind:
    if any(mention.span is None for mention in mentions):
        return "media"
    kinds = {mention.kind for mention in mentions}
    if len(kinds) == 1:
        return kinds.pop()
    counts = Counter(mention.kind for mention in mentions)
    sure: dict[ActorKind, int] = {kind: count for kind, count in counts.items() if kind != "group"}
    return min(sure, key=lambda kind: (-sure[kind], _KIND_ORDER.index(kind)))


def _best_name(counts: Mapping[str, int], kind: ActorKind) -> str:
    """Return the fullest form, of several the most frequent, then the first in the alphabet; of what the lexicons know its usual name."""
    if kind in ("media", "organisation"):
        houses = {house.name for house in map(find_house, counts) if house}
        if len(houses) == 1:
            return houses.pop()
    if kind in ("state", "government", "place"):
        states = {state.name for state in map(find_state, counts) if state}
        if len(states) == 1 and kind != "place":
            return states.pop()
        peoples = {people for name in counts for people in people_ending(fold(name))} if len(counts) > 1 else ()
        counts = {name: count for name, count in counts.items() if fold(name) not in peoples} or counts
    if kind == "person":
        counts = {name: count for name, count in counts.items() if not read_office(name)} or counts
    best = min(counts, key=lambda name: (_fullness(name), -counts[name], -len(name), name))
    if kind == "place":
        places = {place.name for place in map(find_place, counts) if place}
        return places.pop() if len(places) == 1 else best
    return best if kind == "person" else find_body(best) or best


def _fullness(name: str) -> int:
    """Return 0 for a full name, more for one that leaves something out."""
    words = name.split()
    if len(words) == 1:
        return 3
    if any(len(word.rstrip(".")) == 1 for word in words):
        return 2
    return 1 if name.isupper() else 0
