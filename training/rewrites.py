"""Learn what each sign that a report rewrites another weighs, from marked stories and from pages on one incident that are none.

    python -m training.rewrites ../shared/data/stories training/stories --pages ../shared/data/copies/train.jsonl \
        --into src/reportedly/lexicons/rewrites.toml

A logistic regression with a small penalty, over all pairs of reports of a story that share enough to be compared. It prints for each
story its rewrites that are found, and the others that are taken for one, by weights from the other stories alone, and writes the weights of all.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import reportedly
from benchmarks.groups import make_page
from benchmarks.tables import as_text
from reportedly.errors import ReportedlyError
from reportedly.relations import copies, rewrites
from reportedly.relations.anchors import find_anchors
from reportedly.relations.bodies import Body
from reportedly.relations.joining import Joined
from training.logistic import as_toml, learn
from training.stories import story_folders

_HEAD = ("story", "rewrites", "found", "wrongly found")
# Ridge penalty on weights of signs of one spread; there are few rewrites to learn from, and all are told by the same signs.
_PENALTY = 3.0
_ABOUT = (
    "What two reports must share for one to be a rewrite of the other: the weights of a logistic regression, in logarithms of odds. Made by",
    "`training.rewrites` from marked stories and pages; what each sign is stands in `relations.rewrites`.",
)
Example = tuple[tuple[float, ...], int, float]


@dataclass(frozen=True, slots=True)
class Marked:
    """The pairs of reports of one story that could be a rewrite: their signs, and whether they are one."""

    name: str
    pairs: list[Example]


def mark(folder: Path) -> Marked:
    """Read the reports of a folder and mark their pairs by `gold.json`; what is cited or may be so is left out."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as work, _listening("_word_for_word") as heard:
        reports = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".html"))
        reportedly.open(Path(work) / "story.ledger").read(*reports)

    bodies = {Path(body.report.path or "").name: body for bodies in heard for body in bodies}
    family = Joined()
    for copy in gold["copies"]:
        if copy["kind"] not in ("cites", "rewrite"):
            family.join(copy["a"], copy["b"])

    def pair(a: str, b: str) -> frozenset[str]:
        return frozenset((family.top(a), family.top(b)))

    same = {pair(copy["a"], copy["b"]) for copy in gold["copies"] if copy["kind"] == "rewrite"}
    free = {pair(copy["a"], copy["b"]) for copy in gold["copies"] if copy["kind"] == "cites"}
    free |= {pair(*files) for files in gold["copies_free"]}
    mine = sorted(file for file, report in gold["reports"].items() if report["story"] and file in bodies)
    asked = [(pair(a, b), bodies[a], bodies[b]) for a, b in combinations(mine, 2)]
    return Marked(
        folder.name,
        [
            (signs, int(both in same), 1.0)
            for both, one, other in asked
            if len(both) > 1 and both not in free and (signs := _signs(one, other))
        ],
    )


def mark_pages(path: Path) -> Marked:
    """Read pages with the group of copies that each is in (`data/copies`) and mark those pairs that could be a rewrite."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    pages = [make_page(line) for line in lines]
    group = {page.id: line["group"] for page, line in zip(pages, lines, strict=True)}
    with _listening("find_rewrites") as heard:
        copies.find_copies(pages)
    [bodies] = heard
    anchors = [find_anchors(body) for body in bodies]
    where: dict[float | str, list[int]] = {}
    for number, found in enumerate(anchors):
        for sign in rewrites._anchors_of(found):
            where.setdefault(sign, []).append(number)
    pairs = [
        (rewrites.signs_of(anchors[other], anchors[number]), int(group[bodies[other].report.id] == group[body.report.id]), 1.0)
        for number, body in enumerate(bodies)
        for other in rewrites._earlier(number, anchors, where)
        if rewrites._may_rewrite(bodies[other].report, body.report)
    ]  # fmt: skip
    return Marked(path.name, pairs)


def _signs(one: Body, other: Body) -> tuple[float, ...] | None:
    """The signs of a pair; None where it shares nothing or can be none."""
    a, b = find_anchors(one), find_anchors(other)
    shares = set(a.figures) & set(b.figures) or len(set(a.names) & set(b.names)) >= rewrites.ANCHORS
    return rewrites.signs_of(a, b) if shares and rewrites._may_rewrite(one.report, other.report) else None


@contextmanager
def _listening(name: str) -> Iterator[list[list[Body]]]:
    """Collect the bodies that are handed to a step of `copies` while the block runs."""
    heard: list[list[Body]] = []
    step = getattr(copies, name)

    def listen(bodies: Sequence[Body]) -> Any:
        heard.append(list(bodies))
        return step(bodies)

    with patch.object(copies, name, listen):
        yield heard


def score(marked: Marked, learned: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return how many pairs are rewrites, how many of them are found with some weights, and how many others are."""
    weights = list(learned["weights"].values())
    likely = [
        float(learned["start"]) + sum(weight * sign for weight, sign in zip(weights, signs, strict=True)) > 0
        for signs, _, _ in marked.pairs
    ]
    told = [(is_found, same) for is_found, (_, same, _) in zip(likely, marked.pairs, strict=True)]
    return sum(same for _, same in told), sum(a and b for a, b in told), sum(a and not b for a, b in told)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.rewrites", description="Weights of signs of a rewrite.")
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="FOLDER", help="of marked stories, as folders or files"
    )
    parser.add_argument("--pages", nargs="*", default=[], type=Path, metavar="FILE", help="of pages with their groups")
    parser.add_argument("--into", type=Path, metavar="FILE", help="where the weights are written")
    options = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as work:
            folders = story_folders(options.folders, Path(work))
            found = [*map(mark, folders), *map(mark_pages, options.pages)]
        rows: list[tuple[str, ...]] = [_HEAD]
        for marked in found:
            others = [pair for other in found if other is not marked for pair in other.pairs]
            start, weights = learn(others, rewrites.SIGNS, _PENALTY)
            rows.append((marked.name, *map(str, score(marked, {"start": start, "weights": weights}))))
        print(as_text(rows))
        text = as_toml(
            _ABOUT, {}, *learn([pair for marked in found for pair in marked.pairs], rewrites.SIGNS, _PENALTY)
        )
        print(text) if options.into is None else options.into.write_text(text, encoding="utf-8")
    except (ReportedlyError, OSError) as error:
        print(f"training.rewrites: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
