from makers import a_report

from reportedly.records import Span, derived_id, hashed, report_id, row_id


def test_the_same_report_has_the_same_id_wherever_it_lay() -> None:
    assert a_report("Rain.", path="a/1.txt").id == a_report("Rain.", path="b/2.txt").id


def test_bytes_outlet_and_address_make_a_report() -> None:
    ids = {
        report_id("ab", None, None),
        report_id("cd", None, None),
        report_id("ab", "Daily Lantern", None),
        report_id("ab", None, "Daily Lantern"),
        report_id("ab", "", None),
    }
    assert len(ids) == 5


def test_a_row_is_known_by_its_kind_report_and_places() -> None:
    spans = [Span(0, 4), Span(9, 12)]
    assert row_id("claim", "r", spans) == row_id("claim", "r", iter(spans))
    different = {
        row_id("claim", "r", spans),
        row_id("figure", "r", spans),
        row_id("claim", "s", spans),
        row_id("claim", "r", spans[:1]),
        row_id("claim", "r", [Span(0, 49), Span(1, 2)]),
    }
    assert len(different) == 5


def test_a_pair_is_given_both_ends_in_order() -> None:
    assert derived_id("relation", "a", "b") != derived_id("relation", "b", "a")


def test_parts_do_not_run_into_one_another() -> None:
    assert hashed("ab", "c") != hashed("a", "bc")
    assert hashed(["a"], "b") != hashed(["a", "b"])


def test_ids_are_short_and_stay_what_they_are() -> None:
    # Ledgers that exist hold these ids; a change would read every report anew.
    assert hashed("report", "ab", None, "Überlandpost \U0001f600") == "6b71fb2c4516fc83cf24"
