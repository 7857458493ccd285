"""What an export has put in public is taken down by the next one when it may not stand there any longer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pressctl.publishing import public_files
from pressctl.publishing.public_files import RECORD
from support.command import Run

SETTINGS = '[newsroom]\nname = "Acme"\nurl = "https://acme.example"\nreleases = "."\nlanguages = ["en", "fr"]\n'
PUBLIC = "rss,atom,jsonfeed,jsonld"
RELEASE = """\
---
headline: {headline}
language: {language}
date: 2026-03-01
dateline: Lyon
status: {status}
{more}contacts:
- name: Ana Silva
  email: press@example.org
  phone: +41 22 730 81 11
---

{body}
"""
ENGLISH = "Acme has opened a plant in Lyon, and it will employ forty people from the region."
FRENCH = "Acme a ouvert une usine à Lyon, et elle emploiera quarante personnes de la région."
EMBARGO = "embargo: 2026-03-09 10:00 Europe/Zurich\n"
NO_MORE = {
    "embargoed": ("approved", EMBARGO),
    "a draft": ("draft", ""),
    "withdrawn": ("withdrawn", ""),
    "killed": ("killed", ""),
    "a slip in embargo": ("approved", "embrago: 2026-03-09 10:00 Europe/Zurich\n"),
    "an embargo without a zone": ("approved", "embargo: 2026-03-09 10:00\n"),
}


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    english(tmp_path)
    french(tmp_path)
    return tmp_path


def english(folder: Path, status: str = "approved", more: str = "") -> None:
    text = RELEASE.format(headline="Acme opens a plant", language="en", status=status, more=more, body=ENGLISH)
    (folder / "plant.en.md").write_text(text, encoding="utf-8")


def french(folder: Path, status: str = "approved", more: str = "") -> None:
    text = RELEASE.format(headline="Acme ouvre une usine", language="fr", status=status, more=more, body=FRENCH)
    (folder / "usine.fr.md").write_text(text, encoding="utf-8")


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.name != RECORD}


FEEDS = {f"feed.{tag}.{end}" for tag in ("en", "fr") for end in ("rss", "atom", "json")}
ALL = FEEDS | {"acme-opens-a-plant.en.jsonld", "acme-ouvre-une-usine.fr.jsonld"}


@pytest.mark.parametrize("again", ["--changed", "--force"])
@pytest.mark.parametrize("state", NO_MORE)
def test_feeds_and_structured_data_of_what_may_not_be_public_any_more_are_taken_down(
    run: Run, newsroom: Path, state: str, again: str
) -> None:
    assert run("export", "--to", PUBLIC, "-o", "p").returncode == 0
    assert files(newsroom / "p") == ALL
    status, more = NO_MORE[state]
    french(newsroom, status, more)
    done = run("export", "--to", PUBLIC, "-o", "p", again)
    assert b"p/feed.fr.rss: taken down" in done.stderr
    assert FRENCH not in "".join(path.read_text("utf-8") for path in (newsroom / "p").iterdir())
    left = {"acme-ouvre-une-usine.fr.jsonld"} if status in {"withdrawn", "killed"} else set()
    assert files(newsroom / "p") == {name for name in ALL if ".fr." not in name} | left


def test_it_is_said_in_the_manifest_too(run: Run, newsroom: Path) -> None:
    run("export", "--to", "rss", "-o", "p")
    french(newsroom, more=EMBARGO)
    done = run("export", "--to", "rss", "-o", "p", "--force", "--format", "json")
    assert json.loads(done.stdout)["taken_down"] == ["p/feed.fr.rss"]


def test_everything_is_taken_down_when_nothing_may_be_public_any_more(run: Run, newsroom: Path) -> None:
    run("export", "--to", PUBLIC, "-o", "p")
    english(newsroom, "draft")
    french(newsroom, "draft")
    assert run("export", "--to", PUBLIC, "-o", "p", "--changed").returncode == 0
    assert [path.name for path in (newsroom / "p").iterdir()] == []


def test_a_feed_is_taken_down_by_an_export_in_another_format(run: Run, newsroom: Path) -> None:
    run("export", "--to", "rss", "-o", "p")
    french(newsroom, more=EMBARGO)
    run("export", "--to", "html", "-o", "p")
    assert "feed.fr.rss" not in files(newsroom / "p")
    assert "feed.en.rss" in files(newsroom / "p")


def test_what_the_export_is_not_of_stays(run: Run, newsroom: Path) -> None:
    run("export", "--to", PUBLIC, "-o", "p")
    assert run("export", "plant.en.md", "--to", PUBLIC, "-o", "p", "--force").returncode == 0
    assert files(newsroom / "p") == ALL


def test_what_has_gone_or_has_another_name_is_taken_down(run: Run, newsroom: Path) -> None:
    run("export", "--to", PUBLIC, "-o", "p")
    english(newsroom, more="slug: plant\n")
    (newsroom / "usine.fr.md").unlink()
    run("export", "--to", PUBLIC, "-o", "p", "--force")
    assert files(newsroom / "p") == {"plant.en.jsonld", "feed.en.rss", "feed.en.atom", "feed.en.json"}


@pytest.mark.parametrize("dated", ["", "2026-03-01"])
def test_the_feed_of_a_language_that_its_only_release_has_left_is_taken_down(
    run: Run, newsroom: Path, dated: str
) -> None:
    run("export", "--to", "rss", "-o", "p")
    file = newsroom / "usine.fr.md"
    text = file.read_text(encoding="utf-8").replace("language: fr", "language: en")
    file.write_text(text.replace("date: 2026-03-01\n", f"date: {dated}\n" if dated else ""), encoding="utf-8")
    run("export", "--to", "rss", "-o", "p", "--changed", "--no-verify")
    assert files(newsroom / "p") == {"feed.en.rss"}


def test_a_release_with_another_error_stays_as_it_was(run: Run, newsroom: Path) -> None:
    run("export", "--to", "jsonld", "-o", "p")
    french(newsroom, more="kind: nothing\n")
    assert run("export", "--to", "jsonld", "-o", "p", "--force").returncode == 1
    assert "acme-ouvre-une-usine.fr.jsonld" in files(newsroom / "p")


def test_the_embargo_of_a_translation_takes_the_others_down(run: Run, newsroom: Path) -> None:
    english(newsroom, more="id: plant\n")
    french(newsroom, more="id: plant\n")
    run("export", "--to", PUBLIC, "-o", "p")
    french(newsroom, more="id: plant\n" + EMBARGO)
    run("export", "plant.en.md", "--to", PUBLIC, "-o", "p", "--changed")
    assert not [name for name in files(newsroom / "p") if ".en." in name]


def test_a_file_that_was_changed_by_hand_is_named_and_not_lost(run: Run, newsroom: Path) -> None:
    run("export", "--to", "jsonld", "-o", "p")
    file = newsroom / "p" / "acme-ouvre-une-usine.fr.jsonld"
    file.write_text("mine", encoding="utf-8")
    french(newsroom, more=EMBARGO)
    for _ in range(2):  # and again, as long as it stands
        done = run("export", "--to", "jsonld", "-o", "p", "--changed")
        assert done.returncode == 1
        assert b"usine.fr.jsonld: must not be public, and was left because somebody changed it" in done.stderr
        assert file.read_text("utf-8") == "mine"
    assert run("export", "--to", "jsonld", "-o", "p", "--force").returncode == 0
    assert not file.exists()


def test_no_file_of_others_is_touched(run: Run, newsroom: Path) -> None:
    run("export", "--to", "jsonld,html", "-o", "p")
    (newsroom / "p" / "mine.jsonld").write_text("mine", encoding="utf-8")
    french(newsroom, more=EMBARGO)
    run("export", "--to", "jsonld", "-o", "p", "--force")
    assert {"mine.jsonld", "acme-ouvre-une-usine.fr.html"} <= files(newsroom / "p")


def test_the_folder_of_a_page_that_is_taken_down_goes_with_it(run: Run, newsroom: Path) -> None:
    run("export", "--to", "site", "-o", "p")
    french(newsroom, more=EMBARGO)
    run("export", "--to", "site", "-o", "p", "--changed")
    assert not [name for name in files(newsroom / "p") if "usine" in name]


def test_a_site_whose_list_is_lost_is_named(run: Run, newsroom: Path) -> None:
    run("export", "--to", "site", "-o", "p")
    for damaged in (b"", b'{"files": \xff', b"[1]", b'{"files": {"a": 1}}'):
        (newsroom / "p" / RECORD).write_bytes(damaged)
        assert public_files.read(newsroom / "p") is None
    done = run("export", "--to", "site", "-o", "p", "--changed")
    assert b"p: the list of what earlier exports put there is lost" in done.stderr
    (newsroom / "p" / RECORD).unlink()
    assert b"is lost" in run("export", "--to", "site", "-o", "p", "--changed").stderr
    assert b"is lost" not in run("export", "--to", "site", "-o", "p", "--changed").stderr


@pytest.mark.parametrize("name", ["../plant.en.md", "/etc/hosts", "a\0b", "x" * 300])
def test_a_list_leads_nowhere_else(run: Run, newsroom: Path, name: str) -> None:
    run("export", "--to", "site", "-o", "p")
    record = newsroom / "p" / RECORD
    values = json.loads(record.read_bytes())
    values["files"][name] = {"format": "site", "sha256": "", "releases": []}
    record.write_text(json.dumps(values), encoding="utf-8")
    assert run("export", "--to", "site", "-o", "p", "--force").returncode == 0
    assert (newsroom / "plant.en.md").exists()


def test_what_is_no_release_of_the_newsroom_any_more_is_taken_down(run: Run, newsroom: Path) -> None:
    run("export", "--to", PUBLIC, "-o", "p")
    (newsroom / "out").mkdir()
    (newsroom / "plant.en.md").rename(newsroom / "out" / "plant.en.md")
    (newsroom / "pressctl.toml").write_text(SETTINGS.replace('"."', '"out"'), encoding="utf-8")
    assert (newsroom / "usine.fr.md").exists()
    run("export", "--to", PUBLIC, "-o", "p", "--changed")
    assert files(newsroom / "p") == {name for name in ALL if ".fr." not in name}
