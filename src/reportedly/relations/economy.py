"""What the percentages of a report measure of an economy: "inflation of 9.4 percent in May", "an economy that shrinks by 0.4 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from reportedly.language import find_state
from reportedly.lexicons import load
from reportedly.records import AHEAD, Moment
from reportedly.relations.answers import Answer, figure_place
from reportedly.relations.measuredtimes import CLAUSE_END, MONTHS, REACH, moments_by_report, period_of
from reportedly.relations.wording import ARTICLES

RISES, FALLS = "rises", "falls"
# A rate that is set anew every few weeks: what a report says of it holds for its month.
_SET = "key interest rate"
# "The rate", in a report that has told which.
_THE_RATE = re.compile(r"\bthe\s+(?:new\s+)?rate\s+(?:was|is|at|to|stood|of|had been)\b[^\d,;]*\Z", re.IGNORECASE)
_ORIGINALLY = re.compile(r"\b(?:previously|formerly|until then|had been|used to be)\b", re.IGNORECASE)
# "The economy would grow 1.5 percent": so many words stand between a change and its number.
_NEAR = 6
_REACHED = re.compile(
    r"\b(?:to|at|hit|hits|reached|reach|reaches|reaching|of|was|is|be|stood|stands|saw|sees|near|above|below|than|up from|down from)\s+(?:\S+\s+){0,4}?\Z",
    re.IGNORECASE,
)
# "8.1 percent in April, after 7.6": what is told of a number is told of the next one.
_AFTER = re.compile(
    r"(?:\bafter|\bfrom|\bcompared (?:with|to)|\bagainst|\bversus)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
_THAN = re.compile(
    r"\b(?:than|above|below|short\s+of|beat|beating|over|under|exceeding|missing)\s+(?:the\s+|an?\s+)?\Z", re.IGNORECASE
)
# "Compared with 3.3 percent for the other index".
_OF_OTHERS = re.compile(r"\s+(?:for|among)\s+(?!the\s+(?:\w+\s+)?(?:year|month|quarter)|\d)", re.IGNORECASE)
_REVISED = re.compile(r"\brevis(?:ed|es|ing|ion)\b", re.IGNORECASE)
_FIGURE = re.compile(rf"\b(?:{'|'.join(MONTHS)})['’]s (?:figure|rate|number|reading)\b")
# The sentence or two between a figure and what is told of an earlier month.
_SENTENCES = 400
# "Prices rose 8.1 percent in April from a year earlier."
_A_YEAR = re.compile(
    r"[^.!?\n]*\b(?:from a year|year[ -]on[ -]year|than a year|over the year|in the (?:year|12 months|twelve months) to|annual)",
    re.IGNORECASE,
)
# "Its forecast for growth to 0.8 percent", "expects the economy to grow by", and not "more than expected, at 3 percent".
_FORESEEN = re.compile(
    r"(?<!than )(?<!as )(?<!beat )(?<!missed )\b(?:forecasts?|projections?|estimates?\s+(?:of|for)|outlook|expect(?:s|ed|ing)?|foresees?|foresaw|predict(?:s|ed|ing)?"
    r"|project(?:s|ed|ing)|anticipate[sd]?|sees|saw|seen)\b(?![,;])[^\d,;:]*\Z",
    re.IGNORECASE,
)
# "The 8.8 percent that economists had expected".
_HAD_FORESEEN = re.compile(
    r"\s*(?:(?:that|which)\s+)?(?:[\w’'-]+\s+){0,5}?(?:expected|forecast|predicted|projected|foreseen|foresaw|anticipated|feared|promised|announced)\b",
    re.IGNORECASE,
)


class Measure(NamedTuple):
    """What a percentage is of, which way it goes where it is a change, whose it is, for when it holds, and whether it was only foreseen."""

    counted: str
    course: str | None
    owner: str | None = None
    when: str | None = None
    ahead: bool = False


def find_measures(answers: Iterable[Answer], moments: Iterable[Moment]) -> dict[str, Measure]:
    """Return what each percentage measures that is one of an economy or a change of something, by the id of its answer.

    A rate has no course ("inflation rose to 9 percent" is a rate of 9), a change has one. What goes on with the number before it
    measures the same: "8.1 percent in April, after 7.6 in March". Consumer prices that rise are inflation.
    """
    by_report = moments_by_report(moments)
    done: dict[str, Measure] = {}
    with_rate: set[str] = set()
    before: Answer | None = None
    for answer in sorted(answers, key=lambda one: (one.report.id, figure_place(one))):
        known = done.get(before.id) if before is not None else None
        found = _measured(answer, by_report.get(answer.report.id, ()))
        if before is not None and known is not None and _goes_on(before, answer):
            found = _going_on(known, found, answer, by_report.get(answer.report.id, ()))
        if (
            found is None
            and answer.report.id in with_rate
            and _THE_RATE.search(_clause(answer.report.text, answer.amount.span.start))
        ):
            found = Measure(_SET, None, when=_month_of(answer), ahead=_is_ahead(answer))
        if found is not None:
            done[answer.id] = found
            with_rate.update([answer.report.id] if found.counted == _SET else [])
        before = answer
    return done


def _measured(answer: Answer, moments: Sequence[Moment]) -> Measure | None:
    told = _told(answer)
    if told is None:
        return None
    ahead, when = _is_ahead(answer), period_of(answer, moments)
    if when is None and told.counted == _SET and told.course is None and not ahead:
        when = _month_of(answer)
    return told._replace(when=when, ahead=ahead)


def _month_of(answer: Answer) -> str | None:
    """The month in which a report tells a rate that is set; None of one that was before: "from 4.25 percent"."""
    text, start = answer.report.text, answer.amount.span.start
    was = _AFTER.search(_clause(text, start)) is not None or _ORIGINALLY.search(_clause(text, start)) is not None
    return f"{answer.day:%Y-%m}" if answer.day and not was else None


def _going_on(known: Measure, found: Measure | None, answer: Answer, moments: Sequence[Moment]) -> Measure:
    """What a number measures that is set beside the one before it; one that was foreseen before was foreseen for the same time."""
    text, start = answer.report.text, answer.amount.span.start
    own = found.when if found else period_of(answer, moments)
    near = _clause(text, start)
    if own is None and _REVISED.search(near):
        own = known.when
    is_same_clause = _AFTER.search(near) is not None or _THAN.search(near) is not None
    ahead = (known.ahead and is_same_clause) or _is_ahead(answer)
    when = known.when if ahead and is_same_clause else own
    return Measure(known.counted, known.course, known.owner, when, ahead)


def _goes_on(before: Answer, answer: Answer) -> bool:
    """Say whether a percentage is the same measure as the one before it, at another time or as it had been foreseen."""
    if before.report.id != answer.report.id:
        return False
    text, span = answer.report.text, answer.amount.span
    between = text[before.amount.span.end : span.start]
    if len(between) > _SENTENCES:
        return False
    if CLAUSE_END.search(between) is None:
        is_after = _AFTER.search(between) is not None and not _OF_OTHERS.match(text, span.end)
        return is_after or is_compared_with_foreseen(between, text, span.end)
    return _FIGURE.search(between) is not None


def is_compared_with_foreseen(between: str, text: str, end: int) -> bool:
    """Say whether a number is one that was foreseen, beside the one before it: "more than the 0.8 percent that the bank had forecast"."""
    return CLAUSE_END.search(between) is None and _THAN.search(between) is not None and _was_foreseen(text, end)


def _is_ahead(answer: Answer) -> bool:
    """Say whether a number was foreseen, by its stance or by the words around it: "its forecast for growth to 0.8 percent"."""
    text, span = answer.report.text, answer.amount.span
    if answer.amount.stance in AHEAD:
        return True
    clause = _clause(text, span.start)
    return _FORESEEN.search(clause) is not None or (
        re.search(r"\b(?:the|than|from|below|above)\s+\Z", clause) is not None and _was_foreseen(text, span.end)
    )


def _was_foreseen(text: str, end: int) -> bool:
    return _HAD_FORESEEN.match(text, end, end + REACH) is not None


def _clause(text: str, start: int) -> str:
    """The words of a clause before its number, which can stand in marks of its own: inflation of “close to 11%”."""
    clause = text[max(0, start - REACH) : start]
    if clause[-1:] in _OPENING:
        clause = clause[:-1]
    return clause[max((found.end() for found in CLAUSE_END.finditer(clause)), default=0) :]


# "Kestrel's fell 4%", "incomes go up by": no noun.
_NO_NOUN = ("'s", "’s", " go", " goes", " went", " inched", " edged", " have", " has", " would", " could", " to")
_OPENING = ("“", '"', "‘", "'")


def _told(answer: Answer) -> Measure | None:
    """What the words before a number make of it."""
    text, start = answer.report.text, answer.amount.span.start
    clause = _clause(text, start)
    subject = next(iter(answer.amount.evidence.get("counted", ())), None)
    if subject is not None and subject.start > start:
        # "23 percent of the vote".
        return None
    course = _course(clause)
    named = _named(clause)
    if named is not None:
        return _read(named, course, reached=_REACHED.search(clause) is not None)
    if subject is None or course is None or _REACHED.search(clause[-_NEAR * 6 :]):
        return None
    the = "the " if text[max(0, subject.start - 4) : subject.start].casefold() == "the " else ""
    noun = _plain(the + subject.of(text), text)
    if noun.endswith(_NO_NOUN) or not noun[:1].isalnum():
        # "Kestrel's fell 4%": its shares, which stand in the sentence before.
        return None
    if noun == "prices" and course == RISES and _A_YEAR.match(text, answer.amount.span.end, start + REACH):
        return Measure("inflation", None)
    return Measure(noun, course)


class _Named(NamedTuple):
    """A measure that the lexicon knows: its name, of what kind it is, and whose."""

    name: str
    kind: str
    owner: str | None


def _read(named: _Named, course: str | None, *, reached: bool) -> Measure | None:
    """A measure that the lexicon knows, as a rate where a number is reached, else as a change."""
    name, kind, owner = named
    if kind == "rates":
        return Measure(name, None, owner) if reached or course is None else Measure(name, course, owner)
    if kind in ("growing", "shrinking"):
        # "Growth of 0.3 percent", "its growth forecast to 0.3 percent".
        return Measure(name, RISES if kind == "growing" else FALLS, owner)
    if kind == "inflating" and (course == RISES or reached):
        return Measure("inflation", None, owner)
    return Measure(name, course, owner) if course is not None else None


def _named(clause: str) -> _Named | None:
    """The measure that stands last before a number, of what kind it is, and whose."""
    found = None
    for match in _names().finditer(clause):
        found = match
    if found is None or _IS_ANOTHER.search(clause, found.end()):
        return None
    words = " ".join(found[0].casefold().split())
    tables = load("questions")["indicators"]
    kind = next(kind for kind in _KINDS if words in tables[kind])
    ahead = clause[: found.start()].split()
    part = ahead[-1].casefold() if ahead else ""
    name = str(tables[kind][words])
    return _Named(f"{part} {name}" if part in tables["parts"] else name, kind, _owner(ahead))


# Behind the name of a measure: where something else begins, or a part of it is told: "for adult men".
_IS_ANOTHER = re.compile(
    r",\s(?!(?:to|at|or|a|the|which|up|down)\s)|\b(?:yields?|bonds?|shares?|stocks?|deficit|debt|tax|taxes|wages?|pay|sales|turnout|support|odds|chances?)\b"
    r"|\b(?:for|among)\s+(?!the\s+(?:\w+\s+)?(?:year|month|quarter)|\d|[A-Z]|this|next|all)",
)
_KINDS = ("rates", "growing", "shrinking", "economy", "inflating")
_ADJECTIVE = re.compile(
    r"(?:annual|headline|overall|real|average|monthly|yearly|consumer|key|main|official|benchmark|whole|seasonally|adjusted)\Z",
    re.IGNORECASE,
)


def _owner(ahead: Sequence[str]) -> str | None:
    """Whose measure it is, by the word before its name: "Selm's economy", "German inflation"."""
    words = [word for word in ahead if not _ADJECTIVE.match(word)]
    last = words[-1].strip("“”\"'(") if words else ""
    if last.casefold() in ("global", "world"):
        return "world"
    is_owner = last.endswith(("'s", "’s")) and last[:1].isupper()
    name = last[:-2] if is_owner else last
    state = find_state(name)
    return state.name if state else name if is_owner else None


@cache
def _names() -> re.Pattern[str]:
    tables = load("questions")["indicators"]
    words = sorted((word for kind in _KINDS for word in tables[kind]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _course(clause: str) -> str | None:
    """Which way the words right before a number move it."""
    near = re.findall(r"[a-z'’-]+", clause.casefold())[-_NEAR:]
    trends = load("questions")["indicators"]
    return next(
        (
            RISES if word in trends["up"] else FALLS
            for word in reversed(near)
            if word in trends["up"] or word in trends["down"]
        ),
        None,
    )


# A report says early whom it is about; it is not read to its end for each number.
_OPENING_REACH = 10_000


def _plain(words: str, text: str) -> str:
    """The noun that rises or falls, without its article: "energy prices", "shares in Brandt Bank"; "the crown" keeps it."""
    kept = words.split()
    article = ""
    while len(kept) > 1 and kept[0].casefold() in ARTICLES:
        article, kept = kept[0].casefold(), kept[1:]
    head = re.split(r"\s(?:for|of|in|on|at|from)\s", " ".join(kept))[0]
    the = ["the"] if article == "the" and (not head.endswith("s") or kept[0].endswith(("'s", "’s"))) else []
    # A name is written with its capital within sentences too.
    is_name = kept[0].isupper() or re.compile(rf"[a-z,] {re.escape(kept[0])}\b").search(text, 0, _OPENING_REACH)
    first = kept[0] if is_name else kept[0].lower()
    return " ".join([*the, first, *kept[1:]])
