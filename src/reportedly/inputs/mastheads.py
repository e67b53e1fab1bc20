"""Mastheads: the first lines of a text that say whose it is, an outlet's name and day or the body that issued it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reportedly.inputs.notices import PRINTED_DAY, is_byline, is_date_line, is_short
from reportedly.inputs.units import Unit
from reportedly.lexicons import listed

_PLAIN_WORD = re.compile(r"[^\W_]+")
# What stands between an outlet, its programme and the day: "Radio Selm, news at six, 5 May 2021", "Selm Voice - 5 May 2021".
_BETWEEN = re.compile(r"[,:|·•/()]|\s[—–-]+\s|[—–-]+\s*$|\bissue of\s*$")
# "Selm FM 98.4 - your voice on the coast", "Radio Selm, 89.1", "Selm Voice: live"; what begins with a capital goes on as a headline does.
_MOTTO = re.compile(r"(?:\s\d{1,3}(?:\.\d{1,2})?)?(?:\s[-–—|·]\s[a-z\d][^\n]*|[,:]\s[a-z\d][^\n]*)?$")
# Where the name of a body ends on its line.
_NAME_END = re.compile(r",\s+|\s[-–—|]\s|:\s+")
# The stop of "Brightfield Ltd." ends no sentence.
_FIRM = re.compile(r"\b(?:Ltd|Inc|Co|Corp|Bros)\.$")
# 'Telegram channel "Selm Live"', alone on its line.
_CHANNEL = re.compile(
    r"(?:Telegram|WhatsApp|YouTube|TikTok|Facebook|Instagram|Signal)\s+(?:channel|group|page|account)(?::\s*|,?\s+(?=[\"“‘'«]))[\"“‘'«]?([^\"“”‘’«»\n]{2,60})[\"”’'»]?",
    re.IGNORECASE,
)
# So many lines may stand above the kind of a document: a state, one of its ministries, a number.
_HEAD = 3
# "Press statement No. 31/2023 on the closing of the northern harbour"
_LONGEST_KIND = 12
# A name alone on its line has no day beside it that tells it from a headline; longer ones are headlines.
_LONGEST_ALONE = 4
# "Ministry of Foreign Affairs of the Republic of Kestria"
_LONGEST_BODY = 10
_SMALL = ("of", "the", "and", "for", "&")


def find_masthead(units: Sequence[Unit]) -> tuple[int, str] | None:
    """Return the outlet that heads a text with the number of its line: the first line, or the second if that tells the day.

    "Corin Evening News, October 14, 2019", "Radio Selm, morning programme, 5 May 2021 - transcript", "The Corinthian, 5 May 2021", a
    name alone above a line of date or above the headline. Only a name with a word that outlets are called by is taken, or with "The"
    before a day, where a headline follows if the day has a line of its own; of a place and a date nobody can say that it is an outlet.
    """
    if units and (channel := _CHANNEL.fullmatch(units[0].words)):
        return 0, channel[1].strip()
    for number, unit in enumerate(units[:2]):
        following = units[number + 1] if number + 1 < len(units) else None
        name = (
            _beside_day(unit, first=number == 0)
            if is_short(unit) and PRINTED_DAY.search(unit.words)
            else _alone(unit, following, units[:6])
            if number == 0
            else None
        )
        if name:
            return number, name
        if unit.is_prose:
            return None
    return None


def _beside_day(unit: Unit, *, first: bool) -> str | None:
    """Return the outlet on a line of date: the first of its pieces that is one."""
    if not is_date_line(unit):
        return None
    pieces = [piece.strip(' ,|—–-"“”') for piece in _BETWEEN.split(PRINTED_DAY.sub(",", unit.words))]
    pieces = [_without_programme(piece) for piece in pieces if piece]
    name = next((piece for piece in pieces if _is_outlet_name(piece)), None)
    if name is None and first and pieces and PRINTED_DAY.search(unit.words.partition(pieces[0])[2]):
        return pieces[0] if _is_called_the(pieces[0]) else None
    return name


def _alone(unit: Unit, following: Unit | None, head: Sequence[Unit]) -> str | None:
    """Return an outlet whose name stands alone above a line of date, or above a headline or a byline; its motto is left out."""
    name = _MOTTO.sub("", unit.words)
    if following is None or not is_short(unit):
        return None
    day = PRINTED_DAY.match(following.words)
    if day and is_date_line(following) and (_is_outlet_name(name) or (_is_called_the(name) and _is_headline(head[2:]))):
        return name
    if not _is_outlet_name(name):
        return None
    words = [word.casefold() for word in name.split()]
    is_named = len(words) <= _LONGEST_ALONE and (words[0] in _first_words() or words[-1] in _last_words())
    heads = not following.is_prose or is_byline(following) or _opens_with_place(following)
    # A section of a page is called "World News" too, and a list of other lines follows it.
    is_section = all(word in listed("boilerplate", "section_words") for word in words if word not in _SMALL)
    tells = any(one.is_prose for one in head)
    return name if is_named and heads and tells and not is_section else None


def _is_called_the(name: str) -> bool:
    """Say whether a name may be that of a paper though no word of it says so: "The Corinthian"."""
    words = name.split()
    is_name = words[0] == "The" and 2 <= len(words) <= _LONGEST_ALONE and all(word[0].isupper() for word in words)
    return is_name and not _names_document(name)


def _is_headline(units: Sequence[Unit]) -> bool:
    """Say whether lines begin with a headline above a paragraph: under a name and a day it tells that the name is not the headline."""
    return len(units) > 1 and not units[0].is_prose and not is_byline(units[0]) and units[1].is_prose


def _opens_with_place(unit: Unit) -> bool:
    """Say whether a paragraph begins with where it was written, as reports do and headlines do not: "SELM, Monday. Two …"."""
    first = unit.words.split(maxsplit=1)[0].strip(",.:()")
    return len(first) > 2 and first.isupper()


def _without_programme(words: str) -> str:
    """Return what a line begins with, without what an outlet calls its parts: "Radio Selm news", "Selm Voice live blog"."""
    kept = words.split()
    while len(kept) > 1 and kept[-1][:1].islower() and kept[-1] not in _SMALL:
        kept.pop()
    return " ".join(kept)


def issuer_in(units: Sequence[Unit]) -> str | None:
    """Return the body that issued a text: its name heads it, and the line names or the next one the kind of document.

    "Harbour Safety Board" above "Statement to the press, 5 May 2021"; "Ministry of Health - Epidemiological bulletin No. 11".
    """
    for unit, following in pairwise([*units[:_HEAD], None]):
        if unit is None or not is_short(unit) or (unit.ends_sentence and not _FIRM.search(unit.words)):
            return None
        name, _, rest = _NAME_END.sub("\n", unit.words, count=1).partition("\n")
        if _is_body_name(name) and (_names_document(rest) or (not rest and following and _is_document(following))):
            # "Republic of Kestria" above "Ministry of Health - Bulletin No. 4": the ministry issued it.
            return name if rest or following is None else issuer_in([following]) or name
    return None


def _is_document(unit: Unit) -> bool:
    return unit.count <= _LONGEST_KIND and _names_document(unit.words)


def _names_document(words: str) -> bool:
    plain = f" {' '.join(_PLAIN_WORD.findall(words.casefold()))} "
    return any(f" {kind} " in plain for kind in listed("boilerplate", "issued"))


def _is_body_name(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= _LONGEST_BODY or any(sign.isdecimal() for sign in name) or _names_document(name):
        return False
    small = (*_SMALL, "on", "in", "at", "without")
    if not all(word[0].isupper() or word in small for word in words):
        return False
    # "Disaster Agency" above a situation report is no outlet.
    agency = words[-1].casefold() == "agency" and words[-2].casefold() not in ("news", "press")
    return agency or not _is_outlet_name(name)


def _is_outlet_name(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 6 or any(sign in name for sign in ",:;—–|/()"):
        return False
    capital = all(word[0].isupper() or word in _SMALL for word in words)
    return capital and any(word.casefold() in listed("boilerplate", "outlet_words") for word in words)


@cache
def _first_words() -> frozenset[str]:
    return listed("boilerplate", "outlet_beginnings")


@cache
def _last_words() -> frozenset[str]:
    return listed("boilerplate", "outlet_words")
