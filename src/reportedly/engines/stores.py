"""Stores: the folder that all machines write to and read from, on a shared disk or in the cloud, through fsspec."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4

from reportedly.engines.libraries import library
from reportedly.errors import ClusterError, ReportedlyError

# So many small files are asked for at once: a cloud answers each after some hundredths of a second.
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Store:
    """A folder by its address: "out", "/shared/out", "s3://bucket/out". Names in it are paths with "/"."""

    url: str

    def holds(self, name: str) -> bool:
        """Say whether something lies under a name, whole."""
        system, path = self.at(name)
        with reaching(self.url):
            return bool(system.exists(path))

    def names(self, folder: str) -> list[str]:
        """Return the names of what lies in a folder, sorted; none where there is no such folder."""
        system, path = self.at(folder)
        try:
            with reaching(self.url):
                found = system.ls(path, detail=False)
        except FileNotFoundError:
            return []
        names = {one.rstrip("/").rpartition("/")[2] for one in found}
        return sorted(name for name in names if name and not name.startswith("."))

    def read(self, name: str) -> bytes:
        """Return the bytes that lie under a name."""
        system, path = self.at(name)
        with reaching(self.url):
            data: bytes = system.cat_file(path)
        return data

    def read_json(self, name: str) -> Any:
        """Return what a JSON file holds."""
        return json.loads(self.read(name))

    def read_each_json(self, names: Sequence[str]) -> dict[str, Any]:
        """Return what some JSON files hold, by name, without those that are not there; in a cloud many are fetched at once."""
        found: dict[str, Any] = {}
        for start in range(0, len(names), _AT_ONCE):
            some = names[start : start + _AT_ONCE]
            for name, data in zip(some, self._each(some), strict=True):
                if isinstance(data, bytes):
                    found[name] = json.loads(data)
                elif not isinstance(data, FileNotFoundError):
                    with reaching(self.url):
                        raise data
        return found

    def _each(self, names: Sequence[str]) -> Sequence[bytes | Exception]:
        system, _ = self.at("")
        with reaching(self.url):
            answers: list[bytes | Exception] = system.cat_ranges(
                [self.at(name)[1] for name in names], None, None, on_error="return"
            )
        return answers

    def write_json(self, name: str, values: object) -> None:
        """Write a JSON file, whole or not at all."""
        with self.writing(name) as file:
            file.write(json.dumps(values, ensure_ascii=False, indent=1).encode("utf-8", "replace"))

    @contextmanager
    def opened(self, name: str) -> Iterator[Any]:
        """Give what lies under a name as a file that can be read from anywhere in it."""
        system, path = self.at(name)
        with reaching(self.url), system.open(path, "rb") as file:
            yield file

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Give a file to write to; at the end of the block it lies under the name, whole, and after an error it does not.

        On a disk it is written beside its place and renamed; elsewhere it is written here and sent at once.
        """
        system, path = self.at(name)
        if _is_local(system):
            with _beside(Path(path)) as file:
                yield file
            return
        with tempfile.TemporaryDirectory(prefix="reportedly-") as folder:
            made = Path(folder) / "made"
            with made.open("wb") as file:
                yield file
            with reaching(self.url):
                system.put_file(str(made), path)

    def at(self, name: str) -> tuple[Any, str]:
        """Return the file system that a name is on, and the name as that has it."""
        # What another worker has just written would be missing in a listing that is kept.
        return at(f"{self.url.rstrip('/')}/{name}".rstrip("/"), use_listings_cache=False)


def at(address: str, **options: bool) -> tuple[Any, str]:
    """Return the file system that an address is on, and its path there."""
    with reaching(address):
        found: tuple[Any, str] = library("fsspec.core").url_to_fs(address, **options)
    return found


@contextmanager
def reaching(address: str) -> Iterator[None]:
    """Turn what the library of a cloud raises into a sentence; what is not there, and what goes wrong on a disk, stays what it is."""
    try:
        yield
    except (ReportedlyError, FileNotFoundError):
        raise
    except Exception as error:
        # The library of each cloud raises errors of its own.
        if "://" not in address:
            raise
        why = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        raise ClusterError(
            f"{address}: this cannot be reached ({why}); look at the address, and at what its library needs on each machine"
        ) from error


def absolute(url: str) -> str:
    """Return the address of a folder as it is from anywhere: workers have working folders of their own."""
    return url if "://" in url else os.path.abspath(url)


@contextmanager
def _beside(path: Path) -> Iterator[BinaryIO]:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two workers can write the same thing at the same moment, when one was taken for lost.
    made = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with made.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


def _is_local(system: Any) -> bool:
    protocols = (system.protocol,) if isinstance(system.protocol, str) else system.protocol
    return "file" in protocols
