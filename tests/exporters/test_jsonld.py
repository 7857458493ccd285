"""JSON-LD: schema.org's shapes, alone and inside a page, and nothing of it where it would give a release away."""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
import time
from dataclasses import replace
from typing import Any

import pytest

from pressctl.exporters import Desk, html, jsonld
from pressctl.exporters.feeds import rss
from pressctl.exporters.site import writer
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Event, Media, Release, Status
from pressctl.release.settings import Settings

OTHER = Release(headline="Acme opens a plant", language="en", date=moments.read("2026-03-02"), id="plant")
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg=="
)
DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    siblings=lambda release: (OTHER,),
    read=lambda release, target: PICTURE if target in {"plan.png", "huge.png"} else None,
    settings=Settings(timezone="Europe/Zurich", name="Acme", acronym="ACM", url="https://acme.example/news"),
)
RELEASE = Release(
    headline="Acme ouvre une usine </script><script>alert(1)</script>",
    subheadline="Quarante emplois",
    summary="Une usine à Lyon.",
    language="fr",
    date=moments.read("2026-03-02T10:00:00+01:00"),
    dateline="Lyon",
    status=Status.RELEASED,
    contacts=(Contact(name="Ana Silva", email="press@example.org", phone=("+41 22 730 81 11",), hours="9–17 h"),),
    id="plant",
    source_language="en",
    subjects=("Industrie", "medtop:04000000"),
    media=(
        Media(url="https://acme.example/a.jpg", caption="L’usine", credit="Eva"),
        Media(file="plan.png", alt="Un plan"),
    ),
    event=Event(start=moments.read("2026-03-03 10:00 Europe/Zurich"), place="Lyon"),
    corrects="Quarante emplois, et non quatorze",
    tickers=("NYSE: ACM",),
    body="Acme a ouvert une usine. ![plan](plan.png) [suite](../suite.fr.md) [plus](/a.html) [liste](b/liste.pdf)\n",
)


def article(release: Release = RELEASE) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(jsonld.write(release, DESK).data)
    return value


def test_a_release_is_a_news_article() -> None:
    made = article()
    assert made["@type"] == "NewsArticle"
    assert made["@id"] == made["url"] == made["mainEntityOfPage"]
    assert made["url"].startswith("https://acme.example/news/fr/2026/")
    assert made["datePublished"] == "2026-03-02T10:00:00+01:00"
    assert made["inLanguage"] == "fr"
    assert made["publisher"]["alternateName"] == "ACM"
    assert made["publisher"]["contactPoint"][0]["telephone"] == ["+41 22 730 81 11"]
    assert made["keywords"] == ["Industrie"]
    assert [each["@type"] for each in made["about"]] == ["DefinedTerm", "Event"]
    assert made["mentions"] == [{"@type": "Corporation", "tickerSymbol": "NYSE ACM"}]
    assert made["image"] == [{"@type": "ImageObject", "contentUrl": "https://acme.example/a.jpg",
                              "encodingFormat": "image/jpeg", "caption": "L’usine", "creditText": "Eva"}]  # fmt: skip
    assert made["correction"] == {"@type": "CorrectionComment", "text": "Quarante emplois, et non quatorze"}
    assert made["translationOfWork"][0]["inLanguage"] == "en"
    assert made["articleBody"].startswith("Lyon, le 2 mars 2026 – Acme a ouvert une usine.")


def test_a_day_gets_no_hour() -> None:
    assert article(replace(RELEASE, date=moments.read("2026-03-02")))["datePublished"] == "2026-03-02"


def test_what_is_empty_is_not_there() -> None:
    made = article(Release(headline="A", language="en", status=Status.APPROVED))
    assert {"description", "datePublished", "image", "correction", "creativeWorkStatus"} & set(made) == set()
    assert None not in made.values()


def test_of_a_recalled_release_only_the_recall_is_there() -> None:
    made = article(replace(RELEASE, status=Status.KILLED))
    assert made["creativeWorkStatus"] == "Withdrawn"
    assert {"articleBody", "description", "image", "alternativeHeadline"} & set(made) == set()


def test_the_page_holds_it_and_nothing_in_it_ends_the_script() -> None:
    page = html.write(RELEASE, DESK).data.decode()
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert json.loads(script)["headline"] == RELEASE.headline
    assert "articleBody" not in json.loads(script)
    assert page.count("<script") == 1
    assert '<link rel="canonical" href="https://acme.example/news/fr/2026/' in page
    assert '<link rel="alternate" hreflang="en" href="https://acme.example/news/en/2026/acme-opens-a-plant/">' in page


@pytest.mark.parametrize(
    "release",
    [
        replace(RELEASE, embargo=moments.read("2026-03-09 10:00 Europe/Zurich")),
        replace(RELEASE, status=Status.DRAFT),
        replace(RELEASE, status=Status.WITHDRAWN),
    ],
    ids=["embargoed", "draft", "withdrawn"],
)
def test_nothing_for_machines_gives_away_what_is_not_out(release: Release) -> None:
    page = html.write(release, DESK).data.decode()
    for sign in ("application/ld+json", "og:", "canonical", "hreflang", "article:published_time", "acme.example/news"):
        assert sign not in page
    assert '<meta name="robots" content="noindex, nofollow">' in page


def test_pictures_of_the_newsroom_are_inside_the_page() -> None:
    made = html.write(RELEASE, DESK)
    page = made.data.decode()
    assert page.count('src="data:image/png;base64,iVBOR') == 2
    assert 'alt="Un plan"' in page
    assert 'href="https://acme.example/a.jpg">L’usine</a>' in page
    assert " suite " in page
    assert 'href="https://acme.example/a.html"' in page
    assert re.search('href="https://acme.example/news/fr/2026/[^"]*/b/liste.pdf"', page)
    assert made.notes == ()


def test_a_picture_that_is_not_there_is_named_and_its_words_stand_for_it() -> None:
    made = html.write(replace(RELEASE, body="Text ![le plan](../../etc/passwd.png) <img src=lost.gif alt=lost>"), DESK)
    assert "le plan" in made.data.decode()
    assert 'src="data:,"' in made.data.decode()
    assert made.notes == (
        "../../etc/passwd.png is not in the page: it is not in the newsroom",
        "lost.gif is not in the page: it is not in the newsroom",
    )


def test_what_is_no_address_of_the_web_is_no_link() -> None:
    release = replace(RELEASE, headline="Acme\x08\x00 opens", media=(Media(url="javascript://%0aalert(1)", alt="go"),))
    made = html.write(release, DESK)
    assert b"javascript" not in made.data
    assert b"\x08" not in made.data
    assert "<h1>Acme opens</h1>" in made.data.decode()
    assert "image" not in article(release)
    assert "associatedMedia" not in article(release)


def test_a_headline_of_five_megabytes_is_written_in_seconds() -> None:
    long = replace(RELEASE, headline="A\u202e <b>&" * 600_000)
    start = time.process_time()
    assert len(html.write(long, DESK).data) > 5_000_000
    assert json.loads(jsonld.write(long, DESK).data)["headline"] == long.headline
    assert len([*rss.write([long], DESK), *writer.write([long], DESK)]) > 10
    assert time.process_time() - start < 30


def test_a_page_has_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "EMBEDDED", len(PICTURE))
    made = html.write(replace(RELEASE, body="![a](plan.png) ![b](huge.png)", media=()), DESK)
    assert made.data.count(b"data:image/png") == 1
    assert made.notes == ("huge.png is not in the page: it would hold more than 0 MB",)


def test_a_page_for_a_mail_has_nothing_that_only_machines_read() -> None:
    page = html.page(RELEASE, DESK, for_mail=True).data.decode()
    assert "<script" not in page
    assert 'src="plan.png"' in page
