"""Blocks, the paragraphs and lines that a source is read in, and those of a text in Markdown."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from pressctl.importers.extraction.contacts.names import is_name
from pressctl.importers.extraction.scripts import runs_on, wide
from pressctl.importers.extraction.words import is_heading
from pressctl.importers.markup.markdown import plain
from pressctl.prose.datelines.places import is_place
from pressctl.prose.lines import day_lines
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.patterns import is_beyond, regex
from pressctl.prose.sentences import OTHER_STOPS

STOPS = (
    *OTHER_STOPS,
    ".",
    "!",
    "?",
    "…",
    "。",
    "！",
    "？",
    "؟",
    "”",
    "»",
    '"',
    "’",
    ")",
    "）",
    ":",
    "：",
    "」",
    "-",
    "–",
    ";",
    "“",
)
SENTENCE_ENDS = (*OTHER_STOPS, ".", "!", "?", "。", "！", "？", "”", "»", "“", "」", '"', "؟")
"""How a line ends that is a sentence, or quotes one."""
QUOTES = ("”", "»", '"', "’", "“", "」")
OPENING = ("“", "„", "«", "»", '"', "‘", "「")
CLOSING = '”»"’“」 \u00a0\u202f'
STOPPED = (*OTHER_STOPS, ".", "!", "?", "…", "。", "！", "？", "؟", ",", ")")
"""What a sentence has before the mark that ends a quotation in it; a headline that quotes has none."""
SIGNS = frozenset({"Sm", "So"})
"""The kinds of signs that may stand behind a sentence (Unicode): an arrow, a picture."""
ENDS = (*OTHER_STOPS, ".", "!", "?", ":", ";", "。", "！", "？", "：", "；", "؟")
LETTERED = r"\(?(?:[^\W\d_]|[ivx]{2,5})\)\s"
"""How a point of a list starts that has a letter: “b) ”, “(iii) ”."""
ADDRESS = re.compile(r"https?://\S{1,2000}")
RECORD = 10
"""Lines of the head of an archive's record, which ends with the address of its file."""
MAILTO = re.compile(r"\[([^\[\]@]{1,200})\]\(mailto:([^()\s?]{3,200})[^()\s]{0,200}\)")
"""A link to an address that its words do not print: a contact's."""
TEL = re.compile(r"\[([^\[\]\d]{1,60})\]\(tel:((?:[+\d]|%2[08B])(?:[\d().\s-]|%2[089]){5,30})\)")
"""The same to a number: “Call us”; its blanks and brackets are those of an address, “%20”."""
INNER = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-ÞА-Я]{3,30}[.!][”»“\"’]?\s+[„“«\"‚‘]?[^\W\d_a-z]|。[”」]?\s?\S")
"""The end of a sentence inside a text: no headline has one; before the stop stands a word, no abbreviation."""
HANGUL = regex(r"[\uac00-\ud7a3]")
SYLLABLES = 32
"""Korean syllables of the shortest paragraph, which may have few words."""
STROKE = re.compile(r"\s[|｜]\s")
ROW = 3
"""Strokes from which a line is a row of links, however it ends: “Home | News | Can you help?”."""
LEAST, LEAST_DENSE = 12, 25
"""Words of the shortest paragraph, and its signs in a script without spaces."""
FEW = 9
"""Words with letters that a paragraph which ends in brackets has at least."""
FOOTNOTE = re.compile(r"\s?\[\d{1,2}\]\Z")
"""The mark of a footnote behind a sentence."""
LONG_PROSE = 220
"""Characters from which a block is a paragraph however it ends: the longest headline on the pages tried has 190."""
UNSEEN = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\u2060\ufeff"
"""Spaces and what looks like nothing at the ends of a line."""
DASHES = frozenset({"-", "–", "—"})
TAG_LINE = regex(r"^</?(?:aside|article|center|details|div|figure|section)(?:\s[^<>\n]{0,300})?>$", re.MULTILINE)
"""A line of Markdown that only opens or closes a box."""
HEAD = 4
"""Blocks of Markdown at the top among which the form of a page stands."""
FORM = 3
"""Lines of the shortest form."""
FORM_LINE = re.compile(r"[*_]{0,3}[^\W\d_][^:：\n]{1,30}[:：][*_]{0,3}(?:[ \t]|\Z)")
"""A line of a form: a label, and what stands behind it."""
PLACE_WORDS = 4
"""Words of the longest place whose dash stands on a line of its own."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a line of the source; ``line`` is the number of its first line, from 1, ``end`` of its last.

    ``marked`` is the same in Markdown where the source has mark-up; ``text`` are the bare words. ``read`` are the lines
    of the text it was read in, where the source is another: two paragraphs of a page may stand in lines that adjoin.
    """

    line: int
    text: str
    marked: str = ""
    end: int = 0
    read: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        """Take a block of one line for what most are."""
        if not self.end:
            object.__setattr__(self, "end", self.line)

    @property
    def is_prose(self) -> bool:
        """Return whether it reads as a paragraph: long enough, and ended as a sentence is."""
        return _is_prose(self.text)


def adjoin(one: Block, other: Block) -> bool:
    """Return whether a block stands right under another, with no empty line between."""
    above, below = one.read or (one.line, one.end), other.read or (other.line, other.end)
    return above[1] + 1 == below[0]


@lru_cache(maxsize=1024)
def _is_prose(text: str) -> bool:
    dense = wide(text)
    if ("|" in text or "｜" in text) and len(STROKE.findall(text)) >= ROW and not INNER.search(text):
        return False
    if len(text) > LONG_PROSE or dense > 120:
        return True
    if runs_on(text):
        return True
    end = FOOTNOTE.sub("", text.rstrip("*_ "))
    if _has_few_words(text, end, dense):
        return False
    if ends_in_name(text, end):
        return INNER.search(text) is not None
    is_stamp = len(text) <= day_lines.LONGEST and day_lines.stands_alone(text)  # “Posted …, 10 a.m.”
    return (not is_stamp and end.endswith(STOPS)) or _is_sign(end[-1:]) or bool(INNER.search(text))


def _has_few_words(text: str, end: str, dense: int) -> bool:
    """Return whether a text has too few words for a paragraph; figures are none in “Tel. 03 55 55 20 44 (9 to 12)”."""
    words = text.split()
    is_short = len(words) < LEAST and dense < LEAST_DENSE
    if is_short and not (is_beyond(text) and len(HANGUL.findall(text)) >= SYLLABLES):
        return True
    is_number = end.endswith((")", "）")) and dense < FEW
    return is_number and sum(any(map(str.isalpha, word)) for word in words) < FEW


def ends_in_name(text: str, end: str) -> bool:
    """Return whether a text, whose end is given without mark-up, ends in a name in quotation marks, not in speech."""
    return end.endswith(QUOTES) and not (end.rstrip(CLOSING).endswith(STOPPED) or text.startswith(OPENING))


def _is_sign(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character) in SIGNS


def printed_lines(text: str) -> list[str]:
    """Return the lines of a text, however a system ends them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def marked_blocks(text: str) -> list[Block]:
    """Return the blocks of a text in Markdown: what blank lines part, with the bare words beside the mark-up."""
    found: list[Block] = []
    line = 1
    for part in re.split(r"(\n[ \t]*\n\s*)", text):
        if part.strip():
            shown = part.strip()
            words = plain(with_targets(TAG_LINE.sub("", shown))) or (
                shown if is_end_mark(shown) else ""
            )  # asterisks are no words, but a mark
            first = line + len(part) - len(part.lstrip("\n"))
            marked = part.strip("\n")
            found.append(Block(first, words, marked, first + marked.count("\n")))
        line += part.count("\n")
    seen = [block for block in found if block.text.strip(UNSEEN)]
    return with_dashes([*(line for block in seen[:HEAD] for line in _form_lines(block)), *seen[HEAD:]])


def _form_lines(block: Block) -> list[Block]:
    """Return the lines of a paragraph that is a form, as tools for notes print it under the title: “Status: Ready”."""
    lines = block.marked.split("\n")
    if len(lines) < FORM or not all(map(FORM_LINE.match, lines)):
        return [block]
    return [Block(block.line + at, plain(with_targets(line)), line) for at, line in enumerate(lines)]


def with_targets(marked: str) -> str:
    """Return Markdown with the addresses and numbers that its links lead to and their words do not print."""
    return TEL.sub(lambda link: f"{link[1]} <{unquote(link[2])}>", MAILTO.sub(_target, marked))


def _target(link: re.Match[str]) -> str:
    """Return an address with the words that lead to it, but for those that only say what it is: “Email Ann”."""
    is_label = any(is_heading(word, "email_labels", "contact_words") for word in link[1].split())
    return f"<{link[2]}>" if is_label and is_name(link[1].title()) else f"{link[1]} <{link[2]}>"


def with_dashes(found: list[Block]) -> list[Block]:
    """Return blocks with a dash that stands on a line of its own behind the place above it: “LYON”, “—”."""
    joined: list[Block] = []
    for block in found:
        if block.text in DASHES and joined and is_bare_place(joined[-1].text):
            before = joined.pop()
            marked = f"{before.marked} {block.marked}" if block.marked else ""
            joined.append(Block(before.line, f"{before.text} {block.text}", marked, block.end))
        else:
            joined.append(block)
    return joined


def is_bare_place(text: str) -> bool:
    """Return whether a line is a place and nothing else: “LYON”, “Lyon, France”."""
    return 0 < len(text.split(maxsplit=PLACE_WORDS + 1)) <= PLACE_WORDS and text[-1].isalpha() and is_place(text)
