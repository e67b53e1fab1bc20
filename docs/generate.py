"""Writes the pages of the docs that follow from the code; with --check, says whether they are up to date."""

from __future__ import annotations

import argparse
import dataclasses
import functools
import importlib
import inspect
import os
import sys
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import click
import examples
import growth
import notebooks

from reportedly import records
from reportedly.cli import app

HERE = Path(__file__).parent
NOTE = "<!-- Made by docs/generate.py; edit the code and run `make docs`. -->\n"

# The modules of the records room in the order in which a reader meets their words.
CHAPTERS = {
    "Reports": "report",
    "In one report": "claims",
    "Over many reports": "derived",
    "A whole ledger": "contents",
    "What readers decide": "corrections",
    "Places in a text": "spans",
    "Language": "language",
    "Dates": "edtf",
}
PLAIN = {str: "text", int: "whole number", float: "number", bool: "yes or no", date: "day", bytes: "bytes", Any: "any"}


# The glossary


def glossary() -> str:
    """Return every record with what it means and the fields it has, from the docstrings of the records room."""
    lines = [
        NOTE,
        "# Glossary",
        "",
        "The words that Reportedly uses, one meaning each. An unknown value is `None`.",
        "",
    ]
    for heading, module_name in CHAPTERS.items():
        module = importlib.import_module(f"{records.__name__}.{module_name}")
        lines += [f"## {heading}", "", inspect.cleandoc(module.__doc__ or ""), ""]
        for record in records_of(module):
            lines += describe_record(record)
    return "\n".join(lines).rstrip() + "\n"


def records_of(module: types.ModuleType) -> list[type]:
    """Return the record types that a module defines, in its order."""
    return [each for each in vars(module).values() if is_record(each) and each.__module__ == module.__name__]


def is_record(value: object) -> bool:
    """Say whether a value is a type of record."""
    return isinstance(value, type) and dataclasses.is_dataclass(value)


def describe_record(record: type) -> list[str]:
    """Return one entry of the glossary, as lines."""
    first, _, rest = inspect.cleandoc(record.__doc__ or "").partition("\n")
    lines = [f"**{record.__name__}**: {first}", ""]
    if rest.strip():
        lines += [rest.strip(), ""]
    lines += ["| field | value |", "|---|---|"]
    hints = typing.get_type_hints(record)
    lines += [f"| `{field.name}` | {in_words(hints[field.name])} |" for field in dataclasses.fields(record)]
    return [*lines, ""]


def in_words(kind: Any) -> str:
    """Return a field's type as a reader says it: "list of Span", "one of `yes`, `no`", "text or unknown"."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        known = [in_words(each) for each in inner if each is not type(None)]
        return " or ".join(known + ["unknown"] * (type(None) in inner))
    if origin is typing.Literal:
        return "one of " + ", ".join(f"`{value}`" for value in inner)
    if origin is tuple:
        return f"list of {in_words(inner[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"for each {in_words(inner[0])}: {in_words(inner[1])}"
    return PLAIN.get(kind) or getattr(kind, "__name__", str(kind))


# The schema


def schema() -> str:
    """Return the ledger's schema, which explains itself."""
    sql = resources.files("reportedly").joinpath("ledger", "schema.sql").read_text(encoding="utf-8")
    head = [
        NOTE,
        "# The ledger's file",
        "",
        "A ledger is one SQLite file. Any SQLite tool can open and query it; nothing but Reportedly should write to it.",
        "The stable form for other programs is [JSON lines](ledger-format.md).",
        "",
    ]
    return "\n".join([*head, "```sql", sql.strip(), "```", ""])


# The commands


def commands() -> str:
    """Return the help of every command of the command line."""
    context = click.Context(app)
    lines = [NOTE, "# Commands", "", paragraph(app.help), ""]
    # In the order of `reportedly --help`, which is the order in which a reader needs them.
    for name in app.list_commands(context):
        lines += describe_command(name, app.get_command(context, name))
    return "\n".join(lines).rstrip() + "\n"


def describe_command(name: str, command: Any) -> list[str]:
    """Return one command with its arguments and options, as lines."""
    needed = [f"{each.opts[0]} {each.metavar}" for each in command.params if each.required and not is_argument(each)]
    arguments = [argument_name(each) for each in command.params if is_argument(each)]
    usage = [f"reportedly {name}", *arguments, *needed, "[OPTIONS]"]
    # "text": it says how a command is written and is no example to run.
    lines = [f"## {name}", "", "```text", " ".join(usage), "```", "", paragraph(command.help), ""]
    shown = [each for each in command.params if not getattr(each, "hidden", False) and "--help" not in each.opts]
    if shown:
        lines += ["| | |", "|---|---|", *(f"| {spelled(each)} | {meaning(each)} |" for each in shown), ""]
    return lines


def is_argument(parameter: Any) -> bool:
    """Say whether a parameter is an argument, not an option."""
    return bool(parameter.param_type_name == "argument")


def argument_name(argument: Any) -> str:
    """Return an argument as a usage line shows it."""
    return str(argument.metavar)


def spelled(parameter: Any) -> str:
    """Return how an argument or option is written."""
    if is_argument(parameter):
        return f"`{argument_name(parameter)}`"
    value = f" {parameter.metavar}" if parameter.metavar else ""
    return ", ".join(f"`{each}{value}`" for each in [*parameter.opts, *parameter.secondary_opts])


def meaning(parameter: Any) -> str:
    """Return what an argument or option does, and its default where it has one worth telling."""
    text = " ".join((parameter.help or "").split()).replace("|", "\\|")
    telling = isinstance(parameter.default, str | int | float | Path) and not isinstance(parameter.default, bool)
    return f"{text} (default: {parameter.default})" if telling else text


def paragraph(text: str | None) -> str:
    """Return a help text as plain paragraphs; Click's mark for "do not wrap" is left out."""
    return inspect.cleandoc(text or "").replace("\b\n", "").split("\f")[0].strip()


# The outputs that pages show


def filled(page: Path) -> str:
    """Return a page with what the commands that it shows really print for the bundled story."""
    return examples.with_outputs(page.read_text(encoding="utf-8"))


def pages_with_outputs() -> list[Path]:
    """Return the pages written by hand that show outputs."""
    return [page for page in examples.PAGES if page.exists() and examples.OUTPUT.search(page.read_text("utf-8"))]


# Writing and checking

PAGES: dict[str, Callable[[], str]] = {
    "glossary.md": glossary,
    "schema.md": schema,
    "commands.md": commands,
    "images/growth.svg": growth.growth,
}
PAGES |= {os.path.relpath(page, HERE): functools.partial(filled, page) for page in pages_with_outputs()}
PAGES |= {path.name: functools.partial(notebooks.refreshed, path) for path in notebooks.NOTEBOOKS}


def outdated() -> list[str]:
    """Return the names of the pages that differ from what the code says."""
    return [name for name, make in PAGES.items() if read(HERE / name) != make()]


def read(path: Path) -> str | None:
    """Return a page as it stands, None when it is not there."""
    return path.read_text(encoding="utf-8") if path.exists() else None


def main() -> int:
    """Write the pages, or check them; the result is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a page is not up to date")
    if not parser.parse_args().check:
        for name, make in PAGES.items():
            (HERE / name).write_text(make(), encoding="utf-8", newline="\n")
        return 0
    old = outdated()
    if old:
        print(
            f"Not up to date: {', '.join((HERE / name).resolve().relative_to(HERE.parent).as_posix() for name in old)}. Run `make docs`.",
            file=sys.stderr,
        )
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
