"""Whether-questions in plain words: "Is it so that “there was a leak”?", from what somebody claims or says is not so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.relations.negations import denied_sentence, what_is_denied
from reportedly.relations.wording import shortened, stems

_MARKS = " .,;:!?”“\"’'"


def whether_text(content: str) -> str:
    """Return a whether-question: the words of the claim that is denied."""
    words = _CITING.sub("", content.strip(_MARKS) if content[:1] in _QUOTES else content.rstrip(" ."))
    accused = _OF_HAVING.match(words)
    if accused:
        return f"Is it so that {accused[1].strip()} had {shortened(words[accused.end() :], _LONG)}?"
    that = words[:1].islower() and _FINITE.search(words)
    return f"Is it so{' that' if that else ':'} {in_quotes(shortened(words, _LONG))}?"


def asked_sentence(content: str, others: Sequence[str]) -> str:
    """Return the sentence of a claim that the other answers speak of: "It was read in good faith. The ship was overloaded"."""
    each = [one for one in _SENTENCES.split(content) if stems(one)]
    spoken = frozenset[str]().union(*map(stems, others[:_MOST]))
    if len(each) < 2 or not spoken:
        return content
    return max(each, key=lambda one: (len(stems(one) & spoken) / max(len(stems(one)), _LITTLE), -each.index(one)))


_SENTENCES = re.compile(r"(?<=[a-z0-9][.!?])[”\"’]?\s+(?=[A-Z“\"])")
# More answers tell no more of it; and a sentence with fewer telling words than this is weighed as if it had them.
_MOST, _LITTLE = 20, 4


# "He accused Ubria of having moved troops": what is claimed begins behind the verb.
_OF_HAVING = re.compile(r"((?:[^\W\d_][\w’'-]*\s){1,5}?)of having\s")
# "Three were paid, citing a middleman": who told it is another matter.
_CITING = re.compile(r",\s+citing\b.*", re.DOTALL)
# A verb, without which words are no sentence.
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|\w{2,}ed)\b")
_QUOTES = '“"‘'
# A sentence is seldom longer.
_LONG = 140


def denied_text(content: str) -> str:
    """Return a whether-question for a denial of which nobody is heard who made the claim."""
    sentence = denied_sentence(content)
    said = what_is_denied(sentence) if sentence else ""
    said = _BESIDE.sub("", _ASIDE.sub("", said)).strip(_MARKS)
    if not said or _NO_STATEMENT.match(said):
        return whether_text(content)
    first = said.partition(" ")[0]
    said = said[:1].lower() + said[1:] if first in _LOWER else said
    return f"Is it so that {shortened(said, _LONG)}?"


# "There was any charge against the boys, whose names were not told, but the search goes on": what stands beside the denial.
_ASIDE = re.compile(r",\s+(?:whose|which|who)\b[^,]{1,80},")
_BESIDE = re.compile(r",\s+(?:but|and|while|although|as)\b.*", re.DOTALL)
# "Reports of her death" are no sentence that could be so.
_NO_STATEMENT = re.compile(
    r"(?:the\s+)?(?:reports?|claims?|rumou?rs?|allegations?|stories)\s+(?:of|about)\b", re.IGNORECASE
)


# The first words of a sentence that are no names.
_LOWER = frozenset(["There", "The", "She", "He", "It", "They", "We", "Any", "A", "An"])


def in_quotes(words: str) -> str:
    """Words of a report in quotation marks, in single ones where they hold others."""
    return f"‘{words}’" if any(mark in words for mark in '“”"') else f"“{words}”"
