"""Versions of the pages in a ledger's file: found by their addresses, and compared with all that is known of each."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from reportedly.ledger import LedgerFile
from reportedly.relations.addresses import page_of

if TYPE_CHECKING:
    from reportedly.pages.versions import VersionView


def versions_of(ledger: LedgerFile, report_id: str) -> tuple[VersionView, ...]:
    """Return the other versions of one report's page."""
    addresses = ledger.addresses()
    page = page_of(dict(addresses).get(report_id))
    if page is None:
        return ()
    # Most reports are of other hosts.
    host = re.split("[/?#]", page)[0]
    same = [report for report, url in addresses if host in url.lower() and page_of(url) == page]
    return versions_among(ledger, report_id, same)


def versions_among(ledger: LedgerFile, report_id: str, same: Collection[str]) -> tuple[VersionView, ...]:
    """Return the other versions of one report's page, which are among some reports with its address."""
    if len(same) < 2:
        return ()
    from reportedly.pages.versions import versions  # what compares brings in the language

    return versions(map(ledger.provenance, same), {report_id}).get(report_id, ())


def all_versions(ledger: LedgerFile) -> dict[str, tuple[VersionView, ...]]:
    """Return for each report whose page was read more than once the other versions of it."""
    from reportedly.pages.versions import versions

    found: dict[str, tuple[VersionView, ...]] = {}
    from reportedly.relations.versions import pages_of

    for same in pages_of(ledger.addresses()).values():
        found |= versions(map(ledger.provenance, same))
    return found
