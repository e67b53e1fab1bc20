"""Listed pages: those that a list of stories names and does not hold, fetched politely when that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.errors import InputError
from reportedly.inputs.cuttings import Listed
from reportedly.inputs.downloads import taken
from reportedly.inputs.facts import Facts, Fetching, prefer
from reportedly.inputs.fetching import Limits
from reportedly.inputs.holdings import receive_page
from reportedly.inputs.manners import Manners, site_of
from reportedly.inputs.places import Place, shown
from reportedly.inputs.turns import in_turns
from reportedly.records import Received, Skipped


def receive_listed(name: str, listed: Iterable[Listed], known: Facts, fetch: Fetching) -> Iterator[Received | Skipped]:
    """Yield the reports of the pages that the list `name` names, as they come; a page that cannot be had costs itself.

    Hosts are asked as `manners` has it, several at once and each for one page at a time. What is `known` wins over what a page says of
    itself, and what the list knows of it is taken where the page says nothing. A page that is named twice is fetched once.
    """
    manners = Manners(pause=fetch.pause, limits=Limits(), allowed=fetch.allowed)
    pages = list({one.address: one for one in listed}.values())

    def receive_one(one: Listed) -> list[Received | Skipped]:
        try:
            got = taken(manners.ask(one.address))
            own = prefer(known, Facts(url=one.address, notes=(f"named in {one.record} of {shown(name)}",)))
            return receive_page(Place(one.address), got, own, one.facts)
        except InputError as error:
            return [Skipped(f"{shown(name)}, {one.record}", f"{shown(one.address)[:300]}: {error}")]

    for _, found in in_turns(pages, lambda one: site_of(one.address), receive_one):
        yield from found
