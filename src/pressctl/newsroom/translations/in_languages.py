"""The files of one release in its languages, and which of them is the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from pressctl.errors import UsageError
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import lookup
from pressctl.newsroom.translations import same_id
from pressctl.newsroom.translations.same_id import Family
from pressctl.prose.text import printable


def files(newsroom: Newsroom, name: str, languages: Iterable[str] = ()) -> list[Path]:
    """Return the files of the one release that a name means, in all its languages or in some.

    Raises UsageError if the name means no release, several, or two files in one language.
    """
    paths = lookup.find(newsroom, [name], languages)
    if not paths:
        raise UsageError(f"{name}: there is no release in it", lookup.HOW)
    if len(paths) != 1 and not _is_one(_heads(newsroom, paths)):
        found = "\n".join(printable(str(path)) for path in paths)
        raise UsageError(f"{name} means {len(paths)} releases; name one of them, or its --language", found)
    return paths


def source(newsroom: Newsroom, paths: Sequence[Path]) -> Path:
    """Return the source among the files with one id that can be read, the first if it is unclear."""
    heads = _heads(newsroom, paths)
    sources = (path for path in paths if not same_id.original_of(str(path), heads, newsroom.settings.languages))
    return next(sources, paths[0])


def _heads(newsroom: Newsroom, paths: Iterable[Path]) -> Family:
    return {str(path): same_id.head(newsroom, str(path), loading.read(newsroom, path)) for path in paths}


def _is_one(family: Family) -> bool:
    """Return whether some files have one id, and no two of them the same language."""
    tags = [head.language for head in family.values() if head.language is not None]
    ids = {head.id for head in family.values()}
    return len(ids) == 1 and "" not in ids and len(tags) == len(set(tags))
