"""Tables of contents: links to the headings of a text are no text, and what stands over them is none either."""

from __future__ import annotations

import pytest

from pressctl.importers import Reading
from pressctl.importers.extraction.lines import contents
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

TITLE = "Board finishes pipe under the river"
DAY = "12 March 2026"
LEDE = "The water board has finished the new pipe under the river, and the lower town will be supplied from it from Monday."
MORE = "“We are glad that the works could be finished before winter,” said Ada Muster, who chairs the board."
LINKS = '<ul><li><a href="#a">What was laid by night</a></li><li><a href="#b">What comes next</a></li></ul>'
SECTIONS = f'<h2 id="a">What was laid by night</h2><p>{MORE}</p><h2 id="b">What comes next</h2><p>{MORE}</p>'
MARKED = f"\n\n{LEDE}\n\n## What was laid by night\n\n{MORE}\n\n## What comes next\n\n{MORE}\n"


def one(name: str, text: str) -> Reading:
    """Return the release of a source."""
    (reading,) = read(Source(name, text.encode()))[1]
    return reading


def page(head: str, links: str) -> Reading:
    """Return the release of a page with a table of contents."""
    return one(
        "page.html",
        f"<html lang=en><head><title>{TITLE}</title></head><body><main>{head}{links}{SECTIONS}</main></body></html>",
    )


@pytest.mark.parametrize(
    "links",
    [LINKS, f"<h2>Contents</h2>{LINKS}", f"<div><p>On this page</p>{LINKS}</div>", LINKS.replace("ul>", "ol>")],
)
@pytest.mark.parametrize("head", [f"<h1>{TITLE}</h1><p>{DAY}</p><p>{LEDE}</p>{{}}", f"<h1>{TITLE}</h1><p>{DAY}</p>{{}}<p>{LEDE}</p>",
                                  f"<p>{DAY}</p><h1>{TITLE}</h1>{{}}<p>{LEDE}</p>"])  # fmt: skip
def test_a_table_of_contents_is_no_text_and_takes_neither_the_day_nor_the_headline(head: str, links: str) -> None:
    reading = page(head.format(links), "")
    release = reading.release
    assert (release.headline, str(release.date and release.date.text)) == (TITLE, "2026-03-12")
    assert release.body.split("\n\n")[0] == LEDE
    assert release.body.count("What comes next") == 1
    assert "Contents" not in release.body
    assert "On this page" not in release.body
    assert contents.WHY in {entry.why for entry in reading.account}


@pytest.mark.parametrize("over", ["", "## Contents\n\n", "**On this page**\n\n"])
def test_so_is_one_in_markdown(over: str) -> None:
    links = "- [What was laid by night](#what-was-laid-by-night)\n  - [By day](#by-day)\n- [What comes next](#what-comes-next)"
    release = one("page.md", f"# {TITLE}\n\n{DAY}\n\n{over}{links}{MARKED}").release
    assert (release.headline, str(release.date and release.date.text)) == (TITLE, "2026-03-12")
    assert release.body.split("\n\n")[0] == LEDE
    assert release.body.count("What comes next") == 1


def test_a_list_of_links_to_other_pages_and_of_footnotes_stays() -> None:
    notes = '<h2>Notes</h2><ol><li id="n1">The pipe is 800 metres long. <a href="#r1">↩</a></li><li>It is new. <a href="#r2">↩</a></li></ol>'
    assert "800 metres" in page(f"<h1>{TITLE}</h1><p>{DAY}</p><p>{LEDE}</p>", notes).release.body
