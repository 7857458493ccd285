"""Two releases in one text become two, where each has its own head and its own end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pressctl.errors import ImportRefused
from pressctl.importers import Reading
from pressctl.importers.extraction import account
from pressctl.prose.lines import release_line
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.lines.release_line import Kind as LineKind

HEAD = 6
"""Lines of a head, which may have more than one release line: “Press release”, “For immediate release”."""
LEAST = 300
"""Characters of the shortest release: what is shorter between two marks is a part of one."""


def parts(text: str) -> list[tuple[int, str]]:
    """Return the releases of a text, each with the number of lines before it; one when there is no doubt of it.

    A release starts with a line that is nothing but “Press release” or “For immediate release”, below the end mark
    of the one before.
    """
    lines = text.split("\n")
    starts, closed = [0], False
    for number, line in enumerate(lines):
        if is_end_mark(line):
            closed = True
        elif closed and line.strip() and _is_start(line):
            starts.append(number)
            closed = False
    ends = [*starts[1:], len(lines)]
    found = [(start, "\n".join(lines[start:end])) for start, end in zip(starts, ends, strict=True)]
    are_whole = all(len(part) >= LEAST for _, part in found) and not any(_is_list(part) for _, part in found[1:])
    return found if are_whole else [(0, text)]


def _is_list(part: str) -> bool:
    """Return whether release lines stand below the head of a part: it is the list of a site's other releases."""
    lines = [line for line in part.split("\n") if line.strip()]
    return any(map(_is_start, lines[HEAD:]))


def _is_start(line: str) -> bool:
    if len(line) > 80:
        return False
    found = release_line.read(line)
    return found is not None and found.kind is not LineKind.EMBARGO


def read_each(text: str, read: Callable[[str], Reading]) -> list[Reading]:
    """Return the releases of a text; when one of its parts is not a release, the text is read as one.

    Raises ImportRefused when there is no release in it.
    """
    found = parts(text)
    if len(found) > 1:
        try:
            readings = [_moved(read(part), before) for before, part in found]
        except ImportRefused:
            return [read(text)]
        if all(reading.release.headline for reading in readings):
            return readings
    return [read(text)]


def _moved(reading: Reading, before: int) -> Reading:
    fields = {name: replace(found, line=found.line + before) for name, found in reading.fields.items()}
    return replace(reading, fields=fields, account=account.moved(reading.account, before))
