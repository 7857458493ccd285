"""A headline behind an embargo on one line."""

from __future__ import annotations

import pytest

from pressctl.prose.lines import embargoed_headline


@pytest.mark.parametrize(
    ("line", "embargo"),
    [
        ("SOUS EMBARGO jusqu’au 10 mars 2026, 00h01 (Genève) - Acme ouvre une usine", 51),
        ("EMBARGO HASTA EL 10 DE MARZO, 00:01 – Acme abre una planta", 35),
        ("禁发至2026年3月10日0时01分：新工厂将于本周启用", 18),
        ("محظور النشر حتى 10 آذار/مارس 2026: افتتاح مصنع جديد في ليون", 33),
        ("Strictly embargoed until 10 March, 00:01 GMT | Acme opens a plant", 44),
        ("Embargo: EU bans imports of oil", 0),
        ("EMBARGOED: FOR RELEASE ON MONDAY 2 MARCH 2026", 0),
        ("EMBARGO on oil to 3 countries: what changes for Acme", 0),
        ("Acme opens a plant: embargo until 10 March", 0),
        ("EMBARGO 10 March 2026, 00:01 CET – 12:00 CET", 0),
    ],
)
def test_an_embargo_is_parted_from_the_headline_behind_it(line: str, embargo: int) -> None:
    before, headline = embargoed_headline.parted(line)
    assert before == line[:embargo].rstrip()
    assert headline
    assert line.endswith(headline)
