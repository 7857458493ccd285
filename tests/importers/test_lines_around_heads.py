"""Lines around a headline that only their place or their neighbours explain, and sentences below an end mark."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, docx
from pressctl.importers.extraction.reading import read_text
from support.docx_files import document, paragraph
from support.text_pages import FIRST, SECOND, THIRD, reading, spaced

TITLE = "Acme opens a library in the north of the town"
DAY = "12 March 2026"
CHINESE = "就传媒查询，渔农署发言人今日表示，署方一直与各区渔民团体保持联络，并已安排专责人员跟进养殖区的水质情况。"


@pytest.mark.parametrize(
    "deck",
    ["9 000 books are to be bought by 2029", "12.5 million pounds were spent on it", "30 % of the books are new"],
)
def test_a_deck_may_start_with_a_number(deck: str) -> None:
    release = spaced("Press release", DAY, TITLE, deck, f"ELMTON, {DAY} – {FIRST}", SECOND).release
    assert release.subheadline == deck


def test_a_sentence_over_the_kind_of_the_text_is_its_deck() -> None:
    deck = "A survey shows that three of four readers would rather come to the town library in the evening."
    release = spaced("Newsroom", TITLE, deck, "Press release", FIRST, SECOND).release
    assert (release.headline, release.subheadline) == (TITLE, deck)
    assert deck not in release.body


@pytest.mark.parametrize("mark", ["******", ""])
def test_an_office_and_the_word_for_a_statement_are_a_headline_where_no_other_line_is(mark: str) -> None:
    release = reading("\n".join(filter(None, ["主页", "新闻公报", "渔农署声明", mark, CHINESE, CHINESE, "完"]))).release
    assert release.headline == "渔农署声明"


def test_an_office_whose_name_has_no_spaces_is_no_headline() -> None:
    title = "みなと市、保育所の待機児童が初めてゼロに"
    text = "みなと市の令和8年4月1日時点の保育所等の待機児童数が、調査開始以来初めてゼロになりましたのでお知らせします。"
    release = reading("\n".join(["令和8年5月7日", "報道関係者各位", "みなと市こども未来局", title, text, text])).release
    assert (release.headline, release.subheadline) == (title, "")


def test_what_stands_under_a_label_is_no_headline() -> None:
    title = "Le Groupe Acme a reçu la notification qui lui a été adressée par la Commission"
    text = "Le Groupe Acme a reçu ce lundi la notification que lui a adressée la Commission, et il la lira avec soin."
    lines = [title, "Catégorie", "Corporate et autres activités", "Paris, le 27 octobre 2003", text, text]
    assert reading("\n".join(lines)).release.headline == title


def test_what_an_agency_says_of_its_release_is_no_deck_and_no_text() -> None:
    intro = "Please find below a press release from our client Acme, which I thought might be of interest to readers."
    found = spaced("Hi there,", intro, TITLE, f"Elmton, {DAY} – {FIRST}", SECOND, THIRD)
    assert (found.release.headline, found.release.dateline) == (TITLE, "Elmton")
    assert intro not in found.release.body
    assert any(intro in entry.text for entry in found.account)


def test_a_small_word_that_leads_to_the_day_is_not_of_the_headline() -> None:
    lines = ["MEDIA ADVISORY", "The Lakes Commission", "invites you to the opening of the", "Museum of Rivers and Lakes", "on",
             "Tuesday 11 March 2025 at 10:30 a.m.", f"The museum shows boats. {FIRST}"]  # fmt: skip
    assert reading("\n".join(lines)).release.headline == "invites you to the opening of the Museum of Rivers and Lakes"


def test_the_title_of_a_word_file_is_the_whole_headline() -> None:
    title = "Opening of the exhibition “Seeds” at the Acme Museum"
    styled = paragraph(title, style="Title")
    rest = ["with the participation of", "the director of the museum, Ana Silva", DAY, FIRST, SECOND]
    (found,) = docx.read(document(styled + "".join(map(paragraph, rest))), Options())
    headline = " ".join(entry.text for entry in found.account if entry.to == "headline")
    assert found.release.headline in headline
    assert "participation" not in headline or "participation" in found.release.headline


def test_how_to_take_part_below_the_end_mark_is_of_the_text() -> None:
    take_part = "To attend, please write to events@acme.example by 18 May."
    lines = [TITLE, f"ELMTON, {DAY} – {FIRST}", SECOND, "***", take_part, "For further information please contact:",
             "Mark Novak, +36 1 555 0170, mark.novak@acme.example"]  # fmt: skip
    release = spaced(*lines).release
    assert release.end_mark == "***"
    assert release.body.endswith(f"{take_part}\n")
    assert [contact.name for contact in release.contacts] == ["Mark Novak"]


@pytest.mark.parametrize(
    "line",
    [
        "March 12th, 2026 / by Ana Silva / in Press releases",
        "Posted on March 12, 2026 by Ana Silva in Press releases",
        "March 12, 2026 Press Release No. 10/458 March 12, 2026",
        "建檔日期:115-03-12",
    ],
)
def test_a_day_is_that_of_issue_whatever_a_site_prints_beside_it(line: str) -> None:
    release = spaced(TITLE, line, FIRST, SECOND, THIRD).release
    assert release.date
    assert (release.date.text, release.subheadline) == ("2026-03-12", "")


@pytest.mark.parametrize(
    ("line", "place"),
    [("Nantes, le 12 mars 2026 – 17 h 45", "Nantes"), ("Elmton, 12 March 2026 – 5:45 p.m.", "Elmton")],
)
def test_the_hour_may_stand_behind_a_dash(line: str, place: str) -> None:
    assert spaced("Press release", line, TITLE, FIRST, SECOND).release.dateline == place


def test_a_company_is_no_second_town() -> None:
    lede = f"2026年3月12日，中国深圳 —— 云岭半导体股份有限公司（以下简称“云岭”）今日宣布推出新产品。{CHINESE}"
    release = read_text(f"云岭半导体发布新一代车规级图像传感器\n\n{lede}\n\n{CHINESE}\n").release
    assert release.dateline == "中国深圳"
    assert release.body.startswith("云岭半导体股份有限公司")
