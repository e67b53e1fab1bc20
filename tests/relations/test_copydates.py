from dataclasses import replace

import pytest
from makers import a_report

from reportedly.records import Copy, CopyKind, DateBasis, DateCandidate, Edtf, derived_id
from reportedly.relations.copydates import date_copies

WIRE = a_report("The dam at Orlin broke on Tuesday.", outlet="Skerry News Agency")


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
    assert found.why == "it copies a report of 2024-05-08 and says “Tuesday”, a day at most a week away"


def test_citing_report_is_dated_too():
    found = dated("It broke on Tuesday, the agency reported.", kind="cites")
    assert found is not None
    assert "cites" in found.why


UNDATED = [
    ("no weekday", {"text": "The dam at Orlin broke."}),
    ("a weekday with its date", {"text": "The dam broke on Tuesday 7 May."}),
    ("a weekday with its month", {"text": "The dam broke on Tuesday, May 7."}),
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
    report = a_report("Tuesday edition")
    menu = replace(report, parts=(replace(report.parts[0], kind="boilerplate"),))
    pair = Copy("pair", WIRE.id, menu.id, "excerpt", 0.1, (), "made for a test")
    assert date_copies({WIRE.id: WIRE, menu.id: menu}, [pair], {WIRE.id: own("2024-05-08", "given")}) == {}
