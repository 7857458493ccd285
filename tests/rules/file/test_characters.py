"""Characters that a program garbled or lost."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.release.file import document
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from pressctl.validation.scope import Scope

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
TEXT = "---\nheadline: Acme\ndate: 2026-03-02\n---\n\nL’usine a été ouverte.\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (TEXT.encode("cp1252"), "PR001"),
        (TEXT.replace("é", "\ufffd").encode(), "PR016"),
        (TEXT.replace("é", "Ã©").encode(), "PR016"),
    ],
)
def test_lost_characters_are_said_once(data: bytes, code: str) -> None:
    findings = validate(document.decode(data), "release.md", Scope(now=NOW, only=choose(["PR001", "PR016"], [])))
    assert {finding.code for finding in findings} == {code}


def found(body: str, code: str) -> list[str]:
    text = f"---\nheadline: Acme\ndate: 2026-03-02\n---\n\n{body}\n"
    scope = Scope(now=NOW, only=choose([code], []))
    return [finding.message for finding in validate(document.parse(text), "release.md", scope)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("l\x92usine de Lyon", "PR016"),
        ("\x93Acme\x94", "PR016"),
        ("zostaÄ‡ w domu", "PR016"),
        ("Å›roda", "PR016"),
        ("Ã€ Lyon", "PR016"),
        ("Acme\u2028opens", "PR015"),
        ("Ac\u200bme", "PR015"),
        ("Acme\U000e0041\U000e0042", "PR015"),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "PR017"),
        ("pay \u202e000,1\u202c", "PR013"),
        ("Acme\x0copens", "PR013"),
        ("call \u202a+41 22 555 01 00", "PR018"),
    ],
)
def test_signs_that_went_wrong(body: str, code: str) -> None:
    assert found(body, code)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("“FAMILIÄ” und „DIÄ“", "PR016"),
        ("MODÁ – JOÃO – IRMÃ™", "PR016"),
        ("ภาษา\u200bไทย", "PR015"),
        ("the \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f team", "PR015"),
        ("한국어", "PR017"),
        ("call \u202a+41 22 555 01 00\u202c", "PR013"),
        ("call \u202a+41 22 555 01 00\u202c", "PR018"),
    ],
)
def test_signs_that_are_right(body: str, code: str) -> None:
    assert not found(body, code)


def test_stray_bytes_are_read_again_and_lines_are_not_joined() -> None:
    scope = Scope(now=NOW, only=choose(["PR015", "PR016"], []))
    text = "---\nheadline: Acme\n---\n\nl\x92usine \x96 Acme\u2028Lyon\n"
    assert fix(document.parse(text), "release.md", scope).document.text.endswith("l’usine – Acme Lyon\n")


def test_a_control_character_of_the_front_matter_is_found_where_it_stands() -> None:
    text = "---\nétés\x0c\n---\n"
    (fault,) = document.parse(text).faults
    assert text[slice(*fault.span)] == "\x0c"


def test_many_control_characters_are_one_finding_with_one_repair() -> None:
    scope = Scope(now=NOW, only=choose(["PR013"], []))
    body = "\n\n".join(f"Acme\x0b opened plant {number} in Lyon\x1f." for number in range(50))
    parsed = document.parse(f"---\nheadline: Acme\n---\n\n{body}\n")
    (finding,) = validate(parsed, "release.md", scope)
    assert finding.message.startswith("The body holds 100 control characters (first U+000B) that nobody sees")
    assert (finding.line, finding.column) == (5, 5)
    fixed = fix(parsed, "release.md", scope, unsafe=True).document.text
    assert fixed == parsed.text.replace("\x0b", "").replace("\x1f", "")


def test_an_address_is_not_composed() -> None:
    name = "Te\u0301le\u0301chargez.pdf"
    links = f'<a href="https://example.org/{name}">a</a> [x](/{name}) <a href="{name}">b</a>'
    assert not found(links, "PR017")
    assert found("[Te\u0301le\u0301chargez](https://example.org/a.pdf)", "PR017")
