"""Labels that stay English say so, to who reads a page aloud or translates it (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml import html as lxml_html

from pressctl.exporters import Desk, html
from pressctl.importers import Options
from pressctl.importers.html import read
from pressctl.languages import find
from pressctl.newsroom import templates
from pressctl.release.file import document, front_matter
from support.command import Run

DESK = Desk(now=dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC), template=lambda name: templates.source(name, Path("none")))
SETTINGS = '[newsroom]\nname = "{name}"\nurl = "https://acme.example/news"\ntimezone = "Europe/Rome"\nlanguages = []\n'
RELEASE = """---
headline: {headline}
language: {language}
{date}status: {status}
kind: statement
dateline: Acme
subjects: [{subject}]
contacts:
- name: Ana Bianchi
  email: ana@example.org
  phone: +39 06 6982 1234
  hours: 9–17
boilerplate: {body}
{more}---

{body}
"""
TEXTS = {
    "it": ("Acme apre uno stabilimento", "Energia", "Lo stabilimento apre oggi a quaranta persone."),
    "sv": ("Acme öppnar en fabrik", "Energi", "Fabriken öppnar i dag för fyrtio personer."),
    "he": ("אקמה פותחת מפעל", "תעשייה", "המפעל נפתח היום לארבעים עובדים."),
    "fa": ("آکمه کارخانه‌ای باز می‌کند", "صنعت", "کارخانه امروز باز می‌شود."),
    "fr": ("Acme ouvre une usine", "Industrie", "L’usine ouvre aujourd’hui."),
    "ar": ("أكمي تفتتح مصنعا", "صناعة", "يفتتح المصنع اليوم في المدينة."),
}
EN = find("en")
assert EN is not None
ENGLISH = re.compile("|".join(
    re.escape(part.strip(": ")) for label in EN.labels.values()
    for part in re.split(r"\{\w+\}", label) if re.search("[A-Za-z]{4}", part)), re.IGNORECASE)  # fmt: skip
SPOKEN = ("aria-label", "title", "data-results", "data-nothing")


def release(language: str, *, date: str = "2026-03-02", status: str = "released", more: str = "") -> str:
    headline, subject, body = TEXTS[language]
    day = f"date: {date}\n" if date else ""
    return RELEASE.format(
        headline=headline, subject=subject, body=body, language=language, date=day, status=status, more=more
    )


def spoken(page: str) -> Iterator[tuple[str, str, str]]:
    """Yield each text of a page, with the language and the direction that it is said to be in."""
    for element in lxml_html.document_fromstring(page).iter(etree.Element):
        if element.tag in {"style", "script"}:
            continue
        texts = [element.text, *(child.tail for child in element), *(element.get(name) for name in SPOKEN)]
        above: list[Any] = [element, *element.iterancestors()]
        language, turn = (next(each.get(name) for each in above if each.get(name)) for name in ("lang", "dir"))
        yield from ((text, language, turn) for text in texts if text and text.strip())


def is_marked(page: str, language: str) -> bool:
    """Check that English stands in a page where it is said and nowhere else, and return whether there is any."""
    found = list(spoken(page))
    for text, said, _ in found if find(language) is None else ():
        if ENGLISH.search(text):
            assert said == "en", text
        elif said == "en":
            assert re.fullmatch(r"(?:About )?Acme", text), text
    return any(said == "en" for _, said, _ in found)


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    ("status", "more"),
    [
        ("released", ""),
        ("draft", ""),
        ("released", "embargo: 2026-03-09T10:00:00+01:00\n"),
        ("corrected", "corrects: 40\n"),
        ("withdrawn", ""),
    ],
)
def test_english_labels_of_a_page_are_marked(language: str, status: str, more: str) -> None:
    text = release(language, status=status, more=more)
    exported = html.write(front_matter.read(document.parse(text)), DESK)
    page = exported.data.decode()
    assert is_marked(page, language) is (find(language) is None)
    if language in {"he", "fa"}:
        assert {turn for text, said, turn in spoken(page) if said == "en"} == {"ltr"}


def test_values_within_an_english_line_stay_in_their_language() -> None:
    text = release("it", more="embargo: 2026-03-09T10:00:00+01:00\n")
    page = html.write(front_matter.read(document.parse(text)), DESK).data.decode()
    assert '<p class="alert"><span lang="en">EMBARGOED UNTIL</span> 9 marzo 2026, 10:00' in page


def test_a_page_with_marked_labels_is_read_back() -> None:
    text = release("it")
    written = front_matter.read(document.parse(text))
    (reading,) = read(html.write(written, DESK).data, Options())
    assert reading.release.kind is written.kind
    assert reading.release.contacts[0].phone == ("+39 06 6982 1234",)
    assert reading.release.contacts[0].hours == "9–17"
    assert reading.release.boilerplate == TEXTS["it"][2]


@pytest.mark.parametrize("name", ["Acme", ""])
@pytest.mark.parametrize("language", TEXTS)
def test_english_labels_of_a_site_and_its_feeds_are_marked(run: Run, tmp_path: Path, language: str, name: str) -> None:
    (tmp_path / "pressctl.toml").write_text(SETTINGS.format(name=name), encoding="utf-8")
    releases = tmp_path / "releases"
    releases.mkdir()
    for stem, text in {
        "a": release(language),
        "b": release(language, date=""),
        "c": release(language, status="corrected", more="corrects: 40\nslug: c\n"),
    }.items():
        (releases / f"{stem}.{language}.md").write_text(text, encoding="utf-8")
    done = run("export", "--to", "site", "--no-verify", "--output", "out")
    assert done.returncode == 0, done.stderr.decode()
    pages = sorted((tmp_path / "out").rglob("*.html"))
    assert len(pages) >= 9
    for page in pages:
        assert is_marked(page.read_text(encoding="utf-8"), language) is (find(language) is None), page
    feed = json.loads((tmp_path / "out" / f"feed.{language}.json").read_text(encoding="utf-8"))
    corrected = next(item["content_html"] for item in feed["items"] if "40" in item["content_html"])
    assert ('<span lang="en"' in corrected) is (find(language) is None)
    assert name == "" or ENGLISH.search(feed["title"]) is None


def test_months_of_the_archive_are_in_the_language(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text(SETTINGS.format(name="Acme"), encoding="utf-8")
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "a.it.md").write_text(release("it"), encoding="utf-8")
    assert run("export", "--to", "site", "--no-verify", "--output", "out").returncode == 0
    assert "<h2>marzo</h2>" in (tmp_path / "out" / "it" / "2026" / "index.html").read_text(encoding="utf-8")
