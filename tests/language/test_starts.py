from __future__ import annotations

import numpy as np
import pytest

from reportedly.language.scoring import Scored
from reportedly.language.starts import find_starts
from reportedly.language.tokens import find_tokens
from reportedly.records import Span
from reportedly.text import sentences

NOTHING = np.zeros((0, 0), dtype=np.float32)


def starts_of(text: str, chances: dict[str, float]) -> list[str]:
    """The first words of the sentences of a text when the model gives each of these words its chance, and others what the rules say."""
    whole = Span(0, len(text))
    tokens = tuple(find_tokens(text, whole))
    begins = {one.start for one in sentences(text, whole)}
    ruled = [at for at, token in enumerate(tokens) if token.start in begins]
    sure = [chances.get(token.of(text), float(token.start in begins)) for token in tokens]
    with np.errstate(divide="ignore"):
        starts = np.log(np.array([[1 - chance, chance] for chance in sure], dtype=np.float32))
    scored = Scored(tokens, (0,) * len(tokens), *[NOTHING] * 4, starts, *[NOTHING] * 5)
    return [tokens[at].of(text) for at in find_starts(text, scored, ruled)]


CASES = [
    # The rules end no sentence before a small letter; the model may.
    ("it sank. nobody was hurt", {"nobody": 0.6}, ["it", "nobody"]),
    ("it sank. nobody was hurt", {"nobody": 0.4}, ["it"]),
    ("It sank (in May) Nobody came", {"Nobody": 0.6}, ["It", "Nobody"]),
    # Behind a word it must be surer, and behind a comma, colon or dash nothing helps.
    ("Orle Harbour Wire It sank", {"It": 0.9}, ["Orle"]),
    ("Orle Harbour Wire It sank", {"It": 0.97}, ["Orle", "It"]),
    ("At the forum, Voss called it", {"Voss": 0.99}, ["At"]),
    ("“It held,” Voss said", {"Voss": 0.99}, ["“"]),
    ("He said: “Nobody came", {"“": 0.99, "Nobody": 0.99}, ["He"]),
    ("KELDER – Two barges sank", {"Two": 0.99}, ["KELDER"]),
    ("It sank ) . now", {")": 0.99, ".": 0.99}, ["It"]),
    # A stop in initials, and a note behind it, end nothing when the model is sure; other stops do.
    ("the painter W.H.S. Orlen came", {"Orlen": 0.01}, ["the"]),
    ("the painter W.H.S. Orlen came", {"Orlen": 0.2}, ["the", "Orlen"]),
    ("in 1805. [6] He left", {"[": 0.01}, ["in"]),
    ("You work hard. You pay", {"You": 0.01}, ["You", "You"]),
]


@pytest.mark.parametrize(("text", "chances", "expected"), CASES)
def test_sentence_begins_where_the_model_is_sure_and_marks_allow_it(text, chances, expected):
    assert starts_of(text, chances) == expected


def test_what_begins_a_window_or_paragraph_stays_as_ruled():
    text = "(a) b"
    tokens = tuple(find_tokens(text, Span(0, len(text))))
    never = np.log(np.array([[0.99, 0.01]] * len(tokens), dtype=np.float32))
    scored = Scored(tokens, (0, 0, 1, 1), *[NOTHING] * 4, never, *[NOTHING] * 5)
    assert find_starts(text, scored, [0, 2]) == [0, 2]
    assert find_starts(text, scored, [2]) == [2]
