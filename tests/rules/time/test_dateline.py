"""The dateline: its day and that of the front matter."""

from __future__ import annotations

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support import checks
from support.checks import release, scope

SCOPE = scope("PR229", house=Settings(timezone="Europe/Zurich"))


def found(text: document.Document, path: str = "release.md") -> list[Finding]:
    return validate(text, path, SCOPE)


@pytest.mark.parametrize(
    ("language", "body", "right"),
    [
        ("en", "GENEVA, 3 March 2026 – Acme opens.", "GENEVA, 2 March 2026 – Acme opens."),
        ("en", "**Geneva, March 12, 2026** -- Acme opens.", "**Geneva, March 2, 2026** -- Acme opens."),
        ("en", "(For release)\n\nGENEVA, March 3 (ACM) – Acme opens.", "GENEVA, March 2 (ACM) – Acme opens."),
        ("fr", "Genève, le 3 mars 2026 – Acme ouvre.", "Genève, le 2 mars 2026 – Acme ouvre."),
        ("de", "Genf, 3. März 2026 – Acme öffnet.", "Genf, 2. März 2026 – Acme öffnet."),
        ("ru", "Женева, 3 марта 2026 года – Компания.", "Женева, 2 марта 2026 года – Компания."),
        ("zh", "日内瓦，2026年3月3日电 新的工厂。", "日内瓦，2026年3月2日电 新的工厂。"),
    ],
)
def test_another_day_is_found_and_can_be_fixed(language: str, body: str, right: str) -> None:
    text = release(body, language)
    assert len(found(text)) == 1
    after = fix(text, "release.md", SCOPE, unsafe=True).document
    assert right in after.text
    assert not found(after)
    assert fix(text, "release.md", SCOPE).document.text == text.text


def test_another_month_or_an_ordinal_has_no_fix() -> None:
    for day in ("2 April 2026", "3rd March 2026", "Tuesday, 3 March 2026"):
        problems = found(release(f"GENEVA, {day} – Acme opens."))
        assert [problem.fix for problem in problems] == [None], day


@pytest.mark.parametrize(
    ("date", "body"),
    [
        ("2026-03-02", "GENEVA, 2 March 2026 – Acme opens."),
        ("2026-03-02", "GENEVA, March 2 – Acme opens."),
        ("2026-01-01", "GENEVA, 1 January – Acme opens."),
        ("2026-03-02", "GENEVA – Acme opened on 3 March 2026."),
        ("2026-03-02", "FOR THE WEEK OF APRIL 19 – APRIL 25"),
        ("2026-03-02", "Geneva, 3 March – 5 March 2026: the fair"),
        ("2026-03-02", "Acme opened a plant in Lyon on 3 March 2026 and will employ forty."),
        ("2026-03-02T23:30:00Z", "GENEVA, 3 March 2026 – Acme opens."),
        ("", "GENEVA, 3 March 2026 – Acme opens."),
    ],
)
def test_no_other_day_no_finding(date: str, body: str) -> None:
    assert not found(release(body, date=date))


def test_a_date_of_the_path_is_no_explicit_one() -> None:
    assert not found(release("GENEVA, 3 March 2026 – Acme opens.", date=""), "2026-03-02-acme.md")


def test_the_last_day_of_a_year_is_near_the_first_of_the_next() -> None:
    problems = found(release("GENEVA, 31 December – Acme opens.", date="2026-01-01"))
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("LYON- Acme opened a plant.", 0),
        ("<span>Lyon –&nbsp;</span>Acme opened a plant.", 0),
        ("LYON &#8211; Acme opened a plant.", 0),
        ("(Lyon, 3 May 2024) Acme opened a plant.", 0),
        ("**LYON, MO**: Acme opened a plant.", 0),
        ("Lyon, 3 May 2024\n\nAcme opened a plant.", 0),
        ("**As prepared for delivery LYON -** Acme opened a plant.", 0),
        ("'s-Gravenhage, 3 May 2024 \u2013 Acme opened a plant.", 0),
        ("<span>Acme</span> opened a plant.", 1),
        ("<ul>\n<li>Quality Standards – Establish a professional body for the plant.</li>\n</ul>", 1),
        ("Good afternoon everyone – welcome to the plant of Acme.", 1),
        ("The plant – and the pumps you build – are new.", 1),
    ],
)
def test_a_dateline_in_the_text_is_told_from_a_sentence_with_a_dash(body: str, count: int) -> None:
    assert len(validate(release(body), "release.md", scope("PR207"))) == count


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fi", "Pori 2.3.2026\n\nTehdas avattiin."), ("sv", "Malm\u00f6 2026-03-02. Fabriken \u00f6ppnar."), ("de", "Gera 02.03.2026\n\nDas Werk \u00f6ffnet."),
        ("cs", "V Praze dne 2. b\u0159ezna 2026\n\nZ\u00e1vod otev\u0159en."), ("th", "\u0e19\u0e04\u0e23\u0e1b\u0e10\u0e21 2 \u0e21\u0e35\u0e19\u0e32\u0e04\u0e21 2569 \u2013 \u0e42\u0e23\u0e07\u0e07\u0e32\u0e19\u0e40\u0e1b\u0e34\u0e14"),
        ("it", "Ancona, 2 marzo 2026. Al 31 dicembre 2025 i soci erano 48.900."), ("nl", "Gent, 2 maart 2026. Op 3 juni 2026 opent de fabriek."),
        ("en", "2nd March 2026, Lagos, Nigeria: The plant opened."), ("en", "Mumbai: March 2, 2026: The plant opened."),
        ("ko", "2026. 3. 2.(\uc6d4) \uc11c\uc6b8 \u2013 \uacf5\uc7a5\uc774 \ubb38\uc744 \uc5f4\uc5c8\ub2e4."), ("az", "Bak\u0131, 2 mart 2026-c\u0131 il \u2013 Zavod a\u00e7\u0131ld\u0131."),
    ],
)  # fmt: skip
def test_a_place_beside_the_day_of_the_release_is_a_dateline_in_any_language(language: str, body: str) -> None:
    assert not checks.found("PR207", body, language, date="2026-03-02", status="released")


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Acme opened the plant on 2 March 2026. It has forty pumps."), ("fi", "Pori 9.4.2026\n\nTehdas avattiin."),
        ("ja", "\u5de5\u5834\u306f2026\u5e743\u67082\u65e5\u306b\u958b\u696d\u3057\u305f\u3002"), ("en", "2 March 2026 \u2013 The plant opened."), ("en", "WHEN: Monday, 2 March 2026, 10 a.m."), ("en", "Date: 2 March 2026"), ("de", "Am 2. M\u00e4rz 2026: Acme \u00f6ffnet."),
    ],
)  # fmt: skip
def test_a_day_in_a_sentence_makes_no_dateline(language: str, body: str) -> None:
    assert checks.found("PR207", body, language, date="2026-03-02", status="released")


def test_the_weekday_of_a_buddhist_year_is_read() -> None:
    assert checks.found(
        "PR223",
        "\u0e27\u0e31\u0e19\u0e2d\u0e31\u0e07\u0e04\u0e32\u0e23\u0e17\u0e35\u0e48 2 \u0e21\u0e35\u0e19\u0e32\u0e04\u0e21 2569",
        "th",
    )
    assert not checks.found(
        "PR223",
        "\u0e27\u0e31\u0e19\u0e08\u0e31\u0e19\u0e17\u0e23\u0e4c\u0e17\u0e35\u0e48 2 \u0e21\u0e35\u0e19\u0e32\u0e04\u0e21 2569",
        "th",
    )
