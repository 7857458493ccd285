"""Reading sources into releases: recognising the format, calling the importer, judging the result."""

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
    Confidence,
    Content,
    Options,
    Reading,
    content_of,
    format_of,
    misnamed,
    splitting,
)
from pressctl.importers.evidence import signs
from pressctl.importers.extraction import unread
from pressctl.importers.markup import encoding
from pressctl.ingest.sources import Source
from pressctl.workers import Start, batched, in_order

BATCH = 8
"""Sources sent to a process at once: 0.1 s of work."""
LARGE = 500_000
"""Bytes from which a source is read in this process rather than sent to another."""
MOST_ATTACHED = 20
"""The most attachments of a mail that are read; a release in all its languages has fewer."""
Read = tuple[str, Iterable[Reading]]


def read_all(
    sources: Iterable[Source], format: str, options: Options, start: Start | None = None
) -> Iterator[tuple[Source, Read | PressctlError]]:
    """Yield each source in order, with the result of ``read`` or why it cannot be read.

    ``start`` is called for an executor if there is more than one batch of sources; without one they are read in this
    process.
    """
    tasks = (
        (batch, [source if len(source.data) < LARGE else None for source in batch]) for batch in batched(sources, BATCH)
    )
    for batch, made in in_order(partial(_each, format, options), tasks, start):
        for source, found in zip(batch, made, strict=True):
            yield source, found or _one(source, format, options)


def _each(format: str, options: Options, sources: Iterable[Source | None]) -> list[Read | PressctlError | None]:
    """Return the same for some sources; None for those whose releases are read one by one. Runs in other processes."""
    made = [source and _one(source, format, options) for source in sources]
    return [each if isinstance(each, PressctlError) or (each and isinstance(each[1], list)) else None for each in made]


def _one(source: Source, format: str, options: Options) -> Read | PressctlError:
    try:
        return read(source, format, options)
    except PressctlError as error:
        return error


def read(source: Source, format: str = "", options: Options | None = None) -> Read:
    """Return the format of a source, recognised by its content unless given, and the releases in it.

    The releases of a feed are read lazily. Raises ReadError, ImportRefused or UsageError, now or while releases are
    read, with the source's name in front of the message.
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
    if not isinstance(readings, list) or not _is_loose(format, readings):
        return readings
    told = [unread.told(reading) for reading in readings]
    return [_judged(told[0], anyway=options.anyway)] if len(told) == 1 else told


def _is_loose(format: str, readings: list[Reading]) -> bool:
    """Return whether nothing but a text says that it is a release: it has no format of its own, or no front matter."""
    return format in signs.FORMATS or (format == "markdown" and not any(reading.text for reading in readings))


def _of_mail(data: bytes, own: Callable[[], Iterable[Reading]], options: Options) -> Iterable[Reading]:
    """Return the releases in a mail: its text, or those attached to it if its text is only a covering letter.

    An attachment takes precedence if more speaks for its being a release, and the text is not the same.
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
    """Return the releases in the first ``MOST_ATTACHED`` attachments of a mail, each with the name of its file."""
    found: list[tuple[str, Reading]] = []
    for name, content in islice(files, MOST_ATTACHED):
        with suppress(PressctlError):
            source = Source(name, content, is_attached=True)
            found += [(name, reading) for reading in read(source, "", options)[1]]
    return found


def _content(source: Source, content: Content) -> tuple[bytes, str]:
    """Return the bytes for the reader of a format, and a note on their encoding or an empty string."""
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
    """Return a reading with the signs of whether it is a release; raises ImportRefused if it clearly is not one.

    If it is not one, but is taken with ``anyway``, no field is certain: its headline is the title of something else.
    """
    found = signs.of(reading)
    fields = reading.fields
    if why := signs.kind(found):
        if not anyway:
            hint = splitting.of_several(reading.notes) or "it was not imported; --anyway imports it nevertheless"
            raise ImportRefused(why, hint)
        fields = {name: replace(each, confidence=_less_sure(each.confidence)) for name, each in fields.items()}
    return replace(reading, fields=fields, notes=(*reading.notes, *signs.notes(found)), signs=signs.told(found))


def _less_sure(confidence: Confidence) -> Confidence:
    return Confidence.LIKELY if confidence is Confidence.CERTAIN else confidence


def _one_by_one(source: Source, readings: Iterable[Reading], notes: list[str]) -> Iterator[Reading]:
    with _named(source):
        for reading in readings:
            yield _noted(reading, notes)
            notes = []


@contextmanager
def _named(source: Source) -> Iterator[None]:
    """Put the source's name in front of the message of any error in the block."""
    try:
        yield
    except PressctlError as error:
        raise type(error)(f"{source.name}: {error.message}", error.hint) from error
    except OSError as error:
        raise ReadError(f"{source.name}: cannot be read: {reason(error)}") from error
    except RecursionError as error:
        raise ReadError(
            f"{source.name}: is nested too deeply to be read", "save the text of the release alone"
        ) from error
    except Exception as error:  # a bug must not stop the import of ten thousand other sources
        if os.environ.get("PRESSCTL_DEBUG"):
            raise
        raise Fault(
            f"{source.name}: was not imported: a bug in pressctl stopped the importer ({type(error).__name__})",
            "please report it; PRESSCTL_DEBUG=1 shows where it happened",
        ) from error


def _noted(reading: Reading, notes: Iterable[str]) -> Reading:
    """Return a reading with further notes: on its source, and on text that was garbled before the import."""
    garbled = encoding.garbled(f"{reading.release.headline}\n{reading.release.body}")
    further = tuple(filter(None, (*notes, garbled)))
    return replace(reading, notes=(*reading.notes, *further)) if further else reading
