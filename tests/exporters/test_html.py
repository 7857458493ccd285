"""Pages: the link of a phone number dials what is printed, or there is none; pressctl fetches nothing from anywhere."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest

from pressctl.exporters import Desk, eml, html
from pressctl.exporters.feeds import atom
from pressctl.exporters.parts import markup
from pressctl.exporters.site import writer
from pressctl.newsroom import templates
from pressctl.prose.addresses.dialling import tel
from pressctl.release import moments
from pressctl.release.model import Contact, Release, Status
from pressctl.release.settings import Settings

HOME = "https://news.example.org/"
DESK = Desk(
    now=dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(name="Acme", url=HOME, timezone="UTC"),
)
RELEASE = Release(
    headline="Acme opens a plant", language="en", date=moments.read("2026-03-02"), status=Status.APPROVED,
    path="a.md", contacts=(Contact(name="Ana Silva", email="press@example.org"),), body="Acme opened a plant.\n",
)  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "dialled"),
    [
        ("+33 1 40 20 50 50 (standard)", "tel:+33-1-40-20-50-50"),
        ("+86 10 5979 9695 转12", "tel:+86-10-5979-9695;ext=12"),
        ("+41 22 730 81", ""),
        ("see the website", ""),
    ],
)
def test_a_link_dials_the_number_without_its_remark_or_nothing(printed: str, dialled: str) -> None:
    assert tel(printed, "") == dialled


ELSEWHERE = [
    "https://tracker.example/p.png", "HTTPS://tracker.example/p.png", "https:tracker.example/p.png",
    "https:/tracker.example/p.png", "http:tracker.example/p.png", "//tracker.example/p.png", "///tracker.example/p.png",
    r"\\\\tracker.example/p.png", r"/\\tracker.example/p.png", r"\\/tracker.example/p.png", "ftp://tracker.example/p.png",
    "https&#58;//tracker.example/p.png", "&#47;/tracker.example/p.png", "ht&#9;tps://tracker.example/p.png",
    "/&#10;/tracker.example/p.png", "&#32;//tracker.example/p.png", "&#1;https:tracker.example/p.png",
    "ws:tracker.example", "blob:https://tracker.example/1", "track.php?u=//tracker.example", "/track.php",
]  # fmt: skip
"""Pictures that a browser would ask a server for, as Markdown and HTML let them be written."""


class Sources(HTMLParser):
    """The addresses that a page has its reader fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [
            value or "" for name, value in attrs if name in {"src", "srcset", "poster", "data", "background"}
        ]


def pages(release: Release) -> Iterator[str]:
    yield html.write(release, DESK).data.decode()
    yield markup.html(release.body)[0]
    mail = email.message_from_bytes(eml.write(release, DESK).data, policy=email.policy.default)
    yield next(part.get_content() for part in mail.walk() if part.get_content_type() == "text/html")
    yield from (made.data.decode() for path, made in writer.write([release], DESK) if path.endswith(".html"))
    yield from (made.data.decode().replace("&lt;", "<") for _, made in atom.write([release], DESK))


@pytest.mark.parametrize("address", ELSEWHERE)
@pytest.mark.parametrize(
    "form", ["![chart]({})", "![chart](<{}>)", '<img alt="chart" src="{}">', "![chart][c]\n\n[c]: {}"]
)
def test_no_picture_is_fetched_from_another_place(form: str, address: str) -> None:
    for page in pages(replace(RELEASE, body=f"Acme opened a plant.\n\n{form.format(address)}\n")):
        for source in Sources(page).found:
            read = markup.LEFT_OUT.sub("", source).replace("\\", "/")
            whole = urlsplit(urljoin(f"{HOME}en/a/", read))
            assert whole.scheme in {"data", "cid"} or whole.hostname == "news.example.org", source
            assert not read.startswith(("http", "//")), source


def test_a_picture_of_another_place_is_a_link_to_it() -> None:
    page, moved = markup.html("![a chart](https:tracker.example/p.png)")
    assert (page.strip(), moved) == ('<p><a href="https:tracker.example/p.png">a chart</a></p>', 1)


def test_a_column_of_figures_stands_to_the_right() -> None:
    page, _ = markup.html("| town | people |\n|---|---:|\n| Lyon | 200 |\n")
    assert '<th align="right">people</th>' in page
    assert '<td align="right">200</td>' in page
    assert "<td>Lyon</td>" in page
