"""The release in a page: which lines are its text, and which the site's menus around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressctl.importers.words import is_heading, opener

STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "”", "»", '"', "’", ")", "）", ":", "：", "」", "-", "–")
GAP = 2
"""Short lines (a subheading, a list item) that a run of paragraphs may hold between two of them."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a line of the source; ``line`` is the number of its first line, from 1."""

    line: int
    text: str

    @property
    def is_prose(self) -> bool:
        """Say whether it reads as a paragraph: long enough, and ended as a sentence is."""
        words, wide = len(self.text.split()), sum("\u3040" <= sign <= "\u9fff" for sign in self.text)
        ended = self.text.rstrip("*_ ").endswith(STOPS)
        return len(self.text) > 300 or wide > 120 or (ended and (words >= 12 or wide >= 25))


def blocks(text: str) -> list[Block]:
    """Return the blocks of a text: one a line, or one a group of lines where the text is hard-wrapped."""
    lines = [line.strip() for line in text.splitlines()]
    numbered = [
        Block(number, line) for number, line in enumerate(lines, 1) if line and line not in {"-", "•", "*", "|"}
    ]
    return _joined(lines) if _is_wrapped(lines) else numbered


def _is_wrapped(lines: list[str]) -> bool:
    """Say whether lines break in the middle of sentences at a typewriter's width, as mail does."""
    full = [index for index, line in enumerate(lines[:-1]) if 45 <= len(line) <= 95]
    broken = [index for index in full if lines[index + 1] and not lines[index].endswith((".", "!", "?", ":", ";"))]
    return len(full) >= 4 and len(broken) >= 0.5 * len(full) and max(map(len, lines)) <= 130


def _joined(lines: list[str]) -> list[Block]:
    joined: list[Block] = []
    for number, line in enumerate(lines, 1):
        after_blank = number == 1 or not lines[number - 2]
        if line and (after_blank or not joined or _is_head(lines[number - 2])):
            joined.append(Block(number, line))
        elif line:
            joined[-1] = Block(joined[-1].line, f"{joined[-1].text}\n{line}")
    return joined


def _is_head(line: str) -> bool:
    lists = ("press_release_headings", "immediate_release_lines", "contact_headings", "end_marks")
    return any(is_heading(line, field) for field in lists)


def article(found: list[Block]) -> tuple[int, int]:
    """Return the first and one past the last index of the run of paragraphs that holds the most text.

    Menus hold paragraphs, too, but each stands alone among short lines.
    """
    prose = [index for index, block in enumerate(found) if block.is_prose]
    runs: list[tuple[int, int]] = []
    for index in prose:
        if runs and index - runs[-1][1] <= GAP:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return max(runs, key=lambda run: sum(len(block.text) for block in found[slice(*run)]), default=(0, 0))


def headline(found: list[Block], start: int) -> tuple[int | None, int | None]:
    """Return the indices of the headline and of the subheadline above the paragraph at ``start``; None for none."""
    for index in range(start - 1, max(-1, start - 12), -1):
        if is_title(found[index].text):
            above = index - 1
            if above >= 0 and is_title(found[above].text) and _opens_page(found, above) and index > above:
                return above, index
            return index, None
    return None, None


def _opens_page(found: list[Block], index: int) -> bool:
    """Say whether a line stands where a headline does: below a release heading, or first in the text."""
    if index == 0:
        return True
    above = found[index - 1].text
    return is_heading(above, "press_release_headings") or is_heading(above, "immediate_release_lines")


def is_title(text: str) -> bool:
    """Say whether a line can be a headline: several words, no menu item, no release line, no address."""
    from pressctl.importers import dates
    from pressctl.importers.contact_lines import emails, is_contact_line, phones

    wide = sum("\u3040" <= sign <= "\u9fff" for sign in text)
    if not (len(text.split()) >= 3 or wide >= 8) or len(text) > 300 or re.match(r"[-•*|>]\s", text):
        return False
    if any(opener(text, field) for field in ("immediate_release_lines", "embargo_openers")) or is_contact_line(text):
        return False
    if is_heading(text, "press_release_headings"):
        return False
    moment, _ = dates.find(text)
    return not (
        emails(text) or phones(text) or (moment and len(text) < 50) or re.match(r"https?://|by |par |por ", text, re.I)
    )
