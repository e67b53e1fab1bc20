from dataclasses import replace

import pytest
from makers import a_report

from reportedly.records import Copy, CopyKind, DateBasis, DateCandidate, Edtf, derived_id
from reportedly.relations.dating.copied import date_copies

WIRE = a_report("The dam at Orlin broke on Tuesday. Water stands in 30 houses.", outlet="Skerry News Agency")


def dated(
    text: str, *, kind: CopyKind = "near_copy", original: str | None = "2024-05-08", own: DateCandidate | None = None
) -> DateCandidate | None:
    """Return the date that a copy with this text is given, if the wire is of the day `original`."""
    copy = a_report(text, outlet="Courier")
    known = {WIRE.id: DateCandidate(Edtf.parse(original), "given", "given")} if original else {}
    if own:
        known[copy.id] = own
    pair = Copy(derived_id("copy", WIRE.id, copy.id), WIRE.id, copy.id, kind, 1.0, (), "made for a test")
    return date_copies({WIRE.id: WIRE, copy.id: copy}, [pair], known).get(copy.id)


def own(value: str, basis: DateBasis = "inferred") -> DateCandidate:
    return DateCandidate(Edtf.parse(value), basis, "made for a test")


def test_copy_that_still_says_tuesday_appeared_within_the_week():
    found = dated("The dam at Orlin broke on Tuesday.")
    assert found is not None
    assert (str(found.value), found.basis) == ("[2024-05-08..2024-05-14]", "inferred")
    assert found.why == "it copies a report of 8 May 2024 and says “Tuesday”, a day at most a week away"


CITING = [
    "It broke on Tuesday. Skerry News Agency reported on Wednesday that it broke.",  # 8 May 2024 is a Wednesday
    "It broke on Tuesday. The agency had reported on Wednesday that it broke.",  # named in another sentence
    "It broke on Tuesday. Skerry News Agency reported that 30 houses were under water.",  # the figure is the wire's
]


@pytest.mark.parametrize("text", CITING)
def test_a_report_that_cites_the_news_is_dated_too(text: str) -> None:
    found = dated(text, kind="cites")
    assert found is not None
    assert "it cites a report of 8 May 2024" in found.why


def test_a_copy_without_a_weekday_appeared_within_a_week_too() -> None:
    found = dated("The dam at Orlin broke.")
    assert found is not None
    assert (str(found.value), found.why) == (
        "[2024-05-08..2024-05-14]",
        "it copies a report of 8 May 2024 and copies mostly appear within a week",
    )


def test_an_undated_original_appeared_before_its_copies() -> None:
    early, late = a_report("The dam broke.", outlet="Courier"), a_report("The dam broke.", outlet="Herald")
    pairs = [Copy(f"c{n}", WIRE.id, b.id, "identical", 1.0, (), "made for a test") for n, b in enumerate((late, early))]
    known = {early.id: own("2024-05-08", "metadata"), late.id: own("2024-05-10", "metadata")}
    found = date_copies({report.id: report for report in (WIRE, early, late)}, pairs, known)
    assert {report: str(candidate.value) for report, candidate in found.items()} == {
        WIRE.id: "[2024-05-02..2024-05-08]"
    }
    assert found[WIRE.id].why == "a report of 8 May 2024 copies it, and copies mostly appear within a week"


UNDATED = [
    ("cites without a weekday", {"text": "It broke, Skerry News Agency reported.", "kind": "cites"}),
    ("cites another day's news", {"text": "On Tuesday Skerry News Agency said it was open.", "kind": "cites"}),
    ("an original of no known day", {"text": "It broke on Tuesday.", "original": None}),
    ("an original of a wide date", {"text": "It broke on Tuesday.", "original": "2024-05"}),
    ("a date of its own", {"text": "It broke on Tuesday.", "own": own("2024-05-09", "metadata")}),
    ("a narrow date of its own", {"text": "It broke on Tuesday.", "own": own("2024-05-09/2024-05-12")}),
    ("another time", {"text": "It broke on Tuesday.", "own": own("2023")}),
]


@pytest.mark.parametrize("given", [row[1] for row in UNDATED], ids=[row[0] for row in UNDATED])
def test_copy_is_left_undated(given: dict):
    assert dated(**given) is None


def test_wide_date_that_fits_is_narrowed():
    found = dated("It broke on Tuesday.", own=own("2024"))
    assert found is not None
    assert found.value == Edtf.parse("[2024-05-08..2024-05-14]")


def test_weekday_in_a_menu_is_not_the_reports():
    report = a_report("Tuesday edition. Skerry News Agency reported on Wednesday.")
    menu = replace(report, parts=(replace(report.parts[0], kind="boilerplate"),))
    pair = Copy("pair", WIRE.id, menu.id, "cites", 0.0, (), "made for a test")
    assert date_copies({WIRE.id: WIRE, menu.id: menu}, [pair], {WIRE.id: own("2024-05-08", "given")}) == {}
