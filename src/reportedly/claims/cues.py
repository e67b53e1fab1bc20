"""Cues: the words that introduce what somebody said, and which only look like them."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.forms import Cue, CueKind, first_words, known_forms
from reportedly.claims.particles import (
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    begins_amount,
    looks_like_clause,
)
from reportedly.claims.phrasal import find_openings, find_phrase, is_passive, word_before
from reportedly.claims.units import Token
from reportedly.lexicons import listed

_ASKED = frozenset(["whether", "how", "why", "who", "where", "when", "if"])


# "Some say", "another said": these may be subjects, where the syntax takes the word behind them for a verb.
_ALONE = frozenset(["some", "another", "many", "several", "few"])
# Their participles tell something with a bare clause behind: "adding the bridge was gone".
_WITH_BARE_CLAUSE = frozenset(
    [
        "say",
        "add",
        "claim",
        "argue",
        "insist",
        "state",
        "explain",
        "note",
        "maintain",
        "contend",
        "allege",
        "assert",
        "believe",
        "fear",
    ]
)
_CLAUSE_REACH = 16
# Behind these a participle tells what whoever acts in the clause before it has said.
_BESIDE = frozenset(["after", "by"])
# "Was quick to say", "the first to say": they said it.
_SPEAKERS_IN_ORDER = frozenset(["quick", "first", "last", "next", "latest", "keen", "eager", "prompt"])
_NO_SUBJECTS = (DETERMINERS - {"this", "that", "both", "all"}) | (PREPOSITIONS - {"to"})
_WHO = frozenset(["he", "she", "they"])
_MARKS = frozenset([",", "—", "–", "(", ")", ".", ""])


def find_cues(tokens: Sequence[Token], named: Sequence[bool]) -> list[Cue]:
    """Return the cues of a frame, in order. Words inside quotations or names (`named`) are never cues.

    "The plan was announced" has none: a passive hides who said it. "did not say" is silent: it refuses.
    """
    found: list[Cue] = []
    free = 0
    for at in find_openings([token.lower for token in tokens]):
        cue = (find_phrase(tokens, at) or _verb_at(tokens, at)) if at >= free and not named[at] else None
        if cue:
            found.append(cue)
            free = cue.last + 1
    return found


def _verb_at(tokens: Sequence[Token], at: int) -> Cue | None:
    if tokens[at].lower not in first_words():
        return None
    for length in (2, 1):
        words = " ".join([token.lower for token in tokens[at : at + length]])
        known = known_forms().get(words)
        if known and len(tokens) >= at + length:
            lemma, kind, form = known
            return _checked(tokens, Cue(at, at + length - 1, lemma, kind, form), words)
    return None


def _checked(tokens: Sequence[Token], cue: Cue, words: str) -> Cue | None:
    before = word_before(tokens, cue.first)
    after = tokens[cue.last + 1] if cue.last + 1 < len(tokens) else None
    if _is_no_verb(tokens[cue.first], words) or (cue.form == "past" and _is_participle(tokens, cue, after)):
        return None
    if cue.lemma == "post" and after is not None and after.lower == ":":
        return None
    hearsay = before in listed("cues", "nobody", "nouns") and cue.form == "participle"
    if hearsay and word_before(tokens, cue.first - 1) == "with":
        # "With estimates suggesting that it could reach 12,000".
        return None
    if before == "than" and cue.form in ("past", "participle"):
        # "Two fewer than promised".
        return None
    alone = before in _ALONE and tokens[cue.first].tag in ("VBD", "VBZ", "VBP")
    # "She resigned after admitting that they had paid".
    beside = cue.form == "participle" and before in _BESIDE and after is not None and after.lower == "that"
    if before in _NO_SUBJECTS and not (alone or beside):
        return None
    no_longer = [token.lower for token in tokens[max(0, cue.first - 2) : cue.first]] == ["no", "longer"]
    if no_longer and cue.finite and cue.kind in ("statement", "belief"):
        # "No longer maintains that it held".
        return Cue(cue.first - 2, cue.last, cue.lemma, "denial", cue.form)
    negated = _is_negated(tokens, cue.first)
    if cue.form == "base":
        return _checked_base(tokens, cue, words, before, negated)
    if cue.form == "past" and is_passive(tokens, cue.first):
        return None
    if (
        cue.form == "participle"
        and cue.kind == "intention"
        and before in ("is", "are", "was", "were")
        and _goes_to(after)
    ):
        # "is planning to leave"
        return Cue(cue.first, cue.last, cue.lemma, cue.kind, "present", negated)
    if cue.lemma == "agree" and cue.form in ("past", "present") and _goes_to(after):
        return Cue(cue.first, cue.last, cue.lemma, "silent" if negated else "intention", cue.form, negated)
    if cue.form == "participle" and (before in ("is", "are", "was", "were") or tokens[cue.first].tag.startswith("NN")):
        return None
    if cue.lemma == "tell" and after is not None and after.lower == ":" and tokens[cue.first - 1].tag == "NNS":
        # "Residents told: go now": somebody tells them.
        return None
    if cue.lemma == "call" and tokens[cue.first].tag == "VBN" and not _is_perfect(tokens, cue.first):
        # "A group called the Youth of May".
        return None
    if cue.form == "participle" and not _introduces(after) and not _goes_with_clause(tokens, cue, before):
        return None
    if words in listed("cues", "ambiguous", "forms") and (
        _is_object(before) or not _has_clear_frame(tokens, cue, after)
    ):
        return None
    return Cue(cue.first, cue.last, cue.lemma, _negated_kind(cue) if negated else cue.kind, cue.form, negated)


def _negated_kind(cue: Cue) -> CueKind:
    """What "not" makes of a cue: "never said" and "nor denied" leave it open, "never doubted that" believes."""
    if cue.lemma == "rule out":
        # "Did not rule out that it was mined": it may have been.
        return "belief"
    if cue.kind == "doubt":
        return "belief" if cue.lemma == "doubt" else "doubt"
    return "silent" if cue.kind in ("statement", "belief", "forecast", "intention", "denial") else cue.kind


def _goes_with_clause(tokens: Sequence[Token], cue: Cue, before: str) -> bool:
    """Say whether a clause without "that" follows a participle: "refused bail, saying the crime was too grave"."""
    if before != "," or cue.lemma not in _WITH_BARE_CLAUSE:
        return False
    behind = tokens[cue.last + 1 : cue.last + _CLAUSE_REACH]
    end = next((at for at, token in enumerate(behind) if token.lower in (",", ".", ";", "—", "–")), len(behind))
    return looks_like_clause(behind[:end])


def _goes_to(after: Token | None) -> bool:
    return after is not None and after.lower == "to"


def _is_no_verb(token: Token, words: str) -> bool:
    """Say whether the syntax takes a form that can be a noun for one: "a police report that"."""
    unclear = words in listed("cues", "ambiguous", "forms")
    return unclear and token.tag.startswith(("NN", "JJ")) and token.text.islower()


def _is_participle(tokens: Sequence[Token], cue: Cue, after: Token | None) -> bool:
    """Say whether a past form goes with the noun before it: "the toll announced by the army", "the 6,000 promised in January"."""
    if tokens[cue.first].tag != "VBN" or after is None or _is_perfect(tokens, cue.first):
        return False
    return after.lower == "by" or (cue.kind == "intention" and after.lower in PREPOSITIONS - {"to"})


def _is_perfect(tokens: Sequence[Token], at: int) -> bool:
    return word_before(tokens, at) in ("has", "have", "had", "having")


def _checked_base(tokens: Sequence[Token], cue: Cue, words: str, before: str, negated: bool) -> Cue | None:
    after = tokens[cue.last + 1] if cue.last + 1 < len(tokens) else None
    if before == "to":
        asks = after is None or after.lower in _ASKED
        if cue.lemma != "say" or asks or _refuses(tokens, cue.first) or _only_judges(tokens, cue.first):
            return None
        return Cue(cue.first, cue.last, cue.lemma, cue.kind, "participle")
    if negated:
        return Cue(cue.first, cue.last, cue.lemma, _negated_kind(cue), "present", True)
    if before in MODALS or not before:
        return None
    if cue.lemma == "say" and before == "," and after is not None and after.lower in DETERMINERS:
        # "Twelve thousand, say the police."
        return Cue(cue.first, cue.last, cue.lemma, cue.kind, "present")
    if before in ("they", "we", "i") and cue.kind in ("belief", "doubt"):
        return Cue(cue.first, cue.last, cue.lemma, cue.kind, "present")
    plural = (
        (before.endswith("s") and before != "'s")
        or before in ("they", "we", "i", "who", "people", "police", "also")
        or before == ")"
        or tokens[cue.first].tag == "VBP"
    )
    unclear = words in listed("cues", "ambiguous", "forms") and tokens[cue.first].tag != "VBP"
    if not plural or (unclear and not _introduces(after)):
        return None
    return Cue(cue.first, cue.last, cue.lemma, cue.kind, "present")


def _refuses(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "to say" stands behind a refusal: "declined to say"; "declined to comment, other than to say" tells something."""
    known = known_forms().get(tokens[at - 2].lower) if at > 1 else None
    return known is not None and known[1] == "silent"


def _only_judges(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "to say" is nobody's saying: "look at it is to say that", "it would be wrong to say that", "I have to say"."""
    before = tokens[at - 2] if at > 1 else None
    if before is None:
        return False
    judged = before.tag.startswith("JJ") and before.lower not in _SPEAKERS_IN_ORDER
    return judged or before.lower in ("is", "was", "be", "have", "has", "had", "want", "wants", "like")


def _is_object(before: str) -> bool:
    """Say whether a form that can be a noun stands behind a cue that governs it: "rejected claims that"."""
    _, kind, form = known_forms().get(before, ("", "statement", "base"))
    return form in ("past", "participle") or (form == "present" and kind in ("denial", "doubt"))


def _has_clear_frame(tokens: Sequence[Token], cue: Cue, after: Token | None) -> bool:
    """A form that can be a noun or an adjective is a cue before "that", a quotation, or a noun phrase it governs."""
    verb = tokens[cue.first].tag in ("VBZ", "VBD", "VBP")
    if _introduces(after) or (verb and (after is None or after.lower in _MARKS or begins_amount(after))):
        return True
    if cue.kind in ("belief", "forecast") and tokens[cue.first].tag == "VBD" and tokens[cue.first - 1].lower in _WHO:
        # "Said she expected the trial to end".
        return True
    following = [token.lower for token in tokens[cue.last + 1 : cue.last + 13]]
    if "that" in following and "," not in following[: following.index("that")]:
        return cue.form != "past" or not is_passive(tokens, cue.first)
    return (
        cue.form == "present" and after is not None and after.lower in DETERMINERS and _is_proper(tokens, cue.first - 1)
    )


def _introduces(after: Token | None) -> bool:
    return after is not None and (
        after.quote is not None or after.lower in ("that", ":", "to", "it", "he", "she", "they", "there")
    )


def _is_proper(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and tokens[at].text[:1].isupper()


def _is_negated(tokens: Sequence[Token], at: int) -> bool:
    if at > 1 and (tokens[at - 2].lower, tokens[at - 1].lower) == ("no", "longer"):
        # "No longer expects to fly".
        return True
    return any(token.lower in NEGATIONS for token in tokens[max(0, at - 3) : at])
