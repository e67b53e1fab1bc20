import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.schemes import _RENAMED, Node, to_universal

# Each word as "word/part of speech/head/relation", as spaCy's English pipelines say it, and the heads and relations here.
SENTENCES = [
    ("he/PRON/1/nsubj slept/VERB/1/ROOT", "1 nsubj, 1 root"),
    # "He spoke of the dam": the preposition marks its object.
    (
        "he/PRON/1/nsubj spoke/VERB/1/ROOT of/ADP/1/prep the/DET/4/det dam/NOUN/2/pobj",
        "1 nsubj, 1 root, 4 case, 4 det, 1 obl",
    ),
    ("mayor/NOUN/0/ROOT of/ADP/0/prep vasny/PROPN/1/pobj", "0 root, 2 case, 0 nmod"),
    # "in Vasny" alone, as in a dateline.
    ("in/ADP/0/ROOT vasny/PROPN/0/pobj", "0 root, 0 obl"),
    ("seen/VERB/0/ROOT by/ADP/0/agent him/PRON/1/pobj", "0 root, 2 case, 0 obl:agent"),
    ("gave/VERB/0/ROOT her/PRON/0/dative bread/NOUN/0/dobj", "0 root, 0 iobj, 0 obj"),
    ("left/VERB/0/ROOT after/ADP/0/prep eating/VERB/1/pcomp", "0 root, 2 mark, 0 advcl"),
    # "She is a minister today": what she is governs.
    (
        "she/PRON/1/nsubj is/AUX/1/ROOT a/DET/3/det minister/NOUN/1/attr today/NOUN/1/npadvmod",
        "3 nsubj, 3 cop, 3 det, 3 root, 3 obl:unmarked",
    ),
    ("it/PRON/1/nsubj seems/VERB/1/ROOT safe/ADJ/1/acomp", "1 nsubj, 1 root, 1 xcomp"),
    ("he/PRON/2/nsubjpass was/AUX/2/auxpass killed/VERB/2/ROOT", "2 nsubj:pass, 2 aux:pass, 2 root"),
    # What is in the terms of Universal Dependencies already stays.
    ("in/ADP/1/case vasny/PROPN/2/obl slept/VERB/2/root", "1 case, 2 obl, 2 root"),
    ("she/PRON/2/nsubj is/AUX/2/cop safe/ADJ/2/root", "2 nsubj, 2 cop, 2 root"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_heads_and_relations_become_universal(sentence, expected):
    nodes = []
    for one in sentence.split():
        word, upos, head, relation = one.split("/")
        nodes.append(Node(word, upos, int(head), relation))
    to_universal(nodes)
    assert ", ".join(f"{node.head} {node.relation}" for node in nodes) == expected


@st.composite
def trees(draw: st.DrawFn) -> list[Node]:
    order = draw(st.permutations(range(draw(st.integers(1, 12)))))
    words, upos = st.sampled_from(("is", "was", "in")), st.sampled_from(("VERB", "AUX", "NOUN"))
    nodes = [Node(draw(words), draw(upos), at, draw(st.sampled_from(sorted(_RENAMED)))) for at in range(len(order))]
    for place, at in enumerate(order[1:], 1):
        nodes[at].head = order[draw(st.integers(0, place - 1))]
    return nodes


@given(trees())
def test_any_tree_stays_a_tree(nodes):
    to_universal(nodes)
    assert [node.relation == "root" for node in nodes] == [node.head == at for at, node in enumerate(nodes)]
    assert sum(node.relation == "root" for node in nodes) == 1
    for at in range(len(nodes)):
        steps = 0
        while nodes[at].head != at:
            at, steps = nodes[at].head, steps + 1
            assert steps <= len(nodes)
