"""Sidecars: what a small JSON file beside an input says of it."""

from __future__ import annotations

import codecs
import os

from reportedly.errors import InputError
from reportedly.inputs.facts import Facts, prefer, stated_facts
from reportedly.inputs.files import read_whole
from reportedly.inputs.objects import read_object, repeated_note
from reportedly.inputs.places import Place, shown

# Metadata beside a report is a few lines.
_LONGEST_SIDECAR = 1_000_000


def find_beside(place: Place) -> Facts:
    """Return what the sidecars of a file say: `NAME.txt.json` before `NAME.json`; one that cannot be read is ignored and noted."""
    facts = Facts()
    for path in (f"{place.name}.json", f"{os.path.splitext(place.name)[0]}.json"):
        if path != place.name and os.path.isfile(path):
            facts = prefer(facts, _sidecar(path))
    return facts


def _sidecar(path: str) -> Facts:
    name = f"the sidecar {shown(os.path.basename(path))}"
    try:
        data = read_whole(path, _LONGEST_SIDECAR, "keep only what is known of the report").removeprefix(codecs.BOM_UTF8)
        stated = read_object(data, "it", "check its brackets and quotation marks", '{"outlet": "…"}')
    except InputError as error:
        return Facts(notes=(f"{name} was ignored: {error}",))
    return prefer(stated_facts(stated.values, name), Facts(notes=repeated_note(stated, name)))
