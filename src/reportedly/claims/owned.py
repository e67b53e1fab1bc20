"""What a report says in its own voice, and which claim each figure belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.coming import read_ahead
from reportedly.claims.foretelling import Reading
from reportedly.claims.likelihood import find_chance
from reportedly.claims.rejections import find_rejections
from reportedly.claims.saying import find_about
from reportedly.claims.stance import clause_at, find_clause_stance, find_stance
from reportedly.claims.syntax import Syntax
from reportedly.records import AHEAD, Claim, Figure, Moment, Report, Sentence, Source, Span, Stance, Words, row_id
from reportedly.text import without_credits

# Own-voice claims are read off whole sentences; what the sentence really asserts is not analysed.
_OWN_SCORE = 0.5
# Of the stretches that begin before a sentence so many are looked at for one that reaches into it: a claim has a few pieces.
_REACHING = 12
_CLOSERS = "\"”’'»)]"
# What a state does with its own people.
_OWN_TROOPS = ("deployed", "training", "withdrawn", "recruited", "planned")
# Nobody is killed as planned because the claim about it promises something else.
_HARMED = ("killed", "wounded", "killed or wounded", "missing", "infected", "trapped", "displaced")
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
    """Return a claim of source kind `outlet` for each sentence with a figure or a date, or that rejects something, which no attributed
    claim holds.

    Of "After 40 people died, the mayor said that it rained" it is "After 40 people died". Not for a sentence that asks, nor for
    what stands in `unclaimed` only ("declined to comment on the 40 dead").
    """
    contents = [*(span for claim in claims for span in claim.content.spans), *unclaimed]
    cues = [span for claim in claims for span in (claim.cue.spans if claim.cue else ())]
    rejecting = find_rejections(report.text, sentences)
    facts = [*(figure.span for figure in figures), *(moment.span for moment in moments if moment.value), *rejecting]
    dated = [*(None for _ in figures), *(moment for moment in moments if moment.value), *(None for _ in rejecting)]
    places = [sentence.span for sentence in sentences]
    claimed = [bool(holders) for holders in find_holders(contents, facts)]
    # The date beside a cue ("said on Monday") is when it was said, and part of that claim.
    spoken = {number for holders in find_holders(places, cues) for number in holders}
    # "The judge refused bail, saying": what he did beside is the report's own.
    only_told = (claim for claim in claims if not (claim.cue and claim.cue.text.endswith("ing")))
    known = sorted(facts)
    sources = (span for claim in only_told for span in claim.source.spans if not _does_besides(claim, span, known))
    told = sorted({*contents, *cues, *sources})
    syntax = Syntax(sentences)
    held: dict[int, list[int]] = {}
    for fact, holders in enumerate(find_holders(places, facts)):
        for number in holders:
            if not claimed[fact] and not (number in spoken and dated[fact]):
                held.setdefault(number, []).append(fact)
    return [
        _own_claim(
            report,
            _own_words(report.text, sentences[number].span, told, [facts[fact] for fact in held[number]]),
            [moment for fact in held[number] if (moment := dated[fact])],
            syntax,
        )
        for number in sorted(held)
        if not _asks(report.text, sentences[number].span)
    ]


def _does_besides(claim: Claim, source: Span, facts: Sequence[Span]) -> bool:
    """Say whether a figure or a date stands between a source and its cue: "the board cut 1,450 jobs and said" is about the board too."""
    cue = claim.cue.spans[0].start if claim.cue and claim.cue.spans else source.end
    next_one = bisect_left(facts, Span(source.end, source.end))
    return next_one < len(facts) and facts[next_one].end <= cue


def _asks(text: str, sentence: Span) -> bool:
    return sentence.of(text).rstrip(_CLOSERS).endswith("?")


def _own_words(text: str, sentence: Span, told: Sequence[Span], facts: Sequence[Span]) -> list[Span]:
    """The pieces of a sentence that hold its own facts, without what sources say in it; all of it where no source speaks."""
    first = bisect_left(told, Span(sentence.start, sentence.start))
    pieces, at = [], sentence.start
    for span in told[max(0, first - _REACHING) :]:
        if span.start >= sentence.end:
            break
        # "Two officials said": a figure in the words for a source is told with them.
        if span.end <= at or any(span.meets(fact) for fact in facts):
            continue
        pieces.append(Span(at, max(at, span.start)))
        at = max(at, span.end)
    pieces.append(Span(at, max(at, sentence.end)))
    kept = [
        _without_link(text, _bare(text, piece), sentence.end)
        for piece in pieces
        if any(piece.holds(fact) for fact in facts)
    ]
    return [piece for piece in kept if piece.start < piece.end] or [_bare(text, sentence)]


def _bare(text: str, piece: Span) -> Span:
    """A piece without marks, spaces and credits of a picture at its ends; what closes a quotation or a bracket opened in it stays."""
    bare = without_credits(text, piece)
    start, end = bare.start, bare.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".!?,;:"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ".!?,;:"):
        start += 1
    return Span(start, end)


def _without_link(text: str, piece: Span, end: int) -> Span:
    """A piece without the words that lead over to what somebody says, where that ends it before the `end` of its sentence."""
    goes_on = any(sign.isalnum() for sign in text[piece.end : end])
    link = _LINK_BEHIND.search(text, max(piece.start, piece.end - _LONGEST_LINK), piece.end) if goes_on else None
    return Span(piece.start, link.start()) if link and piece.start < link.start() else piece


# Where somebody else's words begin: "marched on Saturday, in what (the group called)", "cut 40 jobs and (said)", "stood at 6 percent,
# well below (the 8 percent that some had predicted)".
_LINK_BEHIND = re.compile(
    r",?\s(?:in what|from what|despite what|what|and|but|while|that|which|who|as|with|after|before)\Z"
    r"|,\s(?:(?:well|far|slightly|just|much)\s)?(?:below|above|under|over|short of|(?:more|less|fewer|higher|lower|better|worse) than)\Z"
)
_LONGEST_LINK = 24


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


def _own_claim(report: Report, content: Sequence[Span], moments: Sequence[Moment], syntax: Syntax) -> Claim:
    whole = Span(content[0].start, content[-1].end)
    stance = find_stance(None, report.text, whole, syntax)
    about = find_about(report, content, moments, ahead=stance.stance in AHEAD) or next(iter(moments), None)
    stance = read_ahead(report, whole, about, stance, syntax)
    evidence: dict[str, tuple[Span, ...]] = {"stance": (stance.words,)} if stance.words else {}
    chance = next(filter(None, (find_chance(report.text, span) for span in content)), None)
    if chance:
        evidence["chance"] = (chance[1],)
    if about:
        evidence["about"] = (about.span,)
    why = "a figure, a date or a denial in the report's own voice"
    return Claim(
        id=row_id("claim", report.id, content),
        report=report.id,
        source=Source(None, (), "outlet"),
        cue=None,
        content=Words.at(report.text, content),
        quotation="indirect",
        relay=(),
        stance=stance.stance,
        chance=chance[0] if chance else None,
        said=None,
        about=about.value if about else None,
        says=None,
        question=None,
        origin=None,
        evidence=evidence,
        why=f"{why}; “{stance.words.of(report.text)}” makes it {stance.stance}" if stance.words else why,
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


def attach_figures(
    report: Report, claims: Sequence[Claim], figures: Sequence[Figure], sentences: Sequence[Sentence] = ()
) -> list[Figure]:
    """Return the figures with the innermost claim that holds each, the stance of its clause, and "planned" where intended.

    A claim that denies or doubts another goes before that other.
    """
    pieces = [(span, number) for number, claim in enumerate(claims) for span in claim.content.spans]
    holders = find_holders([span for span, _ in pieces], [figure.span for figure in figures])
    syntax = Syntax(sentences)
    done: list[Figure] = []
    for figure, found in zip(figures, holders, strict=True):
        if not found:
            done.append(figure)
            continue
        innermost = min(
            found, key=lambda at: (_is_held(report.text, claims[pieces[at][1]]), len(pieces[at][0]), pieces[at][1])
        )
        done.append(_attached(report, figure, claims[pieces[innermost][1]], pieces[innermost][0], syntax))
    return done


def _is_held(text: str, claim: Claim) -> bool:
    """Say whether a claim stands: of "X cast doubt on the 71 percent that Y announced" the figure is what X doubts, before it is Y's.

    What Y said in a sentence of its own stays Y's figure, whoever disputes it in the next one.
    """
    if claim.stance not in ("denied", "doubted"):
        return True
    if claim.cue is None or not claim.cue.spans or not claim.content.spans:
        return False
    end = claim.content.spans[-1].end
    return bool(_STOP.search(text[end : max(end, claim.cue.spans[0].start)]))


# A sentence ends between what was said and the verb that denies it.
_STOP = re.compile(r"[.!?][”\"’')]*\s|\n")


def _attached(report: Report, figure: Figure, claim: Claim, content: Span, syntax: Syntax) -> Figure:
    reading = find_clause_stance(report.text, content, figure.span, claim.stance, syntax)
    if not reading.words and _is_decided_behind(report.text, claim, content, figure.span):
        reading = Reading("asserted", None)
    decided: tuple[Span, ...] = (reading.words,) if reading.words else ()
    if not decided and reading.stance == claim.stance:
        # "promised 40 boats": the cue of the claim decides for its figures too.
        decided = claim.evidence.get("stance", ())
    if reading.stance == "intended" and _has_befallen(figure, decided):
        reading, decided = Reading("asserted", None), ()
    evidence = {**figure.evidence, "stance": decided} if decided else dict(figure.evidence)
    planned = reading.stance == "intended"
    if planned and decided:
        evidence["state"] = decided
    return replace(
        figure,
        claim=claim.id,
        stance=reading.stance,
        state="planned" if planned else figure.state,
        evidence=evidence,
        why=f"{figure.why}; {_why_claimed(report.text, claim, reading.stance, decided)}",
    )


def _is_decided_behind(text: str, claim: Claim, content: Span, place: Span) -> bool:
    """Say whether a claim foretells in a later clause than the one with a figure: "20 are missing and that the search will end"."""
    if claim.stance not in ("forecast", "intended"):
        return False
    end = clause_at(text, content, place).end
    return any(end <= words.start and words.end <= content.end for words in claim.evidence.get("stance", ()))


def _has_befallen(figure: Figure, decided: Sequence[Span]) -> bool:
    """Say whether those counted were harmed, whatever else their claim intends; not where the harm itself is planned."""
    harm = figure.evidence.get("state", ())
    if figure.state not in _HARMED or not harm:
        return False
    return not any(0 <= harm[0].start - words.end <= _BEFORE_VERB for words in decided)


def _why_claimed(text: str, claim: Claim, stance: Stance, decided: Sequence[Span]) -> str:
    """Whose claim holds a figure, and what makes its stance: "“plans to” makes it intended, in a claim of “the minister”"."""
    whose = f"in a claim of “{claim.source.text}”" if claim.source.text else "told without a source"
    whose = "in the report's own voice" if claim.source.kind == "outlet" else whose
    made = f"“{decided[0].of(text)}” makes it {stance}" if decided else stance
    return whose if stance == "asserted" else f"{made}, {whose}"
