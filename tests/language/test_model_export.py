import sys

import numpy as np
import pytest

from reportedly.language.model import load_model
from reportedly.language.scoring import score
from reportedly.text import paragraphs

torch = pytest.importorskip("torch", reason="training needs PyTorch, the package does not")
pytest.importorskip("onnx", reason="only the export needs onnx")

VOCABULARY = ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", *"abcdefghijklmnopqrstuvwxyz.,"]
VOCABULARY += [f"##{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
TEXT = "Two barges sank on Monday, he said.\n\nNobody was aboard."


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    from training import export
    from training.network import Model

    torch.manual_seed(3)
    folder = tmp_path_factory.mktemp("exported")
    model = Model(len(VOCABULARY)).eval()
    torch.save({"model": model.state_dict(), "step": 7}, folder / "checkpoint.pt")
    (folder / "all.txt").write_text("".join(f"{piece}\n" for piece in VOCABULARY), encoding="utf-8")
    arguments = ["--model", folder / "checkpoint.pt", "--vocabulary", folder / "all.txt", "--into", folder / "model"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["export", *map(str, arguments)])
        export.main()
    return model, folder / "model"


def test_file_says_what_the_weights_say(exported):
    from training.agreement import compare
    from training.export import slim

    model, folder = exported
    slim(model, VOCABULARY)
    # Untrained weights hardly prefer anything, so that rounding them shows more than in a trained model.
    assert min(compare(model, folder, [TEXT]).values()) >= 0.8


def test_labels_of_the_file_are_those_of_training(exported):
    from training.labels import NAME_TAGS, RELATIONS, ROLE_TAGS

    labels = load_model(exported[1]).labels
    assert (labels["roles"], labels["names"], labels["relations"]) == (ROLE_TAGS, NAME_TAGS, RELATIONS)


def test_pieces_that_no_token_can_have_are_left_out(exported):
    written = (exported[1] / "vocab.txt").read_text(encoding="utf-8").splitlines()
    assert written == [piece for piece in VOCABULARY if piece != "[unused0]"]


def test_window_alone_and_among_others_has_the_same_scores(exported):
    model = load_model(exported[1])
    (one,) = score(TEXT, paragraphs(TEXT), model)
    again = next(iter(score(TEXT, paragraphs(TEXT), model)))
    assert np.array_equal(one.arcs, again.arcs)
    assert np.array_equal(one.dependents, again.dependents)
