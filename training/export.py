"""Make the file that the package carries: `python -m training.export --model model.pt --vocabulary vocab.txt --into FOLDER`.

The graph is written by hand from ONNX Runtime's fused operators, since no exporter finds them all. Weights of the large products
are whole numbers of seven bits and a sign, one scale a column: the products are then exact on every processor, where eight bits
overflow on those without an instruction for them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from reportedly.language.model import FORMAT
from reportedly.language.windows import LONGEST_WINDOW
from training.labels import NAME_TAGS, RELATIONS, ROLE_TAGS, UPOS, XPOS
from training.network import HEADS, RELATION_WIDTH, WIDTH, Layer, Model, Outputs, Pointer

# Signed, seven bits: two products of an 8-bit and a 7-bit number fit the 16 bits in which older processors add them.
_LARGEST_WEIGHT = 64
_LARGEST_EMBEDDING = 127
# Parts of a row's range that are tried for its scale.
_SHARES = (1.0, 0.92, 0.84, 0.76, 0.68)
_FUSED = "com.microsoft"
# The score of what a head must never say; e^-30 of the other labels' share.
_UNSAID = -30.0
# What each corpus is called, and under which licence it teaches.
_CREDITS = {
    "polnear/train.jsonl": "PolNeAR 1.0.0 (Newell, Margolin and Ruths, LREC 2018), which states no licence",
    "names/train.tsv": "Worldwide English Newswire (Shan et al., EMNLP 2023 Findings), which states no licence",
    "syntax/ewt.train.conllu": "the English Web Treebank of Universal Dependencies (annotations CC BY-SA 4.0)",
    "syntax/gum.train.conllu": "ten genres of the Georgetown University Multilayer corpus (annotations CC BY 4.0; texts as its LICENSE.txt says)",
}
_FIRST_NOTICE = "Begun from the encoder all-MiniLM-L6-v2 (sentence-transformers; Apache-2.0)."
_LAST_NOTICE = "The weights are given as far as the project holds rights in them. No text of the corpora is given."
Array = NDArray[Any]


class Graph:
    """Nodes and constants as they are added; each method returns the name of what it makes."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def add(self, kind: str, *inputs: str, name: str | None = None, domain: str = "", **options: Any) -> str:
        """Add an operation with one output."""
        name = name or f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, domain=domain, **options))
        return name

    def split(self, given: str, sizes: Sequence[int]) -> list[str]:
        """Cut a tensor along its last axis."""
        names = [f"Split_{len(self.nodes)}_{number}" for number in range(len(sizes))]
        self.nodes.append(helper.make_node("Split", [given, self.keep(np.array(sizes))], names, axis=-1))
        return names

    def cut(self, given: str, first: int, last: int) -> str:
        """Take the rows from `first` to before `last` of the one window."""
        return self.add("Slice", given, *(self.keep(np.array([number])) for number in (first, last, 1)))

    def keep(self, values: Array | torch.Tensor) -> str:
        """Add a constant, once for all that need the same."""
        array = np.array(values.detach().numpy() if isinstance(values, torch.Tensor) else values, order="C")
        name = hashlib.sha256(f"{array.dtype}{array.shape}".encode() + array.tobytes()).hexdigest()[:16]
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(array, name)
        return name

    def multiply(self, given: str, weight: torch.Tensor, bias: torch.Tensor | None, name: str | None = None) -> str:
        """Add the product with a weight as PyTorch lays it out, (outputs, inputs), in whole numbers."""
        rounded, scales = quantize(weight, _LARGEST_WEIGHT)
        inputs = [self.keep(rounded.T), self.keep(scales), ""]
        if bias is not None:
            inputs.append(self.keep(bias))
        return self.add("DynamicQuantizeMatMul", given, *inputs, name=name, domain=_FUSED)

    def normalise(self, given: str, norm: nn.LayerNorm, *residual: str, bias: torch.Tensor | None = None) -> str:
        """Add a layer normalisation, of a sum where a residual is given."""
        scale, shift = self.keep(norm.weight), self.keep(norm.bias)
        if not residual:
            return self.add("LayerNormalization", given, scale, shift, axis=-1, epsilon=norm.eps)
        more = [] if bias is None else [self.keep(bias)]
        return self.add(
            "SkipLayerNormalization", given, *residual, scale, shift, *more, domain=_FUSED, epsilon=norm.eps
        )


def quantize(weight: torch.Tensor, largest: int) -> tuple[Array, Array]:
    """Return a matrix as whole numbers from `-largest` to `largest`, and the scale of each row.

    Where the largest numbers of a row stand far out, cutting them off costs less than the coarser steps that they would need.
    """
    weight = weight.detach()
    ranges = weight.abs().amax(1, keepdim=True).clamp(min=1e-12)
    tries = [_round(weight, ranges * share / largest, largest) for share in _SHARES]
    losses = torch.stack([(rounded * scales - weight).square().sum(1) for rounded, scales in tries])
    best = losses.argmin(0)
    rows = torch.arange(len(weight))
    rounded, scales = (torch.stack(part)[best, rows] for part in zip(*tries, strict=True))
    return rounded.to(torch.int8).numpy(), scales[:, 0].numpy()


def _round(weight: torch.Tensor, scales: torch.Tensor, largest: int) -> tuple[torch.Tensor, torch.Tensor]:
    return (weight / scales).round().clamp(-largest, largest), scales


def build(model: Model) -> onnx.ModelProto:
    """Return the graph of a whole model: inputs as in `Model.forward`, outputs as in `Outputs` without the batch.

    Scores over labels come as log-probabilities; where tokens point and the parts of the relations stay raw scores.
    """
    graph = Graph()
    layers = [_embed(graph, model)]
    for layer in model.layers:
        assert isinstance(layer, Layer)
        layers.append(_add_layer(graph, layers[-1], layer))
    _add_heads(graph, model, _mix(graph, model, layers))
    numbers = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "pieces"]) for name in ("pieces", "shapes", "gaps")
    ]
    firsts = helper.make_tensor_value_info("firsts", TensorProto.INT64, [1, "tokens"])
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["tokens", None]) for name in Outputs._fields]
    made = helper.make_graph(
        graph.nodes, "reportedly", [*numbers, firsts], outputs, initializer=list(graph.constants.values())
    )
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)]
    return helper.make_model(made, opset_imports=versions, ir_version=8, producer_name="reportedly")


def _embed(graph: Graph, model: Model) -> str:
    table, scales = quantize(model.pieces.weight, _LARGEST_EMBEDDING)
    rows = graph.add("Cast", graph.add("Gather", graph.keep(table), "pieces"), to=TensorProto.FLOAT)
    rows = graph.add("Mul", rows, graph.add("Gather", graph.keep(scales[:, None]), "pieces"))
    length = graph.add("Shape", "pieces", start=1, end=2)
    places = graph.keep(model.places.weight[: LONGEST_WINDOW + 2])
    rows = graph.add("Add", rows, graph.add("Slice", places, graph.keep(np.array([0])), length))
    rows = graph.add("Add", rows, graph.add("Gather", graph.keep(model.shapes.weight), "shapes"))
    rows = graph.add("Add", rows, graph.add("Gather", graph.keep(model.gaps.weight), "gaps"))
    return graph.normalise(rows, model.norm)


def _add_layer(graph: Graph, given: str, layer: Layer) -> str:
    joint = graph.multiply(given, layer.joint.weight, layer.joint.bias)
    query, key, value = graph.split(joint, [WIDTH] * 3)
    seen = graph.add("MultiHeadAttention", query, key, value, domain=_FUSED, num_heads=HEADS)
    seen = graph.multiply(seen, layer.out.weight, None)
    given = graph.normalise(seen, layer.norm, given, bias=layer.out.bias)
    # The encoder's mark of the beginning has values several times as large as any word has. It goes its own way here, since
    # the whole numbers of all would otherwise be made for the range of this one.
    ways = [
        _add_network(graph, graph.cut(given, first, last), layer) for first, last in ((0, 1), (1, LONGEST_WINDOW + 2))
    ]
    outer = graph.add("Concat", *ways, axis=1)
    return graph.normalise(outer, layer.last_norm, given, bias=layer.outer.bias)


def _add_network(graph: Graph, given: str, layer: Layer) -> str:
    inner = graph.multiply(given, layer.inner.weight, None)
    inner = graph.add("BiasGelu", inner, graph.keep(layer.inner.bias), domain=_FUSED)
    return graph.multiply(inner, layer.outer.weight, None)


def _mix(graph: Graph, model: Model, layers: Sequence[str]) -> dict[str, str]:
    """Add each task's vectors of the tokens: the shares of the layers are constants by now, one small product for all tasks."""
    tokens = graph.add("Reshape", "firsts", graph.keep(np.array([-1])))
    taken = [graph.add("Gather", layer, tokens, axis=1) for layer in layers]
    stacked = graph.add("Reshape", graph.add("Concat", *taken, axis=0), graph.keep(np.array([len(layers), -1])))
    mixes: Iterable[Any] = model.mixes.values()
    shares = torch.stack([torch.softmax(mix.weights, 0) * mix.scale for mix in mixes])
    mixed = graph.add("MatMul", graph.keep(shares), stacked)
    vectors = graph.add("Reshape", mixed, graph.keep(np.array([len(model.mixes), -1, WIDTH])))
    return {
        task: graph.add("Gather", vectors, graph.keep(np.array(number)), axis=0)
        for number, task in enumerate(model.mixes)
    }


def _add_heads(graph: Graph, model: Model, words: dict[str, str]) -> None:
    for name, task in (
        ("roles", "attribution"), ("names", "names"), ("upos", "syntax"), ("xpos", "syntax"), ("starts", "syntax"),
    ):  # fmt: skip
        head = getattr(model, name)
        # Small, so that whole numbers would save nothing.
        scores = graph.add("Gemm", words[task], graph.keep(head.weight), graph.keep(head.bias), transB=1)
        graph.add("LogSoftmax", scores, name=name, axis=-1)
    _point(graph, words["attribution"], {"to_cue": model.to_cue, "to_source": model.to_source})
    _point(graph, words["syntax"], {"arcs": model.arcs})
    ends = graph.multiply(
        words["syntax"],
        torch.cat([model.dependents.weight, model.governors.weight]),
        torch.cat([model.dependents.bias, model.governors.bias]),
    )
    dependents, governors = graph.split(ends, [RELATION_WIDTH] * 2)
    graph.add("Gelu", governors, name="governors", domain=_FUSED)
    dependents = graph.add("Gelu", dependents, domain=_FUSED)
    graph.multiply(dependents, model.relations.weight, model.relations.bias, name="dependents")


def _point(graph: Graph, words: str, pointers: dict[str, Pointer]) -> None:
    """Add pointers over the same words: their products in one, then each one's scores with its target's and the diagonal."""
    parts = [getattr(pointer, part) for pointer in pointers.values() for part in ("origin", "end")]
    made = graph.multiply(words, torch.cat([part.weight for part in parts]), torch.cat([part.bias for part in parts]))
    pieces = graph.split(made, [part.out_features for part in parts])
    for number, (name, pointer) in enumerate(pointers.items()):
        origin = graph.add("Mul", pieces[2 * number], graph.keep(np.array(pointer.scale, dtype=np.float32)))
        scores = graph.add("MatMul", origin, graph.add("Transpose", pieces[2 * number + 1], perm=[1, 0]))
        single = torch.cat([pointer.target.weight, pointer.itself.weight])
        bias = torch.cat([pointer.target.bias, pointer.itself.bias])
        target, itself = graph.split(graph.add("Gemm", words, graph.keep(single), graph.keep(bias), transB=1), [1, 1])
        scores = graph.add("Add", scores, graph.add("Transpose", target, perm=[1, 0]))
        diagonal = graph.add("Mul", graph.add("EyeLike", scores), itself)
        graph.add("Add", scores, diagonal, name=name)


def describe(model: Model, vocabulary: Sequence[str], corpora: Sequence[str], data: Path | None) -> dict[str, Any]:
    """Return what the file says of itself: format, digests of weights, data and vocabulary, labels and notices."""
    weights = hashlib.sha256()
    for name, values in sorted(model.state_dict().items()):
        weights.update(name.encode())
        weights.update(values.numpy().tobytes())
    return {
        "format": FORMAT,
        "weights": weights.hexdigest(),
        "data": digest(data / name for name in corpora) if data else None,
        "vocabulary": hashlib.sha256("\n".join(vocabulary).encode()).hexdigest(),
        "window": LONGEST_WINDOW,
        "labels": {"roles": ROLE_TAGS, "names": NAME_TAGS, "upos": UPOS, "xpos": XPOS, "relations": RELATIONS},
        "notices": [_FIRST_NOTICE, *(f"Learnt from {_CREDITS[name]}." for name in corpora), _LAST_NOTICE],
    }


def digest(paths: Iterable[Path]) -> str:
    """Return the SHA-256 over files, one after another."""
    found = hashlib.sha256()
    for path in paths:
        found.update(path.read_bytes())
    return found.hexdigest()


def slim(model: Model, vocabulary: Sequence[str]) -> list[str]:
    """Drop the rows of pieces that no token can have ("[unused7]"), from the model too, and return the other pieces."""
    kept = [number for number, piece in enumerate(vocabulary) if not piece.startswith("[unused")]
    model.pieces = nn.Embedding(len(kept), WIDTH, _weight=model.pieces.weight.data[kept])
    return [vocabulary[number] for number in kept]


def silence(model: Model) -> None:
    """Let the heads that learnt nothing say nothing: no token has a role, none is of a name."""
    for head in (model.roles, model.names):
        nn.init.zeros_(head.weight)
        nn.init.constant_(head.bias, _UNSAID)
        nn.init.zeros_(head.bias[:1])


def load(path: Path, vocabulary: int) -> Model:
    """Return a trained model from its weights (`model.pt`) or from a checkpoint of a run."""
    kept = torch.load(path, weights_only=True, map_location="cpu")
    model = Model(vocabulary)
    model.load_state_dict(kept.get("model", kept))
    return model.eval()


def main() -> None:
    """Read the arguments and write `model.onnx` and `vocab.txt`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="model.pt or checkpoint.pt of a run")
    parser.add_argument("--vocabulary", type=Path, required=True, help="the encoder's vocab.txt")
    parser.add_argument("--into", type=Path, required=True, help="where model.onnx and vocab.txt go")
    parser.add_argument("--data", type=Path, help="the folder that the run read, for its digest")
    parser.add_argument("--open-only", action="store_true", help="the run read the openly licensed corpora alone")
    arguments = parser.parse_args()
    vocabulary = arguments.vocabulary.read_text(encoding="utf-8").split("\n")[:-1]
    model = load(arguments.model, len(vocabulary))
    vocabulary = slim(model, vocabulary)
    if arguments.open_only:
        silence(model)
    corpora = [name for name in _CREDITS if name.startswith("syntax/") or not arguments.open_only]
    about = describe(model, vocabulary, corpora, arguments.data)
    made = build(model)
    helper.set_model_props(made, {"reportedly": json.dumps(about)})
    onnx.checker.check_model(made)
    arguments.into.mkdir(parents=True, exist_ok=True)
    onnx.save(made, arguments.into / "model.onnx")
    (arguments.into / "vocab.txt").write_text(
        "".join(f"{piece}\n" for piece in vocabulary), encoding="utf-8", newline="\n"
    )
    for name in ("model.onnx", "vocab.txt"):
        print(f"{name}: {(arguments.into / name).stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
