"""Lines over and under a headline that offices, clubs and museums print: none of them is the headline or its deck."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html
from pressctl.importers.extraction.lines import page
from support.text_pages import FIRST, SECOND, THIRD, reading, spaced

TITLE = "Acme opens a library in the north of the town"
DAY = "12 March 2026"
ROWERS = "The Oar Club will cross Elm Bay on the night of July 18 to raise money for the hospice of the town."


def test_a_line_of_two_names_is_not_the_start_of_the_headline_below_it() -> None:
    title = "Hallan en la costa un mosquito que nadie había visto desde 1954"
    text = "Un equipo de la Universidad del Sur ha hallado en la costa un mosquito que nadie había visto desde 1954."
    more = "El insecto no pica a las personas, y vive entre las cañas de la orilla, donde pone sus huevos en junio."
    release = spaced("Comunicación | Universidad del Sur", title, "8 de junio de 2026", text, more).release
    assert release.headline == title


def test_a_headline_does_not_go_on_over_a_dateline_in_brackets() -> None:
    day = "FOR IMMEDIATE RELEASE: Friday, July 3, 2026"
    title, deck = "The Oar Club crosses the bay for the hospice", "24 boats, 96 rowers, one night"
    release = spaced(day, title, deck, f"(ELM BAY, Mass.) — {ROWERS}", SECOND).release
    assert (release.headline, release.dateline) == (title, "ELM BAY, Mass.")


def test_whom_a_text_is_from_is_no_deck() -> None:
    sender = "From: Department for Inland Waterways and The Rt Hon Ann Bell MP"
    lines = [TITLE, "The first of three new houses", sender, f"Published {DAY}", FIRST, SECOND, THIRD]
    found = reading("\n".join(lines))
    assert (found.release.headline, found.release.subheadline) == (TITLE, "The first of three new houses")
    assert any(entry.text == sender and entry.to == "left-out" for entry in found.account)


@pytest.mark.parametrize("club", ["Turnverein Oberried 1897 e. V.", "Turnverein Oberried e.V.", "Knihy Dolina s.r.o."])
def test_the_name_of_a_club_is_no_headline(club: str) -> None:
    assert reading("\n".join([club, "", TITLE, "", f"Oberried, {DAY} – {FIRST}", SECOND])).release.headline == TITLE


def test_the_days_of_an_exhibition_are_no_headline() -> None:
    days, title, deck = (
        "Exposition du 18 septembre 2026 au 10 janvier 2027",
        "Le sel",
        "Quatre siècles de marais salants",
    )
    text = (
        "Le musée de la Côte réunit pour la première fois cinquante tableaux qui montrent le sel et les marais salants."
    )
    release = reading("\n".join(["Dossier de presse", days, "", title, deck, "2 septembre 2026", text, text])).release
    assert release.headline != days


def test_a_deck_between_dashes_may_start_with_a_year() -> None:
    title = "전국 낡은 등대 40곳, 해양박물관으로 바뀐다"
    text = "해양항만부는 전국의 낡은 등대 40곳을 작은 해양박물관으로 바꾼다고 13일 밝혔다. 마을의 주민이 직접 운영을 맡는다."
    lines = ["보도자료", "2026. 5. 12.", title, "- 2028년까지 450억 원 투입, 주민이 직접 운영 -", text, text]
    assert reading("\n\n".join(lines)).release.subheadline == "2028년까지 450억 원 투입, 주민이 직접 운영"


def test_a_row_of_asterisks_is_no_deck_whatever_its_class() -> None:
    page = (
        f"<h1>{TITLE}</h1><p class='subtitle'>＊＊＊＊＊＊</p><p>{DAY}</p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    )
    assert html.read(f"<html><body><main>{page}</main></body></html>".encode(), Options())[0].release.subheadline == ""


@pytest.mark.parametrize("title", ["Verein nimmt neue Mitglieder auf", "Turner bauen die alte Halle selbst um"])
@pytest.mark.parametrize("space", ["\n\n", ""])
def test_a_headline_may_end_with_the_particle_of_its_verb(title: str, space: str) -> None:
    deck = "Mehr Platz für alle Mitglieder"
    text = "Der Verein hat heute die alte Halle für die neuen Mitglieder geöffnet, die in Eigenarbeit umgebaut wurde."
    lines = ["Pressemitteilung", "12. Mai 2026", title, deck, f"Oberried – {text}", f"{text[:-1]}, sagt Monika Frei."]
    if space:
        release = reading(space.join(lines)).release
    else:
        body = "".join(f"<p>{line}</p>" for line in lines)
        release = html.read(f"<html><body><main>{body}</main></body></html>".encode(), Options())[0].release
    assert (release.headline, release.subheadline) == (title, deck)


@pytest.mark.parametrize(
    ("over", "title", "text"),
    [
        ("With the participation of the Friends of Books and the Elm Trust", TITLE, f"{FIRST}\n\n{SECOND}"),
        (
            "تحت رعاية رئيس البلدية وجمعية أصدقاء الكتاب",
            "افتتاح مكتبة جديدة في شمال المدينة",
            "افتتحت البلدية اليوم مكتبة جديدة في شمال المدينة، وستعير الكتب لجميع السكان ابتداء من يوم الاثنين المقبل.\n\n"
            "وقالت أمينة المكتبة إنه لا ينبغي لأحد أن يمشي ساعة كاملة من أجل كتاب واحد يقرأه في البيت.",
        ),
    ],
)
def test_who_takes_part_is_no_headline_over_another(over: str, title: str, text: str) -> None:
    assert reading(f"12/3/2026\n\n{over}\n\n{title}\n\n{text}").release.headline == title


def test_a_headline_may_open_with_who_takes_part() -> None:
    title = "With the support of the Elm Trust, a library opens in the north"
    assert reading(f"{DAY}\n\n{title}\n\nBooks for all the town\n\n{FIRST}\n\n{SECOND}").release.headline == title


@pytest.mark.parametrize("line", ["報道関係の皆様へ", "報道機関の皆さまへ"])
def test_a_line_to_the_press_in_japanese_is_a_release_line(line: str) -> None:
    assert page.is_release_line(line)
