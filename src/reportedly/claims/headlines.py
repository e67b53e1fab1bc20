"""Attributions in headlines: "Minister: 40 dead" and "40 dead – minister" have a source and no cue."""

from __future__ import annotations

from reportedly.claims.attributed import Attribution
from reportedly.claims.cues import looks_like_clause
from reportedly.claims.units import Token, Unit
from reportedly.records import Span

# A source in a headline is short; "What we know so far: 40 dead" is not one because it holds a verb or no name.
_LONGEST_SOURCE = 6
_NOT_A_SOURCE = frozenset(
    [
        "explained",
        "live",
        "update",
        "updates",
        "analysis",
        "opinion",
        "exclusive",
        "watch",
        "video",
        "photos",
        "breaking",
        "factbox",
        "timeline",
        "explainer",
        "know",
    ]
)


def find_headline_attribution(unit: Unit) -> Attribution | None:
    """Return the attribution of a headline with its source before a colon or behind a dash, None without one."""
    tokens = unit.tokens
    for at, token in enumerate(tokens):
        if token.lower == ":" and 0 < at <= _LONGEST_SOURCE and _is_source(tokens[:at]):
            return _made(tokens[:at], tokens[at + 1 :], token)
    for at in range(len(tokens) - 2, 0, -1):
        token = tokens[at]
        if token.lower in ("—", "–", "-") and len(tokens) - 1 - at <= _LONGEST_SOURCE and _is_source(tokens[at + 1 :]):
            return _made(tokens[at + 1 :], tokens[:at], token)
    return None


def _is_source(tokens: tuple[Token, ...]) -> bool:
    words = [token for token in tokens if token.is_word]
    return (
        bool(words)
        and not looks_like_clause(words)
        and not _NOT_A_SOURCE & {word.lower for word in words}
        and not any(word.text[:1].isdigit() for word in words)
    )


def _made(source: tuple[Token, ...], content: tuple[Token, ...], mark: Token) -> Attribution | None:
    said = [token for token in content if token.is_word or token.quote]
    only_quote = len(said) == 1 and said[0].quote
    if len(said) < 3 and not only_quote:
        return None
    span = only_quote.inner if only_quote else Span(said[0].span.start, said[-1].span.end)
    place = Span(source[0].span.start, source[-1].span.end)
    return Attribution(mark.span, "statement", "", place, (span,), "headline", bool(only_quote), frame=place)
