"""Looks whether a known advisory names one of the versions that the tests run with: python tests/audit.py

It asks pip-audit, and that a database of advisories over the network. Where there is no network, or no pip-audit, it says that nothing was
looked at and ends with 0: a check of the code must not fail because of the machine it runs on. With an advisory it ends with 1.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PINS = Path(__file__).parent / "constraints.txt"
# A database that has not answered by then is not there.
_SECONDS = 120.0


def ask() -> tuple[dict[str, Any] | None, str]:
    """Return what pip-audit found, None when it found out nothing, and what it said of that."""
    if importlib.util.find_spec("pip_audit") is None:
        return None, "pip-audit is not installed"
    command = ["-m", "pip_audit", "--requirement", str(PINS), "--no-deps", "--disable-pip", "--format", "json"]
    try:
        done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, timeout=_SECONDS)
        return json.loads(done.stdout), ""
    except subprocess.TimeoutExpired:
        return None, f"no answer in {_SECONDS:.0f} seconds"
    except json.JSONDecodeError:
        return None, (done.stderr.strip().splitlines() or ["it said nothing"])[-1]


def advisories(found: dict[str, Any]) -> Iterator[str]:
    """Yield a line for each advisory: the library, its version, the advisory and the versions that mend it."""
    for one in found["dependencies"]:
        for advisory in one.get("vulns", ()):
            mended = ", ".join(advisory.get("fix_versions", ())) or "no version"
            yield f"{one['name']} {one['version']}: {advisory['id']}, mended in {mended}"


def main() -> int:
    """Say what was found, and return the exit status."""
    found, why = ask()
    if found is None:
        print(f"Advisories were not looked at: {why}.")
        return 0
    lines = list(advisories(found))
    for line in lines:
        print(line)
    print(f"{len(found['dependencies'])} libraries, {len(lines)} known advisories.")
    return 1 if lines else 0


if __name__ == "__main__":
    raise SystemExit(main())
