"""What stands around a release in the text of a mail: a greeting, a signature, the lines of a mailing list."""

from __future__ import annotations

import re
from itertools import pairwise

from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.words import folded, opener
from pressctl.prose import greeting

SEPARATOR = "--"
"""The line above a signature: two hyphens and a blank, which is often lost (RFC 3676, 4.3)."""
GREETING = "greeting"
SIGNATURE = "signature of the mail"
SENT_BY_LIST = "line of the mailing list"
LONGEST = 400
"""Characters of the longest line that a mailing service puts around a mail; the paragraphs of a release are longer."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, whatever ends them."""
    return re.split(r"\r\n?|\n", text)


def around(line: str) -> str:
    """Return as what a line of a mail stands around the release, or an empty text."""
    if greeting.is_of_mail(line):
        return GREETING
    return SENT_BY_LIST if len(line) <= LONGEST and opener(line.strip(), "mailing_list_words") else ""


def reasons_of(lines: list[str]) -> list[str]:
    """Return for each line of a plain text as what it stands around the release; empty texts for the release's own.

    What a mailing service says goes on to the end of its paragraph.
    """
    reasons: list[str] = []
    for line in lines:
        goes_on = line.strip() and reasons and reasons[-1] == SENT_BY_LIST
        reasons.append(SENT_BY_LIST if goes_on else around(line))
    return reasons


def signature_at(lines: list[str]) -> int:
    """Return the place, 0-based, of the line above the signature, or the number of lines when there is none."""
    return max((at for at, line in enumerate(lines) if line.rstrip() == SEPARATOR), default=len(lines))


def below_release_lines(lines: list[str]) -> set[str]:
    """Return the lines that stand just below “Press release” or the like: a headline, whatever the subject is."""
    shown = [line for line in lines if line.strip()]
    return {folded(after) for line, after in pairwise(shown) if page.is_release_line(line)}
