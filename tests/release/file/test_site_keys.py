"""Keys that other sites use, read as what they mean there."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.findings import Severity
from pressctl.newsroom.folder import walk
from pressctl.release.file import document, front_matter
from pressctl.release.model import Contact, Release, Status
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope
from support.checks import NOW


def release(*lines: str, path: str = "a.md") -> Release:
    return front_matter.read(document.parse("\n".join(["---", *lines, "---", "", "Text.", ""])), path)


@pytest.mark.parametrize(
    "key", ["publishDate", "publishdate", "pubDate", "pubdate", "published", "post_date", "lastmod"]
)
def test_the_day_of_issue_has_many_names(key: str) -> None:
    found = release(f"{key}: 2026-03-02")
    assert found.date is not None
    assert found.date.text == "2026-03-02"
    assert found.place("date") == (key,)


def test_the_day_of_the_last_change_counts_only_where_there_is_no_other() -> None:
    by_name = release("lastmod: 2026-05-05", path="2026-03-02-a.md")
    assert by_name.date
    assert by_name.date.text == "2026-03-02"
    by_key = release("lastmod: 2026-05-05", "published: 2026-03-02")
    assert by_key.date
    assert by_key.date.text == "2026-03-02"
    assert release("date: 2026-01-01", "publishDate: 2026-03-02").date == release("date: 2026-01-01").date


@pytest.mark.parametrize(
    ("line", "status"),
    [("published: false", Status.DRAFT), ("published: true", Status.RELEASED), ("draft: true", Status.DRAFT),
     ("status: publish", Status.RELEASED), ("status: Published", Status.RELEASED), ("status: future", Status.APPROVED),
     ("status: pending", Status.REVIEW), ("status: private", Status.DRAFT)],
)  # fmt: skip
def test_a_site_s_status_is_read(line: str, status: Status) -> None:
    found = release(line)
    assert found.status is status
    assert not found.unreadable
    assert found.date is None


def test_what_is_a_draft_for_one_switch_is_a_draft() -> None:
    assert release("draft: false", "published: false").status is Status.DRAFT
    assert release("published: false", "status: approved").status is Status.APPROVED


def test_a_status_of_a_site_s_own_is_a_warning_and_a_misspelt_one_an_error() -> None:
    def severities(status: str) -> list[Severity]:
        text = document.parse(f"---\nheadline: Acme\nstatus: {status}\n---\n\nText.\n")
        return [each.severity for each in validate(text, "a.md", Scope(now=NOW, only=choose(["PR011"], [])))]

    assert severities("in-flight") == [Severity.WARNING]
    assert severities("relased") == [Severity.ERROR]


def test_translations_and_the_keys_of_a_wordpress_export_are_read() -> None:
    found = release("post_title: Acme opens", "post_excerpt: A plant.", "translationKey: plant")
    assert (found.headline, found.summary, found.id) == ("Acme opens", "A plant.", "plant")


@pytest.mark.parametrize(
    "lines",
    [
        ("contact:", "  - name: Jo Doe", "    email: jo@example.org"),
        ("contact: {name: Jo Doe, email: jo@example.org}",),
    ],
)
def test_a_contact_in_the_singular_is_read(lines: tuple[str, ...]) -> None:
    assert release(*lines).contacts == (Contact(name="Jo Doe", email="jo@example.org"),)


def test_files_that_explain_a_folder_are_no_releases(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Press\n", encoding="utf-8")
    (tmp_path / "CLAUDE.md").write_text("Be brief.\n", encoding="utf-8")
    (tmp_path / "readme.md").write_text("---\ntitle: Acme\n---\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# No front matter\n", encoding="utf-8")
    assert [Path(path).name for path in walk(tmp_path)] == ["a.md", "readme.md"]


def test_the_page_of_a_section_of_a_hugo_site_is_no_release(tmp_path: Path) -> None:
    for name in ("_index.md", "_index.fr.md", "index.md", "my_index.md"):
        (tmp_path / name).write_text("---\ntitle: Press\n---\n", encoding="utf-8")
    assert [Path(path).name for path in walk(tmp_path)] == ["index.md", "my_index.md"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("media: [pictures/plant.jpg]", "is only text, so it is not exported; write “- file: pictures/plant.jpg”"),
        ("media: ['https://example.org/plant']", "write “- url: https://example.org/plant”"),
        ("media: plant.jpg", "is a text where a list is expected; write “- file: …” below the key"),
        ("media: [plant]", ""),
        ("media: true", ""),
    ],
)
def test_a_picture_that_is_only_named_is_told_how_it_is_written(line: str, why: str) -> None:
    found = [each.why for each in release(line).unreadable]
    assert (len(found), "".join(found).endswith(why)) == (bool(why), True)


@pytest.mark.parametrize("key", ["standfirst", "lead", "chapeau", "perex", "ingress", "intro"])
def test_a_lead_of_another_site_is_the_subheadline(key: str) -> None:
    found = release("title: Acme opens a plant", f"{key}: Forty people will work in it")
    assert found.subheadline == "Forty people will work in it"
    assert not found.extra


@pytest.mark.parametrize("value", ["true", "lead.jpg", "/img/lead.jpg", "[a, b]", "Ann Example", ""])
def test_the_same_key_with_a_picture_a_switch_or_a_name_is_the_sites_own(value: str) -> None:
    found = release("title: Acme opens a plant", f"lead: {value}", f"teaser: {value}")
    assert (found.subheadline, found.summary, found.unreadable) == ("", "", ())
    assert {*found.extra} == {"lead", "teaser"}


def test_a_lead_beside_a_subtitle_is_kept() -> None:
    found = release(
        "title: Acme opens a plant", "subtitle: In Lyon", "lead: 四十人在工厂工作", "teaser: 四十人在工厂工作"
    )
    assert (found.subheadline, found.summary) == ("In Lyon", "四十人在工厂工作")
    assert {*found.extra} == {"lead"}
