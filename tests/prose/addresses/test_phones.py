"""The numbers that a text prints are found, with nothing around them, and told from days, figures and accounts."""

import pytest

from pressctl.findings import Span
from pressctl.prose.addresses.phone_tails import each
from pressctl.prose.addresses.phones import ZEROS, phones

NUMBER = "+41 22 730 81 11"


@pytest.mark.parametrize(
    "number",
    [NUMBER, "+41 (0)22 730 81 11", "(+41) 22 730 81 11", "0041 22 730 81 11", "022/730 81 11", "(202) 555-0100",
     "202.555.0100", "202\u2011555\u20110100", "+41\u00a022\u202f730\u00a081\u00a011", "+33 (0) 1 40 20 50 50",
     "030 18272-0", "555-0100", "914 523 678", "＋41 22 730 81 11", "٠٢٢ ٧٣٠ ٨١ ١١", "+886 2 2019-2046", "0418   125161"],
)  # fmt: skip
@pytest.mark.parametrize(
    "text", ["{}", "Tel. {}.", "{}-direct", "call ({}), or write", "**{}**", "- {}\n- Lyon", "2 March: {}, 2 p.m."]
)
def test_a_number_is_found_however_it_is_grouped(number: str, text: str) -> None:
    assert [phone.written for phone in phones(text.format(number))] == [number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("请致电+86 10 5550 0100或来函。", "+86 10 5550 0100"),
        ("请拨打010-55500100咨询。", "010-55500100"),
        ("手机13855500100联系", "13855500100"),
        ("拨打4005550100", "4005550100"),
        ("电话+861055500100转12", "+861055500100"),
        ("電話03-5550-0100まで", "03-5550-0100"),
        ("電話は+81 3 5550 0100です。", "+81 3 5550 0100"),
        ("전화는 +82 2 555 0100로 하십시오.", "+82 2 555 0100"),
        ("전화02-555-0100", "02-555-0100"),
        ("โทร02-555-0100ได้", "02-555-0100"),
        ("тел.+7 495 555-01-00", "+7 495 555-01-00"),
    ],
)
def test_a_number_is_found_that_touches_a_word_where_no_spaces_are_set(text: str, number: str) -> None:
    assert [phone.number for phone in phones(text)] == [number]


@pytest.mark.parametrize(
    "text", ["案号20231234567", "第2026-0001234号", "约12000000人", "call 02-555-0100to", "x02-555-0100"]
)
def test_a_number_that_touches_a_word_and_is_of_no_form_of_its_own_is_none(text: str) -> None:
    assert not phones(text)


@pytest.mark.parametrize("extension", ["ext. 12", "x12", "poste 12", "доб. 12", "доб. 31-15", "转12", "#12"])
def test_an_extension_belongs_to_what_is_written_but_not_to_the_number(extension: str) -> None:
    phone = phones(f"Tel. {NUMBER} {extension}, or write")[0]
    assert phone.span == Span(5, 5 + len(phone.written))
    assert (phone.written, phone.number, phone.extension) == (f"{NUMBER} {extension}", NUMBER, extension)
    assert phone.digits == "41227308111"


@pytest.mark.parametrize(
    "text",
    [
        "It cost $12 345 678, €12.345.678 or 12 345 678 €.",
        "It grew by 1 234 567 % or 1.234.567.890 %, to 3,456 789 012 and 12 345 678.50.",
        "2026-03-02, 02.03.2026, 2/3/2026, 2026/3/2, 20260302, 2026-03-02 10:00, 2026-3-2-10-49-17-3451, 2026-03-02-the-plant.md.",
        "In 2010 2015, 2010-2015, 2010/11, (2010–2015), 2010 – 2015, and 2615 (2021), **2003-2004**.",
        "CH93 0076 2011 6238 5295 7, GB29 NWBK 6016 1331 9268 19, DE89370400440532013000.",
        "ISBN 978-3-16-148410-0, ISBN: 3-16-148410-0, 978-3-16-148410-0, ISSN 2049-3630.",
        "https://example.org/2026/1234567, id=12345678, ana.1234567@example.org, CVE-2026-12345, 79099-07-3.",
        "Unit #03-105/106/107, order A-1234567, version 1.2.3, part AB602-25-1234, AB602-252-12345, AB102-252-1234.",
        "Rooms 101\n102\n103\n104, and 3.9\t-12.0\t-8.8%.",
        "Personal Identification Number: 1987853 (France), Passport: 01772281, **Passport No.** 01772281.",
        "Personalausweis-Nr. 01772281, Numéro de passeport : 01772281, паспорт № 01772281, 护照号码：01772281",
        "28 Yakushi, Taihaku-ku, Sendai 982-0241 Miyagi Prefecture, 〒982-0241, Sendai 982-0241, Japan.",
        "It meets in Lyoner Straße 33 - 10785 Berlin, or 7 – 10785 Berlin.",
        "12 34 56",
        "1234 5678 9012 3456 78",
    ],
)
def test_days_years_amounts_and_accounts_are_no_numbers_to_call(text: str) -> None:
    assert not phones(text)


def test_a_day_after_a_label_is_no_number() -> None:
    assert [phone.written for phone in phones("Tel. 2026-03-02: 022 730 81 11 2026-03-02")] == ["022 730 81 11"]


@pytest.mark.parametrize(
    "text",
    [
        "022 730 81 11 / 022 730 81 12",
        "022 730 81 11/022 730 81 12",
        "022 730 81 11 - 022 730 81 12",
        "022 730 81 11\n022 730 81 12",
        "022 730 81 11        022 730 81 12",
        "1. 022 730 81 11, 2. 022 730 81 12",
    ],
)
def test_two_numbers_in_a_row_are_two(text: str) -> None:
    assert [phone.written for phone in phones(text)] == ["022 730 81 11", "022 730 81 12"]


def test_brackets_in_a_row_are_numbers_of_their_own() -> None:
    found = phones("(202) 555-0100 (202) 555-0101")
    assert [phone.written for phone in found] == ["(202) 555-0100", "(202) 555-0101"]


@pytest.mark.parametrize(("number", "expected"), [(NUMBER, True), ("(+41) 22 730 81 11", True),
                                                  ("0041 22 730 81 11", True), ("022 730 81 11", False)])  # fmt: skip
def test_a_number_for_readers_abroad_says_so_by_how_it_starts(number: str, expected: bool) -> None:
    assert phones(number)[0].is_for_abroad is expected


@pytest.mark.parametrize("number", ["602-252-1234", "202.354.7222"])
def test_a_number_is_found_where_it_is_glued_to_a_name(number: str) -> None:
    assert [phone.written for phone in phones(f"Bo Silva, Lyon COC{number}")] == [number]


def test_digits_of_every_script_are_known() -> None:
    digits = {character for character in map(chr, range(0x10000)) if character.isdecimal()}
    assert digits == {chr(ord(zero) + value) for zero in ZEROS for value in range(10)}


@pytest.mark.parametrize("hours", ["10 a.m. to 5 p.m.", "9–17 h", "8 Uhr"])
def test_hours_after_a_number_are_no_part_of_it(hours: str) -> None:
    assert [phone.written for phone in phones(f"Tel. 202 555 0122 {hours}")] == ["202 555 0122"]


def test_two_national_numbers_with_a_space_between_are_two() -> None:
    assert [phone.written for phone in phones("02 5550 7260 0491 570 156")] == ["02 5550 7260", "0491 570 156"]


@pytest.mark.parametrize(
    "text",
    [
        "Austin, Texas 75299-0199",
        "Portland, OR 97201-0199",
        "Case 12-2014-00055501",
        "Rua do Cais, 501 - CEP. 01.310-100 - Campinas/SP",
        "Rua do Cais, 501, CEP: 01310-100",
        "Rua do Cais, 501, 01310-100 São José dos Campos - SP",
    ],
)
def test_postcodes_and_dockets_are_no_numbers(text: str) -> None:
    assert not phones(text)


@pytest.mark.parametrize("text", ["Maria Silva, Celular 99999-9999", "Maria Silva, Rio 99999-9999"])
def test_a_number_of_brazil_is_no_postcode(text: str) -> None:
    assert [phone.written for phone in phones(text)] == ["99999-9999"]


@pytest.mark.parametrize(
    "numbers",
    [
        ("020 7946 0123", "07700 900123"),
        ("020 7946 0123", "0131 496 0123"),
        ("02 5550 7260", "0491 570 156"),
        ("202-555-0122", "202-555-0110"),
        ("01 99 00 05 50", "06 39 98 04 78"),
        ("202 555 0122", "202 555 0110", "202 555 0199"),
    ],
)
@pytest.mark.parametrize("between", [" ", " / ", "/", "  "])
def test_two_numbers_in_a_row_are_two_numbers(numbers: tuple[str, ...], between: str) -> None:
    assert [phone.written for phone in phones(f"Call {between.join(numbers)}.")] == list(numbers)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("هاتف: 967739888755+", "+967739888755"), ("هاتف: 967-1-440 5551+، عدن", "+967-1-440 5551"),
        ("טלפון: 972-2-5400000+", "+972-2-5400000"),
        ("أكثر من 1500000+ مشترك", "1500000"), ("Tel. 967739888755+", "967739888755"),
    ],
)  # fmt: skip
def test_a_plus_that_stands_behind_from_right_to_left_leads_abroad(text: str, number: str) -> None:
    assert [phone.number for phone in phones(text)] == [number]


@pytest.mark.parametrize(
    ("printed", "second"),
    [
        ("02 61 91 01 20 / 01 21", "02 61 91 01 21"),
        ("02.61.91.01.20/01.21", "02.61.91.01.21"),
        ("(21) 3555 – 4507 e 4567", "(21) 3555 – 4567"),
    ],
)
def test_an_ending_may_be_a_whole_group_or_two(printed: str, second: str) -> None:
    assert [number for _, number in each(f"Tel. {printed}")][1:] == [second]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("тел. 55-59-04, 55-59-46", ["55-59-04", "55-59-46"]),
        ("Телефони: 555-904; 555-905", ["555-904", "555-905"]),
        ("тел.: 55-59-04 / 55-59-46", ["55-59-04", "55-59-46"]),
        ("кабінет 55-59-04", []),
        ("on 12-10-25, and again on 14-10-25", []),
        ("тел. 55-59-04-12", ["55-59-04-12"]),
    ],
)
def test_six_figures_behind_the_label_of_a_phone_are_a_number(line: str, numbers: list[str]) -> None:
    assert [phone.number for phone in phones(line)] == numbers


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Acme (Room 4121)1500 Quay Street", []),
        ("Acme (Room 4121) 1500 Quay Street, 202 555 0101", ["202 555 0101"]),
        ("Ana Silva (since 1999) 020 7946 0101", ["020 7946 0101"]),
        ("Ana Silva (office 202 555 0101) 202 555 0102", ["202 555 0101", "202 555 0102"]),
    ],
)
def test_digits_that_a_bracket_parts_are_no_one_number(text: str, written: list[str]) -> None:
    assert [each.written for each in phones(text)] == written
