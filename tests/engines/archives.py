"""Web archives of an invented week: three stories in two files, with a page that stands in both."""

from __future__ import annotations

from pathlib import Path

from inputs.containers import answer, packed, warc_record

_PAGE = (
    "<html lang=en><head><title>{title} | {outlet}</title><meta property='og:site_name' content='{outlet}'>"
    "<meta property='article:published_time' content='{day}T16:00:00Z'></head><body><h1>{title}</h1>{text}</body></html>"
)
_NOTICE = "Thank you for reading the free edition of this newspaper and telling your friends about it."
_FERRY = [
    ("Harbour Post", "2025-04-09", "Ferry sinks off Selm", "The mayor of Selm, Nela Marsh, said on Wednesday that 12 people were killed when the ferry Aurelia sank off Selm."),
    ("Coast Daily", "2025-04-10", "Ferry toll rises", "Nela Marsh, the mayor of Selm, said on Thursday that 19 people were killed on the ferry Aurelia."),
    ("Lantern", "2025-04-10", "Owner denies ferry was full", "The owner of the ferry Aurelia, Boris Tamm, denied that 400 people were on board when it sank off Selm."),
    ("Harbour Post", "2025-04-12", "Ferry Aurelia: search ends", "The coast guard ended its search off Selm for the Aurelia. Nela Marsh will open an inquiry on 20 April, she said."),
]  # fmt: skip
_DAM = [
    ("Hill Gazette", "2025-04-09", "Dam at Orvik cracks", "Engineers said that 3,000 people must leave the valley below the Orvik dam, according to governor Ilse Brand."),
    ("Lantern", "2025-04-10", "Thousands leave Orvik valley", "Governor Ilse Brand said that more than 2,500 people had left the valley of Orvik before the dam cracked further."),
    ("Coast Daily", "2025-04-11", "Orvik dam holds", "The Orvik dam holds, said Ilse Brand. She expects that the 3,000 people can return to the valley by 14 April."),
]  # fmt: skip
_VOTE = [
    ("Capital Times", "2025-04-08", "Parliament votes on grain tax", "Nela Marsh of the Farmers party said that 61 deputies voted against the grain tax in parliament."),
    ("Hill Gazette", "2025-04-09", "Grain tax rejected", "The grain tax was rejected by parliament with 61 votes. Minister Otto Kall denied that he would resign over the tax."),
]  # fmt: skip


def write_archives(folder: Path) -> list[Path]:
    """Write the two archives and return their paths."""
    pages = [_page(*page) for page in (*_FERRY, *_DAM, *_VOTE)]
    halves = (pages[::2], [*pages[1::2], pages[0]])
    paths = [folder / "CC-NEWS-1.warc.gz", folder / "CC-NEWS-2.warc.gz"]
    for path, records in zip(paths, halves, strict=True):
        path.write_bytes(b"".join(packed(records)))
    return paths


DAMAGED = "CC-NEWS-3.warc.gz"


def write_damaged(folder: Path) -> None:
    """Write an archive whose second record is damaged and whose end is cut off."""
    pages = packed([_page(*page) for page in (*_FERRY[1:3], _DAM[0])])
    pages[1] = pages[1][:40] + b"\0\0\0\0" + pages[1][44:]
    (folder / DAMAGED).write_bytes(b"".join(pages)[:-200])


def _page(outlet: str, day: str, title: str, text: str) -> bytes:
    words = f"<p>{text}</p><p>{_NOTICE}</p>"
    address = f"https://{outlet.replace(' ', '').lower()}.example/{title.replace(' ', '-').lower()}"
    page = _PAGE.format(title=title, outlet=outlet, day=day, text=words)
    return warc_record("response", address, answer(page.encode()))
