"""The steps of a run on many machines, one after the other in this process: what is added, skipped, joined and found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="needs the extra `cluster`: pip install 'reportedly[cluster]'")
pytest.importorskip("pyarrow", reason="needs the extra `cluster`: pip install 'reportedly[cluster]'")

from archives import DAMAGED, write_archives, write_damaged
from fsspec.implementations.memory import MemoryFileSystem

from reportedly.engines import ClusterRun, Sizes, find_stories, pull_story
from reportedly.engines.cluster import read_with
from reportedly.engines.running import Done, Engine
from reportedly.engines.stores import Store
from reportedly.engines.tables import read_table
from reportedly.errors import ClusterError, ReportedlyError
from reportedly.inputs import Given
from reportedly.ledger import LedgerFile, check
from reportedly.pages.jsonl import lines
from reportedly.pipeline import read_into
from reportedly.records import Edtf
from reportedly.relations import standing, standins

SMALL = Sizes(buckets=2, block=3, parts=2, batch=3)


class InProcess(Engine):
    """Does each task in this process."""

    def run(self, step: str, work: Callable[..., Any], tasks: Mapping[str, Sequence[Any]]) -> Done:
        done = Done()
        for name, given in tasks.items():
            try:
                done.results[name] = work(*given)
            except (OSError, ReportedlyError) as error:
                done.failed[name] = str(error)
        return done


def read_there(names: list[str], out: str | Path, given: Given | None = None, sizes: Sizes = SMALL) -> ClusterRun:
    return read_with(InProcess("here"), names, str(out), given, sizes=sizes)


def pulled(out: str | Path, ledgers: Path) -> set[str]:
    """The exports of all stories of a folder together; each of the ledgers is whole in itself."""
    found: set[str] = set()
    ledgers.mkdir(exist_ok=True)
    for story in find_stories(str(out)):
        path = ledgers / f"{story.id}.ledger"
        pull_story(str(out), story.id, path)
        with LedgerFile.open(path) as ledger:
            assert ledger.is_linked()
            assert not list(check(ledger))
            found.update(lines(ledger.contents()))
    return found


def exported(ledger: LedgerFile) -> set[str]:
    return set(lines(ledger.contents()))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[LedgerFile]:
    with LedgerFile.create_or_open(tmp_path / "one.ledger") as opened:
        yield opened


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two archives, and in "out" what was read from them."""
    folder = tmp_path_factory.mktemp("filled")
    read_there([str(path) for path in write_archives(folder)], folder / "out")
    return folder


def test_the_size_of_shares_changes_nothing(ledger: LedgerFile, tmp_path: Path) -> None:
    paths = [str(path) for path in write_archives(tmp_path)]
    read_into(ledger, paths)
    assert str(read_there(paths, tmp_path / "out", sizes=Sizes(buckets=1))) == "9 reports of 2 files, 3 stories"
    assert pulled(tmp_path / "out", tmp_path / "pulled") == exported(ledger)


def test_a_second_run_reads_only_what_is_new_and_joins_the_dates_of_a_page_that_both_have(
    ledger: LedgerFile, tmp_path: Path
) -> None:
    first, second = map(str, write_archives(tmp_path))
    out, given = tmp_path / "out", Given(Edtf.parse("2025-05-01"))
    assert read_there([first], out).reports == 5
    (mark,) = (out / "read").glob("*/done.json")
    written = mark.stat().st_mtime_ns
    assert read_there([second], out, given).reports == 9
    assert mark.stat().st_mtime_ns == written
    read_into(ledger, [first])
    read_into(ledger, [second], given)
    assert pulled(out, tmp_path / "pulled") == exported(ledger)


def test_a_wire_that_many_print_is_one_story_whichever_way_its_reprints_come(
    ledger: LedgerFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (standins, standing):
        monkeypatch.setattr(module, "CROWD", 4)
    paths = [str(path) for path in (*write_archives(tmp_path), *_write_wire(tmp_path))]
    assert str(read_there(paths, tmp_path / "out")) == "21 reports of 4 files, 4 stories"
    (stand_ins,) = (tmp_path / "out").glob("link/*/stand_ins.parquet")
    assert len(read_table(Store(str(stand_ins.parent)), stand_ins.name)[1]) >= 8
    read_into(ledger, paths)
    at_once = exported(ledger)
    assert pulled(tmp_path / "out", tmp_path / "pulled") == at_once
    with LedgerFile.create_or_open(tmp_path / "later.ledger") as later:
        for path in paths:
            read_into(later, [path])
        assert exported(later) == at_once


def _write_wire(folder: Path) -> list[Path]:
    """Write one agency's report as twelve outlets print it, each with a line of its own, in two files."""
    lines = (
        "The tower of Brenn has burned down. Nobody was hurt, said fire chief Pia Holm. The bells fell into the nave."
    )
    lines += " Masons will look at the walls on Friday. The roof was older than the town hall."
    told = [
        {
            "text": f"{lines} Subscribers of The {name} can see more pictures.",
            "outlet": f"The {name}",
            "url": f"https://{name.lower()}.example/tower",
            "published": "2025-04-10",
        }
        for name in [
            "Anvil",
            "Beacon",
            "Crier",
            "Dial",
            "Echo",
            "Flag",
            "Globe",
            "Herald",
            "Index",
            "Journal",
            "Kite",
            "Ledger",
        ]
    ]
    paths = [folder / "wire-1.jsonl", folder / "wire-2.jsonl"]
    for path, some in zip(paths, (told[::2], told[1::2]), strict=True):
        path.write_text("".join(json.dumps(one) + "\n" for one in some))
    return paths


def test_a_damaged_file_costs_its_damaged_records(ledger: LedgerFile, tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    write_archives(files)
    write_damaged(files)
    (files / "empty.warc").write_bytes(b"")
    run = read_there([str(files)], tmp_path / "out")
    told = read_into(ledger, [str(files)])
    assert {one.path.partition(",")[0].rpartition("/")[2] for one in run.skipped} == {DAMAGED, "empty.warc"}
    assert [(one.path, one.why) for one in run.skipped] == [
        (one.path, "; ".join(one.notes)) for one in told.outcomes if one.status == "skipped"
    ]
    assert pulled(tmp_path / "out", tmp_path / "pulled") == exported(ledger)


def test_files_and_the_folder_can_be_in_a_cloud(tmp_path: Path) -> None:
    memory = MemoryFileSystem()
    memory.store.clear()
    for path in write_archives(tmp_path):
        memory.pipe_file(f"/in/{path.name}", path.read_bytes())
    run = read_there(["memory://in/*.warc.gz"], "memory://out")
    assert str(run) == "9 reports of 2 files, 3 stories"
    found = pulled("memory://out", tmp_path / "pulled")
    assert sum('"path": "memory:///in/CC-NEWS-1.warc.gz"' in line for line in found) == 5
    assert not any("reportedly-" in line for line in found)


def test_a_pulled_story_to_which_a_report_is_added_is_linked_from_its_own_reports(
    ledger: LedgerFile, filled: Path, tmp_path: Path
) -> None:
    (tmp_path / "late.txt").write_text("A diver said on 13 April 2025 that the ferry Aurelia lies off Selm.\n")
    pull_story(str(filled / "out"), "ferry", tmp_path / "ferry.ledger")
    with LedgerFile.create_or_open(tmp_path / "ferry.ledger") as story:
        ferry = story.known_reports()
        read_into(story, [str(tmp_path / "late.txt")])
        with_late = exported(story)
    read_into(ledger, [str(filled)])
    for report in sorted(ledger.known_reports() - ferry):
        ledger.remove_report(report)
    read_into(ledger, [str(tmp_path / "late.txt")])
    assert with_late == exported(ledger)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["https://harbour.example/page.html"], "of the web only archives are read by many machines"),
        (["nosuch://bucket/a.warc"], "this cannot be reached"),
    ],
)
def test_names_that_lead_nowhere_are_told_before_anything_is_read(tmp_path: Path, names: list[str], told: str) -> None:
    with pytest.raises(ClusterError, match=told):
        read_there(names, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_several_stories_with_the_words_are_named(filled: Path, tmp_path: Path) -> None:
    with pytest.raises(ClusterError, match=r"there are 2 stories with 'nela marsh': .*Ferry sinks off Selm.*grain tax"):
        pull_story(str(filled / "out"), "nela marsh", tmp_path / "x.ledger")


def test_a_folder_of_another_version_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    first, second = map(str, write_archives(tmp_path))
    store = Store(str(tmp_path / "out"))
    read_there([first], store.url)
    (key,) = store.names("read")
    store.write_json(f"read/{key}/done.json", {**store.read_json(f"read/{key}/done.json"), "version": "0.0.0"})
    with pytest.raises(ClusterError, match=r"was read with version 0\.0\.0"):
        read_there([second], store.url)
    assert store.names("read") == [key]


def test_a_folder_that_cannot_be_written_to_is_told_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file\n")
    with pytest.raises(ClusterError, match="nothing can be written there"):
        read_there([str(path) for path in write_archives(tmp_path)], tmp_path / "out")


class Overtaken(InProcess):
    """Is overtaken, when it links, by another run that reads more files into the same folder."""

    def __init__(self, names: list[str], out: Path) -> None:
        super().__init__("here")
        self._names, self._out = names, out

    def run(self, step: str, work: Callable[..., Any], tasks: Mapping[str, Sequence[Any]]) -> Done:
        if step == "linking":
            read_there(self._names, self._out)
        return super().run(step, work, tasks)


def test_of_two_runs_into_one_folder_the_one_with_more_files_stays(ledger: LedgerFile, tmp_path: Path) -> None:
    names, out = [str(path) for path in write_archives(tmp_path)], tmp_path / "out"
    run = read_with(Overtaken(names, out), names[:1], str(out), sizes=SMALL)
    assert (run.files, run.reports) == (1, 5)
    read_into(ledger, names)
    assert pulled(out, tmp_path / "pulled") == exported(ledger)


def test_what_is_being_written_is_not_there_until_it_is_whole(tmp_path: Path) -> None:
    store = Store(str(tmp_path))

    def write_half() -> None:
        with store.writing("a/b") as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert not store.holds("a/b")
    assert list((tmp_path / "a").iterdir()) == []
