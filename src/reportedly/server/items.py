"""The served pages of one thing each: two reports side by side, a source, an actor."""

from __future__ import annotations

from urllib.parse import quote

from reportedly.pages.actors import ActorView
from reportedly.pages.chains import drawing
from reportedly.pages.events import by_due, one_forecast
from reportedly.pages.facing import facing
from reportedly.pages.provenance import CopyView, SourceView, source_key
from reportedly.pages.standing import standing
from reportedly.pages.statements import in_time
from reportedly.server.book import Book
from reportedly.server.links import Links
from reportedly.server.pages import render
from reportedly.server.queries import Query

# A source's page shows so many of its claims; the list has all of them.
_MOST_CLAIMS = 100


def copy_page(book: Book, copy: CopyView, query: Query) -> str:
    """Return two reports side by side, with the words that both have marked."""
    first, second = facing(book.index, copy)
    return render(
        "copy.html",
        book,
        Links(book),
        query,
        here="copies",
        title=f"{copy.b.short} and {copy.a.short}",
        row=copy,
        first=first,
        second=second,
        address=f"/copies/{copy.id}",
    )


def source_page(book: Book, source: SourceView, query: Query) -> str:
    """Return what one source said, by which ways it came, what it changed, denied and foretold, and what became of that."""
    made = (book.claim(claim.id) for claim in book.claims_of(source.id))
    claims = sorted((view for view in made if view is not None), key=in_time)
    foretold = (one_forecast(book.index, row.id, query.filters.scale) for row in claims)
    links = Links(book)
    return render(
        "source.html",
        book,
        links,
        query,
        here="sources",
        title=source.name,
        row=source,
        actor=book.index.actors.get(source.id),
        stands=standing(book.index, claims),
        drawn=drawing(claims, lambda row: source_key(book.index.claims[row]), links.link),
        forecasts=sorted((view for view in foretold if view is not None), key=by_due),
        claims=claims[:_MOST_CLAIMS],
        more=len(claims) if len(claims) > _MOST_CLAIMS else 0,
        address=f"/sources/{quote(source.id, safe='')}",
    )


def actor_page(book: Book, actor: ActorView, query: Query) -> str:
    """Return the names of one actor, why they are one, and where they stand."""
    return render(
        "actor.html",
        book,
        Links(book),
        query,
        here="actors",
        title=actor.name,
        row=actor,
        names=book.printed_names(actor.id),
        address=f"/actors/{actor.id}",
    )
