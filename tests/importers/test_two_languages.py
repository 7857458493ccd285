"""A release printed in two languages, one below the other."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, Reading
from pressctl.importers.html import read as read_page
from pressctl.importers.text import read

HEADLINES = ("Lakes Commission closes the upper lock for repairs", "La Commission ferme l'écluse pour réparations")
ENGLISH = """THUNDER FALLS, October 6, 2026 – The Lakes Commission will close the upper lock from January to March, to replace
gates that were built in 1932. Ships will be sent through the lower lock, which can take forty vessels a day.

"The old gates have served us for 94 years," said the commissioner. "The new ones are made to last for a century."
"""
FRENCH = """THUNDER FALLS, le 6 octobre 2026 – La Commission des lacs fermera l'écluse supérieure de janvier à mars afin de
remplacer des portes qui ont été construites en 1932. Les navires passeront par l'écluse inférieure.

« Les anciennes portes nous ont servi 94 ans », a déclaré la commissaire. « Les nouvelles sont faites pour un siècle. »
"""
CONTACT = "Luc Berthiaume\n807-555-0142\nluc.berthiaume@lakes.example\n"
STACKED = (
    f"{HEADLINES[0]}\n\n{ENGLISH}\nMedia contact:\n{CONTACT}\n{HEADLINES[1]}\n\n{FRENCH}\nContact médias :\n{CONTACT}"
)
HEADED = f"NEWS RELEASE\n\n{STACKED.replace(HEADLINES[1], f'COMMUNIQUÉ{chr(10)}{chr(10)}{HEADLINES[1]}')}"
ONE_HEAD = f"{HEADLINES[0]}\n{HEADLINES[1]}\n\n{ENGLISH}\n{FRENCH}\nMedia contact:\n{CONTACT}"


def readings(text: str, *, split: bool = False) -> list[Reading]:
    return read(text.encode(), Options(split=split))


@pytest.mark.parametrize("text", [STACKED, HEADED])
def test_each_language_becomes_a_release(text: str) -> None:
    made = [each.release for each in readings(text, split=True)]
    assert [(each.headline, each.language) for each in made] == list(zip(HEADLINES, ("en", "fr"), strict=True))
    assert [each.contacts[0].name for each in made] == ["Luc Berthiaume"] * 2


@pytest.mark.parametrize("text", [STACKED, HEADED])
def test_it_is_told_that_there_are_two(text: str) -> None:
    [reading] = readings(text)
    assert "holds 2 releases" in reading.notes[0]
    assert reading.release.language == "en"
    assert reading.fields["language"].confidence is Confidence.LIKELY


def test_without_a_headline_of_the_second_the_place_is_told() -> None:
    [reading] = readings(ONE_HEAD.replace(f"{HEADLINES[1]}\n", ""))
    told = next(note for note in reading.notes if "French" in note)
    assert told == (
        "the text is in English and, from “THUNDER FALLS, le 6 octobre …” on, in French: make a release of each"
    )
    assert reading.release.language == "en"


def test_under_one_head_each_becomes_a_release_with_the_contact_of_both() -> None:
    made = readings(ONE_HEAD, split=True)
    assert [(each.release.headline, each.release.language) for each in made] == list(
        zip(HEADLINES, ("en", "fr"), strict=True)
    )
    assert [each.release.contacts[0].name for each in made] == ["Luc Berthiaume"] * 2
    assert [entry.line for entry in made[1].account if entry.to == "headline"] == [2]


def test_a_page_of_two_languages_is_parted_too() -> None:
    blocks = "".join(f"<p>{part}</p>" for part in STACKED.split("\n\n"))
    for headline in HEADLINES:
        blocks = blocks.replace(f"<p>{headline}</p>", f"<h2>{headline}</h2>")
    made = read_page(f"<html><body><main>{blocks}</main></body></html>".encode(), Options(split=True))
    assert [each.release.language for each in made] == ["en", "fr"]


def test_a_quotation_in_its_own_language_makes_no_second_text() -> None:
    quotation = FRENCH.rpartition("\n\n")[2]
    [reading] = readings(f"{HEADLINES[0]}\n\n{ENGLISH * 2}\n{quotation}\nMedia contact:\n{CONTACT}")
    assert not any("French" in note for note in reading.notes)


SHORT = """News Release / Communiqué

Residents of Rivière-Noire return home after fire
Les résidents de Rivière-Noire rentrent chez eux après l'incendie

DIEPPE, N.B. (CNB) – All 1,900 residents of Rivière-Noire may return home as of noon today, the emergency office said.

“Crews have worked the line for six days,” said the minister, Nadine Cyr. “Thank you for your patience.”

Residents should boil water until further notice.

DIEPPE (CNB) – Les 1 900 résidents de Rivière-Noire peuvent rentrer chez eux dès midi aujourd'hui, a annoncé le bureau.

« Les équipes tiennent la ligne depuis six jours », a déclaré la ministre, Nadine Cyr.

Les résidents doivent faire bouillir l'eau jusqu'à nouvel ordre.

MEDIA CONTACT / RENSEIGNEMENTS MÉDIAS : Rémi Doucet, communications, 506-555-0177, remi.doucet@example.ca
"""


def test_texts_of_short_paragraphs_are_told_apart_and_read_in_the_language_of_the_headline() -> None:
    [reading] = readings(SHORT)
    assert (reading.release.headline, reading.release.language) == (
        "Residents of Rivière-Noire return home after fire",
        "en",
    )
    assert (
        reading.notes[0]
        == "the source holds 2 releases, with their headlines in lines 3, 4; --split makes a file of each"
    )


def test_both_headlines_may_stand_on_top_and_the_contact_below_both() -> None:
    english, french = (each.release for each in readings(SHORT, split=True))
    assert (english.headline, french.headline) == tuple(SHORT.splitlines()[2:4])
    assert (english.language, french.language) == ("en", "fr")
    assert "doivent" not in english.body
    assert "should" not in french.body
    assert english.contacts == french.contacts
    assert english.contacts[0].email == "remi.doucet@example.ca"


def test_chinese_says_as_much_in_fewer_signs() -> None:
    chinese = (
        "湖区委员会今天宣布，上游船闸将从一月到三月关闭，以便更换一九三二年修建的闸门，船只将改走下游船闸。\n\n"
        "委员会主任表示：“旧闸门为我们服务了九十四年，新的闸门要再用一百年，请各位船长提前安排行程。”\n"
    )
    headline = "湖区委员会将关闭上游船闸进行维修"
    made = readings(f"{HEADLINES[0]}\n{headline}\n\n{ENGLISH}\n{chinese}\nMedia contact:\n{CONTACT}", split=True)
    assert [each.release.headline for each in made] == [HEADLINES[0], headline]
    assert [each.release.language[:2] for each in made] == ["en", "zh"]
