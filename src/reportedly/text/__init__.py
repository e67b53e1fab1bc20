"""Where paragraphs, sentences and quotations begin and end; every function gives spans in the text as read."""

from reportedly.text.paragraphs import paragraphs
from reportedly.text.quotations import Quote, quotations
from reportedly.text.selectors import Anchor, Selector, reanchor, select
from reportedly.text.sentences import each_sentence, sentences

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
]
