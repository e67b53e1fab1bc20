"""Numbers that are part of a sign: ordinals, telephone numbers, codes, marks of a list, addresses and names."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.values import Amount, low_at
from reportedly.lexicons import listed, load

_JOINS = "-–—/\\:.,"
# Signs that make a number part of a code where they touch it from the left.
_CODE_MARKS = "_#@№+&=\\^*×⁄−."
_ORDINAL_ENDS = ("st", "nd", "rd", "th", "ths", "s", "G", "x")
_STRONG = listed("counting", "exceptions", "strong")


def in_digits(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a number is printed in digits."""
    return tokens[amount.number].text[-1].isdecimal()


def is_ordinal(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether an amount is an ordinal or a decade: "the 12th hill", "the 1990s"."""
    return (
        amount.unit == "count"
        and in_digits(tokens, amount)
        and touch(tokens, amount.last)
        and tokens[amount.last].text in _ORDINAL_ENDS
    )


def is_in_a_longer_sign(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether a number is part of a longer sign: G20, M-19, 5G, 24/7, 1.2.3, 555-1234, #5, 007; "100,000-strong" and "500-metre" are none of these."""
    first, last, digits = amount.number, amount.last, in_digits(tokens, amount)
    text = tokens[first].text
    if digits and len(text) > 1 and text[0] == "0" and text[1].isdecimal():
        return True
    if digits and not amount.money and amount.first == first and touch(tokens, first):
        before, joined = tokens[first - 1].text, tokens[first - 2].text[-1] if touch(tokens, first - 1) else " "
        if before[-1].isalpha() or before in _CODE_MARKS:
            return True
        if before in _JOINS and (joined.isalnum() or joined == "\\"):
            return True
    return last < len(tokens) and touch(tokens, last) and _joins_after(tokens, amount)


def _joins_after(tokens: Sequence[Token], amount: Amount) -> bool:
    last, digits = amount.last, in_digits(tokens, amount)
    after = tokens[last].text
    if after[0].isalpha():
        return digits and amount.unit == "count" and amount.scale == 1
    if after not in "-–/\\:.,_'’" or last + 1 >= len(tokens) or not touch(tokens, last + 1):
        return False
    following = tokens[last + 1]
    if following.text[0].isdecimal():
        return True
    if after in "-–" and following.text[0].isalpha():
        return following.low not in _STRONG and amount.unit in ("count", "share")
    return (after in "/\\_" and amount.unit == "count") or (after in "'’" and following.low == "s")


def is_list_mark(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether a number and a bracket open an item: "1) the price; 2) the cost"."""
    if not _is_plain(amount) or low_at(tokens, amount.last) != ")" or amount.value > _LONGEST_LIST:
        return False
    return not any(low_at(tokens, amount.first - back) == "(" for back in range(1, 5))


_LONGEST_LIST = 20


def is_telephone(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether a number is dialled, or one of a row with nothing between: "+44 20 7946", "555-0143", "call 911"."""
    at = amount.number
    if head is None and (_is_local(tokens, amount) or _is_called(tokens, amount)):
        return True
    if amount.unit != "count" or amount.first != at or not in_digits(tokens, amount):
        return False
    row = row_around(tokens, at)
    return low_at(tokens, row.start - 1) == "+" or is_dialled(tokens, row)


def row_around(tokens: Sequence[Token], at: int) -> range:
    """Return the places of the numbers that stand beside one with nothing between them."""
    first = last = at
    # A row longer than this is one wherever it begins.
    while first > 0 and at - first < _ROW and tokens[first - 1].text.isdecimal():
        first -= 1
    while last + 1 < len(tokens) and last - at < _ROW and tokens[last + 1].text.isdecimal():
        last += 1
    return range(first, last + 1)


def is_dialled(tokens: Sequence[Token], row: range) -> bool:
    """Say whether numbers in a row are a telephone number: three of them, many digits, or a zero in front."""
    texts = [tokens[place].text for place in row]
    return len(texts) > 1 and (len(texts) >= _ROW or texts[0][0] == "0" or sum(map(len, texts)) >= _DIALLED)


def _is_local(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a number is an area code in brackets or "555-0143"."""
    at = amount.number
    text, following = tokens[at].text, low_at(tokens, at + 1)
    if len(text) != _AREA or not text.isdecimal():
        return False
    if following == ")" and low_at(tokens, at - 1) == "(":
        return low_at(tokens, at + 2)[:1].isdecimal() and len(low_at(tokens, at + 2)) == _AREA
    last = low_at(tokens, at + 2)
    return following in ("-", "–") and touch(tokens, at + 1) and len(last) == _AREA + 1 and last.isdecimal()


# Telephone numbers of North America have three digits before four.
_AREA = 3


def _is_called(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether somebody calls a number: "dialled 911", "text 60611"."""
    lists = load("numbers")["telephone"]
    near = (low_at(tokens, amount.number - 1), low_at(tokens, amount.number - 2), low_at(tokens, amount.last))
    return in_digits(tokens, amount) and amount.unit == "count" and bool(set(near) & set(lists["calls"]))


# Two numbers may meet by chance ("on May 6 12 people died"), three do not; so many digits are dialled.
_ROW = 3
_DIALLED = 9


def is_address(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether a number is that of a house or a post code: "10 Orchard Street", "the 90049 ZIP Code"."""
    if not _is_plain(amount) or not in_digits(tokens, amount) or amount.last >= len(tokens):
        return False
    ends = listed("numbers", "address_after", "words")
    if low_at(tokens, amount.last) == "block" and (
        low_at(tokens, amount.last + 1) == "of" or low_at(tokens, amount.first - 1) == "the"
    ):
        return True
    # "Oakville, PA 15084"
    state = tokens[amount.first - 1].text if amount.first else ""
    if (
        len(tokens[amount.number].text) == _ZIP
        and tokens[amount.number].text.isdecimal()
        and len(state) == 2
        and state.isupper()
    ):
        return True
    place = amount.last
    while place < len(tokens) and place - amount.last < 3 and tokens[place].text[0].isupper():
        if tokens[place].low in ends and (place > amount.last or tokens[place].low == "zip"):
            return True
        place += 1
    return False


_ZIP = 5


def is_name(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether a number belongs to a name: "Flight 370", "Article 5", "the S&P 500", "Planet 9"."""
    if not _is_plain(amount) or amount.first == 0:
        return False
    if head is None and _is_before_a_name(tokens, amount):
        return True
    place = amount.first - 1
    before = tokens[place]
    if before.text in (".", "-") and amount.first > 1 and (before.text == "." or touch(tokens, amount.first)):
        place, before = place - 1, tokens[place - 1]
    if not before.text[0].isalpha():
        return False
    if before.low in listed("numbers", "name_before", "words") and amount.scale == 1 and not is_size(tokens, amount):
        capital = before.text[0].isupper() and place > 0
        if head is None or capital:
            return before.low != "bill" or before.text[0].isupper()
    if before.low in ("no", "nos", "s&p", "p", "sp", "asx", "tsx", "ftse", "stoxx", "nikkei", "nasdaq") and in_digits(
        tokens, amount
    ):
        return before.low != "no" or before.text[0].isupper() or low_at(tokens, place + 1) == "."
    return _follows_a_name(tokens, amount, head, place)


# Fewer are labels as often: "the numbers 4 and 8", "page numbers 12 to 20".
_SIZE = 100


def is_size(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether "numbers" before an amount is the verb: "the whole contingent numbers 4,500", and not "serial numbers 4,500 to 4,600"."""
    verb = amount.first - 1
    who = low_at(tokens, verb - 1)
    of_numbers = who in listed("numbers", "numbered", "words") or not who[:1].isalpha()
    return low_at(tokens, verb) == "numbers" and amount.value >= _SIZE and not of_numbers


def _is_before_a_name(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a number opens a name: "its own 787 Dreamliner"."""
    if not in_digits(tokens, amount) or amount.last >= len(tokens) or not tokens[amount.last].text[0].isupper():
        return False
    before = low_at(tokens, amount.first - 1)
    return before in ("the", "a", "an", "its", "own", "his", "her", "their", "new") or before.endswith(("'s", "’s"))


def _follows_a_name(tokens: Sequence[Token], amount: Amount, head: str | None, place: int) -> bool:
    """Say whether a capital stands before a number and nothing counted behind it, in a sentence that is no headline."""
    before = tokens[place]
    calendar = listed("numbers", "months", "words") | listed("numbers", "weekdays", "words")
    if not before.text[0].isupper() or before.low in calendar or not in_digits(tokens, amount):
        return False
    if before.low in listed("counted", "ends", "words") or (
        place == 0 and len(tokens) > 3 and not before.text.isupper()
    ):
        return False
    if tokens[amount.number].text.count(".") or amount.value >= _BIGGEST_NAME or amount.scale > 1:
        return False
    following = tokens[amount.last].text if amount.last < len(tokens) else "."
    if not following[0].isalpha() or following[0].isupper():
        return not is_title(tokens) or head is None
    # "the Boeing 737 jets", "Phantom 4 drones": the name goes before what is counted.
    return head is None or low_at(tokens, place - 1) in ("the", "a", "an", "its", "new")


# Names have small numbers and the like of 737 and 6300; bigger ones count.
_BIGGEST_NAME = 10_000


def is_title(tokens: Sequence[Token]) -> bool:
    """Say whether most words begin with a capital, as in a headline, where a capital tells nothing."""
    words = [token for token in tokens[:40] if token.text[0].isalpha() and len(token.text) > 3]
    return sum(word.text[0].isupper() for word in words) > 0.6 * len(words)


def _is_plain(amount: Amount) -> bool:
    """Say whether an amount is a bare number, as in a name: no unit, no bound, no range."""
    return amount.unit == "count" and amount.first == amount.number and amount.kind in ("digits", "words")
