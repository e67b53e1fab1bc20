"""Names without what writers vary: case, accents, dots, apostrophes, hyphens and "the"."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SAME = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʻ": "'",
        "`": "'",
        "-": " ",
        "‐": " ",
        "‑": " ",
        "–": " ",
        ".": "",
        "ø": "o",
        "ł": "l",
        "đ": "d",
    }
)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return a name as a key: "The U.S." is "us", "Émile Da-Costa" is "emile da costa".

    Different spellings of one sound ("Zelensky", "Zelenskyy") stay different; see `relations.names`.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_SAME)
    if not plain.isascii():
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = plain.split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)
