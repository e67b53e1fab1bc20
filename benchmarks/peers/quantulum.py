"""quantulum3 with its classifier of units, as `quantulum3[classifier]` installs it; its parser's own settings."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from benchmarks.peers.bounds import find_bound

parser = import_module("quantulum3.parser")
LOADS_ON_FIRST_USE = True
# Its names of units, where the set writes another.
_UNITS = {
    "dimensionless": "-",
    "per cent": "percentage",
    "cubic-metre": "cubic metre",
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
}


def predict(task: str, line: dict[str, Any]) -> dict[str, Any]:
    """Return its quantities of one sentence. It reads no bounds: the few words before a number are looked at here."""
    text = line["text"]
    return {"id": line["id"], "quantities": [_row(text, found) for found in parser.parse(text)]}


def _row(text: str, found: Any) -> dict[str, Any]:
    name = found.unit.name
    value: Any = found.value
    # A range ("15 to 22") is its middle and half its width to it.
    if found.uncertainty:
        value = [found.value - found.uncertainty, found.value + found.uncertainty]
    return {
        "value": value,
        "bound": find_bound(text, found.span[0]),
        "trend": None,
        "unit": _UNITS.get(name.lower(), name),
        "concepts": [],
    }
