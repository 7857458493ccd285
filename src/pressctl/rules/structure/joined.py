"""Family PR1: separate lines in the file that become one paragraph on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import CAPITALS, ByCapitals, regex
from pressctl.prose.sentences import is_ended
from pressctl.release.model import Release
from pressctl.rules import Context, rule

HARD_BREAK = regex(r"(?:\\|  |<br ?/?>[ \t]{0,9})\Z", re.IGNORECASE)
"""The end of a line after which Markdown keeps the line break."""
BLOCK_START = regex(r"[ \t]{0,9}(?:[-*+>][ \t]|\d{1,9}[.)][ \t]|#|\||```|~~~|<)")
"""The start of a line that Markdown does not join to the one above it."""
SIGN = r"[•·・‣◦▪▫●○◎■□◆◇▲△▼▽►▶➤➢★☆✓✔☑※]|\(\d{1,2}\)|\([a-z]\)|[a-z]\)|[①-⑳]"
"""Signs of lists that Markdown does not know."""
ITEM = regex(rf"[ \t]{{0,9}}(?:{SIGN})[ \t\u00a0]{{0,9}}\S")
NUMBERED = regex(r"[ \t]{0,9}(?P<number>\d{1,3})[.)][ \t]")
HOUR = regex(r"[ \t]{0,9}(?:\*\*)?(?:[01]?\d|2[0-4])(?:[:.h]| h )[0-5]\d\b(?!\.\d)")
LABEL = ByCapitals(
    lambda: (
        rf"[ \t]{{0,9}}(?:\*\*|__)?[{CAPITALS}\d][^\n:：.!?]{{1,30}}(?:\*\*|__)?[ \u00a0]?[:：](?:\*\*|__)?[ \t\u00a0]\S"
    )
)
"""The starts of lines in a list, a programme or a table of details."""
INDENTED = regex(r"(?:\t| {4})\Z")
"""An indent that makes a line code, whose line breaks are kept."""
SHORT = 40
"""The most characters of a line in an address; those of hard-wrapped text are longer."""
OPEN_END = regex(r"[,;:–—(“«-]\Z")
CAPITAL_OR_FIGURE = regex(rf"[(“«*_+@]{{0,3}}[{CAPITALS}\d]")


@rule("PR129", Severity.WARNING, changes_markup=True, once=True)
def joined_lines(release: Release, ctx: Context) -> Iterator[Problem]:
    """Separate lines run together in one paragraph.

    Markdown takes the end of a line for a space (CommonMark 0.31, section 6.8): a programme, an address, a list with
    • or labels such as “When:” becomes one long line, on the page and on the wire. Begin each with `- `, leave an
    empty line between them, or end each but the last with a backslash, as the fix does.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opens its plant in Lyon on 2 March 2026, in the presence of the mayor and of its director.

        10:00 Welcome by the mayor
        10:30 Walk through the plant
        11:30 Questions

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opens its plant in Lyon on 2 March 2026, in the presence of the mayor and of its director.

        - 10:00 Welcome by the mayor
        - 10:30 Walk through the plant
        - 11:30 Questions
    """
    for block in ctx.prose.blocks:
        start, end = block.span
        if block.kind not in {"paragraph", "list"} or release.body.find("\n", start, end) < 0:
            continue
        if INDENTED.search(release.body, max(start - 4, 0), start):
            continue
        lines = release.body[start:end].split("\n")
        is_broken = any(map(HARD_BREAK.search, lines[:-1])) or any(map(BLOCK_START.match, lines))
        if (
            len(lines) > 1 and not is_broken and _are_separate_lines(lines, LABEL.of(release.body))
        ) or _is_interrupting_list(lines):
            more = "the line below it" if len(lines) == 2 else f"the {len(lines) - 1} lines below it"
            words = f"“{lines[0].strip()[:60]}” and {more} run together in one paragraph"
            fix = "\\\n".join(line.rstrip() for line in lines)
            yield Problem(words, release.in_body(start, end), fix=fix, safe=False)


def _is_interrupting_list(lines: list[str]) -> bool:
    """Return whether a list directly follows a line of text and does not begin at 1, so that Markdown does not see it."""
    numbers = [match["number"] if (match := NUMBERED.match(line)) else "" for line in lines]
    return len(lines) > 2 and not numbers[0] and numbers[1] != "1" and all(numbers[1:])


def _are_separate_lines(lines: list[str], label: re.Pattern[str]) -> bool:
    """Return whether lines are meant to be separate: each begins like an item of a list, or all are short."""
    if any(
        all(map(start.match, some_lines))
        for start in (ITEM, HOUR, label)
        for some_lines in (lines, lines[1:])
        if len(some_lines) > 1
    ):
        return True
    return len(lines) > 2 and all(
        len(line) <= SHORT and not OPEN_END.search(line.rstrip()) and not is_ended(line)
        and CAPITAL_OR_FIGURE.match(line)
        for line in lines
    )  # fmt: skip
