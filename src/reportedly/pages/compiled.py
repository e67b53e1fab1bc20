"""Templates as compiled code, kept beside them as Python keeps that of its modules."""

from __future__ import annotations

import importlib.util
import sys
from hashlib import sha256
from pathlib import Path
from pickle import UnpicklingError

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache

from reportedly.records import VERSION

# What stands there can be cut off, or be something else.
_UNREADABLE = (OSError, EOFError, ValueError, UnpicklingError)


class CompiledTemplates(FileSystemBytecodeCache):
    """The code of templates, which takes a tenth of a second to make for a page, in the `__pycache__` of their folder.

    It counts for exactly the text that it was made of, and for this version of Reportedly and of Jinja. Where Python writes no code of its own
    (`PYTHONDONTWRITEBYTECODE`, a folder that cannot be written), none is kept either.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` is that of the templates."""
        module = Path(importlib.util.cache_from_source(str(folder / "%s.py")))
        told = sha256(f"{VERSION} {jinja2.__version__}".encode()).hexdigest()[:16]
        super().__init__(str(module.parent), module.name.replace(".pyc", f".{told}.pyc"))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template that is kept, if it was made of the same text."""
        try:
            super().load_bytecode(bucket)
        except _UNREADABLE:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template, where it can be kept."""
        if sys.dont_write_bytecode:
            return
        try:
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
        except OSError:
            return
