"""What stands around a headline and is not one: senders with a label, rows of links, credits, contacts."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, html
from support.text_pages import FIRST, SECOND, THIRD, reading, spaced

TITLE = "Library Opens in the North of the Town"


@pytest.mark.parametrize(
    "sender",
    [
        "From: Harbour Office of Elmton", "2004 From: Harbour Office of Elmton", "Von: Amt für Brücken Beispiel",
        "De: Ministerio de Puertos", "Expéditeur : Ministère des Ports",
    ],
)  # fmt: skip
def test_the_sender_behind_a_label_is_no_headline(sender: str) -> None:
    release = spaced("Harbour News | Home | Archive | Search", sender, TITLE, FIRST, SECOND, THIRD).release
    assert (release.headline, release.subheadline) == (TITLE, "")


def test_a_headline_with_a_word_and_a_colon_stays_one() -> None:
    title = "Update: Ministry of Ports Opens Second Bridge to Elmton After Ten Years"
    assert spaced(title, FIRST, SECOND, THIRD).release.headline == title


@pytest.mark.parametrize(
    ("sender", "title", "text"),
    [
        (
            "कृषि एवं सिंचाई मंत्रालय",
            "कृषि एवं सिंचाई मंत्रालय की मंत्री श्रीमती उमा देवी ने सतारा में नई नहर का उद्घाटन किया",
            "कृषि एवं सिंचाई मंत्रालय की मंत्री श्रीमती उमा देवी ने सतारा में नई नहर का आज उद्घाटन किया. नहर पर तीन साल काम चला और "
            "इससे चालीस गाँवों को पानी मिलेगा.",
        ),
        (
            "وزارة الموانئ والنقل",
            "وزارة الموانئ والنقل تفتتح جسرا جديدا فوق النهر شمال المدينة بعد عامين من العمل",
            "افتتحت وزارة الموانئ والنقل اليوم جسرا جديدا فوق النهر شمال المدينة بعد عامين من العمل المتواصل على ضفتيه.",
        ),
    ],
)  # fmt: skip
def test_an_office_above_the_headline_is_none_in_scripts_without_capitals(sender: str, title: str, text: str) -> None:
    release = spaced(sender, title, "Posted On: 12 AUG 2026 5:10PM", text).release
    assert (release.headline, release.subheadline) == (title, "")


@pytest.mark.parametrize(
    "row",
    [
        "[harbour-list] [Thread] [Search the archive]", "[Next] [Previous] [Index]",
        "Amt für Brücken der Stadt Beispiel | Startbild | Neues | Medien | Leute",
        "Sở Giao thông thành phố Huế | Trang chủ | Tin tức | Báo chí | Liên hệ",
    ],
)  # fmt: skip
def test_a_row_of_links_known_or_not_is_no_headline(row: str) -> None:
    assert spaced(row, TITLE, FIRST, SECOND, THIRD).release.headline == TITLE


ARCHIVED = (
    "harbour-list: Second Bridge for Elmton", "Text courtesy of the harbour office.", "Per Holm", "-" * 24, "",
    "Elmton, March 2, 2026", "",
    "DELEGATION OF THE NATIONAL ASSOCIATION OF BUILDERS OF BRIDGES LOOKS AT", "BRIDGE", "",
    "A delegation of the National Association of Builders of Bridges today", "ended a visit of two days to the works of the second bridge. It was",
    "made up of the secretary and three members from the north of the", "country.", "",
    "“It was one of our regular meetings, and we are very content with how", "far the works have come since the winter”, said the secretary to the",
    "people who had come.",
)  # fmt: skip


@pytest.mark.parametrize("is_page", [False, True])
def test_the_credits_above_a_rule_are_no_paragraph_and_no_headline(is_page: bool) -> None:
    if is_page:
        links = "".join(f'[<a href="#">{word}</a>] ' for word in ("harbour-list", "Thread", "Search the archive"))
        page = f"<html><head><title>list</title></head><body><div>{links}</div><pre>{chr(10).join(ARCHIVED)}</pre></body></html>"
        (found,) = html.read(page.encode(), Options())
    else:
        found = reading("harbour-list | Thread | Search the archive", "", *ARCHIVED)
    title = "DELEGATION OF THE NATIONAL ASSOCIATION OF BUILDERS OF BRIDGES LOOKS AT BRIDGE"
    assert (found.release.headline, found.fields["headline"].confidence) == (title, Confidence.LIKELY)
    assert found.fields["date"].text == "2026-03-02"


def test_a_line_that_ends_with_one_word_behind_a_dash_goes_on_in_the_next() -> None:
    lines = ("Rapport sur les abeilles - Plus", "de fleurs", "", "Lyon (ats)", "", FIRST, "", SECOND, "", THIRD)
    assert reading(*lines).release.headline == "Rapport sur les abeilles - Plus de fleurs"


BOLD = """<html lang="en"><head><title>Press release</title></head><body><div><p><b>PRESS RELEASE 2026-03-02</b></p>
<strong>Weavers Without a Name Get a Hall of Their Own</strong>
<h3>Two hundred names out of wage books become a room of thread</h3><p>{}</p><p>{}</p></div></body></html>"""


def test_a_headline_in_bold_over_a_lower_heading_is_likely_and_the_heading_its_deck() -> None:
    text = (
        "The museum of Elmton has opened a hall for weavers whose names stand in no book, and a room of thread with it.",
        "The names of two hundred of them were found in the wage books of the mill, which the town was given in May.",
    )
    (found,) = html.read(BOLD.format(*text).encode(), Options())
    assert found.release.headline == "Weavers Without a Name Get a Hall of Their Own"
    assert found.release.subheadline == "Two hundred names out of wage books become a room of thread"
    assert found.fields["headline"].confidence is Confidence.LIKELY


def test_a_contact_above_the_headline_takes_neither_that_nor_the_text() -> None:
    lines = (
        "COMUNICADO DE PRENSA n.º 45, 27 de junio de 2026",
        "Gabinete de prensa del Instituto: Dra. Clara Vallés, tel. 91 555 01 11, móvil 635 555 402, prensa@aire.example",
        "El río supera el nivel de aviso en cinco estaciones",
        "Ayer, 26 de junio, cinco estaciones midieron más agua que el nivel de aviso del plan. El valor más alto fue de 221.",
        "El nivel seguirá alto también mañana.",
    )
    found = spaced(*lines)
    told = {entry.to for entry in found.account if "Ayer" in entry.text}
    assert (found.release.headline, told) == (lines[2], {"body"})


def test_a_head_under_a_paragraph_of_the_site_is_read_as_any_other() -> None:
    notice = "This page prints what its members send, word for word; ask those who sent it about anything it says."
    lines = (
        "Harbour News | Home | Archive | Search",
        notice,
        "(2 March 2026)",
        "Category: bridges",
        "Unit: Harbour Office",
    )
    release = spaced(*lines, TITLE, FIRST, SECOND, THIRD).release
    assert (release.headline, release.subheadline) == (TITLE, "")
    assert release.body.startswith(FIRST)


@pytest.mark.parametrize(
    "place",
    [("Court House of Elmton", "Room 4", "Elmton"), ("Maison des ponts", "Salle 4", "Lyon"), ("Haus der Brücken", "Raum 4", "Kassel")],
)  # fmt: skip
def test_hour_and_place_of_an_event_under_the_headline_open_the_text(place: tuple[str, ...]) -> None:
    found = reading("MEDIA ADVISORY", "", TITLE, "", "10:00 a.m.", "", *place, "", FIRST, "", SECOND, "", THIRD)
    assert found.release.headline == TITLE
    assert all(line in found.release.body for line in ("10:00 a.m.", *place))


def test_a_short_last_paragraph_is_text_in_scripts_with_other_full_stops() -> None:
    lines = (
        "কৃষিমন্ত্রী আগামীকাল রাজশাহীতে নতুন খালের উদ্বোধন করবেন", "Posted On: 12 MAR 2026 11:10AM",
        "কৃষিমন্ত্রী আগামীকাল রাজশাহীতে নতুন খালের উদ্বোধন করবেন এবং অনুষ্ঠানে সভাপতিত্ব করবেন। খালটি তৈরি করতে চার বছর লেগেছে।",
        "অনুষ্ঠানে অন্যান্য মন্ত্রী ও কর্মকর্তারাও থাকবেন।",
    )  # fmt: skip
    assert spaced(*lines).release.body.rstrip().endswith(lines[-1])


def test_the_title_of_a_section_is_no_headline_and_a_low_heading_is() -> None:
    text = "艾克米公司与南京市今天签署协议，将在火车站与医院之间建设一条新的有轨电车线路，该线路每天将运送四万名乘客。"
    more = "市长表示，这条线路将拉近城市北部与市中心的距离，工程将于2027年3月开工，耗资一亿二千万元，两年后建成。"
    page = f"<html><head><title>新闻动态--南京市交通局官网</title></head><body><h5>艾克米公司将在南京建设有轨电车</h5><p>{text}</p><p>{more}</p>"
    [found] = html.read(
        f"{page}<p>邮政编码：210000</p><p>电子邮箱：press@example.org</p></body></html>".encode(), Options()
    )
    assert found.release.headline == "艾克米公司将在南京建设有轨电车"
    assert "邮政编码" not in {
        word for each in found.release.contacts for word in (each.name, each.role, each.organisation)
    }
