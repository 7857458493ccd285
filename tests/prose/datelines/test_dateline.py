"""The dateline that opens the first paragraph."""

from __future__ import annotations

import pytest

from pressctl.prose.datelines import dateline

LEDE = "Acme opened a plant in Lyon."


@pytest.mark.parametrize(
    ("opening", "place", "day"),
    [
        ("LYON, 2 March 2026 – ", "LYON", "2 March 2026"),
        ("LYON – ", "LYON", ""),
        ("Washington, D.C. — ", "Washington, D.C.", ""),
        ("LYON- ", "LYON", ""),
        ("QUEENS, NY- ", "QUEENS, NY", ""),
        ("WASHINGTON, D.C.- ", "WASHINGTON, D.C.", ""),
        ("Lyon, August 2015 – ", "Lyon", "August 2015"),
        ("**Lyon, 2 March 2026** – ", "Lyon", "2 March 2026"),
        ("\u200b **LYON **– ", "LYON", ""),
        ("(Archived Content)LYON – ", "LYON", ""),
        ("FOR IMMEDIATE RELEASE – LYON, 2 March 2026 – ", "LYON", "2 March 2026"),
        ("(LYON, 2 March 2026) ", "LYON", "2 March 2026"),
        ("LYON (2 March 2026) – ", "LYON", "2 March 2026"),
        ("2 March 2026, Lyon – ", "Lyon", "2 March 2026"),
        ("Berlin, 27.10.2021. ", "Berlin", "27.10.2021"),
        ("Berlin, 26.01.2017 - ", "Berlin", "26.01.2017"),
        ("Berlin (dpa) – ", "Berlin", ""),
        ("Roma, 4 dicembre 2024. ", "Roma", "4 dicembre 2024"),
        ("**Heidelberg, Augusti 2015** - ", "Heidelberg", "Augusti 2015"),
        ("Oslo, 7. desember 2024 – ", "Oslo", "7. desember 2024"),
        ("*(Berlin, 3 May 2024)* ", "Berlin", "3 May 2024"),
        ("(Berlin, 3 May 2024) ", "Berlin", "3 May 2024"),
        ("**ST. LOUIS, MO**: ", "ST. LOUIS, MO", ""),
        ("GENEVA, 22 June 2018 (IOM) – ", "GENEVA", "22 June 2018"),
        ("LYON, March 2, 2026 /PRNewswire/ -- ", "LYON", "March 2, 2026"),
        ("Dublin, Ohio, March 2, 2026 – ", "Dublin, Ohio", "March 2, 2026"),
        ("Лион, 2 марта 2026 года – ", "Лион", "2 марта 2026 года"),
        ("Хайдельберг, август 2015 года – ", "Хайдельберг", "август 2015 года"),
        ("ЛИОН, 2 марта. /АКМЕ/. ", "ЛИОН", "2 марта"),
        ("新华社里昂3月2日电 ", "里昂", "3月2日"),
        ("北京，6月22日电 ", "北京", "6月22日"),
        ("ليون، 2 مارس 2026 – ", "ليون", "2 مارس 2026"),
    ],
)
def test_what_can_only_be_a_dateline_is_sure(opening: str, place: str, day: str) -> None:
    found = dateline.read(opening + LEDE)
    assert found
    assert (found.place, found.day, found.sure) == (place, day, True)
    assert (opening + LEDE)[found.end :] == LEDE


def test_a_dash_further_on_parts_no_person_from_what_he_is_where_two_towns_open_a_text() -> None:
    found = dateline.read(
        "Lyon/Bron - Acme opens a plant for pumps in both towns of the valley - at last. It has forty staff."
    )
    assert found is not None
    assert found.place == "Lyon/Bron"
    assert (
        dateline.read("Ana Silva - director of the plant in the valley - says that all of it is ready. It is.") is None
    )


@pytest.mark.parametrize("opening", ["Lyon - ", "Washington - ", "**Bali**–", "Rio de Janeiro – ", "Lyon -- "])
def test_a_place_before_a_sentence_is_a_dateline_but_not_sure(opening: str) -> None:
    found = dateline.read(opening + LEDE)
    assert found
    assert not found.sure
    assert (opening + LEDE)[found.end :] == LEDE


@pytest.mark.parametrize(
    "text",
    [
        "Ana Silva – director since May – says that Acme opened a plant.",
        "During the April – June 2016 quarter, Acme sold pumps for rivers and canals.",
        "Good afternoon everyone – welcome to the plant.",
        "Part III - Administrative, Procedural, and Miscellaneous",
        "TG - 608",
        "FOR THE WEEK OF APRIL 19 – APRIL 25",
        "MEDIA ADVISORY - Acme holds a news conference",
        "Accident Analysis - Acme Marine Systems plc",
        "Auto-Kapitalismus blockieren – Klima schützen!",
        "Auto- und Bahnverkehr wachsen in der ganzen Region.",
        "電力系製品関連技術の世界的な先導者であり長期にわたって",
        "Debian Edu — это полная операционная система для школ.",
        "Acme opened a plant in Lyon on 2 March 2026.",
        "Acme, since 2015 – the year in which it opened – sells pumps.",
        "Acme, Lyon plant 2026. It opened in March.",
        "**Ana Silva, CEO**: Acme opened a plant in Lyon.",
        "**NOTE**: Acme opened a plant in Lyon.",
        "",
    ],
)
def test_a_sentence_or_a_title_with_a_dash_has_no_dateline(text: str) -> None:
    assert dateline.read(text) is None


def test_a_line_of_its_own_is_a_dateline_with_its_day() -> None:
    found = dateline.own_line("Berlin, 11 August 2021")
    assert found
    assert (found.place, found.day) == ("Berlin", "11 August 2021")
    assert dateline.own_line("Berlin, where Acme builds pumps") is None


GLUED = [
    "***Acme Sells 164 Pumps* LYON **– Today, Acme sold pumps.",
    "**Acme Sells Pumps; Runs March 7 – April 8 LYON**– Today, Acme sold pumps.",
    "**As prepared for delivery SAINT-LOUIS, MARYLAND -** Good morning.",
    "**As prepared for delivery LYON -** It is great to be here.",
    "**View the table here** **Lyon, D.C.**** -- **Acme sold pumps.",
    f"**Contact: Ana Silva, (202) 555-0100 {' ' * 90} LYON**– Acme sold pumps.",
]


@pytest.mark.parametrize("text", GLUED)
def test_a_dateline_in_bold_is_found_after_other_words_of_its_line(text: str) -> None:
    assert dateline.read(text) is None
    found = dateline.glued(text)
    assert found
    assert found.place in {"LYON", "SAINT-LOUIS, MARYLAND", "Lyon, D.C."}


@pytest.mark.parametrize(
    "text",
    [
        "Senior officers of ACME – Ana Silva and Bo Lund – opened the plant.",
        "**Acme sold pumps – Lyon buys them** and the river is clean.",
        "The **pumps of ACME** – forty of them – are sold.",
        "Acme looks into PUMPS - Public Use [of Pumps](https://example.org).",
        "",
    ],
)
def test_words_in_capitals_before_a_dash_in_a_sentence_are_no_dateline(text: str) -> None:
    assert dateline.glued(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Paris, le 4 décembre 2024. Les citoyens peuvent voter en ligne.",
        "Roma, 4 dicembre 2024. Da oggi i cittadini possono votare.",
        "Berlin, den 4. Dezember 2024. Ab heute können alle wählen.",
        "Madrid, 4 de diciembre de 2024. Desde hoy se puede votar.",
        "(Berlin, 3 May 2024) The plant opens.",
    ],
)
def test_a_dateline_may_end_with_a_full_stop_or_stand_in_brackets(text: str) -> None:
    found = dateline.read(text)
    assert found
    assert found.place == text.lstrip("(").partition(",")[0]


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("WALPOLE, MA ", "WALPOLE, MA"),
        ("WALPOLE, Mass. ", "WALPOLE, Mass."),
        ("LYON, France ", "LYON, France"),
        ("LYON, France: ", "LYON, France"),
        ("SPRINGFIELD, ILLINOIS ", "SPRINGFIELD, ILLINOIS"),
        ("RELEASED BY THE OFFICE OF ANA SILVA: WASHINGTON - ", "WASHINGTON"),
        ("LYON, March 2 (Acme News) ", "LYON"),
        ("Lyon, March 2, 2026 (Acme News) ", "Lyon"),
        ("LYON, March 2, 2026 ", "LYON"),
        ("LYON (March 2, 2026) ", "LYON"),
        ("Dortmund (2.3.2026). ", "Dortmund"),
        ("Ciudad de México, a 2 de marzo de 2026. ", "Ciudad de México"),
        ("Santiago, 02 de marzo de 2026 | ", "Santiago"),
        ("Lyon | March 2, 2026 | ", "Lyon"),
        ("March 2, 2026 – Lyon, France – ", "Lyon, France"),
        ("March 2, 2026 (Lyon, France) – ", "Lyon, France"),
        ("Paris, le 2 mars 2026 : ", "Paris"),
        ("دبي، 2 مارس 2026: ", "دبي"),
        ("دبي، الإمارات العربية المتحدة، 2 مارس 2026 – ", "دبي، الإمارات العربية المتحدة"),
    ],
)
def test_a_dateline_needs_no_dash_where_a_region_a_day_or_an_agency_shows_it(opening: str, place: str) -> None:
    found = dateline.read(opening + LEDE)
    assert found
    assert (found.place, (opening + LEDE)[found.end :]) == (place, LEDE)


@pytest.mark.parametrize(
    "text",
    [
        "IBM, Microsoft The two companies opened a plant.",
        "NASA: The agency opened a plant for rockets.",
        "ANA SILVA: The company has opened a plant.",
        "UPDATE. The company opened a new plant today.",
        "LYON, FRANCE OPENS A PLANT FOR PUMPS",
        "Йорке, Великобритания. Оборудование города открыто для всех.",
        "In Lyon, the company today opened a new plant.",
        "(Reuters) The company opened a plant.",
    ],
)
def test_names_and_headings_before_a_sentence_are_no_dateline(text: str) -> None:
    assert dateline.read(text) is None


def test_remarks_before_a_dateline_are_passed_over_but_not_without_end() -> None:
    text = "(Archived) (Updated) LYON, 2 March 2026 – Acme opens a plant."
    found = dateline.read(text)
    assert found is not None
    assert (found.place, text[found.end :]) == ("LYON", "Acme opens a plant.")
    assert dateline.read("(a) " * 5_000 + "LYON, 2 March 2026 – Acme opens a plant.") is None
    assert dateline.read("FOR IMMEDIATE RELEASE " * 5_000) is None


def test_a_dateline_in_brackets_may_have_brackets_in_it() -> None:
    found = dateline.read("(Thurso (Ontario), le 27 septembre 2006) – La Société du Canal est fière de sa présidente.")
    assert found is not None
    assert (found.place, found.day) == ("Thurso", "le 27 septembre 2006")


@pytest.mark.parametrize(
    "text",
    [
        "تفتح العيادة يوم الاثنين 3 ديسمبر 2026، وقال: «نحن سعداء بهذا اليوم».",
        "تفتح العيادة يوم الاثنين 3 ديسمبر 2026 أبوابها للجميع.",
    ],
)
def test_words_that_lead_to_a_day_are_no_place(text: str) -> None:
    assert dateline.printed(text) is None


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (
            "Hải Phòng, ngày 14 tháng 3 năm 2026 – Tổ chức Quốc tế hôm nay công bố",
            "Hải Phòng",
            "ngày 14 tháng 3 năm 2026",
        ),
        ("کابل، ۱۵ حوت ۱۴۰۴ (۶ مارچ ۲۰۲۶) – سازمان امروز اعلام کرد", "کابل", "۱۵ حوت ۱۴۰۴ (۶ مارچ ۲۰۲۶)"),
        ("کابل، ۱۵ حوت ۱۴۰۴ برابر با ۶ مارچ ۲۰۲۶ – سازمان امروز اعلام کرد", "کابل", "۱۵ حوت ۱۴۰۴ برابر با ۶ مارچ ۲۰۲۶"),
    ],
)
def test_a_day_by_another_calendar_may_stand_before_ours_and_a_town_end_as_an_office_does(
    text: str, place: str, day: str
) -> None:
    found = dateline.read(text)
    assert found
    assert (found.place, found.day) == (place, day)


def test_a_postcode_stands_before_the_place_of_a_police_station() -> None:
    found = dateline.signed_line("53937 Musterstadt (ots)")
    assert found is not None
    assert found.place == "Musterstadt"
