"""Which kind of thing a name is, from its neighbours and from the rest of the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.language.names import Guess
from reportedly.language.runs import is_in
from reportedly.lexicons import listed
from reportedly.records import NameKind, Word

_PEOPLE_ENDINGS = ("ian", "ians", "ean", "eans", "ese", "ish", "an", "ans", "i", "is")
# "the deputy head of the state water board" has seven words.
_LONGEST_ROLE = 7
# Children are seldom named by their ages, and small numbers are those of pages and dates ("Orrin Bay, 3, 2021").
_AGES = range(13, 110)
# Where signs are equally strong, the kind that costs a reader least when wrong.
_ORDER: tuple[NameKind, ...] = ("person", "organisation", "place", "nationality", "facility", "product", "other")


def by_neighbours(words: Sequence[Word], guess: Guess) -> Guess:
    """Return the guess with what the words around it say: "in Orley" is a place, "Vidal said" acts."""
    if _has_age(words, guess):
        return Guess(guess.words, "person", 3)
    if guess.strength >= 2:
        return guess
    before = words[guess.words.start - 1] if guess.words.start else None
    after = words[guess.words.stop] if guess.words.stop < len(words) else None
    if after and after.text.islower() and is_in(after, "names", "places") and not _is_nationality(words, guess, after):
        return Guess(guess.words, "place", 2)
    if before and is_in(before, "titles", "honorifics"):
        return Guess(guess.words, "person", 3)
    if before and len(guess.words) <= 4 and _is_role(before):
        return Guess(guess.words, "person", 2)
    if _is_apposed(words, guess):
        return Guess(guess.words, "person", 2)
    if guess.kind == "other" and before and before.text in ("told", "by"):
        return Guess(guess.words, "organisation", 1)  # A short name ("told Meridian"); a known surname stays a person.
    if (
        guess.kind == "other"
        and after
        and after.text in ("news", "newspaper", "agency", "radio", "television", "broadcaster")
    ):
        return Guess(guess.words, "organisation", 2)  # "the Meridian news agency".
    if _is_nationality(words, guess, after):
        return Guess(guess.words, "nationality", 1)
    if before and before.text.casefold() in listed("names", "place_cues") and guess.kind in ("other", "person"):
        return Guess(guess.words, "place", 1)
    if guess.kind == "person" and before and before.text.casefold() == "the":
        return Guess(guess.words, "other", 2)  # A ship, a paper, a horse.
    if guess.kind == "person" and after and is_in(after, "names", "said"):
        return Guess(guess.words, "person", 1)
    if guess.kind == "other" and after and after.text in ("said", "says", "told", "added"):
        return Guess(guess.words, "person", 0)
    return guess


def _has_age(words: Sequence[Word], guess: Guess) -> bool:
    """Say whether an age stands behind a name of several words that is in no lexicon: "Nestor Bay, 34, a mason", who is no bay."""
    behind = [word.text for word in words[guess.words.stop : guess.words.stop + 3]]
    if guess.kind != "place" or guess.strength > 2 or not 2 <= len(guess.words) <= 4 or len(behind) < 3:
        return False
    return behind[0] == behind[2] == "," and behind[1].isdecimal() and int(behind[1]) in _AGES


def _is_apposed(words: Sequence[Word], guess: Guess) -> bool:
    """Say whether a name of several words stands between commas behind somebody's role: "the mayor of Orley, Nela Voss, said"."""
    first, end = guess.words.start, guess.words.stop
    if not 2 <= end - first <= 4 or guess.kind == "organisation" or first < 2 or end >= len(words):
        return False
    if words[first - 1].text != "," or words[end].text != ",":
        return False
    for word in reversed(words[max(0, first - 1 - _LONGEST_ROLE) : first - 1]):
        if word.text in ",.;:":
            return False
        if _is_role(word):
            return True
    return False


def _is_role(word: Word) -> bool:
    return is_in(word, "titles", "offices") or is_in(word, "titles", "occupations")


def _is_nationality(words: Sequence[Word], guess: Guess, after: Word | None) -> bool:
    """Say whether a single word looks like an adjective for a people ("Mardovian soldiers"). Wrong for "Brian was"."""
    word = words[guess.words[-1]]
    if guess.kind != "other" or len(guess.words) > 1 or is_in(word, "names", "given") or len(word.text) < 5:
        return False
    if not word.text.endswith(_PEOPLE_ENDINGS[:6]):
        return False
    return after is not None and after.text[0].islower() and not is_in(after, "names", "said")


def settle_kinds(found: Iterable[tuple[str, Guess]]) -> dict[str, NameKind]:
    """Return one kind for each folded name of a report: that of the strongest sign anywhere in it.

    A surname alone is a person when the full name is; "Mardovia" is a place when "Mardovian" is a nationality.
    """
    strongest: dict[str, tuple[int, int]] = {}
    for key, guess in found:
        sign = (guess.strength, -_ORDER.index(guess.kind))
        strongest[key] = max(strongest.get(key, sign), sign)
    kinds = {key: (_ORDER[-place], strength) for key, (strength, place) in strongest.items()}
    parts = {part for key, (kind, _) in kinds.items() if kind == "person" and " " in key for part in calling(key)}
    peoples = {key for key, (kind, _) in kinds.items() if kind == "nationality"}
    return {key: _settle(key, kind, strength, parts, peoples) for key, (kind, strength) in kinds.items()}


def _settle(key: str, kind: NameKind, strength: int, people: set[str], peoples: set[str]) -> NameKind:
    if strength >= 2 or " " in key:
        return kind
    if key in people:
        return "person"
    if key not in peoples and any(
        key + ending in peoples or key[:-1] + ending in peoples for ending in ("n", "an", "ian", "ean", "ese")
    ):
        return "place"
    return kind


def calling(key: str) -> set[str]:
    """Return the words by which a person is called alone: the surname, which stands first in some languages."""
    words = key.split()
    return {words[0], words[-1]} if words[0] in listed("names", "surname_first") else {words[-1]}
