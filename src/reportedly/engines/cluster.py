"""The whole way on many machines: files to tables, tables to stories, stories to what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from typing import Any

from reportedly.engines import features, linking, placing, reading, standins
from reportedly.engines.running import Done, Engine, Told, open_engine, slow_ones
from reportedly.engines.stores import Store, absolute
from reportedly.errors import ClusterError
from reportedly.inputs import Given
from reportedly.records import VERSION, Skipped, hashed

# What says which linking is the last that was finished.
CURRENT = "current.json"
# What says which version a folder is of. It is written before anything is read, so that a folder that takes nothing is found out then.
_FOLDER = "folder.json"


@dataclass(frozen=True, slots=True)
class Sizes:
    """How finely the work is cut. Smaller shares need less memory and are read more often; the result is the same."""

    # Sentences, ids and actors are shared out over so many tasks by a hash of each, and over more where a task would have those of
    # more than so many reports: it has one row for each.
    buckets: int = 16
    bucket: int = 100_000
    # Two blocks of 20,000 reports take about a gigabyte while they are compared.
    block: int = 20_000
    # So many reports are put together to stories by one task, unless one part has more.
    parts: int = 20_000
    # The rows of so many reports are held in one small ledger, as on one machine.
    batch: int = 200


@dataclass(frozen=True, slots=True)
class ClusterRun:
    """What became of a run: how many files and reports there are in the folder now, and in words what was skipped, lost and failed."""

    files: int
    reports: int
    stories: int
    skipped: tuple[Skipped, ...] = field(repr=False, default=())
    # Files that could not be read this time; the next run tries them again.
    failed: tuple[Skipped, ...] = field(repr=False, default=())
    # Files that took far longer than most others, each with how long.
    slow: tuple[Skipped, ...] = field(repr=False, default=())
    # Tasks that were done again because a worker or the scheduler was lost.
    lost: tuple[str, ...] = field(repr=False, default=())

    def __str__(self) -> str:
        reports, files = _counted(self.reports, "report"), _counted(self.files, "file")
        return f"{reports} of {files}, {_counted(self.stories, 'story', 'stories')}"


def _counted(number: int, thing: str, things: str | None = None) -> str:
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def read_on_cluster(
    names: Sequence[str],
    out: str,
    cluster: str,
    given: Given | None = None,
    *,
    told: Told | None = None,
    sizes: Sizes | None = None,
) -> ClusterRun:
    """Read files into a folder on the workers of a Dask cluster, link all that is in the folder, and return what became of it.

    `cluster` is the scheduler's address, or "local". `out` is a folder that all workers see, by any address of fsspec. What is done is
    marked there: a run that was stopped goes on where it was, and one with other files adds these. `told` hears the step, how many of
    its tasks are done and how many there are.

    Raises:
        ClusterError: no scheduler, a folder of another version or one that cannot be written to, or a step that cannot be finished;
            what was done is kept.
    """
    with open_engine(cluster, told) as engine:
        return read_with(engine, names, out, given, sizes=sizes)


def read_with(
    engine: Engine, names: Sequence[str], out: str, given: Given | None = None, *, sizes: Sizes | None = None
) -> ClusterRun:
    """Do what `read_on_cluster` does with a connection that is open."""
    given, sizes, store = given or Given(), sizes or Sizes(), Store(absolute(out))
    files, skipped = reading.find_files(names, given)
    _prepare(store)
    done = engine.run("reading", reading.read_file, {one.key: (store.url, one, given) for one in files})
    name_of = {one.key: one.name for one in files}
    failed = [Skipped(name_of[key], why) for key, why in sorted(done.failed.items())]
    slow = [Skipped(name_of[key], f"{took / 60:.0f} minutes") for key, took in slow_ones(done.seconds).items()]
    marks = _marks(store)
    skipped += [Skipped(*each) for one in files for each in marks.get(one.key, {}).get("skipped", ())]
    # In the order in which one machine is given them as a rule.
    keys = sorted(marks, key=lambda key: (marks[key]["name"], key))
    # What was cut otherwise does not fit together.
    link = f"link/{hashed('link', *keys, VERSION, *astuple(sizes))}"
    reports, stories = link_files(engine, store, link, keys, sizes) if keys else (0, 0)
    _name_current(store, {"link": link, "files": keys, "reports": reports, "stories": stories})
    return ClusterRun(len(keys), reports, stories, tuple(skipped), tuple(failed), tuple(slow), tuple(engine.lost))


def _prepare(store: Store) -> None:
    """Refuse a folder that cannot be written to, or that another version has filled, before anything is read."""
    try:
        _marks(store)
        if store.holds(_FOLDER):
            _refuse_others(store, {store.read_json(_FOLDER)["version"]})
        else:
            store.write_json(_FOLDER, {"version": VERSION})
    except OSError as error:
        raise ClusterError(f"{store.url}: nothing can be written there ({error.strerror or error})") from error


def _name_current(store: Store, made: dict[str, Any]) -> None:
    """Write which linking is the last, unless another run at the same time has linked more files that are all still there."""
    if store.holds(CURRENT):
        named = set(store.read_json(CURRENT)["files"])
        if set(made["files"]) < named <= _marks(store).keys():
            return
    store.write_json(CURRENT, made)


def _refuse_others(store: Store, versions: set[str]) -> None:
    others = sorted(versions - {VERSION})
    if others:
        raise ClusterError(
            f"{store.url} was read with version {others[0]} of reportedly, this is {VERSION}; give another folder"
        )


def _marks(store: Store) -> dict[str, dict[str, Any]]:
    """Return the marks of all files that were read into a folder."""
    mark_of = {reading.mark_of(key): key for key in store.names("read")}
    marks = {mark_of[name]: told for name, told in store.read_each_json(list(mark_of)).items()}
    _refuse_others(store, {mark["version"] for mark in marks.values()})
    return marks


def link_files(engine: Engine, store: Store, link: str, keys: list[str], sizes: Sizes) -> tuple[int, int]:
    """Link some files that were read into a folder, under the name `link`, and return how many reports and stories there are."""
    out, count = store.url, _buckets(store, keys, sizes)
    buckets = {str(bucket): (bucket, count) for bucket in range(count)}

    def each_bucket(step: str, work: Callable[..., Any], names: Sequence[str]) -> Done:
        return _whole(engine, step, work, {name: (out, link, names, *rest) for name, rest in buckets.items()})

    def each_file(step: str, work: Callable[..., Any]) -> Done:
        return _whole(engine, step, work, {key: (out, link, key) for key in keys})

    each_bucket("copies", features.find_copies, keys)
    each_file("owning", features.own)
    each_bucket("notices", features.find_notices, keys)
    each_file("features", features.make_features)
    each_bucket("crowds", standins.find_crowds, keys)
    _one(engine, "stand-ins", standins.join_crowds, out, link)
    reports = _one(engine, "words", features.count_words, out, link, keys)
    if not reports:
        return 0, 0
    _place(engine, store, link, keys, sizes)
    each_bucket("recurring", placing.find_recurring_in, keys)
    batches = linking.cut_batches(store, link, keys, sizes.batch)
    _whole(engine, "linking", linking.link_batch, {one.name: (out, link, one) for one in batches})
    names = [one.name for one in batches]
    each_bucket("actors", linking.tell_actors, names)
    return reports, _one(engine, "index", linking.write_index, out, link, names)


def _buckets(store: Store, keys: list[str], sizes: Sizes) -> int:
    """Return over how many tasks sentences are shared out; a few files need few."""
    marks = store.read_each_json([reading.mark_of(key) for key in keys])
    reports = sum(int(mark["read"]) for mark in marks.values())
    return max(min(sizes.buckets, 2 * len(keys)), reports // sizes.bucket)


def _place(engine: Engine, store: Store, link: str, keys: Sequence[str], sizes: Sizes) -> None:
    """Find the story of each report."""
    out = store.url
    blocks, holders = placing.cut_blocks(store, link, keys, sizes.block)
    _whole(engine, "blocks", placing.gather_block, {one.name: (out, link, holders[one.name], one) for one in blocks})
    near = [(a.name, b.name) for at, a in enumerate(blocks) for b in blocks[at:] if placing.are_near(a, b)]
    _whole(engine, "pairs", placing.compare_blocks, {f"{a}-{b}": (out, link, a, b) for a, b in near})
    others: dict[str, list[str]] = {one.name: [] for one in blocks}
    for a, b in near:
        others[a].append(b)
        if a != b:
            others[b].append(a)
    _whole(engine, "joining", placing.join_pairs, {one: (out, link, one, there) for one, there in others.items()})
    names = [one.name for one in blocks]
    parts = _one(engine, "parts", placing.connect, out, link, names, sizes.parts)
    _whole(
        engine, "stories", placing.find_stories, {batch: (out, link, batch, there) for batch, there in parts.items()}
    )


def _one(engine: Engine, step: str, work: Callable[..., Any], *given: Any) -> Any:
    return _whole(engine, step, work, {"all": given}).results["all"]


def _whole(engine: Engine, step: str, work: Callable[..., Any], tasks: Mapping[str, Iterable[Any]]) -> Done:
    """Do a step of which no task may fail."""
    done = engine.run(step, work, {name: tuple(given) for name, given in tasks.items()})
    if done.failed:
        name, why = min(done.failed.items())
        raise ClusterError(
            f"{step} cannot be finished, {len(done.failed)} of {len(tasks)} tasks failed: {why} ({name}); all else is kept, "
            "so run this again when that is put right"
        )
    return done
