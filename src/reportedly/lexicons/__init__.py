"""Word lists as data: TOML files beside this one, each with a comment that says what it is for and where it is from."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return the lexicon `name` ("cues") as plain tables and lists. Treat it as read-only: it is loaded once."""
    # Most questions need no word list, and should not wait for what reads one.
    import tomllib
    from importlib import resources

    return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def spaced(phrase: str) -> str:
    """Return the pattern of a phrase of a lexicon, with any white space between its words and either apostrophe."""
    return re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]")


@cache
def listed(name: str, *keys: str) -> frozenset[str]:
    """Return one list of the lexicon `name` as a set, all lists of a table as one: `listed("cues", "clauses", "irregular")`."""
    found: Any = load(name)
    for key in keys:
        found = found[key]
    return frozenset(chain.from_iterable(found.values()) if isinstance(found, dict) else found)
