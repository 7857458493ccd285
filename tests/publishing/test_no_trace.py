"""What may not be public leaves no trace in any public format: every state in every format, all bytes searched."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressctl.exporters import FORMATS
from pressctl.publishing.public_files import RECORD
from support.command import called
from support.site_newsroom import PICTURE

PUBLIC = [name for name, each in FORMATS.items() if each.is_public]
SETTINGS = '[newsroom]\nname = "Acme"\nurl = "https://acme.example"\nreleases = "."\nlanguages = ["en", "fr"]\n'
FIELDS = ("headline", "slug", "id", "subject", "picture", "summary", "body", "subheadline", "caption", "path", "key")
LATER = "2035-01-01T10:00:00+01:00"
HELD = {
    "draft": "status: draft",
    "review": "status: review",
    "embargoed": f"status: approved\nembargo: {LATER}",
    "zoneless": "status: approved\nembargo: 2035-01-01 10:00",
    "unreadable": "status: approved\nembargo: soon",
    "ahead": "status: approved\ndate: 2035-01-01",
    "misspelt": f"status: approved\nembrago: {LATER}",
    "capital": f"status: approved\nEmbargo: {LATER}",
    "longer": f"status: approved\nembargo_until: {LATER}",
    "nested": f"status: approved\nrelease:\n  embargo: {LATER}",
    "emptytext": 'status: approved\nembargo: ""',
    "blank": 'status: approved\nembargo: "   "',
    "nothing": "status: approved\nembargo:",
    "emptylist": "status: approved\nembargo: []",
    "emptymap": "status: approved\nembargo: {}",
    "merged": f"status: approved\nx: &m {{embargo: {LATER}}}\n<<: *m",
    "unpublished": "status: approved\npublished: false",
    "hidden": "status: approved\nhidden: true",
    "private": "status: approved\nprivate: true",
    "drafted": "status: approved\ndraft: true",
    "hugo": f"status: approved\npublishDate: {LATER}",
    "jekyll": "published: false",
    "otherdate": "status: approved\npubDate: 2035-01-01",
    "expired": "status: approved\nexpiryDate: 2020-01-01",
    "invisible": "status: approved\nvisibility: private",
}
"""What keeps a release back, by a word for it."""
RECALLED = {"withdrawn": "status: withdrawn", "killed": "status: killed"}
SIBLINGS = {
    "sibling": f"status: approved\nembargo: {LATER}",
    "slipsibling": f"status: approved\nembrago: {LATER}",
    "wordsibling": f"status: approved\nsperrfrist: {LATER}",
    "emptysibling": "status: approved\nembargo:",
}
"""What is in the front matter of the other language, when a release has nothing itself."""
OUT = "status: approved"


def word(state: str, field: str) -> str:
    """Return the word of a field of a release in a state: it stands nowhere else."""
    return f"zq{state}{field}qz"


def release(state: str, front: str, *, language: str = "en", more: str = "", key: str = "") -> str:
    """Return the file of a release with a word of its own in each field."""
    said = {field: word(state, field) for field in FIELDS}
    front = (
        front if "date: 20" in front.replace("publishDate", "").replace("pubDate", "") else f"date: 2026-02-01\n{front}"
    )
    front = front if "language:" in front else f"language: {language}\n{front}"
    return f"""---
headline: Acme {said["headline"]}
subheadline: The {said["subheadline"]}
slug: {said["slug"]}
id: {key or said["id"]}
summary: A {said["summary"]}
dateline: Lyon
subjects: [{said["subject"]}]
media:
- file: {said["picture"]}.png
  alt: A {said["caption"]}
  caption: One {said["caption"]}
x_own: {said["key"]}
contacts:
- name: Ana Silva
  email: press@example.org
{front}
---

Acme has opened a {said["body"]}.{more}
"""


def write(folder: Path, state: str, front: str, **options: str) -> None:
    path = folder / f"{word(state, 'path')}.md"
    path.write_text(release(state, front, **options), encoding="utf-8")
    (folder / f"{word(state, 'picture')}.png").write_bytes(PICTURE + state.encode())


def newsroom(folder: Path, *, is_public: bool) -> None:
    """Write a release of each state, or as each was when it was public, and one that links to all of them."""
    (folder / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    for state, front in (HELD | RECALLED).items():
        write(folder, state, OUT if is_public else front)
    for state, front in SIBLINGS.items():
        write(folder, state, OUT, language="fr", key=f"id-{state}")
        write(folder, f"{state}other", OUT if is_public else front, key=f"id-{state}")
    if is_public:
        write(folder, "control", OUT)
        return
    states = [*HELD, *RECALLED, *SIBLINGS]
    links = "".join(
        f"\n\n[a link]({word(state, 'path')}.md), [another]({word(state, 'path')}.md%00), ![a picture]({word(state, 'picture')}.png) "
        f"and [the same](./{word(state, 'picture')}.png)."
        for state in states
    )
    write(folder, "control", OUT, more=links)


def export(folder: Path, format: str, *more: str) -> str:
    return called(["export", "--to", format, "-o", "out", "--no-verify", *more], folder).stderr.decode()


def said(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each public file, and of each part of an archive, names as bytes among them."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        data = path.read_bytes() if path.is_file() else b""
        yield name, name.encode() + data
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                yield from ((f"{name}/{part}", part.encode() + archive.read(part)) for part in archive.namelist())


def traces(folder: Path, words: dict[str, tuple[str, ...]]) -> list[str]:
    """Return where a word stands that may not: of each state the fields that may say nothing."""
    found = list(said(folder))
    assert found
    return [
        f"{word(state, field)} in {name}"
        for state, fields in words.items()
        for field in fields
        for name, data in found
        if word(state, field).encode() in data.lower()
    ]


NOWHERE: dict[str, tuple[str, ...]] = dict.fromkeys([*HELD, *SIBLINGS, *(f"{each}other" for each in SIBLINGS)], FIELDS)
"""What says nothing at all; a recall says which release it is of, and nothing of what was in it."""
NOT_TOLD = dict.fromkeys(RECALLED, ("subject", "picture", "body", "subheadline", "caption", "key"))


@pytest.mark.parametrize("format", PUBLIC)
def test_what_is_not_public_leaves_no_trace(format: str, tmp_path: Path) -> None:
    newsroom(tmp_path, is_public=False)
    said_so = export(tmp_path, format)
    assert [state for state in NOWHERE if word(state, "path") not in said_so] == []
    assert traces(tmp_path / "out", {"control": ("headline", "body")})
    assert traces(tmp_path / "out", NOWHERE | NOT_TOLD) == []


@pytest.mark.parametrize("again", ["--changed", "--force"])
@pytest.mark.parametrize("format", PUBLIC)
def test_what_was_public_leaves_no_trace_when_it_may_not_be_any_more(format: str, again: str, tmp_path: Path) -> None:
    newsroom(tmp_path, is_public=True)
    export(tmp_path, format)
    before = traces(tmp_path / "out", dict.fromkeys(NOWHERE | NOT_TOLD, ("body",)))
    assert len({each.split()[0] for each in before}) == len(NOWHERE | NOT_TOLD)
    newsroom(tmp_path, is_public=False)
    export(tmp_path, format, again)
    assert traces(tmp_path / "out", NOWHERE | NOT_TOLD) == []
    assert (tmp_path / "out" / RECORD).exists()


@pytest.mark.parametrize("state", [*HELD, "sibling"])
def test_what_keeps_a_release_back_is_told_when_it_is_checked(state: str, tmp_path: Path) -> None:
    newsroom(tmp_path, is_public=False)
    done = called(["validate", f"{word(state, 'path')}.md"], tmp_path)
    is_intended = state in {"draft", "review", "embargoed", "ahead", "jekyll", "drafted"}
    assert is_intended or b"error" in done.stdout


def test_a_picture_that_two_releases_describe_goes_out_with_the_one_that_is_public(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    write(tmp_path, "embargoed", HELD["embargoed"])
    write(tmp_path, "control", OUT)
    for name in ("embargoed", "control"):
        path = tmp_path / f"{word(name, 'path')}.md"
        text = path.read_text("utf-8").replace(f"{word(name, 'picture')}.png", "logo.png")
        path.write_text(text, encoding="utf-8")
    (tmp_path / "logo.png").write_bytes(PICTURE)
    export(tmp_path, "site")
    assert [path.name for path in (tmp_path / "out").rglob("*.png")] == ["logo.png"]


def test_a_picture_of_a_release_that_the_export_is_not_of_is_withheld(tmp_path: Path) -> None:
    newsroom(tmp_path, is_public=False)
    export(tmp_path, "site", f"{word('control', 'path')}.md")
    assert traces(tmp_path / "out", NOWHERE | NOT_TOLD) == []
