"""Family PR0: invisible characters, and characters that a program garbled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.prose.text import BIDI_CONTROLS
from pressctl.release.model import Release
from pressctl.rules import Context, rule

HIDDEN = (
    r"[\u00ad\u2060\u180e\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]|(?<!^)\ufeff"
    r"|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])"
    r"|(?<![\U0001f3f4\U000e0001-\U000e007f])[\U000e0001-\U000e007f]+"
)
"""Soft hyphens, zero-width spaces, word joiners, separators of lines, byte-order marks, tags, and
noncharacters; but not the zero-width space between words of Thai, Lao, Khmer and Burmese (Unicode Standard, chapter
16), nor the tags of a flag."""
HIDDEN_CHARACTERS = frozenset("\u00ad\u200b\u2060\u180e\u2028\u2029\ufffe\uffff\ufeff").union(
    map(chr, range(0xFDD0, 0xFDF0)), map(chr, range(0xE0001, 0xE0080))
)
"""The same, for a quick check of the characters of a release."""
HIDDEN_NAMES = {
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u2060": "a word joiner",
    "\ufeff": "a byte-order mark",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
}
PAIR = r"[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
"""The start of a garbled character: a lead byte and a follower. Other texts with European letters are not searched."""
GARBLED = rf"(?:{PAIR}{{1,3}}){{1,200}}"
"""A run of UTF-8 read as Windows-1252: lead bytes, each with its followers."""
STRAY = r"(?<![\u0080-\u00f4])[\u0080-\u0084\u0086-\u009f]"
"""A byte of Windows-1252 that was read as Latin-1: a control character where a quotation mark or a dash should be. The
next-line character U+0085 is one in Unicode, too."""
LOST = frozenset(map(chr, (*range(0x80, 0xA0), 0xFFFD)))
"""The characters that are always a misread byte, or stand for a lost one."""
LEADS = LOST.union(map(chr, range(0xC2, 0xF5)))
"""A text without any of these characters cannot be garbled: a quick check."""
USUAL = "€™\u00a0\u202f"
"""What a single garbled character may stand for besides European letters and punctuation; a word may be in any script."""
MARKS = r"[^\W\d_][\u0300-\u036f\u0653-\u0655\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
"""A letter and the marks that combine with it: accents, the hamza and madda of Arabic, the voice marks of kana; and
the parts of a Korean syllable."""
OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c",
           "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}  # fmt: skip
"""The marks that open a direction, each with the one that closes it (Unicode Standard Annex 9)."""
DIRECTION = r"[\u202a-\u202e\u2066-\u2069]"
LONGEST_ADDRESS = 500
"""The most characters of an address that are searched backwards for its beginning."""


def texts(release: Release, ctx: Context) -> Iterator[tuple[FieldPath | None, str]]:
    """Yield each text of the front matter with its path, and the body with None."""
    yield from ctx.document.texts()
    yield None, release.body


def place_of(release: Release, path: FieldPath | None, start: int, end: int) -> tuple[FieldPath | Span, Span | None]:
    """Return the place of a problem: a part of a front-matter value, or a span of the file."""
    return (release.in_body(start, end), None) if path is None else (path, Span(start, end))


@rule("PR015", Severity.WARNING, needs=HIDDEN_CHARACTERS)
def invisible_character(release: Release, ctx: Context) -> Iterator[Problem]:
    """There is an invisible character in the text.

    Soft hyphens and zero-width spaces come along when text is copied from a page or a word processor: a search for the
    word no longer finds it, and desks' systems refuse some of them (Superdesk keeps a list of disallowed characters).

    Bad:

        ---
        Acme has opened a plant\u200b in Lyon, and it will employ forty people from the region.

    Good:

        ---
        Acme has opened a plant in Lyon, and it will employ forty people from the region.
    """
    for path, text in texts(release, ctx):
        for match in re.finditer(HIDDEN, text):
            at, part = place_of(release, path, *match.span())
            name = HIDDEN_NAMES.get(match[0], f"the character U+{ord(match[0][0]):04X}")
            fix = " " if match[0] in "\u2028\u2029" else ""  # it also separates two words
            yield Problem(f"There is {name}, which nobody sees", at, part, fix=fix)


@rule("PR016", Severity.WARNING, needs=LEADS)
def mojibake(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text was read in the wrong encoding, and its accents are garbled.

    It happens when UTF-8 is opened as Windows-1252 on the way: the reader sees “Ã©” for an é. Where every garbled
    character can be read back, the fix does so (the Unicode consortium's FAQ on UTF-8 describes the pattern).

    Bad:

        ---
        Acme a ouvert une usine Ã\u00a0 Lyon, aprÃ¨s deux ans de travaux.

    Good:

        ---
        Acme a ouvert une usine à Lyon, après deux ans de travaux.
    """
    if LOST.isdisjoint(ctx.document.characters) and not re.search(PAIR, ctx.document.searchable):
        return
    is_undecoded = ctx.document.has_fault("not-utf-8")  # PR001 says so, once
    for path, text in texts(release, ctx):
        for match in () if text.isascii() else re.finditer(GARBLED, text):
            decoded = _decoded(match[0])
            if decoded and not _is_capital_before_mark(match):
                at, part = place_of(release, path, *match.span())
                yield Problem(f"“{match[0]}” is “{decoded}” read in the wrong encoding", at, part, fix=decoded)
        for match in () if text.isascii() else re.finditer(STRAY, text):
            if decoded := match[0].encode("latin-1").decode("cp1252", "ignore"):
                at, part = place_of(release, path, *match.span())
                words = (
                    f"The control character U+{ord(match[0]):04X} stands for “{decoded}”, read in the wrong encoding"
                )
                yield Problem(words, at, part, fix=decoded)
        for match in re.finditer("\ufffd{1,50}", text) if "\ufffd" in text and not is_undecoded else ():
            at, part = place_of(release, path, *match.span())
            yield Problem("A character was lost here: the character � stands where no program could read one", at, part)


def _is_capital_before_mark(match: re.Match[str]) -> bool:
    """Return whether a capital and the mark after it are not garbled: “FAMILIÄ”, the end of a word and of a quotation."""
    if (
        len(match[0]) != 2
        or match[0][1] not in "\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2026\u2039\u203a\u2122"
    ):
        return False
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return not before.islower() and not after.isalpha()


def _decoded(garbled: str) -> str:
    """Return what a run of garbled characters was, or an empty string if it cannot be read back, or is not such a run."""
    data = bytearray()
    for character in garbled:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return ""
            data.append(ord(character))
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    usual = all(
        character in USUAL or 0xA0 <= ord(character) <= 0x17F or 0x2010 <= ord(character) <= 0x203A
        for character in decoded
    )
    return decoded if usual or (len(decoded) > 2 and decoded.isalpha()) else ""


@rule("PR017", Severity.WARNING)
def decomposed_character(release: Release, ctx: Context) -> Iterator[Problem]:
    """A letter and its accent are two characters where there is one for both.

    They look the same, but a search for the word does not find it, a slug loses the accent with its letter, and two
    spellings of one name sort apart; files from a Mac are written so. The web's character model asks for the composed
    form (W3C, Character Model: String Matching, NFC).

    Bad:

        ---
        Acme a ouvert une usine pre\u0301s de Lyon, et elle emploiera quarante personnes.

    Good:

        ---
        Acme a ouvert une usine prés de Lyon, et elle emploiera quarante personnes.
    """
    if ctx.document.text.isascii() or unicodedata.is_normalized("NFC", ctx.document.text):
        return
    for path, text in texts(release, ctx):
        for match in re.finditer(MARKS, text):
            composed = unicodedata.normalize("NFC", match[0])
            if composed != match[0] and not _is_in_address(text, match.start()):
                at, part = place_of(release, path, *match.span())
                yield Problem(
                    f"“{composed}” is two signs here, a letter and its mark, which searches miss; write it as one",
                    at,
                    part,
                    fix=composed,
                )


def _is_in_address(text: str, at: int) -> bool:
    """Return whether a character is in an address, where another spelling of it leads to another page."""
    before = text[max(at - LONGEST_ADDRESS, 0) : at]
    token = re.split(r"[\s\"'<>]", before)[-1]
    return (
        "://" in token
        or "](" in token
        or token.startswith("www.")
        or bool(re.search("=[\"']$", before[: -len(token) or None]))
    )


@rule("PR018", Severity.WARNING, needs=BIDI_CONTROLS)
def unbalanced_direction_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """A mark of the direction of writing is opened and not closed, or closed and not opened.

    Everything that follows in the paragraph is shown in a different order from the one in which it is written, so
    that an amount or an address reads as another one (Unicode Standard Annex 9; the same trick hides code,
    CVE-2021-42574).

    Bad:

        ---
        The works will cost \u202e000,1 euros, the company said at the opening of the plant in Lyon.

    Good:

        ---
        The works will cost 1,000 euros, the company said at the opening of the plant in Lyon.
    """
    for path, text in texts(release, ctx):
        for at_sign in _unbalanced(text):
            at, part = place_of(release, path, at_sign, at_sign + 1)
            name = unicodedata.name(text[at_sign]).lower()
            yield Problem(f"The direction mark “{name}” has no partner in its paragraph", at, part)


def _unbalanced(text: str) -> Iterator[int]:
    """Yield the places of the direction marks without a partner; a line break ends every direction."""
    open_marks: list[tuple[str, int]] = []
    for match in re.finditer(rf"{DIRECTION}|\n", text):
        if match[0] == "\n":
            yield from (at for _, at in open_marks)
            open_marks = []
        elif match[0] in OPENERS:
            open_marks.append((OPENERS[match[0]], match.start()))
        elif open_marks and open_marks[-1][0] == match[0]:
            open_marks.pop()
        else:
            yield match.start()
    yield from (at for _, at in open_marks)
