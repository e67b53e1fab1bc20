"""A figure as a row of the ledger: its values, where each stands, and what decided it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.figures.labels import label_place, labelled
from reportedly.claims.figures.neighbours import Found
from reportedly.claims.figures.places import actor_span, moment_as_of, place_span
from reportedly.claims.figures.profiles import Profile
from reportedly.claims.figures.things import amount_span
from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import NounPhrase, counted_before, head_group, with_origin
from reportedly.claims.quantities.measured import measured_before
from reportedly.claims.quantities.tokens import Token
from reportedly.records import Figure, Moment, Report, Span, row_id

_BOUND_WORDS = {
    "at_most": "makes it an upper bound", "at_least": "makes it a lower bound", "more_than": "makes it more than that",
    "less_than": "makes it less than that", "about": "makes it approximate", "not": "says that it is not that many",
}  # fmt: skip
# Fields whose words are told one after another, and what the words do.
_TOLD = (
    ("unit", "makes it a rate"), ("counted", "is counted"), ("place", "says where"), ("scope", "makes it {scope}"),
    ("as_of", "says when it stood"), ("grade", "makes it {grade}"),
)  # fmt: skip


def make_figure(
    report: Report,
    tokens: Sequence[Token],
    one: Found,
    kept: Sequence[Found],
    moments: Sequence[Moment],
    profile: Profile,
) -> Figure:
    """Return the row of a figure; `kept` are all figures of its sentence."""
    amount = one.thing.amount
    span = amount_span(tokens, amount)
    state = None if amount.money else one.state
    moment = moment_as_of(tokens, one.thing, moments, len(tokens))
    as_of = moment.value if moment else None
    whole = next((other for other in kept if other is one.part_of), None)
    evidence = _evidence(tokens, one, kept, state)
    if moment and as_of:
        evidence["as_of"] = (moment.span,)
    figure = Figure(
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
        part_of=row_id("figure", report.id, [amount_span(tokens, whole.thing.amount)]) if whole else None,
        as_of=as_of,
        stance="asserted",
        question=None,
        evidence=evidence,
        why="",
    )
    return replace(figure, why=_why(report.text, tokens, one, figure, whole, profile))


def _evidence(
    tokens: Sequence[Token], one: Found, kept: Sequence[Found], state: str | None
) -> dict[str, tuple[Span, ...]]:
    """Return where each value stands; the names of place and actor stand here only, for linking to resolve."""
    amount = one.thing.amount
    left = max((other.thing.end for other in kept if other.thing.end <= amount.first), default=0)
    phrase = (
        _whole_phrase(tokens, one)
        or counted_before(tokens, amount, left)
        or labelled(tokens, amount)
        or _shared_phrase(tokens, one)
        # "Energy prices climbed 31 per cent".
        or (measured_before(tokens, amount) if amount.unit == "percent" else None)
    )
    spans = {
        "amount": amount_span(tokens, amount),
        "counted": _stretch(tokens, (phrase.first, phrase.last)) if phrase else None,
        "state": _stretch(tokens, (one.hit.first, one.hit.last)) if state and one.hit else None,
        "unit": _stretch(tokens, amount.rate) if amount.rate else None,
        "grade": one.grade[1] if one.grade else None,
        "scope": one.scope[1] if one.scope else None,
        "place": place_span(tokens, one.thing, one.hit) or label_place(tokens, amount),
        # The first word of a line has a capital without being a name.
        "actor": None if labelled(tokens, amount) else actor_span(tokens, replace(one.thing, phrase=phrase)),
    }
    return {name: (span,) for name, span in spans.items() if span}


def _stretch(tokens: Sequence[Token], places: tuple[int, int]) -> Span:
    return Span(tokens[places[0]].start, tokens[places[1] - 1].end)


def _whole_phrase(tokens: Sequence[Token], one: Found) -> NounPhrase | None:
    """Return the noun phrase with "from North Korea", unless that says where they were moved from."""
    phrase = one.thing.phrase
    if phrase is None or head_group(phrase.head) not in ("troops", "people"):
        return phrase
    moved = one.state in ("evacuated", "withdrawn", "displaced", "rescued", "freed", "deployed")
    before = one.hit is not None and one.hit.last <= one.thing.amount.first
    return phrase if moved and before else with_origin(tokens, phrase)


def _shared_phrase(tokens: Sequence[Token], one: Found) -> NounPhrase | None:
    """Return what the neighbour counts of which this is another value or a part: "3,000 troops ..., in all 12,000"."""
    same = one.same
    if same is None or same.thing.amount.unit != one.thing.amount.unit:
        return None
    return _whole_phrase(tokens, same) or _shared_phrase(tokens, same)


def _why(text: str, tokens: Sequence[Token], one: Found, figure: Figure, whole: Found | None, profile: Profile) -> str:
    """Return what decided the fields of a figure, in words: "“Up to” makes it an upper bound; “troops” is counted"."""
    said = [_why_amount(text, tokens, one, profile)]
    if figure.state:
        said.append(_why_state(text, one, figure))
    for field, words in _TOLD:
        for span in figure.evidence.get(field, ()):
            said.append(f"“{span.of(text)}” {words.format(scope=figure.scope, grade=figure.grade)}")
    if whole:
        said.append(f"a part of “{amount_span(tokens, whole.thing.amount).of(text)}”")
    return "; ".join(said)


def _why_amount(text: str, tokens: Sequence[Token], one: Found, profile: Profile) -> str:
    amount = one.thing.amount
    if one.thing.single:
        return f"one stands in the words ({profile.about})"
    told: list[str] = []
    if amount.bounded and amount.bound in _BOUND_WORDS:
        words = Span(tokens[amount.bounded[0]].start, tokens[amount.bounded[1] - 1].end).of(text)
        told.append(f"“{words}” {_BOUND_WORDS[amount.bound]}")
    elif amount.bound == "between":
        told.append("two numbers give a range")
    if amount.kind == "vague":
        told.append(_why_vague(amount, profile))
    return "; ".join(told) or ("“no” counts nobody" if amount.kind == "zero" else "a plain number")


def _why_vague(amount: Amount, profile: Profile) -> str:
    if profile.vague == "range":
        return "a vague number, taken from the word to the next power of ten"
    return f"a vague number, taken as {profile.about}"


def _why_state(text: str, one: Found, figure: Figure) -> str:
    words = figure.evidence.get("state", ())
    if not words:
        return f"{figure.state}, as cases are that are counted beside it"
    said = f"“{words[0].of(text)}” says what is said of them"
    return f"{said}, as of those counted beside them" if one.borrowed else said
