"""Claims made of attributions: source resolved, chain in order, stance, chance and dates, each with its evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportedly.claims.admissions import RULE
from reportedly.claims.asking import only_asks
from reportedly.claims.attributed import SCORES, Attribution
from reportedly.claims.coming import read_ahead, with_time
from reportedly.claims.edges import is_empty, trim_edges
from reportedly.claims.judgements import calls_false, takes_back
from reportedly.claims.likelihood import find_chance
from reportedly.claims.nouns import is_person_noun
from reportedly.claims.occasions import Occasion, go_on
from reportedly.claims.particles import PREPOSITIONS
from reportedly.claims.relaying import find_relay, find_wire, is_outlet, passed_on, points_back, remember
from reportedly.claims.saying import find_about, find_said
from reportedly.claims.sources import SourceReader
from reportedly.claims.speakers import Speaker, split_words
from reportedly.claims.stance import find_stance, first_sentence
from reportedly.claims.suppositions import is_supposition
from reportedly.claims.tenses import by_stance
from reportedly.claims.units import Unit
from reportedly.lexicons import listed
from reportedly.records import AHEAD, Claim, Moment, Quotation, Report, Sentence, Source, Span, Words, row_id

# A medium stands behind so many paragraphs before it; further up a reader would not think of it.
_BACK = 3
# Only people can do these, so that their subject speaks even when no list knows it ("a hydrologist said").
_ONLY_PEOPLE = frozenset(
    [
        "say", "tell", "add", "explain", "announce", "reply", "respond", "answer", "remark", "insist", "admit", "concede", "argue",
        "deny", "recall", "testify", "write", "vow", "pledge", "promise", "believe", "think", "doubt", "reject", "dismiss", "predict",
        "according to", "",
    ]
)  # fmt: skip
# What no list knows speaks only when its head is one of these: not "rubber bullets were used".
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM", "DET", "X", "ADJ")
# "No shooter identified": nobody says it.
_NOBODY = frozenset(["no", "nobody", "none", "neither", "nothing"])
_ALONE = frozenset(["his", "her", "its", "their", "our", "my", "the", "a", "an", "and"])
_LONGEST_GAP = 40


@dataclass(slots=True)
class Assembled:
    """The claims of a report's sources, and every speaker that was read, by the place of its name."""

    claims: list[Claim] = field(default_factory=list)
    speakers: dict[Span, Speaker] = field(default_factory=dict)
    paragraphs: list[int] = field(default_factory=list)
    """The paragraph of each claim."""
    unclaimed: list[Span] = field(default_factory=list)
    """What is asked, or what somebody will not speak of: nobody's claim, not even the report's own."""
    passed_on: int = 0
    """How many claims, from the first, stand before a medium that was named behind them."""


def assemble_claims(
    report: Report,
    sentences: Sequence[Sentence],
    found: Sequence[tuple[Unit, Sequence[Attribution]]],
    moments: Sequence[Moment],
    quoted: Sequence[Span] = (),
) -> Assembled:
    """Return the attributed claims of a report in reading order, without those that are questions or nothing but a name.

    `quoted` are the report's quotations, in which "he" means nobody outside. What the report says in its own voice is not
    here; see `claims.owned`.
    """
    reader = SourceReader(report.text, sentences, quoted)
    done = Assembled()
    wire = find_wire(report, done.speakers)
    moments = sorted(moments, key=lambda moment: moment.span)
    starts = [moment.span.start for moment in moments]
    chains: dict[tuple[Span, ...], tuple[Span, ...]] = {}
    occasion: Occasion | None = None
    for unit, attributions in found:
        for attribution in (part for one in attributions for part in by_stance(report.text, one, reader.memory.syntax)):
            times = _within(moments, starts, unit.span, attribution.content)
            if attribution.kind == "silent" or only_asks(report.text, trim_edges(report.text, attribution.content)):
                done.unclaimed += attribution.content
            elif points_back(report, attribution):
                _relay_back(report, reader, attribution, unit.paragraph, done)
            else:
                claim = _claim(report, reader, attribution, unit.paragraph, times, wire, done.speakers)
                if claim is not None and attribution.rule == RULE and attribution.frame:
                    # "In our report on the two envoys we wrote": that there are two is no claim beside.
                    done.unclaimed.append(Span(unit.span.start, attribution.frame.end))
                if claim is not None:
                    claim = _said_with(claim, attribution, done.claims[-1] if done.claims else None)
                    claim, occasion = go_on(report, claim, attribution, unit.span, unit.paragraph, occasion)
                    done.claims.append(_as_before(claim, chains))
                    done.paragraphs.append(unit.paragraph)
    done.claims = list({claim.id: claim for claim in done.claims}.values())
    return done


def _as_before(claim: Claim, chains: dict[tuple[Span, ...], tuple[Span, ...]]) -> Claim:
    """Give "the source" the chain through which it spoke before: an unnamed source has no other way to the report."""
    actor, relay = claim.evidence.get("actor", ()), claim.evidence.get("relay", ())
    if relay or claim.source.kind != "unnamed" or not actor:
        chains.setdefault(actor, relay)
        return claim
    known = chains.get(actor, ())
    return replace(claim, evidence={**claim.evidence, "relay": known}) if known else claim


def _said_with(claim: Claim, attribution: Attribution, before: Claim | None) -> Claim:
    """Give "noting that" the day of the verb that it goes with: "On Monday he confirmed it, noting that"."""
    if claim.said is not None or before is None or before.said is None or attribution.rule != "borrowed source":
        return claim
    joined = claim.cue is not None and claim.cue.text.endswith("ing")
    if not joined or claim.source.spans != before.source.spans:
        return claim
    return replace(claim, said=before.said, evidence={**claim.evidence, "said": before.evidence["said"]})


def _within(moments: Sequence[Moment], starts: Sequence[int], unit: Span, content: Sequence[Span]) -> list[Moment]:
    """The moments of a unit and of what its speaker goes on to say; `moments` is in reading order, `starts` where each begins."""
    found: list[Moment] = []
    for span in [unit, *(piece for piece in content if piece.start >= unit.end)]:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        found += [moment for moment in moments[first:last] if moment.span.end <= span.end]
    return found


def _claim(
    report: Report,
    reader: SourceReader,
    attribution: Attribution,
    paragraph: int,
    times: Sequence[Moment],
    wire: Span | None,
    speakers: dict[Span, Speaker],
) -> Claim | None:
    content = trim_edges(report.text, attribution.content)
    if not content or is_empty(report.text, content):
        return None
    content = with_time(report.text, content, times)
    own = attribution.rule == RULE
    speaker = reader.read(attribution.source, paragraph, content) if attribution.source and not own else None
    if speaker and not speaker.known and _shows(report, reader, attribution, speaker):
        speaker = replace(speaker, kind="document", actor_kind="unnamed", known=True)
    if speaker and not _can_say(report, reader, attribution, speaker):
        # "Tests have confirmed 34 cases, the ministry said": tests tell nothing, the ministry does.
        outer = attribution.instead_of
        return _claim(report, reader, outer, paragraph, times, wire, speakers) if outer else None
    if speaker and attribution.source and not speaker.known:
        reader.remember(speaker, paragraph, attribution.source)
    evidence: dict[str, tuple[Span, ...]] = {}
    why = [_why(attribution)]
    source = _source(report, attribution, speaker, evidence, why, speakers)
    relay = find_relay(report, reader, attribution, paragraph, wire, evidence.get("actor", ()), speakers)
    if relay:
        evidence["relay"] = relay
    whole = Span(content[0].start, content[-1].end)
    is_rejected = calls_false(report.text, attribution.lemma, content[-1]) or takes_back(report.text, attribution.cue)
    kind = "denial" if is_rejected else attribution.kind
    kind = "belief" if kind == "unsourced" and is_supposition(attribution.lemma) else kind
    stance = find_stance(kind, report.text, first_sentence(report.text, content), reader.memory.syntax)
    about = find_about(report, content, times, ahead=stance.stance in AHEAD)
    stance = read_ahead(report, whole, about, stance, reader.memory.syntax)
    decided = stance.words or ((attribution.decided or attribution.cue) if stance.stance != "asserted" else None)
    if decided:
        evidence["stance"] = (decided,)
        why.append(f"“{decided.of(report.text)}” makes it {stance.stance}")
    # "Believe it highly unlikely that": it can stand between the cue and what is said.
    gap = Span(attribution.cue.end, max(attribution.cue.end, min(content[0].start, attribution.cue.end + _LONGEST_GAP)))
    near = content if attribution.rule == "run-on" else [*content, gap]
    chance = next(filter(None, (find_chance(report.text, span) for span in near)), None)
    # "Denied it: “The vote is on Thursday.”": a day in what is quoted is never when it was said.
    untold = [time for time in times if not reader.memory.is_quoted(time.span)]
    said = find_said(report, reader.memory.syntax, attribution, content, untold)
    for name, place in (
        ("chance", chance[1] if chance else None),
        ("said", said.span if said else None),
        ("about", about.span if about else None),
    ):
        if place:
            evidence[name] = (place,)
    return Claim(
        id=row_id("claim", report.id, [attribution.cue, *content]),
        report=report.id,
        source=source,
        cue=Words.at(report.text, [attribution.cue]) if attribution.rule != "headline" else None,
        content=Words.at(report.text, content),
        quotation=_quotation(report.text, attribution, content),
        relay=(),
        stance=stance.stance,
        chance=chance[0] if chance else None,
        said=said.value if said else None,
        about=about.value if about else None,
        says=None,
        question=None,
        origin=None,
        evidence=evidence,
        why="; ".join(why),
        score=SCORES[attribution.rule] if attribution.score is None else round(attribution.score, 3),
    )


def _why(attribution: Attribution) -> str:
    if attribution.score is None:
        return f"rule “{attribution.rule}”"
    return f"the language model, score {attribution.score:.2f}"


def _can_say(report: Report, reader: SourceReader, attribution: Attribution, speaker: Speaker) -> bool:
    """Say whether a source can say this: a ferryman and what no list knows only by verbs of people, and "I" never."""
    if attribution.lemma == "show" and speaker.kind != "document":
        # Papers and figures show something; when people do, they show it to somebody.
        return False
    of_people = attribution.lemma in ("question", "contradict", "dismiss", "reject", "rebut", "disavow", "repudiate")
    if of_people and _is_asked(report, reader, attribution.content[0]):
        # "Questioned two men", "contradicting the mayor", "dismissed 40 officers".
        return False
    words = attribution.source.of(report.text) if attribution.source else ""
    # "I've said", "we're told" are one word with its verb.
    first = [re.split("['’]", word)[0] if len(words.split()) == 1 else word for word in split_words(words)[:1]]
    if (
        not first
        or first[0] in _NOBODY
        or (len(split_words(words)) == 1 and first[0] in listed("sources", "pronouns_own"))
        or (
            len(split_words(words)) == 1
            and first[0] in _ALONE
            and not ((attribution.direct or attribution.rule in ("nominal", "introduced")) and speaker.anaphor)
        )
    ):
        return False
    if _ends_in_verb(reader, attribution.source):
        return False
    if speaker.known:
        return True
    head = reader.memory.syntax.head_of(speaker.name)
    if head is not None and head.upos not in _NOUNS:
        return False
    plain = len(words.split()) == 1 and words.islower()
    return attribution.lemma in _ONLY_PEOPLE and not (attribution.lemma == "according to" and plain)


def _shows(report: Report, reader: SourceReader, attribution: Attribution, speaker: Speaker) -> bool:
    """Say whether tests show something of themselves: "tests by two laboratories showed that", not "tests confirmed 34 cases, she said"."""
    if (
        attribution.rule != "that-clause"
        or attribution.instead_of
        or attribution.lemma not in ("show", "find", "suggest", "indicate")
    ):
        return False
    head = reader.memory.syntax.head_of(speaker.name)
    return head is not None and head.span.of(report.text).casefold() in listed("sources", "shown_by", "nouns")


def _ends_in_verb(reader: SourceReader, source: Span | None) -> bool:
    """Say whether some words end as no source does: "investigators says"."""
    nodes = list(reader.memory.syntax.nodes_in(source)) if source else []
    return len(nodes) > 1 and reader.memory.syntax.token(nodes[-1]).tag in ("VBZ", "MD")


def _is_asked(report: Report, reader: SourceReader, content: Span) -> bool:
    """Say whether "questioned" has somebody who is asked, or nothing: "questioned two men", "questioned at the scene"."""
    head = reader.memory.syntax.head_of(content)
    opens = split_words(content.of(report.text))[:1]
    people = [name.span for name in reader.memory.names_in(content) if name.kind == "person"]
    asked = head is not None and (
        is_person_noun(head.span.of(report.text)) or any(one.holds(head.span) for one in people)
    )
    return asked or bool(set(opens) & PREPOSITIONS)


def _source(
    report: Report,
    attribution: Attribution,
    speaker: Speaker | None,
    evidence: dict[str, tuple[Span, ...]],
    why: list[str],
    speakers: dict[Span, Speaker],
) -> Source:
    if attribution.rule == RULE:
        return Source(None, (), "outlet")
    if speaker is None or attribution.source is None:
        return Source(None, (), "none")
    words = attribution.source.of(report.text)
    if speaker.anaphor and speaker.name == attribution.source:
        # A pronoun with nobody before it names no actor.
        return Source(words, (attribution.source,), speaker.kind)
    remember(speakers, speaker)
    evidence["actor"] = (speaker.name,)
    if not attribution.source.holds(speaker.name):
        where = "before" if speaker.name.start < attribution.source.start else "further down"
        why.append(f"“{words}” is read as “{speaker.name.of(report.text)}”, named {where}")
    elif speaker.standing:
        why.append(f"an unnamed source: {speaker.standing}")
    return Source(words, (attribution.source,), speaker.kind)


def _relay_back(
    report: Report, reader: SourceReader, attribution: Attribution, paragraph: int, done: Assembled
) -> None:
    """Put a medium into the chain of what stood before "Bloomberg reported the information"."""
    if attribution.source is None:
        return
    speaker = reader.read(attribution.source, paragraph)
    if speaker.kind != "media" or is_outlet(report, speaker.name.of(report.text)):
        return
    remember(done.speakers, speaker)
    number = len(done.claims)
    while number > done.passed_on and paragraph - done.paragraphs[number - 1] <= _BACK:
        number -= 1
        if not done.claims[number].evidence.get("relay"):
            done.claims[number] = passed_on(done.claims[number], speaker.name)
    done.passed_on = len(done.claims)


def _quotation(text: str, attribution: Attribution, content: Sequence[Span]) -> Quotation:
    if attribution.direct:
        return "direct"
    quoted = any(mark in span.of(text) for span in content for mark in '“”"')
    return "mixed" if quoted or attribution.rule == "quotation" else "indirect"
