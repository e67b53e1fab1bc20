"""Rich text (.rtf), as word processors and news databases write it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from striprtf.striprtf import rtf_to_text

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.facts import Facts
from reportedly.inputs.files import read_whole
from reportedly.inputs.formats.bundles import cut_text


def cut_rich_text(path: str) -> Iterator[Cutting | Fault]:
    """Yield the report of an `.rtf`, or the articles of a bundle from a news database. Pictures and styles are left out.

    Raises:
        InputError: it cannot be read, is no rich text, or holds no words.
    """
    data = read_whole(path)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise InputError("this is no rich text; give the file its own ending")
    read: Callable[..., str] = rtf_to_text
    try:
        # All but ASCII is escaped in rich text; what is not was written by programs that use this one.
        text = read(data.decode("cp1252", "replace"), errors="replace")
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as error:
        raise InputError("the rich text is damaged; open it, and save it again as .rtf or .txt") from error
    text = clean(text)
    if not text.strip():
        raise InputError("there are no words in it; leave it out or give it a text")
    yield from cut_text(data, text, Facts())
