"""Notices: the lines around a report, told by lists of words: menus, invitations, captions, bylines, dates on their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reportedly.inputs.dates import DAY_IN_WORDS
from reportedly.inputs.units import Unit
from reportedly.lexicons import listed, load

# A line with more words is a paragraph, whatever it begins with; so is one with more characters, whatever they are.
_SHORT = 30
_SHORT_LINE = 400
_SEPARATOR = re.compile(r"\s+[|/·•›»>—–]\s+|\s*[|]\s*")
_DAY = re.compile(rf"(?<!\w){DAY_IN_WORDS}(?!\w)|(?<!\d)\d{{4}}-\d\d-\d\d(?!\d)", re.IGNORECASE)
# A headline tells of a day; a line of date stands beside it.
_BEFORE_DAY = re.compile(
    r"(?:^|[,|—–:(•·-]|\bissue of|\bpublished(?: on)?|\bpublic on|\bupdated(?: on)?|\bposted(?: on)?|\bdated?)\s*$",
    re.I,
)
_CREDIT_NAME = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}"
_PLAIN_WORD = re.compile(r"[^\W_]+")
_SITE_WORD = re.compile(r"[\w']+")


def is_boilerplate(unit: Unit) -> bool:
    """Say whether a line is a menu, an invitation or a notice of the site, by its words alone."""
    if not any(char.isalpha() for char in unit.words):
        return not any(char.isdigit() for char in unit.words)
    bare = unit.bare
    if bare in listed("boilerplate", "lines") or bare in listed("boilerplate", "openers"):
        return True
    if not _is_short(unit):
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
    if _is_short(unit) and lower.startswith(_beginnings("caption_beginnings")):
        return " said" not in lower
    if lower.endswith(_beginnings("caption_endings")):
        return True
    return bool(_credit().match(unit.words) or _credit_at_end().search(unit.words[-120:]))


def is_byline(unit: Unit) -> bool:
    """Say whether a line names those who wrote the report ("By Jane Doe", "(With agency reports)")."""
    lower = unit.words.casefold()
    if not _is_short(unit):
        return False
    if lower.startswith(_beginnings("byline_beginnings")) or lower.strip("().— ") in listed(
        "boilerplate", "agency_notes"
    ):
        return True
    words = unit.words.split()
    if words[0] not in ("By", "BY") or not 2 <= len(words) <= 14 or unit.ends_sentence or _DAY.search(unit.words):
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
    if unit.count > 14 or not _is_short(unit) or unit.ends_sentence:
        return False
    match = _DAY.search(unit.words)
    return bool(match and _BEFORE_DAY.search(unit.words[: match.start()]))


def outlet_in(unit: Unit, following: Unit | None) -> str | None:
    """Return the outlet that heads a text: "Corin Evening News, October 14, 2019", or its name alone above a line of date.

    Only a name with a word that outlets are called by is taken; of a place and a date nobody can say that it is one.
    """
    match = _DAY.search(unit.words) if _is_short(unit) else None
    if match and is_date_line(unit):
        name = re.sub(r"(?:,|\s[—–|-])?(?:\s+issue of)?\s*$", "", unit.words[: match.start()]).strip(" ,|—–-")
    elif not match and following and is_date_line(following) and _DAY.match(following.words):
        name = unit.words
    else:
        return None
    return name if _is_outlet_name(name) else None


def issuer_in(units: Sequence[Unit]) -> str | None:
    """Return the body that issued a text: its name heads it, and the line names or the next one the kind of document.

    "Harbour Safety Board" above "Statement to the press, 5 May 2021"; "Ministry of Health - Epidemiological bulletin No. 11".
    """
    for unit, following in pairwise([*units[:_HEAD], None]):
        if unit is None or not _is_short(unit) or (unit.ends_sentence and not _FIRM.search(unit.words)):
            return None
        name, _, rest = _NAME_END.sub("\n", unit.words, count=1).partition("\n")
        if _is_body_name(name) and (_names_document(rest) or (not rest and following and _is_document(following))):
            # "Republic of Kestria" above "Ministry of Health - Bulletin No. 4": the ministry issued it.
            return name if rest or following is None else issuer_in([following]) or name
    return None


# The stop of "Brightfield Ltd." ends no sentence.
_FIRM = re.compile(r"\b(?:Ltd|Inc|Co|Corp|Bros)\.$")
# So many lines may stand above the kind of a document: a state, one of its ministries, a number.
_HEAD = 3
_NAME_END = re.compile(r",\s+|\s[-–—|]\s|:\s+")


def _is_document(unit: Unit) -> bool:
    return unit.count <= _LONGEST_KIND and _names_document(unit.words)


# "Press statement No. 31/2023 on the closing of the northern harbour"
_LONGEST_KIND = 12


def _names_document(words: str) -> bool:
    plain = f" {' '.join(_PLAIN_WORD.findall(words.casefold()))} "
    return any(f" {kind} " in plain for kind in listed("boilerplate", "issued"))


def _is_body_name(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 7 or any(sign.isdecimal() for sign in name) or _names_document(name):
        return False
    small = ("of", "the", "and", "for", "on", "in", "at", "without", "&")
    return all(word[0].isupper() or word in small for word in words) and not _is_outlet_name(name)


def _is_outlet_name(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 6 or any(sign in name for sign in ",:;—–|/()"):
        return False
    capital = all(word[0].isupper() or word in ("of", "the", "and", "for", "&") for word in words)
    return capital and any(word.casefold() in listed("boilerplate", "outlet_words") for word in words)


def _is_short(unit: Unit) -> bool:
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
