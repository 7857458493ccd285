"""Figures that count things of their own are no parts of a total."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "The programme serves 250 villages: 120 wells, 90 schools and 75 clinics will be built by May."),
        ("en", "A total of 250 villages get help: 120 wells, 90 schools and 75 clinics will be built by May."),
        ("en", "A total of 12 projects are under way (8 schools, 9 wells and 4 bridges), and will end in May."),
        ("fr", "Le programme concerne 250 villages : 120 puits, 90 écoles et 75 dispensaires seront construits."),
        ("es", "Un total de 250 pueblos reciben ayuda: 120 pozos, 90 escuelas y 75 clínicas se construirán."),
        ("de", "Insgesamt 250 Dörfer bekommen Hilfe: 120 Brunnen, 90 Schulen und 75 Kliniken werden gebaut."),
    ],
)
def test_figures_that_count_things_of_their_own_are_no_parts(language: str, body: str) -> None:
    assert not found("PR406", body, language)


@pytest.mark.parametrize(
    "body",
    [
        "A total of 12 people will work there: 5 engineers and 8 fitters.",
        "The company has 450 employees: 300 in Lyon and 200 in Geneva.",
        "The company has 450 employees: 300 from Kenya and 200 from Ghana.",
        "The company has 450 plants: 300 plants for pumps and 200 plants for pipes.",
        "The company has 450 employees: 300 engineers and 240 fitters.",
    ],
)
def test_parts_that_may_be_of_the_kind_of_the_total_are_added_up(body: str) -> None:
    assert len(found("PR406", body)) == 1
