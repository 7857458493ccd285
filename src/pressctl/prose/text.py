"""Splitting text into paragraphs and lines, making slugs, and making text safe for terminals, spreadsheets and JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pressctl.prose.patterns import regex

if TYPE_CHECKING:
    from pressctl.findings import Span

SLUG_LIMIT = 80
"""The maximum length of a slug in characters. GOV.UK's Whitehall allows 150 bytes; 80 Arabic characters take 160."""
SLUG_SOURCE = 2_000
"""How many characters of a headline are used for a slug; the rest is ignored."""

PARAGRAPH = regex(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
APOSTROPHE = regex(r"['’](?!s\b)")
"""An apostrophe between two words (l’UE); an English genitive is one word."""
DECIMAL = regex(r"(?<=\d),(?=\d)(?!\d{3}(?!\d))")
"""A comma that is not a thousands separator: if it were dropped, “1,5 million” would become “15-million”."""
VOWEL_SIGNS = (
    r"\u0300-\u036f\u05b0-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0b82"
    r"\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c56"
    r"\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3e-\u0d4d\u0d82\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    r"\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
)
"""Combining accents and vowel signs, which ``\\w`` does not match within a word: “عمّان”."""
POINTS = regex(
    r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200c\u200d](?:(?<![\u200c\u200d])|(?<=[\u0900-\u0dff].))"
)
"""The vowel points of Hebrew and Arabic, tatweel, and the invisible joiners within a word of an Indian script."""
MARKS = frozenset({"Mn", "Mc"})
BOM = "\ufeff"
ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
UNSEEN = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that JSON allows and a terminal should not get: controls, bidirectional overrides, lone surrogates."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Starts of a CSV cell that a spreadsheet reads as a formula (OWASP, CSV Injection); East Asian ones also read the
full-width characters so."""
NOT_XML = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not allow (section 2.2)."""
LONGEST_NAME = 255
"""The maximum bytes of a file name on Linux (NAME_MAX); macOS and Windows count UTF-16 units, which are never more."""


class Paragraph(NamedTuple):
    """A run of lines without a blank line between them; ``span`` is in characters of the whole text."""

    text: str
    span: Span


def unescaped(text: str) -> str:
    """Return a text with its HTML character references replaced by their characters."""
    if "&" not in text:
        return text
    from html import unescape  # its table of entities is one of the larger modules

    return unescape(text)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text in order."""
    from pressctl.findings import Span

    for match in PARAGRAPH.finditer(text):
        yield Paragraph(match[0], Span(*match.span()))


class Lines:
    """A text by its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of an offset in the text. A BOM takes no column."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        return line, offset - start + (0 if line == 1 and self.text.startswith(BOM) and offset else 1)

    def line(self, number: int) -> str:
        """Return the line with a 1-based number without its line end, or an empty string if there is no such line."""
        if number > len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else None].rstrip("\r").removeprefix(BOM)


def slug(headline: str) -> str:
    """Return the slug of a headline: lower case, words joined by hyphens, never empty.

    Latin, Cyrillic and Greek are transliterated to ASCII; other scripts keep their letters, because their
    transliteration reads as noise (``lsyn-wlthd`` for China and the Union in Arabic). There a combining mark stays
    with its letter (``हिन्दी``), as in Unicode Standard Annex 31; the vowel points of Arabic and Hebrew, and Arabic's
    tatweel, are dropped, as nobody writes them in an address.
    """
    return _slug(headline[:SLUG_SOURCE])


@lru_cache(maxsize=1024)
def _slug(headline: str) -> str:
    from slugify import slugify

    parted = DECIMAL.sub(" ", APOSTROPHE.sub(" ", headline))
    if not any(_keeps_its_script(character) for character in parted if not character.isascii()):
        made = slugify(_in_ascii(parted), max_length=SLUG_LIMIT, word_boundary=True)
    else:
        bare = POINTS.sub("", unicodedata.normalize("NFKC", parted))
        marks = "".join({character for character in bare if unicodedata.category(character) in MARKS})
        made = slugify(bare, max_length=SLUG_LIMIT, word_boundary=True, allow_unicode=True,
                       regex_pattern=rf"(?:[^\w{marks}]|_)+")  # fmt: skip
    return made or "release"


def _in_ascii(text: str) -> str:
    """Return a text transliterated to ASCII as slugify does it, but always with the same library.

    slugify itself first looks for another library, on each call; where that is installed, slugs would differ.
    """
    if text.isascii():
        return text
    from text_unidecode import unidecode

    made: str = unidecode(unicodedata.normalize("NFKD", text.replace("'", "-")))
    return made.replace("'", "")


def same_name(name: str) -> str:
    """Return a key that is equal for names of the same file on macOS or Windows: case and normal form do not count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def shortened(name: str, size: int) -> str:
    """Return a slug cut to at most ``size`` bytes of UTF-8, at a hyphen if there is one in its second half."""
    data = name.encode("utf-8", "replace")
    if len(data) <= size:
        return name
    cut = data[: max(size, 1)].decode("utf-8", "ignore")
    while cut and unicodedata.category(name[len(cut)]) in MARKS:  # a mark stays with its letter
        cut = cut[:-1]
    word, hyphen, _ = cut.rpartition("-")
    return (word if hyphen and len(word) > len(cut) // 2 and name[len(cut)] != "-" else cut).rstrip("-") or "release"


def _keeps_its_script(character: str) -> bool:
    return character.isalpha() and not unicodedata.name(character, "").startswith(("LATIN", "CYRILLIC", "GREEK"))


def printable(text: str) -> str:
    """Return a text safe to print: control characters and bidirectional overrides become visible characters.

    Line breaks and tabs become spaces, so that a value stays on its line.
    """
    return text if text.isprintable() else "".join(_printable(character) for character in text)


def columns(text: str) -> int:
    """Return how many terminal columns a text takes: two for a Chinese character, none for a combining mark."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def no_formula(cell: str) -> str:
    """Return a cell that no spreadsheet reads as a formula: one that looks like one gets a leading apostrophe.

    Leading spaces, including zero-width ones, do not count, as some spreadsheets strip them first.
    """
    bare = cell.lstrip().lstrip("\u200b\u2060\ufeff").lstrip()
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) or bare.startswith(FORMULA_STARTS) else cell


def listed(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the names in texts that each have one or more, separated by commas."""
    return tuple(name.strip() for text in texts for name in text.split(",") if name.strip())


def counted(number: int, noun: str) -> str:
    """Return a number with its English noun: “1 file”, “2 files”."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def enumerated(words: Sequence[str]) -> str:
    """Return words as an English list: “en”, “en and fr”, “en, fr and ar”."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def undirected(text: str) -> str:
    """Return a text as ``printable`` does, without directional isolates.

    It is for output that sets the direction of each text itself.
    """
    return text if text.isprintable() else printable("".join(sign for sign in text if sign not in ISOLATES))


def as_json(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON that is safe to print: what ``printable`` replaces is written as an escape.

    Values that JSON does not have are converted with ``str``.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _printable(character: str) -> str:
    if character in "\n\r\t\u2028\u2029":
        return " "
    if character in BIDI_CONTROLS or unicodedata.category(character) in {"Cc", "Cs"}:
        return "\N{REPLACEMENT CHARACTER}"
    return character


def opens_small(text: str) -> bool:
    """Return whether a text starts with a lower-case letter of a script whose sentences begin with a capital."""
    return text[:1].islower() and text[:1] != text[:1].title()
