"""Text in UTF-16 and UTF-32, with a byte-order mark and without one, as old programs for Windows save it."""

from __future__ import annotations

import codecs

import pytest

from pressctl.importers.markup.encoding import narrowed

TEXTS = (
    "Acme opens a plant in Lyon\r\n\r\nLYON, 2 March 2026 – Acme has opened a plant.\r\n",
    "«Северный лён» удвоит выпуск ткани к 2028 году\n\nКострома, 26 января 2026 г. – Фабрика даст работу 420 жителям.\n",
    "وزير المياه يفتتح محطة جديدة في الساحل\n\nعمان، 12 أيار 2026 - افتتح الوزير اليوم محطة جديدة.\n",
    "海澜造船交付首艘氢动力渡轮\n\n上海，2026年6月18日——海澜造船集团今天在上海交付首艘以氢为动力的渡轮。\n",
)
WITHOUT = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
MARKS = dict(
    zip(WITHOUT, (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE), strict=True)
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", WITHOUT)
def test_a_text_of_two_or_four_bytes_a_sign_is_read(text: str, encoding: str) -> None:
    assert narrowed(text.encode(encoding)).decode() == text
    assert narrowed(MARKS[encoding] + text.encode(encoding)).decode() == text


@pytest.mark.parametrize(
    "data",
    [
        TEXTS[1].encode("cp1251", "replace"),
        TEXTS[3].encode("gb18030"),
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)) * 2,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\x00\x00\x00" * 20,
        b"\xd0\xcf\x11\xe0" + b"\x00" * 600,
        b"\x00" * 400,
        b"",
    ],
)
def test_other_bytes_stay_as_they_are(data: bytes) -> None:
    assert narrowed(data) == data
