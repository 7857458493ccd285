"""Texts copied from pages: the row of the menu, the section and the sender above the headline are none of it."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading, text
from pressctl.importers.extraction.lines import menus
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

HEADLINE = "Acme Water Company opens a second pipe under the river"
FIRST = "The Acme Water Company opened a second pipe under the river on Monday, after two years of work on both banks."
SECOND = "“Nobody on the south bank has to carry water any more,” said Ines Novak, who has led the work since it began."


def _read(*lines: str) -> Reading:
    (reading,) = text.read("\n\n".join(lines).encode(), Options())
    return reading


@pytest.mark.parametrize(
    "row",
    [
        "Acme Water | Rivers | Schools",
        "Acme Water | Skip to the text of this page | Rivers | Schools | Sign in",
        "Official pages of the Acme Water Company / For the press / Invitations",
        "You are on: Rivers Invitations>",
        "Rivers  Schools  Newsletter  Sign in",
    ],
)
def test_the_row_of_a_menu_is_no_headline_and_is_not_joined_with_it(row: str) -> None:
    assert _read(row, HEADLINE, FIRST, SECOND).release.headline == HEADLINE


@pytest.mark.parametrize(
    "headline",
    [
        "Towns / Counties / States agree on water",
        "“Water for all” « Acme »",
        "Acme opens a second pipe at last | News | Acme",
    ],
)
def test_a_headline_with_strokes_or_marks_is_no_row(headline: str) -> None:
    assert not menus.is_row(headline)


@pytest.mark.parametrize("section", ["Press releases of Acme", "Comunicados do Instituto", "Acme Water PLC"])
def test_a_section_or_a_company_above_the_headline_is_not_it(section: str) -> None:
    assert _read("Rivers | Schools | Acme", section, HEADLINE, FIRST, SECOND).release.headline == HEADLINE


def test_a_sentence_under_the_day_is_the_headline_where_no_other_line_can_be() -> None:
    reading = _read(
        "Rivers | Schools | Acme",
        "4 March 2026",
        "The chair of Acme, Ines Novak, leaves the board in May and will advise it.",
        FIRST,
        SECOND,
    )
    assert reading.release.headline == "The chair of Acme, Ines Novak, leaves the board in May and will advise it."
    assert reading.release.body.startswith("The Acme Water Company opened")


@pytest.mark.parametrize(
    "sender", ["Board of the Acme Water Company for the Rivers", "Sent to you by Acme Water Board"]
)
def test_who_sent_a_text_is_no_deck(sender: str) -> None:
    below = "SOURCE Acme Water Board" if "by" in sender else f"Source: {sender}"
    dated = f"HULL, March 4, 2026 – {FIRST}"
    assert not _read(HEADLINE, sender, "4 March 2026", dated, SECOND, below).release.subheadline


def test_a_button_is_no_deck() -> None:
    assert not _read(HEADLINE, "Flag this item", FIRST, SECOND).release.subheadline


def test_the_wire_and_the_city_below_the_day_do_not_hide_the_deck() -> None:
    reading = _read(
        HEADLINE, "Four Thousand Homes Are Joined for $2,000 Each", "4 March 2026", "AcmeNews", "HULL", FIRST, SECOND
    )
    assert reading.release.subheadline == "Four Thousand Homes Are Joined for $2,000 Each"


def test_a_short_text_right_below_a_day_is_a_release() -> None:
    short = "The new pipe under the river opens on Monday at noon; the press meets at the gate in Mill Street."
    assert _read("Rivers", "Schools", "Home", "Search", HEADLINE, "4 March 2026", short).release.headline == HEADLINE
    with pytest.raises(ImportRefused):
        _read("Rivers", "Schools", "Home", "Search", HEADLINE, short)


def test_the_account_says_which_lines_of_a_contact_no_field_has() -> None:
    card = "Media contact:\nPetra Keller\nTel. +44 113 496 0123\nFax +44 113 496 0999\nkeller@acme.example\nwww.acme.example/press"
    _, readings = read(Source("release.txt", "\n\n".join((HEADLINE, "4 March 2026", FIRST, SECOND, card)).encode()))
    (reading,) = readings
    left = [entry.text for entry in reading.account if entry.to == "left-out"]
    assert left == ["Fax +44 113 496 0999", "www.acme.example/press"]


@pytest.mark.parametrize(
    "row",
    [
        "ホーム ＞ 市政情報 ＞ 報道発表",
        "現在の位置： ホーム ＞ 市政情報 ＞ 広報・広聴 ＞ 報道発表資料 ＞ 令和8年度",
        "くらしの情報｜子育て・教育・生涯学習｜健康・福祉・介護保険｜産業・しごと・まちづくり",
    ],
)
def test_a_row_with_signs_of_full_width_is_no_headline(row: str) -> None:
    headline = "みなと市、新しい図書館を来春に開館"
    first = "みなと市は9日、駅前に建設中の新しい市立図書館を来年4月に開館すると発表しました。蔵書は30万冊です。"
    second = "市長は「市民の居場所になる図書館にしたい」と話しています。開館時間は午前9時から午後8時までです。"
    assert _read(row, headline, first, second).release.headline == headline


def test_the_title_of_a_page_with_the_names_of_its_site_behind_it_is_no_row() -> None:
    assert not menus.is_row("みなと市、新しい図書館を来春に開館すると発表｜報道発表｜みなと市")
