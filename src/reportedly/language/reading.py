"""Sentences with their words and names by rule, and their syntax and attributions by the model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reportedly.language.combining import combine, vote
from reportedly.language.kinds import by_neighbours, settle_kinds
from reportedly.language.names import Guess, guess_key, is_acronym, split_run
from reportedly.language.parsing import parse
from reportedly.language.runs import find_runs, is_capitalised, is_in, opens_clause, run_key
from reportedly.language.states import find_house, find_state
from reportedly.language.words import find_words
from reportedly.records import Attributed, Name, NameKind, Sentence, Span, Token, Word
from reportedly.text import sentences

# A sentence in which this share of the longer words is capitalised is a headline; in running text it is below a half.
HEADLINE_SHARE = 0.75
_LONGEST_KNOWN = 8
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Draft:
    span: Span
    paragraph: int
    words: tuple[Word, ...]
    tokens: tuple[Token, ...]


def read(text: str, paragraphs: Sequence[Span]) -> list[Sentence]:
    """Return the sentences of a text with their words and names, in reading order.

    "Defense Minister Ilze Vandermoor said" has the name "Ilze Vandermoor", a person. In headlines, where every word
    is capitalised, only names that the running text or a lexicon knows are found. Who a name
    refers to is not decided here; see `relations.actors`.
    """
    parsed = parse(text, paragraphs, [span for paragraph in paragraphs for span in sentences(text, paragraph)])
    drafts = [
        _Draft(one.span, one.paragraph, tuple(find_words(text, one.span)), tuple(one.tokens))
        for one in parsed.sentences
    ]
    running = {number for number, draft in enumerate(drafts) if not _is_headline(draft.words)}
    known = _midsentence_names(draft.words for number, draft in enumerate(drafts) if number in running)
    ruled = [_guesses(text, draft.words, known) if number in running else [] for number, draft in enumerate(drafts)]
    voted = vote(
        parsed.names,
        ((guess_key(draft.words, guess), guess) for draft, found in zip(drafts, ruled, strict=True) for guess in found),
    )
    learned = _by_sentence(parsed.names, drafts, lambda name: name.span.start)
    guesses: list[list[Guess]] = [
        combine(draft.words, rules, names, voted) if number in running else []
        for number, (draft, rules, names) in enumerate(zip(drafts, ruled, learned, strict=True))
    ]
    keys = [
        (guess_key(draft.words, guess), guess) for draft, found in zip(drafts, guesses, strict=True) for guess in found
    ]
    kinds = settle_kinds(keys)
    for number, draft in enumerate(drafts):
        if number not in running:
            guesses[number] = _headline_guesses(draft.words, kinds)
    attributed = _by_sentence(parsed.attributed, drafts, lambda one: one.cue.start)
    return [
        _sentence(text, draft, found, kinds, told)
        for draft, found, told in zip(drafts, guesses, attributed, strict=True)
    ]


def _by_sentence(found: Iterable[T], drafts: Sequence[_Draft], place: Callable[[T], int]) -> list[list[T]]:
    """Return what was found in each sentence, by the place where it begins."""
    sorted_out: list[list[T]] = [[] for _ in drafts]
    begins = [draft.span.start for draft in drafts]
    for one in found:
        sorted_out[max(bisect_right(begins, place(one)) - 1, 0)].append(one)
    return sorted_out


def _guesses(text: str, words: Sequence[Word], known: frozenset[str]) -> list[Guess]:
    def is_known(number: int) -> bool:
        word = words[number]
        if word.text.casefold() in known:
            return True
        if is_in(word, "names", "common"):
            return False
        return is_acronym(word) or bool(find_state(word.text) or find_house(word.text)) or _speaks(words, number)

    runs = find_runs(text, words, is_known)
    return [by_neighbours(words, guess) for run in runs for guess in split_run(words, run) if _is_name(words, guess)]


def _speaks(words: Sequence[Word], number: int) -> bool:
    """Say whether a word at the beginning of a sentence is followed by speech and no plural. Wrong for "Management said"."""
    following = words[number + 1].text if number + 1 < len(words) else ""
    return following in ("said", "says", "told", "added") and not words[number].text.endswith("s")


def _is_name(words: Sequence[Word], guess: Guess) -> bool:
    """Say whether a guess is more than a stray letter or a word that is only a role or honorific."""
    if len(guess.words) > 1:
        return True
    word = words[guess.words.start]
    if len(word.text.strip(".")) < 2 or is_in(word, "titles", "honorifics"):
        return False
    return not (guess.strength < 2 and is_in(word, "titles", "modifiers") and is_in(word, "names", "common"))


def _midsentence_names(sentences_words: Iterable[Sequence[Word]]) -> frozenset[str]:
    """Return the words, without case, that are capitalised where only names are."""
    return frozenset(
        word.text.casefold()
        for words in sentences_words
        for number, word in enumerate(words)
        if is_capitalised(word) and not opens_clause(words, number) and not is_in(word, "names", "openers")
    )


def _is_headline(words: Sequence[Word]) -> bool:
    """Say whether capitals mean nothing in a sentence, because nearly every word has one."""
    long_words = [word.text for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    shouted = all(word.upper() == word for word in long_words)
    if len(long_words) < 4 or (words[-1].text == "." and not shouted):
        return False
    return sum(text[0].isupper() for text in long_words) >= HEADLINE_SHARE * len(long_words)


def _headline_guesses(words: Sequence[Word], kinds: dict[str, NameKind]) -> list[Guess]:
    """Return the names of a headline, longest first at each place, that are known from elsewhere."""
    shouted = all(word.text.upper() == word.text for word in words)
    found: list[Guess] = []
    at = 0
    while at < len(words):
        guess = _known_at(words, at, kinds, shouted)
        if guess:
            found.append(guess)
        at = guess.words.stop if guess else at + 1
    return found


def _known_at(words: Sequence[Word], at: int, kinds: dict[str, NameKind], shouted: bool) -> Guess | None:
    if not is_capitalised(words[at]) or is_in(words[at], "names", "openers"):
        return None
    for end in range(min(len(words), at + _LONGEST_KNOWN), at, -1):
        key = run_key(words[at:end])
        # "US" in capitals may be the pronoun, and "TIME" or "DAWN" no paper.
        if key in kinds and not (end - at == 1 and is_in(words[at], "names", "common")):
            return Guess(range(at, end), kinds[key], 3)
        if shouted and end - at == 1 and (key == "us" or not find_state(key)):
            continue
        lexicon = [guess for guess in split_run(words, range(at, end)) if guess.strength == 3]
        if lexicon and lexicon[0].words == range(at, end):
            return lexicon[0]
    if at + 1 < len(words) and is_in(words[at], "names", "given") and is_capitalised(words[at + 1]):
        return Guess(range(at, at + 2), "person", 2) if not _is_plain(words[at + 1]) else None
    return None


def _is_plain(word: Word) -> bool:
    return (
        any(is_in(word, "names", name) for name in ("openers", "common", "calendar", "said")) or not word.text.isalpha()
    )


def _sentence(
    text: str,
    draft: _Draft,
    guesses: Sequence[Guess],
    kinds: dict[str, NameKind],
    attributed: Sequence[Attributed],
) -> Sentence:
    names = []
    for guess in guesses:
        span = Span(draft.words[guess.words.start].span.start, draft.words[guess.words[-1]].span.end)
        kind = kinds.get(guess_key(draft.words, guess), guess.kind)
        names.append(Name(span, span.of(text), kind))
    return Sentence(draft.span, draft.paragraph, draft.words, tuple(names), draft.tokens, tuple(attributed))
