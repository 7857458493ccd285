"""The dateline: its day and that of the front matter."""

from __future__ import annotations

import pytest

from pressctl.findings import Finding
from pressctl.release import document
from pressctl.release.settings import Settings
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
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
        ("<span>Acme</span> opened a plant.", 1),
        ("<ul>\n<li>Quality Standards – Establish a professional body for the plant.</li>\n</ul>", 1),
        ("Good afternoon everyone – welcome to the plant of Acme.", 1),
        ("The plant – and the pumps you build – are new.", 1),
    ],
)
def test_a_dateline_in_the_text_is_told_from_a_sentence_with_a_dash(body: str, count: int) -> None:
    assert len(validate(release(body), "release.md", scope("PR207"))) == count
