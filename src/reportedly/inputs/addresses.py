"""Addresses of machines: which are on the public internet, and which belong to this machine or the network around it."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection
from typing import Any
from urllib.parse import urlsplit

from reportedly.errors import InputError
from reportedly.inputs.places import shown

# One answer of `socket.getaddrinfo`: family, kind, protocol, name, and the address to connect to.
Target = tuple[Any, Any, int, str, Any]
PORTS = {"http": 80, "https": 443}

_PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")
# Networks that speak only IPv6 reach the others under these; the last 32 bits are the old address.
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Say whether a numeric address is one of the public internet.

    127.0.0.1, 10.0.0.8, 169.254.169.254, ::1 and ff02::1 are not, and neither is any address that holds one of these within
    it: ::ffff:10.0.0.8, 64:ff9b::a00:8, 2002:a00:8::.
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv4Address):
        return found.is_global and not (found.is_multicast or found.is_reserved)
    inner = found.ipv4_mapped or found.sixtofour
    if found in _TRANSLATED:
        inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    if inner is not None:
        return is_public(str(inner))
    return found in _PUBLIC_V6 and found.is_global and not found.is_multicast


def find_targets(host: str, port: int, allowed: Collection[str] = ()) -> list[Target]:
    """Return where a host can be reached: its public addresses, or all of them when it is `allowed` by name.

    Who connects to one of these and not to the name cannot be led elsewhere by a second answer for the same name.

    Raises:
        OSError: there is no such host.
        InputError: none of its addresses is public.
    """
    try:
        found: list[Target] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise InputError("this address cannot be read; check its spelling") from error
    if is_allowed(host, port, allowed):
        return found
    public = [target for target in found if is_public(target[4][0])]
    if not public:
        where = next((str(target[4][0]) for target in found), "nowhere")
        raise InputError(
            f"{shown(host)[:80]} leads to {where}, which is not on the public internet, and is not fetched; save the page as a "
            "file, or name the host under `allow_hosts` in the file of feeds"
        )
    return public


def is_allowed(host: str, port: int, allowed: Collection[str]) -> bool:
    """Say whether a host is among those allowed by name, "wiki.example" for all its ports or "wiki.example:8080" for one."""
    name = _name(host)
    return name in allowed or f"{name}:{port}" in allowed


def host_of(address: str) -> tuple[str, str, int]:
    """Return the scheme, host and port of an http(s) address.

    Raises:
        InputError: it is another kind of address, or none.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InputError("this address cannot be read; check its spelling") from error
    if parts.scheme not in PORTS:
        raise InputError(
            f"an address that begins with {shown(parts.scheme)[:20] or 'nothing'} is not fetched; give one with http or https"
        )
    # Two readers of addresses disagree on what a backslash in one means.
    if not host or not address.isprintable() or " " in address or "\\" in address:
        raise InputError("this address cannot be read; check its spelling")
    return parts.scheme, host, port or PORTS[parts.scheme]


def own_words(address: str) -> frozenset[str]:
    """Return what an address allows by being typed: its host and port, where it is a number or "localhost".

    Who types 127.0.0.1 means this machine. A name can lead there without the reader's knowing.
    """
    _, host, port = host_of(address)
    name = _name(host)
    try:
        ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return frozenset([f"{name}:{port}"]) if name == "localhost" else frozenset()
    return frozenset([f"{name}:{port}"])


def _name(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()
