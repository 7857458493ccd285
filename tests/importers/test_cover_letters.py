"""What a press office writes above and below the release in a mail: a cover letter, a rule, a disclaimer."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from pressctl.importers import Options, Reading, eml
from pressctl.importers.extraction import unread

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


@pytest.mark.parametrize(
    "said",
    [
        "Questo messaggio e i suoi allegati sono riservati e destinati al solo destinatario.",
        "この電子メールおよび添付ファイルには機密情報が含まれています。誤って受信された場合は削除してください。",
        "Ta korespondencja jest przeznaczona dla adresata.\nJeśli otrzymali ją Państwo omyłkowo, prosimy o jej usunięcie.",
        "Are you not the addressee? Then you have got this message in error.\nPlease delete it and notify the sender.",
    ],
)
@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_a_disclaimer_is_known_by_its_words_however_it_begins(said: str, subtype: str) -> None:
    text = f"{RELEASE}\n\n{said}\n"
    page = "".join(f"<p>{part}</p>" for part in (TITLE, *PARAGRAPHS, said))
    found = mail(text if subtype == "plain" else page, TITLE, subtype)
    end = said.rsplit(maxsplit=1)[-1]
    assert end not in found.release.body
    assert why(found, end) == "disclaimer of the mail"


def test_a_paragraph_with_one_word_of_disclaimers_stays() -> None:
    said = "“The attachments of old machines were sold in error, and nobody can delete that,” said Petra Lind."
    assert said in mail(RELEASE.replace(PARAGRAPHS[2], f"{said}\n\n{PARAGRAPHS[2]}"), TITLE).release.body


@pytest.mark.parametrize(
    "said",
    [
        "You are on our list of newsrooms. Unsubscribe",
        "Nuestros boletines | Ver en el navegador | Darse de baja",
        "当社の報道関係者リストにご登録の方にお送りしています。配信停止",
    ],
)
def test_a_line_that_ends_with_the_link_of_a_mailing_list_is_no_part_of_the_release(said: str) -> None:
    page = "".join(f"<p>{part}</p>" for part in (TITLE, *PARAGRAPHS, said))
    found = mail(page, TITLE, "html")
    assert said not in found.release.body
    assert why(found, said) == "line of the mailing list"


def test_the_footer_of_a_mailing_list_is_no_contact() -> None:
    found = mail(f"{RELEASE}\n\n{'_' * 47}\nAcme-news mailing list\nAcme-news@lists.example.org\n", TITLE)
    assert not any("lists" in each.email for each in found.release.contacts)
    assert why(found, "Acme-news mailing list") == "line of the mailing list"


def test_the_report_names_in_a_line_each_what_a_mail_says_besides_the_release() -> None:
    letter = "Dear editors,\n\nplease find our press release below.\n\nKind regards,\nAna Silva\n\n---"
    said = "This e-mail and any attachments are confidential.\n\nThe information in this e-mail is for the addressee."
    found = unread.named(mail(f"{letter}\n\n{RELEASE}\n\n{said}\n"))
    assert [(entry.why, entry.line) for entry in found] == [
        ("cover letter of the mail", 3),
        ("disclaimer of the mail", 18),
    ]
    assert found[0].text.startswith("please find our press release below.")


@pytest.mark.parametrize("subtype", ["plain", "html"])
@pytest.mark.parametrize(
    "note",
    [
        ("Hi all,", "The text that moved on the wire this afternoon is below. Pictures are available.", "Thanks, Ann"),
        ("Good morning,", "Sharing some news from our colleagues in Amara. Happy to set up interviews."),
        ("Bonjour,", "Voici ce que nous publions ce matin. Nos experts sont disponibles.", "Bonne journée, Anne"),
        ("Hallo zusammen,", "anbei unser Text von heute. Bilder gibt es auf Anfrage.", "Viele Grüße", "Jana"),
    ],
)
def test_a_note_above_the_line_that_says_the_subject_again_is_left_out(note: tuple[str, ...], subtype: str) -> None:
    parts = (*note, f"{TITLE} After Three Years", *PARAGRAPHS)
    text = "".join(f"<p>{part}</p>" for part in parts) if subtype == "html" else "\n\n".join(parts)
    found = mail(text, TITLE, subtype)
    assert found.release.headline == f"{TITLE} After Three Years"
    assert found.release.body.startswith("The organization")
    assert why(found, note[1]) == "cover letter of the mail"


@pytest.mark.parametrize("subtype", ["plain", "html"])
@pytest.mark.parametrize(
    ("sender", "signature"),
    [
        ('"Idris, Yusuf" <yidris@example.int>', ("Yusuf Idris", "Press officer | House of Amara", "12 Port Road, Amara, D.C.")),
        ("Press <press@housamara.example>", ("Press office", "House of Amara", "12 Port Road", "www.housamara.example")),
        ("Press <press@houseofamara.example>", ("House of Amara", "12 Port Road, Amara")),
        ("a@example.int", ("Kind regards,", "Press office", "House of Amara")),
        ("a@example.int", ("مع خالص التقدير", "إدارة الاتصال المؤسسي")),
    ],
)  # fmt: skip
def test_the_signature_under_a_mail_is_no_part_of_the_text(
    sender: str, signature: tuple[str, ...], subtype: str
) -> None:
    text = f"{RELEASE}\n\n" + "\n".join(signature)
    if subtype == "html":
        text = "".join(f"<p>{part}</p>" for part in (TITLE, *PARAGRAPHS, *signature))
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = sender, TITLE, "Tue, 12 May 2026 09:30:00 +0200"
    message.set_content(text, subtype=subtype)
    found = eml.read(bytes(message), Options())[0]
    assert found.release.body.rstrip().endswith("Chief of Mission in Amara.")
    assert why(found, signature[-1]) == "signature of the mail"


def test_a_dateline_without_its_year_is_not_said_to_lack_it_where_the_mail_is_of_that_day() -> None:
    found = mail(RELEASE.replace("12 May 2026", "May 12"), TITLE)
    assert found.release.date is not None
    assert found.release.date.text.startswith("2026-05-12")
    assert not any("was left out" in note for note in found.notes)
