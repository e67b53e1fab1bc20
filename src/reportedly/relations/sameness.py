"""Questions of one story that ask the same in other words, by signs whose weights were learned from marked stories.

Keys tell what figures count as far as single words are known: "14 died" and "14 people lost their lives". A story also says "the
records of nine million customers were stolen" here and "fewer than 100,000 customers are affected" there. No list of words has all such
pairs, but other signs agree: the noun, the unit, the paragraph around it, the size of the number.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from reportedly.lexicons import listed, load
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.deeds import subject_of
from reportedly.relations.keys import Key, differ
from reportedly.relations.matching import TELLING
from reportedly.relations.wording import day_words, paragraph_of, stems

# What the answers of two questions may have in common or not; `training.sameness` learns what each weighs.
SIGNS = (
    "counted", "one counted", "other counted", "state", "one state", "place", "one place", "one grade",
    "paragraph", "clause", "ratio", "near", "equal", "report", "money", "mood",
    "about", "one about", "other about",
)  # fmt: skip
_PARAGRAPHS = SIGNS.index("paragraph")
# Signs that a reader is told, in the words of a reason.
_TOLD = {
    "counted": "the same is counted",
    "state": "in the same state",
    "about": "the same is told of it",
    "place": "in one place",
    "paragraph": "the paragraphs share words",
    "clause": "the words around them are alike",
    "near": "the numbers are near",
    "equal": "the number is the same",
}
# How many times the larger number is the smaller one, as a logarithm: up to a tenth more is near, and 20 times as far as it goes.
_NEAR, _FAR = 0.1, 3.0
# The first answers of a question tell what it is about; all of a long one would take long.
_FIRST = 6
# A noun or a number that more questions of a story have is no reason to compare them all.
_COMMON = 64
# From here on a sign is worth telling: a fifth of the words shared.
_TELLING = 0.2
# Without so many shared words nothing says that two paragraphs speak of one thing.
_SOME_WORDS = 0.03
# A paragraph is seldom longer; a wall of text is like every other.
_PARAGRAPH = 1500
# So far on either side of a number its own words stand.
_AROUND = 60
# What both must say or leave unsaid (what is new, or of one day, or by an own definition is not all), and what one may leave unsaid.
_SAID_BY_BOTH = ("unit", "part", "scope", "extent")
_MAY_BE_UNSAID = ("state", "grade", "place", "actor", "day")


@dataclass(frozen=True, slots=True)
class Telling:
    """An answer with what its question counts, and the telling words of its paragraph with where that begins."""

    answer: Answer
    key: Key
    words: frozenset[str]
    clause: frozenset[str]
    about: str | None
    start: int

    @property
    def place(self) -> tuple[str, int]:
        """The paragraph; two numbers of one paragraph are seldom of one thing, whatever words it has."""
        return self.answer.report.id, self.start


@dataclass(slots=True)
class _Asked:
    """Questions that were found to be one: their keys, of which the first is kept, all their answers, and the first to compare."""

    keys: list[Key]
    answers: list[Answer]
    told: list[Telling] = field(default_factory=list)


def join_alike(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """Join the questions of one story that most likely ask the same: the most alike first, while any two are alike enough.

    Two questions are as alike as the better half of the pairs of their answers. Those that differ in state, grade, scope, place,
    side, mood, unit or day are never joined, nor is a part with a whole. The question with most answers says what all count.
    """
    asked = _questions(answers, keys)
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in _candidates(asked):
        near[one].add(other)
        near[other].add(one)
    for place in near:
        asked[place].told = [tell(answer, asked[place].keys[0]) for answer in asked[place].answers[:_FIRST]]
    rarity = rarities([told for place in sorted(near) for told in asked[place].told])
    links = {
        (one, other): _likeness(asked[one], asked[other], rarity) for one in near for other in near[one] if one < other
    }
    enough = load("sameness")["enough"]
    while able := [pair for pair, likeness in links.items() if likeness > enough]:
        one, other = min(able, key=lambda pair: (-links[pair], pair))
        _join(asked[one], asked[other], keys, reasons, rarity)
        near[one] = (near[one] | near.pop(other)) - {one, other}
        links = {pair: likeness for pair, likeness in links.items() if one not in pair and other not in pair}
        for third in near[one]:
            near[third] = (near[third] - {other}) | {one}
            links[min(one, third), max(one, third)] = _likeness(asked[one], asked[third], rarity)


def _join(
    one: _Asked, other: _Asked, keys: dict[str, Key], reasons: dict[str, str], rarity: Mapping[str, float]
) -> None:
    """Make one question of two, in the first of them; the reason says which two answers showed it and by what."""
    pairs = [(weigh(signs_of(a, b, rarity)), a.answer.id, b.answer.id, a, b) for a, b in product(one.told, other.told)]
    *_, mine, theirs = max(pairs, key=lambda pair: pair[:3])
    signs = dict(zip(SIGNS, signs_of(mine, theirs, rarity), strict=True))
    told = [words for name, words in _TOLD.items() if signs[name] > _TELLING]
    why = f"“{theirs.answer.amount.text}” is read with “{mine.answer.amount.text}”: {', '.join(told)}"
    kept, moved = (one, other) if len(one.answers) >= len(other.answers) else (other, one)
    reasons.update((answer.id, why) for answer in moved.answers if answer.id not in reasons)
    both = _filled(kept.keys[0], moved.keys[0])
    # What another question asks already stays its own.
    both = kept.keys[0] if both in keys.values() else both
    keys.update((answer.id, both) for answer in (*kept.answers, *moved.answers))
    one.keys = [both, *kept.keys[1:], *moved.keys]
    one.answers = sorted([*one.answers, *other.answers], key=lambda answer: answer.order)
    one.told = sorted([*one.told, *other.told], key=lambda told: told.answer.order)[:_FIRST]


def _filled(key: Key, other: Key) -> Key:
    """A key with what it leaves unsaid of whom it counts and what befell them; a place or a grade that few give is not that of all."""
    # Without a noun a state is told of people, whoever they are.
    counted = key.counted if key.state else key.counted or other.counted
    return replace(key, counted=counted, state=key.state or other.state, actor=key.actor or other.actor)


def _questions(answers: Sequence[Answer], keys: Mapping[str, Key]) -> list[_Asked]:
    """The questions of a story in the order of their first answers, without what only rejects a number."""
    members: dict[Key, list[Answer]] = defaultdict(list)
    for answer in sorted(answers, key=lambda answer: answer.order):
        if answer.amount.bound != "not":
            members[keys[answer.id]].append(answer)
    return [_Asked([key], found) for key, found in members.items()]


def _candidates(asked: Sequence[_Asked]) -> set[tuple[int, int]]:
    """The pairs of questions, by their places in the list, that share a noun, a state, a number or a measure and can be one."""
    sharing: dict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(asked):
        for sign in {*_shared_by(one.keys[0]), *(value_of(answer.amount) for answer in one.answers[:_FIRST])}:
            sharing[sign].append(place)
    return {
        pair
        for places in sharing.values()
        if len(places) <= _COMMON
        for pair in combinations(places, 2)
        if _agree(asked[pair[0]].keys[0], asked[pair[1]].keys[0])
    }


def _shared_by(key: Key) -> Iterator[object]:
    if key.counted:
        yield "counted", key.counted
    if key.state:
        yield "state", key.state
    if key.is_measured:
        yield "unit", key.unit


def can_be_one(one: Telling, other: Telling) -> bool:
    """Say whether nothing forbids two answers to be of one question, whatever else they have in common."""
    return _agree(one.key, other.key) and (_count_one(one.key, other.key) or _are_one_number(one, other))


def _agree(one: Key, other: Key) -> bool:
    """Say whether two questions differ in nothing but what they count, by its name, and what one leaves unsaid."""
    return (
        not (one.is_another or other.is_another)
        and all(getattr(one, field) == getattr(other, field) for field in _SAID_BY_BOTH)
        and not any(differ(getattr(one, field), getattr(other, field)) for field in _MAY_BE_UNSAID)
        # All aboard are more than the passengers, who are as near in number as can be.
        and ("aboard" not in (one.state, other.state) or one.counted == other.counted)
        and (one.mood == other.mood or one.is_measured)
    )


def _count_one(one: Key, other: Key) -> bool:
    return not differ(one.counted, other.counted) or _are_people(one, other)


def _are_one_number(one: Telling, other: Telling) -> bool:
    """Say whether two reports give one number that is hardly there twice by chance: 930 "employees" are the 930 "staff" of another."""
    mine, theirs = (value_of(told.answer.amount) for told in (one, other))
    number = mine[0] or 0.0
    digits = f"{number:.0f}".rstrip("0") if number >= TELLING else ""
    return mine == theirs and len(digits) > 1 and one.answer.report.id != other.answer.report.id


def _are_people(one: Key, other: Key) -> bool:
    """Say whether one counts people and the other people of some kind: "9 million customers", "2.3 million people"."""
    kinds = listed("counted", "groups", "people")
    return "people" in (one.counted, other.counted) and {one.counted, other.counted} - {"people"} <= kinds


def tell(answer: Answer, key: Key) -> Telling:
    """Return an answer with the telling words of its paragraph, without days and what is counted."""
    place = paragraph_of(answer.report.text, answer.amount.span)
    words = stems(place.of(answer.report.text)[:_PARAGRAPH])
    own = stems(answer.amount.counted or "") | stems(answer.amount.text) | day_words()
    telling = frozenset(word for word in words if not word[0].isdigit()) - own
    span = answer.amount.span
    around = answer.report.text[max(place.start, span.start - _AROUND) : min(place.end, span.end + _AROUND)]
    return Telling(answer, key, telling, telling & stems(around), subject_of(answer), place.start)


def rarities(told: Sequence[Telling]) -> dict[str, float]:
    """Return how rare each telling word is in the paragraphs of a story's figures, as the logarithm of an inverse share."""
    counts = Counter(word for one in told for word in one.words)
    return {word: math.log((len(told) + 1) / (count + 0.5)) for word, count in counts.items()}


def signs_of(one: Telling, other: Telling, rarity: Mapping[str, float]) -> tuple[float, ...]:
    """Return for each of `SIGNS` how far two answers show it, mostly 0 or 1."""
    a, b = one.key, other.key
    low, high = sorted(value_of(told.answer.amount)[0] or 0.0 for told in (one, other))
    ratio = min(_FAR, math.log((high + 0.5) / (low + 0.5))) if low >= 0 else _FAR
    return (
        _both(a.counted, b.counted), _one(a.counted, b.counted), float(differ(a.counted, b.counted)),
        _both(a.state, b.state), _one(a.state, b.state), _both(a.place, b.place), _one(a.place, b.place), _one(a.grade, b.grade),
        0.0 if one.place == other.place else _overlap(one.words, other.words, rarity),
        0.0 if one.place == other.place else _overlap(one.clause, other.clause, rarity),
        ratio, float(ratio < _NEAR), float(low == high >= TELLING),
        float(one.answer.report.id == other.answer.report.id), float(a.is_measured),
        float(a.mood != b.mood), _both(one.about, other.about), _one(one.about, other.about), float(differ(one.about, other.about)),
    )  # fmt: skip


def _both(one: str | None, other: str | None) -> float:
    return float(one is not None and one == other)


def _one(one: str | None, other: str | None) -> float:
    return float((one is None) != (other is None))


def _overlap(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The rarity of the words that two paragraphs share, as a share of what it is in each: a cosine."""
    shared = math.fsum(rarity[word] for word in one & other)
    return (
        shared / math.sqrt(math.fsum(rarity[w] for w in one) * math.fsum(rarity[w] for w in other)) if shared else 0.0
    )


def _likeness(one: _Asked, other: _Asked, rarity: Mapping[str, float]) -> float:
    """How alike two questions are: the mean of the better half of their pairs of answers; lowest where they cannot be one."""
    if not all(_agree(*pair) for pair in product(one.keys, other.keys)) or _is_part_of(one, other):
        return -math.inf
    if not all(_count_one(*pair) for pair in product(one.keys, other.keys)) and not any(
        _are_one_number(*pair) for pair in product(one.told, other.told)
    ):
        return -math.inf
    signs = [signs_of(a, b, rarity) for a, b in product(one.told, other.told)]
    if max(found[_PARAGRAPHS] for found in signs) < _SOME_WORDS:
        # Numbers alone, however near, are no sign.
        return -math.inf
    weights = sorted(map(weigh, signs), reverse=True)
    best = weights[: (len(weights) + 1) // 2]
    return round(math.fsum(best) / len(best), 6)


def _is_part_of(one: _Asked, other: _Asked) -> bool:
    """Say whether a number of one question is told as a part of one of the other: "41 of the 52 hospitals were closed"."""
    return any(
        not {answer.amount.part_of for answer in parts}.isdisjoint(answer.id for answer in wholes)
        for parts, wholes in ((one.answers, other.answers), (other.answers, one.answers))
    )


def weigh(signs: Sequence[float]) -> float:
    """Return how likely two answers answer one question: the logarithm of the odds, 0 where it is even."""
    learned = load("sameness")
    return float(learned["start"]) + math.fsum(
        learned["weights"][name] * sign for name, sign in zip(SIGNS, signs, strict=True)
    )
