"""The command that reads text made to be slow, and looks that four times as much of it costs four times as much and gives the same twice.

python -m benchmarks.reliability.growing --characters 20000 [--only quotes]

Each kind of text repeats a few words: nested quotation marks, clauses without an end, digits, letters that look like others. It is read at one length
and at four times that, by the model and by the rules. Then another process, with another order of its sets, reads the shorter ones again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence

from reportedly.claims import read_report, read_sentences
from reportedly.inputs.parts import find_parts
from reportedly.records import Report, report_id, to_plain

# A text that is read in a time that grows with the square of its length takes four times as long for each letter here.
_TIMES = 4
_TRIES = 3
_MOST_GROWTH = 1.6

# What a text of each kind repeats.
KINDS = {
    "a sentence": "The mayor of Selm said on Friday that the pier sank and that 40 people were missing. ",
    "lines with a figure": "40 people were killed.\n",
    "lines of a table": "40\t50\t60\n",
    "short lines": "a\n",
    "list": "- 40 killed\n",
    "digits": "1234567890",
    "numbers": "12 ",
    "numbers in words": "twenty hundred million ",
    "ranges": "40-50-",
    "amounts": "more than $40 ",
    "percentages": "40% ",
    "dates": "5 May 2031, ",
    "lines with a date": "5 May 2031\n",
    "years": "2031 ",
    "times": "two days ago ",
    "straight quotes": '"',
    "nested quotes": "“he said ‘she said “",
    "open quotes": "“",
    "mixed quotes": "“‘”’",
    "apostrophes": "it's'",
    "said": "said ",
    "he said that": "he said that ",
    "according to": "according to ",
    "clauses": "who said that the man, ",
    "more clauses": "and he said that, according to her, ",
    "conjunctions": "and ",
    "commas": "a, ",
    "names": "John Smith ",
    "names and offices": "John Smith, mayor of Selm, ",
    "pronouns": "He said it. ",
    "questions": "Who said? ",
    "killed and wounded": "40 people killed and 30 wounded, ",
    "brackets": "(",
    "open brackets": "(a (b ",
    "dots": ".",
    "initials": "A.",
    "hyphens": "a-",
    "one letter": "a",
    "one capital": "A",
    "look-alikes": "Тhе mауоr оf Sеlm sаid thаt 4О реорlе wеrе killеd. ",
    "joiners": "a\u200d",
    "accents": "e\u0301",
    "pictures": "👩‍👩‍👧",
    "other letters": "中国",
    "spaces": "a" + " " * 50,
    "addresses": "https://a.example/b?c=d ",
}


def report_of(unit: str, characters: int) -> Report:
    """Return a report of so many characters that repeats some words."""
    text = (unit * (characters // len(unit) + 1))[:characters]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(
        report_id(digest, None, None), text, None, None, None, None, digest, "en", None, None, None, find_parts(text)
    )


def seconds(unit: str, characters: int) -> tuple[float, float]:
    """Return how long the model and the rules take to read a text."""
    begin = time.process_time()
    report = report_of(unit, characters)
    sentences = read_sentences(report)
    middle = time.process_time()
    read_report(report, sentences)
    return middle - begin, time.process_time() - middle


def growth_of(unit: str, characters: int) -> tuple[float, tuple[float, float]]:
    """Return how much more a letter costs in the longer text, and its seconds; the least of a few tries, as the machine does other things too."""
    found: list[tuple[float, tuple[float, float]]] = []
    while len(found) < _TRIES and (not found or min(found)[0] > _MOST_GROWTH):
        short, long = seconds(unit, characters), seconds(unit, characters * _TIMES)
        found.append((sum(long) / sum(short) / _TIMES, long))
    return min(found)


def digests(kinds: Sequence[str], characters: int) -> list[str]:
    """Return a hash of all that is read from a text of each kind."""
    readings = (read_report(report_of(KINDS[kind], characters)) for kind in kinds)
    return [hashlib.sha256(json.dumps(to_plain(one), sort_keys=True).encode()).hexdigest() for one in readings]


def _digests_elsewhere(kinds: Sequence[str], characters: int) -> list[str]:
    """Return the same from another process, in which sets have another order."""
    code = f"from benchmarks.reliability.growing import digests; print(*digests({list(kinds)!r}, {characters}))"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return done.stdout.split()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status, 1 when a kind of text costs more than its length, or two readings differ."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability.growing", description="Reads text made to be slow."
    )
    parser.add_argument("--characters", type=int, default=20_000, metavar="N", help="the shorter length (20,000)")
    parser.add_argument("--only", default="", metavar="WORD", help="kinds of text with this in their name")
    options = parser.parse_args(arguments)
    kinds = [kind for kind in KINDS if options.only in kind]
    size = options.characters
    read_report(report_of(KINDS["a sentence"], 1_000))
    print(
        f"{'text':<22}{'model':>8}{'rules':>8}  s/MB of {size * _TIMES:,} characters; a letter costs as much as of {size:,}",
        flush=True,
    )
    wrong = 0
    for kind in kinds:
        growth, long = growth_of(KINDS[kind], size)
        wrong += growth > _MOST_GROWTH
        model, rules = (part / (size * _TIMES) * 1e6 for part in long)
        print(
            f"{kind:<22}{model:>8.1f}{rules:>8.1f}  times {growth:.2f}{'  TOO MUCH' if growth > _MOST_GROWTH else ''}",
            flush=True,
        )
    differ = [
        kind
        for kind, one, other in zip(kinds, digests(kinds, size), _digests_elsewhere(kinds, size), strict=True)
        if one != other
    ]
    print(f"{len(kinds)} kinds read twice, {len(differ)} differ{': ' * bool(differ)}{', '.join(differ)}")
    return 1 if wrong or differ else 0


if __name__ == "__main__":
    raise SystemExit(main())
