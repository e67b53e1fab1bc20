"""Contents: what was said, behind a cue or before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.cues import PREPOSITIONS, Cue, accepts, looks_like_clause
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.claims.listeners import find_listener, find_medium
from reportedly.records import Span

# A gap between a cue and its "that" ("stated in an interview with the channel that") is seldom longer.
_GAP = 14


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
    after = _skip_right(frame, _skip_citing(frame, after, following))
    end = find_content_end(frame, after, following)
    left = _left_content(frame, cue, subject if not inverted else None)
    gap = [frame.lower(at) for at in range(after, min(after + _GAP, end + 1))]
    if frame.lower(after) == "that":
        return Content(frame.pieces(after + 1, end), "that-clause", heard_by=heard_by)
    # "…, the bureau said in a bulletin issued on Monday": what follows the cue is its setting.
    setting = frame.lower(after) in PREPOSITIONS and "that" not in gap
    if left and (
        frame.is_quote(left[1]) or inverted or setting or not frame.has_words(after, end) or frame.lower(after) == ","
    ):
        spans = frame.pieces(*left)
        if frame.lower(after) in (",", ":") or frame.is_quote(after):
            spans += frame.pieces(after, end) if not inverted or frame.is_only_quotes(after, end) else []
        direct = frame.is_quote(left[1])
        return Content(spans, "quotation" if direct else "clause", direct and frame.is_only_quotes(*left), heard_by)
    if frame.is_quote(after) or frame.lower(after) == ":" or (frame.lower(after) == "," and frame.is_quote(after + 1)):
        return Content(frame.pieces(after, end), "quotation", frame.is_only_quotes(after, end), heard_by)
    if "that" in gap and _only_sets_scene(frame, after, gap) and cue.kind != "silent":
        if heard_by is None:
            heard_by = find_medium(frame, after, after + gap.index("that"))
        return Content(frame.pieces(after + gap.index("that") + 1, end), "that-clause", heard_by=heard_by)
    spans, rule = _bare_content(frame, cue, after, end)
    return Content(spans, rule, heard_by=heard_by)


def _only_sets_scene(frame: Frame, after: int, gap: Sequence[str]) -> bool:
    """Say whether the words before "that" are none of the content: "in an interview", but not "it is unlikely"."""
    before = frame.tokens[after : after + gap.index("that")]
    return "," not in gap[: gap.index("that")] and not looks_like_clause(before)


def _bare_content(frame: Frame, cue: Cue, after: int, end: int) -> tuple[list[Span], str]:
    """Content without "that": a clause, a noun phrase that the verb governs, or what somebody plans to do."""
    words = frame.tokens[after : end + 1]
    if not frame.has_words(after, end):
        return [], ""
    if cue.kind == "intention" or (cue.kind == "forecast" and frame.lower(after) == "to"):
        return (frame.pieces(after, end), "plan") if frame.lower(after) == "to" else ([], "")
    if cue.kind in ("denial", "doubt"):
        return frame.pieces(after, end), "denied noun phrase"
    starts = (
        frame.is_noun_phrase_start(after)
        or words[0].text[:1].isdigit()
        or words[0].lower in ("there", "up", "about", "some", "it", "no", "more", "at")
    )
    if (
        frame.lower(after) not in PREPOSITIONS | {"to"}
        and (looks_like_clause(words) or (frame.lower(after) in PRONOUNS and len(words) > 2))
        and (starts or cue.lemma in ("say", "believe", "think"))
    ):
        return frame.pieces(after, end), "clause"
    if cue.kind in ("belief", "forecast") and starts:
        return frame.pieces(after, end), "clause"
    if accepts(cue.lemma, cue.kind, "with_noun") and starts:
        return frame.pieces(after, end), "noun phrase"
    return [], ""


def _skip_right(frame: Frame, at: int) -> int:
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


def _skip_citing(frame: Frame, at: int, following: Cue | None) -> int:
    """Step over ", citing two officials," between a cue and its "that"."""
    if following is None or following.kind != "citing" or following.first != at + 1:
        return at
    closing = following.last + 1
    while closing < len(frame.tokens) and frame.lower(closing) not in {",", *STOPS} and not frame.is_quote(closing):
        closing += 1
    return closing + 1 if frame.lower(closing) == "," and frame.lower(closing + 1) == "that" else at


def find_content_end(frame: Frame, after: int, following: Cue | None) -> int:
    """Return the last token of what a cue may claim: up to the next clause with a cue of its own, or the unit's end."""
    end = frame.last
    if following is not None and following.form == "participle" and frame.lower(following.first - 1) == ",":
        end = following.first - 2
    elif following is not None and following.finite and following.first > after:
        for at in range(following.first - 1, after, -1):
            if (frame.lower(at) in ("and", "but", "while") and frame.lower(at - 1) == ",") or frame.lower(at) == ";":
                end = at - 1
                break
    return frame.trim_end(after, end)


def _left_content(frame: Frame, cue: Cue, subject: tuple[int, int] | None) -> tuple[int, int] | None:
    """The tokens before the subject (or the inverted cue) when they can be content."""
    last = (subject[0] if subject else cue.first) - 1
    while last >= 0 and frame.lower(last) in (",", "—", "–"):
        last -= 1
    if (
        last < 0
        or frame.lower(last) in STOPS
        or (last == (subject[0] if subject else cue.first) - 1 and not frame.is_quote(last))
    ):
        return None
    first = frame.sentence_start(last)
    if frame.is_quote(last):
        return _quotes_back(frame, first, last), last
    return (first, last) if looks_like_clause(frame.tokens[first : last + 1]) or _breaks_in(frame, cue, last) else None


def _breaks_in(frame: Frame, cue: Cue, last: int) -> bool:
    """Say whether a source stands between commas inside its content: "The dam, Olenko said, held"."""
    return (
        frame.lower(last + 1) == "," and frame.lower(cue.last + 1) == "," and frame.has_words(cue.last + 2, frame.last)
    )


def _quotes_back(frame: Frame, first: int, last: int) -> int:
    """A quotation before its cue takes its own clause along only when it is part of one ("a “novelist” and a liar")."""
    at = last
    while at > first and (frame.is_quote(at - 1) or (frame.lower(at - 1) == "," and frame.is_quote(at - 2))):
        at -= 1
    words = [token for token in frame.tokens[first:at] if token.is_word]
    return first if len(words) > 2 and frame.lower(at - 1) != ":" and looks_like_clause(words) else at
