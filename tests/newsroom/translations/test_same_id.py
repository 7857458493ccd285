"""Two files of one id that cannot both be right: found in both, by a warm run as by a cold one."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressctl.newsroom.translations import same_id
from pressctl.release.file import front_matter
from support.command import Run

FRONT = "headline: Acme\nstatus: review\n"
AHEAD = "embargo: 2035-01-01T10:00:00+01:00\n"
CODES = ("PR805", "PR806")


@pytest.fixture(autouse=True)
def _newsroom(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nreleases = "."\n', encoding="utf-8")


def write(folder: Path, name: str, more: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True, parents=True)
    (folder / name).write_text(f"---\n{FRONT}{more}---\n\nText.\n", encoding="utf-8")


def found(run: Run, *options: str) -> dict[str, list[str]]:
    """Return the messages of the rules on siblings by file."""
    done = run("validate", "--select", ",".join(CODES), "--format", "jsonl", *options)
    messages: dict[str, list[str]] = {}
    for line in done.stdout.decode().splitlines():
        finding = json.loads(line)
        messages.setdefault(finding["path"], []).append(finding["message"])
    return messages


def test_the_names_of_the_key_are_those_that_are_read() -> None:
    assert front_matter.NAMES["id"] == same_id.NAMES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("id: m\nlanguage: fr\n", "id: m\nlanguage: fr\n"),
        ("id: m\nlanguage: fr\n", "id: 'm' # the plant\nlang: FR\n"),
        ("id: m\nlanguage: fr\n", "translationKey: m\nlanguage: fr\n"),
        ("id: 2026/m\nlanguage: zh-Hans\n", '"id" : "2026/m"\nlanguage: "zh-hans"\n'),
    ],
)
def test_two_files_of_one_id_and_language_are_named_in_each_other(
    run: Run, tmp_path: Path, one: str, other: str
) -> None:
    write(tmp_path, "a.md", one)
    write(tmp_path, "sub/b.md", other)
    messages = found(run)
    assert [("sub/b.md" in text) for text in messages["a.md"]] == [True]
    assert [("a.md has the id" in text) for text in messages["sub/b.md"]] == [True]
    assert found(run, "a.md") == {"a.md": messages["a.md"]}
    assert run("validate", "--select", "PR805").returncode == 1


def test_the_language_of_a_path_counts(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.fr.md", "id: m\n")
    write(tmp_path, "b.md", "id: m\nlanguage: fr\n")
    assert set(found(run)) == {"a.fr.md", "b.md"}


@pytest.mark.parametrize(
    "more",
    ["id: other\nlanguage: fr\n", "language: fr\n", "id: null\nlanguage: fr\n", "id: m\nlanguage: de\n",
     "contacts:\n- id: m\nlanguage: fr\n"],
)  # fmt: skip
def test_what_is_no_twin_is_no_finding(run: Run, tmp_path: Path, more: str) -> None:
    write(tmp_path, "a.md", "id: m\nlanguage: fr\n")
    write(tmp_path, "b.md", more)
    write(tmp_path, "c.md", "id: null\nlanguage: fr\n")
    assert found(run) == {}


def test_a_file_and_a_link_to_it_are_one(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md", "id: m\nlanguage: fr\n")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert found(run) == {}


@pytest.mark.parametrize(
    "other",
    ["", "embargo: 2034-01-01T10:00:00+01:00\n", "embargo: 2020-01-01T10:00:00+01:00\n", "embargo: soon\n"],
)
def test_the_embargo_of_one_language_must_be_that_of_the_others(run: Run, tmp_path: Path, other: str) -> None:
    write(tmp_path, "s.en.md", f"id: m\n{AHEAD}")
    write(tmp_path, "s.fr.md", f"id: m\n{other}")
    messages = found(run)
    assert "s.fr.md of the same id has" in messages["s.en.md"][0]
    assert "s.en.md of the same id has an embargo until 2035-01-01 10:00" in messages["s.fr.md"][0]


@pytest.mark.parametrize(
    "other", [AHEAD, "embargo: 2035-01-01 09:00Z\n", "status: killed\n", "embargo: '2035-01-01T10:00:00+01:00'\n"]
)
def test_one_instant_is_one_embargo_however_it_is_written(run: Run, tmp_path: Path, other: str) -> None:
    write(tmp_path, "s.en.md", f"id: m\n{AHEAD}")
    text = (FRONT.replace("status: review\n", "") if "status" in other else FRONT) + f"id: m\n{other}"
    (tmp_path / "s.fr.md").write_text(f"---\n{text}---\n\nTexte.\n", encoding="utf-8")
    assert found(run) == {}


def test_an_embargo_that_has_lifted_asks_nothing_of_a_translation_that_came_later(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "s.en.md", "id: m\nembargo: 2020-01-01T10:00:00+01:00\n")
    write(tmp_path, "s.fr.md", "id: m\n")
    assert found(run) == {}


def test_what_is_told_of_two_is_gone_when_one_is_mended(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "s.en.md", f"id: m\n{AHEAD}")
    write(tmp_path, "s.fr.md", "id: m\n")
    assert set(found(run)) == {"s.en.md", "s.fr.md"}
    write(tmp_path, "s.fr.md", f"id: m\n{AHEAD}")
    assert found(run) == {}
    assert found(run, "s.en.md") == {}


def changes(folder: Path, steps: int) -> Iterator[None]:
    """Change, add or delete a file at random, so many times."""
    choice = random.Random(7)
    for _ in range(steps):
        name = choice.choice(["a.md", "b.fr.md", "c.md", "sub/d.md"])
        if choice.random() < 0.2:
            (folder / name).unlink(missing_ok=True)
        else:
            embargo = choice.choice(["", "", AHEAD, "embargo: soon\n"])
            write(folder, name, f"id: {choice.choice('mmn')}\nlanguage: {choice.choice(['en', 'fr'])}\n{embargo}")
        yield


def test_a_warm_run_says_what_a_cold_one_says(run: Run, tmp_path: Path) -> None:
    seen = set()
    for _ in changes(tmp_path, 10):
        warm = found(run)
        assert warm == found(run, "--no-cache")
        seen |= {message for messages in warm.values() for message in messages}
    assert len(seen) > 5
