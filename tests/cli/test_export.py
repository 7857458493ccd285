"""`export`: what was checked is not checked again, and nothing is read or converted twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from markdown_it.token import Token
from typer.testing import CliRunner

from pressctl.cli import application
from pressctl.cli.call import for_terminal
from pressctl.exporters.parts import markup
from pressctl.exporters.site import plan, writer
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.prose.markdown import tokens
from pressctl.release.file.document import Document
from pressctl.release.same_id import SameId
from pressctl.validation import engine
from pressctl.validation.engine import Verdict, examine
from pressctl.validation.scope import Scope
from support.command import NOW, SOUND, Run

COUNT = 20
RELEASE = """\
---
headline: Acme opens plant {number}
language: en
date: 2026-03-01
dateline: Lyon
status: approved
contacts:
- name: Ana Silva
  email: press@example.org
  phone: +41 22 730 81 11
---

Acme has opened a plant in Lyon, and it will employ forty people from the region.
"""


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Some releases in the working folder, and the names of those that were examined in this process."""
    names: list[str] = []

    def counted(document: Document, path: str, scope: Scope, beside: SameId | None = None, **known: Any) -> Verdict:
        names.append(Path(path).name)
        return examine(document, path, scope, beside, **known)

    monkeypatch.setattr(engine, "examine", counted)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path / "kept"))
    monkeypatch.setenv("PRESSCTL_NOW", NOW)
    for number in range(COUNT):
        (tmp_path / f"{number:02}.md").write_text(RELEASE.format(number=number), encoding="utf-8")
    return names


def pressctl(*arguments: str, jobs: int = 1) -> int:
    return CliRunner().invoke(application(), [*arguments, "--jobs", str(jobs)]).exit_code


def test_what_was_validated_is_not_examined_again_for_an_export(examined: list[str]) -> None:
    assert pressctl("validate") == 0
    assert len(examined) == COUNT
    assert pressctl("export", "--output", "out") == 0
    assert len(examined) == COUNT


def test_what_was_changed_since_is_examined(examined: list[str], tmp_path: Path) -> None:
    assert pressctl("export", "--output", "out") == 0
    examined.clear()
    (tmp_path / "07.md").write_text(RELEASE.format(number="seven"), encoding="utf-8")
    assert pressctl("export", "--output", "out", "--changed") == 0
    assert examined == ["07.md"]


def test_a_kept_verdict_keeps_a_release_back_as_a_new_one_does(examined: list[str], tmp_path: Path) -> None:
    faulty = RELEASE.format(number=3).replace("status: approved\n", "status: approved\nembargo: tomorrow\n")
    (tmp_path / "03.md").write_text(faulty, encoding="utf-8")
    assert pressctl("validate") == 1
    examined.clear()
    assert pressctl("export", "--output", "out") == 1
    assert not examined
    assert len(list((tmp_path / "out").iterdir())) == COUNT - 1


def test_a_release_is_read_once_to_be_checked_and_once_to_be_written(
    examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[Path] = []
    read = loading.read

    def counted(room: Newsroom, path: Path) -> bytes:
        reads.append(path)
        return read(room, path)

    monkeypatch.setattr(loading, "read", counted)
    assert pressctl("export", "--no-verify", "--output", "out") == 0
    assert len(reads) == COUNT
    assert pressctl("export", "--output", "out", "--force") == 0
    assert len(reads) == 3 * COUNT


def test_the_feeds_of_a_site_share_the_text_of_a_release(
    examined: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    converted: list[str] = []

    def counted(text: str) -> list[Token]:
        converted.append(text)
        return tokens(text)

    (tmp_path / "pressctl.toml").write_text('[newsroom]\nurl = "https://acme.example"\n', encoding="utf-8")
    monkeypatch.setattr(markup, "tokens", counted)
    assert pressctl("export", ".", "--to", "site", "--no-verify") == 0
    assert len([text for text in converted if text]) == 2 * COUNT  # once for the pages, once for the three feeds


def test_a_site_is_the_same_made_in_one_process_or_in_several(
    examined: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(writer, "BATCH", 3)
    assert pressctl("export", "--to", "site", "--output", "one") == 0
    assert pressctl("export", "--to", "site", "--output", "several", jobs=2) == 0
    one, several = files(tmp_path / "one"), files(tmp_path / "several")
    assert len(one) > COUNT
    assert one == several


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_templates_of_ones_own_may_print_a_text_in_a_list(examined: list[str], tmp_path: Path) -> None:
    own = tmp_path / "templates" / "site"
    own.mkdir(parents=True)
    (own / "items.html").write_text("{% for item in items %}{{ item.release.body }}{% endfor %}", encoding="utf-8")
    assert pressctl("export", ".", "--to", "site", "--output", "out") == 0
    front = (tmp_path / "out" / "en" / "index.html").read_text(encoding="utf-8")
    assert "Acme has opened a plant" in front


def test_a_release_that_is_taken_back_while_a_site_is_made_is_not_on_it(
    examined: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = plan.plan

    def planned(releases: Any, desk: Any) -> Any:
        text = (tmp_path / "07.md").read_text(encoding="utf-8")
        (tmp_path / "07.md").write_text(text.replace("status: approved", "status: killed"), encoding="utf-8")
        return made(releases, desk)

    monkeypatch.setattr(writer, "plan", planned)
    assert pressctl("export", "--to", "site", "--output", "out") != 0
    assert not (tmp_path / "out").exists()


def test_formats_of_several_options_add_up(examined: list[str]) -> None:
    done = CliRunner().invoke(
        application(), ["export", "--to", "text", "--to", "json, text", "--now", NOW, "-o", "out"]
    )
    assert done.exit_code == 0, done.output
    assert {path.suffix for path in Path("out").iterdir()} >= {".txt", ".json"}
    assert len([path for path in Path("out").iterdir() if path.suffix == ".txt"]) == COUNT


def test_a_terminal_gets_no_control_character() -> None:
    assert for_terminal(b"Acme\x1b[31m\nopens\n") == "Acme\ufffd[31m\nopens\n".encode()
    assert for_terminal(b"PK\x03\x04\xff") == b"PK\x03\x04\xff"


def test_an_empty_list_of_formats_is_no_export_of_nothing(run: Run, tmp_path: Path) -> None:
    """A script's variable is empty."""
    (tmp_path / "a.md").write_text(SOUND, encoding="utf-8")
    done = run("export", "--to", "")
    assert (done.returncode, b"--to names no format" in done.stderr) == (2, True)


def test_fewer_processes_than_none_are_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(SOUND, encoding="utf-8")
    assert run("validate", "--jobs", "-1").returncode == 2
