"""textacy's quotations, over the syntax that our language model reads: it brings none of its own, and a trained spaCy pipeline is no part of it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

spacy = import_module("spacy")
triples = import_module("textacy.extract.triples")
_VOCABULARY = spacy.blank("en").vocab
# The verbs of saying that no ending gives; others lose "-s", "-ed" or "-ing". Enough for the verbs that it looks for.
_LEMMAS = {"said": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think", "made": "make"}
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", "e"), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))


def predict(task: str, line: dict[str, Any]) -> dict[str, Any]:
    """Return its direct quotations of one document; with an odd number of quotation marks it gives up, and there are none."""
    doc = spacy.tokens.Doc(
        _VOCABULARY,
        words=line["words"],
        spaces=line["spaces"],
        pos=line["pos"],
        heads=line["heads"],
        deps=line["deps"],
        lemmas=[_lemma(word.lower(), pos) for word, pos in zip(line["words"], line["pos"], strict=True)],
    )
    try:
        found = list(triples.direct_quotations(doc))
    except ValueError:
        found = []
    return {"id": line["id"], "quotations": [[one.content.start_char, one.content.end_char] for one in found]}


def _lemma(word: str, pos: str) -> str:
    if pos != "VERB" or word in _LEMMAS:
        return _LEMMAS.get(word, word)
    known = import_module("textacy.constants").REPORTING_VERBS["en"]
    stems = (word[: -len(ending)] + rest for ending, rest in _ENDINGS if word.endswith(ending))
    return next((stem for stem in (word, *stems) if stem in known), word)
