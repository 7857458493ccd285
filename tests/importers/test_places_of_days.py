"""Places in the line of the day, and places that lead into the text without a dash."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.reading import read_text
from pressctl.prose.datelines import dateline

BODY = "Acme has opened a plant in Brno that builds pumps for rivers and canals, and employs forty people. " * 2
CYRILLIC = (
    "Заводът във Варна произвежда помпи за реки и канали и дава работа на четиридесет души от Варна и региона. " * 2
)


ARABIC = "افتتحت شركة أكمي مصنعاً في عمّان ينتج مضخات للأنهار والقنوات، ويعمل فيه أربعون شخصاً من عمّان والمنطقة. " * 2
CHINESE = "艾克米公司在南京开设了一家工厂，为河流和运河制造水泵，并雇用了来自南京及周边地区的四十名工人。" * 2


@pytest.mark.parametrize(
    ("line", "place", "text"),
    [
        ("Brno 3. března 2026", "Brno", BODY),
        ("3. března 2026, Brno", "Brno", BODY),
        ("03 Mart 2026 / Brno", "Brno", BODY),
        ("BRNO — 3 March 2026", "BRNO", BODY),
        ("BRNO – le 3 mars 2026", "BRNO", BODY),
        ("Brno, Czechia | 3 March 2026", "Brno, Czechia", BODY),
        ("عمّان، الإمارات العربية المتحدة — ٣ مارس ٢٠٢٦", "عمّان، الإمارات العربية المتحدة", ARABIC),
        ("南京 — 2026年3月3日", "南京", CHINESE),
        ("03.03.2026 г., гр. Варна", "Варна", CYRILLIC),
        ("03 березня 2026 року, м. Варна", "Варна", CYRILLIC),
    ],
)
def test_a_place_stands_in_the_line_of_the_day(line: str, place: str, text: str) -> None:
    release = read_text(f"{line}\n\nA headline of several words\n\n{text}").release
    assert release.date is not None
    assert (release.dateline, release.date.text) == (place, "2026-03-03")


@pytest.mark.parametrize(
    "line",
    [
        "Published 3. 3. 2026",
        "Acme 2026-03-03",
        "3 March 2026, Pumps",
        "ACME – 3 March 2026",
        "By Acme Foundation•3 March 2026",
        "By the Press Office | 3 March 2026",
        "中華民國115年3月3日",
        "Tisková zpráva 3. března 2026",
    ],
)
def test_what_stands_beside_a_day_need_not_be_a_place(line: str) -> None:
    assert not read_text(f"{line}\n\nA headline of several words\n\n{BODY.replace('Acme', 'It')}").release.dateline


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Pori 3.3.2026. Porin satama on ottanut käyttöön uuden nosturin.", "Pori"),
        ("Werra (upw). Die Moore im Norden speichern mehr Kohlenstoff.", "Werra"),
        ("Avataan 3.3.2026. Liput myydään ovella ja kirjastossa.", ""),
        ("Die Bundesanstalt (BSH). Die Moore im Norden speichern mehr.", ""),
    ],
)
def test_a_full_stop_leads_from_place_and_day_into_the_text(text: str, place: str) -> None:
    found = dateline.read(text)
    assert (found.place if found else "") == place


def test_place_and_day_stand_below_the_sentences_of_a_deck() -> None:
    deck = "The plant was paid for by the region (grant 5134)\n\nIt opens its doors to all on the ninth of May"
    release = read_text(f"Acme opens a plant for pumps in Brno\n\n{deck}\n\nBrno, 3 March 2026\n\n{BODY}").release
    assert (release.dateline, release.date and release.date.text) == ("Brno", "2026-03-03")


@pytest.mark.parametrize("line", ["View the new plant here", "Pictures of the plant are at https://example.org/plant"])
def test_a_line_that_leads_to_another_page_is_no_deck(line: str) -> None:
    release = read_text(f"Acme opens a plant for pumps in Brno\n\n{line}\n\nBRNO, 3 March 2026 – {BODY}").release
    assert release.subheadline == ""
    assert release.body.startswith(line[:10])


def test_the_name_of_an_office_and_its_release_is_no_headline() -> None:
    text = (
        "海濱市政府今日宣布，捷運藍線將於5月9日通車，首月免費搭乘。藍線全長12公里，設有11個車站，每天可載客8萬人次。"
        * 2
    )
    release = read_text(f"2026年3月3日\n\n海濱市政府新聞稿\n\n海濱捷運藍線五月通車首月免費搭乘\n\n{text}").release
    assert release.headline == "海濱捷運藍線五月通車首月免費搭乘"


def test_the_day_of_issue_goes_before_that_of_the_ban() -> None:
    text = "해빈시는 5월 1일부터 야간 버스 7개 노선을 다시 운행한다고 3일 밝혔다. 야간 버스는 2020년에 중단되었다. " * 2
    head = "보 도 자 료\n배포일시: 2026. 3. 3.(화) 09:00\n보도시점: 2026. 3. 4.(수) 조간\n\n해빈시, 야간 버스 7개 노선 다시 운행"
    release = read_text(f"{head}\n\n{text}").release
    assert release.date is not None
    assert release.date.text == "2026-03-03"


@pytest.mark.parametrize("mark", ["--oOo--", "- o0o -"])
def test_rings_end_a_text(mark: str) -> None:
    reading = read_text(
        f"Acme opens a plant for pumps in Brno\n\n3 March 2026\n\n{BODY}\n\n{mark}\n\nPhoto: The new plant."
    )
    assert reading.release.end_mark == mark
    assert reading.release.body.rstrip().endswith("Photo: The new plant.")


def test_the_last_line_of_a_thai_text_is_kept() -> None:
    first = "เทศบาลนครเชียงทองเปิดสะพานคนเดินข้ามแม่น้ำแห่งใหม่ในวันนี้ สะพานยาว 210 เมตร ใช้งบประมาณ 64 ล้านบาท เปิดทุกวัน"
    last = "นายกเทศมนตรีกล่าวว่า สะพานนี้ช่วยให้นักเรียนเดินทางไปโรงเรียนได้สะดวกขึ้น"
    assert last in read_text(f"3 มีนาคม 2569\n\nเปิดสะพานคนเดินข้ามแม่น้ำแห่งใหม่\n\n{first}\n\n{last}").release.body


def test_a_headline_in_quotation_marks_is_no_name_of_a_sender() -> None:
    head = 'Release No. 26-114\nContact: Rita Moss (202) 555-0117\n\n"We will rebuild every house": governor to sign flood law'
    lede = "OAKLAND, Fla. – Gov. Ann Brook on Friday paid for repairs of 4,100 houses of families. " * 2
    release = read_text(f"{head}\n\nState pays 80 percent of repairs for 4,100 families\n\n{lede}").release
    assert release.headline.startswith('"We will rebuild')


def test_a_headline_above_the_text_is_no_contact_whose_number_stands_below_it() -> None:
    text = "Stade, 3. März 2026 – Das Museum öffnet am 9. Mai seine Türen und zeigt Schiffe aus vier Jahrhunderten." * 2
    contact = "Kontakt: Jan Peters, presse@museum.example, 04141 555 120"
    release = read_text(
        f"Einladung zur Pressekonferenz\n\nNeues Hafenmuseum öffnet im Mai\n\n{text}\n\n{contact}"
    ).release
    assert release.headline == "Neues Hafenmuseum öffnet im Mai"


@pytest.mark.parametrize("kind", ["MEDIA NOTICE: PHOTOCALL", "AVIS AUX MÉDIAS : SÉANCE PHOTO", "DRINGEND: RÜCKRUF"])
def test_a_kind_and_what_it_is_of_is_no_headline(kind: str) -> None:
    release = read_text(
        f"{kind}\n\nSixty lanterns to light the canal at Tullamore\n\n9 December 2016\n\n{BODY}"
    ).release
    assert (release.headline, release.subheadline) == ("Sixty lanterns to light the canal at Tullamore", "")


def test_an_office_under_two_lines_in_capitals_is_no_headline() -> None:
    letterhead = "РЕПУБЛИКА БЪЛГАРИЯ\nОБЛАСТЕН УПРАВИТЕЛ\nДирекция „Връзки с обществеността“"
    page = f"Областният управител с позиция за моста\n\n{letterhead}\n\n11.03.2016\n\nПРЕССЪОБЩЕНИЕ\n\n{CYRILLIC}"
    assert read_text(page).release.headline == "Областният управител с позиция за моста"


def test_points_under_the_headline_keep_what_heads_them() -> None:
    head = "Der Regierungsrat beantragt 9 Millionen Franken\n\nDas Wichtigste in Kürze\n\n• 1,8 Kilometer neue Dämme\n• Der Bund übernimmt 40 Prozent"
    text = (
        "Der Regierungsrat unterbreitet dem Kantonsrat einen Kredit von 9 Millionen Franken für die Dämme an der Reuss. "
        * 2
    )
    release = read_text(f"Medienmitteilung\n\n{head}\n\n{text}").release
    assert release.headline == "Der Regierungsrat beantragt 9 Millionen Franken"
    assert release.body.startswith("Das Wichtigste in Kürze")


def test_an_office_before_the_day_under_a_text_is_no_place() -> None:
    text = "Die Regierung hat eine elektrische Fähre bestellt, die ab Mai 2020 zwischen Flüelen und Bauen fährt. " * 2
    release = read_text(
        f"Neue Fähre auf dem Urnersee fährt mit Strom\n\n{text}\n\nLandschreiberei, 4. Juni 2019"
    ).release
    assert (release.dateline, release.date and release.date.text) == ("", "2019-06-04")


@pytest.mark.parametrize("line", ["Cyhoeddwyd ar 20 May 2014", "Foilsithe: 20 Bealtaine 2014"])
def test_a_day_behind_a_label_at_the_foot_is_that_of_issue(line: str) -> None:
    date = read_text(f"Acme opens a plant for pumps in Brno\n\n{BODY}\n\n{line}").release.date
    assert date is not None
    assert date.text == "2014-05-20"


@pytest.mark.parametrize(
    "line",
    [
        "באמברגו לפרסום עד יום חמישי, 11.2.2021, בשעה 06:00",
        "EMBARGÓ: 2022. május 6., 9 óra",
        "EMBARGO: 6. svibnja 2022. u 9 sati",
    ],
)
def test_an_embargo_is_read_in_more_languages(line: str) -> None:
    reading = read_text(f"{line}\n\nAcme opens a plant for pumps in Brno\n\n3 March 2020\n\n{BODY}")
    assert "embargo" in reading.fields
    assert reading.release.headline == "Acme opens a plant for pumps in Brno"


def test_a_year_of_bengal_stands_before_the_day_in_brackets() -> None:
    text = "পদ্মার উপশাখায় নির্মিত নতুন সেতু আগামী মাসে যান চলাচলের জন্য খুলে দেওয়া হবে বলে জানিয়েছেন সড়ক পরিবহন মন্ত্রী। " * 2
    release = read_text(f"৫ মার্চ ২০১৮\n\nনতুন সেতু খুলে দেওয়া হবে আগামী মাসে\n\nঢাকা, ২১ ফাল্গুন (৫ মার্চ):\n{text}").release
    assert (release.dateline, release.date and release.date.text) == ("ঢাকা", "2018-03-05")


def test_lines_of_georgian_are_no_sentence_that_goes_on() -> None:
    text = (
        "ვაკეში წყლის მიწოდება დღეს საღამოს აღდგება. ჟურნალისტებს ვთხოვთ, დაუკავშირდნენ ჩვენს თანამშრომლებს ადგილზე. "
        * 2
    )
    release = read_text(f"წყალკანალი\nსიახლეები\nმედია\nკონტაქტი\n\nწყალკანალის განცხადება\n\n{text}").release
    assert release.headline == "წყალკანალის განცხადება"


@pytest.mark.parametrize(
    ("line", "headline"), [("До уваги представників ЗМІ", "До уваги представників ЗМІ"), ("Прес-реліз", "")]
)
def test_a_kind_of_many_words_is_the_headline_where_there_is_no_other(line: str, headline: str) -> None:
    text = (
        "Завтра, 11 травня, за участю міського голови відбудеться прес-конференція щодо ремонту греблі та парку. " * 2
    )
    assert read_text(f"{line}\n\n{text}").release.headline == headline


@pytest.mark.parametrize(
    ("place", "day", "lede"),
    [
        (
            "Москва",
            "12 марта 2026 г.",
            "Музей маяков открывает 20 марта в Москве выставку о маяках и о тех, кто их хранил.",
        ),
        (
            "Lyon",
            "12 mars 2026",
            "Le musée des phares ouvre le 20 mars à Lyon une exposition sur ceux qui les gardaient.",
        ),
    ],
)
def test_a_place_on_a_line_by_that_of_the_day_is_the_place_of_issue(place: str, day: str, lede: str) -> None:
    text = f"{place}\n\n{day}\n\nA headline of several words\n\n{lede} {lede}\n"
    assert read_text(text).release.dateline == place


def test_a_sender_on_a_line_by_that_of_the_day_is_no_place() -> None:
    lede = "Acme opens a museum of lighthouses in Lyon on 20 March. Work in Acme took three years and cost 18 million."
    text = f"Acme opens a museum of lighthouses\n\nAcme\n\n12 March 2026\n\n{lede}\n"
    assert not read_text(text).release.dateline
