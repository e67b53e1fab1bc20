"""What was foretold, ready to be compared with what later reports tell: its telling words, its day, and whether it says "not"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from reportedly.lexicons import load
from reportedly.records import Edtf, Span
from reportedly.relations.answers import Answer
from reportedly.relations.dues import find_due
from reportedly.relations.outcomes import sentence_at
from reportedly.relations.outcomewords import is_class, outcome_words, roots, thing_words
from reportedly.relations.wording import day_words, stem

_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{2,}")
# "Will not resign", "there would be no talks", "No ship will leave": with its verb, so that "fewer ships, not more, will come" is none.
_NEGATIVE = re.compile(
    r"\b(?:will|would|shall|could|can|may|might|should|must|is|are|was|were|do|does|did|wo|ca)\s*(?:not|never|n[’']t)\b(?!\s+only)"
    r"|\bthere\s+(?:will|would|could|can|may|might|shall)\s+be\s+(?:no|not|never)\b|\bnot\s+to\s+\w|\bno\s+(?:way|longer)\b|\bunder\s+no\s+circumstances\b|\A\W*(?:no|not (?:a|an|one)|none|nobody)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(before|until|till)\b", re.IGNORECASE)
# A bound stands right before its day, mostly with its words.
_NEAR = 25


@dataclass(frozen=True, slots=True)
class Foretold:
    """One forecast with what finding its outcome needs.

    `words` are its telling words, `what` those that do not only say when, `names` the words of who made it. `around` are those of the
    sentence before, where a pronoun stands for what they name ("they would be freed"), `core` those of the clause that foretells, `deeds` what its verb says, `subject` those before the verb; it `is_alone` where nothing else was foretold for that day. `is_negative` says that
    something will not be so, `not_before` from which day on it may be.
    """

    answer: Answer
    due: Edtf | None
    words: frozenset[str]
    what: frozenset[str]
    names: frozenset[str]
    around: frozenset[str] = frozenset()
    core: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    is_negative: bool = False
    not_before: date | None = None
    is_alone: bool = False

    @property
    def last(self) -> date | None:
        """The last day on which it can still come true."""
        return self.due.latest if self.due else None

    @property
    def text(self) -> str:
        """What was foretold, in its own words."""
        return self.answer.claim.content.text if self.answer.claim else ""


def foretell(answer: Answer) -> Foretold:
    """Return one forecast as it is compared: "will not be read before 26 May" is negative, and may be from 26 May on."""
    claim = answer.claim
    text = _deciding_clause(answer)
    words = thing_words(_SLIM.sub(" ", text))
    spans = (*claim.source.spans, *claim.evidence.get("actor", ())) if claim else ()
    names = {name.casefold() for span in spans for name in _NAME.findall(span.of(answer.report.text))}
    due, negative = find_due(answer), is_foretold_not_to_be(answer, text)
    begins = _not_before(answer, text) if negative else None
    if begins:
        due = Edtf.day(begins)
    what = frozenset(word for word in words - roots(day_words() | _times_of_year()) if not word.startswith("mid "))
    core = what & thing_words(_BESIDE.sub("", text))
    around = _around(answer, text)
    verb = _AHEAD.search(text)
    subject = what & thing_words(text[: verb.start()]) if verb else frozenset()
    return Foretold(answer, due, words, what, frozenset(names), around, core, _deeds(text), subject, negative, begins)


def is_foretold_not_to_be(answer: Answer, text: str) -> bool:
    """Say whether it is foretold that something will not be: by a "not", or as less likely than not ("a slim chance that …")."""
    chance = answer.claim.chance if answer.claim else None
    is_rather_not = chance is not None and chance.low + chance.high < 1
    plainly, slim = _SLIM.subn(" ", text)
    return (_NEGATIVE.search(plainly) is not None) != (is_rather_not or slim > 0)


_SLIM = re.compile(
    r"\b(?:slim(?:mest)?|slight(?:est)?|small|little|low|remote|scant|faint|poor|tiny|minimal|next\s+to\s+no|hardly\s+any|almost\s+no|(?:is|are|was|were|sees?|be)\s+no)"
    r"\s+(?:chances?|likelihood|probability|prospects?|odds|possibility)\b|\b(?:(?:very|highly|most|extremely)\s+)?(?:unlikely|improbable)\b",
    re.IGNORECASE,
)


def _deeds(text: str) -> frozenset[str]:
    """The classes of what stands right behind the verb that looks ahead: "will be handed over", "is to leave"."""
    verb = _AHEAD.search(text)
    behind = " ".join(text[verb.end() :].split()[:_VERB]) if verb else ""
    return frozenset(filter(is_class, outcome_words(behind)))


_AHEAD = re.compile(
    r"(?:\b(?:will|would|shall|could|may|might|should|must|going to|expected to|due to|set to|likely to|about to|poised to|to)\b|['’]ll\b)"
    r"(?:\s+(?:not|now|then|also|soon|be|have|be able to|been|(?!(?:fly|apply|comply|multiply|re-?supply|rely|reply|supply|rally|bully)\b)\w+ly))*",
    re.IGNORECASE,
)
# "Take the case to", "be brought to the surface": a verb with its particle is no longer.
_VERB = 4


def recurs(*texts: str) -> bool:
    """Say whether there may be more than one of what is foretold: "another round", "the second phase"."""
    return any(_RECURS.search(text) for text in texts)


_RECURS = re.compile(
    r"\b(?:another|second|(?<!\ba )third|more|next(?! (?:week|month|year|day|spring|summer|autumn|winter))|every|each|further|again|weekly|daily|monthly)\b",
    re.IGNORECASE,
)
# What only goes with what is foretold: "will rule whether the mine may grow", "will lift off, carrying four satellites".
_BESIDE = re.compile(
    r"(?:\s+(?:whether|instead of|because|after|while|although|so that)\b|,\s+(?:\w+ing|which|who|whose|where|with|for|from)\b|\s…\s).*",
    re.IGNORECASE | re.DOTALL,
)


def _deciding_clause(answer: Answer) -> str:
    """What a forecast foretells without what it tells beside: of "the judge is ill, and the verdict will be late" the second half."""
    claim = answer.claim
    if claim is None:
        return ""
    decided = claim.evidence.get("stance", ())
    whole = next((span for span in claim.content.spans if decided and span.holds(decided[0])), None)
    if whole is None:
        return claim.content.text
    text = answer.report.text
    cuts = [match.span() for match in _JOINTS.finditer(text, whole.start, whole.end)]
    start = max((end for _, end in cuts if end <= decided[0].start), default=whole.start)
    # What follows belongs to it more often than not: "will open on 3 May, and the ferries will stop".
    return text[start : whole.end]


_JOINTS = re.compile(r",\s+(?:and|but|while)\s+|;\s+|(?<=[a-z][a-z])[.!?][”\"’']?\s+(?=[A-Z“\"])")


def _around(answer: Answer, text: str) -> frozenset[str]:
    """The telling words of the sentence before, in the same paragraph, of what begins with a pronoun."""
    claim = answer.claim
    if claim is None or not (_PRONOUN.match(text) or _AHEAD.match(text)):
        return frozenset()
    whole, start = answer.report.text, claim.content.spans[0].start
    sentence = sentence_at(whole, claim.content.spans[0])
    if _AHEAD.match(text):
        # "The road is blocked, she said, and will not be passable": its subject stands where the sentence begins.
        return thing_words(" ".join(whole[sentence.start : start].split()[:_SUBJECT]))
    near = max(0, sentence.start - _REACH)
    before = whole[max(near, whole.rfind("\n", near, start) + 1) : sentence.start].strip()
    return thing_words(re.split(r"(?<=[.!?])[”\"]?\s+", before)[-1]) - roots(day_words()) if before else frozenset()


@cache
def _times_of_year() -> frozenset[str]:
    """The stems of words that say when and not what: "Christmas", "spring", "weekend"."""
    times = load("times")
    return frozenset(map(stem, {*times["seasons"], *times["short_months"], *_TIMES}))


_TIMES = frozenset(
    [
        "christmas",
        "easter",
        "thanksgiving",
        "pentecost",
        "ramadan",
        "halloween",
        "today",
        "tomorrow",
        "tonight",
        "fall",
        "weekend",
        "fortnight",
        "overnight",
        "noon",
        "midnight",
        "nightfall",
        "dusk",
        "sunset",
        "rest",
        "hour",
        "minute",
        "end",
        "beginning",
        "middle",
    ]
)
# "The old coast road is" has no more words.
_SUBJECT = 5
# A sentence is seldom longer.
_REACH = 300
_PRONOUN = re.compile(
    r"\W*(?:all of |both of |most of |none of )?(?:they|them|these|those|it|this|that)\b", re.IGNORECASE
)


def _not_before(answer: Answer, text: str) -> date | None:
    """The first day on which it may be, of what will not be so before it."""
    claim = answer.claim
    spans: Sequence[Span] = claim.evidence.get("about", ()) if claim else ()
    if claim is None or claim.about is None or claim.about.latest is None:
        return None
    whole = answer.report.text
    ahead = whole[max(0, spans[0].start - _NEAR) : spans[0].start] if spans else ""
    bounds = _BOUND.findall(f"{ahead} {spans[0].of(whole)}" if spans else text)
    if not bounds:
        return None
    before = bounds[-1].casefold() == "before"
    return claim.about.latest + timedelta(days=1) if before and claim.about.latest < date.max else claim.about.latest
