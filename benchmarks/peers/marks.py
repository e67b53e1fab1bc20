"""Quotation marks: the plainest reader of direct speech, a rule of ours. Words in double quotation marks belong to the name or
pronoun beside the nearest verb of saying in the same paragraph; a quotation without such a verb is nobody's.
"""

from __future__ import annotations

import re
from typing import Any

_QUOTED = re.compile(r"“[^“”\n]{1,2000}”|\"[^\"\n]{1,2000}\"")
_NAME = r"(?:[A-Z][\w.’'-]*(?:[ ](?:de|von|van|bin|al)?[ ]?[A-Z][\w.’'-]*){0,4}|[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)"
_VERB = r"(?:said|says|told|added|wrote|tweeted|asked|explained|argued|called|continued|replied|declared|warned)"
_SAID = re.compile(rf"(?P<source>\b{_NAME})[ ](?P<cue>{_VERB})\b|\b(?P<cue2>{_VERB})[ ](?P<source2>{_NAME})\b")
# Farther from the marks, the verb mostly belongs to something else. Of 40, 80 and 160 characters the best on the set.
_REACH = 80


def predict(task: str, line: dict[str, Any]) -> dict[str, Any]:
    """Return each quotation that has a verb of saying near it, with the verb and whoever stands beside it."""
    text = line["text"]
    found = [row for quoted in _QUOTED.finditer(text) if (row := _attribution(text, quoted))]
    return {"doc_id": line["doc_id"], "attributions": found}


def _attribution(text: str, quoted: re.Match[str]) -> dict[str, Any] | None:
    start, end = quoted.span()
    after_end = text.find("\n", end, end + _REACH)
    after = _SAID.search(text, end, after_end if after_end >= 0 else end + _REACH)
    before = list(_SAID.finditer(text, max(text.rfind("\n", 0, start) + 1, start - _REACH), start))
    near = after or (before[-1] if before else None)
    if near is None:
        return None
    which = "" if near["cue"] else "2"
    return {
        "source": [list(near.span("source" + which))],
        "cue": [list(near.span("cue" + which))],
        "content": [[start, end]],
    }
