"""Bytes as text: UTF-8, UTF-16, and the encodings that pages had before; text that was garbled on its way."""

from __future__ import annotations

import json
import re
from typing import Any

from pressctl.prose import detect

SAMPLE = 20_000
"""Bytes that are looked at to tell an encoding."""
MOSTLY = 0.35
"""The share of bytes above ASCII from which a text is in no Latin script: French has 0.04, Chinese and Russian 0.8."""
OTHERS = (("cp1251", "ru"), ("koi8-r", "ru"), ("cp1256", "ar"))
"""Encodings of other scripts, each with the language that shows it to be right."""
NAMES = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "koi8-r": "KOI8-R", "cp1256": "Windows-1256",
         "gb18030": "GB 18030", "latin-1": "ISO-8859-1"}  # fmt: skip
ALIASES = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
           "windows-1252": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "utf8": "utf-8"}  # fmt: skip
"""What browsers take these names for (https://encoding.spec.whatwg.org/#names-and-labels)."""
GARBLED = re.compile("[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|â€[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]")


def narrowed(data: bytes) -> bytes:
    """Return UTF-16, with a byte-order mark or plainly without one, as UTF-8; other bytes as they are."""
    kind = ""
    head = data[:200]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) and not data.startswith(b"\xff\xfe\x00\x00"):
        kind = "utf-16"
    elif len(head) >= 20 and head[1::2].count(0) > 0.8 * len(head[1::2]) and not any(byte == 0 for byte in head[::2]):
        kind = "utf-16-le"
    elif len(head) >= 20 and head[::2].count(0) > 0.8 * len(head[::2]) and not any(byte == 0 for byte in head[1::2]):
        kind = "utf-16-be"
    try:
        return data.decode(kind).encode() if kind else data
    except UnicodeDecodeError:
        return data


def text_of(data: bytes, stated: str = "") -> tuple[str, str]:
    """Return the text of bytes, and a note that says how it was read unless that is UTF-8.

    ``stated`` is the encoding that the source itself names; it goes before what the bytes look like.
    """
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        pass
    name = ALIASES.get(stated.lower(), stated)
    try:
        if name:
            return data.decode(name), f"it is in {NAMES.get(name, stated)}, as it says itself, and was read as such"
    except (LookupError, UnicodeDecodeError):
        pass
    name = likely(data)
    return data.decode(name, "replace"), f"it is not in UTF-8 and was read as {NAMES[name]}; look at its accents"


def likely(data: bytes) -> str:
    """Return the encoding that bytes which are not UTF-8 are most likely in."""
    sample = data[:SAMPLE]
    letters = [byte for byte in sample if byte > 0x20]
    if letters and sum(byte >= 0x80 for byte in letters) > MOSTLY * len(letters):
        text = sample.decode("gb18030", "replace")
        if "的" in text and detect.is_dense(text) and text.count("\ufffd") <= 1:
            return "gb18030"
        for name, language in OTHERS:
            if detect.guess(sample.decode(name, "replace")) == language:
                return name
    return "cp1252" if _fits(sample) else "latin-1"


def _fits(data: bytes) -> bool:
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True


def garbled(text: str) -> str:
    """Return a note on text that was read in the wrong encoding on its way here, or an empty text."""
    found = GARBLED.findall(text) if not text.isascii() else []
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
