"""A small disk of its own, which can be made full without filling any other."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# Gives the disk another size, in bytes.
Resize = Callable[[int], None]


def can_mount() -> bool:
    """Say whether this user may mount a disk that is kept in memory (Linux)."""
    if not hasattr(os, "geteuid") or os.geteuid():
        return False
    with tempfile.TemporaryDirectory() as name:
        if subprocess.run(_mounting(Path(name), 65536), capture_output=True, check=False).returncode:
            return False
        subprocess.run(["umount", name], check=True)
    return True


@contextmanager
def small_disk(place: Path) -> Iterator[Resize]:
    """Mount a disk at an empty folder, give what changes its size, and unmount it."""
    subprocess.run(_mounting(place, 1 << 20), check=True)

    def resize(size: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={size}", str(place)], check=True)

    try:
        yield resize
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _mounting(place: Path, size: int) -> list[str]:
    return ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)]
