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


@pytest.mark.parametrize(
    "letter",
    [
        "Dear all,\n\nGood to see so many of you last week. Our news is below, for use at once.\n\nFOR IMMEDIATE RELEASE",
        "السادة الزملاء المحترمين،\n\nالسلام عليكم ورحمة الله وبركاته،\n\nنرفق لكم أدناه نصا آملين نشره.\n\nبيان صحفي",
        "Добрый день, уважаемые коллеги!\n\nНаправляем пресс-релиз и приглашаем вас на завтрак.",
    ],
)
def test_what_stands_between_a_greeting_and_the_release_is_a_cover_letter_also_over_a_letter_s_end(letter: str) -> None:
    found = mail(f"{letter}\n\n{RELEASE}\n\nKind regards,\nYusuf Idris\nAmara\n")
    assert (found.release.headline, found.release.dateline) == (TITLE, "Amara")
    assert found.release.body.startswith("The organization")


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_a_headline_longer_than_the_subject_or_with_other_apostrophes_is_that_of_the_text(subtype: str) -> None:
    title = "Amara’s Transit Centre Opens in the North"
    lines = (
        "PRESS RELEASE",
        "Amara, 12 May 2026",
        title,
        "It has room for 450 people",
        PARAGRAPHS[0][22:],
        PARAGRAPHS[1],
    )
    text = "\n\n".join(lines) if subtype == "plain" else "".join(f"<p>{line}</p>" for line in lines)
    for subject in ("Amara's Transit Centre Opens", "[PR] Amara's Transit Centre Opens in the North"):
        release = mail(text, subject, subtype).release
        assert (release.headline, release.dateline) == (title, "Amara")
