"""Templates of the newsroom's own: those that replace none are named."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pressctl.errors import ReadError
from pressctl.newsroom import templates


def told(root: Path, *files: str, text: str = "") -> list[str]:
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [words.replace(f"{root}/", "") for words in templates.unread(root)]


@pytest.mark.parametrize(
    ("file", "meant"),
    [
        ("templates/exports/release.html", "templates/export/release.html"),
        ("templates/addresses.html", "templates/export/addresses.html"),
        ("templates/site/relaese.html", "templates/site/release.html"),
        ("templates/New/statement.fr.md", "templates/new/statement.fr.md"),
    ],
)
def test_one_that_replaces_none_is_named_with_what_may_be_meant(file: str, meant: str, tmp_path: Path) -> None:
    (words,) = told(tmp_path, file)
    assert words == f"{file}: is not read, as no template has that name; did you mean {meant}?"


def test_a_folder_that_is_not_that_of_the_templates_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, "template/export/release.html") == [
        "template: is not read; the folder of templates is templates"
    ]


def test_those_that_are_read_and_their_parts_are_not_named(tmp_path: Path) -> None:
    files = (
        "templates/site/layout.html",
        "templates/new/results.md",
        "templates/new/statement.pl.md",
        "templates/.DS_Store",
    )
    assert told(tmp_path, *files) == []
    assert len(told(tmp_path, "templates/site/badge.svg")) == 1
    assert told(tmp_path, "templates/site/front.html", text='{% include "site/badge.svg" %}') == []


def test_a_newsroom_without_templates_is_silent(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to(path)])
def test_a_template_that_cannot_be_read_is_not_replaced_by_ours(make: Callable[[Path], object], tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    make(tmp_path / "new" / "press-release.en.md")
    with pytest.raises(ReadError, match="cannot be read"):
        templates.source("new/press-release.en.md", tmp_path)
