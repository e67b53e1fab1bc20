"""What readers decided about actors, copies and questions, applied where these are made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from reportedly.records import Copy, Correction, Question, Report, derived_id
from reportedly.relations.answers import Answer
from reportedly.relations.bodies import read_body
from reportedly.relations.days import When
from reportedly.relations.decisions import Decided
from reportedly.relations.denials import Whether
from reportedly.relations.denying import rejects
from reportedly.relations.grouping import Group
from reportedly.relations.notices import Notice
from reportedly.relations.passages import find_passages, shared_words

Asked = TypeVar("Asked", Group, Whether, When)


@dataclass(frozen=True, slots=True)
class Regrouping:
    """Which answers readers put into one question, which into one of their own, and what they call it; all by ids of answers.

    Each merge names an answer of either question; each of the `own` groups is a set of answers.
    """

    merges: tuple[tuple[str, str], ...] = ()
    own: tuple[frozenset[str], ...] = ()
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was decided."""
        return not (self.merges or self.own or self.texts)


def regrouping(decided: Decided) -> Regrouping:
    """Return what was decided about the questions of a story."""
    merges: list[tuple[str, str]] = []
    own: list[frozenset[str]] = []
    texts: dict[str, tuple[str, str]] = {}
    for one in decided.of("question", "merge", "split", "ask", "edit"):
        rows = decided.found[one.id]
        if one.kind == "merge":
            merges.append((rows[0], rows[1]))
        elif one.kind != "edit" and rows:
            own.append(frozenset(rows))
        if one.value.get("text") and rows:
            texts[min(rows)] = one.value["text"], f"asked {one.in_words}"
    return Regrouping(tuple(merges), tuple(own), texts)


def regroup(groups: Sequence[Group], decided: Regrouping) -> list[Group]:
    """Return the amount questions with the answers where readers put them."""
    found = list(groups)
    for own in decided.own:
        taken = [answer for group in found for answer in group.answers if answer.id in own]
        if not taken:
            continue
        first = next(group for group in found if any(answer.id in own for answer in group.answers))
        rest = [
            replace(group, answers=tuple(answer for answer in group.answers if answer.id not in own)) for group in found
        ]
        found = [
            *(group for group in rest if group.answers),
            Group(first.key, _ordered(taken), ("put together by a reader",)),
        ]
    for one, other in decided.merges:
        a, b = _holding(found, one, _of_group), _holding(found, other, _of_group)
        if a and b and a is not b:
            whole = Group(
                a.key, _ordered((*a.answers, *b.answers)), (*a.why, *b.why, "taken for one question by a reader")
            )
            found = [whole if group is a else group for group in found if group is not b]
    return found


def regroup_whethers(whethers: Sequence[Whether], claims: Sequence[Answer], decided: Regrouping) -> list[Whether]:
    """Return the whether-questions with the answers where readers put them; a claim that answered nothing can be put into one of its own."""
    found = list(whethers)
    by_id = {answer.id: answer for answer in claims}
    for own in decided.own:
        taken = [by_id[row] for row in own if row in by_id]
        if not taken:
            continue
        rest = [_without(whether, own) for whether in found]
        no = tuple(answer for answer in _ordered(taken) if rejects(answer))
        yes = tuple(answer for answer in _ordered(taken) if answer not in no)
        within = [one for whether in found for one in whether.relations if one.a in own and one.b in own]
        found = [*(whether for whether in rest if whether.yes or whether.no), Whether(yes, no, tuple(within))]
    for one, other in decided.merges:
        a, b = _holding(found, one, _of_whether), _holding(found, other, _of_whether)
        if a and b and a is not b:
            whole = Whether(_ordered((*a.yes, *b.yes)), _ordered((*a.no, *b.no)), (*a.relations, *b.relations))
            found = [whole if whether is a else whether for whether in found if whether is not b]
    return found


def regroup_whens(whens: Sequence[When], decided: Regrouping) -> list[When]:
    """Return the when-questions, those taken for one by readers put together."""
    found = list(whens)
    for one, other in decided.merges:
        a, b = _holding(found, one, _of_group), _holding(found, other, _of_group)
        if a and b and a is not b:
            whole = replace(a, answers=_ordered((*a.answers, *b.answers)), relations=(*a.relations, *b.relations))
            found = [whole if when is a else when for when in found if when is not b]
    return found


def with_words(question: Question, decided: Regrouping) -> Question:
    """Return a question in a reader's words, where there are any."""
    for answer in question.answers:
        if answer in decided.texts:
            text, why = decided.texts[answer]
            return replace(question, text=text, why=f"{question.why}; {why}")
    return question


def _without(whether: Whether, rows: Collection[str]) -> Whether:
    return Whether(
        tuple(answer for answer in whether.yes if answer.id not in rows),
        tuple(answer for answer in whether.no if answer.id not in rows),
        tuple(one for one in whether.relations if one.a not in rows and one.b not in rows),
    )


def _of_group(group: Group | When) -> Sequence[Answer]:
    return group.answers


def _of_whether(whether: Whether) -> Sequence[Answer]:
    return (*whether.yes, *whether.no)


def _holding(groups: Sequence[Asked], row: str, answers_of: Callable[[Asked], Sequence[Answer]]) -> Asked | None:
    return next((group for group in groups if any(answer.id == row for answer in answers_of(group))), None)


def _ordered(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    return tuple(sorted(answers, key=lambda answer: answer.order))


def mark_copies(
    copies: Sequence[Copy], reports: Sequence[Report], decided: Decided, notices: frozenset[Notice]
) -> list[Copy]:
    """Return the copies of a story as readers marked them: without those that are none, and with those that were not found."""
    known = {report.id: report for report in reports}
    found = list(copies)
    for one in decided.of("copy", "mark", "unmark"):
        a, b = (known[place.report] for place in one.target.places)
        others = [copy for copy in found if {copy.a, copy.b} != {a.id, b.id}]
        is_found = any(copy.kind != "cites" for copy in found if {copy.a, copy.b} == {a.id, b.id})
        if one.kind == "unmark":
            found = others
        elif not is_found:
            found = [*others, _marked(a, b, one, notices)]
    return sorted(found, key=lambda copy: copy.id)


def _marked(a: Report, b: Report, mark: Correction, notices: frozenset[Notice]) -> Copy:
    """The copy that a reader marked, with the passages that both share, if any."""
    original, copy = (read_body(report, notices) for report in (a, b))
    passages = tuple(find_passages(original, copy))
    words = shared_words(copy, [passage.b for passage in passages])
    share = min(1.0, words / len(copy.words)) if copy.words else 0.0
    return Copy(
        derived_id("copy", a.id, b.id),
        a.id,
        b.id,
        "excerpt" if passages else "rewrite",
        share,
        passages,
        f"marked as a copy {mark.in_words}",
    )
