"""Lists of feeds: the TOML file that says which feeds to follow, how often, and whom to tell."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportedly.errors import InputError
from reportedly.inputs.addresses import host_of
from reportedly.inputs.facts import plain
from reportedly.inputs.fetching import SECONDS
from reportedly.inputs.files import read_whole
from reportedly.inputs.places import shown

_LONGEST = 1_000_000
# What most publishers ask for; more often than each minute is no politeness at all.
_MINUTES, _FEWEST_MINUTES = 15.0, 1.0
_PAUSE, _SHORTEST_PAUSE = 2.0, 0.0
_MEGABYTES = 10.0
# Of a feed that is new, the pages of the newest entries; the others are taken as the feed tells them.
_PAGES = 20
# More of anything is a slip: as minutes it is two years.
_MOST = 1e6
_KEYS = {
    "the file": ("every_minutes", "pause_seconds", "timeout_seconds", "most_megabytes", "contact", "allow_hosts", "tell", "feed"),
    "[tell]": ("webhook", "atom"),
    "[[feed]]": ("url", "outlet", "every_minutes", "pages", "most_pages"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed to follow: its address, how often in minutes, the outlet if it is to be named otherwise, and of how many new
    entries the pages behind them are fetched too, 0 for none."""

    url: str
    every: float = _MINUTES
    outlet: str | None = None
    pages: int = 0


@dataclass(frozen=True, slots=True)
class FeedList:
    """What a file of feeds says. `allowed` are the hosts that may be outside the public internet; the rest is as the file names it."""

    feeds: tuple[Feed, ...]
    pause: float = _PAUSE
    seconds: float = SECONDS
    most_bytes: int = int(_MEGABYTES * 1e6)
    contact: str | None = None
    allowed: frozenset[str] = field(default_factory=frozenset)
    webhook: str | None = None
    atom: str | None = None


def read_list(path: str | os.PathLike[str]) -> FeedList:
    """Return what a file of feeds says. A file that it names is looked for from its own folder.

    Raises:
        InputError: it cannot be read, holds a key that is not known or a value that cannot be, or names no feed.
    """
    name = os.fspath(path)
    try:
        return _read(name)
    except InputError as error:
        raise InputError(f"{shown(name)}: {error}") from error


def _read(path: str) -> FeedList:
    try:
        stated = tomllib.loads(read_whole(path, _LONGEST, "split it into several").decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        # Bytes that are no UTF-8, and whole numbers of thousands of digits, are told in the same way.
        raise InputError(
            f"this is no TOML ({shown(str(error))[:200]}); look at that line. A list has url = … below a line [[feed]]; a feed itself is for `reportedly read`"
        ) from error
    _refuse_unknown(stated, "the file")
    tell = stated.get("tell", {})
    if not isinstance(tell, dict):
        raise InputError("[tell] is no table; write webhook = … and atom = … below a line [tell]")
    _refuse_unknown(tell, "[tell]")
    every = _number(stated, "every_minutes", _MINUTES, _FEWEST_MINUTES)
    atom = _words(tell, "atom")
    return FeedList(
        feeds=_feeds(stated.get("feed"), every),
        pause=_number(stated, "pause_seconds", _PAUSE, _SHORTEST_PAUSE),
        seconds=_number(stated, "timeout_seconds", SECONDS, 0.1),
        most_bytes=int(1e6 * _number(stated, "most_megabytes", _MEGABYTES, 0.001)),
        contact=_words(stated, "contact"),
        allowed=frozenset(_hosts(stated.get("allow_hosts", []))),
        webhook=_address(tell, "webhook"),
        atom=str(Path(path).absolute().parent / atom) if atom else None,
    )


def _feeds(stated: object, every: float) -> tuple[Feed, ...]:
    if not isinstance(stated, list) or not all(isinstance(one, dict) for one in stated) or not stated:
        raise InputError('it names no feed; write url = "https://…" below a line [[feed]]')
    feeds: dict[str, Feed] = {}
    for number, one in enumerate(stated, start=1):
        try:
            feed = _feed(one, every)
        except InputError as error:
            raise InputError(f"feed {number}: {error}") from error
        if feed.url in feeds:
            raise InputError(f"feed {number}: {shown(feed.url)[:120]} stands there twice; take one out")
        feeds[feed.url] = feed
    return tuple(feeds.values())


def _feed(stated: Mapping[str, object], every: float) -> Feed:
    _refuse_unknown(stated, "[[feed]]")
    url = _address(stated, "url")
    if url is None:
        raise InputError('it has no url; write url = "https://…"')
    pages = stated.get("pages", False)
    if not isinstance(pages, bool):
        raise InputError("pages is neither true nor false")
    most = int(_number(stated, "most_pages", _PAGES, 1))
    own = _number(stated, "every_minutes", every, _FEWEST_MINUTES)
    return Feed(url, own, plain(_words(stated, "outlet")), most if pages else 0)


def _refuse_unknown(stated: Mapping[str, object], where: str) -> None:
    unknown = [key for key in stated if key not in _KEYS[where]]
    if unknown:
        raise InputError(f"{shown(unknown[0])[:40]} is not known in {where}; known there are {', '.join(_KEYS[where])}")


def _number(stated: Mapping[str, object], key: str, default: float, least: float) -> float:
    value = stated.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value < _MOST:
        raise InputError(f"{key} is no number from {least:g} to {_MOST:,.0f}")
    return float(value)


def _words(stated: Mapping[str, object], key: str) -> str | None:
    value = stated.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.isprintable() or not value.strip():
        raise InputError(f"{key} is no line of text")
    return value.strip()


def _address(stated: Mapping[str, object], key: str) -> str | None:
    address = _words(stated, key)
    if address is not None:
        try:
            host_of(address)
        except InputError as error:
            raise InputError(f"{key}: {error}") from error
    return address


def _hosts(stated: object) -> Sequence[str]:
    if not isinstance(stated, list) or not all(isinstance(one, str) and one and "/" not in one for one in stated):
        raise InputError('allow_hosts is no list of hosts; write allow_hosts = ["wiki.example", "127.0.0.1:8080"]')
    return [one.strip().lower().replace("[", "").replace("]", "") for one in stated]
