from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from pressctl.facts.fact import Amount, Day, Hour, Kind
from pressctl.facts.reading import read, without_language


def hard(text: str, tag: str) -> list[object]:
    """Return the readings of the facts that stand in digits."""
    return [fact.value for fact in read(text, tag) if fact.is_hard]


def words(text: str, tag: str) -> list[object]:
    """Return the readings of the facts that stand in words."""
    return [fact.value for fact in read(text, tag) if not fact.is_hard]


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("en", "36,000 people", [36000]), ("de", "36.000 Leute", [36000]), ("fr", "36 000 personnes", [36000]),
        ("ru", "36 000 человек", [36000]), ("es", "1.200 millones", [1200000000]), ("en", "4.5 million", [4500000]), ("fr", "4,5 millions", [4500000]),
        ("es", "143 mil 726 personas", [143726]), ("es", "3 mil 200 millones", [3200000000]),
        ("ru", "57 тысяч 300 человек", [57300]), ("ar", "18 مليونا و425 ألف نسمة", [18425000]),
        ("ar", "3 آلاف و500 شخص", [3500]), ("pt", "2 milhões e 300 mil pessoas", [2300000]),
        ("es", "5 mil, 100 de ellas", [5000, 100]), ("en", "2 thousand and 500 people", [2000, 500]),
        ("fr", "3,5 mille 200 fois", [3500, 200]),
        ("zh", "450万人", [4500000]), ("ja", "1億2000万人", [120000000]), ("ko", "3만 명", [30000]),
        ("ar", "٤٫٥ مليون", [4500000]), ("es", "2 mil millones", [2000000000]), ("hi", "5 लाख", [500000]),
        ("vi", "10 nghìn tỷ", [10**13]), ("pl", "3 mln", [3000000]), ("tr", "4 milyonu", [4000000]),
        ("zh", "1200多万剂", [12000000]), ("zh", "30余亿立方米", [3 * 10**9]), ("zh", "40多名员工", [40]),
        ("en", "1,234.5", [Decimal("1234.5")]), ("de", "1.234,5", [Decimal("1234.5")]), ("sv", "36,000", [36]),
    ],
)  # fmt: skip
def test_a_figure_is_read_as_its_language_writes_it(tag: str, text: str, values: list[object]) -> None:
    assert hard(text, tag) == values


@pytest.mark.parametrize(
    ("tag", "text", "amount"),
    [
        ("en", "$5m", (5000000, "$")), ("en", "US$ 2 billion", (2 * 10**9, "US$")), ("en", "EUR 300", (300, "EUR")),
        ("fr", "2 milliards d’euros", (2 * 10**9, "€")), ("ru", "2 млрд долларов США", (2 * 10**9, "dollar")),
        ("zh", "20亿美元", (2 * 10**9, "dollar")), ("zh", "100多亿美元", (10**10, "dollar")), ("de", "300 €", (300, "€")), ("sv", "4 miljoner kronor", (4000000, "kr")),
    ],
)  # fmt: skip
def test_an_amount_has_its_currency(tag: str, text: str, amount: tuple[int, str]) -> None:
    assert hard(text, tag) == [Amount(Decimal(amount[0]), amount[1])]


@pytest.mark.parametrize(
    ("tag", "text"),
    [("en", "5 %"), ("en", "5 per cent"), ("fr", "5 pour cent"), ("ru", "5 процентов"), ("tr", "%5"), ("tr", "yüzde 5"),
     ("ar", "5 في المئة"), ("ko", "5퍼센트"), ("es", "5 por ciento")],
)  # fmt: skip
def test_a_percentage_is_one_by_its_sign_or_its_word(tag: str, text: str) -> None:
    (fact,) = (fact for fact in read(text, tag) if fact.is_hard)
    assert (fact.kind, fact.value) == (Kind.PERCENT, 5)


def test_a_range_has_its_unit_once() -> None:
    low, high = read("from 5 to 10 %", "en")
    assert low.shares is Kind.PERCENT
    assert high.kind is Kind.PERCENT
    assert Decimal(4000000) in read("4–5 million", "en")[0].also


@pytest.mark.parametrize(
    ("tag", "text", "name"),
    [("es", "350 kilómetros cuadrados", "km2"), ("tr", "350 kilometrekare", "km2"), ("en", "350 km²", "km2"),
     ("de", "5 Kilometern", "km"), ("fr", "16 gigaoctets", "GB"), ("vi", "5 lần", "times"), ("en", "5 mW", "mW")],
)  # fmt: skip
def test_a_unit_is_the_longest_word_that_names_one_and_is_shown_whole(tag: str, text: str, name: str) -> None:
    (fact,) = (fact for fact in read(text, tag) if fact.is_hard)
    assert fact.unit is not None
    assert (fact.unit.name, fact.unit.written) == (name, text)


def test_days_times_and_addresses_are_read_by_their_readers() -> None:
    text = "On Tuesday, 3 March 2026 at 10:00 GMT, call +41 22 555 01 23 or write to Press@example.org. NYSE: ACM"
    assert hard(text, "en") == [
        Day(2026, 3, 3, 1), Hour(10, 0, "", "GMT", dt.date(2026, 3, 3)), "41225550123", "press@example.org", "ACM",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [("en", "thirty-two volunteers", [32]), ("en", "two hundred thousand", [200000]), ("fr", "une trentaine", [1, 30]),
     ("ru", "двадцати одного", [21]), ("ar", "وثلاثة", [3]), ("zh", "三千五百万", [35000000]), ("en", "the XXI", [21]),
     ("en", "in the 1980s", [1980]), ("fr", "les années 80", [1980]), ("sv", "80-talet", [1980]),
     ("en", "24/7", [24])],
)  # fmt: skip
def test_a_number_in_words_accuses_nobody(tag: str, text: str, values: list[object]) -> None:
    assert hard(text, tag) == []
    assert words(text, tag) == values or set(values) <= set(words(text, tag))


def test_a_number_in_words_is_found_wherever_its_word_stands() -> None:
    text = "two-storey of them\u00a0two “two” others, two\nof two; twofold, intwo|two"
    found = [fact.span.start for fact in read(text, "en") if fact.written == "two"]
    assert found == [0, 19, 24, 37, 44, 64]


@pytest.mark.parametrize(("text", "name", "number"), [("batch BN-2103", "BN-", 2103), ("part MN-12", "MN-", 12)])
def test_letters_that_a_number_is_written_on_to_are_no_magnitude(text: str, name: str, number: int) -> None:
    assert [(fact.name, fact.number) for fact in read(text, "en")] == [(name, Decimal(number))]


def test_a_version_is_no_number() -> None:
    assert [(fact.kind, fact.value) for fact in read("Version 0.5.5", "en")] == [(Kind.ID, "0.5.5")]


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [("en", "Directive 2014/24/EU", "2014.24"), ("fr", "la directive 2014/24/UE", "2014.24"),
     ("ru", "Директива 2014/24/ЕС", "2014.24"), ("en", "Regulation (EU) 2016/679", "2016.679"),
     ("es", "el Reglamento (UE) n.º 2016/679", "2016.679"), ("en", "S/RES/2254 (2015)", "2254.2015"),
     ("en", "A/76/L.23", "76.23"), ("de", "die Rechtssache C‑311/18", "311.18"), ("en", "CVE-2021-3156", "2021.3156"),
     ("en", "ISO 9001:2015", "9001.2015"), ("zh", "ISO9001:2015认证", "9001.2015"), ("fr", "EN 301 549", "301.549"),
     ("de", "IEEE 802.11", "802.11"), ("en", "ISO/IEC 27001", "27001"), ("en", "COM(2021) 206 final", "2021.206"),
     ("en", "2022/0047(COD)", "2022.0047"), ("en", "No. 1:21-cv-01234", "1.21.01234"), ("en", "v3.2.1", "3.2.1"),
     ("en", "DSA-4321-1", "4321.1"), ("en", "IP/21/1682", "21.1682"), ("en", "S/390", "390")],
)  # fmt: skip
def test_what_names_a_law_a_case_or_a_version_is_no_number(tag: str, text: str, value: str) -> None:
    assert [(fact.kind, fact.value) for fact in read(text, tag) if fact.is_hard] == [(Kind.ID, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in 2025/2026", [2025, 2026]), ("in 2025/26", [2025, 26]), ("by 12/2025", [12, 2025]), ("24 km/h", [24]),
        ("COVID-19", [19]), ("A320", [320]), ("EN 12 villes", [12]), ("and/or 5", [5]), ("3/4 of", [3, 4]),
    ],
)  # fmt: skip
def test_a_figure_with_a_stroke_or_a_name_beside_it_is_no_id(text: str, values: list[int]) -> None:
    assert hard(text, "fr") == values


def test_a_month_with_its_year_is_a_fact_and_alone_it_is_a_word() -> None:
    assert hard("März 2012", "de") == [Day(2012, 3, 0)]
    assert hard("2012年3月", "ja") == [Day(2012, 3, 0)]
    assert words("3月", "ja") == [Day(None, 3, 0)]


def test_what_no_reader_sees_is_no_fact() -> None:
    assert hard("<!-- 5 --> `7` [here](https://example.org/2026) &#8211; ok", "en") == []


def test_a_link_leaves_out_what_names_a_language() -> None:
    english, french = "https://www.example.org/en/news/42", "https://example.org/fr/news/42"
    assert without_language(english) == without_language(french) == "example.org/news/42"


def test_a_language_that_nobody_knows_has_its_digits() -> None:
    assert hard("xx 36,000 yy 4.5 zz 2026-03-03", "qqq") == [36000, Decimal("4.5"), Day(2026, 3, 3)]


def test_an_address_ends_where_another_script_begins() -> None:
    assert hard("请写信至press@example.org或致电", "zh") == ["press@example.org"]


def test_a_month_is_known_in_a_case_that_nobody_listed() -> None:
    assert hard("в мае 2025 года", "ru") == [Day(2025, 5, 0)]
    assert hard("w maju 2025 r.", "pl") == [Day(2025, 5, 0)]
