import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.marks import is_mark
from reportedly.language.tokens import LONGEST_TOKEN, find_tokens
from reportedly.language.words import find_words
from reportedly.records import Span


def tokens_of(text: str) -> list[str]:
    return [span.of(text) for span in find_tokens(text, Span(0, len(text)))]


def words_of(text: str) -> list[str]:
    return [word.text for word in find_words(text, Span(0, len(text)))]


TOKENS = [
    ("Marrow can’t say.", ["Marrow", "ca", "n’t", "say", "."]),
    ("Kim Jong-un came on Nov. 9.", ["Kim", "Jong", "-", "un", "came", "on", "Nov.", "9", "."]),
    ("The U.S. paid $1.28 at 9:30 a.m. there", ["The", "U.S.", "paid", "$", "1.28", "at", "9:30", "a.m.", "there"]),
    ("“We cannot,” he’d said…", ["“", "We", "can", "not", ",", "”", "he", "’d", "said", "…"]),
    ("write to desk@vasny.example, now", ["write", "to", "desk@vasny.example", ",", "now"]),
    (
        "O’Dell and R&D met at ten o'clock in a coup d'état",
        ["O’Dell", "and", "R&D", "met", "at", "ten", "o'clock", "in", "a", "coup", "d'état"],
    ),
    ("DON’T, gov't of the '90s", ["DO", "N’T", ",", "gov't", "of", "the", "'90s"]),
    # Compounds are cut, but not behind a prefix.
    (
        "a non-native, half-built mid-1990s pro-Vasny-led ex-mayor",
        ["a", "non-native", ",", "half", "-", "built", "mid-1990s", "pro", "-", "Vasny", "-", "led", "ex-mayor"],
    ),
    ("anti-U.S. on 2024-11-05 or 212-555-0123", ["anti", "-", "U.S.", "on", "2024-11-05", "or", "212-555-0123"]),
    (
        "1,200-1,500 or 1200-1500 of 1,00,000 [13,14]",
        ["1,200", "-", "1,500", "or", "1200", "-", "1500", "of", "1,00,000", "[", "13", ",", "14", "]"],
    ),
    (
        "5pm, $20bn, 35mm, 20th, 4G; +44 .5",
        ["5", "pm", ",", "$", "20", "bn", ",", "35", "mm", ",", "20th", ",", "4G", ";", "+44", ".5"],
    ),
    (
        "see vasny.com/a/b, (draft).doc, plan_2.pdf. Or news.vasny.example",
        ["see", "vasny.com/a/b", ",", "(", "draft", ")", ".doc", ",", "plan_2.pdf", ".", "Or", "news.vasny.example"],
    ),
    # A missing blank makes no address.
    ("It fell.Nobody came", ["It", "fell", ".", "Nobody", "came"]),
    (
        "Orle Inc. said so, etc. Then Kelder Corp. A man at No. 5 said no. Now",
        [
            "Orle",
            "Inc.",
            "said",
            "so",
            ",",
            "etc",
            ".",
            "Then",
            "Kelder",
            "Corp",
            ".",
            "A",
            "man",
            "at",
            "No.",
            "5",
            "said",
            "no",
            ".",
            "Now",
        ],
    ),
    ("so :-) #kelder @voss << ===== ?!", ["so", ":-)", "#kelder", "@voss", "<<", "=====", "?!"]),
    ("th- there, I dont w/o it", ["th-", "there", ",", "I", "do", "nt", "w/o", "it"]),
    ("the port 's crew`s", ["the", "port", "'s", "crew", "`s"]),
    # Some systems write an accent as a sign of its own; such a name is one token all the same.
    ("Ire\u0301ne Zele\u0301-Ma\u0308rk’s", ["Ire\u0301ne", "Zele\u0301", "-", "Ma\u0308rk", "’s"]),
    ("قَالَ الرَّئِيسُ", ["قَالَ", "الرَّئِيسُ"]),
    ("हिन्दी में", ["हिन्दी", "में"]),
    ("می‌خواهم رفت", ["می‌خواهم", "رفت"]),
    ("so 👨‍👩‍👧! 👍🏽 🇦🇹🇨🇿 ❤️", ["so", "👨‍👩‍👧", "!", "👍🏽", "🇦🇹", "🇨🇿", "❤️"]),
    ("1️⃣2️⃣ Nov.\u0301 don’t\u0301", ["1️⃣", "2️⃣", "Nov.\u0301", "do", "n’t\u0301"]),
    ("\u0301 \u200d a", ["\u0301", "\u200d", "a"]),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens_keep_their_marks_and_stand_apart_from_punctuation(text, expected):
    assert tokens_of(text) == expected


def test_words_keep_their_marks_too():
    assert words_of("Ire\u0301ne Zele\u0301-Ma\u0308rk’s قَالَ 👨‍👩‍👧 🇦🇹") == ["Ire\u0301ne", "Zele\u0301-Ma\u0308rk", "’s", "قَالَ", "👨‍👩‍👧", "🇦🇹"]  # fmt: skip


def test_long_address_is_one_token():
    address = "https://vasny.example/search?q=" + "harbour+" * 25 + "kelder"
    assert tokens_of(f"see {address}.") == ["see", address, "."]


MARKED = st.text(st.sampled_from("aBñ1. \t\n,’'s-_\u0301\u200d\u200c\ufe0f\u20e3\u064e👨🏽🇦🇹\ud800\x00"), max_size=60)


@given(st.one_of(MARKED, st.text(max_size=60)))
def test_tokens_cover_all_but_blanks_in_order(text):
    spans = find_tokens(text, Span(0, len(text)))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(one.start < one.end for one in spans)
    assert "".join(span.of(text) for span in spans) == "".join(text.split())
    assert "".join(words_of(text)) == "".join(text.split())


@given(st.one_of(MARKED, st.text(max_size=60)))
def test_no_token_begins_with_a_mark_of_the_one_before(text):
    for found in (tokens_of(text), words_of(text)):
        opening = {piece[0] for piece in text.split()}
        assert all(not is_mark(one[0]) or one[0] in opening for one in found)


# Without what makes contractions, abbreviations, prefixes and units, which are known by their letters alone.
LETTERS = st.text(st.sampled_from("aeiNtLz, –“3"), max_size=40)


@given(LETTERS, st.lists(st.sampled_from(["", "", "\u0301", "\u0308\u0323"]), min_size=40, max_size=40))
def test_accents_change_no_cut_between_tokens(text, marks):
    marked = "".join(sign + (mark if sign.isalpha() else "") for sign, mark in zip(text, marks, strict=False))
    for cut in (tokens_of, words_of):
        assert ["".join(sign for sign in one if not unicodedata.combining(sign)) for one in cut(marked)] == cut(text)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "\u0301",
        "a\u0301",
        "-\u0301a",
        "👨\u200d",
        "1\u20e3",
        "’s",
        "n’t",
        "A.",
        "1,",
        "a.",
        "1-",
        "o'",
        "e-",
        "a&",
        "@a",
        "a/",
        ".1",
        "=",
        "?!",
        "a-b.",
    ],
)
def test_text_of_one_repeated_thing_takes_linear_time(unit):
    text = unit * (100_000 // len(unit))
    begun = time.process_time()
    found = find_tokens(text, Span(0, len(text)))
    assert time.process_time() - begun < 2
    assert max(span.end - span.start for span in found) <= LONGEST_TOKEN
