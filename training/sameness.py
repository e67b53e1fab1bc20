"""Learn what each sign that two answers are of one question weighs, from marked stories.

    python -m training.sameness ../shared/data/stories training/stories --into src/reportedly/lexicons/sameness.toml

A logistic regression with a small penalty, over all pairs of marked numbers that nothing keeps apart. It prints for each story how well its
questions are found (B-cubed) by weights from the other stories alone, without and with them, and writes the weights of all.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

import reportedly
from benchmarks.tables import as_text
from reportedly.errors import ReportedlyError
from reportedly.lexicons import load
from reportedly.relations import grouping
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.keys import Key
from reportedly.relations.sameness import SIGNS, can_be_one, join_alike, rarities, signs_of, tell
from training.logistic import as_toml, learn
from training.stories import story_folders

# Numbers that the answers leave out are mostly of other things, but not surely.
_UNMARKED = 0.3
# A story whose questions are joined must be likelier than not, by e to this.
ENOUGH = 1.1
_ABOUT = (
    "What two answers of one story must share to be of one question: the weights of a logistic regression, in logarithms of odds. Made by",
    "`training.sameness` from marked stories; what each sign is stands in `relations.sameness`.",
)
_HEAD = ("story", "P", "R", "apart broken", "P joined", "R joined", "apart broken, joined")


@dataclass(slots=True)
class Marked:
    """What linking knew of the figures of one story before the last step, and which question each answers by its marks."""

    name: str
    stories: list[tuple[list[Answer], dict[str, Key]]]
    question: dict[str, int]
    apart: list[tuple[str, str]]


def mark(folder: Path) -> Marked:
    """Read and link the reports of a folder and match its figures with the answers in `gold.json`."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    reports = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".html"))
    with tempfile.TemporaryDirectory() as work, _listening() as stories:
        reportedly.open(Path(work) / "story.ledger").read(*reports)
    found = Marked(folder.name, stories, {}, [])
    answers = {answer.id: answer for of_story, _ in stories for answer in of_story}
    for number, question in enumerate(gold["questions"]):
        for marked in question["answers"] if question["kind"] == "amount" else ():
            if id_ := _find(answers.values(), marked["report"], marked["text"], marked):
                found.question[id_] = number
    for one, other, _ in gold["apart"]:
        ends = [_find(answers.values(), *reversed(words.rsplit(" @", 1))) for words in (one, other)]
        if ends[0] and ends[1]:
            found.apart.append((ends[0], ends[1]))
    return found


def _find(answers: Any, file: str, words: str, value: Mapping[str, Any] | None = None) -> str | None:
    """The figure in some words of a report: the one with the value, if that is marked."""
    inside = []
    for answer in answers:
        place = answer.report.text.find(words)
        if answer.report.path and Path(answer.report.path).name == file and place >= 0:
            span = answer.amount.span
            if place <= span.start and span.end <= place + len(words):
                inside.append(answer)
    if value is not None and len(inside) > 1:
        inside = [one for one in inside if (one.amount.low, one.amount.high) == (value["low"], value["high"])] or inside
    return min(inside, key=lambda one: one.amount.span).id if inside else None


@contextmanager
def _listening() -> Iterator[list[tuple[list[Answer], dict[str, Key]]]]:
    """Collect what is handed to `join_alike` while the block runs, and join nothing."""
    heard: list[tuple[list[Answer], dict[str, Key]]] = []

    def listen(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
        heard.append((list(answers), dict(keys)))

    with patch.object(grouping, "join_alike", listen):
        yield heard


def examples(marked: Marked) -> Iterator[tuple[tuple[float, ...], int, float]]:
    """Yield for each pair of figures of a story its signs, whether both answer one question, and how much that counts."""
    for answers, keys in marked.stories:
        told = [tell(answer, keys[answer.id]) for answer in answers if answer.amount.bound != "not"]
        rarity = rarities(told)
        for one, other in combinations(told, 2):
            mine, theirs = (marked.question.get(each.answer.id) for each in (one, other))
            if (mine is None and theirs is None) or not can_be_one(one, other):
                continue
            both = mine is not None and theirs is not None
            if both or (one.key != other.key and value_of(one.answer.amount) != value_of(other.answer.amount)):
                yield signs_of(one, other, rarity), int(mine == theirs), 1.0 if both else _UNMARKED


def score(marked: Marked, learned: Mapping[str, Any] | None) -> tuple[float, float, int]:
    """Return B-cubed precision and recall of a story's questions with some weights, or without the step, and pairs wrongly joined."""
    asked: dict[str, object] = {}
    for number, (answers, before) in enumerate(marked.stories):
        keys = dict(before)
        if learned is not None:
            with patch.dict(load("sameness"), learned):
                join_alike(answers, keys, {})
        asked.update((id_, (number, key)) for id_, key in keys.items())
    by_mark, by_key = Counter(marked.question.values()), Counter(asked[id_] for id_ in marked.question)
    both = Counter((asked[id_], of) for id_, of in marked.question.items())
    shares = [(both[asked[id_], of], by_key[asked[id_]], by_mark[of]) for id_, of in marked.question.items()]
    precision, recall = (sum(share[0] / share[of] for share in shares) / max(1, len(shares)) for of in (1, 2))
    return precision, recall, sum(asked[one] == asked[other] for one, other in marked.apart)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m training.sameness", description="Weights of signs of one question."
    )
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="FOLDER", help="of marked stories, as folders or files"
    )
    parser.add_argument("--into", type=Path, metavar="FILE", help="where the weights are written")
    options = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as work:
            folders = story_folders(options.folders, Path(work))
            stories = [mark(folder) for folder in folders]
        found = {number: list(examples(marked)) for number, marked in enumerate(stories)}
        rows, sums = [_HEAD], np.zeros((2, 3))
        for number, marked in enumerate(stories):
            others = [one for other, pairs in found.items() if other != number for one in pairs]
            start, weights = learn(others, SIGNS)
            before, after = score(marked, None), score(marked, {"start": start, "weights": weights, "enough": ENOUGH})
            rows.append((marked.name, *_told(before), *_told(after)))
            sums += np.array([before, after])
        rows.append(("mean", *(_told(tuple(sums[0] / len(stories)))), *_told(tuple(sums[1] / len(stories)))))
        print(as_text(rows))
        text = as_toml(_ABOUT, {"enough": ENOUGH}, *learn([one for pairs in found.values() for one in pairs], SIGNS))
        print(text) if options.into is None else options.into.write_text(text, encoding="utf-8")
    except (ReportedlyError, OSError) as error:
        print(f"training.sameness: {error}", file=sys.stderr)
        return 1
    return 0


def _told(scores: tuple[float, ...]) -> tuple[str, str, str]:
    precision, recall, broken = scores
    return f"{100 * precision:.1f}", f"{100 * recall:.1f}", f"{broken:.1f}"


if __name__ == "__main__":
    raise SystemExit(main())
