"""Mail: what the headers say, the page or the text, and headers that try tricks."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from pressctl.errors import ImportRefused
from pressctl.exporters import Desk, eml
from pressctl.importers import Confidence, Options, Reading, format_of
from pressctl.importers.eml import read
from pressctl.importers.extraction import several
from pressctl.importers.text import read as read_plain
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Release, Status
from pressctl.release.settings import Settings

TEXT = """LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will
employ forty people from the whole of the region, the director of the
company said at the opening with the mayor.

The first pumps that are built there will be delivered to the towns of
the region in the autumn of this year, and others will follow later on.

Media contact: Ana Silva, press@example.org, +41 22 730 81 11
"""
PAGE = """<html><body><table><tr><td><p>Dear editors,</p><h1>Acme opens a plant in Lyon</h1>
<p>LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ <b>forty people</b> from the region.</p>
<p>The first pumps that are built there will be delivered to <a href="https://example.org/towns">the towns</a> of the
region in the autumn of this year.</p><p>Media contact: Ana Silva, press@example.org</p></td></tr></table></body></html>"""


def mail(text: str = TEXT, page: str = "", subject: str = "Acme opens a plant in Lyon", **headers: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Ana Silva <press@example.org>"
    message["To"] = "desk@example.net"
    message["Subject"] = subject
    message["Date"] = headers.pop("date", "Mon, 02 Mar 2026 10:00:00 +0100")
    message["Message-ID"] = "<1@example.org>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    return message


def one(message: EmailMessage | bytes) -> Reading:
    data = message if isinstance(message, bytes) else message.as_bytes()
    assert format_of(data) == "eml"
    readings = read(data, Options())
    assert len(readings) == 1
    return readings[0]


def test_the_headers_and_the_text_are_read() -> None:
    release = one(mail()).release
    assert release.headline == "Acme opens a plant in Lyon"
    assert release.date == moments.read("2026-03-02T10:00:00+01:00")
    assert release.dateline == "LYON"
    assert release.language == "en"
    assert [each.email for each in release.contacts] == ["press@example.org"]
    assert release.extra == {"mail": {"from": "Ana Silva <press@example.org>", "message_id": "<1@example.org>"}}


def test_who_else_got_the_mail_is_not_kept() -> None:
    assert "example.net" not in repr(one(mail()))


def test_the_page_is_read_before_the_text() -> None:
    release = one(mail(page=PAGE)).release
    assert release.headline == "Acme opens a plant in Lyon"
    assert "**forty people**" in release.body
    assert "[the towns](https://example.org/towns)" in release.body
    assert "Dear editors" not in release.body


def test_a_page_that_holds_nothing_gives_way_to_the_text() -> None:
    assert one(mail(page="<html><body><img src='cid:1'></body></html>")).release.dateline == "LYON"


@pytest.mark.parametrize(
    "subject",
    ["Re: Fwd: Acme opens a plant in Lyon", "[Acme press] Press release: Acme opens a plant in Lyon",
     "FOR IMMEDIATE RELEASE – Acme opens a plant in Lyon"],
)  # fmt: skip
def test_what_is_around_a_subject_is_taken_off(subject: str) -> None:
    assert one(mail(subject=subject)).release.headline == "Acme opens a plant in Lyon"


@pytest.mark.parametrize(
    ("subject", "embargo"),
    [
        ("EMBARGOED until 10 March 2026, 00:01 CET – Acme opens a plant in Lyon", "2026-03-10T00:01+01:00"),
        ("Fwd: EMBARGO: 10 March 2026, 00:01 CET: Acme opens a plant in Lyon", "2026-03-10T00:01+01:00"),
        ("EMBARGO 10/03 – Acme opens a plant in Lyon", ""),
        ("Fwd: [EMBARGO: 10 March 2026, 00:01 CET] Acme opens a plant in Lyon", "2026-03-10T00:01+01:00"),
        ("UNDER EMBARGO – Acme opens a plant in Lyon", ""),
        ("Embargoed: Acme opens a plant in Lyon", ""),
    ],
)
def test_an_embargo_that_opens_the_subject_is_no_headline_and_is_kept(subject: str, embargo: str) -> None:
    reading = one(mail(subject=subject))
    assert reading.release.headline == "Acme opens a plant in Lyon"
    assert (reading.release.embargo.text if reading.release.embargo else "") == embargo
    assert bool(embargo) is not any("names no instant" in note for note in reading.notes)


def test_an_embargo_of_the_text_goes_before_that_of_the_subject() -> None:
    text = f"EMBARGOED UNTIL 11 MARCH 2026, 09:00 CET\n\nAcme opens a plant in Lyon\n\n{TEXT}"
    reading = one(mail(text, subject="EMBARGO 10 March 2026, 00:01 CET – Acme opens a plant in Lyon"))
    assert reading.release.headline == "Acme opens a plant in Lyon"
    assert reading.release.embargo is not None
    assert reading.release.embargo.text == "2026-03-11T09:00+01:00"


def test_a_headline_that_says_what_the_subject_says_in_other_forms_goes_before_it() -> None:
    headline = "Press conferences on the festival of harbours and lights"
    release = one(mail(f"{headline}\n\n{TEXT}", subject="Press conference, 10 June: harbour festival")).release
    assert (release.headline, release.subheadline) == (headline, "")


def test_a_headline_with_more_words_of_the_text_than_the_subject_goes_before_it_and_is_likely() -> None:
    headline = "Acme opens a plant for pumps in Lyon"
    reading = one(mail(f"{headline}\n\n{TEXT}", subject="Good news for our friends"))
    assert reading.release.headline == headline
    assert reading.fields["headline"].confidence is Confidence.LIKELY


def test_a_headline_of_the_text_goes_before_the_subject() -> None:
    text = "PRESS RELEASE\n\nAcme opens its plant for pumps in Lyon\n\n" + TEXT
    assert (
        one(mail(text, subject="Acme opens its plant in Lyon")).release.headline
        == "Acme opens its plant for pumps in Lyon"
    )


def test_a_line_that_only_begins_like_a_greeting_is_kept() -> None:
    text = TEXT.replace("The first pumps", "Historic pumps stay\n\nThe first pumps")
    assert "Historic pumps stay" in one(mail(text)).release.body


def test_a_greeting_is_no_headline() -> None:
    release = one(mail("Dear colleagues and friends,\n\n" + TEXT)).release
    assert release.headline == "Acme opens a plant in Lyon"
    assert "Dear" not in release.body


SERVICE = [
    "You are receiving this email because you asked for our releases.\nUnsubscribe: https://example.org/leave",
    "To unsubscribe, write to leave@example.org",
    "Vous recevez ce message car vous êtes inscrit. Se désabonner : leave@example.org",
    "Si no desea recibir más correos, escriba a leave@example.org",
    "Чтобы отписаться, напишите на leave@example.org",
    "如需退订，请发邮件至 leave@example.org",
    "لإلغاء الاشتراك: leave@example.org",
    "配信停止をご希望の方は leave@example.org までご連絡ください。",
]


@pytest.mark.parametrize("said", SERVICE)
@pytest.mark.parametrize("is_page", [False, True])
def test_what_a_mailing_service_says_is_no_part_of_the_release(said: str, is_page: bool) -> None:
    page = PAGE.replace("</td>", f"<p>{said}</p></td>") if is_page else ""
    reading = one(mail(f"{TEXT}\n{said}\n", page=page))
    assert [each.name for each in reading.release.contacts] == ["Ana Silva"]
    assert "leave@example.org" not in repr(reading.release)
    assert "line of the mailing list" in {entry.why for entry in reading.account}


def test_a_paragraph_on_unsubscribing_stays() -> None:
    said = "Readers can now unsubscribe with one click, and a third of them did so in the first week of the trial."
    assert said in one(mail(TEXT.replace("Media contact", f"{said}\n\nMedia contact"))).release.body


def test_a_signature_is_no_second_contact() -> None:
    reading = one(mail(f"{TEXT}\n-- \nPaul Meyer\nAcme, 1 Quai du Rhône\n+41 22 730 81 12, paul@example.org\n"))
    assert [each.name for each in reading.release.contacts] == ["Ana Silva"]
    assert "signature of the mail" in {entry.why for entry in reading.account}


def test_a_signature_says_whom_to_call_where_nothing_else_does() -> None:
    text = TEXT.replace("Media contact: Ana Silva, press@example.org, +41 22 730 81 11\n", "")
    reading = one(mail(f"{text}\n-- \nPaul Meyer\nPress Officer\n+41 22 730 81 12\npaul@example.org\n"))
    assert [(each.name, each.email) for each in reading.release.contacts] == [("Paul Meyer", "paul@example.org")]


def test_a_date_without_a_zone_is_a_day() -> None:
    date = one(mail(TEXT.replace(", 2 March 2026", ""), date="Mon, 02 Mar 2026 23:30:00 -0000")).release.date
    assert date
    assert date.text == "2026-03-02"


def test_a_day_of_the_text_goes_before_that_of_sending() -> None:
    reading = one(mail(date="Tue, 03 Mar 2026 10:00:00 +0100"))
    assert reading.release.date == moments.read("2026-03-02")
    assert "the mail was sent on 2026-03-03; the date is the text's own" in reading.notes


def test_what_is_attached_is_named() -> None:
    message = mail()
    message.add_attachment(b"x", "image", "png", filename="../../plant.png")
    message.add_attachment(b"x", "application", "pgp-signature", filename="signature.asc")
    message.add_attachment(b"x", "image", "png", filename="hall\x1b[31m\u202egnp.exe")
    reading = one(message)
    assert [each.file for each in reading.release.media] == ["plant.png", "hall\ufffd[31m\ufffdgnp.exe"]
    assert any("plant.png" in note for note in reading.notes)


HOSTILE = [
    b"Subject: =?utf-8?q?Acme=0d=0aBcc:_x@example.org?= opens a plant",
    b"Subject: =?no-such?q?Acme?= opens a plant in Lyon",
    b"Subject: Acme opens a plant\r\n in Lyon",
    "Subject: Acme ouvre une usine à Lyon".encode("latin-1"),
    b"Subject: " + b"Acme " * 3000,
    b"Content-Type: text/plain; charset=no-such-charset",
    b"Content-Type: multipart/mixed; boundary=missing",
    b"Date: yesterday",
    b"Date: Mon, 99 Mar 2026 99:99:99 +9999",
    b"From: <<<>>>@@;;",
    b"Content-Disposition: attachment; filename*=utf-8''%ff%fe",
]


@pytest.mark.parametrize("header", HOSTILE)
def test_tricks_in_headers_do_no_harm(header: bytes) -> None:
    name = header.partition(b":")[0]
    known = {b"From": b"a@example.org", b"Subject": b"Acme opens a plant in Lyon", b"Message-ID": b"<1@example.org>"}
    lines = [b"%s: %s" % pair for pair in known.items() if pair[0] != name]
    data = b"\r\n".join([*lines, header]) + b"\r\n\r\n" + TEXT.replace("\n", "\r\n").encode()
    try:
        release = read(data, Options())[0].release
    except ImportRefused:
        return
    assert "\n" not in release.headline
    assert "\r" not in release.headline


def test_a_mail_without_a_release_says_what_is_attached() -> None:
    message = mail("Please see the release that is attached.\n")
    message.add_attachment(b"x", "application", "octet-stream", filename="release.docx")
    with pytest.raises(ImportRefused, match="holds no release") as refused:
        one(message)
    assert "release.docx" in refused.value.hint


def test_our_own_mail_is_read_back_as_the_same_release() -> None:
    desk = Desk(
        now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), template=templates.source, settings=Settings(name="Acme")
    )
    release = Release(
        headline="Acme opens a plant", language="fr", date=moments.read("2026-03-02T10:00:00+01:00"), dateline="Lyon",
        status=Status.APPROVED, contacts=(Contact(name="Ana Silva", email="press@example.org"),),
        boilerplate="Acme builds pumps.", body="Acme *opened* a plant.\n\n- one\n- two\n",
    )  # fmt: skip
    again = one(eml.write(release, desk).data).release
    for name in ("headline", "language", "date", "dateline", "contacts", "boilerplate", "body"):
        assert getattr(again, name) == getattr(release, name)


FIRST = f"PRESS RELEASE\n\nAcme opens a plant in Lyon\n\n{TEXT}\n###\n"
SECOND = FIRST.replace("Lyon", "Bern").replace("LYON", "BERN")


def test_two_releases_in_one_text_become_two() -> None:
    readings = read_plain(f"{FIRST}\n{SECOND}".encode(), Options())
    assert [each.release.headline for each in readings] == ["Acme opens a plant in Lyon", "Acme opens a plant in Bern"]
    assert [each.release.dateline for each in readings] == ["LYON", "BERN"]
    line = readings[1].fields["headline"].line
    assert f"{FIRST}\n{SECOND}".split("\n")[line - 1] == "Acme opens a plant in Bern"


def test_two_releases_in_one_mail_become_two() -> None:
    readings = read(mail(f"{FIRST}\n{SECOND}", subject="Two releases of today").as_bytes(), Options())
    assert [each.release.headline for each in readings] == ["Acme opens a plant in Lyon", "Acme opens a plant in Bern"]


@pytest.mark.parametrize(
    "text", [FIRST, f"{FIRST}\nPRESS RELEASE\n\nshort", FIRST + TEXT, FIRST.replace("###\n", "") * 2]
)
def test_a_text_is_one_release_unless_it_is_sure(text: str) -> None:
    assert len(several.parts(text)) == 1


def test_a_subject_ends_the_headline_above_the_line_right_below_it() -> None:
    deck = "Forty people will build pumps for the towns of the region"
    reading = one(mail(f"FOR IMMEDIATE RELEASE\n\nAcme opens a plant in Lyon\n{deck}\n\n{TEXT}"))
    assert reading.release.headline == "Acme opens a plant in Lyon"
    assert reading.release.subheadline == deck


def test_a_page_saved_as_one_file_is_read_as_a_page() -> None:
    menu = "<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
    saved = mail(page=PAGE.replace("<html>", "<html lang='fr'>").replace("<body>", f"<body>{menu}"))
    saved.replace_header("From", "<Saved by Blink>")
    reading = one(saved)
    assert "Home" not in reading.release.body
    assert "menu of the website" in {entry.why for entry in reading.account}


def test_a_page_saved_as_one_file_has_no_day_of_its_own() -> None:
    saved = mail(page=PAGE.replace("LYON, 2 March 2026 – ", ""), date="Tue, 05 May 2026 10:00:00 +0200")
    saved.replace_header("From", "<Saved by Blink>")
    reading = one(saved)
    assert reading.release.date is None
    assert "mail" not in reading.release.extra
