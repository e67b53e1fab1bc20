"""Values put together: what lasts since a day, until one, from one to another, or is one of two."""

from __future__ import annotations

from datetime import timedelta

from reportedly.claims.moments.calendar import parsed
from reportedly.records import Edtf


def since(value: Edtf) -> Edtf | None:
    """Return what began with `value` and has no end."""
    return parsed(f"{first_text(value)}/..")


def until(value: Edtf) -> Edtf | None:
    """Return some day not after the end of `value`."""
    return parsed(f"[..{value.latest or last_text(value)}]")


def before(value: Edtf) -> Edtf | None:
    """Return some day before `value` begins."""
    if value.earliest is None:
        return parsed(f"[..{last_text(value)}]")
    return Edtf.one_of(None, value.earliest - timedelta(1))


def lasting(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """Return what lasted from the beginning of one value to the end of another."""
    return parsed(f"{first_text(first)}/{last_text(last)}") if first and last else None


def either(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """Return one of two values."""
    return parsed(f"[{first_text(first)},{last_text(last)}]") if first and last else None


def both(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """Return two values of which each counts."""
    return parsed(f"{{{first_text(first)},{last_text(last)}}}") if first and last else None


def first_text(value: Edtf) -> str:
    """Return how EDTF writes the beginning of a value, as coarse as the value itself."""
    if value.text[:1] in "[{" or "/" in value.text:
        return str(value.earliest or ".." if value.earliest else value.text.strip("[{}]").split("/")[0].split(",")[0])
    return value.text


def last_text(value: Edtf) -> str:
    """Return how EDTF writes the end of a value, as coarse as the value itself."""
    if value.text[:1] in "[{" or "/" in value.text:
        return str(value.latest or value.text.strip("[{}]").split("/")[-1].split(",")[-1])
    return value.text


def spread(first: Edtf, last: Edtf) -> Edtf | None:
    """Return a value that holds both: what an expression can mean when the day of writing lies between two days."""
    if first == last:
        return first
    if first.earliest and first.latest and last.earliest and last.latest:
        return Edtf.one_of(min(first.earliest, last.earliest), max(first.latest, last.latest))
    if not first.earliest and not last.earliest and first.latest and last.latest:
        return Edtf.one_of(None, max(first.latest, last.latest))
    return None
