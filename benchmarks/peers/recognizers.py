"""Microsoft's Recognizers-Text for English: its models of numbers, units and times, each with its own settings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from importlib import import_module
from typing import Any

from benchmarks.peers.bounds import find_bound

number = import_module("recognizers_number")
unit = import_module("recognizers_number_with_unit")
times = import_module("recognizers_date_time")
LOADS_ON_FIRST_USE = True
_ENGLISH = "en-us"
# Its names of units, where the set writes another; all are compared without capitals.
_UNITS = {
    "british pound": "pound sterling", "pound": "pound-mass", "kilometer": "kilometre", "meter": "metre",
    "centimeter": "centimetre", "millimeter": "millimetre", "square meter": "square metre", "liter": "litre",
    "f": "fahrenheit", "c": "celsius", "chinese yuan": "chinese yuan", "united states dollar": "dollar",
    "year": "year of age",
}  # fmt: skip
_TIMEX = {"date": "DATE", "daterange": "DATE", "datetime": "TIME", "datetimerange": "TIME", "time": "TIME",
          "timerange": "TIME", "duration": "DURATION", "set": "SET"}  # fmt: skip


def predict(task: str, line: dict[str, Any]) -> dict[str, Any]:
    """Return its quantities of one sentence, or its times of one document."""
    if task == "times":
        return {"doc_id": line["doc_id"], "timexes": list(_timexes(line["text"], line["dct"]))}
    return {"id": line["id"], "quantities": list(_quantities(line["text"]))}


def _quantities(text: str) -> Iterable[dict[str, Any]]:
    """Amounts with a unit first, then the numbers that stand in none of them; nothing that stands in a day or a time of day."""
    named = [found for found in times.recognize_datetime(text, _ENGLISH) if not found.type_name.endswith("duration")]
    taken = [(found.start, found.end) for found in named]
    recognizers = (
        unit.recognize_currency, unit.recognize_temperature, unit.recognize_age, unit.recognize_dimension,
        number.recognize_percentage, number.recognize_number,
    )  # fmt: skip
    for recognize in recognizers:
        for found in recognize(text, _ENGLISH):
            value = re.sub(r"[%,]", "", str((found.resolution or {}).get("value") or ""))
            if _is_number(value) and not any(found.start <= end and start <= found.end for start, end in taken):
                taken.append((found.start, found.end))
                name = str(found.resolution.get("unit") or "-").lower()
                if recognize is number.recognize_percentage:
                    name = "percentage"
                elif recognize is unit.recognize_currency and name == "pound":
                    name = "pound sterling"
                yield {
                    "value": float(value),
                    "bound": find_bound(text, found.start),
                    "trend": None,
                    "unit": _UNITS.get(name, name),
                    "concepts": [],
                }


def _is_number(value: str) -> bool:
    return re.fullmatch(r"-?\d+(?:\.\d+)?(?:E[+-]?\d+)?", value, re.IGNORECASE) is not None


def _timexes(text: str, written: str | None) -> Iterable[dict[str, Any]]:
    reference = datetime.fromisoformat(written[:10]) if written and len(written) >= 10 else None
    for found in times.recognize_datetime(text, _ENGLISH, reference=reference):
        values = (found.resolution or {}).get("values") or [{}]
        # A day without a year is resolved twice, before and after the day of writing; most news looks back.
        first = values[0]
        kind = str(found.type_name).rpartition(".")[2]
        # Its ends are the last characters; TIMEX3's are the first after.
        yield {
            "start": found.start,
            "end": found.end + 1,
            "text": text[found.start : found.end + 1],
            "type": _TIMEX.get(kind, "DATE"),
            "value": _value(first),
        }


def _value(first: dict[str, Any]) -> str:
    """TIMEX3's value: the day that it resolved to; of a period, its month or year if it is one."""
    if first.get("type") == "date" and first.get("value"):
        return str(first["value"])
    timex = str(first.get("timex") or "")
    start = str(first.get("start") or "")
    if re.fullmatch(r"XXXX-\d{2}", timex) and start:
        return start[:7]
    return timex
