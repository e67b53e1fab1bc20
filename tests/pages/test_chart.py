import re
from dataclasses import replace
from datetime import date

from one_question import one_question
from small_story import small_story

from reportedly.pages.chart import NARROW, WIDE, chart
from reportedly.pages.scales import value_scale
from reportedly.pages.topics import EstimateView
from reportedly.pages.views import Index, QuestionView, questions
from reportedly.records import Edtf


def _killed() -> QuestionView:
    return questions(Index(small_story()))[0].questions[0]


def test_every_mark_is_a_link_with_words() -> None:
    drawn = str(chart(_killed(), lambda row: f"#{row}"))
    links = re.findall(r'<a href="#([0-9a-f]+)"><title>([^<]+)</title>', drawn)
    # Six answers and one copy, drawn wide and narrow.
    assert len(links) == 14
    assert "at least 12: Ilse Tarn, 3 Mar 2031, Corvane News Agency" in [title for _, title in links]
    assert "up to 60: residents, undated, &lt;script&gt;alert(1)&lt;/script&gt;" in [title for _, title in links]


def test_labels_overlap_neither_each_other_nor_the_edge() -> None:
    drawn = str(chart(_killed()))
    for width, svg in zip((WIDE, NARROW), re.findall(r"<svg class=.*?</svg>", drawn, re.DOTALL), strict=True):
        boxes = []
        labels = svg.partition('class="labels"')[2]
        for x, y, anchor, words in re.findall(r'<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]+)', labels):
            half = len(words) * 6 / 2
            middle = float(x) + {"start": half, "middle": 0, "end": -half}[anchor]
            boxes.append((middle - half, float(y) - 10, middle + half, float(y)))
        assert len(boxes) >= 4
        for number, box in enumerate(boxes):
            assert box[0] >= 0
            assert box[2] <= width
            for other in boxes[:number]:
                assert box[0] >= other[2] or other[0] >= box[2] or box[1] >= other[3] or other[1] >= box[3]


def test_one_dated_answer_is_no_chart() -> None:
    question = _killed()
    assert chart(replace(question, answers=question.answers[:2])) is None
    assert chart(replace(question, answers=())) is None


def test_many_answers_on_one_day_stay_on_the_drawing() -> None:
    question = _killed()
    first = question.answers[1]
    many = tuple(replace(first, id=f"a{number}", low=float(number), high=None) for number in range(1, 40))
    drawn = str(chart(replace(question, answers=many, estimates=())))
    wide = drawn.partition('class="narrow"')[0]
    places = [float(x) for x in re.findall(r'<rect x="(-?[\d.]+)"', wide)]
    assert len(places) == 39 * 2
    assert 0 <= min(places) <= max(places) <= WIDE


def test_the_scale_starts_at_zero_and_holds_the_largest() -> None:
    for largest in (1, 3, 7, 60, 8000, 12_000, 99_999, 1e9, 0.02):
        values = value_scale([largest])
        assert values[0] == 0
        assert values[-1] >= largest * 0.999
        assert len(values) <= 7
    assert value_scale([]) == [0, 1]


def test_no_line_stands_at_half_a_person() -> None:
    assert value_scale([9]) == [0, 2.5, 5, 7.5, 10]
    assert value_scale([9], is_count=True) == [0, 2, 4, 6, 8, 10]
    assert value_scale([2], is_count=True) == [0, 1, 2]
    assert value_scale([0.02], is_count=True) == [0, 1]


def test_a_denied_figure_is_a_cross_and_says_not() -> None:
    days = [("Ada Moor", "2031-03-01", 300.0, "asserted"), ("Ben Holt", "2031-03-02", 300.0, "denied")]
    drawn = str(chart(questions(Index(one_question(days, status="denied")))[0].questions[0]))
    assert ">not 300</text>" in drawn
    assert "denied: 300: Ben Holt" in drawn
    assert drawn.count('class="cross"') == 3  # wide, narrow, legend


def test_two_figures_of_one_day_need_no_chart() -> None:
    def drawn(*days: str) -> bool:
        answers = [(f"Voice {number}", day, 40.0 + number, "asserted") for number, day in enumerate(days)]
        return chart(questions(Index(one_question(answers)))[0].questions[0]) is not None

    assert not drawn("2031-03-01", "2031-03-01")
    assert drawn("2031-03-01", "2031-03-02")
    assert drawn(*["2031-03-01"] * 4)


def test_a_day_known_only_to_lie_between_two_is_drawn_as_a_line() -> None:
    told = [("Ada Brenn", "2031-03-07", 40, "asserted"), ("Tarn Buhl", "[2031-03-08..2031-03-12]", 60, "asserted")]
    question = questions(Index(one_question(told)))[0].questions[0]
    drawn = str(chart(question))
    assert drawn.count('class="spread"') == 3, "one line in each of two drawings, and one in the legend"
    assert "on one of these days" in drawn


def test_the_band_holds_until_the_last_day_on_which_its_answer_can_have_been_given() -> None:
    told = [("Ada Brenn", "2031-03-07", 40, "asserted"), ("Tarn Buhl", "[2031-03-08..2031-03-12]", 60, "asserted")]
    question = questions(Index(one_question(told)))[0].questions[0]
    estimates = tuple(EstimateView(date(2031, 3, day), 30, 50, 70, 2, "filter") for day in (7, 8))
    drawn = str(chart(replace(question, estimates=estimates))).partition('class="narrow"')[0]
    band = re.search(r'class="band" d="M([^Z]+)Z', drawn)
    spread = re.search(r'class="spread" d="M[\d.]+ [\d.]+v8m0 -4H([\d.]+)', drawn)
    assert band is not None
    assert spread is not None
    assert max(float(point.split()[0]) for point in band[1].split("L")) == float(spread[1])


def _far_apart(*numbers: float) -> str:
    told = [(f"Voice {n}", f"2031-03-{n:02}", number, "asserted") for n, number in enumerate(numbers, 1)]
    return str(chart(questions(Index(one_question(told)))[0].questions[0]))


def test_a_logarithmic_scale_is_said_and_the_straight_one_can_be_unfolded() -> None:
    drawn = _far_apart(14, 38, 40, 52, 300)
    first, _, unfolded = drawn.partition("<details")
    assert "The scale is logarithmic" in first.partition("<figcaption")[0]
    assert "The scale is logarithmic" in unfolded
    assert ">0</text>" not in first
    assert ">0</text>" in unfolded
    assert drawn.count("<svg class=") == 4
    assert "logarithmic" not in _far_apart(40, 45, 60)


def test_each_source_is_named_once_at_the_last_thing_it_said() -> None:
    told = [("Ada Brenn", "2031-03-01", 40, "asserted"), ("Ada Brenn", "2031-03-09", 60, "asserted")]
    wide, _, narrow = str(chart(questions(Index(one_question(told)))[0].questions[0])).partition('class="narrow"')
    assert re.findall(r">(\d+)<tspan> ([^<]+)</tspan>", wide) == [("60", "Ada Brenn")]
    assert "<tspan>" not in narrow.partition("<figcaption")[0]


def test_a_reprint_of_another_day_stands_as_high_as_its_origin() -> None:
    question = _killed()
    first = question.answers[1]
    again = replace(first.repeated_in[0], said=Edtf.parse("2031-03-05"))
    drawn = str(chart(replace(question, answers=(replace(first, repeated_in=(again,)), *question.answers[2:]))))
    origin, reprint = re.findall(
        r'(?:at least 12|repeated by)[^<]*</title><rect x="[\d.]+" y="([\d.]+)" width="(\d+)"', drawn
    )[:2]
    assert {float(y) + int(size) / 2 for y, size in (origin, reprint)} == {float(origin[0]) + 12}


def test_reprints_of_one_day_stay_near_their_mark() -> None:
    question = _killed()
    first = question.answers[1]
    again = tuple(replace(first.repeated_in[0], id=f"copy{number}", said=first.said) for number in range(6))
    drawn = str(chart(replace(question, answers=(replace(first, repeated_in=again), *question.answers[2:]))))
    wide = drawn.partition('class="narrow"')[0]
    places = [float(x) for x in re.findall(r'<circle cx="([\d.]+)" cy="[\d.]+" r="3.4"', wide)]
    assert len(places) == 6
    assert max(places) - min(places) < 30
