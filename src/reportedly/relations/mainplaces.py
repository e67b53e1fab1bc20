"""Where a story is: the one place of its dead and hurt, which its reports open with. A count that leaves it unsaid is of there too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportedly.records import Report
from reportedly.relations.answers import Answer
from reportedly.relations.keys import Key

# What befalls people at one place. Who is displaced, arrested or deployed is so in many.
_BEFALLEN = (
    "killed",
    "wounded",
    "killed or wounded",
    "missing",
    "rescued",
    "trapped",
    "aboard",
    "shot",
    "inside",
    "captured",
)
# The headline, the dateline and the first sentence or two, behind the lines of a file's own head.
_OPENING = 500
# So many reports must open with the place, and half of all.
_REPORTS = 2


def find_main_place(answers: Sequence[Answer], keys: Mapping[str, Key]) -> str | None:
    """Return the place of a story's dead, hurt and missing, None where they are in two or few reports open with it.

    "A blast in Veldt" heads three reports; one of them has "30 were wounded in Veldt", and the others "33 were wounded". "In Veldt
    alone" says that there are more elsewhere.
    """
    told = [one for one in answers if keys[one.id].place and keys[one.id].state in _BEFALLEN]
    if len({keys[one.id].place for one in told}) != 1 or any(map(_is_alone, told)):
        return None
    names = {name for one in told for name in _names_of(one)}
    reports: dict[str, Report] = {one.report.id: one.report for one in answers}
    opened = sum(any(name in report.text[:_OPENING] for name in names) for report in reports.values())
    return keys[told[0].id].place if opened >= max(_REPORTS, (len(reports) + 1) // 2) else None


def _names_of(answer: Answer) -> Iterator[str]:
    return (span.of(answer.report.text) for span in answer.amount.evidence.get("place", ()))


def _is_alone(answer: Answer) -> bool:
    """Say whether there are more elsewhere: "40 died in Veldt alone"."""
    text = answer.report.text
    return any(
        text[span.end : span.end + len(" alone")] == " alone" for span in answer.amount.evidence.get("place", ())
    )


def is_of_the_place(key: Key) -> bool:
    """Say whether a count that names no place can be of the story's own."""
    return key.state in _BEFALLEN and not (key.extent or key.alone or key.part)
