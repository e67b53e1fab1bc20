"""Saved pages: what a browser or an extension wrote into a page when it saved it, its address and the day."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import Facts, plain
from reportedly.records import Edtf

# It stands at the head of the page; pages have a few comments and tags before it.
_HEAD = 20_000
# " Page saved with SingleFile \n url: https://… \n saved date: Sun Nov 10 2024 12:00:00 GMT+0100 (…)"
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s(.{0,4000}?)-->", re.DOTALL)
_ADDRESS = re.compile(r"^\s*url:\s*(\S+)", re.MULTILINE)
_DAY = re.compile(r"^\s*saved date:\s*([^\n(]{1,80})", re.MULTILINE)
_JAVASCRIPT = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})")
# Browsers: "<!-- saved from url=(0035)https://harbour-post.example/ferry -->"
_BROWSER = re.compile(r"<!-- saved from url=\(\d{4,5}\)(\S{1,2000}?) -->")
# As the notes of all doors say it: saved with a program, in an archive, as a message, fetched from the web.
_NOTED = re.compile(r"(?:(?:the page was )?saved(?: with [\w ]{1,30}| in the archive)?|fetched) on (\S{4,40})")
_SAVE_PAGE_WE = re.compile(r"<meta name=\"savepage-(url|date)\" content=\"([^\"]{1,2000})\"", re.IGNORECASE)


def find_capture(markup: str) -> Facts:
    """Return the address that a saved page came from; the day on which it was saved is noted, and is not that of publication.

    SingleFile, Save Page WE and the browsers' own "Save page" are known. Nothing is found in other pages.
    """
    head = markup[:_HEAD]
    if match := _SINGLE_FILE.search(head):
        address, day = _ADDRESS.search(match[1]), _DAY.search(match[1])
        return _facts(address[1] if address else None, day[1] if day else None, "SingleFile")
    if match := _BROWSER.search(head):
        return _facts(match[1], None, "a browser")
    stated = dict(_SAVE_PAGE_WE.findall(head))
    if stated:
        return _facts(stated.get("url"), stated.get("date"), "Save Page WE")
    return Facts()


def _facts(address: str | None, day: str | None, program: str) -> Facts:
    url = plain(address) if address and address.lower().startswith(("http://", "https://")) else None
    saved = _read_day(day) if day else None
    return Facts(url=url, notes=(f"saved with {program}" + (f" on {saved}" if saved else ""),))


def _read_day(written: str) -> str | None:
    match = _JAVASCRIPT.match(written.strip())
    value = read_date(f"{match[2]} {match[1]} {match[3]} {match[4]} {match[5]}" if match else written.strip())
    return str(value) if value else None


def captured_on(notes: Iterable[str]) -> Edtf | None:
    """Return when a report was saved or fetched, as its notes say, the earliest of several; None where none says so.

    That is no date of publication. It tells two versions of a page apart that give themselves the same date.
    """
    days = [day for note in notes if (match := _NOTED.fullmatch(note)) and (day := read_date(match[1]))]
    return min(days, key=lambda day: day.sort_key(), default=None)
