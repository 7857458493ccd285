"""Names of files that no two systems read alike: in another case, in another form of accents, too long in bytes."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from pressctl.exporters import FORMATS
from pressctl.prose.text import LONGEST_NAME, same_name, shortened
from support.command import Run

SETTINGS = '[newsroom]\nname = "Acme"\nurl = "https://acme.example"\nreleases = "releases"\nlanguages = ["en", "zh"]\n'
TWINS = {
    "case": ("Room", "room"),
    "accents": (unicodedata.normalize("NFC", "café"), unicodedata.normalize("NFD", "café")),
    "both": ("CAFÉ", unicodedata.normalize("NFD", "café")),
    "sharp s": ("straße", "STRASSE"),
}
HEADLINE = "中国石油化工股份有限公司在里昂开设新工厂并宣布与当地政府签署长期合作协议以推动绿色能源发展" * 2
SINGLE = [name for name, each in FORMATS.items() if not each.is_collection and name not in {"pdf", "kit", "ics"}]


def write(
    folder: Path, name: str, more: str = "", headline: str = "Acme opens", language: str = "en", body: str = "a plant"
) -> None:
    text = f"""---
headline: {headline}
language: {language}
date: 2026-03-01
dateline: Lyon
status: approved
{more}---

Acme has opened {body}.
"""
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "releases").mkdir()
    return tmp_path


@pytest.mark.parametrize("twins", TWINS)
@pytest.mark.parametrize("format", ["html", "jsonld", "site"])
def test_two_slugs_that_are_one_file_elsewhere_are_refused(run: Run, newsroom: Path, format: str, twins: str) -> None:
    for number, slug in enumerate(TWINS[twins]):
        write(newsroom / "releases", f"{number}.md", f"slug: {slug}\n")
    done = run("export", "--to", format, "-o", "out", "--no-verify")
    assert done.returncode == 2
    assert b"releases/0.md and releases/1.md would both become" in done.stderr
    assert not list((newsroom / "out").rglob("room*")) if (newsroom / "out").exists() else True


@pytest.mark.parametrize("twins", TWINS)
def test_an_import_numbers_what_would_be_one_file_elsewhere(run: Run, newsroom: Path, twins: str) -> None:
    folder = newsroom / "site"
    folder.mkdir()
    for number, slug in enumerate(TWINS[twins]):
        write(folder, f"{number}.md", f"slug: {slug}\n", body=f"plant {number}")
    done = run("import", "site")
    assert done.returncode in {0, 1}, done.stderr
    names = [path.name for path in (newsroom / "releases").rglob("*.md")]
    assert len(names) == 2
    assert len({same_name(name) for name in names}) == 2


def test_a_new_release_does_not_lie_beside_one_of_the_same_name_in_capitals(run: Run, newsroom: Path) -> None:
    assert run("new", "Acme opens a plant", "--language", "en").returncode == 0
    (made,) = (newsroom / "releases").rglob("*.md")
    made.rename(made.with_name(made.name.upper().removesuffix(".MD") + ".md"))
    [made] = (newsroom / "releases").rglob("*.md")
    made.write_text(made.read_text("utf-8").replace("headline: Acme", "headline: The Acme"), encoding="utf-8")
    done = run("new", "Acme opens a plant", "--language", "en")
    assert done.returncode == 2
    assert b"ACME-OPENS-A-PLANT" in done.stderr


def test_a_headline_of_eighty_chinese_characters_makes_a_name_that_systems_take(run: Run, newsroom: Path) -> None:
    done = run("new", HEADLINE, "--language", "zh")
    assert done.returncode == 0, done.stderr.decode()
    (made,) = (newsroom / "releases").rglob("*.md")
    assert len(made.name.encode()) <= LONGEST_NAME
    text = made.read_text("utf-8")
    for number in (1, 2):
        source = newsroom / f"{number}.md"
        source.write_text(text.replace("---\n\n", f"---\n\n{number} ", 1), encoding="utf-8")
        assert run("import", str(source)).returncode in {0, 1}
    assert len(list((newsroom / "releases").rglob("*.md"))) == 3


@pytest.mark.parametrize("format", SINGLE)
def test_no_format_makes_a_name_that_is_too_long_of_a_headline(run: Run, newsroom: Path, format: str) -> None:
    write(newsroom / "releases", "a.md", headline=HEADLINE, language="zh-Hans")
    done = run("export", "--to", format, "-o", "out", "--no-verify")
    assert done.returncode == 0, done.stderr.decode()
    assert all(len(path.name.encode()) <= LONGEST_NAME for path in (newsroom / "out").iterdir())


def test_a_slug_that_is_too_long_for_a_folder_keeps_no_other_page_back(run: Run, newsroom: Path) -> None:
    write(newsroom / "releases", "a.md", f"slug: {'é' * 250}\n")
    write(newsroom / "releases", "b.md", headline="Acme opens a room")
    done = run("export", "--to", "site", "-o", "out", "--no-verify")
    assert b"releases/a.md: site: its file name would be longer than 255 bytes; give it a `slug`" in done.stderr
    assert (newsroom / "out" / "en" / "2026" / "acme-opens-a-room" / "index.html").exists()


def test_a_slug_is_cut_at_a_word_and_never_within_a_letter() -> None:
    assert shortened("one-two-three", 9) == "one-two"
    assert shortened("one-two", 7) == "one-two"
    assert shortened("中国石油", 8) == "中国"
    assert shortened("हिन्दी", 10) == "हि"
    assert shortened("a" + "\u0301" * 9, 4) == "release"
