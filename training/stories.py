"""Stories that were written for this project, with the answers a careful reader would give: one file each, read or written as a folder.

`python -m training.stories FOLDER` writes each story of `training/stories` as a folder of reports with a `gold.json`, in the form of the
other marked stories (see `benchmarks.stories`).

A file holds reports and, below a line of `@@@@`, the answers. A report begins with `=== FILE | OUTLET | PUBLISHED | how its date is told | y`, the
last being whether it is of this story. `{key:words}` marks words in it. The lines of the answers are

    q TEXT | KIND | UNIT | COUNTED | STATE | STATUS      a question; `a KEY | VALUE | SOURCE` below it are its answers
    apart KEY KEY why                                    two numbers that may not share a question
    rel KIND KEY KEY …, origin N KEY …, copy FILE FILE KIND, free FILE FILE, actor NAME | NAME
    fc KEY DUE STATUS, day DAY FILES words | words, other DAYS

A value is a number (`12,000`), one with its bound (`>=18`, `>200`, `<=140`, `<90`, `~3000`, `!3000` for "not"), `3000-4000`, `yes`, `no`, or `d:` and a day.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from reportedly.errors import InputError

STORIES = Path(__file__).with_name("stories")
_MARK = re.compile(r"(\{\w+:|\})")
_BOUNDS = {">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than", "~": "about", "!": "not"}
_RANGE = re.compile(r"([\d,.]+)-([\d,.]+)")


@dataclass(slots=True)
class Story:
    """One story: the texts of its reports by file, marked words by key as file and words, and its answers as a `gold.json` holds them."""

    name: str
    texts: dict[str, str] = field(default_factory=dict)
    words: dict[str, tuple[str, str]] = field(default_factory=dict)
    gold: dict[str, Any] = field(default_factory=dict)

    def write(self, into: Path) -> Path:
        """Write the reports and `gold.json` into a folder of the story's name and return it."""
        folder = into / self.name
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in self.texts.items():
            (folder / file).write_text(text, encoding="utf-8")
        (folder / "gold.json").write_text(json.dumps(self.gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return folder


def story_folders(given: Iterable[Path], work: Path) -> list[Path]:
    """Return the folders of all stories in some folders: those that are folders with a `gold.json`, and files as written into `work`."""
    given = list(given)
    found = [one for folder in given for one in sorted(folder.iterdir()) if (one / "gold.json").exists()]
    return found + [story.write(work) for folder in given for story in read_stories(folder)]


def read_stories(folder: Path = STORIES) -> Iterator[Story]:
    """Yield the stories of a folder in the order of their names."""
    for path in sorted(folder.glob("*.story")):
        yield read_story(path)


def read_story(path: Path) -> Story:
    """Return the story of a file.

    Raises:
        InputError: a mark is not closed, its words stand twice in their report, or a line of the answers is not known.
    """
    reports, _, answers = path.read_text(encoding="utf-8").partition("\n@@@@\n")
    lists = (
        "copies",
        "copies_free",
        "origins",
        "actors",
        "questions",
        "apart",
        "relations",
        "forecasts",
        "timeline",
        "other_days",
    )
    story = Story(path.stem, gold={"title": path.stem, "reports": {}, **{name: [] for name in lists}})
    for part in re.split(r"^=== ", reports, flags=re.MULTILINE)[1:]:
        head, text = part.split("\n", 1)
        file, outlet, published, dated, own = (one.strip() for one in head.split("|"))
        story.gold["reports"][file] = {
            "outlet": None if outlet == "-" else outlet,
            "published": published,
            "dated": dated,
            "story": own == "y",
        }
        story.texts[file] = _unmark(story, file, text.strip() + "\n", path)
    for key, (file, words) in story.words.items():
        if story.texts[file].count(words) != 1:
            raise InputError(
                f"{path}: the words of {key} stand {story.texts[file].count(words)} times in {file}; mark words that stand once"
            )
    for line in filter(None, map(str.strip, answers.splitlines())):
        kind, _, rest = line.partition(" ")
        reader = _READERS.get(kind)
        if reader is None:
            raise InputError(f"{path}: “{line}” begins with no known word; give one of {', '.join(_READERS)}")
        try:
            reader(story, rest.strip())
        except (KeyError, ValueError) as error:
            raise InputError(f"{path}: “{line}” cannot be read ({error}); see training/stories.py") from error
    everything = "\n".join(story.texts.values())
    named = [[name for name in names if name in everything] for names in story.gold["actors"]]
    story.gold["actors"] = [names for names in named if len(names) > 1]
    return story


def _unmark(story: Story, file: str, text: str, path: Path) -> str:
    """The text without its marks, whose words go to the story."""
    plain, opened = "", list[tuple[str, int]]()
    for token in _MARK.split(text):
        if _MARK.fullmatch(token) and token != "}":
            opened.append((token[1:-1], len(plain)))
        elif token == "}":
            key, start = opened.pop()
            story.words[key] = (file, plain[start:])
        else:
            plain += token
    if opened:
        raise InputError(f"{path}: the mark {opened[-1][0]} of {file} is not closed; put a }} behind its words")
    return plain


def _value(words: str) -> dict[str, Any]:
    if words in ("yes", "no"):
        return {"low": None, "high": None, "bound": None, "says": words}
    if words.startswith("d:"):
        return {"low": None, "high": None, "bound": None, "date": words[2:]}
    if between := _RANGE.fullmatch(words):
        return {"low": _number(between[1]), "high": _number(between[2]), "bound": "between"}
    sign = next((sign for sign in _BOUNDS if words.startswith(sign)), "")
    number = _number(words[len(sign) :].lstrip("="))
    low, high = (None if sign.startswith("<") else number), (None if sign.startswith(">") else number)
    return {"low": low, "high": high, "bound": _BOUNDS.get(sign, "exact")}


def _number(words: str) -> float | int:
    plain = words.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _end(story: Story, key: str) -> dict[str, str]:
    return dict(zip(("report", "text"), story.words[key], strict=True))


def _question(story: Story, rest: str) -> None:
    text, kind, unit, counted, state, status = (one.strip() for one in rest.split("|"))
    story.gold["questions"].append(
        {
            "text": text,
            "kind": kind,
            "unit": unit or None,
            "counted": counted,
            "state": state,
            "status": status,
            "answers": [],
        }
    )


def _answer(story: Story, rest: str) -> None:
    key, value, source = (one.strip() for one in rest.split("|"))
    answer = {**_end(story, key), **_value(value), "source": None if source == "-" else source}
    story.gold["questions"][-1]["answers"].append(answer)


def _apart(story: Story, rest: str) -> None:
    one, other, why = rest.split(" ", 2)
    story.gold["apart"].append([*(f"{story.words[key][1]} @{story.words[key][0]}" for key in (one, other)), why])


def _relation(story: Story, rest: str) -> None:
    kind, *keys = rest.split()
    pairs = pairwise(keys) if kind != "repeats" else ((keys[0], key) for key in keys[1:])
    story.gold["relations"] += [{"a": _end(story, a), "b": _end(story, b), "kind": kind} for a, b in pairs]


def _origin(story: Story, rest: str) -> None:
    count, *keys = rest.split()
    ends = [story.words[key] for key in keys]
    story.gold["origins"].append(
        {"statement": ends[0][1], "reports": [file for file, _ in ends], "words": dict(ends), "origins": int(count)}
    )


def _copy(story: Story, rest: str) -> None:
    story.gold["copies"].append(dict(zip(("a", "b", "kind"), rest.split(), strict=True)))


def _forecast(story: Story, rest: str) -> None:
    key, due, status = rest.split()
    story.gold["forecasts"].append({**_end(story, key), "due": None if due == "-" else due, "status": status})


def _day(story: Story, rest: str) -> None:
    when, files, *words = rest.split(" ", 2)
    must = [one.strip() for one in words[0].split("|")] if words else []
    story.gold["timeline"].append({"when": when, "must_contain": must, "reports": files.split(",")})


_READERS: dict[str, Callable[[Story, str], None]] = {
    "q": _question,
    "a": _answer,
    "apart": _apart,
    "rel": _relation,
    "origin": _origin,
    "copy": _copy,
    "fc": _forecast,
    "day": _day,
    "free": lambda story, rest: story.gold["copies_free"].append(rest.split()),
    "actor": lambda story, rest: story.gold["actors"].append([one.strip() for one in rest.split("|")]),
    "other": lambda story, rest: story.gold["other_days"].extend(rest.split()),
    "#": lambda story, rest: None,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.stories", description="Our marked stories as folders.")
    parser.add_argument("into", type=Path, metavar="FOLDER")
    options = parser.parse_args(arguments)
    try:
        for story in read_stories():
            print(story.write(options.into))
    except (InputError, OSError) as error:
        print(f"training.stories: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
