"""Headlines that a page breaks over several lines, made one; and those that stand on top of a text."""

from __future__ import annotations

import re
from functools import cache

from pressctl.importers.extraction.contacts.letterheads import is_postal
from pressctl.importers.extraction.contacts.names import is_name
from pressctl.importers.extraction.lines import menus, particles
from pressctl.importers.extraction.lines.blocks import LETTERED, Block, adjoin
from pressctl.importers.extraction.lines.site_lines import is_caption
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, is_heading, opener
from pressctl.prose.addresses.emails import addresses
from pressctl.prose.addresses.phones import phones
from pressctl.prose.datelines import dateline
from pressctl.prose.days.dates import is_day_word
from pressctl.prose.lines import day_lines, greeting, release_line
from pressctl.prose.lines.bylines import is_byline
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.text import opens_small
from pressctl.prose.word_lists import WIDE, every_word

HEAD = 80
"""Blocks of a page among which its headline stands."""
MOST = 5
"""Lines of the longest headline."""
LONGEST = 120
"""Characters of the longest line of one that goes on."""
ENDS = (".", "!", "?", "。")
DOTS = re.compile(r"(?:\.{3}|…)\Z")
"""How a line ends that another goes on from: “Sorry to disturb you…”."""
POINT = re.compile(rf"[-•*|>#]\s|{LETTERED}")
LEAST = 25
"""Characters of a line that goes on in the next; an item of a menu is shorter."""
SITE_NAME = re.compile(r"\s+(?:[-–—|«»·•:/~‹›<>*_]|::|>>)\s+\S|\s*[|｜«•_]\s*\S")
SITE_NAME_FIRST = re.compile(r"\S(?:\s+(?:[-–—|«»·•:/~‹›<>*_]|::|>>)\s+|\s*[|｜»•_]\s*|\s?[:：]\s+)\Z")
DAY_WITHIN = 30
"""Characters of the longest day before a headline."""
DAY_BEFORE = re.compile(r"([^:–—|\n]{6,30}?)\s*[:–—|]\s+(?=\S)")
NUMBERED = re.compile(r"\A(?:[^\W\d_]{1,20}[\s:：.]{1,3}){1,3}[A-Z]{0,3}\d{1,6}[-/]\d{1,6}\Z")
"""A line that numbers a text: “CONTRACT RELEASE: C12-042”."""
SEMICOLONS = (";", "；")
TWO = 2
LONELY = re.compile(r"\s[-–—]\s[^\W\d_]{2,20}\Z")
"""One word behind a dash, with which a line breaks off: “Report on the bees - More”."""
COMMAS = (",", "，", "、", "،")
SENDER_LABEL = re.compile(r"[^\W\d_]{2,12}\s?[:：]\s")
"""A small word and a colon: “from: ”."""
MOST_OF_HEADING = 5
"""Words of what may head points under a headline, “The essentials in brief”, and no line that goes on with it has."""


def made_whole(found: list[Block], known: str = "") -> list[Block]:
    """Return blocks with each headline as one: lines that together are the page's title, or clearly go on.

    The line that is the ``known`` headline is whole.
    """
    title, whole = folded(found[0].text) if found else "", folded(known)
    made: list[Block] = []
    index = 0
    while index < len(found):
        is_open = index < HEAD and not (whole and folded(found[index].text) == whole)
        count = _count(found, index, title) if is_open else 1
        made.append(_joined(found[index : index + count]))
        index += count
    return made


def parted(found: list[Block], headline: str) -> list[Block]:
    """Return blocks; where lines stand together of which the first are a headline that is known, as two blocks."""
    made: list[Block] = []
    for block in found:
        lines = block.text.split("\n")
        count = next((at for at in range(1, len(lines)) if folded(" ".join(lines[:at])) == folded(headline)), 0)
        if not count or block.marked or block.end - block.line + 1 != len(lines):
            made.append(block)
            continue
        line = block.line + count
        made += [
            Block(block.line, "\n".join(lines[:count]), end=line - 1),
            Block(line, "\n".join(lines[count:]), end=block.end),
        ]
    return made


def _count(found: list[Block], index: int, title: str) -> int:
    """Return how many lines from here are one headline."""
    if index and len(found[index].text) < len(title) and title.startswith(folded(found[index].text)):
        for count in range(min(MOST, len(found) - index), 1, -1):
            together = folded(" ".join(block.text for block in found[index : index + count]))
            if len(together) > LEAST and title.startswith(together) and _is_end(title, len(together)):
                return count
    count = 1
    while (
        count < MOST
        and index + count < len(found)
        and len(found[index + count - 1].text) <= LONGEST
        and (
            _goes_on(found[index + count - 1], found[index + count])
            or _is_wrapped(found, index, index + count)
            or (count == 1 and _leads_on(found, index))
        )
    ):
        count += 1
    while count > 1 and _is_small(found[index + count - 1].text):
        count -= 1  # “on” leads to the day below it
    return count


def _is_small(text: str) -> bool:
    """Return whether a line has nothing but words such as “on”, “at the”."""
    return all(word.casefold() in _small_words() for word in text.split())


def _is_end(title: str, at: int) -> bool:
    """Return whether a page's title ends here, but for the name of its site."""
    return not title[at:] or ends(title[at:])


def ends(rest: str) -> bool:
    """Return whether what follows a title in that of its page is the name of the site: “ • Acme”."""
    return bool(SITE_NAME.match(rest))


def begins(before: str) -> bool:
    """Return whether what stands before it is: “Acme – ”."""
    return bool(SITE_NAME_FIRST.search(before))


def dated(text: str) -> str:
    """Return the words of a headline behind the day that opens it: “Acme Opens” of “5 June 2026: Acme Opens”."""
    if not text[:1].isalnum() or not any(map(str.isdigit, text[:DAY_WITHIN])):
        return ""
    match = DAY_BEFORE.match(text)
    return text[match.end() :] if match and day_lines.is_only_day(match[1]) else ""


def shown(text: str, title: str) -> str:
    """Return a headline without the day before it, where the title of the page has none."""
    bare = dated(text)
    return bare if bare and folded(title).startswith(folded(bare)) else text


def says_sender(text: str) -> bool:
    """Return whether a line says which office sends a text, behind a small word: “from: press office of Acme”."""
    label = SENDER_LABEL.match(text) if opens_small(text) else None
    rest = text[label.end() :] if label else ""
    return bool(rest) and bool(opener(rest, "contact_headings", "desk_words"))


def _is_wrapped(found: list[Block], first: int, at: int) -> bool:
    """Return whether a line is the rest of a headline: right under it, in capitals as it is or in lower case.

    Empty lines stand around them, and no paragraph above.
    """
    line, after = found[at - 1], found[at]
    if after.line - line.end != 1 + bool(line.marked):
        return False
    are_capitals = line.text.isupper() and after.text.isupper() and not line.marked
    goes_on = opens_small(after.text) and not line.text.isupper()
    if not (are_capitals or goes_on) or _rank(line) != _rank(after) or says_sender(after.text):
        return False
    if line.marked and not _is_wrapped_heading(line.text, after.text):
        return False
    if any(block.is_prose for block in found[: at + 1]):
        return False
    if not (_may_be_part(line.text, end=ENDS) and _may_be_part(after.text)):
        return False
    is_set_off = first == 0 or found[first].line - found[first - 1].end > 1
    last = next((other for other in range(at, min(at + MOST, len(found) - 1)) if _parts(found, other)), None)
    rest = found[at : last + 1] if last is not None else []
    same = bool(rest) and all(block.text.isupper() == are_capitals and not phones(block.text) for block in rest)
    return is_set_off and same


def _is_wrapped_heading(text: str, after: str) -> bool:
    """Return whether a line with mark-up may go on in the next, which is one line: neither is a day, or a menu."""
    are_lines = _is_line(text) and _is_line(after) and "\n" not in after
    return are_lines and not (text.endswith(COMMAS) or is_day_word(after.split(maxsplit=1)[0]))


def _parts(found: list[Block], at: int) -> bool:
    """Return whether an empty line follows a block, or a day."""
    after = found[at + 1]
    return after.line - found[at].end > 1 or day_lines.stands_alone(after.text)


def _may_be_part(text: str, end: tuple[str, ...] = (".", "。")) -> bool:
    """Return whether a line may be part of a headline: it is no day, no menu and no line of the head."""
    is_other = day_lines.stands_alone(text) or dateline.is_sure(text) or release_line.is_head(text)
    is_menu = menus.is_menu_line(text) or menus.is_of_menu(text) or NUMBERED.search(text) is not None
    return len(text) <= LONGEST and not (is_other or is_menu or text.endswith(end) or POINT.match(text))


def _goes_on(line: Block, after: Block) -> bool:
    """Return whether a line of a headline goes on in the next."""
    if _is_lonely(line, after) or _is_behind_dots(line, after):
        return True
    if len(line.text) + 2 * wide(line.text) < LEAST or not (_is_plain(line.text) and _is_plain(after.text)):
        return False
    goes_on = _breaks_off(line, after) and not (is_byline(after.text) or says_sender(after.text))
    return goes_on and _is_line(line.text) and _is_line(after.text) and not is_postal(after.text)  # “Am Markt 1”


def _leads_on(found: list[Block], at: int) -> bool:
    """Return whether a few words with a colon lead to the line right under them: “Stone laid:”, “A new hall for us”.

    Both stand in the head of a text, whose first paragraph is near.
    """
    line, after = found[at], found[at + 1]
    words = line.text.rstrip(":： ").split()
    is_led = line.text.endswith((":", "：")) and 1 < len(words) <= MOST_OF_HEADING
    if not is_led or line.marked or after.line != line.end + 1 or len(after.text.split()) <= TWO:
        return False
    is_head = not any(block.is_prose for block in found[: at + 2]) and any(
        block.is_prose for block in found[at + 2 : at + 2 + MOST]
    )
    labels = ("contact_headings", "notes_headings", "record_labels", "title_labels", "when_labels", "contact_openers")
    is_label = is_heading(line.text, *labels) or opener(line.text, *labels) != ""
    return is_head and not is_label and _is_line(after.text) and not phones(after.text)


def _is_behind_dots(line: Block, after: Block) -> bool:
    """Return whether a line in small letters stands right under one that ends in dots: “Sorry to disturb you…”."""
    is_below = adjoin(line, after) and DOTS.search(line.text) is not None and opens_small(after.text)
    return is_below and not line.is_prose and not after.is_prose and not line.marked and len(after.text.split()) > TWO


def _is_lonely(line: Block, after: Block) -> bool:
    """Return whether a line ends with one word behind a dash, and a shorter one that is its rest stands right under it.

    Such a word may be the name of a site, behind a title that stands below once more.
    """
    if line.marked or after.line != line.end + 1 or len(after.text) >= len(line.text) or not LONELY.search(line.text):
        return False
    is_rest = not folded(line.text).startswith(folded(after.text))
    if not (is_rest and _is_line(line.text) and _may_be_part(after.text)):
        return False
    is_other = is_byline(after.text) or greeting.is_line(after.text) or is_name(after.text)  # a house, and who is there
    return after.text[0].isalpha() and not is_other


def _breaks_off(line: Block, after: Block) -> bool:
    """Return whether the last words of a line, or the first of the next, cannot be without the other line."""
    if len(after.text.split()) < 2 and wide(after.text) < 4:
        return False
    if after.text[0].isdigit() or _rank(line) != _rank(after):
        return False
    last, first = line.text.split()[-1].casefold(), after.text.split()[0]
    if particles.is_whole(line, after):
        return False
    are_capitals = line.text.isupper() and after.text.isupper()
    ends_open = last.endswith(_never_last()) or (not line.marked and last.endswith(SEMICOLONS))  # a mark ends it
    if last in _small_words() or ends_open or (are_capitals and last in _joining_words()):
        return True
    if line.text.isupper() != after.text.isupper() and not (WIDE.search(line.text) or opens_small(after.text)):
        return False
    is_below = after.line == line.end + 1 or len(after.text.split()) > MOST_OF_HEADING
    is_small = (opens_small(first) and first.islower() and first.isalpha()) or (
        first.casefold() in _small_words() and _has_capitals(after.text) and is_below
    )
    return is_small and _is_titled(line.text) and _is_titled(after.text)


def _rank(block: Block) -> int:
    """Return the rank of a heading, 0 for any other line."""
    return len(block.marked) - len(block.marked.lstrip("#"))


def is_one(line: str, after: str) -> bool:
    """Return whether a line under a headline goes on in the next: it breaks off, or that starts in lower case."""
    last, first = line.rsplit(maxsplit=1)[-1].casefold(), after.split(maxsplit=1)[0]
    breaks_off = last in _small_words() or last.endswith(_never_last())
    return breaks_off or (opens_small(first) and not line.endswith((".", "!", "?", ":", ";")))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(every_word("small_words"))


@cache
def _joining_words() -> frozenset[str]:
    """Return the words of sentences with which hardly a headline in capitals ends: “where”, “who”."""
    return frozenset(every_word("function_words"))


@cache
def _never_last() -> tuple[str, ...]:
    """Return what no headline ends with: a comma, or a small word of a script without spaces."""
    return (*COMMAS, *filter(WIDE.match, every_word("small_words")))


def _is_plain(text: str) -> bool:
    """Return whether a line is neither long, nor a sentence, nor a point of a list."""
    return len(text) <= LONGEST and not text.endswith((*ENDS, ":", "：")) and not POINT.match(text)


def _is_line(text: str) -> bool:
    return (
        _is_plain(text)
        and not (menus.is_menu_line(text) or menus.is_row(text) or menus.is_pair(text) or menus.is_trail(text))
        and not NUMBERED.search(text)
        and (len(text.split()) > 2 or wide(text) > 3)
        and not (day_lines.stands_alone(text) or dateline.is_sure(text) or release_line.is_head(text))
        and not (greeting.is_line(text) or is_caption(text))
        and not ("@" in text and addresses(text))  # a contact's
    )


def _is_titled(text: str) -> bool:
    """Return whether half of a line's words have capitals, as in headlines."""
    words = [word for word in text.split() if word[:1].isalpha()]
    return sum(word[:1].isupper() for word in words) >= 0.5 * len(words)


def _joined(lines: list[Block]) -> Block:
    first = lines[0]
    if len(lines) == 1:
        return first
    space = "" if wide(first.text[-1]) else " "
    marked = space.join(line.marked for line in lines) if first.marked else ""
    return Block(first.line, space.join(line.text for line in lines), marked, lines[-1].end)


def stands_on_top(found: list[Block]) -> bool:
    """Return whether the first block is a headline though it ends as a sentence does: “… (MoL)”, “Who pays?”."""
    if len(found) < 2 or not found[0].is_prose:
        return False
    text = " ".join(found[0].text.split())
    if len(text) > 250 or dateline.is_sure(text) or is_end_mark(found[1].text):
        return False
    parts = re.split(r"(?<=[.!?])\s+(?=[^\W\d_a-z])", text)
    is_one = len(parts) == 1 or (all(len(part.split()) >= 3 for part in parts) and len(text) < 160)
    ends = text.rstrip("*_ ").endswith((".", "。"))
    alone = found[0].marked or found[1].line - found[0].line > 1
    below = any(block.is_prose and len(block.text) > len(text) for block in found[1:4])
    return is_one and below and (not ends or (bool(alone) and _has_capitals(text)))


def _has_capitals(text: str) -> bool:
    """Return whether the words of a text are set with capitals, as English headlines are."""
    words = [word for word in text.split() if word[:1].isalpha() and word.casefold() not in _small_words()]
    return sum(word[:1].isupper() for word in words) >= 0.8 * len(words)
