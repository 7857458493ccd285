"""What has changed in a source since it was translated, paragraph by paragraph, with the earlier text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pressctl.errors import PressctlError
from pressctl.findings import Span
from pressctl.newsroom import issued, loading, revisions
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.translations import same_id
from pressctl.prose.blocks import digest
from pressctl.release.differences.paragraphs import Change, Part, changes, issued_texts, parts
from pressctl.release.file import document
from pressctl.release.model import Release


class Piece(NamedTuple):
    """A changed part of the source: how it changed, its name, its line from 1 (0 if it is gone), and both texts.

    ``was`` is empty if neither the record nor git knows the earlier text.
    """

    how: str
    name: str
    line: int
    was: str
    now: str


class Changed(NamedTuple):
    """A source, what has changed in it, and the paths of the translations made before."""

    source: str
    pieces: tuple[Piece, ...]
    paths: tuple[str, ...]

    def values(self) -> dict[str, object]:
        """Return the changes as data for JSON."""
        changed = [piece._asdict() for piece in self.pieces]
        return {"source": self.source, "changes": changed, "translations": list(self.paths)}

    def text(self) -> str:
        """Return the changes as text for people."""
        lines = [f"{self.source} has changed since it was translated:"]
        for piece in self.pieces:
            where = f", line {piece.line}" if piece.line else ""
            lines.append(f"  {piece.name}{where}: {piece.how}")
            lines += [f"    was: {piece.was}"] if piece.was and piece.how != "moved" else []
            lines += [f"    now: {piece.now}"] if piece.now else []
        lines.append("  correct it in (then `pressctl translations --confirm`):")
        return "\n".join((*lines, *(f"    {path}" for path in self.paths), ""))


def changed(newsroom: Newsroom, paths: Iterable[str]) -> list[Changed]:
    """Return what has changed in the sources of some translations since, with equal changes reported together."""
    found: dict[tuple[str, tuple[Piece, ...]], list[str]] = {}
    for path in paths:
        source, pieces = _changed(newsroom, path)
        if pieces:
            found.setdefault((source, pieces), []).append(path)
    return [Changed(source, pieces, tuple(some)) for (source, pieces), some in found.items()]


def _changed(newsroom: Newsroom, path: str) -> tuple[str, tuple[Piece, ...]]:
    source = same_id.by_path(newsroom, [path], partial(loading.read, newsroom))[path].original
    made = loading.load_from(newsroom, Path(path)).translated
    try:
        loaded = loading.load(newsroom, Path(source))
    except PressctlError:
        return source, ()
    now = parts(loaded.release)
    found = changes(made.paragraphs if made else (), tuple(digest(part.text) for part in now))
    if not made or not found:
        return source, ()
    lost = {made.paragraphs[each.before] for each in found if each.before is not None}
    known = _wordings(newsroom, source, loaded.release, lost)
    return source, tuple(_piece(each, made.paragraphs, now, known, loaded.document) for each in found)


def _piece(
    change: Change, before: tuple[str, ...], now: tuple[Part, ...], known: dict[str, str], source: document.Document
) -> Piece:
    was = known.get(before[change.before], "") if change.before is not None else ""
    if change.now is None:
        name = now[change.before].name if change.before is not None and change.before < 3 else "paragraph"
        return Piece(str(change.how), name, 0, was, "")
    part = now[change.now]
    start = part.at.start if isinstance(part.at, Span) else source.locate(part.at).start
    return Piece(str(change.how), part.name, source.lines.position(start)[0], was, part.text)


def _wordings(newsroom: Newsroom, source: str, release: Release, lost: set[str]) -> dict[str, str]:
    """Return the texts with some digests, as far as the record or earlier versions of the file in git have them."""
    found: dict[str, str] = {}
    for event in issued.all_of(newsroom.root, release.id, release.language):
        found |= {name: text for name, text in issued_texts(event.release).items() if name in lost}
    if len(found) == len(lost):
        return found
    for part in _earlier(newsroom, source):
        if (name := digest(part.text)) in lost:
            found.setdefault(name, part.text)
            if len(found) == len(lost):
                break
    return found


def _earlier(newsroom: Newsroom, source: str) -> Iterator[Part]:
    for data in revisions.versions(Path(source)):
        loaded = loading.build(newsroom, Path(source), document.decode(data))
        if loaded.document.is_readable:
            yield from parts(loaded.release)
