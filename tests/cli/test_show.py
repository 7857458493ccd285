"""`show`: a release as it reads, in the newsroom that was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command import Run

SETTINGS = '[contacts.press]\nname = "Ana Silva"\nemail = "press@example.org"\nphone = "+41 22 730 81 11"\n'
RELEASE = "---\nheadline: Acme opens a plant\nlanguage: en\ncontacts: [press]\n---\n\nAcme opens a plant in Lyon.\n"


def test_a_release_outside_the_named_newsroom_is_shown_with_its_contacts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "b.en.md").write_text(RELEASE, encoding="utf-8")
    done = run("show", "out/b.en.md", "--newsroom", "room")
    assert b"press@example.org" in done.stdout


def test_no_text_of_a_release_steers_the_terminal_that_it_is_shown_on(run: Run, tmp_path: Path) -> None:
    body = 'An &#x202e;invoice\u202e and `\x9b2J code`.\n\n    block\u202e &#x2066;\n    two\n\n[a](https://example.org "\u202e")\n'
    (tmp_path / "b.en.md").write_text(RELEASE.replace("Acme opens a plant in Lyon.\n", body), encoding="utf-8")
    shown = run("show", "b.en.md", "--color", "always").stdout.decode()
    assert not {"\u202e", "\u2066", "\x9b"} & set(shown)
    assert "block" in shown
    assert "two" in shown


@pytest.mark.parametrize("colour", ["always", "never"])
def test_a_release_is_shown_with_its_dateline_and_what_it_says_of_its_house(
    run: Run, tmp_path: Path, colour: str
) -> None:
    about = '[newsroom]\nname = "Acme"\n\n[boilerplates.acme]\nen = "Acme builds pumps in **twelve** countries."\n'
    (tmp_path / "pressctl.toml").write_text(f"{about}\n{SETTINGS}", encoding="utf-8")
    keys = "boilerplate: acme\ndateline: Lyon\ndate: 2026-03-02\n---"
    (tmp_path / "b.en.md").write_text(RELEASE.replace("---\n\n", f"{keys}\n\n"), encoding="utf-8")
    shown = " ".join(run("show", "b.en.md", "--color", colour).stdout.decode().split())
    assert "About Acme" in shown
    assert "Acme builds pumps in" in shown
    assert "LYON, March 2, 2026 – Acme opens" in shown


@pytest.mark.parametrize("colour", ["always", "never"])
def test_of_a_release_that_was_taken_back_only_the_recall_is_shown(run: Run, tmp_path: Path, colour: str) -> None:
    keys = "status: killed\nreason: It was put off.\n---"
    (tmp_path / "b.en.md").write_text(RELEASE.replace("---\n\n", f"{keys}\n\n"), encoding="utf-8")
    done = run("show", "b.en.md", "--color", colour)
    assert b"It was put off." in done.stdout
    assert b"in Lyon" not in done.stdout
    assert done.stderr == b""


def test_of_several_languages_the_source_is_shown_and_the_others_are_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text(
        '[newsroom]\nreleases = "."\nlanguages = ["fr", "en", "de"]\n', encoding="utf-8"
    )
    for tag in ("de", "en", "fr"):
        text = RELEASE.replace("language: en", f"language: {tag}\nid: plant").replace("[press]", "[]")
        (tmp_path / f"plant.{tag}.md").write_text(text.replace("in Lyon", f"in {tag}"), encoding="utf-8")
    done = run("show", "plant")
    assert done.returncode == 0
    assert (b"in fr" in done.stdout, b"in de" in done.stdout) == (True, False)
    assert done.stderr.decode() == "plant is shown in fr; --language shows it in de, en\n"
    one = run("show", "plant", "--language", "de")
    assert (b"in de" in one.stdout, one.stderr) == (True, b"")
    assert run("show", "plant", "--quiet").stderr == b""


def test_several_releases_are_not_shown_as_one(run: Run, tmp_path: Path) -> None:
    for id in ("plant", "mill"):
        (tmp_path / f"{id}.md").write_text(RELEASE.replace("contacts: [press]", f"id: {id}"), encoding="utf-8")
    done = run("show", ".")
    assert (done.returncode, b"means 2 releases" in done.stderr) == (2, True)
