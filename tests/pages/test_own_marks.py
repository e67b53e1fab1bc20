"""Words of a report that hold quotation marks of their own get others around them, or none."""

from __future__ import annotations

import pytest

from reportedly.pages.characters import in_marks
from reportedly.pages.rendering import breakable, own_marks, shown

WORDS = [
    ("nobody was hurt", "“nobody was hurt”", ""),
    ("“We were not warned.”", "“We were not warned.”", ' class="own"'),
    ('"This," she said, "is over."', '"This," she said, "is over."', ' class="own"'),
    ('he "saw nothing"', '‘he "saw nothing"’', ' class="within"'),
    ("the bridge was “closed”", "‘the bridge was “closed”’", ' class="within"'),
    ('"Nothing', '"Nothing”', ' class="begun"'),
    ("we left tonight.”", "“we left tonight.”", ' class="ended"'),
    ('a 6" pipe burst', '‘a 6" pipe burst’', ' class="within"'),
    ("the ministry’s list", "“the ministry’s list”", ""),
    ('"', '‘"’', ' class="within"'),
    ("", "“”", ""),
]


@pytest.mark.parametrize(("words", "printed", "kind"), WORDS)
def test_words_with_marks_of_their_own_get_no_second_pair_of_the_same(words: str, printed: str, kind: str) -> None:
    assert in_marks(words) == printed
    assert own_marks(words) == kind


@pytest.mark.parametrize(
    ("name", "cut"),
    [
        ("004_3b706084d253da32.txt", "004_<wbr>3b706084d253da32.<wbr>txt"),
        ("north-shore.localpaper.example", "north-<wbr>shore.<wbr>localpaper.<wbr>example"),
        ("Daily-Lantern.example", "Daily-<wbr>Lantern.<wbr>example"),
        ("short_name.txt", "short_name.txt"),
        ("The Daily Lantern of Selm-on-Sea", "The Daily Lantern of Selm-on-Sea"),
        ("report-of-3.000.000-souls", "report-<wbr>of-<wbr>3.000.000-<wbr>souls"),
        ("<script>alert_of_a_long_name", "&lt;script&gt;alert_of_a_long_name"),
        ("evil_\u202ename_of_a_report.txt", str(shown("evil_\u202ename_of_a_report.txt"))),
    ],
)
def test_a_long_name_ends_its_line_between_its_words(name: str, cut: str) -> None:
    assert breakable(shown(name)) == cut
