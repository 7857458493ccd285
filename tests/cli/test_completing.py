"""What the shell offers for values, asked as the shell asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command import Run

SETTINGS = """[newsroom]
languages = ["en", "fr"]
[contacts.press]
name = "Press office"
email = "press@example.org"
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "releases").mkdir()
    release = tmp_path / "releases" / "a.md"
    release.write_text("---\nheadline: Acme opens a plant\nlanguage: en\n---\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("newsroom")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("export --to at", ["atom"]),
        ("export --to html,doc", ["html,docx"]),
        ("list --status wi", ["withdrawn"]),
        ("list --kind sta", ["statement"]),
        ("list --language f", ["fr"]),
        ("list --fields date,sl", ["date,slug"]),
        ("new --contact pr", ["press"]),
        ("validate --format jso", ["json", "jsonl"]),
        ("validate --profile w", ["wire"]),
        ("validate --select PR102", ["PR102"]),
        ("explain headline-full", ["headline-full-stop"]),
        ("show acme", ["acme-opens-a-plant"]),
        ("show rel", ["releases/"]),
        ("validate releases/", ["releases/a.md"]),
    ],
)
def test_values_are_completed(typed: str, offered: list[str], run: Run) -> None:
    words = f"pressctl {typed}"
    done = run(_PRESSCTL_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
    assert done.stdout.decode().split() == offered, done.stderr


def test_wrong_settings_offer_nothing_and_break_nothing(newsroom: Path, run: Run) -> None:
    (newsroom / "pressctl.toml").write_text("[newsroom", encoding="utf-8")
    words = "pressctl list --language f"
    done = run(_PRESSCTL_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD="3")
    assert (done.stdout.strip(), done.stderr) == (b"", b"")
