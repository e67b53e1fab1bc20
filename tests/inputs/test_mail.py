"""E-mail and pages saved as a message."""

from __future__ import annotations

import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest
from containers import found_in, parts_of

TEXT = "SELM, April 9 - At least 40 people were killed, the mayor said.\n\nFrom then on nobody knew more.\n"


def a_message(**headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in {"From": "Jo Reed <jo@x.example>", "Date": "Wed, 09 Apr 2025 16:40:00 +0200", **headers}.items():
        made[name.replace("_", "-")] = value
    return made


def test_letter_to_a_list_is_a_report_of_its_sender(tmp_path: Path) -> None:
    letter = a_message(
        From="Harbour Post Alerts <a@h.example>",
        Subject="Ferry =?utf-8?q?sinks_=E2=80=93_40?= dead",
        List_Id="<a.h.example>",
    )
    letter.set_content(TEXT)
    letter.add_alternative("<p>The same as a page.</p>", subtype="html")
    letter.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a\x1b.pdf")
    (tmp_path / "a.eml").write_bytes(bytes(letter))
    ((one,), skipped) = found_in(tmp_path / "a.eml")
    assert skipped == []
    assert (one.report.title, one.report.outlet) == ("Ferry sinks – 40 dead", "Harbour Post Alerts")
    assert str(one.report.published) == "2025-04-09T16:40:00+02:00"
    assert parts_of(one)[0] == ("dateline", "SELM, April 9 -")
    assert any(note.startswith("1 attachment not read: ") for note in one.notes)
    assert "\x1b" not in "".join(one.notes)
    assert one.data == bytes(letter)


def test_who_passes_on_an_article_has_not_published_it(tmp_path: Path) -> None:
    letter = a_message(Subject="Fwd: look at this")
    letter.set_content(
        "<html><body><h1>Two dead</h1><p>Two people were killed in Orle, police said.</p></body></html>", subtype="html"
    )
    (tmp_path / "a.eml").write_bytes(bytes(letter))
    ((one,), _) = found_in(tmp_path / "a.eml")
    assert one.report.outlet is None
    assert "sent by Jo Reed" in one.notes
    assert parts_of(one) == [("headline", "Two dead"), ("body", "Two people were killed in Orle, police said.")]


def test_each_message_of_a_box_is_a_report_and_a_broken_one_costs_itself(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "a.mbox")
    for number in range(3):
        letter = a_message(Subject=f"Ferry {number}")
        letter.set_content(f"Forty-{number} people were killed, the mayor said.\n\nFrom here on nobody knows.\n")
        box.add(letter if number != 1 else "no header at all\n")
    box.close()
    received, (skipped,) = found_in(tmp_path / "a.mbox")
    assert [one.report.title for one in received] == ["Ferry 0", "Ferry 2"]
    assert [one.record for one in received] == ["message 1", "message 3"]
    assert all("From here on nobody knows." in one.report.text for one in received)
    assert skipped.path.endswith("a.mbox, message 2")
    assert "this is no e-mail" in skipped.why


BAD_MAIL = [
    ("a.eml", b"", "this is no e-mail"),
    ("a.eml", b"Subject: x\n\n", "the message has no text"),
    ("a.eml", b"Subject: x\nContent-Type: image/png\n\nabc", "the message has no text"),
    (
        "a.eml",
        b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 2_000,
        "more parts or more header than messages have",
    ),
    ("a.eml", b"From: " + b"(" * 100_000 + b"\nContent-Type: image/png\n\n", "the message has no text"),
    ("a.mbox", b"", "the file is empty"),
    ("a.mbox", b"Subject: x\n\nThe mayor said so.\n", "this is no box of messages"),
    ("a.mhtml", b"Subject: x\n\nThe mayor said so.\n", "no page is in it"),
]


@pytest.mark.parametrize(("name", "data", "why"), BAD_MAIL)
def test_mail_that_cannot_be_read_has_its_sentence(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(data)
    received, (skipped,) = found_in(tmp_path / name)
    assert received == []
    assert why in skipped.why
    assert "; " in skipped.why


@pytest.mark.parametrize("charset", ["utf-8", "x-unknown", "iso-8859-1"])
def test_words_are_read_whatever_encoding_is_stated(tmp_path: Path, charset: str) -> None:
    head = f"Subject: x\nFrom: a@b.example\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    (tmp_path / "a.eml").write_bytes(
        head.encode()
        + "The café was closed, the mayor said.\n".encode("utf-8" if charset != "iso-8859-1" else "cp1252")
    )
    ((one,), _) = found_in(tmp_path / "a.eml")
    assert one.report.text == "The café was closed, the mayor said.\n"


MHTML = b"""\
From: <Saved by Blink>
Snapshot-Content-Location: https://harbour.example/ferry
Subject: Ferry
Date: Thu, 1 May 2025 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----B"

------B
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://harbour.example/ferry

<html><head><meta charset=3D"UTF-8"><title>Ferry sinks | Harbour Post</title></head><body><h1>Ferry sinks</h1>=
<p>The mayor said =E2=80=9C40 people=E2=80=9D were killed.</p></body></html>
------B
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://harbour.example/a.png

iVBORw0KGgo=
------B--
"""


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht"])
def test_page_saved_as_a_message_is_a_report(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(MHTML.replace(b"\n", b"\r\n"))
    ((one,), skipped) = found_in(tmp_path / name)
    assert skipped == []
    assert parts_of(one) == [("headline", "Ferry sinks"), ("body", "The mayor said “40 people” were killed.")]
    assert (one.report.url, one.report.outlet) == ("https://harbour.example/ferry", "Harbour Post")
    assert one.candidates == ()
    assert any(note.startswith("the page was saved on 2025-05-01") for note in one.notes)
