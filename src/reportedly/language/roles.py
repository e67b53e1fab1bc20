"""The role that stands beside a name: its title in front, or the apposition after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.language.runs import is_capitalised, is_in
from reportedly.language.states import find_house, find_state
from reportedly.language.words import find_words
from reportedly.records import Span, Word

# A role longer than this is a clause; sixteen words hold "deputy head of the main directorate of … of the … ministry".
_LONGEST_ROLE = 16
_REACH = 160
# Marks that are words of their own wherever they stand, and that no role goes across.
_BREAK = r"[;!?“”\"«»()—–\n]"
_BEHIND_BREAKS = re.compile(rf".*{_BREAK}", re.DOTALL)
_TO_BREAK = re.compile(rf"\s*[,(–—].*?(?:{_BREAK}|,(?=\s)|\Z)", re.DOTALL)
_LINKS = ("of", "for", "to", "at", "in", "from", "with", "and", "the", "on", "'s", "’s", "’", "'", "&")
_ARTICLES = ("the", "a", "an", "its", "their", "his", "her", "our", "one")


def role_before(text: str, name: Span, since: int = 0) -> Span | None:
    """Return the role in front of a name: "US Secretary of State" before "Antony Blinken".

    "Ukraine’s ambassador to South Korea, Dmytro Ponomarenko" has one too. None when no office or
    occupation stands there. Nothing before `since` is looked at, where the sentence begins that the name stands in. Whether two people
    share the role is not decided here.
    """
    words = _words_before(text, name.start, since)
    comma = bool(words) and words[-1].text == ","
    if comma:
        words = words[:-1]
    if words and not comma and words[-1].text in _LINKS:
        # "A spokesman for Norvik": whoever speaks for it is somebody else.
        return None
    head = _last_head(words)
    if head is None or (comma and head == len(words) - 1 and not _has_owner(words, head)):
        return None
    start = _first_premodifier(words, head)
    return Span(words[start].span.start, words[-1].span.end)


def role_after(text: str, name: Span) -> Span | None:
    """Return the role after a name: "head of Ukraine’s Military Intelligence" in "Kyrylo Budanov, head of …, said".

    The article in front is left out. None when the words after the comma name no office or occupation.
    """
    reach = _TO_BREAK.match(text, name.end, name.end + _REACH)
    if reach is None:
        return None
    words = find_words(text, Span(name.end, reach.end()))
    if not words or words[0].text not in (",", "(", "–", "—"):
        return None
    words = words[1 : _LONGEST_ROLE + 2]
    stop = next((number for number, word in enumerate(words) if _ends_role(text, words, number)), len(words))
    words = words[:stop]
    while words and words[0].text.casefold() in _ARTICLES:
        words = words[1:]
    head = next((number for number, word in enumerate(words) if _is_head(word)), None)
    if head is None or not all(_goes_before(word) for word in words[:head]):
        return None
    while words[-1].text.casefold() in _LINKS:
        words = words[:-1]
    return Span(words[0].span.start, words[-1].span.end)


def _ends_role(text: str, words: Sequence[Word], number: int) -> bool:
    word = words[number]
    line_broken = number > 0 and "\n" in text[words[number - 1].span.end : word.span.start]
    return (
        line_broken
        or not (word.text[0].isalnum() or word.text in _LINKS)
        or word.text in ("who", "which", "said", "says", "told")
    )


def _words_before(text: str, end: int, since: int) -> list[Word]:
    """Return the last words before a name on its line and in its sentence."""
    reach = max(since, end - _REACH)
    breaks = _BEHIND_BREAKS.match(text, reach, end)
    start = _behind_plain_word(text, breaks.end() if breaks else reach, end)
    words = find_words(text, Span(start, end))[1 if start > since and start == reach else 0 :][-_LONGEST_ROLE - 2 :]
    cut = 0
    for number, word in enumerate(words):
        is_break = (
            not word.text[0].isalnum()
            and word.text not in _LINKS
            and not (word.text == "," and number == len(words) - 1)
        )
        if is_break or (number and "\n" in text[words[number - 1].span.end : word.span.start]):
            cut = number + (1 if is_break else 0)
    if words and "\n" in text[words[-1].span.end : end]:
        return []
    return words[cut:]


def _behind_plain_word(text: str, start: int, end: int) -> int:
    """Return the place behind the last word that is in no role, as most are: behind "told" of "told Foreign Minister Choe".

    Not where a comma ends the words: whether somebody is "the" manager is said further up.
    """
    words = text[start:end].split()
    if not words or words[-1].endswith(","):
        return start
    at = end
    for plain in reversed(words):
        at = text.rindex(plain, start, at)
        word = Word(Span(at, at + len(plain)), plain)
        if plain.isalpha() and not _is_head(word) and not _goes_on(word):
            return at + len(plain)
    return start


def _goes_on(word: Word) -> bool:
    """Say whether a word can stand in what an office is of: "of", "State", "foreign"."""
    return (
        word.text in _LINKS
        or is_capitalised(word)
        or is_in(word, "titles", "modifiers")
        or is_in(word, "names", "organisations")
    )


def _is_head(word: Word) -> bool:
    return is_in(word, "titles", "offices") or is_in(word, "titles", "occupations") or _is_plural_head(word)


def _is_plural_head(word: Word) -> bool:
    return word.text.endswith("s") and word.text[:-1].casefold() in ("spokesperson",)


def _last_head(words: Sequence[Word]) -> int | None:
    """Return the head of the role that ends these words: everything after it belongs to what the office is of."""
    number = len(words) - 1
    seen_link = False
    while number >= 0:
        word = words[number]
        if _is_head(word) and (
            number == len(words) - 1
            or words[number + 1].text in ("of", "for", "to", "at", "in", "and", "on")
            or _is_head(words[number + 1])
        ):
            return number
        seen_link = seen_link or word.text in _LINKS
        if not _goes_on(word):
            return None
        number -= 1
    return None


def _has_owner(words: Sequence[Word], head: int) -> bool:
    return any(word.text in ("’s", "'s") for word in words[:head]) or any(
        word.text.casefold() == "the" for word in words[:head]
    )


def _goes_before(word: Word) -> bool:
    return (
        word.text in ("’s", "'s", "’", "'", "and")
        or (is_capitalised(word) and not is_in(word, "names", "calendar"))
        or is_in(word, "titles", "modifiers")
        or is_in(word, "names", "organisations")
        or _is_head(word)
    )


def _first_premodifier(words: Sequence[Word], head: int) -> int:
    start = head
    while start > 0 and _goes_before(words[start - 1]) and words[start - 1].text != "and":
        start -= 1
    if start > 1 and words[start - 1].text == "and" and _is_head(words[start - 2]):
        return _first_premodifier(words, start - 2)
    while start < head and (words[start].text in _LINKS or is_in(words[start], "names", "openers")):
        start += 1
    while start + 1 < head and find_house(words[start].text) and find_state(words[start + 1].text):
        start += 1  # The credit of a photograph ("AFP Russian President").
    return start
