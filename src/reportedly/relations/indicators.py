"""Questions for the measures of an economy: "How high is inflation in May 2031, in percent?", "By what percentage did the economy shrink?"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.lexicons import load
from reportedly.records import Moment
from reportedly.relations.answers import Answer
from reportedly.relations.economy import FALLS, RISES, Measure, find_measures
from reportedly.relations.keys import Key
from reportedly.relations.measuredtimes import period_words


def count_indicators(
    answers: Sequence[Answer], keys: dict[str, Key], moments: Iterable[Moment], reasons: dict[str, str]
) -> None:
    """Give each percentage of an economy its measure, its course and its time, so that May's inflation is not June's.

    A rate has no course ("inflation rose to 9 percent" is a rate of 9), a change has one: "prices of energy climbed 31 percent",
    "the economy shrank by 0.2 percent". Consumer prices that rise are inflation. Shares of the vote are not looked at.
    """
    measures = find_measures([answer for answer in answers if _is_open(answer, keys[answer.id])], moments)
    several = len({one.owner for one in measures.values()} - {None}) > 1
    for answer in answers:
        if (one := measures.get(answer.id)) is None:
            continue
        key, when = keys[answer.id], period_words(one.when) if one.when else None
        keys[answer.id] = replace(
            key,
            counted=one.counted,
            state=one.course,
            mood="possible" if one.ahead and key.mood == "actual" else key.mood,
            extent=when,
            place=None,
            actor=key.actor if several and one.owner else None,
            alone=None,
            part=False,
        )
        reasons[answer.id] = f"“{answer.amount.text}” is how {_in_words(one)}{f' {when}' if when else ''}"


def is_indicator(key: Key) -> bool:
    """Say whether a question is for a measure of an economy: a rate of it, or by what it rises or falls."""
    return key.unit == "percent" and (key.state in (RISES, FALLS) or is_known_measure(key.counted, rates_only=True))


def is_known_measure(counted: str | None, *, rates_only: bool = False) -> bool:
    """Say whether the lexicon knows a measure, with the part of it that it may be of: "core inflation"."""
    words = load("questions")["indicators"]
    part, _, rest = (counted or "").partition(" ")
    known = {*words["rates"].values(), *([] if rates_only else words["economy"].values())}
    return counted in known or (part in words["parts"] and rest in known)


def indicator_text(key: Key) -> str:
    """Return the question for a measure of an economy: "How high is inflation in May 2031, in percent?"."""
    words = load("questions")["indicators"]
    noun = f"the {key.counted}" if key.counted in words["with_the"] else str(key.counted)
    when = f" {key.extent}" if key.extent else ""
    if key.state not in (RISES, FALLS):
        return f"How high {'is' if key.mood == 'actual' else 'could'} {noun}{'' if key.mood == 'actual' else ' be'}{when}, in percent?"
    verb = words["verbs"].get(str(key.counted), {}).get(key.state) or ("rise" if key.state == RISES else "fall")
    return f"By what percentage {'did' if key.mood == 'actual' else 'could'} {noun} {verb}{when}?"


def _in_words(one: Measure) -> str:
    return f"high {one.counted} is" if one.course is None else f"much {one.counted} {one.course}"


def _is_open(answer: Answer, key: Key) -> bool:
    return answer.amount.unit == "percent" and key.counted not in ("vote", "turnout")
