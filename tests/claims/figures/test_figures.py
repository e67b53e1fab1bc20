"""Figures: numbers with their bounds, what they count and what is said of it."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import a_moment, a_report

from reportedly.claims.figures import TABLE, find_figures
from reportedly.records import Figure, Sentence, Span, row_id
from reportedly.text import paragraphs, sentences


def read(text: str, *moments: str) -> list[Figure]:
    report = a_report(text)
    found = [
        Sentence(span, number, (), ())
        for number, paragraph in enumerate(paragraphs(text))
        for span in sentences(text, paragraph)
    ]
    return find_figures(report, found, [a_moment(report, words, "2031-05-06") for words in moments])


BOUNDS = [
    ("Up to 6,500 settlers left.", "Up to 6,500", None, 6500, "at_most"),
    ("No more than 70 stayed.", "No more than 70", None, 70, "at_most"),
    ("They saw as many as 300 goats.", "as many as 300", None, 300, "at_most"),
    ("At least 17 huts burned down.", "At least 17", 17, None, "at_least"),
    ("The mayor counted no fewer than 90 boats.", "no fewer than 90", 90, None, "at_least"),
    ("It housed 250 or more people.", "250 or more", 250, None, "at_least"),
    ("Just over 410 huts burned down.", "Just over 410", 410, None, "more_than"),
    ("More than a dozen wells ran dry.", "More than a dozen", 12, None, "more_than"),
    ("Fewer than 25 boats sailed.", "Fewer than 25", None, 25, "less_than"),
    ("Some forty tents stood there.", "Some forty", 40, 40, "about"),
    ("An estimated 8,200 people marched.", "An estimated 8,200", 8200, 8200, "about"),
    ("A 300-odd crowd of villagers came.", "300-odd", 300, 300, "about"),
    ("Dozens of goats drowned.", "Dozens", 12, 100, "about"),
    ("There were between 15 and 22 tents.", "between 15 and 22", 15, 22, "between"),
    ("He saw 15 to 22 tents.", "15 to 22", 15, 22, "between"),
    ("Perhaps 4-5,000 people came.", "Perhaps 4-5,000", 4000, 5000, "between"),
    ("It fed from 3 to 5 million animals.", "from 3 to 5 million", 3e6, 5e6, "between"),
    ("Five or six tents burned.", "Five or six", 5, 6, "between"),
    ("It was definitely not close to 9,000.", "definitely not close to 9,000", 9000, 9000, "not"),
    ("The crowd was nowhere near 700.", "nowhere near 700", 700, 700, "not"),
    ("Thirty-one huts burned down.", "Thirty-one", 31, 31, "exact"),
    ("A 2,000-strong crowd gathered.", "2,000", 2000, 2000, "exact"),
    ("The whole contingent numbers 4,500.", "4,500", 4500, 4500, "exact"),
    ("The town has 12.000 inhabitants.", "12.000", 12_000, 12_000, "exact"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "bound"), BOUNDS)
def test_bound_is_read_from_the_words(text: str, words: str, low: float | None, high: float | None, bound: str) -> None:
    (figure,) = read(text)
    assert (figure.text, figure.low, figure.high, figure.bound) == (words, low, high, bound)


UNITS = [
    ("Turnout was 61 per cent.", "61 per cent", 61, "percent"),
    ("Prices fell 3.5%.", "3.5%", 3.5, "percent"),
    ("The harbour cost C$40 million.", "C$40 million", 4e7, "CAD"),
    ("The harbour cost €2.5bn.", "€2.5bn", 2.5e9, "EUR"),
    ("The harbour cost EUR50m.", "EUR50m", 5e7, "EUR"),
    ("They found 300 roubles.", "300 roubles", 300, "RUB"),
    ("The wave was 4 metres high.", "4 metres", 4, "m"),
    ("A 50kg sack fell.", "50kg", 50, "kg"),
    ("The wind reached 90 km/h.", "90 km/h", 90, "km/hour"),
    ("The pipe carries 40 million cubic metres a day.", "40 million cubic metres a day", 4e7, "m3/day"),
    ("The clinic sees 25 cases a day.", "25", 25, "count/day"),
    ("It was -12 °C in Orrin.", "-12 °C", -12, "°C"),
    ("A third of the fields are dry.", "A third", 1 / 3, "share"),
    ("One in four wells is dry.", "One in four", 0.25, "share"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), UNITS)
def test_unit_is_normalised(text: str, words: str, value: float, unit: str) -> None:
    (figure,) = read(text)
    assert figure.text == words
    assert figure.low == pytest.approx(value)
    assert figure.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "He waited five weeks and two and a half years.",
        "A 42-year-old baker, aged 41, was there.",
        "Berta Quell, 53, said nothing.",
        "In 2019 the ferry stopped; since March 4 it runs again.",
        "At 7:20 p.m. and 6.12pm, and again at six, it rang.",
        "The M-19, the G20, an S-300 and a 5G mast.",
        "Flight 370 and Article 5 of the treaty.",
        "The 2nd Brigade took its 12th hill.",
        "Orrin won 3-1 on Sunday.",
        "The council voted by nine to two to go on.",
        "Call 555-1234-77 or +44 20 555.",
        "One of the reasons was the rain, one analyst said.",
        "Two officials said that it was over.",
        "According to three people familiar with the talks, it was over.",
        "Two nurses, who did not give their names, said that it was over.",
        "Several boats and a few tents, once or twice.",
        "There was no evidence and no fuel.",
        "She lives at 10 Orchard Street.",
        "The S&P 500 closed early.",
        "It will be over on 24 August if no new case appears.",
        "A third was acquitted.",
    ],
)
def test_number_that_counts_nothing_is_left_out(text: str) -> None:
    assert [figure.text for figure in read(text)] == []


STATES = [
    ("The flood killed 12 people and wounded 30.", ["killed", "wounded"]),
    ("The flood is believed to have killed 12 people.", ["killed"]),
    ("Some 12 people are believed to have been killed.", ["killed"]),
    ("Twelve people were killed and 30 injured in Orrin.", ["killed", "wounded"]),
    ("QUAKE KILLS 12, INJURES 80", ["killed", "wounded"]),
    ("The blast killed seven people, including two children, and hurt 19.", ["killed", "killed", "wounded"]),
    ("Nine miners and four guards were rescued.", ["rescued", "rescued"]),
    ("At least 40 missing after boat sinks", ["missing"]),
    ("Some 5,100 people have left their homes.", ["displaced"]),
    ("Two hundred soldiers were sent home.", ["withdrawn"]),
    ("Fewer than 15,000 joined the strike.", ["striking"]),
    ("Two officers were damaged by the news.", [None]),
    ("Some 6,000 villagers have fled.", ["displaced"]),
    ("The number of officials arrested stands at 31.", ["arrested"]),
    ("The death toll rose to 45.", ["killed"]),
    ("Crews pulled 97 people from the icy water.", ["rescued"]),
    ("Neighbours dug six children out of the rubble.", ["rescued"]),
    ("Divers pulled nine bodies from the wreck.", ["killed"]),
    ("Veldia pulled 3,000 troops from the border.", [None]),
    ("A crane lifted 12 containers from the quay.", [None]),
    # What the count is of has a verb of its own, and stands between.
    ("The death toll of the ferry that sank off Orrin has risen to 19.", ["killed"]),
    ("The death toll from the ferry sinking rose to 19.", ["killed"]),
    ("The number of missing from the boat that capsized fell to nine.", ["missing"]),
    ("The toll of the quake that destroyed the town has climbed to 40.", ["killed"]),
    ("The dead lay in the streets, and the number of houses destroyed rose to 300.", ["destroyed"]),
    ("Police arrested 17 people, taking the total to 133.", ["arrested", "arrested"]),
    ("Veldia has deployed around 3,000 troops, and the total could reach 9,000.", ["deployed", "deployed"]),
    ("About 800 Veldian soldiers are in Orrin.", ["deployed"]),
    ("Some 900 recruits are training in the hills, preparing for the front.", ["training"]),
    ("24 captives, 13 of them women, were freed.", ["freed", "freed"]),
    ("Two gunmen killed 12 villagers.", [None, "killed"]),
    ("Veldia sent 500 doses.", ["delivered"]),
    ("Nobody was hurt.", ["wounded"]),
    ("No arrests were made.", ["arrested"]),
    ("Rebels freed 12 of the 40 miners.", ["freed", None]),
    ("The first 200 troops, out of a planned 1,000, have arrived.", ["deployed", None]),
    ("The raid caused no injuries.", ["wounded"]),
    ("The shop sold 40 lamps.", [None]),
]


STATES += [
    ("The number of people injured at last week's march stands at 19.", ["wounded"]),
    ("The number of people on strike rose to 40.", ["striking"]),
    ("At least 14 people were treated for injuries.", ["wounded"]),
    ("The storm left 40 houses burnt.", ["destroyed"]),
    ("Two children were burnt.", ["wounded"]),
    ("The number of people killed in Monday's train crash has risen to 13.", ["killed"]),
    ("A commuter train with 210 people aboard left the rails.", [None]),
    ("Britain will train 3,000 soldiers.", ["training"]),
    ("The number of people missing since the ship sank rose to 13.", ["missing"]),
    ("The rescue of 40 miners took a day.", ["rescued"]),
    ("The release of 30 hostages was put off.", ["freed"]),
    ("Seven remained in intensive care.", ["critical"]),
    ("Some 43 people were taken to hospital, six of them in a critical condition.", ["hospitalised", "critical"]),
    ("Some 2,400 huts are under water.", ["flooded"]),
    ("Eleven ships are searching.", ["searching"]),
    ("The camp hosts 74,500 refugees.", ["living"]),
    ("On Friday 210 people crossed into Ruvia.", ["arrived"]),
    ("Some 90 soldiers crossed the river.", ["deployed"]),
    ("159 Orlandans were still held in Ruvia.", ["held"]),
    ("In March 40 elections were held.", [None]),
    ("The outbreak has claimed 27 lives in the camp.", ["killed"]),
]


@pytest.mark.parametrize(("text", "states"), STATES)
def test_state_is_that_of_the_governing_word(text: str, states: list[str | None]) -> None:
    assert [figure.state for figure in read(text)] == states


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("11,000 Veldian infantrymen are training.", "Veldian infantrymen"),
        ("Up to 800 military personnel from Veldia have been moved.", "military personnel from Veldia"),
        ("They evacuated 300 people from Orrin.", "people"),
        ("Three of its lorries were looted.", "lorries"),
        ("Fewer than 15 of the patients were adults.", "patients"),
        ("12 more people were found.", "people"),
        ("29 suspected polio cases were found.", "polio cases"),
        ("The ward has 34 cases of marsh fever.", "cases of marsh fever"),
        ("The number of volunteers was about 400.", "volunteers"),
        ("It was not close to 200.", None),
    ],
)
def test_counted_are_the_words_as_they_stand(text: str, counted: str | None) -> None:
    (figure,) = read(text)
    assert figure.counted == counted


def test_part_points_to_its_whole() -> None:
    whole, part = read("20 soldiers were killed in a raid, including six Veldian officers.")
    assert (part.part_of, whole.part_of) == (whole.id, None)
    assert (part.state, part.counted) == ("killed", "Veldian officers")


def test_one_group_of_another_points_to_it() -> None:
    part, whole = read("6 of the 11 laboratories were destroyed.")
    assert part.part_of == whole.id
    assert (part.state, whole.state) == ("destroyed", None)


@pytest.mark.parametrize(
    ("text", "grades", "scopes"),
    [
        ("The clinic lists 34 confirmed cases and some 70 suspected ones.", ["confirmed", "suspected"], [None, None]),
        ("Suspected cases have risen to 310.", ["suspected"], [None]),
        ("Three new cases were confirmed.", ["confirmed"], ["new"]),
        ("Five people died, 60 in total.", [None, None], [None, "total"]),
        ("12 suspected thieves were arrested.", [None], [None]),
    ],
)
def test_grade_and_scope_are_read(text: str, grades: list[str | None], scopes: list[str | None]) -> None:
    figures = read(text)
    assert [figure.grade for figure in figures] == grades
    assert [figure.scope for figure in figures] == scopes


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        ("Up to 800 troops were sent to Veldia’s Orrin region.", "place", "Orrin region"),
        ("900 men are in training camps in Veldia.", "place", "Veldia"),
        ("300 troops were moved near the Veldian border.", "place", None),
        ("700 North Veldian soldiers arrived.", "actor", "North Veldian"),
        ("700 soldiers from Veldia arrived.", "actor", "Veldia"),
        ("Four were wounded in Orrin Park Sunday.", "place", "Orrin Park"),
        ("Twelve were wounded in the Northern Quarter.", "place", "Northern Quarter"),
        ("Twelve were wounded in Saturday's fire.", "place", None),
        ("Dozens were hurt.", "state", "hurt"),
        ("It sees 25 cases a day.", "unit", "a day"),
    ],
)
def test_evidence_shows_where_a_value_stands(text: str, field: str, words: str | None) -> None:
    (figure,) = read(text)
    spans = figure.evidence.get(field)
    assert (spans[0].of(text) if spans else None) == words


def test_day_of_a_figure_is_taken_from_its_clause() -> None:
    (figure,) = read("Thirty huts had been burned by May 6, the mayor said.", "by May 6")
    assert str(figure.as_of) == "2031-05-06"
    assert figure.evidence["as_of"][0].of("Thirty huts had been burned by May 6, the mayor said.") == "by May 6"


def test_newer_and_older_figure_have_days_of_their_own() -> None:
    text = "The toll stood at 16 on Friday, up from nine on Wednesday."
    report = a_report(text)
    moments = [a_moment(report, "Friday", "2031-05-09"), a_moment(report, "Wednesday", "2031-05-07")]
    days = [str(figure.as_of) for figure in find_figures(report, [Sentence(Span(0, len(text)), 0, (), ())], moments)]
    assert days == ["2031-05-09", "2031-05-07"]


def test_day_on_which_it_was_said_is_not_that_of_the_figure() -> None:
    (figure,) = read("The mayor said on May 6 that thirty huts burned down.", "May 6")
    assert figure.as_of is None


def test_numbers_of_a_moment_are_no_figures() -> None:
    assert read("It ends 12 May 2031.", "12 May 2031") == []


def test_why_is_a_sentence_about_the_words() -> None:
    (figure,) = read("Up to 800 troops were deployed.")
    assert figure.why == ("“Up to” makes it an upper bound; “deployed” says what is said of them; “troops” is counted")


def test_table_of_numbers_holds_no_figures() -> None:
    assert read("Results " + " ".join(f"{number} points" for number in range(TABLE * 4))) == []


WORDS = [
    "12",
    "3,000",
    "40%",
    "$5m",
    "one",
    "two",
    "dozen",
    "dozens",
    "hundreds",
    "a",
    "half",
    "third",
    "no",
    "nobody",
    "not",
    "than",
    "more",
    "up",
    "to",
    "at",
    "least",
    "between",
    "and",
    "of",
    "the",
    "killed",
    "were",
    "people",
    "soldiers",
    "Veldian",
    "in",
    "Orrin",
    ",",
    ".",
    ";",
    "–",
    "(",
    ")",
    '"',
    "“",
    "”",
    "-",
    "'s",
    "in",
    "2019",
    "May",
    "6",
    "including",
    "them",
    "cases",
    "confirmed",
    "new",
    "total",
    "from",
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_exact_spans_in_order(text: str) -> None:
    report = a_report(text)
    found = [
        Sentence(span, number, (), ())
        for number, paragraph in enumerate(paragraphs(text))
        for span in sentences(text, paragraph)
    ]
    figures = find_figures(report, found, ())
    for figure in figures:
        assert figure.span.of(text) == figure.text != ""
        assert figure.id == row_id("figure", report.id, [figure.span])
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert all(0 <= span.start < span.end <= len(text) for spans in figure.evidence.values() for span in spans)
        assert figure.counted is None or figure.evidence["counted"][0].of(text) == figure.counted
        assert figure.part_of is None or figure.part_of in {other.id for other in figures}
    assert all(one.span.end <= two.span.start for one, two in itertools.pairwise(figures))


@pytest.mark.parametrize("piece", ["1", "1,", "1-", "and ", "one hundred and ", "(", "no ", "12 — ", "½"])
def test_long_rows_take_time_in_proportion(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    report = a_report(text)
    found = [Sentence(Span(at, min(at + 4000, len(text))), 0, (), ()) for at in range(0, len(text), 4000)]
    start = time.process_time()
    find_figures(report, found, ())
    # A second a megabyte on a free core; ten times that where many share one.
    assert time.process_time() - start < 2


SERIES = [
    ("The death toll was cut from 176 to 101.", ["killed", "killed"], [None, None]),
    ("Orlin raised the number of confirmed deaths from the fever from 8 to 12.", ["killed"] * 2, ["confirmed"] * 2),
    ("They revised its suspected death toll from the fever from 176 to 101.", ["killed"] * 2, ["suspected"] * 2),
    ("The region has 1,600 confirmed cases, up from 1,300 on Monday.", ["infected"] * 2, ["confirmed"] * 2),
    ("The toll of the 7.0-magnitude quake rose to 110.", [None, "killed"], [None, None]),
    ("The toll rose by three to 78.", ["killed", "killed"], [None, None]),
    (
        "There are 58 suspected and 26 confirmed cases, up from 31 and 12 a week ago.",
        ["infected"] * 4,
        ["suspected", "confirmed", "suspected", "confirmed"],
    ),
    ("Twelve people died and 30 were hurt, up from 8 and 25.", ["killed", "wounded"] * 2, [None] * 4),
    ("Deaths stand at 16, according to the ministry, up from nine.", ["killed"] * 2, [None] * 2),
]


@pytest.mark.parametrize(("text", "states", "grades"), SERIES)
def test_two_values_of_one_count_share_state_and_grade(
    text: str, states: list[str | None], grades: list[str | None]
) -> None:
    figures = read(text)
    assert [figure.state for figure in figures] == states
    assert [figure.grade for figure in figures] == grades


GRADED_DEATHS = [
    ("The clinic lists 176 suspected deaths.", "suspected"),
    ("The ministry confirmed 20 deaths.", "confirmed"),
    ("The fever was suspected of having killed 149 people.", "suspected"),
    ("At least 100 people are now suspected to have died.", "suspected"),
    ("The fever has been confirmed as the cause of 26 deaths.", "confirmed"),
    ("The mayor confirmed that 20 people had died.", None),
    ("Police arrested 12 men suspected of spying.", None),
]


@pytest.mark.parametrize(("text", "grade"), GRADED_DEATHS)
def test_the_dead_are_graded_where_the_words_do(text: str, grade: str | None) -> None:
    (figure,) = read(text)
    assert figure.grade == grade


NOT_THEIRS = [
    ("The law eliminated two agencies.", None),
    ("Officers executed 44 search warrants.", None),
    ("It changed the lives of 12 villagers.", None),
    ("It claimed the lives of 12 villagers.", "killed"),
    ("Forty per cent of its people live below the line.", None),
    ("A 40 per cent drop in deaths was seen.", None),
    ("Two teenagers were charged with murder in his death.", None),
    ("Treating the victims, 40 doctors died.", "killed"),
    ("The survey was based on 159 answers.", None),
    ("He shot two men, one of whom died.", "shot"),
    ("Four people were shot at a bakery.", "shot"),
    ("Four people were shot on Monday and died.", "killed"),
    ("Four men with gunshot wounds came in.", "shot"),
    ("He shot at four men.", None),
    ("Four officers were shot at.", None),
    ("The crew shot four films.", None),
    ("He shot 12 rounds.", None),
    ("One villager was killed, three others shot in Orrin.", "killed"),
    ("88 patients were admitted, 37 of them dead.", "hospitalised"),
    ("Four victims were found with serious injuries.", "wounded"),
    ("Six people were shot to death.", "killed"),
]


@pytest.mark.parametrize(("text", "state"), NOT_THEIRS)
def test_verb_of_something_else_says_nothing_of_those_counted(text: str, state: str | None) -> None:
    assert read(text)[0].state == state


def test_the_dead_among_those_shot_are_dead() -> None:
    whole, part = read("Five people were shot in Orrin, including two who were killed.")
    assert (whole.state, part.state, part.part_of) == ("shot", "killed", whole.id)


def test_part_that_names_its_own_state_keeps_it() -> None:
    whole, part = read("The region has 1,100 cases, including 42 deaths.")
    assert (whole.state, part.state) == ("infected", "killed")


# Numbers in digits of one shape, so that nothing but the value changes.
MASKABLE = [
    "The flood killed 12 people and wounded 30, including 14 children.",
    "Up to 6,500 settlers left and 3,200 stayed; 41 of the 52 farms burned.",
    "The toll was cut from 176 to 101, and 35 per cent of 840 huts are gone.",
    "Veldia has deployed around 3,000 troops, with the total expected to reach 9,000.",
    "Confirmed cases rose to 204, with a further 190 suspected, and it costs $40 million.",
]


@pytest.mark.parametrize("text", MASKABLE)
def test_changing_one_number_changes_no_other_figure(text: str) -> None:
    before = read(text)
    assert len(before) > 1
    for which, figure in enumerate(before):
        digits = "".join(str((int(mark) + 1) % 9 + 1) if mark.isdecimal() else mark for mark in figure.text)
        after = read(text[: figure.span.start] + digits + text[figure.span.end :])
        kept = [other for other in range(len(before)) if other != which]
        assert len(after) == len(before)
        assert [_values(after[other]) for other in kept] == [_values(before[other]) for other in kept]


def _values(figure: Figure) -> tuple[object, ...]:
    return (figure.span, figure.text, figure.low, figure.high, figure.bound, figure.unit, figure.counted, figure.state)


SAME = [
    ("Police arrested 17 people, taking the total to 133.", ["people", "people"], [None, "total"]),
    ("Veldia sent around 3,000 troops, and the total could reach 12,000.", ["troops", "troops"], [None, "total"]),
    ("The blast killed 20 villagers, including six in Orrin.", ["villagers", "villagers"], [None, None]),
    ("It has 88 patients in all, 37 of them dead.", ["patients", "patients"], ["total", None]),
]


@pytest.mark.parametrize(("text", "counted", "scopes"), SAME)
def test_new_number_of_the_same_counts_the_same(text: str, counted: list[str | None], scopes: list[str | None]) -> None:
    figures = read(text)
    assert [figure.counted for figure in figures] == counted
    assert [figure.scope for figure in figures] == scopes


def test_whole_of_which_some_were_hurt_is_not_hurt() -> None:
    hurt, whole = read("In Orrin 30 were hurt, out of a total of 133 passengers.")
    assert (hurt.state, whole.state) == ("wounded", None)


BESIDE = [
    ("Deaths rose 12 per cent.", [None]),
    ("The death toll crept to 44.", ["killed"]),
    ("The death toll has soared above 44.", ["killed"]),
    ("The raid left 300 dead or wounded.", ["killed or wounded"]),
    ("The blast killed and wounded 30.", ["killed or wounded"]),
    ("The blast left 12 dead and wounded 30.", ["killed", "wounded"]),
    ("Killed: 300. Wounded: 500.", ["killed", "wounded"]),
    ("The shell killed a commander and three of his guards.", ["killed"]),
    ("The camp holds 3,000 people.", [None]),
    ("Some 3,000 of Veldia's 10,000 soldiers have left.", ["withdrawn", None]),
    ("Two thirds of the town's 30,000 people have left.", [None, None]),
    ("In Orrin 40 people died, 12 more died in Pelin.", ["killed", "killed"]),
    ("The quake killed 40 people and three million people were affected.", ["killed", None]),
    ("Four people were shot, including two killed at the scene.", ["shot", "killed"]),
    ("Four people were shot, including two killed in Orrin.", ["shot", "killed"]),
    ("Twelve were hurt, including two who died.", ["wounded", "killed"]),
    ("Twelve people were hurt, including two children.", ["wounded", "wounded"]),
    ("Of 103 deaths, only 20 were confirmed.", ["killed", "killed"]),
    ("“More than 50 are dead,” she told a rally of about 2,000 people.", ["killed", None]),
    ("About 2,000 people heard her say: “More than 50 are dead.”", [None, "killed"]),
    ("The works supply 30,000 people.", [None]),
    ("Six of the girls had already escaped.", ["escaped"]),
    ("Forty houses escaped damage.", [None]),
    ("The works supply 30,000 tonnes.", ["delivered"]),
]


@pytest.mark.parametrize(("text", "states"), BESIDE)
def test_state_is_no_more_than_the_words_say(text: str, states: list[str | None]) -> None:
    assert [figure.state for figure in read(text)] == states


def test_some_of_those_before_are_a_part_of_them() -> None:
    whole, part = read("Of 103 deaths, only 20 were confirmed.")
    assert (part.part_of, part.counted, part.grade) == (whole.id, "deaths", "confirmed")


def test_one_beside_another_number_is_a_number() -> None:
    assert [figure.counted for figure in read("Veldia lost two jets and one helicopter.")] == ["jets", "helicopter"]


def test_members_of_a_list_are_parts_of_one_whole() -> None:
    whole, *parts = read("The raid left 12 people dead, among them four children and two nurses.")
    assert [(part.part_of, part.state) for part in parts] == [(whole.id, "killed")] * 2


def test_second_unit_in_brackets_is_no_part() -> None:
    assert [figure.part_of for figure in read("The wave ran 15 km (9 miles) inland.")] == [None, None]


DAILY = [
    ("Enemy losses for the day: 12 killed.", "new"),
    ("On Friday alone, 2,900 refugees came.", "new"),
    ("Total losses: 37 killed.", "total"),
]


@pytest.mark.parametrize(("text", "scope"), DAILY)
def test_number_of_one_day_is_no_total(text: str, scope: str | None) -> None:
    assert [figure.scope for figure in read(text)] == [scope]


def test_toll_of_a_flood_counts_no_floods() -> None:
    (figure,) = read("The death toll of the Selm flood now stands at 27.")
    assert (figure.low, figure.state, figure.counted) == (27, "killed", None)


PLACED = [
    ("In the province of Upper Selm, nine cases were found.", "Upper Selm"),
    ("Nine cases were found in the Veldian district of Orrin.", "Orrin"),
]


@pytest.mark.parametrize(("text", "place"), PLACED)
def test_place_is_the_name_behind_its_kind(text: str, place: str) -> None:
    (figure,) = read(text)
    assert [span.of(text) for span in figure.evidence["place"]] == [place]


def test_past_day_that_opens_a_sentence_is_that_of_all_its_figures() -> None:
    found = read("In the past 24 hours there were 31 cases and two deaths.")
    assert [figure.scope for figure in found] == ["new", "new"]


STEPS = [
    ("The toll rose by five to 32.", ["killed", "killed"], ["new", None]),
    ("The number of cases climbed by 14 to 203.", ["infected", "infected"], ["new", None]),
    ("The death toll has risen to 41, up by six.", ["killed", "killed"], [None, "new"]),
    ("Police raised the number of injured by nine, to 77.", ["wounded", "wounded"], ["new", None]),
    ("Deaths were cut by nine to 40.", [None, "killed"], [None, None]),
]


@pytest.mark.parametrize(("text", "states", "scopes"), STEPS)
def test_step_of_a_count_is_new(text: str, states: list[str | None], scopes: list[str | None]) -> None:
    found = read(text)
    assert ([figure.state for figure in found], [figure.scope for figure in found]) == (states, scopes)


OF_OTHERS = [
    ("“There were a dozen of them,” recalled the baker.", [None]),
    ("Forty envoys were recalled.", ["withdrawn"]),
    ("Two shells landed in the orchard.", [None]),
    ("Air defences brought down 19 drones.", ["intercepted"]),
    ("The storm brought down 60 trees and two bridges.", ["destroyed", "destroyed"]),
    ("The blast left eleven others with burns.", ["wounded"]),
    ("Four people were shot in the hall and a fifth fled.", ["shot"]),
    ("Scores of herders have crossed into the reserve.", [None]),
    ("Organisers spoke of 9,000 marchers, while the police counted 4,000.", ["protesting", "protesting"]),
]


@pytest.mark.parametrize(("text", "states"), OF_OTHERS)
def test_state_fits_those_counted(text: str, states: list[str | None]) -> None:
    assert [figure.state for figure in read(text)] == states


def test_some_of_them_are_confirmed() -> None:
    found = read("They logged 70 suspected cases, 12 of them confirmed by a clinic.")
    assert [figure.grade for figure in found] == ["suspected", "confirmed"]


RATIOS = [
    ("Barely one voter in two turned out.", "Barely one voter in two", 0.5, "share"),
    ("One family in four was homeless.", "One family in four", 0.25, "share"),
    ("The line had taken over 2,100 calls.", "over 2,100", 2100, "count"),
    ("The firm had taken over 12 rivals.", "12", 12, "count"),
]


@pytest.mark.parametrize(("text", "words", "low", "unit"), RATIOS)
def test_one_in_so_many_is_a_share_and_over_a_bound(text: str, words: str, low: float, unit: str) -> None:
    (figure,) = read(text)
    assert (figure.text, figure.low, figure.unit) == (words, low, unit)


@pytest.mark.parametrize("text", ["Two men drowned and a third is missing.", "Four were hit, and a fifth was hurt."])
def test_one_more_of_a_row_is_no_share(text: str) -> None:
    assert [figure.unit for figure in read(text)] == ["count"]
