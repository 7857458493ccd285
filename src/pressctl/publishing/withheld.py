"""Withholding pictures and files of releases that are held back or recalled, even if other releases link to them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from pressctl.errors import PressctlError
from pressctl.exporters.parts.attachments import bare
from pressctl.newsroom import loading
from pressctl.newsroom.attachments import place_of
from pressctl.newsroom.lists import lookup
from pressctl.prose.patterns import regex
from pressctl.publishing.gate import Gate
from pressctl.release.model import Release

TARGET = regex(
    r"""\]\(\s{0,9}(?:<([^<>\n]{1,500})>|([^)\s>"']{1,500}))|\]:\s{0,9}<?([^\s>]{1,500})"""
    r"""|(?:src|href)\s{0,9}=\s{0,9}["']?([^\s>"']{1,500})"""
)
"""Places in the text of a release that may name a file: links, pictures, link definitions, and HTML tags."""
HELD = "also belongs to a release that is held back"


@dataclass(frozen=True)
class Reader:
    """Reads the files that public releases name, except those that a held-back release also names.

    What a public release lists in its own `media` may go out nevertheless, as somebody has described it there.
    """

    root: Path
    withheld: frozenset[str]
    read: Callable[[Release, str], bytes | None]
    why_unread: Callable[[Release, str], str]

    def __call__(self, release: Release, target: str) -> bytes | None:
        """Return the bytes of a picture or file, or None if it may not go out."""
        return None if self._is_withheld(release, target) else self.read(release, target)

    def why(self, release: Release, target: str) -> str:
        """Return why there are no bytes of a picture or file, in words that follow “it”."""
        return HELD if self._is_withheld(release, target) else self.why_unread(release, target)

    def _is_withheld(self, release: Release, target: str) -> bool:
        held = self.withheld
        return bool(held) and str(place_of(self.root, release.path, target)) in held - self._own(release)

    def _own(self, release: Release) -> set[str]:
        return {str(place_of(self.root, release.path, bare(each.file))) for each in release.media if each.file}


def named(root: Path, release: Release) -> tuple[str, ...]:
    """Return the files of the newsroom that a release names, as paths with links resolved."""
    return tuple(str(file) for target in _targets(release) if (file := place_of(root, release.path, target)))


def of_others(gate: Gate, files: Iterable[str], known: Container[str]) -> set[str]:
    """Return the files named by releases that are held back or recalled and are not part of the export.

    ``files`` are those that public releases name; only releases that also contain one of their names are parsed.
    ``known`` are the paths of the releases in the export.
    """
    names = {PurePath(file).name.encode("utf-8", "replace") for file in files}
    found: set[str] = set()
    if not names or not gate.newsroom.has_settings:
        return found
    for path in lookup.stream(gate.newsroom, []):
        with suppress(PressctlError):
            data = loading.read(gate.newsroom, path) if path not in known else b""
            if any(name in data for name in names):
                release = loading.release_of(gate.newsroom, Path(path), data)
                if release.is_recalled or gate.reason_withheld(release):
                    found.update(named(gate.newsroom.root, release))
    return found


def _targets(release: Release) -> Iterator[str]:
    """Yield the paths that a release names: in its `media`, and in its text."""
    yield from (bare(each.file) for each in release.media if bare(each.file))
    for text in (release.body, release.boilerplate):
        for match in TARGET.finditer(text):
            target = bare(next(filter(None, match.groups())))
            if target and "://" not in target:
                yield target
