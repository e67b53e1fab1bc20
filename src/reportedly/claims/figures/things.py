"""The amounts of a sentence that may be figures, each with what it counts; and those that are none, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.claims.figures.breakdowns import kind_behind
from reportedly.claims.figures.exceptions import why_no_figure
from reportedly.claims.figures.hits import Thing, condition_words
from reportedly.claims.figures.marks import part_marker
from reportedly.claims.figures.profiles import Profile, coded
from reportedly.claims.figures.singles import find_singles
from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import find_counted
from reportedly.claims.quantities.tokens import Token
from reportedly.records import Moment, Span


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A quantity that is no figure: its words, where they stand, and what it is instead, in words ("an age")."""

    text: str
    span: Span
    why: str

    @classmethod
    def of(cls, text: str, tokens: Sequence[Token], amount: Amount, why: str) -> LeftOut:
        """Return an amount of a sentence with the reason why it is left out."""
        span = amount_span(tokens, amount)
        return cls(span.of(text), span, why)


def amount_span(tokens: Sequence[Token], amount: Amount) -> Span:
    """Return where an amount stands, with its bound and its unit."""
    return Span(tokens[amount.first].start, tokens[amount.last - 1].end)


def find_things(
    text: str, tokens: Sequence[Token], amounts: Sequence[Amount], moments: Sequence[Moment], profile: Profile
) -> tuple[list[Thing], list[LeftOut]]:
    """Return the amounts of a sentence that may be figures, with what they count, and those that are none."""
    things: list[Thing] = []
    left_out: list[LeftOut] = []
    for amount in amounts:
        place = Span(tokens[amount.number].start, tokens[amount.last - 1].end)
        moment = next((moment for moment in moments if moment.span.meets(place)), None)
        phrase = None if moment else find_counted(tokens, amount, condition_words())
        reason = f"part of the date “{moment.text}”" if moment else why_no_figure(tokens, amount, phrase is not None)
        if reason:
            left_out.append(LeftOut.of(text, tokens, amount, reason))
        else:
            kind = kind_behind(tokens, amount)
            things.append(Thing(coded(amount, profile), kind or phrase, kind=kind is not None))
    if profile.singles:
        taken = [(thing.amount.first, thing.end) for thing in things]
        things += [Thing(amount, phrase, single=True) for amount, phrase in find_singles(tokens, taken)]
        things.sort(key=lambda thing: thing.amount.first)
    return _arranged(tokens, things), left_out


def _is_out_of(gap: Sequence[str]) -> bool:
    """Say whether words end in "out of", with "a total of" or an article behind it."""
    at = len(gap)
    while at > 0 and gap[at - 1] in _BEFORE_A_WHOLE:
        at -= 1
    return gap[at - 1 : at + 1] == ["out", "of"] if at else False


def _is_whose(tokens: Sequence[Token], thing: Thing, following: Thing) -> bool:
    """Say whether nothing but an owner stands between a part and its whole: "3,000 of Veldia's 10,000 soldiers"."""
    owner = tokens[thing.amount.last : following.amount.first]
    if not 2 <= len(owner) <= OWNER or owner[0].low != "of" or following.phrase is None:
        return False
    return owner[-1].low.endswith(("'s", "’s", "s'", "s’")) and all(token.text[0].isalpha() for token in owner)


# "of the Northern Orrin district's 30,000 people"
OWNER = 6
_BEFORE_A_WHOLE = frozenset(["a", "the", "its", "their", "total", "some", "planned", "possible", "expected", "of"])


_OF = (["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["of", "all"])


def _arranged(tokens: Sequence[Token], things: Sequence[Thing]) -> list[Thing]:
    """Return the things with wholes ("of the 11 laboratories") and asides ("13 of them women") marked."""
    done = list(things)
    for which, thing in enumerate(done):
        following = done[which + 1] if which + 1 < len(done) else None
        if following and thing.phrase and thing.phrase.last > following.amount.first:
            thing = done[which] = replace(thing, phrase=None)
        if following and _is_whose(tokens, thing, following):
            done[which] = replace(thing, phrase=following.phrase, shares=True)
            done[which + 1] = replace(following, whole=True)
            continue
        gap = [token.low for token in tokens[thing.end : following.amount.first]] if following else []
        if following and gap in _OF and following.phrase and not thing.amount.money:
            done[which] = replace(thing, phrase=following.phrase, shares=True)
            done[which + 1] = replace(following, whole=True)
        elif following and _is_out_of(gap):
            done[which + 1] = replace(following, whole=True)
        elif following:
            marker = part_marker(tokens, thing.end, following)
            if marker or gap in (["—"], ["–"], ["("]):
                done[which + 1] = replace(following, aside=True, marked=marker == "of them")
    return done
