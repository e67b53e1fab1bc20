"""Which of the roles that reports give somebody are shown: the fullest, without those that a fuller one says too."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.pages.filters import folded


def telling_roles(roles: Sequence[str]) -> tuple[str, ...]:
    """Return the roles that no other one says more fully, the one that stands for most of the others first.

    Of "President", "Ukrainian President" and "ukrainian president" that is "Ukrainian President". Which of two offices somebody holds
    now is not decided here.
    """
    words = [frozenset(folded(role.replace(".", "")).split()) for role in roles]
    fullest = [
        number
        for number, own in enumerate(words)
        if own and own not in words[:number] and not any(own < w for w in words)
    ]
    covered = {number: sum(one <= words[number] for one in words) for number in fullest}
    return tuple(roles[number] for number in sorted(fullest, key=lambda number: (-covered[number], number)))


def main_role(roles: Sequence[str]) -> str | None:
    """Return the role by which somebody is known in most words, None where reports give none."""
    return next(iter(telling_roles(roles)), None)
