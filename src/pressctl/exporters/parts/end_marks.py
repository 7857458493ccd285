"""Removing an end mark typed by the author, as each format prints that of the language, or none."""

from __future__ import annotations

from markdown_it.token import Token

from pressctl.prose.lines.end_mark import is_end_mark

ITEM = 7
"""The number of tokens of a list with one item of one paragraph, as which Markdown reads “- ENDS -”."""


def without_end_mark(parsed: list[Token]) -> list[Token]:
    """Return the tokens of a text without its end mark, and without empty headings, such as “###”.

    A mark before notes to editors stays, as it shows where the text ends.
    """
    parsed = _without_empty_headings(parsed)
    while (size := _end_mark(parsed)) > 0:
        parsed = parsed[:-size]
    return parsed


def _without_empty_headings(parsed: list[Token]) -> list[Token]:
    openings = [at for at, token in enumerate(parsed) if token.type == "heading_open"]
    empty = {at for at in openings if not parsed[at + 1].content.strip()}
    return [token for at, token in enumerate(parsed) if empty.isdisjoint((at, at - 1, at - 2))] if empty else parsed


def _end_mark(parsed: list[Token]) -> int:
    """Return the number of tokens of the end mark at the end of a text, or 0 if there is none."""
    if len(parsed) >= ITEM and parsed[-1].type == "bullet_list_close" and parsed[-ITEM].type == "bullet_list_open":
        return ITEM if is_end_mark(f"{parsed[-ITEM].markup} {parsed[3 - ITEM].content}") else 0
    is_paragraph = len(parsed) > 2 and parsed[-1].type in {"paragraph_close", "heading_close"} and not parsed[-1].level
    return 3 if is_paragraph and is_end_mark(parsed[-2].content) else 0
