"""Continuing: units that go on with what the unit before told: a quotation without a cue, "the army denies the charge", "he said this"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.passives import find_retelling
from reportedly.claims.retellings import find_run_on, find_told_before, point_back
from reportedly.claims.units import Unit
from reportedly.records import Span


def point_to_before(
    text: str,
    unit: Unit,
    attributions: Sequence[Attribution],
    before: tuple[Unit, Sequence[Attribution]],
    times: Sequence[Span],
) -> list[Attribution]:
    """Return the attributions of a unit, or the one that says whose words the unit before was, with what "the charge" stands for."""
    told = _told_last(*before)
    retold = find_told_before(text, unit, times, told)
    if retold and not (retold.pronoun and before[1]):
        # Of "The mayor said that it held. He said this on Monday" the claim is made already.
        return [retold]
    last = next((one for one in reversed(before[1]) if one.kind != "silent"), None)
    if not attributions:
        retold = find_retelling(unit, told) or find_run_on(text, unit, before[0], last)
        return [retold] if retold else []
    return point_within(text, attributions, last)


def point_within(text: str, found: Sequence[Attribution], last: Attribution | None = None) -> list[Attribution]:
    """Return the attributions of a unit with what "it" and "the charge" stand for where one denies the one before, or the `last` of all.

    "The rebels claim the fort; the army calls it “a lie”".
    """
    done: list[Attribution] = []
    for one in found:
        one = point_back(text, one, last)
        done.append(one)
        last = one if one.kind != "silent" else last
    return done


def _told_last(unit: Unit, attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    """What a unit told last: the content of its last attribution, else all of it."""
    told = [one.content for one in attributions if one.kind != "silent"]
    return told[-1] if told else () if attributions else (unit.span,)


def find_carrier(before: Sequence[Attribution], unit: Unit) -> int | None:
    """Return which of some attributions a unit goes on that is nothing but quotation: the last quotation, else what was said last."""
    if not any(token.quote for token in unit.tokens) or any(token.is_word for token in unit.tokens):
        return None
    quoted = [number for number, one in enumerate(before) if one.rule == "quotation" and one.kind != "silent"]
    if quoted:
        return quoted[-1]
    return len(before) - 1 if before and _speaks_on(before[-1]) else None


def _speaks_on(one: Attribution) -> bool:
    """Say whether a quotation without a cue can go on with an attribution: "She said that it held. “Nobody was hurt.”"."""
    return (
        one.source is not None
        and one.kind in ("statement", "belief", "forecast", "according")
        and one.rule in ("clause", "that-clause", "model", "borrowed source", "quoted", "retelling", "according to")
    )


def extended(attribution: Attribution, unit: Unit) -> Attribution:
    """Return an attribution with the quotations of a further unit."""
    more = [token.quote.inner for token in unit.tokens if token.quote]
    # The model may have told already that they are his.
    more = [span for span in more if not any(span.meets(told) for told in attribution.content)]
    return replace(attribution, content=(*attribution.content, *more))
