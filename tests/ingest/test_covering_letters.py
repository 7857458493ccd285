"""A mail that is a covering letter: the release is what is attached to it."""

from __future__ import annotations

from email.message import EmailMessage
from unittest.mock import patch

import pytest

from pressctl.errors import PressctlError
from pressctl.importers import Reading, format_of
from pressctl.ingest.run import MOST_ATTACHED, read
from pressctl.ingest.sources import Source

ENGLISH = """PRESS RELEASE

Acme opens a plant in Lyon

LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ forty people from the whole of the region.

The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.

Media contact: Ana Silva, press@example.org, +41 22 730 81 11
"""
FRENCH = """COMMUNIQUÉ DE PRESSE

Acme ouvre une usine à Lyon

LYON, le 2 mars 2026 – Acme a ouvert à Lyon une usine qui emploiera quarante personnes de toute la région.

Les premières pompes qui y seront construites seront livrées aux communes de la région à l'automne.

Contact presse : Ana Silva, press@example.org, +41 22 730 81 11
"""
LETTER = """Dear colleagues,

Please find attached our press release on the plant that we open in Lyon today, in English and in French. The director
is available for interviews this afternoon, and pictures can be found in our media library.

We remain at your disposal for any question that you may have.

Kind regards,
Ana Silva
Head of Media Relations, Acme
press@example.org, +41 22 730 81 11
"""


def mail(text: str, **attached: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ana Silva <press@example.org>"
    message["Subject"] = "Press release: Acme opens a plant in Lyon"
    message["Date"] = "Mon, 02 Mar 2026 10:00:00 +0100"
    message.set_content(text)
    for name, content in attached.items():
        message.add_attachment(content, filename=f"{name}.txt")
    return message


def imported(message: EmailMessage) -> list[Reading]:
    return list(read(Source("letter.eml", bytes(message)))[1])


@pytest.mark.parametrize("letter", [LETTER, "FYI", "\n"])
def test_the_release_attached_is_imported_with_what_the_headers_say(letter: str) -> None:
    [reading] = imported(mail(letter, english=ENGLISH, logo="A drop of water."))
    release = reading.release
    assert release.headline == "Acme opens a plant in Lyon"
    assert release.date
    assert release.date.text == "2026-03-02T10:00:00+01:00"
    assert release.extra["mail"] == {"from": "Ana Silva <press@example.org>"}
    assert [media.file for media in release.media] == ["logo.txt"]
    assert reading.notes[0] == (
        "the release is read from what is attached to the mail, english.txt; the text of the mail itself is left out"
    )


@pytest.mark.parametrize("is_page", [False, True])
def test_an_embargo_of_the_letter_is_that_of_the_release_attached(*, is_page: bool) -> None:
    message = mail(LETTER, english=ENGLISH)
    said = "Our release is attached. It is embargoed until 10 March 2026, 09:00 CET."
    body = next(iter(message.iter_parts()))
    assert isinstance(body, EmailMessage)
    body.set_content(f"<p>Dear all,</p><p>{said}</p>" if is_page else said, subtype="html" if is_page else "plain")
    [reading] = imported(message)
    assert reading.release.embargo
    assert reading.release.embargo.text == "2026-03-10T09:00+01:00"
    assert any(note.startswith("the embargo stands in the cover letter of the mail") for note in reading.notes)


def test_a_release_in_two_languages_is_two() -> None:
    languages = [reading.release.language for reading in imported(mail(LETTER, english=ENGLISH, french=FRENCH))]
    assert languages == ["en", "fr"]


def test_a_mail_attached_to_a_mail_is_read() -> None:
    outer = mail("For the archive.\n")
    outer.add_attachment(mail(ENGLISH))
    [reading] = imported(outer)
    assert reading.release.headline == "Acme opens a plant in Lyon"
    assert "another mail" in reading.notes[0]


@pytest.mark.parametrize("attached", [ENGLISH, "Acme was founded in 1902. It builds pumps for towns and farms.\n" * 4])
def test_a_mail_that_is_the_release_is_read_before_what_is_attached(attached: str) -> None:
    [reading] = imported(mail(ENGLISH, other=attached))
    assert not any("read from" in note for note in reading.notes)
    assert [media.file for media in reading.release.media] == ["other.txt"]


def test_what_cannot_be_read_is_named_to_be_saved() -> None:
    with pytest.raises(PressctlError) as refused:
        imported(mail("Please see our release.", notes="Too little."))
    assert "notes.txt" in refused.value.hint


def test_a_mail_in_a_mail_in_a_mail_is_read_once() -> None:
    inner = mail(ENGLISH)
    for _ in range(MOST_ATTACHED - 1):
        outer = mail("For the archive.\n")
        outer.add_attachment(inner)
        inner = outer
    with patch("pressctl.ingest.run.format_of", wraps=format_of) as looked_at:
        readings = imported(inner)
    assert [reading.release.headline for reading in readings] == ["Acme opens a plant in Lyon"]
    assert looked_at.call_count <= MOST_ATTACHED
