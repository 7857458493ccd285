"""Front matter in TOML or JSON, as Hugo and Eleventy take it, too, written as front matter in YAML.

TOML stands between lines of three plus signs; JSON opens the file by itself; either, or YAML, may stand below three
hyphens with its name behind them, and above three more: ``---json``.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from pressctl.errors import ReadError
from pressctl.prose.patterns import regex
from pressctl.release.file import compose

PLUSES = regex(r"(?m)^\+\+\+[ \t]*(?:\r?\n|\Z)")
NAMED = regex(r"---[ \t]?(json|toml|ya?ml)[ \t]*\r?\n")
HYPHENS = regex(r"(?m)^---[ \t]*(?:\r?\n|\Z)")
LINE = regex(r"at line (\d{1,9}), column")
"""Where the parser of TOML says that an error is."""
NOTE = "the front matter was {} and is written as YAML, without its comments; lines are those of the new file"


def as_yaml(text: str) -> tuple[str, str]:
    """Return the text of a file with its front matter in YAML, and a note; empty texts if it has none of another kind.

    Raises ReadError when that cannot be read.
    """
    start = text.removeprefix("\ufeff").lstrip()
    above = text[: len(text) - len(start)].count("\n")
    if opening := PLUSES.match(start):
        keys, body = _parted(start[opening.end() :], PLUSES, "TOML", "three plus signs")
        return _written(_toml(keys, above + 1), body, "TOML")
    if opening := NAMED.match(start):
        keys, body = _parted(start[opening.end() :], HYPHENS, opening[1].upper(), "three hyphens")
        if opening[1] == "json":
            return _written(_json(keys, above + 1), body, "JSON")
        if opening[1] == "toml":
            return _written(_toml(keys, above + 1), body, "TOML")
        return f"---\n{start[opening.end() :]}", ""
    return _bare_json(start)


def _bare_json(start: str) -> tuple[str, str]:
    """Return the same of a text that opens with keys and values in JSON."""
    if not start.startswith("{"):
        return "", ""
    try:
        keys, end = json.JSONDecoder().raw_decode(start)
    except (ValueError, RecursionError):
        return "", ""
    return _written(keys, start[end:].lstrip("\r\n"), "JSON") if keys else ("", "")


def _parted(text: str, fence: re.Pattern[str], name: str, signs: str) -> tuple[str, str]:
    """Return what stands above and below the closing line of a front matter."""
    closing = fence.search(text)
    if closing is None:
        raise ReadError(f"line 1: the front matter in {name} has no closing line of {signs}", "add it")
    return text[: closing.start()], text[closing.end() :]


def _written(values: dict[str, Any], body: str, name: str) -> tuple[str, str]:
    return compose.text_of({key: _plain(value) for key, value in values.items()}, body), NOTE.format(name)


def _json(keys: str, above: int) -> dict[str, Any]:
    """Return the keys in JSON below as many lines of their file."""
    try:
        values = json.loads(keys)
    except json.JSONDecodeError as error:
        raise _unreadable("JSON", f", line {error.lineno + above}", error.msg) from error
    except RecursionError as error:
        raise _unreadable("JSON", "", f"{error}") from error
    if not isinstance(values, dict):
        raise _unreadable("JSON", f", line {above + 1}", "it holds no keys")
    return values


def _toml(keys: str, above: int) -> dict[str, Any]:
    """Return the keys in TOML below as many lines of their file."""
    import tomllib

    try:
        return tomllib.loads(keys.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said, _, place = f"{error}".partition(" (")
        match = LINE.match(place)
        raise _unreadable("TOML", f", line {int(match[1]) + above}" if match else "", said) from error


def _unreadable(name: str, place: str, said: str) -> ReadError:
    return ReadError(f"the front matter cannot be read as {name}{place}: {said}", "fix it")


def _plain(value: Any) -> Any:
    """Return a value as YAML has it: days and hours as they are written in ISO 8601."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dt.datetime | dt.time):
        return value.isoformat()
    return value
