from invented import a_number

from reportedly.relations.answers import Answer
from reportedly.relations.grouping import group_amounts

FORCE = {"counted": "Kestrian soldiers", "actor": "Kestria", "place": "Orlin", "state": "deployed"}


def together(*answers: Answer) -> list[set[str]]:
    return [{answer.amount.text for answer in group.answers} for group in group_amounts(answers)]


def test_large_number_counts_what_the_story_says_of_it_once():
    told, bare = a_number("8,000", 8000, **FORCE), a_number("some 8,000", 8000, origin="Vester")
    assert together(told, bare) == [{"8,000", "some 8,000"}]
    trained = a_number("8,000 men", 8000, origin="Third", **(FORCE | {"state": "training"}))
    assert {"some 8,000"} in together(told, trained, bare)


def test_small_number_does_not():
    assert together(a_number("40", 40, **FORCE), a_number("forty", 40, origin="Vester")) == [{"40"}, {"forty"}]


def test_large_numbers_of_one_paragraph_are_read_together():
    text = "The police counted 5,200. The bureau came to 6,100 Kestrian soldiers. The mayor had 90."
    known = a_number("6,100", 6100, text=text, **FORCE)
    bare, far = a_number("5,200", 5200, text=text), a_number("90", 90, text=text)
    assert together(bare, known, far) == [{"5,200", "6,100"}, {"90"}]


def test_what_names_only_the_thing_counted_joins_the_question_of_several_voices():
    voices = [a_number(str(n), n, origin=f"Source {n}", **FORCE) for n in (7000, 8000)]
    short = a_number("4,500", 4500, origin="Third", text="The contingent numbers 4,500.")
    assert together(*voices, short) == [{"7000", "8000", "4,500"}]
    assert {"4,500"} in together(voices[0], short)
    army = a_number("1,280,000", 1_280_000, origin="Fourth", text="The army has 1,280,000 soldiers.")
    assert {"1,280,000"} in together(*voices, army)
    others = a_number("6,000", 6000, origin="Fifth", counted="soldiers", text="They sent 6,000 soldiers home.")
    assert {"6,000"} in together(*voices, others)


def test_an_army_and_the_part_of_it_that_is_abroad_are_counted_apart():
    sent = a_number("3,000", 3000, counted="soldiers", actor="Kestria")
    army = a_number("1,280,000", 1_280_000, origin="Vester", counted="soldiers", actor="Kestria")
    assert together(sent, army) == [{"3,000"}, {"1,280,000"}]


def test_count_that_includes_what_others_leave_out_is_another_question():
    text = "The list has 61 cases. She included quick tests, which the ministry does not accept."
    cases = {"counted": "cases", "grade": "confirmed", "state": "infected"}
    assert len(together(a_number("52", 52, **cases), a_number("61", 61, origin="Vester", text=text, **cases))) == 2


def test_difference_of_two_numbers_counts_nothing():
    text = "There were 203 passengers, 23 more than the ferry may carry."
    numbers = [a_number("203", 203, text=text, counted="passengers"), a_number("23", 23, text=text)]
    assert together(*numbers) == [{"203"}, {"23"}]


def test_whole_country_and_one_town_are_counted_apart():
    text = "Nationwide 212 people were held."
    held = {"counted": "people", "state": "arrested"}
    assert len(together(a_number("64", 64, **held), a_number("212", 212, origin="Vester", text=text, **held))) == 2


def test_votes_are_counted_for_each_side():
    text = "Brenn won 41 percent of the vote and Vester 38 percent."
    votes = {"counted": "vote", "unit": "percent", "text": text}
    assert len(together(a_number("41 percent", 41, **votes), a_number("38 percent", 38, **votes))) == 2
    again = a_number("40 percent", 40, origin="Third", text="Ada Brenn had 40 percent.", counted="vote", unit="percent")
    assert together(a_number("41 percent", 41, **votes), again) == [{"41 percent", "40 percent"}]


def test_party_that_won_is_named_in_full():
    votes = {"counted": "vote", "unit": "percent"}
    one = a_number("46 percent", 46, text="On Sunday the Harbour Party won 46 percent of the vote.", **votes)
    other = a_number(
        "38 percent", 38, origin="Vester", text="But the Valley Party had 38 percent of the vote.", **votes
    )
    assert [group.key.extent for group in group_amounts([one, other])] == [
        "for the Harbour Party",
        "for the Valley Party",
    ]


def test_fighters_who_lost_men_count_their_own():
    men = {"counted": "men"}
    rebels = a_number("three", 3, text="The rebels had lost three men.", speaker="The rebels", **men)
    mayor = a_number("nine", 9, text="The mayor said: we lost nine men.", speaker="The mayor", origin="Vester", **men)
    assert [group.key.counted for group in group_amounts([rebels, mayor])] == ["soldiers", None]


def test_measure_is_of_what_its_sentence_names():
    told = a_number("$40 million", 4e7, text="The damage was put at $40 million.", unit="USD")
    other = a_number("$55 million", 5.5e7, text="Insurers saw losses of $55 million.", unit="USD", origin="Vester")
    ransom = a_number("$50 million", 5e7, text="The ransom was $50 million.", unit="USD", origin="Third")
    assert together(told, other, ransom) == [{"$40 million", "$55 million"}, {"$50 million"}]


def test_part_that_counts_something_narrower_is_a_count_of_its_own():
    text = "There were 217 people on board, a crew of 16 among them."
    whole = a_number("217", 217, text=text, counted="people")
    part = a_number("16", 16, text=text, counted="crew", state="killed", part_of=whole.id)
    other = a_number("17", 17, origin="Vester", counted="crew")
    assert together(whole, part, other) == [{"217"}, {"16", "17"}]


def test_longer_time_is_another_question():
    dead = {"counted": "people", "state": "killed"}
    year = a_number("340", 340, origin="Vester", text="Since January 340 people have died.", **dead)
    assert len(together(a_number("46", 46, **dead), year)) == 2


def test_a_large_number_leaves_its_unit_unsaid_where_the_story_gives_it_with_one():
    told = a_number("2.4 million crowns", 2_400_000, unit="crown", text="He took 2.4 million crowns, the court says.")
    again = a_number("2.4 million", 2_400_000, origin="Vester", text="“We stand by 2.4 million,” she said.")
    assert together(told, again) == [{"2.4 million crowns", "2.4 million"}]
    other = a_number("2.1 million", 2_100_000, origin="Third", text="It was 2.1 million.")
    assert {"2.1 million"} in together(told, other)
    people = a_number(
        "2.4 million voters", 2_400_000, origin="Fourth", counted="voters", text="There are 2.4 million voters."
    )
    assert {"2.4 million crowns"} in together(told, people, again)


def test_count_that_is_raised_is_the_one_near_it():
    """A source that counts the dead, the civilians among them and its own raises "its count"."""
    dead = a_number(
        "33", 33, text="It has names of 33 dead from the market.", counted="deaths", state="killed", speaker="Watch"
    )
    civilians = a_number(
        "26", 26, text="Clerks wrote down 26 civilians.", counted="civilians", state="killed", speaker="Watch"
    )
    own = a_number("7", 7, counted="guards", state="killed", speaker="Watch")
    later = a_number("36", 36, text="The Watch raised its count to 36.", speaker="Watch", day="2024-05-10")
    stands = a_number("28", 28, text="The Watch stood by its count of 28.", speaker="Watch", day="2024-05-10")
    assert {"33", "36"} in together(dead, civilians, own, later)
    assert {"33"} in together(dead, civilians, own, stands)
