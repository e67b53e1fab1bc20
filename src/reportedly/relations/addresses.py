"""Addresses: which ones lead to the same page."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

# What newsletters and networks hang on an address to know who follows it; it leads to the same page.
_TRACKED = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|igshid|cmpid|at_\w+|ns_\w+", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


@lru_cache(maxsize=50_000)
def page_of(url: str | None) -> str | None:
    """Return the page that an address leads to, the same for all ways to write it; None for none.

    "https://www.harbour-post.example/ferry/?utm_source=x" and "http://harbour-post.example/ferry" are one page. What stands behind "#" stays: it
    tells the entries of a live blog apart.
    """
    try:
        parts = urlsplit((url or "").strip())
        asked = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return None
    host = parts.netloc.rpartition("@")[2].lower().removeprefix("www.").removesuffix(f":{_PORTS[parts.scheme.lower()]}")
    query = urlencode([(key, value) for key, value in asked if not _TRACKED.fullmatch(key)])
    place = f"{host}{parts.path.rstrip('/')}"
    return "".join([place, f"?{query}" if query else "", f"#{parts.fragment}" if parts.fragment else ""])
