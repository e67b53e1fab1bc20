"""Memory: what one look at a feed leaves for the next, kept in a small file beside the ledger."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.records import from_plain, to_plain

_VERSION = 1


@dataclass(frozen=True, slots=True)
class FeedMemory:
    """What is remembered of one feed.

    `etag` and `modified` are sent back, so that a feed that has not changed is not sent again. `due` is when it is looked at next, in seconds of
    the system's clock, `failures` how often in a row it could not be read. `seen` holds for each entry that stood in it
    at the last look the hash of its words.
    """

    etag: str | None = None
    modified: str | None = None
    due: float = 0.0
    failures: int = 0
    seen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of all feeds; `untold` are reports that were read, and of which nobody has been told yet.

    `day` is the last day for which forecasts that fell due were told. `told` are the last things that were told, newest first, as they
    were sent; the Atom feed of the ledger is made of them.
    """

    feeds: Mapping[str, FeedMemory] = field(default_factory=dict)
    untold: tuple[str, ...] = ()
    day: str | None = None
    told: tuple[Mapping[str, str], ...] = ()

    def of(self, url: str) -> FeedMemory:
        """Return what is remembered of a feed, nothing where it is new."""
        return self.feeds.get(url, FeedMemory())

    def with_feed(self, url: str, feed: FeedMemory) -> Memory:
        """Return the memory with another one of this feed."""
        return replace(self, feeds={**self.feeds, url: feed})


def memory_path(ledger: Path) -> Path:
    """Return where the memory of a ledger's feeds is kept: beside it, under its name.

    It is no table of the ledger: there the same reports give the same bytes, whenever they were read, and who is sent a ledger need not
    learn from where and when it was made. Without this file nothing is lost: every feed is then looked at as if it were new.
    """
    return ledger.with_name(f"{ledger.name}.feeds.json")


def load_memory(path: Path) -> Memory:
    """Return what is kept in a file, nothing where there is none.

    Raises:
        InputError: the file is damaged or of a newer version.
    """
    try:
        stated: Any = json.loads(path.read_bytes())
        if stated["version"] != _VERSION:
            raise InputError(f"{path}: written by a newer version; update reportedly, or remove the file to begin anew")
        return from_plain(Memory, {name: stated[name] for name in stated if name != "version"})
    except FileNotFoundError:
        return Memory()
    except OSError as error:
        raise InputError(f"{path}: it cannot be read ({error.strerror}); look at its permissions") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InputError(
            f"{path}: this is damaged; remove it, and every feed is looked at as if it were new"
        ) from error


def save_memory(path: Path, memory: Memory) -> None:
    """Keep a memory in a file, which is either the old or the new one at every moment.

    Raises:
        InputError: it cannot be written.
    """
    written = json.dumps({"version": _VERSION, **to_plain(memory)}, ensure_ascii=False)
    write_whole(path, written)


def write_whole(path: Path, text: str) -> None:
    """Write a file at once: who reads it meanwhile, and a power cut, find the old one or the new one.

    Raises:
        InputError: it cannot be written, or is a device or a folder.
    """
    if path.exists() and not path.is_file():
        # Put in the place of a device or a folder, a file would take that away from everybody.
        raise InputError(f"{path}: this is no file; give the path of one, or of a file that is not there yet")
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            with open(beside, "w", encoding="utf-8", errors="replace", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(f"{path}: it cannot be written ({error.strerror}); make room or give another place") from error
