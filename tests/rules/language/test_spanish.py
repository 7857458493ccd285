"""Spanish: opening marks, and the full stop beside closing ones."""

from __future__ import annotations

import pytest

from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.checks import found, release, scope


def fixed(code: str, body: str) -> str:
    made = fix(release(body, "es"), "release.md", scope(code)).document
    assert fix(made, "release.md", scope(code)).made == 0
    return made.text.rpartition("---\n\n")[2].rstrip("\n")


@pytest.mark.parametrize(
    ("body", "is_found"),
    [
        ("Cuántas personas trabajarán en ella? Cuarenta.", True),
        ("Por fin abre la planta de Lyon!", True),
        ("Abre en Lyon. Y el agua de\nla región? Sigue limpia.", True),
        ("¿Cuántas personas trabajarán en ella? Cuarenta.", False),
        ("¿Cuántas personas\ntrabajarán en ella?, preguntó.", False),
        ("Pero ¿cuántas son? ¡Cuarenta de Lyon!", False),
        ("¡Cuarenta!, ¿de verdad?", False),
        ("La ministra dijo: «¿Y el agua?».", False),
        ("La campaña “Who owns the river?” de Acme.", False),
        ("Are you a human?", False),
        ("Yahoo!", False),
        ("Ver https://acme.example/?a=b! y `a?`.", False),
    ],
)
def test_an_opening_mark_is_missing(body: str, is_found: bool) -> None:
    assert bool(validate(release(body, "es"), "release.md", scope("PR620"))) is is_found


@pytest.mark.parametrize(
    ("code", "body", "right"),
    [
        ("PR621", "¡Acme abre!. Sí.", "¡Acme abre! Sí."),
        ("PR621", "«¿Abre?».", None),
        ("PR621", "¡Acme abre!... Sí.", None),
        ("PR622", "Dijo: «Es una planta de Lyon.»", "Dijo: «Es una planta de Lyon»."),
        ("PR622", "Dijo: “Es una planta de Lyon.” Y se fue.", "Dijo: “Es una planta de Lyon”. Y se fue."),
        ("PR622", "Dijo: «¿Es una planta?» Sí.", None),
        ("PR622", "The minister said “we can participate in the plan.”", None),
        ("PR622", "Dijo: «Es una planta de Lyon…»", None),
    ],
)
def test_the_full_stop_beside_a_closing_mark(code: str, body: str, right: str | None) -> None:
    assert fixed(code, body) == (right or body)


@pytest.mark.parametrize("code", ["PR620", "PR621", "PR622"])
def test_other_languages_are_left(code: str) -> None:
    body = "Quantas pessoas? Quarenta!. «Em Lyon.»"
    assert not validate(release(body, "pt"), "release.md", scope(code))


@pytest.mark.parametrize(
    "text",
    ["**[Los esperamos!](https://example.org)**", "<b>Los esperamos!</b> Vengan.", "[los esperamos en la planta!][x]"],
)
def test_a_mark_at_the_end_of_a_link_or_of_bold_is_seen(text: str) -> None:
    assert len(found("PR620", f"Acme abre una planta en Lyon el lunes. {text}", "es")) == 1
    assert not found("PR620", "Acme abre una planta. " + text.replace("Los", "¡Los").replace("[los", "[¡los"), "es")
