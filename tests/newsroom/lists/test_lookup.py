"""How a person names a release: by path, id or slug, or by some words of its headline."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.errors import UsageError
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import lookup
from support.command import Run

RELEASES = {
    "a.en.md": "id: plant\nheadline: Acme opens a plant in Lyon\nlanguage: en",
    "a.fr.md": "id: plant\nheadline: Acme ouvre une usine à Lyon\nlanguage: fr",
    "b.en.md": "headline: Acme opens a shop in Rome\nlanguage: en",
    "c.ar.md": "headline: افتتاح مصنع في ليون\nlanguage: ar",
    "d.en.md": "slug: same\nheadline: One\nlanguage: en",
    "e.en.md": "slug: same\nheadline: Another\nlanguage: en",
    "f.en.md": "slug: two\nheadline: Two\ndate: 2026-03-02\nlanguage: en",
    "f.fr.md": "slug: two\nheadline: Deux\ndate: 2026-03-02\nlanguage: fr",
    "g.en.md": "slug: weekly\nheadline: Weekly\ndate: 2026-03-02\nlanguage: en",
    "g.fr.md": "slug: weekly\nheadline: Chaque semaine\ndate: 2026-03-09\nlanguage: fr",
    "broken.md": "headline: [",
}


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path / ".kept"))
    for name, keys in RELEASES.items():
        (tmp_path / name).write_text(f"---\n{keys}\n---\n\nText.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Newsroom(tmp_path)


@pytest.mark.parametrize(
    ("name", "languages", "files"),
    [
        ("plant", (), ["a.en.md", "a.fr.md"]),
        ("plant", ("FR",), ["a.fr.md"]),
        ("plant", ("fr, en",), ["a.en.md", "a.fr.md"]),
        ("a shop in", (), ["b.en.md"]),
        ("Usine à Lyon", (), ["a.fr.md"]),
        ("مصنع", (), ["c.ar.md"]),
        ("acme", ("fr",), ["a.fr.md"]),
        ("two", (), ["f.en.md", "f.fr.md"]),
        ("b.en.md", ("fr",), ["b.en.md"]),
        ("b.en", (), ["b.en.md"]),
        ("b", (), ["b.en.md"]),
        ("a", ("fr",), ["a.fr.md"]),
    ],
)
def test_a_release_goes_by_its_names_and_by_words_that_no_other_has(
    name: str, languages: tuple[str, ...], files: list[str], room: Newsroom
) -> None:
    assert [path.name for path in lookup.find(room, [name], languages)] == files


@pytest.mark.parametrize(
    ("name", "languages", "message", "hint"),
    [
        ("acme", (), "acme names 3 releases", "en      a.en.md\n  fr      a.fr.md\n  en      b.en.md"),
        ("same", (), "same names 2 releases; name the file of the one you mean", "en      d.en.md\n  en      e.en.md"),
        (
            "weekly",
            (),
            "weekly names 2 releases; name the file of the one you mean",
            "en      g.en.md\n  fr      g.fr.md",
        ),
        ("plant", ("es",), "plant: there is no such release in es", "there is en, fr"),
        ("!", (), "!: there is no such release", "words of a headline"),
        ("zebra", (), "zebra: there is no such release", "words of a headline"),
    ],
)
def test_a_name_that_says_too_little_or_nothing_is_answered_with_what_there_is(
    name: str, languages: tuple[str, ...], message: str, hint: str, room: Newsroom
) -> None:
    with pytest.raises(UsageError, match=message) as refused:
        lookup.find(room, [name], languages)
    assert hint in refused.value.hint


def test_a_table_is_whole_in_a_pipe(run: Run, tmp_path: Path) -> None:
    headline = "Acme opens a plant in Lyon " * 6
    (tmp_path / "a.md").write_text(f"---\nheadline: {headline}\nlanguage: en\n---\n", encoding="utf-8")
    assert headline.strip() in run("list", "--fields", "path,slug,headline").stdout.decode()


@pytest.mark.parametrize(
    ("name", "languages", "files"),
    [
        ("broken", (), ["2026-03-02-broken-pump.fr.md"]),
        ("broken-pump", ("fr",), ["2026-03-02-broken-pump.fr.md"]),
        ("Broken pump", (), ["2026-03-02-broken-pump.fr.md"]),
        ("plant", (), ["a.en.md", "a.fr.md", "a.de.md"]),
        ("plant", ("de",), ["a.de.md"]),
        ("plant", ("en",), ["a.en.md"]),
        ("b", (), ["b.en.md"]),
    ],
)
def test_a_release_that_cannot_be_read_goes_by_the_name_of_its_file(
    name: str, languages: tuple[str, ...], files: list[str], room: Newsroom
) -> None:
    (room.root / "broken.md").unlink()
    for file in ("2026-03-02-broken-pump.fr.md", "a.de.md"):
        (room.root / file).write_text('---\nheadline: "One\n---\n', encoding="utf-8")
    assert [path.name for path in lookup.find(room, [name], languages)] == files


def test_a_release_that_cannot_be_read_is_shown_where_it_is_wrong(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pump.en.md").write_text('---\nheadline: "One\n---\n', encoding="utf-8")
    done = run("show", "pump")
    assert (done.returncode, done.stderr.decode().splitlines()) == (
        2,
        [
            'pressctl: pump.en.md:2:11: The " that opens here is not closed',
            "  `pressctl validate pump.en.md` shows the line, `pressctl explain yaml-syntax` says how to fix it",
        ],
    )
    refused = run("export", "pump", "--to", "html").stderr.decode()
    assert "not exported, it has errors\n" in refused  # --no-verify would not help


@pytest.mark.parametrize(
    ("name", "message"), [("-", "-: there is no"), ("", "An empty name: there is no"), ("…", "…: there is")]
)
def test_a_name_without_letters_means_no_release(name: str, message: str, room: Newsroom) -> None:
    """`withdraw "$PLANT"` with an empty variable must take nothing back, nor must a hyphen for standard input."""
    with pytest.raises(UsageError) as caught:
        lookup.find(room, [name])
    assert message in caught.value.message
    assert ("standard input" in caught.value.hint) is (name == "-")
