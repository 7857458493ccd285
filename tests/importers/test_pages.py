"""A release as a page of any make, and as a Word document, is the release that its text is."""

from __future__ import annotations

from typing import Any

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Options, Reading, docx, format_of, html, text
from pressctl.importers.extraction import unread
from support.release_layouts import WORDS, block, lede
from support.rendered import Part, Site, as_document, as_page, as_text, site

FIELDS = ("headline", "date", "dateline", "embargo", "contacts", "end_mark")


def issued(language: str) -> list[Part]:
    words = WORDS[language]
    return [
        ("release", words.release), ("headline", words.title), ("day", words.day), ("text", lede(language)),
        *(("text", each) for each in words.paragraphs[1:]), *(("contact", line) for line in block(language)),
        ("end", "###"), ("heading", words.about), ("text", words.note),
    ]  # fmt: skip


def without_dateline(language: str) -> list[Part]:
    words = WORDS[language]
    return [
        ("headline", words.title), ("day", words.day), ("text", words.paragraphs[0]), ("text", words.paragraphs[1]),
        ("item", words.menu[0]), ("item", f"{words.menu[2]} {words.menu[1]}"), ("text", words.paragraphs[2]),
        ("text", f"{words.paragraphs[0]} {words.paragraphs[1]}"), ("end", "###"),
        *(("contact", line) for line in block(language)),
    ]  # fmt: skip


def embargoed(language: str) -> list[Part]:
    words = WORDS[language]
    return [
        ("release", words.embargo), ("headline", words.title), *(("text", each) for each in words.paragraphs),
        *(("contact", line) for line in block(language)), ("end", "###"), ("heading", words.notes), ("text", words.note),
    ]  # fmt: skip


def fields(reading: Reading) -> dict[str, Any]:
    release = reading.release
    found = {name: getattr(release, name) for name in FIELDS}
    body = "".join(filter(str.isalpha, release.body))
    return {**found, "language": release.language.partition("-")[0], "body": body}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("kind", [issued, without_dateline, embargoed])
def test_a_page_gives_the_release_that_its_text_gives(kind: Any, language: str) -> None:
    parts = kind(language)
    as_typed = fields(text.read(as_text(parts).encode(), Options())[0])
    for seed in range(24):
        page = as_page(parts, site(seed, language))
        assert fields(html.read(page.encode(), Options())[0]) == as_typed, seed


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("kind", [issued, without_dateline, embargoed])
def test_a_document_gives_the_release_that_its_text_gives(kind: Any, language: str) -> None:
    parts = kind(language)
    as_typed = fields(text.read(as_text(parts).encode(), Options())[0])
    assert fields(docx.read(as_document(parts), Options())[0]) == as_typed


def test_the_language_of_the_text_goes_before_what_the_template_says() -> None:
    reading = html.read(as_page(issued("de"), Site(language="en-US")).encode(), Options())[0]
    assert reading.release.language == "de"
    assert reading.fields["language"].confidence is Confidence.LIKELY
    assert "the source says that it is in “en-US”, its text is in “de”: the text counts" in reading.notes


def test_the_country_of_the_language_is_the_pages() -> None:
    reading = html.read(as_page(issued("en"), Site(language="en-GB")).encode(), Options())[0]
    assert reading.release.language == "en-GB"


def test_contacts_in_a_box_at_the_side_are_the_releases() -> None:
    parts = [part for part in issued("en") if part[0] != "contact"]
    line = "Contact: Ana Silva, +41 22 730 81 11, press@example.org"
    page = as_page(parts, Site()).replace("<main>", f"<aside><p>{line}</p></aside><main>")
    contacts = html.read(page.encode(), Options())[0].release.contacts
    assert [(each.name, each.email) for each in contacts] == [("Ana Silva", "press@example.org")]


def test_contacts_in_the_footer_of_a_site_do_not_come_to_those_of_the_text() -> None:
    page = as_page(issued("en"), Site()).replace("<footer>", "<footer><h4>Press contact</h4><p>help@example.org</p>")
    assert [each.email for each in html.read(page.encode(), Options())[0].release.contacts] == ["press@example.org"]


def test_a_short_release_with_a_round_number_in_its_title_is_no_error_page() -> None:
    parts = [("headline", "Acme Hires 500 People in Lyon"), *issued("en")[2:]]
    assert html.read(as_page(parts, Site()).encode(), Options())[0].release.headline == "Acme Hires 500 People in Lyon"


def test_what_stands_above_the_headline_of_a_page_is_no_text() -> None:
    page = as_page(issued("en"), Site()).replace("<h1", "<p>Newsroom</p><p>Energy</p><h1")
    assert html.read(page.encode(), Options())[0].release.body.startswith("Acme has opened")


def test_paragraphs_that_only_line_breaks_part_are_read_one_by_one() -> None:
    lines = "WHEN: Monday, 2 March 2026, 1:00 PM<br><br>WHERE: Acme, Lyon<br><br>WHO: Ana Silva<br><br>"
    text = "<br><br>\n".join(WORDS["en"].paragraphs)
    title = "Acme Opens a Plant in Lyon"
    inner = f"<div><h1>{title}</h1>\n{lines}\n{text}<br><br>###</div>"
    page = f"<html><head><title>{title}</title></head><body>{inner}</body></html>"
    release = html.read(page.encode(), Options())[0].release
    assert "WHERE: Acme, Lyon\n\nWHO: Ana Silva\n\n" in release.body
    assert (release.headline, release.end_mark) == (title, "###")


def test_a_title_that_names_only_section_and_site_is_no_headline() -> None:
    page = as_page([part for part in issued("en") if part[0] != "headline"], Site())
    assert html.read(page.encode(), Options())[0].release.headline == ""


def test_a_box_of_contacts_whose_lines_are_paragraphs_is_one() -> None:
    parts = [part for part in issued("en") if part[0] != "contact"]
    lines = "<p>Contact: Ana Silva</p><p>Acme press office</p><p>+41 22 730 81 11</p><p>press@example.org</p>"
    page = as_page(parts, Site()).replace("<main>", f"<main><aside>{lines}</aside>")
    contacts = html.read(page.encode(), Options())[0].release.contacts
    assert [(each.name, each.email, each.phone) for each in contacts] == [
        ("Ana Silva", "press@example.org", ("+41 22 730 81 11",))
    ]


def test_contacts_without_a_heading_under_the_release_line_are_read() -> None:
    card = "<p>Ana Silva<br>Director of Public Affairs<br>Office: +41 22 730 81 11<br>press@example.org</p>"
    parts = [part for part in issued("en") if part[0] not in {"contact", "day"}]
    page = as_page(parts, Site()).replace("PRESS RELEASE</strong></p>", f"FOR IMMEDIATE RELEASE</strong></p>{card}")
    contacts = html.read(page.encode(), Options())[0].release.contacts
    assert [(each.name, each.email) for each in contacts] == [("Ana Silva", "press@example.org")]


def test_a_headline_as_long_as_a_paragraph_leaves_the_head_below_it_whole() -> None:
    title = "Acme Opens a Plant in Lyon That Will Make Pumps for the Hospitals of the Region, Hires Forty People From the " \
        "City and the Towns Around It, and Says That It Will Go On Looking for Others Until the End of the Year and Beyond"  # fmt: skip
    card = "<p>Ana Silva<br>Director of Public Affairs<br>Office: +41 22 730 81 11<br>press@example.org</p>"
    parts = [("headline", title), ("release", "FOR IMMEDIATE RELEASE"), ("text", lede("en")), *issued("en")[4:6]]
    page = as_page(parts, Site()).replace("RELEASE</strong></p>", f"RELEASE</strong></p>{card}")
    release = html.read(page.encode(), Options())[0].release
    assert (release.headline, release.dateline) == (title, "LYON")
    assert [each.name for each in release.contacts] == ["Ana Silva"]


def test_rtf_is_refused_with_what_to_do() -> None:
    with pytest.raises(ImportRefused, match="is an RTF file") as refused:
        format_of(b"{\\rtf1\\ansi Acme opens a plant.}")
    assert refused.value.hint


def test_contacts_of_many_blocks_above_a_headline_do_not_hide_the_day_above_them() -> None:
    people = "</p>\n<p>".join(
        ("Contact:", "Ann Example", "Chief of Staff", "Office: 212-555-0148", "Cell: 212-555-0171", "Bob Sample", "Spokesperson",
         "Office: 212-555-0149", "Cell: 212-555-0172")
    )  # fmt: skip
    text = "The city has opened a bridge over the river in Northfield, which thirty thousand people cross on each day of the week."
    page = (
        "<html><head><title>City Opens a Bridge | Acme</title></head><body><main><article><p><strong>For Immediate Release</strong></p>"
        f'<div class="entry-meta"><span><time>March 22, 2007</time></span></div><div class="contact-box">{people}</div>'
        f"<h2>City Opens a Bridge</h2><p>NORTHFIELD – {text}</p><p>{text}</p></article></main></body></html>"
    )  # fmt: skip
    found = html.read(page.encode(), Options())[0].release
    assert str(found.date and found.date.day) == "2007-03-22"
    assert [each.name for each in found.contacts] == ["Ann Example", "Bob Sample"]


TEXT = "Acme has opened a bakery on the river in Northfield, where it will bake bread for thirty schools of the region from today."
DECK = "Forty people will work in the new plant by the summer"


@pytest.mark.parametrize(
    ("above", "under"),
    [
        ([], ["(Archived content)"]),
        ([], ["As prepared for delivery"]),
        ([], [DECK]),
        (["FROM THE OFFICE OF PUBLIC AFFAIRS"], []),
    ],
)
@pytest.mark.parametrize("kind", ["text", "word"])
def test_the_first_line_over_the_day_is_the_headline(above: list[str], under: list[str], kind: str) -> None:
    lines = [*above, "Acme Opens a Bakery in Northfield", "March 2, 2026", *under, f"NORTHFIELD – {TEXT}", TEXT]
    if kind == "text":
        found = text.read("\n\n".join(lines).encode(), Options())[0]
    else:
        found = docx.read(as_document([("text", line) for line in lines]), Options())[0]
    assert found.release.headline == "Acme Opens a Bakery in Northfield"
    assert found.release.subheadline == (DECK if DECK in under else "")


@pytest.mark.parametrize(
    "sender", ["Northfield Ministry of Public Works Press Office", "Ministry of Works and of Roads"]
)
def test_the_name_of_an_office_over_the_day_is_no_headline(sender: str) -> None:
    lines = [sender, "March 2, 2026", "Acme Opens a Bakery in Northfield", f"NORTHFIELD – {TEXT}", TEXT]
    found = text.read("\n\n".join(lines).encode(), Options())[0]
    assert found.release.headline == "Acme Opens a Bakery in Northfield"


def test_a_line_above_the_headline_that_may_be_it_is_named() -> None:
    lines = [
        "Bakers of the Valley Meet in Northfield",
        "FOR IMMEDIATE RELEASE",
        "Acme Opens a Bakery on the River",
        TEXT,
        TEXT,
    ]
    found = text.read("\n\n".join(lines).encode(), Options())[0]
    assert found.release.headline == "Acme Opens a Bakery on the River"
    assert [entry.text for entry in unread.named(found)] == [lines[0]]


def test_a_remark_is_not_joined_to_the_headline_above_it() -> None:
    lines = ["Acme to Hold a Briefing on Its Bread", "(Archived content)", "ab-12", f"NORTHFIELD – {TEXT}", TEXT]
    found = text.read("\n\n".join(lines).encode(), Options())[0]
    assert found.release.headline == "Acme to Hold a Briefing on Its Bread"


def test_a_line_of_an_advisory_with_a_label_of_its_own_is_no_headline() -> None:
    lines = ["MEDIA ADVISORY: Acme to Hold a Briefing on Its Bread", "WHAT: A briefing on the new bakery by the river",
             "Coverage: Pen and pad only", f"NORTHFIELD – {TEXT}", TEXT]  # fmt: skip
    found = docx.read(as_document([("text", line) for line in lines]), Options())[0]
    held = found.release.body + " ".join(entry.text for entry in unread.named(found))
    assert found.release.headline.endswith("Acme to Hold a Briefing on Its Bread")
    assert all(line in held for line in lines[1:3])
