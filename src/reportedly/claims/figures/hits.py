"""The words of a sentence that say what befell somebody, and the things that they may be said of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import NounPhrase
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.lexicons import listed, load

# Of these nobody says how many are the one and how many the other.
BOTH = "killed or wounded"
# The state of verbs that no state of ours is.
OTHER = "other"
# What is said of those counted, and leaves open what became of them: a state that says more goes before these.
OPEN = (OTHER, "shot")
_PULLING = listed("counting", "states", "pulling")
_DANGERS = listed("counting", "states", "dangers")
# A phrase that hides a word of state within it: "based on".
_NOTHING = "nothing words"


@dataclass(frozen=True, slots=True)
class Hit:
    """A word or phrase of the lexicon in a sentence: its tokens, state, and how it governs (done, doing, subject ...).

    One of `last_resort` speaks only where no other does: of those who were shot and taken to a hospital it is told that they were shot.
    """

    first: int
    last: int
    state: str
    kind: str
    last_resort: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """An amount and what it counts.

    In "three of 29 suspected cases" both amounts count the cases: the first `shares` the noun phrase of the second, and
    the second is the `whole` of which nothing more is said. An `aside` stands between commas or dashes
    ("24 captives, 13 of them women, were freed"), `marked` by words that give it a verb of its own ("one of whom died").
    A `single` is a person told of without a number ("a man"); of a `kind` the noun stands behind a verb ("20 were women").
    """

    amount: Amount
    phrase: NounPhrase | None
    shares: bool = False
    whole: bool = False
    aside: bool = False
    marked: bool = False
    single: bool = False
    kind: bool = False

    @property
    def end(self) -> int:
        """Return the token after the amount and the noun phrase."""
        return self.phrase.last if self.phrase else self.amount.last


def find_hits(tokens: Sequence[Token]) -> list[Hit]:
    """Return the words among these tokens that say what happened to somebody, in order."""
    found: list[Hit] = []
    phrases, reached = _phrases(), 0
    for at, token in enumerate(tokens):
        hit = phrases.starting(tokens, at) if token.low in phrases.firsts and at >= reached else None
        if hit and not hit[1].startswith("hospitalised") and _end_of_hospital(tokens, at):
            # "Sent four people to hospital" deployed nobody.
            hit = None
        if hit:
            reached = hit[0]
        if hit and hit[1] != _NOTHING and not _is_noun(tokens, at, hit[0]) and not _goes_before_hurt(tokens, at):
            state, _, kind = hit[1].partition(" ")
            found.append(Hit(at, hit[0], state, kind))
        elif not hit and at >= reached and (end := _end_of_hospital(tokens, at)):
            found.append(
                Hit(at, end, "hospitalised", "subject" if token.low in _GOING else "done", last_resort=end > at + 1)
            )
            reached = end
        elif not hit and token.low in _PULLING and _is_out_of_danger(tokens, at):
            found.append(Hit(at, at + 1, "rescued", "done"))
    return _merged(tokens, found)


def _is_noun(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Say whether a verb is the noun of the same letters here: "in the train crash", "a rescue", "ship with 30 aboard"; not "to train 300"."""
    if last != at + 1 or tokens[at].low not in listed("counting", "states", "also_nouns"):
        return False
    before = tokens[at - 1].low if at else ""
    after = tokens[last].low if last < len(tokens) else ""
    if after == "of":
        # "The rescue of 40 miners" has its object.
        return False
    own = at > 1 and before in ("s", "'", "’") and tokens[at - 2].low in ("'", "’", "s")
    return (
        own
        or before.endswith(("'s", "’s"))
        or before in _ARTICLES
        or after in listed("counting", "states", "after_noun")
    )


def _goes_before_hurt(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "critically" only tells how somebody was hurt: "critically injured" are the injured."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low == "critically" and following in load("conditions")["wounded"]["done"]


_ARTICLES = listed("counting", "states", "determiners") | {"another", "each", "every", "one", "whose"}


def _end_of_hospital(tokens: Sequence[Token], at: int) -> int | None:
    """Return where a verb that takes somebody to a hospital ends, None where it is none: "taken to a nearby clinic", the "sent" of "sent
    four people to hospital"."""
    if tokens[at].low not in _TAKING:
        return None
    for place in range(at + 1, min(at + _OBJECT_REACH, len(tokens) - 1)):
        word = tokens[place].low
        if word == "to":
            following = range(place + 1, min(place + _NAME_REACH, len(tokens)))
            last = next((one for one in following if tokens[one].low in _HOSPITALS), None)
            named = last is not None and all(tokens[one].low not in _NOT_TO for one in range(place + 1, last))
            return (last + 1 if place == at + 1 else at + 1) if last is not None and named else None
        if word in _NOT_TO or (word in _TAKING and place > at + 1):
            return None
    return None


_TAKING = listed("counting", "hospitals", "taking") | listed("counting", "hospitals", "going")
_GOING = listed("counting", "hospitals", "going")
_HOSPITALS = listed("counting", "hospitals", "nouns")
# "Sent at least four seriously injured people to the Queen Orla Memorial Hospital": so many words stand before "to" and before the noun.
_OBJECT_REACH, _NAME_REACH = 10, 7
_NOT_TO = frozenset(
    [
        "and",
        "or",
        "but",
        "that",
        "who",
        "which",
        "for",
        "with",
        "after",
        "when",
        "to",
        "near",
        "outside",
        "beside",
        "behind",
        ".",
        ",",
        ";",
        ":",
        "“",
        "”",
        '"',
    ]
)


def _is_out_of_danger(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a verb has somebody out of what they would die in: "pulled 97 people from the water", not "from the front"."""
    words = [token.low for token in tokens[at + 1 : at + _DANGER_REACH]]
    return any(
        one in ("from", "of", "off") and not _DANGERS.isdisjoint(words[number + 1 : number + 4])
        for number, one in enumerate(words)
    )


# "Pulled more than 30 frightened children out of the icy water".
_DANGER_REACH = 14


def _merged(tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits with "killed and wounded", "dead or injured" as one, where one number counts both."""
    found: list[Hit] = []
    for hit in hits:
        last = found[-1] if found else None
        if last and {last.state, hit.state} == {"killed", "wounded"} and _are_counted_together(tokens, last, hit):
            found[-1] = Hit(last.first, hit.last, BOTH, last.kind)
        else:
            found.append(hit)
    return found


def _are_counted_together(tokens: Sequence[Token], one: Hit, two: Hit) -> bool:
    """Say whether two words of state have one number: not in "left 12 dead and wounded 30"."""
    if [token.low for token in tokens[one.last : two.first]] not in (["and"], ["or"], ["/"]):
        return False
    before, after = tokens[max(0, one.first - 4) : one.first], tokens[two.last : two.last + 3]
    return not (any(map(_is_number, before)) and any(map(_is_number, after)))


def _is_number(token: Token) -> bool:
    return token.text[0].isdecimal() or token.low in load("numbers")["cardinals"]


@cache
def condition_words() -> frozenset[str]:
    """Return the single words that may stand between a number and its noun and say a state or a grade."""
    words = {"confirmed", "suspected", "probable", "possible", "dead", "missing", "striking", "new"}
    for kinds in load("conditions").values():
        words |= {word for kind in ("done", "subject") for word in kinds.get(kind, ()) if " " not in word}
    return frozenset(words)


@cache
def _phrases() -> Phrases:
    table = load("conditions")
    kinds = ("done", "doing", "subject", "words", "weak", "troops", "troops_subject")
    return Phrases(
        [(form, f"{state} {kind}") for state, lists in table.items() for kind in kinds for form in lists.get(kind, ())]
    )
