"""Two numbers that make one amount: ranges ("15 to 22"), shares ("one in four") and compounds ("five feet eleven")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.units import is_money, money_parts, time_after
from reportedly.claims.quantities.values import Amount, low_at
from reportedly.lexicons import listed, load

_CHANGES = listed("counting", "amounts", "changes")
# "nine out of ten" is a share, "six out of 11 laboratories" are six of eleven.
_ROUND = frozenset({2, 3, 4, 5, 10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000})
_DASHES = ("-", "–", "—")
# How many of the second unit make one of the first.
_COMPOUNDS = {("ft", "in"): 12, ("lb", "oz"): 16, ("stone", "lb"): 14}
_CENTS = 100
# How far back the verb of "raised the number of deaths that are confirmed from 8 to 12" is looked for, and what ends its clause
# or says that a range follows.
_CLAUSE = 18
_NO_CHANGE = frozenset([".", ",", ";", ":", "(", ")", "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "aged", "ages"])  # fmt: skip


def join(tokens: Sequence[Token], one: Amount, two: Amount) -> Amount | None:
    """Return two amounts that follow each other as one, where they are a range, a share or a compound; else None."""
    return range_of(tokens, one, two) or ratio_of(tokens, one, two) or compound_of(tokens, one, two)


def range_of(tokens: Sequence[Token], one: Amount, two: Amount) -> Amount | None:
    """Return the range of two amounts: "15 to 22", "between $3 and $4 million", "4-5,000", "0-to-60-mph"."""
    link = [token.low for token in tokens[one.last : two.first]]
    plain = {one.kind, two.kind} <= {"digits", "words"} and 0 < len(link) <= 3
    if not plain or (one.kind != two.kind and link[0] not in ("to", "and", "or")):
        return None
    first = _opening(tokens, one, two, link)
    return None if first is None else _spanning(tokens, one, two, first)


def _opening(tokens: Sequence[Token], one: Amount, two: Amount, link: list[str]) -> int | None:
    """Return where a range begins, with its "from" or "between"; None where the words between its numbers make none."""
    if len(link) == 3:
        return one.first if link == ["-", "to", "-"] and touch(tokens, one.last) else None
    # The second may have its own "about", as in "15 to about 20".
    if len(link) == 2 and link[1] not in load("numbers")["bounds"]["about"]:
        return None
    if link[0] == "and":
        if low_at(tokens, one.first - 1) == "between":
            return one.first - 1
        return one.first - 2 if _about_between(tokens, one) else None
    if link[0] in _DASHES:
        return one.first if _hyphen_joins(tokens, one, two) else None
    if link[0] == "to":
        return _opening_of_to(tokens, one, two)
    return one.first if link[0] == "or" else None


def _opening_of_to(tokens: Sequence[Token], one: Amount, two: Amount) -> int | None:
    before = low_at(tokens, one.first - 1)
    if before == "from":
        # "raised the figure from 80 to 95": two figures, the old and the new.
        return None if _is_changed(tokens, one.first - 1) else one.first - 1
    if before == "between" and one.unit == "count" and has_unit(tokens, two):
        return one.first - 1
    # "rose by 3 to 40", "voted by nine to two"
    by = before in ("by", "between") or low_at(tokens, one.first - 2) == "by"
    return None if by and (two.unit == "count" or one.unit != "count") else one.first


def _is_changed(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word of change stands before a place of its clause: "raised the number of confirmed deaths in Orlin"."""
    for before in range(place - 1, max(-1, place - _CLAUSE), -1):
        word = low_at(tokens, before)
        if word in _CHANGES or word in _NO_CHANGE:
            return word in _CHANGES
    return False


def has_unit(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether an amount has a unit, be it one of time, which is read later."""
    return amount.unit != "count" or time_after(tokens, amount.last) is not None


def _about_between(tokens: Sequence[Token], one: Amount) -> bool:
    about = load("numbers")["bounds"]["about"]
    return low_at(tokens, one.first - 2) == "between" and low_at(tokens, one.first - 1) in about


def _hyphen_joins(tokens: Sequence[Token], one: Amount, two: Amount) -> bool:
    """Say whether a hyphen or dash makes a range of two numbers: not in "555-1234-77", "3-1" or between clauses."""
    place = one.last
    if touch(tokens, place) != touch(tokens, place + 1) or not touch(tokens, place):
        # "40 - 50 years": set apart, it joins a bare number and one with the unit of both.
        return one.unit == "count" and has_unit(tokens, two) and not touch(tokens, place)
    if low_at(tokens, one.first - 1) in ("-", "–", "/") and touch(tokens, one.first):
        return False
    return not (
        low_at(tokens, two.last) in ("-", "–", "/")
        and touch(tokens, two.last)
        and low_at(tokens, two.last + 1)[:1].isdigit()
    )


def scaled_like(one: Amount, two: Amount) -> float:
    """Return the first number of a pair under the scale of the second: the 3 of "3 to 4 million", the 4 of "4-5,000"."""
    low, high = one.value, two.value
    bare = two.value / two.scale
    if one.scale == 1 and two.scale > 1 and abs(low) < 1000 and (low <= bare or two.scale < 1000):
        return low * two.scale
    if one.scale == 1 and two.scale == 1 and low < 100 and high >= 1000 and high % 1000 == 0 and low < high / 1000:
        return low * 1000
    return low


def _spanning(tokens: Sequence[Token], one: Amount, two: Amount, first: int) -> Amount | None:
    # "$48,000 and $90,000 a year": what stands behind the second holds for both.
    shared = two.unit.startswith(f"{one.unit}/")
    if one.unit != two.unit and not (one.unit == "count" or shared or (two.unit == "count" and one.money)):
        return None
    # "in 2018 to 3.9 million", "between 1600 and 1900": years, or a year and an amount.
    if (
        one.scale == 1
        and 1600 <= one.value < 2100
        and (two.value > 10_000 or two.value < 2100)
        and two.unit == "count"
        and one.bare
    ):
        return None
    low, high = scaled_like(one, two), two.value
    # "rose $3 to $50", "fell 10 to 250": by so much, and to where.
    if one.unit == two.unit and low_at(tokens, one.first - 1) in _CHANGES and _is_level(tokens, one, two):
        return None
    if not low < high:
        return None
    unit = two.unit if one.unit == "count" or two.unit != "count" else one.unit
    return replace(two, first=first, number=one.number, low=low, high=high, value=low, bound="between", unit=unit,
                   money=one.money or two.money, numbers=(low, high))  # fmt: skip


def _is_level(tokens: Sequence[Token], one: Amount, two: Amount) -> bool:
    """Say whether the second of two numbers is where a price or index moved to; "rose 3 to 5 per cent" is a range."""
    following = low_at(tokens, two.last)
    ends = not following[:1].isalpha() or following in listed("counted", "ends", "words")
    return one.money or one.unit == "point" or (one.unit == "count" and ends and not has_unit(tokens, two))


def ratio_of(tokens: Sequence[Token], one: Amount, two: Amount) -> Amount | None:
    """Return "one in four", "9 out of 10" as a share."""
    link = " ".join(token.low for token in tokens[one.last : two.first])
    if link == "of" and one.kind == "share" and two.unit == "percent" and two.value == 1:
        # "half of 1 per cent"
        return replace(two, first=one.first, number=one.number, low=one.value, high=one.value, value=one.value,
                       numbers=(one.value,))  # fmt: skip
    if _is_one_in_so_many(tokens, one, two):
        share = 1 / two.value
        return replace(one, last=two.last, noun=two.last, low=share, high=share, value=share, unit="share", kind="share",
                       numbers=(share,))  # fmt: skip
    if link not in ("in", "in every", "out of", "out of every") or one.unit != "count" or two.unit != "count":
        return None
    if not 0 < one.value < two.value or one.value > 999 or two.value not in _ROUND or one.bound != "exact":
        return None
    # "killed two in three towns": two, and in towns. Only one in so many is safe.
    is_sure = one.value == 1 or two.value in (10, 100, 1000) or _is_subject(tokens, one, two)
    if link == "in" and not is_sure:
        return None
    share = one.value / two.value
    return replace(one, last=two.last, noun=two.last, low=share, high=share, value=share, unit="share", kind="share",
                   numbers=(share,))  # fmt: skip


def _is_subject(tokens: Sequence[Token], one: Amount, two: Amount) -> bool:
    """Say whether two numbers open a clause of which those behind them are the subject: "two in three trains were cancelled"."""
    opens = low_at(tokens, one.first - 1) if one.first else ""
    behind = [low_at(tokens, two.last + step) for step in (1, 2)]
    return opens in _OPENERS and any(word in _AUXILIARIES for word in behind)


_OPENERS = frozenset(["", ",", ";", ":", "and", "but", "that", "about", "nearly", "almost", "roughly", "some"])
_AUXILIARIES = frozenset(["is", "are", "was", "were", "has", "have", "had", "will", "would", "could"])


def _is_one_in_so_many(tokens: Sequence[Token], one: Amount, two: Amount) -> bool:
    """Say whether two numbers with a noun between are a share: "one voter in two", and not "one man in two cars"."""
    gap = [token.low for token in tokens[one.last : two.first]]
    links = gap[1:] in (["in"], ["in", "every"], ["out", "of"]) and gap[0].isalpha() and gap[0] not in _NO_NOUNS
    plain = one.unit == two.unit == "count" and one.value == 1 and two.value in _ROUND and one.bound == "exact"
    if not (links and plain and low_at(tokens, one.first) == "one" and two.last == two.number + 1):
        return False
    after, behind = low_at(tokens, two.last), low_at(tokens, two.last + 1)
    did = after in listed("counting", "exceptions", "after_share") or (
        after.endswith("ed") and not behind.endswith("s")
    )
    return did or not after[:1].isalpha()


_NO_NOUNS = frozenset(["of", "in", "out", "was", "is", "more", "another", "and", "or", "day"])


def compound_of(tokens: Sequence[Token], one: Amount, two: Amount) -> Amount | None:
    """Return two amounts of one thing as one: "5 ft 11 in", "six foot two", "three dollars and fifty cents"."""
    if one.kind not in ("digits", "words") or two.kind not in ("digits", "words") or one.value != int(one.value):
        return None
    link = [token.low for token in tokens[one.last : two.first]]
    if link in (["'"], ["’"], ["′"]) and touch(tokens, one.last) and _ends_in_inches(tokens, two):
        end = two.last + (two.unit == "count")
        one, two, link = replace(one, unit="ft"), replace(two, unit="in", last=end, noun=end), []
    elif one.unit == "ft" and two.unit == "count" and low_at(tokens, two.last) == "in" and link == []:
        two = replace(two, unit="in", last=two.last + 1, noun=two.last + 1)
    elif one.last == one.number + 1:
        return None
    if link not in ([], ["and"], ["-"], [","]) or (one.scale != 1 and is_money(one.unit)):
        return None
    parts = _parts(tokens, one, two, link)
    if not parts or not 0 < two.value < parts:
        return None
    value = one.value + two.value / parts
    return replace(two, first=one.first, number=one.number, low=value, high=value, value=value, unit=one.unit,
                   money=one.money, numbers=(one.value, two.value), scale=1)  # fmt: skip


def _ends_in_inches(tokens: Sequence[Token], two: Amount) -> bool:
    return two.unit == "in" or (two.unit == "count" and low_at(tokens, two.last) in ('"', "”", "″"))


def _parts(tokens: Sequence[Token], one: Amount, two: Amount, link: list[str]) -> int:
    if is_money(one.unit):
        if one.unit in money_parts(two.unit):
            return _CENTS
        # "15 dollars 50": bare, and at the end of what is said.
        ends = two.unit == "count" and two.last == two.number + 1 and low_at(tokens, two.last)[:1] in ("", *".,;:!?")
        return _CENTS if ends and link in ([], ["and"]) and one.noun == one.last else 0
    if two.unit == "count" and one.unit == "ft" and link == [] and low_at(tokens, one.last - 1) in ("foot", "ft"):
        return 0 if low_at(tokens, two.last)[:1].isalpha() else _COMPOUNDS["ft", "in"]
    return 0 if link == [","] else _COMPOUNDS.get((one.unit, two.unit), 0)
