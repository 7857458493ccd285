"""Measures in two units, and sums in two currencies."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "body", "message"),
    [
        ("en", "Gusts reach 85 mph (173 km/h).", "“85 mph” would be 137, and the text says “173 km”"),
        ("en", "Gusts reach 70 to 75 mph (131–121 km/h).", "“70 mph” would be 113, and the text says “131 km”"),
        ("en", "It covers 125 square miles (342 square kilometres).", "“125 square miles” would be 324"),
        ("en", "A box weighs 5 lb (3.2 kg).", "“5 lb” would be 2.3, and the text says “3.2 kg”"),
        ("en", "The field has 10 acres (44 hectares).", "“10 acres” would be 4"),
        ("en", "It fell to 59 °F (51 °C) at night.", "“59 °F” would be 15, and the text says “51 °C”"),
        ("fr", "Ils parcourent 240 km (environ 194 miles).", "“240 km” would be 149"),
        ("es", "El viaje es de 37 millas (90 km).", "“37 millas” would be 60"),
        ("ar", "بلغت السرعة 60 كيلومترا في الساعة (73 ميلا في الساعة).", "would be 37"),
        ("zh", "中心距边境150公里（39英里）。", "“150公里” would be 93, and the text says “39英里”"),
        ("ru", "Село в 310 км (139 милях) от города.", "“310 км” would be 193, and the text says “139 милях”"),
        ("ru", "Зимой там −4 °C (52 °F).", "would be 25"),
    ],
)
def test_a_measure_that_is_another_in_brackets_is_found(language: str, body: str, message: str) -> None:
    findings = found("PR418", body, language)
    assert [message in finding.message for finding in findings] == [True]


@pytest.mark.parametrize(
    "body",
    [
        "Gusts reach 85 mph (137 km/h) and 70 to 75 mph (113–121 km/h).",
        "It is 10 miles (15 km) long and 12 feet (3.7 m) wide.",
        "It rose by 2 °C (3.6 °F), to 40 °C (100 °F), from −40 °C (−40 °F).",
        "It is 324 km of road (12 miles are paved).",
        "The wind blows at 25 m/s (90 km/h).",
        "It drinks 8 l/100 km (29 mpg).",
        "A room of 5 m (25 m2) is small.",
        "The race is 42 km (more than 2 miles of them uphill).",
    ],
)
def test_what_is_rounded_or_no_conversion_is_left(body: str) -> None:
    assert not found("PR418", body)


def test_a_sum_at_another_rate_than_the_others_is_found() -> None:
    body = "It paid US$ 6.4 million (EUR 5.9 million).\n\nIt has US$ 1.6 million (EUR 5.1 million)."
    assert [finding.line for finding in found("PR418", body)] == [9]
    assert not found("PR418", body.replace("5.1", "1.5"))
    assert not found("PR418", body.replace("US$ 1.6 million (EUR 5.1 million)", "US$ 1.6 million (JPY 240 million)"))
