"""Datelines as agencies, wires and offices of many countries print them, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from pressctl.prose.datelines import dateline

LEDES = (
    ("[\u0590-\u05ff]", "חברת אקמה פתחה מפעל חדש."),
    ("[\u0600-\u06ff]", "افتتحت الشركة مصنعا جديدا في المدينة."),
    ("[\u0400-\u04ff]", "Компания открыла завод в городе."),
    ("[\uac00-\ud7af]", "회사는 오늘 공장을 열었다고 밝혔다."),
    ("[\u3040-\u9fff]", "公司今天在里昂开设了一家工厂。"),
    ("", "Acme opened a plant in Lyon."),
)


def lede_for(opening: str) -> str:
    return next(lede for script, lede in LEDES if re.search(script, opening))


SURE = [
    ("Jena (10.10.08) ", "Jena", "10.10.08"),
    ("Wien, (OTS) ", "Wien", ""),
    ("Oslo (NTB): ", "Oslo", ""),
    ("Frankfurt a.M., 3. März 2026 – ", "Frankfurt a.M.", "3. März 2026"),
    ("Frankfurt am Main, 3. März 2026. ", "Frankfurt am Main", "3. März 2026"),
    ("Berlin/Hamburg (dpa/lno) - ", "Berlin/Hamburg", ""),
    ("Berlin, Donnerstag, den 5. März 2026 – ", "Berlin", "Donnerstag, den 5. März 2026"),
    ("Madrid, España – ", "Madrid, España", ""),
    ("MADRID, 3 Mar. (ACME PRESS) - ", "MADRID", "3 Mar"),
    ("Los Ángeles (EE.UU.), 20 dic (EFE).- ", "Los Ángeles", "20 dic"),
    ("Lima, a 3 de marzo de 2026. ", "Lima", "a 3 de marzo de 2026"),
    ("LIMA, mar. 03 (ANDINA). ", "LIMA", "mar. 03"),
    ("San José, Costa Rica, 3 de marzo, 2026. ", "San José, Costa Rica", "3 de marzo, 2026"),
    ("Brasília (DF), 3/3/2026 – ", "Brasília", "3/3/2026"),
    ("Lisboa, 03 mar 2026 (Lusa) – ", "Lisboa", "03 mar 2026"),
    ("(ANSA) - ROMA, 03 MAR - ", "ROMA", "03 MAR"),
    ("(ACME) - Roma, 3 marzo 2026 - ", "Roma", "3 marzo 2026"),
    ("Milano, lì 3 marzo 2026 - ", "Milano", "lì 3 marzo 2026"),
    ("Cortina d'Ampezzo, 3 marzo 2026 - ", "Cortina d'Ampezzo", "3 marzo 2026"),
    ("BRUSSEL 3/3 (BELGA) = ", "BRUSSEL", "3/3"),
    ("PARIS / BERLIN, 3 March – ", "PARIS / BERLIN", "3 March"),
    ("Paris et Berlin, le 3 mars 2026 – ", "Paris et Berlin", "le 3 mars 2026"),
    ("LONDON--(BUSINESS WIRE)--", "LONDON", ""),
    ("LONDON – 3 March 2026: ", "LONDON", "3 March 2026"),
    ("NAIROBI, Kenya, March 3, 2026/Acme Group/ -- ", "NAIROBI, Kenya", "March 3, 2026"),
    ("Accra, March 3, GNA – ", "Accra", "March 3"),
    ("Stockholm den 3 mars 2026 – ", "Stockholm", "den 3 mars 2026"),
    ("København, den 3. marts 2026 – ", "København", "den 3. marts 2026"),
    ("KØBENHAVN /ritzau/: ", "KØBENHAVN", ""),
    ("Praha 3. března (ČTK) - ", "Praha", "3. března"),
    ("Warszawa, dnia 3 marca 2026 r. – ", "Warszawa", "dnia 3 marca 2026 r"),
    ("Budapest, 2026. március 3., kedd (MTI) – ", "Budapest", "2026. március 3., kedd"),
    ("Bucureşti, 30 sep /Acme/ - ", "Bucureşti", "30 sep"),
    ("Rīga, 2026. gada 3. marts – ", "Rīga", "2026. gada 3. marts"),
    ("SARAJEVO, 3. marta (ACME) - ", "SARAJEVO", "3. marta"),
    ("Београд, 3. јула 2026. године – ", "Београд", "3. јула 2026. године"),
    ("Скопје, 3 март 2026 година – ", "Скопје", "3 март 2026 година"),
    ("Астана, 2026 жылғы 3 наурыз – ", "Астана", "2026 жылғы 3 наурыз"),
    ("Мінск, 3 сакавіка 2026 г. – ", "Мінск", "3 сакавіка 2026 г"),
    ("Київ. 3 березня. АКМЕ. ", "Київ", "3 березня"),
    ("Москва. 3 марта. АКМЕ - ", "Москва", "3 марта"),
    ("3 марта, Минск /Корр. АКМЕ/. ", "Минск", "3 марта"),
    ("Бишкек / Женева, 12 марта 2026 г. — ", "Бишкек / Женева", "12 марта 2026 г"),
    ("г. Душанбе. ", "Душанбе", ""),
    ("Αθήνα, 03/03/2026 – ", "Αθήνα", "03/03/2026"),
    ("İSTANBUL (AA) - ", "İSTANBUL", ""),
    ("Hà Nội, ngày 3 tháng 3 năm 2026 – ", "Hà Nội", "ngày 3 tháng 3 năm 2026"),
    ("TP.HCM, ngày 3/3/2026 – ", "TP.HCM", "ngày 3/3/2026"),
    ("Mataram, NTB (ANTARA News) - ", "Mataram, NTB", ""),
    ("ירושלים, 3 במרץ 2026 – ", "ירושלים", "3 במרץ 2026"),
    ("جنيف في 3 مارس 2026 – ", "جنيف", "في 3 مارس 2026"),
    ("دبي في 3 مارس / أكمي / ", "دبي", "في 3 مارس"),
    ("عمان 3 آذار (أكمي)- ", "عمان", "3 آذار"),
    ("الكويت - 3 - 3 (أكمي) -- ", "الكويت", "3 - 3"),
    ("القاهرة، مصر - 3 مارس 2026: ", "القاهرة، مصر", "3 مارس 2026"),
    ("北京2025年11月26日 /阿克米/ -- ", "北京", "2025年11月26日"),
    ("香港，2026年3月3日 - (阿克米) - ", "香港", "2026年3月3日"),
    ("【2026年3月3日，香港】", "香港", "2026年3月3日"),
    ("北京，2026年3月3日——", "北京", "2026年3月3日"),
    ("新华社北京3月2日电（记者 王明） ", "北京", "3月2日"),
    ("本报北京3月2日电 ", "北京", "3月2日"),
    ("（中央社記者王小明台北3日電）", "台北", "3日"),
    ("【本報台北訊】", "台北", ""),
    ("〔記者王小明／台北報導〕", "台北", ""),
    ("【東京=アクメ】", "東京", ""),
    ("[東京 3日 アクメ] - ", "東京", "3日"),
    ("(서울=아크메) 김철수 기자 = ", "서울", ""),
    ("(런던·서울=아크메) 김철수 특파원 박영희 기자 = ", "런던·서울", ""),
    ("서울--(아크메)--2026년 3월 3일--", "서울", "2026년 3월 3일"),
]


@pytest.mark.parametrize(("opening", "place", "day"), SURE)
def test_a_dateline_of_any_country_is_sure(opening: str, place: str, day: str) -> None:
    lede = lede_for(opening)
    found = dateline.read(opening + lede)
    assert found
    assert (found.place, found.day, found.sure) == (place, day, True)
    assert (opening + lede)[found.end :] == lede


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("2026年3月3日 東京 – ", "東京"),
        ("Helsinki 3.3.2026 – ", "Helsinki"),
        ("Lyon (XYZ) – ", "Lyon"),
        ("（日内瓦讯）", "日内瓦"),
    ],
)
def test_a_place_beside_its_day_with_no_comma_is_a_dateline_but_not_sure(opening: str, place: str) -> None:
    found = dateline.read(opening + lede_for(opening))
    assert found
    assert (found.place, found.sure) == (place, False)


NO_DATELINES = [
    "Ana Silva (CEO): Acme opened a plant in the town today.",
    "Acme (ACM) – a maker of pumps – opened a plant in the town today.",
    "Acme Corp (NASDAQ: ACM) – a maker of pumps – opened a plant today.",
    "Opens 2 March 2026 – the plant of the company, which makes pumps for rivers.",
    "Published 2 March 2026 – Acme opened a plant in the town today.",
    "Ulm University, 6 May 2024 – Acme opened a plant in the town today.",
    "Archived - This page is provided for reference and was not changed.",
    "Update, 2 March 2026 – Acme opened a plant in the town today.",
    "On 2 March 2026 – a Sunday – Acme opened a plant in the town.",
    "Press release, 2 March 2026 – Acme opened a plant in the town today.",
    "TOTAL March 18, 2005 March 25, 2005 80,349 79,029",
    "Am Dienstag, 3. März 2026, hat Acme ein Werk in Lyon eröffnet.",
    "Il 3 marzo 2026, Acme – che produce pompe – apre una fabbrica.",
    "El 3 de marzo de 2026, Acme abre una planta en Lyon.",
    "2026年3月3日，公司在里昂开设了一家工厂。",
    "公司（简称“公司”）今天在里昂开设了一家工厂。",
    "2026年3月2日（月）以降に「工場」をご利用いただくと、この規約に同意したものと見なされます。",
    "【お知らせ】本日、東京に新しい工場を開設しました。",
    "(사진=아크메) 회사는 오늘 서울에 공장을 열었다.",
    "В марте 2026 года компания – производитель насосов – открыла завод.",
    "قال الوزير إن المصنع افتتح في 3 مارس 2026 – وهو الأول.",
    "Photo: Lyon, 2 March 2026 – Acme",
    "Covid-19 – Acme opens a plant in the town of Lyon today.",
    "Acme, Inc. (NYSE: ACM), March 3, 2026, will hold a call for its investors today.",
]


@pytest.mark.parametrize("text", NO_DATELINES)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert dateline.read(text) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Lima, a 3 de marzo de 2026", "Lima"),
        ("Stockholm den 3 mars 2026", "Stockholm"),
        ("(Lyon, 2 March 2026)", "Lyon"),
        ("Belgrade, Serbia, 2 March 2026", "Belgrade, Serbia"),
        ("北京，2026年3月3日", "北京"),
        ("ירושלים, 3 במרץ 2026", "ירושלים"),
        ("Le 2 mars 2026 Rivière-aux-Pins (Québec) Parcs de la Rive", "Rivière-aux-Pins (Québec)"),
        ("March 2, 2026 Elmton (Nova Scotia) Harbour Parks Canada", "Elmton (Nova Scotia)"),
    ],
)
def test_a_line_of_place_and_day_is_a_dateline(line: str, place: str) -> None:
    found = dateline.own_line(line)
    assert found
    assert found.place == place


@pytest.mark.parametrize(
    "line",
    ["Ulm University, 06.05.2024", "Opens 2 March 2026", "Council Meeting- September 4, 2014", "Meetings on 1 July 2023",
     "Concert (May 9, 2026)", "Press release, 2 March 2026", "Updated, 2 March 2026", "Le 2 mars 2026 Acme (France) ouvre une usine"],
)  # fmt: skip
def test_a_line_with_a_day_and_other_words_is_none(line: str) -> None:
    assert dateline.own_line(line) is None
