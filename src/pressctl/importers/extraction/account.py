"""The account of a source: each of its lines went to a field, to the body, or was left out for a reason.

The reader of the fields says which blocks it took; every line that it does not name is left out, so none is lost in
silence whatever that reader does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from pressctl.importers import Entry
from pressctl.importers.extraction.lines import advisories, contents, office_names, page, sections, titles
from pressctl.importers.extraction.lines.blocks import Block, printed_lines
from pressctl.importers.extraction.lines.site_lines import is_caption, is_file, is_site_line
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, is_heading
from pressctl.prose.lines import day_lines, notices, release_line
from pressctl.prose.lines.end_mark import is_end_mark

LEFT_OUT = "left-out"
AROUND = "around the release"
ABOVE = "above the text"
"""The reason of what stands between headline and text and is not known: a person has to look at it."""
RIVAL = "above the headline"
"""The reason of a line above the headline that could itself be the headline: a person has to look at it."""
TOP = 6
"""Lines above the headline among which such a line stands."""
AFTER = "after the end mark"
"""The reason of what stands close after the end mark, and may be a note of the release: a person has to look at it."""
CORRECTION = "what the release says of its correction"
"""The reason of a line over the headline that says what was corrected: a person has to look at it."""
MORE = "a release line that says more"
"""The reason of “Press release on …” within the text or below it: it may be a sentence."""
PASSED = "taken for no part of the article"
"""The reason of what the reader of articles passed over; between headline and end mark a person has to look at it."""
PAGE_BREAK = "printed on each page"
"""The reason of “-more-” and “Page 2 of 3”, and of the running head beside it."""
COVER = "cover letter of the mail"
DISCLAIMER = "disclaimer of the mail"
OTHER_MAIL = "another mail above or below the one that holds the release"
OF_MAIL = (COVER, DISCLAIMER, OTHER_MAIL)
"""The reasons of what a mail says besides the release: each is named, in one line."""
END = "end mark"
REPEATED = "the headline, repeated"
CAPTION = "the caption of a picture, which is in `media`"
SIGNS = "nothing but signs"
LONGEST_NAME = 80
"""Characters of the longest name of a site behind a headline."""
FILE = "a file to download"
BELOW = "below the release"
UNDER = "under the text"
"""The reason of a paragraph, or of the first lines, under the text that are not known: a person has to look at it."""
NEAR = 3
"""Lines under the last one of a release that may be of it, too."""
WORDS = 5
"""Words from which a line is no item of a menu, and of a release line those that may say more than it does."""


def of_blocks(
    blocks: list[Block], taken: dict[int, str], title: int, text: range, close: int | None
) -> tuple[Entry, ...]:
    """Return the account of the blocks of a text, of which ``taken`` says to which field each went.

    ``title`` is the place of the headline (-1 without a headline), ``text`` those of the paragraphs, ``close`` that of
    the end mark.
    """
    shown = folded(blocks[title].text) if title >= 0 else ""
    asked = _in_question(blocks, text, taken, close) | _rivals(blocks, title)
    entries: list[Entry] = []
    for index, block in enumerate(blocks):
        to = taken.get(index, LEFT_OUT)
        why = "" if index in taken else _reason(blocks, index, shown, title, text, close, asked)
        entries.append(Entry(block.line, block.end, to, why, block.marked or block.text))
    return tuple(entries)


def _reason(
    blocks: list[Block], index: int, shown: str, title: int, paragraphs: range, close: int | None, asked: set[int]
) -> str:
    text = blocks[index].text
    if is_end_mark(text) or contents.is_of(blocks, index):
        return END if is_end_mark(text) else contents.WHY
    if shown and _is_again(shown, text):
        return REPEATED
    if index < paragraphs.start and notices.is_correction(text):
        return CORRECTION
    if page.is_release_line(text):
        return MORE if index > title and _says_more(text) else "release line"
    if is_heading(text.rstrip("."), "site_chrome") or is_heading(text, "site_menu") or is_site_line(text):
        return FILE if is_file(text) else "part of the website"
    return _place(index, title, paragraphs.start, close, is_asked=index in asked)


def _place(index: int, title: int, start: int, close: int | None, *, is_asked: bool) -> str:
    """Return where a line stands that is not known by itself."""
    if index < start:
        if 0 <= title < index:
            return ABOVE
        return RIVAL if is_asked else AROUND
    if close is not None and index > close:
        return AFTER if is_asked else BELOW
    return UNDER if is_asked else BELOW


def _is_again(shown: str, text: str) -> bool:
    """Return whether a line is the headline again and nothing else, but for the name of a site."""
    said = folded(text) if len(text) < len(shown) + LONGEST_NAME else ""
    rest = said.removeprefix(shown)
    return rest != said and (not rest or titles.ends(rest) or len(rest) < 4)


def _says_more(text: str) -> bool:
    found = release_line.opening(text)
    return found is not None and len(text[found.said.end :].split()) >= WORDS and day_lines.first_day(text) is None


def _in_question(blocks: list[Block], paragraphs: range, taken: dict[int, str], close: int | None) -> set[int]:
    """Return the blocks that may be of the text though they are below it.

    They are those above the last one that was taken, and after it paragraphs and, on a page without menus, all; of a
    page with menus the next lines and those that are no items of one. What stands under the head of other things, or
    after a line of the site, is not.
    """
    last = max([*taken, paragraphs.stop - 1])
    others = next((at for at in range(last + 1, len(blocks)) if page.heads_other(blocks[at].text)), len(blocks))
    menu = next((at for at in range(last + 1 + NEAR, others) if page.is_menu(blocks, at)), others)
    near = others if not page.has_menus(blocks) else last + NEAR if close is None else last
    asked = set(range(paragraphs.start, last + 1))
    for index in range(last + 1, others):
        says_much = len(blocks[index].text.split()) >= WORDS or wide(blocks[index].text) > WORDS
        if blocks[index].is_prose or (index < menu and (says_much or index <= near)):
            asked.add(index)
    return asked


def _rivals(blocks: list[Block], title: int) -> set[int]:
    """Return the blocks on top of a page without menus that may be its headline: they have several words."""
    if title < 1:
        return set()
    if page.has_menus(blocks):  # a sentence right above the headline may lead to it
        above = blocks[title - 1].text
        return {title - 1} if sections.is_sentence(above) and not page.heads_other(above) else set()
    near = range(max(0, title - TOP), title)
    return {at for at in near if len(blocks[at].text.split()) >= WORDS and _may_head(blocks[at].text)}


def _may_head(text: str) -> bool:
    """Return whether a line above the headline could itself be the headline, or belongs to the text of an advisory."""
    return (
        bool(advisories.question(text))
        or is_caption(text)
        or (page.is_title(text) and not office_names.is_sender(text))
    )


def of_lines(text: str, entries: Iterable[Entry], breaks: Iterable[int] = ()) -> tuple[Entry, ...]:
    """Return the account of every line of a text that is not blank, in order, without overlap.

    Of a line that went to several places the first counts, and the others are named; neighbours that went to the same
    for the same reason are one. A line that no entry names holds nothing but signs. ``breaks`` are the lines at which
    a page ends, 1-based, which the entries around them may span.
    """
    lines = printed_lines(text)
    fates: dict[int, tuple[str, str]] = {}
    for entry in entries:
        fate = entry.to, entry.why
        for number in range(max(1, entry.line), min(entry.end_line, len(lines)) + 1):
            fates[number] = _both(fates[number], fate) if number in fates else fate
    fates |= dict.fromkeys(breaks, (LEFT_OUT, PAGE_BREAK))
    numbers = [number for number, line in enumerate(lines, 1) if line.strip()]
    fates = dict.fromkeys(numbers, (LEFT_OUT, SIGNS)) | fates
    runs = groupby(numbers, key=fates.__getitem__)
    return tuple(_entry(fate, list(run), lines) for fate, run in runs)


def of_parts(parts: Iterable[str], entries: Iterable[Entry], gap: int = 1) -> list[tuple[str, str]]:
    """Return where each part of a text went, and why, when ``gap`` empty lines stand between them in it."""
    by_line = {number: entry for entry in entries for number in range(entry.line, entry.end_line + 1)}
    fates: list[tuple[str, str]] = []
    line = 1
    for part in parts:
        count = part.count("\n") + 1
        fate: tuple[str, str] | None = None
        for number in range(line, line + count):
            if entry := by_line.get(number):
                fate = _both(fate, (entry.to, entry.why))
        fates.append(fate or (LEFT_OUT, SIGNS))
        line += count + gap
    return fates


def _entry(fate: tuple[str, str], run: list[int], lines: list[str]) -> Entry:
    return Entry(run[0], run[-1], *fate, "\n".join(lines[run[0] - 1 : run[-1]]))


def _both(before: tuple[str, str] | None, fate: tuple[str, str]) -> tuple[str, str]:
    """Return where a line went of which one part went here, another there."""
    if before is None or before == fate or fate[0] == LEFT_OUT:
        return before or fate
    if before[0] == LEFT_OUT:
        return fate
    return before[0], f"and {fate[0]}"


def moved(entries: Iterable[Entry], by: int) -> tuple[Entry, ...]:
    """Return entries as lines of a text that has ``by`` more lines above; what then stands above the first is gone."""
    shifted = (entry._replace(line=max(1, entry.line + by), end_line=entry.end_line + by) for entry in entries)
    return tuple(entry for entry in shifted if entry.end_line >= 1)


def placed(entries: Iterable[Entry], places: Sequence[int]) -> tuple[Entry, ...]:
    """Return entries with the lines of a source that the lines of a text stand in, each of which ``places`` names."""
    return tuple(entry._replace(line=places[entry.line - 1], end_line=places[entry.end_line - 1]) for entry in entries)


def in_question(entries: Iterable[Entry]) -> list[Entry]:
    """Return what was left out between headline and end mark for no reason that is known."""
    asked = {ABOVE, RIVAL, CORRECTION, UNDER, PASSED, MORE, AFTER}
    return [entry for entry in entries if entry.to == LEFT_OUT and entry.why in asked]
