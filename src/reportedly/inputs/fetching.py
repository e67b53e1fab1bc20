"""Fetching: one request to a server on the web, within limits of time and size, to no place that is not public."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError, NameResolutionError, NewConnectionError

from reportedly.errors import InputError
from reportedly.inputs.addresses import PORTS, find_targets, host_of
from reportedly.inputs.charsets import clean
from reportedly.inputs.connections import Guard, pool_classes
from reportedly.inputs.files import MOST_BYTES
from reportedly.records import VERSION

# A reader waits no longer for one page.
SECONDS = 20.0
AGENT = f"reportedly/{VERSION}"
_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
# A packed stream grows at most a thousandfold, so that one piece never takes more than some megabytes.
_PIECE = 4_096
# A packing within a packing grows a millionfold; servers do not use it.
_PACKINGS = ("", "identity", "gzip", "x-gzip", "deflate")


@dataclass(frozen=True, slots=True)
class Limits:
    """How long one request may take, and how many bytes, unpacked, its answer may have."""

    seconds: float = SECONDS
    bytes: int = MOST_BYTES


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the address after redirects, the status, its headers by their names in lower case, the bytes.

    `data` is empty for any status but 200. `moved` is where the server says that the address leads for ever, None for nowhere.
    """

    address: str
    status: int
    reason: str
    headers: Mapping[str, str]
    data: bytes
    moved: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: its headers and, when something is sent, the body; `agent` says who asks."""

    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    agent: str = AGENT


_PLAIN = Request()
_DEFAULT = Limits()


def fetch(
    address: str,
    request: Request = _PLAIN,
    *,
    limits: Limits = _DEFAULT,
    allowed: Collection[str] = (),
    before: Callable[[str], None] | None = None,
) -> Answer:
    """Return what the server answers at an address, redirects followed.

    Each address on the way is looked at: only http(s), and only machines on the public internet or `allowed` by name, checked
    where the connection is made. Proxies of the environment (HTTPS_PROXY, NO_PROXY) are used; these find the machine by
    themselves, so that names which cannot be looked up from here are left to them. `before` is called with each address before it is asked, and may
    wait or raise. A request with a body is sent once, and no redirect of it is followed.

    Raises:
        InputError: the address may not be fetched, or the server is missing, too slow or says too much.
    """
    moved: str | None = None
    is_for_ever = True
    for _ in range(_REDIRECTS + 1):
        if before:
            before(address)
        answer = _ask(address, request, limits, allowed)
        target = answer.headers.get("location")
        if answer.status not in _MOVED or not target:
            return Answer(answer.address, answer.status, answer.reason, answer.headers, answer.data, moved)
        if request.body is not None:
            raise InputError(f"the server redirects to {clean(target)[:120]}; give that address if you trust it")
        address = _joined(address, target)
        is_for_ever = is_for_ever and answer.status in (301, 308)
        moved = address if is_for_ever else moved
    raise InputError(f"the page cannot be fetched: more than {_REDIRECTS} redirects; open the address in a browser")


def _joined(address: str, target: str) -> str:
    try:
        return urljoin(address, target.strip())
    except ValueError as error:
        raise InputError("the server redirects to an address that cannot be read; open it in a browser") from error


def _ask(address: str, request: Request, limits: Limits, allowed: Collection[str]) -> Answer:
    guard = Guard(limits.seconds, allowed)
    try:
        with guard, _manager(address, guard, allowed) as manager:
            response = manager.request(
                "GET" if request.body is None else "POST",
                address,
                body=request.body,
                headers={"User-Agent": request.agent, "Accept-Encoding": "gzip, deflate", **request.headers},
                timeout=urllib3.Timeout(connect=limits.seconds / 2, read=limits.seconds),
                retries=False,
                redirect=False,
                preload_content=False,
                decode_content=False,
            )
            try:
                data = _body(response, guard, limits) if response.status == 200 else b""
            finally:
                response.close()
    except (HTTPError, ValueError, OSError) as error:
        raise InputError(_too_slow(limits) if guard.is_over else _reason(error, limits)) from error
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(address, response.status, clean(response.reason or "")[:40], headers, data)


def _body(response: urllib3.BaseHTTPResponse, guard: Guard, limits: Limits) -> bytes:
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if packing not in _PACKINGS:
        raise InputError(f"the answer is packed as {clean(packing)[:40]}; save it from a browser")
    pieces: list[bytes] = []
    size = 0
    for piece in response.stream(_PIECE, decode_content=True):
        size += len(piece)
        if size > limits.bytes:
            raise InputError(f"the page is longer than {limits.bytes / 1e6:g} MB; save the part you need as a file")
        pieces.append(piece)
    if guard.is_over:
        raise InputError(_too_slow(limits))
    return b"".join(pieces)


def _manager(address: str, guard: Guard, allowed: Collection[str]) -> urllib3.PoolManager:
    """Return what asks: through the proxy that the environment names for this host, else directly."""
    scheme, host, port = host_of(address)
    proxies = urllib.request.getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    manager: urllib3.PoolManager
    if proxy and not urllib.request.proxy_bypass(host):
        with suppress(OSError):
            find_targets(host, port, allowed)
        if urlsplit(proxy).scheme not in PORTS:
            raise InputError("the proxy of the environment is none for http(s); set HTTP_PROXY and HTTPS_PROXY to one")
        # The reader chose it, so it may be anywhere.
        guard.checks = False
        manager = urllib3.ProxyManager(proxy)
    else:
        manager = urllib3.PoolManager()
    manager.pool_classes_by_scheme = pool_classes(guard)
    return manager


def _too_slow(limits: Limits) -> str:
    return (
        f"the server did not answer within {limits.seconds:g} seconds; try again later or save the page from a browser"
    )


def _reason(error: Exception, limits: Limits) -> str:
    cause = getattr(error, "reason", None) or error
    # Both are timeouts too, to urllib3; the special ones come first.
    if isinstance(cause, NameResolutionError):
        return "there is no server of this name, or no network; check the address"
    if isinstance(cause, NewConnectionError):
        return "the server refuses the connection; check the address or try again later"
    if isinstance(cause, urllib3.exceptions.TimeoutError):
        return _too_slow(limits)
    if isinstance(error, urllib3.exceptions.LocationValueError) or not isinstance(error, HTTPError | OSError):
        return "this address cannot be read; check its spelling"
    return f"the page cannot be fetched ({clean(str(cause))[:120]}); try again later or save it from a browser"
