"""Cuttings: the reports that a file of many kinds holds, cut out of it before anything in them is understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from reportedly.inputs.facts import Facts
from reportedly.inputs.units import Unit
from reportedly.records import VERSION

# What reads pages, whatever file they came in.
PAGE_LIBRARIES = ("lxml", "trafilatura", "htmldate")


@dataclass(frozen=True, slots=True)
class Cutting:
    """One report as its file holds it.

    `data` are the bytes that are kept for it: of an archive what the server sent, of a bundle the words of the article. `record`
    says where in the file it stood ("article 3 of 20"), None for the whole file. `words` are its text, or its markup when
    `is_page`; None where they are still to be decoded from `data`. `units` are its paragraphs where the format knows them.
    """

    data: bytes
    record: str | None = None
    facts: Facts = field(default_factory=Facts)
    words: str | None = None
    is_page: bool = False
    charset: str | None = None
    units: tuple[Unit, ...] | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A record of a file that cannot be read: where in the file, and why with what to do."""

    record: str
    why: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A report that its file only names: where in the file, its address, and what the file knows of it.

    `why` tells who did not ask for the page. Of a list that has no text at all, `of_list` tells so once for all its records.
    """

    record: str
    address: str
    facts: Facts
    why: str
    of_list: str | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """How files of one kind are cut: `cut` is given a path, and `libraries` help it."""

    cut: Callable[[str], Iterator[Cutting | Fault | Listed]]
    libraries: tuple[str, ...] = ()


def reader_named(libraries: tuple[str, ...]) -> str:
    """Return with what something was cut out and read: "reportedly 0.1.0, warcio 1.8.1"."""
    return ", ".join([f"reportedly {VERSION}", *(f"{name} {_version(name)}" for name in dict.fromkeys(libraries))])


@cache
def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        # A library that was put in place by hand.
        return "of unknown version"
