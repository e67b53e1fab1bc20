"""The house holds together: the package carries its data, imports go down, and the version is told once."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from reportedly import lexicons
from reportedly.records import VERSION

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "reportedly"
# What the package needs beside its modules. A new kind belongs here and under package-data in pyproject.toml.
DATA = (
    "**/*.toml",
    "**/*.sql",
    "**/*.html",
    "**/*.css",
    "**/*.js",
    "**/*.svg",
    "language/model/*",
    "story/*",
    "py.typed",
)


def data_files() -> list[str]:
    found = {path for pattern in DATA for path in SOURCE.glob(pattern) if path.is_file()}
    return sorted(path.relative_to(SOURCE).as_posix() for path in found)


def packaged(name: str) -> Traversable:
    return resources.files("reportedly").joinpath(*name.split("/"))


@pytest.mark.parametrize("name", data_files())
def test_data_file_is_in_the_package(name: str) -> None:
    assert packaged(name).read_bytes() == (SOURCE / name).read_bytes()


def test_every_other_file_of_the_package_is_a_module() -> None:
    files = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*") if path.is_file()}
    others = files - set(data_files())
    assert {name for name in others if not name.endswith((".py", ".pyc"))} == set()


def test_story_is_bundled_whole() -> None:
    names = sorted(each.name for each in packaged("story").iterdir())
    assert [name.partition(".")[0] for name in names] == [f"{number:02}" for number in range(1, len(names) + 1)]
    assert len(names) == 14


@pytest.mark.parametrize("path", sorted((SOURCE / "lexicons").glob("*.toml")), ids=lambda path: path.stem)
def test_lexicon_loads_and_says_what_it_is_for(path: Path) -> None:
    assert lexicons.load(path.stem)
    assert path.read_text(encoding="utf-8").startswith("#")


def test_imports_go_down() -> None:
    linter = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert linter, "import-linter is not installed beside this Python; install the project's [dev] extra"
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_version_is_told_once() -> None:
    assert metadata.version("reportedly") == VERSION
    assert f"## [{VERSION}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_citation_names_this_version_and_its_day() -> None:
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    cited = dict(re.findall(r"^([a-z-]+): (.+)$", text, re.MULTILINE))
    assert cited["cff-version"] == "1.2.0"
    assert cited["version"] == VERSION
    assert cited["license"] == metadata.metadata("reportedly")["License-Expression"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.search(rf"^## \[{re.escape(VERSION)}\] - (.+)$", changes, re.MULTILINE)
    assert released
    # A version that is not released has no day yet.
    assert cited.get("date-released", "Unreleased") == released[1]
