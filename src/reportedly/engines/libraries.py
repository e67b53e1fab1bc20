"""The libraries of the extra `cluster`, brought in when they are asked for."""

from __future__ import annotations

import importlib
from typing import Any

from reportedly.errors import MissingLibraryError


def library(name: str) -> Any:
    """Return a library of the extra: "distributed", "fsspec", "pyarrow.parquet".

    Raises:
        MissingLibraryError: it is not installed here.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        wanted = name.partition(".")[0]
        raise MissingLibraryError(
            f"many machines need {wanted}, here and on each of them; pip install 'reportedly[cluster]'"
        ) from error
