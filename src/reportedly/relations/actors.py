"""Actors: which names, in one report and across reports, are one person, organisation, state or place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from reportedly.language import find_body, find_house, find_place, find_state, fold
from reportedly.records import Actor, ActorKind, Mention, Report, derived_id
from reportedly.relations.forms import (
    Form,
    find_forms,
    fullness,
    grouped,
    key_of,
    spellings,
)
from reportedly.relations.joining import Joined
from reportedly.relations.namedacross import join_across
from reportedly.relations.namedhere import join_in_reports
from reportedly.relations.names import (
    bare,
    people_ending,
)
from reportedly.relations.namesakes import Namesakes, apart_id
from reportedly.relations.offices import read_office

# When the mentions of one actor disagree about its kind and are equally many, the first of these wins.
_KIND_ORDER: tuple[ActorKind, ...] = (
    "media", "state", "government", "person", "military", "organisation", "place", "group", "unnamed",
)  # fmt: skip


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
    forms = find_forms(by_id, mentions)
    joined = Joined()
    for form in forms:
        joined.add(form.key)
    _join_known(forms, joined)
    named = [form for form in forms if form.sort != "unnamed"]
    placed = frozenset(form.bare for form in named if form.sort in ("places", "capital"))
    at_home = join_in_reports(by_id, named, joined, placed)
    join_across(named, joined, placed, at_home)
    _join_keys(named, joined)
    return _actors(forms, joined, decided or Namesakes())


def _join_known(forms: Sequence[Form], joined: Joined) -> None:
    for form in forms:
        if form.known:
            joined.join(form.known.key, form.key, form.known.reason)


def _join_keys(forms: Sequence[Form], joined: Joined) -> None:
    """Join what other stories could not tell apart."""
    found: dict[str, str] = {}
    for top, group in sorted(grouped(forms, joined).items()):
        key = key_of(group)
        if key:
            joined.join(found.setdefault(key, top), top)


def _actors(forms: Sequence[Form], joined: Joined, decided: Namesakes) -> Merged:
    members: dict[str, list[Mention]] = defaultdict(list)
    reasons: dict[str, set[str]] = defaultdict(set)
    for top, group in grouped(forms, joined).items():
        key = key_of([form for form in group if form.sort != "unnamed"])
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
    actor_id: str, forms: Sequence[Form], decided: Namesakes
) -> Iterator[tuple[str, list[Form], list[str]]]:
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


def _listed(forms: Sequence[Form]) -> str:
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
    counts = spellings(mention.name for mention in mentions)
    name = _best_name(counts, kind)
    aliases = tuple(sorted(counts.keys() - {name}))
    # "Chief executive" at the beginning of a sentence is "chief executive" within one.
    said = sorted({mention.role for mention in mentions if mention.role}, reverse=True)
    roles = tuple(sorted({role.casefold(): role for role in said}.values()))
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
    best = min(counts, key=lambda name: (fullness(name), -counts[name], -len(name), name))
    if kind == "place":
        places = {place.name for place in map(find_place, counts) if place}
        return places.pop() if len(places) == 1 else best
    return best if kind == "person" else find_body(best) or best
