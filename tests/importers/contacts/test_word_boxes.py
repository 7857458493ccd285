"""Contacts that a Word document sets in columns of tabs, in a list, or in the header or footer of its pages."""

from __future__ import annotations

import pytest

from pressctl.importers import Options
from pressctl.importers.docx import read
from pressctl.release.model import Contact
from support.docx_files import W, document, paragraph, run

HEAD = (
    paragraph("PRESS RELEASE"),
    paragraph("Acme opens a plant in Lyon", "Title"),
    paragraph("LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ forty people of the region."),
    paragraph("The first pumps that are built there will go to the towns of the region in the autumn of this year."),
)
TAB, BREAK = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
SILVA, EK = ("Ana Silva", "silva@example.org", ("202-555-0121",)), ("Bo Ek", "ek@example.org", ("202-555-0122",))
COLUMNS = (("Ana Silva", "Bo Ek"), ("Acme Pumps", "City of Lyon"), ("202-555-0121", "202-555-0122"),
           ("silva@example.org", "ek@example.org"))  # fmt: skip


def contacts(*inner: str, parts: dict[str, str] | None = None) -> tuple[Contact, ...]:
    return read(document(*HEAD, *inner, parts=parts), Options())[0].release.contacts


def found(*inner: str, parts: dict[str, str] | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.name, each.email, each.phone) for each in contacts(*inner, parts=parts)]


def tabbed(cells: tuple[str, ...], tab: str = TAB) -> str:
    return tab.join(map(run, cells))


@pytest.mark.parametrize("tab", [TAB, TAB * 3])
@pytest.mark.parametrize("is_broken", [True, False])
def test_people_side_by_side_behind_tabs_are_two(tab: str, is_broken: bool) -> None:
    lines = [tabbed(row, tab) for row in COLUMNS]
    shown = [paragraph(BREAK.join(lines))] if is_broken else [*map(paragraph, lines)]
    assert found(paragraph("Media contacts:"), *shown) == [SILVA, EK]


def test_a_person_on_each_line_has_the_number_behind_the_tab() -> None:
    rows = [("Ana Silva", "press officer", *SILVA[2], SILVA[1]), ("Bo Ek", "head of sales", *EK[2], EK[1])]
    people = contacts(paragraph("Media contacts:"), *(paragraph(tabbed(row)) for row in rows))
    assert [(each.name, each.email, each.phone) for each in people] == [SILVA, EK]
    assert [each.role for each in people] == ["press officer", "head of sales"]


def test_a_tab_behind_a_label_and_one_in_the_text_are_spaces() -> None:
    rows = (("Contact:", "Ana Silva"), ("Tel.:", "202-555-0121"), ("E-mail:", "silva@example.org"))
    assert found(*(paragraph(tabbed(row)) for row in rows)) == [SILVA]
    times = (("10 a.m.", "Tour of the plant"), ("11 a.m.", "Questions, or by telephone: 202-555-0199"))
    parts = [
        *(paragraph(tabbed(row)) for row in times),
        paragraph("The tour is free of charge for all readers of the paper."),
    ]
    assert "\t" not in read(document(*HEAD, *parts), Options())[0].release.body


def test_a_tab_in_one_of_several_releases_is_a_space() -> None:
    times = paragraph(tabbed(("Tour", "10 a.m.", "202-555-0199")))
    second = [part.replace("Acme", "Nautik").replace("Lyon", "Nice").replace("LYON", "NICE") for part in HEAD]
    data = document(*HEAD, times, paragraph("###"), *second, times, paragraph("###"))
    releases = [reading.release for reading in read(data, Options(split=True))]
    assert len(releases) == 2
    assert all("Tour 10 a.m. 202-555-0199" in release.body for release in releases)


def test_people_in_a_list_are_each_a_contact() -> None:
    items = ("Ana Silva, press officer. Tel.: 202-555-0121. E-mail: silva@example.org",
             "Bo Ek, head of sales. Tel.: 202-555-0122. E-mail: ek@example.org")  # fmt: skip
    assert found(paragraph("Contacts:"), *(paragraph(item, numbering=1) for item in items)) == [SILVA, EK]


@pytest.mark.parametrize("part", ["header", "footer"])
def test_a_contact_on_lines_of_a_header_or_footer_is_read_whole(part: str) -> None:
    lines = ("Acme Pumps", "Press contact", "Ana Silva", "202-555-0121", "silva@example.org", "Page 1")
    tag = {"header": "hdr", "footer": "ftr"}[part]
    xml = f"<w:{tag} {W}>{''.join(map(paragraph, lines))}</w:{tag}>"
    assert found(parts={f"{part}1.xml": xml}) == [SILVA]
