"""Credits: which agency a report's dateline or last line names, and so who published what no outlet signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.language import find_house, fold
from reportedly.lexicons import listed, load
from reportedly.records import PartKind, Report

_BRACKETS = re.compile(r"\(([^()\n]{2,60})\)")
# "(AP/Reuters)": two agencies, of which the first is taken.
_BETWEEN = re.compile(r"[/,;]| and | & ")
_AGENCY_ENDINGS = ("agency", "wire", "news service", "press service", "press")


def is_agency(name: str) -> bool:
    """Say whether a name is a news agency's, by the lexicon or by its last word ("Skerry News Agency")."""
    house = find_house(name)
    return house.kind == "agency" if house else fold(name).endswith(_AGENCY_ENDINGS)


def credited(report: Report) -> str | None:
    """Return the agency that a report credits: in brackets in its dateline, or else after its last words.

    "PORT ELLIS, Oct. 12 (Meridian News Agency) —" and "… he said. (AP)" do; a report in its own agency's name too.
    """
    return _bracketed(report, ["dateline"]) or _bracketed(report, ["byline"])


def publisher(report: Report) -> str | None:
    """Return who published a report: its outlet, or for a report without one the agency in its dateline."""
    return report.outlet or _bracketed(report, ["dateline"])


def is_wire(report: Report) -> bool:
    """Say whether a report came from an agency itself, not from a paper that prints it."""
    name = publisher(report)
    # Letters alone in the dateline of a report that nobody else signs are an agency's: "SELM, May 3 (SNA) - …".
    return bool(name and (is_agency(name) or (not report.outlet and name.isalpha() and name.isupper())))


def is_issued(report: Report) -> bool:
    """Say whether a report is a body's own statement and no newspaper's: its first lines say what kind of document it is."""
    head = " ".join(report.text[:_HEAD].split("\n\n", 1)[0].casefold().split())
    if (
        not report.outlet
        or find_house(report.outlet)
        or not head.startswith(" ".join(report.outlet.casefold().split()))
    ):
        return False
    words = f" {' '.join(_WORD.findall(head))} "
    return any(f" {kind} " in words for kind in listed("boilerplate", "issued"))


_HEAD = 300
_WORD = re.compile(r"[^\W_]+")


def family(outlet: str | None) -> str | None:
    """Return the publisher whose outlets share reports, by the lexicon: "Reach" of "Liverpool Echo". None when it is in no family."""
    house = find_house(outlet) if outlet else None
    return _families().get(fold(house.name if house else outlet or ""))


@cache
def _families() -> dict[str, str]:
    return {fold(outlet): each["name"] for each in load("outlets")["families"] for outlet in each["outlets"]}


def _bracketed(report: Report, kinds: Sequence[PartKind]) -> str | None:
    for part in report.spans(*kinds):
        for match in _BRACKETS.finditer(report.text, part.start, part.end):
            name = " ".join(_BETWEEN.split(match[1])[0].split())
            if name[:1].isupper() and (is_agency(name) or kinds == ["dateline"]):
                return name
    return None
