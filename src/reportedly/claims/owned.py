"""What a report says in its own voice, and which claim each figure belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.stance import find_clause_stance, find_stance
from reportedly.records import Claim, Figure, Moment, Report, Sentence, Source, Span, Words, row_id

# Own-voice claims are read off whole sentences; what the sentence really asserts is not analysed.
_OWN_SCORE = 0.5
# What a state does with its own people.
_OWN_TROOPS = ("deployed", "training", "withdrawn", "recruited", "planned")
# "Kestria has already ", "Kestria plans to ": the room for auxiliaries between a subject and its verb.
_BEFORE_VERB = 16


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


def add_subjects(figures: Sequence[Figure], sentences: Sequence[Sentence]) -> list[Figure]:
    """Return the figures of troops with the nation that sends them, where it stands right before the verb.

    "Kestria has deployed around 3,000 soldiers" counts Kestrian soldiers. Only between a name and a verb of moving, so that
    "Kestria killed 20 soldiers" does not.
    """
    done: list[Figure] = []
    waiting = 0
    for figure in sorted(figures, key=lambda one: one.span):
        while waiting < len(sentences) and sentences[waiting].span.end <= figure.span.start:
            waiting += 1
        verb = figure.evidence.get("state", ())
        moved = (
            figure.state in _OWN_TROOPS
            and verb
            and verb[0].end <= figure.span.start
            and not figure.evidence.get("actor")
        )
        names = sentences[waiting].names if moved and waiting < len(sentences) else ()
        subject = [
            name.span for name in names if name.kind == "place" and 0 < verb[0].start - name.span.end <= _BEFORE_VERB
        ]
        done.append(replace(figure, evidence={**figure.evidence, "actor": (subject[-1],)}) if subject else figure)
    return done


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
    return replace(
        figure, claim=claim.id, stance=reading.stance, state="planned" if planned else figure.state, evidence=evidence
    )
