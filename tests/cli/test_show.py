"""`show`: a release as it reads, in the newsroom that was named."""

from __future__ import annotations

from pathlib import Path

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
