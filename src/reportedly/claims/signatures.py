"""Signatures: who stands behind or below what he said: "“It held.” – Nora Velt, mayor of Tarn", "— Radio Corin (@corin) May 3, 2025"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.attributed import Attribution
from reportedly.claims.frames import STOPS
from reportedly.claims.units import Token, Unit
from reportedly.records import Span

_DASHES = frozenset(["—", "–", "-", "―", "--"])
# "– Karl Henning, foreign minister of Ostvik and head of its delegation": longer lines are sentences.
_LONGEST = 18
# “Shame” – Nora Velt's play: the words of a title are fewer than those of a statement.
_FEWEST = 4
# What a page shows of a post: the name, the account, the day.
_ACCOUNT = re.compile(r"(?:—|–|―|--?)\s*(?P<name>[^()\n@]{2,60}?)\s*\(@\w{1,30}\)")
# Behind the words of a post: where its picture is.
_LINKS = re.compile(r"(?:\s+(?:https?://|pic\.twitter\.com/|t\.co/)\S{1,200})+\s*$")
_LONGEST_LINKS = 400
# The same at the end of a line that begins with the words of the post: "It held. pic.twitter.com/x — Radio Corin (@corin) May 3, 2025".
_ACCOUNT_BEHIND = re.compile(
    r"(?:—|–|―|\s--?)\s*(?P<name>[^()\n@—–―]{2,60}?)\s*\(@\w{1,30}\)(?:\s+[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?\s*$"
)
_LONGEST_ACCOUNT = 140
_FEWEST_POSTED = 2


def find_signature(text: str, unit: Unit) -> Attribution | None:
    """Return what a unit quotes and signs: “It held.” – Nora Velt, mayor of Tarn; None where it holds more than the two.

    The line behind the dash begins with a name and tells nothing itself.
    """
    tokens = [token for token in unit.tokens if token.lower not in STOPS]
    quoted = [token.quote.inner for token in tokens if token.quote]
    dash = len(quoted)
    if not quoted or len(tokens) < dash + 2 or tokens[dash].lower not in _DASHES:
        return None
    signed = tokens[dash + 1 :]
    if not _signs(signed, unit) or sum(len(span.of(text).split()) for span in quoted) < _FEWEST:
        return None
    return _made(tokens[dash].span, Span(signed[0].span.start, signed[-1].span.end), tuple(quoted))


def _signs(tokens: Sequence[Token], unit: Unit) -> bool:
    """Say whether some words are a name, with an office at most: no quotation and no verb among them."""
    words = [token for token in tokens if token.is_word]
    if not words or len(tokens) > _LONGEST or any(token.quote for token in tokens):
        return False
    if any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in words):
        return False
    place = Span(words[0].span.start, words[-1].span.end)
    return any(
        (name.kind in ("person", "organisation") and name.span.start == place.start)
        or (name.kind == "person" and name.span.end == place.end)
        for name in unit.names
    )


def find_account(text: str, unit: Unit, post: Span | None) -> Attribution | None:
    """Return whose words a `post` is, where a unit is the line below it: "— Radio Corin (@corin) May 3, 2025".

    Without one, as where the post has been told by somebody already, the line is nobody's claim.
    """
    match = _ACCOUNT.match(text, unit.span.start, unit.span.end)
    if match is None:
        return None
    return _of_account(text, unit, post, match)


def _of_account(text: str, unit: Unit, post: Span | None, match: re.Match[str]) -> Attribution:
    mark = Span(match.start(), match.start() + 1)
    links = _LINKS.search(text, max(post.start, post.end - _LONGEST_LINKS), post.end) if post else None
    content = Span(post.start, links.start() if links else post.end) if post else None
    told = content.of(text).split() if content else []
    # "@stltoday" alone, behind what the police said, says nothing.
    if content is None or sum(word[0].isalpha() and "://" not in word for word in told) < _FEWEST_POSTED:
        return Attribution(mark, "silent", "say", None, (unit.span,), "signature", frame=unit.span)
    return _made(mark, Span(*match.span("name")), (content,))


def find_account_behind(text: str, unit: Unit, start: int) -> Attribution | None:
    """Return whose words a post on one line is, by the account behind it; `start` is where what nobody said so far begins.

    Of "Police say it held. — Radio Corin (@corin) May 3, 2025" nothing is left but the account, which is nobody's claim.
    """
    if text[unit.span.end - 1] not in ")0123456789":
        return None
    match = _ACCOUNT_BEHIND.search(text, max(unit.span.start + 1, unit.span.end - _LONGEST_ACCOUNT), unit.span.end)
    return _of_account(text, unit, Span(start, match.start()), match) if match else None


def _made(mark: Span, source: Span, content: tuple[Span, ...]) -> Attribution:
    frame = Span(min(mark.start, source.start), source.end)
    return Attribution(mark, "statement", "say", source, content, "signature", direct=True, frame=frame)
