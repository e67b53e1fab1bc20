"""What a report says in its own voice, and which claim each figure belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.stance import find_clause_stance, find_stance
from reportedly.records import Claim, Figure, Moment, Report, Sentence, Source, Span, Words, row_id

# Own-voice claims are read off whole sentences; what the sentence really asserts is not analysed.
_OWN_SCORE = 0.5


def find_own_claims(
    report: Report,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    moments: Sequence[Moment],
) -> list[Claim]:
    """Return a claim of source kind `outlet` for each sentence with a figure or a date that no attributed claim holds."""
    contents = [span for claim in claims for span in claim.content.spans]
    facts = [(figure.span, None) for figure in figures] + [(moment.span, moment) for moment in moments if moment.value]
    cues = [span for claim in claims for span in (claim.cue.spans if claim.cue else ())]
    found: list[Claim] = []
    for sentence in sentences:
        held = [(span, moment) for span, moment in facts if sentence.span.holds(span)]
        free = [(span, moment) for span, moment in held if not any(content.holds(span) for content in contents)]
        # The date beside a cue ("said on Monday") is when it was said, and part of that claim.
        spoken = any(sentence.span.holds(cue) for cue in cues)
        free = [(span, moment) for span, moment in free if not (spoken and moment)]
        if free:
            found.append(_own_claim(report, sentence, [moment for _, moment in held if moment]))
    return found


def _own_claim(report: Report, sentence: Sentence, moments: Sequence[Moment]) -> Claim:
    end = sentence.span.end
    while end > sentence.span.start and report.text[end - 1] in ".!? ":
        end -= 1
    content = Span(sentence.span.start, end or sentence.span.end)
    stance = find_stance(None, report.text, content)
    evidence: dict[str, tuple[Span, ...]] = {"stance": (stance.words,)} if stance.words else {}
    if moments:
        evidence["about"] = (moments[0].span,)
    return Claim(
        id=row_id("claim", report.id, [content]),
        report=report.id,
        source=Source(None, (), "outlet"),
        cue=None,
        content=Words.at(report.text, [content]),
        quotation="indirect",
        relay=(),
        stance=stance.stance,
        chance=None,
        said=None,
        about=moments[0].value if moments else None,
        says=None,
        question=None,
        origin=None,
        evidence=evidence,
        why="a figure or a date in the report's own voice",
        score=_OWN_SCORE,
    )


def attach_figures(report: Report, claims: Sequence[Claim], figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with the innermost claim that holds each, the stance of its clause, and "planned" where intended."""
    pieces = sorted((span, number) for number, claim in enumerate(claims) for span in claim.content.spans)
    starts = [span.start for span, _ in pieces]
    longest = max((len(span) for span, _ in pieces), default=0)
    done: list[Figure] = []
    for figure in figures:
        holders: list[tuple[int, int, Span]] = []
        for at in range(bisect_right(starts, figure.span.start) - 1, -1, -1):
            span, number = pieces[at]
            if figure.span.start - span.start > longest:
                break
            if span.holds(figure.span):
                holders.append((len(span), number, span))
        if not holders:
            done.append(figure)
            continue
        _, number, span = min(holders)
        done.append(_attached(report, figure, claims[number], span))
    return done


def _attached(report: Report, figure: Figure, claim: Claim, content: Span) -> Figure:
    reading = find_clause_stance(report.text, content, figure.span, claim.stance)
    evidence = {**figure.evidence, "stance": (reading.words,)} if reading.words else dict(figure.evidence)
    planned = reading.stance == "intended"
    if planned and reading.words:
        evidence["state"] = (reading.words,)
    return replace(figure, claim=claim.id, stance=reading.stance, state="planned" if planned else figure.state, evidence=evidence)
