import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import islice, pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.language.model import find_folder, load_model
from reportedly.language.scoring import Scored, score
from reportedly.records import Span
from reportedly.text import paragraphs

pytestmark = pytest.mark.skipif(
    not (find_folder() / "model.onnx").is_file(), reason="the trained language model is not in this checkout"
)

REPORT = (
    "Two barges sank in the harbour of Kelder on Monday, port captain Ilmar Voss said.\n\n"
    "“Nobody was aboard,” he told the Harbour Wire. A ministry official, who asked not to be named, put the loss at $1.3 million.\n\n"
    "Residents denied that the barges were empty."
)
LONG_PARAGRAPH = "The ferry that left Orle at noon carried forty drivers, the company said, and it never arrived. " * 60
HOSTILE = [
    pytest.param("word", id="one word"),
    pytest.param("x" * 5000, id="no blank"),
    pytest.param(".,;:!?()[]{}—–…“”‘’«»" * 40, id="only punctuation"),
    pytest.param("Министр сказал: «Нет». 大臣は「いいえ」と述べた。 장관은 말했다. קרא עכשיו", id="other languages"),
    pytest.param("a\x00b\x01\x02 \x1b[31mred\x7f \x85 c\u200bd\ufeff", id="control characters"),
    pytest.param("\ud800 he said \udfff\ud800 it\udc00s", id="lone surrogates"),
    pytest.param("😀👩‍👩‍👧‍👦🇺🇳 said 🏳️‍🌈!", id="emoji"),
    pytest.param("كِتَابٌ مُفِيدٌ قَالَ الوَزِيرُ", id="Arabic with marks"),
    pytest.param("e" + "\u0301" * 300 + " Zele\u0301n", id="many combining marks"),
    pytest.param("12\u00a0000\u202fmen\u2009left\u3000Kelder", id="no-break spaces"),
    pytest.param("n’t" * 200 + "cannot" * 50, id="contractions glued"),
]


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u00a0"])
def test_nothing_has_no_windows(text):
    assert list(score(text, paragraphs(text))) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_scored_and_covered(text):
    found = list(score(text, paragraphs(text)))
    _check_cover(text, found)
    assert all(np.isfinite(getattr(scored, head)).all() for scored in found for head in _heads())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=()), max_size=150))
def test_tokens_cover_any_text_in_order(text):
    _check_cover(text, list(score(text, paragraphs(text))))


def test_scores_have_a_row_for_each_token():
    (scored,) = score(REPORT, paragraphs(REPORT))
    count, labels = len(scored.tokens), load_model().labels
    assert scored.paragraphs == tuple(sorted(scored.paragraphs))
    assert set(scored.paragraphs) == {0, 1, 2}
    for head in ("roles", "names", "upos", "xpos"):
        assert getattr(scored, head).shape == (count, len(labels[head]))
        assert np.exp(getattr(scored, head)).sum(axis=1) == pytest.approx(1, abs=1e-4)
    assert scored.starts.shape == (count, 2)
    assert scored.to_cue.shape == scored.to_source.shape == scored.arcs.shape == (count, count)
    assert scored.dependents.shape == (count, len(labels["relations"]), scored.governors.shape[1])
    assert {getattr(scored, head).dtype for head in _heads()} == {np.dtype("float32")}


def test_long_paragraph_is_read_in_windows_that_follow_one_another():
    found = list(islice(score(LONG_PARAGRAPH, [Span(0, len(LONG_PARAGRAPH))]), 3))
    assert len(found) == 3
    for before, after in pairwise(found):
        assert before.tokens[-1].end <= after.tokens[0].start
        assert len(before.tokens) > 150


def test_report_has_the_same_scores_alone_and_after_others():
    alone = list(score(REPORT, paragraphs(REPORT)))
    list(score("Another text, of other words.", [Span(0, 29)]))
    list(islice(score(LONG_PARAGRAPH, [Span(0, len(LONG_PARAGRAPH))]), 2))
    _check_same(alone, list(score(REPORT, paragraphs(REPORT))))


def test_first_window_has_the_same_scores_whatever_follows():
    long_text = LONG_PARAGRAPH[:2000]
    first = next(score(long_text, [Span(0, 2000)]))
    more = next(score(LONG_PARAGRAPH, [Span(0, len(LONG_PARAGRAPH))]))
    _check_same([first], [more])


def test_threads_at_once_give_the_same_scores():
    alone = list(score(REPORT, paragraphs(REPORT)))
    with ThreadPoolExecutor(4) as threads:
        for found in threads.map(lambda _: list(score(REPORT, paragraphs(REPORT))), range(8)):
            _check_same(alone, found)


FORKED = """
import multiprocessing, sys, threading
from reportedly.language import model
from reportedly.language.scoring import score
from reportedly.records import Span

def add(text):
    return sum(float(scored.roles.sum() + scored.arcs.sum()) for scored in score(text, [Span(0, len(text))]))

text = "Two barges sank on Monday, the captain said."
before = add(text)
model._lock.acquire()  # As if another thread were loading at the moment of the fork.
with multiprocessing.get_context("fork").Pool(2) as pool:
    after = pool.map(add, [text] * 4)
sys.exit(0 if after == [before] * 4 else 1)
"""


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system does not fork")
def test_forked_processes_give_the_same_scores():
    # In a process of its own, since this one has threads.
    assert subprocess.run([sys.executable, "-c", FORKED], timeout=60, env=os.environ, check=False).returncode == 0


GREEDY = """
from itertools import islice
from reportedly.language.scoring import score
from reportedly.records import Span

text = "Two of its barges sank, he said. " * 60_000
for scored in islice(score(text, [Span(0, len(text))]), 10):
    pass
# Not the process's own count, which begins with what its parent had.
print(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells the memory so")
def test_paragraph_of_two_million_signs_needs_less_than_400_megabytes():
    done = subprocess.run([sys.executable, "-c", GREEDY], timeout=120, env=os.environ, capture_output=True, check=True)
    assert int(done.stdout) < 400_000


def _heads() -> list[str]:
    return [name for name in Scored.__slots__ if name not in ("tokens", "paragraphs")]


def _check_cover(text: str, found: list[Scored]) -> None:
    tokens = [token for scored in found for token in scored.tokens]
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    assert all(token.start < token.end for token in tokens)
    covered = {at for token in tokens for at in range(token.start, token.end)}
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= covered
    assert not any(token.of(text)[0].isspace() or token.of(text)[-1].isspace() for token in tokens)


def _check_same(first: list[Scored], second: list[Scored]) -> None:
    assert [scored.tokens for scored in first] == [scored.tokens for scored in second]
    for one, other in zip(first, second, strict=True):
        for head in _heads():
            assert getattr(one, head).tobytes() == getattr(other, head).tobytes(), head
