"""Text that was written in Markdown, or with HTML tags, though nothing in its name says so."""

from __future__ import annotations

import re

from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.lines.blocks import UNSEEN, Block, printed_lines, with_targets
from pressctl.importers.markup import tagged
from pressctl.importers.markup.markdown import plain
from pressctl.importers.markup.tagged import Numbered
from pressctl.prose.lines import day_lines, release_line
from pressctl.prose.lines.end_mark import is_end_mark

LINK = re.compile(r"\]\((?:https?://|/|#|mailto:|www\.)|\{:[^}\n]{1,80}\}")
HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
BOLD = re.compile(r"(?<![*\w])\*\*(?=\S)[^*\n]{1,200}\*\*")
STRESSED = re.compile(r"^(?:\*[^*_\s][^*\n]{2,200}\*|_[^*_\s][^_\n]{2,200}_)[ \t]{0,4}\r?$", re.MULTILINE)
"""A line that is stressed from end to end, as in a message on a telephone."""
EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})[^*_\s][^*_]{1,300}(?P=mark)\s{0,4}")
"""The same by whatever signs."""
ATTRIBUTES = re.compile(r"\{:[^}]{0,200}\}|\{\{[<%][^}]{0,500}\}\}|\{%[^%]{0,500}%\}")
"""What the programs that build sites read, and nobody else: `{:start="3"}`, `{{< figure … >}}`."""
PICTURE = re.compile(r"(?:!\[[^\]]{0,500}\]\([^)]{0,500}\)\s*){1,20}")
SIGNS = ("# ", "*", "_", "](", "{:")
"""Of these a text in Markdown has one."""
LONG = 200
"""Characters of a line that is a paragraph by itself: in Markdown an empty line follows it."""


def blocks(text: str) -> list[Block] | None:
    """Return the blocks of a text in Markdown or with tags; None when it is plain text."""
    tags = tagged.has_tags(text)
    if not tags and not _is_markdown(text):
        return None
    numbered = tagged.lines(text) if tags else list(enumerate(printed_lines(text), 1))
    found = [block for group in _groups(numbered) for block in _group_blocks(group)]
    return [block for block in found if block.text]


def _is_markdown(text: str) -> bool:
    if not any(sign in text for sign in SIGNS):
        return False
    is_marked = any(len(sign.findall(text)) > 1 for sign in (HEADING, STRESSED))
    signs = is_marked or bool(LINK.search(text)) or bool(BOLD.search(text))
    return signs and _blanks_part(text)


def _blanks_part(text: str) -> bool:
    """Return whether paragraphs are parted by empty lines; those of a page that was saved as text are not."""
    lines = [line.strip() for line in printed_lines(text)]
    alone = [not lines[index + 1] for index, line in enumerate(lines[:-1]) if len(line) > LONG]
    wrapped = not alone and sum(not line for line in lines) >= max(2, len(lines) / 15)
    return wrapped or (bool(alone) and sum(alone) >= 0.6 * len(alone))


def _groups(numbered: Numbered) -> list[Numbered]:
    """Return the lines between empty ones."""
    groups: list[Numbered] = [[]]
    for number, line in numbered:
        bare = ATTRIBUTES.sub("", line).strip(UNSEEN)
        if bare:
            groups[-1].append((number, bare))
        elif groups[-1] and not line.strip():
            groups.append([])
    return [group for group in groups if group]


def _group_blocks(group: Numbered) -> list[Block]:
    """Return the blocks of lines that stand together: one, or one per line in a head; a heading is one by itself."""
    if len(group) > 1 and any(_is_head(plain(line)) for _, line in group):
        return [_block([(number, line.removesuffix("\\"))]) for number, line in group]
    parts: list[Numbered] = [[]]
    for number, line in group:
        is_heading_ = bool(re.match(r"#{1,6}\s", line))
        is_new = is_heading_ or (parts[-1] and _is_stressed_otherwise(parts[-1][-1][1], line))
        if parts[-1] and (is_new or re.match(r"#{1,6}\s", parts[-1][-1][1])):
            parts.append([])
        parts[-1].append((number, line))
    return [_block(part) for part in parts]


def _is_stressed_otherwise(above: str, line: str) -> bool:
    """Return whether two lines are stressed from end to end, each by other signs: a headline and its deck."""
    one, other = EMPHASIS.fullmatch(above), EMPHASIS.fullmatch(line)
    return one is not None and other is not None and one["mark"] != other["mark"]


def _is_head(line: str) -> bool:
    if len(line) > 100:
        return False
    return (
        release_line.is_head(line)
        or day_lines.stands_alone(line)
        or contact_lines.is_contact_line(line)
        or is_end_mark(line)
    )


def _block(lines: Numbered) -> Block:
    marked = "\n".join(line for _, line in lines)
    words = with_targets(marked)
    return Block(lines[0][0], marked if PICTURE.fullmatch(marked) else plain(words), marked, lines[-1][0])
