"""The data that an archive or a portal prints beside a text: its number, its kind, its source, each with a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pressctl.importers import Entry
from pressctl.importers.extraction import account
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import headline
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import every, folded, is_heading
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import bylines, day_lines, release_line
from pressctl.prose.patterns import is_beyond, regex

LEAST = 2
"""Labels from which lines are the data of a record; one alone may be a line of the text, but for “Provided by”."""
TOP = 40
"""Blocks of a page among which such data stand."""
LONGEST = 120
"""Characters of the longest value."""
GAP = 2
"""Short blocks between two of them that are of the record, too: a label that is not known, and its value."""
FEW = 4
"""Words of the longest block of that kind that has no colon."""
WHY = "data of the record"
"""The reason for which such lines are left out."""
LINE = re.compile(
    r"[*_]{0,2}[(（]?(?P<label>[^\W\d_][^:：\n]{0,40}?)[*_\s]{0,3}[:：][*_\s]{0,3}(?P<value>\S[^\n]{0,200})?\Z"
)
SPACED = regex(
    r"[(（]?(?P<label>(?:[\u3040-\u9fff\uac00-\ud7a3] ){2,6}[\u3040-\u9fff\uac00-\ud7a3]"
    r"|[\u3040-\u9fff\uac00-\ud7a3]{2,10})\s{1,20}(?P<value>\S[^\n]{0,200})\Z"
)
"""A label before blanks, as notices of companies have it; its signs may be set apart."""
CELLS = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"[\s:|-]+\Z")
LABELS = ("record_labels", "title_labels", *bylines.LABELS)


def apart(found: list[Block], deck: str = "") -> tuple[list[Block], list[Entry]]:
    """Return the blocks of a page without the data of its record, and an account of these.

    The day and the kind among them stay, as they are read like those of any release, and so does a title. They stand
    above the first paragraph that is not the ``deck``.
    """
    if headline.end_of_record(found):
        return found, []
    prose = (at for at, block in enumerate(found[:TOP]) if block.is_prose and folded(block.text) != folded(deck))
    stop = next(prose, min(TOP, len(found)))
    places = _whole(found, _labelled(found, stop))
    if not places:
        return found, []
    changed = {at + 1 for at in places if day_lines.labels_change(found[at].text)}
    left = [at for at in places if at in changed or not _is_read(found[at].text)]
    entries = [Entry(found[at].line, found[at].end, account.LEFT_OUT, WHY, found[at].text) for at in left]
    kept = [_titled(block) if at in places else block for at, block in enumerate(found) if at not in set(left)]
    return kept, entries


def _labelled(found: Sequence[Block], stop: int) -> list[int]:
    """Return the places of lines with a known label, and of labels on a line of their own with the value below."""
    places: list[int] = []
    labels: set[str] = set()
    for at in range(stop):
        text = found[at].text
        label = label_of(text) or (folded(text) if at + 1 < stop and is_label(text) else "")
        if not label or contact_ways.reaches(text):
            continue
        labels.add(label)
        is_alone = is_label(text)
        is_titled = is_heading(text, "title_labels")
        below = is_alone and not is_titled and len(found[at + 1].text) <= LONGEST
        below = below and not found[at + 1].marked.startswith("#")
        places += [at, at + 1] if below and not is_label(found[at + 1].text) else [at]
    is_sure = len(labels) >= LEAST or any(label in every("byline_words") for label in labels)
    return sorted(set(places)) if is_sure else []


def label_of(text: str) -> str:
    """Return the known label of a line with a value behind it, folded, or an empty text."""
    if len(text) > LONGEST:
        return ""
    match = LINE.match(text) or (SPACED.match(text) if is_beyond(text) else None)
    return folded(match["label"]) if match and match["value"] and is_label(match["label"]) else ""


def is_label(text: str) -> bool:
    """Return whether a text is a label of such data and nothing else."""
    return is_heading(text, *LABELS)


def _whole(found: Sequence[Block], places: list[int]) -> list[int]:
    """Return the places with those of short blocks between two of them that are close."""
    between = [at for one, other in pairwise(places) if other - one <= GAP + 1
               for at in range(one + 1, other) if _is_short(found[at])]  # fmt: skip
    return sorted({*places, *between})


def _is_short(block: Block) -> bool:
    few = len(block.text.split()) <= FEW or LINE.match(block.text) is not None
    return few and len(block.text) <= LONGEST // 2 and not block.marked.startswith("#")


def _is_read(text: str) -> bool:
    """Return whether a line is read as any other of a release's head: a day, a kind, a place, a contact, a title."""
    if contact_ways.reaches(text) or day_lines.stands_alone(text) or dateline.own_line(text):
        return True
    return release_line.is_head(text) or label_of(text) in every("title_labels")


def _titled(block: Block) -> Block:
    """Return a block without the label before a title."""
    match = LINE.match(block.text)
    if not match or folded(match["label"]) not in every("title_labels"):
        return block
    return replace(block, text=match["value"], marked=match["value"] if block.marked else "")


def untitled(text: str) -> str:
    """Return a headline without the label before it: “Subject: Acme opens a plant”."""
    match = LINE.match(text)
    is_titled = match is not None and bool(match["value"]) and folded(match["label"]) in every("title_labels")
    return match["value"] if match and is_titled else text


def rows(block: str) -> list[str]:
    """Return the lines of a table in Markdown whose cells are labels and values in turn; of any other none."""
    cells = [list(map(str.strip, CELLS.split(line.strip().strip("|")))) for line in block.split("\n")
             if not RULE.match(line)]  # fmt: skip
    pairs = [pair for row in cells for pair in _pairs(row)]
    known = sum(is_label(label) for label, _ in pairs)
    if known < LEAST or known * 2 < len(pairs):
        return []
    return [f"{label.rstrip(':： ')}: {value}" for label, value in pairs]


def _pairs(row: Sequence[str]) -> Iterator[tuple[str, str]]:
    for label, value in zip(row[::2], row[1::2], strict=False):
        if label.strip("*_ ") and value:
            yield label.strip("*_ "), value
