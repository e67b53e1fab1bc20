"""Train the model: `python -m training.train --data DATA --encoder FOLDER --into FOLDER`.

The run writes a checkpoint every few minutes and, started again with the same arguments, goes on from the last one.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from reportedly.language.pieces import Pieces
from training.batches import Batch, draw_batches
from training.corpora import Document, read_attributions, read_names, read_syntax
from training.losses import find_loss
from training.network import Model, load_encoder

ENCODER_RATE, HEAD_RATE = 2e-4, 1e-3
WARM_UP = 0.06
DROPOUT = 0.1
CLIP = 1.0
# How many times each corpus is read in each stage, and the stage's share of the rates. A stage takes about 110 minutes on one
# free core; the second begins from the weights of the first and is for syntax, which takes longest to learn.
STAGES = (
    ({"attribution": 4.0, "names": 2.0, "syntax": 3.5}, 1.0),
    ({"attribution": 1.5, "names": 0.6, "syntax": 5.0}, 0.6),
)
# Corpora whose licence is open; the others state none.
OPEN = ("syntax",)
_SECONDS_BETWEEN_CHECKPOINTS = 240
_HEADS = ("roles", "to_cue", "to_source", "names", "upos", "xpos", "starts", "arcs", "dependents", "governors", "relations", "mixes", "shapes", "gaps")  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """What one stage does: its documents by task, how often each is read, and the share of the full learning rates."""

    documents: dict[str, list[Document]]
    epochs: dict[str, float]
    pace: float
    seed: int


def read_corpora(data: Path, part: str, tasks: Sequence[str]) -> dict[str, list[Document]]:
    """Return the documents of a part ("train", "dev") by task."""
    found: dict[str, list[Document]] = {}
    if "attribution" in tasks:
        found["attribution"] = list(read_attributions(data / "polnear" / f"{part}.jsonl"))
    if "names" in tasks:
        found["names"] = list(read_names(data / "names" / f"{part}.tsv"))
    if "syntax" in tasks:
        found["syntax"] = [
            one for name in ("ewt", "gum") for one in read_syntax(data / "syntax" / f"{name}.{part}.conllu")
        ]
    return found


def draw(plan: Plan, cutter: Pieces) -> tuple[int, Iterator[Batch]]:
    """Return how many batches a run has, and the batches, the tasks evenly mixed from first to last."""
    firsts = {task: list(_epoch(plan, cutter, task, 0)) for task in plan.documents}
    wanted = {task: max(1, round(len(batches) * plan.epochs[task])) for task, batches in firsts.items()}
    return sum(wanted.values()), _mixed(plan, cutter, wanted)


def _mixed(plan: Plan, cutter: Pieces, wanted: dict[str, int]) -> Iterator[Batch]:
    endless = {task: _endless(plan, cutter, task) for task in wanted}
    done = dict.fromkeys(wanted, 0)
    for _ in range(sum(wanted.values())):
        task = min(wanted, key=lambda name: (done[name] + 0.5) / wanted[name])
        done[task] += 1
        yield next(endless[task])


def _endless(plan: Plan, cutter: Pieces, task: str) -> Iterator[Batch]:
    epoch = 0
    while True:
        yield from _epoch(plan, cutter, task, epoch)
        epoch += 1


def _epoch(plan: Plan, cutter: Pieces, task: str, number: int) -> Iterator[Batch]:
    return draw_batches(cutter, plan.documents[task], random.Random(f"{plan.seed} {task} {number}"))


def make_optimizer(model: Model, pace: float) -> torch.optim.Optimizer:
    """Return AdamW with a low rate for the encoder, a higher one for what begins untrained; `pace` times both."""
    groups: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, weights in model.named_parameters():
        decays = weights.dim() > 1 and not name.startswith(("pieces", "places", "shapes", "gaps"))
        groups.setdefault((name.split(".")[0] in _HEADS, decays), []).append(weights)
    return torch.optim.AdamW(
        [
            {
                "params": weights,
                "lr": pace * (HEAD_RATE if is_head else ENCODER_RATE),
                "weight_decay": 0.01 if decays else 0.0,
            }
            for (is_head, decays), weights in groups.items()
        ]
    )


def rate_at(step: int, steps: int) -> float:
    """Return the share of the full learning rate at a step: up over `WARM_UP`, then straight down to nothing."""
    warm = max(1, round(steps * WARM_UP))
    return (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def train(plan: Plan, cutter: Pieces, model: Model, into: Path) -> None:
    """Train to the end of the plan, from the last checkpoint in `into` when there is one."""
    steps, batches = draw(plan, cutter)
    optimizer = make_optimizer(model, plan.pace)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps))
    begin = _take_up(into / "checkpoint.pt", model, optimizer, schedule)
    print(f"{steps} steps, from {begin}", flush=True)
    torch.manual_seed(plan.seed * 100_003 + begin)
    log, saved = _Log(into / "log.jsonl"), time.monotonic()
    model.train()
    for step, batch in enumerate(batches):
        if step < begin:
            continue
        loss = find_loss(model, batch, DROPOUT)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), CLIP)
        optimizer.step()
        schedule.step()
        log.add(step, batch.task, loss.item())
        if time.monotonic() - saved > _SECONDS_BETWEEN_CHECKPOINTS:
            _save(into / "checkpoint.pt", model, optimizer, schedule, step + 1)
            saved = time.monotonic()
    _save(into / "checkpoint.pt", model, optimizer, schedule, steps)
    torch.save(model.state_dict(), into / "model.part")
    (into / "model.part").replace(into / "model.pt")


def _take_up(
    path: Path, model: Model, optimizer: torch.optim.Optimizer, schedule: torch.optim.lr_scheduler.LambdaLR
) -> int:
    if not path.exists():
        return 0
    kept = torch.load(path, weights_only=True)
    model.load_state_dict(kept["model"])
    optimizer.load_state_dict(kept["optimizer"])
    schedule.load_state_dict(kept["schedule"])
    return int(kept["step"])


def _save(
    path: Path, model: Model, optimizer: torch.optim.Optimizer, schedule: torch.optim.lr_scheduler.LambdaLR, step: int
) -> None:
    part = path.with_suffix(".part")
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "step": step,
    }
    torch.save(state, part)
    part.replace(path)


class _Log:
    """Writes the mean loss of each task every hundred steps."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sums: dict[str, list[float]] = {}
        self._begun = time.monotonic()

    def add(self, step: int, task: str, loss: float) -> None:
        self._sums.setdefault(task, []).append(loss)
        if (step + 1) % 50:
            return
        means = {name: round(sum(values) / len(values), 4) for name, values in sorted(self._sums.items())}
        row = {"step": step + 1, "seconds": round(time.monotonic() - self._begun), **means}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        print(row, flush=True)
        self._sums.clear()


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear, names and syntax")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--into", type=Path, required=True, help="where checkpoints, log and model go")
    parser.add_argument("--begin", type=Path, help="the model.pt of the first stage: train the second stage from it")
    parser.add_argument("--open-only", action="store_true", help="train on the openly licensed corpora alone")
    parser.add_argument("--epochs", type=float, default=1.0, help="factor on the epochs of every corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    arguments.into.mkdir(parents=True, exist_ok=True)
    vocabulary = (arguments.encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    model = Model(len(vocabulary))
    if arguments.begin:
        model.load_state_dict(torch.load(arguments.begin, weights_only=True))
    else:
        load_encoder(model, arguments.encoder)
    epochs, pace = STAGES[1 if arguments.begin else 0]
    tasks = OPEN if arguments.open_only else tuple(epochs)
    plan = Plan(
        read_corpora(arguments.data, "train", tasks),
        {task: epochs[task] * arguments.epochs for task in tasks},
        pace,
        # Windows of the second stage are others.
        arguments.seed + (1_000 if arguments.begin else 0),
    )
    train(plan, Pieces(vocabulary), model, arguments.into)


if __name__ == "__main__":
    main()
