"""Step 1: a file to tables of what was read from its reports, a task a file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reportedly.engines.stores import Store, at, reaching
from reportedly.engines.tables import write_table
from reportedly.errors import ClusterError
from reportedly.inputs import Given, Place, find_inputs, receive
from reportedly.inputs.places import ENDINGS, NAMED_ENDINGS, shown
from reportedly.ledger import READ_TABLES, LedgerFile
from reportedly.pipeline import Outcome
from reportedly.pipeline.reading import write_received
from reportedly.records import VERSION, Received, Skipped, hashed

_WEB = ("http", "https")
_ARCHIVES = (".warc", ".warc.gz", ".wacz", ".jsonl")


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read: its name as given, where that is from anywhere, and a key.

    The key is another one when the file, or what is given about it, is another.
    """

    name: str
    place: str
    key: str


def find_files(names: Sequence[str], given: Given) -> tuple[list[InputFile], list[Skipped]]:
    """Return the files that some names stand for, each once, and the names that lead nowhere.

    Names are what `reportedly read` takes, and addresses that fsspec knows: "s3://bucket/2025/*.warc.gz". Pages of the web are read
    from one machine, politely; of the web only archives are fetched here.
    """
    here, away = [name for name in names if "://" not in name], [name for name in names if "://" in name]
    places, skipped = find_inputs(here)
    found = [place.name for place in places]
    for name in away:
        there = _matching(name)
        found += there
        skipped += [] if there else [Skipped(name, "there is nothing that can be read; look at the address")]
    placed = {name: name if "://" in name else os.path.abspath(name) for name in found}
    return [InputFile(name, place, _key(name, place, given)) for name, place in placed.items()], skipped


def read_file(out: str, file: InputFile, given: Given) -> dict[str, int]:
    """Read a file's reports into tables under its key, mark it as done, and return how many reports were read and skipped.

    Nothing is done where the mark is there. A record that cannot be read costs itself; the mark keeps its reason.
    """
    store, key, name = Store(out), file.key, file.name
    if store.holds(mark_of(key)):
        told = store.read_json(mark_of(key))
        return {"read": told["read"], "skipped": len(told["skipped"])}
    with (
        TemporaryDirectory(prefix="reportedly-") as folder,
        _fetched(file.place, Path(folder)) as path,
        LedgerFile.create_or_open(Path(folder) / "read.ledger") as ledger,
    ):
        known: set[str] = set()
        outcomes = [_written(ledger, one, known) for one in _received(path, name, given)]
        for table in READ_TABLES:
            write_table(store, f"read/{key}/{table}.parquet", ledger.columns(table), ledger.take_table(table))
    skipped = [[one.path, "; ".join(one.notes)] for one in outcomes if one.status == "skipped"]
    told = {"name": name, "version": VERSION, "read": len(known), "skipped": skipped}
    store.write_json(mark_of(key), told)
    return {"read": len(known), "skipped": len(skipped)}


def mark_of(key: str) -> str:
    """Return the name of the mark that says that a file was read; it holds the file's name and what was skipped in it."""
    return f"read/{key}/done.json"


def _written(ledger: LedgerFile, one: Received | Skipped, known: set[str]) -> Outcome:
    if isinstance(one, Skipped):
        return Outcome(one.path, "skipped", None, (one.why,))
    return write_received(ledger, one, known, None)


def _received(path: str, name: str, given: Given) -> Iterator[Received | Skipped]:
    """Yield what a file holds under the name that it was given by, wherever it lies now."""
    for one in receive(Place(path), given):
        if isinstance(one, Skipped):
            yield replace(one, path=one.path.replace(shown(path), shown(name), 1))
        else:
            yield replace(one, report=replace(one.report, path=_storable(name)))


def _storable(name: str) -> str:
    # As `inputs` writes names that are no text.
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


@contextmanager
def _fetched(where: str, folder: Path) -> Iterator[str]:
    """Give the path of a file on this machine, where it is fetched to if it lies elsewhere."""
    if "://" not in where:
        yield where
        return
    system, path = at(where)
    # In the notes of its reports stands its own name.
    place = folder / "in" / (path.rstrip("/").rpartition("/")[2] or "file")
    place.parent.mkdir()
    with reaching(where):
        system.get_file(path, str(place))
    yield place.as_posix()
    place.unlink(missing_ok=True)


def _matching(name: str) -> list[str]:
    protocol = name.partition("://")[0].lower()
    if protocol in _WEB:
        if not name.lower().endswith(_ARCHIVES):
            raise ClusterError(
                f"{name}: of the web only archives are read by many machines; read pages without --cluster"
            )
        return [name]
    system, path = at(name)
    # Files can have come since this process last looked.
    system.invalidate_cache()
    with reaching(name):
        found = _below(system, path)
    return [str(system.unstrip_protocol(one)) for one in found]


def _below(system: Any, path: str) -> list[str]:
    magic = any(sign in path for sign in "*?[")
    found = system.glob(path) if magic else system.find(path) if system.isdir(path) else [path] * system.exists(path)
    wanted = ENDINGS if not magic else (*ENDINGS, *NAMED_ENDINGS)
    return sorted(one for one in found if one == path or one.lower().endswith(wanted))


def _key(name: str, place: str, given: Given) -> str:
    """Return a hash of where a file is, what it is now, and what is given about it."""
    system, path = at(place)
    with reaching(place):
        info = system.info(path)
    # A disk says when it was written, a store in the cloud what it holds.
    state = [str(info.get(word)) for word in ("size", "mtime", "ETag", "md5Hash", "LastModified", "updated")]
    day = str(given.published) if given.published else None
    return hashed("file", name, *state, day, given.outlet)
