"""The formats of news agencies: every field that has a place is in it, and what has none is kept."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pressctl.choices import NinjsVersion
from pressctl.errors import ImportRefused
from pressctl.exporters import Choices, Desk, newsml_g2, ninjs, nitf
from pressctl.importers import Confidence, Options, Reading, format_of
from pressctl.importers import newsml as read_newsml
from pressctl.importers import newsml_g2 as read_g2
from pressctl.importers import ninjs as read_ninjs
from pressctl.importers import nitf as read_nitf
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.file import document, front_matter
from pressctl.release.file.compose import compose
from pressctl.release.model import Contact, Kind, Media, Release, Status
from pressctl.release.settings import Settings
from support.command import ROOT

FORMATS = ROOT / "tests" / "formats"
READERS: dict[str, Callable[[bytes, Options], list[Reading]]] = {
    "ninjs": read_ninjs.read, "nitf": read_nitf.read, "newsml": read_newsml.read, "newsml-g2": read_g2.read}  # fmt: skip
EMBARGO = moments.read("2026-03-05T10:00:00+01:00")
CONTACT = ("Ana Silva", "press@example.org", ("+41 22 730 81 11",))


def read(name: str) -> list[Reading]:
    data = (FORMATS / name).read_bytes()
    return READERS[format_of(data, name)](data, Options())


def extra(reading: Reading) -> dict[str, Any]:
    found: dict[str, Any] = reading.release.extra.get("extra", {})
    return found


def who(contact: Contact) -> tuple[str, str, tuple[str, ...]]:
    return contact.name, contact.email, contact.phone


EACH = {
    "ninjs/release-1.6.json": 0, "ninjs/release-2.2.json": 0, "ninjs/release-3.1.json": 0, "nitf/release.xml": 0,
    "newsml_g2/message.xml": 0, "newsml/release.xml": 0,
}  # fmt: skip


@pytest.mark.parametrize("name", EACH)
def test_the_fields_that_all_formats_have(name: str) -> None:
    reading = read(name)[0]
    release = reading.release
    assert release.headline == "Acme opens a plant in Lyon"
    assert release.language == "en"
    assert release.embargo == EMBARGO
    assert release.dateline.casefold() == "lyon"
    assert release.date
    assert release.date.text in {"2026-03-01T08:00:00+01:00", "2026-03-02T10:00:00+01:00"}
    assert release.contacts[0].name == "Ana Silva"
    assert release.contacts[0].email == "press@example.org"
    assert release.extra["uri"].startswith(("tag:example.org", "urn:newsml:example.org"))
    assert "Acme has opened a" in release.body
    assert all(found.confidence is Confidence.CERTAIN for found in reading.fields.values())


@pytest.mark.parametrize("name", EACH)
def test_a_field_says_on_which_line_it_stands(name: str) -> None:
    source = (FORMATS / name).read_text(encoding="utf-8").split("\n")
    line = read(name)[0].fields["headline"].line
    assert "head" in source[line - 1].lower() or "hl1" in source[line - 1]


@pytest.mark.parametrize("name", EACH)
def test_a_release_file_keeps_all_of_it(name: str) -> None:
    release = read(name)[0].release
    again = front_matter.read(document.parse(compose(release, {})))
    for field in ("headline", "date", "embargo", "status", "kind", "contacts", "subjects", "tickers", "media", "id"):
        assert getattr(again, field) == getattr(release, field)
    assert again.extra.get("uri") == release.extra["uri"]
    assert json.dumps(again.extra.get("extra", {})).replace('"4"', "4") == json.dumps(extra(read(name)[0])).replace(
        '"4"', "4"
    )


def test_ninjs_1() -> None:
    reading = read("ninjs/release-1.6.json")[0]
    release = reading.release
    assert release.subheadline == "Forty jobs on the river"
    assert release.summary == "A plant for pumps, with forty jobs."
    assert release.body == "Acme has opened a plant in **Lyon**.\n\n- pumps\n- valves\n"
    assert (release.kind, release.status) == (Kind.STATEMENT, Status.APPROVED)
    assert release.subjects == ("medtop:20000763", "Rivers")
    assert release.tickers == ("NYSE: ACM",)
    assert [who(each) for each in release.contacts] == [CONTACT, ("Li Wei", "", ("+41 22 730 81 12",))]
    assert release.contacts[0].role == "Press officer"
    assert release.media == (Media(url="https://example.org/plant.jpg", caption="The plant", credit="Li Wei"),)
    kept = extra(reading)
    assert release.extra["version"] == "3"
    assert kept["versioncreated"] == "2026-03-02T10:00:00+01:00"
    assert kept["byline"] == "Ana Silva"
    assert kept["acme_desk"] == {"shift": "night"}
    assert kept["infosources"] == [{"name": "Lyon town hall", "rel": "source"}]
    assert {"urgency", "slugline", "ednote", "copyrightholder", "usageterms", "subjects"} <= set(kept)


def test_ninjs_2() -> None:
    reading = read("ninjs/release-2.2.json")[0]
    release = reading.release
    assert release.body == "## Pumps\n\nAcme has opened a plant in **Lyon**.\n"
    assert release.boilerplate == "Acme builds pumps."
    assert (release.kind, release.id, release.slug) == (Kind.STATEMENT, "plant", "acme-plant")
    assert extra(reading)["headlines"][0]["value"] == "Pumps from Lyon!"


def test_ninjs_3() -> None:
    reading = read("ninjs/release-3.1.json")[0]
    assert reading.release.status is Status.DRAFT
    assert reading.release.body == "Acme has opened a plant in Lyon.\n\nIt builds pumps.\n"
    assert extra(reading) == {"copyrightHolder": "Acme"}
    assert any("withheld by its sender" in note for note in reading.notes)


def test_nitf() -> None:
    reading = read("nitf/release.xml")[0]
    release = reading.release
    assert release.subheadline == "Forty jobs on the river"
    assert release.summary == "A plant for pumps, with forty jobs."
    assert (
        release.body
        == """Acme has opened a\u00a0plant in *Lyon*, see [the page](https://example.org/plant).

## Pumps

- big ones
- small ones

| Year | Jobs |
| --- | --- |
| 2026 | 40 |
"""
    )
    assert (release.kind, release.status) == (Kind.STATEMENT, Status.APPROVED)
    assert release.subjects == ("medtop:20000763", "Rivers")
    assert release.tickers == ("NYSE: ACM",)
    assert [who(each) for each in release.contacts] == [CONTACT]
    assert release.media == (Media(url="https://example.org/plant.jpg", alt="The plant", caption="The plant on the river",
                                   credit="Li Wei"),)  # fmt: skip
    kept = extra(reading)
    assert kept["byline"] == "By Ana Silva"
    assert kept["doc.copyright"] == [{"holder": "Acme", "year": "2026"}]
    assert kept["subject_names"] == {"20000763": "Economy / Water supply"}
    assert {"expires", "urgency", "ednote", "meta", "title"} <= set(kept)


def test_newsml_g2_message() -> None:
    first, second = read("newsml_g2/message.xml")
    release = first.release
    assert release.body == "Acme has opened a plant in **Lyon**.\n\n1. pumps\n2. valves\n"
    assert (release.kind, release.status) == (Kind.STATEMENT, Status.APPROVED)
    assert release.summary == "A plant for pumps, with forty jobs."
    assert release.subjects == ("medtop:20000763",)
    assert release.tickers == ("NYSE: ACM",)
    assert who(release.contacts[0]) == ("Ana Silva", "press@example.org", ("+41 22 730 81 11", "+41 22 730 81 12"))
    kept = extra(first)
    assert kept["copyright_holder"] == "Acme"
    assert kept["subject_names"] == {"medtop:20000763": "Water supply"}
    assert {"issuer", "ednote", "slugline", "urgency", "usage_terms", "version_created"} <= set(kept)
    assert (second.release.language, second.release.status) == ("fr", Status.KILLED)
    assert second.release.body == "Acme a ouvert une usine.\n\nElle construit des pompes.\n"


def test_newsml_1_is_one_release_a_language() -> None:
    first, second = read("newsml/release.xml")
    release = first.release
    assert release.body == "Acme has opened a plant in **Lyon**.\n\n- pumps\n- valves\n"
    assert (release.kind, release.status, release.id) == (Kind.STATEMENT, Status.APPROVED, "20260302000017")
    assert release.subjects == ("Rivers",)
    assert release.tickers == ("NYSE: ACM",)
    assert [who(each) for each in release.contacts] == [CONTACT, ("Li Wei", "desk@example.org", ("+86 10 5979 9695",))]
    assert release.media == (Media(url="https://example.org/plant.jpg", caption="The plant on the river"),)
    assert release.extra["version"] == "2"
    assert {"issuer", "copyright_notice", "slugline", "urgency", "previous_revision", "provider_id"} <= set(
        extra(first)
    )
    assert (second.release.language, second.release.id) == ("fr", "20260302000017")
    assert second.release.body == "Acme a ouvert une usine à Lyon.\n"


SOUND = Release(
    headline="Acme opens a plant & more", subheadline="Forty jobs", summary="It opens.", language="en",
    date=moments.read("2026-03-02"), embargo=EMBARGO, dateline="Lyon, France", kind=Kind.STATEMENT,
    status=Status.APPROVED, boilerplate="Acme builds **pumps**.", id="plant", slug="acme-plant",
    contacts=(Contact(name="Ana Silva", role="Press officer", organisation="Acme Media", email="press@example.org",
                      phone=("+41 22 730 81 11", "+41 22 730 81 12"), hours="9–17"),),
    subjects=("medtop:20000763", "Rivers"), tickers=("NYSE: ACM",),
    media=(Media(url="https://example.org/a.jpg", alt="A", caption="The plant", credit="Li Wei"),),
    body="Acme opened *it*, see [the page](https://example.org/a).\n\n## Pumps\n\n- one\n- two\n\n1. a\n2. b\n\n> “So,” she said.\n",
)  # fmt: skip
DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(timezone="Europe/Zurich", name="Acme", url="https://example.org"),
)
VARIANTS = {
    "embargoed": {},
    "released": {"embargo": None, "status": Status.RELEASED, "date": moments.read("2026-03-02T10:00:00+01:00")},
    "draft": {"embargo": None, "status": Status.DRAFT},
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("format", ["ninjs 1.6", "ninjs 2.2", "ninjs 3.1", "nitf", "newsml-g2"])
def test_what_we_write_is_read_back_as_the_same_release(format: str, variant: str) -> None:
    release = replace(SOUND, **VARIANTS[variant])  # type: ignore[arg-type]  # each has the type of its field
    name, _, version = format.partition(" ")
    writer = {"ninjs": ninjs, "nitf": nitf, "newsml-g2": newsml_g2}[name]
    data = writer.write(release, replace(DESK, choices=Choices(ninjs_version=NinjsVersion(version or "3.1")))).data
    assert format_of(data) == name
    again = READERS[name](data, Options())[0].release
    assert replace(again, extra={}) == release
    assert again.extra["uri"] == "https://example.org/en/2026/acme-plant/"


def test_a_correction_is_read_back() -> None:
    release = replace(SOUND, embargo=None, status=Status.CORRECTED, corrects="It is forty jobs, not thirty")
    for name, writer in (("nitf", nitf), ("newsml-g2", newsml_g2)):
        again = READERS[name](writer.write(release, DESK).data, Options())[0].release
        assert (again.status, again.corrects) == (Status.CORRECTED, "It is forty jobs, not thirty")


def ninjs_with(**values: object) -> bytes:
    return json.dumps({"uri": "x", "headline": "Acme opens", "body_text": "Acme opens.", **values}).encode()


@pytest.mark.parametrize(
    ("text", "has_embargo"), [("2026-03-05 10:00", False), ("2026-03-05T10:00:00", True), ("soon", False)]
)
def test_an_embargo_is_never_guessed(text: str, has_embargo: bool) -> None:
    reading = read_ninjs.read(ninjs_with(embargoed=text, pubstatus="usable"), Options())[0]
    assert bool(reading.release.embargo) is has_embargo
    assert reading.release.status is Status.APPROVED
    assert any("by hand" in note for note in reading.notes)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("20260302T100000+0100", "2026-03-02T10:00:00+01:00"), ("2026-03-02T10:00:00.123Z", "2026-03-02T10:00:00Z"),
        ("20260302", "2026-03-02"), ("2026-03-02", "2026-03-02"), ("3 fevrier", ""), ("20261399T100000", ""), ("", ""),
    ],
)  # fmt: skip
def test_time_stamps_are_read_as_they_are(text: str, written: str) -> None:
    moment = moments.stamp(text)
    assert (moment.text if moment else "") == written


ENTITY = b'<!DOCTYPE nitf [<!ENTITY e SYSTEM "file:///etc/passwd">]><nitf><body><body.head><hedline><hl1>&e;</hl1>'
BOMB = b'<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><nitf><head><title>&b;</title>'


@pytest.mark.parametrize(
    ("format", "data", "words"),
    [
        ("nitf", (FORMATS / "nitf/release.xml").read_bytes()[:900], "is NITF that is cut off"),
        ("newsml", (FORMATS / "newsml/release.xml").read_bytes()[:2900], "is NewsML that is cut off"),
        ("newsml-g2", (FORMATS / "newsml_g2/message.xml").read_bytes()[:1900], "is NewsML-G2 that is cut off"),
        ("nitf", ENTITY + b"</hedline></body.head></body></nitf>", "declares entities"),
        ("nitf", BOMB + b"</head></nitf>", "declares entities"),
        ("nitf", b"<nitf><a></b></nitf>", "not well-formed at line 1"),
        ("nitf", b"<nitf></nitf>", "without headline and text"),
        ("newsml-g2", b"<packageItem/>", "holds no news item that is a text"),
        ("newsml", b"<NewsML><NewsItem/></NewsML>", "holds no news item with a text"),
        ("ninjs", ninjs_with()[:-9], "is not JSON, or is cut off"),
        ("ninjs", b"[1, 2]", "is JSON, but not ninjs"),
        ("ninjs", b'{"uri": "x", "type": "picture"}', "without headline and text"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(format: str, data: bytes, words: str) -> None:
    with pytest.raises(ImportRefused, match=words) as refused:
        READERS[format](data, Options())
    assert refused.value.hint
    assert "/etc" not in refused.value.message


@pytest.mark.parametrize(
    "values",
    [
        {"headline": ["x"], "title": "Acme"}, {"bodies": "x"}, {"infosource": {"a": 1}}, {"subject": [1, "x"]},
        {"associations": {"a": "b"}}, {"associations": [{"renditions": ["x"], "type": "picture"}]}, {"altids": 7},
        {"language": {"a": 1}}, {"versioncreated": 7}, {"organisation": [{"symbols": "x"}]}, {"located": None},
        {"infosource": [{"contactinfo": [{"type": 3, "value": 4, "address": 5}]}]}, {"body_html": "<<<&&&"},
        {"genre": [{"name": None}]}, {"pubstatus": ["x"]},
    ],
)  # fmt: skip
def test_a_value_of_another_type_does_no_harm(values: dict[str, object]) -> None:
    reading = read_ninjs.read(ninjs_with(**values), Options())[0]
    compose(reading.release, {})


def test_the_wires_own_files_are_read(corpus: Path) -> None:
    for path in sorted((corpus / "ninjs").iterdir()):
        data = path.read_bytes()
        for reading in READERS[format_of(data, path.name)](data, Options()):
            assert reading.release.headline
            assert reading.release.language == "en"
            assert reading.release.date
            assert reading.release.media
            if path.suffix == ".xml":
                assert reading.release.dateline
                assert reading.release.tickers
                assert len(reading.release.contacts) == 2


def test_half_a_character_does_not_end_the_reading() -> None:
    data = rb'{"headlines":[{"value":"Acme \ud800 opens \ud83d\ude00"}],"bodies":[{"value":"Acme opened \udc00 a plant."}]}'
    release = read_ninjs.read(data, Options())[0].release
    assert release.headline == "Acme ? opens 😀"
    assert compose(release, {}).encode("utf-8")


@pytest.mark.parametrize("format", ["ninjs", "nitf", "newsml-g2"])
@pytest.mark.parametrize("role", ["Press Office", "Head of Press"])
def test_a_desk_without_a_person_comes_back_as_role_and_house(format: str, role: str) -> None:
    contact = Contact(role=role, organisation="Acme Boats", email="press@example.org")
    date = moments.read("2026-03-02T10:00:00+01:00")
    release = Release(headline="Acme", language="en", date=date, body="Acme opened a plant.", contacts=(contact,))
    written = {"ninjs": ninjs, "nitf": nitf, "newsml-g2": newsml_g2}[format].write(release, DESK).data
    (found,) = READERS[format](written, Options())[0].release.contacts
    assert (found.name, found.role, found.organisation) == ("", role, "Acme Boats")


@pytest.mark.parametrize("phone", ["+33 1 40 20 50 50 (standard)", "+33 1 40 20 50 50"])
@pytest.mark.parametrize("format", ["ninjs", "nitf", "newsml-g2"])
def test_a_number_comes_back_with_its_remark(format: str, phone: str) -> None:
    contact = Contact(name="Ana Silva", email="ana@example.org", phone=(phone, "+41 22 730 81 11"), hours="9–17")
    body = "Acme a ouvert une usine à Lyon."
    date = moments.read("2026-03-02T10:00:00+01:00")
    release = Release(headline="Acme", language="fr", date=date, body=body, contacts=(contact,))
    written = {"ninjs": ninjs, "nitf": nitf, "newsml-g2": newsml_g2}[format].write(release, DESK).data
    (found,) = READERS[format](written, Options())[0].release.contacts
    assert found.phone == contact.phone
    assert found.hours == "9–17"


@pytest.mark.parametrize(
    ("opening", "lede"),
    [
        ("ROME, November 9, 2026 - ", "Acme opened a plant in Rome."),
        ("ROME, 9 November 2026 – ", "Acme opened a plant in Rome."),
        ("<b>ROME</b> – ", "Acme opened a plant in Rome."),
        ("ROME (Example Wire) — ", "Acme opened a plant in Rome."),
    ],
)
def test_a_place_that_opens_the_text_and_stands_in_no_field_is_the_dateline(opening: str, lede: str) -> None:
    values = {"uri": "urn:x:1", "headline": "Acme opens", "body_html": f"<p>{opening}{lede}</p><p>It cost little.</p>",
              "versioncreated": "2026-11-09T10:00:00Z"}  # fmt: skip
    reading = read_ninjs.read(json.dumps(values).encode(), Options())[0]
    assert reading.release.dateline == "ROME"
    assert reading.release.body == f"{lede}\n\nIt cost little.\n"
    assert not any("no dateline" in note for note in reading.notes)


def test_another_day_in_the_text_of_an_item_is_told() -> None:
    values = {"uri": "urn:x:1", "headline": "Acme opens", "body_html": "<p>ROME, 7 November 2026 – Acme opened.</p>",
              "versioncreated": "2026-11-09T10:00:00Z"}  # fmt: skip
    reading = read_ninjs.read(json.dumps(values).encode(), Options())[0]
    assert reading.release.date
    assert reading.release.date.day.isoformat() == "2026-11-09"
    assert any("2026-11-07" in note for note in reading.notes)
