"""What follows a printed number is told from the number."""

import pytest

from pressctl.prose.phones import main_part


@pytest.mark.parametrize(
    "tail",
    ["", " ext. 12", " x12", "x 12", " extension 12", ", poste 12", " Durchwahl 12", " DW 12", " ramal 12", " доб. 12",
     " تحويلة 12", "转12", " #12", " / 12", ", +41 22 730 81 12", "; 12", " (office)"],
)  # fmt: skip
def test_an_extension_a_range_a_second_number_and_a_remark_are_no_part_of_a_number(tail: str) -> None:
    assert main_part(f"+41 22 730 81 11{tail}") == "+41 22 730 81 11"


@pytest.mark.parametrize("number", ["+41 (0)22 730 81 11", "(202) 555-0100", "1-800-FLOWERS"])
def test_a_number_without_any_of_these_stays(number: str) -> None:
    assert main_part(number) == number
