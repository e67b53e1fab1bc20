"""What a report itself says is not so: "No agreement has been signed", "We had no part in it", "That was wrong"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.lexicons import load, spaced
from reportedly.records import Sentence, Span

# "In our issue of 7 September we wrote …" may stand before; what a report rejects stands near the beginning of a sentence.
_REACH = 160
# A headline has no full stop: "No exchange at the bridge".
_ENDS, _CLOSERS = (".", "!", ";"), "\"”’')] "
_CHEAP = re.compile(
    r"n(?:o|ei|['’]t)|we (?:\w+ ){0,3}(?:err|apolog|withdr|retract|regret|mis|made)|wrong|false|untrue|incorrect|mistake|error|innocent|invent|died|dead|alive",
    re.IGNORECASE,
)


def find_rejections(text: str, sentences: Sequence[Sentence]) -> list[Span]:
    """Return the words by which sentences say that something is not so, one stretch of each sentence that does.

    "There was no second gunman", "Nobody in my club has taken money", "The article was wrong". Not "There was no comment" or "It is
    not clear who fired", which leave open what is so. Who says it, and against whom, is decided elsewhere.
    """
    found = []
    for sentence in sentences:
        words = sentence.span.of(text)[:_REACH]
        ends = sentence.span.of(text).rstrip(_CLOSERS)[-1:] in _ENDS
        match = _rejecting().match(words) if ends and _CHEAP.search(words) else None
        if match and not _silent().search(words):
            # The last word of what was matched is the one that rejects; what stands before is its subject.
            last = words.rindex(match[0].split()[-1], 0, match.end())
            found.append(Span(sentence.span.start + last, sentence.span.start + match.end()))
    return found


@cache
def _rejecting() -> re.Pattern[str]:
    own = load("blame")["own"]
    be = r"(?:is|are|was|were|has been|have been|had been|['’]s|['’]re)"
    subject = r"(?:[\w’'-]+\s+){1,8}?"
    disowned = "|".join(
        spaced(word) for word in load("blame")["disowning"]["words"] if not word.startswith(("not ", "n't"))
    )
    return re.compile(
        rf"[\s“\"‘'•*–-]*(?:(?:{'|'.join(own['openers'])}),?\s+)*(?:"
        rf"(?:(?:no|not\s+(?:a\s+single|one|a)|none\s+of|nobody|no\s+one|nothing|neither\s+of)\b(?=\s+\w+))"
        rf"|there\s+{be}\s+(?:no\b|not\b|never\b)"
        rf"|it\s+{be}\s+(?:not\b|no\b)"
        rf"|{subject}(?:has|have|had)\s+(?:absolutely\s+|never\s+had\s+)?(?:(?:{disowned}|no(?=\s+\w+)|not\s+a\s+single)\b)"
        rf"|(?:this|that|it|the\s+(?:{'|'.join(own['papers'])})|our\s+(?:{'|'.join(own['papers'])}))\s+(?:\w+\s+){{0,14}}?{be}\s+(?:also\s+)?"
        rf"(?:(?:{'|'.join(map(spaced, own['false']))})\b)"
        # "We were wrong", "We regret the errors": of what its outlet wrote before.
        rf"|we\s+(?:(?:was|were|had|have|got|are)\s+)?(?:\w+\s+){{0,2}}?(?:{'|'.join(map(spaced, own['owned_up']))})\b"
        r")",
        re.IGNORECASE,
    )


@cache
def _silent() -> re.Pattern[str]:
    words = "|".join(map(spaced, load("blame")["own"]["silent"]))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
