"""Merging: the reports and corrections of several ledgers and exports in one ledger, as if it had read them all."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Literal

from reportedly.errors import InputError, LedgerError, ReportedlyError
from reportedly.inputs import Given, Place, receive
from reportedly.language import Reader
from reportedly.ledger import Kept, LedgerFile, faults, stands_in
from reportedly.pipeline.conflicts import find_conflicts
from reportedly.pipeline.correcting import add_corrections
from reportedly.pipeline.correctionlines import read_lines
from reportedly.pipeline.linking import finish
from reportedly.pipeline.reading import Progress, write_received
from reportedly.pipeline.readings import read_received
from reportedly.pipeline.rereading import as_it_came, read_again
from reportedly.records import VERSION, Correction, Skipped, in_force, report_id

MergedKind = Literal["ledger", "export", "corrections"]
# What the first bytes of every SQLite file are (sqlite.org/fileformat.html).
_SQLITE = b"SQLite format 3\0"
# Files of corrections hold nothing else, so the first line tells.
_CORRECTION = re.compile(rb'\s*\{\s*"type"\s*:\s*"correction"')
# A file that holds nothing that can be read has as many faults as lines.
_MOST_NOTES = 100
_READ_BY = frozenset({f"reportedly {VERSION}"})


@dataclass(frozen=True, slots=True)
class MergedInput:
    """What became of one input of a merge; `kind` is None for one that was left out whole, and `notes` say why.

    Of its reports `new` were written, `known` were there already, and `anew` of these were read again. Of its
    corrections `decided` were new and `decided_before` known. `notes` also name each report or line that was left out, with the reason.
    """

    path: str
    kind: MergedKind | None
    new: int = 0
    known: int = 0
    anew: int = 0
    left_out: int = 0
    decided: int = 0
    decided_before: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """What became of all inputs of a merge, in their order, and what the ledger holds now.

    `conflicts` say which corrections did not go together, and which of them holds; `orphans` counts those that speak of what is not there.
    """

    inputs: tuple[MergedInput, ...]
    reports: int
    corrections: int
    orphans: int
    conflicts: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether no input could be merged."""
        return all(one.kind is None for one in self.inputs)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out."""
        return all(one.kind and not one.left_out for one in self.inputs)


def merge_into(
    ledger: LedgerFile, names: Sequence[str], *, language: Reader | None = None, progress: Progress | None = None
) -> Merge:
    """Write the reports and corrections of ledgers, exports and files of corrections into a ledger, link it, and return what became of each.

    All of it is one transaction: a run that was stopped leaves the ledger as it was. A report is copied with what was read from it where this version
    read it, and is else read again from its kept text by `language`; the ledger is then what one would be that read all the reports and was
    given all the corrections. An input that cannot be read is left out with its reason, and so is a report that does not hold together.
    """
    tell = progress or (lambda done, total, name: None)
    with _whole(ledger):
        work = _Work(ledger, language, tell, len(names))
        # Ledgers have the bytes that reports were read from, and exports do not; of these corrections say what they were before.
        kinds = {name: _kind(name) for name in names}
        for kind, take in (("ledger", work.take_ledger), ("corrections", work.take_file), ("export", work.take_export)):
            for name in dict.fromkeys(names):
                if kinds[name] == kind:
                    work.take(name, take)
        return work.end(names, kinds)


def _kind(name: str) -> str:
    """Return what an input is by its first bytes, or a sentence that says why it is nothing that can be merged."""
    try:
        if os.path.isdir(name):
            return "this is a folder; give the ledgers and exports in it"
        if os.path.exists(name) and not os.path.isfile(name):
            return "this is a pipe or a device; give the path of a file"
        with open(name, "rb") as file:
            start = file.read(4096)
    except OSError as error:
        return f"it cannot be read ({error.strerror}); look at the path"
    except ValueError:
        return "this is no path; give the path of a ledger"
    if start.startswith(_SQLITE):
        return "ledger"
    if not start:
        return "the file is empty; give a ledger, or what `reportedly export` wrote"
    if not name.lower().endswith(".jsonl"):
        return "this is no ledger and no export; use `reportedly read` for reports, or give an export the ending .jsonl"
    return "corrections" if _CORRECTION.match(start.removeprefix(codecs.BOM_UTF8)) else "export"


class _UnwritableError(Exception):
    """What is wrong with the ledger that is merged into; nothing is merged then."""

    def __init__(self, error: LedgerError) -> None:
        self.error = error


@contextmanager
def _whole(ledger: LedgerFile) -> Iterator[None]:
    try:
        with ledger.whole():
            yield
    except _UnwritableError as failure:
        raise failure.error from failure.error.__cause__


Take = Callable[[str], MergedInput]


@dataclass
class _Work:
    """A merge at work: the ledger that is written, and what was met so far."""

    ledger: LedgerFile
    language: Reader | None
    tell: Progress
    total: int
    done: dict[str, MergedInput] = field(default_factory=dict)
    held: dict[str, list[Correction]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known = set(self.ledger.known_reports())
        self.own = list(self.ledger.corrections())
        self.decided = {one.id for one in self.own}

    def take(self, name: str, take: Take) -> None:
        self.tell(len(self.done), self.total, name)
        try:
            self.done[name] = take(name)
        except ReportedlyError as error:
            self.done[name] = MergedInput(name, None, notes=(_without(name, str(error)),))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Tell what goes wrong with the ledger that is written from what is wrong with an input, which costs that alone."""
        try:
            yield
        except LedgerError as error:
            raise _UnwritableError(error) from error

    def take_ledger(self, name: str) -> MergedInput:
        found = MergedInput(name, "ledger")
        hashes = self.ledger.reading_hashes()
        with LedgerFile.open(name) as source, source.whole():
            corrections = source.corrections()
            reports = sorted(source.known_reports())
            for number, report in enumerate(reports):
                if number:
                    self.tell(len(self.done), self.total, f"{name}, report {number + 1:,} of {len(reports):,}")
                found = self._take_report(source, report, hashes.get(report), found)
        return self._with_corrections(found, corrections)

    def _take_report(self, source: LedgerFile, report: str, hashed: str | None, found: MergedInput) -> MergedInput:
        try:
            kept = source.kept(report)
            _look_at_bytes(kept)
            is_sound = kept.readers == _READ_BY and _is_sound(kept)
            if report not in self.known and not is_sound:
                kept = _read_anew(kept, self.language)
            with self._writing():
                is_new = self.ledger.add_kept(kept)
        except (LedgerError, InputError) as error:
            return _left_out(found, f"report {report}: {_without(found.path, str(error))}")
        if is_new:
            self.known.add(report)
            return replace(found, new=found.new + 1, anew=found.anew + (not is_sound))
        if hashed is not None and kept.state != hashed:
            # Read otherwise, by another version or with other dates: of two readings neither may win by coming first.
            with self._writing():
                read_again(self.ledger, report, None, self.language)
            found = replace(found, anew=found.anew + 1)
        return replace(found, known=found.known + 1)

    def take_export(self, name: str) -> MergedInput:
        found = MergedInput(name, "export")
        given = Given(before=_before(one for some in (self.own, *self.held.values()) for one in some))
        for number, received in enumerate(receive(Place(name), given)):
            if number:
                self.tell(len(self.done), self.total, f"{name}, report {number + 1:,}")
            if isinstance(received, Skipped):
                found = _left_out(found, f"{_without(name, received.path)}: {received.why}")
                continue
            with self._writing():
                outcome = write_received(self.ledger, received, self.known, self.language)
            if outcome.status == "skipped":
                found = _left_out(found, f"{received.record}: {'; '.join(outcome.notes)}")
            elif outcome.status == "read":
                found = replace(found, new=found.new + 1, anew=found.anew + 1)
            else:
                found = replace(found, known=found.known + 1)
        return found if found.new + found.known else replace(found, kind=None)

    def take_file(self, name: str) -> MergedInput:
        with open(name, encoding="utf-8", errors="replace") as file:
            corrections, wrong = read_lines(file, name)
        found = MergedInput(name, "corrections")
        for sentence in wrong:
            found = _left_out(found, _without(name, sentence))
        return self._with_corrections(found, corrections)

    def _with_corrections(self, found: MergedInput, corrections: Sequence[Correction]) -> MergedInput:
        self.held[found.path] = list(corrections)
        new = {one.id for one in corrections} - self.decided
        self.decided |= new
        return replace(found, decided=len(new), decided_before=len(corrections) - len(new))

    def end(self, names: Sequence[str], kinds: dict[str, str]) -> Merge:
        """Add the corrections, link all, and return what became of it."""
        self.tell(self.total, self.total, "linking")
        added = [one for some in self.held.values() for one in some]
        add_corrections(self.ledger, added, self.language)
        finish(self.ledger, self.language, lambda told: self.tell(self.total, self.total, told))
        left_out = {name: MergedInput(name, None, notes=(kinds[name],)) for name in names if name not in self.done}
        applied = self.ledger.applied()
        every = self.ledger.corrections()
        return Merge(
            inputs=tuple((self.done | left_out)[name] for name in dict.fromkeys(names)),
            reports=len(self.known),
            corrections=len(every),
            orphans=sum(one.id not in applied and one.target.kind != "ledger" for one in in_force(every)),
            conflicts=tuple(find_conflicts({str(self.ledger.path): self.own, **self.held})),
        )


def _before(corrections: Iterable[Correction]) -> dict[str, dict[str, set[str | None]]]:
    """Return what reports were before readers corrected their outlets and dates, as an export has them after that."""
    found: dict[str, dict[str, set[str | None]]] = defaultdict(lambda: defaultdict(set))
    for one in corrections:
        if one.target.kind == "report" and one.kind == "edit" and one.target.places:
            for name in ("outlet", "published"):
                if name in one.value and isinstance(was := one.before.get(name), str | None):
                    found[one.target.places[0].report][name].add(was)
    return found


def _look_at_bytes(kept: Kept) -> None:
    """Raise what is wrong with the bytes of a report, or with the id that follows from them."""
    report = kept.received.report
    data = kept.received.data
    if hashlib.sha256(data).hexdigest() != report.sha256 and not stands_in(data, report.sha256):
        raise LedgerError("its bytes have another hash than they had; restore the ledger from a copy")
    if report.id != report_id(report.sha256, report.outlet, report.url):
        raise LedgerError("its id is not the hash of its bytes, outlet and URL; restore the ledger from a copy")


def _is_sound(kept: Kept) -> bool:
    """Say whether everything that was read from a report stands in it, and names nothing that is not there."""
    reading = kept.reading
    texts = {reading.report.id: reading.report.text}
    rows = (reading.report, *reading.claims, *reading.figures, *reading.moments, *reading.mentions)
    claims, figures = {one.id for one in reading.claims}, {one.id for one in reading.figures}
    return (
        not any(faults(row, texts) for row in rows)
        and all(one.claim is None or one.claim in claims for one in reading.figures)
        and all(one.part_of is None or one.part_of in figures for one in reading.figures)
        and all(day.span.end <= len(reading.report.text) for day in reading.dating.days)
    )


def _read_anew(kept: Kept, language: Reader | None) -> Kept:
    """Return a report with what this version reads from its kept text."""
    read = read_received(replace(kept.received, report=as_it_came(kept.received)), language)
    if isinstance(read, Skipped) or read.reading is None:
        raise LedgerError(read.why if isinstance(read, Skipped) else "it was not read")
    return kept.read_anew(read.reading, read.sentences)


def _left_out(found: MergedInput, why: str) -> MergedInput:
    notes = found.notes if len(found.notes) >= _MOST_NOTES else (*found.notes, why)
    return replace(found, left_out=found.left_out + 1, notes=notes)


def _without(name: str, sentence: str) -> str:
    """Return a sentence about an input without its name, which stands beside it."""
    return re.sub(rf"\A{re.escape(name)}(?::|,|(?= ))\s*", "", sentence)
