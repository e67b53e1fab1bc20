"""The language model as a file and as a running thing: one encoder with its heads, loaded once a process."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ReportedlyError
from reportedly.language.pieces import Pieces

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

# The format of files that this version reads; `training.export` writes it.
FORMAT = 1
# A folder with another model of the same format: for those who train one.
ELSEWHERE = "REPORTEDLY_MODEL"
_SHIPPED = Path(__file__).parent / "model"
_REPAIR = "install Reportedly again"
_QUIET = 3  # ONNX Runtime's level of errors; it warns of things that no reader of a report can change.

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Model:
    """The model: how it cuts tokens into pieces, what its heads tell apart, how much it reads at one time, and what it says of itself.

    `labels` has the labels of each head in the order of its scores; `window` counts pieces.
    """

    pieces: Pieces
    labels: Mapping[str, tuple[str, ...]]
    window: int
    about: Mapping[str, Any]
    session: InferenceSession
    outputs: tuple[str, ...]

    def run(self, features: Mapping[str, NDArray[np.int64]]) -> dict[str, Scores]:
        """Return the scores of one window by the names of the heads. The same window always has the same scores."""
        return dict(zip(self.outputs, self.session.run(self.outputs, features), strict=True))


# By process and folder: a forked process must not run its parent's session, nor end it.
_loaded: dict[tuple[int, Path], Model] = {}
_lock = threading.Lock()


def find_folder() -> Path:
    """Return the folder whose model is used: the package's own unless `REPORTEDLY_MODEL` names another."""
    return Path(os.environ.get(ELSEWHERE) or _SHIPPED)


def load_model(folder: Path | None = None) -> Model:
    """Return the model of a folder, by default of `find_folder`.

    It is read once in each process, at the first call.

    Raises:
        ReportedlyError: the file is missing, broken or of another format.
    """
    folder = folder or find_folder()
    key = os.getpid(), folder
    found = _loaded.get(key)
    if found is None:
        with _lock:
            found = _loaded.get(key) or _read(folder)
            _loaded[key] = found
    return found


def _renew_lock() -> None:
    # Another thread of the parent may have held it at the fork; nobody would ever let it go here.
    global _lock
    _lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_lock)


def _read(folder: Path) -> Model:
    session = _open(folder / "model.onnx")
    about = _describe(session, folder / "model.onnx")
    vocabulary = _read_vocabulary(folder / "vocab.txt", about["vocabulary"])
    labels = {head: tuple(names) for head, names in about["labels"].items()}
    outputs = tuple(output.name for output in session.get_outputs())
    return Model(Pieces(vocabulary), labels, about["window"], about, session, outputs)


def _open(path: Path) -> InferenceSession:
    if not path.is_file():
        raise ReportedlyError(f"{path}: the language model is missing; {_REPAIR}")
    # Here, since it takes a moment that commands which read nothing should not wait for.
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    # More threads would add the same numbers in another order; who wants all cores reads in several processes.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _QUIET
    # The file holds the fused operators already.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ReportedlyError(f"{path}: the language model cannot be read ({_reason(error)}); {_REPAIR}") from error


def _describe(session: InferenceSession, path: Path) -> dict[str, Any]:
    given = session.get_modelmeta().custom_metadata_map.get("reportedly", "{}")
    about: dict[str, Any] = json.loads(given)
    if about.get("format") != FORMAT:
        raise ReportedlyError(f"{path}: not a language model of format {FORMAT}; {_REPAIR}")
    return about


def _read_vocabulary(path: Path, digest: str) -> list[str]:
    try:
        pieces = path.read_text(encoding="utf-8").split("\n")[:-1]
    except (OSError, UnicodeDecodeError) as error:
        raise ReportedlyError(f"{path}: the vocabulary of the language model cannot be read; {_REPAIR}") from error
    if hashlib.sha256("\n".join(pieces).encode()).hexdigest() != digest:
        raise ReportedlyError(f"{path}: the vocabulary belongs to another language model; {_REPAIR}")
    return pieces


def _reason(error: Exception) -> str:
    # "… Load model from PATH failed:Protobuf parsing failed."
    lines = str(error).rpartition("failed:")[2].splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
