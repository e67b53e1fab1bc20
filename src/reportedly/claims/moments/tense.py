"""Whether what stands beside an expression of time is past or still to come, told from the verbs around it."""

from __future__ import annotations

from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.timewords import TimeWords
from reportedly.lexicons import listed

# A verb that tells stands near; the scan ends here so that a line without verbs costs no more than its length.
_FARTHEST = 60
# The words between a verb and the time that surely belongs to it, at most.
_NEAR = 4
# "Neither he nor his four brothers could be found" has six words before its verb.
_NO_FARTHER = 8
_BOUNDS = ("before", "by", "until", "till", "within")


def direction_at(words: TimeWords, first: int, last: int) -> Direction | None:
    """Return where the words `first` to `last` of a sentence lie in time, None when no verb tells.

    In "They plan to meet on 20 January, he said on Friday" the first is to come and the second past: the nearest
    verb before an expression tells, and where none stands before it the nearest after it. This is a
    rule of thumb: it is wrong for "will be tried for the raid on Friday".
    """
    before = first - 2 if words.low(first - 1) in ("”", '"', "’") else first - 1
    if words.low(first) in _BOUNDS and words.low(before) in listed("times", "tense", "chances"):
        return COMING
    if words.low(first - 1) in ("in", "on") and words.low(first - 2) in ("likely", "unlikely"):
        return COMING
    for at in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        told = _told_by(words, at, 0)
        if told is not None:
            return COMING if _is_promised(words, at, first) else told
    for at in range(last, min(len(words), last + _FARTHEST)):
        told = _told_by(words, at, last)
        if told is not None:
            return told
    return None


def _is_promised(words: TimeWords, at: int, first: int) -> bool:
    """Say whether a bound is that of a promise: "promised a decision before the weekend", not "promised on Monday"."""
    return words.low(first) in _BOUNDS and words.low(at) in listed("times", "tense", "promising")


def is_certain(words: TimeWords, first: int) -> bool:
    """Say whether the past verb beside an expression belongs to it beyond doubt: "bought it in July", "left on 3 May".

    Then it says more than how near a day without its year would be.
    """
    place = first - 1
    if words.low(place) not in ("in", "on"):
        return False
    if place == 0:
        return any(_is_told_past(words, at, first) for at in range(first + 1, min(len(words), first + 2 * _NEAR)))
    for at in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        if words.kind(at) == "mark" or words.low(at) == "to":
            return False
        if _is_told_past(words, at, 0):
            return words.low(at - 1) not in ("is", "are", "be")
    return False


def is_still_to_come(words: TimeWords, first: int) -> bool:
    """Say whether a bound is surely one that lies ahead: "will fall to 3 per cent by December", however near the last December is."""
    if words.low(first) not in ("by", "until", "till"):
        return False
    before = [words.low(at) for at in range(max(0, first - _CLAUSE), first)]
    return not _AHEAD.isdisjoint(before) and "had" not in before


# So many words stand at most between a verb and the bound of its clause.
_CLAUSE = 12
_AHEAD = frozenset(
    [
        "will",
        "would",
        "could",
        "shall",
        "may",
        "might",
        "should",
        "expects",
        "expected",
        "predicts",
        "forecasts",
        "sees",
    ]
)


def _is_told_past(words: TimeWords, at: int, floor: int) -> bool:
    """Say whether a verb tells of the past; before a noun it only looks like one ("preferred shares")."""
    ends = words.kind(at + 1) != "word" or words.is_capitalised(at + 1)
    noun = not ends and words.low(at + 1) not in listed("times", "after_bare_day")
    return not noun and _told_by(words, at, floor) == PAST


def _told_by(words: TimeWords, at: int, floor: int) -> Direction | None:
    """Return what one word tells; the parts of its verb are looked for from `floor` on."""
    word = words.low(at)
    if words.kind(at) != "word" or (words.is_capitalised(at) and at > floor and words.low(at) in ("may", "will")):
        return None
    if word == "to":
        return _of_intention(words, at, floor) if words.kind(at + 1) == "word" else None
    if word == "for" and words.low(at - 1) == "set":
        return COMING
    if word in listed("times", "tense", "coming"):
        return PAST if _was_not_so(words, at, floor) else None if _only_looks_ahead(words, at) else COMING
    if word in listed("times", "tense", "calendar_present") and not _is_past_group(words, at, floor):
        return COMING
    if _is_past_form(word):
        return _of_group(words, at, floor)
    return COMING if word in listed("times", "tense", "odds") and _is_of_what_may_come(words, at, floor) else None


def _is_of_what_may_come(words: TimeWords, at: int, floor: int) -> bool:
    """Say whether a word is a likelihood of something: "a slim chance of snow", not "missed a chance of victory"."""
    if words.low(at + 1) not in ("of", "that"):
        return False
    before = (words.low(place) for place in range(max(floor, at - _NEAR), at))
    return all(word in _SEEN_AS or not _is_past_form(word) for word in before)


# "There was", "put the odds of", "gave it a chance of", "saw a risk of".
_SEEN_AS = ("was", "were", "put", "gave", "saw", "said", "has", "have")


def _was_not_so(words: TimeWords, at: int, floor: int) -> bool:
    """Say whether a plan is told as one that was ("had been due to"), or a chance as one that failed ("could not be found")."""
    if words.low(at) == "could":
        return words.low(at + 1) in ("not", "n") or any(
            words.low(place) in ("neither", "nor", "nobody", "none")
            for place in range(max(floor, at - _NO_FARTHER), at)
        )
    before = words.low(at - 1), words.low(at - 2)
    return at - 2 >= floor and before == ("been", "had")


def _only_looks_ahead(words: TimeWords, at: int) -> bool:
    """Say whether a word of plans is none here: "ahead of the vote", "as planned"."""
    if words.low(at) == "ahead":
        return words.low(at + 1) == "of"
    return words.low(at) == "planned" and words.low(at - 1) in ("as", "previously", "originally")


def _is_past_form(word: str) -> bool:
    return word in listed("times", "tense", "past") or (
        len(word) > 3 and word.endswith("ed") and word not in listed("times", "tense", "not_past")
    )


def _of_group(words: TimeWords, at: int, floor: int) -> Direction:
    """Return COMING for "will not be held", "is to be named"; PAST for "was held", "held"."""
    place = at - 1
    while place >= floor and (words.low(place) in listed("times", "tense", "inside_verb") or words.low(place) == "'"):
        place -= 1
    if words.low(place) in ("or", "and") and place - 1 >= floor and _is_past_form(words.low(place - 1)):
        # "Will be sold or shut by June": both are to come.
        return _of_group(words, place - 1, floor)
    if place < floor:
        return PAST
    if words.low(place) == "to":
        return _of_intention(words, place, floor) or (COMING if _is_in_store(words, place) else PAST)
    coming = words.low(place) in listed("times", "tense", "coming") and not _was_not_so(words, place, floor)
    return COMING if coming else PAST


def _is_in_store(words: TimeWords, at: int) -> bool:
    """Say whether "to be" follows what is still to be done: "the rules to be published", not "the first to be", "said to be"."""
    before = words.low(at - 1)
    return words.low(at + 1) == "be" and before not in _DONE_TO_BE and not _is_past_form(before)


_DONE_TO_BE = ("first", "second", "third", "last", "latest", "only", "have")


def _is_past_group(words: TimeWords, at: int, floor: int) -> bool:
    """Say whether "did not take" or "could not leave" make a present form past."""
    return at - 1 >= floor and words.low(at - 1) in ("did", "had", "was", "were")


def _of_intention(words: TimeWords, at: int, floor: int) -> Direction | None:
    """Return what a word of intention shortly before "to" tells ("plans for the army to", "had been due to"), None without one."""
    for place in range(max(floor, at - 3), at):
        if words.low(place) in listed("times", "tense", "coming_with_to") and not _is_hearsay(words, place, at):
            return PAST if _was_not_so(words, place, floor) else COMING
    return None


def _is_hearsay(words: TimeWords, place: int, at: int) -> bool:
    """Say whether "is" goes with a participle that plans nothing: "is understood to have left", and not "is to leave"."""
    if words.low(place) not in ("is", "are") or place + 1 == at:
        return False
    return words.low(at - 1) in listed("times", "tense", "hearsay")
