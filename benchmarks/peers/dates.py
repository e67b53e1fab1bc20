"""dateparser's search in running text, in English, with the day of writing as its base and the past preferred, as news needs."""

from __future__ import annotations

import re
from datetime import datetime
from importlib import import_module
from typing import Any

search = import_module("dateparser.search")
LOADS_ON_FIRST_USE = True
# It takes "may", "sat", "$40" and "15-20%" for times as well: a year, the name of a month or day, or a word for a day must be there.
_TELLING = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bmay \d|\d may\b"
    r"|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b[. ]|\b(?:yesterday|today|tomorrow|ago|last|next|this)\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:\d{1,2}(?:st|nd|rd|th)?|\w*day|tomorrow|ago)\b", re.IGNORECASE)
# TIMEX3 leaves out such words at its ends.
_EDGES = re.compile(
    r"^(?:(?:on|in|at|by|of|to|the|a|and|from|after)\s+)+|(?:\s+(?:on|in|at|by|of|to|the|a|and|after))+$", re.IGNORECASE
)


def predict(task: str, line: dict[str, Any]) -> dict[str, Any]:
    """Return the days that it finds in one document, paragraph by paragraph: in one piece it takes many times as long."""
    text = line["text"]
    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
    if line["dct"]:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(line["dct"][:10])
    rows: list[dict[str, Any]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        at = paragraph.start()
        for words, value in search.search_dates(paragraph[0], languages=["en"], settings=settings) or ():
            start = text.find(words, at)
            if start >= 0 and _TELLING.search(words):
                at = start + len(words)
                rows.append(_row(words, start, value))
    return {"doc_id": line["doc_id"], "timexes": rows}


def _row(words: str, start: int, value: datetime) -> dict[str, Any]:
    """What it found, as a day, or as a week, month or year where no day is named."""
    bare = _EDGES.sub("", words)
    start += words.find(bare)
    day = value.date().isoformat()
    if re.fullmatch(r"\d{4}", bare) or re.search(r"\byear\b", bare, re.IGNORECASE):
        day = day[:4]
    elif re.search(r"\bweek\b", bare, re.IGNORECASE):
        day = f"{value:%G-W%V}"
    elif not _DAY.search(re.sub(r"\b\d{4}\b", "", bare)):
        day = day[:7]
    return {"start": start, "end": start + len(bare), "text": bare, "type": "DATE", "value": day}
