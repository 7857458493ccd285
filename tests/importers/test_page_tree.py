"""The tree of a page: what stands behind its end is read, and elements of a site's own are blocks."""

from __future__ import annotations

import pytest

from pressctl.importers import Reading
from pressctl.importers.markup.blocks import blocks
from pressctl.importers.markup.markdown import plain
from pressctl.importers.markup.page_tree import tree_of
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

TITLE = "Water board finishes new pipe under the river"
TEXT = (
    "The water board has finished the new pipe under the river, and the lower town will be supplied from it from Monday.",
    "“We are glad that the works could be finished before winter,” said Ada Muster, who chairs the board.",
    "The board supplies 40,000 households in the lower and the upper town, and two hospitals.",
)
HEAD = f"<html lang=en><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>12 March 2026</p>"


def page(source: str) -> Reading:
    """Return the release of a page."""
    (reading,) = read(Source("page.html", source.encode()))[1]
    return reading


def paragraphs(reading: Reading) -> list[str]:
    """Return the paragraphs of the text that was read."""
    return plain(reading.release.body).strip().split("\n\n")


@pytest.mark.parametrize(
    "rest",
    [
        "</body><p>{}</p></html>",
        "</body></html><p>{}</p>",
        "</body>{}</html>",
        "</body></html>\n<html><body><p>{}</p></body></html>",
        "</BODY ><P>{}",
    ],
)
def test_what_stands_behind_the_end_of_a_page_is_read_as_browsers_show_it(rest: str) -> None:
    reading = page(f"{HEAD}<p>{TEXT[0]}</p><p>{TEXT[1]}</p>{rest.format(TEXT[2])}")
    assert paragraphs(reading) == [*TEXT]


def test_contacts_behind_the_end_of_a_page_are_read() -> None:
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    reading = page(f"{HEAD}{text}</body></html><p>Media contact: Ada Muster, ada@example.org</p>")
    assert [each.email for each in reading.release.contacts] == ["ada@example.org"]


def test_elements_of_a_site_are_blocks_where_no_words_stand_beside_them() -> None:
    text = "".join(f"<news-text>{each}</news-text>" for each in TEXT)
    head = f"<site-bar><site-name>Water Board</site-name></site-bar><news-title>{TITLE}</news-title>"
    reading = page(
        f"<html><head><title>{TITLE}</title></head><body>{head}<news-day>12 March 2026</news-day>{text}</body></html>"
    )
    assert reading.release.headline == TITLE
    assert str(reading.release.date and reading.release.date.text) == "2026-03-12"
    assert paragraphs(reading) == [*TEXT]


def test_an_element_of_a_site_inside_a_line_is_a_part_of_it() -> None:
    text = f"<p>{TEXT[0].replace('Monday', '<day-name>Monday</day-name>')}</p><p>{TEXT[1]}</p><p>{TEXT[2]}</p>"
    assert paragraphs(page(f"{HEAD}{text}</body></html>")) == [*TEXT]


def test_the_words_of_a_template_that_the_page_shows_are_read() -> None:
    text = "".join(f"<p>{each}</p>" for each in TEXT[:2])
    shadow = f'<news-box><template shadowrootmode="open"><p>{TEXT[2]}</p></template></news-box><template><p>Row</p></template>'
    assert paragraphs(page(f"{HEAD}{text}{shadow}</body></html>")) == [*TEXT]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<ul><li>one</li>between <b>bold</b> words<li>two</li>after</ul>",
         ["- one\\", "  between **bold** words", "- two\\", "  after"]),
        ("<ol><li>one</li><a href='/x'>a link</a><li>two</li></ol>", ["1. one\\", "  [a link](/x)", "2. two"]),
        ("<ul>no item at all</ul>", ["- no item at all"]),
    ],
)  # fmt: skip
def test_words_between_the_items_of_a_list_are_kept(source: str, lines: list[str]) -> None:
    assert blocks(tree_of(f"<html><body>{source}</body></html>")) == ["\n".join(lines)]


@pytest.mark.parametrize(
    "panel",
    [
        "<h3><button aria-expanded=false aria-controls=p>Notes to editors</button></h3><div id=p hidden><p>{}</p></div>",
        "<button aria-expanded=false aria-controls=p>Notes to editors</button><div id=p style='display: none'><p>{}</p></div>",
    ],
)
def test_the_panels_of_a_page_are_read_with_what_opens_them(panel: str) -> None:
    text = "".join(f"<p>{each}</p>" for each in TEXT[:2])
    assert paragraphs(page(f"{HEAD}{text}{panel.format(TEXT[2])}</body></html>")) == [
        *TEXT[:2],
        "Notes to editors",
        TEXT[2],
    ]


def test_a_menu_that_a_click_opens_is_no_text() -> None:
    links = "".join(f"<li><a href=/{at}>Section {at} of the site of the board</a></li>" for at in range(9))
    menu = f"<button aria-expanded=false aria-controls=menu>Menu</button><div id=menu hidden><ul>{links}</ul></div>"
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    assert paragraphs(page(f"{HEAD.replace('<h1>', menu + '<h1>')}{text}</body></html>")) == [*TEXT]


@pytest.mark.parametrize("box", ["<div role=dialog id=s hidden>{}</div>", "<form><div id=s hidden>{}</div></form>"])
def test_a_dialog_and_a_form_stay_closed(box: str) -> None:
    asked = "<p>Would you like to hear from us? We send a letter with all the news of the board each month, free of charge.</p>"
    button = "<button aria-expanded=false aria-controls=s>Subscribe</button>"
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    assert paragraphs(page(f"{HEAD}{text}{button}{box.format(asked)}</body></html>")) == [*TEXT]
