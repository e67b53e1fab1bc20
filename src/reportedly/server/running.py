"""Listening on this machine and answering until told to stop."""

from __future__ import annotations

import ipaddress
import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from reportedly.errors import ReportedlyError
from reportedly.server.patience import PatientProtocol

# Answers take a second at most; a reader who stopped the server does not wait for a browser that holds its line open.
_GRACE_SECONDS = 2
# How soon Windows hears Ctrl-C while it waits; elsewhere it is heard at once.
_TICK_SECONDS = 0.2
# What uvicorn reads of a request before its headers are whole: the longest address and headers that `guard` lets in.
_LARGEST_HEAD = 64 * 1024


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; port 0 takes a free one.

    Raises:
        ReportedlyError: the port is in use or not allowed, or the host is no address of this machine.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except (socket.gaierror, UnicodeError) as error:
        raise ReportedlyError(f"{host} is no address of this machine; leave --host out, or give 127.0.0.1") from error
    except OSError as error:
        # Python adds the address to the system's words, which stands before them already.
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise ReportedlyError(
            f"{host}:{port} cannot be listened on ({reason}); give another port with --port, or --port 0 for a free one"
        ) from error


def address_of(listener: socket.socket, host: str) -> str:
    """Return the address to open in a browser."""
    own = "localhost" if host in ("0.0.0.0", "::") else host
    return f"http://{f'[{own}]' if ':' in own else own}:{listener.getsockname()[1]}/"


def is_loopback(listener: socket.socket) -> bool:
    """Say whether only this machine can reach it."""
    return ipaddress.ip_address(listener.getsockname()[0].partition("%")[0]).is_loopback


def run(app: ASGIApp, listener: socket.socket) -> None:
    """Answer requests until the process is told to end, by Ctrl-C or by the system; that is no error."""
    server = server_of(app)
    with _ending(server):
        # uvicorn would pass the signal on when it has ended, and so call an end in order a failure; in a thread of its own it
        # leaves signals alone.
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while thread.is_alive():
            thread.join(_TICK_SECONDS)


@contextmanager
def _ending(server: uvicorn.Server) -> Iterator[None]:
    """Within the block the signals that end a program end the server; given again, it waits for nobody."""

    def end(number: int, frame: FrameType | None) -> None:
        server.force_exit = server.should_exit
        server.should_exit = True

    # What the one who started the program ignores stays ignored.
    heard = [number for number in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, end) for number in heard}
    try:
        yield
    finally:
        server.should_exit = True
        for number, handler in before.items():
            signal.signal(number, handler)


def server_of(app: ASGIApp) -> uvicorn.Server:
    """Return a server that speaks plain HTTP and nothing else, says nothing of itself, and trusts no proxy."""
    config = uvicorn.Config(
        app,
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        loop="asyncio",
        log_config=None,
        log_level="error",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        h11_max_incomplete_event_size=_LARGEST_HEAD,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    return uvicorn.Server(config)
