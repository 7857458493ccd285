"""In which languages releases are there, how fresh; and a translation that is confirmed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pressctl.errors import PressctlError, ReadError, UsageError, WriteError
from pressctl.newsroom import folder, loading, saving
from pressctl.newsroom.lists import lookup
from pressctl.newsroom.translations import confirming, coverage, source_changes
from pressctl.release.differences.paragraphs import digests
from pressctl.release.file import document
from pressctl.release.file.compose import translated_text
from pressctl.release.model import Translated
from pressctl.release.record import events, reading_copy
from support.command import Run

SOURCE = """\
---
headline: Acme opens a plant
language: en
id: plant
status: released
date: 2026-03-02
---

Acme has opened a plant.

It employs 40 people.
"""


@pytest.fixture(autouse=True)
def _newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path / ".kept"))
    Path("pressctl.toml").write_text('[newsroom]\nreleases = "."\nlanguages = ["en", "fr"]\n', encoding="utf-8")
    Path("plant.en.md").write_text(SOURCE, encoding="utf-8")


def translate(tag: str, status: str = "released", *, is_noted: bool = True, made_from: str = "plant.en.md") -> str:
    source = loading.load_from(folder.locate(Path()), Path(made_from))
    noted = f"translated: {translated_text(Translated(source.language, digests(source)))}\n" if is_noted else ""
    path = f"plant.{tag}.md"
    head = f"headline: Acme in {tag}\nlanguage: {tag}\nid: plant\nsource_language: en\nstatus: {status}\n"
    Path(path).write_text(f"---\n{head}date: 2026-03-02\n{noted}---\n\nTexte.\n", encoding="utf-8")
    return path


def shown(*languages: str) -> list[dict[str, str]]:
    found = coverage.lines(folder.locate(Path()), None, languages)
    return [{tag: str(cell) for tag, cell in line.cells.items()} for line in found]


def test_each_language_says_how_it_is() -> None:
    translate("fr")
    translate("es", "draft")
    translate("de", is_noted=False)
    translate("ru", "withdrawn")
    said = {"en": "source", "fr": "ok", "de": "?", "es": "draft", "ru": "withdrawn"}
    assert shown() == [said]
    Path("plant.en.md").write_text(SOURCE.replace("40", "45"), encoding="utf-8")
    assert shown() == [said | {"fr": "stale 1", "es": "stale 1"}]
    Path("plant.fr.md").unlink()
    assert shown() == [{**said, "fr": "missing", "es": "stale 1"}]
    assert shown("it", "fr") == [{"it": "missing", "fr": "missing"}]


def test_a_language_of_nobody_is_no_gap_and_a_recalled_release_no_line() -> None:
    translate("es")
    other = SOURCE.replace("id: plant\n", "").replace("opens a plant", "closes a mill").replace("02", "01", 1)
    Path("mill.en.md").write_text(other, encoding="utf-8")
    assert shown() == [
        {"en": "source", "fr": "missing", "es": "ok"},
        {"en": "source", "fr": "missing", "es": "–"},
    ]
    Path("plant.en.md").write_text(SOURCE.replace("released", "killed"), encoding="utf-8")
    assert [line.id for line in coverage.lines(folder.locate(Path()))] == ["acme-closes-a-mill"]


def test_a_variant_stands_for_its_language_and_an_unread_source_is_told() -> None:
    settings = Path("pressctl.toml")
    settings.write_text(settings.read_text() + '[translations]\nrequired = ["en", "zh"]\n', encoding="utf-8")
    path = translate("zh-Hans")
    assert shown() == [{"en": "source", "zh": "ok"}]
    translate("fr", made_from=path)
    assert shown() == [{"en": "source", "zh": "ok", "fr": "ok"}]


def confirm(*names: str) -> list[str]:
    room = folder.locate(Path())
    return confirming.confirm(room, lookup.find(room, list(names)))


@pytest.mark.parametrize(
    "written",
    [
        "translated: {from: en, paragraphs: 000000 111111}\n",
        "translated:\n  from: en\n  paragraphs: 000000 111111\n",
        "translated: {from: en, paragraphs: '000000'} # noted\n",
        "",
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_what_is_confirmed_is_noted_and_nothing_else_changes(written: str, ending: str) -> None:
    path = Path(translate("fr", is_noted=False))
    before = "\ufeff" + path.read_text(encoding="utf-8").replace("date:", f"{written}date:").replace("\n", ending)
    path.write_bytes(before.encode())
    assert confirm("plant") == ["plant.fr.md"]
    assert shown() == [{"en": "source", "fr": "ok"}]
    after = document.decode(path.read_bytes())
    old = document.parse(before)
    assert {**after.values, "translated": None} == {**old.values, "translated": None}
    assert after.text.startswith("\ufeff")
    assert after.text[after.body.start :] == old.text[old.body.start :]
    assert ("# noted" in after.text) == ("# noted" in before)
    data = path.read_bytes()
    confirm("plant.fr.md")
    assert path.read_bytes() == data


def test_nothing_is_confirmed_that_nobody_can_know() -> None:
    path = translate("fr")
    with pytest.raises(UsageError, match=r"plant\.en\.md: not a translation whose source is certain"):
        confirm("plant.en.md")
    broken = SOURCE.replace("status: released", "status: [")
    Path("plant.en.md").write_text(broken, encoding="utf-8")
    before = Path(path).read_bytes()
    with pytest.raises(ReadError, match=r"plant\.en\.md:"):
        confirm("plant.fr.md")
    Path("plant.en.md").unlink()
    with pytest.raises(UsageError):
        confirm("plant.fr.md")
    assert Path(path).read_bytes() == before


def test_a_key_of_a_site_s_own_is_left_and_a_list_of_digests_is_read() -> None:
    path = Path(translate("fr", is_noted=False))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("date:", "translated: yes\ndate:"), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(UsageError, match="the note cannot be written"):
        confirm("plant.fr.md")
    assert path.read_bytes() == before
    path.write_text(text.replace("date:", "translated: {from: en, paragraphs: [abcdef]}\ndate:"), encoding="utf-8")
    assert shown()[0]["fr"].startswith("stale")


def test_a_file_that_cannot_be_read_is_named_and_the_command_fails(run: Run) -> None:
    Path(translate("fr")).write_text("---\nid: plant\n: [\n---\n", encoding="utf-8")
    done = run("translations", "--format", "csv")
    assert (done.returncode, b"plant.fr.md:" in done.stderr) == (2, True)
    assert done.stdout.splitlines()[1].decode() == "plant,source,missing"


def test_of_several_that_are_confirmed_all_are_written_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    first, last = translate("es"), translate("fr")
    Path("plant.en.md").write_text(SOURCE.replace("40", "45"), encoding="utf-8")
    Path(last).write_text(Path(last).read_text().replace("translated: {", "translated: [") + "\n", encoding="utf-8")
    before = Path(first).read_bytes()
    with pytest.raises(PressctlError):
        confirm(first, last)
    assert Path(first).read_bytes() == before

    def full(*args: object, **more: object) -> None:
        raise WriteError("the disk is full")

    monkeypatch.setattr(saving, "save", full)
    with pytest.raises(WriteError):
        confirm(first)


def git(*arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def test_git_gives_the_old_wording_of_what_has_changed() -> None:
    git("init", "-q")
    git("add", "plant.en.md")
    git("commit", "-q", "-m", "first")
    paths = [translate("fr"), translate("es")]
    for number in ("45", "46"):
        text = SOURCE.replace("40", number) + "\nIt is new.\n"
        Path("plant.en.md").write_text(text.replace("has opened", "opened"), encoding="utf-8")
        git("commit", "-q", "-a", "-m", number)
    found = source_changes.changed(folder.locate(Path()), paths)
    assert [each.paths for each in found] == [tuple(paths)]
    assert [(piece.how, piece.line, piece.was, piece.now) for piece in found[0].pieces] == [
        ("changed", 9, "Acme has opened a plant.", "Acme opened a plant."),
        ("changed", 11, "It employs 40 people.", "It employs 46 people."),
        ("new", 13, "", "It is new."),
    ]


def test_git_runs_nothing_that_a_repository_names() -> None:
    git("init", "-q")
    git("add", "plant.en.md")
    git("commit", "-q", "-m", "first")
    head, _, rest = subprocess.run(
        ["git", "cat-file", "commit", "HEAD"], check=True, capture_output=True
    ).stdout.partition(b"\n\n")
    signed = head + b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n" + rest
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"], input=signed, check=True, capture_output=True
    )
    git("update-ref", "HEAD", made.stdout.decode().strip())
    program = Path("program")
    program.write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    program.chmod(0o755)
    git("config", "log.showSignature", "true")
    git("config", "gpg.program", str(program.resolve()))
    path = translate("fr")
    Path("plant.en.md").write_text(SOURCE.replace("40", "45"), encoding="utf-8")
    [found] = source_changes.changed(folder.locate(Path()), [path])
    assert [piece.was for piece in found.pieces] == ["It employs 40 people."]
    assert not Path("ran").exists()


def issue(edition: int) -> None:
    """Write the event that tells of an edition of the source as it is now."""
    room = folder.locate(Path())
    release = loading.load_from(room, Path("plant.en.md"))
    head = events.Head("", events.Happened.ISSUED, "plant", "en", edition, f"2026-03-0{edition}T09:00:00Z")
    path = room.root / events.FOLDER / events.file_name(head)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(
        events.written(events.Event(head, release=reading_copy.seen(release, room.settings, lambda _: "")))
    )


def test_the_record_gives_the_old_wording_without_git() -> None:
    path = translate("fr")
    for edition, number in enumerate(("40", "45", "46"), 1):
        Path("plant.en.md").write_text(SOURCE.replace("40", number), encoding="utf-8")
        issue(edition)
    [found] = source_changes.changed(folder.locate(Path()), [path])
    assert [(piece.was, piece.now) for piece in found.pieces] == [("It employs 40 people.", "It employs 46 people.")]


def test_without_git_the_new_wording_is_told() -> None:
    path = translate("fr")
    Path("plant.en.md").write_text(SOURCE.replace("\nIt employs 40 people.\n", ""), encoding="utf-8")
    found = source_changes.changed(folder.locate(Path()), [path])
    assert [(piece.how, piece.was, piece.now) for piece in found[0].pieces] == [("gone", "", "")]


def test_what_a_confirmed_translation_leaves_under_another_name_is_said() -> None:
    path = Path(translate("fr", is_noted=False))
    Path("other.txt").hardlink_to(path)
    notes: list[str] = []
    room = folder.locate(Path())
    confirming.confirm(room, lookup.find(room, ["plant"]), notes)
    assert notes == [f"{path} {saving.PARTED}"]
