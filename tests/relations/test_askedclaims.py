import pytest

from reportedly.relations.askedclaims import asked_sentence, denied_text, whether_text

WHETHERS = [
    ("there was a leak", "Is it so that “there was a leak”?"),
    ("There was a leak.", "Is it so: “There was a leak”?"),
    ("Kestria of having moved its troops north", "Is it so that Kestria had moved its troops north?"),
    ("three men were paid, citing a friend", "Is it so that “three men were paid”?"),
    ('"Four of our men fell."', "Is it so: “Four of our men fell”?"),
    ("300 dead in Orlin", "Is it so: “300 dead in Orlin”?"),
]


@pytest.mark.parametrize(("content", "question"), WHETHERS)
def test_whether_is_asked_in_a_whole_sentence(content: str, question: str):
    assert whether_text(content) == question


DENIED = [
    ("There was no leak in Orlin", "Is it so that there was any leak in Orlin?"),
    ("No charge was brought, but the search goes on", "Is it so that any charge was brought?"),
]


@pytest.mark.parametrize(("content", "question"), DENIED)
def test_what_is_denied_is_asked_without_what_stands_beside(content: str, question: str):
    assert denied_text(content) == question


def test_sentence_that_the_others_speak_of_is_asked():
    content = "Our first word was given in good faith. The ship was overloaded."
    assert asked_sentence(content, ["The ship was not overloaded"]) == "The ship was overloaded."
    assert asked_sentence(content, []) == content
