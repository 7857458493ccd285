"""The place and the day of issue, from the dateline or from the lines that print them."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from pressctl.importers import Confidence, Found
from pressctl.importers.extraction import bounds, dates, embargoes
from pressctl.importers.extraction.heads import choice, senders
from pressctl.importers.extraction.lines import date_lines, page, passages, place_lines, stamps
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.taken import Taken
from pressctl.importers.extraction.words import is_heading
from pressctl.prose.datelines import dateline, dateline_day
from pressctl.prose.days import two_calendars
from pressctl.prose.lines import bylines, day_lines, release_line
from pressctl.release import moments
from pressctl.release.model import Release
from pressctl.release.moments import Moment

BESIDE = 3
"""Blocks above the headline in which the day stands on which it was posted."""
BETWEEN = " |·•–—:-"
"""What stands between the kind of a text and its place."""
LONGEST_LINE = 300
"""Characters of a line in which the day may stand in two calendars."""
LAST = 3
"""Blocks after the text among which a place stands beside the day."""


def take_place(state: Taken, release: Release, head: range) -> Release:
    """Take the place off the first paragraph, or from a line of its own above it, and the day with it."""
    lede = bounds.lede(state.blocks, state.start, state.end)
    block = state.blocks[lede]
    found = dateline.read(block.text)
    if not found:
        prose = "\n".join(each.text for each in state.blocks[lede : state.end])
        found = place_lines.opening(block.text, prose)
    if found:
        state.blocks[lede] = passages.without_dateline(block, found)
    else:
        lines = (state.blocks[index] for index in reversed(head) if not bylines.led(state.blocks[index].text))
        own = [(line, _own_line(line.text)) for line in lines]
        block, found = next(
            ((line, read) for line, read in own if read and _is_placed(state, line.text, read.place)), (block, None)
        )
        if found:
            _place_before_stop(state, lede)
    if not found:
        block, found = _place_signed(state, head, lede)
    if not found:
        return _place_alone(state, _place_beside_day(state, release, head), lede)
    state.note("dateline", block, Confidence.CERTAIN if found.sure else Confidence.LIKELY, found.place)
    return replace(release, dateline=found.place, date=_day_of_dateline(state, block, found.day, found.place))


def _own_line(text: str) -> dateline.Dateline | None:
    """Return the place and day that a line is, by itself or behind its kind: “Press release – Lyon, 2 March 2026”."""
    kind = release_line.opening(text)
    rest = text[kind.said.end :].lstrip(BETWEEN) if kind and kind.kind is release_line.Kind.HEADING else ""
    return dateline.own_line(text) or (dateline.own_line(rest) if rest else None)


def _day_of_dateline(state: Taken, block: Block, day: str, place: str) -> Moment | None:
    """Return the day that a dateline prints, and note how sure it is, or why it was left out."""
    moment, note = dates.find(day)
    if note:
        moment, note = dates.find(day, state.tag)
    told = (dates.told_by(day, state.tag, _prose(state)) or dates.american(day, state.tag, place)) if note else None
    if read := moment or told:
        state.note("date", block, Confidence.LIKELY if told else Confidence.CERTAIN, read.text)
        _compare_calendars(state, block, day)
    elif day:
        state.note("date", block, Confidence.GUESS, day)
        state.notes.append(note or _without_part(day))
    return moment or told


def _prose(state: Taken) -> str:
    return "\n".join(block.text for block in state.blocks[state.start : state.end])


def _is_placed(state: Taken, text: str, place: str) -> bool:
    """Return whether what stands before the day in its line is a place: no office or topic, not who posted it."""
    paragraphs = state.blocks[state.start : state.end]
    is_other = place_lines.is_house(place) or is_heading(place, "topic_names")
    return not (is_other or place_lines.is_stamp(text, place, paragraphs))


def _without_part(day: str) -> str:
    """Return the note on the day of a dateline that lacks its number or its year."""
    if dateline_day.has_misprinted_year(day):
        return f"the dateline's day, {day}, has a misprinted year and was left out"
    missing = "no day" if re.search(r"\d{4}", day) else "no year"
    return f"the dateline's day, {day}, has {missing} and was left out"


def without_same_day(notes: list[str], left: Found | None, date: datetime.date) -> list[str]:
    """Return notes without that on a dateline's day without its year, where the day of issue is that day.

    ``left`` is what was noted of the date: a guess, where it has no year.
    """
    is_left = left is not None and left.confidence is Confidence.GUESS
    day = dateline_day.in_year(left.text, date.year) if left and is_left else None
    is_same = day is not None and day.date() == date
    return [note for note in notes if not (is_same and left and note == _without_part(left.text))]


def _place_signed(state: Taken, head: range, lede: int) -> tuple[Block, dateline.Dateline | None]:
    """Return the line of the head that ends with a place and its service; else the place and stop before the text."""
    for index in reversed(head):
        if index != state.title and (found := dateline.signed_line(state.blocks[index].text)):
            return state.blocks[index], found
    return state.blocks[lede], _place_before_stop(state, lede)


def _place_before_stop(state: Taken, lede: int) -> dateline.Dateline | None:
    """Take the place and full stop off the text, where it is the issuer's, and return it."""
    block = state.blocks[lede]
    outside = [*range(state.start), *range(state.end, len(state.blocks))]
    others = [line for at in outside if at != state.title for line in state.blocks[at].text.splitlines()]
    found = place_lines.before_stop(block.text, others)
    if found:
        place = place_lines.BEFORE_STOP.match(block.marked)
        marked = block.marked[place.end() :] if place else block.marked
        state.blocks[lede] = replace(block, text=block.text[found.end :], marked=marked)
    return found


def _place_beside_day(state: Taken, release: Release, head: range) -> Release:
    """Take a place in the line of the day, or one with its region on a line of its own over the day or under it."""
    for index in head:
        text = state.blocks[index].text
        if index in state.taken or bylines.is_byline(text):
            continue
        place = _place_by_own_day(state, index, head)
        if not place:
            place = place_lines.beside_day(text, state.blocks[state.start : state.end], is_signature=False)
            place = place or stamps.place(text, _prose(state))
            is_sender = place and senders.is_office(state.blocks, index, state.start)
            place = "" if is_sender or not _is_placed(state, text, place) else place
        if place:
            state.note("dateline", state.blocks[index], Confidence.LIKELY, place)
            return replace(release, dateline=place)
    return release


def _place_by_own_day(state: Taken, index: int, head: range) -> str:
    """Return the place that a line is right over or under that of the day; the hour or kind may stand between them."""
    beside = [next((text for at in near if not _stands_between(text := state.blocks[at].text)), "") for near in
              (range(index - 1, head.start - 1, -1), range(index + 1, head.stop))]  # fmt: skip
    if index == state.title or not any(map(day_lines.is_only_day, beside)):
        return ""
    text, prose = state.blocks[index].text, _prose(state)
    is_sender = state.title >= 0 and state.blocks[state.title].text.startswith(text)
    is_told = 0 <= state.title < index and stamps.is_told(text, prose)  # above the headline it may be of a menu
    found = text.strip(" *_") if is_told else place_lines.beside_own_day(text, prose)
    return dateline.place_with_region(text) or ("" if is_sender else found)


def _stands_between(text: str) -> bool:
    """Return whether a line may stand between the day and its place: the hour, or the kind of the text."""
    return choice.is_hour(text) or page.is_release_line(text)


def _place_alone(state: Taken, release: Release, lede: int) -> Release:
    """Take a place in capitals that stands alone just above the first paragraph, or beside the day at the end."""
    prose = _prose(state)
    last = range(max(state.end - 1, lede + 1), min(state.end + LAST, len(state.blocks)))
    beside = [at for at in last if any(day_lines.is_only_day(state.blocks[near].text) for near in (at - 1, at + 1)
              if near in last)]  # fmt: skip
    for index in () if release.dateline else (lede - 1, *beside):
        found = place_lines.alone(state.blocks[index].text, prose) if index not in {-1, state.title} else ""
        if found and index not in state.taken:
            state.note("dateline", state.blocks[index], Confidence.LIKELY, found)
            return replace(release, dateline=found)
    return release


def take_day(state: Taken, release: Release, head: range) -> Release:
    """Take the date from where a release prints it, when the dateline gave none."""
    if release.date:
        _compare(state, release.date, head)
        return _place_signed_below(state, release)
    days = date_lines.find(state.blocks, head, state.title, state.start, state.end)
    if any(day.note for day in days):
        days = [date_lines.in_language(day, state.tag) for day in days]
        days = [date_lines.as_told(day, state.tag, _prose(state), release.dateline) for day in days]
    notes = dict.fromkeys(day.note for day in days if day.note)
    state.notes += [note for note in notes if note not in state.notes]
    day = next((day for day in days if day.moment), None)
    day = day or _day_of_embargo(state, head)
    if day is None or day.moment is None:
        return release
    state.notes[:] = without_same_day(state.notes, state.fields.get("date"), day.moment.day)
    state.note("date", day.block, day.confidence, day.moment.text)
    _compare_calendars(state, day.block, day.block.text[:LONGEST_LINE])
    return _place_signed_below(state, replace(release, date=day.moment))


def _place_signed_below(state: Taken, release: Release) -> Release:
    """Take the place that stands under the text, beside the day of issue: “Lyon, 2 March 2026”."""
    for block in () if release.dateline else state.blocks[max(state.end - 1, state.start + 1) : state.end + LAST]:
        found = place_lines.signed(block.text)
        is_place = found is not None and not place_lines.is_house(found.place)
        if found and is_place and dates.find(found.day, state.tag)[0] == release.date:
            state.note("dateline", block, Confidence.LIKELY, found.place)
            return replace(release, dateline=found.place)
    return release


def _day_of_embargo(state: Taken, head: range) -> date_lines.Day | None:
    """Return the day on which the embargo of the head ends: where no other stands, it is that of issue."""
    found = embargoes.find(state.blocks, head)
    if found is None:
        return None
    block, words, instant = found
    moment = moments.read(instant.day.isoformat()) if instant else dates.find(words, state.tag)[0]
    return date_lines.Day(block, moment, Confidence.LIKELY) if moment else None


def _compare_calendars(state: Taken, block: Block, text: str) -> None:
    """Note that the line of the day prints another day beside it in another calendar."""
    if found := two_calendars.disagreement(text):
        state.fields["date"] = replace(state.fields["date"], confidence=Confidence.LIKELY)
        state.notes.append(
            f"line {block.line} prints two days: {found.printed} is {found.day}, beside {found.ours}; "
            f"the date is {state.fields['date'].text}"
        )


def _compare(state: Taken, date: Moment, head: range) -> None:
    """Note a line beside the headline that prints another day than the dateline: which is the day of issue?"""
    near = range(max(head.start, state.title - BESIDE), head.stop)
    days = date_lines.in_head(state.blocks, near, state.title)
    same = (day.block for day in days if day.moment and day.moment.day == date.day)
    state.taken |= {state.blocks.index(block): "date" for block in same}
    other = next((day for day in days if day.moment and day.moment.day != date.day), None)
    found = state.fields["date"]
    if other and other.moment:
        state.fields["date"] = replace(found, confidence=Confidence.LIKELY)
        state.notes.append(
            f"the date is the dateline's, {date.text} in line {found.line}; line {other.block.line} prints "
            f"{other.moment.text}"
        )
