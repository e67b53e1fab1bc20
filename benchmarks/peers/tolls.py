"""Numbers beside words: in each page the first number before "killed" or "injured", else one where such a word stands; then the median.

What a reader with a search box does. Words were chosen once, from what they mean, and not fitted to the set.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

_TWELVE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {word: number for number, word in enumerate(_TWELVE, 1)}
_NUMBER = rf"(\d{{1,2}}|{'|'.join(_WORDS)})"
_DEAD, _HURT = r"(?:killed|dead|died|slain|murdered)", r"(?:injured|wounded|hurt)"
_OF_DEAD = re.compile(rf"\b{_NUMBER}\s(?:\w+\s){{0,3}}{_DEAD}\b|\bkill(?:s|ed|ing)\s{_NUMBER}\b", re.IGNORECASE)
_OF_HURT = re.compile(
    rf"\b{_NUMBER}\s(?:\w+\s){{0,3}}{_HURT}\b|\b(?:injur|wound)(?:es|s|ed|ing)\s{_NUMBER}\b", re.IGNORECASE
)
_OF_SHOT = re.compile(rf"\b{_NUMBER}\s(?:\w+\s){{0,3}}shot\b|\bsho(?:t|ots)\s{_NUMBER}\b", re.IGNORECASE)
_ANY_DEAD = re.compile(rf"\b(?:{_DEAD}|fatal\w*|murder|homicide)\b", re.IGNORECASE)
_ANY_HURT = re.compile(rf"\b(?:{_HURT}|shot|shooting)\b", re.IGNORECASE)


def predict_all(task: str, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the numbers of each incident."""
    pages: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for line in lines:
        pages[line["story"]].append(_read(f"{line.get('title') or ''}\n{line.get('text') or ''}"))
    return [
        {"incident": story, "toll": {"killed": _median(dead for dead, _ in told), "injured": _median(hurt for _, hurt in told)}}
        | {name: {"among": [], "usual": None, "newest": None} for name in ("killed", "injured")}
        for story, told in sorted(pages.items())
    ]  # fmt: skip


def _read(text: str) -> tuple[int, int]:
    dead, shot = _first(_OF_DEAD, text), _first(_OF_SHOT, text)
    dead = dead if dead is not None else int(bool(_ANY_DEAD.search(text)))
    hurt = _first(_OF_HURT, text)
    if hurt is None:
        hurt = max(shot - dead, 0) if shot else int(not dead and bool(_ANY_HURT.search(text)))
    return dead, hurt


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    word = next((group for group in found.groups() if group), None) if found else None
    return None if word is None else int(word) if word.isdecimal() else _WORDS[word.casefold()]


def _median(numbers: Any) -> int:
    ordered = sorted(numbers)
    return int(ordered[(len(ordered) - 1) // 2])
