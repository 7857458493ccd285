"""Front matter in TOML, as Hugo writes it between lines of three plus signs, as front matter in YAML."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pressctl.errors import ReadError
from pressctl.prose.patterns import regex
from pressctl.release.file import compose

FENCE = regex(r"(?m)^\+\+\+[ \t]*(?:\r?\n|\Z)")
LINE = regex(r"at line (\d{1,9}), column")
"""Where the parser says that an error is."""
NOTE = "the front matter was TOML and is written as YAML, without its comments; lines are those of the new file"


def as_yaml(text: str) -> str:
    """Return the text of a file with its front matter in YAML; an empty text when it has none in TOML.

    Raises ReadError when that cannot be read.
    """
    import tomllib

    start = text.removeprefix("\ufeff").lstrip()
    opening = FENCE.match(start)
    if opening is None:
        return ""
    closing = FENCE.search(start, opening.end())
    if closing is None:
        raise ReadError("line 1: the front matter in TOML has no closing line of three plus signs", "add it")
    try:
        values = tomllib.loads(start[opening.end() : closing.start()].replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = f"{error}".partition(" (at ")[0]
        raise ReadError(f"the front matter cannot be read as TOML{_place(error, text)}: {said}", "fix it") from error
    return compose.text_of({key: _plain(value) for key, value in values.items()}, start[closing.end() :])


def _place(error: Exception, text: str) -> str:
    """Return in words the line of the file that an error names; the parser counts from the line below the fence."""
    match = LINE.search(str(error))
    above = text[: text.find("+++")].count("\n") + 1
    return f", line {int(match[1]) + above}" if match else ""


def _plain(value: Any) -> Any:
    """Return a value as YAML has it: days and hours as they are written in ISO 8601."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dt.datetime | dt.time):
        return value.isoformat()
    return value
