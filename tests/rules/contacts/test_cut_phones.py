"""Numbers of the text that are one of a contact but for a digit."""

from __future__ import annotations

import pytest

from support.checks import found

CONTACT = "[{name: Ana Silva, email: pressestelle@acme.org, phone: '+41 21 644 44 44'}]"


@pytest.mark.parametrize("number", ["021 644 44 4", "021 64 44 44", "012 644 44 44"])
def test_a_number_of_a_contact_that_lacks_a_digit_is_found_whatever_stands_before_it(number: str) -> None:
    (finding,) = found("PR305", f"Appeler le plus vite possible au {number}.", "fr", contacts=CONTACT)
    assert "“+41 21 644 44 44” but for a digit" in finding.message


@pytest.mark.parametrize("number", ["021 644 44 44", "021 644 44 45", "644 44 44", "022 644 44 55"])
def test_another_number_than_that_of_a_contact_is_left(number: str) -> None:
    assert not found("PR305", f"Appeler le plus vite possible au {number}.", "fr", contacts=CONTACT)
