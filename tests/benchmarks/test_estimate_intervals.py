from benchmarks.estimates import event_votes, measure_events, measure_series, score_intervals

EVENT = {
    "id": "1", "date_start": "2016-01-23", "best": 12,
    "sources": '"Courier,2016-01-23,At least 12 people killed in Orlin";"Herald,2016-01-24,Flood kills 14 in Orlin"',
}  # fmt: skip


def row(day: int, value: float, **known: object) -> dict[str, object]:
    line = {
        "date": f"2016-01-{day:02}",
        "value": value,
        "high": None,
        "approx": False,
        "class": "total",
        "copy_of": None,
    }
    return line | {"article": f"a{day} {value}"} | known


def test_headlines_vote_on_the_dead_of_an_event():
    votes = {(vote.voice, vote.low, vote.high) for vote in event_votes(EVENT)}
    assert votes == {("Courier", 12, None), ("Herald", 14, 14)}


def test_both_intervals_are_measured_on_the_same_events():
    scores = measure_events([EVENT, EVENT | {"sources": '"Courier,2016-01-23,Rain in Orlin"'}])
    assert [scores[name]["of"] for name in ("estimate", "min–max")] == [1, 1]
    assert scores["estimate"]["coverage"] == 1


def test_each_number_of_a_series_is_left_out_in_turn_and_copies_for_good():
    rows = [row(day, 10 * day) for day in range(1, 6)]
    scores = measure_series([*rows, row(3, 99, copy_of="a1"), row(3, 99, **{"class": "other"})], "total")
    assert scores["estimate"]["of"] == 5
    assert scores["estimate"]["winkler"] < scores["min–max"]["winkler"]


def test_interval_that_holds_the_number_costs_its_width_and_a_miss_twenty_times_its_distance():
    held, missed = ((9, (9, 9, 9)), (0, (9, 9, 9)))
    assert score_intervals([held])["winkler"] == 0
    assert score_intervals([missed])["coverage"] == 0
    assert score_intervals([missed])["winkler"] > 40
