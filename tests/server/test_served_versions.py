"""The page of a report tells the other versions of its page, as escaped words, and only those known on the day that is asked for."""

from __future__ import annotations

from pathlib import Path

from served import make_ledger, served

FERRY = "Ferry aground\n\nAt least {} people were hurt when the ferry ran aground, the coast guard said on Monday.{}"
URL = "https://courier.example/ferry"
VERSIONS = [
    {"title": "Ferry aground", "outlet": "Courier", "published": "2031-03-03", "url": URL, "text": FERRY.format(8, "")},
    {
        "title": "Ferry aground",
        "outlet": "Courier",
        "published": "2031-03-04",
        "url": f"{URL}?utm_source=letter",
        "text": FERRY.format(14, "\n\nDivers <b>will</b> search the hull."),
    },
]


def test_report_tells_its_other_versions(tmp_path: Path) -> None:
    with served(make_ledger(tmp_path / "x.ledger", VERSIONS)) as site:
        earlier, later = sorted(site.get("/reports.json").rows, key=lambda row: row["published"])
        page = site.get(f"/reports/{later['id']}").text
        assert "An earlier version of this page: 1 sentence changed, 1 new" in page
        assert "<ins>Divers &lt;b&gt;will&lt;/b&gt; search the hull.</ins>" in page
        assert f"/reports/{earlier['id']}" in page
        assert "A later version of this page" in site.get(f"/reports/{earlier['id']}").text
        assert "later version" not in site.get(f"/reports/{earlier['id']}?as_of=2031-03-03").text
