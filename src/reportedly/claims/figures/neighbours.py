"""What figures of one sentence take from each other: states, wholes and parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.figures.hits import OPEN, Hit, Thing
from reportedly.claims.figures.marks import grade_of, part_marker, scope_of
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Token
from reportedly.lexicons import listed
from reportedly.records import Grade, Scope, Span

_JOINING = listed("counting", "figures", "joining")


@dataclass(slots=True)
class Found:
    """A figure in the making: what is known of a thing after its neighbours were asked.

    `same` is the neighbour that counts the same things, where this one does not name them.
    """

    thing: Thing
    hit: Hit | None = None
    state: str | None = None
    borrowed: bool = False
    part_of: Found | None = None
    same: Found | None = None
    grade: tuple[Grade, Span] | None = None
    scope: tuple[Scope, Span] | None = None


def mark(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Set the grade and scope of each figure of a sentence."""
    for which, one in enumerate(found):
        left = found[which - 1].thing.end if which else 0
        right = found[which + 1].thing.amount.first if which + 1 < len(found) else len(tokens)
        one.grade = grade_of(tokens, one.thing, left, right)
        one.scope = scope_of(tokens, one.thing, left, right)


def _is_open(one: Found) -> bool:
    """Say whether nothing at all is said of those counted, so that their neighbour's state is theirs."""
    return one.state is None and one.hit is None


def share_states(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Give parts the state of their whole, and neighbours joined by "and" the state of their neighbour."""
    for which in range(1, len(found)):
        one = found[which]
        marker = part_marker(tokens, found[which - 1].thing.end, one.thing)
        # "15 km (9 miles)" is one distance in two units, and no part.
        if marker or (one.thing.aside and _same_unit(found[which - 1], one)):
            whole = found[which - 1]
            one.part_of = one.same = whole.part_of or whole
            # "Four were shot, including one who died": what became of the one is said.
            says_more = one.part_of.state in OPEN or _names_its_state(one) or _is_told_more(tokens, one)
            if one.state is None or (marker == "including" and not says_more):
                _borrow(one, one.part_of)
        elif _is_other_value(tokens, found[which - 1], one):
            _borrow_series(found[which - 1], one)
            one.same = found[which - 1]
        elif _is_their_number(tokens, found[which - 1], one):
            one.same = found[which - 1]
            if _is_open(one):
                _borrow(one, one.same)
        elif _is_rival(tokens, found[which - 1], one):
            one.same = found[which - 1]
            _borrow(one, one.same)
        elif one.thing.kind and (whole_of_kind := _whole_of_kind(tokens, found[which - 1], one)):
            one.part_of = whole_of_kind
            if one.state is None:
                _borrow(one, whole_of_kind)
        elif _is_listed_behind(tokens, found[which - 1], one):
            one.part_of = found[which - 1]
            _borrow(one, found[which - 1])
        elif one.hit is None and _is_of_those(tokens, found[which - 1], one):
            # "Of 103 deaths, only 20 were confirmed"
            one.part_of = one.same = found[which - 1]
            _borrow(one, found[which - 1])
        elif _is_open(one) and _is_joined(tokens, found[which - 1], one):
            _borrow(one, found[which - 1])
            # "among them four children and two nurses"
            one.part_of = found[which - 1].part_of if _is_listed(tokens, found[which - 1], one) else None
    for which in range(3, len(found)):
        if _are_pairs(tokens, *found[which - 3 : which + 1]):
            for now, earlier in zip(found[which - 3 : which - 1], found[which - 1 : which + 1], strict=True):
                earlier.same, earlier.grade = now, now.grade
                earlier.hit, earlier.state, earlier.borrowed = now.hit, now.state, True
    for which in range(len(found) - 2, -1, -1):
        one, following = found[which], found[which + 1]
        gap = [token.low for token in tokens[one.thing.end : following.thing.amount.first]]
        if following.thing.whole and one.part_of is None:
            one.part_of = following
        elif (
            _is_open(one)
            and (one.part_of is None or "and" in gap)
            and gap
            and set(gap) <= {",", "and", "or", "another"}
            and _same_unit(one, following)
        ):
            _borrow(one, following)
    for one in found:
        if one.part_of and _is_open(one.part_of) and _closes_an_aside(tokens, one):
            # "Six of a family, including four children and two adults, were shot dead"
            _borrow(one.part_of, one)
    for one in found:
        if one.state is None and one.grade and any(other.state == "infected" for other in found):
            one.state = "infected"


def _closes_an_aside(tokens: Sequence[Token], one: Found) -> bool:
    """Say whether the verb of a part stands behind the aside in which the part does, so that it is that of the whole."""
    if one.hit is None or one.hit.first <= one.thing.end or one.borrowed:
        return False
    between = [token.low for token in tokens[one.thing.end : one.hit.first]]
    return between[0] in (",", "–", "—", ")") and set(between[1:]) <= listed("counting", "states", "be") | listed(
        "counting", "states", "skipped"
    )


def _names_its_state(one: Found) -> bool:
    """Say whether the noun itself tells the state: "1,100 cases, including 42 deaths"."""
    return one.hit is not None and one.thing.phrase is not None and one.hit.last == one.thing.end


def _is_told_more(tokens: Sequence[Token], one: Found) -> bool:
    """Say whether a word of state stands right behind a part: "12 were hurt, including two killed", "two who died"."""
    if one.hit is None or one.hit.state in OPEN or one.part_of is None or one.part_of.hit == one.hit:
        return False
    between = [token.low for token in tokens[one.thing.end : one.hit.first]]
    return one.hit.first >= one.thing.end and (not between or (between[0] == "who" and len(between) <= _WHO_REACH))


# "two who have since been killed"
_WHO_REACH = 4


_BEFORE_IT = ([",", "up", "from"], [",", "down", "from"])


def _is_other_value(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    """Say whether a figure is the old or new value of the one before: "from 176 to 101", "1,600 cases, up from 1,300"."""
    gap = [token.low for token in tokens[before.thing.end : one.thing.amount.first]]
    if one.thing.phrase or not _same_unit(before, one) or before.thing.single or len(gap) > _VALUE_REACH:
        return False
    if gap[-3:] in _BEFORE_IT:
        # "16, according to the ministry, up from nine"
        return True
    return gap[-1:] in (["to"], ["from"]) and set(gap) <= listed("counting", "states", "earlier")


def _are_pairs(tokens: Sequence[Token], one: Found, other: Found, first: Found, second: Found) -> bool:
    """Say whether two figures are the old values of the two before: "58 suspected and 26 confirmed cases, up from 31 and 12"."""
    between = [token.low for token in tokens[first.thing.end : second.thing.amount.first]]
    joined = [token.low for token in tokens[one.thing.end : other.thing.amount.first]]
    gap = [token.low for token in tokens[other.thing.end : first.thing.amount.first]]
    earlier = first.same is other or gap[-3:] in _BEFORE_IT
    paired = between == ["and"] and "and" in joined and len(joined) <= _VALUE_REACH
    plain = first.thing.phrase is None and second.thing.phrase is None
    return paired and earlier and plain and _same_unit(one, first) and _same_unit(first, second)


# ", down from the previous high of 176" has seven words between.
_VALUE_REACH = 8


def _borrow_series(before: Found, one: Found) -> None:
    """Let two values of one count have the same state and grade."""
    for taker, giver in ((one, before), (before, one)):
        if taker.state is None:
            _borrow(taker, giver)
        taker.grade = taker.grade or giver.grade


def _borrow(one: Found, other: Found) -> None:
    if other.state:
        one.hit, one.state, one.borrowed = other.hit, other.state, True


def _same_unit(one: Found, other: Found) -> bool:
    return one.thing.amount.unit == other.thing.amount.unit


def _is_rival(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    """Say whether a figure is another's count of the same: "spoke of 9,000 marchers, while the police counted 4,000"."""
    if one.thing.phrase or one.hit or not before.thing.phrase or not _same_unit(before, one):
        return False
    gap = [token.low for token in tokens[before.thing.end : one.thing.amount.first]]
    told = [word for word in gap[-_TOLD:] if word not in ("only", "just")][-1:]
    against = not {"while", "but", "whereas", "against"}.isdisjoint(gap)
    return against and bool(told) and told[0] in listed("cues", "counts", "forms") | {"estimated", "put"}


_TOLD = 2


def _is_joined(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    """Say whether nothing but "and" and the verb of the one before stands between two figures."""
    if before.thing.amount.unit.split("/")[0] != one.thing.amount.unit.split("/")[0] or before.state is None:
        return False
    if _has_own_verb(tokens, before, one):
        return False
    gap = range(before.thing.end, one.thing.amount.first)
    verb = range(before.hit.first, before.hit.last) if before.hit else range(0)
    rate = range(*before.thing.amount.rate) if before.thing.amount.rate else range(0)
    rest = [tokens[at].low for at in gap if at not in verb and at not in rate]
    return bool(rest) and len(rest) <= 6 and set(rest) <= _JOINING and ("and" in rest or "," in rest)


def _has_own_verb(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    """Say whether a verb of its own follows: "killed 40 and three million people were affected"."""
    governed = before.hit is not None and before.hit.last <= before.thing.amount.first
    following = tokens[one.thing.end].low if one.thing.end < len(tokens) else ""
    return governed and following in listed("counting", "states", "be")


def _is_of_those(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    """Say whether a figure tells of some of the one that begins its clause: "Of 103 deaths, only 20"."""
    first = before.thing.amount.first
    first -= first > 0 and tokens[first - 1].low in ("the", "all", "these", "those")
    plain = one.thing.phrase is None or one.thing.kind
    if first == 0 or tokens[first - 1].low != "of" or not plain or not _same_unit(before, one):
        return False
    opens = first == 1 or tokens[first - 2].low in (",", ";", ":", ".", "and", "but")
    verb = range(before.hit.first, before.hit.last) if before.hit else range(0)
    gap = [tokens[at].low for at in range(before.thing.end, one.thing.amount.first) if at not in verb]
    return opens and gap in ([","], [",", "only"], [",", "just"])


def _whole_of_kind(tokens: Sequence[Token], before: Found, one: Found) -> Found | None:
    """Return of whom some are told to be of a kind: "Of the 38 killed, 20 were women, seven were children"."""
    if _is_of_those(tokens, before, one):
        return before
    gap = [token.low for token in tokens[before.thing.end : one.thing.amount.first]]
    return before.part_of if before.thing.kind and gap in (["and"], [","], [",", "and"]) else None


# "29 deaths by name: 22 civilians"
_LIST_REACH = 4


def _is_listed_behind(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    """Say whether a colon opens the list of those counted, of which this is the first: "killed six people: four women and two boys"."""
    gap = [token.low for token in tokens[before.thing.end : one.thing.amount.first]]
    if (
        gap[-1:] != [":"]
        or len(gap) > _LIST_REACH + 1
        or not _is_open(one)
        or before.state is None
        or one.thing.phrase is None
    ):
        return False
    smaller = one.thing.amount.value < before.thing.amount.value and _same_unit(before, one)
    return (
        smaller
        and head_group(one.thing.phrase.head) in ("people", "troops")
        and before.state in listed("counting", "figures", "touched")
    )


def _is_listed(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    """Say whether two things are members of one list, each with its noun."""
    gap = [token.low for token in tokens[before.thing.end : one.thing.amount.first]]
    return gap in (["and"], [","], [",", "and"]) and before.thing.phrase is not None and one.thing.phrase is not None


def _is_their_number(tokens: Sequence[Token], before: Found, one: Found) -> bool:
    """Say whether a figure is a new number of the same: "17 people, taking the total to 133"."""
    if one.thing.phrase or not _same_unit(before, one):
        return False
    gap = [token.low for token in tokens[before.thing.end : one.thing.amount.first]]
    return any(word in ("total", "number", "tally", "figure") for word in gap[-9:]) and not {";", "but"} & set(gap)
