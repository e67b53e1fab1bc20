"""Which pages of a ledger of hostile reports are opened: all lists, all reports, and of the other kinds those that show an attack."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import reportedly
from benchmarks.reliability.hostile_reports import ATTACKS, PLACES, invent
from benchmarks.reliability.windows import Asked
from reportedly.pages.characters import printable
from reportedly.records import Contents

_LISTS = ("questions", "claims", "figures", "timeline", "forecasts", "sources", "actors", "copies", "reports", "stories")  # fmt: skip
_DAY = "as_of=2031-03-14"
_LONGEST_SEARCH = 200
# Of kinds whose rows seldom have an attack in their own words so many are opened, spread evenly.
_SPREAD = 300
_LAST_PAGE = re.compile(r"Page \d+ of (\d+)")


def pages_of(ledger: reportedly.Ledger, address: str, each: int) -> list[Asked]:
    """Return the pages to open, those of one kind one after the other.

    `each` is how many of a kind are opened for each attack: there are eight places in which it can stand.
    """
    rows = ledger.contents()
    return list(
        dict.fromkeys(
            [
                *_asked("overview", ["/", f"/?{_DAY}"]),
                *_asked("lists", _lists(address)),
                *_asked("lists, narrowed", _narrowed(rows)),
                *_asked("search", (f"/search?q={_in(attack)}" for attack in ATTACKS if len(attack) < _LONGEST_SEARCH)),
                *_things(ledger, rows, each),
                *_asked("rows as JSON", (f"/{name}.json?size=200" for name in _LISTS)),
                *(Asked("reports", f"/reports/{row.id}", printable(row.text)) for row in rows.reports),
            ]
        )
    )


def _asked(kind: str, paths: Iterable[str]) -> Iterator[Asked]:
    yield from (Asked(kind, path) for path in paths)


def _in(words: str) -> str:
    return quote(words, safe="")


def _lists(address: str) -> Iterator[str]:
    """Yield every page of every list."""
    for name in _LISTS:
        with urlopen(f"{address}/{name}") as answer:
            told = _LAST_PAGE.search(answer.read().decode())
        last = int(told[1]) if told else 1
        yield from (f"/{name}?page={page}" for page in range(1, last + 1))


def _narrowed(rows: Contents) -> Iterator[str]:
    """Yield lists in another order, of another day, and of one outlet, one for each attack in an outlet's name."""
    yield from ("/claims?own_voice=1", "/claims?sort=who", f"/questions?{_DAY}", f"/claims?{_DAY}", "/corrections")
    outlets = sorted({report.outlet for report in rows.reports if report.outlet})
    yield from (f"/claims?outlet={_in(outlet)}" for outlet in _showing(outlets, 1, str))


def _things(ledger: reportedly.Ledger, rows: Contents, each: int) -> Iterator[Asked]:
    """Yield the pages of single rows that show an attack: its words stand in theirs, or in those of their report."""
    texts = {report.id: report.text for report in rows.reports}
    first = _first(rows)
    said = [claim for claim in rows.claims if claim.report in first]
    sources = ledger.sources()
    kinds: dict[str, list[Any]] = {
        "questions": [*_showing(rows.questions, each, lambda row: row.text), *_spread(rows.questions)],
        "topics": _spread(rows.topics),
        "stories": _spread(rows.stories),
        "claims": [*_showing(rows.claims, each, lambda row: row.content.text), *_one_a_report(said)],
        "actors": _showing(rows.actors, each, lambda row: " ".join((row.name, *row.aliases, *row.roles))),
        "copies": _showing(rows.copies, each, lambda row: f"{texts[row.a]} {texts[row.b]}"),
        "sources": [*_showing(sources, each, lambda row: str(row.name)), *_spread(sources)],
    }
    for kind, found in kinds.items():
        yield from _asked(kind, (f"/{kind}/{_in(row.id)}" for row in found))
    figures = _showing(rows.figures, each, lambda row: row.text)
    yield from _asked("forms", (f"/correct/{row.id}" for row in [*kinds["claims"], *figures, *kinds["actors"]]))


def _first(rows: Contents) -> set[str]:
    """Return the reports that carry each attack in each place for the first time."""
    found: dict[tuple[str, str], str] = {}
    for record in invent(len(rows.reports)):
        found.setdefault((record["place"], record["attack"]), record["url"])
    urls = set(found.values())
    return {report.id for report in rows.reports if report.url in urls or report.url is None}


def _spread(rows: Sequence[Any]) -> list[Any]:
    """Return some rows from all over a list."""
    return [rows[number * len(rows) // _SPREAD] for number in range(_SPREAD)] if len(rows) > _SPREAD else list(rows)


def _one_a_report(claims: Sequence[Any]) -> list[Any]:
    return list({claim.report: claim for claim in reversed(claims)}.values())


def _showing(rows: Sequence[Any], each: int, words: Callable[[Any], str]) -> list[Any]:
    """Return so many rows for each attack whose words hold it; an attack that others contain is told from them by its length."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    longest = sorted(ATTACKS, key=len, reverse=True)
    for row in rows:
        shown = words(row)
        attack = next((attack for attack in longest if attack in shown), None)
        if attack is not None and len(found[attack]) < each:
            found[attack].append(row)
    return [row for kept in found.values() for row in kept]


# Each attack stands in one place of a report; the addresses are a place of their own.
EACH = len(PLACES) - 1
