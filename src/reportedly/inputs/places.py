"""Places to read from: what files, folders, globs and addresses come down to."""

from __future__ import annotations

import errno
import fnmatch
import glob
import os
import re
import stat
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.records import Skipped

ENDINGS = (
    ".txt", ".md", ".html", ".htm", ".mht", ".mhtml", ".pdf", ".docx", ".rtf", ".eml", ".mbox", ".warc", ".warc.gz", ".wacz", ".rss", ".atom", ".jsonl",
)  # fmt: skip
# In a folder these are as a rule something else: what is known of the report beside them, tables of numbers. They are given by name.
NAMED_ENDINGS = (".json", ".csv", ".tsv", ".xml", ".rdf")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,30}://", re.IGNORECASE)
_WAY_OUT = f"give a file that ends in {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"

NO_FILE = "this is a pipe or a device, not a file; save what it gives as a file"
_ADVICE = {
    errno.ENOENT: "there is no such file, or only a link that leads nowhere; check the path",
    errno.ENOTDIR: "there is no such file, or only a link that leads nowhere; check the path",
    errno.ELOOP: "this link leads in a circle; give the file itself",
    errno.ENAMETOOLONG: "its name, with the folders it is in, is too long; move it or give it a shorter one",
    errno.EISDIR: "this is a folder, not a file; give the files in it",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one input is: the path of a file, or the address of a page, as given."""

    name: str

    @property
    def is_address(self) -> bool:
        """Whether it is a page on the web."""
        return bool(_ADDRESS.match(self.name))

    @property
    def ending(self) -> str:
        """How the file's name ends, in lower case (".txt"), "" for none."""
        return os.path.splitext(self.name)[1].lower()


def shown(name: str) -> str:
    """Return a name that can be printed on one line: line breaks, control characters and broken bytes are escaped."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in name)


def find_inputs(names: Sequence[str]) -> tuple[list[Place], list[Skipped]]:
    """Return the places that some names stand for, each once, and the names that lead nowhere.

    "reports/" is every report in the folder and below, in order of name; "2024/**/*.html" the pages that match. Hidden
    files, sidecars and files of other kinds are left out of folders and globs. Whether a file can be understood
    is not decided here; see `receive`.
    """
    found: dict[str, Place] = {}
    skipped: list[Skipped] = []
    for name in names:
        places, problems = _find(name)
        skipped += problems
        for place in places:
            found.setdefault(_identity(place), place)
    return list(found.values()), skipped


def left_out(names: Sequence[str]) -> dict[str, int]:
    """Return how many files of each ending lie in the folders among some names and are not read with them, "" for no ending.

    What is known of a report, in a `.json` beside it, is not counted: it is used.
    """
    found: Counter[str] = Counter()
    for folder in filter(os.path.isdir, names):
        files = _walk(folder)[0]
        read = {name for name in files if name.lower().endswith(ENDINGS)}
        used = {f"{base}.json" for name in read for base in (name, os.path.splitext(name)[0])}
        found.update(os.path.splitext(name)[1].lower() for name in files if name not in read and name not in used)
    return dict(found)


def _identity(place: Place) -> str:
    return place.name if place.is_address else os.path.normcase(os.path.abspath(place.name))


def _find(name: str) -> tuple[list[Place], list[Skipped]]:
    if Place(name).is_address:
        return [Place(name)], []
    if "\0" in name or not name:
        return [], [Skipped(shown(name), "this is not a file name; give a file, a folder or an address")]
    if os.path.isdir(name):
        return _in_folder(name)
    if os.path.lexists(name):
        return _named(name)
    if glob.has_magic(name):
        return _matching(name)
    if _OTHER_ADDRESS.match(name):
        return [], [
            Skipped(shown(name), "only http and https addresses are fetched; save what is there and give the file")
        ]
    return [], [Skipped(shown(name), "there is no such file or folder; check the spelling and where you are")]


def _named(name: str) -> tuple[list[Place], list[Skipped]]:
    try:
        mode = os.stat(name).st_mode
    except OSError as error:
        return [], [Skipped(shown(name), unreadable(error, "file"))]
    except ValueError:
        return [], [Skipped(shown(name), "its name cannot be used on this system; give it another one")]
    if not stat.S_ISREG(mode):
        return [], [Skipped(shown(name), NO_FILE)]
    if not os.access(name, os.R_OK):
        return [], [Skipped(shown(name), "you may not read this file; change its permissions")]
    return [Place(_posix(name))], []


def unreadable(error: OSError, what: Literal["file", "folder"]) -> str:
    """Return why a file or folder cannot be read, and what to do."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"you may not read this {what}; change its permissions"
    advice = f"this {what} cannot be read ({error.strerror}); check the disk that it lies on"
    return _ADVICE.get(error.errno or 0, advice)


def _in_folder(folder: str) -> tuple[list[Place], list[Skipped]]:
    names, skipped = _walk(folder)
    places: list[Place] = []
    for name in names:
        if name.lower().endswith(ENDINGS):
            good, bad = _named(name)
            places += good
            skipped += bad
    if not places and not skipped:
        return [], [Skipped(shown(folder), f"no file in this folder can be read; {_WAY_OUT}")]
    return places, skipped


def _walk(folder: str) -> tuple[list[str], list[Skipped]]:
    """Return all files under a folder, sorted, and the folders that cannot be opened. A loop of links is walked once."""
    files: list[str] = []
    skipped: list[Skipped] = []
    first = os.path.realpath(folder)
    seen = {first}
    waiting = [folder.rstrip("/" + os.sep) or "/"]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            skipped.append(Skipped(shown(here), unreadable(error, "folder")))
            continue
        for entry in entries:
            path = f"{here}/{entry.name}" if here != "/" else f"/{entry.name}"
            if entry.name.startswith("."):
                continue
            if not _is_folder(entry):
                files.append(path)
            elif (real := os.path.realpath(path)) not in seen and not _is_above(real, first):
                seen.add(real)
                waiting.append(path)
    return sorted(files, key=lambda path: path.split("/")), skipped


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link in a circle. It is told with the files.
        return False


def _is_above(folder: str, first: str) -> bool:
    """Say whether a link leads to a folder around the one that was given: the reader did not give that one."""
    return first.startswith(folder.rstrip(os.sep) + os.sep)


def _matching(pattern: str) -> tuple[list[Place], list[Skipped]]:
    names = _below(_posix(pattern)) if "**" in pattern else sorted(glob.glob(pattern))
    # "exports/*.csv" asks for them, "exports/*" does not.
    endings = (*ENDINGS, *(ending for ending in NAMED_ENDINGS if pattern.lower().endswith(ending)))
    places: list[Place] = []
    skipped: list[Skipped] = []
    for name in names:
        if name.lower().endswith(endings) and not os.path.isdir(name):
            good, bad = _named(name)
            places += good
            skipped += bad
    if not places and not skipped:
        return [], [Skipped(shown(pattern), f"nothing that can be read matches this pattern; {_WAY_OUT}")]
    return places, skipped


def _below(pattern: str) -> list[str]:
    """Return the files that match a pattern with `**`. The standard library would follow loops of links here."""
    pieces = pattern.split("/")
    first = next(number for number, piece in enumerate(pieces) if glob.has_magic(piece))
    base = "/".join(pieces[:first]) or ("/" if first else ".")
    prefix = base if base.endswith("/") else f"{base}/"
    found = [name for name in _walk(base)[0] if _matches(name.removeprefix(prefix).split("/"), pieces[first:])]
    return found if first else [name.removeprefix("./") for name in found]


def _matches(names: Sequence[str], pieces: Sequence[str]) -> bool:
    """Say whether the folders and the file of a path match a pattern; `**` stands for any number of them."""
    reached = _past_stars({0}, pieces)
    for name in names:
        stays = {at for at in reached if at < len(pieces) and pieces[at] == "**"}
        goes = {at + 1 for at in reached if at < len(pieces) and fnmatch.fnmatch(name, pieces[at])}
        reached = _past_stars(stays | goes, pieces)
    return len(pieces) in reached


def _past_stars(reached: set[int], pieces: Sequence[str]) -> set[int]:
    return reached | {
        after
        for at in reached
        for after in range(at + 1, len(pieces) + 1)
        if all(piece == "**" for piece in pieces[at:after])
    }


def _posix(name: str) -> str:
    return name.replace(os.sep, "/")
