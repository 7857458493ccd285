"""Releases in mails that were passed on or answered: the mail within is read, with its own headers."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from pressctl.importers import Options, Reading, eml
from pressctl.importers.extraction import account
from pressctl.importers.sniffing import Sample, is_mail

SUBJECT = "Acme opens a plant in Lyon"
RELEASE = (
    f"PRESS RELEASE\n\n{SUBJECT}\n\n"
    "LYON, 3 November 2026 - Acme opened a plant in Lyon today that builds pumps for rivers and canals.\n\n"
    '"Lyon has the engineers we need," said Ana Silva, who runs the plant.\n\n'
    "Media contact: Bob Example, +44 20 7946 0123, bob@example.org\n"
)
ABOVE = "Can you put this into the archive?\n\nThanks\nTom\n"
HEADERS = {
    "en": (
        "---------- Forwarded message ---------",
        "From: Acme Press <press@example.org>",
        "Date: Tue, 3 Nov 2026 at 09:30",
        f"Subject: {SUBJECT}",
        "To: newsdesk <news@example.com>",
    ),
    "de": (
        "-----Ursprüngliche Nachricht-----",
        "Von: Acme Press <press@example.org>",
        "Gesendet: Dienstag, 3. November 2026 10:04",
        "An: Redaktion <news@example.com>; Archiv <archiv@example.com>;",
        "    Ablage <ablage@example.com>",
        f"Betreff: {SUBJECT}",
    ),
    "fr": (
        "De : Acme Press <press@example.org>",
        "Envoyé : mardi 3 novembre 2026 10:04",
        "À : news@example.com",
        f"Objet : {SUBJECT}",
    ),
    "ru": (
        "От: Acme Press <press@example.org>",
        "Дата: вторник, 3 ноября 2026 г., 10:04",
        "Кому: news@example.com",
        f"Тема: {SUBJECT}",
    ),
    "pl": (
        "Od: Acme Press <press@example.org>",
        "Wysłano: wtorek, 3 listopada 2026 10:04",
        "Do: news@example.com",
        f"Temat: {SUBJECT}",
    ),
}


def mail(text: str, *, html: str = "") -> bytes:
    """Return a mail sent the day after the release in it."""
    message = EmailMessage()
    message["From"] = "Tom Sample <tom@example.com>"
    message["To"] = "archive@example.com"
    message["Subject"] = "For the archive"
    message["Date"] = "Wed, 04 Nov 2026 18:12:44 +0000"
    message.set_content(html or text, subtype="html" if html else "plain")
    return message.as_bytes()


def read(data: bytes) -> Reading:
    (reading,) = eml.read(data, Options())
    return reading


def is_the_release(reading: Reading) -> bool:
    release = reading.release
    return (
        release.headline == SUBJECT
        and release.dateline == "LYON"
        and [each.name for each in release.contacts] == ["Bob Example"]
        and release.body.startswith("Acme opened a plant")
        and "archive" not in release.body
        and ">" not in release.body
    )


@pytest.mark.parametrize("tag", HEADERS)
def test_the_mail_that_was_passed_on_is_read(tag: str) -> None:
    reading = read(mail("\n".join((ABOVE, *HEADERS[tag], "", RELEASE))))
    assert is_the_release(reading)
    assert reading.release.date is not None
    assert reading.release.date.text == "2026-11-03"
    assert reading.release.extra["mail"] == {"from": "Acme Press <press@example.org>"}
    assert {entry.why for entry in reading.account if entry.line <= 2} == {account.OTHER_MAIL}


def test_the_mail_that_was_passed_on_is_read_in_a_page() -> None:
    headers = "<br>".join(f"<b>{line.replace('<', '&lt;').replace(':', ':</b>', 1)}" for line in HEADERS["de"][1:4])
    paragraphs = "".join(f"<p>{part}</p>" for part in RELEASE.split("\n\n"))
    headers = f"<p>{headers}<br><b>Betreff:</b> {SUBJECT}</p>"
    assert is_the_release(read(mail("", html=f"<p>{ABOVE}</p><div>{headers}</div>{paragraphs}")))


@pytest.mark.parametrize("depth", [1, 2])
def test_a_quoted_mail_is_read_without_its_marks(depth: int) -> None:
    text = RELEASE
    for _ in range(depth):
        quoted = "".join(f"> {line}".rstrip() + "\n" for line in text.splitlines())
        text = f"Thanks, got it.\n\nOn Tue, 3 Nov 2026 at 09:30, Acme Press <press@example.org>\nwrote:\n{quoted}"
    assert is_the_release(read(mail(text)))


def test_a_quoted_mail_is_read_in_a_page() -> None:
    paragraphs = "".join(f"<p>{part}</p>" for part in RELEASE.split("\n\n"))
    page = f'<p>Thanks, got it.</p><blockquote class="gmail_quote">{paragraphs}</blockquote>'
    release = read(mail("", html=page)).release
    assert release.headline == SUBJECT
    assert ">" not in release.body


def test_an_older_mail_below_the_release_is_left_out() -> None:
    older = "\n".join((*HEADERS["en"][:3], "Subject: Lunch?", "", "Shall we have lunch on Friday?", ""))
    reading = read(mail(f"{RELEASE}\n{older}"))
    assert is_the_release(reading)
    assert "lunch" not in reading.release.body
    assert reading.account[-1].why == account.OTHER_MAIL


def test_a_quotation_in_a_release_stays_in_it() -> None:
    text = RELEASE.replace('"Lyon has', '> The river was clean.\n> The pumps were quiet.\n> We are glad.\n\n"Lyon has')
    assert "The pumps were quiet." in read(mail(text)).release.body


def test_a_mail_saved_as_text_is_a_mail_whatever_its_language() -> None:
    data = "\n".join((*HEADERS["fr"], "", RELEASE)).encode()
    assert is_mail(Sample(data, "note.txt"))
    assert is_the_release(read(data))
    assert not is_mail(Sample(RELEASE.encode(), "note.txt"))


def test_a_memorandum_is_no_mail() -> None:
    data = f"TO: All editors\nFROM: Acme Press Office\nDATE: 3 November 2026\nSUBJECT: {SUBJECT}\n\n{RELEASE}".encode()
    assert not is_mail(Sample(data, "note.txt"))
