"""Where the source of a page breaks its lines says nothing of the text: a page reads the same on one line and on many."""

from __future__ import annotations

import pytest

from pressctl.ingest.run import read
from pressctl.ingest.sources import Source
from pressctl.release.model import Release

TITLE = "Water board finishes new pipe under the river"
TEXT = (
    "SAMPLETON — The water board has finished the new pipe under the river, and the lower town will be supplied from it.",
    "“We are glad that the works could be finished before winter,” said Ada Muster, who chairs the board.",
    "The board supplies 40,000 households in the lower and the upper town, and two hospitals beside the river.",
)


def one(line: str, between: str) -> Release:
    """Return the release of a page with a line under its day; ``between`` stands between two blocks of the source."""
    blocks = [f"<h1>{TITLE}</h1>", "<p>12 March 2026</p>", line, *(f"<p>{each}</p>" for each in TEXT)]
    page = f"<html lang=en><head><title>{TITLE}</title></head><body><main>{between.join(blocks)}</main></body></html>"
    (reading,) = read(Source("page.html", page.encode()))[1]
    return reading.release


@pytest.mark.parametrize(
    "line",
    [
        "<p><em>Board and Town Supply the Hospital</em></p>",
        "<p>Board and town supply the two hospitals from two sides</p>",
        "<p><strong>Background</strong></p>",
        "<h3>Introduction</h3>",
        "<p><em>As prepared for delivery</em></p>",
    ],
)
def test_a_line_above_the_text_is_read_the_same_on_one_line_of_the_source_and_on_many(line: str) -> None:
    first, *others = (one(line, between) for between in ("\n\n", "\n", ""))
    assert first.subheadline or len(first.body.strip().split("\n\n")) == len(TEXT) + 1
    for other in others:
        assert (other.subheadline, other.body, other.dateline) == (first.subheadline, first.body, first.dateline)
