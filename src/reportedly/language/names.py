"""Names in a run of capitalised words: what is title, what is nationality, and what is the name itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.language.runs import is_in, run_key
from reportedly.language.states import find_house, find_state
from reportedly.lexicons import listed
from reportedly.records import NameKind, Word

# The longest names of states in the lexicon have six words.
_LONGEST_STATE = 6


@dataclass(frozen=True, slots=True)
class Guess:
    """A name by its word numbers, what it may be, and how strong the sign for it is (3 certain, 0 none)."""

    words: range
    kind: NameKind
    strength: int


def split_run(words: Sequence[Word], run: range) -> list[Guess]:
    """Return the names in a run: "Ukrainian President Volodymyr Zelensky" holds a nationality and a person.

    "Foreign Minister" alone holds none. An organisation keeps its adjective ("Luzaran Coast Guard").
    """
    if not len(run):
        return []
    known = _known(words, run)
    if known:
        return [known]
    run = _without_honorific(words, run)
    if not len(run):
        return []
    office = _office(words, run)
    if office is not None:
        return _split_at_office(words, run, office)
    if _is_organisation(words, run):
        return [Guess(run, "organisation", 2)]
    if is_in(words[run[-1]], "names", "facilities") and len(run) > 1:
        return [Guess(run, "facility", 2)]
    if is_in(words[run[-1]], "names", "places") and len(run) > 1:
        return [Guess(run, "place", 2)]
    if is_in(words[run[-1]], "names", "events") and len(run) > 1:
        return [Guess(run, "other", 2)]
    lead = _leading_known(words, run)
    if lead:
        return [lead, *split_run(words, range(lead.words.stop, run.stop))]
    return [Guess(run, *_by_shape(words, run))]


def _known(words: Sequence[Word], run: range) -> Guess | None:
    """Return the whole run as a name of a lexicon."""
    name = " ".join(words[number].text for number in run)
    state = find_state(name)
    if state:
        kinds: dict[str, NameKind] = {
            "name": "place",
            "adjective": "nationality",
            "capital": "place",
            "seat": "facility",
        }
        return Guess(run, kinds[state.form], 3)
    if find_house(name):
        return Guess(run, "organisation", 3)
    peoples = [find_state(part) for part in name.split("-")]
    if len(peoples) > 1 and all(people and people.form == "adjective" for people in peoples):
        return Guess(run, "nationality", 3)
    return None


def _without_honorific(words: Sequence[Word], run: range) -> range:
    start = run.start
    while start < run.stop and is_in(words[start], "titles", "honorifics"):
        start += 1
    return range(start, run.stop)


def _office(words: Sequence[Word], run: range) -> int | None:
    """Return the number of the last word of an office in the run, None when there is none or it is part of a name."""
    if is_in(words[run[-1]], "names", "organisations") or is_in(words[run[-1]], "names", "facilities"):
        return None
    offices = [number for number in run if is_in(words[number], "titles", "offices")]
    if not offices:
        return None
    if offices[-1] == run[-1] and len(run) > 1 and is_in(words[run.start], "names", "given"):
        offices.pop()  # A person called King or Bishop.
    return offices[-1] if offices else None


def _split_at_office(words: Sequence[Word], run: range, office: int) -> list[Guess]:
    before = _prefix(words, range(run.start, office))
    after = range(office + 1, run.stop)
    inside: list[Guess] = []
    if len(after) and words[after.start].text.casefold() == "of":
        complement = _complement(words, range(after.start + 1, after.stop))
        inside = split_run(words, complement) if not _is_portfolio(words, complement) else []
        after = range(complement.stop, run.stop)
    following = split_run(words, after)
    return [*before, *inside, *(_as_person(guess) for guess in following)]


def _as_person(guess: Guess) -> Guess:
    """After an office a name is a person's, unless it is surely something else."""
    return Guess(guess.words, "person", 3) if guess.strength < 2 else guess


def _prefix(words: Sequence[Word], run: range) -> list[Guess]:
    """Return the names before an office: the state, and the organisation if one is named."""
    stop = run.stop
    while stop > run.start and _is_office_word(words[stop - 1]):
        stop -= 1
    if (
        _has_head(words, range(run.start, run.stop))
        and stop < run.stop
        and is_in(words[run.stop - 1], "names", "organisations")
    ):
        stop = run.stop
    rest = range(run.start, stop)
    return split_run(words, rest) if len(rest) else []


def _is_office_word(word: Word) -> bool:
    return is_in(word, "titles", "modifiers") or is_in(word, "titles", "offices") or is_in(word, "titles", "honorifics")


def _has_head(words: Sequence[Word], run: range) -> bool:
    return len(run) > 1 and any(is_in(words[number], "names", "organisations") for number in run)


def _complement(words: Sequence[Word], run: range) -> range:
    """Return what an office is of: "State" in "State Antony Blinken", "the Republic" or a whole organisation."""
    start = run.start
    if start < run.stop and words[start].text.casefold() == "the":
        start += 1
    stop = start
    while stop < run.stop and is_in(words[stop], "titles", "portfolios"):
        stop += 1
    if stop > start:
        return range(start, stop)
    heads = [number for number in range(start, run.stop) if is_in(words[number], "names", "organisations")]
    if heads:
        return range(start, heads[-1] + 1)
    lead = _leading_known(words, range(start, run.stop))
    return lead.words if lead else range(start, min(start + 1, run.stop))


def _is_portfolio(words: Sequence[Word], run: range) -> bool:
    return all(is_in(words[number], "titles", "portfolios") for number in run)


def _leading_known(words: Sequence[Word], run: range) -> Guess | None:
    """Return the state, nationality or media house that a run begins with."""
    for length in range(min(_LONGEST_STATE, len(run)), 0, -1):
        guess = _known(words, range(run.start, run.start + length))
        if guess:
            return guess
    return None


def _is_organisation(words: Sequence[Word], run: range) -> bool:
    """Say whether a word of the run names an organisation: its last, or one before "of", "for" or "on"."""
    texts = [words[number].text.casefold() for number in run]
    heads = listed("names", "organisations")
    if len(texts) > 1 and texts[0] in listed("names", "house_openers"):
        return True
    if texts[-1] in heads or any(a in heads and b in ("of", "for", "on") for a, b in pairwise(texts)):
        return True
    return len(run) > 2 and any(text in heads for text in texts[1:]) and texts[0] not in listed("names", "given")


def _by_shape(words: Sequence[Word], run: range) -> tuple[NameKind, int]:
    first = words[run.start]
    if len(run) == 1 and is_acronym(first):
        # A longer word in capitals may be the place of a dateline ("CALDER, Oct. 12").
        return "organisation", 1 if len(first.text) < 6 else 0
    if is_in(first, "names", "place_openers") and len(run) in (2, 3):
        return "place", 1
    if 2 <= len(run) <= 4 and (is_in(first, "names", "given") or any(_is_initial(words[number]) for number in run)):
        return "person", 2
    if 2 <= len(run) <= 4 and is_in(first, "names", "surname_first"):
        return "person", 2
    if any(_is_particle(words[number]) for number in run):
        return "person", 1
    return ("person", 0) if 2 <= len(run) <= 4 else ("other", 0)


def is_acronym(word: Word) -> bool:
    """Say whether a word is made of capitals and numerals only: "ISW", "G20"; one letter alone is not."""
    signs = [sign for sign in word.text if sign != "."]
    return len(signs) > 1 and signs[0].isupper() and all(sign.isupper() or sign.isdigit() for sign in signs)


def _is_initial(word: Word) -> bool:
    return len(word.text) == 2 and word.text.endswith(".")


def _is_particle(word: Word) -> bool:
    return is_in(word, "names", "particles") and word.text[0].islower()


def guess_key(words: Sequence[Word], guess: Guess) -> str:
    """Return the folded name of a guess."""
    return run_key([words[number] for number in guess.words])
