from typing import Any

from benchmarks.series import predict_timeline


def article(name: str, day: str, *sents: str) -> dict[str, Any]:
    return {"id": name, "date": day, "sents": list(sents)}


def entries(*articles: dict[str, Any], dates: int = 1, sentences: int = 1) -> dict[str, list[str]]:
    [line] = predict_timeline(articles, dates=dates, sentences=sentences, first=None, last=None)
    return {entry["date"]: entry["sents"] for entry in line["entries"]}


def test_day_that_is_named_weeks_later_counts_more_than_one_of_the_same_week():
    found = entries(
        article("a", "2024-05-09", "The fair opened on May 8, 2024.", "It rained on May 8, 2024."),
        article("b", "2024-06-20", "The dam above Orlin broke on May 2, 2024."),
    )
    assert found == {"2024-05-02": ["The dam above Orlin broke on May 2, 2024."]}


def test_first_sentences_tell_of_the_day_without_naming_it():
    told = "Water from the broken Kelda dam flooded streets, cellars, gardens, stables and barns around Orlin village."
    found = entries(
        article("a", "2024-05-08", told),
        article("b", "2024-05-09", "Water flooded streets, cellars and barns around Orlin when the Kelda dam broke on May 8, 2024."),
        sentences=2,
    )  # fmt: skip
    assert told in found["2024-05-08"]


def test_sentence_that_says_nothing_new_gives_way_to_one_that_does():
    twice = [
        f"The Kelda dam above Orlin broke {when} and flooded streets on May 8, 2024." for when in ("early", "today")
    ]
    other = "Trains between Orlin and Pelin stood still after flooded streets on May 8, 2024."
    found = entries(article("a", "2024-05-20", *twice, other), sentences=2)
    assert other in found["2024-05-08"]


def test_order_of_articles_makes_no_difference():
    told = [
        article(name, f"2024-05-0{day}", f"The {name} broke on May {day}, 2024.") for day, name in enumerate("dam", 3)
    ]
    assert entries(*told, dates=3) == entries(*reversed(told), dates=3)


def test_date_of_the_print_is_no_day_that_is_told_of():
    found = entries(
        article("a", "2024-05-08", "Wednesday 8 May 2024", "The dam above Orlin broke on Monday."),
        article("b", "2024-05-08", "Wednesday, 8 May 2024 10:15", "Orlin was flooded on Monday."),
    )
    assert list(found) == ["2024-05-06"]
