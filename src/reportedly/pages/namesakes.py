"""Sources that share their name with another one, told apart by the story in which they speak."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from reportedly.pages.facets import Told
from reportedly.pages.filters import folded
from reportedly.pages.outline import Outline
from reportedly.pages.provenance import SourceView
from reportedly.pages.source_briefs import SourceBrief


def namesakes(names: Mapping[str, str], reports_of: Callable[[str], Iterable[str]], told: Told) -> dict[str, str]:
    """Return the headline of its story for each source whose name another one has too, by the sources' ids.

    "police" of two cities are two sources. `names` are those of the sources that stand together, `reports_of` gives the reports of
    one, each as often as it speaks there. Where all of a name speak in one story, that says nothing of them and they are left out.
    """
    sharing: dict[str, list[str]] = defaultdict(list)
    for source, name in names.items():
        sharing[folded(name)].append(source)
    found = {}
    for sources in sharing.values():
        if len(sources) > 1:
            main = {source: _main_story(reports_of(source), told) for source in sources}
            if len(set(main.values())) > 1:
                found.update({source: story for source, story in main.items() if story})
    return {source: told.stories[story].title for source, story in found.items() if told.stories[story].title}


def namesakes_on(page: Iterable[SourceView], sources: Iterable[SourceBrief], outline: Outline) -> dict[str, str]:
    """Return the same of the sources on one page of a list, which are among the sources in brief."""
    names = {view.id: view.name for view in page}
    said = {brief.id: brief.rows for brief in sources if brief.id in names}
    return namesakes(names, lambda source: [row.report for row in said[source]], outline)


def _main_story(reports: Iterable[str], told: Told) -> str | None:
    """Return the story in which a source speaks most, None where its reports are in none."""
    counts = Counter(story for report in reports if (story := told.reports[report].story))
    return min(counts, key=lambda story: (-counts[story], story)) if counts else None
