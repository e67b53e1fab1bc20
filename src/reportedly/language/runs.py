"""Stretches of capitalised words that may hold names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from reportedly.language.spelling import fold
from reportedly.language.states import find_house, find_state
from reportedly.lexicons import listed
from reportedly.records import Word

# Longer runs are lists or shouting, not names; the cut keeps the work on hostile text linear.
LONGEST_NAME = 14
_LATE_CAPITAL = re.compile(r"[^\W\d_]{1,3}[-’']\w")
_OPENING = frozenset("\"“„«‘'([:•*–—-|>")


def is_in(word: Word, lexicon: str, name: str) -> bool:
    """Say whether a word, without case and its last stop, is in a list of a lexicon."""
    return word.text.casefold().rstrip(".") in listed(lexicon, name)


def _is_opener(word: Word) -> bool:
    """Say whether a word never begins a name; "Thirty-one" does not because "thirty" does not."""
    return is_in(word, "names", "openers") or word.text.casefold().partition("-")[0] in listed("names", "numbers")


def is_capitalised(word: Word) -> bool:
    """Say whether a word could be a part of a name: "Kyiv", "al-Assad", "7th" is not."""
    text = word.text
    if text[0].isupper():
        return text != "I"
    return bool(_LATE_CAPITAL.match(text)) and not text[0].isdigit() and any(sign.isupper() for sign in text[2:5])


def opens_clause(words: Sequence[Word], number: int) -> bool:
    """Say whether a word stands where any word is capitalised: first, or after an opening mark, colon or bullet."""
    return number == 0 or words[number - 1].text in _OPENING or words[number - 1].text in (".", "!", "?", "…")


def find_runs(text: str, words: Sequence[Word], is_known: Callable[[int], bool]) -> list[range]:
    """Return stretches of words that may hold a name, in order, as ranges of word numbers.

    "Institute for the Study of War" is one. `is_known` says whether the word of a number, alone at the
    beginning of a sentence, is a name. What in the stretch is title and what is name is decided in `language.names`.
    """
    found: list[range] = []
    at = 0
    while at < len(words):
        if not _starts(words, at):
            at += 1
            continue
        end = _extend(text, words, at)
        start = _cut_opener(words, at, end)
        if end - start > 1 or not opens_clause(words, start) or is_known(start):
            found.append(range(start, end))
        at = max(end, at + 1)
    return [run for run in found if len(run)]


def _starts(words: Sequence[Word], number: int) -> bool:
    word = words[number]
    if not is_capitalised(word) or _is_opener(word):
        # Will and May are given names too.
        return _is_given_before_name(words, number)
    return not is_in(word, "names", "calendar") or _is_given_before_name(words, number)


def _is_given_before_name(words: Sequence[Word], number: int) -> bool:
    following = words[number + 1] if number + 1 < len(words) else None
    return (
        following is not None
        and is_capitalised(words[number])
        and words[number].text != words[number].text.upper()
        and is_in(words[number], "names", "given")
        and is_capitalised(following)
        and following.text[-1].isalpha()
        and not is_in(following, "names", "openers")
        and not is_in(following, "names", "calendar")
        and not find_state(" ".join(word.text for word in words[number + 1 : number + 3]))
        and not find_state(following.text)
    )


def _cut_opener(words: Sequence[Word], start: int, end: int) -> int:
    """Return the start without a participle that opens the sentence ("Addressing Parliament")."""
    word = words[start]
    if end - start > 1 and opens_clause(words, start) and word.text.endswith("ing") and len(word.text) > 6:
        return start if find_state(word.text) or find_house(word.text) else start + 1
    return start


def _extend(text: str, words: Sequence[Word], start: int) -> int:
    """Return the end of the run that begins at `start`."""
    end = start + 1
    complement = False
    while end < len(words) and end - start < LONGEST_NAME:
        step, joins = _step(text, words, start, end, complement)
        if not step:
            break
        complement = complement or joins
        end += step
    return end


def _step(text: str, words: Sequence[Word], start: int, end: int, complement: bool) -> tuple[int, bool]:
    """Return how many words the name goes on for, and whether by a joining word such as "of"."""
    word = words[end]
    if not _adjoins(text, words[end - 1], word):
        return 0, False
    if _is_owner(text, words, end):
        return 2, False
    key = word.text.casefold()
    if key in listed("names", "joiners"):
        return _over_joiner(text, words, start, end, complement), True
    if key in listed("names", "particles") and not word.text[0].isupper():
        return (2 if _continues(text, words, end + 1) else 0), False
    return (1 if _continues(text, words, end) else 0), False


def _adjoins(text: str, before: Word, word: Word) -> bool:
    gap = text[before.span.end : word.span.start]
    return (0 < len(gap) <= 3 and not gap.strip() and gap.count("\n") <= 1) or word.text[0] in "’'"


def _continues(text: str, words: Sequence[Word], number: int) -> bool:
    if number >= len(words) or not _adjoins(text, words[number - 1], words[number]):
        return False
    word = words[number]
    if not is_capitalised(word) or is_in(word, "names", "calendar"):
        return False
    if is_in(words[number - 1], "names", "given") and word.text.casefold() in ("may", "will", "early", "last"):
        return True
    return not is_in(word, "names", "openers")


def _is_owner(text: str, words: Sequence[Word], end: int) -> bool:
    """Say whether the sign of possession at `end` stays inside the name ("Workers' Front")."""
    mark, owner = words[end].text, words[end - 1]
    if mark.casefold() not in ("’s", "'s", "’", "'") or not is_in(owner, "names", "owners"):
        return False
    if words[end].span.start != owner.span.end or (len(mark) == 1 and not owner.text.casefold().endswith("s")):
        return False
    return _continues(text, words, end + 1)


def _over_joiner(text: str, words: Sequence[Word], start: int, end: int, complement: bool) -> int:
    """Return how many words to go on over "of", "for", "and" … at `end`, 0 when the name ends before it."""
    key, before = words[end].text.casefold(), words[end - 1]
    is_head = is_in(before, "names", "organisations") or is_in(before, "names", "places")
    if key in ("and", "&"):
        allowed = key == "&" or (complement and not find_state(before.text))
    elif key == "of":
        allowed = complement or is_head or is_in(before, "titles", "offices") or is_in(before, "names", "bodies")
    else:
        allowed = key != "the" and is_in(before, "names", "organisations")
    following = end + 1
    if following < len(words) and words[following].text.casefold() == "the" and key in ("of", "for", "on"):
        following += 1
    if not allowed or not _continues(text, words, following):
        return 0
    if key in ("and", "&") and (find_state(words[following].text) or is_in(words[following], "titles", "offices")):
        return 0
    return following - end + 1


def run_key(words: Sequence[Word]) -> str:
    """Return the folded name that some words make."""
    text = words[0].text if words else ""
    for before, word in pairwise(words):
        text += word.text if word.span.start == before.span.end else f" {word.text}"
    return fold(text)
