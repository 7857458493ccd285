"""Emphasis in Markdown: stars where they can be read as such, tags where they cannot."""

from __future__ import annotations

import re
import unicodedata

PAIRS = {"em": ("\ue000", "\ue001"), "strong": ("\ue002", "\ue003")}
"""Characters of no script that stand for the marks until the characters around them are known."""
BREAK = "\ue004"
MARKERS = "\ue000\ue001\ue002\ue003\ue004"
NO_MARKERS = {ord(marker): None for marker in MARKERS}
"""For ``str.translate``: a text without them."""
TAB = "\ue005"
"""What stands for a tab between two columns; any other tab is a space."""
TABS = re.compile(rf"(?:(?<! ) +)?{TAB}[ {TAB}]*")
STARS = {"em": "*", "strong": "**"}
BREAKS = re.compile(rf"(?:(?<! ) +)?{BREAK}[ {BREAK}]*")
SPACES = re.compile(r"[ \u00a0]{2,}")
AT_ENDS = re.compile(r"^(?:\\?\n)+|(?<!\n)(?:\\?\n)+$")
AFTER_START = re.compile(rf"([\ue000\ue002])([ \n\u00a0{BREAK}]+)")
BEFORE_END = re.compile(rf"(?<![ \n\u00a0{BREAK}])([ \n\u00a0{BREAK}]+)([\ue001\ue003])")
EMPTY = re.compile("\ue000\ue001|\ue002\ue003")


def resolved(text: str) -> str:
    """Return a text with its markers written out: adjoining runs made one, spaces outside the marks."""
    if any(marker in text for marker in MARKERS):  # few texts have one
        text = _written_out(text)
    text = SPACES.sub(" ", text)
    text = TABS.sub("\t", text) if TAB in text else text
    return AT_ENDS.sub("", text) if "\n" in text else text


def _written_out(text: str) -> str:
    for start, end in PAIRS.values():
        text = text.replace(end + start, "")
    text = _spaced(text)
    for kind in PAIRS:
        text = _marked(text, kind)
    return BREAKS.sub(lambda match: "\\\n" if match[0].count(BREAK) == 1 else "\n\n", text)


def _spaced(text: str) -> str:
    """Move spaces and breaks at the inner ends of marks out, and drop marks that hold nothing else."""
    before = ""
    while before != text:
        before = text
        text = AFTER_START.sub(r"\2\1", text)
        text = BEFORE_END.sub(r"\2\1", text)
        text = EMPTY.sub("", text)
    return text


def _marked(text: str, kind: str) -> str:
    start, end = PAIRS[kind]
    pieces: list[str] = []
    at = 0
    while (opens := text.find(start, at)) >= 0 and (closes := text.find(end, opens)) >= 0:
        stars = _opens(text, opens) and _closes(text, closes)
        left, right = (STARS[kind], STARS[kind]) if stars else (f"<{kind}>", f"</{kind}>")
        pieces += [text[at:opens], left, text[opens + 1 : closes], right]
        at = closes + 1
    return "".join([*pieces, text[at:]])


def _opens(text: str, at: int) -> bool:
    """Return whether stars here open (CommonMark, left-flanking): a letter follows, or no letter precedes."""
    after, before = _neighbour(text, at, 1), _neighbour(text, at, -1)
    return not _is_punctuation(after) or not before.strip() or _is_punctuation(before)


def _closes(text: str, at: int) -> bool:
    after, before = _neighbour(text, at, 1), _neighbour(text, at, -1)
    return not _is_punctuation(before) or not after.strip() or _is_punctuation(after)


def _neighbour(text: str, at: int, step: int) -> str:
    """Return the character before or after a place, past markers and stars; a space at the ends."""
    at += step
    while 0 <= at < len(text) and text[at] in MARKERS[:4]:
        at += step
    return text[at] if 0 <= at < len(text) and text[at] != BREAK else " "


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
