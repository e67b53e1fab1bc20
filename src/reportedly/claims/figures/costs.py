"""How far a word of state is from governing those counted: the cost of each reading, None where grammar forbids it.

The costs are rules of thumb, made so that the nearest verb wins: 0 to 1 for a head noun or an object, 1 and more for what
follows, a tenth for each word between, 2 for a measure ("the toll stands at"), 3 to 5 more for what only may be meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportedly.claims.figures.hits import Hit, Thing
from reportedly.claims.figures.labels import label_before
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Token
from reportedly.lexicons import listed, load

_BE = listed("counting", "states", "be")
_HAVE = frozenset(["has", "have", "had", "having"])
_SKIPPED = listed("counting", "states", "skipped")
_STILL = _BE | listed("counting", "states", "still")
_STOPS = listed("counting", "states", "stops")
_STOPS_RIGHT = _STOPS | {":", "after", "before", "as", "said", "told", "..."}
_UNCLEAN = listed("counting", "states", "unclean")
_LINKS = listed("counting", "states", "links")
_MEASURES = listed("counting", "states", "measures")
_OBJECT = listed("counting", "states", "object")
_CHANGES = listed("counting", "amounts", "changes")


def cost_of(tokens: Sequence[Token], hit: Hit, thing: Thing, left: int) -> float | None:
    """Return what it costs to read a word of state as said of a thing that nothing left of `left` can govern."""
    if hit.kind == "none" or (tokens[hit.first].low == "lives" and not _are_lost(tokens, hit.first)):
        return None
    if hit.last <= thing.amount.first:
        return _cost_before(tokens, hit, thing, left)
    if hit.first >= thing.end:
        return _cost_after(tokens, hit, thing)
    # "900 recruits": the noun, not the verb.
    if hit.first < thing.amount.last:
        return None
    is_noun = " ".join(token.low for token in tokens[hit.first : hit.last]) in load("conditions").get(
        hit.state, {}
    ).get("words", ())
    if hit.kind == "doing" and not is_noun:
        return None
    if hit.kind == "weak":
        return 4.0
    is_head = thing.phrase is not None and hit.last == thing.phrase.last
    if hit.kind in ("done", "subject") and is_head and hit.first == thing.amount.noun:
        return 1.0
    return 0.0 if is_head else 1.5


def _are_lost(tokens: Sequence[Token], at: int) -> bool:
    """Say whether lives are lost or taken: "claimed 12 lives", "12 lives were lost"; not "changed the lives of 12"."""
    return any(
        token.low in listed("counting", "states", "losing") for token in tokens[max(0, at - LIVES_REACH) : at + 5]
    )


_BODIES = frozenset(["troops", "people", "casualties", "cases"])
# "claimed the lives of at least 12", "cost 12 more lives": the verb is near.
LIVES_REACH = 6


def _cost_before(tokens: Sequence[Token], hit: Hit, thing: Thing, left: int) -> float | None:
    amount = thing.amount
    gap = [token.low for token in tokens[hit.last : amount.first]]
    # "Killed: 300"
    if gap == [":"]:
        return 1.0
    # "Deaths connected with the strike: 2"
    if hit.kind != "doing" and label_before(tokens, amount):
        return 1.0 + 0.1 * len(gap)
    if _is_toll_of(tokens, hit, gap):
        return 1.5
    if not _STOPS.isdisjoint(gap):
        return None
    link = next((word for word in reversed(gap) if word not in ("“", '"', "a", "the")), "")
    changed = link in _CHANGES
    # "Deaths rose 12 per cent" counts no dead.
    if changed and amount.unit in ("percent", "share"):
        return None
    linked = link in _LINKS or changed or (link == "from" and _changes(tokens, hit.first, amount.first))
    # "the number of officials arrested at 31"; further from the verb the measure is of something else.
    measured = linked and any(token.low in _MEASURES for token in tokens[max(left, hit.first - 7) : hit.last + 2])
    measured = measured or link in ("totaling", "totalling", "numbering") or gap[-2:] == ["total", "of"]
    far = 0.1 * len(gap)
    if hit.kind in ("words", "weak"):
        extra = 3.0 if hit.kind == "weak" else 0.0
        # "left five dead at two places" counts the places.
        if link == "at" and thing.phrase and head_group(thing.phrase.head) not in _BODIES:
            return None
        if gap in ([], ["of"], ["of", "the"], [":"], ["for"]):
            return 1.0 + extra
        return 2.0 + far + extra if linked else None
    if measured:
        # "The number of people missing since the ship sank rose to 13": nothing is done to what a measure stands at.
        return None if hit.kind == "doing" and tokens[hit.last - 1].low != "of" else 2.0 + far
    # Of the subject that stands before it, not of what comes after.
    if hit.kind == "subject" or _is_passive(tokens, hit.first):
        return None
    if _is_second_object(gap):
        return 0.5 + far
    # Somebody else is the object: "treating the victims 40 doctors died".
    if _names_another(gap):
        return None
    clean = [word for word in gap if word != "of"] if gap[-1:] == ["of"] or gap[:1] == ["of"] else gap
    return 0.5 + far if len(clean) <= 6 and _UNCLEAN.isdisjoint(clean) else None


def _is_toll_of(tokens: Sequence[Token], hit: Hit, gap: Sequence[str]) -> bool:
    """Say whether a count is told to stand at a number behind what it is the count of: "the death toll of the ferry that sank rose to"."""
    counted = any(token.low == "toll" for token in tokens[hit.first : hit.last])
    before = [token.low for token in tokens[max(0, hit.first - _NAMED) : hit.first]]
    if hit.kind in ("words", "weak"):
        is_number = before[-2:] == ["number", "of"]
    else:
        # "The number of people injured at the march stands at": the march is where, and not what is said of them.
        is_number = hit.kind == "done" and ("number", "of") in pairwise(before)
    if not (counted or is_number) or not gap or gap[-1] not in _LINKS | _CHANGES or gap[0] not in _ABOUT_IT:
        return False
    return "," not in gap and not any(word in _STOPS and word not in _RELATIVE for word in gap)


# So many words name those counted: "the number of people so far known injured".
_NAMED = 6
_ABOUT_IT = ("of", "from", "in", "after", "for", "among", "at", "during", "since", "by", "on")


# These open what is told of the thing counted and end in its verb: "the ferry that sank".
_RELATIVE = frozenset(["that", "which", "who", "when"])


def _is_second_object(gap: Sequence[str]) -> bool:
    """Say whether a verb has a first object beside those counted: "killed a commander and three of his guards"."""
    if list(gap[1:]) == ["and"] and gap[0] in ("him", "her", "them", "himself", "herself"):
        return True
    if len(gap) > NAMES_REACH or len(gap) < 3 or gap[-1] != "and":
        return False
    return gap[0] in listed("counting", "states", "determiners") and _UNCLEAN.isdisjoint(gap[1:-1])


def _names_another(gap: Sequence[str]) -> bool:
    """Say whether an object of its own stands between a verb and a number; "the lives of" is none."""
    first = next((at for at, word in enumerate(gap) if word in listed("counting", "states", "determiners")), None)
    end = next((word for word in reversed(gap) if word not in ("just", "only", "even")), "")
    return first is not None and first < len(gap) - 2 and end != "of"


def _changes(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether something is told to change near a noun: "revised its death toll from the disease from 176"."""
    return any(token.low in _CHANGES for token in tokens[max(0, first - LIVES_REACH) : end])


def _cost_after(tokens: Sequence[Token], hit: Hit, thing: Thing) -> float | None:
    end = thing.end
    gap = _without_ages(without_asides([token.low for token in tokens[end : hit.first]]))
    plain = gap[1:] if gap[:1] == [","] else gap
    relative = plain[:1] in (["who"], ["which"], ["that"])
    if not _STOPS_RIGHT.isdisjoint(plain[1:] if relative else plain) or _goes_on_counting(gap):
        return None
    cost = 1.0 + 0.1 * len(gap) + 0.8 * gap.count(",") + 1.5 * gap.count("and")
    if hit.kind in ("words", "weak"):
        extra = _extra_of_words(tokens, hit, gap, thing)
        return None if extra is None else cost + extra
    if hit.kind == "doing":
        return None
    if hit.kind == "troops" and not _is_participle(tokens[hit.first].low):
        return None
    if hit.kind == "subject":
        return cost
    if _is_passive(tokens, hit.first):
        return cost
    return cost + 1 if _is_bare_participle(tokens, hit, gap) else None


def _without_ages(words: list[str]) -> list[str]:
    """Return the words without the ages behind people: "two men, 26 and 21, who were shot" as "two men, who were shot"."""
    at = 1
    while words[:1] == [","] and at < len(words) and (words[at].isdecimal() or words[at] in ("and", ",")):
        at += 1
    return words[at - 1 :] if at > 1 and words[at - 1] == "," else words


def _goes_on_counting(gap: Sequence[str]) -> bool:
    """Say whether one more is told of: "four people were shot and a fifth fled"."""
    return any(one in ("a", "another") and two in _ORDINALS for one, two in pairwise(gap))


_ORDINALS = frozenset(["third", "fourth", "fifth", "sixth", "seventh", "eighth"])


def _extra_of_words(tokens: Sequence[Token], hit: Hit, gap: Sequence[str], thing: Thing) -> float | None:
    """Return what an adjective or noun behind a thing costs more than its distance: "12 dead", "12 were left homeless"."""
    before = tokens[hit.first - 1].low if hit.first > thing.end else ""
    beside = not gap or list(gap[-2:]) in (["of", "them"], ["of", "whom"], ["of", "these"], ["of", "those"])
    if beside or before in _STILL or _suffers(hit, gap):
        return 0.0
    # A noun phrase that was not read whole; nobody and one begin too many of them ("nobody knows how many bodies").
    is_plain = _UNCLEAN.isdisjoint(gap) and len(gap) <= NAMES_REACH and thing.amount.value > 1
    return 5.0 if is_plain else None


# "900 laboratory-confirmed human cases": so many words of a noun phrase that was not read whole.
NAMES_REACH = 5


def _suffers(hit: Hit, gap: Sequence[str]) -> bool:
    """Say whether those counted have the injuries named: "were taken away with serious injuries"."""
    if hit.state not in ("wounded", "shot") or "and" in gap or "," in gap:
        return False
    return not listed("counting", "states", "suffering").isdisjoint(gap)


def without_asides(words: list[str]) -> list[str]:
    """Return the words without what stands between two dashes or in brackets."""
    kept: list[str] = []
    at = 0
    while at < len(words):
        closers = {"—": "—", "–": "–", "(": ")"}.get(words[at])
        end = words.index(closers, at + 1) if closers and closers in words[at + 1 :] else -1
        if end < 0:
            kept.append(words[at])
        at = end + 1 if end > at else at + 1
    return kept


def are_auxiliaries(words: Sequence[str]) -> bool:
    """Say whether words are nothing but forms of "be", auxiliaries and adverbs: "has since been"."""
    return all(word in _BE or word in _SKIPPED or word.endswith("ly") for word in words)


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en", "ing")) or word in ("sent", "present", "brought", "held")


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a form of "be" stands before the verb, with nothing but adverbs between."""
    for place in range(at - 1, max(at - 6, -1), -1):
        word = tokens[place].low
        # "IS executes two men": a name, unless all is in capitals.
        if tokens[place].text == "IS" and not tokens[at].text.isupper():
            return False
        if word in _BE:
            return True
        # "is believed to have killed": their deed; "to have been killed" has its "been" nearer.
        if word in _HAVE:
            return False
        if word not in _SKIPPED and not word.endswith("ly"):
            return False
    return False


def _is_bare_participle(tokens: Sequence[Token], hit: Hit, gap: Sequence[str]) -> bool:
    """Say whether "killed" is a participle ("12 people killed in a raid") and not their deed ("12 men killed the guard")."""
    # “There were a dozen of them,” recalled the baker.: she recalled it, and not them.
    if _HAVE & set(gap[-2:]) or not {"”", '"'}.isdisjoint(gap):
        return False
    following = tokens[hit.last] if hit.last < len(tokens) else None
    if following is None or not following.text[0].isalnum():
        return True
    # "Two killed at the scene", but "12 men killed at least two".
    if following.low == "at":
        return not (hit.last + 1 < len(tokens) and tokens[hit.last + 1].low in ("least", "most"))
    return not (
        following.low in _OBJECT or following.text[0].isdigit() or following.low in load("numbers")["cardinals"]
    )
