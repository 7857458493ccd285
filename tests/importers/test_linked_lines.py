"""Lines of a page that are one link: those among the paragraphs of its text are the text's, others the site's."""

from __future__ import annotations

import pytest

from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

TITLE = "Water board finishes new pipe under the river"
TEXT = (
    "The water board has finished the new pipe under the river, and the lower town will be supplied from it from Monday.",
    "“We are glad that the works could be finished before winter,” said Ada Muster, who chairs the board.",
    "The board supplies 40,000 households in the lower and the upper town, and two hospitals beside the river.",
)
REPORT = '<p><a href="/report">Read the full report on the works</a></p>'
BACK = '<p><a href="/news">News</a></p>'


def body(*parts: str) -> str:
    """Return the text that was read of a page with such blocks in its article."""
    article = f"<main><article><h1>{TITLE}</h1><p>12 March 2026</p><div>{''.join(parts)}</div></article></main>"
    page = (
        f'<html lang=en><head><title>{TITLE}</title></head><body><nav><a href="/">Home</a></nav>{article}</body></html>'
    )
    (reading,) = read(Source("page.html", page.encode()))[1]
    return reading.release.body


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_link_that_is_a_paragraph_of_the_text_is_kept(place: int) -> None:
    parts = [f"<p>{each}</p>" for each in TEXT]
    parts.insert(place, REPORT)
    assert "[Read the full report on the works](/report)" in body(*parts).split("\n\n")[place]


def test_a_link_to_a_section_of_the_site_is_none() -> None:
    assert "News" not in body(*(f"<p>{each}</p>" for each in TEXT), BACK)


def test_links_in_a_box_of_their_own_are_the_sites() -> None:
    assert "report" not in body(*(f"<p>{each}</p>" for each in TEXT), f"<div>{REPORT}{REPORT}</div>")
