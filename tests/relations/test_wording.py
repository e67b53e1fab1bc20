import pytest

from reportedly.language import singular
from reportedly.relations.wording import (
    calls_false,
    can_reject_number,
    counted_class,
    day_words,
    happening,
    head_noun,
    in_plural,
    is_collective,
    is_generic,
    is_lifeless,
    is_negated,
    last_words,
    names_nation,
    plural,
    shortened,
    small_words,
    stem,
    stems,
    subject_class,
)

STEMS = [
    ("Soldiers were killed", {"soldier", "kill"}),
    ("the evacuation of the villages", {"evacu", "villag"}),
    ("It is over", set()),  # nothing that tells
    ("1,200 homes", {"1,200", "home"}),
    ("… !? —", set()),
]


@pytest.mark.parametrize(("words", "expected"), STEMS)
def test_stems_are_the_telling_words(words: str, expected: set[str]):
    assert expected <= stems(words)
    assert not {"the", "were", "of", "it", "is"} & stems(words)
    assert bool(stems(words)) == bool(expected)


def test_stem_of_one_verb_is_the_same_in_all_its_forms():
    assert {stem(word) for word in ("arrested", "arresting", "arrests", "Arrest")} == {"arrest"}


HEADS = [
    ("military personnel from Kestria", "personnel"),
    ("residents of Orlin", "resident"),
    ("doses of vaccine", "dose"),
    ("men, women and children", "man"),
    ("North Koreans", "people"),  # a nation, of which nothing else is said
    ("Mardovians", "people"),  # a capital letter is enough
    ("buses", "bus"),
    ("", None),
    (None, None),
    ("…", None),
]


@pytest.mark.parametrize(("counted", "head"), HEADS)
def test_head_noun_is_what_is_counted(counted: str | None, head: str | None):
    assert head_noun(counted) == head


PLURALS = [
    ("gate", "gates"),
    ("body", "bodies"),
    ("bus", "buses"),
    ("church", "churches"),
    ("child", "children"),
    ("policeman", "policemen"),
    ("human", "humans"),
    ("aircraft", "aircraft"),
    ("people", "people"),
    ("soldier", "soldiers"),  # and not "infantry"
    ("day", "days"),
]


@pytest.mark.parametrize(("one", "many"), PLURALS)
def test_plural_and_singular_are_each_other_back(one: str, many: str):
    assert plural(one) == many
    assert singular(many) == one


@pytest.mark.parametrize(
    ("counted", "asked"),
    [
        ("gate", "gates"),
        ("gate at the reservoir", "gates at the reservoir"),
        ("dose of vaccine", "doses of vaccine"),
        ("armed guards", "armed guards"),
        ("Mardovian", "Mardovian"),  # no rule for names of peoples
        ("crew", "crew"),
    ],
)
def test_question_asks_for_the_plural(counted: str, asked: str):
    assert in_plural(counted) == asked


@pytest.mark.parametrize(
    ("nouns", "name"), [(("soldier", "troop", "serviceman"), "soldiers"), (("resident", "survivor", "man"), "people")]
)
def test_nouns_for_one_thing_have_one_class(nouns: tuple[str, ...], name: str):
    assert {counted_class(noun) for noun in nouns} == {name}


def test_generals_prisoners_and_civilians_are_not_counted_as_soldiers():
    assert len({counted_class(noun) for noun in ("general", "prisoner", "soldier", "civilian")}) == 4
    assert counted_class(None) is None


def test_generic_and_collective_nouns_are_known():
    assert is_generic("body")
    assert is_generic(None)
    assert not is_generic("helicopter")
    assert is_collective("army")
    assert not is_collective("soldier")


def test_nation_alone_is_told_from_its_soldiers():
    assert names_nation("North Koreans")
    assert not names_nation("North Korean soldiers")
    assert not names_nation("")


SUBJECTS = [
    ("The force could grow to 12,000", "soldiers"),
    ("They put the crowd at 500,000", "people"),
    ("The crowd went home. Prices rose to 12,000", None),  # in the sentence before
    ("It rose to 12,000", None),
]


@pytest.mark.parametrize(("text", "named"), SUBJECTS)
def test_subject_tells_what_a_bare_number_counts(text: str, named: str | None):
    assert subject_class(text, len(text) - 6) == named


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the troops would be in combat by May", "combat"),
        ("the road will reopen", "opening"),
        ("soldiers arrived", "arrival"),
        ("combative words", None),  # a word within a word
        ("", None),
    ],
)
def test_happening_is_told_by_whole_words(words: str, kind: str | None):
    assert happening(words) == kind


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("the dam never broke", True),
        ("it didn’t reopen", True),
        ("the talks were called off", True),
        ("the road reopened", False),
        ("a notable snow", False),
    ],
)
def test_negation_is_seen(words: str, negated: bool):
    assert is_negated(words) == negated


def test_shortened_words_end_at_a_space():
    assert shortened("one two three", 9) == "one two …"
    assert shortened("short", 8) == "short"


def test_day_words_say_when_and_not_what():
    assert {stem("Wednesday"), stem("April"), "17"} <= day_words()
    assert not {"march", "bridge", "1,200"} & day_words()


@pytest.mark.parametrize(
    ("noun", "lifeless"),
    [("shop", True), ("thing", True), ("ships", True), ("nurse", False), ("sheep", False), (None, False)],
)
def test_things_are_lifeless(noun: str | None, lifeless: bool):
    assert is_lifeless(noun) == lifeless


LOOKED_FOR = [
    ("She was at LARGE, for weeks.", "at large", True),
    ("they’re made-up numbers", "made-up", True),
    ("the false\u00e9 word", "false", True),  # one too many is looked at; the pattern says no
    ("a falsehood", "false", False),
    ("12,000 were counted", "made up", False),
]


@pytest.mark.parametrize(("text", "phrase", "is_looked_for"), LOOKED_FOR)
def test_a_text_without_the_last_word_of_a_phrase_is_not_looked_through(
    text: str, phrase: str, is_looked_for: bool
) -> None:
    assert (not small_words(text).isdisjoint(last_words([phrase]))) is is_looked_for


NUMBERS_REJECTED = [
    ("The figure of 300 is pure fantasy", True),
    ("I never counted 300", True),
    ("They didn’t say 300", True),
    ("whoever says 300", True),
    ("the fairy tales of 300", True),
    ("About 300 were counted at the gate", False),
]


@pytest.mark.parametrize(("words", "can_reject"), NUMBERS_REJECTED)
def test_words_that_can_reject_a_number_are_told_without_a_pattern(words: str, can_reject: bool) -> None:
    assert can_reject_number(words) is can_reject


def test_a_claim_called_false_is_told_from_one_with_a_falsehood() -> None:
    assert calls_false("The claim that the dam broke is false")
    assert not calls_false("The claim that the dam broke falsely alarmed the town")


def test_no_doubt_is_no_negation() -> None:
    assert not is_negated("there is no doubt that they crossed the border")
    assert is_negated("there is no dam at the border")
