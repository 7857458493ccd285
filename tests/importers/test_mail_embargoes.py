"""An embargo that a mail tells outside the release: in its subject, its cover letter, the note of who passed it on."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from pressctl.importers import Confidence, Options, Reading, eml

RELEASE = """Acme restores two rivers

Amara, 8 December 2026 – The organization today opened a transit centre in Amara with room for 450 people.

“People on the move need a safe place, and they have one now,” said Petra Lind, Chief of Mission in Amara.

Media contact: Yusuf Idris, yidris@example.org, +251 911 555 012
"""
FORWARDED = """-----Original Message-----
From: Ana Silva <ana@example.org>
Sent: Monday, 7 December 2026 10:00
To: press@example.org
Subject: {subject}

"""
UNTIL = "2026-12-10T00:01+00:00"


def mail(text: str, subject: str = "Acme restores two rivers", subtype: str = "plain") -> Reading:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "a@example.org", subject, "Tue, 8 Dec 2026 09:30:00 +0200"
    message.set_content(text, subtype=subtype)
    return eml.read(bytes(message), Options())[0]


def until(found: Reading) -> str:
    """Return the instant of the embargo, or the words that name none, as they are kept."""
    if found.release.embargo:
        return found.release.embargo.text
    place = found.fields.get("embargo")
    assert place is None or place.confidence is Confidence.GUESS
    return place.text if place else ""


@pytest.mark.parametrize(
    ("letter", "embargo"),
    [
        ("Please find below our press release, which is under embargo\nuntil 00:01 GMT on Thursday 10 December 2026.",
         UNTIL),
        ("Our release is below. Please do not publish before Thursday, 10 December 2026, 00:01 GMT.", UNTIL),
        ("Our release is below.\nEMBARGO: 10 December 2026, 00:01 GMT", UNTIL),
        ("Our press release is below. It is embargoed until Thursday at 10.", "embargoed until Thursday at 10"),
        ("Our release is below, strictly under embargo.", "Our release is below, strictly under embargo"),
        ("Please respect the embargo. Our release is below.", "Please respect the embargo"),
        ("Anbei unsere Pressemitteilung. Bitte beachten Sie die Sperrfrist.", "Bitte beachten Sie die Sperrfrist"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_page", [False, True])
def test_an_embargo_of_a_cover_letter_is_that_of_the_release(letter: str, embargo: str, *, is_page: bool) -> None:
    text = f"Dear all,\n\n{letter}\n\nKind regards,\nAna Silva\n\n{RELEASE}"
    page = "".join(f"<p>{part}</p>".replace("\n", "<br>") for part in text.split("\n\n"))
    found = mail(page, subtype="html") if is_page else mail(text)
    assert (until(found), found.release.headline) == (embargo, "Acme restores two rivers")
    assert any(note.startswith("the embargo stands in the cover letter of the mail, line ") for note in found.notes)


@pytest.mark.parametrize(
    "letter",
    [
        "Please find below our press release on the trade embargo against Amara.",
        "Please find below our press release on the arms embargo until 2027.",
        "Our press release is below. The embargo has been lifted.",
        "Our press release is below. There is no embargo.",
        "Our press release is below, for immediate publication.",
    ],
)
def test_a_cover_letter_without_an_embargo_gives_none(letter: str) -> None:
    found = mail(f"Dear all,\n\n{letter}\n\nKind regards,\nAna Silva\n\n{RELEASE}")
    assert until(found) == ""


@pytest.mark.parametrize(
    ("note", "printed", "subject", "embargo"),
    [
        ("Hi Jo, as we discussed.", "EMBARGOED rivers", "FW: rivers", "EMBARGOED"),
        ("Hi Jo, as we discussed.", "rivers", "FW: EMBARGOED rivers", "EMBARGOED"),
        ("Hi Jo, this is embargoed until 00:01 GMT on Thursday 10 December 2026. Please hold.", "rivers", "FW: rivers",
         UNTIL),
        ("See below.", "EMBARGOED rivers", "FW: under embargo until 10 December 2026, 00:01 GMT", UNTIL),
        ("See below.", "rivers", "FW: rivers", ""),
    ],
)  # fmt: skip
def test_an_embargo_of_a_forwarding_note_or_any_subject_counts(
    note: str, printed: str, subject: str, embargo: str
) -> None:
    found = mail(f"{note}\n\n{FORWARDED.format(subject=printed)}{RELEASE}", subject)
    assert (until(found), found.release.headline) == (embargo, "Acme restores two rivers")
    assert any(each.startswith("the embargo stands in the ") for each in found.notes) is bool(embargo)


@pytest.mark.parametrize(
    ("subject", "embargo"),
    [
        ("FW: Communiqué de presse - Sous embargo jusqu'au 15 décembre", "Sous embargo jusqu'au 15 décembre"),
        ("Press release: EMBARGOED until 10 December 2026 00:01 GMT", UNTIL),
        ("Acme restores two rivers - EMBARGOED until 10 December 2026 00:01 GMT", UNTIL),
        ("Acme restores two rivers (under embargo)", "under embargo"),
        ("Acme restores two rivers - under embargo until Thursday", "under embargo until Thursday"),
        ("EMBARGO LIFTED: Acme restores two rivers", ""),
        ("Court lifts embargo on rice", ""),
        ("Embargo on rice ends after two years", ""),
        ("EMBARGO on rice ends after two years", ""),
        ("New film: The embargo", ""),
        ("Council extends embargo on arms to 3 May 2027", ""),
    ],
)
def test_an_embargo_stands_anywhere_in_a_subject(subject: str, embargo: str) -> None:
    found = mail(RELEASE, subject)
    assert until(found) == embargo
    assert embargo not in found.release.headline or not embargo


def test_the_embargo_of_the_text_goes_before_and_another_one_is_told() -> None:
    text = f"EMBARGOED until 11 December 2026, 09:00 GMT\n\n{RELEASE}"
    letter = "Dear all,\n\nThis is embargoed until 10 December 2026, 00:01 GMT.\n\nKind regards,\nAna Silva\n\n"
    found = mail(letter + text)
    assert until(found) == "2026-12-11T09:00+00:00"
    assert any(note.startswith("another embargo stands in the cover letter of the mail") for note in found.notes)
