"""Connections: opened to checked addresses only, and cut when the time of their request is over."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Collection
from contextlib import suppress
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from reportedly.inputs.addresses import Target, find_targets


class Guard:
    """Opens the connections of one request, to checked addresses only, and cuts them when its time is over.

    A server that sends a byte now and then is never late for one read; so the time of all of them together is watched from another thread.
    """

    def __init__(self, seconds: float, allowed: Collection[str]) -> None:
        self.is_over: bool = False
        self.checks = True
        self._until = time.monotonic() + seconds
        self._allowed = allowed
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Guard:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        for one in self._sockets:
            one.close()

    def open(self, host: str, port: int) -> socket.socket:
        """Return a connection to a host."""
        targets = find_targets(host, port, self._allowed if self.checks else (host.strip("[]").rstrip(".").lower(),))
        fault: OSError = OSError("there is no way to it")
        for target in targets:
            try:
                sock = self._connect(target)
            except OSError as error:
                fault = error
                continue
            # A second handle on the same connection: the first is taken over when it is encrypted.
            self._sockets.append(sock.dup())
            return sock
        raise fault

    def _connect(self, target: Target) -> socket.socket:
        family, kind, protocol, _, where = target
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(max(0.01, self._until - time.monotonic()))
            sock.connect(where)
        except BaseException:
            sock.close()
            raise
        return sock

    def _cut(self) -> None:
        self.is_over = True
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


def pool_classes(guard: Guard) -> dict[str, Any]:
    """Return urllib3's connections, opened by a guard."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return _opened(guard, self)

    class Encrypted(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return _opened(guard, self)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class EncryptedPool(HTTPSConnectionPool):
        ConnectionCls = Encrypted

    return {"http": PlainPool, "https": EncryptedPool}


def _opened(guard: Guard, connection: HTTPConnection) -> socket.socket:
    try:
        return guard.open(connection.host, connection.port)
    except socket.gaierror as error:
        raise NameResolutionError(connection.host, connection, error) from error
    except TimeoutError as error:
        raise ConnectTimeoutError(connection, "no connection in time") from error
    except OSError as error:
        raise NewConnectionError(connection, f"no connection: {error}") from error
