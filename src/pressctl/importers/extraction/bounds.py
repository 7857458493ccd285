"""How far the text of a release goes: what its paragraphs, headline, head lines and end mark say together."""

from __future__ import annotations

import re

from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import choice, decks, headline, senders, standfirsts
from pressctl.importers.extraction.last_lines import (
    ITEM,
    LONGEST_LIST,
    is_above_press_contact,
    is_head,
    is_sentence,
    to_last_line,
    to_last_sentence,
)
from pressctl.importers.extraction.lines import advisories, menus, page, titles, turns
from pressctl.importers.extraction.lines.blocks import INNER, Block
from pressctl.importers.extraction.lines.page import ENOUGH, LONGEST_TITLE, REACH
from pressctl.importers.extraction.lines.site_lines import asks_consent
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import opener
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines
from pressctl.prose.lines.end_mark import is_end_mark

GAP = 2
"""Short blocks (a subheading, a list item) that a run of paragraphs may hold between two of them."""
BRIDGE = 8
"""The same under a headline that is known, unless one of them heads something else."""
LONGEST_TABLE = 200
"""The same that may be the cells of a table."""
NOTE = re.compile(r"\[\d{1,3}\]\s?\S|\W+$")
"""A footnote, or the rule above it."""
ZONE = 5
"""Characters of what stands behind an hour that is alone."""
UNENDED = (";", "-", "–", "—")
"""How a paragraph may end, and a line of a headline under the head, too."""
REMARK = re.compile(r"[*(]\w")
DECK = 3
"""Lines that a headline may have under it before the paragraphs start."""
SUMMARY = 12
"""Blocks of a summary, with its points, above the paragraph that opens with the dateline."""
MARKED = 16
"""Blocks between a release line and the end mark of a release of a sentence."""
NEAR_DATELINE = 5
"""Lines above the paragraphs among which a place and a day open the text."""
LEAST_WORDS = 6
"""Words of the first sentence behind them."""
WIRE = re.compile(r"--?\s?[(（/][^()（）/]{3,40}[)）/]\s?--?")
"""How a place ends that a wire of companies prints: “LYON--(WIRE)--”."""
LABEL = 60
"""Characters of the longest label over a paragraph."""


def find(found: list[Block], *, has_menus: bool) -> tuple[int, int]:
    """Return the first and one past the last index of the paragraphs that are the release, both 0 for none.

    With the menus of a site around it they are a run of paragraphs: a paragraph in a menu stands alone among short
    lines. Without, all is the release, from the first paragraph to the last. Of a conversation they are its turns.
    """
    title = page.repeated_title(found)
    if talk := turns.span([block.text for block in found]):
        return talk.start, talk.stop
    first = 0 if title is None else title + 1
    prose = [index for index in range(max(first, headline.end_of_record(found)), len(found)) if _is_text(found, index)]
    prose = [index for index in prose if not asks_consent(found[index].text)] or prose
    run = _run(found, prose, title) if has_menus else _all(found, prose)
    if not run or (_size(found, run) < ENOUGH and not is_marked(found, *run)):
        run = _between_marks(found, first) or run
    run = run or _of_points(found) or _of_sentences(found) or _above_press_contact(found)
    if not run:
        return 0, 0
    start, end = headline.below_notice(found, _below_headline(found, *run), run[1]), run[1]
    return _upwards(found, _below_deck(found, start, end), title), to_last_line(found, to_last_sentence(found, end))


def _of_points(found: list[Block]) -> tuple[int, int] | None:
    """Return the text of a release without a sentence: from the place and its service on to the last of its points."""
    start = next((at for at, block in enumerate(found) if dateline.is_sure(block.text)), len(found))
    points = [at for at in range(start, len(found)) if ITEM.match(found[at].text)]
    return (start, points[-1] + 1) if len(points) > GAP else None


def _of_sentences(found: list[Block]) -> tuple[int, int] | None:
    """Return the text of a release whose sentences are all shorter than a paragraph: those under a release line."""
    line = next((at for at, block in enumerate(found) if page.is_release_line(block.text)), len(found))
    text = [at for at in range(line + GAP, len(found)) if is_sentence(found[at].text)]
    return next((run for run in _runs(found, text, GAP) if run[1] - run[0] > 1), None)


def _above_press_contact(found: list[Block]) -> tuple[int, int] | None:
    """Return the sentences of a release that has no paragraph: those between its headline and its press contact."""
    end = next((at for at in range(2, len(found)) if is_above_press_contact(found, at)), 0)
    start = end
    while start > 1 and is_sentence(found[start - 1].text):
        start -= 1
    return (start, end) if start < end and page.is_title(found[start - 1].text) else None


def _below_headline(found: list[Block], start: int, end: int) -> int:
    """Return where a text starts whose first paragraph is its headline: “Acme opens a plant!” under a menu, over a day.

    Under a day or the row of a menu it may be any sentence, if no other line can be the headline.
    """
    text = found[start].text
    is_called = text.rstrip("*_ ").endswith(("!", "?", "！", "？", "؟"))
    below = next((at for at in range(start + 1, end) if found[at].is_prose), start)
    if not page.is_title(text) or INNER.search(text) or dateline.is_sure(text):
        return start
    under = found[start + 1].text if start + 1 < below else ""
    is_dated = bool(under) and (day_lines.stands_alone(under) or dateline.own_line(under) is not None)
    if is_called and (is_dated or choice.is_under_menu(found, start)):
        return below
    is_led = start > 0 and (page.is_led(found, start) or menus.is_row(found[start - 1].text))
    is_led = is_led and len(found[below].text) > len(text)
    above = headline.find(found, start)[0] if is_led else None
    return below if is_led and (above is None or senders.is_company(found[above].text)) else start


def is_marked(found: list[Block], start: int, end: int) -> bool:
    """Return whether a text may be short: above a press contact, or between a release line or day and an end mark."""
    if start < end and is_above_press_contact(found, end):
        return True
    return is_headed(found, start) and any(is_end_mark(block.text) for block in found[end : end + DECK])


def is_headed(found: list[Block], start: int) -> bool:
    """Return whether a release line, a contact or a day stands among the lines above a text."""
    return any(is_head(block.text) for block in found[max(0, start - DECK - 2) : start])


def _run(found: list[Block], prose: list[int], title: int | None) -> tuple[int, int] | None:
    """Return the run under the repeated title, else one that opens with a dateline, is marked, or the longest."""
    runs = _runs(found, prose, GAP if title is None else BRIDGE)
    long = [run for run in runs if _size(found, run) >= ENOUGH]
    near = [run for run in long if title is not None and run[0] <= title + REACH]
    opened = [run for run in long if dateline.is_sure(found[run[0]].text)]
    if near or opened:
        return (near or opened)[0]
    marked = _between_marks(found, 0 if title is None else title + 1)
    return marked or max(runs, key=lambda run: _size(found, run), default=None)


def _all(found: list[Block], prose: list[int]) -> tuple[int, int] | None:
    below = _below(found, prose)
    prose = [index for index in prose if index < below]
    while len(prose) > 1 and opener(found[prose[-1]].text, "footer_words"):  # “All content is available under …”
        prose.pop()
    return (prose[0], prose[-1] + 1) if prose else None


def _between_marks(found: list[Block], first: int) -> tuple[int, int] | None:
    """Return the sentences between a release line, or day, and an end mark: a release may have no more than one."""
    for mark in (index for index in range(first, len(found)) if is_end_mark(found[index].text)):
        heads = [index for index in range(max(first, mark - MARKED), mark) if is_head(found[index].text)]
        text = [index for index in range(heads[0] if heads else mark, mark) if is_sentence(found[index].text)]
        if text and (len(heads) > 1 or page.is_release_line(found[heads[0]].text)):
            return text[0], text[-1] + 1
    return None


def _below(found: list[Block], prose: list[int]) -> int:
    """Return the place of what heads other things under a release's paragraphs, or one past the last block."""
    length = 0
    for index, block in enumerate(found):
        length += len(block.text) + 2 * wide(block.text) if index in prose else 0
        if length >= ENOUGH and page.is_below(block.text):
            return index
    return len(found)


def _runs(found: list[Block], prose: list[int], most: int) -> list[tuple[int, int]]:
    """Return the runs of paragraphs: between two of them stand ``most`` short blocks, or the items of a list."""
    runs: list[tuple[int, int]] = []
    for index in prose:
        if runs and _joins(found, runs[-1][1], index, most):
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _joins(found: list[Block], start: int, end: int, most: int) -> bool:
    """Return whether the short blocks between two paragraphs are of the same text."""
    gap = [block.text for block in found[start:end]]
    if any(map(page.is_below, gap)):
        return False
    if len(gap) <= GAP or _is_list(found, start, end):
        return True
    if _is_table(found, start, end):
        return True
    others = any(page.heads_other(text) or is_end_mark(text) or contact_ways.reaches(text) for text in gap)
    return len(gap) <= most and not others and not page.is_footer(found[end].text)


def _is_table(found: list[Block], start: int, end: int) -> bool:
    """Return whether short blocks between two paragraphs are the cells of a table: some say much, few are of a menu."""
    gap = [block.text for block in found[start:end]]
    if not BRIDGE < len(gap) <= LONGEST_TABLE or page.is_footer(found[end].text):
        return False
    if any(map(day_lines.stands_alone, gap)) or any(page.heads_other(text) or is_end_mark(text) for text in gap):
        return False
    much, of_menu = sum(map(says_much, gap)), sum(map(menus.is_menu_item, gap))
    return much * 3 >= len(gap) and of_menu * 3 <= len(gap)


def _is_list(found: list[Block], start: int, end: int) -> bool:
    """Return whether short blocks between two paragraphs are a list: announced by a colon, or items of many words."""
    if end - start > LONGEST_LIST:
        return False
    announced = any(block.text.rstrip("*_ ").endswith((":", "：")) for block in found[start - 1 : start + 1])
    items = (NOTE.match(block.text) or (ITEM.match(block.text) and says_much(block.text)) for block in found[start:end])
    others = sum(not is_item for is_item in items)
    return announced or others <= GAP


def says_much(text: str) -> bool:
    """Return whether an item of a list has more words than one of a menu."""
    return len(text.split()) > menus.MOST_WORDS + 1 or wide(text) >= 10


def _size(found: list[Block], run: tuple[int, int]) -> int:
    return sum(len(block.text) + 2 * wide(block.text) for block in found[slice(*run)])


def _below_deck(found: list[Block], start: int, end: int) -> int:
    """Return where a run opens with a dateline, when a line of the headline's deck was taken for its start.

    Two sentences above the dateline, or a long one, are a summary, and no deck.
    """
    places = range(start, min(end, start + DECK + 1))
    first = next((index for index in places if dateline.is_sure(found[index].text)), start)
    above = [block.text for block in found[start:first]]
    is_summary = start > 0 and found[start - 1].text.endswith((":", "："))
    is_summary = is_summary or (len(above) > 1 and all(map(is_sentence, above)))
    if is_summary or any(map(page.is_long_sentence, above)):
        return start
    return standfirsts.below(found, start, end) if first == start else first


def _is_of_points(found: list[Block], index: int) -> bool:
    """Return whether a line is one of several points under a headline that say what the text does."""
    first = last = index
    while first > max(index - SUMMARY, 0) and ITEM.match(found[first - 1].text):
        first -= 1
    while last + 1 < min(index + SUMMARY, len(found)) and ITEM.match(found[last + 1].text):
        last += 1
    points = [block.text for block in found[first : last + 1]]
    return len(points) > 1 and sum(map(says_much, points)) * 2 >= len(points)


def lede(found: list[Block], start: int, end: int) -> int:
    """Return the paragraph that opens with a dateline: the first, or one under a summary and its points."""
    places = range(start, min(end, start + SUMMARY))
    paragraphs = 0
    for index in places:
        if dateline.read(found[index].text) if index == start else dateline.is_sure(found[index].text):
            return index
        paragraphs += not (ITEM.match(found[index].text) or advisories.is_answer(found, index))
        if paragraphs > DECK:
            break
    return start


def _is_text(found: list[Block], index: int) -> bool:
    text = found[index].text
    if index == 0 and titles.stands_on_top(found):
        return False
    if advisories.is_answer(found, index):
        return True
    if text.endswith(UNENDED) and len(text) <= LONGEST_TITLE and _is_near_head(found, index):
        return False  # a line of a headline
    if not found[index].is_prose or menus.is_trail(text) or page.is_over_day(found, index):
        return False
    return not (contact_lines.is_contact_line(text) or page.is_release_line(text) or dateline.signed_line(text))


def _is_near_head(found: list[Block], index: int) -> bool:
    """Return whether a line is the first under the head of a release, or the second."""
    return page.is_led(found, index) or (index > 0 and page.is_led(found, index - 1))


def _upwards(found: list[Block], start: int, title: int | None) -> int:
    """Return the start of a run with the lines above it that are of the text; a headline must be left above them."""
    first = 1 if title is None else title + 1
    while start > first and (_is_of_text(found, start - 1) or advisories.is_day_of_event(found, start - 1)):
        if title is None and not headline.has_any(found, start - 1):
            break
        start -= 1
    above = range(max(first, start - NEAR_DATELINE), start)
    return next((index for index in above if _opens_text(found, index, title)), start)


def _opens_text(found: list[Block], index: int, title: int | None) -> bool:
    """Return whether a line above the paragraphs opens the text all the same: with a dateline, and a sentence.

    Without a day it does under a headline that is known as such, or with the name of a wire.
    """
    text = found[index].text
    opening = dateline.read(text)
    if opening is None or not opening.sure or day_lines.stands_alone(text):
        return False
    if opening.day:
        return len(text[opening.end :].split()) >= LEAST_WORDS
    is_first = bool(found[0].marked) and page.is_title(found[0].text)  # there are no menus in mark-up
    is_known = title is not None or is_first or WIRE.search(text[: opening.end]) is not None
    is_headed = is_known or any(block.marked.startswith("#") for block in found[:index])
    return is_headed and len(text[opening.end :].split()) > 1


def _is_of_text(found: list[Block], index: int) -> bool:
    """Return whether a line above a paragraph is of its text: a line of a schedule, a point, a sentence, a remark."""
    text = found[index].text
    if is_head(text) or is_end_mark(text) or page.is_footer(text) or dateline.own_line(text) or page.heads_other(text):
        return False
    ends = text.rstrip("*_ )）").endswith((".", "!", "?", "。", "”", "»"))
    if ITEM.match(text):
        return (says_much(text) and (ends or bool(ITEM.match(found[index + 1].text)))) or _is_of_points(found, index)
    is_remark = REMARK.match(text) is not None
    is_open = decks.goes_on(found, index) or (is_remark and advisories.is_answer(found, index + 1))
    hour = advisories.TIME.match(text)
    is_of_schedule = hour is not None and len(text[hour.end() :].strip()) > ZONE  # “10:15 CET” says when it was posted
    if is_open or is_of_schedule or page.is_long_sentence(text):
        return True
    if dateline.read(text) is not None or is_remark:
        return ends or (dateline.is_sure(text) and says_much(text))
    if text.endswith((":", "：")):
        return len(text) < LABEL and len(text.split()) < DECK + 2 and not contact_ways.reaches(text)
    is_deck = dateline.is_sure(found[index + 1].text)  # one sentence between the headline and the dateline
    is_whole = text.endswith((".", "。")) and len(text.split()) >= 8 and not is_deck
    return is_whole and index > 0 and page.is_title(found[index - 1].text)
