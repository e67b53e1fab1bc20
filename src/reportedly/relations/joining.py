"""Joining things that are one, with the reason for each step."""

from __future__ import annotations

from collections.abc import Iterable


class Joined:
    """Groups of keys; every join keeps its reason, so that a reader can see why two names are one actor."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}
        self._reasons: dict[str, set[str]] = {}

    def add(self, key: str) -> None:
        """Make a key a group of its own, unless it is in one."""
        self._up.setdefault(key, key)

    def top(self, key: str) -> str:
        """Return the key that stands for a group: its smallest, whatever the order of the joins."""
        above = self._up.setdefault(key, key)
        if self._up[above] == above:
            return above
        path = []
        while self._up[key] != key:
            path.append(key)
            key = self._up[key]
        for passed in path:
            self._up[passed] = key
        return key

    def join(self, one: str, other: str, reason: str | None = None) -> None:
        """Make one group of two."""
        first, second = sorted((self.top(one), self.top(other)))
        reasons = self._reasons.setdefault(first, set())
        if reason:
            reasons.add(reason)
        if first != second:
            self._up[second] = first
            reasons |= self._reasons.pop(second, set())

    def reasons(self, key: str) -> list[str]:
        """Return the reasons behind the group of a key, sorted."""
        return sorted(self._reasons.get(self.top(key), ()))

    def groups(self, keys: Iterable[str]) -> dict[str, list[str]]:
        """Return the given keys by group, both sorted."""
        found: dict[str, list[str]] = {}
        for key in sorted(keys):
            found.setdefault(self.top(key), []).append(key)
        return found
