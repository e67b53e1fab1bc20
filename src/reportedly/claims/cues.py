"""Cues: the words that introduce what somebody said, with their class, from `lexicons/cues.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.claims.units import Token
from reportedly.lexicons import listed, load

CueKind = Literal[
    "statement", "belief", "forecast", "intention", "denial", "doubt", "silent", "unsourced", "according", "citing"
]
Form = Literal["base", "present", "past", "participle", "phrase"]

AUXILIARIES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
    ]
)
MODALS = frozenset(["will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "'d"])
NEGATIONS = frozenset(
    ["not", "never", "n't", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't", "wouldn't", "won't"]
)
DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "some",
        "any",
        "no",
        "each",
        "every",
        "another",
        "other",
        "both",
        "all",
        "several",
        "many",
        "few",
    ]
)
PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "to",
        "into",
        "over",
        "under",
        "about",
        "against",
        "between",
        "through",
        "during",
        "after",
        "before",
        "near",
        "since",
        "until",
        "within",
        "without",
        "amid",
        "among",
        "towards",
        "toward",
        "upon",
        "despite",
    ]
)
_ASKED = frozenset(["whether", "how", "why", "who", "where", "when", "if"])
ADVERBS = frozenset(
    [
        "also",
        "later",
        "earlier",
        "previously",
        "then",
        "now",
        "again",
        "already",
        "once",
        "recently",
        "further",
        "first",
        "still",
        "even",
        "just",
        "yet",
        "only",
        "often",
        "soon",
        "meanwhile",
        "however",
        "therefore",
        "instead",
        "too",
        "thus",
        "there",
        "himself",
        "herself",
        "itself",
    ]
)
# What may stand before the number in "put their number at no more than 60".
_BEFORE_AMOUNTS = frozenset(
    [
        "about",
        "some",
        "at",
        "nearly",
        "almost",
        "more",
        "around",
        "no",
        "not",
        "between",
        "fewer",
        "less",
        "up",
        "over",
        "under",
        "roughly",
        "just",
        "$",
        "€",
        "£",
    ]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at tokens `first` to `last` (both included) of a frame."""

    first: int
    last: int
    lemma: str
    kind: CueKind
    form: Form
    negated: bool = False

    @property
    def finite(self) -> bool:
        """Whether it can have a subject of its own ("says", not "saying" or "to say")."""
        return self.form in ("present", "past")


def find_cues(tokens: Sequence[Token], named: Sequence[bool]) -> list[Cue]:
    """Return the cues of a frame, in order. Words inside quotations or names (`named`) are never cues.

    "The plan was announced" has none: a passive hides who said it. "did not say" is silent: it refuses.
    """
    found: list[Cue] = []
    at = 0
    while at < len(tokens):
        cue = None if named[at] else _phrase_at(tokens, at) or _puts_at(tokens, at) or _verb_at(tokens, at)
        if cue:
            found.append(cue)
        at = cue.last + 1 if cue else at + 1
    return found


def classify(tokens: Sequence[Token]) -> tuple[str, CueKind] | None:
    """Return the base form and class of the words of a cue that is known to be one; None for verbs in no class.

    "has not said" is silent, "told" in "told reporters" a statement.
    """
    words = " ".join(token.lower for token in tokens)
    if words in _phrases():
        return words, _phrases()[words]
    if words == ":":
        # "Olenko: “It shook.”"
        return "say", "statement"
    negated = any(token.lower in NEGATIONS for token in tokens)
    for at in range(len(tokens)):
        for length in (2, 1):
            known = _forms().get(" ".join(token.lower for token in tokens[at : at + length]))
            if known and len(tokens) >= at + length:
                lemma, kind, _ = known
                return lemma, "silent" if negated and kind not in ("denial", "doubt") else kind
    return None


def looks_like_clause(tokens: Sequence[Token]) -> bool:
    """Say whether some words hold a finite verb. A rule of thumb: auxiliaries, -ed and common irregular forms."""
    forms = listed("cues", "clauses", "irregular")
    return any(
        token.lower in AUXILIARIES
        or token.lower in forms
        or (len(token.text) > 4 and token.text.endswith("ed") and token.text.islower())
        for token in tokens
    )


def accepts(lemma: str, kind: str, feature: str) -> bool:
    """Say whether a verb is listed under a feature of its class ("with_noun", "with_listener")."""
    return lemma in load("cues").get(kind, {}).get(feature, ())


def _phrase_at(tokens: Sequence[Token], at: int) -> Cue | None:
    for length in range(5, 0, -1):
        words = " ".join(token.lower for token in tokens[at : at + length])
        kind = _phrases().get(words)
        if (
            kind
            and len(tokens) >= at + length
            and (words not in listed("cues", "citing", "words") or _is_citing(tokens, at))
        ):
            return Cue(at, at + length - 1, words, kind, "past" if kind == "doubt" else "phrase")
    return None


def _puts_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "puts the number of missing at 40", "raised the toll to 47": the verb is a cue when "at" or "to" and a number follow."""
    link = (
        "at"
        if tokens[at].lower in ("put", "puts")
        else "to"
        if tokens[at].lower in listed("cues", "changes", "forms")
        else None
    )
    if link is None or _word_before(tokens, at) in ("was", "were", "is", "are", "be", "been", "to"):
        return None
    for place in range(at + 2, min(at + 16, len(tokens) - 1)):
        if tokens[place].lower in (".", ";", ":", ","):
            break
        if tokens[place].lower == link and _begins_amount(tokens[place + 1]):
            return Cue(at, at, f"put {link}", "belief" if link == "at" else "statement", "past")
    return None


def _begins_amount(token: Token) -> bool:
    return token.text[:1].isdigit() or token.lower in load("numbers")["cardinals"] or token.lower in _BEFORE_AMOUNTS


def _is_citing(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower in (",", "—", "–", "(")


def _verb_at(tokens: Sequence[Token], at: int) -> Cue | None:
    for length in (2, 1):
        words = " ".join(token.lower for token in tokens[at : at + length])
        known = _forms().get(words)
        if known and len(tokens) >= at + length:
            lemma, kind, form = known
            return _checked(tokens, Cue(at, at + length - 1, lemma, kind, form), words)
    return None


def _checked(tokens: Sequence[Token], cue: Cue, words: str) -> Cue | None:
    before = _word_before(tokens, cue.first)
    after = tokens[cue.last + 1] if cue.last + 1 < len(tokens) else None
    if before in DETERMINERS - {"this", "that", "both", "all"} or before in PREPOSITIONS - {"to"}:
        return None
    negated = _is_negated(tokens, cue.first)
    if cue.form == "base":
        return _checked_base(tokens, cue, words, before, negated)
    if cue.form == "past" and _is_passive(tokens, cue.first):
        return None
    if cue.form == "participle" and (before in ("is", "are", "was", "were") or not _introduces(after)):
        return None
    if words in load("cues")["ambiguous"]["forms"] and (_is_object(before) or not _has_clear_frame(tokens, cue, after)):
        return None
    kind: CueKind = "silent" if negated and cue.kind in ("statement", "belief", "forecast", "intention") else cue.kind
    return Cue(cue.first, cue.last, cue.lemma, kind, cue.form, negated)


def _checked_base(tokens: Sequence[Token], cue: Cue, words: str, before: str, negated: bool) -> Cue | None:
    after = tokens[cue.last + 1] if cue.last + 1 < len(tokens) else None
    if before == "to":
        if cue.lemma != "say" or after is None or after.lower in _ASKED or _refuses(tokens, cue.first):
            return None
        return Cue(cue.first, cue.last, cue.lemma, cue.kind, "participle")
    if negated:
        return Cue(cue.first, cue.last, cue.lemma, "silent" if cue.kind != "doubt" else "doubt", "present", True)
    if before in MODALS or not before:
        return None
    if before in ("they", "we", "i") and cue.kind in ("belief", "doubt"):
        return Cue(cue.first, cue.last, cue.lemma, cue.kind, "present")
    plural = (
        (before.endswith("s") and before != "'s")
        or before in ("they", "we", "i", "who", "people", "police", "also")
        or before == ")"
    )
    if not plural or (words in load("cues")["ambiguous"]["forms"] and not _introduces(after)):
        return None
    return Cue(cue.first, cue.last, cue.lemma, cue.kind, "present")


def _refuses(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "to say" stands behind a refusal: "declined to say"; "declined to comment, other than to say" tells something."""
    known = _forms().get(tokens[at - 2].lower) if at > 1 else None
    return known is not None and known[1] == "silent"


def _is_object(before: str) -> bool:
    """Say whether a form that can be a noun stands behind a cue that governs it: "rejected claims that"."""
    _, kind, form = _forms().get(before, ("", "statement", "base"))
    return form in ("past", "participle") or (form == "present" and kind in ("denial", "doubt"))


def _has_clear_frame(tokens: Sequence[Token], cue: Cue, after: Token | None) -> bool:
    """A form that can be a noun or an adjective is a cue before "that", a quotation, or a noun phrase it governs."""
    if _introduces(after):
        return True
    following = [token.lower for token in tokens[cue.last + 1 : cue.last + 13]]
    if "that" in following and "," not in following[: following.index("that")]:
        return cue.form != "past" or not _is_passive(tokens, cue.first)
    return (
        cue.form == "present" and after is not None and after.lower in DETERMINERS and _is_proper(tokens, cue.first - 1)
    )


def _introduces(after: Token | None) -> bool:
    return after is not None and (
        after.quote is not None or after.lower in ("that", ":", "to", "it", "he", "she", "they", "there")
    )


def _is_proper(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and tokens[at].text[:1].isupper()


def _word_before(tokens: Sequence[Token], at: int) -> str:
    at -= 1
    while at >= 0 and (tokens[at].lower in ADVERBS or (tokens[at].lower.endswith("ly") and len(tokens[at].lower) > 4)):
        at -= 1
    return tokens[at].lower if at >= 0 else ""


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    return _word_before(tokens, at) in ("is", "are", "was", "were", "be", "been", "being", "as")


def _is_negated(tokens: Sequence[Token], at: int) -> bool:
    return any(token.lower in NEGATIONS for token in tokens[max(0, at - 3) : at])


@cache
def _phrases() -> dict[str, CueKind]:
    cues = load("cues")
    kinds: tuple[CueKind, ...] = ("according", "unsourced", "doubt", "citing", "silent")
    found: dict[str, CueKind] = {}
    for kind in kinds:
        for words in [*cues[kind].get("phrases", ()), *(cues[kind].get("words", ()))]:
            found[words] = kind
    return found


@cache
def _forms() -> dict[str, tuple[str, CueKind, Form]]:
    kinds: tuple[CueKind, ...] = ("statement", "belief", "forecast", "intention", "denial", "doubt", "silent")
    found: dict[str, tuple[str, CueKind, Form]] = {}
    for kind in kinds:
        for entry in load("cues")[kind]["verbs"]:
            lemma, *rest = entry.split("/")
            for words, form in _inflect(lemma, *rest):
                found.setdefault(words, (lemma, kind, form))
    return found


def _inflect(lemma: str, past: str = "", participle: str = "") -> list[tuple[str, Form]]:
    verb, _, particle = lemma.partition(" ")
    tail = f" {particle}" if particle else ""
    if past:
        pasts = [past, participle or past]
    else:
        stem = verb[:-1] if verb.endswith("e") else verb[:-1] + "i" if _y_after_consonant(verb) else verb
        pasts = [f"{stem}ed{tail}"]
    third = (
        verb[:-1] + "ies"
        if _y_after_consonant(verb)
        else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    )
    ing = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    forms: list[tuple[str, Form]] = [(words, "past") for words in pasts]
    return [*forms, (third + tail, "present"), (ing + "ing" + tail, "participle"), (lemma, "base")]


def _y_after_consonant(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeou"
