"""Invented pages on thirty stories that share names, for tests of placing, and the places that they have all at once."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import chain

from makers import a_report

from benchmarks.invented import SYLLABLES
from reportedly.records import Mention, Placed, Report, Span
from reportedly.relations.placing import place_all

# The first of them, so that names are often the same.
PARTS_OF_NAMES = SYLLABLES[:16]
FILLERS = (
    "The harbour stayed closed",
    "Rescuers searched cellars",
    "Ministers met at noon",
    "Trains stopped",
    "Prices rose",
)


def a_page(seed: int) -> Report:
    """Return a report on one of thirty stories, with the names and words of its story, some of another, and a station's notices."""
    draw = random.Random(seed)
    number = draw.randrange(30)
    names, others = names_of(number), names_of(draw.randrange(30))
    sentences = [
        f"{draw.choice(names).title()} was {draw.choice(names)} near {draw.choice(names).title()}." for _ in range(5)
    ]
    sentences += [f"{line} in {draw.choice(others).title()}." for line in draw.sample(FILLERS, draw.randint(0, 3))]
    sentences += draw.sample(["Follow us for more on this story.", "This story will be updated."], draw.randint(0, 2))
    day = draw.choice(
        [None, f"2031-0{1 + number % 9}-1{draw.randint(0, 9)}", f"203{number % 3}-06-1{draw.randint(0, 9)}"]
    )
    title = f"{draw.choice(names)} {draw.choice(names)}".title()
    return a_report(
        " ".join(sentences), title=title, outlet=f"Outlet {draw.randint(1, 5)}", published=day, path=str(seed)
    )


def names_of(story: int) -> list[str]:
    draw = random.Random(-1 - story)
    return ["".join(draw.sample(PARTS_OF_NAMES, 3)) for _ in range(8)]


def told(reports: Sequence[Report]) -> dict[str, Report]:
    return {report.id: report for report in reports}


def fetch_from(reports: Mapping[str, Report], wanted: Sequence[str]) -> list[tuple[Report, Sequence[Mention]]]:
    return [(reports[one], named_in(reports[one])) for one in wanted]


def named_in(report: Report) -> list[Mention]:
    """Return the one person whom a page names in full, by the two names of its title."""
    return [Mention(f"mention {report.id}", report.id, str(report.title), Span(0, 1), "person")]


def stories_of(places: dict[str, Placed]) -> dict[str, tuple[str, str, bytes]]:
    return {report: (one.story, one.part, one.features.words) for report, one in places.items()}


def stories_at_once(reports: Mapping[str, Report]) -> dict[str, tuple[str, str, bytes]]:
    mentions = chain.from_iterable(map(named_in, reports.values()))
    return stories_of({one.features.report: one for one in place_all(reports.values(), mentions)})


def reprints(count: int, *, own: bool = False, day: str = "2031-05-04", wire: int = 1) -> list[Report]:
    """Return one agency's report as so many outlets print it, each with a sentence of its own in place of another, or all as it is."""
    draw = random.Random(wire)
    sentences = [_sentence(draw) for _ in range(10)]
    printed = []
    for number in range(count):
        words = list(sentences)
        if own:
            words[draw.randrange(10)] = _sentence(draw)
        outlet = f"Wire {wire} in outlet {number}"
        printed.append(a_report(" ".join(words), title=None, outlet=outlet, published=day, path=f"{wire}-{number}"))
    return printed


def _sentence(draw: random.Random) -> str:
    return " ".join("".join(draw.sample(SYLLABLES, 3)) for _ in range(10)).capitalize() + "."
