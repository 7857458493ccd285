"""The site: every link in it is alive, it fetches nothing from elsewhere, and what is not out is not in it."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree
from lxml import html as lxml_html

from pressctl.exporters import Desk
from pressctl.exporters.site import search, writer
from pressctl.languages import available, find
from pressctl.newsroom import templates
from pressctl.publishing.order import Order, kept_back
from pressctl.release.language import is_tag
from pressctl.release.model import Release, Status
from pressctl.release.settings import Settings
from support import site_newsroom
from support.command import Run

HOME = "https://acme.example/news"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture
def site(run: Run, tmp_path: Path) -> Path:
    site_newsroom.write(tmp_path)
    done = run("export", "--to", "site", "--no-verify", "--output", "out")
    assert done.returncode == 0, done.stderr.decode()
    return tmp_path / "out"


def pages(site: Path) -> dict[str, str]:
    return {str(path.relative_to(site)): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}


def find_all(page: str, path: str) -> list[Any]:
    found: Any = lxml_html.document_fromstring(page).xpath(path)
    return list(found)


def targets(page: str) -> list[str]:
    return [str(each) for each in find_all(page, "//*/@href|//*/@src|//form/@action")]


def test_every_link_is_alive(site: Path) -> None:
    seen = 0
    for name, text in pages(site).items():
        base = f"{HOME}/" if "<base" in text else f"{HOME}/{name}"
        anchors = find_all(text, "//@id")
        for target in targets(text):
            whole = urljoin(base, target)
            if not whole.startswith(HOME):
                assert whole.startswith(("mailto:", "tel:", "https://example.org/", "https://acme.example/about/")), (
                    whole
                )
                continue
            path = unquote(urlsplit(whole).path).removeprefix("/news").lstrip("/")
            file = site / path if path and not path.endswith("/") else site / path / "index.html"
            assert file.is_file(), f"{name}: {target}"
            if target.startswith("#"):
                assert target[1:] in anchors, f"{name}: {target}"
            seen += 1
    assert seen > 300


def test_links_inside_are_relative_and_the_whole_works_without_an_address(run: Run, tmp_path: Path) -> None:
    site_newsroom.write(tmp_path, url="")
    done = run("export", "--to", "site", "--no-verify", "--output", "out")
    assert b"there are no feeds, no sitemap and no canonical addresses: set `url`" in done.stderr
    site = tmp_path / "out"
    for name, text in pages(site).items():
        for target in targets(text):
            if ":" not in target:
                assert not target.startswith("/")
                file = (site / name).parent / unquote(target.partition("#")[0])
                assert not target.partition("#")[0] or file.is_file(), f"{name}: {target}"
    assert not list(site.glob("feed.*"))
    assert not (site / "sitemap.xml").exists()


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    for name, text in pages(site).items():
        for source in find_all(text, "//script/@src|//img/@src|//link[@rel='stylesheet']/@href|//iframe/@src"):
            assert "//" not in source, f"{name}: {source}"
        for script in find_all(text, "//script[not(@src)]"):
            assert script.get("type") == "application/ld+json"
            json.loads(script.text)
    assert "url(" not in (site / "assets" / "site.css").read_text(encoding="utf-8")


def test_each_language_has_its_front_page_archive_subjects_contact_and_search(site: Path) -> None:
    for tag in ("en", "fr", "ar", "zh-Hans"):
        language = find(tag)
        assert language
        for place in ("", "archive/", "subjects/", "contact/", "search/", "2026/"):
            text = (site / tag / f"{place}index.html").read_text(encoding="utf-8")
            assert f'<html lang="{tag}" dir="{language.direction}">' in text
            assert language.labels["newsroom"] in text
    assert (site / "index.html").read_text(encoding="utf-8").count('<html lang="en"') == 1
    assert "Acme is a hundred" in (site / "en" / "2025" / "index.html").read_text(encoding="utf-8")
    assert "+41 22 730 81 11" in (site / "fr" / "contact" / "index.html").read_text(encoding="utf-8")


def test_a_release_leads_to_its_translations(site: Path) -> None:
    page = (site / "fr" / "2026" / "acme-ouvre-une-usine-a-lyon" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://acme.example/news/fr/2026/acme-ouvre-une-usine-a-lyon/">' in page
    alternates = re.findall(r'<link rel="alternate" hreflang="([^"]+)"', page)
    assert sorted(alternates) == ["ar", "en", "fr", "zh-Hans"]
    assert 'href="../../../en/2026/acme-opens-a-plant/index.html" lang="en" hreflang="en">English</a>' in page
    page = (site / "en" / "2025" / "acme-is-a-hundred-years-old" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../../fr/index.html" lang="fr" hreflang="fr">Français</a>' in page
    assert 'rel="alternate" hreflang' not in page


def test_pictures_and_files_lie_beside_the_page_and_what_is_lost_is_said(run: Run, site: Path) -> None:
    folder = site / "en" / "2026" / "acme-opens-a-plant"
    assert sorted(path.name for path in folder.iterdir()) == ["index.html", "pictures-the plant.png", "plan.pdf"]
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert page.count('src="pictures-the%20plant.png"') == 2
    assert '<a href="plan.pdf">The plan</a>' in page
    assert '"contentUrl": "https://acme.example/news/en/2026/acme-opens-a-plant/pictures-the%20plant.png"' in page
    assert 'href="../../../en/2025/acme-is-a-hundred-years-old/index.html"' in page
    assert 'href="https://acme.example/about/"' in page
    done = run("export", "--to", "site", "--no-verify", "--output", "again")
    for words in ("lost.pdf is not on the site: it is not in the newsroom", "page.html is not on the site: a browser would run it",
                  "draft.en.md is not on the site: that release is not"):  # fmt: skip
        assert f"plant.en.md: {words}" in done.stderr.decode()
    assert b"/about/" not in done.stderr
    assert done.stderr.count(b": page.html is not on the site") == 1


PRIVATE = (
    "id_rsa", "pressctl.toml.bak", "pressctl.toml~", "deploy.ppk", "vault.kdbx", "baseline.json", "credentials.json",
    "backup.sql", "wp-config.php", "notes.mdx", "a.md.bak", "draft.eml", "Makefile", "tool.py", "list.mbox",
)  # fmt: skip
OPEN = (
    "plan.pdf", "text.docx", "text.odt", "table.xlsx", "Table.CSV", "slides.pptx", "all.zip", "film.mp4", "talk.mp3",
    "photo.tiff", "subtitles.vtt", "event.ics", "map.kml", "book.epub", "plain.txt", "logo.eps",
)  # fmt: skip


@pytest.mark.parametrize("link", ["[it]({})", "[it][r]\n\n[r]: {}", '<a href="{}">it</a>', "![it]({})"])
def test_a_link_in_the_text_takes_along_only_files_that_readers_open(link: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text(site_newsroom.SETTINGS.format(url=""), encoding="utf-8")
    for name in (*PRIVATE, *OPEN):
        (tmp_path / name).write_text("inside", encoding="utf-8")
        headline, body = f"Acme opens {name}", link.format(name)
        site_newsroom.release(tmp_path, f"of-{name}.md", headline, "en", body=body, id=f"of-{name}")
    done = run("export", "--to", "site", "--no-verify")
    copied = {path.name for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert copied & set(PRIVATE) == set()
    assert set(OPEN) - copied == set()
    assert b"id_rsa is not on the site: it is of no kind that readers open; list it in `media`" in done.stderr


def test_what_media_lists_goes_along_whatever_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data.json").write_text("{}", encoding="utf-8")
    (tmp_path / "pressctl.toml").write_text(site_newsroom.SETTINGS.format(url=""), encoding="utf-8")
    keys = "media:\n- {file: data.json, alt: The data}\n"
    site_newsroom.release(tmp_path, "a.en.md", "Acme opens a plant", "en", body="[the data](data.json)", more=keys)
    assert run("export", "--to", "site", "--no-verify").returncode == 0
    assert [path.name for path in (tmp_path / "site").rglob("data.json")] == ["data.json"]


def test_what_is_not_out_is_nowhere(site: Path) -> None:
    for path in site.rglob("*"):
        assert "moon" not in path.name
        if path.is_file():
            for words in (b"dreams of the sea", b"buys the moon", b"Un texte faux"):
                assert words not in path.read_bytes(), path


def test_what_was_taken_back_says_so_and_is_in_no_list(site: Path) -> None:
    page = (site / "fr" / "2026" / "acme-vend-la-lune" / "index.html").read_text(encoding="utf-8")
    assert "RETIRÉ – ne pas utiliser" in page
    assert '<meta name="robots" content="noindex, nofollow">' in page
    for path in (*site.rglob("*.html"), *site.glob("feed*"), site / "sitemap.xml", *site.rglob("releases.js")):
        if path.parent.name != "acme-vend-la-lune":
            assert b"lune" not in path.read_bytes(), path


def test_the_sitemap_names_pages_and_their_languages(site: Path) -> None:
    tree = etree.fromstring((site / "sitemap.xml").read_bytes())
    found = {each.text for each in tree.iter("{*}loc")}
    assert f"{HOME}/fr/2026/acme-ouvre-une-usine-a-lyon/" in found
    assert len(found) == 4 + 4 + 2
    assert len(tree.findall("{*}url/{*}link")) == 4 * 4 + 4 * 4
    assert (site / "robots.txt").read_text() == f"User-agent: *\nAllow: /\nSitemap: {HOME}/sitemap.xml\n"


def test_a_large_site_has_several_sitemaps(run: Run, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pressctl.exporters.site import plan as site_plan
    from pressctl.exporters.site import sitemap
    from pressctl.newsroom import folder as newsroom
    from pressctl.newsroom import loading
    from pressctl.newsroom.lists import lookup
    from pressctl.publishing import order

    monkeypatch.setattr(sitemap, "PAGES", 3)
    room = newsroom.locate(site.parent)
    now = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
    desk = order.desk_for(room, order.Order(("site",)), now)
    plan = site_plan.plan(
        [loading.load_from(room, path) for path in lookup.find(room, []) if ".en." in path.name], desk
    )
    names = [name for name, _ in sitemap.sitemaps(plan, desk)]
    assert names == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]


def test_headlines_run_nothing(site: Path) -> None:
    for text in pages(site).values():
        assert "<b>Statement" not in text
        assert "<script>" not in text
        assert 'href="javascript' not in text
    assert "{{ 7 * 7 }}" in (site / "en" / "index.html").read_text(encoding="utf-8")


def test_two_releases_with_one_page_are_named(run: Run, tmp_path: Path) -> None:
    site_newsroom.write(tmp_path)
    plant = tmp_path / "releases" / "2026" / "plant.en.md"
    (tmp_path / "releases" / "2026" / "twin.en.md").write_bytes(plant.read_bytes())
    done = run("export", "--to", "site", "--no-verify", "--output", "out")
    assert done.returncode == 2
    assert b"plant.en.md and releases/2026/twin.en.md would both become en/2026/acme-opens-a-plant" in done.stderr


def test_the_same_newsroom_gives_the_same_bytes(run: Run, site: Path) -> None:
    assert run("export", "--to", "site", "--no-verify", "--output", "again", TZ="Asia/Tokyo").returncode == 0
    for path in site.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (site.parent / "again" / path.relative_to(site)).read_bytes(), path


def test_a_newsroom_s_own_template_is_taken(run: Run, site: Path) -> None:
    own = site.parent / "templates" / "site"
    own.mkdir(parents=True)
    (own / "items.html").write_text("{% for item in items %}<p>Ours: {{ item.release.headline }}</p>{% endfor %}")
    assert run("export", "--to", "site", "--no-verify", "--output", "out", "--force").returncode == 0
    assert "Ours: Acme opens a plant" in (site / "en" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’Été, déjà!", ["l", "ete", "deja"]),
        ("国际河流 2026年", ["国际", "际河", "河流", "流", "2026", "年"]),
        ("أكمي مُصنَّع", ["اكمي", "مصنع"]),
        ("a_b <i>", ["a", "b", "i"]),
    ],
)
def test_words_are_compared_without_case_and_accents(text: str, found: list[str]) -> None:
    assert search.words(text) == set(found)


def test_the_index_holds_the_words_of_a_language(site: Path) -> None:
    script = (site / "fr" / "search" / "releases.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("window.pressctlIndex = ").removesuffix(";\n"))
    assert [each[2] for each in index["releases"]] == ["Acme ouvre une usine à Lyon"]
    assert index["words"]["usine"] == [0]
    assert not set(index["passed"]) & set(index["words"])


def test_every_label_of_the_site_is_there_in_each_language() -> None:
    for tag in available():
        language = find(tag)
        assert language
        assert "{count}" in language.labels["results"]


@pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")
@pytest.mark.parametrize(
    ("tag", "asked", "headline"),
    [("fr", "USINES%20lyon", ""), ("fr", "%C3%A9mplois", "Acme ouvre une usine à Lyon"), ("ar", "اكمي", "أكمي تفتتح مصنعا في ليون"),
     ("zh-Hans", "工厂", "Acme 公司在里昂开设工厂"), ("en", "plant%20the%20fort", "Acme opens a plant")],
)  # fmt: skip
def test_search_works_from_a_disk(site: Path, tmp_path: Path, tag: str, asked: str, headline: str) -> None:
    assert CHROMIUM
    address = (site / tag / "search" / "index.html").as_uri() + f"?q={asked}"
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
               "--disable-background-networking", "--disable-component-update", "--disable-sync",
               f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", address]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    (found,) = find_all(done.stdout.decode(), "//ol[@id='results']")
    assert [link.text for link in found.iter("a")] == ([headline] if headline else [])


def test_each_template_and_each_value_is_documented(monkeypatch: pytest.MonkeyPatch, run: Run, tmp_path: Path) -> None:
    from pressctl.exporters.parts import pages
    from pressctl.exporters.site import writer
    from pressctl.newsroom import folder as newsroom
    from pressctl.newsroom import loading, templates
    from pressctl.newsroom.lists import lookup
    from pressctl.publishing import order
    from support.command import NOW, ROOT

    site_newsroom.write(tmp_path)
    given: set[str] = set()
    plain = pages.render

    def noting(name: str, desk: Desk, values: dict[str, Any]) -> bytes:
        given.update(values)
        return plain(name, desk, values)

    monkeypatch.setattr(pages, "render", noting)
    room = newsroom.locate(tmp_path)
    desk = order.desk_for(room, order.Order(("site",)), dt.datetime.fromisoformat(NOW))
    releases = [loading.load_from(room, path) for path in lookup.find(room, [str(tmp_path / "releases")])]
    assert len(list(writer.write(releases, desk))) > 50
    text = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    assert {name for name in given if f"`{name}`" not in text} == set()
    shipped = templates.shipped()
    names = {str(path.relative_to(shipped)) for folder in ("export", "site") for path in (shipped / folder).iterdir()}
    assert {name for name in names if f"`{name}`" not in text and not name.endswith(".typ")} == set()


def _written(*releases: Release) -> dict[str, str]:
    desk = Desk(
        now=dt.datetime(2026, 3, 3, tzinfo=dt.UTC), template=templates.source,
        settings=replace(Settings(), languages=("fr", "en"), url=HOME),
    )  # fmt: skip
    return {name: each.data.decode() for name, each in writer.write(releases, desk)}


def test_a_site_of_no_release_has_a_front_page_that_leads_somewhere() -> None:
    made = _written()
    assert {"index.html", "404.html", "fr/index.html", "fr/search/index.html", "sitemap.xml"} <= made.keys()
    assert 'lang="fr"' in made["index.html"]
    assert "<p>Il n’y a pas encore de communiqué</p>" in made["fr/index.html"]
    assert not [name for name in made if name.startswith(("en/", "feed."))]


def test_nothing_that_a_site_has_beside_its_languages_is_the_tag_of_one() -> None:
    first = {name.partition("/")[0] for name in _written(Release(language="en", headline="Acme"))}
    assert {"assets", "index.html", "404.html", "robots.txt", "sitemap.xml"} <= first
    assert [name for name in first if is_tag(name)] == ["en"]


@pytest.mark.parametrize("tag", ["assets", "Assets", ".git", "index.html", "a/b", "..", "feed.en.rss", ""])
def test_what_is_in_no_language_has_no_edition(tag: str) -> None:
    release = Release(language=tag, headline="Acme", status=Status.RELEASED)
    why = kept_back(release, Order(("site",)), now=dt.datetime(2026, 3, 3, tzinfo=dt.UTC), zone="")
    assert why.startswith(f"left out, “{tag}” is not a language tag" if tag else "left out, it has no language")
