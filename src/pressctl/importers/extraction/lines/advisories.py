"""Media advisories: who, what, when and where, each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pressctl import languages
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import every, folded, opener, set_of
from pressctl.prose.lines import day_lines, publishing_bans
from pressctl.prose.word_index import has_any

LABEL = re.compile(r"[*_•\s-]{0,4}(?:\d{1,2}[.．)）、\s]\s?)?([^\W\d_][^:：\u3000\n]{0,24}?)[*_\s]{0,3}[:：\u3000]")
"""A label and its colon, or the wide space behind it in Japanese, perhaps with the number of the line."""
COLONS = (":", "：", "\u3000")
LONGEST_HEADING = 80
"""Characters of the longest heading of an invitation, with its number and day."""
TIME = re.compile(r"\W{0,4}(?:[01]?\d|2[0-4])(?:\s?[:.h]\s?[0-5]\d(?!\.\d)|\s?h\b|\s?[ap]\.?m\b)", re.IGNORECASE)
"""How a line of a programme or a schedule starts: with an hour, not with a day such as “12.05.2026”."""
QUESTIONS = ("what_labels", "when_labels", "where_labels", "who_labels")
SEVERAL, FEW = 3, 2
"""Questions near each other from which their answers are an advisory, and below its heading."""
BESIDE = 2
"""Blocks beside the day of an event among which its hour or place stands."""
LONGEST_LABEL = 40
"""Characters of the longest label with its colon."""
NEAR = 8
"""Blocks to both sides among which another such line stands."""


def is_answer(found: list[Block], index: int) -> bool:
    """Return whether a block is one of the lines of an advisory: at least three of its questions stand near.

    Two are enough where its heading stands above them.
    """
    label = question(found[index].text)
    if not label:
        return False
    near = (question(block.text) for block in found[max(0, index - NEAR) : index + NEAR + 1])
    return len({other for other in near if other}) >= (FEW if _is_advisory(found, index) else SEVERAL)


def says_when(text: str) -> bool:
    """Return whether a line says when something will be: “When: Saturday, 9 May 2026, 8 pm”."""
    return question(text) in set_of("when_labels")


def says_when_or_where(text: str) -> bool:
    """Return whether a line says when or where something will be: “Venue: Town Hall”."""
    return question(text) in set_of("when_labels", "where_labels")


def is_heading(text: str) -> bool:
    """Return whether a line says that a text invites the press to come: “Media advisory”, “Photocall 12/2026”."""
    return len(text) < LONGEST_HEADING and bool(opener(text, "advisory_headings"))


def is_day_of_event(found: list[Block], index: int) -> bool:
    """Return whether a line prints the day of an event: “Date:” beside its hour, or in an advisory beside its place.

    So does a day with its weekday and an hour, below the heading of an advisory. Nor is the day on which something
    closes the day of issue: “Closing date: 31 March 2026”.
    """
    text = found[index].text
    if has_any(day_lines.before_day(text), "closing_words"):
        return True
    match = LABEL.match(text[:LONGEST_LABEL])
    if match and folded(match[1]).strip(" ?¿") in _day_labels():
        beside = [
            block.text for block in (*found[max(0, index - BESIDE) : index], *found[index + 1 : index + 1 + BESIDE])
        ]
        is_placed = any(map(says_when_or_where, beside)) and _is_advisory(found, index)
        return is_placed or any(map(says_when, beside))
    day = day_lines.first_day(text) if publishing_bans.HOUR.search(text) and len(text) < LONGEST_HEADING else None
    return day is not None and day.weekday is not None and not is_heading(text) and _is_advisory(found, index)


def _is_advisory(found: list[Block], index: int) -> bool:
    """Return whether the heading of an advisory stands above a line."""
    return any(is_heading(block.text) for block in found[max(0, index - NEAR) : index])


def question(text: str) -> str:
    """Return the question that a line answers; a day by itself, or beside a number of views, is that of issue."""
    start = text[:LONGEST_LABEL]
    match = LABEL.match(start) if any(sign in start for sign in COLONS) else None
    label = folded(match[1]).strip(" ?¿") if match else ""
    if match is None or label not in _questions():
        return ""
    is_of_issue = label in _day_labels() and day_lines.is_only_day(text[match.end() :])
    is_of_issue = is_of_issue or has_any(text, "count_words")
    return "" if is_of_issue else label


def language(lines: Sequence[str]) -> str:
    """Return the tag of the language in which lines ask the questions of an advisory, or an empty text."""
    asked = {label for line in lines if (label := question(line))}
    counts = {tag: len(asked & own) for tag, own in _by_language()}
    best = max(counts.values(), default=0)
    tags = [tag for tag, count in counts.items() if count == best]
    return tags[0] if best >= FEW and len(tags) == 1 else ""


@cache
def _by_language() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the questions of an advisory in each language, by its tag."""
    known = ((tag, languages.find(tag)) for tag in languages.available())
    return tuple(
        (tag, frozenset(word for field in QUESTIONS for word in map(folded, getattr(own, field))))
        for tag, own in known
        if own
    )


@cache
def _day_labels() -> frozenset[str]:
    """Return what stands before the day of issue, and before that of an event: “date”, “日期”."""
    return frozenset(folded(languages.section(tag, "labels")["date"]) for tag in languages.available())


@cache
def _questions() -> frozenset[str]:
    return frozenset(word for field in QUESTIONS for word in every(field))
