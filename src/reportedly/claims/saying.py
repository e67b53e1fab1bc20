"""When it was said, and when it is about: which times of a sentence belong to the cue and which to the content."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.attributed import Attribution
from reportedly.claims.nouns import kind_of_noun
from reportedly.claims.syntax import Node, Syntax
from reportedly.language import singular
from reportedly.records import Moment, Report, Span

# "In a statement issued on Monday": through these a time passes up to the cue.
_PASSES = (
    "acl",
    "advcl",
    "nmod",
    "obl",
    "obl:tmod",
    "nmod:tmod",
    "obl:npmod",
    "appos",
    "conj",
    "compound",
    "xcomp",
    "flat",
    "amod",
    "advmod",
)
# What is said on a day, beside papers. "After the flood on Monday the mayor said": that is not when he said it.
_UTTERANCES = frozenset(
    [
        "interview", "speech", "briefing", "conference", "address", "call", "article", "hearing", "comment", "remark", "broadcast", "talk",
        "testimony", "appearance", "meeting", "session", "visit", "editorial", "column", "news", "night", "morning", "evening", "afternoon",
        "day", "week", "month", "year", "part", "end", "beginning", "start", "hour", "phone", "show", "programme", "program", "lecture",
    ]
)  # fmt: skip
_SPEAKING = frozenset(
    [
        "speaking",
        "writing",
        "talking",
        "testifying",
        "addressing",
        "appearing",
        "published",
        "issued",
        "released",
        "posted",
        "dated",
        "given",
        "made",
        "broadcast",
        "sent",
        "written",
        "signed",
        "held",
        "seen",
        "circulated",
        "obtained",
        "aired",
        "delivered",
        "carried",
        "leaked",
        "distributed",
        "read",
        "filed",
    ]
)
# "Said on Monday": a time this near to its cue belongs to it, whatever the tree says.
_NEAR = 16
_MARKS = ',;.:—–“”"'


def find_said(
    report: Report, syntax: Syntax, attribution: Attribution, content: Sequence[Span], times: Sequence[Moment]
) -> Moment | None:
    """Return when it was said, None when the report does not say: "on Monday" of "the mayor, who was arrested on Sunday, said on Monday".

    A time belongs to the cue when it hangs on it, or stands beside it. Where nothing is known of the syntax any time outside of what
    was said does.
    """
    free = [time for time in times if time.value and not any(span.meets(time.span) for span in content)]
    told = [time for time in free if _belongs(report.text, syntax, attribution, time.span)]
    return min(told, key=lambda time: _distance(time.span, attribution.place), default=None)


def find_about(
    report: Report, content: Sequence[Span], times: Sequence[Moment], *, ahead: bool = False
) -> Moment | None:
    """Return the time in what was said that it is about: the first, but for one that is told of as given up.

    "The verdict, first planned for 3 May, will be read on 10 May" is about 10 May. What looks `ahead` is not about what lies behind
    it: "the ferries, in service since 1951, will stop in June".
    """
    there = [time for time in times if time.value and any(span.holds(time.span) for span in content)]
    if len(there) > 1:
        there = [time for time in there if not _is_given_up(report.text, time.span)] or there
    if ahead and len(there) > 1:
        there = [time for time in there if not _lies_behind(report, time)] or there
    return next(iter(there), None)


def _is_given_up(text: str, time: Span) -> bool:
    """Say whether a time is that of an earlier plan: ", originally due on 3 May", ", planned for Thursday"."""
    return _EARLIER_PLAN.search(text, max(0, time.start - _REACH), time.start) is not None


# An aside with a plan is not longer.
_REACH = 60
_EARLIER_PLAN = re.compile(
    r"(?:\b(?:originally|initially|first|previously)\s+(?:\w+\s+){0,2}?(?:for|on|by|in|to)|,\s+(?:which\s+(?:had\s+been|was)\s+)?"
    r"(?:planned|scheduled|due|set|announced|expected|promised)\s+(?:for|on|by|in))(?:\s+the)?\s+\Z",
    re.IGNORECASE,
)


def _lies_behind(report: Report, time: Moment) -> bool:
    value, day = time.value, report.published.earliest if report.published else None
    if value is None:
        return False
    if value.latest is None:
        # "Since 1951": what goes on is not still to come.
        return bool(day and value.earliest and value.earliest < day)
    return bool(day and value.latest < day)


def _belongs(text: str, syntax: Syntax, attribution: Attribution, time: Span) -> bool:
    cue, source = attribution.place, attribution.source
    if attribution.rule == "headline":
        return False
    between = text[min(cue.end, time.end) : max(cue.start, time.start)]
    near = len(between) <= _NEAR and not any(mark in between for mark in _MARKS)
    if near and not (source and source.holds(time)):
        return True
    if _opens(text, syntax, cue, time):
        return True
    nodes = list(syntax.nodes_in(time))
    if not nodes:
        return not (source and source.holds(time))
    return _hangs_on(text, syntax, nodes, cue, source if attribution.kind == "according" else None)


def _opens(text: str, syntax: Syntax, cue: Span, time: Span) -> bool:
    """Whether a time opens the sentence and a cue is its first verb: "Last week, at a meeting in Orvel, she said"."""
    sentence = syntax.sentences[max(syntax.sentence_at(time.start), 0)] if syntax.sentences else None
    if sentence is None or not sentence.span.holds(cue) or cue.start < time.end or text[time.end : time.end + 1] != ",":
        return False
    if text[sentence.span.start : time.start].strip().casefold() not in ("", "on", "in", "earlier", "late", "early"):
        return False
    verbs = (token.span.start for token in sentence.tokens if token.tag in ("VBD", "VBZ", "VBP", "MD"))
    return bool(sentence.tokens) and not any(time.end <= place < cue.start for place in verbs)


def _hangs_on(text: str, syntax: Syntax, nodes: Sequence[Node], cue: Span, paper: Span | None) -> bool:
    """Whether a time hangs on the cue, directly or by nouns: not on another verb. A paper's day is when it said so."""
    inside = set(nodes)
    top = next((node for node in nodes if not inside & set(list(syntax.governors(node))[:1])), nodes[-1])
    at = top
    for above in syntax.governors(top):
        token = syntax.token(above)
        if cue.meets(token.span) or (
            paper is not None and paper.holds(token.span) and _tells(token.span.of(text), token.upos)
        ):
            return True
        if syntax.token(at).relation not in _PASSES or not _tells(token.span.of(text), token.upos):
            return False
        at = above
    root = syntax.token(at)
    return paper is not None and paper.holds(root.span)


def _tells(word: str, upos: str) -> bool:
    """Whether a word between a time and its cue is part of the telling: "statement", "issued", "speaking"."""
    lower = word.casefold()
    if upos == "VERB":
        return lower in _SPEAKING
    return upos in ("PROPN", "NUM", "ADV") or singular(lower) in _UTTERANCES or kind_of_noun(lower) == "document"


def _distance(time: Span, cue: Span) -> int:
    return max(cue.start - time.end, time.start - cue.end)
