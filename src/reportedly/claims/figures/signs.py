"""Numbers that name something: ordinals, telephone numbers, codes, addresses, flights, streets and laws."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.signs import is_dialled, is_size, is_title, row_around
from reportedly.claims.quantities.signs import is_in_a_longer_sign as is_part_of_sign
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.values import low_at
from reportedly.lexicons import listed


def is_ordinal(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether an amount is an ordinal in digits: "the 12th hill"."""
    return _in_digits(tokens, amount) and touch(tokens, amount.last) and low_at(tokens, amount.last) in _ORDINAL_ENDS


_ORDINAL_ENDS = ("st", "nd", "rd", "th")


def is_telephone(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number is dialled: "+44 20 7946", "(202) 555", "call 911"."""
    at = amount.number
    if amount.money or amount.first != at or not _in_digits(tokens, amount):
        return False
    if _is_dialled(tokens, at):
        return True
    in_brackets = low_at(tokens, at - 1) == "(" and low_at(tokens, at + 1) == ")"
    following = low_at(tokens, at + 2)
    if in_brackets and len(tokens[at].text) == _AREA_CODE and following[:1].isdecimal():
        return True
    if low_at(tokens, at - 1) == ")" and low_at(tokens, at - 3) == "(" and len(low_at(tokens, at - 2)) == _AREA_CODE:
        return low_at(tokens, at - 2).isdecimal()
    if tokens[at].text not in listed("counting", "exceptions", "emergency_numbers") or noun:
        return False
    calls = listed("counting", "exceptions", "calls")
    return low_at(tokens, at - 1) in calls or low_at(tokens, amount.last) in calls or low_at(tokens, at - 2) in calls


# "(202) 555-0143" has three digits in brackets.
_AREA_CODE = 3


def _is_dialled(tokens: Sequence[Token], at: int) -> bool:
    while at > 0 and tokens[at - 1].text[0].isdecimal():
        at -= 1
    return low_at(tokens, at - 1) == "+"


def is_in_a_row(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number is one of a row with nothing between them: "0370 60 60 900". Prose has no such rows."""
    if amount.money or noun or not _in_digits(tokens, amount):
        return False
    return is_dialled(tokens, row_around(tokens, amount.number))


def is_in_a_longer_sign(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number is part of a longer sign (see `quantities.signs`), a calibre (".22") or a share in a name ("half-time")."""
    if tokens[amount.number].text[0] == "." and amount.unit == "count":
        return True
    if amount.kind == "share" and low_at(tokens, amount.last) == "-" and touch(tokens, amount.last):
        return True
    return is_part_of_sign(tokens, amount, None)


def is_footnote(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number is the mark of a footnote: "the bridge fell.[37]"."""
    return low_at(tokens, amount.first - 1) == "[" and low_at(tokens, amount.last) == "]"


def is_address(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number is that of a house: "10 Orchard Street", "the 700 block of Elm"."""
    if not _plain(amount) or amount.last >= len(tokens) or not _in_digits(tokens, amount):
        return False
    if low_at(tokens, amount.last) == "block" and low_at(tokens, amount.first - 1) == "the":
        return True
    if _is_zip(tokens, amount):
        return True
    if not tokens[amount.last].text[0].isupper():
        return False
    # "10 North Orchard Street" has two words between.
    ends = listed("numbers", "address_after", "words")
    return any(
        low_at(tokens, amount.last + ahead) in ends
        and all(tokens[at].text[0].isupper() for at in range(amount.last, amount.last + ahead + 1))
        for ahead in range(1, 4)
        if amount.last + ahead < len(tokens)
    )


def _is_zip(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a number is a post code behind the letters of its state: "Oakville, PA 15084"."""
    digits, state = tokens[amount.number].text, tokens[amount.first - 1].text if amount.first else ""
    return len(digits) == _ZIP and digits.isdecimal() and len(state) == _STATE and state.isupper() and state.isalpha()


_ZIP, _STATE = 5, 2


def is_plate(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number is that of a plate, a tail or a case: "number plate LKR 4471", "registered as TV 4471", "tail number 308"."""
    if not _in_digits(tokens, amount) or amount.scale != 1 or amount.unit in ("count/day", "percent"):
        return False
    at = amount.number
    while (
        at > 0 and amount.number - at < _PLATE and (tokens[at - 1].text.isupper() or tokens[at - 1].low in _PLATE_LINKS)
    ):
        at -= 1
    named = low_at(tokens, at - 1) in listed("numbers", "plates", "words") and at < amount.number
    return named or (low_at(tokens, at - 1) == "registered" and low_at(tokens, at) == "as")


# "License plate number is", "registration number: AB"
_PLATE = 5
_PLATE_LINKS = frozenset(["number", "numbers", "no", ".", ":", "was", "is", "reading", "as", "-"])


def is_name(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number belongs to a name: "Flight 370", "Article 5", "the S&P 500", "Covid 19"."""
    if not _plain(amount) or amount.first == 0:
        return False
    place = amount.first - 1
    before = tokens[place]
    if before.text == "." and amount.first > 1:
        place, before = place - 1, tokens[place - 1]
    capital = before.text[0].isupper() and place > 0 and low_at(tokens, amount.last) == "of"
    if before.low in listed("numbers", "laws", "words") and before.text[0].isupper() and amount.scale == 1:
        # "Article 320 of the code sets a fine"
        return True
    is_label = before.low in listed("numbers", "name_before", "words") and not is_size(tokens, amount)
    if is_label and (not noun or capital) and amount.scale == 1:
        return before.low != "bill" or before.text[0].isupper()
    if before.low in ("no", "nos", "s&p") and tokens[amount.number].text[0].isdecimal():
        return True
    if _is_of_a_channel(tokens, amount, noun) or _is_of_a_picture(tokens, amount):
        return True
    if before.text == "P" and low_at(tokens, place - 1) == "&":
        return True
    return not noun and _follows_a_name(tokens, amount, place)


def _is_of_a_channel(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number is in the name of a broadcaster: "FOX 8", "7 Action News"; not in "News: 12 people"."""
    behind = [token.text for token in tokens[amount.last : amount.last + 3]]
    if "News" in behind and behind[0] in ("Action", "Eyewitness", "News", "Local", "On"):
        return _in_digits(tokens, amount)
    before = tokens[amount.first - 1]
    if before.low not in listed("numbers", "channels", "words") or not before.text[0].isupper():
        return False
    named = amount.last < len(tokens) and tokens[amount.last].text[0].isupper()
    return _in_digits(tokens, amount) and (named or not noun)


def _is_of_a_picture(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a number is that of a picture or of all pictures: "Image 1 of 44"."""
    if not _in_digits(tokens, amount):
        return False
    row = [low_at(tokens, amount.first - back) for back in range(1, 5)]
    at = next((place for place, word in enumerate(row) if word in listed("numbers", "channels", "pictures")), None)
    return at is not None and all(word.isdecimal() or word in ("of", "/") for word in row[:at])


def _follows_a_name(tokens: Sequence[Token], amount: Amount, place: int) -> bool:
    """Say whether a capital stands before a number and nothing counted behind it, in a sentence that is no headline."""
    before = tokens[place]
    calendar = listed("numbers", "months", "words") | listed("numbers", "weekdays", "words")
    if not before.text[0].isupper() or place == 0 or before.text == before.text.upper() or before.low in calendar:
        return False
    if not tokens[amount.number].text[0].isdecimal() or is_title(tokens):
        return False
    following = tokens[amount.last].text if amount.last < len(tokens) else "."
    return following[0].isupper() or not following[0].isalpha()


def _plain(amount: Amount) -> bool:
    """Say whether an amount is a bare number, as in a name: no money, no per cent, no bound."""
    return (
        not amount.money
        and amount.unit != "percent"
        and amount.first == amount.number
        and amount.kind in ("digits", "words")
    )


def _in_digits(tokens: Sequence[Token], amount: Amount) -> bool:
    return tokens[amount.number].text[0].isdecimal()
