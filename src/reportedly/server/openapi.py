"""What the addresses that end in .json and .csv give, as an OpenAPI document made from the lists and the types of their rows."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from reportedly.claims import SCALES
from reportedly.pages.corrections import CorrectionView
from reportedly.pages.facets import Facet, facets_of
from reportedly.pages.hits import Hit
from reportedly.pages.summaries import OverviewRow, StoryRow
from reportedly.pages.tolls import TollView
from reportedly.pages.views import column_types
from reportedly.records import VERSION
from reportedly.server.book import SERVED
from reportedly.server.pages import LISTS, asked_of
from reportedly.server.queries import FILTERS, LARGEST_SIZE, TOPICS

# What a list's name does not say.
_LIST = "All rows, or with `page` those of one page, in an order that stays as long as the ledger does."
_ABOUT = (
    "The rows of each page of the web app, the same as the command line writes. Ids are hashes of what was read, so that they stay "
    "good; rows come in the same order until the ledger is written. Dates are EDTF, lists are joined by `; `, places are positions in "
    "a report's text in code points, and what is unknown is null. Nothing here says what is true."
)
_TYPES = {"int": "integer", "float": "number", "bool": "boolean"}
_TOLD = {
    "about": "words that must stand in the topic, question or content",
    "by": "a name or part of it: the source, of reports and copies the outlet, of actors their own",
    "from": "only what was said, happened or was printed on or after this day",
    "to": "only what was said, happened or was printed on or before this day",
    "as_of": "as known on this day: without what was printed later, or has no date",
    "own_voice": "1 for also what outlets state without naming a source",
    "scale": "the scale on which words of probability are read",
    "top": "only so many days, those that stand out most, each with one event",
    "sort": "the order of the rows, the other way round with a leading -",
    "q": "the words that a sentence must hold",
    "page": "the page, from 1; without it all rows",
    "size": f"rows on a page, 100 unless told, of questions {TOPICS} topics, each a row for each answer; up to {LARGEST_SIZE:,}",
}
_NO_FACETS: Mapping[str, Facet] = MappingProxyType({})
_DAYS, _NUMBERS = ("from", "to", "as_of"), ("page", "size")


class _View(NamedTuple):
    """An address without its ending: what it gives, the type of its rows, and what can be asked of it."""

    path: str
    words: str
    kind: type[Any]
    asked: Sequence[str]


def document() -> dict[str, Any]:
    """Return the OpenAPI document of the web app's data."""
    views = [*_views()]
    paths = {f"{view.path}{form}": _path(view, form) for view in views for form in (".json", ".csv")}
    for form, media in ((".svg", "image/svg+xml"), (".csv", "text/csv"), (".json", "application/json")):
        schema = {"type": "object" if form == ".json" else "string"}
        words = "A question's chart" if form == ".svg" else "Its points" if form == ".csv" else "Its Vega-Lite spec"
        paths[f"/charts/{{id}}{form}"] = _operation(words, "", ("id", *FILTERS), {media: {"schema": schema}})
    kinds = {view.kind.__name__: view.kind for view in views}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Reportedly", "version": VERSION, "description": _ABOUT},
        "paths": paths,
        "components": {
            "schemas": {
                **{name: _row_schema(kind) for name, kind in sorted(kinds.items())},
                "Error": {
                    "type": "object",
                    "properties": {"error": {"type": "string", "description": "why, and what to do, in a sentence"}},
                    "required": ["error"],
                },
            }
        },
    }


def _views() -> Iterable[_View]:
    yield _View("/overview", "What was read, in numbers", OverviewRow, ("as_of",))
    for name, (_, kind) in SERVED.items():
        words = LISTS[name][0]
        yield _View(f"/{name}", words, kind, (*asked_of(name), *_NUMBERS))
        is_asked = name == "questions"
        if name not in ("figures", "timeline", "forecasts"):
            yield _View(
                f"/{name}/{{id}}",
                f"{words}: one of them" + (", a row for each answer" if is_asked else ""),
                kind,
                ("id", *(FILTERS if is_asked else ("as_of",))),
            )
    yield _View(
        "/topics/{id}", "One topic, a row for each answer to its questions", SERVED["questions"][1], ("id", *FILTERS)
    )
    yield _View("/stories", "Stories", StoryRow, ("as_of", *_NUMBERS))
    yield _View("/stories/{id}", "One story", StoryRow, ("id", "as_of"))
    yield _View(
        "/tolls/{id}", "The killed and wounded of a story; its reports are read anew", TollView, ("id", "as_of")
    )
    yield _View("/corrections", "What people decided, where that parts from what was read", CorrectionView, ("as_of",))
    facets = [facet.name for facet in facets_of("search")]
    yield _View("/search", "Sentences that hold all words", Hit, ("q", *facets, "as_of", *_NUMBERS))


def _path(view: _View, form: str) -> dict[str, Any]:
    if form == ".csv":
        content: dict[str, Any] = {"text/csv": {"schema": {"type": "string"}}}
    else:
        rows = {"type": "array", "items": {"$ref": f"#/components/schemas/{view.kind.__name__}"}}
        content = {"application/json": {"schema": rows}}
    facets = {facet.name: facet for facet in facets_of(view.path.removeprefix("/"))}
    return _operation(view.words, _LIST if "page" in view.asked else "", view.asked, content, facets)


def _operation(
    words: str, told: str, asked: Sequence[str], content: dict[str, Any], facets: Mapping[str, Facet] = _NO_FACETS
) -> dict[str, Any]:
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    answered: dict[str, Any] = {"description": words, "content": content}
    if "page" in asked:
        answered["headers"] = {
            "X-Total-Count": {"description": "how many rows there are on all pages", "schema": {"type": "integer"}},
            "Link": {"description": "the next page, where there is one", "schema": {"type": "string"}},
        }
    responses = {"200": answered, "400": {"description": "This cannot be asked", "content": error}}
    if "id" in asked:
        responses["404"] = {"description": "Nothing is here", "content": error}
    parameters = [_parameter(name, facets.get(name)) for name in dict.fromkeys(asked)]
    return {"get": {"summary": words, "description": told or words, "parameters": parameters, "responses": responses}}


def _parameter(name: str, facet: Facet | None) -> dict[str, Any]:
    if name == "id":
        return {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    schema: dict[str, Any] = {"type": "string"}
    if name in _DAYS:
        schema["format"] = "date"
    elif name in (*_NUMBERS, "top"):
        schema = {"type": "integer", "minimum": 1}
    elif name == "scale":
        schema["enum"] = list(SCALES)
    elif facet and facet.known:
        schema["enum"] = list(facet.known)
    told = f"only rows {facet.told}" if facet else _TOLD[name]
    return {"name": name, "in": "query", "required": False, "description": told, "schema": schema}


def _row_schema(kind: type[Any]) -> dict[str, Any]:
    columns = column_types(kind)
    return {
        "type": "object",
        "description": inspect.getdoc(kind) or "",
        "properties": {name: {"type": _type(declared)} for name, declared in columns.items()},
        "required": list(columns),
        "additionalProperties": False,
    }


def _type(declared: str) -> str | list[str]:
    """Return the JSON type of a column by the type that its view declares: "float | None" is a number or null."""
    bare = declared.removesuffix(" | None")
    made = _TYPES.get(bare, "string")
    return [made, "null"] if bare != declared else made
