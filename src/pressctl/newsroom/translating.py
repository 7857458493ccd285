"""A translation that begins: the release it is made from, and the id that ties the two together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pressctl.errors import UsageError
from pressctl.languages import primary_subtag
from pressctl.newsroom import finding, listing, loading, saving
from pressctl.newsroom.folder import Newsroom
from pressctl.prose.text import slug
from pressctl.release.model import Release


def source(room: Newsroom, name: str) -> Release:
    """Return the release that a name means as the source of a translation: of several with one id, the one that is
    no translation itself.

    Raises UsageError where the name means no release, or several of which none, or more than one, is the source.
    """
    releases = [loading.load_from(room, path) for path in finding.find(room, [name])]
    first = [each for each in releases if not each.source_language or each.source_language == each.language]
    if len(releases) == 1 or len(first) == 1:
        return first[0] if first else releases[0]
    listed = "\n  ".join(f"{each.language:8}{each.path}" for each in releases) or "nothing"
    raise UsageError(f"--translate {name}: means {len(releases)} releases; name the file of the source", listed)


def check_language(room: Newsroom, source: Release, tag: str) -> None:
    """Raise UsageError where a release cannot be translated into a language: its own, or one that is there already."""
    if source.language and tag.lower() == source.language.lower():
        raise UsageError(f"{source.path}: is in {tag} itself", "name another language with --language")
    known = room.settings.languages
    if known and primary_subtag(tag) not in map(primary_subtag, known):
        raise UsageError(f"{tag} is not among the newsroom's languages", f"there are {', '.join(known)}")
    for row in finding.rows(room):
        if row.values["id"] == source.id and listing.language(row).lower() == tag.lower():
            raise UsageError(f"{row.values['path']}: is the translation into {tag} already", "nothing was written")


def with_id(release: Release) -> Release:
    """Return a release with an id: its own, else one of its day and slug."""
    day = f"{release.date.day.isoformat()}-" if release.date else ""
    return release if release.id else replace(release, id=f"{day}{slug(release.headline)}")


def tie(room: Newsroom, source: Release) -> None:
    """Put the id of a source into its file where the file has none; nothing else in it changes.

    Raises UsageError where the file does not take it, WriteError where it cannot be written.
    """
    from pressctl.release import document

    path = Path(source.path)
    data = loading.read(room, path)
    if loading.release_of(room, path, data).id:
        return
    parsed = document.decode(data)
    edit = parsed.add_key("id", source.id)
    if edit is None:
        raise UsageError(f"{path}: has no id, and none can be put in", f"add to its front matter: id: {source.id}")
    saving.save(path, document.apply(parsed.text, [edit]).encode("utf-8"), force=True, instead_of=data)
