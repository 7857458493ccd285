"""Finding releases by name: by path, file name, slug, id, or words of a headline that only one release has."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import chain, tee
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from pressctl.errors import ReadError, UsageError
from pressctl.newsroom.config import SUFFIXES
from pressctl.newsroom.folder import Newsroom, walk
from pressctl.prose.text import printable, slug

if TYPE_CHECKING:
    from pressctl.newsroom.lists.listing import Row

ANY_TIME = dt.datetime.fromtimestamp(0, dt.UTC)
"""An instant for rows whose embargo does not matter."""
SHOWN = 10
"""The most releases that are listed if a name is ambiguous."""
HOW = "name a file, a folder, a slug, an id or words of a headline; `pressctl list` shows them"
STDIN = "standard input is read by `pressctl validate -` and `pressctl import -` alone; " + HOW


def find(newsroom: Newsroom, names: Iterable[str], languages: Iterable[str] = ()) -> list[Path]:
    """Return the files of releases named by path, folder, slug, id or words of a headline; without names, of all.

    With ``languages`` (tags), an id, a slug or words mean only releases in these. Raises UsageError for a name that
    means no release, or several different ones, and for anything that is not a language tag.
    """
    return [Path(file) for file in stream(newsroom, names, languages)]


def stream(
    newsroom: Newsroom, names: Iterable[str], languages: Iterable[str] = (), skipped: list[str] | None = None
) -> Iterator[str]:
    """Return the same files as an iterator of paths; UsageError is raised before the first.

    Files that are skipped in folders are added to ``skipped``, as in ``walk``.
    """
    names, tags = list(names), _asked(languages)
    if not names:
        return walk(newsroom.folder, skipped) if newsroom.folder.is_dir() else iter(())
    files = chain.from_iterable([_one(newsroom, name, tags, skipped) for name in names])
    return files if len(names) == 1 else iter(dict.fromkeys(files))


def _asked(languages: Iterable[str]) -> frozenset[str]:
    if not languages:
        return frozenset()
    from pressctl.newsroom.lists import listing

    return listing.asked_languages(languages)


def _one(newsroom: Newsroom, name: str, languages: frozenset[str], skipped: list[str] | None) -> Iterable[str]:
    path = Path(name)
    if os.path.isdir(name):  # noqa: PTH112 - Path.is_dir raises for a name that is too long, and takes "" for a folder
        return walk(path, skipped)
    if os.path.lexists(name) or path.suffix in SUFFIXES:
        return [str(path)]
    return _called(newsroom, name, languages)


def _called(newsroom: Newsroom, name: str, languages: frozenset[str]) -> list[str]:
    """Return the files of a release by its slug, id, file name or words; raises UsageError for none or several."""
    from pressctl.newsroom.lists import listing

    is_word = any(map(str.isalnum, name))
    part = slug(name) if is_word else ""
    unread: dict[str, str] = {}
    known = list(rows(newsroom, unread))
    alike = [row for row in known if is_word and (name in (handles := _handles(row)) or (part and part in handles))]
    found = [row for row in known if name and _is_exactly(name, row)] or alike
    found = found or [row for row in known if name and _is_file_name(name, row)]
    spoken = [row for row in found if not languages or listing.is_in_language(row, languages)]
    broken = _unread_called(unread, found, {name, part} - {""}, languages)
    if not spoken and not broken:
        hint = STDIN if name == "-" else HOW
        if found:
            hint = f"there is {', '.join(sorted({listing.language(row) or 'one without a language' for row in found}))}"
        where = f" in {', '.join(sorted(languages))}" if found else ""
        raise UsageError(f"{name or 'An empty name'}: there is no such release{where}", hint)
    if spoken and not _is_one(spoken, name):
        how = "name the file of the one" if all(map(partial(_is_exactly, name), spoken)) else "type more of the name"
        raise UsageError(f"{name} names {len(spoken)} releases; {how} you mean", _listed(spoken))
    return [str(row.values["path"]) for row in spoken] + broken


def _unread_called(
    unread: Iterable[str], found: Sequence[Row], words: Iterable[str], languages: frozenset[str]
) -> list[str]:
    """Return the unreadable files that a name probably means, by their file names.

    They are other languages of the release that was found or, if none was found, files with the name in their own.
    Their slugs and ids are unknown; they are returned so that none is left out silently.
    """
    from pressctl.release import language

    def stem(path: str) -> str:
        return path.removesuffix(Path(path).suffix).removesuffix(f".{language.of_path(PurePath(path))}")

    stems = {stem(str(row.values["path"])) for row in found}
    called = []
    for path in unread:
        if languages and language.of_path(PurePath(path)).lower() not in languages:
            continue
        if stem(path) in stems or (not found and any(word in Path(path).stem for word in words)):
            called.append(path)
    return called


def rows(newsroom: Newsroom, unread: dict[str, str] | None = None) -> Iterator[Row]:
    """Yield the row of each release that can be read, with the cache.

    For each of the others, its path and why it cannot be read are added to ``unread``.
    """
    from pressctl import store
    from pressctl.newsroom.lists import catalogue
    from pressctl.newsroom.lists.row_cache import RowCache

    files, listed = tee(stream(newsroom, []))
    with closing(RowCache(store.folder(), newsroom.settings)) as cache:
        for path, row in zip(listed, catalogue.rows(newsroom, ANY_TIME, files, cache), strict=True):
            if not isinstance(row, ReadError):
                yield row
            elif unread is not None:
                unread[path] = row.message


def _handles(row: Row) -> str:
    """Return the id and the slug of a release, one per line."""
    return f"{row.values['id'] or ''}\n{row.values['slug'] or ''}"


def _is_file_name(name: str, row: Row) -> bool:
    """Return whether a release's file has this name: `plant.en` and `plant` both mean plant.en.md."""
    path = str(row.values["path"])
    if name not in path:
        return False
    stem = Path(path).stem
    return name in {stem, stem.removesuffix(f".{row.values['language']}")}


def _is_one(rows: list[Row], name: str) -> bool:
    """Return whether rows are of one release: one file, one id, or this slug in several languages on one day."""
    ids = {row.values["id"] for row in rows}
    if len(rows) == 1 or (len(ids) == 1 and None not in ids):
        return True
    languages, days = ({str(row.values[key])[:10] for row in rows} for key in ("language", "date"))
    is_named = all(map(partial(_is_exactly, name), rows))
    return is_named and len(ids - {None}) < 2 and len(languages) == len(rows) and len(days) == 1


def _is_exactly(name: str, row: Row) -> bool:
    """Return whether a name is all of a release's id or slug."""
    return name in _handles(row).split("\n")


def _listed(rows: list[Row]) -> str:
    from pressctl.newsroom.lists import listing

    lines = [f"{listing.language(row) or '-':8}{printable(str(row.values['path']))}" for row in rows[:SHOWN]]
    more = [f"and {len(rows) - SHOWN} more"] if len(rows) > SHOWN else []
    return "\n  ".join(lines + more)
