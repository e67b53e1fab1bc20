"""Why the numbers of a topic differ, in two or three plain sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.pages.answers import AnswerView
from reportedly.pages.index import Index
from reportedly.pages.relating import within_sentence
from reportedly.records import Question

Asked = tuple[Question, Sequence[AnswerView]]

# The parts of a question by which questions of one topic can differ, in the words of a reader.
_PARTS = {
    "state": "what is said of them",
    "place": "the place",
    "grade": "how sure the count is",
    "scope": "what the count covers",
    "as_of": "the day",
    "unit": "the unit",
    "actor": "the side",
    "counted": "what is counted",
}
# States that only say that something may be so; they name no other thing to count.
_VAGUE = ("possible",)
# A sentence that names more things than these is a list.
_MOST = 6
_MOST_SOURCES = 3
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def why_numbers_differ(index: Index, asked: Sequence[Asked]) -> str | None:
    """Return why the numbers of one topic, its questions with their answers, differ; None when nothing is to be said.

    First which questions they answer ("killed and missing are two questions, not one"), then who revised own figures, then what
    rises or falls from day to day. What stands against each other is told beside the answers.
    """
    amounts = [(question, answers) for question, answers in asked if question.kind == "amount"]
    sentences = [
        _apart(index, [question for question, _ in amounts]),
        _revised(amounts),
        *(_moved(amounts, rising) for rising in (True, False)),
    ]
    return " ".join(sentence for sentence in sentences if sentence) or None


def _apart(index: Index, rows: Sequence[Question]) -> str:
    """Return which questions the numbers answer, "" for one alone."""
    if len(rows) < 2:
        return ""
    states = _unique(row.state for row in rows if row.state and row.state not in _VAGUE)
    if len(states) == len(rows):
        return f"{_capital(listed(states))} are {_number(len(rows))} questions, not one."
    places = _unique(_named(index, row.place) for row in rows if row.place)
    groups = [listed(group) for group in (states, places) if len(group) > 1]
    if groups:
        ending = f": {', and so are '.join([f'{groups[0]} are counted apart', *groups[1:]])}"
    else:
        parts = [words for name, words in _PARTS.items() if len({getattr(row, name) for row in rows}) > 1]
        ending = f"; they differ in {listed(parts)}" if parts else ""
    return f"They answer {_number(len(rows))} questions, not one{ending}."


def _revised(asked: Sequence[Asked]) -> str:
    """Return who revised own figures, and from what to what."""
    by_source: dict[str, list[str]] = {}
    for question, answers in asked:
        for chain in told_chains(answers):
            if _is_changed_by_another(chain):
                continue
            figures = " → ".join(_step(answer, chain[0]) for answer in chain)
            # "92 km an hour → 128" says itself what it is.
            what = f"{question.state or question.counted}: " if question.state or question.counted else ""
            by_source.setdefault(chain[0].source, []).append(f"{what}{figures}")
    if not by_source:
        return ""
    told = [f"{within_sentence(source)} ({'; '.join(chains)})" for source, chains in by_source.items()]
    return f"Own figures were revised by {listed(told, _MOST_SOURCES)}."


def _is_changed_by_another(chain: Sequence[AnswerView]) -> bool:
    """Say whether what one source told was changed by somebody else: the first bid, of which many tell, by the bidder."""
    first, later = chain[0], chain[1]
    return first.source != later.source and any(
        one.other == first.id and _CHANGED in one.why for one in later.relations if one.kind == "revises"
    )


# What `relations.comparing` says of a number that took the place of another in the world, and not in somebody's account.
_CHANGED = "is what it was changed to"


def _step(answer: AnswerView, first: AnswerView) -> str:
    """Return a figure, with who gave it where another voice of the same body did: the ministry's 23 is the minister's 26 later."""
    return answer.value if answer.source == first.source else f"{answer.value} by {within_sentence(answer.source)}"


def told_chains(answers: Sequence[AnswerView]) -> list[list[AnswerView]]:
    """Return the runs of revisions of `revision_chains`, each once: "at least 12, then 19" says "12, then 19" too."""
    found: dict[tuple[object, ...], list[AnswerView]] = {}
    for chain in revision_chains(answers):
        numbers = (answer.high if answer.low is None else answer.low for answer in chain)
        found.setdefault((chain[0].source, *numbers), chain)
    return list(found.values())


def revision_chains(answers: Sequence[AnswerView]) -> list[list[AnswerView]]:
    """Return each run of answers of which every one revises the one before it."""
    by_id = {answer.id: answer for answer in answers}
    after: dict[str, AnswerView] = {}
    revising: set[str] = set()
    for answer in answers:
        for relation in answer.relations:
            if relation.kind == "revises" and relation.later and relation.other in by_id:
                after.setdefault(relation.other, answer)
                revising.add(answer.id)
    chains = []
    for first in answers:
        chain = [first]
        while first.id not in revising and (later := after.get(chain[-1].id)) and later not in chain:
            chain.append(later)
        if len(chain) > 1:
            chains.append(chain)
    return chains


def _moved(asked: Sequence[Asked], rising: bool) -> str:
    """Return what rises (or falls) from day to day, so that a later number is no conflict."""
    found = _unique(_what(question) for question, answers in asked if rising in set(_ways(answers)))
    if not found:
        return ""
    way, kind = ("rise", "higher") if rising else ("fall", "lower")
    return f"Counts of {listed(found)} {way} from day to day; a later, {kind} one is no conflict."


def _ways(answers: Sequence[AnswerView]) -> Iterable[bool]:
    """Return, for each later count that differs from an earlier one and is no conflict, whether it is the higher."""
    by_id = {answer.id: answer for answer in answers}
    for answer in answers:
        for relation in answer.relations:
            earlier = by_id.get(relation.other)
            if relation.is_later_count and earlier and relation.later:
                yield (answer.low or answer.high or 0) > (earlier.low or earlier.high or 0)


def _what(question: Question) -> str:
    return question.state or question.counted or "what is counted"


def _named(index: Index, actor: str | None) -> str:
    return index.actors[actor].name if actor in index.actors else actor or ""


def listed(words: Sequence[str], most: int = _MOST) -> str:
    """Return words as a list in a sentence: "killed, missing and rescued"; of too many the first, and how many more."""
    named = list(words) if len(words) <= most else [*words[: most - 1], f"{_number(len(words) - most + 1)} more"]
    return f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]


def _unique(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
