"""What a report says in its own voice, and which claim each figure belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.stance import find_clause_stance, find_stance
from reportedly.records import Claim, Figure, Moment, Report, Sentence, Source, Span, Words, row_id

# Own-voice claims are read off whole sentences; what the sentence really asserts is not analysed.
_OWN_SCORE = 0.5
_CLOSERS = "\"”’'»)]"
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
    unclaimed: Sequence[Span] = (),
) -> list[Claim]:
    """Return a claim of source kind `outlet` for each sentence with a figure or a date that no attributed claim holds.

    Not for a sentence that asks, nor for what stands in `unclaimed` only ("declined to comment on the 40 dead").
    """
    contents = [*(span for claim in claims for span in claim.content.spans), *unclaimed]
    cues = [span for claim in claims for span in (claim.cue.spans if claim.cue else ())]
    facts = [*(figure.span for figure in figures), *(moment.span for moment in moments if moment.value)]
    dated = [*(None for _ in figures), *(moment for moment in moments if moment.value)]
    places = [sentence.span for sentence in sentences]
    claimed = [bool(holders) for holders in find_holders(contents, facts)]
    # The date beside a cue ("said on Monday") is when it was said, and part of that claim.
    spoken = {number for holders in find_holders(places, cues) for number in holders}
    held: dict[int, list[int]] = {}
    for fact, holders in enumerate(find_holders(places, facts)):
        for number in holders:
            held.setdefault(number, []).append(fact)
    return [
        _own_claim(report, sentences[number], [moment for fact in held[number] if (moment := dated[fact])])
        for number in sorted(held)
        if not _asks(report.text, sentences[number].span)
        and any(not claimed[fact] and not (number in spoken and dated[fact]) for fact in held[number])
    ]


def _asks(text: str, sentence: Span) -> bool:
    return sentence.of(text).rstrip(_CLOSERS).endswith("?")


def find_holders(stretches: Sequence[Span], places: Sequence[Span]) -> list[list[int]]:
    """Return for each place the numbers of the stretches that hold it, found in one sweep over the text."""
    found: list[list[int]] = [[] for _ in places]
    waiting = sorted(range(len(stretches)), key=lambda number: stretches[number].start, reverse=True)
    begun: list[int] = []
    for at in sorted(range(len(places)), key=lambda number: places[number].start):
        while waiting and stretches[waiting[-1]].start <= places[at].start:
            begun.append(waiting.pop())
        begun = [number for number in begun if stretches[number].end > places[at].start]
        found[at] = [number for number in begun if stretches[number].holds(places[at])]
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
    pieces = [(span, number) for number, claim in enumerate(claims) for span in claim.content.spans]
    holders = find_holders([span for span, _ in pieces], [figure.span for figure in figures])
    done: list[Figure] = []
    for figure, found in zip(figures, holders, strict=True):
        if not found:
            done.append(figure)
            continue
        innermost = min(found, key=lambda at: (len(pieces[at][0]), pieces[at][1]))
        done.append(_attached(report, figure, claims[pieces[innermost][1]], pieces[innermost][0]))
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
