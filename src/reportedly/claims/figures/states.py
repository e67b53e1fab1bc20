"""What is said of those counted: killed, wounded, deployed; by the nearest word that governs them in the clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import NounPhrase, head_group
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.lexicons import listed, load

# A governing word further away is rarely one: "24 captives, 13 of them women, were freed" has nine tokens between.
REACH = 24
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


@dataclass(frozen=True, slots=True)
class Hit:
    """A word or phrase of the lexicon in a sentence: its tokens, state, and how it governs (done, doing, subject ...)."""

    first: int
    last: int
    state: str
    kind: str


@dataclass(frozen=True, slots=True)
class Thing:
    """An amount and what it counts.

    In "three of 29 suspected cases" both amounts count the cases: the first `shares` the noun phrase of the second, and
    the second is the `whole` of which nothing more is said. An `aside` stands between commas or dashes
    ("24 captives, 13 of them women, were freed").
    """

    amount: Amount
    phrase: NounPhrase | None
    shares: bool = False
    whole: bool = False
    aside: bool = False

    @property
    def end(self) -> int:
        """Return the token after the amount and the noun phrase."""
        return self.phrase.last if self.phrase else self.amount.last


def find_hits(tokens: Sequence[Token]) -> list[Hit]:
    """Return the words among these tokens that say what happened to somebody, in order."""
    found: list[Hit] = []
    at = 0
    while at < len(tokens):
        hit = _phrases().starting(tokens, at)
        if hit:
            state, _, kind = hit[1].partition(" ")
            found.append(Hit(at, hit[0], state, kind))
        at = hit[0] if hit else at + 1
    return found


@cache
def condition_words() -> frozenset[str]:
    """Return the single words that may stand between a number and its noun and say a state or a grade."""
    words = {"confirmed", "suspected", "probable", "possible", "dead", "missing", "striking", "new"}
    for kinds in load("conditions").values():
        words |= {word for word in kinds.get("done", ()) if " " not in word}
    return frozenset(words)


@cache
def _phrases() -> Phrases:
    table = load("conditions")
    kinds = ("done", "doing", "subject", "words", "weak", "troops", "troops_subject")
    return Phrases(
        [(form, f"{state} {kind}") for state, lists in table.items() for kind in kinds for form in lists.get(kind, ())]
    )


def state_hit(tokens: Sequence[Token], hits: Sequence[Hit], things: Sequence[Thing], which: int) -> Hit | None:
    """Return the word that governs one of a sentence's things, None where none does.

    In "12 were killed and 30 wounded" each has its own; in "killed seven and wounded 19" too. A thing that takes its
    state from another ("including six") is not decided here.
    """
    thing = things[which]
    left = max(things[which - 1].end if which else 0, thing.amount.first - REACH)
    left = thing.amount.first if thing.whole else left
    right = min(_next_start(tokens, things, which), thing.end + REACH)
    best: tuple[float, Hit] | None = None
    begin = bisect_left(hits, left, key=lambda hit: hit.first)
    for hit in hits[begin:]:
        if hit.first >= right:
            break
        if hit.kind in ("troops", "troops_subject"):
            hit = _of_troops(hit, thing)
        cost = _cost(tokens, hit, thing, left)
        if cost is not None and (best is None or cost < best[0]):
            best = cost, hit
    return best[1] if best else None


def _next_start(tokens: Sequence[Token], things: Sequence[Thing], which: int) -> int:
    """Return where the next thing begins that this one's verb cannot stand behind."""
    if things[which].whole:
        return things[which].end
    for following in things[which + 1 :]:
        if not (following.aside or following.whole or following.amount.first < things[which].end):
            return following.amount.first
    return len(tokens)


def _of_troops(hit: Hit, thing: Thing) -> Hit:
    """Return the hit as it reads for those counted: soldiers are sent, doses delivered, other things neither."""
    group = head_group(thing.phrase.head) if thing.phrase else "troops"
    if hit.state == "deployed" and group in ("goods", "weapons"):
        return replace(hit, state="delivered", kind="subject" if hit.kind == "troops_subject" else hit.kind)
    if group not in ("troops", "people", "units", "vehicles", None) or thing.amount.unit != "count":
        return replace(hit, kind="none")
    if group == "vehicles" and hit.kind == "troops_subject":
        return replace(hit, kind="none")
    return replace(hit, kind="subject") if hit.kind == "troops_subject" else hit


def presence_hit(tokens: Sequence[Token], thing: Thing) -> Hit | None:
    """Return the "are in" or "on ... soil" by which soldiers are said to be somewhere: "3,000 troops now in Kestria"."""
    if not thing.phrase or not (head_group(thing.phrase.head) == "troops" or thing.phrase.head == "man"):
        return None
    at = thing.end
    while at < len(tokens) and tokens[at].low in _BE | _PRESENT and at - thing.end < 4:
        at += 1
    named = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "the")
    if named < len(tokens) and tokens[at].low in ("in", "inside", "on") and tokens[named].text[0].isupper():
        soil = named + 1 < len(tokens) and tokens[named + 1].low in ("soil", "territory", "ground")
        if tokens[at].low != "on" or soil:
            return Hit(thing.end, at + (3 if soil else 1), "deployed", "words")
    return None


_PRESENT = frozenset(["now", "already", "still", "currently", "present", "have", "has", "been"])


def _cost(tokens: Sequence[Token], hit: Hit, thing: Thing, left: int) -> float | None:
    if hit.kind == "none":
        return None
    if hit.last <= thing.amount.first:
        return _cost_before(tokens, hit, thing.amount, left)
    if hit.first >= thing.end:
        return _cost_after(tokens, hit, thing.end)
    # "900 recruits": the noun, not the verb.
    if hit.first < thing.amount.last:
        return None
    is_noun = " ".join(token.low for token in tokens[hit.first : hit.last]) in load("conditions")[hit.state].get(
        "words", ()
    )
    if hit.kind == "doing" and not is_noun:
        return None
    if hit.kind == "weak":
        return 4.0
    is_head = thing.phrase is not None and hit.last == thing.phrase.last
    if hit.kind in ("done", "subject") and is_head and hit.first == thing.amount.noun:
        return 1.0
    return 0.0 if is_head else 1.5


def _cost_before(tokens: Sequence[Token], hit: Hit, amount: Amount, left: int) -> float | None:
    gap = [token.low for token in tokens[hit.last : amount.first]]
    if not _STOPS.isdisjoint(gap):
        return None
    link = next((word for word in reversed(gap) if word not in ("“", '"', "a", "the")), "")
    linked = link in _LINKS
    # "the number of officials arrested at 31"; further from the verb the measure is of something else.
    measured = linked and any(token.low in _MEASURES for token in tokens[max(left, hit.first - 7) : hit.last + 2])
    measured = measured or link in ("totaling", "totalling", "numbering") or gap[-2:] == ["total", "of"]
    far = 0.1 * len(gap)
    if hit.kind in ("words", "weak"):
        extra = 3.0 if hit.kind == "weak" else 0.0
        if gap in ([], ["of"], ["of", "the"], [":"], ["for"]):
            return 1.0 + extra
        return 2.0 + far + extra if linked else None
    if measured:
        return 2.0 + far
    # Of the subject that stands before it, not of what comes after.
    if hit.kind == "subject" or _is_passive(tokens, hit.first):
        return None
    clean = [word for word in gap if word != "of"] if gap[-1:] == ["of"] or gap[:1] == ["of"] else gap
    return 0.5 + far if len(clean) <= 6 and _UNCLEAN.isdisjoint(clean) else None


def _cost_after(tokens: Sequence[Token], hit: Hit, end: int) -> float | None:
    gap = without_asides([token.low for token in tokens[end : hit.first]])
    plain = gap[1:] if gap[:1] == [","] else gap
    relative = plain[:1] in (["who"], ["which"], ["that"])
    if not _STOPS_RIGHT.isdisjoint(plain[1:] if relative else plain):
        return None
    cost = 1.0 + 0.1 * len(gap) + 0.8 * gap.count(",") + 1.5 * gap.count("and")
    before = tokens[hit.first - 1].low if hit.first > end else ""
    if hit.kind in ("words", "weak"):
        return cost if not gap or before in _STILL else cost + 5
    if hit.kind == "doing":
        return None
    if hit.kind == "troops" and not _is_participle(tokens[hit.first].low):
        return None
    if hit.kind == "subject":
        return cost
    if _is_passive(tokens, hit.first):
        return cost
    return cost + 1 if _is_bare_participle(tokens, hit, gap) else None


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


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en", "ing")) or word in ("sent", "present", "brought", "held")


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a form of "be" stands before the verb, with nothing but adverbs between."""
    for place in range(at - 1, max(at - 6, -1), -1):
        word = tokens[place].low
        if word in _BE:
            return True
        if word not in _SKIPPED and not word.endswith("ly"):
            return False
    return False


def _is_bare_participle(tokens: Sequence[Token], hit: Hit, gap: Sequence[str]) -> bool:
    """Say whether "killed" is a participle ("12 people killed in a raid") and not their deed ("12 men killed the guard")."""
    if _HAVE & set(gap[-2:]):
        return False
    following = tokens[hit.last] if hit.last < len(tokens) else None
    if following is None or not following.text[0].isalnum():
        return True
    return not (
        following.low in _OBJECT or following.text[0].isdigit() or following.low in load("numbers")["cardinals"]
    )
