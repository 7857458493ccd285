"""The release in a page: which blocks are its text, and which the site's menus around it."""

from __future__ import annotations

import re
from itertools import takewhile

from pressctl.importers.extraction import advisories, contact_lines, titles
from pressctl.importers.extraction.lines import Block, wide
from pressctl.importers.extraction.words import folded, is_heading, opener
from pressctl.prose import dateline, day_lines, release_line, word_lists
from pressctl.prose.end_mark import is_end_mark
from pressctl.prose.patterns import regex

GAP = 2
"""Short blocks (a subheading, a list item) that a run of paragraphs may hold between two of them."""
LONGEST_LIST = 40
"""Short blocks between two paragraphs that may be the items of a list."""
ITEM = re.compile(r"[-–•*·▪◦‣]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")
NOTE = re.compile(r"\[\d{1,3}\]\s?\S|\W+$")
"""A footnote, or the rule above it."""
MENU_WORDS = 4
"""Words of the longest item of a menu."""
LINKED = re.compile(r"(?:[-*+]\s{1,4})?\[([^\[\]]{0,200})\]\([^()\s]{0,500}\)")
CHROME = 2
"""Lines such as “Skip to content” or “Share” from which a text is a page with its menus."""
MENU = 8
"""Short blocks in a row from which they are a menu."""
REACH = 40
"""Blocks below the repeated page title in which the release starts; head lines and contacts stand between."""
LONGEST_BELOW = 100
"""Characters of the longest line that heads what stands below a release."""
ENOUGH = 150
"""Characters of a run of paragraphs below the repeated title from which it is the release."""
KICKER = 2
"""Words of the longest kicker."""
DECK = 3
"""Lines that a headline may have under it before the paragraphs start."""
LONGEST_TITLE = 300
"""Characters of the longest headline."""
BULLET = re.compile(r"[-•*|>]\s")
BYLINE = regex(
    lambda: rf"(?i:https?://|{word_lists.any_of_all('byline_words').pattern} [A-ZÀ-Þ]\S+ \S+$|case\b.{{0,3}}#)"
)
"""An address, who wrote it, the number of a case."""
DASHES = str.maketrans("–—", "--")
SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", "”", "»", "“", "」", '"', "؟")
FOOTER = regex(lambda: rf"©|(?i:\(c\)|javascript|{word_lists.any_of_all('footer_words').pattern})")
"""What the last line of a site says, as whole a sentence as it may be."""


def article(found: list[Block]) -> tuple[int, int]:
    """Return the first and one past the last index of the run of paragraphs that is the release.

    It is the longest run, because a paragraph in a menu stands alone among short lines; below the page's
    title when that is repeated as a headline.
    """
    title = repeated_title(found)
    first = 0 if title is None else title + 1
    prose = [index for index in range(first, len(found)) if _is_text(found, index)]
    runs = _runs(found, prose)
    near = [run for run in runs if title is not None and run[0] <= title + REACH and _size(found, run) >= ENOUGH]
    opened = [run for run in runs if dateline.is_sure(found[run[0]].text) and _size(found, run) >= ENOUGH]
    start, end = (near or opened or [max(runs, key=lambda run: _size(found, run), default=(0, 0))])[0]
    return _with_lede(found, _below_deck(found, start, end), first), _to_last_sentence(found, end)


def is_below(text: str) -> bool:
    """Return whether a line heads what a site prints below a release: “Related news”, “Posted in: Sport”."""
    if is_heading(text.rstrip("."), "below_release_lines"):
        return True
    starts = opener(text, "below_release_lines") if len(text) < LONGEST_BELOW else ""
    return bool(starts) and text[len(starts) :].lstrip()[:1] in {":", "："}


def _below(found: list[Block], prose: list[int]) -> int:
    """Return the place of the first such line under paragraphs enough for a release, or one past the last block."""
    length = 0
    for index, block in enumerate(found):
        length += len(block.text) + 2 * wide(block.text) if index in prose else 0
        if length >= ENOUGH and is_below(block.text):
            return index
    return len(found)


def _to_last_sentence(found: list[Block], end: int) -> int:
    """Return the end of a run with the short sentences below it: a quotation, the day of the opening."""
    while 0 < end < len(found) and _is_short_sentence(found[end].text):
        end += 1
    return end


def _is_short_sentence(text: str) -> bool:
    is_whole = text.rstrip("*_ ").endswith(SENTENCE_ENDS) and (len(text.split()) >= 4 or wide(text) >= 8)
    return is_whole and not (contact_lines.is_contact_line(text) or is_release_line(text) or FOOTER.search(text))


def _runs(found: list[Block], prose: list[int]) -> list[tuple[int, int]]:
    """Return the runs of paragraphs: between two of them stand a few short blocks at most, or the items of a list."""
    runs: list[tuple[int, int]] = []
    for index in prose:
        is_near = bool(runs) and (index - runs[-1][1] <= GAP or _is_list(found, runs[-1][1], index))
        if is_near and not any(is_below(block.text) for block in found[runs[-1][1] : index]):
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _is_list(found: list[Block], start: int, end: int) -> bool:
    """Return whether short blocks between two paragraphs are a list: announced by a colon, or items of many words."""
    if end - start > LONGEST_LIST:
        return False
    announced = found[start - 1].text.rstrip("*_ ").endswith((":", "："))
    items = (
        NOTE.match(block.text) or (ITEM.match(block.text) and _says_much(block.text)) for block in found[start:end]
    )
    others = sum(not is_item for is_item in items)
    return announced or others <= GAP


def _says_much(text: str) -> bool:
    """Return whether an item of a list has more words than one of a menu."""
    return len(text.split()) > MENU_WORDS + 1 or wide(text) >= 10


def has_menus(found: list[Block]) -> bool:
    """Return whether a text has a site's menus in it: many blocks in a row, or items, that are a few words each."""
    chrome = sum(is_heading(block.text, field) for block in found for field in ("site_chrome", "site_menu"))
    if chrome >= CHROME:
        return True
    length = 0
    for block in found:
        lines = _linked(block.marked) if block.marked else block.text.split("\n")
        length = length + len(lines) if all(_is_menu_item(line) for line in lines) else 0
        if length >= MENU:
            return True
    return False


def _linked(marked: str) -> list[str]:
    """Return the words of lines of Markdown; those that are no link become a full stop, as no menu is without."""
    lines = (LINKED.fullmatch(line.strip()) for line in marked.split("\n"))
    return [match[1] if match else "." for match in lines]


def _is_menu_item(line: str) -> bool:
    few = len(line.split()) <= MENU_WORDS and wide(line) < 8
    return few and not line.endswith((".", ":", ",", ";", "。")) and not any(map(str.isdigit, line))


def whole(found: list[Block]) -> tuple[int, int]:
    """Return the same for a text that is a release and nothing around it: from its first paragraph to its last."""
    title = repeated_title(found)
    first = 0 if title is None else title + 1
    prose = [index for index in range(first, len(found)) if _is_text(found, index)]
    below = _below(found, prose)
    prose = [index for index in prose if index < below]
    if not prose:
        return 0, 0
    end = _to_last_sentence(found, prose[-1] + 1)
    return _with_lede(found, _below_deck(found, prose[0], prose[-1] + 1), first), end


def _size(found: list[Block], run: tuple[int, int]) -> int:
    return sum(len(block.text) + 2 * wide(block.text) for block in found[slice(*run)])


def _below_deck(found: list[Block], start: int, end: int) -> int:
    """Return where a run opens with a dateline, when lines of the headline's deck were taken for its start."""
    ledes = (index for index in range(start, min(end, start + DECK + 1)) if dateline.is_sure(found[index].text))
    return next(ledes, start)


def _is_text(found: list[Block], index: int) -> bool:
    text = found[index].text
    if index == 0 and titles.stands_on_top(found):
        return False
    if advisories.is_answer(found, index):
        return True
    return found[index].is_prose and not contact_lines.is_contact_line(text) and not is_release_line(text)


def _with_lede(found: list[Block], start: int, first: int) -> int:
    """Return the start of a run with the short paragraph above it that opens with a dateline, or is a sentence."""
    above = start - 1
    if above <= first or above >= len(found):
        return start
    text = found[above].text
    is_sentence = text.endswith((".", "。")) and len(text.split()) >= 8 and is_title(found[above - 1].text)
    opens = dateline.read(text) is not None and text.rstrip().endswith((".", "!", "?", "。", "”", "»"))
    return above if opens or is_sentence else start


def repeated_title(found: list[Block]) -> int | None:
    """Return the index where the page's title, its first line, stands again as a headline, or None."""
    if not found:
        return None
    longest = len(found[0].text) + 20  # signs that are folded away make one text longer
    title = folded(found[0].text).translate(DASHES)
    near = [index for index in range(1, len(found)) if len(found[index].text) <= longest]
    parts = [index for index in near if _is_title_of(title, found[index].text)]
    parts = parts or [index for index in near if _is_end_of_title(title, found[index].text)]
    again = [
        index
        for index in parts
        if is_title(found[index].text) and any(block.is_prose for block in found[index + 1 : index + REACH])
    ]
    together = [index for index in again if not _text_between(found, again[0], index)]
    return together[-1] if together else None


def _text_between(found: list[Block], first: int, last: int) -> bool:
    """Return whether the release stands between two of its headlines: the second is in a list of latest posts."""
    return sum(len(block.text) for block in found[first + 1 : last] if block.is_prose) > ENOUGH


def _is_title_of(title: str, text: str) -> bool:
    """Return whether a page's title, folded, is a text, but for the name of the site after it."""
    part = folded(text).translate(DASHES)
    rest = title[len(part) :]
    return bool(part) and title.startswith(part) and (not rest or titles.ends(rest))


def _is_end_of_title(title: str, text: str) -> bool:
    """Return whether a page's title, folded, is the name of the site and a text after it."""
    part = folded(text).translate(DASHES)
    return bool(part) and title.endswith(part) and titles.begins(title[: len(title) - len(part)])


def headline(found: list[Block], start: int) -> tuple[int | None, list[int]]:
    """Return the index of the headline above the paragraph at ``start``, and those of the lines under it."""
    title = repeated_title(found)
    if title is not None and title < start <= title + REACH:
        return title, _under(found, title, start)
    first = [index for index in range(start) if found[index].marked.startswith("# ")]
    if len(first) == 1 and is_title(found[first[0]].text, least=1):
        return first[0], _under(found, first[0], start)
    nearest = next((index for index in range(start - 1, max(-1, start - 12), -1) if _can_head(found, index)), None)
    if nearest is None:
        return None, []
    top = nearest
    while top > 0 and nearest - top < DECK and not _opens_page(found, top) and _can_head(found, top - 1):
        top -= 1
    if _opens_page(found, top):
        return top, _under(found, top, start)
    return nearest, []


def known_headline(found: list[Block], text: str, start: int) -> tuple[int, list[int]] | None:
    """Return the same for a headline that is known, or None when it does not stand above the paragraph at ``start``."""
    places = [index for index in range(start) if folded(found[index].text) == folded(text)]
    return (places[-1], _under(found, places[-1], start)) if text and places else None


def _under(found: list[Block], title: int, start: int) -> list[int]:
    """Return the indices of the lines just under a headline that are neither date, contact nor release line."""
    deck = list(takewhile(lambda index: is_title(found[index].text.lstrip("*•· ")), range(title + 1, start)))
    return deck if len(deck) <= DECK and title + 1 + len(deck) == start else []


def _can_head(found: list[Block], index: int) -> bool:
    if _is_kicker(found, index):
        return False
    return is_title(found[index].text) or (_opens_page(found, index) and is_title(found[index].text, least=2))


def _opens_page(found: list[Block], index: int) -> bool:
    """Return whether a line stands where a headline does: first, or below a head line, a date or a kicker."""
    return _is_below_head(found, index) or _is_kicker(found, index - 1)


def _is_below_head(found: list[Block], index: int) -> bool:
    above = found[index - 1].text if index else ""
    return not above or is_release_line(above) or day_lines.stands_alone(above)


def _is_kicker(found: list[Block], index: int) -> bool:
    """Return whether a line is the one or two words above a headline that say of what kind it is: “UPDATE”."""
    if index < 0 or not _is_below_head(found, index) or index + 1 >= len(found):
        return False
    text, below = found[index].text, found[index + 1]
    few = len(text.split()) <= KICKER and wide(text) < 8 and not text.endswith(SENTENCE_ENDS) and "," not in text
    over_title = is_title(below.text, least=KICKER + 2) and not below.is_prose
    return few and over_title and not _is_other_line(text) and any(map(str.isalpha, text))


def is_release_line(text: str) -> bool:
    """Return whether a line is “Press release”, “For immediate release”, an embargo: what stands above a headline."""
    return release_line.is_head(text)


def is_title(text: str, least: int = 3) -> bool:
    """Return whether a line can be a headline: several words, no menu item, no release line, no address."""
    if not _has_form_of_title(text, least) or _is_other_line(text) or BYLINE.match(text):
        return False
    return not (contact_lines.emails(text) or contact_lines.phones(text))


def _has_form_of_title(text: str, least: int) -> bool:
    """Return whether a line has letters and enough words, not too many, and neither a colon at its end nor a bullet."""
    has_words = any(map(str.isalpha, text)) and (len(text.split()) >= least or wide(text) >= 8)
    return has_words and len(text) <= LONGEST_TITLE and not text.endswith((":", "：")) and not BULLET.match(text)


def _is_other_line(text: str) -> bool:
    """Return whether a line is known as something that stands around a headline."""
    return (
        is_release_line(text)
        or is_end_mark(text)
        or day_lines.stands_alone(text)
        or contact_lines.is_contact_line(text)
        or dateline.own_line(text) is not None
    )
