"""Releases in languages that pressctl has no words for: nothing is invented, and nothing said twice."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pressctl.exporters import Desk, text, words_for
from pressctl.exporters.parts.wording import long_date
from pressctl.newsroom import templates
from pressctl.release import document, front_matter
from pressctl.release.model import Release
from support.command import Run

DESK = Desk(now=dt.datetime(2026, 11, 26, 9, tzinfo=dt.UTC), template=lambda name: templates.source(name, Path("none")))
ITALIAN = """---
headline: Acme apre uno stabilimento
language: it
date: 2026-11-02
dateline: Roma
status: released
contacts:
- name: Ana Bianchi
  email: ana@example.org
---

Lo stabilimento apre oggi.
"""


def test_days_are_in_the_language_and_no_release_line_is_invented() -> None:
    copy = text.write(front_matter.read(document.parse(ITALIAN)), DESK).data.decode()
    assert "ROMA, 2 novembre 2026" in copy
    assert "IMMEDIATE" not in copy
    assert "November" not in copy


def test_a_language_that_nobody_knows_has_its_days_in_figures() -> None:
    words, notes = words_for(Release(language="qq"))
    assert long_date(dt.date(2026, 11, 2), words) == "2026-11-02"
    assert notes


def test_english_labels_are_said_once_a_language(run: Run, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"a{number}.md").write_text(ITALIAN.replace("apre uno", f"apre {number}"), encoding="utf-8")
    done = run("export", "--to", "html,text", "--no-verify", *(f"a{number}.md" for number in range(3)))
    assert done.returncode == 0, done.stderr
    assert done.stderr.decode().count("labels are in English") == 1


def test_every_pair_that_would_get_one_file_is_named(run: Run, tmp_path: Path) -> None:
    for number in range(4):
        text = ITALIAN.replace("apre uno", f"apre {number // 2}")
        (tmp_path / f"a{number}.md").write_text(text, encoding="utf-8")
    done = run("export", "--no-verify", *(f"a{number}.md" for number in range(4)))
    assert done.returncode == 2
    said = done.stderr.decode()
    assert "a0.md and a1.md" in said
    assert "a2.md and a3.md" in said
