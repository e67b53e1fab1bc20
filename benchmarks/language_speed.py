"""How fast the language model reads: `python -m benchmarks.language_speed [TEXT...]`.

Prints words and kilobytes a second of processor time on one core, the time to load, the memory and the size of the files. Words
are what stands between blanks. Without texts it reads an invented one.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from reportedly.language.model import Model, find_folder, load_model
from reportedly.language.scoring import find_features, score
from reportedly.language.tokens import find_tokens
from reportedly.text import paragraphs

_INVENTED = (
    "The two barges that left Orle on Monday carried 1,200 tonnes of grain, port captain Ilmar Voss told the Harbour "
    "Wire. “Nobody was aboard when they sank,” he said. A ministry official, who asked not to be named, put the loss "
    "at $1.3 million; residents of Kelder denied that the barges were full.\n\n"
) * 60
_TIMES = 3


def measure(text: str, model: Model) -> dict[str, float]:
    """Return the seconds of processor time of each step over a text, the median of a few runs."""
    spans = paragraphs(text)
    features = [
        find_features(text, scored.tokens, [False] * len(scored.tokens), model.pieces)
        for scored in score(text, spans, model)
    ]

    def cut() -> None:
        for span in spans:
            for token in find_tokens(text, span):
                model.pieces.cut(token.of(text))

    return {
        "tokens and pieces": _time(cut),
        "encoder and heads": _time(lambda: _exhaust(model.run(one) for one in features)),
        "all": _time(lambda: _exhaust(score(text, spans, model))),
    }


def measure_windows(text: str, model: Model, limits: Sequence[int]) -> dict[str, float]:
    """Return the seconds of processor time to score a text in windows of other lengths."""
    spans = paragraphs(text)

    def read(limit: int) -> float:
        return _time(lambda: _exhaust(score(text, spans, replace(model, window=limit))))

    return {f"all, windows of {limit} pieces": read(limit) for limit in limits}


def _time(run: Callable[[], None]) -> float:
    found = []
    for _ in range(_TIMES):
        begun = time.process_time()
        run()
        found.append(time.process_time() - begun)
    return statistics.median(found)


def _exhaust(steps: Iterable[object]) -> None:
    for _ in steps:
        pass


def _most_memory() -> str:
    try:
        import resource
    except ImportError:  # Windows
        return "unknown on this system"
    unit = 1 if sys.platform == "darwin" else 1024
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6:.0f} MB"


def main() -> None:
    """Read the arguments and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, nargs="*", help="plain texts in UTF-8")
    parser.add_argument(
        "--windows", type=int, nargs="*", default=[], help="also try windows of these lengths in pieces"
    )
    arguments = parser.parse_args()
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in arguments.texts) or _INVENTED
    begun = time.perf_counter()
    model = load_model()
    loaded = time.perf_counter() - begun
    words, size = len(text.split()), len(text.encode(errors="surrogatepass"))
    print(f"{words:,} words, {size / 1e3:,.0f} kB")
    steps = measure(text, model) | measure_windows(text, model, arguments.windows)
    for name, seconds in steps.items():
        print(f"{name:28} {words / seconds:>9,.0f} words/s {size / 1e3 / seconds:>7,.1f} kB/s")
    files = sum((find_folder() / name).stat().st_size for name in ("model.onnx", "vocab.txt"))
    print(f"loading {loaded:.2f} s, memory at most {_most_memory()}, files {files / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
