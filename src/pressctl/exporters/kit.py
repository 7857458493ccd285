"""A press kit: one archive with all that a journalist needs, and a manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, Exported, docx, pdf, text, words_for
from pressctl.exporters.parts import attachments, identity
from pressctl.exporters.parts.archive import zipped
from pressctl.exporters.parts.state import state
from pressctl.prose.text import same_name
from pressctl.release.model import Media, Release


def write(release: Release, desk: Desk) -> Exported:
    """Return a ZIP archive: the release as PDF, Word and text, its pictures, ``captions.txt`` and ``manifest.json``.

    The manifest has the SHA-256 of every other file. If the PDF cannot be made, it is left out, with a note.
    """
    notes: list[str] = []
    files = dict(_documents(release, desk, notes))
    captions = []
    with_pictures = attachments.with_pictures(release)
    for media, data in () if release.is_recalled else attachments.files(with_pictures, desk, "in the kit", notes):
        name = _free_name(f"media/{PurePosixPath(media.file).name}", files)
        files[name] = data
        captions.append((name, media))
    if captions:
        files["captions.txt"] = _captions(captions).encode("utf-8")
    files["manifest.json"] = _manifest(release, desk, files, captions)
    return Exported(zipped(files.items()), tuple(notes))


def _documents(release: Release, desk: Desk, notes: list[str]) -> Iterator[tuple[str, bytes]]:
    for writer, suffix in ((pdf.write, ".pdf"), (docx.write, ".docx"), (text.write, ".txt")):
        try:
            yield f"{identity.stem(release, desk)}{suffix}", writer(release, desk).data
        except ExportRefused as error:
            notes.append(f"there is no {suffix[1:].upper()} in the kit: {error.message}; {error.hint}")


def _free_name(name: str, files: dict[str, bytes]) -> str:
    """Return the name, with a number if it is taken, as two folders may each have a ``plant.jpg``."""
    path, number = PurePosixPath(name), 2
    taken = {same_name(each) for each in files}
    while same_name(name) in taken:
        name, number = str(path.with_stem(f"{path.stem}-{number}")), number + 1
    return name


def _captions(captions: list[tuple[str, Media]]) -> str:
    blocks = [
        "\n".join(
            part for part in (name, media.caption or media.alt, f"© {media.credit}" if media.credit else "") if part
        )
        for name, media in captions
    ]
    return "\n\n".join(blocks) + "\n"


def _manifest(release: Release, desk: Desk, files: dict[str, bytes], captions: list[tuple[str, Media]]) -> bytes:
    language, _ = words_for(release, desk)
    about: dict[str, dict[str, Any]] = {
        name: {"alt": media.alt, "caption": media.caption, "credit": media.credit} for name, media in captions
    }
    values = {
        "version": 1,
        "uri": identity.uri(release, desk),
        "headline": release.headline,
        "language": release.language,
        "status": str(release.status),
        "release_line": "\n".join(state(release, desk, language).lines),
        "embargo": identity.rfc3339(release.embargo_instant) if release.embargo_instant else None,
        "files": [
            {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), **about.get(name, {})}
            for name, data in files.items()
        ],
    }
    return (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
