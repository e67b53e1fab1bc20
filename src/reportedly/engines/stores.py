"""Stores: the folder that all machines write to and read from, on a shared disk or in the cloud, through fsspec."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4

from reportedly.engines.libraries import library


@dataclass(frozen=True, slots=True)
class Store:
    """A folder by its address: "out", "/shared/out", "s3://bucket/out". Names in it are paths with "/"."""

    url: str

    def holds(self, name: str) -> bool:
        """Say whether something lies under a name, whole."""
        system, path = self.at(name)
        return bool(system.exists(path))

    def names(self, folder: str) -> list[str]:
        """Return the names of what lies in a folder, sorted; none where there is no such folder."""
        system, path = self.at(folder)
        system.invalidate_cache()
        try:
            found = system.ls(path, detail=False)
        except FileNotFoundError:
            return []
        names = {one.rstrip("/").rpartition("/")[2] for one in found}
        return sorted(name for name in names if name and not name.startswith("."))

    def read(self, name: str) -> bytes:
        """Return the bytes that lie under a name."""
        system, path = self.at(name)
        data: bytes = system.cat_file(path)
        return data

    def read_json(self, name: str) -> Any:
        """Return what a JSON file holds."""
        return json.loads(self.read(name))

    def write_json(self, name: str, values: object) -> None:
        """Write a JSON file, whole or not at all."""
        with self.writing(name) as file:
            file.write(json.dumps(values, ensure_ascii=False, indent=1).encode("utf-8", "replace"))

    @contextmanager
    def opened(self, name: str) -> Iterator[Any]:
        """Give what lies under a name as a file that can be read from anywhere in it."""
        system, path = self.at(name)
        with system.open(path, "rb") as file:
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
            system.put_file(str(made), path)

    def at(self, name: str) -> tuple[Any, str]:
        """Return the file system that a name is on, and the name as that has it."""
        found: tuple[Any, str] = library("fsspec.core").url_to_fs(f"{self.url.rstrip('/')}/{name}".rstrip("/"))
        return found


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
