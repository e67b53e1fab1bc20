"""Notices: the lines around a report, told by lists of words: menus, invitations, bylines, dates on their own."""

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
# What lines of date have beside the day: "08.12 CEST Last modified on", "at 4:12 PM EDT|Updated: 2 hours ago".
_BESIDE_DAY = re.compile(
    r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?(?i:[ap]\.?m)\b\.?)?|\b\d{1,2}\s?(?i:[ap]\.?m)\b\.?|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b[A-Z]{1,4}T\b|\b(?:UTC|GMT)(?:[+-]\d{1,4})?"
    r"|\b\d{1,3} (?:min(?:ute)?|hour|day)s? ago\b|\b(?i:first|last|published|posted|updated|modified|created|edited|date|on|at|and)\b"
)
_YEAR = re.compile(r"\d{4}|/\d\d")
_DAY_IN_NUMBERS = re.compile(r"\b\d{1,2}/\d{1,2}/(?:20)?\d\d\b")
_STAMP_BEGINS = re.compile(r"\s(?:Posted|Published|Updated|Last updated|First published):\s", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|(?:^|\s)@\w{3,}|\btwitter\.com/", re.IGNORECASE)
# "Nora Velt: 555-0147, velt@selmvoice.example, @noravelt"
_LONGEST_CONTACT = 8
# A notice of rights is seldom longer.
_LONGEST_RIGHTS = 800
# "(Reporting by Ann Reed in Selm; Additional reporting by Paul Quill; Editing by …)"
_LONGEST_SIGN_OFF = 600
_MARKS = "-–—•*·►▶ \t"
_SITE_WORD = re.compile(r"[\w']+")


def is_boilerplate(unit: Unit) -> bool:
    """Say whether a line is a menu, an invitation or a notice of the site, by its words alone."""
    if not any(char.isalpha() for char in unit.words):
        return not any(char.isdigit() for char in unit.words)
    bare = unit.bare
    if bare in listed("boilerplate", "lines") or bare in listed("boilerplate", "openers"):
        return True
    if not is_short(unit):
        return _is_about_rights(unit.words)
    lower = " ".join(unit.words.lstrip(_MARKS).casefold().split())
    if (
        lower.startswith(_beginnings("beginnings"))
        or lower.endswith(_beginnings("invitation_endings"))
        or _invitation().match(lower)
    ):
        # "Share this with care," she said: invitations do not tell who speaks.
        return " said" not in lower
    return _is_menu(unit) or _is_about_site(lower, unit.count)


def _is_about_rights(words: str) -> bool:
    """Say whether a paragraph is a notice of copyright: "TM and © Copyright 2014 … All Rights Reserved. …"."""
    lower = words[:_LONGEST_RIGHTS].casefold()
    return (
        len(words) <= _LONGEST_RIGHTS
        and lower.startswith(_beginnings("copyright_beginnings"))
        and "rights reserved" in lower
    )


def opens_list(unit: Unit) -> bool:
    """Say whether a line announces a list of other stories ("Read also")."""
    return unit.bare in listed("boilerplate", "openers")


def is_byline(unit: Unit) -> bool:
    """Say whether a line names those who wrote the report ("By Jane Doe", "(With agency reports)")."""
    if is_sign_off(unit):
        return True
    lower = unit.words.casefold()
    if not is_short(unit):
        return False
    if lower.startswith(_beginnings("byline_beginnings")) or lower.strip("().— ") in listed(
        "boilerplate", "agency_notes"
    ):
        return True
    if _helped().search(lower) or _is_contact(unit):
        return True
    words = unit.words.split()
    if (
        words[0] not in ("By", "BY", "By:", "BY:")
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


def is_sign_off(unit: Unit) -> bool:
    """Say whether a paragraph is what agencies put below a report: "(Reporting by Ann Reed; Editing by Paul Quill)"."""
    words = unit.words
    begins = words[0] == "(" and words.endswith(")") and len(words) <= _LONGEST_SIGN_OFF
    return begins and words[1:].casefold().startswith(_beginnings("byline_beginnings"))


def _is_contact(unit: Unit) -> bool:
    """Say whether a line is how to reach who wrote: "velt@selmvoice.example", "Nora Velt can be reached at 555-0147"."""
    if unit.count <= _LONGEST_CONTACT and not unit.is_item and _ADDRESS.search(unit.words):
        return not any(word in unit.words.casefold() for word in ("information", "tips", " said"))
    return " can be reached at " in unit.words and " said" not in unit.words


def stamp_behind(words: str) -> int | None:
    """Return where the times behind a headline begin, in "Ferry sinks Posted: Monday, 3 May 2021 8:32 PM EDT Updated: …"; None without."""
    match = _STAMP_BEGINS.search(words, 0, _SHORT_LINE) if len(words) <= _SHORT_LINE else None
    return match.start() + 1 if match and _is_stamp(words[match.start() :]) else None


def _is_stamp(words: str) -> bool:
    """Say whether words are days and times of publication and nothing else."""
    if not PRINTED_DAY.search(words) and not _DAY_IN_NUMBERS.search(words):
        return False
    rest = _BESIDE_DAY.sub(" ", PRINTED_DAY.sub(" ", words))
    return not any(sign.isalnum() for sign in rest)


def is_date_line(unit: Unit) -> bool:
    """Say whether a line is a date of publication, perhaps with the name of the outlet or the section."""
    if _YEAR.search(unit.words, 0, _SHORT_LINE) and is_short(unit) and _is_stamp(unit.words):
        return True
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
def _helped() -> re.Pattern[str]:
    words = "|".join(re.escape(phrase) for phrase in load("boilerplate")["helped"])
    return re.compile(rf"\b(?:{words}) (?:report|story|article)\b")


@cache
def _invitation() -> re.Pattern[str]:
    # A line is short, so the stars have few words to try.
    patterns = (re.escape(each).replace(r"\*", r"\S+(?:\s\S+)*?") for each in load("boilerplate")["invitations"])
    return re.compile(rf"(?:{'|'.join(patterns)})\b")
