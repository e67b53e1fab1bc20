"""Verdicts: statements that only say of something told before that it is not so: "That is a lie", "Not a word of it is true"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly.lexicons import load
from reportedly.relations.wording import REMEMBERED

# A verdict comes first; what follows it is said beside it ("That is a lie. I have never taken a penny").
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’')]*\s+|\n")
_LONGEST = 140


# "This is a mistake", said of a decision: what was told before can well be so.
_JUDGES_A_DEED = re.compile(
    r"\W*(?:this|it|that)\s+(?:is|['’]s|would\s+be|will\s+be)\s+(?:\w+\s+)?(?:a|an)\s+(?:\w+\s+)?mistake\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=REMEMBERED)
def is_verdict(words: str) -> bool:
    """Say whether a statement rejects what was told before without naming it: "Nonsense", "This is not right", "it pure invention".

    "She was not overloaded. That is untrue" says itself what is not so, and so does "There was no coup".
    """
    first = _SENTENCE.split(words[: 2 * _LONGEST].strip(), maxsplit=1)[0]
    return len(first) <= _LONGEST and bool(_verdict().match(first)) and not _JUDGES_A_DEED.match(first)


@cache
def _verdict() -> re.Pattern[str]:
    words = load("questions")["verdicts"]
    lists = {name: "|".join(sorted(words[name], key=lambda one: (-len(one), one))) for name in words}
    said = "|".join(load("questions")["rejecting"]["said"])
    false = "|".join(sorted(load("questions")["rejecting"]["false"], key=lambda one: (-len(one), one)))
    it = rf"(?:{lists['pointers']}|(?:the|this|that|these|those|such|all (?:the|these))\s+(?:\w+\s+)?(?:{said})s?)"
    be = rf"(?:(?:{lists['be']})(?:\s+(?:{lists['before']}))*)"
    no = r"(?:\s*(?:not|n[’']t|never))"
    end = rf"(?=\s*(?:[.,;:!?…”\"’'—–-]|\Z|(?:{lists['behind']})\b))"
    return re.compile(
        rf"\s*[“\"‘']?(?:(?:{lists['openers']}),?\s+)*(?:"
        rf"{it}\s*{be}\s*(?:{false}|{lists['false']}){end}"
        rf"|{it}\s*{be}{no}\s+(?:{lists['before']}\s+)?(?:{lists['true']}){end}"
        rf"|{it}\s+(?:{lists['never']}){end}"
        rf"|there\s+(?:is|was)\s+(?:{lists['no_truth']})\s+(?:{it}|the matter)"
        rf"|(?:{lists['nothing']})\s+(?:{lists['be']}|has|have)\s+(?:ever\s+)?(?:{lists['true']}){end}"
        rf"|(?:(?:{lists['before']})\s+)*(?:{false}|{lists['false']}){end}"
        rf"|(?:it|that|this|all this|them|these|those|(?:the|this|that|these|those|all|such)\s+(?:{said})s?)\s+(?:as\s+)?(?:(?:{lists['before']})\s+)*[“\"‘']?(?:(?:{lists['before']})\s+)*(?:{false}|{lists['false']})\b"
        r")",
        re.IGNORECASE,
    )
