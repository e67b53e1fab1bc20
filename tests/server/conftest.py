from __future__ import annotations

from collections.abc import Iterator

import pytest
from served import HOSTILE, REPORTS, Site, make_ledger, served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(make_ledger(tmp_path_factory.mktemp("site") / "ferry.ledger", REPORTS)) as site:
        yield site


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(make_ledger(tmp_path_factory.mktemp("hostile") / "<i>h.ledger", HOSTILE)) as site:
        yield site
