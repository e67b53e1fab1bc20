"""Sentences, words, names and roles in a report's text; and what the names of states and media houses mean."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportedly.later import later

if TYPE_CHECKING:
    from reportedly.language.gazetteer import (
        Place,
        find_abbreviated,
        find_body,
        find_namesake,
        find_place,
        is_common_body,
        lies_in,
    )
    from reportedly.language.inflection import NOT_PLURAL, singular
    from reportedly.language.pipelines import Reader, load_reader, reader
    from reportedly.language.reading import read
    from reportedly.language.roles import role_after, role_before
    from reportedly.language.spelling import fold
    from reportedly.language.states import House, State, find_house, find_state

__all__ = [
    "NOT_PLURAL",
    "House",
    "Place",
    "Reader",
    "State",
    "find_abbreviated",
    "find_body",
    "find_house",
    "find_namesake",
    "find_place",
    "find_state",
    "fold",
    "is_common_body",
    "lies_in",
    "load_reader",
    "read",
    "reader",
    "role_after",
    "role_before",
    "singular",
]

__getattr__: Callable[[str], Any] = later(
    __name__,
    gazetteer="Place find_abbreviated find_body find_namesake find_place is_common_body lies_in",
    inflection="NOT_PLURAL singular",
    pipelines="Reader load_reader reader",
    reading="read",
    roles="role_after role_before",
    spelling="fold",
    states="House State find_house find_state",
)
