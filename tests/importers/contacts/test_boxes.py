"""Contacts in boxes of a page: cards beside or below the text, icons, lines that a style sheet sets, the site's own."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, Reading, html, text
from pressctl.importers.extraction.contacts.people import read as people

TITLE = "Wharfmere Water replaces its last pipes of lead"
TEXT = (
    "<p>WHARFMERE, 12 March 2026 – Wharfmere Water has replaced the last of the lead pipes under the old town, a year "
    "before the date it had promised, the company said.</p>"
    "<p>Some 3,200 homes now get their water through plastic or copper, and the works took the crews to 212 streets.</p>"
    "<p>“Nobody should have to run the tap before filling the kettle,” said Joan Firth, chief engineer of the company.</p>"
)
OFFICE = "<p>Wharfmere Water<br>14 Quay Street<br>Portbury PB1 4XX</p><p>Tel: 020 7946 0900</p>"
FOOT = f"{OFFICE}<ul><li><a href='/contact'>Contact</a></li></ul><p>© 2026 Wharfmere Water. All rights reserved.</p>"
CARD = "<p>Peter Lund</p><p>Press officer</p><p>020 7946 0321</p><p><a href='mailto:lund@example.org'>Write</a></p>"
LUND = ("Peter Lund", "lund@example.org", ("020 7946 0321",))


def read(beside: str = "", below: str = "", foot: str = "") -> Reading:
    page = f"""<html><head><title>{TITLE}</title></head><body><div class="top"><ul><li><a href="/">Home</a></li>
<li><a href="/contact">Contact</a></li></ul></div><div class="row"><div class="col-8"><h1>{TITLE}</h1>{TEXT}{below}</div>
<div class="col-4">{beside}</div></div>{foot}</body></html>"""
    return html.read(page.encode(), Options())[0]


def found(reading: Reading) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.name, each.email, each.phone) for each in reading.release.contacts]


@pytest.mark.parametrize("foot", ["<div class='footer'>{}</div>", "<div id='site-footer'>{}</div>", "<footer>{}</footer>",
                                  "<div role='contentinfo'>{}</div>"])  # fmt: skip
@pytest.mark.parametrize("beside", [f"<div class='box'><h3>Media contact</h3>{CARD}</div>", ""])
def test_the_office_in_the_footer_of_a_site_is_of_no_contact(foot: str, beside: str) -> None:
    reading = read(beside, foot=foot.format(FOOT))
    assert found(reading) == [LUND] * bool(beside)
    assert "Quay Street" not in reading.release.body


@pytest.mark.parametrize(
    "heading", ["Your contacts at Wharfmere", "Ansprechpartner für die Medien", "Vos contacts", "Press team"]
)
def test_a_short_line_on_the_press_heads_the_people_of_a_box(heading: str) -> None:
    reading = read(f"<div class='box'><h4>{heading}</h4><div>{CARD}</div></div>", foot=f"<footer>{FOOT}</footer>")
    assert found(reading) == [LUND]
    assert heading not in reading.release.body


def test_a_box_on_the_press_that_names_nobody_is_of_the_site() -> None:
    box = "<div class='box'><h4>Press archive</h4><p>All releases since 2001</p><p><a href='mailto:?subject=x'>Share</a></p></div>"
    assert found(read(box)) == []


def test_a_number_under_the_picture_of_somebody_is_no_caption() -> None:
    figure = "<figure><img src='l.jpg' alt=''><figcaption>Peter Lund<br>Press officer<br>020 7946 0321<br>lund@example.org</figcaption></figure>"
    assert found(read(below=f"<div><h3>Media contact</h3>{figure}</div>")) == [LUND]


def test_links_that_are_icons_print_where_they_lead() -> None:
    icons = "<a href='tel:020 7946 0321'><i class='icon'></i></a> <a href='mailto:lund@example.org?subject=x'><svg></svg></a>"
    reading = read(f"<div><h3>Media contact</h3><p><strong>Peter Lund</strong></p><p>{icons}</p></div>")
    assert found(reading) == [LUND]


def test_an_icon_to_share_a_page_with_prints_nothing() -> None:
    reading = read(
        below="<p>Some streets follow in May. <a href='mailto:?subject=Pipes'><i></i></a><a href='tel:'></a></p>"
    )
    assert "Some streets follow in May.\n" in f"{reading.release.body}\n"


@pytest.mark.parametrize(
    "card",
    ["<div><strong>Peter Lund</strong><span>Press officer</span><span>020 7946 0321</span><a href='mailto:lund@example.org'>Write</a></div>",
     "<p><b>Peter Lund</b> <span>Press officer</span> <a href='tel:020 7946 0321'>020 7946 0321</a> <span>lund@example.org</span></p>",
     "<ul><li><span>Peter Lund</span><em>Press officer</em><span>T 020 7946 0321</span><span>E lund@example.org</span></li></ul>"],
)  # fmt: skip
def test_elements_of_a_card_are_lines(card: str) -> None:
    reading = read(f"<div><h3>Media contact</h3>{card}</div>")
    assert found(reading) == [LUND]
    assert reading.release.contacts[0].role == "Press officer"


def test_elements_of_a_card_are_lines_in_a_script_without_spaces() -> None:
    lines = ("郭美玲", "企业传讯经理", "电话：0555-5550371", "电邮：guo@example.org")
    card = "".join(f"<span>{line}</span>" for line in lines)
    contact = read(f"<div><h3>媒体联系人</h3><ul><li>{card}</li></ul></div>").release.contacts[0]
    assert (contact.name, contact.email, contact.phone) == ("郭美玲", "guo@example.org", ("0555-5550371",))


def test_a_number_in_several_elements_is_one() -> None:
    number = "<p><span>020</span><span> 7946</span><span> 0321</span></p>"
    card = f"<p>Peter Lund</p>{number}<p>lund@example.org</p>"
    assert found(read(f"<div><h3>Media contact</h3>{card}</div>")) == [LUND]


def test_letters_that_a_page_hides_in_an_address_are_none_of_it() -> None:
    address = "<a href='mailto:lund@example.org'>lund<span style='display: none'>nospam</span>@example.org</a>"
    assert found(read(f"<div><h3>Media contact</h3><p>Peter Lund</p><p>020 7946 0321</p><p>{address}</p></div>")) == [
        LUND
    ]


ROWS = (("Firm", "Wharfmere Water"), ("Name", "Peter Lund"), ("Phone", "020 7946 0321"), ("Fax", "020 7946 0329"),
        ("E-mail", "lund@example.org"))  # fmt: skip


@pytest.mark.parametrize("colon", ["", ":"])
@pytest.mark.parametrize("tag", ["th", "td"])
def test_a_table_of_labels_and_values_is_one_contact_without_its_fax(colon: str, tag: str) -> None:
    rows = "".join(f"<tr><{tag}>{label}{colon}</{tag}><td>{value}</td></tr>" for label, value in ROWS)
    assert found(read(below=f"<h3>Media contact</h3><table>{rows}</table>")) == [LUND]


@pytest.mark.parametrize("stroke", ["\t", " | "])
def test_rows_of_labels_and_values_of_a_text_are_one_contact(stroke: str) -> None:
    (contact,) = people(["Media contact", *(stroke.join(row) for row in ROWS[1:])])
    assert (contact.name, contact.email, contact.phone) == LUND


def test_a_row_with_somebody_and_how_to_reach_them_in_two_cells_is_one_contact() -> None:
    rows = (
        "<tr><td><b>Wharfmere Water</b><br>Peter Lund<br>Press officer</td><td>020 7946 0321<br>lund@example.org</td></tr>"
        "<tr><td><b>Portbury Council</b><br>Ana Silva<br>Press officer</td><td>020 7946 0322<br>silva@example.org</td></tr>"
    )
    silva = ("Ana Silva", "silva@example.org", ("020 7946 0322",))
    assert found(read(below=f"<h3>Media contacts</h3><table>{rows}</table>")) == [LUND, silva]


@pytest.mark.parametrize("street", ["14 Quay Street", "163000, Quay Street, 14"])
def test_the_office_at_the_foot_of_a_copied_page_is_of_no_contact(street: str) -> None:
    plain = TEXT.replace("<p>", "").replace("</p>", "\n\n").replace("the company said", "Wharfmere Water said")
    card = "Media contact\nPeter Lund\n020 7946 0321\nlund@example.org\n"
    foot = f"Wharfmere Water\n{street}\nTel: 020 7946 0900\ninfo@example.org\n\nContact\nPrivacy\n\n© 2026 Wharfmere Water\n"
    reading = text.read(f"{TITLE}\n\n{plain}{card}\n{foot}".encode(), Options())[0]
    assert found(reading) == [LUND]


SENTENCE = (
    "<p>The crews of the company worked at night, so that shops could open in the morning as on any other day.</p>"
)


@pytest.mark.parametrize(
    "card",
    ["<dl><div><dt>Name</dt><dd>Peter Lund</dd></div><div><dt>Post</dt><dd>Editor</dd></div><div><dt>Phone</dt>"
     "<dd>020 7946 0321</dd></div><div><dt>E-mail</dt><dd><a href='mailto:lund@example.org'>lund@example.org</a></dd></div></dl>",
     "<ul><li><strong>Peter Lund</strong><ul><li>Press officer</li><li>020 7946 0321</li><li>lund@example.org</li></ul></li></ul>",
     "<div><div><span>Peter Lund</span></div><div><span>Head of the press office</span></div>"
     "<div><a href='tel:020 7946 0321'>Call</a></div><div><a href='mailto:lund@example.org'>Write</a></div></div>",
     f"<div class='pair'><div>{CARD}</div></div>"],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["<h4>Press contact</h4>", "<div><h5>Media contact</h5></div>"])
def test_what_stands_below_a_heading_of_contacts_is_read_whole(heading: str, card: str) -> None:
    about = f"</div><div class='about'><h3>About Wharfmere Water</h3>{SENTENCE}</div>{heading}{card}<div>"
    assert found(read(below=about, foot=f"<div class='footer'>{FOOT}</div>")) == [LUND]


def test_the_heading_of_an_accordion_is_one_though_it_is_a_button() -> None:
    part = f"<div><h3><button type='button'>Press contact</button></h3><div>{CARD}</div></div>"
    assert found(read(below=part)) == [LUND]


def test_a_link_to_a_file_for_an_address_book_says_nothing_of_somebody() -> None:
    card = CARD.replace("</p><p>020", "</p><p><a href='/lund.vcf'>Download vCard</a></p><p>020")
    contact = read(f"<div><h3>Media contact</h3>{card}</div>").release.contacts[0]
    assert (contact.name, contact.role, contact.organisation) == ("Peter Lund", "Press officer", "")


@pytest.mark.parametrize("rights", ["", "<p>© 2026 Wharfmere Water. All rights reserved.</p>"])
def test_the_house_and_street_of_somebody_are_no_footer(rights: str) -> None:
    card = f"<p>Media contact</p><p>Peter Lund</p>{OFFICE}"
    reading = read(below=f"{card}{rights}".replace("Joan Firth", "Wharfmere Water"))
    assert [(each.name, each.phone) for each in reading.release.contacts] == [("Peter Lund", ("020 7946 0900",))]


def test_a_list_has_a_person_an_item_whose_name_the_portrait_shows_before() -> None:
    people = (("Bo Lund", "Head of Press", "bo@acme.example", "+45 24 55 69 56"), ("Ida Holm", "Press officer", "ida@acme.example", "+45 91 55 12 60"))  # fmt: skip
    items = "".join(
        f'<li>{name}<br>{name} {post} <a href="mailto:{mail}">{mail}</a> {phone}</li>'
        for name, post, mail, phone in people
    )
    text = (
        "<p>Acme has opened a plant in Lyon, and it will employ forty people from the whole region around it.</p>" * 2
    )
    page = f"<html><body><main><h1>Acme opens a plant in Lyon</h1>{text}<ul><li>Written by</li>{items}</ul></main></body></html>"
    release = html.read(page.encode(), Options())[0].release
    assert [(each.name, each.role, each.email, *each.phone) for each in release.contacts] == [*people]
