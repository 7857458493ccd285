"""Pages of text as browsers, PDF readers and mail leave them: nothing of the release is lost, nothing is made up."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, Reading
from pressctl.importers.text import read
from pressctl.prose import dateline, day_lines, release_line
from support.text_pages import FIRST, GERMAN, SECOND, THIRD, page, plain


def reading(text: str) -> Reading:
    found = read(text.encode(), Options())
    assert len(found) == 1
    return found[0]


def day_of(found: Reading) -> str:
    return found.release.date.text if found.release.date else ""


@pytest.mark.parametrize("kicker", ["UPDATE", "BREAKING NEWS", "Press Releases", "Culture"])
@pytest.mark.parametrize("has_menu", [True, False])
def test_a_kicker_is_no_headline(kicker: str, has_menu: bool) -> None:
    lines = ("May 4, 2026", kicker, "Library Opens in the North of the Town", "The rooms are open seven days a week")
    release = reading((page if has_menu else plain)(*lines, FIRST, SECOND, THIRD)).release
    assert release.headline == "Library Opens in the North of the Town"
    assert release.subheadline == "The rooms are open seven days a week"


@pytest.mark.parametrize("sign", ["•", "|", "-", "–", "—", "::", ">", "»", "~", "/", "·"])
@pytest.mark.parametrize(
    "title", ["Library Opens in the North {} Town of Acme", "Town of Acme {} Library Opens in the North"]
)
def test_the_name_of_the_site_is_no_part_of_the_title(sign: str, title: str) -> None:
    text = page("Library Opens in the North", "Office Bulletin Board", FIRST, SECOND, THIRD, title=title.format(sign))
    release = reading(text).release
    assert release.headline == "Library Opens in the North"


@pytest.mark.parametrize(
    "headline", ["COUNCIL OPENS A NEW LIBRARY", "COUNCIL OPENS A NEW LIBRARY IN THE\nNORTH OF ACME"]
)
@pytest.mark.parametrize("line", ["For Immediate Release", "For Media", "Press Release No. 12"])
def test_a_release_line_under_a_headline_is_none_of_it(headline: str, line: str) -> None:
    found = reading(f"{headline}\n{line}\nMay 4, 2026\n\n{FIRST}\n\n{SECOND}\n")
    assert found.release.headline == headline.replace("\n", " ")
    assert day_of(found) == "2026-05-04"


NUMBERED = [
    "FOR PRESS D. G. No. 7/1971",
    "MEDIA RELEASE 12/90",
    "Media Release No. 33",
    "Press Release #12-45",
    "PRESS RELEASE NO. 2012-17",
    "Pressemitteilung Nr. 7/2026",
    "Communiqué de presse n° 12",
    "Nota de prensa núm. 45/2026",
    "PR 12/2026",
    "Release No. 2026-44",
    "Comunicado 45",
    "FOR MEDIA",
    "新闻稿第12号",
]


@pytest.mark.parametrize("line", NUMBERED)
def test_the_number_of_a_release_is_no_headline(line: str) -> None:
    assert release_line.is_head(line)
    found = reading(plain(line, "NEW BRIDGE FOR THE RIVER OF ACME", "May 4, 2026", FIRST, SECOND))
    assert found.release.headline == "NEW BRIDGE FOR THE RIVER OF ACME"


@pytest.mark.parametrize(
    "line", ["Statement by the mayor on 12 new bridges", "Press releases of the town", "PR in 2026 is art"]
)
def test_a_line_that_says_more_than_a_number_may_be_a_headline(line: str) -> None:
    assert not release_line.is_head(line)


@pytest.mark.parametrize("head", ["FOR MEDIA TUESDAY, MARCH 4 1980", "FOR PRESS\nTUESDAY, MARCH 4 1980"])
def test_a_line_for_the_media_with_a_day_is_no_dateline(head: str) -> None:
    found = reading(f"{head}\n\nNEW BRIDGE FOR THE RIVER OF ACME\n\n{FIRST}\n\n{SECOND}\n")
    assert (found.release.dateline, day_of(found)) == ("", "1980-03-04")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("DENVER--(ACME WIRE)--The", "DENVER"),
        ("DENVER--(ACME WIRE)-- The", "DENVER"),
        ("DENVER, Colo.--(ACME WIRE)--The", "DENVER, Colo."),
        ("DENVER, May 4, 2026--(ACME WIRE)--The", "DENVER"),
        ("DENVER & BOSTON--(ACME WIRE)--The", "DENVER & BOSTON"),
        ("SÃO PAULO--(ACME WIRE)--The", "SÃO PAULO"),
        ("Austin, Texas--- The", "Austin, Texas"),
        ("DENVER----The", "DENVER"),
        ("Saint-Denis-de-la-Réunion, le 4 mai 2026 – The", "Saint-Denis-de-la-Réunion"),
    ],
)
def test_the_dashes_of_a_dateline_are_none_of_its_place(line: str, place: str) -> None:
    found = dateline.read(f"{line} council has opened a library in the north of the town.")
    assert found
    assert found.place == place


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("DENVER —", "DENVER", ""),
        ("VILLA REAL –", "VILLA REAL", ""),
        ("Denver, Colo. –", "Denver, Colo.", ""),
        ("DENVER, May 4, 2026 –", "DENVER", "2026-05-04"),
        ("**DENVER (May 4, 2026)** —", "DENVER", "2026-05-04"),
        ("Lyon, le 4 mai 2026 –", "Lyon", "2026-05-04"),
    ],
)
@pytest.mark.parametrize("head", ["", "Library Opens in the North\n", "Library Opens in the North\nOpen on all days\n"])
def test_a_place_alone_on_its_line_leads_into_the_text_below(line: str, place: str, day: str, head: str) -> None:
    found = reading(f"{head}{line}\n{FIRST}\n{SECOND}\n")
    assert (found.release.dateline, day_of(found)) == (place, day)
    assert found.release.headline == head.partition("\n")[0]
    assert found.release.body.startswith(FIRST)


def test_a_dash_at_the_end_of_a_headline_is_no_dateline() -> None:
    text = f"Library Opens in the North –\nOpen on all seven days of the week from now on\n\n{FIRST}\n\n{SECOND}\n"
    assert reading(text).release.dateline == ""


def test_a_place_with_its_region_beside_the_day_is_the_dateline() -> None:
    found = reading(f"Library Opens in the North\nDENVER, Colo.\nMay 4, 2026\n\n{FIRST}\n\n{SECOND}\n")
    assert (found.release.dateline, day_of(found)) == ("DENVER, Colo.", "2026-05-04")


def test_a_place_and_day_under_the_text_are_its_dateline() -> None:
    found = reading(f"Library Opens in the North\n\n{FIRST}\n\n{SECOND}\n\nDenver, May 4, 2026\n")
    assert (found.release.dateline, day_of(found)) == ("Denver", "2026-05-04")


@pytest.mark.parametrize(
    "title",
    [
        "Pressemitteilung vom 07.05.22",
        "Press release of May 7, 2022",
        "Communiqué de presse du 7 mai 2022",
        "PM 7.5.2022",
    ],
)
@pytest.mark.parametrize("headline", ["Neue Bibliothek im Norden", "+++ Neue Bibliothek im Norden +++"])
def test_a_title_that_only_names_kind_and_day_is_no_headline(title: str, headline: str) -> None:
    found = reading(page(title, headline, *GERMAN, title=f"{title} – Acme"))
    assert found.release.headline == "Neue Bibliothek im Norden"
    assert day_of(found) == "2022-05-07"


def test_a_year_of_two_figures_is_read_by_the_usual_pivot_and_never_certain() -> None:
    assert day_lines.stands_alone("07.05.22")
    assert not day_lines.stands_alone("01.99.00.55.10")
    found = reading(plain("Neue Bibliothek im Norden", "07.05.72", *GERMAN))
    assert (day_of(found), found.fields["date"].confidence) == ("1972-05-07", "likely")


@pytest.mark.parametrize(
    "lines",
    [
        ("Recent News", "June 10, 2026", "Park closes"),
        ("Recent News", "June 10, 2026"),
        ("Latest posts", "Park closes for winter", "June 10, 2026"),
        ("Weitere Meldungen", "Park schließt", "10. Juni 2026"),
        ("À lire aussi", "10 juin 2026"),
    ],
)
def test_a_day_out_of_a_list_of_other_articles_is_none(lines: tuple[str, ...]) -> None:
    found = reading(plain("Library Opens in the North", FIRST, SECOND, *lines, title="Library Opens in the North"))
    assert day_of(found) == ""


@pytest.mark.parametrize(
    ("paragraphs", "day", "read_as"),
    [
        (GERMAN, "07.05.2022", "2022-05-07"),
        ((FIRST, SECOND), "07.05.2022", ""),
        ((FIRST, SECOND), "07/05/2022", ""),
        (("La ville a ouvert une nouvelle bibliothèque au nord, et elle sera ouverte sept jours sur sept pour tous.",) * 2,
         "07/05/2022", "2022-05-07"),
        (("Miasto otworzyło nową bibliotekę na północy, która będzie otwarta siedem dni w tygodniu dla wszystkich.",) * 2,
         "07.05.2022", "2022-05-07"),
        (("La ciudad ha abierto una nueva biblioteca en el norte, que estará abierta los siete días de la semana.",) * 2,
         "07/05/2022", ""),
    ],
)  # fmt: skip
def test_figures_put_the_day_first_where_the_language_does_everywhere(
    paragraphs: tuple[str, ...], day: str, read_as: str
) -> None:
    assert day_of(reading(plain("Acme", day, *paragraphs, title="Acme opens 4 libraries"))) == read_as


FORM = (
    "Schreibe einen Kommentar",
    "Deine Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert.",
)


def test_a_form_for_comments_and_the_footer_of_a_site_are_no_text_and_no_contacts() -> None:
    below = ("Veröffentlicht in:", "Allgemein", "Beitrags-Navigation", "Nächster Beitrag", *FORM, "Name", "Website")
    spokesperson = ("Für Rückfragen steht Ihnen unsere Pressesprecherin zur Verfügung:", "Lea Beispiel: +49 30 5550110")
    boxes = ("PRESSEKONTAKT: presse[at]example.org", "Hilfe im Notfall: hilfe[at]example.org")
    text = plain("Neue Bibliothek im Norden", *GERMAN, *spokesperson, "Email: lea@example.org", *below, *boxes)
    release = reading(text).release
    assert [(contact.name, contact.email) for contact in release.contacts] == [("Lea Beispiel", "lea@example.org")]
    assert "Erforderliche" not in release.body
