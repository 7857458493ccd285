"""Family PR1: slips in Markdown that lose words, or print the mark-up itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressctl.findings import Problem, Severity
from pressctl.prose.markdown import lines, tokens
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

if TYPE_CHECKING:
    from markdown_it.token import Token

BAR = regex(r"(?<!\\)\|")
ROW = regex(r"[ \t]{0,9}\|[^\n]*\|[ \t]*")
GLUED_HEADING = regex(r"^ {0,3}(?P<marks>#{2,6})(?=[^\W\d_])[^\n]{2,}", re.MULTILINE)
OPEN_LINK = regex(
    r"\[[^\[\]\n]{1,200}\]\((?:https?://|mailto:|www\.)[^\s()<>]{1,300}(?=[ \t]|$)(?![^\n]{0,300}\))", re.MULTILINE
)
REFERENCE = regex(r"\[(?=[^\[\]\n]*[^\W\d_])[^\[\]\n]{2,200}\]\[[^\[\]\n]{1,60}\]")
LEAST_WORDS = 5
"""The least words of a sentence."""
ENDS = tuple('.!?:;,”»"')
"""The signs at the end of a sentence, or of a wrapped line of one."""
INDENTED = regex(r"(?:\A|\n[ \t\r]{0,20}\n)(?: {4}|\t)")
"""The start of possible code: an indented line at the start of the body, or after an empty line."""
EXCERPT = 60
"""The most characters of an excerpt in a message."""


@rule("PR131", Severity.ERROR, needs=("|",), once=True)
def lost_cells(release: Release, ctx: Context) -> Iterator[Problem]:
    """A row of a table has more cells than its head, and the rest is not printed.

    The head says how many columns there are (GitHub Flavored Markdown, tables). A bar within a cell divides it as well:
    write it `\\\\|`.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will build pumps for rivers and canals.

        | Year | Pumps |
        |------|-------|
        | 2025 | 400 | 12 |

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will build pumps for rivers and canals.

        | Year | Pumps | Valves |
        |------|-------|--------|
        | 2025 | 400 | 12 |
    """
    rows, columns = lines(release.body), 0
    for token in tokens(release.body):
        if token.type == "tr_open" and token.map:
            at, line = rows[token.map[0]]
            cells = _cells(line)
            columns = columns or len(cells)
            lost = [cell for cell in cells[columns:] if cell.strip()]
            if lost:
                words = f"“{' | '.join(cell.strip() for cell in lost)[:EXCERPT]}” is printed nowhere: the table has {columns} columns"
                yield Problem(words, release.in_body(at, at + len(line)))
        elif token.type == "table_close":
            columns = 0


def _cells(line: str) -> list[str]:
    return BAR.split(line.strip().removeprefix("|").removesuffix("|"))


@rule("PR132", Severity.WARNING, changes_markup=True, needs=("##", "|", "]"))
def printed_markup(release: Release, ctx: Context) -> Iterator[Problem]:
    """Mark-up has no effect, and is printed as it is.

    A heading needs a space after its signs, a table a line of hyphens under its head with as many cells, the address
    of a link its closing bracket, and a reference link a line that defines its target.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will build pumps for rivers and canals.

        ##The plant

        It has two halls.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will build pumps for rivers and canals.

        ## The plant

        It has two halls.
    """
    text = ctx.prose.uncoded
    for match in GLUED_HEADING.finditer(text) if "##" in text else ():
        marks = release.in_body(*match.span("marks"))
        words = f"“{match[0].strip()[:EXCERPT]}” is no heading without a space after its signs"
        yield Problem(words, marks, fix=f"{match['marks']} ")
    for match in OPEN_LINK.finditer(text) if "](" in text else ():
        yield Problem(f"The bracket of the link “{match[0][:EXCERPT]}” is not closed", release.in_body(*match.span()))
    if "|" in text or "][" in text:
        yield from _unparsed(release)


def _unparsed(release: Release) -> Iterator[Problem]:
    """Yield the problems of tables and references in a body that are parsed as plain words."""
    found = lines(release.body)
    for token in tokens(release.body):
        if token.type != "inline" or not token.map:
            continue
        at, first = found[token.map[0]]
        rows = token.content.split("\n")
        if len(rows) > 1 and all(map(ROW.fullmatch, rows)):
            words = "The lines with bars are no table: below the first stands |---|---|, with as many cells as it has"
            yield Problem(words, release.in_body(at, at + len(first)))
        for match in REFERENCE.finditer(_words(token)):
            start = release.body.find(match[0], at)
            if start >= 0:
                words = f"Nothing says where “{match[0][:EXCERPT]}” leads; it is printed so"
                yield Problem(words, release.in_body(start, start + len(match[0])))


def _words(token: Token) -> str:
    return "".join(child.content if child.type == "text" else "\n" for child in token.children or ())


@rule("PR133", Severity.WARNING, changes_markup=True)
def indented_text(release: Release, ctx: Context) -> Iterator[Problem]:
    """A paragraph is indented, and appears on pages as the code of a program.

    Four spaces or a tab at the start of a line make it code (CommonMark 0.31, section 4.4): it is set in a
    typewriter font, and its lines do not wrap. Word indents paragraphs in this way.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will build pumps for rivers and canals.

            It will employ forty people from the region, and a school for fitters opens beside it.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will build pumps for rivers and canals.

        It will employ forty people from the region, and a school for fitters opens beside it.
    """
    if not any(indent in release.body for indent in ("    ", "\t")) or not INDENTED.search(release.body):
        return
    found = lines(release.body)
    for token in tokens(release.body):
        if token.type == "code_block" and token.map and _is_sentence(token.content):
            at, line = found[token.map[0]]
            words = f"“{line.strip()[:EXCERPT]}” is indented, and printed as code"
            yield Problem(words, release.in_body(at, at + len(line)))


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith(ENDS) and sum(map(str.isalpha, text.split())) >= LEAST_WORDS
