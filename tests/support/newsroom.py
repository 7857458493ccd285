"""A newsroom of one release in some languages, and what is done with it, in this process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pressctl.issuing import issue as issuing
from pressctl.issuing import preparing
from pressctl.newsroom import folder
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.newsroom.lists import lookup
from pressctl.publishing.order import Order

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
SETTINGS = '[newsroom]\nname = "Acme"\nurl = "https://example.org/news"\nlanguages = ["en", "fr"]\n'
HEADLINES = {"en": "Acme opens a plant in Lyon", "fr": "Acme ouvre une usine à Lyon"}
BODIES = {
    "en": "Acme opened a plant in Lyon on 2 March 2026. It will employ 400 people and build pumps for rivers and canals.",
    "fr": "Acme a ouvert une usine à Lyon le 2 mars 2026. Elle emploiera 400 personnes et construira des pompes.",
}


def newsroom(
    root: Path, languages: Sequence[str] = ("en", "fr"), settings: str = "", status: str = "approved", keys: str = ""
) -> Newsroom:
    """Return a newsroom of one release with the id “plant” in some languages; ``keys`` are lines of front matter."""
    (root / "releases").mkdir(parents=True)
    (root / "pressctl.toml").write_text(SETTINGS + settings, encoding="utf-8")
    for tag in languages:
        place = {"en": "Geneva", "fr": "Genève"}[tag]
        head = f"headline: {HEADLINES[tag]}\nlanguage: {tag}\ndate: 2026-03-02\ndateline: {place}\nstatus: {status}\n"
        contact = "contacts:\n  - name: Ana Silva\n    email: press@example.org\n"
        text = f"---\n{head}id: plant\n{contact}{keys}---\n\n{BODIES[tag]}\n"
        file(root, tag).write_text(text, encoding="utf-8")
    return folder.locate(root)


def file(root: Path, language: str = "en") -> Path:
    """Return the file of the release in a language."""
    return root / "releases" / f"plant.{language}.md"


def edit(root: Path, old: str, new: str, language: str = "en") -> None:
    """Put one text for another in the file of a release."""
    path = file(root, language)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def issue(
    room: Newsroom, *languages: str, minutes: int = 0, channel: str = "mail", formats: Sequence[str] = (),
    by: str = "anna", **asked: Any,
) -> list[Path]:  # fmt: skip
    """Issue the release in some languages (all) so many minutes later; return the files of the events."""
    record = Record(room.root)
    now = NOW + dt.timedelta(minutes=minutes)
    wanted = preparing.Request(({"name": channel},), now, by, Order(tuple(formats)), **asked)
    paths = [Path(path) for path in lookup.stream(room, ["plant"], languages)] if languages else sorted(
        (room.root / "releases").glob("*.md")
    )  # fmt: skip
    items = preparing.prepare(room, record, paths, wanted)
    return list(issuing.issue(room, record, items, wanted, room.root / "out" if formats else None).events)


def files(root: Path) -> dict[str, bytes]:
    """Return the bytes of all files below a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
