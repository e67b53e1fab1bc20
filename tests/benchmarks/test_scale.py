import pytest

from benchmarks.linking import measure
from benchmarks.scale import main, measure_reading, with_growth

GROWTHS = [
    (("1,000", "6.0"), ("10,000", "90.0"), ("15.0", "10.0")),
    (("1,000", "6.0"), ("1,500", "9.0"), ("1.5", "1.5")),
    (("10", "0.0"), ("20", "0.4"), ("4.0", "2.0")),  # too short to be timed counts as a tenth of a second
]


@pytest.mark.parametrize(("before", "row", "growth"), GROWTHS)
def test_row_tells_how_its_time_and_its_reports_grew(
    before: tuple[str, ...], row: tuple[str, ...], growth: tuple[str, ...]
):
    assert list(with_growth([before, row], time=1)) == [(*before, "–", "–"), (*row, *growth)]


def test_no_rows_grow_into_none():
    assert list(with_growth([], time=1)) == []


def test_linking_row_counts_reports_and_stories():
    reports, stories, *costs = measure(80)
    assert reports == "80"
    assert 1 <= int(stories) <= 80
    assert float(costs[0]) > 0


def test_reading_row_counts_the_words_of_its_reports():
    few, more = measure_reading(1, workers=1), measure_reading(3, workers=1)
    assert (more[0], more[1]) == ("3", "1")
    assert int(more[2]) > int(few[2])


def test_command_prints_a_head_and_a_row(capfd: pytest.CaptureFixture[str]):
    assert main(["linking", "10"]) == 0
    head, *_, row = (line for line in capfd.readouterr().out.splitlines() if line.strip())
    assert head.split()[:2] == ["reports", "stories"]
    assert row.split()[0] == "10"
