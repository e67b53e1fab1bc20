"""Writes the versions that the tests run with, from those that are installed here: python tests/pins.py

Run it in an environment in which all checks and tests pass. Users get the ranges of pyproject.toml instead.
"""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
PINS = HERE / "constraints.txt"
_HEAD = (
    "# The versions with which the checks and tests are known to pass; made by tests/pins.py. They hold for `make test`, `make check`\n"
    "# and .ci/run. Who installs Reportedly gets what the ranges of pyproject.toml allow.\n"
)
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def names() -> list[str]:
    """Return the libraries that the project and its tests ask for by name, sorted."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return sorted({re.sub(r"[._-]+", "-", found.group()).lower() for line in asked if (found := _NAME.match(line))})


if __name__ == "__main__":
    lines = [f"{name}=={importlib.metadata.version(name)}\n" for name in names()]
    PINS.write_text(_HEAD + "".join(lines), encoding="utf-8")
