"""Searching the releases of a newsroom, with the index or without, and finding the best line of each result."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pressctl.errors import ReadError, UsageError
from pressctl.languages import primary_subtag
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import cached_row, listing
from pressctl.newsroom.lists.listing import Query, Row
from pressctl.newsroom.lists.lookup import ANY_TIME
from pressctl.newsroom.loading import Loaded
from pressctl.newsroom.search.search_index import UNREAD, WORTH, SearchIndex, Words, before
from pressctl.prose.folding import Word, folded
from pressctl.prose.folding import words as words_of
from pressctl.release.file import document
from pressctl.workers import Start, batched, in_order

BATCH = 128
"""Releases sent to a process at once."""
BEGUN = 3
"""The shortest word, in letters, that also finds longer ones: “pump” finds “pumps”, but “eu” not “europe”."""
File = tuple[str, bytes]
"""The path of a file, relative to the folder of releases, and its stamp."""


class Place(NamedTuple):
    """A line of a file with words that were searched for: its number from 1, its text, and their places in it."""

    line: int
    text: str
    marks: tuple[tuple[int, int], ...]
    """Start and end of each, in characters of the text, in order."""


class Found(NamedTuple):
    """A search result: the list row of the release, and its best line."""

    row: Row
    place: Place


def parts(words: Iterable[str]) -> list[str]:
    """Return the parts of a search, each folded; raises UsageError if there is no word in it.

    A part is a text without spaces: a word, or several in this order (“l’UE”, Chinese text).
    """
    found = list(dict.fromkeys(part for word in " ".join(words).split() if (part := folded(word))))
    if not found:
        raise UsageError("There is no word to look for", "for example pressctl search plant Lyon")
    return found


def expression(looked_for: Iterable[str]) -> str:
    """Return the FTS5 expression for parts that must all be there; being folded, they contain no quotation marks.

    A whole word counts twice, as it also begins with itself.
    """
    return " AND ".join(f'("{part}" OR "{part}" *)' if _may_go_on(part) else f'"{part}"' for part in looked_for)


def fresh(newsroom: Newsroom, files: Iterable[File], start: Start | None = None) -> Iterator[Words]:
    """Yield the words of each file, in order; the work is spread over processes as in ``catalogue``."""
    for _, made in in_order(partial(_read, newsroom), ((None, batch) for batch in batched(files, BATCH)), start):
        yield from made


def _read(newsroom: Newsroom, files: Sequence[File]) -> list[Words]:
    """Return the words of each file. This runs in other processes."""
    return [_words(newsroom, path, stamp) for path, stamp in files]


def _words(newsroom: Newsroom, path: str, stamp: bytes) -> Words:
    try:
        loaded = _loaded(newsroom, path)
        data = cached_row.written(loaded, newsroom.settings.timezone)
        row = listing.row(path, data, ANY_TIME)
    except ReadError as error:
        why = error.message.removeprefix(before(newsroom.folder))
        return Words(path, stamp, "", "", "", UNREAD, "", cached_row.unread(why), "", "", "")
    release, tag = loaded.release, listing.language(row)
    below = folded(f"{release.subheadline}\n{release.summary}\n{release.dateline}")
    return Words(
        path, stamp, row.day, tag.lower(), primary_subtag(tag), str(release.status), str(release.kind), data,
        folded(release.headline), below, folded(release.body),
    )  # fmt: skip


def _loaded(newsroom: Newsroom, path: str) -> Loaded:
    return loading.build(newsroom, Path(path), document.decode(loading.read(newsroom, newsroom.folder / path)))


def indexed(
    newsroom: Newsroom, index: SearchIndex, looked_for: Sequence[str], query: Query, limit: int, now: dt.datetime
) -> Iterator[Found]:
    """Yield the releases that the index finds, the best first, ``limit`` at most, without files that are gone."""
    for path, data in index.find(expression(looked_for), query, limit):
        try:
            yield _found(newsroom, path, data, looked_for, now)
        except (ReadError, ValueError):  # gone, or a byte of the index has changed
            continue


def scanned(
    newsroom: Newsroom, releases: Iterable[Words], looked_for: Sequence[str], query: Query, limit: int, now: dt.datetime
) -> Iterator[Found]:
    """Yield the same by reading every release, if there is no index."""
    hits = []
    for each in releases:
        if each.status != UNREAD and _is_wanted(each, query, now) and (worth := _worth(each, looked_for)):
            hits.append((worth, each.day, each.path, each.data))
    hits.sort(key=lambda hit: hit[2])
    hits.sort(key=lambda hit: hit[:2], reverse=True)
    for _, _, path, data in hits[:limit]:
        yield _found(newsroom, path, data, looked_for, now)


def _is_wanted(each: Words, query: Query, now: dt.datetime) -> bool:
    row = listing.row(each.path, each.data, now)
    return listing.is_wanted(row, query, now) and listing.is_in_time(row, query)


def _worth(each: Words, looked_for: Sequence[str]) -> float:
    """Return the score of a release: how often each part is in it and where, higher for a short text."""
    fields = (each.headline, each.below, each.body)
    if not all(any(_is_in(part, text) for text in fields) for part in looked_for):
        return 0
    worth = 0.0
    for factor, text in zip(WORTH, fields, strict=True):
        worth += factor * sum(f" {text}".count(f" {part}") for part in looked_for)
    return worth / math.sqrt(1 + len(each.body))


def _found(newsroom: Newsroom, path: str, data: bytes, looked_for: Sequence[str], now: dt.datetime) -> Found:
    return Found(listing.row(f"{before(newsroom.folder)}{path}", data, now), place(_loaded(newsroom, path), looked_for))


def fault(newsroom: Newsroom, data: bytes) -> str:
    """Return why a file cannot be read, with its path as a person would type it, from its row in the index."""
    try:
        listing.row("", data, ANY_TIME)
    except ReadError as error:
        return f"{before(newsroom.folder)}{error.message}"
    raise ValueError("it is a release")


def place(loaded: Loaded, looked_for: Sequence[str]) -> Place:
    """Return the line of a release with the most parts of the search: of its body, or else of its headline."""
    lines = [*_lines(loaded)]
    single = [word for part in looked_for for word in part.split(" ")]
    for wanted in (looked_for, single):  # the words of a part may be on two lines
        count, at = max(((_count(text, wanted), -at) for at, (_, text) in enumerate(lines)), default=(0, 0))
        if count:
            number, text = lines[-at]
            return Place(number, text, tuple(marks(text, wanted)))
    number, text = next(_head(loaded), (1, ""))
    return Place(number, text, ())


def _lines(loaded: Loaded) -> Iterator[tuple[int, str]]:
    """Yield the lines of a release's body, then those of its headline and the like, each with its number."""
    source = loaded.document
    first, _ = source.lines.position(source.body.start)
    for number, line in enumerate(source.text[source.body.start :].split("\n"), first):
        yield number, line.rstrip("\r")
    yield from _head(loaded)


def _head(loaded: Loaded) -> Iterator[tuple[int, str]]:
    source = loaded.document
    for field in ("headline", "subheadline", "summary", "dateline"):
        span = source.spans.get(loaded.release.sources.get(field, ()))
        if span:
            first, last = source.lines.position(span.start)[0], source.lines.position(span.end)[0]
            yield from ((number, source.lines.line(number)) for number in range(first, last + 1))


def _count(line: str, looked_for: Iterable[str]) -> int:
    text = folded(line)
    return sum(_is_in(part, text) for part in looked_for) if text else 0


def _is_in(part: str, text: str) -> bool:
    """Return whether a folded text contains a part, as ``expression`` would find it."""
    return f" {part}" in f" {text}" if _may_go_on(part) else f" {part} " in f" {text} "


def _may_go_on(part: str) -> bool:
    return len(part.rpartition(" ")[2]) >= BEGUN


def marks(line: str, looked_for: Iterable[str]) -> list[tuple[int, int]]:
    """Return the places of parts in a line, in characters, in order and none within another."""
    there = words_of(line)
    found = {span for part in looked_for for span in _spans(there, part.split(" "))}
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _spans(there: Sequence[Word], wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    *whole, last = wanted
    for at, (_, start, _) in enumerate(there[: len(there) - len(whole)]):
        text, _, end = there[at + len(whole)]
        is_last = text.startswith(last) if len(last) >= BEGUN else text == last
        if is_last and all(there[at + number].text == part for number, part in enumerate(whole)):
            yield start, end
