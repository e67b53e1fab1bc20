"""Figures: the numbers that a report claims of its story, with what they count and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from reportedly.claims.figures.exceptions import is_exception
from reportedly.claims.figures.marks import grade_of, part_marker, scope_of
from reportedly.claims.figures.places import actor_span, moment_as_of, place_span
from reportedly.claims.figures.speakers import is_pronoun, speaks
from reportedly.claims.figures.states import Hit, Thing, condition_words, find_hits, presence_hit, state_hit
from reportedly.claims.quantities.amounts import Amount, find_amounts
from reportedly.claims.quantities.counted import NounPhrase, counted_before, find_counted, head_group, with_origin
from reportedly.claims.quantities.tokens import Token, tokenise
from reportedly.lexicons import listed, load
from reportedly.records import Figure, Grade, Moment, Report, Scope, Sentence, Span, row_id

# A sentence with more numbers than this is a table, a list of results or noise, not prose; nothing can be said of what
# its numbers count. The longest list in a news sentence has about a dozen.
TABLE = 40
# So many characters are no sentence; a line of that length without a full stop is a dump.
LONGEST = 6000
# Zero counts those whom an event can touch: "nobody was hurt", not "no evidence".
_TOUCHED = listed("counting", "figures", "touched")
_BOUND_WORDS = {
    "at_most": "makes it an upper bound", "at_least": "makes it a lower bound", "more_than": "makes it more than that",
    "less_than": "makes it less than that", "about": "makes it approximate", "not": "says that it is not that many",
}  # fmt: skip


@dataclass(slots=True)
class _Found:
    """A figure in the making: what is known of a thing after its neighbours were asked."""

    thing: Thing
    hit: Hit | None = None
    state: str | None = None
    borrowed: bool = False
    part_of: _Found | None = None
    grade: tuple[Grade, Span] | None = None
    scope: tuple[Scope, Span] | None = None
    counted: Span | None = None
    notes: list[str] = field(default_factory=list)


def find_figures(report: Report, sentences: Sequence[Sentence], moments: Sequence[Moment]) -> list[Figure]:
    """Return the figures in some sentences of a report, in reading order and without overlap.

    "at least 40 people were hurt" is low 40, high None, counted "people", state "wounded". Dates, durations, ages, names
    with numbers and the number of those who speak are left out. Who is meant, whether two figures count the same thing,
    and whose claim a figure belongs to are not decided here; see `relations` and `claims.reading`.
    """
    found: list[Figure] = []
    ordered = sorted(moments, key=lambda moment: moment.span)
    at = 0
    for sentence in sorted(sentences, key=lambda sentence: sentence.span):
        while at < len(ordered) and ordered[at].span.end <= sentence.span.start:
            at += 1
        end = at
        while end < len(ordered) and ordered[end].span.start < sentence.span.end:
            end += 1
        if len(sentence.span) <= LONGEST and _may_hold_number().search(
            report.text, sentence.span.start, sentence.span.end
        ):
            found += _in_sentence(report, sentence.span, ordered[at:end])
    return found


def count_unread(report: Report, sentences: Sequence[Sentence], moments: Sequence[Moment]) -> int:
    """Return in how many sentences numbers stand of which `find_figures` gives none: those too long, and tables."""
    return sum(_is_unread(report, sentence.span, moments) for sentence in sentences)


def _is_unread(report: Report, span: Span, moments: Sequence[Moment]) -> bool:
    numbers = len(_may_hold_number().findall(report.text, span.start, span.end))
    if len(span) > LONGEST or numbers <= TABLE:
        return len(span) > LONGEST and numbers > 0
    tokens = tokenise(report.text, span)
    if sum(token.text[0].isdecimal() for token in tokens) > 3 * TABLE or len(find_amounts(tokens)) > 2 * TABLE:
        return True
    return len(_things(tokens, moments)) > TABLE


@cache
def _may_hold_number() -> re.Pattern[str]:
    lists = load("numbers")
    words = {*lists["cardinals"], *lists["scales"], *lists["vague"], *lists["fractions"], "no", "none", "nobody", "not"}
    return re.compile(rf"\d|[¼-¾⅐-⅞]|\b(?:{'|'.join(sorted(words))})\b", re.IGNORECASE)


def _in_sentence(report: Report, span: Span, moments: Sequence[Moment]) -> list[Figure]:
    tokens = tokenise(report.text, span)
    things = _things(tokens, moments)
    if len(things) > TABLE:
        return []
    hits = find_hits(tokens)
    found = [_Found(thing, state_hit(tokens, hits, things, which)) for which, thing in enumerate(things)]
    for one in found:
        one.hit = one.hit or presence_hit(tokens, one.thing)
        one.state = one.hit.state if one.hit else None
    _mark(report.text, tokens, found)
    _share_states(tokens, found)
    kept = [one for which, one in enumerate(found) if _is_figure(tokens, found, which)]
    return [_figure(report, tokens, one, kept, moments) for one in kept]


def _things(tokens: Sequence[Token], moments: Sequence[Moment]) -> list[Thing]:
    things: list[Thing] = []
    # Told before the work is done: a table of digits would cost the most and give nothing.
    if sum(token.text[0].isdecimal() for token in tokens) > 3 * TABLE:
        return []
    amounts = find_amounts(tokens)
    if len(amounts) > 2 * TABLE:
        return []
    for amount in amounts:
        place = Span(tokens[amount.number].start, tokens[amount.last - 1].end)
        if any(moment.span.meets(place) for moment in moments):
            continue
        phrase = find_counted(tokens, amount, condition_words())
        if is_exception(tokens, amount, phrase is not None):
            continue
        things.append(Thing(amount, phrase))
    return _arranged(tokens, things)


_OF = (["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["of", "all"])


def _arranged(tokens: Sequence[Token], things: Sequence[Thing]) -> list[Thing]:
    """Return the things with wholes ("of the 11 laboratories") and asides ("13 of them women") marked."""
    done = list(things)
    for which, thing in enumerate(done):
        following = done[which + 1] if which + 1 < len(done) else None
        if following and thing.phrase and thing.phrase.last > following.amount.first:
            thing = done[which] = replace(thing, phrase=None)
        gap = [token.low for token in tokens[thing.end : following.amount.first]] if following else []
        if following and gap in _OF and following.phrase and not thing.amount.money:
            done[which] = replace(thing, phrase=following.phrase, shares=True)
            done[which + 1] = replace(following, whole=True)
        elif following and gap[:3] == [",", "out", "of"]:
            done[which + 1] = replace(following, whole=True)
        elif following and (gap in (["—"], ["–"], ["("]) or part_marker(tokens, thing.end, following)):
            done[which + 1] = replace(following, aside=True)
    return done


def _mark(text: str, tokens: Sequence[Token], found: Sequence[_Found]) -> None:
    for which, one in enumerate(found):
        left = found[which - 1].thing.end if which else 0
        right = found[which + 1].thing.amount.first if which + 1 < len(found) else len(tokens)
        one.grade = grade_of(tokens, one.thing, left, right)
        one.scope = scope_of(tokens, one.thing, left, right)


def _share_states(tokens: Sequence[Token], found: Sequence[_Found]) -> None:
    """Give parts the state of their whole, and neighbours joined by "and" the state of their neighbour."""
    for which in range(1, len(found)):
        one = found[which]
        marker = part_marker(tokens, found[which - 1].thing.end, one.thing)
        if marker or one.thing.aside:
            whole = found[which - 1]
            one.part_of = whole.part_of or whole
            if marker == "including" or one.state is None:
                _borrow(one, one.part_of)
        elif one.state is None and (
            _is_joined(tokens, found[which - 1], one) or _is_their_number(tokens, found[which - 1], one)
        ):
            _borrow(one, found[which - 1])
    for which in range(len(found) - 2, -1, -1):
        one, following = found[which], found[which + 1]
        gap = [token.low for token in tokens[one.thing.end : following.thing.amount.first]]
        if following.thing.whole and one.part_of is None:
            one.part_of = following
        elif one.state is None and gap and set(gap) <= {",", "and", "or", "another"} and _same_unit(one, following):
            _borrow(one, following)
    for one in found:
        if one.state is None and one.grade and any(other.state == "infected" for other in found):
            one.state = "infected"


def _borrow(one: _Found, other: _Found) -> None:
    if other.state:
        one.hit, one.state, one.borrowed = other.hit, other.state, True


def _same_unit(one: _Found, other: _Found) -> bool:
    return one.thing.amount.unit == other.thing.amount.unit


_JOINING = listed("counting", "figures", "joining")


def _is_joined(tokens: Sequence[Token], before: _Found, one: _Found) -> bool:
    """Say whether nothing but "and" and the verb of the one before stands between two figures."""
    if before.thing.amount.unit.split("/")[0] != one.thing.amount.unit.split("/")[0] or before.state is None:
        return False
    gap = range(before.thing.end, one.thing.amount.first)
    verb = range(before.hit.first, before.hit.last) if before.hit else range(0)
    rate = range(*before.thing.amount.rate) if before.thing.amount.rate else range(0)
    rest = [tokens[at].low for at in gap if at not in verb and at not in rate]
    return bool(rest) and len(rest) <= 6 and set(rest) <= _JOINING and ("and" in rest or "," in rest)


def _is_their_number(tokens: Sequence[Token], before: _Found, one: _Found) -> bool:
    """Say whether a figure is a new number of the same: "17 people, taking the total to 133"."""
    if one.thing.phrase or not _same_unit(before, one):
        return False
    gap = [token.low for token in tokens[before.thing.end : one.thing.amount.first]]
    return any(word in ("total", "number", "toll", "tally", "figure") for word in gap[-9:]) and not {";", "but"} & set(
        gap
    )


def _is_figure(tokens: Sequence[Token], found: Sequence[_Found], which: int) -> bool:
    one = found[which]
    thing, amount = one.thing, one.thing.amount
    if amount.kind == "zero":
        if thing.phrase and thing.phrase.head == "casualty":
            return True
        return one.state in _TOUCHED and not one.borrowed and (amount.noun == thing.end or thing.phrase is not None)
    if is_pronoun(tokens, thing, one.state) or speaks(tokens, thing, one.state):
        return False
    if (
        tokens[amount.number].low in ("two", "three")
        and amount.first
        and tokens[amount.first - 1].low in ("the", "these", "those")
    ):
        return one.state is not None
    return True


def _figure(
    report: Report, tokens: Sequence[Token], one: _Found, kept: Sequence[_Found], moments: Sequence[Moment]
) -> Figure:
    amount = one.thing.amount
    span = _span(tokens, amount)
    state = None if amount.money else one.state
    moment = moment_as_of(tokens, one.thing, moments, len(tokens))
    as_of = moment.value if moment else None
    whole = one.part_of if one.part_of in kept else None
    evidence = _evidence(tokens, one, kept, state)
    if moment and as_of:
        evidence["as_of"] = (moment.span,)
    return Figure(
        id=row_id("figure", report.id, [span]),
        report=report.id,
        claim=None,
        text=span.of(report.text),
        span=span,
        low=amount.low,
        high=amount.high,
        bound=amount.bound,
        unit=amount.unit,
        counted=evidence["counted"][0].of(report.text) if "counted" in evidence else None,
        actor=None,
        place=None,
        state=state,
        grade=one.grade[0] if one.grade else None,
        scope=one.scope[0] if one.scope else None,
        part_of=row_id("figure", report.id, [_span(tokens, whole.thing.amount)]) if whole else None,
        as_of=as_of,
        stance="asserted",
        question=None,
        evidence=evidence,
        why=_why(report.text, tokens, amount, evidence, state),
    )


def _evidence(
    tokens: Sequence[Token], one: _Found, kept: Sequence[_Found], state: str | None
) -> dict[str, tuple[Span, ...]]:
    """Return where each value stands; the names of place and actor stand here only, for linking to resolve."""
    amount = one.thing.amount
    left = max((other.thing.end for other in kept if other.thing.end <= amount.first), default=0)
    phrase = _whole_phrase(tokens, one) or counted_before(tokens, amount, left)
    spans = {
        "amount": _span(tokens, amount),
        "counted": _stretch(tokens, (phrase.first, phrase.last)) if phrase else None,
        "state": _stretch(tokens, (one.hit.first, one.hit.last)) if state and one.hit else None,
        "unit": _stretch(tokens, amount.rate) if amount.rate else None,
        "grade": one.grade[1] if one.grade else None,
        "scope": one.scope[1] if one.scope else None,
        "place": place_span(tokens, one.thing, one.hit),
        "actor": actor_span(tokens, replace(one.thing, phrase=phrase)),
    }
    return {name: (span,) for name, span in spans.items() if span}


def _stretch(tokens: Sequence[Token], places: tuple[int, int]) -> Span:
    return Span(tokens[places[0]].start, tokens[places[1] - 1].end)


def _span(tokens: Sequence[Token], amount: Amount) -> Span:
    return Span(tokens[amount.first].start, tokens[amount.last - 1].end)


def _whole_phrase(tokens: Sequence[Token], one: _Found) -> NounPhrase | None:
    """Return the noun phrase with "from North Korea", unless that says where they were moved from."""
    phrase = one.thing.phrase
    if phrase is None or head_group(phrase.head) not in ("troops", "people"):
        return phrase
    moved = one.state in ("evacuated", "withdrawn", "displaced", "rescued", "freed", "deployed")
    before = one.hit is not None and one.hit.last <= one.thing.amount.first
    return phrase if moved and before else with_origin(tokens, phrase)


def _why(
    text: str, tokens: Sequence[Token], amount: Amount, evidence: dict[str, tuple[Span, ...]], state: str | None
) -> str:
    said: list[str] = []
    if amount.bounded and amount.bound in _BOUND_WORDS:
        words = Span(tokens[amount.bounded[0]].start, tokens[amount.bounded[1] - 1].end).of(text)
        said.append(f"“{words}” {_BOUND_WORDS[amount.bound]}")
    elif amount.bound == "between":
        said.append("two numbers give a range")
    elif amount.kind == "vague":
        said.append("a vague number, taken from the word to the next power of ten")
    if state and "state" in evidence:
        said.append(f"“{evidence['state'][0].of(text)}” says what is said of them")
    return "; ".join(said) or "a plain number"
