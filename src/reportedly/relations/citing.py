"""Reports that name another report's outlet as where they have it from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import NamedTuple

from reportedly.language import find_house, fold
from reportedly.lexicons import listed, load
from reportedly.records import Report, Span
from reportedly.relations.bodies import first_day, last_day
from reportedly.relations.credits import is_issued, publisher
from reportedly.relations.names import firm

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
# A word that may begin a name: its first letter is not a small one of the Latin alphabet.
_BEGINNING = re.compile(r"[^\W\d_a-z](?<!\w.)(?<!\w[-’'].)\w*(?:[-’']\w+)*")
_OF_IT = re.compile(r"['’]s$")
# What outlets are called beside their names.
_KIND = (
    r"(?:(?:news|radio|tv|television|online|local|regional|state|private|public|daily|weekly|business|semi-official|pro-government|opposition)[\s-]+){0,3}"
    r"(?:agency|newspaper|paper|daily|weekly|tabloid|station|website|site|portal|channel|broadcaster|network|magazine|blog|service|outlet|radio|programme)"
)
# What an outlet does when it is a source ("Radio Pellan reported on Monday", "the Selm Voice, the only paper in town, has learned"), and
# what is done with its news.
_REPORTS = re.compile(
    rf"(?:['’]s)?(?:\s+{_KIND})?(?:\s+\([^()\n]{{1,20}}\))?(?:,\s+[^,.;:\n]{{1,90}},)?,?\s+"
    r"(?:(?:had|has|have|is|was|also|first|earlier|later|then|on \w+day|yesterday|today|last \w+)\s+){0,4}"
    r"(?:report(?:s|ed|ing)|wr(?:ote|ites|itten)|said|says|claim(?:ed|s)|learn(?:ed|t|s)|reveal(?:ed|s)|disclos(?:ed|es)|publish(?:ed|es)|quot(?:ed|es|ing)|cit(?:ed|es|ing)|"
    r"print(?:ed|s)|air(?:ed|s)|broadcasts?|carried|counted|counts|noted|notes|found|heard|spoke of|speaks of|put (?:the|it)|puts (?:the|it)|broke the (?:news|story)|"
    r"withdrew|retracted|apologi[sz]ed for)\b|['’]s\s+(?:own\s+)?(?:report|story|account|article|scoop|count|figures?|interview|correspondent|reporter)s?\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:(?:report|story|article|interview|account|dispatch|broadcast|comment|remark|statement)s? (?:in|by|from|of|on|with|to)|read in|heard on|according to|citing|quoting|"
    r"(?:reported|published|carried|obtained|seen|quoted|cited|broadcast|aired|printed|asked) (?:by|in|on)|told|says?|said|[,”\"’]\s?(?:report|write|reveal|claim|note)s|wrote in|writing in|sp(?:oke|eak|eaking) (?:to|on|with)|source:)\s+"
    rf"(?:the\s+)?(?:{_KIND}\s+)?(?:aid group\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
# What "the ministry said" in another report is of the ministry's bulletin only with a figure of it; no year, and more than one digit.
_FIGURE = re.compile(r"(?!(?:19|20)\d\d$|0+$)\d[\d.,]*\d")
# So many letters are short for an agency's name.
_LETTERS = range(2, 6)
# A citing report appears within this many days of the one that it cites, or it speaks of something older by its date.
CITED_DAYS = 14
# Of an outlet that has more reports in one story, the latest are what others cite.
COMPARED = 40


def find_citations(reports: Sequence[Report]) -> list[tuple[Report, Report, Span]]:
    """Return pairs (cited, citing, the words that name it), one for each outlet that a report names as its source.

    "Radio Pellan reported on Monday …" in a paper cites that report of Radio Pellan, of those given, which tells the same. An
    outlet that is only mentioned ("he told Meridian by telephone" in Meridian's own copy) cites nothing.
    """
    by_outlet: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: (first_day(report) or date.min, report.id)):
        for key in outlet_keys(publisher(report)) | _written_out(report):
            by_outlet[key].append(report)
    forms = _forms(by_outlet)
    contents: dict[str, frozenset[str]] = {}
    found = []
    for report in sorted(reports, key=lambda report: report.id):
        cited: set[str] = set()
        for key, span in _named_sources(report, forms):
            original = _cited(report, span, by_outlet[key], contents)
            if original and original.id not in cited:
                cited.add(original.id)
                found.append((original, report, span))
    return found


def outlet_keys(outlet: str | None) -> set[str]:
    """Return the folded names by which reports call an outlet: its own, without its trade, and its house's."""
    if not outlet:
        return set()
    house = find_house(outlet)
    return {fold(outlet), firm(fold(outlet)), *([fold(house.name)] if house else [])}


def _written_out(report: Report) -> set[str]:
    """Return the folded names that a report signed with letters has for them in its text: of "(NHA)" the Northern Harbour Agency."""
    letters = publisher(report) or ""
    if not (letters.isalpha() and letters.isupper() and len(letters) in _LETTERS):
        return set()
    words = r"\s+(?:(?:of|the|for|and|de|du)\s+)*".join(rf"{letter}[\w’'-]+" for letter in letters)
    return {fold(" ".join(name.split())) for name in re.findall(rf"(?<!\w){words}", report.text)}


class _Forms(NamedTuple):
    """How texts may call some outlets: folded forms with the outlet's key, those that stand behind "the" only, and by a form's first word
    how many words it has at most."""

    keys: dict[str, str]
    short: dict[str, str]
    longest: dict[str, int]

    def begin(self, word: str) -> int:
        """Return how many words the longest form has that begins with a word, 0 when none does."""
        first = fold(word).split()[:1]
        return self.longest.get(_OF_IT.sub("", first[0]), 0) if first and word[0].isupper() else 0


def _forms(outlets: Iterable[str]) -> _Forms:
    known = sorted(outlets)
    keys = {key: key for key in known}
    for key in known:
        for form in _house_forms().get(key, ()):
            keys.setdefault(form, key)
    short = _short_forms(known)
    longest: dict[str, int] = defaultdict(int)
    for form in (*keys, *short):
        words = form.split()
        for first in words[:1]:
            longest[first] = max(longest[first], len(words))
    return _Forms(keys, short, dict(longest))


def _short_forms(known: Iterable[str]) -> dict[str, str]:
    """Return what some outlets are called for short, "the Chronicle" of the Selm Chronicle, where one of them alone can be meant."""
    ends: dict[str, list[str]] = defaultdict(list)
    for key in known:
        words = key.split()
        if len(words) > 1 and words[-1] in listed("boilerplate", "outlet_words"):
            ends[words[-1]].append(key)
    return {end: keys[0] for end, keys in ends.items() if len(keys) == 1}


@cache
def _house_forms() -> dict[str, list[str]]:
    """Return how reports call the houses of the lexicon, by their folded names."""
    return {
        fold(house["name"]): [fold(form) for form in (house["name"], *house["forms"])]
        for house in load("outlets")["outlets"]
    }


def _named_sources(report: Report, forms: _Forms) -> list[tuple[str, Span]]:
    """Return the outlets that the body names as sources, with the words, the longest name at each place."""
    own = outlet_keys(publisher(report)) | _written_out(report)
    found = []
    for part in report.spans("body"):
        if not any(map(forms.begin, set(_BEGINNING.findall(report.text, part.start, part.end)))):
            continue
        after = part.start
        for match in _BEGINNING.finditer(report.text, part.start, part.end):
            named = _outlet_at(report.text, match, part.end, forms) if match.start() >= after else None
            if named:
                after = named[2]
                if named[0] not in own and _is_source(report.text, named[1]):
                    found.append((named[0], named[1]))
    return found


def _outlet_at(text: str, word: re.Match[str], end: int, forms: _Forms) -> tuple[str, Span, int] | None:
    """Return the outlet whose name begins with a word, the name's place, and where its last word ends; the longest name."""
    longest = forms.begin(word[0])
    if not longest:
        return None
    ends = [match.end() for match in islice(_WORD.finditer(text, word.start(), end), longest)]
    for at in reversed(ends):
        name = _OF_IT.sub("", text[word.start() : at])
        key = forms.keys.get(fold(name))
        if key is None and text[max(0, word.start() - 4) : word.start()].casefold() == "the ":
            key = forms.short.get(fold(name))
        if key:
            return key, Span(word.start(), word.start() + len(name)), at
    return None


def _is_source(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 80) : span.start], text[span.end : span.end + 180]
    return bool(_REPORTS.match(after) or _BEFORE.search(before))


def _cited(
    report: Report, span: Span, candidates: Sequence[Report], contents: dict[str, frozenset[str]]
) -> Report | None:
    """Return that of an outlet's reports, oldest first, which shares most with the words around its name, figures first; of several the latest.

    `contents` keeps the words of each report, for the next that cites it.
    """
    around = _content(report.text[max(0, span.start - 250) : span.end + 350])
    able = (known for known in reversed(candidates) if known.id != report.id and _can_cite(report, known))
    shared: dict[str, frozenset[str]] = {}
    compared = list(islice(able, COMPARED))
    for known in compared:
        if known.id not in contents:
            contents[known.id] = _content(known.text)
        shared[known.id] = around & contents[known.id]
    return max(
        (known for known in compared if not is_issued(known) or any(map(_FIGURE.fullmatch, shared[known.id]))),
        key=lambda known: (
            sum(word[0].isdigit() for word in shared[known.id]),
            len(shared[known.id]),
            str(first_day(known) or ""),
            known.id,
        ),
        default=None,
    )


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > 4 or word[0].isdigit())


def _can_cite(report: Report, candidate: Report) -> bool:
    if report.story and candidate.story and report.story != candidate.story:
        return False
    seen, written = first_day(candidate), last_day(report)
    if seen is None or written is None:
        return True
    return 0 <= (written - seen).days <= CITED_DAYS
