"""The versions that the tests run with are written down, and lie in the ranges that users get."""

from __future__ import annotations

import re
import tomllib

import pytest
from audit import advisories
from packaging.requirements import Requirement
from pins import PINS, names

PROJECT = tomllib.loads((PINS.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED = [Requirement(line) for line in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]]
PINNED = dict(line.split("==") for line in PINS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))


def test_every_library_that_is_asked_for_has_a_pin_and_no_other() -> None:
    assert sorted(PINNED) == names(), "run python tests/pins.py where all tests pass"


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_pin_lies_in_the_range_for_users(asked: Requirement) -> None:
    pin = PINNED[re.sub(r"[._-]+", "-", asked.name).lower()]
    assert asked.specifier.contains(pin, prereleases=True)


def test_advisory_is_told_with_what_mends_it() -> None:
    found = {
        "dependencies": [
            {"name": "lxml", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1", "2.0"]}]},
            {"name": "numpy", "version": "2.0", "vulns": []},
            {"name": "pypdf", "version": "7.1", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]},
        ]
    }
    assert list(advisories(found)) == [
        "lxml 1.0: PYSEC-1, mended in 1.1, 2.0",
        "pypdf 7.1: PYSEC-2, mended in no version",
    ]
