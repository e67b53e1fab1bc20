"""Notices: the lines around a report, told by lists of words: menus, invitations, captions, bylines, dates on their own."""

from __future__ import annotations

import re
from functools import cache

from reportedly.inputs.dates import DAY_IN_WORDS
from reportedly.inputs.units import Unit
from reportedly.lexicons import listed, load

# A line with more words is a paragraph, whatever it begins with; so is one with more characters, whatever they are.
_SHORT = 30
_SHORT_LINE = 400
_SEPARATOR = re.compile(r"\s+[|/·•›»>—–]\s+|\s*[|]\s*")
# A full date as lines of date have it: "Tuesday, 12 October 2021", "2021-10-12", "12.10.2021".
PRINTED_DAY = re.compile(
    rf"(?<!\w){DAY_IN_WORDS}(?!\w)|(?<!\d)\d{{4}}-\d\d-\d\d(?!\d)|(?<![\d.])\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}(?!\d)",
    re.IGNORECASE,
)
# A headline tells of a day; a line of date stands beside it.
_BEFORE_DAY = re.compile(
    r"(?:^|[,|—–:(•·/-]|\b(?:no|nr)\.?\s?[\w/-]{1,12}\s(?:of|dated)|\bissue of|\bpublished(?: on)?|\bpublic on|\bupdated(?: on)?|\bposted(?: on)?|\bdated?)\s*$",
    re.I,
)
_CLOCK = re.compile(r"\d\s?[ap]\.m\.$", re.IGNORECASE)
_CREDIT_NAME = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}"
_SITE_WORD = re.compile(r"[\w']+")


def is_boilerplate(unit: Unit) -> bool:
    """Say whether a line is a menu, an invitation or a notice of the site, by its words alone."""
    if not any(char.isalpha() for char in unit.words):
        return not any(char.isdigit() for char in unit.words)
    bare = unit.bare
    if bare in listed("boilerplate", "lines") or bare in listed("boilerplate", "openers"):
        return True
    if not is_short(unit):
        return False
    lower = " ".join(unit.words.lstrip("-–—•*· \t").casefold().split())
    if lower.startswith(_beginnings("beginnings")):
        # "Share this with care," she said: invitations do not tell who speaks.
        return " said" not in lower
    return _is_menu(unit) or _is_about_site(lower, unit.count)


def opens_list(unit: Unit) -> bool:
    """Say whether a line announces a list of other stories ("Read also")."""
    return unit.bare in listed("boilerplate", "openers")


def is_caption(unit: Unit) -> bool:
    """Say whether a line is the caption or credit of a picture, by its words alone."""
    lower = unit.words.casefold()
    if is_short(unit) and lower.startswith(_beginnings("caption_beginnings")):
        return " said" not in lower
    if lower.endswith(_beginnings("caption_endings")):
        return True
    return bool(_credit().match(unit.words) or _credit_at_end().search(unit.words[-120:]))


def is_byline(unit: Unit) -> bool:
    """Say whether a line names those who wrote the report ("By Jane Doe", "(With agency reports)")."""
    lower = unit.words.casefold()
    if not is_short(unit):
        return False
    if lower.startswith(_beginnings("byline_beginnings")) or lower.strip("().— ") in listed(
        "boilerplate", "agency_notes"
    ):
        return True
    words = unit.words.split()
    if (
        words[0] not in ("By", "BY")
        or not 2 <= len(words) <= 14
        or unit.ends_sentence
        or PRINTED_DAY.search(unit.words)
    ):
        return False
    names = [word.strip(",.|") for word in words[1:]]
    weekday = names[0].casefold() in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    if names[-1].casefold() in listed("boilerplate", "bylines_end"):
        return names[0][:1].isupper() or names[0] in ("the", "our", "a")
    return not weekday and all(
        not name or name[0].isupper() or name.casefold() in listed("boilerplate", "byline_roles") for name in names
    )


def is_date_line(unit: Unit) -> bool:
    """Say whether a line is a date of publication, perhaps with the name of the outlet or the section."""
    # "Radio Selm news, 5 May 2021, 7 p.m." ends no sentence.
    if unit.count > 14 or not is_short(unit) or (unit.ends_sentence and not _CLOCK.search(unit.words)):
        return False
    match = PRINTED_DAY.search(unit.words)
    return bool(match and _BEFORE_DAY.search(unit.words[: match.start()]))


def is_short(unit: Unit) -> bool:
    """Say whether a line is no longer than notices are."""
    return len(unit.words) <= _SHORT_LINE and unit.count <= _SHORT


def _is_menu(unit: Unit) -> bool:
    pieces = [piece.strip() for piece in _SEPARATOR.split(unit.words.strip(" |"))]
    if len(pieces) < 2 or unit.ends_sentence or any(len(piece.split()) > 4 for piece in pieces):
        return False
    known = sum(
        piece.casefold() in listed("boilerplate", "lines") | listed("boilerplate", "site_words") for piece in pieces
    )
    return len(pieces) > 3 or (len(pieces) == 3 and "|" in unit.words) or known > 0


def _is_about_site(lower: str, count: int) -> bool:
    words = " ".join(_SITE_WORD.findall(lower))
    hits = sum(f" {site_word} " in f" {words} " for site_word in listed("boilerplate", "site_words"))
    return hits >= 2 and hits * 6 >= count and " said" not in lower and '"' not in lower and "“" not in lower


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(load("boilerplate")[name])


@cache
def _credit() -> re.Pattern[str]:
    agencies = "|".join(re.escape(name) for name in load("boilerplate")["picture_agencies"])
    return re.compile(rf"(?:{_CREDIT_NAME})/(?:{agencies})(?:/(?:{agencies}))*\b(?!\s+(?:said|says|reported))")


@cache
def _credit_at_end() -> re.Pattern[str]:
    agencies = "|".join(re.escape(name) for name in load("boilerplate")["picture_agencies"])
    return re.compile(rf"/(?:{agencies})\)?$")
