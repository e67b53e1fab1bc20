"""How wrong the heads are on a batch of their task."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import IGNORED, Batch
from training.labels import RELATIONS
from training.network import RELATION_WIDTH, Model

# Ends of sentences in the names' corpus were set by a program, not by hand.
_STARTS_OF_NAMES = 0.2


def find_loss(model: Model, batch: Batch, dropout: float) -> Tensor:
    """Return the loss of a batch: the sum of the mean cross-entropies of its task's heads."""
    mask = batch.mask[:, None, None, :]
    layers = model.encode(batch.pieces, batch.shapes, batch.gaps, mask, dropout)
    words = model.mix(batch.task, layers, batch.firsts, dropout)
    present = torch.zeros(batch.firsts.shape, dtype=torch.bool)
    present |= batch.firsts > 0
    labels = batch.labels
    if batch.task == "attribution":
        return (
            _entropy(model.roles(words), labels["roles"])
            + 0.5 * _pointing(model.to_cue(words), labels["to_cue"], present)
            + 0.5 * _pointing(model.to_source(words), labels["to_source"], present)
        )
    if batch.task == "names":
        starts = _entropy(model.starts(model.mix("syntax", layers, batch.firsts, dropout)), labels["starts"])
        return _entropy(model.names(words), labels["names"]) + _STARTS_OF_NAMES * starts
    return (
        _entropy(model.upos(words), labels["upos"])
        + 0.5 * _entropy(model.xpos(words), labels["xpos"])
        + 0.5 * _entropy(model.starts(words), labels["starts"])
        + _pointing(model.arcs(words), labels["heads"], present)
        + _related(model, words, labels)
    )


def _entropy(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, -2), labels.flatten(), ignore_index=IGNORED)


def _pointing(scores: Tensor, labels: Tensor, present: Tensor) -> Tensor:
    scores = scores.masked_fill(~present[:, None, :], -1e4)
    if (labels == IGNORED).all():
        return scores.sum() * 0
    return _entropy(scores, labels)


def _related(model: Model, words: Tensor, labels: dict[str, Tensor]) -> Tensor:
    """The relations, given the right heads."""
    kept = (labels["heads"] != IGNORED) & (labels["relations"] != IGNORED)
    rows, columns = kept.nonzero(as_tuple=True)
    dependents = model.relations(functional.gelu(model.dependents(words[rows, columns])))
    governors = functional.gelu(model.governors(words[rows, labels["heads"][kept]]))
    scores = (dependents.view(-1, len(RELATIONS), RELATION_WIDTH) * governors[:, None, :]).sum(-1)
    return functional.cross_entropy(scores, labels["relations"][kept])
