"""What a contact's number is in every format: the one that is printed, as libphonenumber reads it, and its remark as text."""

import csv
import datetime as dt
import json
import quopri
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import phonenumbers
import pytest
from lxml import etree

from pressctl.exporters import Desk, eml, html, jsonld, kit, newsml_g2, ninjs, nitf, register
from pressctl.exporters import json as as_json
from pressctl.exporters import text as as_text
from pressctl.exporters.site import writer
from pressctl.findings import Severity
from pressctl.importers import Options
from pressctl.importers.newsml_g2 import read as read_newsml
from pressctl.importers.ninjs import read as read_ninjs
from pressctl.newsroom import templates
from pressctl.prose.addresses.dialling import read, tel
from pressctl.release import moments
from pressctl.release.file import document
from pressctl.release.model import Contact, Release, Status
from pressctl.release.settings import Settings
from pressctl.validation.engine import validate
from support.checks import scope

DESK = Desk(now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), template=templates.source, settings=Settings(name="Acme"))
REGIONS = ("CH", "FR", "DE", "GB", "US", "BR", "RU", "CN", "EG", "IT", "MX", "AU", "SG", "JP", "AR")
REMARKS = (
    "",
    " (24h)",
    " (24/7)",
    " (standard)",
    " [office]",
    "（受付）",
    " ext. 12",
    " доб. 12 (Jo)",
    "（内線 12）",
    ", mobile",
    "/6",
)


def release_of(number: str, country: str) -> Release:
    contact = Contact(name="Ana Silva", country=country, phone=(number,))
    return Release(
        headline="Acme",
        language="en",
        date=moments.read("2026-03-02"),
        status=Status.RELEASED,
        contacts=(contact,),
        body="Text.",
    )


def is_sound(number: str, country: str) -> bool:
    written = json.dumps([{"name": "Ana Silva", "phone": number, "country": country}], ensure_ascii=False)
    text = f"---\nheadline: Acme\nstatus: released\ncontacts: {written}\n---\n\nText.\n"
    findings = validate(document.parse(text), "a.md", scope("PR3"))
    return not any(each.severity is Severity.ERROR for each in findings if each.slug != "missing-contact")


def fields(release: Release) -> Iterator[str]:
    """Yield the numbers that a machine finds in the formats that have a field for one."""
    yield from json.loads(jsonld.write(release, DESK).data)["publisher"]["contactPoint"][0]["telephone"]
    item = json.loads(ninjs.write(release, DESK).data)
    yield from re.findall(r'"type": "phone"[^{}]*"value": "([^"]*)"', json.dumps(item, ensure_ascii=False))
    for written in (newsml_g2.write(release, DESK).data, nitf.write(release, DESK).data):
        for element in etree.fromstring(written).iter("{*}phone", "{*}virtloc"):
            yield element.text or ""
    (call,) = json.loads(as_json.write(release, DESK).data)["release"]["contacts"][0]["calls"]
    yield call["number"]
    yield register.row(release, DESK)["phones"]


def check(number: str, country: str) -> None:
    release = release_of(number, country)
    parsed = phonenumbers.parse(read(number).number, country)
    page = html.write(release, DESK).data.decode()
    dialled = [re.sub(r"\D", "", each.partition(";")[0]) for each in re.findall(r'href="tel:([^"]*)"', page)]
    right = f"{parsed.country_code}{phonenumbers.national_significant_number(parsed)}"
    assert dialled == [right], number
    found = list(fields(release))
    assert len(found) == 6, number
    for each in found:
        again = phonenumbers.parse(read(each).number, country)
        assert (again.country_code, again.national_number) == (parsed.country_code, parsed.national_number), each
        assert read(each).call == each, number
    assert number in as_text.write(release, DESK).data.decode()


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("remark", REMARKS)
def test_every_format_has_the_number_that_is_printed(region: str, remark: str) -> None:
    example = phonenumbers.example_number(region)
    assert example
    for style in (phonenumbers.PhoneNumberFormat.INTERNATIONAL, phonenumbers.PhoneNumberFormat.NATIONAL):
        number = phonenumbers.format_number(example, style) + remark
        if is_sound(number, region):
            check(number, region)


def test_every_real_number_that_passes_is_dialled(corpus: Path) -> None:
    with (corpus / "phones.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if is_sound(row["phone"], row["country"]):
            check(row["phone"], row["country"])


@pytest.mark.parametrize(
    "number", ["+1 650 253 0000 ext.", "+41 22 730 81", "++41 22 730 81 11", "+1 212 123 4567", "call Jo"]
)
def test_no_link_is_made_of_what_is_refused(number: str) -> None:
    assert not is_sound(number, "")
    assert "tel:" not in html.write(release_of(number, ""), DESK).data.decode()


@pytest.mark.parametrize("module", [ninjs, newsml_g2])
def test_a_remark_comes_back_from_the_formats_that_part_it(module: ModuleType) -> None:
    phone = ("+41 22 730 81 11 (standard)", "+41 22 730 81 12", "(Jo) +41 22 730 81 13 ext. 12")
    contact = Contact(name="Ana Silva", phone=phone, hours="9–17 h")
    written = module.write(replace(release_of("", ""), contacts=(contact,)), DESK).data
    (reading,) = {ninjs: read_ninjs, newsml_g2: read_newsml}[module](written, Options())
    assert (reading.release.contacts[0].phone, reading.release.contacts[0].hours) == (phone, "9–17 h")


@pytest.mark.parametrize(
    ("printed", "number", "remark"),
    [
        ("+33 1 40 20 50 50 (standard)", "+33 1 40 20 50 50", "standard"),
        ("+41 22 730 81 11", "+41 22 730 81 11", None),
        ("+41 22 730 81 11 ext. 12", "+41 22 730 81 11 ext. 12", None),
        ("(Jo) +41 22 730 81 13 poste 12", "+41 22 730 81 13 poste 12", "Jo"),
        ("+41 22 730 81 11, mobile", "+41 22 730 81 11", "mobile"),
        ("+81 3 3580 3311（受付）", "+81 3 3580 3311", "受付"),
    ],
)
def test_data_has_the_number_and_its_remark_apart(printed: str, number: str, remark: str | None) -> None:
    release = release_of(printed, "")
    contact = json.loads(as_json.write(release, DESK).data)["release"]["contacts"][0]
    assert contact["phone"] == [printed]
    (call,) = contact["calls"]
    assert (call["number"], call["remark"]) == (number, remark)
    assert call["tel"] == tel(printed, "")
    row = register.row(release, DESK)
    assert (row["phones"], row["phone_remarks"]) == (number, printed if remark else "")
    (tagline,) = etree.fromstring(nitf.write(release, DESK).data).iter("{*}tagline")
    assert (remark or "") in str(etree.tostring(tagline, encoding="unicode"))


def test_a_number_that_cannot_be_dialled_has_no_address_in_the_data() -> None:
    release = release_of("call Jo", "")
    (call,) = json.loads(as_json.write(release, DESK).data)["release"]["contacts"][0]["calls"]
    assert call == {"number": "call Jo", "tel": None, "remark": None}


@pytest.mark.parametrize("remark", ["(Office)", "(mobile)", "(24 h)", "(hunting)", "(Jo)"])
@pytest.mark.parametrize(
    "module", [html, as_text, as_json, ninjs, eml, kit, newsml_g2, nitf, jsonld], ids=lambda module: module.__name__
)
def test_no_format_dials_a_remark(module: ModuleType, remark: str) -> None:
    data = module.write(release_of(f"212-736-5000 {remark}", "US"), DESK).data
    check_remark(quopri.decodestring(data).decode() if module is eml else data.decode(errors="replace"))


def test_no_page_and_no_feed_of_a_site_dials_a_remark() -> None:
    settings = Settings(name="Acme", url="https://acme.example/news")
    release = replace(release_of("212-736-5000 (Office)", "US"), slug="acme", path="releases/acme.en.md")
    files = {name: file.data for name, file in writer.write([release], replace(DESK, settings=settings))}
    assert any("tel:+1-212-736-5000" in data.decode(errors="replace") for data in files.values())
    assert any(name.endswith((".xml", ".json")) for name in files)
    for data in files.values():
        check_remark(data.decode(errors="replace"))


def check_remark(written: str) -> None:
    dialled = set(re.findall(r"""tel:([^"'<>\\\s)]*)""", written))
    assert dialled <= {"+1-212-736-5000"}
    assert not re.search(r"736.?5000[\d;]", written)
