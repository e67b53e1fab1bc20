"""The page of a search: sentences in their context, with facets, and the claims that stand in them."""

from __future__ import annotations

from urllib.parse import urlencode

from reportedly.pages.facets import facets_of
from reportedly.pages.hits import saying, words_in
from reportedly.pages.listed import Listed, searched
from reportedly.pages.near import MOST_NEAR, nearest
from reportedly.server.book import Book
from reportedly.server.links import Links
from reportedly.server.pages import render
from reportedly.server.queries import Query, QueryError

# Sentences on one page.
_HITS = 50


def hits_asked(book: Book, query: Query) -> Listed:
    """Return the sentences that hold all words that were asked for, and the chosen values of their facets."""
    hits, found, _ = book.searched(query.words.get("q", ""))
    return hits.of(found.narrowed(query.chosen(facets_of("search"))))


def search_page(book: Book, query: Query) -> str:
    """Return what a search found: sentences in their context, and the claims that stand in them.

    Raises:
        QueryError: there is no such page.
    """
    words = query.words.get("q", "")
    hits = hits_asked(book, query)
    _, found, is_cut = book.searched(words)
    last_page = max(1, -(-len(hits) // _HITS))
    if query.page > last_page:
        raise QueryError(f"page: there is no page {query.page}; the last is {last_page}")
    here = hits[(query.page - 1) * _HITS : query.page * _HITS]
    near = None
    if words.strip() and not found.rows:
        near = nearest(lambda some: searched(book.outline, some, MOST_NEAR)[0][:], words)
        here = list(near.hits)
    claims = [[saying(book.index, claim) for claim in hit.claims] for hit in here]
    then = {"as_of": book.day.isoformat()} if book.day else {}
    return render(
        "search.html",
        book,
        Links(book),
        query,
        title=f"Search: {words}" if words else "Search",
        searched=words,
        hits=list(zip(here, words_in(here, near.words if near else words), claims, strict=True)),
        near=near.told if near else "",
        total=len(hits),
        is_cut=is_cut,
        in_claims=f"/claims?{urlencode({'about': words} | then)}",
        facets=found.choices(query.chosen(facets_of("search"))),
        with_value=lambda facet, value: f"/search{query.address('page', **{facet: value})}",
        without=lambda facet: f"/search{query.address('page', facet)}",
        address="/search",
        page=query.page,
        last_page=last_page,
        turned=lambda page: f"/search{query.address(page=str(page))}",
    )
