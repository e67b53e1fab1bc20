"""Where paragraphs, sentences and quotations begin and end; every function gives spans in the text as read."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportedly.later import later
from reportedly.text.credits import without_credits
from reportedly.text.paragraphs import paragraphs
from reportedly.text.quotations import Quote, quotations
from reportedly.text.sentences import each_sentence, sentences

if TYPE_CHECKING:
    from reportedly.text.selectors import Anchor, Selector, reanchor, select

__all__ = [
    "Anchor",
    "Quote",
    "Selector",
    "each_sentence",
    "paragraphs",
    "quotations",
    "reanchor",
    "select",
    "sentences",
    "without_credits",
]

__getattr__: Callable[[str], Any] = later(__name__, selectors="Anchor Selector reanchor select")
