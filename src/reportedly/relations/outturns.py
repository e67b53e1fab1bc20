"""What became of forecasts of an economy: the figures that were measured later, beside those that were foretold for the same time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reportedly.records import ForecastStatus, Moment
from reportedly.relations.amounts import interval
from reportedly.relations.answers import Answer
from reportedly.relations.economy import FALLS, RISES, Measure, find_measures
from reportedly.relations.fates import Fate
from reportedly.relations.foretold import Foretold
from reportedly.relations.indicators import is_known_measure
from reportedly.relations.measuredtimes import period_words
from reportedly.relations.outcomes import sentence_at
from reportedly.relations.tellable import without_dateline
from reportedly.relations.wording import shortened

# So that 8.5 is not "8" as well as "9".
_HAIR = 1e-9
_YEAR = re.compile(r"\d{4}")
# "Inflation to reach 9 percent by the end of the year" has come about when it was reached before, too.
_REACHES = re.compile(
    r"\b(?:reach|hit|touch|exceed|top|pass|climb|rise|drop|fall|peak|cut|lower|raise|lift)\w*\b", re.IGNORECASE
)


class _Number(NamedTuple):
    """One percentage of an economy with what it measures."""

    answer: Answer
    measure: Measure

    @property
    def range(self) -> tuple[float, float]:
        """What it leaves possible, downward where it falls: growth of 1.5 percent is 1.5, a decline by 0.2 is -0.2."""
        low, high = interval(self.answer.amount)
        return (-high, -low) if self.measure.course == FALLS else (low, high)


class Outturns:
    """The measured figures of a story, to settle forecasts of inflation, unemployment, a key rate or growth by."""

    def __init__(
        self, amounts: Iterable[Answer] = (), moments: Iterable[Moment] = (), claims: Iterable[Answer] = ()
    ) -> None:
        self._foretold: dict[str, list[_Number]] = defaultdict(list)
        self._measured: dict[tuple[str, str | None], list[_Number]] = defaultdict(list)
        self._claims: Mapping[str, list[Answer]] = _by_report(claims)
        percent = [one for one in amounts if one.amount.unit == "percent"]
        measures = find_measures(percent, moments) if percent else {}
        for answer in percent:
            measure = measures.get(answer.id)
            if measure is None or not is_known_measure(measure.counted):
                continue
            number = _Number(answer, measure)
            if not measure.ahead:
                self._measured[measure.counted, measure.when].append(number)
            elif answer.claim:
                self._foretold[answer.claim.id].append(number)

    def fate(self, one: Foretold) -> Fate | None:
        """Return what later figures make of a forecast of an economy; None where none was measured for its time.

        "The economy would grow 1.5 percent this year" did not come about where it shrank. Where measured figures make
        different things of it, and where one of two foretold figures came about, it cannot be told.
        """
        fates = [fate for number in self._numbers(one) if (fate := self._became(one, number)) is not None]
        if not fates:
            return None
        ids = tuple(dict.fromkeys(id_ for fate in fates for id_ in fate[1]))
        if len({fate[0] for fate in fates}) == 1:
            return fates[0][0], ids, "; and ".join(fate[2] for fate in fates)
        return "unclear", ids, "of one part " + "; of the other ".join(fate[2] for fate in fates)

    def foretells(self, one: Foretold) -> bool:
        """Say whether a forecast is one of an economy, which words without its figure do not settle."""
        return bool(self._numbers(one))

    def _numbers(self, one: Foretold) -> list[_Number]:
        """The figures that a forecast foretells: of "9 percent, up from the 7.2 that it had forecast" the first."""
        found: dict[tuple[str, str | None], _Number] = {}
        claim = one.answer.claim
        for number in self._foretold.get(claim.id if claim else "", ()):
            found.setdefault((number.measure.counted, number.measure.when), number)
        return list(found.values())

    def _became(self, one: Foretold, foretold: _Number) -> Fate | None:
        """What the figures of its time make of one that was foretold."""
        told = self._of_times(one, foretold, _times_of(foretold))
        months = _months_before_its_end(one, foretold) if _REACHES.search(one.text) else []
        early = [number for number in self._of_times(one, foretold, months) if _fits(foretold, number)]
        if not told:
            return self._settled("came_true", foretold, early[0]) if early else None
        first = told[0]
        other = next((number for number in told if _fits(foretold, number) != _fits(foretold, first)), None)
        if other is not None:
            return self._apart(first, other, "later reports give different figures")
        if early and not _fits(foretold, first):
            return self._apart(early[0], first, "it was so for a while, and not in the end")
        return self._settled("came_true" if _fits(foretold, first) else "did_not", foretold, first)

    def _of_times(self, one: Foretold, foretold: _Number, times: Iterable[str]) -> list[_Number]:
        """The figures of some periods, in the order of their days, that a later report gives of the same measure."""
        found = [
            number
            for when in times
            for number in self._measured.get((foretold.measure.counted, when), ())
            if _is_later(one, number) and not _is_of_another(foretold, number)
        ]
        return sorted(found, key=lambda number: number.answer.order)

    def _settled(self, status: ForecastStatus, foretold: _Number, number: _Number) -> Fate:
        return status, self._ids(number), _why(status, foretold, number)

    def _apart(self, one: _Number, other: _Number, why: str) -> Fate:
        ids = tuple(dict.fromkeys((*self._ids(one), *self._ids(other))))
        return "unclear", ids, f"{why}: {_quoted(one.answer)}, {_quoted(other.answer)}"

    def _ids(self, number: _Number) -> tuple[str, ...]:
        """The claim of a figure; of one that the outlet gives without, the claim that stands nearest before it."""
        if number.answer.claim:
            return (number.answer.claim.id,)
        start = number.answer.amount.span.start
        near = self._claims.get(number.answer.report.id, ())
        nearest = min(near, key=lambda one: (abs(_place(one) - start), one.id), default=None)
        return (nearest.id,) if nearest else ()


def _by_report(claims: Iterable[Answer]) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = defaultdict(list)
    for answer in claims:
        if answer.claim and answer.claim.content.spans:
            found[answer.report.id].append(answer)
    return found


def _place(answer: Answer) -> int:
    return answer.claim.content.spans[0].start if answer.claim else 0


def _is_later(one: Foretold, number: _Number) -> bool:
    return bool(one.answer.day and number.answer.day and number.answer.day > one.answer.day)


def _is_of_another(foretold: _Number, number: _Number) -> bool:
    """Say whether two measures are of two countries, or a rate and its change."""
    mine, other = foretold.measure, number.measure
    if (mine.course is None) != (other.course is None):
        return True
    return mine.owner is not None and other.owner is not None and mine.owner.casefold() != other.owner.casefold()


def _times_of(foretold: _Number) -> list[str]:
    """The periods whose figures settle one that was foretold: of a rate that is to be in 2031, or by its end, December."""
    mine = foretold.measure.when
    if mine is None:
        return []
    if mine.startswith("["):
        return [mine.strip("[.]")]
    is_rate_of_year = foretold.measure.course is None and _YEAR.fullmatch(mine) is not None
    return [mine, f"{mine}-12"] if is_rate_of_year else [mine]


def _months_before_its_end(one: Foretold, foretold: _Number) -> list[str]:
    """The months from when a forecast was made to the last but one of those by which it is due."""
    mine, made = foretold.measure.when, one.answer.day
    if mine is None or made is None or not mine.startswith("["):
        return []
    months = (f"{made.year + at // 12}-{at % 12 + 1:02}" for at in range(made.month - 1, made.month - 1 + _MOST_MONTHS))
    return [month for month in months if month < mine.strip("[.]")]


# What is to be later than this is no "by the end of the year".
_MOST_MONTHS = 36


def _fits(foretold: _Number, number: _Number) -> bool:
    """Say whether a measured figure is the foretold one, as exactly as that was told: 8.1 percent is "8 percent"."""
    (low, high), (found_low, found_high) = foretold.range, number.range
    low, high = (low, high) if low <= high else (high, low)
    if foretold.answer.amount.bound in ("exact", "about"):
        slack = 0.5 * 10 ** -_decimals(foretold.answer.amount.text)
        low, high = low - slack, high + slack - _HAIR
    return low <= found_high and found_low <= high


def _decimals(words: str) -> int:
    match = re.search(r"\d\.(\d+)", words)
    return len(match[1]) if match else 0


def _why(status: ForecastStatus, foretold: _Number, number: _Number) -> str:
    if status == "came_true":
        return f"a later report gives this figure: {_quoted(number.answer)}"
    ways = {RISES: "grew or rose", FALLS: "shrank or fell"}
    mine, other = foretold.measure.course, number.measure.course
    if mine and other and mine != other:
        return f"a later report says that it {ways[other]}: {_quoted(number.answer)}"
    when = f" {period_words(number.measure.when)}" if number.measure.when else ""
    return f"a later report gives another figure{when}: {_quoted(number.answer)}"


def _quoted(answer: Answer) -> str:
    """The sentence of a figure, without the dateline before it, as far as one looks."""
    text, span = answer.report.text, answer.amount.span
    told = without_dateline(text, sentence_at(text, span), answer.report.spans("dateline", "byline")).of(text)
    if answer.amount.text in shortened(told):
        return f"“{shortened(told)}”"
    return f"“{answer.amount.text}”"
