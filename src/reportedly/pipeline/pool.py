"""The workers of a run: processes that read while this one writes. What they read comes back in the order in which it was asked for.

They are started with a command of their own and not by `multiprocessing`, which runs the user's script again in each of them: a
script that reads with workers needs no `if __name__ == "__main__"`, and all systems do it alike.
"""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from queue import SimpleQueue
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from reportedly.inputs import Place
from reportedly.inputs.places import shown
from reportedly.language import Reader
from reportedly.pipeline.readings import IsKnown, Read
from reportedly.pipeline.worker import START, Answer, Task, results
from reportedly.records import Received, Skipped

# A worker takes a second to start, in which this process reads some fifteen reports of 270 words.
_ENOUGH = 32
_FOR_ONE_MORE = 8
# So many inputs a worker may be ahead of the one that is written next, so that a long one holds up nobody for a while. More costs memory only.
_AHEAD = 16
# The bytes of reports that wait, cut out of an archive, to be read: a few of the longest that are taken.
_MOST_WAITING = 64_000_000
_ENDED = (
    "the process that read this was ended by the system{}, as a rule because memory ran out; "
    "run the same command again with fewer workers to read it"
)
_log = logging.getLogger(__name__)


def count_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_tasks(
    tasks: Iterable[Task], is_known: IsKnown, language: Reader | None = None, workers: int = 1
) -> Generator[tuple[Task, Iterator[Read | Skipped]]]:
    """Yield each task with what is read for it, in the order of the tasks; go through each before the next.

    With more than one worker, and enough to read, other processes read ahead. A reader of one's own reads in this process alone.
    """
    left = iter(tasks)
    if workers > 1 and language is None and not getattr(sys, "frozen", False):
        first: list[Task] = []
        for task in left:
            first.append(task)
            if not first[0].is_work:
                yield first.pop(), iter((task.what,))  # type: ignore[arg-type]
            elif _is_enough(first):
                with Pool(workers, is_known) as pool:
                    yield from pool.read(chain(first, left))
                return
        left = iter(first)
    for task in left:
        yield task, results(task, is_known, language)


def _is_enough(tasks: Sequence[Task]) -> bool:
    return len(tasks) >= _ENOUGH or sum(_size(task) for task in tasks) > _MOST_WAITING


@dataclass(slots=True)
class _Slot:
    """A task with what was read of it so far; None comes after the last. `is_left` says that no worker could be started for it."""

    task: Task
    found: SimpleQueue[Read | Skipped | None] = field(default_factory=SimpleQueue)
    is_left: bool = False


class Pool:
    """Some workers, started when there are tasks for them and ended with the block: `with Pool(4, is_known) as pool`.

    A worker that is killed costs the report that it read, and another takes its place. `is_known` says of an id whether the report is in
    the ledger.
    """

    def __init__(self, workers: int, is_known: IsKnown) -> None:
        self._workers = workers
        self._is_known = is_known
        self._tasks: SimpleQueue[_Slot | None] = SimpleQueue()
        self._given = 0
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._tending = 0
        self._is_over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Iterator[Read | Skipped]]]:
        """Yield each task with what is read for it, in the order of the tasks; the next ones are read meanwhile."""
        waiting: deque[_Slot] = deque()
        size = 0
        for task in tasks:
            waiting.append(self._give(task))
            size += _size(task)
            while waiting and (len(waiting) > _AHEAD * self._workers or size > _MOST_WAITING):
                size -= _size(waiting[0].task)
                yield waiting[0].task, self._results(waiting.popleft())
        while waiting:
            yield waiting[0].task, self._results(waiting.popleft())

    def close(self) -> None:
        """End the workers, at once: what they are reading is lost, and nothing else."""
        with self._lock:
            self._is_over = True
            for process in self._running:
                process.kill()
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def _give(self, task: Task) -> _Slot:
        """Line a task up for the workers, and have one more of them when there are many for each."""
        slot = _Slot(task)
        if not task.is_work:
            slot.found.put(task.what)  # type: ignore[arg-type]
            slot.found.put(None)
            return slot
        self._tasks.put(slot)
        self._given += 1
        if len(self._threads) < min(self._workers, 1 + self._given // _FOR_ONE_MORE):
            with self._lock:
                self._tending += 1
            self._threads.append(threading.Thread(target=self._tend, daemon=True))
            self._threads[-1].start()
        return slot

    def _results(self, slot: _Slot) -> Iterator[Read | Skipped]:
        while (one := slot.found.get()) is not None:
            yield one
        if slot.is_left:
            yield from results(slot.task, self._is_known)

    def _tend(self) -> None:
        """Give tasks to one worker, one after the other, until there are no more; runs in a thread of its own."""
        process = None
        while (slot := self._tasks.get()) is not None and not self._is_over:
            process = process or self._start()
            if process is None:
                self._tasks.put(slot)
                self._retire()
                return
            if not self._ask(process, slot):
                slot.found.put(_lost(slot.task, self._end(process)))
                process = None
            slot.found.put(None)
        if process is not None:
            self._end(process)

    def _retire(self) -> None:
        """Go, for want of a worker; the last to go leaves all tasks to this process."""
        with self._lock:
            self._tending -= 1
            is_last = not self._tending and not self._is_over
        if is_last:
            _log.warning("no worker can be started; all is read in one process")
        while is_last and (slot := self._tasks.get()) is not None:
            slot.is_left = True
            slot.found.put(None)

    def _start(self) -> subprocess.Popen[bytes] | None:
        """Start a worker, and return it when it is ready; None when none can be started."""
        process = None
        try:
            with self._lock:
                if self._is_over:
                    return None
                # Without -P a file called pickle.py among the reports would be run.
                process = subprocess.Popen([sys.executable, "-P", "-c", START], **_options())
                self._running.add(process)
            _say(process, sys.path)
            _say(process, logging.getLogger("reportedly").getEffectiveLevel())
            if _hear(process).kind == "ready":
                return process
        except Exception as error:  # noqa: BLE001 - whatever it is, nothing is lost: it is read in this process
            _log.info("a worker cannot be started: %s", error)
        if process is not None:
            self._end(process)
        return None

    def _ask(self, process: subprocess.Popen[bytes], slot: _Slot) -> bool:
        """Have a worker do a task, and say whether it lived to the end of it."""
        try:
            _say(process, slot.task)
            while (answer := _hear(process)).kind != "done":
                if answer.kind == "known?":
                    _say(process, self._is_known(answer.value))
                elif answer.kind == "log":
                    logging.getLogger(answer.value.name).handle(answer.value)
                else:
                    slot.found.put(answer.value)
        except Exception:  # noqa: BLE001 - an answer that was cut off can raise anything, and the run must not wait for ever
            return False
        return True

    def _end(self, process: subprocess.Popen[bytes]) -> int:
        """End a worker that has nothing more to say, and return what it ended with."""
        with self._lock:
            self._running.discard(process)
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # there may have been something left to say to it
                cast(BinaryIO, stream).close()
        return process.wait()


def _options() -> dict[str, Any]:
    """How a worker is started: Ctrl-C on the terminal is for the run alone, which then ends its workers."""
    # Nothing here needs the threads that numpy makes ready, one for each core in each process.
    surroundings = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    options: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "env": surroundings}
    if sys.platform == "win32":
        return {**options, "creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {**options, "start_new_session": True}


def _say(process: subprocess.Popen[bytes], value: object) -> None:
    stream = cast(BinaryIO, process.stdin)
    pickle.dump(value, stream, pickle.HIGHEST_PROTOCOL)
    stream.flush()


def _hear(process: subprocess.Popen[bytes]) -> Answer:
    return cast(Answer, pickle.load(cast(BinaryIO, process.stdout)))


def _size(task: Task) -> int:
    what = task.what.received if isinstance(task.what, Read) else task.what
    return len(what.data) if isinstance(what, Received) else 0


def _lost(task: Task, code: int) -> Skipped:
    signalled = f" (signal {-code})" if code < 0 else ""
    what = task.what
    name = what.name if isinstance(what, Place) else (what.report.path or "") if isinstance(what, Received) else ""
    record = f", {what.record}" if isinstance(what, Received) and what.record else ""
    return Skipped(f"{shown(name)}{record}", _ENDED.format(signalled))
