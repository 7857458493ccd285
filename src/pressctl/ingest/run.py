"""Sources read into releases, and the files these become: found again, so that nothing is imported twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from itertools import islice

from pressctl import plugins
from pressctl.errors import Fault, ImportRefused, PressctlError, ReadError, reason
from pressctl.importers import (
    IMPORTERS,
    Content,
    Options,
    Reading,
    content_of,
    format_of,
    misnamed,
)
from pressctl.importers.evidence import signs
from pressctl.importers.extraction import unread
from pressctl.importers.markup import encoding
from pressctl.ingest.sources import Source
from pressctl.workers import Start, batched, in_order

BATCH = 8
"""Sources that go to a process at once: a tenth of a second of work."""
LARGE = 500_000
"""Bytes of a source from which it is read here, and not sent to a process."""
MOST_ATTACHED = 20
"""Documents and mails in a mail that are looked at: a release in all its languages has fewer."""
Read = tuple[str, Iterable[Reading]]


def read_all(
    sources: Iterable[Source], format: str, options: Options, start: Start | None = None
) -> Iterator[tuple[Source, Read | PressctlError]]:
    """Yield each source in order, with what ``read`` returns of it or why it cannot be read.

    ``start`` is asked for an executor when there is more than a batch of sources; without one the work is done here.
    """
    tasks = (
        (batch, [source if len(source.data) < LARGE else None for source in batch]) for batch in batched(sources, BATCH)
    )
    for batch, made in in_order(partial(_each, format, options), tasks, start):
        for source, found in zip(batch, made, strict=True):
            yield source, found or _one(source, format, options)


def _each(format: str, options: Options, sources: Iterable[Source | None]) -> list[Read | PressctlError | None]:
    """Return the same of some sources, None of those that are read one release after the other, as they are asked for.

    This is what runs in other processes.
    """
    made = [source and _one(source, format, options) for source in sources]
    return [each if isinstance(each, PressctlError) or (each and isinstance(each[1], list)) else None for each in made]


def _one(source: Source, format: str, options: Options) -> Read | PressctlError:
    try:
        return read(source, format, options)
    except PressctlError as error:
        return error


def read(source: Source, format: str = "", options: Options | None = None) -> Read:
    """Return the format of a source, recognised by its content unless given, and the releases in it.

    Those of a feed are read one after the other, when they are asked for. Raises what stopped it, then or now, with the
    source's name in front: ReadError, ImportRefused, UsageError.
    """
    with _named(source):
        if source.error:
            raise source.error
        found = format or format_of(encoding.narrowed(source.data), source.name)
        notes = [misnamed(source.name, found)]
        options = replace(options or Options(), name=source.name)
        reader, content = plugins.load(found, IMPORTERS, "pressctl.importers"), content_of(found)
        if content is Content.FILE:
            return found, _one_by_one(source, _of_file(source, reader, options), notes)
        data, note = _content(source, content)
        notes.append(note)
        own = partial(_own, found, reader, data, options)
        readings = _of_mail(data, own, options) if found == "eml" and not source.is_attached else own()
        if isinstance(readings, list):
            return found, [_noted(reading, notes) for reading in readings]
        return found, _one_by_one(source, readings, notes)


def _own(format: str, reader: Callable[..., Iterable[Reading]], data: bytes, options: Options) -> Iterable[Reading]:
    readings = reader(data, options)
    if format not in signs.FORMATS or not isinstance(readings, list):
        return readings
    told = [unread.told(reading) for reading in readings]
    return [_judged(told[0], anyway=options.anyway)] if len(told) == 1 else told


def _of_mail(data: bytes, own: Callable[[], Iterable[Reading]], options: Options) -> Iterable[Reading]:
    """Return the releases in a mail: those attached to it, where its text is a covering letter.

    An attachment goes before the text when more speaks for a release in it, and the text does not say the same.
    """
    from pressctl.importers import eml

    attached = _attached(eml.attached(data), options)
    try:
        readings = list(own())
    except ImportRefused:
        if not attached:
            raise
        readings = []
    if len(readings) == 1:
        text, points = readings[0].release.body, signs.points(signs.of(readings[0]))
        attached = [
            (name, each)
            for name, each in attached
            if signs.points(signs.of(each)) > points and each.release.body.partition("\n")[0] not in text
        ]
    if not attached or len(readings) > 1:
        return readings
    return [eml.of_attachment(data, name, reading, is_only=len(attached) == 1) for name, reading in attached]


def _attached(files: Iterable[tuple[str, bytes]], options: Options) -> list[tuple[str, Reading]]:
    """Return the releases in the first files that are attached to a mail, each with the name of its file."""
    found: list[tuple[str, Reading]] = []
    for name, content in islice(files, MOST_ATTACHED):
        with suppress(PressctlError):
            source = Source(name, content, is_attached=True)
            found += [(name, reading) for reading in read(source, "", options)[1]]
    return found


def _content(source: Source, content: Content) -> tuple[bytes, str]:
    """Return what the reader of a format is given of a source, and a note on its encoding or an empty text."""
    with source.opened() as file:
        data = file.read()
    if content is Content.UNTOUCHED:
        return data, ""
    data = encoding.narrowed(data)
    text, note = encoding.text_of(data) if content is Content.TEXT else ("", "")
    return (text.encode() if note else data), note


def _of_file(source: Source, reader: Callable[..., Iterable[Reading]], options: Options) -> Iterator[Reading]:
    with source.opened() as file:
        yield from reader(file, options)


def _judged(reading: Reading, *, anyway: bool) -> Reading:
    """Return a reading with what speaks for a release in it; raises ImportRefused when it surely is not one."""
    found = signs.of(reading)
    if not anyway and (why := signs.kind(found)):
        raise ImportRefused(why, "it was not imported; --anyway takes it all the same")
    return replace(reading, notes=(*reading.notes, *signs.notes(found)), signs=signs.told(found))


def _one_by_one(source: Source, readings: Iterable[Reading], notes: list[str]) -> Iterator[Reading]:
    with _named(source):
        for reading in readings:
            yield _noted(reading, notes)
            notes = []


@contextmanager
def _named(source: Source) -> Iterator[None]:
    """Put the source's name in front of what stops its reading."""
    try:
        yield
    except PressctlError as error:
        raise type(error)(f"{source.name}: {error.message}", error.hint) from error
    except OSError as error:
        raise ReadError(f"{source.name}: cannot be read: {reason(error)}") from error
    except RecursionError as error:
        raise ReadError(
            f"{source.name}: is nested too deep to be read", "save the text of the release alone"
        ) from error
    except Exception as error:  # a fault of ours in one page must not lose the ten thousand others
        if os.environ.get("PRESSCTL_DEBUG"):
            raise
        raise Fault(
            f"{source.name}: was not imported: a fault in pressctl stopped its reading ({type(error).__name__})",
            "please report it; PRESSCTL_DEBUG=1 shows where it happened",
        ) from error


def _noted(reading: Reading, notes: Iterable[str]) -> Reading:
    """Return a reading with further notes: on its source, and on text that was garbled before it came here."""
    garbled = encoding.garbled(f"{reading.release.headline}\n{reading.release.body}")
    return replace(reading, notes=(*reading.notes, *filter(None, (*notes, garbled))))
