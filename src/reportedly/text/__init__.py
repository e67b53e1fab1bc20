"""Where paragraphs, sentences and quotations begin and end; every function gives spans in the text as read."""

from reportedly.text.paragraphs import paragraphs
from reportedly.text.quotations import Quote, quotations
from reportedly.text.sentences import sentences

__all__ = ["Quote", "paragraphs", "quotations", "sentences"]
