"""Descriptions: the noun of a source without a name, what belongs to it, and what stands beside it."""

from __future__ import annotations

import re

from reportedly.claims.speakers import fold
from reportedly.claims.syntax import Syntax
from reportedly.records import Name, Span

# What follows one of these says more of a source and names it not: "the ministry, which", "the driver who", "officials (who)".
_CUT = re.compile(r",|\s(?:who|which|whose|that)\s|\s?\(|\s?[—–]\s")
_ARTICLE = re.compile(
    r"(?:the|a|an|another)\s+(?:(?:so-called|self-(?:proclaimed|styled|declared))\s+[“\"‘']?)?(?=\S)|one\s+(?!of\b)(?=\S)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\s(?:of|for|from|in|at|to|with|on|by|near|close to|inside|citing|familiar|speaking|based|about|within|"
    r"(?:seen|obtained|reviewed|published|released|prepared|written|issued) by)\s"
)
_OF_THE_LAND = re.compile(
    r" of (?:the|this|that|its|their) (?:country|state|nation|region|province|district|city|town|island)\b"
)
_PARTNER = re.compile(r"\s&\s[A-Z][\w’'-]*")
# "A number of officials": the noun stands behind the "of".
_AMOUNTS = frozenset(
    [
        "number", "dozen", "dozens", "hundreds", "thousands", "scores", "some", "one", "two", "three", "four", "five", "several",
        "many", "most", "both", "majority", "handful", "lot", "couple", "few", "half", "all", "any", "none", "each", "group", "pair",
        "at least one", "another", "other", "others", "quarter", "third", "string", "series", "variety", "range",
    ]
)  # fmt: skip
DEFINITE = frozenset(["the", "this", "that", "these", "those"])


def find_bare(text: str, span: Span, names: list[Name]) -> Span:
    """Return a source without its article and without what follows a comma or a relative pronoun: "mayor" of "the mayor, who".

    Of "the United States and its ally South Korea" the first stands for both.
    """
    words = span.of(text)
    cut = _CUT.search(words)
    end = span.start + cut.start() if cut and cut.start() > 0 else span.end
    pair = next((name for name in names if text.startswith(" and ", name.span.end)), None)
    if pair and not re.search(r"\w", re.sub(r"^the\s", "", text[span.start : pair.span.start], flags=re.IGNORECASE)):
        end = min(end, pair.span.end)
    article = _ARTICLE.match(text, span.start, end)
    return Span(article.end() if article else span.start, end)


def find_noun(text: str, syntax: Syntax, bare: Span) -> Span:
    """Return a description up to its noun: "former port official" of "former port official with knowledge of the talks".

    Of "a number of officials" all of it. Without syntax the noun is what stands before the first preposition.
    """
    cut = _PREPOSITION.search(bare.of(text))
    end = bare.start + cut.start() if cut and cut.start() > 0 else bare.end
    head = syntax.head_of(bare)
    if head is not None and head.upos in ("NOUN", "PROPN", "NUM", "PRON", "DET", "ADJ"):
        # Also behind the preposition: "the panel of experts report".
        end = head.span.end if head.span.end < end or head.upos == "NOUN" else end
    first = fold(text[bare.start : end])[-1:]
    if first and first[0] in _AMOUNTS and text.startswith(" of ", end):
        rest = find_bare(text, Span(end + 4, bare.end), [])
        return Span(bare.start, find_noun(text, syntax, rest).end) if rest.start < rest.end else Span(bare.start, end)
    return Span(bare.start, end)


def with_field(text: str, syntax: Syntax, phrase: Span, bare: Span) -> Span:
    """Return an organisation with what it is of: "ministry of transport" of "ministry of transport in Tarn".

    "Ministry of the country" adds nothing: the ministry is that of whatever land the report is about.
    """
    if not text.startswith(" of ", phrase.end) or phrase.end >= bare.end:
        return phrase
    if _OF_THE_LAND.match(text, phrase.end, bare.end):
        return phrase
    end = find_noun(text, syntax, Span(phrase.end + 4, bare.end)).end
    # "The board of Alder & Sons": two words of one name, of which the syntax takes the first for the noun.
    partner = _PARTNER.match(text, end, bare.end)
    return Span(phrase.start, partner.end() if partner else end)


def without_article(text: str, name: Span) -> Span:
    """Return a name without "the" in front."""
    return Span(name.start + 4, name.end) if name.of(text)[:4].casefold() == "the " and len(name) > 4 else name


def without_near(text: str, name: Span) -> Span:
    """Return a body without the word that says it is the one of the place: "police" of "local police"."""
    return Span(name.start + 6, name.end) if name.of(text)[:6].casefold() == "local " and len(name) > 6 else name


def is_definite(words: list[str], text: str, span: Span) -> bool:
    """Say whether a source is told as one that the reader knows: "the mayor", "Tarn's mayor", "its chief"."""
    first = span.of(text).split(maxsplit=1)[:1]
    owned = bool(first) and first[0].endswith(("'s", "’s", "s'", "s’"))
    return bool(words) and (words[0] in DEFINITE or words[0] in ("its", "their", "his", "her", "our") or owned)
