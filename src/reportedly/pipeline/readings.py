"""One input to what is written of it: pure, so that it can be done here, in another process or on another machine."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reportedly.claims import notes_on, read_report
from reportedly.errors import ReportedlyError
from reportedly.inputs import Given, Place, receive
from reportedly.language import Reader
from reportedly.pipeline.rereading import find_sentences
from reportedly.records import Reading, Received, Sentence, Skipped

# What is said of such a fault, wherever a report is read.
FAULT = "reportedly cannot understand this because of a fault of its own ({}: {}); please report it with the input"
_log = logging.getLogger(__name__)

IsKnown = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Read:
    """A report as it came through the door, and all that was read in it: what a ledger keeps of it.

    `reading` is None for a report that was known already and not read again. `sentences` have their places alone, not their
    words, and `notes` are what the reading adds to those of `received`.
    """

    received: Received
    reading: Reading | None
    sentences: tuple[Sentence, ...] = ()
    notes: tuple[str, ...] = ()


def read_place(
    place: Place, given: Given, is_known: IsKnown | None = None, language: Reader | None = None
) -> Iterator[Read | Skipped]:
    """Yield what is read of each report that one place holds, and what could not be read, with the reason.

    `is_known` says of a report's id whether it need not be read again.
    """
    for received in receive(place, given):
        if isinstance(received, Skipped):
            yield received
        elif is_known and is_known(received.report.id):
            yield Read(received, None)
        else:
            yield read_received(received, language)


def read_received(received: Received, language: Reader | None = None) -> Read | Skipped:
    """Return what is read of one report; a fault of ours in it costs this report and no other.

    The same report always gives the same. What follows from it for others is not decided here; see `linking`.
    """
    report = received.report
    try:
        sentences = find_sentences(report, language)
        reading = read_report(report, sentences)
        notes = notes_on(reading, sentences)
    except ReportedlyError as error:
        return Skipped(report.path or "", str(error))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one report must not cost the others
        _log.info("%s cannot be understood", report.path, exc_info=True)
        return Skipped(report.path or "", FAULT.format(type(error).__name__, error))
    # Their words are most of what a report weighs on its way from one process to another, and no row holds them.
    return Read(
        received, reading, tuple(replace(one, words=(), names=(), tokens=(), attributed=()) for one in sentences), notes
    )
