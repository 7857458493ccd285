"""Heads of texts under the row of a menu: its items, short statements, lines of advisories, signs set apart."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html
from pressctl.importers.extraction.reading import read_text

ENGLISH = (
    "Acme has recorded five tips for the radio, one minute each, for everybody who returns home after the flood of May. "
    "They speak of mould, of water from wells and of furniture, and stations may use them for nothing all through summer."
)


@pytest.mark.parametrize(
    ("section", "headline"),
    [
        ("In English", "Acme records five tips for people who return home after the flood and find mould"),
        ("Water and homes", "Acme records five tips for people who return home after the flood and find mould"),
    ],
)
def test_an_item_of_the_menu_over_a_headline_is_not_the_headline(section: str, headline: str) -> None:
    text = f"Acme | Newsroom | {section}\n\n{section}\n{headline}\n\n(Miami, 9 May 2011) {ENGLISH}\n"
    release = read_text(text).release
    assert (release.headline, release.subheadline) == (headline, "")


def test_the_last_part_of_a_title_is_the_headline_over_its_deck() -> None:
    head = "Acme | Newsroom | Five tips after floods\n\nFive tips after floods\nStations may use the words of experts"
    assert read_text(f"{head}\n\nMIAMI, 9 May 2011 – {ENGLISH}\n").release.headline == "Five tips after floods"


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        (
            "June 7, 2021 – Halifax, Nova Scotia – Department of Fisheries/Coast Guard",
            "Halifax, Nova Scotia",
            "2021-06-07",
        ),
        (
            "Le 7 juin 2021 – Halifax (Nouvelle-Écosse) – Ministère des Pêches",
            "Halifax (Nouvelle-Écosse)",
            "2021-06-07",
        ),
    ],
)
def test_the_line_of_an_advisory_gives_day_and_place(line: str, place: str, day: str) -> None:
    text = f"Minister Gallant to visit the harbour\n\nMedia advisory\n\n{line}\n\n{ENGLISH}\n"
    release = read_text(text).release
    assert release.date is not None
    assert (release.headline, release.dateline, release.date.text) == (
        "Minister Gallant to visit the harbour",
        place,
        day,
    )


SPACED = """火警报告

消防处呼吁市民检查旧电线和插座

消防处今日(十一月九日)呼吁住在旧楼的市民检查电线,尤其是厨房和浴室的电线,并更换老化的插座。

今年首十个月,共有二百一十四宗火警由旧电线引起,其中多数发生在晚饭时间。

二〇〇四年十一月九日(星期二)
"""


def test_chinese_with_a_space_between_all_signs_is_read_as_without() -> None:
    spaced = "\n".join(" ".join(line) for line in SPACED.split("\n"))
    assert read_text(spaced).release == read_text(SPACED).release


def test_english_names_among_chinese_keep_their_spaces() -> None:
    text = SPACED.replace("消防处今日", "消防处与 Acme Fire Tools 今日")
    assert "Acme Fire Tools" in read_text(text).release.body


STATEMENT = (
    "就渔船停泊一事,岛政府昨日已去函渔会,说明新码头的开放日期,并附上收费表。渔会如有意见,可在月底前以书面提出,港务组将逐一答复。",
    "新码头五月底启用,首月免收泊位费。旧码头改为市集,周末开放给本地渔民直接售卖渔获,由渔会自行管理。",
)


def test_a_short_chinese_headline_stands_between_the_row_of_a_menu_and_the_text() -> None:
    text = "\n\n".join(("岛政府网 | 主页 | 新闻公报 | 列印", "岛政府声明", *STATEMENT, "完", "2016年5月6日(星期五)"))
    assert read_text(text).release.headline == "岛政府声明"


def test_a_short_chinese_headline_of_an_old_page_is_what_its_title_says() -> None:
    rows = "".join(f"<tr><td colspan=2>{line}</td></tr>" for line in (*STATEMENT, "完", "2016年5月6日(星期五)"))
    menu = "<td rowspan=99><img src='p.gif'><a href='#'>岛政府网</a><br><a href='#'>主页</a><br><a href='#'>新闻公报</a></td><td></td>"
    page = (
        f"<html><head><title>岛政府声明 - 岛政府网</title></head><body><table><tr>{menu}</tr>"
        f"<tr><td colspan=2><b>岛政府声明</b></td></tr>{rows}</table></body></html>"
    )
    release = html.read(page.encode(), Options())[0].release
    assert release.headline == "岛政府声明"
    assert release.body.startswith("就渔船停泊一事")


def test_a_heading_right_under_the_headline_is_the_deck_though_that_of_the_contacts_has_its_rank() -> None:
    page = (
        "<html><head><title>Ulm University - Acme records tips for the radio</title></head><body><div id='top'><h1>Ulm University</h1><div class='menu'><a href='#'>News</a> | <a href='#'>Pumps</a></div></div><div id='content'><p>9 May 2011</p>"
        "<h2 class='title'>Acme records tips for the radio</h2><h3>Stations may use the words of experts for nothing</h3>"
        f"<p>{ENGLISH}</p><h3>Contact:</h3><p>Ann Example, 020 7946 0123</p></div></body></html>"
    )
    release = html.read(page.encode(), Options())[0].release
    assert release.headline == "Acme records tips for the radio"
    assert release.subheadline == "Stations may use the words of experts for nothing"


def test_a_line_of_a_feed_under_the_headline_is_no_dateline() -> None:
    page = (
        "<html><body><main><h1>ACME Chad opens a school on wheels</h1><div><time>ACME - News - Thu, 05/12/2015 - 10:11"
        f"</time></div><p>Chad - ACME Chad opened a school on wheels on May 9th for herders. {ENGLISH}</p></main></body></html>"
    )
    assert html.read(page.encode(), Options())[0].release.dateline == "Chad"
