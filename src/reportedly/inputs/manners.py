"""Manners: what a server asks of programs in its robots.txt, and a pause between two requests to one host."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection
from urllib.parse import urlsplit

from protego import Protego

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean
from reportedly.inputs.fetching import AGENT, Answer, Limits, Request, fetch

# By this name a server's robots.txt can speak to us alone.
NAME = "reportedly"
# What RFC 9309 asks to be read of a robots.txt at least, and the day for which it may be kept.
_MOST_BYTES = 512_000
_KEPT_SECONDS = 24 * 3600.0
# A server that fails is not asked for it again for each of its pages in one round.
_FAILED_SECONDS = 300.0
# A server that wants more between two requests is asked after so much, and then no more in this round than needed.
LONGEST_PAUSE = 60.0
_FORBIDS = "the server's robots.txt asks programs not to fetch this; open it in a browser and save it"


class Manners:
    """How hosts are asked: one request at a time, a pause after each, and nothing that their robots.txt forbids.

    `ask` is `fetch` with manners; one such object goes with a whole run, and may be asked from several threads. `sleep` and `clock` are those
    of `time`.
    """

    def __init__(
        self,
        *,
        pause: float,
        limits: Limits,
        allowed: Collection[str] = (),
        agent: str = AGENT,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pause = pause
        self._limits = limits
        self._allowed = allowed
        self._agent = agent
        self._sleep = sleep
        self._clock = clock
        self._asked: dict[str, float] = {}
        self._rules: dict[str, tuple[float, Protego | str]] = {}
        self._locks: dict[str, threading.Lock] = {}

    def ask(self, address: str, headers: dict[str, str] | None = None) -> Answer:
        """Return what a server answers, after its robots.txt was looked at and its pause was kept; on every hop of a redirect.

        Raises:
            InputError: robots.txt forbids it, or it cannot be fetched.
        """
        with _Turn(self._locks) as turn:
            try:
                return self._fetch(address, headers or {}, self._limits, lambda hop: self._look(hop, turn))
            finally:
                self._asked[_site(address)] = self._clock()

    def _look(self, address: str, turn: _Turn) -> None:
        site = _site(address)
        turn.take(site)
        rules = self._rules_of(site, turn)
        if isinstance(rules, str):
            raise InputError(
                f"the server's robots.txt cannot be read, so it is not known whether this may be fetched: {rules}"
            )
        if not rules.can_fetch(address, NAME):
            raise InputError(_FORBIDS)
        self._wait(site, min(LONGEST_PAUSE, max(self._pause, rules.crawl_delay(NAME) or 0.0)))

    def _rules_of(self, site: str, turn: _Turn) -> Protego | str:
        """Return what a site's robots.txt says, or why the server fails to say it."""
        known = self._rules.get(site)
        if known is None or known[0] < self._clock():
            rules = self._read_rules(site, turn)
            turn.take(site)
            known = self._clock() + (_FAILED_SECONDS if isinstance(rules, str) else _KEPT_SECONDS), rules
            self._rules[site] = known
        return known[1]

    def _read_rules(self, site: str, turn: _Turn) -> Protego | str:
        def look(hop: str) -> None:
            turn.take(_site(hop))
            self._wait(_site(hop), self._pause)

        try:
            answer = self._fetch(
                f"{site}/robots.txt",
                {},
                Limits(self._limits.seconds, _MOST_BYTES),
                look,
            )
        except InputError as error:
            return str(error)
        if answer.status >= 500 or answer.status == 429:
            return f"the server answers {answer.status}; try again later"
        # Not there, or not for us to see: nothing is forbidden.
        words = answer.data.decode("utf-8", "replace") if answer.status == 200 else ""
        return Protego.parse(clean(words))

    def _wait(self, site: str, pause: float) -> None:
        last = self._asked.get(site)
        if last is not None and (rest := last + pause - self._clock()) > 0:
            self._sleep(rest)
        self._asked[site] = self._clock()

    def _fetch(self, address: str, headers: dict[str, str], limits: Limits, before: Callable[[str], None]) -> Answer:
        return fetch(address, Request(headers, agent=self._agent), limits=limits, allowed=self._allowed, before=before)


class _Turn:
    """The host that one request is at: no other request is at it meanwhile. On a redirect the one is left before the next is taken,
    so that two requests never wait for each other."""

    def __init__(self, locks: dict[str, threading.Lock]) -> None:
        self._locks = locks
        self._site: str | None = None

    def __enter__(self) -> _Turn:
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()

    def take(self, site: str) -> None:
        if site != self._site:
            self.leave()
            self._locks.setdefault(site, threading.Lock()).acquire()
            self._site = site

    def leave(self) -> None:
        if self._site is not None:
            self._locks[self._site].release()
            self._site = None


def site_of(address: str) -> str:
    """Return the part of an address that tells whom it asks: "https://harbour-post.example"; nothing for what is no address."""
    try:
        return _site(address)
    except ValueError:
        return ""


def _site(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"
