"""The languages of each release and whether its translations are up to date: a line per id, a cell per language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from pressctl.errors import PressctlError
from pressctl.languages import is_in
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import listing, lookup
from pressctl.newsroom.lists.listing import DRAFTS, RECALLED, Row
from pressctl.newsroom.translations import same_id
from pressctl.newsroom.translations.same_id import Family, Head


class State(StrEnum):
    """The state of a release in a language."""

    SOURCE = "source"
    OK = "ok"
    STALE = "stale"
    DRAFT = "draft"
    UNKNOWN = "unknown"
    UNREAD = "unread"
    WITHDRAWN = "withdrawn"
    MISSING = "missing"
    NONE = "none"


class Cell(NamedTuple):
    """A release in a language: its state, its file and, if stale, how many paragraphs of the source have changed.

    A translation is ``unknown`` if it does not note what it was made from, and ``unread`` if its source cannot be
    read. A language without a file is ``missing`` if the newsroom should have it, and ``none`` otherwise.
    """

    state: State
    path: str = ""
    changes: int = 0

    def __str__(self) -> str:
        if self.state is State.STALE:
            return f"stale {self.changes}"
        return {State.NONE: "–", State.UNKNOWN: "?"}.get(self.state, str(self.state))


class Line(NamedTuple):
    """A release in all its languages: its id (or slug, if it has none), and the headline and day of its source."""

    id: str
    headline: str
    day: str
    source: str
    cells: Mapping[str, Cell]

    def is_in(self, language: str) -> bool:
        """Return whether the release exists in a language."""
        return any(cell.path for tag, cell in self.cells.items() if is_in(tag, (language,)))

    def has(self, *states: State, languages: Iterable[str] = ()) -> bool:
        """Return whether the release has one of these states in one of the languages (without languages: in any)."""
        among = [self.cells[tag] for tag in languages if tag in self.cells] if languages else self.cells.values()
        return any(cell.state in states for cell in among)


def house_languages(newsroom: Newsroom) -> tuple[str, ...]:
    """Return the languages in which every release should exist: `required`, or else those of the newsroom."""
    return newsroom.settings.required or newsroom.settings.languages


def lines(
    newsroom: Newsroom, paths: Iterable[str | Path] | None = None, languages: Sequence[str] = (),
    unread: dict[str, str] | None = None,
) -> list[Line]:  # fmt: skip
    """Return the line of each release that has not been taken back, the newest first.

    With ``paths``, only releases with one of these files; with ``languages``, only cells in these languages. For each
    file that cannot be read, its path and why are added to ``unread``.
    """
    families: dict[str, list[Row]] = {}
    for row in lookup.rows(newsroom, unread):
        families.setdefault(str(row.values["id"] or row.values["path"]), []).append(row)
    wanted = None if paths is None else {str(Path(path).resolve()) for path in paths}
    chosen = [some for some in families.values() if wanted is None or not wanted.isdisjoint(map(_place, some))]
    house = languages or house_languages(newsroom)
    found = {tag.lower(): tag for some in chosen for row in some if (tag := listing.language(row))}
    columns = languages or (*house, *sorted(tag for tag in found.values() if not is_in(tag, house)))
    made = [line for some in chosen if (line := _line(newsroom, some, columns, house))]
    return sorted(made, key=lambda line: (line.day, line.id), reverse=True)


def _place(row: Row) -> str:
    return str(Path(row.values["path"]).resolve())


def _line(newsroom: Newsroom, rows: Sequence[Row], columns: Sequence[str], house: Sequence[str]) -> Line | None:
    by_path = {str(row.values["path"]): row for row in rows}
    family = {path: _head(row) for path, row in by_path.items()}
    sources = [path for path in family if not same_id.original_of(path, family, newsroom.settings.languages)]
    source = by_path[sources[0] if sources else next(iter(family))]
    if source.values["status"] in RECALLED:
        return None
    cells: dict[str, Cell] = {}
    for column in columns:
        own = next((row for row in rows if is_in(listing.language(row), (column,))), None)
        nothing = Cell(State.MISSING if is_in(column, house) else State.NONE)
        cells[column] = _cell(newsroom, own, family) if own else nothing
    values = source.values
    return Line(
        str(values["id"] or values["slug"] or ""), str(values["headline"] or ""), source.day, values["path"], cells
    )


def _head(row: Row) -> Head:
    made = row.values["translated"]
    source_language = str(row.values["source_language"] or "")
    return Head(
        str(row.values["id"] or ""), listing.language(row), b"", source_language, str(made["from"]) if made else ""
    )


def _cell(newsroom: Newsroom, row: Row, family: Family) -> Cell:
    path, status, made = str(row.values["path"]), row.values["status"], row.values["translated"]
    original = same_id.original_of(path, family, newsroom.settings.languages)
    if status in RECALLED:
        return Cell(State.WITHDRAWN, path)
    count = 0
    if original and made and made["paragraphs"]:
        now = wording(newsroom, original)
        if now is None:
            return Cell(State.UNREAD, path)
        from pressctl.release.differences.paragraphs import changes

        count = len(changes(tuple(made["paragraphs"]), now))
    if count:
        return Cell(State.STALE, path, count)
    if status in DRAFTS:
        return Cell(State.DRAFT, path)
    return Cell(State.OK if made else State.UNKNOWN if original else State.SOURCE, path)


def wording(newsroom: Newsroom, path: str) -> tuple[str, ...] | None:
    """Return the digests of the parts of a release as it is now, or None if it cannot be read."""
    from pressctl.release.differences.paragraphs import digests

    try:
        return digests(loading.load_from(newsroom, Path(path)))
    except PressctlError:
        return None


def stale(found: Iterable[Line]) -> Iterator[str]:
    """Yield the paths of the translations whose source has changed since."""
    for line in found:
        yield from (cell.path for cell in line.cells.values() if cell.state is State.STALE)
