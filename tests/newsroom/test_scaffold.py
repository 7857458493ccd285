"""`new`: templates in six languages, whose prompts cannot go out; questions only when a person is there."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from pressctl.release.model import Kind
from support.command import Run, environment

LANGUAGES = ["en", "fr", "es", "ar", "zh", "ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fresh_release_has_no_findings_but_its_placeholders(language: str, run: Run) -> None:
    paths = [
        run("new", f"Acme {kind}", "--language", language, "--kind", kind).stdout.decode().strip() for kind in Kind
    ]
    found = json.loads(run("validate", *paths, "--format", "json").stdout)["findings"]
    assert {finding["slug"] for finding in found} == {"placeholder-left"}
    assert {finding["path"] for finding in found} == set(paths)


def test_without_a_terminal_it_says_what_is_missing(run: Run) -> None:
    done = run("new")
    assert done.returncode == 2
    assert b"Missing: HEADLINE, --language" in done.stderr


def test_a_translation_shares_the_id_and_the_facts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\nheadline: Acme opens\nlanguage: en\nid: acme-1\ndate: 2026-01-05\nembargo: 2026-01-05T10:00:00Z\n---\nText\n"
    )
    path = run("new", "Acme ouvre", "--language", "fr", "--translate", "a.md").stdout.decode().strip()
    text = (tmp_path / path).read_text(encoding="utf-8")
    for line in (
        "id: acme-1",
        "source_language: en",
        "date: 2026-01-05",
        "embargo: '2026-01-05T10:00:00Z'",
        "language: fr",
    ):
        assert f"\n{line}\n" in text


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text(
        '[newsroom]\nlanguages = ["fr"]\n[contacts.press]\nname = "Desk"\nemail = "press@example.org"\n'
    )
    main, terminal = pty.openpty()
    started = subprocess.Popen(
        [sys.executable, "-m", "pressctl", "new"], cwd=tmp_path, env=environment(), stdin=terminal, stderr=terminal,
        stdout=subprocess.PIPE,
    )  # fmt: skip
    answers = [
        "Acme ouvre une usine",
        "",
        "statement",
        "Lyon",
        "nobody",
        "press",
        "tomorrow",
        "2026-03-04 10:00 Europe/Zurich",
    ]
    os.write(main, ("\n".join(answers) + "\n").encode())
    output, _ = started.communicate(timeout=30)
    text = (tmp_path / output.decode().strip()).read_text(encoding="utf-8")
    shown = os.read(main, 10_000).decode()
    os.close(main)
    os.close(terminal)
    assert "There is no contact nobody in the settings; there are press" in shown
    assert "for example 2026-03-02T10:00:00+01:00" in shown
    for line in (
        "language: fr",
        "kind: statement",
        "dateline: Lyon",
        "- press",
        "embargo: 2026-03-04 10:00 Europe/Zurich",
    ):
        assert f"\n{line}\n" in text
