import json
from pathlib import Path

import pytest

from training.corpora import read_attributions, read_names, read_syntax
from training.labels import NAME_TAGS, NEAREST, RELATIONS, ROLE_TAGS, UPOS, XPOS, bio

ARTICLE = "“The dam holds,” Marrow said.\nNobody can’t swim."
NAMES = (
    "# 7.txt\nIlze\tB-Person\nMarrow\tI-Person\n's\tO\ncat\tO\n.\tO\n\nMonday\tB-Date\n\n# 8.txt\nVasny B-Location\n\n"
)
SYNTAX = """\
# newdoc id = kelm-1
# newpar
# text = Don't swim.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\t_\t3\taux\t3:aux\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t3:advmod\t_
3\tswim\tswim\tVERB\tVB\t_\t0\troot\t0:root\tSpaceAfter=No
3.1\tnow\tnow\tADV\tRB\t_\t_\t_\t3:advmod\t_
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t3:punct\t_

# text = Go
1\tGo\tgo\tVERB\tNEW\t_\t0\troot\t0:root\t_

"""


def test_bio_has_a_first_and_a_following_tag_for_each_kind():
    assert bio(("source", "cue")) == ("O", "B-source", "I-source", "B-cue", "I-cue")


@pytest.mark.parametrize("labels", [ROLE_TAGS, NAME_TAGS, UPOS, XPOS, RELATIONS])
def test_no_label_stands_twice(labels):
    assert len(set(labels)) == len(labels)


def test_rare_relations_are_learnt_as_one_that_is_kept():
    assert not set(NEAREST) & set(RELATIONS)
    assert set(NEAREST.values()) <= set(RELATIONS)


def test_attributions_are_tagged_and_point_to_cue_and_source(tmp_path: Path):
    attribution = {"source": [[17, 23]], "cue": [[24, 28]], "content": [[0, 16]]}
    line = {"doc_id": "kelm", "text": ARTICLE, "attributions": [attribution]}
    (tmp_path / "train.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (document,) = read_attributions(tmp_path / "train.jsonl")
    first, second = document.blocks
    assert first.tokens == ["“", "The", "dam", "holds", ",", "”", "Marrow", "said", "."]
    assert " ".join(ROLE_TAGS[tag][0] for tag in first.labels["roles"]) == "B I I I I I B B O"
    assert [ROLE_TAGS[first.labels["roles"][at]] for at in (0, 6, 7)] == ["B-content", "B-source", "B-cue"]
    assert first.labels["to_cue"] == [7] * 6 + [-100] * 3
    assert first.labels["to_source"] == [-100] * 7 + [6, -100]
    assert first.spaced == [False, False, True, True, False, False, True, True, False]
    assert second.tokens == ["Nobody", "ca", "n’t", "swim", "."]
    assert set(second.labels["roles"]) == {0}
    assert first.opens
    assert second.opens


def test_cue_without_a_source_points_to_itself(tmp_path: Path):
    line = {"doc_id": "kelm", "text": "It is said to hold.", "attributions": [{"source": [], "cue": [[6, 10]], "content": [[11, 18]]}]}  # fmt: skip
    (tmp_path / "train.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    ((block,),) = (document.blocks for document in read_attributions(tmp_path / "train.jsonl"))
    assert block.labels["to_source"] == [-100, -100, 2, -100, -100, -100]


def test_names_have_our_kinds_and_dates_are_none(tmp_path: Path):
    (tmp_path / "train.tsv").write_text(NAMES, encoding="utf-8")
    first, second = read_names(tmp_path / "train.tsv")
    assert (first.name, second.name) == ("7.txt", "8.txt")
    assert [block.tokens for block in first.blocks] == [["Ilze", "Marrow", "'s", "cat", "."], ["Monday"]]
    tags = [[NAME_TAGS[tag] for tag in block.labels["names"]] for block in (*first.blocks, *second.blocks)]
    assert tags == [["B-person", "I-person", "O", "O", "O"], ["O"], ["B-place"]]
    assert first.blocks[0].labels["starts"] == [1, 0, 0, 0, 0]
    # What the corpus does not say is guessed from the marks.
    assert first.blocks[0].spaced[1:] == [True, False, True, False]


def test_syntax_has_heads_within_its_sentence_and_no_empty_nodes(tmp_path: Path):
    (tmp_path / "ewt.train.conllu").write_text(SYNTAX, encoding="utf-8")
    (document,) = read_syntax(tmp_path / "ewt.train.conllu")
    first, second = document.blocks
    assert document.name == "kelm-1"
    assert first.tokens == ["Do", "n't", "swim", "."]
    assert first.labels["heads"] == [2, 2, 2, 2]
    assert [RELATIONS[at] for at in first.labels["relations"]] == ["aux", "advmod", "root", "punct"]
    assert [UPOS[at] for at in first.labels["upos"]] == ["AUX", "PART", "VERB", "PUNCT"]
    assert first.spaced == [True, False, True, False]
    assert (first.opens, second.opens) == (True, False)
    assert second.labels["xpos"] == [-100]  # a tag that is not learnt
