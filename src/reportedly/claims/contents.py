"""Contents: what was said, behind a cue or before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.claims.answers import find_answer, says_something, tells_beside
from reportedly.claims.endings import (
    end_before_other_speaker,
    end_before_own_verb,
    end_of_relative_clause,
    find_content_end,
)
from reportedly.claims.forms import Cue, accepts
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.claims.judgements import is_judged
from reportedly.claims.listeners import find_listener, find_medium
from reportedly.claims.particles import BESIDE_VERBS, PREPOSITIONS, begins_amount, is_adverb, looks_like_clause
from reportedly.records import Span

# A gap between a cue and its "that" ("stated in an interview with the channel that") is seldom longer.
_GAP = 14
# "Said that was out of the question": what stands before a verb is what it speaks of and opens no clause.
_FINITE = frozenset(
    [
        "is",
        "was",
        "isn't",
        "isn’t",
        "wasn't",
        "wasn’t",
        "will",
        "would",
        "did",
        "does",
        "has",
        "can",
        "could",
        "may",
        "might",
    ]
)
# Before its number a forecast thing has few words: "insured losses of between $350 million".
_NOUN = 6


@dataclass(frozen=True, slots=True)
class Content:
    """What was said, in pieces, and the rule that found it; `direct` when all of it stands in quotation marks."""

    spans: Sequence[Span]
    rule: str
    direct: bool = False
    heard_by: Span | None = None


def find_content(frame: Frame, cue: Cue, subject: tuple[int, int] | None, following: Cue | None) -> Content:
    """Return what the subject of a cue says, without pieces when nothing is found; `following` is the next cue."""
    inverted = subject is not None and subject[0] > cue.last
    after = (subject[1] if inverted and subject else cue.last) + 1
    heard_by, after = find_listener(frame, cue, after)
    after = _skip_right(frame, after)
    end = end_before_own_verb(frame, cue, after, find_content_end(frame, after, following))
    end = end_before_other_speaker(frame, cue, after, end, following)
    end = end_of_relative_clause(frame, cue, after, end)
    if is_judged(frame, cue, after, end):
        return Content(frame.pieces(after, end), "judgement", heard_by=heard_by)
    pointer = not frame.has_words(after + 1, end) or frame.lower(after + 1) == "as"
    if frame.lower(after) == "that" and cue.kind in ("denial", "doubt") and pointer:
        # "Velt denied that", "Velt dismissed that as gossip".
        return Content(frame.pieces(after, end), "denied noun phrase", heard_by=heard_by)
    if frame.lower(after) == "that":
        subject_of_it = frame.lower(after + 1) in _FINITE and frame.has_words(after + 2, end)
        return Content(frame.pieces(after if subject_of_it else after + 1, end), "that-clause", heard_by=heard_by)
    left = _left_content(frame, cue, subject if not inverted else None, after if inverted else None)
    no = cue.kind in ("denial", "doubt") and left is not None and not frame.is_quote(left[1])
    if left and (no or _in_relative_clause(frame, cue) or not says_something(frame, *left)):
        left = None
    quote = _behind_setting(frame, after, end)
    if quote is not None:
        return Content(frame.pieces(quote, end), "quotation", frame.is_only_quotes(quote, end), heard_by)
    # "a call that referenced bodies": only a "that" which opens a clause ends the setting of what is said.
    gap = [frame.lower(at) if frame.tag(at) != "WDT" else "" for at in range(after, min(after + _GAP, end + 1))]
    # "…, the bureau said in a bulletin issued on Monday": what follows the cue is its setting.
    # "…, saying at least 40 had died": a number and no setting.
    setting = frame.lower(after) in PREPOSITIONS and "that" not in gap and not _opens_amount(frame, after)
    manner = is_adverb(frame.tokens[after]) if after <= end else False
    ended = not frame.has_words(after + manner, end)
    if left and (frame.is_quote(left[1]) or inverted or setting or ended or frame.lower(after) == ","):
        spans = frame.pieces(*left)
        if not inverted and tells_beside(frame, left[1], after):
            end = after
        # “It held,” he said, pointing to the wall.: what he did beside is not what he said.
        goes_on = not frame.is_quote(left[1]) or any(frame.is_quote(at) for at in range(after, end + 1))
        if goes_on and (frame.lower(after) in (",", ":") or frame.is_quote(after)):
            broken = (
                inverted and not frame.is_quote(left[1]) and not looks_like_clause(frame.tokens[left[0] : left[1] + 1])
            )
            quote = _behind_apposition(frame, after, end) if inverted and frame.is_quote(left[1]) else None
            if quote is not None:
                after = quote
            spans += frame.pieces(after, end) if not inverted or broken or frame.is_only_quotes(after, end) else []
        direct = frame.is_quote(left[1])
        return Content(spans, "quotation" if direct else "clause", direct and frame.is_only_quotes(*left), heard_by)
    if frame.is_quote(after) or frame.lower(after) == ":" or (frame.lower(after) == "," and frame.is_quote(after + 1)):
        return Content(frame.pieces(after, end), "quotation", frame.is_only_quotes(after, end), heard_by)
    if frame.lower(after) in ("about", "of") and ("and", "that") in pairwise(gap):
        # "Complained about the quality of the shells and that men were hurt".
        return Content(frame.pieces(after + 1, end), "that-clause", heard_by=heard_by)
    if "that" in gap and _only_sets_scene(frame, after, gap) and cue.kind != "silent":
        if heard_by is None and cue.kind not in ("denial", "doubt"):
            heard_by = find_medium(frame, after, after + gap.index("that"))
        return Content(frame.pieces(after + gap.index("that") + 1, end), "that-clause", heard_by=heard_by)
    spans, rule = _bare_content(frame, cue, after, end)
    return Content(spans, rule, heard_by=heard_by)


def _behind_apposition(frame: Frame, comma: int, end: int) -> int | None:
    """Where a quotation goes on behind what its speaker is: “The line,” said Brask, head of safety, “was shut.”"""
    if frame.lower(comma) != "," or frame.is_quote(comma + 1):
        return None
    quote = next((at for at in range(comma + 1, end + 1) if frame.is_quote(at)), None)
    if quote is None or frame.lower(quote - 1) != "," or not frame.is_only_quotes(quote, end):
        return None
    inner = frame.tokens[comma + 1 : quote - 1]
    return quote if inner and (inner[0].lower in ("who", "whose") or not looks_like_clause(inner)) else None


def _opens_amount(frame: Frame, at: int) -> bool:
    """Say whether a preposition belongs to a number: "at least 40", "about two dozen", "over 300"."""
    behind = at + 2 if frame.lower(at + 1) in ("least", "most", "to") else at + 1
    return behind <= frame.last and begins_amount(frame.tokens[behind]) and not frame.timed[behind]


def _in_relative_clause(frame: Frame, cue: Cue) -> bool:
    """Say whether a verb's subject is "who": what stands before belongs to another verb."""
    at = cue.first - 1
    while at > 0 and (frame.lower(at) in BESIDE_VERBS or is_adverb(frame.tokens[at])):
        at -= 1
    return frame.lower(at) == "who"


def _behind_setting(frame: Frame, after: int, end: int) -> int | None:
    """Where a quotation stands behind a mark and a setting: "stated on his channel: “…”", "said in parliament, “…”"."""
    if frame.lower(after) not in PREPOSITIONS:
        return None
    for at in range(after + 1, min(after + _GAP, end)):
        if frame.lower(at) in (":", ",") and frame.is_quote(at + 1):
            return at + 1
        if frame.lower(at) == ":":
            return None
        if frame.lower(at) in STOPS | {",", ";", "that"} or frame.is_quote(at):
            return None
    return None


def _only_sets_scene(frame: Frame, after: int, gap: Sequence[str]) -> bool:
    """Say whether the words before "that" are none of the content: "in an interview", but not "it is unlikely"."""
    words = gap[: gap.index("that")]
    if words and words[0] in PRONOUNS:
        # "thinks it unlikely that"
        return False
    before = frame.tokens[after : after + len(words)]
    if words and words[0] == "," and words[-1] == "," and len(words) > 2 and words[1] in PREPOSITIONS:
        return "," not in words[1:-1]
    if all(token.tag for token in before):
        return "," not in words and not any(token.tag in ("VBZ", "VBD", "VBP", "MD") for token in before)
    return "," not in words and not looks_like_clause(before)


def _bare_content(frame: Frame, cue: Cue, after: int, end: int) -> tuple[list[Span], str]:
    """Content without "that": a clause, a noun phrase that the verb governs, or what somebody plans to do."""
    words = frame.tokens[after : end + 1]
    if not frame.has_words(after, end):
        return [], ""
    if cue.kind == "intention" or (cue.kind == "forecast" and frame.lower(after) == "to"):
        return (frame.pieces(after, end), "plan") if frame.lower(after) == "to" else ([], "")
    if cue.kind in ("denial", "doubt"):
        asked = frame.lower(after) in ("whether", "if")
        return frame.pieces(after + 1 if asked else after, end), "denied noun phrase"
    if cue.kind == "wish":
        return frame.pieces(after, end), "plan"
    if accepts(cue.lemma, cue.kind, "with_that"):
        return [], ""
    if cue.lemma == "accuse":
        # "accused the rebels of burning it": whom somebody accuses, and of what.
        whole = frame.lower(after) not in PREPOSITIONS and any(word.lower == "of" for word in words)
        return (frame.pieces(after, end), "noun phrase") if whole else ([], "")
    if cue.lemma == "blame" and frame.lower(after) in PREPOSITIONS:
        return [], ""
    if cue.lemma == "foresee":
        return frame.pieces(after, end), "noun phrase"
    if cue.lemma == "judge":
        comma = next((at for at in range(after, end) if frame.lower(at) == ","), end + 1)
        return frame.pieces(after, comma - 1), "clause"
    if cue.lemma in ("call", "brand", "dub", "label"):
        quote = next((at for at, word in enumerate(words) if word.quote), None)
        # "Called Tarn and “affirmed his solidarity”" was a call by telephone.
        named = quote is not None and (quote == 0 or words[quote - 1].lower != "and")
        return (frame.pieces(after, end), "noun phrase") if named else ([], "")
    if cue.lemma == "identify":
        return (frame.pieces(after, end), "noun phrase") if any(word.lower == "as" for word in words) else ([], "")
    if cue.lemma == "claim" and frame.lower(after) == "to":
        return frame.pieces(after, end), "clause"
    starts = (
        frame.is_noun_phrase_start(after)
        or words[0].text[:1].isdigit()
        or words[0].lower in ("there", "up", "about", "some", "it", "no", "more", "at")
    )
    # "Said it “regularly reviews its costs”": the verb is in what is quoted.
    pronoun = frame.lower(after) in PRONOUNS and (len(words) > 2 or frame.is_quote(after + 1))
    if (
        (frame.lower(after) not in PREPOSITIONS | {"to"} or (cue.lemma == "say" and _opens_amount(frame, after)))
        and (looks_like_clause(words) or pronoun)
        and (starts or cue.lemma in ("say", "believe", "think"))
    ):
        return frame.pieces(after, end), "clause"
    if cue.lemma in ("put at", "put to") or (cue.lemma in ("estimate", "reckon") and _measures(frame, after, end)):
        # "Puts turnout at 4,900": found by its number, whatever stands before that.
        return frame.pieces(after, end), "clause"
    # "Now expects insured losses of between $350 million and $600 million"
    counts = cue.kind == "forecast" and any(begins_amount(word) for word in words[:_NOUN])
    if cue.kind in ("belief", "forecast") and (
        starts or (counts and frame.lower(after) not in PREPOSITIONS | {"to", ","})
    ):
        return frame.pieces(after, end), "clause"
    if cue.lemma in ("say", "claim") and _counts(frame, cue, after):
        number = next((at - 1 for at in range(after, end) if frame.lower(at) in (",", ";")), end)
        return frame.pieces(after, number), "noun phrase"
    if (accepts(cue.lemma, cue.kind, "with_noun") and starts) or _counts(frame, cue, after):
        return frame.pieces(after, _before_own_deed(frame, after, end)), "noun phrase"
    return [], ""


def _measures(frame: Frame, after: int, end: int) -> bool:
    """Say whether something is estimated at a number: "turnout at 80,000"."""
    at = next((place for place in range(after + 1, end) if frame.lower(place) == "at"), end)
    return at - after < _NOUN and at < end and begins_amount(frame.tokens[at + 1])


def _before_own_deed(frame: Frame, after: int, end: int) -> int:
    """The end of a thing told before what its teller did beside: "reported a 12% fall and cut its outlook"."""
    for at in range(after + 1, end):
        if frame.tag(at).startswith(("VBD", "VBZ", "MD")) or frame.lower(at) in ("that", "who", "which"):
            return end
        if frame.lower(at) == "and" and frame.tag(at + 1) == "VBD":
            return frame.trim_end(after, at - 1)
    return end


def _counts(frame: Frame, cue: Cue, after: int) -> bool:
    """Say whether a verb governs a number: "lists 12 cases", "records show 40 deaths"."""
    if not begins_amount(frame.tokens[after]) or frame.timed[after]:
        return False
    if cue.lemma in ("say", "claim"):
        # "Police said 12,000, the organisers 36,000": nothing but the number.
        return any(frame.lower(at) in STOPS | {",", ";"} for at in range(after + 1, after + _NUMBER))
    return cue.lemma in ("list", "show", "note", "indicate")


# "at least 12 million" has so many words.
_NUMBER = 5


def _skip_right(frame: Frame, at: int) -> int:
    first = at
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
    # "Said this week was hard": the week is who the clause is about.
    return first if at > first and frame.tag(at).startswith(("VBD", "VBZ", "VBP", "MD")) else at


def _left_content(
    frame: Frame, cue: Cue, subject: tuple[int, int] | None, behind: int | None
) -> tuple[int, int] | None:
    """The tokens before the subject (or an inverted cue with its speaker, with what stands `behind`) when they can be content."""
    last = (subject[0] if subject else cue.first) - 1
    while last >= 0 and frame.lower(last) in (",", "—", "–"):
        last -= 1
    if (
        last < 0
        or frame.lower(last) in STOPS
        or (last == (subject[0] if subject else cue.first) - 1 and not frame.is_quote(last) and behind is None)
    ):
        return None
    first = frame.sentence_start(last)
    if frame.is_quote(last):
        return _quotes_back(frame, first, last), last
    colon = next((at for at in range(last, first, -1) if frame.lower(at) == ":"), None)
    if colon and looks_like_clause(frame.tokens[first:colon]) and _breaks_in(frame, cue, last, behind):
        # "Her deputy was blunter: the dam, she said, would not hold".
        return colon + 1, last
    if looks_like_clause(frame.tokens[first : last + 1]) or _breaks_in(frame, cue, last, behind):
        return first, last
    return find_answer(frame, cue, (first, last), behind)


def _breaks_in(frame: Frame, cue: Cue, last: int, behind: int | None) -> bool:
    """Say whether a source stands between commas inside its content: "The dam, Olenko said, held"."""
    behind = _skip_right(frame, cue.last + 1) if behind is None else behind
    return frame.lower(last + 1) == "," and frame.lower(behind) == "," and frame.has_words(behind + 1, frame.last)


def _quotes_back(frame: Frame, first: int, last: int) -> int:
    """A quotation before its cue takes its own clause along only when it is part of one ("a “novelist” and a liar")."""
    at = last
    while at > first and (frame.is_quote(at - 1) or (frame.lower(at - 1) == "," and frame.is_quote(at - 2))):
        at -= 1
    words = [token for token in frame.tokens[first:at] if token.is_word]
    return first if len(words) > 2 and frame.lower(at - 1) != ":" and looks_like_clause(words) else at
