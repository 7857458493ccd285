"""Releases out of plain text: a page saved with its menus, a mail, a text typed in."""

from __future__ import annotations

import re

from pressctl.errors import ImportRefused, ReadError
from pressctl.importers import Options, Reading, printed_pages, splitting, whole_text
from pressctl.importers.extraction import several
from pressctl.importers.extraction.reading import read_text
from pressctl.prose import encodings


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the release in the bytes of a text, and where each of its fields was found.

    Raises ReadError when the bytes are not text in UTF-8 or UTF-16, ImportRefused when the text is no release.
    """
    text = decode(data)
    parts = splitting.of_text(text)
    if parts and options.split:
        return parts
    try:
        readings = several.read_each(text, _read)
    except ImportRefused:
        splitting.refuse(parts)
        if not options.anyway:
            raise
        return [whole_text.read(enumerate(text.splitlines(), 1))]
    return splitting.noted(readings, parts)


def _read(text: str) -> Reading:
    return printed_pages.read(text, lambda shown, places: read_text(shown, places=places))


def decode(data: bytes) -> str:
    """Return the text of bytes in UTF-8 or, with its byte-order mark, UTF-16; raises as ``read`` does."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _not_empty(_utf16(data))
    if b"\x00" in data:
        raise ImportRefused("is not text but a binary file", "save it as plain text first")
    if re.match(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)", data[:200], re.IGNORECASE):
        raise ImportRefused("is an HTML page; only plain text is read", "save the page as text in your browser")
    try:
        return _not_empty(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        offset = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        name = encodings.named(encodings.likely(data))
        hint = f"it looks like {name}; convert it: iconv -f {name} -t UTF-8"
        raise ReadError(f"is not UTF-8: byte {offset} is 0x{data[offset]:02x}", hint) from error


def _utf16(data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise ReadError(f"is not UTF-16, though it starts as such: byte {error.start}", "save it as UTF-8") from error


def _not_empty(text: str) -> str:
    if not text.strip():
        raise ImportRefused("is empty")
    return text
