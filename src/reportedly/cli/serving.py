"""`reportedly serve`: a ledger in the browser."""

from __future__ import annotations

import threading
import webbrowser
from pathlib import Path

import click

from reportedly.cli.options import LEDGER
from reportedly.cli.output import say, warn

# Fixed, so that a bookmark of a page is good tomorrow.
PORT = 8765


@click.command()
@LEDGER
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=PORT,
    help="The port to listen on; 0 takes a free one.",
)
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    help="The address to listen on; others let other machines read.",
)
@click.option("--read-only", is_flag=True, help="Only show the ledger; without it you can correct rows in the browser.")
@click.option("--open", "browser", is_flag=True, help="Open the first page in the browser.")
def serve(ledger: Path, port: int, host: str, read_only: bool, browser: bool) -> None:
    """Show the ledger in the browser, with search and corrections.

    Runs until Ctrl-C. Every page has its own address; with .json or .csv behind it, the address gives the rows. What is
    read into the ledger meanwhile shows at the next look. Only this machine can read it, unless --host says otherwise,
    and then nobody can correct it.
    """
    from reportedly import server
    from reportedly.api import Ledger

    opened = Ledger(ledger)
    # Looked at before the address is told: a file that is missing or is no ledger is named at once.
    opened.is_complete()
    with server.listen(host, port) as listener:
        address = server.address_of(listener, host)
        say(f"{ledger} is at {address} (Ctrl-C ends it)")
        if not server.is_loopback(listener):
            warn(f"{host} can be reached from other machines: whoever can reach it can read the whole ledger")
        if browser:
            # Some browsers of a terminal return only when they are closed.
            threading.Thread(target=webbrowser.open, args=[address], daemon=True).start()
        writable = not read_only and server.is_loopback(listener) and opened.is_writable()
        if not (writable or read_only):
            say("It is only shown, and cannot be corrected here.")
        server.run(server.application(opened, host, writable=writable), listener)
    say("Stopped.")
