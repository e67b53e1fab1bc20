from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from urllib.parse import unquote
from xml.etree import ElementTree

from one_question import one_question
from small_story import small_story

from reportedly.pages.chart import chart
from reportedly.pages.picture import chart_picture, downloads, file_name
from reportedly.pages.points import chart_spec, points, points_csv
from reportedly.pages.views import Index, QuestionView, questions

HOSTILE = "=cmd()\ud800<script>alert(1)</script> & \x07\u202e”\ufffe"


def _killed() -> QuestionView:
    return questions(Index(small_story()))[0].questions[0]


def _hostile() -> QuestionView:
    told = [(HOSTILE, "2031-03-01", 40.0, "asserted"), ("Ben Holt", "2031-03-02", 60.0, "asserted")]
    question = questions(Index(one_question(told)))[0].questions[0]
    return replace(question, text=f"How many {HOSTILE}?")


def test_a_picture_is_whole_and_asks_for_nothing() -> None:
    picture = chart_picture(_killed())
    assert picture
    drawn = ElementTree.fromstring(picture)
    tags = {element.tag.rpartition("}")[2] for element in drawn.iter()}
    assert tags <= {"svg", "title", "rect", "g", "text", "tspan", "path", "circle"}
    for element in drawn.iter():
        assert not [name for name in element.attrib if name in ("href", "style", "class") or name.startswith("on")]
    words = "".join(drawn.itertext())
    assert _killed().text in words
    assert "at least" in words


def test_hostile_names_are_words_in_every_file() -> None:
    question = _hostile()
    picture = chart_picture(question) or ""
    ElementTree.fromstring(picture.encode("utf-8", "replace"))
    assert "<script" not in picture
    rows = list(csv.reader(io.StringIO(points_csv(question))))
    assert not [cell for row in rows for cell in row if cell.startswith("=")]
    json.loads(chart_spec(question).encode("utf-8", "replace"))
    assert file_name(question) == "how-many-cmd-script-alert-1-script"
    assert "<script" not in str(chart(question, downloads=downloads(question)))


def test_points_are_the_answers_and_their_reprints() -> None:
    question = _killed()
    found = points(question)
    answers = [answer for answer in question.answers if answer.bound]
    assert [point.kind for point in found].count("origin") == len(answers)
    assert [point.kind for point in found].count("reprint") == sum(len(answer.repeated_in) for answer in answers)
    assert {point.label for point in found} >= {"at least 12", "30 to 45", "up to 60", "not 45"}


def test_a_specification_holds_every_point() -> None:
    question = _killed()
    values = json.loads(chart_spec(question))["data"]["values"]
    assert [(row["kind"], row["label"], row["report"]) for row in values] == [
        (point.kind, point.label, point.report) for point in points(question)
    ]


def test_files_stand_whole_in_their_address() -> None:
    question = _killed()
    files = {words: (address, name) for words, address, name in downloads(question)}
    assert list(files) == ["SVG", "CSV"], "a third file would have the same points again, in twice the bytes"
    address, name = files["CSV"]
    assert name.endswith(".csv")
    assert unquote(address).partition(",")[2] == points_csv(question)
    assert not set('"<>#&\n') & set(address)


def test_where_nothing_is_drawn_nothing_is_offered() -> None:
    question = _killed()
    assert downloads(replace(question, answers=question.answers[:2])) == []
