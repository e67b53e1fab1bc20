"""A worker: a process that reads what it is sent until nothing more comes. It sees no ledger and writes nothing but its answers.

Messages are pickled, to its standard input and from its standard output, and only ever between a run and the processes that it started.
"""

from __future__ import annotations

import logging
import os
import pickle
import sys
from collections.abc import Iterator
from logging.handlers import QueueHandler
from queue import SimpleQueue
from typing import Any, BinaryIO, Literal, NamedTuple

from reportedly.inputs import Given, Place
from reportedly.language import Reader
from reportedly.pipeline.readings import IsKnown, Read, read_place, read_received
from reportedly.records import Received, Skipped

# What a worker is started with: where to import from comes first, since this file is found there.
START = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from reportedly.pipeline.worker import serve; serve()"
)


class Task(NamedTuple):
    """What is to be read: a place with what is known of it, or one report that was cut out of one; or what of that needs no reading.

    `number` counts the places of the run, and `share` is how much of this one is passed with it, 0 to 1.
    """

    what: Place | Received | Read | Skipped
    given: Given
    number: int = 0
    share: float = 0.0

    @property
    def is_work(self) -> bool:
        """Whether there is something to read."""
        return isinstance(self.what, (Place, Received))


class Answer(NamedTuple):
    """What a worker says: that it is ready, what it has read, what it would log, whether a report is known, that a task is done."""

    kind: Literal["ready", "read", "log", "known?", "done"]
    value: Any = None


def serve() -> None:
    """Answer tasks until the run that started this process has no more, or is gone."""
    tasks, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints belongs to no answer.
    os.dup2(2, 1)
    log: SimpleQueue[logging.LogRecord] = SimpleQueue()
    logging.getLogger("reportedly").addHandler(QueueHandler(log))
    try:
        logging.getLogger("reportedly").setLevel(pickle.load(tasks))
        _say(answers, Answer("ready"))
        while True:
            task = pickle.load(tasks)
            for one in results(task, lambda report: _ask(report, tasks, answers)):
                while not log.empty():
                    _say(answers, Answer("log", log.get()))
                _say(answers, Answer("read", one))
            _say(answers, Answer("done"))
    except (EOFError, OSError, MemoryError):
        # The run has ended, or is told by this end that the task cannot be done. The streams are not closed in order: that could be
        # an error again.
        os._exit(1)


def results(task: Task, is_known: IsKnown, language: Reader | None = None) -> Iterator[Read | Skipped]:
    """Yield what comes of a task, read in this process."""
    if isinstance(task.what, Place):
        yield from read_place(task.what, task.given, is_known, language)
    elif isinstance(task.what, Received):
        yield read_received(task.what, language)
    else:
        yield task.what


def _ask(report: str, tasks: BinaryIO, answers: BinaryIO) -> bool:
    _say(answers, Answer("known?", report))
    return bool(pickle.load(tasks))


def _say(answers: BinaryIO, answer: Answer) -> None:
    pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()
