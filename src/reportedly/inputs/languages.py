"""Languages: English by its little words, others as they are stated or as a library tells them."""

from __future__ import annotations

import re

from reportedly.lexicons import load

_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")
_WORD = re.compile(r"[^\W\d_]+")
# Enough to tell; a report in English that quotes another language at the end stays English.
_SAMPLE = 4_000
# English news has 0.3 to 0.45 of these words, headlines down to 0.15; German, Dutch, French, Spanish at most 0.05.
_SHARE = 0.15
_FOREIGN_SHARE = 0.05
# English headlines of up to eleven words are told to be Pidgin or German, one in a hundred; letters that English has not need no
# such care. So many more words where the page itself says that it is English.
_FEWEST_WORDS = 12
_FEWEST_IN_OTHER_LETTERS = 3
_FEWEST_AGAINST = 20
# Event Registry and libraries write three letters, everybody else two.
_SHORT = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl", "dut": "nl",
    "rus": "ru", "ukr": "uk", "pol": "pl", "tur": "tr", "ara": "ar", "heb": "he", "fas": "fa", "per": "fa", "zho": "zh", "chi": "zh",
    "jpn": "ja", "kor": "ko", "hin": "hi", "swe": "sv", "dan": "da", "nor": "no", "fin": "fi", "ell": "el", "gre": "el", "ces": "cs",
    "cze": "cs", "ron": "ro", "rum": "ro", "hun": "hu", "bul": "bg", "srp": "sr", "hrv": "hr", "cat": "ca", "ind": "id", "vie": "vi",
}  # fmt: skip
_KEPT = "the text is kept, and nothing is read from it"


def read_language(stated: str) -> str | None:
    """Return the language of a stated code: "en" for "en-GB", "EN_us" and "eng", None for what is no code."""
    match = _CODE.match(stated)
    return _SHORT.get(match[1].lower(), match[1].lower()) if match else None


def tell_language(text: str, stated: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the language of a text, and what a reader should know of it: above all that it is not English.

    The little words of English settle it, whatever a page states of itself, for many state the language of their menus. Without
    them a stated language holds; else py3langid tells it, from twelve words on, of other letters than ours from three. None is a language that is not known: such a text is read
    as if it were English.
    """
    words = _words(text)
    share = _english_share(words) if words else 0.0
    if share >= _SHARE:
        return "en", () if stated in (None, "en") else (f"stated to be in {stated}, and read as English by its words",)
    if stated not in (None, "en"):
        return stated, (f"in another language ({stated}, as stated): {_KEPT}",)
    told = _told(text) if share <= _FOREIGN_SHARE and len(words) >= _fewest(words, stated) else None
    if told is None or told == "en":
        return stated, ()
    against = ", though stated to be in English" if stated else ""
    return told, (f"in another language ({told}, as py3langid tells by its letters{against}): {_KEPT}",)


def _fewest(words: list[str], stated: str | None) -> int:
    """Return how many words have to be there before their language is told."""
    if stated:
        return _FEWEST_AGAINST
    foreign = sum(word > "\u0250" for word in words)
    return _FEWEST_IN_OTHER_LETTERS if 2 * foreign > len(words) else _FEWEST_WORDS


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text[:_SAMPLE])]


def _english_share(words: list[str]) -> float:
    stop_words = frozenset(load("english")["stop_words"])
    return sum(word in stop_words for word in words) / len(words)


def _told(text: str) -> str | None:
    # Only for what is not English, since its table takes a third of a second to be read.
    import py3langid

    code, _ = py3langid.classify(text[:_SAMPLE])
    return str(code) if code else None
