"""Lines that institutions print around their headlines: they are neither headline nor deck, place nor day of issue."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.importers import Options, docx, html, text
from pressctl.importers.extraction import unread
from pressctl.release.model import Release
from support.docx_files import document, paragraph
from support.text_pages import FIRST, GERMAN, SECOND, reading, spaced

TITLE = "Acme opens a library in the north of the town"
DAY = "12 March 2026"


@pytest.mark.parametrize(
    "above",
    [
        "Readers need not cross the river any more.",
        "Museum of Acme | News",
        "Tierpark Acme | Presse",
        "Photo: The mayor at the new door. © Acme",
        "Crédit photo : Parc d’Acme / A. Exemple",
        "“I have waited for this.” – a reader",
        "ANASAYFA / HABERLER / BASIN BÜLTENİ",
    ],
)
def test_what_stands_above_a_headline_is_not_the_headline(above: str) -> None:
    release = spaced(above, TITLE, DAY, FIRST, SECOND).release
    assert (release.headline, release.subheadline) == (TITLE, "")


@pytest.mark.parametrize(
    ("line", "place", "headline"),
    [
        ("LYON, March 12, 2026 – Acme opens its library", "LYON", "Acme opens its library"),
        ("Lyon, 12 de marzo de 2026.- Acme abre su biblioteca", "Lyon", "Acme abre su biblioteca"),
        ("LYON, 12 March 2026 (Acme Office) -- Acme opens its library", "LYON", "Acme opens its library"),
    ],
)
def test_a_dateline_that_opens_the_headline_is_taken_off(line: str, place: str, headline: str) -> None:
    release = spaced("Press release", line, FIRST, SECOND).release
    assert (release.headline, release.dateline) == (headline, place)
    assert release.date is not None
    assert release.date.day == dt.date(2026, 3, 12)


def test_a_dateline_below_a_headline_opens_the_text() -> None:
    release = spaced(TITLE, "LYON, March 12, 2026 – Acme opens its library", FIRST, SECOND).release
    assert (release.headline, release.dateline) == (TITLE, "LYON")
    assert release.body.startswith("Acme opens its library")


def test_the_title_of_a_page_of_a_wiki_is_read_without_its_space() -> None:
    page = (f"Press Office : {TITLE}", "Created by Ann Example on 12 Mar 2026", FIRST, SECOND)
    release = spaced(*page).release
    assert release.headline == TITLE
    assert release.date is not None
    assert release.date.text == "2026-03-12"
    assert spaced(page[0], page[1], TITLE, FIRST, SECOND).release.headline == TITLE


def test_a_headline_and_a_deck_that_are_stressed_by_other_signs_are_two() -> None:
    page = ("*Acme opens a library*", "_It is free for all readers_", "", DAY, "", FIRST, "", SECOND)
    for release in (reading(*page).release, _paragraphs(*page)):
        assert (release.headline, release.subheadline) == ("Acme opens a library", "It is free for all readers")


@pytest.mark.parametrize("stamp", ["[14/03/2026, 09:12:33] Acme: 📣 ", "14/03/2026, 18:02 - Acme: "])
def test_a_message_that_was_exported_from_a_telephone_has_its_headline_and_day(stamp: str) -> None:
    release = spaced(f"{stamp}*{TITLE}*", FIRST, SECOND).release
    assert release.headline == TITLE
    assert release.date is not None
    assert release.date.text == "2026-03-14"


@pytest.mark.parametrize("line", ["Ann Example, 2026-03-14 10:20", "Written by Ann Example, 14 March 2026 10:20"])
def test_who_posted_a_text_is_no_place(line: str) -> None:
    release = spaced(TITLE, line, FIRST, SECOND).release
    assert release.dateline == ""
    assert release.date is not None
    assert release.date.text == "2026-03-14"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Por Assessoria — publicado 30/03/2026 11h42, última modificação 31/03/2026 15h10", "2026-03-30"),
        ("Publisert 29.05.2026 kl. 09.00 Sist oppdatert 30.05.2026", "2026-05-29"),
        ("Objavljeno: 19. 9. 2026 / Zadnja sprememba: 21. 9. 2026", "2026-09-19"),
        ("보도일시: 2026. 3. 5.(목) 배포 즉시", "2026-03-05"),
        ("20 เมษายน 2569  เข้าชม 210 ครั้ง", "2026-04-20"),
        ("Divendres, 16 d'octubre de 2026", "2026-10-16"),
        ("प्रकाशित तिथि: 25 फरवरी 2026", "2026-02-25"),
        ("发布日期:2026-09-01信息来源:区交通局", "2026-09-01"),
    ],
)
def test_a_line_under_a_headline_prints_the_day_of_issue(line: str, day: str) -> None:
    found = spaced(TITLE, line, FIRST, SECOND)
    assert found.release.date is not None
    assert found.release.date.text == day
    assert found.release.contacts == ()


@pytest.mark.parametrize(
    "line", ["Last updated 24 April 2026", "Cập nhật lần cuối: 24/04/2026", "Mis à jour le 24 avril 2026"]
)
def test_when_a_text_was_changed_is_neither_its_day_nor_its_deck(line: str) -> None:
    release = spaced("Press release", DAY, TITLE, line, FIRST, SECOND).release
    assert release.subheadline == ""
    assert release.date is not None
    assert release.date.text == "2026-03-12"


def test_boilerplate_without_a_heading_under_the_end_mark_is_kept() -> None:
    about = "The city council of Acme was founded in 1901 and has forty members, who meet in the old town hall."
    found = spaced("Press release", DAY, TITLE, FIRST, SECOND, "###", about)
    assert about in found.release.body
    other = spaced(
        "Press release", DAY, TITLE, FIRST, SECOND, "###", "This site was built by people who like to be paid for it."
    )
    assert "built by people" not in other.release.body


def test_a_short_text_is_read_with_its_headline_for_its_language() -> None:
    assert spaced("V Podgori odprli najmanjši muzej v državi", "V Podgori so v stari telefonski govorilnici odprli "
                  "najmanjši muzej v državi. V njem je prostora za enega.", "»Vrsta je dolga,« pravi župan.").release.language == "sl"  # fmt: skip


def test_a_heading_that_names_the_section_of_a_site_is_no_headline() -> None:
    page = f"<h1>PRESS</h1><p>{DAY}</p><p>2 min read</p><div>{TITLE}</div><p>{GERMAN[0]}</p><p>{GERMAN[1]}</p>"
    (found,) = html.read(f"<html><body><main>{page}</main></body></html>".encode(), Options())
    assert (found.release.headline, found.release.subheadline) == (TITLE, "")


def test_a_deck_between_dashes_in_the_paragraph_of_its_headline_is_the_deck() -> None:
    page = "<p>해운시, 밤에도 여는 보건소 운영<br>- 4월부터 평일 밤 9시까지 진료 -</p>"
    text = "<p>해운시는 4월 1일부터 시 보건소를 평일 밤 9시까지 운영한다고 5일 밝혔다. 직장인이 퇴근 후에도 진료를 받을 수 있게 하기 위해서다. 시장은 시민의 생활 시간에 맞추어 앞으로도 여러 가지를 바꾸겠다고 말했다.</p>"
    (found,) = html.read(f"<html><body><p>보도자료</p>{page}{text}</body></html>".encode(), Options())
    assert found.release.headline == "해운시, 밤에도 여는 보건소 운영"


def test_a_headline_that_goes_on_in_the_next_paragraph_of_a_document_is_one() -> None:
    release = _paragraphs(
        "Communiqué de presse", "La ville d’Acme rouvre sa piscine", "avec une eau chauffée", DAY, FIRST, SECOND
    )
    assert release.headline == "La ville d’Acme rouvre sa piscine avec une eau chauffée"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Date:Friday, May 04,2007", "2007-05-04"),
        ("Monday, 16 September 2019 - 4:25pm", "2019-09-16"),
    ],
)
def test_a_day_without_a_space_or_with_its_hour_is_read(line: str, day: str) -> None:
    release = spaced("Acme | News | Help", line, TITLE, FIRST, SECOND).release
    assert release.date is not None
    assert (release.headline, release.date.text) == (TITLE, day)


def test_a_day_in_figures_is_read_as_the_language_of_a_short_text_has_it() -> None:
    title, text = "Stanovisko Státní tiskárny k článku o známkách", "Podle vedení Státní tiskárny článek o chybných známkách neodpovídá skutečnosti. Žádné známky se nestahují."  # fmt: skip
    release = spaced(
        "Acme | Novinky | Firmy", title, "TZ 05.02.2018, přečteno 312 krát", text, "Tiskárna žádá o opravu."
    ).release
    assert release.date is not None
    assert release.date.text == "2018-02-05"


@pytest.mark.parametrize(
    "sentence",
    [
        "本成果は、2021年11月10日（日本時間）に国際学術誌の電子版に掲載されます。",
        "该成果于，2021年11月10日（北京时间）在线发表于国际期刊。",
    ],
)
def test_a_sentence_that_names_a_day_is_no_dateline(sentence: str) -> None:
    found = spaced(
        "2021年11月8日",
        "古い酒樽の木から新しい酵母を発見",
        "山際大学の研究グループは、百年前の酒樽の木から、低い温度でもよく働く酵母を見つけました。",
        sentence,
    )
    assert found.release.dateline == ""
    assert sentence in found.release.body
    assert found.release.date is not None
    assert found.release.date.text == "2021-11-08"


def test_a_dateline_with_both_names_of_its_month_is_read() -> None:
    line = (
        "عمّان، الأردن، 7 كانون الثاني/ يناير - أنهت المنظمة أمس مد أنابيب إلى أربعين قرية كانت تشتري الماء من الصهاريج."
    )
    assert (
        spaced("بيان صحفي", "المنظمة توصل الماء إلى أربعين قرية في الأغوار", line, line[40:]).release.dateline
        == "عمّان، الأردن"
    )


@pytest.mark.parametrize("label", ["da: ufficio stampa", "de: gabinete de prensa"])
def test_who_sends_a_release_is_not_joined_to_its_headline(label: str) -> None:
    title = "Il mercato di Acme aprirà anche il giovedì pomeriggio per i cittadini che lavorano la mattina"
    release = spaced("Acme | Home | Opinioni | Rubriche", title, f"{label} Comune di Acme", *GERMAN).release
    assert (release.headline, release.subheadline) == (title, "")


def test_a_notice_of_a_stock_exchange_has_its_title_below_company_and_day() -> None:
    table = ("Highlights", "", "\t2020\t2021", "Passengers\t812,000\t1,204,000")
    deck = "Unaudited results for the six months"
    found = reading(
        "RNS Number : 1207K", "Acme PLC", "9 June 2021", "Half Year Results", "", deck, "", *table, "", FIRST
    )
    assert (found.release.headline, found.release.subheadline) == ("Half Year Results", deck)
    assert "Passengers" in found.release.body


@pytest.mark.parametrize(
    "line",
    ["Acme News Italy - 9 hours 41 min ago", "Please attribute to Ann Example, officer", "il y a 3 jours"],
)
def test_when_or_by_whom_a_text_was_posted_is_no_deck(line: str) -> None:
    assert spaced("Press release", TITLE, line, FIRST, SECOND).release.subheadline == ""


def test_the_first_heading_of_a_summary_opens_its_text() -> None:
    found = spaced(TITLE, DAY, "Background to the appeal", FIRST, "Judgment", SECOND)
    assert found.release.subheadline == ""
    assert found.release.body.startswith("Background")


def test_who_issued_a_text_is_kept_under_the_end_mark() -> None:
    found = spaced("Press release", DAY, TITLE, FIRST, SECOND, "ENDS", "Issued by the Acme Media Centre")
    assert found.release.body.endswith("Issued by the Acme Media Centre\n")


def test_figures_without_a_sentence_are_the_text_behind_the_sign_of_a_service() -> None:
    points = ("• Sales up 3.1%", "• Sixth quarter in a row")
    more = (
        "Sales of £812m: strong in cheese",
        "• Scotland stable in spite of the dry summer",
        "• Strong growth in Ireland",
    )
    found = spaced(
        "RESULTS: ACME GROWS FOR A THIRD YEAR", *points, "EDINBURGH--(BUSINESS WIRE)--Regulatory News:", *more, *points
    )
    assert found.release.dateline == "EDINBURGH"
    assert all(line in found.release.body for line in (*points, *more))


def test_an_appeal_to_the_media_heads_a_text_when_nothing_else_can() -> None:
    text = "3 июня в 9.30 министр посадит с учениками школы первые деревья на месте сгоревшего бора у озера Чистого."
    release = spaced(
        "Министерство лесов | Новости | Документы", "Вниманию СМИ", text, "Съёмка на месте, сбор у моста."
    ).release
    assert release.headline == "Вниманию СМИ"


@pytest.mark.parametrize("label", ["Subject", "Asunto", "Oggetto", "Thema"])
def test_a_label_before_the_headline_is_no_part_of_it(label: str) -> None:
    assert spaced("Lyon, 12 March 2026", f"{label}: {TITLE}", FIRST, SECOND).release.headline == TITLE


@pytest.mark.parametrize("line", ["An die Redaktionen", "Alle redazioni", "City of Acme | Emergency information"])
def test_to_whom_a_text_goes_is_not_its_headline(line: str) -> None:
    release = spaced(DAY, line, TITLE, FIRST, SECOND).release
    assert (release.headline, release.subheadline) == (TITLE, "")


def test_a_short_headline_goes_before_the_lines_of_its_deck() -> None:
    deck = (
        "Volunteers spent eleven years on the hull",
        "The way leads to the library of Acme",
        "Tickets go on sale in June",
    )
    assert (
        spaced("Press release", DAY, "Acme opens library again", *deck, FIRST, SECOND).release.headline
        == "Acme opens library again"
    )


def test_a_few_words_with_a_colon_lead_to_the_headline_under_them() -> None:
    lines = (
        "Pressemitteilung",
        "Nr. 77/2026",
        "",
        "Grundstein gelegt:",
        "Neue Bibliothek in Acme",
        "entsteht bis Ende 2027",
        "",
    )
    assert (
        reading(*lines, *GERMAN).release.headline == "Grundstein gelegt: Neue Bibliothek in Acme entsteht bis Ende 2027"
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("Issued: 12 March 2026, 16:45", "Next update: 13 March 2026, 08:00"),
        ("Published", "12 March 2026", "Last updated", "13 March 2026"),
        ("Published: 12 March 2026", "13 March 2026, 08:00"),
    ],
)
def test_the_day_of_issue_goes_before_that_of_a_change(lines: tuple[str, ...]) -> None:
    release = spaced(*lines, TITLE, FIRST, SECOND).release
    assert release.date is not None
    assert release.date.text == "2026-03-12"


@pytest.mark.parametrize(("line", "day"), [("Mei 30, 2026", "2026-05-30"), ("2026ko ekainaren 19a", "2026-06-19")])
def test_days_of_languages_without_a_table_are_read_in_their_order(line: str, day: str) -> None:
    release = spaced("Press release", line, TITLE, FIRST, SECOND).release
    assert release.date is not None
    assert release.date.text == day


@pytest.mark.parametrize("place", ["Idanha-a-Nova", "Aix-en-Acme"])
def test_a_place_with_a_small_word_between_hyphens_is_one(place: str) -> None:
    assert spaced("Press release", f"{place}, 12 March 2026", TITLE, FIRST, SECOND).release.dateline == place


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Donostiak itsas igerileku berria zabalduko du hondartzaren ondoan. Igerilekuak berrogeita hamar metro izango ditu "
         "eta urte osoan egongo da irekita, baina ura hotza izango da.", "eu"),
        ("Osclóidh an leabharlann both leabhar ar an trá Dé Sathairn. Tá spás ann agus dhá chathaoir, dúirt an leabharlannaí, "
         "agus bhí na tonnta ciúin nuair a bhí gach duine ag léamh leis.", "ga"),
        ("Grad zasadiće tri hiljade lipa duž puta ka kanalu, čime će nastati najduži drvored u zemlji. Za dvadeset godina "
         "ovde će mirisati ceo jun, rekao je gradonačelnik na sednici.", "sr"),
    ],
)  # fmt: skip
def test_a_language_is_told_by_words_of_its_own(text: str, tag: str) -> None:
    assert spaced("Press release", DAY, TITLE, text).release.language == tag


def test_a_sentence_above_the_headline_of_a_page_is_named() -> None:
    found = spaced("Home", "Search", "About us", "Log in", "Readers here are happy.", TITLE, DAY, FIRST, SECOND)
    assert found.release.headline == TITLE
    assert any(entry.text == "Readers here are happy." for entry in unread.named(found))


def test_a_headline_and_its_deck_are_parted_where_lines_of_the_text_are_broken() -> None:
    text = ("Six hundred letters that keepers of northern lighthouses wrote between 1870", "and 1930 can now be read online. The Northern Lights Trust spent three years",
            "copying them.", "", "“They wrote to stay sane,” said archivist Fiona Example. The letters are free to", "read, and more of them will be", "added.")  # fmt: skip
    head = ("Lighthouse keepers' letters go online", "Six hundred letters tell of storms, boredom and a tame seal")
    release = reading("MEDIA RELEASE", "", DAY, "", *head, "", *text).release
    assert (release.headline, release.subheadline) == head


def test_the_only_time_of_a_page_is_its_day() -> None:
    page = f'<main><h1>{TITLE}</h1><p>By Press office | <time datetime="2026-06-01T09:00:00+02:00">3 days ago</time></p><p>{FIRST}</p><p>{SECOND}</p></main>'
    (found,) = html.read(f"<html><body>{page}</body></html>".encode(), Options())
    assert found.release.date is not None
    assert found.release.date.day == dt.date(2026, 6, 1)


def test_a_page_that_is_one_form_is_read() -> None:
    menu = '<div class="nav"><a href="/">Home</a> <a href="/news">News</a></div>'
    text = f"<h2>{TITLE}</h2><div>{DAY}</div><span><p>{FIRST}</p><p>{SECOND}</p></span>"
    letter = "<form><p>Subscribe to what we write about books.</p></form>"
    page = f'<html><body><form id="aspnetForm">{menu}{text}</form>{letter}</body></html>'
    (found,) = html.read(page.encode(), Options())
    assert found.release.headline == TITLE
    assert FIRST in found.release.body
    assert "Subscribe" not in found.release.body


def test_a_headline_and_its_deck_in_one_paragraph_are_two() -> None:
    deck = "The reading rooms are open to everyone in the town from Monday"
    page = f"<p>{DAY}</p><p>{TITLE}<br>{deck}</p><p>{FIRST}</p><p>{SECOND}</p>"
    (found,) = html.read(f"<html><body>{page}</body></html>".encode(), Options())
    assert (found.release.headline, found.release.subheadline) == (TITLE, deck)


def test_a_rule_under_a_headline_is_no_part_of_it() -> None:
    page = (
        f"<p>新聞公報</p><p>圖書館巴士下月駛入離島<br>＊＊＊＊＊＊＊＊＊</p><p>{DAY}</p><p>{FIRST}</p><p>{SECOND}</p>"
    )
    (found,) = html.read(f"<html><body>{page}</body></html>".encode(), Options())
    assert found.release.headline == "圖書館巴士下月駛入離島"


def test_a_caption_above_the_headline_is_named() -> None:
    caption = "Photo: The mayor at the new door. © Acme"
    found = spaced(caption, TITLE, DAY, FIRST, SECOND)
    assert any(entry.text == caption for entry in unread.named(found))


def test_a_line_that_opens_with_the_weekday_goes_on_with_none() -> None:
    lines = f"<div>Ayuntamiento de Acme</div><span>viernes, 8 de mayo de 2026</span><br><span>{TITLE}</span>"
    page = f"<html><body>{lines}<p>{FIRST}</p><p>{SECOND}</p></body></html>"
    (found,) = html.read(page.encode(), Options())
    assert found.release.headline == TITLE


def _paragraphs(*lines: str) -> Release:
    return docx.read(document(*map(paragraph, filter(None, lines))), Options())[0].release


def test_a_caption_with_its_credit_below_the_headline_is_no_headline() -> None:
    lede = "The mayor meets residents in the school of the quarter on Thursday, and all who live there are welcome to come."
    source = f"Mayor meets residents in Millbrook\n\nShare\n\n{lede}\n\nThe school in Mill Lane. Photo: Kim Brand.\n\n{lede}\n"
    release = text.read(source.encode(), Options())[0].release
    assert release.headline == "Mayor meets residents in Millbrook"
    assert release.body.startswith(lede)
