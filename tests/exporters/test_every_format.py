"""Exports: in the release's language and direction, safe to open, and never more than may go out."""

from __future__ import annotations

import datetime as dt
import gc
import json
import re
import time
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

import pressctl
from pressctl.errors import UsageError
from pressctl.exporters import FORMATS, Desk, Exporter, html, markdown, nitf
from pressctl.exporters import json as as_json
from pressctl.exporters import text as as_text
from pressctl.languages import available
from pressctl.newsroom import templates
from pressctl.prose.text import columns
from pressctl.release import moments
from pressctl.release.model import Contact, Event, Media, Release, Status
from pressctl.release.settings import Settings

DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(timezone="America/New_York", name="Acme"),
)
RELEASE = Release(
    headline="Acme <b>opens</b> {{ 7 * 7 }} </script>",
    language="en",
    date=moments.read("2026-03-02"),
    dateline="Lyon",
    status=Status.APPROVED,
    contacts=(Contact(name="Ana Silva", email="press@example.org", phone=("+41 22 730 81 11",)),),
    body="Acme opened a plant.\n\n<script>alert(1)</script>\n\n[go](javascript:alert(1)) ![map](https://example.org/a.png)\n",
)
TEXTS = {
    "zh": "国际河流观察站于三月二日在里昂启用了新的监测中心，该中心将为沿岸各国提供洪水预警，并与各国的气象部门共享数据。"
    * 3,
    "ar": "افتتح المرصد الدولي للأنهار مركزا جديدا في ليون يوم الاثنين وسيقدم المركز إنذارات الفيضانات لجميع الدول. "
    * 3,
    "ru": "Международная обсерватория рек открыла в Лионе новый центр, который будет предупреждать о паводках. " * 3,
}


def page(release: Release) -> str:
    return html.write(release, DESK).data.decode()


def test_a_page_runs_and_fetches_nothing() -> None:
    shown = page(RELEASE)
    assert re.findall("<script[^>]*>", shown) == ['<script type="application/ld+json">']
    assert "</script>" in shown.partition("application/ld+json")[2]
    assert shown.count("</script>") == 1
    assert 'href="javascript' not in shown
    assert "<img" not in shown
    assert "{{ 7 * 7 }}" in shown
    assert "&lt;b&gt;opens&lt;/b&gt;" in shown
    assert html.write(RELEASE, DESK).notes == ("a picture from another site became a link: the page fetches nothing",)


@pytest.mark.parametrize("language", [*available(), "zh-Hans", "fr-CA", "da"])
def test_every_language_has_a_page_and_a_wire(language: str) -> None:
    release = replace(RELEASE, language=language)
    shown = page(release)
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in shown
    assert bool(
        html.write(release, DESK).notes[:1] and "labels are in English" in html.write(release, DESK).notes[0]
    ) is (language == "da")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br", "img", "hr", "link"}:
            self.open.append(tag)
        if tag in {"h1", "h2", "h3"}:
            self.headings.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_headline_is_the_only_first_heading_and_every_tag_is_closed() -> None:
    tags = _Tags()
    tags.feed(page(replace(RELEASE, body="# One\n\nText\n\n## Two\n\n- a\n- b\n")))
    assert tags.open == []
    assert tags.headings == ["h1", "h2", "h3", "h2"]


@pytest.mark.parametrize("language", TEXTS)
def test_lines_of_wire_copy_keep_to_72_columns(language: str) -> None:
    copy = as_text.write(replace(RELEASE, language=language, body=TEXTS[language]), DESK).data.decode()
    assert max(columns(line) for line in copy.splitlines()) <= 72
    assert not any(line.startswith(("，", "。")) for line in copy.splitlines())
    joined = copy.replace("\n", "" if language == "zh" else " ")
    assert TEXTS[language].strip()[-30:] in joined


def test_an_embargo_is_printed_in_every_zone_that_matters() -> None:
    release = replace(RELEASE, embargo=moments.read("2026-03-03 10:00 Europe/Zurich"))
    copy = " ".join(as_text.write(release, DESK).data.decode().split())
    assert (
        "EMBARGOED UNTIL March 3, 2026, 10:00 (CET) / March 3, 2026, 04:00 (EST) / March 3, 2026, 09:00 (UTC)" in copy
    )
    assert "IMMEDIATE" not in copy
    assert json.loads(as_json.write(release, DESK).data)["release"]["embargoed"] is True


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.KILLED])
@pytest.mark.parametrize("write", [html.write, as_text.write, markdown.write, as_json.write])
def test_of_a_recalled_release_the_text_does_not_go_out(status: Status, write: object) -> None:
    assert callable(write)
    told = replace(RELEASE, status=status, summary="Pumps", subheadline="Jobs", boilerplate="Acme builds")
    data = write(told, DESK).data
    assert not [text for text in (b"opened a plant", b"Pumps", b"Jobs", b"Acme builds") if text in data]


def test_a_draft_does_not_look_as_if_it_could_go_out() -> None:
    copy = as_text.write(replace(RELEASE, status=Status.DRAFT), DESK).data.decode()
    assert copy.startswith("DRAFT")
    assert "IMMEDIATE" not in copy


def test_what_wire_copy_cannot_carry_is_said() -> None:
    assert as_text.write(replace(RELEASE, media=(Media(file="a.jpg"),)), DESK).notes


def test_the_api_loads_validates_and_exports(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[contacts.press]\nname = "Desk"\nemail = "press@example.org"\n')
    path = tmp_path / "a.md"
    path.write_text("---\nheadline: Acme.\nlanguage: en\ncontacts: [press]\n---\nTBC\n")
    release = pressctl.load(path)
    assert release.contacts[0].name == "Desk"
    assert {"headline-full-stop", "missing-date", "placeholder-left"} <= {
        finding.slug for finding in pressctl.validate(release)
    }
    assert b"<h1>Acme.</h1>" in pressctl.export(release, "html")
    assert pressctl.validate("no front matter")[0].slug == "missing-front-matter"


@pytest.mark.parametrize(
    "release",
    [RELEASE, replace(RELEASE, status=Status.KILLED), Release(headline="Acme"),
     replace(RELEASE, embargo=moments.read("2026-03-03 10:00 Europe/Zurich"), media=(Media(file="a.jpg", alt="A"),),
             event=Event(moments.read("2026-03-03"), None, "Lyon"), extra={"site": {"menu": ["1"]}})],
)  # fmt: skip
def test_json_is_what_its_schema_says(release: Release) -> None:
    schema = as_json.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    values = json.loads(as_json.write(release, DESK).data)
    assert [error.message for error in checker.iter_errors(values)] == []
    assert set(values["release"]) == set(schema["properties"]["release"]["properties"])


def test_wire_copy_has_no_control_character_but_its_line_ends() -> None:
    marred = replace(RELEASE, headline="Acme \x1b[31mopens\x00 a\tplant", body="Acme\x0bopened\x07 a\x9b plant.\n")
    text = as_text.write(marred, DESK).data.decode()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    assert "Acme [31mopens a plant" in text
    assert "Acme opened a plant." in text


@pytest.mark.parametrize("format", [name for name, each in FORMATS.items() if each.is_collection])
def test_from_python_a_format_of_many_releases_is_refused_in_one_sentence(format: str) -> None:
    with pytest.raises(UsageError, match=f"{format} is made of many releases"):
        pressctl.export(Release(headline="Acme opens a plant"), format)


@pytest.mark.parametrize(
    ("write", "unit"),
    [(nitf.write, "_a_ "), (nitf.write, "https://example.org/a "), (as_text.write, "www.example.org ")],
)
def test_a_text_four_times_as_long_takes_about_four_times_as_long(write: Exporter, unit: str) -> None:
    """Of several measurements the shortest counts: a busy machine, or the collector of all tests, slows some down."""

    def seconds(count: int) -> float:
        release = replace(RELEASE, body=unit * count)
        start = time.process_time()
        write(release, DESK)
        return time.process_time() - start

    seconds(100)
    gc.disable()
    try:
        short, long = (min(seconds(count) for _ in range(5)) for count in (2000, 8000))
    finally:
        gc.enable()
    assert long < 9 * max(short, 0.05)
