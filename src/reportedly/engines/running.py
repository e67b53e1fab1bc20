"""Running: tasks on Dask's workers, each done until its result is there, and a word for each that was lost or failed."""

from __future__ import annotations

import logging
import socket
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from statistics import median
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from reportedly.engines.libraries import library
from reportedly.errors import ClusterError, ReportedlyError
from reportedly.pipeline import count_cores
from reportedly.records import VERSION

# Starts a cluster of this machine's cores.
LOCAL = "local"
# A task that raises is done again so often: a store that does not answer once mostly does the next time.
RETRIES = 2
# A scheduler that is gone is waited for so long; whoever restarts it by hand needs a minute or two.
RECONNECT_SECONDS = 300.0
# At the beginning it is there, or is just being started.
CONNECT_SECONDS = 20.0
_LOOK_SECONDS = 0.2
# How often a task is handed to another scheduler when the one before was lost.
_HANDED_ANEW = 5
# One that takes so many times as long as most others of its step, and so many seconds, is told of at the end.
SLOW_TIMES, SLOW_SECONDS = 10, 60.0
_log = logging.getLogger(__name__)

# Hears the step, how many of its tasks are done and how many there are.
Told = Callable[[str, int, int], None]


@dataclass(slots=True)
class Done:
    """What became of the tasks of one step, by name: results, how long each took, and for those that failed for good the reason."""

    results: dict[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)


class Engine:
    """A connection to Dask's scheduler, which outlives it: when it is restarted, what was under way is handed to the new one."""

    def __init__(self, address: str, told: Told | None = None) -> None:
        """`told` hears how far each step is."""
        self.address = address
        # What was lost and done again, in words.
        self.lost: list[str] = []
        self._told = told
        self._client: Any = None

    def run(self, step: str, work: Callable[..., Any], tasks: Mapping[str, Sequence[Any]]) -> Done:
        """Do a piece of work for each task's arguments, in any order, and return what became of each.

        A task whose worker was killed is done by another one; one that raises is done again twice. One that then still fails, or has
        killed several workers, has failed; the others go on. `work` is a function of a module, and doing it twice does no harm.

        Raises:
            ClusterError: the scheduler is gone and does not come back.
        """
        done, waiting, handed = Done(), dict(tasks), 0
        while waiting:
            handed += 1
            if handed > _HANDED_ANEW:
                raise ClusterError(f"{self.address}: the scheduler was lost {_HANDED_ANEW} times; run this again later")
            if handed > 1:
                self.lost.append(f"{step}: the scheduler was lost; handed to it anew: {_tasks(waiting)}")
            client = self._connected()
            with _told_at_the_end(client, self.lost, step):
                for name, future in _as_they_end(client, step, work, waiting):
                    if not _note(done, name, future):
                        continue
                    del waiting[name]
                    if self._told:
                        self._told(step, len(tasks) - len(waiting), len(tasks))
        return done

    def close(self) -> None:
        """Leave the cluster as it is."""
        if self._client is not None:
            with suppress(Exception):
                self._client.close(timeout=5)
            self._client = None

    def _connected(self) -> Any:
        """Return a client that is connected; one that has lost its scheduler looks for it by itself."""
        begun = time.monotonic()
        while self._client is not None and self._client.status == "connecting" and _is_within(begun, RECONNECT_SECONDS):
            time.sleep(_LOOK_SECONDS)
        if self._client is not None and self._client.status == "running":
            return self._client
        patience = RECONNECT_SECONDS if self._client is not None else CONNECT_SECONDS
        self.close()
        _wait_for(self.address, patience)
        self._client = library("distributed").Client(self.address, timeout=RECONNECT_SECONDS, set_as_default=False)
        return self._client


def _wait_for(address: str, patience: float) -> None:
    """Wait until somebody listens at a scheduler's address. A client that looked for it in vain could not be closed."""
    found = urlsplit(address)
    try:
        host, port = found.hostname, found.port
    except ValueError:
        host = port = None
    if host is None or port is None:
        raise ClusterError(f"{address!r} is no address of a scheduler; give one such as tcp://host:8786, or {LOCAL}")
    begun = time.monotonic()
    while True:
        try:
            socket.create_connection((host, port), timeout=5).close()
            return
        except OSError as error:
            if not _is_within(begun, patience):
                raise ClusterError(
                    f"{address}: no scheduler answers there ({error}); start one with `dask scheduler`, or give --cluster local"
                ) from error
        time.sleep(_LOOK_SECONDS)


def _is_within(begun: float, seconds: float) -> bool:
    return time.monotonic() - begun < seconds


@contextmanager
def open_engine(address: str, told: Told | None = None) -> Iterator[Engine]:
    """Give a connection to the scheduler at an address, "local" for a cluster of this machine's cores that ends with the block."""
    if address != LOCAL:
        engine = Engine(address, told)
        try:
            yield engine
        finally:
            engine.close()
        return
    with _local_cluster() as scheduler, open_engine(scheduler, told) as engine:
        yield engine


@contextmanager
def _local_cluster() -> Iterator[str]:
    cluster = library("distributed").LocalCluster(
        n_workers=count_cores(),
        threads_per_worker=1,
        # The page that shows the work is of use to whoever runs a cluster. Without it a port is opened all the same: any free one,
        # that only this machine can reach.
        dashboard_address="127.0.0.1:0",
        scheduler_kwargs={"dashboard": False},
        silence_logs=logging.CRITICAL,
    )
    try:
        yield cluster.scheduler_address
    finally:
        cluster.close()


def _timed(version: str, work: Callable[..., Any], *given: Any) -> tuple[float, Any]:
    if version != VERSION:
        raise ClusterError(
            f"a worker has version {VERSION} of reportedly, and this machine {version}; give all the same"
        )
    begun = time.monotonic()
    result = work(*given)
    return time.monotonic() - begun, result


def slow_ones(seconds: Mapping[str, float]) -> dict[str, float]:
    """Return those tasks that took far longer than most others of their step, each with its seconds."""
    usual = median(seconds.values()) if seconds else 0.0
    return {name: took for name, took in sorted(seconds.items()) if took >= SLOW_SECONDS and took >= SLOW_TIMES * usual}


def _as_they_end(
    client: Any, step: str, work: Callable[..., Any], waiting: Mapping[str, Sequence[Any]]
) -> Iterator[tuple[str, Any]]:
    """Yield tasks as they end, well or not."""
    run = uuid4().hex[:8]
    futures = {
        client.submit(_timed, VERSION, work, *given, key=f"{step}-{name}-{run}", retries=RETRIES, pure=False): name
        for name, given in waiting.items()
    }
    for future in library("distributed").as_completed(list(futures), loop=client.loop):
        yield futures[future], future


def _note(done: Done, name: str, future: Any) -> bool:
    """Write down what became of a task, and say whether anything did; one that was lost with its scheduler is handed on anew."""
    if future.status == "finished":
        try:
            done.seconds[name], done.results[name] = future.result()
        except CancelledError:
            return False
        return True
    if future.status != "error":
        return False
    error = future.exception()
    if isinstance(error, library("distributed").KilledWorker):
        done.failed[name] = "each worker that took it was killed, mostly for want of memory"
    else:
        done.failed[name] = str(error) if isinstance(error, ReportedlyError) else f"{type(error).__name__}: {error}"
    return True


@contextmanager
def _told_at_the_end(client: Any, lost: list[str], step: str) -> Iterator[None]:
    """Add to `lost` the workers that went while the block ran, each with the tasks that it had and that others did again."""
    begun = time.time()
    yield
    if client.status != "running":
        return
    with suppress(OSError, TimeoutError):
        events = client.get_events("all") or ()
        for at, event in events:
            if at >= begun and isinstance(event, dict) and event.get("action") == "remove-worker":
                names = sorted(_named(event.get("processing-tasks") or (), step))
                counts = Counter(names)
                if names:
                    lost.append(f"{step}: a worker was lost, and done again was {', '.join(sorted(counts))}")


def _named(keys: Any, step: str) -> Iterator[str]:
    for key in keys:
        name = key if isinstance(key, str) else str(key)
        if name.startswith(f"{step}-"):
            yield name.removeprefix(f"{step}-").rpartition("-")[0]


def _tasks(waiting: Mapping[str, object]) -> str:
    return "1 task" if len(waiting) == 1 else f"{len(waiting):,} tasks"
