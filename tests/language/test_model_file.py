import shutil
from pathlib import Path

import pytest

from reportedly.errors import ReportedlyError
from reportedly.language.model import find_folder, load_model

# A whole ONNX file that passes one number through and says nothing of itself.
ANOTHER = (
    b'\x08\x08:7\n\x10\n\x01a\x12\x01b"\x08Identity\x12\x01gZ\x0f\n\x01a\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01'
    b"b\x0f\n\x01b\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01B\x04\n\x00\x10\x11"
)

needs_model = pytest.mark.skipif(
    not (find_folder() / "model.onnx").is_file(), reason="the trained language model is not in this checkout"
)


def test_missing_file_is_told_with_its_path(tmp_path):
    with pytest.raises(ReportedlyError, match=r"model\.onnx: the language model is missing; install"):
        load_model(tmp_path)


@pytest.mark.parametrize("written", [b"", b"no model at all", b"\x08\x08"])
def test_broken_file_is_told_with_its_path(tmp_path, written):
    (tmp_path / "model.onnx").write_bytes(written)
    with pytest.raises(ReportedlyError, match=r"model\.onnx: the language model cannot be read \(.+\); install"):
        load_model(tmp_path)


def test_half_of_a_file_is_told(tmp_path):
    (tmp_path / "model.onnx").write_bytes(ANOTHER[:-10])
    with pytest.raises(ReportedlyError, match="cannot be read"):
        load_model(tmp_path)


def test_file_of_another_kind_is_told(tmp_path):
    (tmp_path / "model.onnx").write_bytes(ANOTHER)
    with pytest.raises(ReportedlyError, match=r"not a language model of format 1"):
        load_model(tmp_path)


@needs_model
def test_vocabulary_of_another_model_is_told(tmp_path):
    copied = _copy(tmp_path)
    (copied / "vocab.txt").write_text("[PAD]\n[UNK]\n[CLS]\n[SEP]\nriver\n", encoding="utf-8")
    with pytest.raises(ReportedlyError, match=r"vocab\.txt: the vocabulary belongs to another"):
        load_model(copied)


@needs_model
def test_missing_vocabulary_is_told(tmp_path):
    copied = _copy(tmp_path)
    (copied / "vocab.txt").unlink()
    with pytest.raises(ReportedlyError, match=r"vocab\.txt: the vocabulary of the language model cannot be read"):
        load_model(copied)


@needs_model
def test_vocabulary_with_the_line_ends_of_windows_is_the_same(tmp_path):
    copied = _copy(tmp_path)
    written = (copied / "vocab.txt").read_bytes()
    (copied / "vocab.txt").write_bytes(written.replace(b"\n", b"\r\n"))
    assert load_model(copied).about == load_model().about


@needs_model
def test_model_is_read_once():
    assert load_model() is load_model()


@needs_model
def test_model_says_what_it_was_made_from():
    about = load_model().about
    assert len(about["weights"]) == len(about["vocabulary"]) == 64
    assert any("CC BY-SA 4.0" in notice for notice in about["notices"])
    assert any("Apache-2.0" in notice for notice in about["notices"])


@needs_model
def test_all_files_together_are_small_enough_to_ship():
    assert sum((find_folder() / name).stat().st_size for name in ("model.onnx", "vocab.txt")) < 27_000_000


def _copy(folder: Path) -> Path:
    for name in ("model.onnx", "vocab.txt"):
        shutil.copy(find_folder() / name, folder / name)
    return folder
