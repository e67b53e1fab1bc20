"""What a figure counts: the noun phrase beside it, in the report's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.language import NOT_PLURAL, singular
from reportedly.lexicons import listed, load

# "North Korean People's Army special operations soldiers" has seven words; longer runs are not one noun phrase.
LONGEST = 8
_DETERMINERS = listed("counting", "counted", "determiners")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The tokens of what is counted, `last` excluded, its head noun in the singular, and where the whole phrase began.

    `skipped` are the words between number and noun that are no part of its name ("more", "suspected").
    """

    first: int
    last: int
    head: str
    skipped: tuple[int, int]


def find_counted(tokens: Sequence[Token], amount: Amount, conditions: frozenset[str]) -> NounPhrase | None:
    """Return the noun phrase that an amount counts, None where none stands behind it.

    "11,000 North Korean infantrymen are training": "North Korean infantrymen"; "three of its lorries": "lorries".
    `conditions` are words such as "suspected" or "killed", which may stand before the noun but do not name it.
    """
    at, partitive = _opening(tokens, amount)
    start = at
    if amount.unit in ("share", "percent") and not partitive and _low(tokens, at) in _NO_PART:
        # "against 68 percent five years ago", "a third oppose it"
        return None
    while at < len(tokens) and (
        tokens[at].low in listed("counted", "between", "words")
        or (tokens[at].low in conditions and _goes_on(tokens, at))
    ):
        at += 2 if _low(tokens, at + 1) == "-" and touch(tokens, at + 1) else 1
    single = amount.value == 1 and amount.unit == "count" and not partitive
    alone = partitive or amount.value in (0, 1) or amount.unit in ("share", "percent") or at > start
    end, head = _extent(tokens, at, alone=alone, single=single)
    # "40 dead" and "26 wounded" name nobody; the word is their state.
    if head is None or (end - at == 1 and (tokens[at].low in conditions or tokens[at].low in _STATES)):
        return None
    if partitive and end - at == 1 and _is_adverb(tokens[at].low):
        # "14 of them critically", "five of them twice"
        return None
    if partitive and amount.unit == "count" and end - at == 1 and tokens[at].text.isupper():
        # "The 74,500 of the UN" is the number that the UN gives.
        return None
    if head in listed("counted", "goes_on", "words"):
        end = _with_of(tokens, end)
    return NounPhrase(at, end, head, (start, at))


def phrase_at(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """Return the noun phrase that begins at a token, a singular too: "solar panel system", None where none does."""
    end, head = _extent(tokens, at, alone=True)
    # The number of "CO2" belongs to it.
    end += head is not None and touch(tokens, end) and tokens[end].text.isdecimal()
    return NounPhrase(at, end, head, (at, at)) if head else None


def _is_adverb(word: str) -> bool:
    return word in ("twice", "once", "badly") or (
        word.endswith("ly") and head_group(word) is None and len(word) > _SHORT
    )


# "Ally", "bully": a noun in "ly" is short.
_SHORT = 6
_STATES = frozenset(["dead", "wounded", "injured", "missing", "hurt"])


@cache
def _befallen() -> frozenset[str]:
    """Participles that say what befell those counted and stand for them: "the number of displaced", "of those saved"."""
    return _STATES | {
        word for kinds in load("conditions").values() for word in kinds.get("done", ()) if " " not in word
    }


_NO_PART = frozenset(load("numbers")["cardinals"]) | listed("counting", "exceptions", "after_share")
_MEASURES = frozenset(["number", "numbers", "toll", "total", "count", "tally"])
_LINKS = listed("counting", "counted", "links")
_BODIES = frozenset(["crew", "force", "staff", "garrison"])
# "A majority of at least five" counts no five of anything that is named elsewhere.
_DISTANCES = frozenset(["majority", "margin", "lead"])


def counted_before(tokens: Sequence[Token], amount: Amount, left: int) -> NounPhrase | None:
    """Return what is counted where it stands before the number: "the number of volunteers was 40", "cases rose to 310".

    Also "a crew of 16", where the body itself is all that is named.
    """
    link = amount.first - 1
    while link > left and tokens[link].text in "“\"'‘":
        link -= 1
    if link < left or tokens[link].low not in _LINKS:
        return None
    if tokens[link].low == "of":
        head = tokens[link - 1].low if link > left else ""
        return (
            NounPhrase(link - 1, link, singular(head), (link - 1, link - 1)) if head in _BODIES | _DISTANCES else None
        )
    for at in range(link - 1, max(left, link - 16) - 1, -1):
        word = tokens[at].low
        if word in ("that", "who", ";", "while", "but"):
            return None
        if word == "of" and at > left and tokens[at - 1].low == "toll":
            # The toll of a flood counts those who died in it.
            return None
        if word == "of" and at > left and tokens[at - 1].low in _MEASURES:
            return _phrase_at(tokens, at + 1, amount.first)
        if head_group(singular(word)) == "cases" and word.endswith("s"):
            first = at
            while first - 1 >= left and tokens[first - 1].text[0].isalpha() and _names_on(tokens[first - 1].low):
                first -= 1
            return NounPhrase(first, at + 1, singular(word), (first, first))
    return None


def _names_on(word: str) -> bool:
    return word not in listed("counted", "ends", "words") and word not in (
        "suspected",
        "confirmed",
        "new",
        "probable",
        "of",
    )


def _phrase_at(tokens: Sequence[Token], at: int, end: int) -> NounPhrase | None:
    while tokens[at].low in ("confirmed", "suspected", "new", "striking", *_DETERMINERS) and at + 1 < end:
        at += 1
    last, head = _extent(tokens, at, alone=True)
    if head is None or last > end or tokens[at].low in _STATES or (last - at == 1 and tokens[at].low in _befallen()):
        return None
    last = min(_with_of(tokens, last), end) if head in listed("counted", "goes_on", "words") else last
    return NounPhrase(at, last, head, (at, at))


def head_group(head: str | None) -> str | None:
    """Return the group of a head noun: troops, people, casualties, cases ..., None where it is in none."""
    return _groups().get(head) if head else None


def with_origin(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase:
    """Return the phrase with "from North Korea" where that follows it and says who they are."""
    if _low(tokens, phrase.last) != "from":
        return phrase
    end = phrase.last + 1
    end += _low(tokens, end) == "the"
    begin = end
    while (
        end < len(tokens)
        and tokens[end].text[0].isupper()
        and end - begin < 4
        and tokens[end].text[-2:] not in ("’s", "'s")
    ):
        end += 1
    return NounPhrase(phrase.first, end, phrase.head, phrase.skipped) if end > begin else phrase


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


@cache
def _groups() -> dict[str, str]:
    # A word in two groups ("force") belongs to the first.
    found: dict[str, str] = {}
    for group, nouns in load("counted")["groups"].items():
        for noun in nouns:
            found.setdefault(noun, group)
    return found


def _opening(tokens: Sequence[Token], amount: Amount) -> tuple[int, bool]:
    """Return where the noun phrase can begin, behind "of the", "worth of", and whether there was an "of"."""
    at = amount.noun
    if _low(tokens, at) in ("-", "–") and touch(tokens, at):
        at += 2 if _low(tokens, at + 1) == "strong" else 1
    opened = _low(tokens, at) == "of" or (_low(tokens, at) == "worth" and _low(tokens, at + 1) == "of")
    if opened:
        at += 1 + (_low(tokens, at) == "worth")
    if opened or amount.unit == "share":
        while _low(tokens, at) in _DETERMINERS:
            at += 1
        at += _low(tokens, at) in ("them", "whom", "us", "which", "you") and tokens[at].text != "US"
    return at, opened


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word such as "wounded" stands before a noun, and is not itself the verb or the noun."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.text in "-–" and touch(tokens, at + 1):
        return at + 2 < len(tokens)
    return (
        following.text[0].isalpha()
        and following.low not in listed("counted", "ends", "words")
        and _extent(tokens, at + 1, alone=False)[1] is not None
    )


def _extent(tokens: Sequence[Token], at: int, alone: bool, single: bool = False) -> tuple[int, str | None]:
    """Return where the noun phrase that begins at `at` ends, and its head; without a head that can be told, None.

    An `alone` noun may be in the singular; behind a `single` one a word in s is its verb ("one proposal asks").
    """
    end = at
    if (
        at + 1 < len(tokens)
        and tokens[at].low in _WHICH
        and tokens[at + 1].low in listed("numbers", "durations", "words")
    ):
        # "Contracted by 0.2 percent last year."
        return at, None
    while end < len(tokens) and end - at < LONGEST:
        token = tokens[end]
        if (
            token.text in "-‑"
            and end > at
            and touch(tokens, end)
            and touch(tokens, end + 1)
            and tokens[end + 1].text[0].isalpha()
        ):
            end += 2
            continue
        if not token.text[0].isalpha() or (token.low in listed("counted", "ends", "words") and token.text != "US"):
            joined = _coordinated(tokens, at, end) if end > at else None
            if joined:
                return joined
            break
        end += 1
        if single and end - 1 > at and _is_plural(token.low) and token.low.endswith("s"):
            return end - 1, _head(tokens[end - 2].low)
        if _is_head(tokens, end - 1, first=end - 1 == at) and not _another_follows(tokens, end):
            return end, _head(tokens[end - 1].low)
    # Unknown words in the singular count only where grammar asks for a singular, or as a name ("200 Japanese").
    if end > at and tokens[end - 1].text[0].isalpha() and (alone or _is_people(tokens, at, end)):
        return end, _head(tokens[end - 1].low)
    return at, None


_WHICH = frozenset(["last", "this", "next"])


def _coordinated(tokens: Sequence[Token], at: int, end: int) -> tuple[int, str] | None:
    """Return where "central and eastern European countries" ends, and its head, for the first adjective and its "and"."""
    if tokens[end].low != "and" or end + 1 >= len(tokens) or not tokens[end + 1].text[0].isalpha():
        return None
    names = tokens[end - 1].text[0].isupper() and tokens[end + 1].text[0].isupper()
    if not names and not tokens[end - 1].low.endswith(_ADJECTIVES):
        return None
    last, head = _extent(tokens, end + 1, alone=False)
    return (last, head) if head and last - at <= LONGEST else None


_ADJECTIVES = ("al", "ern", "an", "ese", "ish", "ic", "ary", "ive", "ous")


def _head(word: str) -> str:
    return singular(word)


def _is_head(tokens: Sequence[Token], at: int, first: bool) -> bool:
    word = tokens[at].low
    if word in load("counted")["irregular"] or _groups().get(word) is not None:
        # A singular such as "army" goes on to "soldiers".
        return not (_groups().get(word) and _plural_soon(tokens, at))
    return _is_plural(word)


def _is_plural(word: str) -> bool:
    if word.endswith("s"):
        return len(word) > 3 and not word.endswith(NOT_PLURAL)
    return word in load("counted")["irregular"] or singular(word) != word


def _plural_soon(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun is but the first of a longer name: "army soldiers", "private sector jobs"."""
    if _plural_next(tokens, at + 1):
        return True
    word = tokens[at].low
    plain = word not in load("counted")["irregular"] and not _is_plural(word)
    follows = at + 1 < len(tokens) and tokens[at + 1].text[0].isalpha() and tokens[at + 1].text.islower()
    return (
        plain
        and follows
        and tokens[at + 1].low not in listed("counted", "ends", "words")
        and _plural_next(tokens, at + 2)
    )


def _plural_next(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) or not tokens[at].text[0].isalpha() or tokens[at].low in listed("counted", "ends", "words"):
        return False
    return _is_plural(tokens[at].low)


def _another_follows(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a further noun follows the plural ("arms dealers", "sports halls")."""
    if end >= len(tokens) or tokens[end].low in listed("counted", "speakers", "verbs"):
        return False
    word = tokens[end].low
    return _plural_next(tokens, end) and (singular(word) in _groups() or word in load("counted")["irregular"])


def _is_people(tokens: Sequence[Token], at: int, end: int) -> bool:
    return end - at == 1 and tokens[at].text.endswith(("ese", "ish", "ch", "Swiss")) and tokens[at].text[0].isupper()


def _with_of(tokens: Sequence[Token], end: int) -> int:
    """Return the end with "of cholera", "of Kassan fever" behind "cases"."""
    if _low(tokens, end) != "of" or _low(tokens, end + 1) in listed("counted", "ends", "words"):
        return end
    place = end + 1
    while (
        place < len(tokens)
        and place - end < 4
        and tokens[place].text[0].isalpha()
        and tokens[place].low not in listed("counted", "ends", "words")
    ):
        place += 1
    return place if place > end + 1 else end
