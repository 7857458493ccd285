"""The paragraphs of a plain text, whether it has one per line or its lines break at a width, as those of mail do."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from pressctl.importers.extraction import dates
from pressctl.importers.extraction.contacts import cards as contact_cards
from pressctl.importers.extraction.contacts.lines import is_contact_line, names_someone
from pressctl.importers.extraction.contacts.ways import reaches
from pressctl.importers.extraction.lines import columns, text_tables
from pressctl.importers.extraction.lines.blocks import (
    ADDRESS,
    ENDS,
    RECORD,
    STOPS,
    UNSEEN,
    Block,
    printed_lines,
    with_dashes,
)
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import every, is_heading, opener
from pressctl.importers.markup.markdown import plain
from pressctl.prose.datelines.dateline import is_sure
from pressctl.prose.lines import day_lines, release_line
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.lines.release_line import Kind as LineKind
from pressctl.prose.patterns import is_beyond, regex
from pressctl.prose.text import opens_small
from pressctl.prose.word_lists import alternatives

ORNAMENTS = frozenset({"-", "–", "—", "•", "*", "|", "·", "»", "«"})
DOUBLE = regex(r"[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7a3\uff00-\uff60]")
SHORT = 35
"""Columns of the longest line that no typewriter breaks within a sentence."""
FULL = 0.75
"""The share of the longest line's width from which a line is full."""
WIDER = 1.15
"""The share of the usual width from which a line was not broken at it: a headline above a text that was."""
CARD_LINES = range(2, 7)
"""Lines of a contact that stand together."""
CARD = 60
"""Characters that each has fewer than."""
GLUED_WITHIN = 40
"""Characters of the longest day that stands on one line with the heading of contacts."""
COMPOUND = re.compile(r"[^\W\d_]{2,40}-[^\W\d_]{2,40}")
BROKEN = re.compile(r"(?<![\w-])[^\W\d_]{2,40}-\Z")
"""A word that the end of a line breaks; of one with a hyphen of its own nobody can say which is which."""
ENDING, LONG_WORD = 2, 6
"""Letters of the ending by which two words of more letters may differ."""
LETTERS_FIRST = re.compile(r"[a-zß-öø-ÿ\u0430-\u044f][^\W\d_]{1,40}")
INDENT = "\u3000"
"""What the first line of a paragraph begins with in Chinese and Japanese."""
LED = re.compile(r"([^\W\d_]{3,14})\s?[-–—:]\s+(?=[^\W\d_]{3})")
"""A word before a release line."""
APART = re.compile(r"[ \t]{3,200}")
"""What parts two columns of a line."""
TWO = 2
LONGEST_HEAD = 120
"""Characters of the longest line of a head that is looked at."""
RULE = re.compile(r"[-–—_=*~]{4,120}")
"""A line of signs, under the head of a text."""


def blocks(text: str) -> list[Block]:
    """Return the blocks of a text: one per line, or one per paragraph where the text is hard-wrapped; tables whole."""
    printed = printed_lines(text)
    tables = list(text_tables.find(printed))
    in_table = {at for table in tables for at in range(table.start, table.end)}
    indented = frozenset(at + 1 for at, line in enumerate(printed) if line.startswith(INDENT))
    found = _of_lines(["" if at in in_table else line.strip(UNSEEN) for at, line in enumerate(printed)], indented)
    found += [Block(table.start + 1, plain(table.marked), table.marked, table.end) for table in tables]
    return sorted(found, key=lambda block: block.line) if tables else found


def _of_lines(lines: list[str], indented: frozenset[int]) -> list[Block]:
    numbered = columns.apart([(at + 1, line) for at, line in contact_cards.parted(lines)])
    kept = with_dashes([Block(number, part) for number, line in numbered for part in _parts(line)])
    if not _is_wrapped(tuple(lines)):
        return [block for block in kept if block.text and block.text not in ORNAMENTS]
    return _unwrapped(kept, lines, _breaks_with_blanks(lines), indented)


def is_wrapped(text: str) -> bool:
    """Return whether the lines of a text break in the middle of sentences at a typewriter's width, as mail does."""
    return _is_wrapped(tuple(line.strip(UNSEEN) for line in printed_lines(text)))


def _parts(line: str) -> list[str]:
    """Return a line of a release's head in parts: “2 March 2026 Contact: …”, “For immediate release: …”.

    A letterhead may have a release line at its right.
    """
    if len(titled := behind_release_line(line)) > 1:
        return titled
    has_gap = "   " in line or "\t" in line
    if has_gap and len(apart := APART.split(line)) > 1 and any(map(release_line.is_head, apart)):
        return apart
    may_be_glued = (":" in line or "：" in line) and any(map(str.isnumeric, line[:GLUED_WITHIN]))
    glued = _glued().match(line) if may_be_glued else None
    return [glued[1], glued[2]] if glued and day_lines.stands_alone(glued[1]) else [line]


def behind_release_line(line: str) -> list[str]:
    """Return a release line and the headline behind it, “PRESS RELEASE: Acme opens a plant”; other lines as they are.

    A word may stand before: “REMINDER – MEDIA ADVISORY: …”. “Press invitation: opening of a plant” is a headline.
    """
    led = LED.match(line)
    if led and led[1].isupper() and (after := release_line.opening(line[led.end() :])) and after.words.isupper():
        return [led[1], *behind_release_line(line[led.end() :])]
    found = release_line.opening(line)
    if found and (found.kind is LineKind.IMMEDIATE or found.words.isupper()):
        rest = line[found.said.end :].lstrip()
        if rest[:1] in {":", "："} and len(rest.split()) > 4 and not dates.find(rest[:40])[0]:
            return [line[: found.said.end], rest.lstrip(":： ")]
    return [line]


@cache
def _glued() -> re.Pattern[str]:
    """Return a pattern for a short text and a contact heading on one line."""
    headings = alternatives(every("contact_headings"))
    return re.compile(rf"(.{{6,{GLUED_WITHIN}}}?)\s+((?:{headings})\s*[:：].*)", re.IGNORECASE)


def width_of(line: str) -> int:
    """Return how wide a line is where each letter has the width of a typewriter's: Chinese and Korean have two."""
    return len(line) + len(DOUBLE.findall(line)) if is_beyond(line) else len(line)


@lru_cache(maxsize=2)
def _is_wrapped(lines: tuple[str, ...]) -> bool:
    """Return whether lines break in the middle of sentences at a typewriter's width, as mail does; asked twice."""
    widths = [width_of(line) for line in lines]
    full = [index for index, width in enumerate(widths[:-1]) if 45 <= width <= 110]
    if len(full) < 4 or max(widths) > 150:
        return False
    broken = [index for index in full if lines[index + 1] and not lines[index].endswith(ENDS)]
    going_on = [
        index
        for index in broken
        if _is_within(lines[index + 1], widths[index] / max(widths))
        and not _are_details(lines[index], lines[index + 1])
    ]
    if len(broken) < 0.5 * len(full) or len(going_on) < 0.3 * len(full):
        return False
    early = (at for at in range(len(lines) - 1) if 0 < widths[at] < SHORT and _goes_on_small(lines[at], lines[at + 1]))
    return sum(1 for _ in early) <= len(going_on)


def _goes_on_small(line: str, after: str) -> bool:
    """Return whether a sentence goes on in the next line, in lower case: where links part lines, short ones do."""
    return opens_small(after) and not line.endswith(ENDS)


def _are_details(line: str, after: str) -> bool:
    """Return whether two lines without capitals each say how to reach somebody: neither goes on in the other."""
    return line[:1].lower() == line[:1].upper() and reaches(line) and reaches(after)


def _is_within(line: str, filled: float) -> bool:
    """Return whether a line starts within a sentence: in scripts without capitals, when the one before it is full."""
    return not line[0].isupper() and (not line[0].isalpha() or opens_small(line) or filled > FULL)


def _breaks_with_blanks(lines: list[str]) -> bool:
    """Return whether blank lines part the paragraphs; a text copied out of a PDF has hardly any."""
    inner = "\n".join(lines).strip().split("\n")
    return sum(not line for line in inner) >= max(2, len(inner) / 15)


def _unwrapped(parts: list[Block], lines: list[str], blanks: bool, indented: frozenset[int]) -> list[Block]:
    width = sorted(map(width_of, lines))[-max(1, len(lines) // 5)]
    joined: list[Block] = []
    before, full = "", 0
    compounds = hyphened(lines)
    head = parts[:RECORD] if parts and parts[0].text.isdigit() else []
    file = next((index for index, block in enumerate(head) if ADDRESS.fullmatch(block.text)), -1)
    for index, block in enumerate(parts):
        starts = index <= file or not before or _is_head(before) or _starts_anew(block.text) or block.line in indented
        is_alone = bool(joined) and joined[-1].text == before
        starts = starts or (is_alone and full / width < FULL and _is_title_of_section(before))
        starts = starts or (is_alone and full / width > WIDER and block.text[:1].isupper())
        if block.text and (starts or (not blanks and _parts_paragraphs(before, full / width, block.text))):
            joined.append(block)
        elif block.text:
            text = _with_line(joined[-1].text, block.text, full / width > FULL, compounds)
            joined[-1] = Block(joined[-1].line, text, end=block.end)
        before, full = block.text, width_of(lines[block.line - 1])
    first = next((at for at, block in enumerate(joined) if block.is_prose), len(joined))
    joined[:first] = [line for block in joined[:first] for line in _apart(block)]
    return [part for block in joined for line in _over_rule(block, width) for part in _card(line)]


def _apart(block: Block) -> list[Block]:
    """Return the two lines of a head as two blocks where they are two; another block as it is."""
    lines = block.text.split("\n")
    is_two = len(lines) == TWO and block.end - block.line + 1 == TWO and are_two(*lines)
    return [Block(block.line, lines[0]), Block(block.end, lines[1])] if is_two else [block]


def are_two(one: str, other: str) -> bool:
    """Return whether the first of two lines did not break for want of room, as the second is longer: a headline, and
    its deck.
    """
    had_room = len(one) + 1 + len(other.split(maxsplit=1)[0]) <= len(other) <= LONGEST_HEAD
    goes_on = (
        opens_small(other) or one.endswith((",", ":")) or one.rsplit(maxsplit=1)[-1].casefold() in every("small_words")
    )
    return had_room and not goes_on and not (reaches(one) or reaches(other))


def _over_rule(block: Block, width: int) -> list[Block]:
    """Return the short lines above a rule, who sent a text and for whom, each by itself; another block as it is."""
    lines = block.text.split("\n")
    is_ruled = len(lines) > 1 and RULE.fullmatch(lines[-1]) and block.end - block.line + 1 == len(lines)
    if not is_ruled or any(width_of(line) > FULL * width for line in lines[:-1]):
        return [block]
    return [Block(block.line + offset, line) for offset, line in enumerate(lines)]


def hyphened(lines: list[str]) -> frozenset[str]:
    """Return the words that lines break and that have a hyphen of their own: elsewhere in the text, too.

    So has the only one of a text, but where its beginning stands in it elsewhere without a hyphen.
    """
    broken = set(filter(None, (broken_word(line, after) for line, after in pairwise(lines))))
    text = "\n".join(lines) if broken else ""
    compounds = broken & set(COMPOUND.findall(text))
    is_only = len(broken) == 1 and not any(_begins_a_word(word.replace("-", ""), text) for word in broken)
    return frozenset(broken if is_only else compounds)


def _begins_a_word(word: str, text: str) -> bool:
    """Return whether a word of a text begins as another does, but for the ending of a long one: “patient(s)”."""
    return re.search(rf"\b{word[:-ENDING] if len(word) > LONG_WORD else word}", text) is not None


def _with_line(text: str, line: str, is_full: bool, compounds: frozenset[str]) -> str:
    """Return the text of a paragraph with its next line."""
    if is_full and (wide(text[-1]) and wide(line[0])):
        return text + line
    return rejoined(text, line, compounds) or f"{text}\n{line}"


def rejoined(text: str, line: str, compounds: frozenset[str]) -> str:
    """Return a text with its next line, and the word whole that it breaks; empty when it breaks none.

    Those of ``compounds`` keep their hyphen.
    """
    word = broken_word(text, line)
    return (text if word in compounds else text[:-1]) + line if word else ""


def broken_word(text: str, after: str) -> str:
    """Return the word that the end of the last line breaks, with its hyphen; empty for “Hoch-” before “und Tiefbau”."""
    if not text.endswith("-"):
        return ""
    first, rest = BROKEN.search(text, text.rfind("\n") + 1), LETTERS_FIRST.match(after)
    is_word = first and rest and rest[0] not in {*every("and_words"), *every("or_words")}
    return first[0] + rest[0] if first and rest and is_word else ""


def _card(block: Block) -> list[Block]:
    """Return the lines of a contact, a name, an office and how to reach it, each by itself; another block as it is."""
    lines = block.text.split("\n")
    is_card = len(lines) in CARD_LINES and max(map(len, lines)) < CARD and block.end - block.line + 1 == len(lines)
    if not is_card or not (names_someone(lines[0]) and any(map(reaches, lines[1:]))):
        return [block]
    return [Block(block.line + offset, line) for offset, line in enumerate(lines)]


def _is_head(line: str) -> bool:
    if (
        ADDRESS.fullmatch(line)
        or is_end_mark(line)
        or is_heading(line, "contact_headings")
        or day_lines.stands_alone(line)
    ):
        return True
    found = release_line.read(line)
    return release_line.is_head(line) and not (found and found.kind is LineKind.EMBARGO)


def _is_title_of_section(line: str) -> bool:
    """Return whether a line is the heading of boilerplate or of notes, which stand right below it."""
    is_title = bool(opener(line, "boilerplate_openers")) or is_heading(line, "notes_headings")
    return is_title and not line.endswith(ENDS)


def _starts_anew(line: str) -> bool:
    return (
        bool(ADDRESS.fullmatch(line) or re.match(r"[-•*]\s", line))
        or is_sure(line)
        or is_contact_line(line)
        or _is_head(line)
    )


def _parts_paragraphs(before: str, filled: float, line: str) -> bool:
    """Return whether a paragraph ends between two lines that no blank line parts: the first falls short.

    ``filled`` is the share of the usual width that its line in the source has.
    """
    ended = before.endswith(STOPS[:8]) or before.endswith(("”", "»", '"'))
    if ended and (filled < 0.75 or line[0] in '“«„"'):
        return True
    return filled < 0.6 and not opens_small(line) and not before.endswith(",")
