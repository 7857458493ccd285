"""What an export prints around a release is set as its language sets it, in every format."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import io
from dataclasses import replace
from pathlib import Path

import docx as word
import pytest

from pressctl.exporters import Desk, docx, eml, html, newsml_g2, pdf, text
from pressctl.exporters.parts import wording
from pressctl.exporters.parts.wording import about, labelled, long_date
from pressctl.languages import Language, find
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Release, Status
from pressctl.release.settings import Settings
from support.exports import said_by

DESK = Desk(now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), template=templates.source)
RELEASE = Release(
    headline="Acme",
    contacts=(Contact(name="Ana Silva", role="Press", email="a@example.org", hours="9–17"),),
    body="Acme.",
)


def words(tag: str) -> Language:
    language = find(tag)
    assert language
    return language


@pytest.mark.parametrize(
    ("tag", "expected"), [("en", "Email: a"), ("fr", "Courriel\u00a0: a"), ("zh", "电子邮件：a"), ("de", "E-Mail: a")]
)
def test_the_colon_after_a_label_is_the_languages_own(tag: str, expected: str) -> None:
    assert labelled("email", "a", words(tag)) == expected


@pytest.mark.parametrize("tag", ["en", "fr", "zh", "ar"])
def test_every_format_has_the_same_colon(tag: str) -> None:
    release = replace(RELEASE, language=tag)
    expected = labelled("hours", "9–17", words(tag))
    document = word.Document(io.BytesIO(docx.write(release, DESK).data))
    assert expected in text.write(release, DESK).data.decode()
    assert expected in html.write(release, DESK).data.decode()
    assert expected in "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert [{"type": "text", "text": expected}] in pdf._contact(release.contacts[0], tag, words(tag))


def test_a_contact_is_joined_by_the_comma_of_the_language() -> None:
    assert "Ana Silva，Press" in text.write(replace(RELEASE, language="zh"), DESK).data.decode()
    assert "Ana Silva، Press" in text.write(replace(RELEASE, language="ar"), DESK).data.decode()


def test_a_chinese_comma_takes_no_space_in_the_embargo_line() -> None:
    release = replace(RELEASE, language="zh", embargo=moments.read("2026-03-05 10:00 Asia/Shanghai"))
    assert "2026年3月5日，10:00 (UTC+08:00)" in text.write(release, DESK).data.decode()


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("fr", "1er mars 2026"), ("de", "1. März 2026"), ("en", "March 1, 2026"), ("es", "1 de marzo de 2026")],
)
def test_the_first_of_a_month(tag: str, expected: str) -> None:
    assert long_date(dt.date(2026, 3, 1), words(tag)) == expected


@pytest.mark.parametrize(
    ("tag", "issuer", "expected"),
    [("fr", "Acme", "À propos d’Acme"), ("fr", "Renault", "À propos de Renault"), ("es", "Acme", "Acerca de Acme")],
)
def test_the_heading_of_a_boilerplate_elides_where_the_language_does(tag: str, issuer: str, expected: str) -> None:
    assert about(issuer, words(tag)) == expected


@pytest.mark.parametrize(
    ("tag", "typography", "day"),
    [
        ("en", {}, "November 20, 2026"),
        ("en-US", {"en": "en-GB"}, "November 20, 2026"),
        ("en-GB", {}, "20 November 2026"),
        ("EN-gb", {}, "20 November 2026"),
        ("en", {"en": "en-GB"}, "20 November 2026"),
        ("en-IE", {}, "20 November 2026"),
        ("en-XX", {}, "November 20, 2026"),
        ("fr", {"fr": "fr-EU"}, "20 novembre 2026"),
        ("zh-TW", {}, "2026年11月20日"),
        ("pt-PT", {}, "20 de novembro de 2026"),
    ],
)
def test_a_date_is_written_as_in_the_region_of_the_language(tag: str, typography: dict[str, str], day: str) -> None:
    release = Release(language=tag, headline="Acme", date=moments.read("2026-11-20"), dateline="Geneva", body="Acme.\n")
    desk = Desk(now=DESK.now, template=templates.source, settings=Settings(name="Acme", typography=typography))
    for write in (html.write, text.write):
        assert day in write(release, desk).data.decode()


def test_an_austrian_january_is_a_jaenner() -> None:
    release = Release(
        language="de-AT", headline="Acme", date=moments.read("2026-01-20"), dateline="Wien", body="Acme.\n"
    )
    assert "20. Jänner 2026" in text.write(release, Desk(now=DESK.now, template=templates.source)).data.decode()


NAMES = {"name": {"en": "World Rivers Organization", "ar": "المنظمة العالمية للأنهار"}, "acronym": {"en": "WRO"}}


@pytest.mark.parametrize("format", ["html", "text", "docx", "ninjs", "newsml-g2", "nitf", "jsonld", "rss", "atom", "jsonfeed",
                                    "site", "eml", "pdf"])  # fmt: skip
@pytest.mark.parametrize(("language", "name"), [("ar", NAMES["name"]["ar"]), ("en-GB", NAMES["name"]["en"]),
                                                ("fr", NAMES["name"]["en"])])  # fmt: skip
def test_a_release_is_signed_with_the_name_of_its_language(
    language: str, name: str, format: str, tmp_path: Path
) -> None:
    settings = Settings(name=NAMES["name"]["en"], acronym="WRO", own_names=NAMES, url="https://example.org/news")
    desk = Desk(now=DESK.now, template=templates.source, settings=settings)
    release = replace(
        RELEASE, language=language, date=moments.read("2026-03-01"), status=Status.APPROVED, boilerplate="Acme."
    )
    said = said_by(format, release, desk, tmp_path)
    assert name in (said if format != "eml" else " ".join(str(mail_from(release, desk)).split()))
    assert (NAMES["name"]["en"] in said) == (name == NAMES["name"]["en"]) or format == "eml"


def mail_from(release: Release, desk: Desk) -> object:
    return email.message_from_bytes(eml.write(release, desk).data, policy=email.policy.default)["From"]


@pytest.mark.parametrize(
    ("tag", "place", "body"),
    [
        ("en", "Geneva", "GENEVA, 2 March 2026 – Acme has opened a plant."),
        ("fr", "Lyon", "**Lyon, le 2 mars 2026** – Acme a ouvert une usine."),
        ("de", "Wien", "![Werk](werk.jpg)\n\nWien, 2. März 2026 – Acme hat ein Werk eröffnet."),
        ("ar", "عمّان", "عمّان، 2 مارس 2026 – افتتحت شركة Acme مصنعا."),
        ("zh", "上海", "上海，2026年3月2日 – Acme 公司开设了一家工厂。"),
        ("en", "Geneva", "Geneva – Acme has opened a plant."),
        ("en", "Geneva", "<p>Geneva, 2 March 2026 – Acme has opened a plant.</p>"),
    ],
)
def test_a_dateline_that_the_text_opens_with_is_not_printed_twice(
    tag: str, place: str, body: str, tmp_path: Path
) -> None:
    release = replace(RELEASE, language=tag, date=moments.read("2026-03-02"), dateline=place, body=body)
    assert wording.opening(release, words(tag)) == ""
    for format in ("text", "docx", "pdf"):
        assert said_by(format, release, DESK, tmp_path).casefold().count(place.casefold()) == 1


@pytest.mark.parametrize("body", ["Acme has opened a plant.", "NASA – the agency of the United States – has a plant."])
def test_a_dateline_of_the_front_matter_alone_opens_the_text(body: str) -> None:
    release = replace(RELEASE, language="en", date=moments.read("2026-03-02"), dateline="Geneva", body=body)
    assert "GENEVA, March 2, 2026 – " in text.write(release, DESK).data.decode()


@pytest.mark.parametrize(
    ("embargo", "printed"),
    [
        ("2026-03-03 10:00 Europe/Zurich", "March 3, 2026, 10:00 (CET)"),
        ("2026-07-03 10:00 Europe/Zurich", "July 3, 2026, 10:00 (CEST)"),
        ("2026-03-03 10:00 Asia/Shanghai", "March 3, 2026, 10:00 (UTC+08:00)"),
        ("2026-07-03 10:00 Europe/London", "July 3, 2026, 10:00 (UTC+01:00)"),
        ("2026-03-03 10:00 Europe/London", "March 3, 2026, 10:00 (UTC)"),
        ("2026-03-03 10:00 America/Sao_Paulo", "March 3, 2026, 10:00 (UTC-03:00)"),
        ("2026-03-03T10:00:00+05:30", "March 3, 2026, 10:00 (UTC+05:30)"),
        ("2026-03-03T10:00:00Z", "March 3, 2026, 10:00 (UTC)"),
    ],
)
def test_an_embargo_names_its_zone_as_desks_do_where_the_name_is_of_one_zone(embargo: str, printed: str) -> None:
    release = replace(RELEASE, language="en", embargo=moments.read(embargo))
    said = wording.embargo_words(release, DESK, words("en"))
    assert said.partition(" / ")[0] == printed
    assert said.endswith("(UTC)")


def test_no_dateline_stands_alone_where_there_is_no_text(tmp_path: Path) -> None:
    release = replace(RELEASE, language="en", date=moments.read("2026-03-02"), dateline="Geneva", body=" \n")
    for format in ("text", "html", "docx", "pdf"):
        assert "GENEVA" not in said_by(format, release, DESK, tmp_path)


def test_a_machine_gets_the_dateline_wherever_the_text_prints_it() -> None:
    body = "GENEVA, 2 March 2026 – Acme has opened a plant."
    release = replace(RELEASE, language="en", date=moments.read("2026-03-02"), dateline="Geneva", body=body)
    desk = replace(DESK, settings=Settings(name="Acme", timezone="Europe/Zurich"))
    assert "<dateline>GENEVA, March 2, 2026 –</dateline>" in newsml_g2.write(release, desk).data.decode()


@pytest.mark.parametrize(
    ("tag", "place", "printed"),
    [
        ("tr", "Diyarbakır", "DİYARBAKIR"),
        ("el", "Αθήνα", "ΑΘΗΝΑ"),
        ("sv", "Malmö", "MALMÖ"),
        ("en", "Rimini", "RIMINI"),
    ],
)
def test_a_place_has_the_capitals_of_its_language(tag: str, place: str, printed: str) -> None:
    release = replace(RELEASE, language=tag, date=moments.read("2026-03-02"), dateline=place, body="Acme.\n")
    assert f"\n{printed}, " in text.write(release, DESK).data.decode()


@pytest.mark.parametrize(
    ("tag", "heading"),
    [("pt", "Contacto de imprensa"), ("pt-BR", "Contato para a imprensa"), ("zh", "媒体联系人"), ("zh-HK", "媒體聯絡人"),
     ("zh-Hant", "媒體聯絡人")],
)  # fmt: skip
def test_labels_are_in_the_words_and_letters_of_the_region(tag: str, heading: str) -> None:
    printed = text.write(replace(RELEASE, language=tag), DESK).data.decode()
    assert f"\n{heading}\n" in printed


@pytest.mark.parametrize(
    ("languages", "tag", "day"),
    [
        (("en-GB", "fr"), "en", "20 November 2026"),
        (("en-GB", "en-US"), "en", "November 20, 2026"),
        (("en-GB",), "en-US", "November 20, 2026"),
        (("en", "fr"), "en", "November 20, 2026"),
        (("de-AT",), "de", "20. November 2026"),
    ],
)
def test_a_language_without_a_region_has_that_of_the_newsroom(languages: tuple[str, ...], tag: str, day: str) -> None:
    release = Release(language=tag, headline="Acme", date=moments.read("2026-11-20"), dateline="Geneva", body="Acme.\n")
    desk = Desk(now=DESK.now, template=templates.source, settings=Settings(name="Acme", languages=languages))
    assert day in text.write(release, desk).data.decode()


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "Europe/London", "Atlantic/Canary", "Africa/Abidjan"])
def test_an_hour_of_utc_is_given_once(zone: str) -> None:
    release = replace(RELEASE, embargo=moments.read(f"2026-12-05 10:00 {zone}"))
    desk = Desk(now=DESK.now, template=templates.source, settings=Settings(timezone=zone))
    (line,) = [line for line in text.write(release, desk).data.decode().splitlines() if "EMBARGO" in line]
    assert line == "EMBARGOED UNTIL December 5, 2026, 10:00 (UTC)"
