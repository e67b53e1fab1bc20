"""The command that reads many articles and checks on every row what may never happen, as far as a machine can tell.

python -m benchmarks.rules --articles 300 gva_stories/train.jsonl timelines/t17/*.articles.jsonl

An article is a line with "text" or "sents". Checked is that no article raises, that words stand where they are said to stand,
that values stand in words, that nothing comes from menus and bylines, that no outlet passes on its own words, that figures do not
overlap, and that reading again gives the same. Violations are printed, and counted; any makes the exit status 1.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.lines import make_report
from reportedly.claims.reading import read_report, read_sentences
from reportedly.lexicons import load
from reportedly.records import Claim, Evidence, Figure, PartKind, Reading, Report, Span
from reportedly.text import paragraphs

_SILENT: tuple[PartKind, ...] = ("boilerplate", "byline", "dateline")
# Reading twice costs twice; one article in so many is read again from the text, the others from the same sentences.
_AGAIN = 20
# So many violations are printed in full.
_SHOWN = 40


def broken_rules(report: Report, reading: Reading) -> Iterator[str]:
    """Yield a sentence for each rule that a reading breaks."""
    text = report.text
    silent = report.spans(*_SILENT)
    blocks = paragraphs(text)
    for claim in reading.claims:
        yield from (
            f"claim {claim.content.text[:60]!r}: {broken}" for broken in _broken_claim(claim, text, silent, blocks)
        )
        if any(_same(span.of(text), report.outlet) for span in claim.evidence.get("relay", ())):
            yield f"claim {claim.content.text[:60]!r}: the outlet passes on its own words"
    known = {claim.id for claim in reading.claims}
    for figure in reading.figures:
        yield from (f"figure {figure.text!r}: {broken}" for broken in _broken_figure(figure, text, silent))
        if figure.claim is not None and figure.claim not in known:
            yield f"figure {figure.text!r}: belongs to a claim that is not there"
    for one, following in pairwise(sorted(figure.span for figure in reading.figures)):
        if following.start < one.end:
            yield f"figures {one.of(text)!r} and {following.of(text)!r} overlap"
    for moment in reading.moments:
        yield from _misplaced("moment", moment.text, [moment.span], text)
    for mention in reading.mentions:
        if mention.span is not None:
            yield from _misplaced("mention", mention.name, [mention.span], text)
    ids = [row.id for rows in (reading.claims, reading.figures, reading.moments, reading.mentions) for row in rows]
    yield from (f"id {id_} is there {number} times" for id_, number in Counter(ids).items() if number > 1)


def _broken_claim(claim: Claim, text: str, silent: Sequence[Span], blocks: Sequence[Span]) -> Iterator[str]:
    spans = [*claim.content.spans, *(claim.cue.spans if claim.cue else ()), *claim.source.spans]
    yield from _misplaced("content", claim.content.text, claim.content.spans, text)
    if claim.cue:
        yield from _misplaced("cue", claim.cue.text, claim.cue.spans, text)
    if claim.source.text is not None:
        yield from _misplaced("source", claim.source.text, claim.source.spans, text)
    yield from _misplaced_evidence(claim.evidence, text)
    if any(one.end > following.start for one, following in pairwise(claim.content.spans)):
        yield "its pieces are not in order"
    if any(not any(block.holds(piece) for block in blocks) for piece in claim.content.spans):
        yield "a piece crosses the end of a paragraph"
    if any(part.meets(span) for part in silent for span in spans):
        yield "comes from a menu, a byline or a dateline"
    if (claim.source.kind in ("none", "outlet")) != (claim.source.text is None):
        yield f"a source of kind {claim.source.kind} has the words {claim.source.text!r}"
    yield from _unproven(claim, ("said", "about", "chance"))
    if claim.stance != "asserted" and "stance" not in claim.evidence:
        yield f"nothing says that it is {claim.stance}"
    if claim.chance and claim.chance.words not in [span.of(text) for span in claim.evidence.get("chance", ())]:
        yield f"the chance {claim.chance.words!r} is not in its evidence"
    if not claim.why:
        yield "it says not why"


def _broken_figure(figure: Figure, text: str, silent: Sequence[Span]) -> Iterator[str]:
    yield from _misplaced("words", figure.text, [figure.span], text)
    yield from _misplaced_evidence(figure.evidence, text)
    if any(part.meets(figure.span) for part in silent):
        yield "comes from a menu, a byline or a dateline"
    if not _holds_number(figure.text):
        yield "has no number in its words"
    if figure.low is None and figure.high is None:
        yield "has no amount"
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        yield f"goes from {figure.low} to {figure.high}"
    yield from _unproven(figure, ("counted", "state", "as_of", "scope", "grade"))
    printed = " … ".join(span.of(text) for span in figure.evidence.get("counted", ()))
    if figure.counted is not None and figure.counted != printed:
        yield f"counts {figure.counted!r}, but its evidence is {printed!r}"
    if figure.stance != "asserted" and "stance" not in figure.evidence:
        yield f"nothing says that it is {figure.stance}"


def _unproven(row: Claim | Figure, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        if getattr(row, field) is not None and not row.evidence.get(field):
            yield f"{field} stands in no words"
        if getattr(row, field) is None and row.evidence.get(field):
            yield f"{field} has words and no value"


def _misplaced(what: str, words: str, spans: Sequence[Span], text: str) -> Iterator[str]:
    if not spans or any(not 0 <= span.start < span.end <= len(text) for span in spans):
        yield f"the {what} {words[:60]!r} has no place"
    elif words != " … ".join(span.of(text) for span in spans):
        yield f"the {what} {words[:60]!r} is not what stands there"


def _misplaced_evidence(evidence: Evidence, text: str) -> Iterator[str]:
    for field, spans in evidence.items():
        if not spans or any(not 0 <= span.start < span.end <= len(text) for span in spans):
            yield f"the evidence for {field} has no place"


def _holds_number(words: str) -> bool:
    numbers = {word for table in load("numbers").values() for word in table}
    return any(sign.isnumeric() for sign in words) or any(
        word in numbers or word.removesuffix("s") in numbers or word in _NUMBER_WORDS
        for word in re.findall(r"\w+", words.casefold())
    )


# What counts without a numeral of the lexicon.
_NUMBER_WORDS = frozenset(
    [
        "no",
        "none",
        "nobody",
        "half",
        "quarter",
        "third",
        "thirds",
        "a",
        "an",
        "nil",
        "zero",
        "both",
        "dozen",
        "score",
        "fifth",
        "fourth",
        "percent",
        "one",
    ]
)


def _same(name: str, outlet: str | None) -> bool:
    return outlet is not None and name.casefold().removeprefix("the ") == outlet.casefold().removeprefix("the ")


def read_articles(paths: Sequence[Path], number: int) -> Iterator[Report]:
    """Yield so many reports of these files, taken evenly over all of them."""
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    step = max(1, len(lines) // number) if number else 1
    for line in lines[::step][: number or None]:
        yield _report(json.loads(line))


def _report(line: dict[str, Any]) -> Report:
    body = line.get("text") or " ".join(line.get("sents") or ())
    parts: list[tuple[PartKind, str]] = [("headline", line["title"])] if line.get("title") else []
    return make_report(
        str(line.get("id")),
        [*parts, ("body", body)],
        published=line.get("date") or line.get("dct"),
        outlet=line.get("outlet"),
    )


def check(report: Report, *, again: bool) -> tuple[Counter[str], list[str]]:
    """Return how many rows of each kind a report gives, and which rules they break; `again` reads the language anew as well."""
    try:
        sentences = read_sentences(report)
        reading = read_report(report, sentences)
        second = read_report(report) if again else read_report(report, sentences)
    except Exception as error:  # noqa: BLE001  # Whatever it is: an article must never raise.
        return Counter(articles=1, raised=1), [f"raised {type(error).__name__}: {error}"]
    counts = Counter(
        articles=1,
        claims=len(reading.claims),
        figures=len(reading.figures),
        moments=len(reading.moments),
        mentions=len(reading.mentions),
    )
    broken = list(broken_rules(report, reading))
    return counts, broken if reading == second else [*broken, "reading it again gives something else"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rules", description="Check the rules on many articles.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="lines of JSON, an article a line")
    parser.add_argument(
        "--articles", type=int, default=0, metavar="N", help="so many of them, taken evenly (default all)"
    )
    options = parser.parse_args(arguments)
    total: Counter[str] = Counter()
    shown = 0
    for number, report in enumerate(read_articles(options.files, options.articles)):
        counts, broken = check(report, again=number % _AGAIN == 0)
        total += counts
        total["violations"] += len(broken)
        for line in broken[: max(0, _SHOWN - shown)]:
            print(f"{report.path}: {line}", file=sys.stderr)
        shown += len(broken)
    print(
        "  ".join(
            f"{name} {total[name]}" for name in ("articles", "claims", "figures", "moments", "mentions", "violations")
        )
    )
    return 1 if total["violations"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
