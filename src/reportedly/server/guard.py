"""What stands before every answer: only this machine's own browser is let in, and it is told to fetch nothing and to run only the one script of ours."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection, Sequence

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
# Room for a search of ten thousand letters, three bytes each once written for an address. Nothing else needs a tenth of it.
LONGEST_ADDRESS = 40_000
# A browser sends about one kilobyte; these are no cookies of ours.
LARGEST_HEADERS = 16_000
# Addresses that stand for every network of the machine.
_EVERYWHERE = ("0.0.0.0", "::")
_METHODS = ("GET", "HEAD")
_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


def guarded(app: ASGIApp, host: str, *, writable: bool = False) -> ASGIApp:
    """Return an app that refuses what no reader of its own pages would send, and puts the headers on every answer.

    A page elsewhere can point a name of its own at this machine (DNS rebinding) and would then read the ledger, so only
    the names of this machine and `host` are answered to. With `writable` forms are let in too; `desk` looks at who sent them.
    """

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = [(name, value) for name, value in message["headers"] if name.decode("latin-1") not in _HEADERS]
                own = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
                message = {**message, "headers": [*kept, *own]}
            await send(message)

        await (_refusal(scope, host, (*_METHODS, "POST") if writable else _METHODS) or app)(
            scope, receive, send_with_headers
        )

    return guard


def _refusal(scope: Scope, host: str, methods: Sequence[str]) -> PlainTextResponse | None:
    """Return the answer to a request that is not let in, None for one that is."""
    if sum(len(name) + len(value) for name, value in scope["headers"]) > LARGEST_HEADERS:
        return PlainTextResponse("The request's headers are too large.\n", 431)
    if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST_ADDRESS:
        return PlainTextResponse("The address is too long; search for fewer words.\n", 414)
    headers = Headers(scope=scope)
    names = headers.getlist("host")
    if len(names) != 1 or not is_own_name(names[0], {host}):
        return PlainTextResponse("This server answers to localhost only; open the address that it printed.\n", 400)
    if scope["method"] not in methods:
        wrong = (
            "This server takes pages and forms only.\n" if "POST" in methods else "This server only reads; use GET.\n"
        )
        return PlainTextResponse(wrong, 405, {"allow": ", ".join(methods)})
    # A page elsewhere may link here, but not fetch: how long an answer takes would tell it what stands in the ledger.
    elsewhere = headers.get("sec-fetch-site") in ("cross-site", "same-site")
    if elsewhere and headers.get("sec-fetch-mode", "navigate") != "navigate":
        return PlainTextResponse("Other sites may not fetch from here.\n", 403)
    return None


def is_own_name(name: str, hosts: Collection[str]) -> bool:
    """Say whether the `Host` of a request names this machine, with any port.

    Where every network is listened to, any address in digits will do: rebinding needs a name.
    """
    bare, given = _without_port(name), {_bracketed(host.casefold()) for host in hosts}
    if bare in LOCAL_NAMES or bare in given:
        return True
    return any(_bracketed(host) in given for host in _EVERYWHERE) and _is_address(bare.strip("[]"))


def _without_port(name: str) -> str:
    host, colon, port = name.casefold().rpartition(":")
    has_port = colon and not host.endswith(":") and (":" not in host or host.endswith("]"))
    return host if has_port and (port.isdigit() or not port) else name.casefold()


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def _is_address(words: str) -> bool:
    try:
        ipaddress.ip_address(words)
    except ValueError:
        return False
    return True
