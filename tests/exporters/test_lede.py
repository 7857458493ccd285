"""The dateline opens the text: below a release line or a picture, and never beside a dateline of the text's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exporters.test_markup import DESK, RELEASE
from pressctl.exporters import text, words_for
from pressctl.exporters.html import with_dateline
from pressctl.exporters.parts import markup
from pressctl.exporters.parts.wording import opening
from pressctl.release.model import Release

DATELINE = "LYON, March 2, 2026 –"


def page(release: Release) -> str:
    """Return the text as pages have it."""
    language, _ = words_for(release, DESK)
    return with_dateline(markup.html(release.body)[0], opening(release, language))


@pytest.mark.parametrize(
    "above",
    [
        "EMBARGOED UNTIL 3 March 2026, 6:30 p.m. IST (1:00 p.m. GMT / 8:00 a.m. EST)",
        "EMBARGOED UNTIL 3 March 2026,\n6:30 p.m. IST (1:00 p.m. GMT)",
        "**FOR IMMEDIATE RELEASE**",
        "POUR DIFFUSION IMMÉDIATE",
        "PRESS RELEASE\n\n2 March 2026",
        "![The plant](plant.png)",
        "![The plant](https://acme.example/plant.png)",
        "- Forty people",
        "## A plant",
    ],
)
def test_the_dateline_stands_below_what_is_no_text(above: str) -> None:
    release = replace(RELEASE, body=f"{above}\n\nAcme opened a plant.\n")
    assert f"\n\n{DATELINE} Acme opened" in text.write(release, DESK).data.decode()
    assert f'<p><span class="dateline">{DATELINE}</span> Acme opened' in page(release)


@pytest.mark.parametrize(
    "body",
    [
        "FOR IMMEDIATE RELEASE\n\nLYON, 2 March 2026 – Acme opened a plant.",
        "FOR IMMEDIATE RELEASE\nLYON, 2 March 2026 – Acme opened a plant.",
        "LYON, 2 March 2026\n\nAcme opened a plant.",
        "**Lyon, 2 March 2026**\n\nAcme opened a plant.",
        "![The plant](plant.png)\n\nLyon, 2 March – Acme opened a plant.",
    ],
)
def test_a_text_with_a_dateline_gets_no_second_one(body: str) -> None:
    release = replace(RELEASE, body=f"{body}\n")
    assert DATELINE not in text.write(release, DESK).data.decode()
    assert DATELINE not in page(release)


def test_a_short_text_with_a_day_has_its_dateline() -> None:
    release = replace(RELEASE, body="Acme opened on 2 March 2026.\n\nIt is new.\n")
    assert f"{DATELINE} Acme opened on" in text.write(release, DESK).data.decode()


@pytest.mark.parametrize(
    "opening",
    [
        "Lyon, 2. März 2026, 07:30 Uhr MEZ", "Lyon, le 2 mars 2026 à 7 h 30 (CET)", "Lyon, 2 mars 2026, kl. 07.30",
        "LYON, March 2, 2026, 7:30 a.m. ET", "LYON (March 2, 2026, 7:30 a.m. ET)", "Lyon, 2 March 2026, 07:00 GMT / 08:00 CET",
        "Lyon, 2 марта 2026 г., 10:00 (мск)", "Lyon, 2 marzo 2026 ore 7:30",
    ],
)  # fmt: skip
def test_a_dateline_with_its_hour_gets_no_second_one(opening: str) -> None:
    release = replace(RELEASE, body=f"**{opening}** – Acme opened a plant.\n")
    assert DATELINE not in text.write(release, DESK).data.decode()
