"""The command: how fast moments, quantities and figures are read from plain text, and from text made to be slow.

    python -m benchmarks.texts FILE.jsonl [FILE.jsonl ...]

Each line of a file is an object with the field "text". Seconds are those of processor time on one core, after one text that loads
the lexicons.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import reportedly

DAY = "2024-06-13"
READERS: dict[str, Callable[[str], object]] = {
    "moments": lambda text: reportedly.moments(text, published=DAY),
    "figures, with moments": lambda text: reportedly.figures(text, published=DAY),
    "quantities, with both": reportedly.quantities,
}
# Each is repeated to the length that is asked for.
HOSTILE = {
    "digits": "7", "digits apart": "7 ", "commas": ",", "numbers and commas": "1,", "“and”": "and ", "nested ranges": "1 to ",
    "hyphened numbers": "2-", "“between 1 and”": "between 1 and ", "“May”": "May ", "number words": "twenty hundred ",
    "clock times": "5 pm. ", "dates": "3 May 2024\n", "measures": "It is 5 kg. ",
}  # fmt: skip


def measure_speed(texts: Sequence[str], read: Callable[[str], object]) -> float:
    """Return how many thousand characters a reader takes in a second."""
    read(texts[0])
    since = time.process_time()
    for text in texts:
        read(text)
    return sum(map(len, texts)) / 1000 / (time.process_time() - since)


def main(given: Sequence[str] | None = None) -> int:
    """Print the two tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.texts", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument(
        "--length", type=int, default=100_000, help="characters of each hostile text (default %(default)s)"
    )
    arguments = parser.parse_args(given)
    for path in arguments.files:
        texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line]
        for name, read in READERS.items():
            print(f"{path.name:30} {name:22} {measure_speed(texts, read):6.0f} kB/s", flush=True)
    for name, words in HOSTILE.items():
        text = words * (arguments.length // len(words))
        speeds = [f"{reader}: {1000 / measure_speed([text], read):.2f}" for reader, read in READERS.items()]
        print(f"{name:22} seconds a megabyte – {', '.join(speeds)}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
