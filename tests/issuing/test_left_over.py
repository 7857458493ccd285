"""Files of earlier exports that stand beside those of an issue or a recall are named."""

from __future__ import annotations

from pathlib import Path

from support.command import Run
from support.newsroom import newsroom

NAME = "acme-opens-a-plant-in-lyon.en"


def test_a_draft_that_was_exported_is_named_when_the_release_is_issued(run: Run, tmp_path: Path) -> None:
    newsroom(tmp_path, ["en"], status="review")
    assert run("export", "plant", "--to", "text,html").returncode == 0
    assert run("approve", "plant", "--by", "ben", "--as", "legal").returncode == 0
    said = run("issue", "plant", "--channel", "mail", "--to", "text", "--force").stderr.decode()
    html = f"exports/{NAME}.html: is of an earlier export and says nothing of this; "
    assert f"{html}`pressctl export releases/plant.en.md --to html --force` renews it" in said
    assert f"{NAME}.txt" not in said
    assert run("export", "releases/plant.en.md", "--to", "html", "--force").returncode == 0
    assert b"earlier export" not in run("issue", "plant", "--channel", "wire").stderr


def test_the_text_of_what_was_taken_back_is_named(run: Run, tmp_path: Path) -> None:
    newsroom(tmp_path, ["en"])
    assert run("issue", "plant", "--channel", "mail", "--to", "eml").returncode == 0
    assert run("export", "plant", "--to", "text,docx").returncode == 0
    said = run("withdraw", "plant", "--reason", "It is off.").stderr.decode()
    assert [line.partition(":")[0] for line in said.splitlines() if "earlier export" in line] == [
        f"exports/{NAME}.txt", f"exports/{NAME}.docx",
    ]  # fmt: skip


def test_what_is_as_it_was_issued_is_not_named(run: Run, tmp_path: Path) -> None:
    newsroom(tmp_path, ["en"])
    assert run("issue", "plant", "--channel", "mail", "--to", "eml,html").returncode == 0
    done = run("issue", "plant", "--channel", "wire", "--to", "text", PRESSCTL_NOW="2026-03-03T09:00:00Z")
    assert b"earlier export" not in done.stderr
    assert (
        b"earlier export"
        not in run("withdraw", "plant", "--reason", "It is off.", PRESSCTL_NOW="2026-03-04T09:00:00Z").stderr
    )


def test_one_command_renews_the_files_of_all_languages(run: Run, tmp_path: Path) -> None:
    newsroom(tmp_path, status="review")
    assert run("export", "plant", "--to", "text,html", "--output", "out").returncode == 0
    assert run("approve", "plant", "--by", "ben", "--as", "legal").returncode == 0
    said = run("issue", "plant", "--channel", "mail", "--output", "out").stderr.decode().splitlines()
    assert sum(line.endswith("is of an earlier export and says nothing of this") for line in said) == 4
    command = "pressctl export releases/plant.en.md releases/plant.fr.md --to html,text --output out --force"
    assert [line for line in said if "renews" in line] == [f"`{command}` renews them"]
    assert run(*command.split()[1:]).returncode == 0
    assert b"earlier export" not in run("issue", "plant", "--channel", "wire", "--output", "out").stderr
