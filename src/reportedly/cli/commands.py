"""The commands of `reportedly`, in the order in which `--help` lists them; the one that is asked for is brought in alone."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

import click

from reportedly.cli.output import say, write_rows

if TYPE_CHECKING:
    from reportedly.cli.options import Option

# Which file a command is in. Its name there is its own, but for those below.
_FILES = {
    "demo": "filling",
    "read": "filling",
    "questions": "asking",
    "claims": "asking",
    "figures": "asking",
    "timeline": "asking",
    "forecasts": "asking",
    "sources": "asking",
    "actors": "asking",
    "tolls": "asking",
    "copies": "asking",
    "reports": "asking",
    "search": "asking",
    "report": "exporting",
    "serve": "serving",
    "corrections": "correcting",
    "watch": "watching",
    "export": "exporting",
    "show": "showing",
    "find": "clusters",
    "pull": "clusters",
    "check": "checking",
    "remove": "filling",
    "merge": "merging",
}


class Commands(click.Group):
    """The commands by their names. A question should not wait for what the others bring in."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return [*_FILES, *(name for name in self.commands if name not in _FILES)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, None when there is none of this name."""
        # For a name that is none Click looks among all commands for one that is like it.
        for name in [cmd_name] if cmd_name in _FILES else _FILES:
            if name not in self.commands:
                self.add_command(getattr(import_module(f"reportedly.cli.{_FILES[name]}"), name), name)
        return super().get_command(ctx, cmd_name)


def _show_version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from reportedly.records import VERSION

        say(f"reportedly {VERSION}")
        context.exit()


def _install(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from pathlib import Path

        from reportedly.cli.completing import install, shell_here

        say(install(app, shell_here(), Path.home()))
        context.exit()


def _show(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from reportedly.cli.completing import script, shell_here

        write_rows([script(app, shell_here())])
        context.exit()


def _flag(name: str, words: str, answer: Callable[..., None]) -> Option:
    """Return an option of the program itself that answers at once."""
    return click.option(name, is_flag=True, expose_value=False, is_eager=True, callback=answer, help=words)


@click.group(
    cls=Commands,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100, "show_default": True},
)
@_flag("--version", "Show the version and exit.", _show_version)
@_flag("--install-completion", "Install completion for the current shell.", _install)
@_flag(
    "--show-completion",
    "Show completion for the current shell, to copy it or customize the installation.",
    _show,
)
def app() -> None:
    """Keep a ledger of who said what, through whom, when and how surely, over many news reports that disagree.

    Begin with: reportedly read FOLDER --into story.ledger

    Then ask: reportedly questions story.ledger
    """
