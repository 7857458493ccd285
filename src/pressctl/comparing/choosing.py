"""Choosing the releases to compare: those that are named, or one in all its languages, with the source first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from pressctl.errors import PressctlError, UsageError
from pressctl.languages import is_in
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import lookup
from pressctl.newsroom.loading import Loaded
from pressctl.newsroom.translations import same_id
from pressctl.newsroom.translations.same_id import Head
from pressctl.prose.text import printable
from pressctl.release.model import Release

BEGIN = "`pressctl new --translate` begins a translation"


def choose(newsroom: Newsroom, names: Sequence[str], languages: Sequence[str], unread: list[str]) -> list[Loaded]:
    """Return the named releases, the source first; a single name stands for all languages of its id.

    If only one language is wanted, it is compared with the source. If another file with that id cannot be read, the
    reason is added to ``unread``. Raises ReadError if a named one cannot be read, and UsageError if there are fewer
    than two, or two in the same language.
    """
    paths = lookup.find(newsroom, names, languages)
    if len(names) == 1 and len(ids := _ids(newsroom, paths)) == 1:
        id = ids.pop()
        found = list(_family(newsroom, paths, id, languages, unread))
        if len(found) == 1 and languages:
            found = _with_source(found[0], list(_family(newsroom, paths, id, (), [])), newsroom)
    else:
        found = [_read(newsroom, path) for path in paths]
    _check(names, found, unread)
    return _in_order(newsroom, found, keep_order=len(names) > 1)


def _ids(newsroom: Newsroom, paths: Iterable[Path]) -> set[str]:
    """Return the ids of some files, empty for a file without one."""
    return {same_id.id_of(newsroom, str(path), loading.read(newsroom, path)) for path in paths}


def _family(
    newsroom: Newsroom, paths: Sequence[Path], id: str, languages: Sequence[str], unread: list[str]
) -> list[Loaded]:
    """Return the readable releases with an id, in some languages or, without ``languages``, in all."""
    own = {path.resolve(): path for path in paths}
    if id:
        for name in lookup.stream(newsroom, []):
            if Path(name).resolve() not in own and same_id.id_at(newsroom, name) == id:
                own[Path(name).resolve()] = Path(name)
    found = []
    for path in own.values():
        try:
            loaded = _read(newsroom, path)
        except PressctlError as error:
            if path in paths:
                raise
            unread.append(error.message)
        else:
            tags = languages if path not in paths else ()
            if not tags or is_in(loaded.release.language, tags):
                found.append(loaded)
    return found


def _read(newsroom: Newsroom, path: Path) -> Loaded:
    loaded = loading.load(newsroom, path)
    loaded.refuse_faults()
    return loaded


def _check(names: Sequence[str], found: Sequence[Loaded], unread: Sequence[str]) -> None:
    seen: dict[str, Path] = {}
    if len({each.release.id for each in found}) > 1 and len(names) < 2:
        raise UsageError(f"{names[0]} names {len(found)} releases; name one, or each of its languages")
    for each in found:
        tag = each.release.language
        if not tag:
            raise UsageError(f"{each.path}: has no language", "give it `language`")
        if tag.lower() in seen:
            hint = "`compare` is for different languages; `pressctl diff` compares two texts in one language"
            raise UsageError(f"{seen[tag.lower()]} and {each.path} are both in {tag}", hint)
        seen[tag.lower()] = each.path
    if len(found) < 2:
        where = f" with {found[0].path}, which is in {found[0].release.language}" if found else ""
        raise UsageError(
            f"{names[0]}: there is nothing to compare{where}", "\n  ".join(map(printable, unread)) or BEGIN
        )


def _in_order(newsroom: Newsroom, found: Sequence[Loaded], *, keep_order: bool) -> list[Loaded]:
    """Return the releases with the source first, the others as named, or in the settings' order of languages."""
    languages = newsroom.settings.languages
    family = {str(each.path): _head(each.release) for each in found}
    sources = [path for path in family if not same_id.original_of(path, family, languages)]
    source = sources[0] if sources else next(iter(family))
    order = {tag.lower(): number for number, tag in enumerate(languages)}

    def place(loaded: Loaded) -> tuple[bool, int, str]:
        tag = loaded.release.language.lower()
        return str(loaded.path) != source, order.get(tag, len(order)), tag

    if keep_order:
        return sorted(found, key=lambda each: str(each.path) != source)
    return sorted(found, key=place)


def _with_source(only: Loaded, family: Sequence[Loaded], newsroom: Newsroom) -> list[Loaded]:
    source = _in_order(newsroom, family, keep_order=False)[0]
    return [only] if source.path == only.path else [source, only]


def _head(release: Release) -> Head:
    made_from = release.made_from
    return Head(release.id, release.language, b"", release.source_language, made_from)
