"""Attributions by rule: which source and which content belong to each cue of a unit.

Plain rules over a frame (the words outside quotations). They know no parts of speech, so a subject is the
noun phrase left of its cue as far as the nearest boundary, and a clause is words with something like a verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.claims.cues import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    Cue,
    CueKind,
    accepts,
    find_cues,
    looks_like_clause,
)
from reportedly.claims.units import Token, Unit
from reportedly.lexicons import load
from reportedly.records import Span

_BOUNDARIES = frozenset(
    [
        "and",
        "but",
        "while",
        "as",
        "that",
        "when",
        "because",
        "although",
        "though",
        "if",
        "since",
        "whether",
        "so",
        "or",
        "where",
    ]
)
_OPENERS = frozenset(
    [
        "earlier",
        "later",
        "meanwhile",
        "then",
        "also",
        "however",
        "still",
        "yet",
        "but",
        "and",
        "so",
        "now",
        "today",
        "yesterday",
        "far",
        "once",
        "additionally",
    ]
)
_BREAKS = frozenset([";", ":", "—", "–", "(", "…", "•"])
_PRONOUNS = frozenset(["he", "she", "they", "it"])
_STOPS = frozenset([".", "!", "?"])
# A gap between a cue and its "that" ("stated in an interview with the channel that") is seldom longer.
_GAP = 14
# "Said deputy regional plant manager Olenko": an occupation without an article is seldom longer.
_OCCUPATION = 6

# How far each rule can be trusted: the share of its claims whose source was right on hand-marked sentences, rounded
# to a twentieth. A claim's score is its rule's.
SCORES = {
    "quotation": 0.95,
    "that-clause": 0.9,
    "clause": 0.8,
    "according to": 0.9,
    "denied noun phrase": 0.8,
    "noun phrase": 0.7,
    "plan": 0.8,
    "headline": 0.7,
    "no source": 0.8,
    "citing": 0.7,
    "borrowed source": 0.7,
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source (None when there is none) and its content, all as spans of the report's text.

    `relay` are sources that pass it on, nearest the outlet first; `heard_by` are the listener's words ("the BBC").
    """

    cue: Span
    kind: CueKind
    lemma: str
    source: Span | None
    content: tuple[Span, ...]
    rule: str
    direct: bool = False
    relay: tuple[Span, ...] = ()
    heard_by: Span | None = None
    frame: Span | None = None
    pronoun: bool = False


def find_attributions(unit: Unit, times: Sequence[Span] = ()) -> list[Attribution]:
    """Return the attributions of one unit, in reading order; `times` are the spans of its time expressions.

    “It shook,” said Olenko. has source "Olenko", cue "said", content "It shook". A refusal ("declined to comment on the 40
    dead") is of kind silent, and what follows it is nobody's claim; these come first. Who a pronoun is, and whether the source
    denies or foresees, is not decided here; see `claims.sources` and `claims.stance`.
    """
    frame = _Frame(unit.tokens, times)
    cues = find_cues(unit.tokens, _in_names(unit))
    found: list[Attribution] = []
    last_source: Span | None = None
    for number, cue in enumerate(cues):
        following = cues[number + 1] if number + 1 < len(cues) else None
        one = _attribute(frame, cue, last_source, following)
        if one is None or (one.kind == "unsourced" and _told_before(one, found)):
            continue
        last_source = one.source or last_source
        found.append(one)
    silent = [one for one in found if one.content and one.kind == "silent"]
    return silent + _nest(_outermost_first([one for one in found if one.content and one.kind != "silent"]))


def _told_before(one: Attribution, found: Sequence[Attribution]) -> bool:
    """Say whether the same words are told without a source already: two "reportedly" make one claim."""
    return any(other.kind == "unsourced" and other.content == one.content for other in found)


def _in_names(unit: Unit) -> list[bool]:
    """Which tokens are part of a longer name: "States" in "United States" is no cue. Both lists are in reading order."""
    marks: list[bool] = []
    waiting = 0
    for token in unit.tokens:
        while waiting < len(unit.names) and unit.names[waiting].span.end <= token.span.start:
            waiting += 1
        marks.append(waiting < len(unit.names) and unit.names[waiting].span.holds(token.span))
    return marks


class _Frame:
    """Tokens with the questions that rules ask of them."""

    def __init__(self, tokens: Sequence[Token], times: Sequence[Span]) -> None:
        self.tokens = tokens
        self.timed = [any(time.holds(token.span) for time in times) for token in tokens]

    def lower(self, at: int) -> str:
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def quote(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].quote is not None

    def span(self, first: int, last: int) -> Span:
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def is_noun_phrase_start(self, at: int) -> bool:
        if not 0 <= at < len(self.tokens) or self.quote(at):
            return False
        word = self.tokens[at]
        return (
            word.text[:1].isupper()
            or word.lower in DETERMINERS - {"that", "this", "any", "no"}
            or word.lower
            in ("he", "she", "they", "it", "officials", "sources", "experts", "analysts", "police", "witnesses")
        )


def _attribute(frame: _Frame, cue: Cue, last_source: Span | None, following: Cue | None) -> Attribution | None:
    if cue.kind == "according":
        return _according(frame, cue)
    if cue.kind == "unsourced":
        return _unsourced(frame, cue)
    if cue.kind == "citing":
        return _citing(frame, cue)
    if cue.kind == "silent" and cue.form == "phrase":
        return _silence(frame, cue, _spans(frame, 0, cue.first - 1))
    if cue.kind == "silent" and frame.quote(cue.first - 1):
        # “Where are they?” asked Olenko.
        return _silence(frame, cue, _spans(frame, cue.first - 1, cue.first - 1))
    subject = _subject_right(frame, cue) or _subject_left(frame, cue)
    borrowed = False
    if subject is None and (cue.form == "participle" or last_source is not None):
        borrowed = True
    if subject is None and not (borrowed and last_source):
        # "He called them instructors and said that …": the verbs share their subject.
        shared = cue.form == "participle" or frame.lower(cue.first - 1) in ("and", "but")
        subject = _opening_noun_phrase(frame, cue) if shared else None
        if subject is None:
            return None
        borrowed = False
    source = frame.span(*subject) if subject else last_source
    content, rule, direct, heard_by = _content(frame, cue, subject, following)
    if borrowed and rule == "plan" and cue.form == "past":
        # "with the number expected to reach 40": nobody is said to expect it.
        return None
    if cue.kind == "silent":
        return _silence(frame, cue, content or _spans(frame, cue.last + 1, len(frame.tokens) - 1), source)
    if not content:
        return None
    whole = frame.span(subject[0], max(cue.last, subject[1])) if subject else frame.span(cue.first, cue.last)
    return Attribution(
        frame.span(cue.first, cue.last), cue.kind, cue.lemma, source, tuple(content),
        "borrowed source" if borrowed else rule, direct, heard_by=heard_by, frame=whole,
        pronoun=subject is not None and subject[0] == subject[1] and frame.lower(subject[0]) in _PRONOUNS,
    )  # fmt: skip


# Sources


def _subject_right(frame: _Frame, cue: Cue) -> tuple[int, int] | None:
    """An inverted source: “…,” said NP. or CLAUSE, said NP."""
    if not cue.finite or cue.kind not in ("statement", "belief", "forecast", "intention"):
        return None
    before, first = cue.first - 1, cue.last + 1
    ended = frame.quote(before) or (frame.lower(before) == "," and (before > 1 or frame.quote(before - 1)))
    if frame.lower(before) == "," and not frame.quote(before - 1):
        # After "Olenko, the mayor, said" the subject stands on the left.
        ended = looks_like_clause(frame.tokens[:before]) and not _closes_apposition(frame, before)
    opens = frame.is_noun_phrase_start(first) or (frame.quote(before) and _names_somebody(frame, first))
    if not ended or not opens or frame.lower(first) == "it":
        return None
    return first, _noun_phrase_end(frame, first)


def _names_somebody(frame: _Frame, first: int) -> bool:
    """Say whether an occupation without an article and a name stand at `first`: “…,” said plant manager Olenko."""
    for at in range(first, min(first + _OCCUPATION, len(frame.tokens))):
        if not frame.tokens[at].is_word or frame.lower(at) in PREPOSITIONS | AUXILIARIES | {"that"}:
            return False
        if at > first and frame.tokens[at].text[:1].isupper():
            return True
    return False


def _noun_phrase_end(frame: _Frame, first: int) -> int:
    """The last token of the noun phrase that begins at `first`, with its apposition or relative clause."""
    at = first
    while at + 1 < len(frame.tokens):
        token = frame.tokens[at + 1]
        if token.quote or token.lower in _STOPS or token.lower in _BREAKS:
            break
        if token.lower == "," and _quote_before_stop(frame, at + 1):
            break
        if (
            token.lower in ("in", "during", "at", "on", "by", "after", "via", "when", "as")
            and frame.tokens[at].text[:1].isupper()
        ):
            break
        at += 1
    while at > first and (frame.timed[at] or frame.lower(at) in {",", "on", "late", "early"}):
        at -= 1
    return at


def _quote_before_stop(frame: _Frame, at: int) -> bool:
    for token in frame.tokens[at + 1 :]:
        if token.quote:
            return True
        if token.lower in _STOPS:
            return False
    return False


def _closes_apposition(frame: _Frame, comma: int) -> bool:
    """Say whether a comma before a cue closes an apposition: "Budanov, head of intelligence, said"."""
    opened = comma - 1
    while opened >= 0 and frame.lower(opened) != "," and not frame.quote(opened):
        opened -= 1
    if opened <= 0 or frame.lower(opened) != ",":
        return False
    inner = frame.tokens[opened + 1 : comma]
    return not looks_like_clause(inner) or inner[0].lower in ("who", "which", "whose")


def _subject_left(frame: _Frame, cue: Cue) -> tuple[int, int] | None:
    if not cue.finite and cue.kind != "silent":
        return None
    last = _skip_left(frame, cue.first - 1)
    if frame.lower(last) in ("—", "–"):
        last = _before_dashes(frame, last)
    if last < 0 or frame.quote(last) or frame.lower(last) in PREPOSITIONS:
        return None
    if frame.lower(last) in load("sources")["relative"]:
        return _antecedent(frame, last)
    if frame.lower(last) in _PRONOUNS:
        return last, last
    first = _phrase_start(frame, last - 1 if frame.lower(last) == "," else last, frame.lower(last) == ",")
    if frame.lower(last) == ",":
        last -= 1
    first, last = _stripped(frame, first, last)
    if first > last or not any(token.is_word for token in frame.tokens[first : last + 1]):
        return None
    if (
        frame.lower(first) in load("sources")["pronouns_own"]
        or frame.lower(first) in PREPOSITIONS
        or frame.lower(last) in PREPOSITIONS | DETERMINERS
    ):
        return None
    return first, last


def _before_dashes(frame: _Frame, closing: int) -> int:
    """The token before a parenthesis of dashes: "one analyst – who asked not to be named – told"."""
    at = closing - 1
    while at >= 0 and frame.lower(at) not in ("—", "–"):
        at -= 1
    return at - 1


def _skip_left(frame: _Frame, at: int) -> int:
    """Step over what may stand between a subject and its verb: "has also", "on Tuesday", "later"."""
    while at >= 0:
        word = frame.lower(at)
        adverb = word.endswith("ly") and len(word) > 4 and not frame.tokens[at].text[:1].isupper()
        if (
            frame.timed[at]
            or word in AUXILIARIES
            or word in ADVERBS
            or word in NEGATIONS
            or adverb
            or (word in ("on", "in", "late", "early", "this") and at + 1 < len(frame.tokens) and frame.timed[at + 1])
        ):
            at -= 1
        else:
            break
    return at


def _phrase_start(frame: _Frame, at: int, apposition: bool) -> int:
    """The first token of the noun phrase that ends at `at`; with `apposition` one more comma lies inside it."""
    commas = 1 if apposition else 0
    depth = 0
    while at >= 0:
        word = frame.lower(at)
        if frame.timed[at]:
            at -= 1
            continue
        if word == ")":
            depth += 1
        elif word == "(" and depth:
            depth -= 1
        elif not depth and _ends_phrase(frame, at, commas):
            return at + 1
        elif word == ",":
            commas -= 1
        at -= 1
    return 0


def _ends_phrase(frame: _Frame, at: int, commas: int) -> bool:
    word = frame.lower(at)
    if frame.quote(at) or word in _BREAKS or word in _STOPS or (word == "," and commas <= 0):
        return True
    if word == "and":
        return frame.lower(at - 1) == "," or looks_like_clause(_clause_before(frame, at))
    # "the man who runs the ferry said": the relative clause belongs to the phrase when a noun stands before it.
    if word in ("who", "which", "whose"):
        return commas <= 0 and not (at > 0 and frame.tokens[at - 1].is_word)
    return word in _BOUNDARIES and word != "or"


def _clause_before(frame: _Frame, at: int) -> list[Token]:
    start = at - 1
    while start >= 0 and frame.lower(start) not in _BREAKS | _STOPS | {","} and not frame.quote(start):
        start -= 1
    return list(frame.tokens[start + 1 : at])


def _stripped(frame: _Frame, first: int, last: int) -> tuple[int, int]:
    """Strip openers and times from the front of a subject: "On Tuesday Olenko", "But officials"."""
    moved = True
    while moved and first <= last:
        moved = False
        word = frame.lower(first)
        opener = word in _OPENERS and not (word == "now" and first == last)
        preposed = word in PREPOSITIONS and first < last and frame.timed[first + 1]
        if opener or preposed or frame.timed[first] or word in (",", "-", "–", "•", ")"):
            first, moved = first + 1, True
    while first <= last and (frame.timed[last] or frame.lower(last) in (",", "on")):
        last -= 1
    return first, last


def _antecedent(frame: _Frame, who: int) -> tuple[int, int] | None:
    """The noun phrase right before "who": "met Choe Son Hui, who reported"."""
    last = who - 1
    while last >= 0 and frame.lower(last) == ",":
        last -= 1
    first = _phrase_start(frame, last, False)
    for at in range(last, first, -1):
        if frame.lower(at) in PREPOSITIONS - {"of", "for"}:
            first = at + 1
            break
    return (first, last) if first <= last else None


def _opening_noun_phrase(frame: _Frame, cue: Cue) -> tuple[int, int] | None:
    """The subject with which the unit opens, for a participle far behind it: "The source declined …, other than to say"."""
    at = 0
    while at < cue.first and (frame.lower(at) in _OPENERS or frame.lower(at) == ","):
        at += 1
    last = at
    if not frame.is_noun_phrase_start(at):
        return None
    while last + 1 < cue.first and not looks_like_clause([frame.tokens[last + 1]]) and frame.lower(last + 1) != ",":
        last += 1
    return (at, last) if last - at < 8 else None


# Contents


def _content(
    frame: _Frame, cue: Cue, subject: tuple[int, int] | None, following: Cue | None
) -> tuple[list[Span], str, bool, Span | None]:
    """The content's spans, the rule that found them, whether it stands wholly in quotation marks, and the listener."""
    inverted = subject is not None and subject[0] > cue.last
    after = (subject[1] if inverted and subject else cue.last) + 1
    heard_by, after = _listener(frame, cue, after)
    after = _skip_right(frame, _skip_citing(frame, after, following))
    end = _content_end(frame, after, following)
    left = _left_content(frame, cue, subject if not inverted else None)
    gap = [frame.lower(at) for at in range(after, min(after + _GAP, end + 1))]
    if frame.lower(after) == "that":
        return _spans(frame, after + 1, end), "that-clause", False, heard_by
    # "…, the bureau said in a bulletin issued on Monday": what follows the cue is its setting.
    setting = frame.lower(after) in PREPOSITIONS and "that" not in gap
    if left and (
        frame.quote(left[1]) or inverted or setting or not _has_words(frame, after, end) or frame.lower(after) == ","
    ):
        spans = _left_spans(frame, left)
        if frame.lower(after) in (",", ":") or frame.quote(after):
            spans += _spans(frame, after, end) if not inverted or _only_quotes(frame, after, end) else []
        direct = frame.quote(left[1])
        return spans, "quotation" if direct else "clause", direct and _only_quotes(frame, *left), heard_by
    if frame.quote(after) or frame.lower(after) == ":" or (frame.lower(after) == "," and frame.quote(after + 1)):
        return _spans(frame, after, end), "quotation", _only_quotes(frame, after, end), heard_by
    if "that" in gap and _only_sets_scene(frame, after, gap) and cue.kind != "silent":
        if heard_by is None:
            heard_by = _medium_in_gap(frame, after, after + gap.index("that"))
        return _spans(frame, after + gap.index("that") + 1, end), "that-clause", False, heard_by
    return *_bare_content(frame, cue, after, end), False, heard_by


def _only_sets_scene(frame: _Frame, after: int, gap: Sequence[str]) -> bool:
    """Say whether the words before "that" are none of the content: "in an interview", but not "it is unlikely"."""
    before = frame.tokens[after : after + gap.index("that")]
    return "," not in gap[: gap.index("that")] and not looks_like_clause(before)


def _bare_content(frame: _Frame, cue: Cue, after: int, end: int) -> tuple[list[Span], str]:
    """Content without "that": a clause, a noun phrase that the verb governs, or what somebody plans to do."""
    words = frame.tokens[after : end + 1]
    if not _has_words(frame, after, end):
        return [], ""
    if cue.kind == "intention" or (cue.kind == "forecast" and frame.lower(after) == "to"):
        return (_spans(frame, after, end), "plan") if frame.lower(after) == "to" else ([], "")
    if cue.kind in ("denial", "doubt"):
        return _spans(frame, after, end), "denied noun phrase"
    starts = (
        frame.is_noun_phrase_start(after)
        or words[0].text[:1].isdigit()
        or words[0].lower in ("there", "up", "about", "some", "it", "no", "more", "at")
    )
    if (
        frame.lower(after) not in PREPOSITIONS | {"to"}
        and (looks_like_clause(words) or (frame.lower(after) in _PRONOUNS and len(words) > 2))
        and (starts or cue.lemma in ("say", "believe", "think"))
    ):
        return _spans(frame, after, end), "clause"
    if cue.kind in ("belief", "forecast") and starts:
        return _spans(frame, after, end), "clause"
    if accepts(cue.lemma, cue.kind, "with_noun") and starts:
        return _spans(frame, after, end), "noun phrase"
    return [], ""


def _listener(frame: _Frame, cue: Cue, after: int) -> tuple[Span | None, int]:
    """Who is told: "told the BBC that" gives "the BBC" and the place behind it."""
    if not accepts(cue.lemma, "statement", "with_listener") or after >= len(frame.tokens):
        return (_medium_told(frame, after), after) if frame.lower(after) in ("to", "in") else (None, after)
    at = after
    if frame.lower(at) in ("us", "me", "him", "her", "them", "it"):
        return frame.span(at, at), at + 1
    while (
        at < len(frame.tokens)
        and frame.lower(at) not in {"that", ",", ":", *_STOPS}
        and not frame.quote(at)
        and not frame.timed[at]
    ):
        started = at > after and frame.lower(at - 1) not in DETERMINERS | PREPOSITIONS
        if started and (
            frame.tokens[at].text[:1].isdigit()
            or frame.lower(at) in DETERMINERS | {"he", "she", "it", "they", "there", "on", "in", "by", "at", "during"}
        ):
            break
        at += 1
    return (frame.span(after, at - 1), at) if at > after else (None, after)


def _medium_told(frame: _Frame, after: int) -> Span | None:
    """The interview or the paper: "said in an interview with KBS", "said to Radio Corin"."""
    end = after
    while end < len(frame.tokens) and frame.lower(end) not in {"that", ",", ":", *_STOPS} and not frame.quote(end):
        end += 1
    return _medium_in_gap(frame, after, end)


def _medium_in_gap(frame: _Frame, first: int, end: int) -> Span | None:
    for at in range(first, end):
        if frame.lower(at) in ("with", "to", "by") and at + 1 < end:
            return frame.span(at + 1, end - 1)
    return None


def _skip_right(frame: _Frame, at: int) -> int:
    while at < len(frame.tokens) and (
        frame.timed[at]
        or (
            frame.lower(at) in ("on", "late", "early", "in", "this")
            and at + 1 < len(frame.tokens)
            and frame.timed[at + 1]
        )
        or frame.lower(at) in ("again", "later", "then", "also", "recently")
    ):
        at += 1
    return at


def _skip_citing(frame: _Frame, at: int, following: Cue | None) -> int:
    """Step over ", citing two officials," between a cue and its "that"."""
    if following is None or following.kind != "citing" or following.first != at + 1:
        return at
    closing = following.last + 1
    while closing < len(frame.tokens) and frame.lower(closing) not in {",", *_STOPS} and not frame.quote(closing):
        closing += 1
    return closing + 1 if frame.lower(closing) == "," and frame.lower(closing + 1) == "that" else at


def _content_end(frame: _Frame, after: int, following: Cue | None) -> int:
    """The last token of what a cue may claim: up to the next clause with a cue of its own, or the unit's end."""
    end = len(frame.tokens) - 1
    if following is not None and following.form == "participle" and frame.lower(following.first - 1) == ",":
        end = following.first - 2
    elif following is not None and following.finite and following.first > after:
        for at in range(following.first - 1, after, -1):
            if (frame.lower(at) in ("and", "but", "while") and frame.lower(at - 1) == ",") or frame.lower(at) == ";":
                end = at - 1
                break
    while (
        end >= after
        and not frame.quote(end)
        and not frame.tokens[end].is_word
        and frame.lower(end) not in (")", "%", "]")
    ):
        end -= 1
    return end


def _left_content(frame: _Frame, cue: Cue, subject: tuple[int, int] | None) -> tuple[int, int] | None:
    """The tokens before the subject (or the inverted cue) when they can be content."""
    last = (subject[0] if subject else cue.first) - 1
    while last >= 0 and frame.lower(last) in (",", "—", "–"):
        last -= 1
    if (
        last < 0
        or frame.lower(last) in _STOPS
        or (last == (subject[0] if subject else cue.first) - 1 and not frame.quote(last))
    ):
        return None
    first = last
    while first > 0 and frame.lower(first - 1) not in _STOPS:
        first -= 1
    if frame.quote(last):
        return _quotes_back(frame, first, last), last
    return (first, last) if looks_like_clause(frame.tokens[first : last + 1]) or _breaks_in(frame, cue, last) else None


def _breaks_in(frame: _Frame, cue: Cue, last: int) -> bool:
    """Say whether a source stands between commas inside its content: "The dam, Olenko said, held"."""
    return (
        frame.lower(last + 1) == ","
        and frame.lower(cue.last + 1) == ","
        and _has_words(frame, cue.last + 2, len(frame.tokens) - 1)
    )


def _quotes_back(frame: _Frame, first: int, last: int) -> int:
    """A quotation before its cue takes its own clause along only when it is part of one ("a “novelist” and a liar")."""
    at = last
    while at > first and (frame.quote(at - 1) or (frame.lower(at - 1) == "," and frame.quote(at - 2))):
        at -= 1
    words = [token for token in frame.tokens[first:at] if token.is_word]
    return first if len(words) > 2 and frame.lower(at - 1) != ":" and looks_like_clause(words) else at


def _left_spans(frame: _Frame, left: tuple[int, int]) -> list[Span]:
    return _spans(frame, *left)


def _only_quotes(frame: _Frame, first: int, last: int) -> bool:
    return any(frame.quote(at) for at in range(first, last + 1)) and not _has_words(frame, first, last, quoted=False)


def _has_words(frame: _Frame, first: int, last: int, *, quoted: bool = True) -> bool:
    return any((quoted and token.quote) or token.is_word for token in frame.tokens[first : last + 1])


def _spans(frame: _Frame, first: int, last: int) -> list[Span]:
    """The content at some tokens: each quotation without its marks when nothing else is there, else one stretch."""
    while (
        first <= last
        and not frame.quote(first)
        and not frame.tokens[first].is_word
        and frame.lower(first) not in ("(", "$", "€", "£", "-")
    ):
        first += 1
    if first > last:
        return []
    if _only_quotes(frame, first, last):
        return [token.quote.inner for token in frame.tokens[first : last + 1] if token.quote]
    while (
        last > first
        and not frame.quote(last)
        and not frame.tokens[last].is_word
        and frame.lower(last) not in (")", "%", "]")
    ):
        last -= 1
    return [frame.span(first, last)]


# Cues without a verb


def _according(frame: _Frame, cue: Cue) -> Attribution | None:
    first = cue.last + 1
    last = first
    while (
        last + 1 < len(frame.tokens)
        and not frame.quote(last + 1)
        and frame.lower(last + 1) not in _STOPS | _BREAKS | {","}
    ):
        last += 1
    if first >= len(frame.tokens) or frame.quote(first):
        return None
    inside = "that" in (frame.lower(cue.first - 1), frame.lower(cue.first - 2))
    before = frame.tokens[: cue.first]
    opens = inside or (not looks_like_clause(before) and not any(token.quote for token in before))
    spans: list[Span] = []
    if not opens:
        start = cue.first - 1
        while start > 0 and frame.lower(start - 1) not in _STOPS:
            start -= 1
        spans = _spans(frame, start, cue.first - 1)
    rest = last + 1
    if frame.lower(rest) == "," and (opens or _has_words(frame, rest, len(frame.tokens) - 1)):
        relative = frame.lower(rest + 1) in load("sources")["relative"]
        apposition = relative or (not opens and not looks_like_clause(frame.tokens[rest + 1 :]))
        if apposition:
            last = _content_end(frame, rest, None)
        else:
            spans += _spans(frame, rest, _content_end(frame, rest, None))
    first, last = _stripped(frame, first, last)
    nobody = not any(token.text[:1].isupper() for token in frame.tokens[first : last + 1])
    if first > last or not spans or (inside and nobody):
        # "said that, according to recent reports, …": reports that belong to nobody make no claim of their own.
        return None
    only_quotes = opens and _only_quotes(frame, rest, len(frame.tokens) - 1)
    return Attribution(frame.span(cue.first, cue.last), "according", "according to", frame.span(first, last), tuple(spans),
                       "according to", only_quotes, frame=frame.span(cue.first, last))  # fmt: skip


def _unsourced(frame: _Frame, cue: Cue) -> Attribution | None:
    last = len(frame.tokens) - 1
    spans = _spans(frame, cue.last + 1, last) if cue.lemma.endswith(" that") else _spans(frame, 0, last)
    if not spans:
        return None
    return Attribution(frame.span(cue.first, cue.last), "unsourced", cue.lemma, None, tuple(spans), "no source",
                       frame=frame.span(cue.first, cue.last))  # fmt: skip


def _silence(frame: _Frame, cue: Cue, content: Sequence[Span], source: Span | None = None) -> Attribution:
    place = frame.span(cue.first, cue.last)
    return Attribution(place, "silent", cue.lemma, source, tuple(content), "no source", frame=place)


def _citing(frame: _Frame, cue: Cue) -> Attribution | None:
    first = cue.last + 1
    if first >= len(frame.tokens) or not frame.tokens[first].is_word:
        return None
    last = first
    while (
        last + 1 < len(frame.tokens)
        and not frame.quote(last + 1)
        and frame.lower(last + 1) not in _STOPS | _BREAKS | {","}
    ):
        last += 1
    # The content is that of the cue before; `_nest` hands it over.
    return Attribution(frame.span(cue.first, cue.last), "citing", "citing", frame.span(first, last),
                       (frame.span(first, last),), "citing", frame=frame.span(cue.first, last))  # fmt: skip


# Chains


def _outermost_first(found: list[Attribution]) -> list[Attribution]:
    """Put "…, the minister said" before the cues in what it says, and end their contents where its content ends."""
    ordered: list[Attribution] = []
    for one in found:
        outer = next(
            (other for other in found if other is not one and _holds(other, one) and other.cue.start > one.cue.start),
            None,
        )
        if outer:
            limit = max(span.end for span in outer.content if span.holds(one.cue))
            cut = tuple(Span(span.start, min(span.end, limit)) for span in one.content if span.start < limit)
            one = replace(one, content=cut)
        ordered.append(one)
    return sorted((one for one in ordered if one.content), key=_reach)


def _reach(one: Attribution) -> tuple[int, int]:
    """Where an attribution begins and, of those that begin together, the widest first."""
    return min(one.content[0].start, one.cue.start), -max(one.content[-1].end, one.cue.end)


def _nest(found: list[Attribution]) -> list[Attribution]:
    """Give each attribution inside another's content the outer source as relay; "A said that B said" is one, B's."""
    done: list[Attribution] = []
    waiting: Attribution | None = None
    for one in found:
        outer = next((other for other in reversed(done) if _holds(other, one)), None)
        if one.kind != "citing" and waiting is not None:
            one = _through_citing(one, waiting)
            waiting = None
        if one.kind == "citing" and not done:
            waiting = one
        if one.kind == "citing":
            if done and done[-1].source and one.source:
                before = done.pop()
                content = tuple(filter(None, (_without(span, one.frame) for span in before.content)))
                relay = (*before.relay, before.source) if before.source else before.relay
                done.append(
                    replace(before, source=one.source, cue=one.cue, relay=relay, content=content, rule="citing")
                )
            continue
        if outer is None or outer.source is None or one.source == outer.source:
            done.append(one)
            continue
        plans = one.kind == "intention" and bool(one.content)
        if (one.pronoun or plans) and _opens(outer, one):
            # "Bremmer said that he believes …", "the agency said that Kestria plans …": one claim, the inner cue says how.
            done[done.index(outer)] = replace(outer, kind=one.kind)
            continue
        relayed = replace(one, relay=(*outer.relay, outer.source))
        if outer.frame and one.frame and _opens(outer, one):
            done.remove(outer)
        done.append(relayed)
    return done


def _through_citing(one: Attribution, citing: Attribution) -> Attribution:
    """ "Reuters, citing two officials, reported": the officials are the source and Reuters passes it on."""
    if one.source is None or citing.frame is None or citing.source is None or not one.source.holds(citing.frame):
        return one
    medium = _without(one.source, citing.frame)
    if medium is None:
        return one
    return replace(one, source=citing.source, relay=(*one.relay, medium), rule="citing")


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return any(span.holds(inner.cue) for span in outer.content) and inner.source is not None


def _opens(outer: Attribution, inner: Attribution) -> bool:
    """Say whether the inner attribution is all that the outer one says: "B said that C", or "C, B said"."""
    if inner.frame is None or len(outer.content) != 1 or inner.kind == "unsourced":
        return False
    whole = outer.content[0]
    inverted = inner.content[0].start == whole.start and whole.end - inner.frame.end <= 1
    return inner.frame.start - whole.start <= 4 or inverted


def _without(span: Span, frame: Span | None) -> Span | None:
    """Cut a trailing ", citing NP" off a piece of content; None when nothing is left."""
    if frame is None or not span.holds(frame):
        return span
    return Span(span.start, frame.start - 2) if frame.start - 2 > span.start else None
