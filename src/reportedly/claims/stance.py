"""How a source stands to what it says: asserted, denied, doubted, forecast, intended, conditional, estimated, and by which words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.claims.foretelling import Reading, find_forecast, find_guess, read_likely
from reportedly.claims.forms import CueKind
from reportedly.claims.plans import WILLS, find_plan
from reportedly.claims.recollections import find_recollection
from reportedly.claims.stancewords import Told, find_all
from reportedly.claims.syntax import Node, Syntax
from reportedly.claims.wording import Phrases, can_hold, make_phrases, words_in
from reportedly.lexicons import listed, load
from reportedly.records import Span, Stance
from reportedly.text import each_sentence

# A capital May is the month, but for headlines in capitals ("Dam May Fail").
# And a will behind "his" is one on paper.
_NO_MODAL = re.compile(
    r"\bMay\b(?=\s+[\da-z]|,)|(?<=\d )May\b|(?<=in )May\b|(?<=early )May\b|(?<=late )May\b|\b(?:his|her|their|its|my|our|the|free|good|political)\s+will\b"
)
# "However, if" and "Even if" open a condition; an "if" further in ("asked if") needs a "would" to be one.
_OPENING = 12
# "Said it was doubtful that": a doubt is what the clause begins with.
_DOUBT_OPENING = 40
_CLAUSE_END = re.compile(
    r"[;—–]|,\s+(?:with|and|but|while|which|though|although)\s+|(?<!\s)\s+and that\s+|(?<!\s)\s+and (?=(?:would|will|could|may|might)\s)|(?<!\s)(?<!\ball)(?<!thing)\s+(?:but|while|although|though|after|because)\s+"
)
# A clause is seldom longer; further away nothing is looked at, so that a content with many figures is not read for each.
_CLAUSE_REACH = 600
# A clause that begins with a comma, a dash or "and" this soon is an opening and no clause yet.
_SHORTEST_CLAUSE = 12
# Lists of the lexicon that decide nothing alone: they say what a phrase of another list comes to.
_BESIDE = frozenset(["happenings", "effects", "courses", "able", "never", "own"])
# What a cue makes of a content in which nothing decides.
_BY_KIND: dict[CueKind | None, Stance] = {"intention": "intended", "forecast": "forecast", "belief": "estimated"}
# "Thinks it unlikely that he will play": how likely it is, and no plan of his.
_LIKELY_THAT = re.compile(
    r"(?:it\s+)?(?:(?:is|was|seems|remains|looks|to\s+be)\s+)?(?:(?:very|highly|quite|most|more|extremely)\s+)?"
    r"(?:un)?(?:likely|probable|possible|certain|doubtful|conceivable)\s+that\b",
    re.IGNORECASE,
)


def find_stance(kind: CueKind | None, text: str, content: Span, syntax: Syntax | None = None) -> Reading:
    """Return the stance that a cue of some class and the first clause of a content make together.

    "said that the troops could arrive by Friday" is a forecast, decided by "could"; "denied that" is denied. The order is
    that of strength: denied and doubted, then conditional, intended, forecast, estimated, asserted. With `syntax`, nouns
    ("a suspect", "his will") and relative clauses ("the man who will lead it") decide nothing.
    """
    if kind in ("denial", "doubt"):
        return Reading("denied" if kind == "denial" else "doubted", None)
    plain = Reading(_BY_KIND.get(kind, "asserted"), None)
    if not can_hold(words_in(text, content), _deciding()):
        return (_headline_plan(text, content, syntax) if plain.stance == "asserted" else None) or plain
    clause = _first_clause(text, content)
    if plain.stance == "asserted" and find_recollection(text, clause):
        return plain
    whole = _readable(text, content, syntax)
    words = whole if clause == content else _readable(text, clause, syntax)
    forecast = find_forecast(words)
    condition = _condition(whole)
    for stance, where, found in (
        ("doubted", clause, _doubt(words)),
        ("conditional", content, condition if condition and (forecast or condition.start() <= _OPENING) else None),
        (
            "intended",
            clause,
            None if is_of_others(text, clause) or _LIKELY_THAT.match(words.text) else find_plan(words),
        ),
    ):
        if found:
            return _decided(stance, where, found)  # type: ignore[arg-type]
    if kind == "intention":
        return plain
    if forecast:
        return _decided("forecast", clause, forecast)
    if kind == "forecast":
        return plain
    likely = read_likely(text, clause, syntax)
    if likely:
        return likely
    guess = find_guess(words) if kind != "belief" else None
    if guess:
        return _decided("estimated", clause, guess)
    return (_headline_plan(text, clause, syntax) if plain.stance == "asserted" else None) or plain


def _headline_plan(text: str, clause: Span, syntax: Syntax | None) -> Reading | None:
    """What "to" makes of a headline without another verb: "Zerua to close its border" is a plan, "Toll to rise" a forecast."""
    match = _TO.match(text, clause.start, clause.end)
    if match is None or syntax is None:
        return None
    before = [syntax.token(node) for node in syntax.nodes_in(Span(clause.start, match.start("to")))]
    behind = [syntax.token(node) for node in syntax.nodes_in(Span(match.start("verb"), match.end()))]
    is_plan = behind and behind[0].tag == "VB" and not any(token.tag.startswith(("VB", "MD")) for token in before)
    if before and before[-1].span.of(text).casefold() in listed("stances", "plan", "governing"):
        # "Velt in talks to buy Brask" plans nothing yet.
        return None
    happens = match["verb"] in listed("stances", "forecast", "happenings")
    return Reading("forecast" if happens else "intended", Span(*match.span("to"))) if is_plan else None


# A subject of a few words: in longer ones a "to" belongs to something else ("the right to strike is …").
_TO = re.compile(r"[A-Z][\w'’.-]*(?:\s[\w'’.-]+){0,4}?\s(?P<to>to)\s(?P<verb>[a-z]+)")


@cache
def _deciding() -> Phrases:
    """The phrases without which nothing in a content decides a stance."""
    sections = (section for name, section in load("stances").items() if name != "denial")
    lists = (phrases for section in sections for key, phrases in section.items() if key not in _BESIDE)
    return make_phrases({*WILLS, *load("likelihood")["icd203"]}.union(*lists))


def is_of_others(text: str, clause: Span) -> bool:
    """Say whether a speaker's own words tell what others will do, "They will postpone it": that is no plan of his."""
    return text[max(0, clause.start - 1) : clause.start] in _QUOTES and bool(
        _OTHERS.match(text, clause.start, clause.end)
    )


_QUOTES = ("“", '"', "‘")
_OTHERS = re.compile(r"(?:he|she|it|they)(?:\s+(?:will|would|won['’]t)|['’]ll)\b", re.IGNORECASE)


def find_clause_stance(text: str, content: Span, place: Span, stance: Stance, syntax: Syntax | None = None) -> Reading:
    """Return the stance of the clause of a content that holds `place`, where the content as a whole has `stance`.

    In "there are 3,000 now, with the number expected to reach 12,000" the two figures stand differently.
    """
    if stance in ("denied", "doubted"):
        return Reading(stance, None)
    clause = clause_at(text, content, place)
    recalled = find_recollection(text, clause)
    if recalled and recalled.end <= place.start:
        # “I said the winds would pass 180”: the number was foretold.
        clause = Span(recalled.end, clause.end)
    found = find_stance("belief" if stance == "estimated" else None, text, clause, syntax)
    if found.stance == "asserted" and clause.start == content.start:
        return Reading(stance, None)
    return found


def clause_at(text: str, content: Span, place: Span) -> Span:
    """Return the clause of a content in which `place` stands. A rule of thumb: clauses end at some commas and conjunctions."""
    start, end = max(content.start, place.start - _CLAUSE_REACH), min(content.end, place.end + _CLAUSE_REACH)
    for match in _CLAUSE_END.finditer(text, start, end):
        if match.end() <= place.start:
            start = match.end()
        elif match.start() >= place.end:
            end = match.start()
            break
    return next((one for one in each_sentence(text, Span(start, end)) if one.holds(place)), Span(start, end))


def first_sentence(text: str, content: Sequence[Span]) -> Span:
    """Return what of a content decides how its source stands to it: its first sentence.

    "It held. It will not hold for ever" tells that it held. The words of a cue between two pieces of one sentence are in it.
    """
    whole = Span(content[0].start, content[-1].end)
    end = next((one.end for one in each_sentence(text, whole)), whole.end)
    return Span(whole.start, max(min(end, piece.end) for piece in content if piece.start < end))


def _first_clause(text: str, content: Span) -> Span:
    match = _CLAUSE_END.search(text, content.start, content.end)
    if match and match.start() - content.start > _SHORTEST_CLAUSE:
        return Span(content.start, match.start())
    return content


def _readable(text: str, span: Span, syntax: Syntax | None) -> Told:
    """The words of a stretch, with those blanked that look as if they decided a stance and do not. Places stay."""
    known = words_in(text, span)
    words = span.of(text) if known.isdisjoint(("may", "will")) else _NO_MODAL.sub(_blank, span.of(text))
    if syntax is None or not can_hold(known, _unsure()):
        return Told(words, known)
    for node in syntax.nodes_in(span):
        token = syntax.token(node)
        if _decides_nothing(text, span, syntax, node):
            start, end = token.span.start - span.start, token.span.end - span.start
            words = words[:start] + "#" * (end - start) + words[end:]
    return Told(words, known)


def _blank(match: re.Match[str]) -> str:
    return "#" * len(match[0])


def _decides_nothing(text: str, span: Span, syntax: Syntax, node: Node) -> bool:
    """Whether a word is a noun, stands in a relative clause, or is the "if" of "will decide if", which sets no condition."""
    token = syntax.token(node)
    word = token.span.of(text).casefold()
    if word not in _lookalikes() and word != "if":
        return False
    if word == "if":
        asked = syntax.token(Node(node.sentence, token.head)).relation == "ccomp"
        return asked and token.span.start > span.start
    return (
        token.upos in ("NOUN", "PROPN")
        or _in_relative_clause(syntax, node, span)
        or _follows_relative(text, span, syntax, node)
    )


def _follows_relative(text: str, span: Span, syntax: Syntax, node: Node) -> bool:
    """Whether a word is the verb of "a law that would sell the water", however the tree hangs: no other "that" stands between both."""
    if node.number < _RELATIVE_REACH:
        return False
    noun, that = (syntax.token(Node(node.sentence, node.number - back)) for back in (2, 1))
    is_relative = that.span.of(text).casefold() in ("that", "which", "who")
    return is_relative and noun.upos in ("NOUN", "PROPN") and noun.span.start >= span.start


# The noun and its "that" stand before such a verb.
_RELATIVE_REACH = 2


@cache
def _unsure() -> Phrases:
    return make_phrases(_lookalikes() | {"if"})


@cache
def _lookalikes() -> frozenset[str]:
    modals = ("will", "would", "could", "might", "may", "shall", "'ll", "’ll")
    return listed("stances", "estimate", "verbs") | frozenset(modals)


def _in_relative_clause(syntax: Syntax, node: Node, span: Span) -> bool:
    chain = [node, *syntax.governors(node)]
    inside = [at for at in chain if span.start <= syntax.token(at).span.start < span.end]
    return any(syntax.token(at).relation == "acl:relcl" for at in inside[:-1])


def _doubt(told: Told) -> re.Match[str] | None:
    found = next(find_all("doubt", "phrases", told), None)
    return found if found and found.start() <= _DOUBT_OPENING else None


def _condition(told: Told) -> re.Match[str] | None:
    never = [match.span() for match in find_all("condition", "never", told)]
    for match in find_all("condition", "words", told):
        if not any(start <= match.start() < end for start, end in never):
            return match
    return None


def _decided(stance: Stance, where: Span, match: re.Match[str]) -> Reading:
    start, end = match.span()
    while match.string[start : start + 1] in (",", " ") and start < end:
        start += 1
    return Reading(stance, Span(where.start + start, where.start + end))
