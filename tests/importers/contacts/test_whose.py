"""Whose a number is where lines name somebody else, too: by way of whom, patterns of addresses, faxes, rows, offices."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

TEXT = """Acme opens a new plant for pumps in Springfield

SPRINGFIELD, 2 March 2026 – Acme, a maker of pumps, today opened a new plant in the old courthouse in the middle of the \
city, where two hundred people will work.

“We are glad to bring this work back to the city after so many years,” said the mayor, who had asked the company to \
come, and who cut the ribbon with a hundred guests.
"""


def told(contacts: tuple[Contact, ...] | list[Contact]) -> list[tuple[str, ...]]:
    return [(each.name, each.role, each.organisation, each.email, *each.phone) for each in contacts]


def imported(lines: str) -> list[tuple[str, ...]]:
    return told(text.read(f"{TEXT}\n{lines}\n".encode(), Options())[0].release.contacts)


@pytest.mark.parametrize(
    "line",
    [
        "Mme Ana Silva, ministre, en passant par M. Bo Ek, secrétaire, T. 079 555 30 11, bo.ek@example.org",
        "Ana Silva, ministre, par l’intermédiaire de Bo Ek, tél. 079 555 30 11, bo.ek@example.org",
        "Ana Silva, Ministerin, zu erreichen über Bo Ek, Tel. 079 555 30 11, bo.ek@example.org",
        "Ana Silva, ministra, a través de Bo Ek, tel. 079 555 30 11, bo.ek@example.org",
        "Ana Silva, ministro, tramite Bo Ek, tel. 079 555 30 11, bo.ek@example.org",
        "Ana Silva, minister (by way of Bo Ek, tel. 079 555 30 11, bo.ek@example.org)",
        "Ana Silva, minister, bereikbaar via dhr. Bo Ek, tel. 079 555 30 11, bo.ek@example.org",
        "Ana Silva, ministru, prin intermediul Bo Ek, tel. 079 555 30 11, bo.ek@example.org",
        "Ana Silva, ministre\nen passant par Bo Ek, T. 079 555 30 11, bo.ek@example.org",
    ],
)  # fmt: skip
def test_a_number_is_that_of_whom_one_calls_instead(line: str) -> None:
    (contact,) = read(line.split("\n"))
    assert (contact.name, contact.email, contact.phone) == ("Bo Ek", "bo.ek@example.org", ("079 555 30 11",))


def test_a_number_of_ones_own_stays() -> None:
    line = "Ana Silva, 202 555 0100, or by way of Bo Ek, 202 555 0101"
    assert [(each.name, each.phone) for each in read([line])] == [
        ("Ana Silva", ("202 555 0100",)),
        ("Bo Ek", ("202 555 0101",)),
    ]


@pytest.mark.parametrize(
    "pattern",
    ["förnamn.efternamn@example.org", "vorname.nachname@example.org", "prenom.nom@example.org", "f.lastname@example.org",
     "firstname_lastname@example.org", "nombre.apellido@example.org", "nome.cognome@example.org",
     "etunimi.sukunimi@example.org", "fornavn.etternavn@example.org", "imie.nazwisko@example.org",
     "имя.фамилия@example.org", "voornaam.achternaam@example.org"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["{people}\n{pattern}", "(e-mail: {pattern}):\n{people}"])
def test_an_address_that_says_how_all_are_made_is_nobodys(pattern: str, place: str) -> None:
    people = "Ana Silva, director, tel. 202 555 0100\nBo Ek, spokesperson, tel. 202 555 0101"
    release = text.read(
        f"{TEXT}\nFor more information please contact {place.format(people=people, pattern=pattern)}\n".replace(
            "contact Ana", "contact:\nAna"
        ).encode(),
        Options(),
    )[0]
    assert [(each.name, each.email, each.phone) for each in release.release.contacts] == [
        ("Ana Silva", "", ("202 555 0100",)),
        ("Bo Ek", "", ("202 555 0101",)),
    ]
    assert any(pattern in note for note in release.notes)


@pytest.mark.parametrize("address", ["nom@example.org", "ad@example.org", "first.aid@example.org", "i.last@x.example"])
def test_a_mailbox_that_is_somebodys_stays(address: str) -> None:
    is_name = address.startswith("i.")
    found = read([f"Ana Silva, director, {address}"])[0].email
    assert found == address if not is_name else found


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Meteorolog Olle Rantén, tfn 029 555 4177", "Olle Rantén", "Meteorolog"),
        ("Tutkija Aino Ranta, puh. 029 555 4177", "Aino Ranta", "Tutkija"),
        ("Forsker Ida Holm, tlf. 29 55 54 17", "Ida Holm", "Forsker"),
        ("M. Luc Favre, chef du service des bâtiments, T. 026 555 30 20", "Luc Favre", "chef du service des bâtiments"),
    ],
)
def test_a_post_may_stand_before_a_name_or_go_on_behind_it(line: str, name: str, role: str) -> None:
    assert [(each.name, each.role) for each in read([line])] == [(name, role)]


@pytest.mark.parametrize(
    "fax",
    ["Fax : 03 55 20 14 42, 03 55 20 14 30", "Fax: 03 55 20 14 42; 03 55 20 14 30", "Telefax 03 55 20 14 42 / 03 55 20 14 30",
     "Faks: 03 55 20 14 42, 03 55 20 14 30", "传真：03 55 20 14 42、03 55 20 14 30"],
)  # fmt: skip
def test_a_second_number_behind_a_fax_is_one_of_a_fax(fax: str) -> None:
    assert read(["Ana Silva", "Tel. 03 55 20 14 45", fax])[0].phone == ("03 55 20 14 45",)
    assert read(["Ana Silva", f"{fax}, Tel. 03 55 20 14 45"])[0].phone == ("03 55 20 14 45",)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("林怡君　公共事務組　電話：(02)2555-0134　手機：0912-555-013", ("林怡君", "公共事務組", "")),
        ("みなと造船株式会社　広報部　担当：小川　TEL：03-5555-0134", ("小川", "広報部", "みなと造船株式会社")),
        ("みなと造船株式会社 広報部 担当：小川 TEL：03-5555-0134", ("小川", "広報部", "みなと造船株式会社")),
        ("広報課　山田　太郎　電話：03-5555-0134", ("山田 太郎", "広報課", "")),
    ],
)
def test_wide_spaces_part_name_office_and_label(line: str, found: tuple[str, ...]) -> None:
    assert [each[:3] for each in told(read([line]))] == [found]


@pytest.mark.parametrize("label", ["Prensa", "Media", "Presse", "Stampa", "Imprensa", "Pers", "Basın"])
@pytest.mark.parametrize("sign", ["", "_", "*"])
def test_a_label_for_the_press_is_no_organisation(label: str, sign: str) -> None:
    line = f"{sign}{label}: Rosa Meléndez · 655 501 342 · rosa@example.org{sign}"
    assert imported(line) == [("Rosa Meléndez", "", "", "rosa@example.org", "655 501 342")]


@pytest.mark.parametrize(
    "heading",
    ["Media contact / Personne-ressource :", "Contact / Kontakt / Contatto:", "Medienkontakt | Contact médias:",
     "Press contact / Cyswllt y wasg:", "Contact – Kontakt:"],
)  # fmt: skip
def test_a_heading_in_two_languages_is_no_organisation(heading: str) -> None:
    lines = f"{heading}\nRosa Meléndez, director\n613 555 0134"
    assert imported(lines) == [("Rosa Meléndez", "director", "", "", "613 555 0134")]


@pytest.mark.parametrize(
    "closing",
    ["Med vennlig hilsen", "Mit freundlichen Grüßen,", "Cordialement,", "Atentamente,", "Kind regards", "С уважением,"],
)
def test_an_office_signs_a_letter(closing: str) -> None:
    lines = (
        f"{closing}\n\nKommunikasjon\nLillevik rådhus\nStorgata 2\n5000 Lillevik\npost@lillevik.example\n65 51 10 50"
    )
    assert imported(lines) == [("", "Kommunikasjon", "Lillevik rådhus", "post@lillevik.example", "65 51 10 50")]


ROWS = [["담당 부서", "산림복지국", "책임자", "과 장", "박정우 (042-555-4171)"],
        ["도시숲과", "담당자", "사무관", "최유진 (042-555-4175, yjchoi@sanlim.example)"]]  # fmt: skip
PEOPLE = [
    ("박정우", "과장", "산림복지국", "", "042-555-4171"),
    ("최유진", "사무관", "도시숲과", "yjchoi@sanlim.example", "042-555-4175"),
]


def test_a_row_has_its_person_last() -> None:
    assert imported("\n".join("\t".join(row) for row in ROWS)) == PEOPLE
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    paragraphs = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n")[1:])
    page = f"<html><body><h1>Acme opens a new plant for pumps in Springfield</h1>{paragraphs}<table>{cells}</table></body></html>"
    assert told(html.read(page.encode(), Options())[0].release.contacts) == PEOPLE


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Medienvertreter, die berichten möchten, werden gebeten, sich bis Montag, 12:00 Uhr, bei der Pressedezernentin des "
         "Amtsgerichts Frau Richterin am Amtsgericht Wolters per E-Mail (jana.wolters@ag.example) anzumelden.", "Wolters"),
        ("Les journalistes qui souhaitent suivre le procès sont priés de s’annoncer jusqu’à lundi, 12 heures, auprès de "
         "Mme la juge Fabre par courriel (c.fabre@cour.example).", "Fabre"),
    ],
)  # fmt: skip
def test_a_sentence_names_somebody_by_title_and_family_name(sentence: str, name: str) -> None:
    (contact,) = read([sentence])
    assert (contact.name, contact.organisation) == (name, "")


def test_what_is_left_of_a_sentence_is_no_organisation() -> None:
    line = "Medienvertreter, die berichten möchten, werden gebeten, sich bis Montag per E-Mail (post@ag.example) anzumelden."
    assert [(each.name, each.organisation) for each in read([line])] == [("", "")]


def test_a_card_names_somebody_with_a_post_in_unknown_words() -> None:
    page = """<html><body><h1>Acme opens a new plant for pumps in Springfield</h1><div class="col body"><p>SPRINGFIELD, 2 \
March 2026 – Acme, a maker of pumps, today opened a new plant in the old courthouse in the middle of the city.</p><p>“We \
are glad to bring this work back to the city after so many years,” said the mayor, who had asked for it.</p></div>
<aside class="col"><article class="contact-card"><dl><dt>{who} – {post}</dt><dd>202 555 0100</dd><dd>post@acme.example\
</dd></dl></article></aside></body></html>"""
    for who, post, name in (
        ("Ông Lê Văn Bình", "Trưởng phòng Đối ngoại", "Lê Văn Bình"),
        ("Bapak Budi Santoso", "Kepala Humas", "Budi Santoso"),
        ("κα Ελένη Παππά", "Υπεύθυνη Τύπου", "Ελένη Παππά"),
    ):
        contacts = html.read(page.format(who=who, post=post).encode(), Options())[0].release.contacts
        assert told(contacts) == [(name, post, "", "post@acme.example", "202 555 0100")]


@pytest.mark.parametrize(
    ("line", "number"),
    [("هاتف: 0127 4455 974+", "+974 4455 0127"), ("هاتف: 300 555 777 967+", "+967 777 555 300"),
     ("نقال: 0134-555-50-971+", "+971-50-555-0134"),
     ("هاتف: 0127 4455 00974", "00974 4455 0127"), ("טלפון: 0134 555 2 972+", "+972 2 555 0134"),
     ("هاتف: 967-1-440 5551+", "+967-1-440 5551"), ("هاتف: 555013 (6) 962+", "+962 (6) 555013"),
     ("هاتف: 555013 (6) 962+ فرعي 210", "+962 (6) 555013 فرعي 210")],
)  # fmt: skip
def test_groups_may_stand_as_one_sees_them_from_right_to_left(line: str, number: str) -> None:
    assert read(["سلمى الهنائي", "دائرة الاتصال والعلاقات الخارجية", line])[0].phone == (number,)
    desk = "إدارة الاتصال والعلاقات العامة"
    assert read(["سلمى الهنائي", desk, line])[0].role == desk


@pytest.mark.parametrize(
    "line",
    [
        "愛媛県　松山市　みなと化学株式会社　広報部　TEL：089-555-0134",
        "東京都　福祉局　総務課　電話：03-5555-0134",
        "Contacto: Rosa Lima, ministra, a través de la Oficina de Prensa, tel. 91 555 12 34",
    ],
)
def test_a_town_or_an_office_is_nobody(line: str) -> None:
    (contact,) = read([line])
    assert not contact.name
    assert contact.role or contact.organisation
    assert contact.phone


def test_by_way_of_a_label_leads_to_nobody_else() -> None:
    line = "Contacte Rosa Lima através do e-mail rosa@example.org ou Bo Ek, tel. 21 555 5501 23"
    assert [(each.name, each.email, each.phone) for each in read([line])] == [
        ("Rosa Lima", "rosa@example.org", ()),
        ("Bo Ek", "", ("21 555 5501 23",)),
    ]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("記者會聯絡：林怡君　0912-555-013", "林怡君", ""),
        ("お問い合わせ：広報課　佐藤（さとう）　03-5555-0134", "佐藤", "広報課"),
        ("Ansprechpartner: Herr Oberstaatsanwalt Becker, 040 555 0134, becker@sta.example", "Becker", "Herr Oberstaatsanwalt"),
    ],
)  # fmt: skip
def test_a_name_stands_among_labels_readings_and_titles(line: str, name: str, role: str) -> None:
    assert [(each.name, each.role) for each in read([line])] == [(name, role)]


@pytest.mark.parametrize(
    "lines",
    [
        "Imetolewa na:\nAsha Mushi\nMkuu wa Kitengo cha Mawasiliano Serikalini\nWizara ya Maji\nSimu: {}\nmawasiliano@acme.example",
        "Uitgereik deur:\nAsha Mushi\nHoof van Kommunikasie Dienste\nDepartement van Water\nTel: {}\nkommunikasie@acme.example",
        "Inilabas ni:\nAsha Mushi\nPinuno ng Komunikasyon Publiko\nKagawaran ng Tubig\nTel: {}\nkomunikasyon@acme.example",
        "Utgitt av:\nAsha Mushi\nleder for Vassdrag Nord\nVannverket\nTlf: {}\nvassdrag@acme.example",
    ],
)
def test_the_mailbox_of_a_post_below_a_name_is_no_other_persons(lines: str) -> None:
    [contact] = read(lines.format("+255 26 555 0118").splitlines())
    assert (contact.name, contact.phone) == ("Asha Mushi", ("+255 26 555 0118",))


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("För mer information, vänligen kontakta förhandlingsstrateg Markus Berg på telefon 070-555 46 13.",
         ("Markus Berg", "förhandlingsstrateg")),
        ("Pour tout renseignement : M. Félix Roux Service de conseil en relations publiques 031 555 15 23",
         ("Félix Roux", "")),
        ("Jo Sample can be reached at 020 7946 0123 for interviews.", ("Jo Sample", "")),
        ("Für Fragen steht Jan Beispiel, Pressesprecher, Tel. 05555 123-45, gerne zur Verfügung.",
         ("Jan Beispiel", "Pressesprecher")),
    ],
)  # fmt: skip
def test_neither_the_start_of_a_sentence_nor_its_end_is_of_the_person(sentence: str, person: tuple[str, str]) -> None:
    (contact,) = read([sentence])
    assert (contact.name, contact.role) == person
