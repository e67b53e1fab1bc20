"""How amounts of money, parts and measures are asked for: "How high is the damage, in euros?", "What weight, in “…”?"."""

from __future__ import annotations

from reportedly.lexicons import load
from reportedly.records import rate_words
from reportedly.relations.finances import finance_text, is_finance
from reportedly.relations.indicators import indicator_text, is_indicator
from reportedly.relations.keys import Key
from reportedly.relations.wording import ARTICLES, head_noun, in_plural


def measure_text(key: Key, noun: str | None, verb: str, place: str, said: str) -> str:
    """Return the question for an amount that is no count.

    `noun` is what it is of, None where no words tell; `verb` what is said of that, empty where nothing is; `said` are the words around
    the number, by which alone a number without a verb is understood.
    """
    if is_indicator(key):
        return indicator_text(key)
    if is_finance(key):
        return finance_text(key)
    if key.unit in ("percent", "share"):
        return _part_text(key, noun, verb, place, said)
    if _is_money(key.unit):
        return _money_text(key, noun, verb, place, said)
    named = load("questions")["measures"]["units"].get(key.unit)
    if named and noun:
        around = "" if verb and not key.alone else said
        return f"How many {named} of {noun}{_one(verb) if verb else ''}{place}{around}?"
    return f"{_kind(key.unit)}{said}?"


def _part_text(key: Key, noun: str | None, verb: str, place: str, said: str) -> str:
    words = load("questions")["measures"]
    what = "percentage" if key.unit == "percent" else "share"
    if noun is None:
        return f"What {what}{said}?"
    if key.unit == "percent" and (head_noun(noun) in words["rates"] or noun in words["rates"]):
        return f"How high is the {noun}{place}{said if key.alone else ', in percent'}?"
    # "A ninth of the world's crop" has its article outside the words that are counted.
    owned = noun[:1].islower() and noun.partition(" ")[0].endswith(("'s", "’s"))
    is_one = noun[:1].islower() and in_plural(noun) != noun and noun.partition(" ")[0] not in ARTICLES
    the = "the " if noun in words["with_the"] or owned or is_one else ""
    return f"What {what} of {the}{noun}{_one(verb) if is_one else verb}{place}{said if key.alone or not (verb or key.extent) else ''}?"


def _money_text(key: Key, noun: str | None, verb: str, place: str, said: str) -> str:
    words = load("questions")["measures"]
    money = words["money"].get(key.unit, key.unit)
    around = said if key.alone else ""
    if noun and head_noun(noun) in words["high"] and not noun.endswith("s"):
        return f"How high is the {noun}{place}, in {money}{around}?"
    if noun is None or (noun.endswith("s") and not verb):
        return f"How much money{said}?"
    return (
        f"How much {noun}{_one(verb) if verb else ' is there'}{place}, in {money}{around if verb or place else said}?"
    )


def _one(verb: str) -> str:
    """A verb as it stands behind a word for stuff, which has no plural: "is planned"."""
    return verb.replace(" have ", " has ", 1).replace(" are ", " is ", 1).replace(" were ", " was ", 1)


def _is_money(unit: str) -> bool:
    return len(unit) == len("USD") and unit.isalpha() and unit.isupper()


def _kind(unit: str) -> str:
    """The words that ask for a unit: "What weight" for kilograms; "What amount" for one that no list has."""
    kinds = load("questions")["measures"]["kinds"]
    plain, per = unit.partition("/")[0], rate_words(unit)
    asked = next((words for words, units in kinds.items() if unit in units), None)
    if asked is None and per:
        asked = f"{'How much money' if _is_money(plain) else _kind(plain)} {per}"
    return str(asked or "What amount")
