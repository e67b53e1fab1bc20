"""Options by which a list is narrowed to values that its rows have, and what their words mean in a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly.cli.options import Option, options
from reportedly.errors import ChoiceError
from reportedly.pages.facets import Facet, choosable


def facets(table: str) -> Option:
    """Return the options by which one list can be narrowed down to some values."""
    return options(*map(_facet, choosable(table)))


def _facet(facet: Facet) -> Option:
    kind = click.Choice(facet.known) if facet.known else None
    # Names that reports give can be told in part.
    is_name = facet.is_name or facet.name == "outlet"
    part = ": its id or words of its title" if facet.name == "story" else ": its name or part of it" if is_name else ""
    return click.option(
        f"--{facet.name}", type=kind, metavar=None if kind else "NAME", help=f"Only rows {facet.told}{part}."
    )


def chosen(path: Path, table: str, filters: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Take the values of facets out of what a list is asked for, and return them as the ledger has them.

    Raises:
        click.BadParameter: a value is none, or can be several; the command ends with exit code 2.
    """
    from reportedly.api.choosing import chosen_of  # nobody should wait for it who asks for help

    values = {facet.name: filters.pop(facet.name) for facet in choosable(table)}
    try:
        return chosen_of(path, table, values)
    except ChoiceError as error:
        raise click.BadParameter(error.sentence, param_hint=f"--{error.name}") from error
