"""Turns: work for many hosts, several of them at once and for each of them one thing after the other."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# A reader's line and patience; the hosts wait for their own pauses most of the time.
HOSTS_AT_ONCE = 8


def in_turns(
    items: Sequence[Item], host_of: Callable[[Item], str], work: Callable[[Item], Result], at_once: int = HOSTS_AT_ONCE
) -> Iterator[tuple[int, Result]]:
    """Yield what `work` makes of each item, with the item's number from 0, as it comes.

    Of one host the items are worked on in their order, one at a time; of `at_once` hosts at the same moment. No more results are held than
    that: workers wait until those before are taken. What `work` raises is raised here. Who stops half-way leaves nothing that runs on: workers end with
    what they are at, and never keep the program from ending.
    """
    waiting: queue.SimpleQueue[list[int]] = queue.SimpleQueue()
    hosts: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        hosts.setdefault(host_of(item), []).append(number)
    for numbers in hosts.values():
        waiting.put(numbers)
    done: queue.Queue[tuple[int, Result | BaseException]] = queue.Queue(at_once)
    stopped = threading.Event()

    def put(number: int, result: Result | BaseException) -> None:
        while not stopped.is_set():
            try:
                done.put((number, result), timeout=0.2)
            except queue.Full:
                continue
            return

    def take_turns() -> None:
        while not stopped.is_set():
            try:
                numbers = waiting.get_nowait()
            except queue.Empty:
                return
            for number in numbers:
                if stopped.is_set():
                    return
                try:
                    put(number, work(items[number]))
                except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                    put(number, error)

    for _ in range(min(at_once, len(hosts))):
        threading.Thread(target=take_turns, daemon=True).start()
    try:
        for _ in items:
            number, result = done.get()
            if isinstance(result, BaseException):
                raise result
            yield number, result
    finally:
        stopped.set()
