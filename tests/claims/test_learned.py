"""Attributions of the language model beside those of the rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.claims.attributed import Attribution
from reportedly.claims.attribution import find_attributions
from reportedly.claims.learned import merge
from reportedly.claims.units import Unit, make_units
from reportedly.language.words import find_words
from reportedly.records import Attributed, Sentence, Span
from reportedly.text import quotations


def a_unit(text: str) -> Unit:
    span = Span(0, len(text))
    [unit] = make_units([Sentence(span, 0, tuple(find_words(text, span)), ())], quotations(text, [span]))
    return unit


def told(text: str, source: str | None, cue: str, *content: str, score: float = 0.9) -> Attributed:
    """Return what the model would mark, as it marks it: with quotation marks and "that"."""
    return Attributed(
        place(text, cue), place(text, source) if source else None, tuple(place(text, one) for one in content), score
    )


def place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def by_rule(text: str, source: str, cue: str, content: str) -> Attribution:
    return Attribution(
        place(text, cue), "statement", "say", place(text, source), (place(text, content),), rule="clause"
    )


def read(text: str, *learned: Attributed) -> list[tuple[str | None, str, list[str]]]:
    """Return the attributions of the model alone in words: source, cue, contents."""
    return [
        (one.source.of(text) if one.source else None, one.cue.of(text), [span.of(text) for span in one.content])
        for one in merge(a_unit(text), text, [], learned)
    ]


HELD = "The dam held, as Nora Velt explained in Orle."


def test_what_no_rule_found_is_added_with_the_class_of_its_cue() -> None:
    [one] = merge(a_unit(HELD), HELD, [], [told(HELD, "Nora Velt", "explained", "The dam held")])
    assert one.source is not None
    assert (one.source.of(HELD), one.cue.of(HELD)) == ("Nora Velt", "explained")
    assert [span.of(HELD) for span in one.content] == ["The dam held"]
    assert (one.kind, one.lemma, one.rule, one.direct, one.pronoun) == ("statement", "explain", "model", False, False)
    assert one.frame == place(HELD, "Nora Velt explained")


def test_cue_that_a_rule_has_stays_as_the_rule_read_it() -> None:
    text = "Nora Velt said the dam held."
    found = [by_rule(text, "Nora Velt", "said", "the dam held")]
    assert merge(a_unit(text), text, found, [told(text, "Velt", "said", "the dam")]) == found


def test_words_that_a_rule_gave_to_the_same_source_are_told_once() -> None:
    text = "Nora Velt said and confirmed that the dam held."
    found = [by_rule(text, "Nora Velt", "said", "the dam held")]
    assert merge(a_unit(text), text, found, [told(text, "Nora Velt", "confirmed", "that the dam held")]) == found
    other = replace(found[0], source=place(text, "Nora"))
    assert len(merge(a_unit(text), text, [other], [told(text, "Nora Velt", "confirmed", "that the dam held")])) == 2


def test_of_two_that_are_in_each_other_the_rules_one_stays() -> None:
    text = "Velt said the dam, Karo explained, held."
    found = [by_rule(text, "Velt", "said", "the dam, Karo explained, held")]
    assert merge(a_unit(text), text, found, [told(text, "Karo", "explained", "Velt said the dam", "held")]) == found


def test_content_goes_on_around_the_words_of_another_attribution() -> None:
    text = "Velt explained the dam, as Karo says, held."
    found = [by_rule(text, "Karo", "says", "the dam")]
    [one, _] = merge(a_unit(text), text, found, [told(text, "Velt", "explained", "the dam", "held")])
    assert [span.of(text) for span in one.content] == ["the dam, as Karo says, held"]
    # Without the other one, it is in two pieces.
    [one] = merge(a_unit(text), text, [], [told(text, "Velt", "explained", "the dam", "held")])
    assert [span.of(text) for span in one.content] == ["the dam", "held"]


def test_attributions_stand_in_the_order_of_their_cues() -> None:
    text = "Velt warned of a flood, Karo said the dam held, and Olenko confirmed it."
    found = [by_rule(text, "Karo", "said", "the dam held")]
    learned = [told(text, "Olenko", "confirmed", "it"), told(text, "Velt", "warned", "of a flood")]
    cues = [one.cue.of(text) for one in merge(a_unit(text), text, found, learned)]
    assert cues == ["warned", "said", "confirmed"]


NO_CLAIM = [
    ("Nora Velt wants the dam to be closed.", "Nora Velt", "wants", "the dam to be closed"),
    ("Nora Velt loves the old dam.", "Nora Velt", "loves", "the old dam"),
    ("Nora Velt opened the new dam.", "Nora Velt", "opened", "the new dam"),
    ("It was said that the dam held.", None, "said", "that the dam held"),  # nobody
    ("“Karo said it held,” she wrote.", "Karo", "said", "it held"),  # inside a quotation
    ("Nora Velt said: —", "Nora Velt", "said", "—"),  # nothing but a mark
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), NO_CLAIM)
def test_wishes_feelings_and_deeds_are_no_claims(text: str, source: str | None, cue: str, content: str) -> None:
    assert read(text, told(text, source, cue, content)) == []


def test_what_the_model_is_unsure_of_is_left_out() -> None:
    assert read(HELD, told(HELD, "Nora Velt", "explained", "The dam held", score=0.4)) == []


CONTENTS = [
    ("Nora Velt explained that the dam held.", "that the dam held", "the dam held"),
    ("Nora Velt explained, the dam held, and left.", ", the dam held,", "the dam held"),
    ("Nora Velt explained: “The dam held.”", "“The dam held.”", "The dam held."),
    ("“The dam held,” Nora Velt explained.", "“The dam held,”", "The dam held,"),
    ("Nora Velt explained the dam held “all night”.", "the dam held “all night”", "the dam held “all night”"),
    ("Nora Velt explained Thatcher was no friend.", "Thatcher was no friend", "Thatcher was no friend"),
]


@pytest.mark.parametrize(("text", "marked", "content"), CONTENTS)
def test_content_stands_without_that_and_without_the_marks_around_it(text: str, marked: str, content: str) -> None:
    assert read(text, told(text, "Nora Velt", "explained", marked)) == [("Nora Velt", "explained", [content])]


DIRECT = [
    ("“The dam held,” Nora Velt explained.", ["“The dam held,”"], True),
    ("“It held,” Nora Velt explained. “We left.”", ["“It held,”", "“We left.”"], True),
    ("Nora Velt explained the dam held “all night”.", ["the dam held “all night”"], False),
]


@pytest.mark.parametrize(("text", "marked", "direct"), DIRECT)
def test_quotations_alone_are_direct(text: str, marked: list[str], direct: bool) -> None:
    [one] = merge(a_unit(text), text, [], [told(text, "Nora Velt", "explained", *marked)])
    assert (one.direct, one.rule) == (direct, "quotation" if direct else "model")


def test_pronoun_is_known_as_one() -> None:
    text = "The dam held, as she explained."
    [one] = merge(a_unit(text), text, [], [told(text, "she", "explained", "The dam held")])
    assert one.pronoun


SILENT = [
    ("The ministry declined to comment on the dead.", "declined to comment", "on the dead"),
    ("The ministry has not confirmed that the dam held.", "has not confirmed", "that the dam held"),
]


@pytest.mark.parametrize(("text", "cue", "content"), SILENT)
def test_refusals_are_silent(text: str, cue: str, content: str) -> None:
    [one] = merge(a_unit(text), text, [], [told(text, "The ministry", cue, content)])
    assert one.kind == "silent"


def test_unit_with_what_the_model_marked_has_both() -> None:
    text = "Nora Velt said the dam held; it leaked, as Karo explained."
    unit = replace(a_unit(text), learned=(told(text, "Karo", "explained", "it leaked"),))
    assert [one.rule for one in find_attributions(unit, text)] == ["clause", "model"]


def test_what_was_forecast_is_no_content_where_it_is_not_told() -> None:
    text = "The rise was double what economists had forecast."
    assert read(text, told(text, "economists", "had forecast", "what")) == []


def test_what_a_forecast_is_compared_with_is_no_part_of_it() -> None:
    text = "The rate stood well below the 8 percent that some economists had predicted."
    [(_, _, content)] = read(text, told(text, "some economists", "had predicted", "well below the 8 percent"))
    assert content == ["the 8 percent"]
