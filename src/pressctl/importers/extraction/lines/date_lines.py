"""The day of issue where a release prints it: in its head, before its first words, under its signature."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pressctl.importers import Confidence
from pressctl.importers.extraction import dates
from pressctl.importers.extraction.lines import advisories, page, place_lines, titles
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import is_heading
from pressctl.prose.days import dates as written_dates
from pressctl.prose.days.whole_days import BEFORE_OURS, with_whole_days
from pressctl.prose.lines import day_lines, notices, publishing_bans, release_line
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.lines.release_line import Kind as LineKind
from pressctl.prose.word_lists import any_of_all
from pressctl.release.moments import Moment

NEAR = 6
"""Blocks below the lede among which the day stands under the kind of the text."""
SIGNATURE = 8
"""Blocks at the end of a text in which the day stands under the sender's name."""
UNDER_MARK = 2
"""Blocks from the end mark on in which the day of issue stands: in its line, or under it."""
FOOT = 6
"""Blocks below the text among which the line stands that says when it was published."""
SPAN = re.compile(r"\d{1,2}\S{0,2}\s([^\W\d_]{3,12})|([^\W\d_]{3,12})\s\d{1,2}(?!\d)")
"""A day without its year: “12 June”, “June 12”."""
PARTS = re.compile(r"\s[/|｜·•]\s|\s{1,3}(?=[^\W\d_]{2,12}[:：])")
"""What stands between two parts of a record in one line."""
LABELLED = re.compile(r"\s?[:：]")
RECORD = ("record_labels", "count_words", "author_labels", "source_labels")
"""The lists of labels of such a part."""
STAMP = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
"""The day and hour at which a content system made or changed a text, as its hidden data has them."""
LABEL = re.compile(r"[^\W\d_]{3,20}\s?[:：]\s?")
"""What stands before the day in the foot of a page."""
SHORT = 60
"""Characters of the longest line that is a signature's day."""
LEDE = 400
"""Characters of the first paragraph in which it says what day is today."""
LONGEST_DAY, BESIDE = 60, 12
"""Characters of a day and of what stands before it, “den”, a bracket, behind the word for today."""
SENDER = 80
"""The same of the sender's name above it."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of issue and the block that prints it; without a moment, the note that says why."""

    block: Block
    moment: Moment | None
    confidence: Confidence
    note: str = ""


def find(blocks: list[Block], head: range, title: int, start: int, end: int) -> list[Day]:
    """Return the day of issue, first the one to take; days that can be read two ways have no moment."""
    found = in_head(blocks, head, title)
    if any(day.moment for day in found):
        return found
    opening = dates.opening(blocks[start].text)
    if opening and not advisories.is_day_of_event(blocks, start):
        return [Day(blocks[start], opening, Confidence.CERTAIN), *found]
    below = (_below_kind, _at_mark, _signed, _at_foot, _stamped, _today)
    return [*(day for each in below for day in each(blocks, start, end)), *found]


def in_language(day: Day, tag: str) -> Day:
    """Return a day that can be read two ways as the language of its text reads it; any other as it is."""
    moment, note = dates.find(_of_issue(day.block.text), tag) if day.note else (day.moment, day.note)
    return replace(day, moment=moment, note=note)


def as_told(day: Day, tag: str, prose: str, place: str = "") -> Day:
    """Return a day that can be read two ways as the text in ``prose`` tells it, then likely; any other as it is.

    So does its zone, or the ``place`` of issue, where these are of America.
    """
    text = _of_issue(day.block.text)
    moment = (dates.told_by(text, tag, prose) or dates.american(text, tag, place)) if day.note else None
    return Day(day.block, moment, Confidence.LIKELY) if moment else day


def in_head(blocks: list[Block], head: range, title: int) -> list[Day]:
    """Return the days of the head: the release line's first, then the nearest to the text."""
    candidates = [
        index for index in reversed(head)
        if (_is_date_line(blocks[index].text) or titles.dated(blocks[index].text))
        and not _is_of_change(blocks, index, title)
        and not advisories.is_day_of_event(blocks, index)
    ]  # fmt: skip
    candidates.sort(key=lambda index: _rank(blocks[index].text))
    found = [(blocks[index], *dates.find(_of_issue(blocks[index].text))) for index in candidates]
    several = len({moment.text for _, moment, _ in found if moment}) > 1
    sure = Confidence.LIKELY if several else Confidence.CERTAIN
    return [
        Day(block, moment, Confidence.LIKELY if _is_weak(block.text) else sure, note) for block, moment, note in found
    ]


def _of_issue(text: str) -> str:
    """Return a line without the day of a later change, where it prints another: “Updated 3 March, posted 2 March”."""
    issued = day_lines.without_update(text)
    return issued if day_lines.first_day(issued) else text


def _is_of_change(blocks: list[Block], index: int, title: int) -> bool:
    """Return whether the line above a day is the label of a later change: “Last updated”, but no headline “Update”."""
    above = blocks[index - 1].text if index and index - 1 != title else ""
    return day_lines.labels_change(above) and day_lines.is_only_day(blocks[index].text)


def _rank(text: str) -> int:
    """Return which day goes first: that of a release line, then one alone, one among words, and one in a headline."""
    if _kind(text) is LineKind.IMMEDIATE:
        return 0
    is_alone = day_lines.is_only_day(text) or _is_labelled(text) or any_of_all("publication_words").match(text)
    return 1 if is_alone else 3 if titles.dated(text) else 2


def _is_weak(text: str) -> bool:
    """Return whether a day may be another than that of issue: it has two digits for a year, or opens a headline."""
    return dates.has_short_year(text) or bool(titles.dated(text))


def _is_date_line(text: str) -> bool:
    kind = _kind(text)
    is_of_event = advisories.says_when(text) and not _is_record(text)
    if kind is LineKind.EMBARGO or is_of_event or _goes_on_with_event(text) or _is_span(text):
        return False
    if notices.is_correction(text):  # it prints the day of the release that it replaces
        return False
    is_headed = kind is LineKind.HEADING and release_line.is_head(text) and day_lines.first_day(with_whole_days(text))
    is_of_issuer = kind in {LineKind.HEADING, None} and release_line.names_issuer(text)
    is_immediate = len(text) < 100 and kind is LineKind.IMMEDIATE
    return day_lines.stands_alone(text) or bool(is_headed) or is_of_issuer or is_immediate


def _is_record(text: str) -> bool:
    """Return whether a line says of a text its day and something else: “Date: 2 March 2026 | Category: News”."""
    parts = [part for part in PARTS.split(text)[1:] if not advisories.question(part)]
    return any(is_heading(LABELLED.split(part, maxsplit=1)[0], *RECORD) for part in parts)


def _goes_on_with_event(text: str) -> bool:
    """Return whether a line goes on with a sentence, and says at which hour of a day something will be."""
    goes_on = text[:1].islower() and not any_of_all("publication_words").search(text)
    return goes_on and publishing_bans.HOUR.search(text) is not None


def _is_span(text: str) -> bool:
    """Return whether a line says from when until when: “12 June to 4 October 2026, free admission”."""
    text = BEFORE_OURS.sub(" ", text)
    day = day_lines.first_day(text)
    before = SPAN.findall(text[: day.span.start]) if day else []
    return any(written_dates.is_day_word(word) for pair in before for word in pair if word)


def _kind(text: str) -> LineKind | None:
    line = release_line.opening(text) or release_line.read(text)
    return line.kind if line else None


def _below_kind(blocks: list[Block], start: int, end: int) -> list[Day]:
    """Return the day under a line such as “Press release” that stands below the lede."""
    places = range(start + 2, min(start + 2 + NEAR, end))
    found = (
        at for at in places if day_lines.stands_alone(blocks[at].text) and page.is_release_line(blocks[at - 1].text)
    )
    days = ((blocks[at], *dates.find(blocks[at].text)) for at in found)
    return [Day(block, moment, Confidence.LIKELY, note) for block, moment, note in days]


def _at_mark(blocks: list[Block], start: int, end: int) -> list[Day]:
    """Return the day in the line of the end mark, or under it: “Ends/Thursday, March 12, 2026”."""
    marks = [index for index in range(start, min(len(blocks), end + SIGNATURE)) if is_end_mark(blocks[index].text)]
    near = [block for index in marks for block in blocks[index : index + UNDER_MARK]]
    found = ((block, dates.find(block.text)[0]) for block in near if is_end_mark(block.text) or _is_day(block.text))
    return [Day(block, moment, Confidence.LIKELY) for block, moment in found if moment][:1]


def _is_day(text: str) -> bool:
    """Return whether the first line of a block is a day alone, and the others are no text."""
    return len(text) <= SHORT and day_lines.is_only_day(text.partition("\n")[0])


def _signed(blocks: list[Block], start: int, end: int) -> list[Day]:
    """Return the day under the signature; under a page's text stand those of its other releases, without a place."""
    stop = min(len(blocks), end + SIGNATURE)
    stop = next((index for index in range(start, stop) if page.is_below(blocks[index].text)), stop)
    last = range(max(start + 1, stop - SIGNATURE), stop)
    if page.has_menus(blocks):
        last = range(max(start + 1, end - 1), min(end + UNDER_MARK, stop))
        return _one_day(blocks[index] for index in last if place_lines.signed(blocks[index].text))
    return _one_day(blocks[index] for index in last if _is_signed(blocks, index))


def _at_foot(blocks: list[Block], start: int, end: int) -> list[Day]:
    """Return the day that the foot of a page prints: in a line that says when it was published, or alone there.

    Where several days stand below the text, those are of other releases.
    """
    stop = next((index for index in range(end, len(blocks)) if page.is_below(blocks[index].text)), len(blocks))
    lines = [blocks[index] for index in range(max(start + 1, end - 1), stop) if _is_date_line(blocks[index].text)]
    near = blocks[max(start + 1, end - 1) : end + FOOT]
    published = [line for line in lines if line in near and any_of_all("publication_words").match(line.text)]
    near += blocks[-1:]
    published = published or [line for line in lines if line in near and _is_labelled(line.text)]
    alone = [line for line in lines if len(lines) == 1 and line in near and day_lines.is_only_day(line.text)]
    return _one_day(published or alone)


def _stamped(blocks: list[Block], start: int, end: int) -> list[Day]:
    """Return the day of the first of two stamps right below a text: when a content system made it, and changed it."""
    for at in range(max(start, end - UNDER_MARK), min(end + 1, len(blocks) - 1)):
        made, changed = (blocks[near].text.strip() for near in (at, at + 1))
        if STAMP.fullmatch(made) and STAMP.fullmatch(changed) and made <= changed:
            return [Day(blocks[at], dates.find(made)[0], Confidence.LIKELY)]
    return []


def _today(blocks: list[Block], start: int, end: int) -> list[Day]:
    """Return the day that the first paragraph says to be today: “today, Monday 4 May 2026”; another may be any day."""
    del end
    text = blocks[start].text[:LEDE]
    for said in any_of_all("today_words").finditer(text):
        day = day_lines.first_day(behind := text[said.end() : said.end() + LONGEST_DAY])
        moment = dates.find(behind)[0] if day and day.span.start <= BESIDE else None
        if moment:
            return [Day(blocks[start], moment, Confidence.LIKELY)]
    return []


def _is_labelled(text: str) -> bool:
    """Return whether a line is a day behind a label of one word in whatever language: “Foilsithe: 20 Bealtaine”."""
    label = LABEL.match(text)
    return label is not None and day_lines.is_only_day(text[label.end() :])


def _one_day(lines: Iterable[Block]) -> list[Day]:
    """Return the day that lines print, the last of them, when they print no other."""
    found = [(line, *dates.find(line.text)) for line in lines]
    days = {moment.text if moment else note for _, moment, note in found if moment or note}
    return [Day(line, moment, Confidence.LIKELY, note) for line, moment, note in found[-1:] if len(days) == 1]


def _is_signed(blocks: list[Block], index: int) -> bool:
    """Return whether a line is a day under its sender's name, or a place and a day under the text."""
    text, above = blocks[index].text, blocks[index - 1]
    others = (block for at, block in enumerate(blocks) if at != index)
    is_placed = len(text) <= SHORT and bool(place_lines.beside_day(text, others, is_signature=True))
    if len(text) > SHORT or not (day_lines.is_only_day(text) or is_placed):
        return False
    sender = not above.is_prose and len(above.text) <= SENDER and not is_heading(above.text, "when_labels")
    return (sender and (above.text.isupper() or is_placed)) or (is_placed and above.is_prose)
