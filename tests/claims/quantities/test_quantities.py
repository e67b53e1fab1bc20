"""Quantities: everything measured or counted in a text, whether a report claims it of its story or not."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.claims import plain_sentences
from reportedly.claims.quantities import find_quantities
from reportedly.records import Quantity, Sentence, Span


def read(text: str, *times: str) -> list[Quantity]:
    places = [Span(text.index(words), text.index(words) + len(words)) for words in times]
    return find_quantities(text, plain_sentences(text), places)


MONEY = [
    ("The ferry cost $40 million.", "$40 million", 4e7, "USD"),
    ("It cost US$2.5bn.", "US$2.5bn", 2.5e9, "USD"),
    ("It rose by $3.10 US.", "$3.10 US", 3.1, "USD"),
    ("It asked for $40 million Canadian.", "$40 million Canadian", 4e7, "CAD"),
    ("A toll of A$4.50 was planned.", "A$4.50", 4.5, "AUD"),
    ("It was a $3 toll.", "$3", 3, "USD"),  # no Australian dollar
    ("A C $6 (US $4.10) toll.", "C $6", 6, "CAD"),
    ("The fund lost $-2.5bn.", "$-2.5bn", -2.5e9, "USD"),
    ("The shop took 20 usd.", "20 usd", 20, "USD"),
    ("He tried all 20 all day.", "20", 20, None),  # no lek of Albania
    ("The mill took 12 MEUR.", "12 MEUR", 1.2e7, "EUR"),
    ("They were paid 75 USD million.", "75 USD million", 7.5e7, "USD"),
    ("It fetched RM79 a month.", "RM79 a month", 79, "MYR/month"),
    ("Oil stood at $52 a barrel.", "$52 a barrel", 52, "USD/barrel"),
    ("Offices cost 30 euros per square metre.", "30 euros per square metre", 30, "EUR/m2"),
    ("A loaf is 90 pence.", "90 pence", 90, "penny"),
    ("The share closed at 164p.", "164p", 164, "penny"),
    ("It cost three dollars and fifty cents.", "three dollars and fifty cents", 3.5, "USD"),
    ("They offered half a million euros.", "half a million euros", 5e5, "EUR"),
    ("The fine was 300 pounds.", "300 pounds", 300, "GBP"),
    ("It fetched 1.234.567,89 euros.", "1.234.567,89 euros", 1234567.89, "EUR"),
    ("It fetched 1’234’567 francs.", "1’234’567 francs", 1234567, "franc"),
    ("It fetched 12,34,567 rupees.", "12,34,567 rupees", 1234567, "rupee"),
    ("A loaf is 1,50 €.", "1,50 €", 1.5, "EUR"),
    ("It cost €1,5 Mio. in all.", "€1,5 Mio", 1.5e6, "EUR"),
    ("The $1,200-a-month rent was paid.", "$1,200-a-month", 1200, "USD/month"),
    ("A book is 100 ₡.", "100 ₡", 100, "CRC"),
    ("A book is MXN$ 40.", "MXN$ 40", 40, "MXN"),
    ("It lost,55 cents a share, what it had won.", "55 cents a share", 55, "cent/share"),  # no code: money has its unit
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), MONEY)
def test_money_is_read_with_its_currency(text: str, words: str, value: float, unit: str | None) -> None:
    quantity = read(text)[0]
    assert quantity.text == words
    assert quantity.low == pytest.approx(value)
    assert (quantity.unit, quantity.kind) == (unit, "money" if unit else "number")


MEASURES = [
    ("The wall is 4 metres high.", "4 metres", 4, "m"),
    ("A 500-metre wall fell.", "500-metre", 500, "m"),
    ("He is 1.8m tall.", "1.8m", 1.8, "m"),
    ("She is 5 ft 11 in tall.", "5 ft 11 in", 5 + 11 / 12, "ft"),
    ("She is six foot two.", "six foot two", 6 + 2 / 12, "ft"),
    ("She is 5'11\" in her boots.", "5'11\"", 5 + 11 / 12, "ft"),
    ("A 10-inch shell hit it.", "10-inch", 10, "in"),
    ("The bag weighs 30 pounds.", "30 pounds", 30, "lb"),
    ("The yard has 450 sq. ft. of room.", "450 sq. ft.", 450, "sq ft"),
    ("The yard has 32m2 of room.", "32m2", 32, "m2"),
    ("The train ran at 90 km/h.", "90 km/h", 90, "km/hour"),
    ("The jet flew at 400 metres per second.", "400 metres per second", 400, "m/second"),
    ("The plant gives 3.4 gigawatts.", "3.4 gigawatts", 3.4, "GW"),
    ("A 5 W lamp glowed.", "5 W", 5, "W"),
    ("The press gave 113 GPa.", "113 GPa", 113, "GPa"),
    ("The dot is 352 μm wide.", "352 μm", 352, "µm"),
    ("A current of 1.3 A/cm2 flowed.", "1.3 A/cm2", 1.3, "A/cm2"),
    ("The field sent 800,000 barrels a day.", "800,000 barrels a day", 8e5, "barrel/day"),
    ("It was -12 °C there.", "-12 °C", -12, "°C"),
    ("It was -3°F there.", "-3°F", -3, "°F"),
    ("It was minus 5 degrees Celsius.", "minus 5 degrees Celsius", -5, "°C"),
    ("It fell to minus-130 degrees Fahrenheit.", "minus-130 degrees Fahrenheit", -130, "°F"),
    ("It was 20C at noon.", "20C", 20, "°C"),
    ("It was 20 degrees below zero.", "20 degrees below zero", -20, "°"),
    ("The file has 16 GB.", "16 GB", 16, "GB"),
    ("The line carries 30Mbps.", "30Mbps", 30, "Mbit/second"),
    ("The water had 4 ppb of lead.", "4 ppb", 4, "ppb"),
    ("The team was 40 basis points off.", "40 basis points", 40, "basis point"),
    ("Take 2 1/2 cups of flour.", "2 1/2 cups", 2.5, "cup"),
    ("Take ½ teaspoon of salt.", "½ teaspoon", 0.5, "teaspoon"),
    ("He ran half a mile.", "half a mile", 0.5, "mile"),
    ("It holds 3 x 10^8 kg.", "3 x 10^8 kg", 3e8, "kg"),
    ("The quake of magnitude 6.4 struck.", "magnitude 6.4", 6.4, "magnitude"),
    ("A 6.4-magnitude quake struck.", "6.4-magnitude", 6.4, "magnitude"),
    ("It holds three US gallons.", "three US gallons", 3, "gallon"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), MEASURES)
def test_measure_is_read_with_its_unit(text: str, words: str, value: float, unit: str) -> None:
    quantity = read(text)[0]
    assert quantity.text == words
    assert quantity.low == quantity.high == pytest.approx(value)
    assert quantity.unit == unit


KINDS = [
    ("A 42-year-old baker came.", "42-year-old", "age", "year"),
    ("Berta Quell, 53, came.", "53", "age", "year"),
    ("He was aged 12.", "12", "age", "year"),
    ("Her brother, who was 10, came.", "10", "age", "year"),
    ("A boy of 12 came.", "12", "age", "year"),
    ("The child turned 18.", "18", "age", "year"),
    ("Two boys, 14 and 15 years old, came.", "14", "age", "year"),
    ("A calf of three months of age came.", "three months of age", "age", "month"),
    ("He is about 40 - 50 years old.", "about 40 - 50 years old", "age", "year"),
    ("It lasted five weeks.", "five weeks", "duration", "week"),
    ("She works 40 hours a week.", "40 hours a week", "duration", "hour/week"),
    ("It lasted two more hours.", "two more hours", "duration", "hour"),
    ("It took half an hour.", "half an hour", "duration", "hour"),
    ("Orrin won 3-1.", "3-1", "score", None),
    ("It ended 2–2.", "2–2", "score", None),
    ("A third of the wells are dry.", "A third", "share", "share"),
    ("Ports were closed and two in three trains were cancelled.", "two in three", "share", "share"),
    ("Gunmen shot two in three towns.", "two", "number", None),
    ("Turnout was 61 per cent.", "61 per cent", "share", "percent"),
    ("It is three times the size.", "three times", "multiple", "time"),
    ("Hundreds of goats fled.", "Hundreds", "count", "count"),
    ("The clinic sees 25 cases a day.", "25", "count", "count/day"),
    ("The index ended at 6,327.80.", "6,327.80", "number", None),
    ("The index lost 12.50 points to 4,006.21.", "4,006.21", "measure", "point"),
]


@pytest.mark.parametrize(("text", "words", "kind", "unit"), KINDS)
def test_kind_says_what_is_measured(text: str, words: str, kind: str, unit: str | None) -> None:
    quantity = next(one for one in read(text) if one.text == words)
    assert (quantity.kind, quantity.unit) == (kind, unit)


NUMBERS = [
    ("Orrin won 3-1.", (3, 1), 1, 3, "between"),
    ("It fell from 4.8 percent to 4.7 percent.", (4.8, 4.7), 4.7, 4.8, "between"),
    ("It slipped from $36,040 at noon to $34,935.", (36_040, 34_935), 34_935, 36_040, "between"),
    ("She went from 208 pounds to 193.", (208, 193), 193, 208, "between"),
    ("It cost between $62 and $68 per share.", (62, 68), 62, 68, "between"),
    ("They want from $10 to $15 billion.", (1e10, 1.5e10), 1e10, 1.5e10, "between"),
    ("Some 4-5,000 goats fled.", (4000, 5000), 4000, 5000, "between"),
    ("It goes from 0-to-60-mph.", (0, 60), 0, 60, "between"),
    ("Four to five thousand goats fled.", (4000, 5000), 4000, 5000, "between"),
    ("Dozens of goats fled.", (12, 100), 12, 100, "about"),
    ("Up to 400 goats fled.", (400,), None, 400, "at_most"),
    ("At least 40 goats fled.", (40,), 40, None, "at_least"),
    ("Just over 40 goats fled.", (40,), 40, None, "more_than"),
    ("A sub-300 sq m flat was let.", (300,), None, 300, "less_than"),
    ("It has about 40 goats.", (40,), 40, 40, "about"),
    ("It was nowhere near 700 goats.", (700,), 700, 700, "not"),
]


@pytest.mark.parametrize(("text", "numbers", "low", "high", "bound"), NUMBERS)
def test_numbers_stand_in_their_order_and_ends_in_theirs(
    text: str, numbers: tuple[float, ...], low: float | None, high: float | None, bound: str
) -> None:
    quantity = read(text)[0]
    assert quantity.numbers == pytest.approx(numbers)
    assert (quantity.low, quantity.high, quantity.bound) == (low, high, bound)


@pytest.mark.parametrize(
    "text",
    [
        "At 7:20 p.m. and 6.12pm it rang.",
        "The M-19, the G20, an S-300 and a 5G mast.",
        "Flight 370 and Article 5 of the treaty.",
        "The 2nd Brigade took its 12th hill.",
        "Call 555-1234-77 or +44 20 555.",
        "Call 911 or (317) 555-0143, or text 60611.",
        "She was found in the 600 block of Elm.",
        "She lives at 10 Orchard Street, Oakville, PA 15084.",
        "The S&P 500 closed early, and so did the Nikkei 225.",
        "One must go, and another one will come one day.",
        "No one was there.",
        "There was no fuel.",
        "1) the price; 2) the cost.",
        "The l2 and the 1O0 were misread.",
        "Its own 787 Skyliner was late.",
        "The 1990s and '80s are over.",
        "It was version 1.2.3, agent 007.",
        "They met in 2019, and again in 2021.",
        "It was built in 300 BC.",
        "It has 720p pictures.",
        "5555 5555 5555 4444",
        "The council has zero tolerance.",
        "A third man came in the first half.",
    ],
)
def test_number_that_measures_nothing_is_left_out(text: str) -> None:
    assert [quantity.text for quantity in read(text)] == []


def test_time_expression_holds_only_lengths_of_time() -> None:
    text = "On 4 May 2011, and for 20 days from 6 to 26 May, 30 goats fled."
    assert [one.text for one in read(text, "4 May 2011", "20 days", "6 to 26 May")] == ["20 days", "30"]


TRENDS = [
    ("Sales fell 3 per cent.", ["down"]),
    ("Sales rose by nearly another 3 per cent.", ["up"]),
    ("The share is up 9.4 per cent to $84.", ["up", None]),
    ("The share climbed 11 sen.", ["up"]),
    ("The council kept 3 per cent.", [None]),
    ("The army lost 40 men.", [None]),
    ("Exports grew by 40 lorries.", ["up"]),
    ("It added a 30-metre wall.", [None]),
    ("They made up 3 per cent.", [None]),
]


@pytest.mark.parametrize(("text", "trends"), TRENDS)
def test_trend_is_that_of_the_word_before(text: str, trends: list[str | None]) -> None:
    assert [quantity.trend for quantity in read(text)] == trends


def test_measure_in_brackets_shares_an_open_end() -> None:
    long, short = read("Moths fly more than 100 kilometres (60 miles).")
    assert (long.bound, long.high, short.bound, short.low, short.high) == ("more_than", None, "more_than", 60, None)


def test_bare_number_shares_unit_or_noun_of_its_neighbour() -> None:
    part, whole = read("He raised 280 million of the 1.5 billion shekels.")
    assert (part.unit, whole.unit) == ("ILS", "ILS")
    now, before = read("It sold 39 lamps, up from 24.")
    assert (now.counted, before.counted, before.kind) == ("lamps", "lamps", "count")


COUNTED = [
    ("Five new seasons came.", "new seasons"),
    ("Twelve central and eastern European countries came.", "central and eastern European countries"),
    ("Some 4.8 million private sector jobs went.", "private sector jobs"),
    ("Ten Israelis and six Iraqis came.", "Israelis"),
    ("It has a 25% tax on sheep.", "tax"),
    ("Its $40 million fine was paid.", "fine"),
    ("The 500-metre wall fell.", "wall"),
    ("They found 70 kg of gold.", "gold"),
    ("It gives off 5 tonnes of CO2.", "CO2"),
    ("The new wall is 4 metres.", "new wall"),
    ("Rain came, and sales in Orrin fell by 3 per cent.", "sales in Orrin"),
    ("The top 1 percent paid.", None),
]


@pytest.mark.parametrize(("text", "words"), COUNTED)
def test_counted_is_the_noun_or_the_subject(text: str, words: str | None) -> None:
    assert read(text)[0].counted == words


VAGUE = [
    ("It cost millions of euros.", (1e6, 1e7), "EUR"),
    ("They walked hundreds of miles.", (100, 1000), "mile"),
    ("Less than half of 1 percent came.", (0.5,), "percent"),
    ("It has a margin of plus or minus 4 points.", (4,), "point"),
    ("It has a margin of +/- 4 percent.", (4,), "percent"),
    ("The index fell 10 to 250.", (10,), None),
]


@pytest.mark.parametrize(("text", "numbers", "unit"), VAGUE)
def test_vague_and_compound_numbers_keep_their_unit(text: str, numbers: tuple[float, ...], unit: str | None) -> None:
    quantity = read(text)[0]
    assert (quantity.numbers, quantity.unit) == (numbers, unit)


def test_pounds_are_weight_or_money_by_their_company() -> None:
    assert [
        one.unit for one in read("It costs 300 pounds. The calf weighs 300 pounds. It holds 2 million pounds.")
    ] == [
        "GBP",
        "lb",
        "GBP",
    ]


def test_evidence_stands_where_the_words_are() -> None:
    text = "Prices fell by just over 3 per cent."
    (quantity,) = read(text)
    places = {name: spans[0].of(text) for name, spans in quantity.evidence.items()}
    assert places == {"number": "3 per cent", "bound": "just over", "trend": "fell", "counted": "Prices"}
    assert quantity.why == "“just over” makes it more than that"


def test_digits_of_the_world_are_read() -> None:
    assert [one.low for one in read("They saw ٢٥ goats, ４２ cows, 12\u202f500 hens and 12\u00a0500 ducks.")] == [
        25, 42, 12_500, 12_500,
    ]  # fmt: skip


PRINTED = st.sampled_from(
    ["{} people", "${}", "{} km", "{} per cent", "at least {} goats", "aged {}", "{} °C", "about {} t"]
)


@given(PRINTED, st.integers(min_value=2, max_value=99))
def test_what_is_printed_again_is_read_again(words: str, number: int) -> None:
    (quantity,) = read(f"They said {words.format(number)}.")
    value = f"{quantity.numbers[0]:.0f}"
    (again,) = read(f"They said {words.format(value)}.")
    assert (again.numbers, again.unit, again.kind, again.bound) == (
        quantity.numbers,
        quantity.unit,
        quantity.kind,
        quantity.bound,
    )
    assert again.numbers == (number,)


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    scale, word = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = number % scale
    link = " and " if scale == 100 or rest < 100 else " "
    return f"{spelled(number // scale)} {word}" + (link + spelled(rest) if rest else "")


@given(st.integers(min_value=2, max_value=999_999), st.sampled_from(["{:d}", "{:,d}", "{}"]))
def test_number_comes_back_from_words_and_digits(number: int, form: str) -> None:
    printed = spelled(number) if form == "{}" else form.format(number)
    (quantity,) = read(f"At least {printed} goats fled.")
    assert (quantity.numbers, quantity.low, quantity.high, quantity.counted) == ((number,), number, None, "goats")


CLAUSES = [
    "12 goats fled",
    "it cost $3.5 million",
    "at least 40 people came",
    "the wall is 4 metres high",
    "Orrin won 3-1",
    "sales fell 7 per cent",
    "she is 42 years old",
    "between 15 and 22 huts burned",
]


@given(st.lists(st.sampled_from(CLAUSES), min_size=2, max_size=6), st.data())
def test_hiding_one_quantity_changes_no_other(clauses: list[str], data: st.DataObject) -> None:
    text = "; ".join(clauses) + "."
    found = read(text)
    hidden = data.draw(st.sampled_from(found))
    masked = text[: hidden.span.start] + "x" * len(hidden.span) + text[hidden.span.end :]
    kept = [one for one in found if one is not hidden]
    assert [(one.span, one.numbers, one.unit, one.kind) for one in read(masked)] == [
        (one.span, one.numbers, one.unit, one.kind) for one in kept
    ]


WORDS = [
    "40", "1", "4,500", "1.2", "3.000", "half", "a", "third", "dozens", "of", "one", "two", "million", "and", "to", "-", "–", "between",
    "from", "$", "€", "US", "per", "day", "cent", "%", "km", "m", "m2", "ft", "in", "°", "C", "below", "zero", "minus", "years", "old", ",",
    "(", ")", "up", "at", "least", "more", "than", "people", "rose", "by", "½", "/", "4", "×", "10", "'", '"', "0", "p", "pounds", "no", "not", "about",
]  # fmt: skip


@given(
    st.one_of(
        st.text(max_size=120),
        st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
        st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
    )
)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_exact_spans_apart(text: str) -> None:
    found = find_quantities(text, plain_sentences(text), ())
    for quantity in found:
        assert quantity.span.of(text) == quantity.text != ""
        assert quantity.low is not None or quantity.high is not None
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        assert quantity.numbers
        assert all(0 <= span.start < span.end <= len(text) for spans in quantity.evidence.values() for span in spans)
        assert quantity.counted is None or quantity.evidence["counted"][0].of(text) == quantity.counted
    assert all(one.span.end <= two.span.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    "unit",
    [
        "7",
        "1,",
        "111,111,",
        "and one ",
        "5 to 6 to ",
        "from 5 to ",
        "$1 ",
        "-1-",
        "(1",
        "1/2",
        "½ ",
        "half a ",
        "1 2 3 ",
    ],
)
def test_time_is_linear_in_the_text(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    sentence = [Sentence(Span(0, len(text)), 0, (), ())]
    start = time.process_time()
    find_quantities(text, sentence, ())
    # A second a megabyte is the promise; ten times that allows for a busy machine and still catches a square.
    assert time.process_time() - start < 0.6


def test_long_stretch_without_a_full_stop_is_read_in_pieces() -> None:
    text = "and so on, " * 1000 + "40 goats fled"
    (quantity,) = find_quantities(text, [Sentence(Span(0, len(text)), 0, (), ())], ())
    assert quantity.text == "40"


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Only one soldier in ten stayed.", "one soldier in ten", "share"),
        ("One man in two cars was hurt.", "two", "count"),
        ("Two men drowned and a third is missing.", "Two", "count"),
    ],
)
def test_one_of_so_many_is_a_share(text: str, words: str, unit: str) -> None:
    assert (words, unit) in [(one.text, one.unit) for one in read(text)]
    assert not any(one.text == "a third" for one in read(text))
