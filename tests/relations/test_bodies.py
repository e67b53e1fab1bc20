import random

from makers import a_report

from reportedly.relations.bodies import age_key, read_body, report_age
from reportedly.relations.notices import notice


def test_words_are_folded_and_have_their_places():
    body = read_body(a_report("„Straße“ – O’Brien’s CAFÉ, ǅ 2"))
    assert body.words == ("strasse", "o'brien's", "café", "ǆ", "2")
    assert [body.report.text[start:end] for start, end in body.places] == ["Straße", "O’Brien’s", "CAFÉ", "ǅ", "2"]


def test_runs_have_the_same_numbers_in_every_ledger_and_depend_on_the_order_of_words():
    one, same, other = (
        read_body(a_report(text)) for text in ("A goat swam to Orme", "“A goat” swam, to ORME", "A goat swam Orme to")
    )
    assert one.grams.tolist() == same.grams.tolist() == [6010216715447213315]
    assert other.grams.tolist() != one.grams.tolist()


def test_text_without_five_words_has_no_runs():
    for text in ("", "…", "four words are few"):
        assert read_body(a_report(text)).runs == frozenset()


def test_notices_are_left_out_of_words_and_places():
    report = a_report("A goat swam to Orme. Stay with us. It was tired.", outlet="Nine")
    body = read_body(report, frozenset([notice("Nine", "stay with us")]))
    assert body.words == ("a", "goat", "swam", "to", "orme", "it", "was", "tired")
    assert len(body.places) == len(body.words)


def test_likelier_original_comes_first():
    wire = a_report("It rained.", outlet="Associated Press", published="2022-05-02")
    long = a_report("It rained all day.", outlet="Courier", published="2022-05-02")
    short = a_report("It rained.", outlet="Herald", published="2022-05-02")
    within = a_report("It rained all day and all night.", outlet="Echo", published="2022-05-02/2022-05-04")
    later = a_report("It rained, all the papers say.", outlet="Post", published="2022-05-03")
    undated = a_report("It rained.", outlet="Mirror of Orme")
    expected = [wire, long, short, within, later, undated]
    mixed = random.Random(5).sample(expected, len(expected))
    assert sorted(mixed, key=report_age) == expected
    assert [body.report for body in sorted(map(read_body, mixed), key=age_key)] == expected
