"""Recognising legacy encodings by their bytes."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from pressctl.languages import further_by_tag
from pressctl.prose import detect

SAMPLE = 20_000
"""Bytes that are examined to recognise an encoding."""
MOSTLY = 0.35
"""The share of bytes above ASCII from which a text is not in Latin script: French has 0.04, Chinese and Russian 0.8."""
USUAL = "cp1252"
"""A superset of ISO-8859-1, as which browsers also read that (https://encoding.spec.whatwg.org)."""
FALLBACK = "latin-1"
"""An encoding in which every byte is a character."""
CENTRAL = ("iso8859_2", "cp1250")
"""If both fit, the first is right: a text in the other has letters in bytes where this one has none."""
TURKISH, BALTIC, VIETNAMESE = ("cp1254",), ("cp1257",), ("cp1258",)
OF_LANGUAGE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq"), CENTRAL),
    "tr": TURKISH,
    **dict.fromkeys(("lt", "lv", "et"), BALTIC),
    "vi": VIETNAMESE,
}
"""The encodings of languages with Latin letters that are not in Windows-1252."""
ESCAPED = (b"\x1b$B", b"\x1b$@")
"""The start of Japanese text in ISO-2022-JP, which has no byte above ASCII (RFC 1468)."""
NAMES = {"latin-1": "ISO-8859-1", "gb18030": "GB18030", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U", "big5": "Big5",
         "shift_jis": "Shift_JIS", "euc_jp": "EUC-JP", "euc_kr": "EUC-KR", "cp949": "EUC-KR", "cp932": "Shift_JIS",
         "iso2022_jp": "ISO-2022-JP", "utf_16": "UTF-16"}  # fmt: skip


def is_escaped(data: bytes) -> bool:
    """Return whether bytes, though they are ASCII, are Japanese in ISO-2022-JP."""
    return any(mark in data for mark in ESCAPED)


def likely(data: bytes) -> str:
    """Return Python's name for the most likely encoding of bytes that are not UTF-8."""
    sample = data[:SAMPLE]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf_16"
    if is_escaped(sample):
        return "iso2022_jp"
    letters = [byte for byte in sample if byte > 0x20]
    if sum(byte >= 0x80 for byte in letters) > MOSTLY * len(letters) and (found := _of_other_script(sample)):
        return found
    return _of_latin(sample)


def named(name: str) -> str:
    """Return the IANA's name for an encoding: “Windows-1251”, “Shift_JIS”."""
    if name.startswith("cp125"):
        return f"Windows-{name[2:]}"
    return NAMES.get(name, name.replace("iso8859_", "ISO-8859-").replace("_", "-"))


def _of_other_script(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return "gb18030" if best and best.encoding in {"gb2312", "gbk", "hz"} else best.encoding if best else ""


def _of_latin(sample: bytes) -> str:
    """Return the encoding of a text in Latin letters: that in which most bytes are letters of its language."""
    text = sample.decode(USUAL, "replace")
    found = None if detect.guess(text) else detect.detect(text)
    names = (OF_LANGUAGE.get(found.tag) if found else None) or (USUAL, FALLBACK)
    if found and names[0] != USUAL:
        own = further_by_tag("own_letters").get(found.tag, ())
        return max(names, key=lambda name: _fits(sample.decode(name, "replace"), own))
    return next((name for name in names if "\ufffd" not in sample.decode(name, "replace")), FALLBACK)


def _fits(text: str, own: tuple[str, ...]) -> tuple[int, int]:
    """Return the number of letters in a text that are special to a language, and of letters in all."""
    return sum(map(text.casefold().count, own)), sum(map(str.isalpha, text))
