"""When it was said: the day beside the cue, and no other day of the sentence."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

SAID = [
    ("The mayor said on Monday that the dam held.", "2031-05-12"),
    ("On Monday, the mayor said that the dam held.", "2031-05-12"),
    ("The dam held, the mayor said on Monday.", "2031-05-12"),
    ("The mayor told parliament late on Monday that the dam held.", "2031-05-12"),
    ("In May the bank warned that the dam was old.", "2031-05"),
    ("In a statement issued on Monday, the ministry said that the dam held.", "2031-05-12"),
    ("According to a report published on Monday, the dam held.", "2031-05-12"),
    ("Speaking on Monday, the mayor said the dam held.", "2031-05-12"),
    ("The mayor, who was arrested on Monday, said on Tuesday that the dam held.", "2031-05-13"),
    ("The mayor, who was arrested on Monday, said that the dam held.", None),
    ("The mayor said that the dam failed on Monday.", None),
    ("After Monday's flood, the mayor said that the dam held.", None),
    ("Days after the dam failed on Monday, the mayor said that it was old.", None),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_said_is_the_day_that_belongs_to_the_cue(text: str, said: str | None) -> None:
    claim = next(
        one for one in read_report(a_report(text, published="2031-05-14")).claims if one.source.kind != "outlet"
    )
    assert (str(claim.said) if claim.said else None) == said
    assert ("said" in claim.evidence) == (said is not None)


def test_when_it_is_about_is_apart_from_when_it_was_said() -> None:
    text = "The mayor said on Tuesday that the dam failed on Monday."
    (claim,) = read_report(a_report(text, published="2031-05-14")).claims
    assert (str(claim.said), str(claim.about)) == ("2031-05-13", "2031-05-12")
    assert [span.of(text) for span in claim.evidence["about"]] == ["Monday"]
