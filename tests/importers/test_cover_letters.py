"""What a press office writes above and below the release in a mail: a cover letter, a rule, a disclaimer."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from pressctl.importers import Options, Reading, eml

TITLE = "Transit Centre Opens in Amara"
PARAGRAPHS = (
    "Amara, 12 May 2026 – The organization today opened a transit centre in Amara with room for 450 people.",
    "“People on the move need a safe place, and they have one now,” said Petra Lind, Chief of Mission in Amara.",
    "Media contact: Yusuf Idris, yidris@example.int, +251 911 555 012",
)
RELEASE = "\n\n".join((TITLE, *PARAGRAPHS))


def mail(text: str, subject: str = "Transit centre", subtype: str = "plain") -> Reading:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "a@example.int", subject, "Tue, 12 May 2026 09:30:00 +0200"
    message.set_content(text, subtype=subtype)
    return eml.read(bytes(message), Options())[0]


def why(found: Reading, words: str) -> str:
    return next(entry.why for entry in found.account if words in entry.text and entry.to == "left-out")


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        ("Dear all,\n\nPlease find below our press release.\n\nKind regards,\n\nAna Silva\nPress Officer\n+351 21 555 01 00",
         "Press Officer"),
        ("Dear editors,\n\nplease find our press release below for immediate publication.", "for immediate publication"),
        ("Buenos días:\n\nOs adjunto una nota.\n\nUn saludo,\n\n--", "Os adjunto"),
        ("Sehr geehrte Damen und Herren,\n\nanbei unser Text.\n\nMit freundlichen Grüßen\nPetra Lang\n\n+++++++++", "anbei"),
        ("Уважаемые коллеги!\n\nПросим опубликовать.\n\nС уважением,\nВера Цой,\nпресс-служба\n\n---", "Просим"),
        ("السادة الزملاء،\n\nيرجى الاطلاع على النص أدناه.\n\nمع خالص التحية،\nنور حداد", "يرجى"),
    ],
)  # fmt: skip
def test_a_cover_letter_is_left_out_and_the_line_below_it_is_the_headline(letter: str, said: str) -> None:
    found = mail(f"{letter}\n\n{RELEASE}\n")
    assert (found.release.headline, found.release.dateline) == (TITLE, "Amara")
    assert found.release.body.startswith("The organization")
    assert [each.name for each in found.release.contacts] == ["Yusuf Idris"]
    assert why(found, said) == "cover letter of the mail"


def test_a_cover_letter_in_a_page_is_left_out() -> None:
    letter = "<p>Dear all,</p><p>Please see below our press release.</p><p>Best wishes,<br>Yusuf</p><hr>"
    found = mail(letter + "".join(f"<p>{part}</p>" for part in (TITLE, *PARAGRAPHS)), subtype="html")
    assert found.release.headline == TITLE
    assert found.release.body.startswith("The organization")


def test_a_release_that_is_a_letter_stays_whole() -> None:
    found = mail(f"Dear editors,\n\n{RELEASE}\n\nKind regards,\nYusuf Idris\n", TITLE)
    assert found.release.body.startswith("The organization")
    assert "cover letter of the mail" not in {entry.why for entry in found.account}


@pytest.mark.parametrize(
    "said",
    [
        "This e-mail and any attachments are confidential and may be privileged. Do not copy them.",
        "AVISO LEGAL: Este mensaje y sus ficheros adjuntos son confidenciales.",
        "Diese E-Mail enthält vertrauliche Informationen. Bitte löschen Sie sie, wenn sie nicht für Sie bestimmt ist.",
    ],
)
def test_a_disclaimer_is_no_part_of_the_release(said: str) -> None:
    found = mail(f"{RELEASE}\n\n{said}\n", TITLE)
    assert said not in found.release.body
    assert why(found, said) == "disclaimer of the mail"
