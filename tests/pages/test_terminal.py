from dataclasses import replace

import pytest
from one_question import one_question
from rich.console import Console
from small_story import small_story

from reportedly.pages import terminal, views
from reportedly.pages.characters import plain
from reportedly.records import Contents


def _printed(renderable, width: int = 100) -> str:  # type: ignore[no-untyped-def]
    console = Console(width=width, force_terminal=False, color_system=None)
    with console.capture() as capture:
        console.print(renderable)
    return capture.get()


SHOWN = [
    (
        terminal.show_claims,
        views.claims,
        ("Ilse Tarn, governor", "“it was not 45”", "Northgate Herald, 5 Mar 2031, paragraph 3"),
    ),
    (terminal.show_figures, views.figures, ("At least 12 people", "people missing")),
    (terminal.show_timeline, views.timeline, ("2 Mar 2031", "The dam above Velmora gave way", "and 1 more report")),
    (terminal.show_sources, views.sources, ("Bram Oake, opposition", "2 revisions")),
    (terminal.show_copies, views.copies, ("near copy", "90 %")),
    (terminal.show_forecasts, views.forecasts, ("1 Jun 2031 or earlier", "open")),
    (terminal.show_reports, views.reports, ("7–9 Mar 2031", "Northgate Herald", "near copy of Corvane News Agency")),
]


@pytest.mark.parametrize(("show", "view", "expected"), SHOWN)
def test_each_view_has_its_table(show, view, expected) -> None:  # type: ignore[no-untyped-def]
    printed = _printed(show(view(views.Index(small_story()))), 220)
    for words in expected:
        assert words in printed


@pytest.mark.parametrize(("show", "view", "expected"), SHOWN)
def test_an_empty_view_says_so(show, view, expected) -> None:  # type: ignore[no-untyped-def]
    assert _printed(show(view(views.Index(Contents())))).startswith("No ")


def test_a_source_that_many_outlets_print_does_not_fill_the_screen() -> None:
    view = views.sources(views.Index(small_story()))[0]
    many = replace(view, through=tuple(f"Outlet {number}" for number in range(30)))
    shown = _printed(terminal.show_sources([many]), 200)
    assert "Outlet 6" in shown
    assert "Outlet 7" not in shown
    assert "and 23 more" in shown


@pytest.mark.parametrize("width", [30, 50, 80, 120])
def test_questions_fold_and_lose_nothing(width: int) -> None:
    printed = _printed(terminal.show_questions(views.questions(views.Index(small_story())), width=width), width)
    assert all(len(line) <= width for line in printed.splitlines())
    words = " ".join(printed.split())
    assert "denied · 4 origins" in words
    assert "19 to 32 on 7 Mar 2031" in words
    assert "Killed and missing are two questions" in words


NAMES = ("Ada Moor", "Ben Holt", "Cleo Rand", "Dana Fisk", "Emil Voss")
DAYS = [(name, f"2031-03-0{day}", 40.0 + day, "asserted") for day, name in enumerate(NAMES, 1)]


def _questions(contents: Contents, width: int = 160) -> str:
    return _printed(terminal.show_questions(views.questions(views.Index(contents)), width=width), width)


def test_a_relayed_claim_shows_its_chain_down_to_the_outlet() -> None:
    printed = _printed(terminal.show_claims(views.claims(views.Index(small_story()))), 160)
    assert "a rescue officer → Corvane News Agency → Harbour Post  asserted" in printed
    assert "Ilse Tarn, governor  asserted" in printed


@pytest.mark.parametrize("width", [60, 160])
def test_a_denied_figure_is_no_answer_like_others(width: int) -> None:
    denied = [*DAYS[:1], ("Ben Holt", "2031-03-02", 41.0, "denied")]
    printed = _questions(one_question(denied, [(0, 1, "denies")], "denied"), width)
    assert "✕ 41, denied" in printed
    assert "✕ 41," not in printed.replace("✕ 41, denied", "")


@pytest.mark.parametrize("width", [60, 160])
def test_at_most_three_lines_tell_how_an_answer_stands(width: int) -> None:
    relations = [(number, 4, "conflicts") for number in range(4)]
    printed = _questions(one_question(DAYS, relations, "conflicting"), width)
    assert printed.count("conflicts with") == 2
    assert "and 2 more" in printed


def test_questions_with_one_answer_stand_in_one_table() -> None:
    printed = _questions(small_story())
    assert "And with one answer\n" in printed
    assert "Told once" in printed
    assert [line.split()[0] for line in printed.splitlines() if "who" in line].count("question") == 2
    (line,) = [line for line in printed.splitlines() if "How many people are missing?" in line]
    assert "About 200 people" in line


@pytest.mark.parametrize(("show", "view", "expected"), SHOWN)
def test_nothing_is_cut_or_broken_on_a_narrow_screen(show, view, expected) -> None:  # type: ignore[no-untyped-def]
    printed = _printed(show(view(views.Index(small_story()))), 46)
    assert all(len(line) <= 46 for line in printed.splitlines())
    words = " ".join(printed.split())
    for told in expected:
        assert told in words


def test_no_time_of_day_stands_in_a_table() -> None:
    index = views.Index(small_story())
    for show, view, _ in SHOWN:
        assert "08:10" not in _printed(show(view(index)), 160)


def test_markup_in_a_name_is_shown_and_not_obeyed() -> None:
    view = views.ReportView(
        "id", "[bold red]x[/] [link=http://a]y", "[red]", None, None, None, None, None, None, 0, 0, ()
    )
    printed = _printed(terminal.show_reports([view]), 160)
    assert "[bold red]x[/] [link=http://a]y" in printed


HOSTILE = [
    ("\x1b[31mred\x1b[0m", "red"),
    ("\x1b]0;title\x07name", "name"),
    ("a\nb\tc\r\nd", "a b c d"),
    ("\u202eturned\u202c", "turned"),
    ("a\x00\x9b31mb", "ab"),
    ("عربي", "عربي"),
]


@pytest.mark.parametrize(("text", "safe"), HOSTILE)
def test_text_cannot_steer_the_terminal(text: str, safe: str) -> None:
    assert plain(text).replace(" ", "") == safe.replace(" ", "")
    assert plain(text).isprintable()


def test_how_answers_stand_to_one_another_is_below_them_where_a_column_would_be_narrow() -> None:
    topics = views.questions(views.Index(small_story()))
    narrow, wide = (_printed(terminal.show_questions(topics, width=width), width) for width in (80, 110))
    for printed, is_alone in ((narrow, True), (wide, False)):
        line = next(line.strip() for line in printed.splitlines() if " denies " in line)
        assert line.startswith("denies ") == is_alone, printed
