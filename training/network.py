"""The model: one small encoder with several heads, in PyTorch. Only training needs this; the package runs the exported graph."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from reportedly.language.pieces import GAPS, SHAPES
from training.labels import NAME_TAGS, RELATIONS, ROLE_TAGS, UPOS, XPOS

LAYERS, WIDTH, HEADS, INNER, PLACES = 6, 384, 12, 1536, 512
POINTER_WIDTH = 128
ARC_WIDTH = 128
RELATION_WIDTH = 64


class Outputs(NamedTuple):
    """What the heads say of `n` tokens: scores before softmax, with the batch first.

    `roles`, `names`, `upos`, `xpos`, `starts` are (n, labels); `to_cue`, `to_source` and `arcs` are (n, n), from a token (row) to
    where it points; `dependents` (n, `RELATION_WIDTH` × labels) and `governors` (n, `RELATION_WIDTH`) make the relations.
    """

    roles: Tensor
    to_cue: Tensor
    to_source: Tensor
    names: Tensor
    upos: Tensor
    xpos: Tensor
    starts: Tensor
    arcs: Tensor
    dependents: Tensor
    governors: Tensor


class Layer(nn.Module):
    """A BERT layer: attention, then a network for each place, each with its residual and normalisation."""

    def __init__(self) -> None:
        super().__init__()
        self.joint = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None, dropout: float) -> Tensor:
        """Return the layer's vectors, (batch, pieces, width); `mask` is True where a piece may be looked at."""
        batch, length, _ = x.shape
        query, key, value = self.joint(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        seen = functional.scaled_dot_product_attention(query, key, value, mask, dropout if self.training else 0.0)
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.norm(x + functional.dropout(seen, dropout, self.training))
        inner = self.outer(functional.gelu(self.inner(x)))
        return self.last_norm(x + functional.dropout(inner, dropout, self.training))


class Mix(nn.Module):
    """A weighted mean of the encoder's layers, learnt (Peters et al., NAACL 2018)."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(LAYERS + 1))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, layers: list[Tensor]) -> Tensor:
        """Return the mean of layers of one shape."""
        shares = torch.softmax(self.weights, 0)
        return self.scale * sum((share * layer for share, layer in zip(shares, layers, strict=True)), torch.zeros(()))


class Pointer(nn.Module):
    """Scores from each token to each token: a bilinear product and a score of the target alone (Dozat and Manning, ICLR 2017)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.origin = nn.Linear(WIDTH, width)
        self.end = nn.Linear(WIDTH, width)
        self.target = nn.Linear(WIDTH, 1)
        self.itself = nn.Linear(WIDTH, 1)
        self.scale = width**-0.5

    def forward(self, words: Tensor) -> Tensor:
        """Return scores (batch, tokens, tokens), from each row to each column, for vectors (batch, tokens, width)."""
        scores = self.origin(words) @ self.end(words).transpose(1, 2) * self.scale + self.target(words).transpose(1, 2)
        return scores + torch.diag_embed(self.itself(words).squeeze(-1))


class Model(nn.Module):
    """The encoder of all-MiniLM-L6-v2 with tables for shapes and gaps, and the heads."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.gaps = nn.Embedding(len(GAPS), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mixes = nn.ModuleDict({name: Mix() for name in ("attribution", "names", "syntax")})
        self.roles = nn.Linear(WIDTH, len(ROLE_TAGS))
        self.to_cue = Pointer(POINTER_WIDTH)
        self.to_source = Pointer(POINTER_WIDTH)
        self.names = nn.Linear(WIDTH, len(NAME_TAGS))
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.xpos = nn.Linear(WIDTH, len(XPOS))
        self.starts = nn.Linear(WIDTH, 2)
        self.arcs = Pointer(ARC_WIDTH)
        self.dependents = nn.Linear(WIDTH, RELATION_WIDTH)
        self.governors = nn.Linear(WIDTH, RELATION_WIDTH)
        self.relations = nn.Linear(RELATION_WIDTH, RELATION_WIDTH * len(RELATIONS))
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.gaps.weight)

    def encode(
        self, pieces: Tensor, shapes: Tensor, gaps: Tensor, mask: Tensor | None, dropout: float = 0.0
    ) -> list[Tensor]:
        """Return the embeddings and the six layers, each (batch, pieces, width)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.places(places) + self.shapes(shapes) + self.gaps(gaps)
        x = functional.dropout(self.norm(x), dropout, self.training)
        found = [x]
        for layer in self.layers:
            found.append(layer(found[-1], mask, dropout))
        return found

    def mix(self, task: str, layers: list[Tensor], firsts: Tensor, dropout: float = 0.0) -> Tensor:
        """Return a task's vectors of the tokens, each from its first piece: (batch, tokens, width)."""
        mixed: Tensor = self.mixes[task](layers)
        words = torch.gather(mixed, 1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH))
        return functional.dropout(words, dropout, self.training)

    def forward(self, pieces: Tensor, shapes: Tensor, gaps: Tensor, firsts: Tensor) -> Outputs:
        """Return what all heads say of one window."""
        layers = self.encode(pieces, shapes, gaps, None)
        words = {task: self.mix(task, layers, firsts) for task in self.mixes}
        syntax = words["syntax"]
        return Outputs(
            self.roles(words["attribution"]), self.to_cue(words["attribution"]), self.to_source(words["attribution"]),
            self.names(words["names"]), self.upos(syntax), self.xpos(syntax), self.starts(syntax), self.arcs(syntax),
            self.relations(functional.gelu(self.dependents(syntax))), functional.gelu(self.governors(syntax)),
        )  # fmt: skip


def load_encoder(model: Model, folder: Path) -> None:
    """Put the weights of all-MiniLM-L6-v2 (a folder with `model.safetensors`) into the model's encoder."""
    given = read_safetensors(folder / "model.safetensors")
    word = given["embeddings.word_embeddings.weight"]
    model.pieces.weight.data.copy_(word)
    model.places.weight.data.copy_(
        given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    )
    _copy(model.norm, given, "embeddings.LayerNorm")
    for number, layer in enumerate(model.layers):
        assert isinstance(layer, Layer)
        at = f"encoder.layer.{number}"
        names = [f"{at}.attention.self.{name}" for name in ("query", "key", "value")]
        layer.joint.weight.data.copy_(torch.cat([given[f"{name}.weight"] for name in names]))
        layer.joint.bias.data.copy_(torch.cat([given[f"{name}.bias"] for name in names]))
        _copy(layer.out, given, f"{at}.attention.output.dense")
        _copy(layer.norm, given, f"{at}.attention.output.LayerNorm")
        _copy(layer.inner, given, f"{at}.intermediate.dense")
        _copy(layer.outer, given, f"{at}.output.dense")
        _copy(layer.last_norm, given, f"{at}.output.LayerNorm")
    # The heads begin at the last layers, where the encoder's meaning is; training shifts this.
    for mix in model.mixes.values():
        assert isinstance(mix, Mix)
        mix.weights.data[-1] = 2.0


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """Return the 32-bit tensors of a safetensors file: a length, a JSON header, and the numbers one after another."""
    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    found = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            first, last = (8 + size + offset for offset in entry["data_offsets"])
            found[name] = torch.frombuffer(bytearray(data[first:last]), dtype=torch.float32).view(entry["shape"])
    return found


def _copy(module: nn.Linear | nn.LayerNorm, given: dict[str, Tensor], name: str) -> None:
    module.weight.data.copy_(given[f"{name}.weight"])
    module.bias.data.copy_(given[f"{name}.bias"])
