import pytest
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
    (terminal.show_copies, views.copies, ("near copy", "90%")),
    (terminal.show_forecasts, views.forecasts, ("1 Jun 2031 or earlier", "open")),
    (terminal.show_reports, views.reports, ("7–9 Mar 2031", "undated", "Northgate Herald")),
]


@pytest.mark.parametrize(("show", "view", "expected"), SHOWN)
def test_each_view_has_its_table(show, view, expected) -> None:  # type: ignore[no-untyped-def]
    printed = _printed(show(view(views.Index(small_story()))), 160)
    for words in expected:
        assert words in printed


@pytest.mark.parametrize(("show", "view", "expected"), SHOWN)
def test_an_empty_view_says_so(show, view, expected) -> None:  # type: ignore[no-untyped-def]
    assert _printed(show(view(views.Index(Contents())))).startswith("No ")


@pytest.mark.parametrize("width", [30, 50, 80, 120])
def test_questions_fold_and_lose_nothing(width: int) -> None:
    printed = _printed(terminal.show_questions(views.questions(views.Index(small_story())), width=width), width)
    assert all(len(line) <= width for line in printed.splitlines())
    words = " ".join(printed.split())
    assert "denied · 4 origins" in words
    assert "19 to 32 on 7 Mar 2031" in words
    assert "Killed and missing are two questions" in words


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
