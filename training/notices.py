"""The notice that goes with every learned file: which data it learnt from, under which licences."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

_WIDTH = 100
_ABOUT = "Reportedly's language model: model.onnx, and vocab.txt, the word pieces that it reads."
_CHANGED = (
    "The encoder's weights were trained further, rounded to whole numbers and joined with heads for words, names, syntax and "
    "attributions. The word pieces are the encoder's without those that stand for nothing. The encoder's authors have no part in "
    "these changes. Its licence is in LICENSE-encoder.txt."
)
_LICENCES = "CC BY-SA 4.0 is at https://creativecommons.org/licenses/by-sa/4.0/, CC BY 4.0 at https://creativecommons.org/licenses/by/4.0/."
_CARD = "What the model can and cannot do, and how it was measured, is in CARD.md."


def write_notice(notices: Sequence[str]) -> str:
    """Return the text of `NOTICE.txt` for a model that says `notices` of itself."""
    parts = [_ABOUT, *notices, _CHANGED, _LICENCES, _CARD]
    return (
        "\n\n".join(textwrap.fill(part, _WIDTH, break_long_words=False, break_on_hyphens=False) for part in parts)
        + "\n"
    )
