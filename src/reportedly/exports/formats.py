"""The formats by name: how each is made, how its file ends, and what can be chosen for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Literal, NamedTuple

from reportedly.errors import ReportedlyError
from reportedly.exports import (
    acled,
    eventreport,
    followthemoney,
    prov,
    schemaorg,
    stix,
    timelinejs,
    ucdp,
    webannotation,
)
from reportedly.exports.choices import PLAIN, Choices
from reportedly.pages import jsonl
from reportedly.pages.index import Index

FormatName = Literal[
    "jsonl",
    "csv",
    "parquet",
    "webannotation",
    "prov",
    "claim",
    "stix",
    "ftm",
    "ucdp",
    "acled",
    "eventreport",
    "timelinejs",
]


class Format(NamedTuple):
    """A format that is written as lines: what makes them, how its file's name ends, and what can be chosen for it."""

    lines: Callable[[Index, Choices], Iterator[str]]
    ending: str
    takes: frozenset[str]


def _json_lines(index: Index, choices: Choices) -> Iterator[str]:
    return jsonl.lines(index.contents, texts=choices.texts)


# No other format than these two has the texts of whole reports, so that leaving them out can be asked of any.
FORMATS: Mapping[str, Format] = {
    "jsonl": Format(_json_lines, ".jsonl", frozenset()),
    "webannotation": Format(webannotation.lines, ".jsonld", frozenset({"scale", "grades"})),
    "prov": Format(prov.lines, ".json", frozenset()),
    "claim": Format(schemaorg.lines, ".jsonld", frozenset({"scale", "grades"})),
    "stix": Format(stix.lines, ".json", frozenset({"scale", "grades"})),
    "ftm": Format(followthemoney.lines, ".jsonl", frozenset()),
    "ucdp": Format(ucdp.lines, ".csv", frozenset({"profile"})),
    "acled": Format(acled.lines, ".csv", frozenset({"profile"})),
    "eventreport": Format(eventreport.lines, ".csv", frozenset({"profile", "grades"})),
    "timelinejs": Format(timelinejs.lines, ".json", frozenset()),
}
# Tables in a folder: which of the choices they take.
TABLES: Mapping[str, frozenset[str]] = {"csv": frozenset({"scale"}), "parquet": frozenset({"scale"})}


def lines_of(name: FormatName, index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Return the lines of a ledger in a format, without their ends.

    Raises:
        ReportedlyError: something was chosen that this format has no place for.
    """
    refuse_unused(name, choices)
    return FORMATS[name].lines(index, choices)


def line_end(name: FormatName) -> str:
    """Return what ends a line of a format: CSV has two characters, everything else one."""
    return "\r\n" if FORMATS[name].ending == ".csv" else "\n"


def refuse_unused(name: FormatName, choices: Choices) -> None:
    """Refuse a choice that would change nothing, so that nobody believes it did.

    Raises:
        ReportedlyError: a scale, profile or grade was chosen for a format that has no place for it.
    """
    takes = FORMATS[name].takes if name in FORMATS else TABLES[name]
    for field in fields(Choices):
        if field.name == "texts" or field.name in takes:
            continue
        if getattr(choices, field.name) != getattr(PLAIN, field.name):
            able = ", ".join(other for other, one in FORMATS.items() if field.name in one.takes)
            raise ReportedlyError(f"{name} has no place for --{field.name}; leave it out, or choose one of {able}")
