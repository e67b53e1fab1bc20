"""Hosts take turns: several at once, and each of them one thing after the other."""

from __future__ import annotations

import threading
import time

import pytest

from reportedly.inputs.turns import in_turns


def test_each_host_is_worked_on_alone_and_in_order_and_several_at_once() -> None:
    lock, at_work, most = threading.Lock(), list[str](), 0
    order: dict[str, list[int]] = {}

    def work(item: tuple[str, int]) -> int:
        nonlocal most
        host, number = item
        with lock:
            assert host not in at_work
            at_work.append(host)
            most = max(most, len(at_work))
            order.setdefault(host, []).append(number)
        time.sleep(0.01)
        with lock:
            at_work.remove(host)
        return number * number

    items = [(host, number) for number in range(5) for host in "abcd"]
    found = dict(in_turns(items, lambda item: item[0], work, at_once=3))
    assert found == {place: number * number for place, (_, number) in enumerate(items)}
    assert set(map(tuple, order.values())) == {tuple(range(5))}
    assert most == 3


def test_slow_host_does_not_keep_the_others_waiting() -> None:
    is_late = threading.Event()

    def work(host: str) -> str:
        if host == "slow":
            is_late.wait(5)
        return host

    turns = in_turns(["slow", *"abcdefgh"], str, work, at_once=2)
    assert {next(turns)[1] for _ in range(8)} == set("abcdefgh")
    is_late.set()
    assert next(turns) == (0, "slow")


def test_what_a_worker_raises_is_raised_and_ends_the_others() -> None:
    done: list[int] = []

    def work(number: int) -> int:
        if number == 3:
            raise KeyError(number)
        done.append(number)
        return number

    with pytest.raises(KeyError):
        list(in_turns(range(1_000), lambda _: "host", work))
    time.sleep(0.3)
    assert len(done) < 20


def test_nothing_to_do_ends_at_once() -> None:
    assert list(in_turns([], str, str)) == []
