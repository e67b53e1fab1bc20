import random

import pytest

from reportedly.language.pieces import Pieces
from training.corpora import Block, Document

pytest.importorskip("torch", reason="training needs PyTorch, the package does not")

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"abcdefghijklmnopqrstuvwxyz"]
VOCABULARY += [f"##{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
# The second block's tokens point to its first.
BLOCKS = [
    Block(["so", "it"], [True, None], True, {"heads": [0, 0]}),
    Block(["he", "left", "so"], [True, True, False], False, {"heads": [0, 0, 1]}),
]


def test_window_counts_heads_from_its_own_first_token():
    from training.batches import IGNORED, make_window

    cutter = Pieces(VOCABULARY)
    whole = make_window(cutter, BLOCKS, 0, 5)
    assert whole.labels["heads"] == [0, 0, 2, 2, 3]
    assert whole.firsts == [1, 3, 5, 7, 11]
    assert [whole.gaps[first] for first in whole.firsts] == [3, 0, 2, 2, 1]
    # A head that stands outside the window cannot be learnt.
    assert make_window(cutter, BLOCKS, 3, 5).labels["heads"] == [IGNORED, 0]


def test_epoch_is_the_same_for_the_same_seed_and_covers_every_token():
    from training.batches import draw_batches

    documents = [Document(str(number), "syntax", BLOCKS * 3) for number in range(9)]
    one, same, other = (
        list(draw_batches(Pieces(VOCABULARY), documents, random.Random(seed))) for seed in ("a", "a", "b")
    )
    assert sum(int((batch.firsts > 0).sum()) for batch in one) == 9 * 3 * 5
    assert [batch.gaps.tolist() for batch in one] == [batch.gaps.tolist() for batch in same]
    assert [batch.gaps.tolist() for batch in one] != [batch.gaps.tolist() for batch in other]


def test_rate_goes_up_and_then_down_to_nothing():
    from training.train import rate_at

    rates = [rate_at(step, 200) for step in range(201)]
    top = rates.index(1.0)
    assert rates[: top + 1] == sorted(rates[: top + 1])
    assert rates[top:] == sorted(rates[top:], reverse=True)
    assert rates[200] == 0


def test_model_of_open_data_alone_says_nothing_of_names_and_roles():
    pytest.importorskip("onnx", reason="only the export needs onnx")
    import torch

    from training.export import silence
    from training.network import WIDTH, Model

    model = Model(len(VOCABULARY)).eval()
    silence(model)
    words = 50 * torch.randn(20, WIDTH)
    for head in (model.names, model.roles):
        assert head(words).argmax(-1).tolist() == [0] * 20
