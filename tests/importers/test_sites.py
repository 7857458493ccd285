"""Markdown files of other sites: copied byte for byte, or with our keys in place of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.errors import ImportRefused, ReadError
from pressctl.importers import Confidence, Options, Reading, format_of
from pressctl.importers.sites import read, with_comment
from pressctl.release import document
from pressctl.release.model import Status
from support.command import Run

FILE = """---
# the headline is the board's
"title": 'Acme opens a plant: pumps'  # as agreed
draft: false
tags: [water, jobs]
wordpress_id: 0017
no: on
description: >
  A plant,
  with forty jobs.
---

# Hello

Acme has opened a plant in Lyon, and it will employ forty people from the whole of the region in this year.
The first pumps that are built there will be delivered to the towns of the region in the autumn, and more will follow.

* one
"""
ADOPTED = """---
# the headline is the board's
headline: 'Acme opens a plant: pumps'  # as agreed
status: released
subjects: [water, jobs]
wordpress_id: 0017
no: on
summary: >
  A plant,
  with forty jobs.
language: en
date: 2026-03-02
---
""" + FILE.partition("---\n\n")[2].join(["\n", ""])


def one(text: str | bytes, name: str = "2026-03-02-plant.en.md", *, adopt: bool = False) -> Reading:
    data = text if isinstance(text, bytes) else text.encode()
    assert format_of(data, name) == "markdown"
    return read(data, Options(adopt=adopt, name=name))[0]


def test_a_file_is_copied_as_it_is() -> None:
    for text in (FILE, FILE.replace("\n", "\r\n"), "\ufeff" + FILE):
        reading = one(text)
        assert reading.text == text
        assert reading.release.headline == "Acme opens a plant: pumps"
        assert reading.release.status is Status.RELEASED
        assert reading.release.extra["wordpress_id"] == "0017"


def test_adopting_renames_keys_and_nothing_else() -> None:
    assert one(FILE, adopt=True).text == ADOPTED
    assert one(FILE.replace("\n", "\r\n"), adopt=True).text == ADOPTED.replace("\n", "\r\n")
    assert one(ADOPTED, adopt=True).text == ADOPTED


def test_a_key_that_two_fields_would_share_stays() -> None:
    text = one("---\ntitle: Acme\nheadline:\n---\n\nAcme opened a plant.\n", adopt=True).text
    assert "title: Acme" in text


def test_a_draft_of_another_site_is_a_draft() -> None:
    assert "status: draft\n" in one(FILE.replace("draft: false", "draft: yes"), adopt=True).text


def test_a_language_that_is_not_said_is_likely() -> None:
    found = one(FILE.replace("# Hello\n\n", ""), "plant.md").fields["language"]
    assert (found.text, found.confidence) == ("en", Confidence.LIKELY)


def test_fields_say_their_line() -> None:
    fields = one(FILE).fields
    assert (fields["headline"].line, fields["subjects"].line, fields["body"].line) == (3, 5, 13)


def test_a_value_that_cannot_be_read_is_told_of() -> None:
    reading = one(FILE.replace("draft: false", "date: 2017-09-31"), "plant.md")
    assert (
        "the date “2017-09-31” on line 4 names a day that is not in the calendar; it was left as it is" in reading.notes
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("---\ntitle: a: b\n---\n", "line 2, column 8: “a: b” has a colon"),
        ("+++\ntitle = 'a'\n+++\n", "line 1, column 1: The front matter is TOML"),
        ("---\ntitle: a\n", "has no closing line"),
        ("---\nlayout: home\n---\n", "neither a headline nor a text"),
    ],
)
def test_front_matter_that_cannot_be_read_is_refused(text: str, words: str) -> None:
    with pytest.raises((ReadError, ImportRefused), match=words):
        one(text)


def test_markdown_without_front_matter_is_read_as_a_text() -> None:
    text = "# Acme opens a plant in Lyon\n\nLYON, 2 March 2026 – Acme has **opened** a plant, and it will employ forty people.\n\n"
    text += "The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.\n"
    release = one(text, "plant.md").release
    assert release.headline == "Acme opens a plant in Lyon"
    assert release.body.startswith("Acme has **opened** a plant")


@pytest.mark.parametrize("text", [FILE, FILE.replace("\n", "\r\n"), "---\n{title: a}\n---\nx\n", "---\nchapeau: |\n  a\n---\n\nx\n",
                                  "---\ntitle: a\n\n---\nx"])  # fmt: skip
def test_a_comment_changes_no_value_and_no_other_byte(text: str) -> None:
    made = with_comment(text, "imported from: a.md")
    ending = "\r\n" if "\r\n" in text else "\n"
    assert made.replace(f"# imported from: a.md{ending}", "") == text
    assert document.parse(made).values == document.parse(text).values


def test_the_command_copies_and_finds_what_it_copied(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "2026-03-02-plant.en.md").write_text(FILE, encoding="utf-8")
    (tmp_path / "pressctl.toml").touch()
    assert run("import", "old").returncode == 0
    made = tmp_path / "releases/2026/2026-03-02-acme-opens-a-plant-pumps.en.md"
    lines = made.read_text(encoding="utf-8").split("\n")
    assert "\n".join(line for line in lines if not line.startswith("# imported from: ")) == FILE
    assert b"imported before" in run("import", "old").stdout
    assert len(list((tmp_path / "releases").rglob("*.md"))) == 1


def test_two_releases_of_a_day_and_headline_are_both_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    for number in (1, 2):
        (tmp_path / f"{number}.md").write_text(
            FILE.replace("draft: false", "date: 2026-03-02") + f"\n{number}\n", encoding="utf-8"
        )
    assert run("import", "1.md", "2.md").returncode == 0
    assert sorted(path.name for path in (tmp_path / "releases").rglob("*.md")) == [
        "2026-03-02-acme-opens-a-plant-pumps-2.en.md", "2026-03-02-acme-opens-a-plant-pumps.en.md"]  # fmt: skip
    assert run("import", "1.md", "2.md").stdout.count(b"imported before") == 2


def test_the_same_text_from_elsewhere_is_not_kept_twice(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "1.md").write_text(FILE, encoding="utf-8")
    (tmp_path / "2.md").write_text(FILE.replace("tags: [water, jobs]\n", ""), encoding="utf-8")
    assert run("import", "1.md").returncode == 0
    done = run("import", "2.md")
    assert done.returncode == 2
    assert b"is there already, with the same text from elsewhere" in done.stderr


def test_the_files_of_real_sites_are_copied_byte_for_byte(corpus: Path) -> None:
    for path in sorted((corpus / "frontmatter").rglob("*.md"))[::9]:
        data = path.read_bytes()
        assert one(data, str(path)).text.encode() == data
        assert one(data, str(path), adopt=True).text
