"""The day of a release, as pages print it: read by the reader that checks days, too."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, html
from pressctl.importers.extraction.dates import find
from pressctl.importers.extraction.reading import read_text
from pressctl.prose.lines.day_lines import is_only_day, stands_alone

BODY = "\n\n".join(
    ["Acme has opened a plant in Lyon that builds pumps for rivers and canals, and employs forty people."] * 3
)
CHINESE = "\n\n".join(
    ["国际移民组织今天在北京表示，中国与欧盟交流了移民管理的经验，双方将继续合作，来自二十个国家的代表出席了会议。"] * 4
)


@pytest.mark.parametrize(
    "printed",
    ["二〇二六年三月二日", "2026年3月2日", "2-March-2026", "2/Mar/2026", "2 March 2026", "March 2, 2026", "2 mars 2026",
     "2. März 2026", "2 марта 2026", "٢ آذار ٢٠٢٦", "2 de marzo de 2026", "2026-03-02", "Monday, 2 March 2026",
     "令和8年3月2日", "民國115年3月2日", "2026. 3. 2.", "2026.03.02",
     "2 มี.ค. 2569", "၂၀၂၆ ခုနှစ် မတ်လ ၂ ရက်", "၂၀၂၆ ခုနှစ်၊ မတ်လ (၂) ရက်",
     "2 march 2026", "march 2, 2026", "MARCH 2ND, 2026", "2. märz 2026"],
)  # fmt: skip
def test_a_line_that_is_a_day_is_read_in_every_language(printed: str) -> None:
    moment, note = find(printed)
    assert moment, printed
    assert (moment.text, note) == ("2026-03-02", "")
    assert stands_alone(printed)
    assert is_only_day(printed)


def test_a_day_in_khmer_has_signs_before_each_part() -> None:
    moment, _ = find("ថ្ងៃទី២ ខែមីនា ឆ្នាំ២០២៦")
    assert moment
    assert moment.text == "2026-03-02"
    assert stands_alone("ថ្ងៃទី២ ខែមីនា ឆ្នាំ២០២៦")


@pytest.mark.parametrize("printed", ["02/03/2026", "2.3.2026"])
def test_a_day_that_can_be_read_two_ways_is_left_out_and_said(printed: str) -> None:
    moment, note = find(printed)
    assert moment is None
    assert "can be read two ways" in note


@pytest.mark.parametrize(
    "page",
    [f"新闻稿\n\n国际移民组织支持中欧对话\n\n二〇二六年三月二日\n\n{CHINESE}\n",
     f"Press release\n\nAcme opens a plant in Lyon\n\n2-March-2026\n\n{BODY}\n"],
)  # fmt: skip
def test_the_day_of_a_page_is_no_subheadline(page: str) -> None:
    release = read_text(page).release
    assert release.date
    assert (release.date.text, release.subheadline) == ("2026-03-02", "")


@pytest.mark.parametrize(
    "end",
    [
        "Ends/Monday, March 2, 2026\nIssued at HKT 16:30\n\nNNNN",
        "ENDS\n\nMonday, 2 March 2026",
        "完\n\n2026年3月2日（星期一）",
    ],
)
def test_the_day_at_the_end_mark_is_that_of_a_release_and_no_place(end: str) -> None:
    reading = read_text(
        f"Home\nContact\n\nPress release\n\nAcme opens a plant in Lyon\n**********\n\n{BODY}\n\n{end}\n"
    )
    release = reading.release
    assert release.date
    assert (release.date.text, release.dateline, release.subheadline) == ("2026-03-02", "", "")
    assert release.end_mark in {"Ends", "ENDS", "完"}
    assert reading.fields["date"].confidence is Confidence.LIKELY


def test_a_small_month_beside_a_year_is_read_as_in_danish() -> None:
    moment, _ = find("7. juli 2012")
    assert moment
    assert moment.text == "2012-07-07"


def test_the_day_of_a_timestamp_is_read() -> None:
    moment, _ = find("2026-03-02T09:00:00Z")
    assert moment
    assert moment.text == "2026-03-02"
    assert stands_alone("2026-03-02T09:00:00Z")


def test_a_day_in_figures_is_read_as_the_language_of_the_text_reads_it() -> None:
    german = "\n\n".join(
        [
            "Die Acme AG hat in Lyon ein Werk eröffnet, das Pumpen für Flüsse und Kanäle baut und vierzig Menschen beschäftigt."
        ]
        * 3
    )
    release = read_text(f"Pressemitteilung\n\nAcme eröffnet ein Werk in Lyon\n\n02.03.2026\n\n{german}\n").release
    assert release.date
    assert release.date.text == "2026-03-02"
    english = read_text(f"Press release\n\nAcme opens a plant in Lyon\n\n02.03.2026\n\n{BODY}\n").release
    assert english.date is None


def test_a_day_beside_the_headline_that_is_not_the_datelines_is_noted() -> None:
    lede = (
        "DENVER, May 7, 2022 – The council of the town has opened a new bridge, and the people of the region were glad."
    )
    more = "It is the third bridge over the river, and it will be open to all who walk or ride from the first of June."
    for day, sure in (("May 8, 2022", False), ("May 7, 2022", True)):
        text = f"Council opens a new bridge\n{day}\n{lede}\n{more}\n"
        found = read_text(text)
        assert found.release.date
        assert found.release.date.text == "2022-05-07"
        assert (found.fields["date"].confidence == "certain") is sure
        assert any("line 2 prints 2022-05-08" in note for note in found.notes) is not sure


@pytest.mark.parametrize(
    "line",
    ["EMBARGOED UNTIL RELEASE AT 8:30 A.M. EST, MONDAY, MARCH 2, 2026", "Embargoed until 2 March 2026, 09:00 CET",
     "Sous embargo jusqu'au 2 mars 2026", "Sperrfrist: 2. März 2026, 9 Uhr", "Embargo hasta el 2 de marzo de 2026, 9:00",
     "Embargo até 2 de março de 2026", "Эмбарго до 2 марта 2026 г., 9:00", "禁发至2026年3月2日9时"],
)  # fmt: skip
def test_the_day_of_an_embargo_is_that_of_issue_where_no_other_stands(line: str) -> None:
    reading = read_text(f"{line}\n\nAcme opens a plant in Lyon\n\n{BODY}\n")
    assert reading.release.date
    assert reading.release.date.text == "2026-03-02"
    assert reading.fields["date"].confidence is Confidence.LIKELY


def test_another_day_goes_before_that_of_an_embargo() -> None:
    page = f"Embargoed until 2 March 2026\n\n1 March 2026\n\nAcme opens a plant in Lyon\n\n{BODY}\n"
    date = read_text(page).release.date
    assert date
    assert date.text == "2026-03-01"


@pytest.mark.parametrize("line", ["Pressemitteilung vom 2. März 2026", "Press release of 2 March 2026", "2 March 2026"])
def test_a_release_line_above_the_headline_in_its_heading_is_none_of_it(line: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n\n"))
    page = f"<html><body><div><h2>{line}<br>\nAcme opens a plant in Lyon for pumps</h2>{text}</div></body></html>"
    release = html.read(page.encode(), Options())[0].release
    assert release.date
    assert (release.date.text, release.headline) == ("2026-03-02", "Acme opens a plant in Lyon for pumps")


@pytest.mark.parametrize(
    "printed",
    ["التاريخ: 18/3/2026م الموافق 29 رمضان 1447هـ", "الأربعاء 29 رمضان 1447هـ الموافق 18 مارس 2026م", "18/3/2026م", "2026/3/18م",
     "29/9/1447هـ الموافق 18/3/2026م", "18.03.2026г."],
)  # fmt: skip
def test_a_word_for_the_year_touches_its_figures_and_a_day_of_the_moon_may_stand_beside(printed: str) -> None:
    is_arabic = not printed.endswith("г.")
    body = ["وأكدت الوزيرة أن المركز بداية بيت مشيرة إلى أن الوزارة ستفتتح ثلاثة مراكز مماثلة قبل نهاية العام."] if is_arabic else [
        "В Приозерске начал работу центр помощи переселенцам, за первый день сюда обратились 64 семьи из трёх областей."]  # fmt: skip
    headline = "الوزيرة تفتتح مركزا لإيواء العائدين" if is_arabic else "В Приозерске открылся центр помощи"
    release = read_text("\n\n".join([printed, headline, *body * 3])).release
    assert release.date
    assert release.date.text == "2026-03-18"


def test_a_day_of_the_moon_that_is_not_the_day_beside_it_is_said() -> None:
    lede = "افتتحت الشركة اليوم مصنعا ينتج المضخات للأنهار والقنوات ويعمل فيه أربعون شخصا من سكان المدينة."
    text = f"الشركة تفتتح مصنعا\n\nالرياض، 14 رمضان 1447هـ الموافق 13 مارس 2026م – {lede}\n\n{lede}\n\n{lede}\n"
    reading = read_text(text)
    assert reading.release.date
    assert reading.release.date.text == "2026-03-13"
    assert any("prints two days: 14 رمضان 1447 is 2026-03-03, beside 2026-03-13" in note for note in reading.notes)
    assert reading.fields["date"].confidence is Confidence.LIKELY


def test_a_misprinted_year_is_said_and_left_out() -> None:
    text = f"Acme opens a plant\n\nLYON, 12 March 2205 – {BODY}\n"
    reading = read_text(text)
    assert reading.release.dateline == "LYON"
    assert reading.release.date is None
    assert any("12 March 2205, has a misprinted year" in note for note in reading.notes)


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Published 11/02/2026 at 10:15 AM ET", "", "2026-11-02"),
        ("11/02/2026", "ALBANY, N.Y. – ", "2026-11-02"),
        ("11/02/2026", "HALIFAX, N.S. – ", ""),
        ("11/02/2026", "", ""),
    ],
)
def test_a_zone_or_state_of_america_puts_the_month_first(line: str, place: str, day: str) -> None:
    reading = read_text(f"Acme opens a plant in the valley\n\n{line}\n\n{place}{BODY}\n")
    assert (reading.release.date.text if reading.release.date else "") == day
    assert not day or reading.fields["date"].confidence is Confidence.LIKELY
