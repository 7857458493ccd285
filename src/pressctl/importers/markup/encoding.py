"""Bytes as text: UTF-8, UTF-16, and the encodings that pages had before; text that was garbled on its way."""

from __future__ import annotations

import codecs
import json
import re
import unicodedata
from contextlib import suppress
from typing import Any

from pressctl.prose import encodings

ALIASES = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
           "windows-1252": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "utf8": "utf-8"}  # fmt: skip
"""What browsers take these names for (https://encoding.spec.whatwg.org/#names-and-labels)."""
GARBLED_SIGNS = ("Ã", "Â", "â€")
"""How text begins that was read in the wrong encoding; what follows shows that it was."""
GARBLED = re.compile("[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|â€[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]")
SAMPLE = 400
"""Bytes at the start by which UTF-16 and UTF-32 without a byte-order mark are recognised."""
SHORTEST = 20
"""Bytes of the shortest text that is recognised so."""
LAST_PLANE = 0x10
"""The third byte of the last sign of Unicode, U+10FFFF."""
LETTERS = 0.9
"""The share of signs of a text that are letters, figures, spaces and marks of sentences; of other bytes few are."""
BOMS = {codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32", codecs.BOM_UTF16_LE: "utf-16",
        codecs.BOM_UTF16_BE: "utf-16"}  # fmt: skip
"""The byte-order marks; those of UTF-32 first, as one of them begins with one of UTF-16."""


def narrowed(data: bytes) -> bytes:
    """Return UTF-16 and UTF-32, with a byte-order mark or plainly without one, as UTF-8; other bytes as they are."""
    kind = next((name for mark, name in BOMS.items() if data.startswith(mark)), "") or _wide(data[:SAMPLE])
    try:
        return data.decode(kind).encode() if kind else data
    except (UnicodeDecodeError, UnicodeEncodeError):
        return data


def _wide(head: bytes) -> str:
    """Return which UTF-16 or UTF-32 the start of a text is in; an empty text for any other encoding.

    In UTF-16 spaces and the ends of lines have zeros, always on the same side of a pair of bytes; in UTF-32 every sign
    has one or more, on both sides.
    """
    head = head[: len(head) // 4 * 4]
    if len(head) < SHORTEST:
        return ""
    is_first, is_second = 0 in head[::2], 0 in head[1::2]
    if is_first != is_second:
        kind = "utf-16-be" if is_first else "utf-16-le"
    else:
        kind = "utf-32-be" if any(head[3::4]) else "utf-32-le"
        planes = head[1::4] if kind == "utf-32-be" else head[2::4]
        if max(planes) > LAST_PLANE:
            return ""
    return kind if _is_text(head.decode(kind, "replace")) else ""


def _is_text(text: str) -> bool:
    known = sum(sign.isalnum() or sign.isspace() or unicodedata.category(sign)[0] in "PMS" for sign in text)
    return known >= LETTERS * len(text) and any(map(str.isspace, text)) and "\ufffd" not in text[:-1]


def text_of(data: bytes, stated: str = "") -> tuple[str, str]:
    """Return the text of bytes, and a note that says how it was read unless that is UTF-8.

    ``stated`` is the encoding that the source itself names; it goes before what the bytes look like.
    """
    if not encodings.is_escaped(data):
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8-sig"), ""
    name = ALIASES.get(stated.lower(), stated)
    with suppress(LookupError, UnicodeDecodeError):
        if name:
            return data.decode(name), f"it is in {encodings.named(name)}, as it says itself, and was read as such"
    name = encodings.likely(data)
    note = f"it is not in UTF-8 and was read as {encodings.named(name)}; see that its letters are right"
    return data.decode(name, "replace"), note


def garbled(text: str) -> str:
    """Return a note on text that was read in the wrong encoding on its way here, or an empty text."""
    found = GARBLED.findall(text) if any(sign in text for sign in GARBLED_SIGNS) else []
    meant = [(each, word) for each in dict.fromkeys(found) if (word := _meant(each))]
    if not meant:
        return ""
    times = f"{len(found)} times" if len(found) > 1 else "once"
    return (
        f"it was garbled on its way, {times}: “{meant[0][0]}” stands for “{meant[0][1]}”; it was left so, and "
        "`pressctl validate --select mojibake --fix --unsafe-fixes` fixes it"
    )


def _meant(text: str) -> str:
    try:
        return text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""


def json_of(text: str) -> Any:
    """Return what JSON holds; half a character, which no file can hold, becomes a question mark.

    Raises ValueError when it is no JSON, RecursionError when it is nested too deep.
    """
    values = json.loads(text)
    if SURROGATE not in text.lower():
        return values
    return json.loads(json.dumps(values, ensure_ascii=False).encode("utf-8", "replace"))


SURROGATE = "\\ud"
"""How JSON escapes halves of characters; two in a row are one character."""
