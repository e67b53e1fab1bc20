"""Names by rule and names by the model, made one.

Measured on newswire, the model is better at where a name ends and what it is, and the lexicons at what they know for certain: the
names of states and media houses, and who stands behind a title. The rules' other guesses count where the model sees
no name, and as votes on what a name is; in texts about places that nobody has heard of, this is worth most.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reportedly.language.kinds import calling
from reportedly.language.names import Guess, guess_key
from reportedly.language.runs import is_in
from reportedly.language.spelling import fold
from reportedly.records import Name, NameKind, Word

_PLAIN = (("names", "openers"), ("names", "calendar"), ("titles", "honorifics"), ("titles", "offices"))
_CERTAIN, _GOOD, _WEAK = 3, 2, 1


class Votes(NamedTuple):
    """What the names of a text are, by their folded forms, and by which single words its people are called."""

    kinds: Mapping[str, NameKind]
    callings: frozenset[str]


def vote(learned: Iterable[Name], ruled: Iterable[tuple[str, Guess]]) -> Votes:
    """Return what each name of a text is, by its folded form: the model has a vote at each place, a rule as many as its strength."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in learned:
        votes[fold(name.text)][name.kind] += 1
    for key, guess in ruled:
        votes[key][guess.kind] += guess.strength
    kinds = {key: found.most_common(1)[0][0] for key, found in votes.items()}
    people = (key for key, kind in kinds.items() if kind == "person" and " " in key)
    return Votes(kinds, frozenset(word for key in people for word in calling(key)))


def combine(words: Sequence[Word], ruled: Sequence[Guess], learned: Sequence[Name], votes: Votes) -> list[Guess]:
    """Return the names of a sentence: what a lexicon is certain of, what the model sees, and other guesses where it sees nothing."""
    begins = [word.span.start for word in words]
    seen = [guess for name in learned if (guess := _guess(words, begins, name, votes.kinds)) is not None]
    seen_at = {number: guess for guess in seen for number in guess.words}
    found = [
        guess
        for guess in ruled
        if _is_better(guess, [seen_at[at] for at in guess.words if at in seen_at])
        or (guess.words.start not in seen_at and guess_key(words, guess) in votes.callings)
    ]
    taken = {number for guess in found for number in guess.words}
    found += [guess for guess in seen if not taken.intersection(guess.words)]
    return sorted(found, key=lambda guess: guess.words.start)


def _is_better(guess: Guess, seen: Sequence[Guess]) -> bool:
    """Say whether a rule's guess wins over the model's names that it meets: "Workers' Front" over "Workers"."""
    if guess.strength == _CERTAIN or not seen:
        return guess.strength >= _WEAK
    return guess.strength == _GOOD and any(
        one.words != guess.words and guess.words.start <= one.words.start and one.words.stop <= guess.words.stop
        for one in seen
    )


def _guess(words: Sequence[Word], begins: Sequence[int], name: Name, kinds: Mapping[str, NameKind]) -> Guess | None:
    """Return a name of the model as whole words, None when these are no name: a day of the week, a title alone."""
    first, end = bisect_right(begins, name.span.start) - 1, bisect_left(begins, name.span.end)
    if not 0 <= first < end or all(_is_plain(words[number]) for number in range(first, end)):
        return None
    if words[first].span.start < name.span.start or words[end - 1].span.end > name.span.end:
        # "Kyiv-based" is one word, and no name.
        return None
    kind = kinds[fold(name.text)]
    while kind == "person" and first < end - 1 and _is_plain(words[first]):
        first += 1  # "Major Taras Hnatiuk" is called Taras Hnatiuk.
    return Guess(range(first, end), kind, _GOOD)


def _is_plain(word: Word) -> bool:
    """Say whether a word is none of a name: in lower case, a pronoun, a day of the week, a title."""
    return not any(mark.isupper() for mark in word.text) or any(is_in(word, *names) for names in _PLAIN)
