"""Two captures of one page are told as versions: which is later, and what changed, sentence by sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly.api import Ledger
from reportedly.cli import app

FOG = "The ship left the channel in thick fog with 212 passengers on board, harbour master Jon Teller said."
PORT = "Boats brought the passengers to the shore, and the port was closed until the evening."
FIRST = [
    "A ferry ran aground off Selm on Wednesday, and at least 8 people were injured, the coast guard said.",
    FOG,
    PORT,
]
SECOND = [
    "A ferry ran aground off Selm on Wednesday, and 14 people were injured, the coast guard said.",
    FOG,
    "Divers will search the hull on Friday, Teller said.",
    PORT,
]


def capture(path: Path, sentences: list[str], changed: str, saved: str = "") -> str:
    comment = (
        f"<!--\n Page saved with SingleFile \n url: https://harbour-post.example/ferry \n saved date: {saved}\n-->"
    )
    data = {"@type": "NewsArticle", "datePublished": "2025-04-09T08:00:00+02:00", "dateModified": changed}
    told = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    path.write_text(
        f"<html lang=en>{comment if saved else ''}<head><title>Ferry runs aground | Harbour Post</title>"
        "<link rel=canonical href='https://harbour-post.example/ferry'>"
        f"<script type='application/ld+json'>{json.dumps(data)}</script></head>"
        f"<body><article><h1>Ferry runs aground</h1><p class=byline>By Ada Brenn</p>{told}</article></body></html>",
        encoding="utf-8",
    )
    return str(path)


def told(ledger: Ledger, path: str) -> list[tuple[str, list[tuple[str, str | None, str | None]] | None]]:
    return [
        (one.told, None if one.changes is None else [(row.kind, row.before, row.after) for row in one.changes])
        for one in ledger.versions(path)
    ]


CHANGES = [("changed", FIRST[0], SECOND[0]), ("new", None, SECOND[2])]


def test_versions_say_what_changed_from_the_earlier_to_the_later(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "x.ledger")
    later = capture(tmp_path / "a.html", SECOND, "2025-04-10T19:30:00+02:00")
    earlier = capture(tmp_path / "b.html", FIRST, "2025-04-09T08:00:00+02:00")
    ledger.read(later, earlier)
    assert told(ledger, later) == [("an earlier version", CHANGES)]
    assert told(ledger, earlier) == [("a later version", CHANGES)]
    (view,) = ledger.versions(later)
    assert view.tally == "1 sentence changed, 1 new"
    texts = {report.id: ledger.provenance(report.id).report.text for report in ledger.reports()}
    for change in view.changes or ():
        assert change.before is None or change.before_span.of(texts[view.report.id]) == change.before
    (copy,) = ledger.copies()
    assert copy.why.startswith("both are versions of one page; ")
    dates = [f"{date.value}, {date.why}" for date in ledger.provenance(later).dates]
    assert dates[1] == "2025-04-10T19:30:00+02:00, dateModified in the page's JSON-LD"


def test_captures_of_one_date_are_ordered_by_when_they_were_saved(tmp_path: Path) -> None:
    same = "2025-04-09T08:00:00+02:00"
    days = ["Thu Apr 10 2025 09:00:00 GMT+0200 (CEST)", "Fri Apr 11 2025 09:00:00 GMT+0200 (CEST)", ""]
    paths = [capture(tmp_path / f"{n}.html", [*FIRST, f"Note {n} was added."], same, day) for n, day in enumerate(days)]
    ledger = Ledger(tmp_path / "x.ledger")
    ledger.read(*paths)
    assert [kind for kind, _ in told(ledger, paths[0])] == ["a later version", "another version"]
    assert [kind for kind, _ in told(ledger, paths[1])] == ["an earlier version", "another version"]
    assert [kind for kind, _ in told(ledger, paths[2])] == ["another version", "another version"]


def test_only_the_versions_beside_a_report_tell_their_changes(tmp_path: Path) -> None:
    days = [f"2025-04-{day:02}T08:00:00Z" for day in range(10, 15)]
    paths = [capture(tmp_path / f"{n}.html", [*FIRST, f"Note {n} was added."], day) for n, day in enumerate(days)]
    ledger = Ledger(tmp_path / "x.ledger")
    ledger.read(*paths)
    found = told(ledger, paths[2])
    assert [kind for kind, _ in found] == ["an earlier version"] * 2 + ["a later version"] * 2
    assert [changes is None for _, changes in found] == [True, False, False, True]


@pytest.mark.parametrize("command", [["show"], ["report"]])
def test_versions_stand_in_the_terminal_and_on_the_page(tmp_path: Path, command: list[str]) -> None:
    ledger = Ledger(tmp_path / "x.ledger")
    earlier = capture(tmp_path / "b.html", FIRST, "2025-04-09T08:00:00+02:00")
    later = capture(tmp_path / "a.html", SECOND, "2025-04-10T19:30:00+02:00")
    ledger.read(later, earlier)
    if command == ["show"]:
        result = CliRunner().invoke(app, ["show", later, "--in", str(ledger.path)])
        shown = " ".join(result.output.split())
        stated = json.loads(CliRunner().invoke(app, ["show", later, "--in", str(ledger.path), "--json"]).output)
        assert [row["after"] for row in stated["versions"][0]["changes"]] == [SECOND[0], SECOND[2]]
        assert "An earlier version" in shown
        assert "1 sentence changed, 1 new" in shown
    else:
        shown = ledger.write_report(tmp_path / "x.html").read_text(encoding="utf-8")
        assert shown.count(f"<ins>{SECOND[2]}</ins>") == 1
        assert f"<del>{FIRST[0]}</del> <ins>{SECOND[0]}</ins>" in shown
        quoted = ledger.write_report(tmp_path / "q.html", quotes_only=True).read_text(encoding="utf-8")
        assert "<ins>" not in quoted
