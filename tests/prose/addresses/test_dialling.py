"""What a printed value dials: the number alone, its extension, and nothing where there is a slip in it."""

import pytest

from pressctl.prose.addresses.dialling import main_part, read, tel

NUMBER = "+41 22 730 81 11"


@pytest.mark.parametrize(
    "tail",
    ["", " ext. 12", " x12", "x 12", " extension 12", ", poste 12", " Durchwahl 12", " DW 12", " ramal 12", " доб. 12",
     " تحويلة 12", "转12", " #12", " / 12", ", +41 22 730 81 12", "; 12", " (office)"],
)  # fmt: skip
def test_an_extension_a_range_a_second_number_and_a_remark_are_no_part_of_a_number(tail: str) -> None:
    assert main_part(f"{NUMBER}{tail}") == NUMBER


@pytest.mark.parametrize("number", ["+41 (0)22 730 81 11", "(202) 555-0100", "1-800-FLOWERS"])
def test_a_number_without_any_of_these_stays(number: str) -> None:
    assert main_part(number) == number


@pytest.mark.parametrize(
    "remark",
    ["(standard)", "(Zentrale)", "(24h)", "(24 h)", "(24/7)", "(9–17)", "(office hours)", "(WhatsApp only)", "(mobile)",
     "[press office]", "（受付）", "(Jo)"],
)  # fmt: skip
def test_a_remark_is_kept_as_text_and_never_dialled(remark: str) -> None:
    printed = f"{NUMBER} {remark}"
    assert (read(printed).number, read(printed).extension, read(printed).rest.strip()) == (NUMBER, "", remark)
    assert tel(printed, "") == "tel:+41-22-730-81-11"


@pytest.mark.parametrize(
    "extension",
    [" ext. 2345", "（内線 2345）", " 内線2345", " (内線2345)", "转2345", " 分機 2345", " доб. 2345", " (доб. 2345)", " int. 2345",
     " poste 2345", " DW 2345", " wew. 2345", " linka 2345", " toestel 2345", " tst. 2345", " dahili 2345", " mellék 2345",
     " εσωτ. 2345", " ankn. 2345", " 내선 2345", " שלוחה 2345", " lokal 2345", ";ext=2345", " ext 2345 (office)"],
)  # fmt: skip
def test_an_extension_is_read_in_many_languages_in_brackets_or_not(extension: str) -> None:
    assert tel(f"{NUMBER}{extension}", "") == "tel:+41-22-730-81-11;ext=2345"


@pytest.mark.parametrize(
    "printed",
    ["+1 650 253 0000 ext.", "++41 22 730 81 11", "C: +41 22 730 81 11", "212) 736-5000", "+41 22 730 81 11 standard",
     "White202-354-7222", "+41 22 730 81 11 oder -12", "+1 212 123 4567", "+41 22 730 81"],
)  # fmt: skip
def test_nothing_is_dialled_where_a_slip_or_a_word_is_left(printed: str) -> None:
    assert tel(printed, "US") == ""


def test_letters_are_dialled_only_as_those_of_a_vanity_number() -> None:
    assert tel("1-800-FLOWERS", "US") == "tel:+1-800-356-9377"
    assert tel("212-736-5000 OFFICE", "US") == ""
    assert tel("212-736-5000 (OFFICE)", "US") == "tel:+1-212-736-5000"
