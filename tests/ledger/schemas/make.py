"""Makes the small ledger of today's schema that the tests keep: python tests/ledger/schemas/make.py

Run it once when a step was added to `migrations.py`, and never for a schema that was released: the file is what an older
Reportedly really wrote.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import reportedly
from reportedly.ledger.migrations import STEPS

HERE = Path(__file__).parent
REPORTS = {
    "echo.txt": (
        "Harbour Echo, 5 May 2031\n\nFerry sinks off Orrin\n\n"
        "At least 40 people were missing on Monday after the ferry Sennen sank off Orrin, Mayor Ines Falk said.\n\n"
        "“We will probably find them by Friday,” she told the Harbour Echo.\n"
    ),
    "lantern.txt": (
        "At least 40 people were missing on Monday after the ferry Sennen sank off Orrin, Mayor Ines Falk said.\n\n"
        "The coast guard denied on Tuesday that 40 people were missing. It said that 31 people were missing.\n"
    ),
}


def make(target: Path) -> None:
    """Write a ledger with reports, all that follows from them, and decisions of a reader."""
    with tempfile.TemporaryDirectory() as name:
        ledger = reportedly.open(Path(name) / "a.ledger")
        for file, text in REPORTS.items():
            (Path(name) / file).write_text(text, encoding="utf-8")
            ledger.read(Path(name) / file)
        denial = next(claim for claim in ledger.contents().claims if claim.stance == "denied")
        ledger.correct(denial.id, by="Ada", why="see the last line", when="2031-06-01T10:00:00Z", stance="doubted")
        ledger.correct(denial.id, by="Ada", when="2031-06-01T10:00:01Z", note="asked again")
        with closing(sqlite3.connect(ledger.path, isolation_level=None)) as connection:
            connection.execute("UPDATE report_path SET path = replace(path, ?, 'reports')", [name])
            # Small pages, as most of its tables hold a few rows.
            for statement in ("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 512", "VACUUM"):
                connection.execute(statement)
        target.write_bytes(ledger.path.read_bytes())


if __name__ == "__main__":
    make(HERE / f"{len(STEPS)}.sqlite")
