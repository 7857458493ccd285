"""Pages: the link of a phone number dials what is printed, or there is none."""

import pytest

from pressctl.exporters.parts.dialling import tel
from pressctl.release.model import Contact


@pytest.mark.parametrize(
    ("printed", "dialled"),
    [
        ("+33 1 40 20 50 50 (standard)", "tel:+33-1-40-20-50-50"),
        ("+86 10 5979 9695 转12", "tel:+86-10-5979-9695;ext=12"),
        ("+41 22 730 81", ""),
        ("see the website", ""),
    ],
)
def test_a_link_dials_the_number_without_its_remark_or_nothing(printed: str, dialled: str) -> None:
    assert tel(printed, Contact()) == dialled
