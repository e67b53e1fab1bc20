"""Objects: the JSON of a record or a sidecar, whatever stands in it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from reportedly.errors import InputError
from reportedly.inputs.places import shown

_Pairs = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A JSON object's values by their keys, and the keys that stand in it more than once."""

    values: dict[str, object]
    repeated: tuple[str, ...] = ()


def read_object(data: bytes, what: str, advice: str, example: str) -> Stated:
    """Return a JSON object; of a key that stands in it twice the last value, as other programs have it.

    `what` names it in a sentence, `advice` and `example` say how it should be written. Which keys mean something is not decided
    here; see `facts`.

    Raises:
        InputError: it is not UTF-8, no JSON, or no object.
    """
    try:
        # Pairs, because a dictionary would not tell of a key that stands there twice. Whole numbers mean nothing here, and
        # Python refuses those of thousands of digits.
        found = json.loads(data.decode("utf-8"), strict=False, object_pairs_hook=tuple, parse_int=float)
    except UnicodeDecodeError as error:
        raise InputError(f"{what} is not UTF-8; save the file as UTF-8") from error
    except RecursionError as error:
        raise InputError(f"{what} is nested too deep to be read; {advice}") from error
    except ValueError as error:
        raise InputError(f"{what} is no JSON; {advice}") from error
    # An empty object comes out as an empty tuple.
    if not isinstance(found, tuple):
        raise InputError(f"{what} is no JSON object; write {example}")
    return Stated(dict(found), _repeated(found))


def repeated_note(stated: Stated, where: str) -> tuple[str, ...]:
    """Return what a reader should know of keys that stand twice, nothing where none does."""
    if not stated.repeated:
        return ()
    names = ", ".join(shown(key)[:40] for key in stated.repeated[:5])
    return (f"more than once in {where}, and the last was taken: {names}",)


def _repeated(pairs: _Pairs) -> tuple[str, ...]:
    counts = Counter(key for key, _ in pairs)
    return tuple(key for key, count in counts.items() if count > 1)
