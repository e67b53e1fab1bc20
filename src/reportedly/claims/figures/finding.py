"""Figures: the numbers that a report claims of its story, with what they count and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.claims.figures.changes import mark_steps
from reportedly.claims.figures.hits import OTHER, Thing, find_hits
from reportedly.claims.figures.neighbours import Found, mark, share_states
from reportedly.claims.figures.profiles import LITERAL, Profile, find_profile
from reportedly.claims.figures.rows import make_figure
from reportedly.claims.figures.speakers import is_pronoun, speaks
from reportedly.claims.figures.states import may_befall, presence_hit, state_hit
from reportedly.claims.figures.things import LeftOut, find_things
from reportedly.claims.quantities.amounts import find_amounts
from reportedly.claims.quantities.kinds import with_measure
from reportedly.claims.quantities.numerals import number_words
from reportedly.claims.quantities.tokens import Token, count_numbers, tokenise
from reportedly.lexicons import listed
from reportedly.records import Figure, Moment, Report, Sentence, Span

# A sentence with more numbers than this is a table, a list of results or noise, not prose; nothing can be said of what
# its numbers count. The longest list in a news sentence has about a dozen.
TABLE = 40
# So many characters are no sentence; a line of that length without a full stop is a dump.
LONGEST = 6000
# Those whom an event can touch: of them zero counts ("nobody was hurt", not "no evidence"), and one without a number.
_TOUCHED = listed("counting", "figures", "touched")


def find_figures(
    report: Report, sentences: Sequence[Sentence], moments: Sequence[Moment], *, profile: str = LITERAL
) -> list[Figure]:
    """Return the figures in some sentences of a report, in reading order and without overlap.

    "at least 40 people were hurt" is low 40, high None, counted "people", state "wounded". Dates, durations, ages, names
    with numbers and the number of those who speak are left out; `find_left_out` tells which, and why. A coding
    `profile` says what vague words come to and whether "a man was killed" is a figure of one: `literal` (12 to 100 for
    "dozens", and no), `recorder`, `acled`. Who is meant, whether two figures count the same thing, and whose claim a
    figure belongs to are not decided here; see `relations` and `claims.reading`.

    Raises:
        ReportedlyError: there is no such profile.
    """
    return sort_out(report, sentences, moments, profile=profile)[0]


def find_left_out(
    report: Report, sentences: Sequence[Sentence], moments: Sequence[Moment], *, profile: str = LITERAL
) -> list[LeftOut]:
    """Return the quantities in some sentences that are no figures, in reading order, each with what it is instead.

    "42" of "42-year-old" is "an age", "two" of "two officials said" is "the number of those who speak". A sentence that is
    a table of numbers, or far too long for one, is left out whole.
    """
    return sort_out(report, sentences, moments, profile=profile)[1]


def sort_out(
    report: Report, sentences: Sequence[Sentence], moments: Sequence[Moment], *, profile: str = LITERAL
) -> tuple[list[Figure], list[LeftOut]]:
    """Return what `find_figures` and what `find_left_out` find, in one reading.

    Raises:
        ReportedlyError: there is no such profile.
    """
    habit = find_profile(profile)
    figures: list[Figure] = []
    left_out: list[LeftOut] = []
    for span, near in _with_moments(report, sentences, moments):
        if not count_numbers(report.text, span, _telling_words(habit)):
            continue
        if _MARK.fullmatch(report.text, span.start, span.end) and _opens_line(report.text, span):
            left_out.append(LeftOut(span.of(report.text), span, "the number of a point in a list"))
            continue
        if len(span) > LONGEST:
            why = f"a line of more than {LONGEST:,} characters, no sentence"
            left_out.append(LeftOut(span.of(report.text), span, why))
            continue
        found = _read(report, span, near, habit)
        figures += found.figures
        left_out += found.left_out
    return figures, left_out


# "4. The mission regrets": a sentence of its own, where the mark is taken for a stop.
_MARK = re.compile(r"\d{1,2}[.)]\s*")


def _opens_line(text: str, span: Span) -> bool:
    """Say whether more follows in the line that some words open; "How many died? 14." stands at the end of one."""
    opens = not span.start or text[span.start - 1] == "\n"
    return opens and text[span.end : span.end + 2].strip("\r\n") != "" and "\n" not in text[span.end : span.end + 2]


def count_unread(report: Report, sentences: Sequence[Sentence], moments: Sequence[Moment]) -> int:
    """Return in how many sentences numbers stand of which `find_figures` gives none: those too long, and tables."""
    habit = find_profile(LITERAL)
    return sum(_is_unread(report, span, near, habit) for span, near in _with_moments(report, sentences, moments))


def _is_unread(report: Report, span: Span, moments: Sequence[Moment], profile: Profile) -> bool:
    numbers = count_numbers(report.text, span, _telling_words(profile))
    if len(span) > LONGEST or numbers <= TABLE:
        return len(span) > LONGEST and numbers > 0
    return _read(report, span, moments, profile).is_table


def _with_moments(
    report: Report, sentences: Sequence[Sentence], moments: Sequence[Moment]
) -> Iterator[tuple[Span, Sequence[Moment]]]:
    """Yield each sentence's place with the moments in it, in reading order."""
    ordered = sorted(moments, key=lambda moment: moment.span)
    at = 0
    for sentence in sorted(sentences, key=lambda sentence: sentence.span):
        while at < len(ordered) and ordered[at].span.end <= sentence.span.start:
            at += 1
        end = at
        while end < len(ordered) and ordered[end].span.start < sentence.span.end:
            end += 1
        yield sentence.span, ordered[at:end]


@cache
def _number_words() -> frozenset[str]:
    return number_words() | {"no", "none", "nobody", "not"}


@cache
def _telling_words(profile: Profile) -> frozenset[str]:
    """The words without one of which a sentence holds no figure, beside digits: "not a single", but not any "not"."""
    named = _number_words() - {"not"} | {"single"}
    return named | listed("counting", "singles", "openers") if profile.singles else named


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What one sentence holds."""

    figures: Sequence[Figure] = ()
    left_out: Sequence[LeftOut] = ()
    is_table: bool = False


def _read(report: Report, span: Span, moments: Sequence[Moment], profile: Profile) -> _Sentence:
    tokens = tokenise(report.text, span)
    # Told before the work is done: a table would cost the most and give nothing.
    if len(tokens) > 3 * TABLE and sum(map(_is_number, tokens)) > 3 * TABLE:
        return _a_table(report, span)
    amounts = [with_measure(tokens, amount) for amount in find_amounts(tokens)]
    if len(amounts) > 2 * TABLE:
        return _a_table(report, span)
    if not amounts and not profile.singles:
        return _Sentence()
    things, left_out = find_things(report.text, tokens, amounts, moments, profile)
    if sum(not thing.single for thing in things) > TABLE:
        return _a_table(report, span)
    found = _with_states(tokens, things, moments)
    kept: list[Found] = []
    for which, one in enumerate(found):
        reason = _why_nobody_counts(tokens, found, which)
        if reason is None:
            kept.append(one)
        elif not one.thing.single:
            left_out.append(LeftOut.of(report.text, tokens, one.thing.amount, reason))
    figures = [make_figure(report, tokens, one, kept, moments, profile) for one in kept]
    return _Sentence(figures, sorted(left_out, key=lambda one: one.span))


def _is_number(token: Token) -> bool:
    return token.text[0].isdecimal() or token.low in _number_words()


def _a_table(report: Report, span: Span) -> _Sentence:
    reason = f"a table or a list of more than {TABLE} numbers"
    return _Sentence((), (LeftOut(span.of(report.text), span, reason),), is_table=True)


def _with_states(tokens: Sequence[Token], things: Sequence[Thing], moments: Sequence[Moment]) -> list[Found]:
    if not things:
        return []
    hits = [
        hit
        for hit in find_hits(tokens)
        if not any(moment.span.start <= tokens[hit.first].start < moment.span.end for moment in moments)
    ]
    found = [Found(thing, state_hit(tokens, hits, things, which)) for which, thing in enumerate(things)]
    for one in found:
        one.hit = one.hit or presence_hit(tokens, one.thing)
        one.state = one.hit.state if one.hit and one.hit.state != OTHER else None
    mark(tokens, found)
    share_states(tokens, found)
    mark_steps(tokens, found)
    for one in found:
        if one.state and not may_befall(one.state, one.thing):
            one.hit, one.state = None, None
    return found


def _why_nobody_counts(tokens: Sequence[Token], found: Sequence[Found], which: int) -> str | None:
    """Return why a thing is no figure after all, by what is counted and said of it; None where it is one."""
    one = found[which]
    thing, amount = one.thing, one.thing.amount
    if thing.single:
        return None if one.state in _TOUCHED and not one.borrowed else "somebody of whom nothing is told"
    if amount.kind == "zero":
        if thing.phrase and thing.phrase.head == "casualty":
            return None
        touched = one.state in _TOUCHED and not one.borrowed
        counts = touched and (amount.noun == thing.end or thing.phrase is not None)
        return None if counts else "a “no” that counts nobody whom something befell"
    if is_pronoun(tokens, thing, one.hit) and not _is_in_a_list(tokens, found, which):
        return "a pronoun: “one”"
    if speaks(tokens, thing, one.state):
        return "the number of those who speak"
    determined = amount.first and tokens[amount.first - 1].low in ("the", "these", "those")
    if determined and tokens[amount.number].low in ("two", "three") and one.state is None:
        return "“the two”: somebody named before"
    return None


def _is_in_a_list(tokens: Sequence[Token], found: Sequence[Found], which: int) -> bool:
    """Say whether a thing with its noun is counted beside another: "two jets and one helicopter"."""
    thing = found[which].thing
    if thing.phrase is None or thing.phrase.first != thing.amount.last:
        return False
    pairs = [(found[which - 1].thing, thing)] if which else []
    pairs += [(thing, found[which + 1].thing)] if which + 1 < len(found) else []
    return any(
        one.phrase is not None
        and [token.low for token in tokens[one.end : two.amount.first]] in (["and"], [","], [",", "and"])
        for one, two in pairs
    )
