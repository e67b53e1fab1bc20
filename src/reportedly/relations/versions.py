"""Versions: reports that were read from one address at different times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence

from reportedly.records import Copy, CopyKind, Report, derived_id
from reportedly.relations.addresses import page_of
from reportedly.relations.bodies import Body
from reportedly.relations.passages import find_passages, shared_words

# With a smaller share of the shorter one in common two texts at one address are two pages: a front page on two days, or
# two entries of a live blog that have no address of their own.
_SHARED = 0.25
# A page that was saved every hour has as many versions; the first few tell whether it is one story.
_COMPARED = 5


def find_version_copies(bodies: Sequence[Body], known: Container[str]) -> list[Copy]:
    """Return the versions of a page as copies of the first of `bodies` that is one; reports in `known` copy another already.

    A page whose words were all changed is still no second origin: "at least 8 injured" becomes "14 injured" under one headline.
    """
    pages: dict[str, list[Body]] = defaultdict(list)
    for body in bodies:
        if page := page_of(body.report.url):
            pages[page].append(body)
    copies = []
    for versions in pages.values():
        for number, body in enumerate(versions):
            if body.report.id not in known:
                original = next((one for one in versions[: min(number, _COMPARED)] if are_alike(one, body)), None)
                copies += [_copy(original, body)] if original else []
    return copies


def page_words(a: Report, b: Report) -> str:
    """Return what stands before the reason why one report copies another: that both are from one address, else nothing."""
    page = page_of(a.url)
    return "both are versions of one page; " if page and page == page_of(b.url) else ""


def are_alike(a: Body, b: Body) -> bool:
    """Say whether two texts from one address are one page at two times: one title, or a part of their words in common."""
    titles = [" ".join((body.report.title or "").casefold().split()) for body in (a, b)]
    if titles[0] and titles[0] == titles[1]:
        return True
    return len(a.runs & b.runs) >= max(1.0, _SHARED * min(len(a.runs), len(b.runs)))


def _copy(a: Body, b: Body) -> Copy:
    passages = tuple(sorted(find_passages(a, b), key=lambda passage: passage.b))
    shared = shared_words(b, sorted(passage.b for passage in passages)) if passages else 0
    share = min(1.0, shared / len(b.words)) if b.words else 0.0
    why = f"{page_words(a.report, b.report)}{100 * share:.0f} % of its words stand in the other one"
    first, second = a.report.id, b.report.id
    kind: CopyKind = "excerpt" if passages else "rewrite"
    return Copy(derived_id("copy", first, second), first, second, kind, share, passages, why)


def pages_of(reports: Iterable[tuple[str, str | None]]) -> dict[str, list[str]]:
    """Return the pages from which several reports were read, each with their ids; given are ids with their addresses."""
    found: dict[str, list[str]] = defaultdict(list)
    for report, url in reports:
        if page := page_of(url):
            found[page].append(report)
    return {page: sorted(ids) for page, ids in found.items() if len(ids) > 1}
