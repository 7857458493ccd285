"""Feeds: read back by feedparser, held to what their specifications demand, and safe."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from lxml import etree, html

from pressctl.errors import ExportRefused
from pressctl.exporters import Choices, Desk, Exported
from pressctl.exporters.feeds import atom, jsonfeed, rss
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Media, Release, Status
from pressctl.release.settings import Settings
from support.command import ROOT

Write = Callable[[Sequence[Release], Desk], Iterator[tuple[str, Exported]]]
WRITERS = [pytest.param(each.write, id=each.EXTENSION) for each in (rss, atom, jsonfeed)]
FRENCH = Release(
    path="a.fr.md",
    headline="Acme ouvre une usine & plus <b>",
    summary="Une usine à Lyon.",
    language="fr",
    id="plant",
    date=moments.read("2026-03-02T10:00:00+01:00"),
    dateline="Lyon",
    status=Status.RELEASED,
    subjects=("Industrie", "medtop:04000000"),
    media=(Media(file="../pictures/usine à Lyon.png", caption="L’usine"), Media(url="https://cdn.example/a.mp4")),
    body="Acme a ouvert une usine ]]>.\x08\n\n<script>alert(1)</script>\n\n[va](javascript:alert(1)) [plan](plan.pdf)"
    " [tout](../all.md) ![usine](../pictures/usine%20à%20Lyon.png)\n",
)
ENGLISH = replace(
    FRENCH, path="a.en.md", language="en", headline="Acme opens a plant", body="Acme has opened a plant.\n"
)
OLD = replace(FRENCH, path="old.fr.md", id="", headline="Acme a cent ans", date=moments.read("2021-07-01"), media=())
DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    siblings=lambda each: (ENGLISH,) if each.path == "a.fr.md" else (),
    read=lambda release, target: b"12345" if target in {"../pictures/usine à Lyon.png", "plan.pdf"} else None,
    settings=Settings(timezone="Europe/Zurich", name="Acme", url="https://acme.example/news/"),
)
HOME = "https://acme.example/news"
PAGE = f"{HOME}/fr/2026/acme-ouvre-une-usine-plus-b/"


def made(write: Write, *releases: Release, desk: Desk = DESK) -> dict[str, Exported]:
    return dict(write(releases or (OLD, FRENCH, ENGLISH), desk))


def parsed(write: Write, name: str) -> Any:
    feed = feedparser.parse(made(write)[name].data)
    assert not feed.bozo, feed.bozo_exception
    return feed


@pytest.mark.parametrize("write", WRITERS)
def test_each_language_has_its_feed(write: Write) -> None:
    end = next(iter(made(write))).rpartition(".")[2]
    assert list(made(write)) == [f"feed.en.{end}", f"feed.fr.{end}"]


def test_a_summary_is_text_to_those_who_read_the_description_of_an_item_as_html() -> None:
    summary = "A < B & C: <img src=x onerror=alert(1)>"
    feed = feedparser.parse(made(rss.write, replace(FRENCH, summary=summary))["feed.fr.rss"].data, sanitize_html=False)
    shown = html.fromstring(f"<p>{feed.entries[0].summary}</p>")
    assert ("".join(map(str, shown.itertext())), len(shown)) == (summary, 0)


@pytest.mark.parametrize(("write", "name"), [(rss.write, "feed.fr.rss"), (atom.write, "feed.fr.atom")])
def test_a_feed_reader_reads_it(write: Write, name: str) -> None:
    feed = parsed(write, name)
    assert feed.feed.title == "Acme – Espace presse"
    assert feed.feed.link == f"{HOME}/fr/"
    new, old = feed.entries
    assert (new.link, new.id) == (PAGE, PAGE)
    assert new.published_parsed[:5] == (2026, 3, 2, 9, 0)
    assert old.published_parsed[:5] == (2021, 6, 30, 22, 0)  # the start of the day in the newsroom's zone
    assert "usine & plus" in new.title or "usine &amp; plus" in new.title
    assert {tag.term for tag in new.tags} >= {"Industrie"}
    assert new.summary == "Une usine à Lyon."
    (first, *_) = [link for link in new.links if link.rel == "enclosure"]
    assert first.href == f"{PAGE}pictures-usine%20%C3%A0%20Lyon.png"
    assert (first.length, first.type) == ("5", "image/png")
    shown = new.content[0].value
    assert f'src="{PAGE}pictures-usine%20%C3%A0%20Lyon.png"' in shown
    assert f'href="{PAGE}plan.pdf"' in shown
    assert "all.md" not in shown


def test_atom_is_what_its_rfc_demands() -> None:
    schema = etree.RelaxNG(etree.parse(str(ROOT / "tests" / "formats" / "atom.rng")))
    for name, exported in made(atom.write).items():
        tree = etree.fromstring(exported.data)
        assert schema.validate(tree), f"{name}: {schema.error_log}"
        for holder in tree.iter("{*}feed", "{*}entry"):
            links = [(each.get("type"), each.get("hreflang")) for each in holder.findall("{*}link[@rel='alternate']")]
            assert len(links) == len(set(links))  # section 4.1.1: not two of one type and language
            assert links


def test_atom_names_the_other_languages() -> None:
    feed = parsed(atom.write, "feed.fr.atom")
    assert {link.href for link in feed.feed.links if link.get("hreflang") == "en"} == {f"{HOME}/feed.en.atom"}
    assert {link.href for link in feed.entries[0].links if link.get("hreflang") == "en"} == {
        f"{HOME}/en/2026/acme-opens-a-plant/"
    }


def test_rss_names_the_other_languages_and_a_reader_opens_its_own() -> None:
    feed = parsed(rss.write, "feed.fr.rss")
    others = [(link.rel, link.href) for link in feed.feed.links if link.get("hreflang") == "en"]
    assert others == [("alternate", f"{HOME}/feed.en.rss")]
    new, old = feed.entries
    assert [(link.rel, link.href, link.title) for link in new.links if link.get("hreflang")] == [
        ("related", f"{HOME}/en/2026/acme-opens-a-plant/", "Acme opens a plant")
    ]
    assert new.link == PAGE
    assert not [link for link in old.links if link.get("hreflang")]


def test_a_json_feed_names_the_other_languages_under_a_key_of_its_own() -> None:
    feed = json.loads(made(jsonfeed.write)["feed.fr.json"].data)
    assert feed["_pressctl"] == {"translations": [{"language": "en", "feed_url": f"{HOME}/feed.en.json"}]}
    new, old = feed["items"]
    page = {"language": "en", "url": f"{HOME}/en/2026/acme-opens-a-plant/", "title": "Acme opens a plant"}
    assert new["_pressctl"] == {"translations": [page]}
    assert "_pressctl" not in old


@pytest.mark.parametrize("write", WRITERS)
def test_the_notice_of_a_recall_names_no_translation(write: Write) -> None:
    gone = replace(FRENCH, status=Status.WITHDRAWN, withdrawn=moments.read("2026-03-02T09:30:00+01:00"))
    data = b"".join(each.data for each in made(write, gone).values())
    assert b"acme-ouvre-une-usine" in data
    assert b"acme-opens-a-plant" not in data


def test_a_json_feed_has_what_version_1_1_demands() -> None:
    feed = json.loads(made(jsonfeed.write)["feed.fr.json"].data)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{HOME}/feed.fr.json"
    new = feed["items"][0]
    assert (new["id"], new["url"], new["date_published"]) == (PAGE, PAGE, "2026-03-02T10:00:00+01:00")
    assert new["attachments"][0]["size_in_bytes"] == 5
    assert new["attachments"][1] == {"url": "https://cdn.example/a.mp4", "mime_type": "video/mp4"}
    assert new["image"].endswith("pictures-usine%20%C3%A0%20Lyon.png")
    assert "<script" not in new["content_html"]


@pytest.mark.parametrize("write", WRITERS)
def test_nothing_in_a_release_runs_or_breaks_the_feed(write: Write) -> None:
    data = made(write)[next(name for name in made(write) if "fr" in name)].data
    for sign in (b"<script", b"&lt;script", b'alert(1)"', b"\x08", b'href="javascript', b'href=\\"javascript'):
        assert sign not in data


def test_what_a_feed_does_not_carry_is_said() -> None:
    notes = made(rss.write)["feed.fr.rss"].notes
    assert "a.fr.md: https://cdn.example/a.mp4 is not in the feed: RSS allows one enclosure per item" in notes
    assert "control characters, which XML has no place for, were left out" in notes
    lost = replace(FRENCH, media=(Media(file="../../etc/passwd"),))
    assert made(atom.write, lost)["feed.fr.atom"].notes[0] == (
        "a.fr.md: ../../etc/passwd is not in the feed: it is not in the newsroom"
    )
    undated = made(atom.write, FRENCH, replace(OLD, date=None))["feed.fr.atom"]
    assert undated.notes[0] == "old.fr.md has no date, which a feed demands"


@pytest.mark.parametrize("write", WRITERS)
def test_what_was_taken_back_is_in_no_feed(write: Write) -> None:
    for exported in made(write, OLD, replace(FRENCH, status=Status.WITHDRAWN)).values():
        assert b"Acme ouvre" not in exported.data
        assert b"acme-ouvre" not in exported.data


@pytest.mark.parametrize("write", WRITERS)
def test_the_newest_are_taken_and_no_more_than_the_limit(write: Write) -> None:
    (exported,) = made(write, OLD, FRENCH, desk=replace(DESK, choices=Choices(limit=1))).values()
    assert b"cent ans" not in exported.data


@pytest.mark.parametrize("write", WRITERS)
def test_a_newsroom_without_address_has_no_feed(write: Write) -> None:
    with pytest.raises(ExportRefused) as refused:
        made(write, desk=replace(DESK, settings=replace(DESK.settings, url="")))
    assert refused.value.hint == "set `url` under [newsroom] in pressctl.toml"


@pytest.mark.parametrize("write", WRITERS)
def test_an_address_without_its_scheme_is_refused(write: Write) -> None:
    with pytest.raises(ExportRefused, match=r"“www\.acme\.example” is not a web address"):
        made(write, desk=replace(DESK, settings=replace(DESK.settings, url="www.acme.example")))


def test_an_enclosure_is_of_the_web() -> None:
    notes = made(rss.write, replace(FRENCH, media=(Media(url="javascript://a"),)))["feed.fr.rss"].notes
    assert "a.fr.md: javascript://a is not in the feed: that is not a web address" in notes


@pytest.mark.parametrize("write", WRITERS)
def test_the_order_of_the_files_changes_no_byte(write: Write) -> None:
    assert made(write, OLD, FRENCH, ENGLISH) == made(write, ENGLISH, FRENCH, OLD)


@pytest.mark.parametrize("write", WRITERS)
def test_two_releases_that_would_be_one_entry_are_refused_each_pair_by_name(write: Write) -> None:
    pairs = [replace(each, path=f"twin-{each.path}") for each in (FRENCH, ENGLISH)]
    with pytest.raises(ExportRefused) as refused:
        made(write, FRENCH, ENGLISH, *pairs)
    assert "a.fr.md and twin-a.fr.md" in refused.value.message
    assert "a.en.md and twin-a.en.md" in refused.value.message


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(
    "target", ["secret.md", "secret.md%00", "secret.md%2500", "secret.md/", "secret.MD;v=1", "secret.md%20"]
)
def test_no_feed_names_the_file_of_a_release(write: Write, target: str) -> None:
    linking = replace(FRENCH, body=f"Acme a ouvert une usine ([plan]({target})).\n", media=())
    ((_, exported),) = write([linking], DESK)
    assert b"secret" not in exported.data
