"""How reports come through the door: bytes of files, pages and records become `Received` reports, or say why not.

Formats:

- `.txt` and `.md`: plain text, kept character for character. It may begin with front matter, lines of `key: value`
  between two lines of `---`.
- `.html` and `.htm`, and an `http(s)://` address: the visible text of a page, block by block, one block a line.
- `.jsonl`: one JSON object a line, each a report. `text` or `html` is required.
- `.warc`, `.warc.gz`, `.wacz`, `.eml`, `.mbox`, `.mhtml`, `.docx`, `.pdf`, `.rtf`, `.csv`, `.json`: files of other programs, most with
  many reports in them; see `formats`.

Front matter, records and a sidecar (`NAME.json` or `NAME.txt.json` beside `NAME.txt`) take the same keys: `title`, `outlet`,
`url`, `published` (a day such as 2024-11-01, or a date-time with its zone) and `language`. Other keys are ignored and counted in
the notes. What the user gives wins over what stands beside the report, and that over what the report says of itself.
"""

from reportedly.inputs.facts import Fetching, Given
from reportedly.inputs.places import Place, find_inputs
from reportedly.inputs.reception import receive

__all__ = ["Fetching", "Given", "Place", "find_inputs", "receive"]
