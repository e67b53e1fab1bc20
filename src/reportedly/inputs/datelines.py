"""Datelines at the beginning of a paragraph, and credits of an agency at its end."""

from __future__ import annotations

import re

from reportedly.inputs.dates import DAY_IN_WORDS, MONTH
from reportedly.records import Part, Span

# The longest in use names a town, a country, a date and an agency.
_LONGEST = 120
_DASH = re.compile(r"\s*(?:\s[-–—]|—|--)\s*")
_BRACKETS = re.compile(r"\([^()]{2,60}\)")
_DATE = re.compile(rf"(?<!\w)(?:{DAY_IN_WORDS}|{MONTH}\.?\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH}\.?)(?!\w)", re.IGNORECASE)
_TOWN = re.compile(r"[A-Z][A-Z.’'-]{2,}(?:[ -][A-Z.’'-]+)*")
# "TARHAN, 18 October 2021. The ministry …": a town in capitals, a full date and a stop.
_STOPPED = re.compile(rf"[A-Z][A-Z.’'-]{{2,}}(?: [A-Z.’'-]+){{0,3}}, (?i:{DAY_IN_WORDS})\.\s+(?=[A-Z\"“])")
# "SELM, Kestria (SNA) -", alone on its line.
_ALONE = re.compile(
    r"[A-Z][A-Z.’'-]{2,}(?: [A-Z.’'-]+){0,3}(?:, [A-Z][\w.]{1,15}(?: [A-Z][\w.]{1,15})?)?(?: ?\([A-Z][\w ./]{1,25}\))? ?(?:--|[-–—])"
)
_JOINERS = frozenset(["and", "de", "del", "in", "la", "of", "the"])
# Names of an agency in brackets after the last sentence: "… he said. (Meridian News Agency)".
_CREDIT = re.compile(r"[.!?…][\"”’]?\s+(\((?:[A-Z][\w.&’'-]*)(?:[ /][A-Z&][\w.&’'-]*){0,4}\))$")


def is_dateline_alone(words: str) -> bool:
    """Say whether a line is where a report was written and a dash, with the report below it: "SELM, Kestria -"."""
    return words[-1] in "-–—" and _ALONE.fullmatch(words) is not None


def split_body(text: str, paragraph: Span) -> list[Part]:
    """Return the parts of one paragraph: its dateline, the body, and the agency named in brackets at its end.

    "PORT ELLIS, Oct. 12 (Meridian) — Soldiers …" begins with a dateline up to the dash. A first word in capitals before a
    dash is none when the sentence goes on in lower case.
    """
    words = paragraph.of(text)
    begin = _dateline_end(words)
    credit = _CREDIT.search(words[-90:])
    end = len(words) - len(credit[1]) if credit else len(words)
    body = Span(paragraph.start + begin, paragraph.start + len(words[:end].rstrip()))
    parts = [Part(Span(paragraph.start, paragraph.start + len(words[:begin].rstrip())), "dateline")] if begin else []
    parts.append(Part(body, "body"))
    if credit:
        parts.append(Part(Span(paragraph.start + end, paragraph.end), "byline"))
    return parts


def _dateline_end(words: str) -> int:
    """Return where the body begins after a dateline, 0 where there is none."""
    dash = _DASH.search(words, 0, _LONGEST)
    if dash and _is_dateline(words[: dash.start()], words[dash.end() :]):
        return dash.end()
    stopped = _STOPPED.match(words, 0, _LONGEST)
    return stopped.end() if stopped else 0


def _is_dateline(before: str, after: str) -> bool:
    if not after or after[0].islower() or not before or not (before[0].isalpha() or before[0] == "("):
        return False
    agency = before.endswith(")")
    rest = _DATE.sub(" ", _BRACKETS.sub(" ", before))
    names = [name for name in re.split(r"[\s,;/]+", rest) if name.strip(".")]
    if not all(name[0].isupper() or name in _JOINERS for name in names) or len(names) > 8:
        return False
    if not names:
        return agency
    town = _TOWN.match(before)
    return agency or bool(town and (town.end() == len(before) or _DATE.search(before) or before[town.end()] == ","))
