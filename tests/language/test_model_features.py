import pytest

from reportedly.language.model import find_folder
from reportedly.language.pieces import Pieces
from reportedly.language.scoring import find_features
from reportedly.language.tokens import find_tokens
from reportedly.records import Span
from reportedly.text import paragraphs

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "no", "one", "river", "##bank", ",", ".", "42", "of", "##f"]

INVENTED = [
    "“Nobody crossed the Velmora on Nov. 9,” Dara Quill-Ruiz said. She can’t say more.\n\nThe U.S. saw 1.28 million.",
    "One.\nTwo?!  Three…\n\n\n   Four — five\u00a0six.",
    "KELDER, Oct. 12 (Harbour Wire) – At least 40 of its 1,200 trucks burnt ☔️ overnight, e-mail press@kelder.example.",
    "Здравствуйте. كِتَاب 日本語",
    "Unbelievably longwordedness of an anticonstitutional Zzyzxwqj.",
]


def test_features_of_a_window_are_those_written_by_hand():
    text = "Riverbank, no 42. Off"
    tokens = find_tokens(text, Span(0, len(text)))
    opens = [True, *[False] * (len(tokens) - 1)]
    found = {
        name: values[0].tolist() for name, values in find_features(text, tokens, opens, Pieces(VOCABULARY)).items()
    }
    assert found == {
        "pieces": [2, 6, 7, 8, 4, 10, 9, 11, 12, 3],
        "shapes": [7, 1, 1, 7, 0, 5, 7, 1, 1, 7],
        "gaps": [0, 3, 1, 1, 2, 2, 1, 2, 1, 0],
        "firsts": [1, 3, 4, 5, 6, 7],
    }


def test_window_that_continues_a_paragraph_begins_with_the_gap_before_it():
    text = "no one"
    found = find_features(text, [Span(3, 6)], [False], Pieces(VOCABULARY))
    assert found["gaps"].tolist() == [[0, 2, 0]]


@pytest.mark.parametrize("text", INVENTED)
def test_features_are_those_that_the_model_was_trained_on(text):
    pytest.importorskip("torch", reason="training needs PyTorch, the package does not")
    from training.batches import make_window
    from training.corpora import Block

    path = find_folder() / "vocab.txt"
    cutter = Pieces(path.read_text(encoding="utf-8").split("\n")[:-1] if path.is_file() else VOCABULARY)
    parts = [find_tokens(text, paragraph) for paragraph in paragraphs(text)]
    blocks = [
        Block([token.of(text) for token in part], [text[max(token.start - 1, 0)].isspace() for token in part], True)
        for part in parts
    ]
    tokens = [token for part in parts for token in part]
    opens = [token is part[0] for part in parts for token in part]
    window = make_window(cutter, blocks, 0, len(tokens))
    found = find_features(text, tokens, opens, cutter)
    for name in ("pieces", "shapes", "gaps", "firsts"):
        assert found[name].tolist() == [getattr(window, name)]
