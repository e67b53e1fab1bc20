"""What somebody takes back: "I was wrong about the label", "What we said on Tuesday was not true"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from functools import cache, lru_cache

from reportedly.lexicons import listed, load
from reportedly.records import AHEAD, Actor, Claim, Relation
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import related
from reportedly.relations.wording import REMEMBERED, day_words, shortened, stem, stems, words_before

_LENGTH = 400
# What was wrong is told in the sentence or two before: "On Friday we wrote that she was dead. That was wrong".
_BEFORE = 260
# Of what one voice said before, so many statements are looked through.
_MOST = 40
# So many words in common show what is meant, whether it was contested or not.
_SHARED = 3


def find_takebacks(
    answers: Sequence[Answer],
    contested: Container[str],
    actors: Mapping[str, Actor],
    counting: Container[str] | None = None,
) -> list[tuple[Answer, Answer]]:
    """Return pairs of a statement and a later one of the same voice that takes it back.

    "I was wrong about the label" means what he said of the label, by the words that both share with it or with the sentences before;
    what names nothing ("My statement of Tuesday was wrong") means the last thing that he said and others reject, given in `contested`
    by claim. "The earlier number was wrong" means one of the claims that give a number, which are `counting` where that is known. Of a
    voice that said nothing like it before there is no pair.
    """
    ordered = [one for one in sorted(answers, key=lambda one: one.order) if one.claim]
    taking = [one for one in ordered if one.claim and one.claim.stance not in AHEAD and takes_back(one.claim)]
    if not taking:
        return []
    outlets = frozenset(one.report.outlet for one in ordered if one.report.outlet)
    said: dict[str, list[Answer]] = defaultdict(list)
    passed = {one.id for one in taking}
    for answer in ordered:
        for voice in _voices(answer) if answer.id not in passed else ():
            said[voice].append(answer)
    found = []
    for later in taking:
        voices = sorted(_voices(later) | _houses(later, actors, outlets))
        earlier = {one.id: one for voice in voices for one in said[voice] if _is_before(one, later)}
        if counting is not None and _speaks_of_number(later):
            earlier = {id_: one for id_, one in earlier.items() if id_ in counting}
        if target := _meant(later, list(earlier.values())[-_MOST:], contested):
            found.append((target, later))
    return found


def takes_back(claim: Claim) -> bool:
    """Say whether a claim says that what its source said was not so: by its words, or by its verb ("withdrew")."""
    if _withdraws(claim) or says_it_was_wrong(claim.content.text):
        return True
    return claim.source.kind in ("outlet", "media") and bool(_wrong("own").search(claim.content.text[:_LENGTH]))


def gives_up(answer: Answer) -> bool:
    """Say whether a claim takes back what its source or its outlet said, which is no denial of others: "withdrew its claim that the drug
    was safe", "Our report that the door was locked was wrong"."""
    claim = answer.claim
    if claim is None:
        return False
    own = claim.source.kind == "outlet" and says_it_was_wrong(claim.content.text)
    return own or (claim.stance == "denied" and _withdraws(claim))


def _withdraws(claim: Claim) -> bool:
    cue = claim.cue.text.casefold() if claim.cue else ""
    return any(word in cue for word in listed("blame", "taking_back", "cues"))


@lru_cache(maxsize=REMEMBERED)
def says_it_was_wrong(words: str) -> bool:
    """Say whether somebody says of his own words that they were wrong: "I was misinformed", "That is not correct. We apologise"."""
    plain = words[:_LENGTH].casefold()
    # Few claims speak of a mistake, and the whole pattern takes ten times as long.
    return any(sign in plain for sign in listed("blame", "taking_back", "signs")) and bool(
        _wrong("phrases").search(plain)
    )


def _speaks_of_number(answer: Answer) -> bool:
    return answer.claim is not None and bool(_NUMBER.search(answer.claim.content.text[:_LENGTH]))


_NUMBER = re.compile(
    r"\b(?:earlier|previous|first|original|initial|old|our|my)\s+(?:\w+\s+)?(?:figure|number|count|toll|tally|total|estimate)s?\b",
    re.I,
)


def took_back(earlier: Answer, later: Answer) -> Relation:
    """Return the relation of a statement to what takes it back."""
    words = shortened(later.claim.content.text) if later.claim else ""
    return related(earlier, later, "revises", f"the same source takes it back: “{words}”", 0.7)


def _voices(answer: Answer) -> set[str]:
    """Those for whom a statement speaks: its voice, its speaker, and for a report's own words its outlet."""
    found = {f"voice {answer.by}"}
    if answer.speaker:
        found.add(f"actor {answer.speaker}")
    if answer.claim and answer.claim.source.kind == "outlet" and answer.report.outlet:
        found.add(f"outlet {answer.report.outlet.casefold()}")
    return found


def _houses(answer: Answer, actors: Mapping[str, Actor], outlets: frozenset[str]) -> set[str]:
    """The bodies for whose bulletins somebody speaks: named in his office or right before his words ("Brenn's chief executive")."""
    actor = actors.get(answer.speaker or "")
    if actor is None or actor.kind != "person":
        return set()
    named = " ".join([*actor.roles, _before(answer)])
    return {f"outlet {outlet.casefold()}" for outlet in outlets if re.search(rf"\b{re.escape(outlet)}\b", named)}


def _is_before(earlier: Answer, later: Answer) -> bool:
    if earlier.report.id == later.report.id:
        # "It had written that rebels fired. “There was no shooting,” it says."
        same = earlier.speaker == later.speaker is not None and earlier.order < later.order
        return same and not _in_one_sentence(earlier, later)
    return earlier.day is None or later.day is None or earlier.day < later.day


def _in_one_sentence(earlier: Answer, later: Answer) -> bool:
    """Say whether both are told in one breath: "it had recorded 58 deaths, and no longer believed that there had been 1,000 cases".

    Also what is conceded right before: "She conceded that it had been shut. “I was misinformed,” she said".
    """
    if earlier.claim is None or later.claim is None:
        return False
    if earlier.claim.cue and earlier.claim.cue.text.casefold() in _CONCEDED:
        return True
    between = later.report.text[earlier.claim.content.spans[-1].end : later.claim.content.spans[0].start]
    return _END.search(between) is None


_END = re.compile(r"[.!?]|\n")
_CONCEDED = frozenset(
    ["conceded", "concedes", "admitted", "admits", "acknowledged", "acknowledges", "confirmed", "confirms"]
)


def _meant(answer: Answer, earlier: Sequence[Answer], contested: Container[str]) -> Answer | None:
    """The statement that shares most words with what takes it back, a contested one before others; else the contested one that shares most
    with what stands before it, or the one that does."""
    said, told = _telling(answer), _around(answer)
    most = max((len(_telling(one) & said) for one in earlier), default=0)
    if most:
        near = [
            one
            for one in earlier
            if len(_telling(one) & said) == most or (_telling(one) & said and one.id in contested)
        ]
        return max(near, key=lambda one: (one.id in contested, not one.retells, one.order))
    if answer.claim and (_names_what(answer.claim.content.text) or _withdraws(answer.claim)):
        # "Our report that the store was guarded was wrong" takes back nothing else.
        return None
    sharing = [one for one in earlier if len(_telling(one) & told) >= _SHARED]
    near = [one for one in sharing if one.id in contested] or sharing
    near = near or [one for one in earlier if one.id in contested] or [one for one in earlier if _telling(one) & told]
    return max(near, key=lambda one: (len(_telling(one) & told), not one.retells, one.order), default=None)


@lru_cache(maxsize=REMEMBERED)
def _names_what(words: str) -> bool:
    said = "|".join(load("questions")["rejecting"]["said"])
    return bool(re.search(rf"\b(?:{said}|statement|article)s?\s+that\b", words[:_LENGTH], re.IGNORECASE))


def _around(answer: Answer) -> frozenset[str]:
    """The telling words of a statement and of what stands right before it in its paragraph."""
    return stems(f"{_before(answer)} {answer.claim.content.text}") - _untelling() if answer.claim else frozenset()


def _before(answer: Answer) -> str:
    return words_before(answer.report.text, answer.claim.content.spans[0].start if answer.claim else 0, _BEFORE)


def _telling(answer: Answer) -> frozenset[str]:
    return stems(answer.claim.content.text) - _untelling() if answer.claim else frozenset()


@cache
def _untelling() -> frozenset[str]:
    said = load("questions")["rejecting"]["said"]
    return day_words() | frozenset(
        map(stem, [*said, "wrong", "mistake", "error", "statement", "sorry", "apologise", "paper", "article"])
    )


@cache
def _wrong(which: str) -> re.Pattern[str]:
    phrases = "|".join(one.replace(" ", r"\s+") for one in load("blame")["taking_back"][which])
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)
