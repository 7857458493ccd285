"""Archives of many releases: a WordPress export, RSS, Atom and JSON Feed, one release an item."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading, format_of
from pressctl.importers.feeds import atom, jsonfeed, rss, wxr
from pressctl.importers.feeds.article import iso, paragraphs, title_of
from pressctl.release.model import Media, Status
from support.command import Run

PLANT = (
    "<p>LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ <strong>forty people</strong> there.</p>"
    "<p>The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.</p>"
)
SPACES = """xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" """
WP_POST = f"""<item>
<title><![CDATA[Acme &amp; Co opens a plant in Lyon]]></title>
<link>https://example.org/2026/03/plant/</link>
<pubDate>Mon, 02 Mar 2026 09:00:00 +0000</pubDate>
<guid isPermaLink="false">https://example.org/?p=12</guid>
<description></description>
<content:encoded><![CDATA[<!-- wp:paragraph -->{PLANT}
<figure><img src="https://example.org/plant.jpg" alt="The plant"/><figcaption>The plant at night</figcaption></figure>
<p>Media contact: Ana Silva, press@example.org, +41 22 730 81 11</p>]]></content:encoded>
<excerpt:encoded><![CDATA[A plant with forty jobs.]]></excerpt:encoded>
<wp:post_id>12</wp:post_id>
<wp:post_date><![CDATA[2026-03-02 10:00:00]]></wp:post_date>
<wp:post_date_gmt><![CDATA[2026-03-02 09:00:00]]></wp:post_date_gmt>
<wp:post_name><![CDATA[plant]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status>
<wp:post_type><![CDATA[post]]></wp:post_type>
<category domain="category" nicename="news"><![CDATA[News &amp; more]]></category>
<category domain="post_tag" nicename="pumps"><![CDATA[Pumps]]></category>
<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
<category domain="language" nicename="en"><![CDATA[English]]></category>
<category domain="post_translations" nicename="pll_1"><![CDATA[pll_1]]></category>
<wp:postmeta><wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key><wp:meta_value><![CDATA[15]]></wp:meta_value></wp:postmeta>
</item>"""
PICTURE = """<item><title>Hall</title><excerpt:encoded><![CDATA[The hall]]></excerpt:encoded><wp:post_id>15</wp:post_id>
<wp:status>inherit</wp:status><wp:post_parent>12</wp:post_parent><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://example.org/hall.jpg</wp:attachment_url><wp:postmeta>
<wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A hall of glass</wp:meta_value></wp:postmeta></item>"""


def site(*items: str) -> bytes:
    """Return a WordPress export of a site whose language is said to be American English."""
    head = f'<?xml version="1.0" encoding="UTF-8"?><!-- an export --><rss version="2.0" {SPACES}><channel>'
    return f"{head}<language>en-US</language>{''.join(items)}</channel></rss>".encode()


def wp(
    title: str = "Acme opens", status: str = "publish", kind: str = "post", more: str = "", text: str = "Text."
) -> str:
    """Return a post of WordPress."""
    return (
        f"<item><title>{title}</title><content:encoded><![CDATA[{text}]]></content:encoded><wp:status>{status}</wp:status>"
        f"<wp:post_type>{kind}</wp:post_type>{more}</item>"
    )


def posts(*items: str) -> list[Reading]:
    """Return the releases of a WordPress export."""
    data = site(*items)
    assert format_of(data, "site.xml") == "wxr"
    return list(wxr.read(BytesIO(data), Options()))


def test_a_post_of_wordpress_is_a_release_with_all_that_its_export_says() -> None:
    (reading,) = posts(WP_POST, PICTURE)
    release = reading.release
    assert release.headline == "Acme & Co opens a plant in Lyon"
    assert release.summary == "A plant with forty jobs."
    assert release.date
    assert release.date.text == "2026-03-02T10:00:00+01:00"
    assert (release.language, release.id, release.slug) == ("en", "pll_1", "plant")
    assert release.subjects == ("News & more", "Pumps")
    assert release.status is Status.RELEASED
    assert release.dateline == "LYON"
    assert release.contacts[0].email == "press@example.org"
    assert release.media == (
        Media(url="https://example.org/hall.jpg", alt="A hall of glass", caption="The hall"),
        Media(url="https://example.org/plant.jpg", alt="The plant", caption="The plant at night"),
    )
    assert release.extra["link"] == "https://example.org/2026/03/plant/"
    assert release.body == (
        "Acme has opened a plant in Lyon, and it will employ **forty people** there.\n\nThe first pumps that are built "
        "there will be delivered to the towns of the region in the autumn of this year.\n"
    )


@pytest.mark.parametrize(
    "address",
    ["file:///srv/www/ana/hall.jpg", "file:///C:/Users/Ana%20Silva/hall.jpg?v=2", "file://server/share/hall.jpg"],
)
def test_a_picture_on_somebody_s_disk_is_named_without_its_folders(address: str) -> None:
    (reading,) = posts(WP_POST, PICTURE.replace("https://example.org/hall.jpg", address))
    assert reading.release.media[0] == Media(file="hall.jpg", alt="A hall of glass", caption="The hall")


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("publish", Status.RELEASED),
        ("future", Status.APPROVED),
        ("pending", Status.REVIEW),
        ("draft", Status.DRAFT),
        ("private", Status.DRAFT),
    ],
)
def test_a_status_of_wordpress_lets_nothing_out_that_was_not(word: str, status: Status) -> None:
    (reading,) = posts(wp(status=word))
    assert reading.release.status is status


def test_a_post_with_a_password_is_a_draft() -> None:
    (reading,) = posts(wp(more="<wp:post_password>secret</wp:post_password>"))
    assert reading.release.status is Status.DRAFT
    assert "it has a password on the site: it is a draft here" in reading.notes
    assert "secret" not in str(reading.release)


def test_pages_menus_and_what_was_thrown_away_are_no_releases_and_counted() -> None:
    others = [wp(kind=kind) for kind in ("page", "page", "nav_menu_item", "wp_template")]
    readings = posts(*others, PICTURE, wp(status="trash"), wp("One"), wp("Two"))
    assert [reading.release.headline for reading in readings] == ["One", "Two"]
    (note,) = [note for note in readings[0].notes if "passed over" in note]
    assert "2 pages" in note
    assert "1 picture or file" in note
    assert "1 in the trash" in note
    assert not [note for note in readings[1].notes if "passed over" in note]


def test_what_a_post_says_is_told_where_it_stands_and_its_text_is_accounted_for() -> None:
    data = site(WP_POST).decode()
    (reading,) = wxr.read(BytesIO(data.encode()), Options())
    lines = data.split("\n")
    assert "Media contact: Ana Silva" in lines[reading.fields["contacts"].line - 1]
    assert "LYON, 2 March" in lines[reading.fields["dateline"].line - 1]
    fates = {entry.to: lines[entry.line - 1] for entry in reading.account}
    assert "Media contact" in fates["contacts"]
    assert "figcaption" in fates["left-out"]


def test_an_export_without_posts_is_refused() -> None:
    with pytest.raises(ImportRefused, match="is a WordPress export without posts"):
        posts(wp(kind="page"))


def test_a_draft_has_the_day_on_which_it_was_written() -> None:
    dates = "<wp:post_date>2026-05-01 10:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>"
    (reading,) = posts(wp(status="draft", more=dates))
    assert reading.release.date
    assert reading.release.date.text == "2026-05-01"
    assert "the date is the day on which the draft was written" in reading.notes


@pytest.mark.parametrize(
    "more",
    [
        '<category domain="language" nicename="fr">Français</category><category domain="post_translations" nicename="g7"/>',
        "<wp:postmeta><wp:meta_key>_wpml_import_language_code</wp:meta_key><wp:meta_value>fr</wp:meta_value></wp:postmeta>"
        "<wp:postmeta><wp:meta_key>_wpml_import_translation_group</wp:meta_key><wp:meta_value>g7</wp:meta_value>"
        "</wp:postmeta>",
    ],
)
def test_languages_and_translations_of_polylang_and_wpml_are_read(more: str) -> None:
    (reading,) = posts(wp(more=more))
    assert (reading.release.language, reading.release.id, reading.release.subjects) == ("fr", "g7", ())


def test_the_text_beats_the_language_that_a_site_says_of_everything() -> None:
    text = (
        "Acme a ouvert une usine à Lyon, et elle emploiera quarante personnes de la région, qui ont été formées ici.\n\n"
        "Les premières pompes seront livrées aux villes de la région à l’automne de cette année, et d’autres ensuite."
    )
    (reading,) = posts(wp(text=text))
    assert reading.release.language == "fr"
    assert "the language is the text's, fr; the feed says en-US" in reading.notes
    assert reading.release.body.count("\n\n") == 1


def test_a_text_of_a_sentence_says_whom_to_call_too() -> None:
    text = "<p>LYON, 2 March 2026 – Acme has opened a plant in Lyon. It employs 12 people.</p><p>Media contact: Ana Silva, press@example.org</p>"
    (reading,) = posts(wp(text=text))
    assert [(each.name, each.email) for each in reading.release.contacts] == [("Ana Silva", "press@example.org")]
    assert (reading.release.dateline, reading.release.body) == (
        "LYON",
        "Acme has opened a plant in Lyon. It employs 12 people.\n",
    )
    assert not [note for note in reading.notes if "contacts" in note]
    (other,) = posts(wp(text="<p>Acme has opened a plant.</p><p>It is in Lyon.</p>"))
    assert other.release.body == "Acme has opened a plant.\n\nIt is in Lyon.\n"


def test_a_text_of_the_old_editor_has_its_paragraphs() -> None:
    text = "One.\n\nTwo\nand more.\n\n<h2>Three</h2>\n\n[caption id=1]x[/caption]"
    assert paragraphs(text) == "<p>One.</p>\n\n<p>Two<br>\nand more.</p>\n\n<h2>Three</h2>\n\n<p>x</p>"


def test_a_captioned_picture_of_the_old_editor_is_a_picture_and_not_in_the_text() -> None:
    picture = (
        '<a href="https://example.org/q"><img src="https://example.org/q.jpg" alt="The quay" /></a> The quay at night'
    )
    (reading,) = posts(wp(text=f'{PLANT}\n[caption id="attachment_5" width="300"]{picture}[/caption]\n'))
    assert Media(url="https://example.org/q.jpg", alt="The quay", caption="The quay at night") in reading.release.media
    assert "quay" not in reading.release.body


def test_a_short_item_has_its_press_contact() -> None:
    (reading,) = posts(
        wp("Clinic opens new ward", text="<p>The ward opened today.</p><p>Press contact: Jo Sample, 020 7946 0123</p>")
    )
    assert [(each.name, each.phone) for each in reading.release.contacts] == [("Jo Sample", ("020 7946 0123",))]
    assert reading.release.body == "The ward opened today.\n"


def test_an_excerpt_that_a_program_cut_is_no_summary() -> None:
    start = "<excerpt:encoded>LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it […]</excerpt:encoded>"
    dated = wp(text=PLANT, more=start).replace("LYON, 2 March 2026 – ", "")
    assert posts(dated)[0].release.summary == ""


def feed(*items: str) -> bytes:
    """Return an RSS feed."""
    return f'<?xml version="1.0"?><rss version="2.0" {SPACES.replace("export/1.2/", "x/")}><channel>{"".join(items)}</channel></rss>'.encode()


def of_rss(*items: str) -> list[Reading]:
    """Return the releases of an RSS feed."""
    data = feed("<language>en</language>", *items)
    assert format_of(data, "feed.xml") == "rss"
    return list(rss.read(BytesIO(data), Options()))


def test_the_description_is_the_text_of_an_item_without_another() -> None:
    text = PLANT.replace("<", "&lt;")
    (reading,) = of_rss(
        f"<item><title>Acme opens a plant</title><link>https://example.org/a</link><description>{text}</description>"
        '<pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate><enclosure url="https://example.org/a.pdf"/>'
        "<category>Pumps</category></item>"
    )
    release = reading.release
    assert release.body.startswith("Acme has opened a plant")
    assert release.summary == ""
    assert release.date
    assert release.date.text == "2026-03-02T10:00:00+01:00"
    assert release.media == (Media(url="https://example.org/a.pdf"),)
    assert release.subjects == ("Pumps",)
    assert release.extra["link"] == "https://example.org/a"
    assert release.status is Status.RELEASED


def test_another_day_in_the_text_than_in_the_feed_is_told() -> None:
    (reading,) = of_rss(
        f"<item><title>A</title><content:encoded><![CDATA[{PLANT}]]></content:encoded>"
        "<pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate></item>"
    )
    assert reading.release.date
    assert reading.release.date.text == "2026-03-02"
    assert "the date is the text's, 2026-03-02; the feed says Thu, 05 Mar 2026 10:00:00 GMT" in reading.notes


def test_an_embargo_in_the_text_of_an_item_is_kept() -> None:
    text = f"<p>EMBARGOED UNTIL 10:00 UTC, 7 March 2026</p>{PLANT}"
    (reading,) = of_rss(f"<item><title>A</title><content:encoded><![CDATA[{text}]]></content:encoded></item>")
    assert reading.release.embargo
    assert reading.release.embargo.text == "2026-03-07T10:00+00:00"


def test_an_item_without_words_stops_no_other() -> None:
    readings = rss.read(BytesIO(feed("<item/>", "<item><title>One</title></item>", "<item/>")), Options())
    assert next(readings).release.headline == "One"
    with pytest.raises(ImportRefused, match="has 2 items with neither headline nor text"):
        next(readings)


def test_what_stands_before_the_place_where_a_feed_is_cut_off_is_read() -> None:
    data = feed("<item><title>One</title></item>", "<item><title>Two</title></item>")
    readings = rss.read(BytesIO(data[: data.index(b"Two")]), Options())
    assert next(readings).release.headline == "One"
    with pytest.raises(ImportRefused, match="is an RSS feed that is cut off at line 2"):
        next(readings)


def test_a_feed_that_declares_entities_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    data = b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://%s">]>' % str(tmp_path / "secret").encode()
    data += b"<rss><channel><item><title>&x;</title></item></channel></rss>"
    with pytest.raises(ImportRefused, match="declares entities"):
        list(rss.read(BytesIO(data), Options()))


def test_control_characters_of_an_old_site_do_not_stop_its_feed() -> None:
    (reading,) = of_rss("<item><title>Acme\x0b opens\x02</title></item>")
    assert reading.release.headline == "Acme opens"


def test_an_entry_of_atom_is_a_release() -> None:
    data = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>Acme</title><link href="https://example.org/"/><entry xml:lang="en"><id>tag:example.org,2026:plant</id>
<title type="html">Acme &amp;amp; Co</title><link rel="enclosure" href="https://example.org/a.jpg" title="A plant"/>
<link rel="alternate" href="https://example.org/a"/><published>2026-03-02T10:00:00.5Z</published>
<updated>2026-04-01T10:00:00Z</updated><category term="20000170" scheme="http://cv.iptc.org/newscodes/mediatopic/"/>
<summary>Forty jobs.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{PLANT}</div></content>
</entry></feed>""".encode()
    assert format_of(data, "feed.xml") == "atom"
    (reading,) = atom.read(BytesIO(data), Options())
    release = reading.release
    assert (release.headline, release.language, release.summary) == ("Acme & Co", "en", "Forty jobs.")
    assert release.date
    assert release.date.text == "2026-03-02T10:00:00Z"
    assert release.subjects == ("medtop:20000170",)
    assert release.media == (Media(url="https://example.org/a.jpg", caption="A plant"),)
    assert release.extra == {"link": "https://example.org/a", "uri": "tag:example.org,2026:plant"}
    assert release.body.startswith("Acme has opened a plant in Lyon, and it will employ **forty people**")


def test_an_item_of_a_json_feed_is_a_release() -> None:
    item = {"id": "https://example.org/a", "url": "https://example.org/a", "title": "A < B", "content_html": PLANT,
            "date_published": "2026-03-02T10:00:00+01:00", "tags": ["Pumps"], "image": "https://example.org/a.jpg"}  # fmt: skip
    plain = {"id": "2", "content_text": "One.\n\nTwo <b>.", "language": "fr"}
    data = json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "language": "en-GB", "items": [item, plain]}, indent=1
    )
    assert format_of(data.encode(), "feed.json") == "jsonfeed"
    first, second = jsonfeed.read(data.encode(), Options())
    assert (first.release.headline, first.release.language) == ("A < B", "en-GB")
    assert first.release.extra == {"link": "https://example.org/a"}
    assert first.fields["headline"].line == 6
    assert (second.release.body, second.release.language) == ("One.\n\nTwo \\<b>.\n", "fr")


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("Mon, 02 Mar 2026 10:00:00 +0100", "2026-03-02T10:00:00+01:00"),
        ("Mon, 02 Mar 2026 10:00:00 -0000", "2026-03-02T10:00:00+00:00"),
        ("2 Mar 2026 10:00:00", "2026-03-02"),
        ("2026-03-02 10:00:00", "2026-03-02T10:00:00"),
        ("sometime", ""),
    ],
)
def test_the_days_of_feeds_are_read(text: str, stamp: str) -> None:
    assert iso(text) == stamp


def test_a_title_is_read_as_its_readers_see_it() -> None:
    assert title_of("Acme &amp; Co: <em>pumps</em> &lt; 5 kg") == "Acme & Co: pumps < 5 kg"


RELEASE = """---
headline: Acme opens a plant & hires “forty” <people> in Lyon
language: en
date: 2026-02-20T10:30:00+01:00
dateline: LYON
status: released
summary: A plant with forty jobs.
---

Acme has opened a plant in Lyon, and it will employ **forty people** from [the region](https://example.org/region).

## What it makes

The first pumps that are built there will be delivered to the towns of the region in the autumn of this year:

- small pumps
- *large* pumps

> “We are glad,” said Ana Silva.
"""


@pytest.mark.parametrize("format", ["rss", "atom", "jsonfeed"])
def test_our_own_feeds_are_read_back_the_same(format: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text(
        '[newsroom]\nname = "Acme"\nurl = "https://example.org"\n', encoding="utf-8"
    )
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases/2026-02-20-plant.en.md").write_text(RELEASE, encoding="utf-8")
    assert run("export", "--to", format, "--no-verify", "--output", "out", "releases").returncode == 0
    other = tmp_path / "other"
    other.mkdir()
    (other / "pressctl.toml").touch()
    (made,) = (tmp_path / "out").glob("feed.*")
    done = run("import", str(made), "--newsroom", "other", "--format", "json")
    (release,) = json.loads(done.stdout)["releases"]
    assert release["headline"] == "Acme opens a plant & hires “forty” <people> in Lyon"
    assert (release["date"], release["language"]) == ("2026-02-20T10:30:00+01:00", "en")
    assert (release["dateline"], release["status"]) == ("LYON", "released")
    assert release["body"] == RELEASE.partition("---\n\n")[2]
    assert "link: https://example.org/" in next((other / "releases").rglob("*.md")).read_text(encoding="utf-8")


def test_items_of_one_name_are_numbered_and_what_a_feed_has_grown_by_is_imported_alone(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "pressctl.toml").touch()
    day = "<wp:post_date>2026-05-01 10:00:00</wp:post_date><wp:post_date_gmt>2026-05-01 08:00:00</wp:post_date_gmt>"
    two = [wp(more=day, text=f"Text {number}.") for number in (1, 2)]
    (tmp_path / "site.xml").write_bytes(site(*two))
    assert b"2 imported" in run("import", "site.xml").stderr
    names = {path.name for path in (tmp_path / "releases").rglob("*.md")}
    assert names == {"2026-05-01-acme-opens.en-US.md", "2026-05-01-acme-opens-2.en-US.md"}
    (tmp_path / "site.xml").write_bytes(site(wp("Acme closes", more=day), *two))
    assert b"1 imported; 2 imported before" in run("import", "site.xml").stderr


def test_one_item_that_cannot_be_kept_stops_no_other(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "a.xml").write_bytes(feed("<item><title>One</title></item>"))
    assert run("import", "a.xml").returncode == 0
    items = ('<item><title>One</title><guid isPermaLink="false">x</guid></item>', "<item><title>Two</title></item>")
    (tmp_path / "b.xml").write_bytes(feed(*items))
    done = run("import", "b.xml")
    assert done.returncode == 2
    assert b"already has the same text, from another source" in done.stderr
    assert b"1 imported; 1 not imported" in done.stderr


def test_an_item_of_rss_1_is_a_release() -> None:
    feed = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://example.org/feed"><title>Acme</title><link>https://example.org</link>
<description>News</description><dc:language>en</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="https://example.org/plant"/></rdf:Seq></items></channel>
<item rdf:about="https://example.org/plant"><title>Acme opens a plant in Lyon</title><link>https://example.org/plant</link>
<description>Forty people</description><dc:date>2026-03-02T10:00:00+01:00</dc:date><dc:subject>Work</dc:subject>
<content:encoded><![CDATA[{PLANT}]]></content:encoded></item></rdf:RDF>""".encode()
    assert format_of(feed, "feed.rdf") == "rss"
    (reading,) = rss.read(BytesIO(feed), Options())
    release = reading.release
    assert (release.headline, release.dateline, release.language) == ("Acme opens a plant in Lyon", "LYON", "en")
    assert release.date
    assert release.date.day.isoformat() == "2026-03-02"
    assert release.subjects == ("Work",)
    assert "forty people" in release.body


def test_other_rdf_is_refused() -> None:
    data = b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'
    with pytest.raises(ImportRefused, match="is XML of another kind: its root is RDF"):
        format_of(data, "data.rdf")
