"""Names of a package that are brought in when somebody first asks for them, so that a question does not wait for all readers."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any


def later(package: str, within: str | None = None, /, **modules: str) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package whose modules have these names, apart by spaces: `later(__name__, likelihood="SCALES")`.

    A module that gives the names of its neighbours says in which package they are: `later(__name__, "reportedly.pages", index="Index")`.

    The package imports them for type checkers alone. A module that somebody imported is there as ever.
    """
    places = {name: module for module, names in modules.items() for name in names.split()}

    def find(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(f"{within or package}.{places[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return find
