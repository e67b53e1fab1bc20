"""How far the exported file says the same as the weights it was made from: `python -m training.agreement --help`."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from reportedly.language.model import load_model
from reportedly.language.scoring import find_features, score
from reportedly.text import paragraphs
from training.export import load, slim
from training.labels import RELATIONS
from training.network import RELATION_WIDTH, Model, Outputs

Choices = dict[str, NDArray[Any]]


def compare(model: Model, folder: Path, texts: Sequence[str]) -> dict[str, float]:
    """Return for each head the share of tokens for which file and weights choose the same label or target."""
    same: dict[str, list[NDArray[Any]]] = defaultdict(list)
    for ours, theirs in _both(model, folder, texts):
        for head in ours:
            same[head].append(ours[head] == theirs[head])
    return {head: float(np.concatenate(parts).mean()) for head, parts in same.items()}


def _both(model: Model, folder: Path, texts: Sequence[str]) -> Iterator[tuple[Choices, Choices]]:
    runtime = load_model(folder)
    for text in texts:
        before = -1
        for scored in score(text, paragraphs(text), runtime):
            opens = [
                number != last for number, last in zip(scored.paragraphs, (before, *scored.paragraphs), strict=False)
            ]
            before = scored.paragraphs[-1]
            features = find_features(text, scored.tokens, opens, runtime.pieces)
            with torch.inference_mode():
                outputs: Outputs = model(
                    *(torch.from_numpy(features[name]) for name in ("pieces", "shapes", "gaps", "firsts"))
                )
            exact = {name: values[0].numpy() for name, values in outputs._asdict().items()}
            heads = exact["arcs"].argmax(-1)
            given = {name: getattr(scored, name) for name in Outputs._fields}
            yield _choose(exact, heads), _choose(given, heads)


def _choose(scores: Mapping[str, Any], heads: NDArray[Any]) -> Choices:
    """What each head would choose; relations are those to the heads that the weights choose."""
    found = {name: values.argmax(-1) for name, values in scores.items() if name not in ("dependents", "governors")}
    dependents = scores["dependents"].reshape(-1, len(RELATIONS), RELATION_WIDTH)
    found["relations"] = np.einsum("nlw,nw->nl", dependents, scores["governors"][heads]).argmax(-1)
    return found


def main() -> None:
    """Read the arguments and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="the weights: model.pt or checkpoint.pt")
    parser.add_argument("--vocabulary", type=Path, required=True, help="the encoder's vocab.txt")
    parser.add_argument("--exported", type=Path, required=True, help="the folder with model.onnx")
    parser.add_argument("texts", type=Path, nargs="+", help="plain texts to compare on")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary = arguments.vocabulary.read_text(encoding="utf-8").split("\n")[:-1]
    model = load(arguments.model, len(vocabulary))
    slim(model, vocabulary)
    texts = [path.read_text(encoding="utf-8") for path in arguments.texts]
    for head, share in compare(model, arguments.exported, texts).items():
        print(f"{head:10} {100 * share:6.2f} %")


if __name__ == "__main__":
    main()
