"""The line that greets the reader of a mail or a letter: “Dear editors,”, “Sehr geehrte Damen und Herren”."""

from __future__ import annotations

import re

from pressctl.languages import available, listed
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import candidates, has_any
from pressctl.prose.word_lists import every_word, whole

FEW = 4
"""Words of the longest greeting that ends with an exclamation mark; a headline has more."""
OPENING_WORDS = 6
"""Words of the longest greeting that opens a paragraph: “Sehr geehrte Damen und Herren,” has five."""
GREETING = 60
"""Characters of the longest greeting that opens a paragraph."""
LONGEST = 150
"""Characters of the longest line that greets several, one after the other."""
CLOSED = (",", "!", ":", "،", "，", "！", "：")
"""How such a line ends."""
MARKED = regex(lambda: rf"{whole(every_word('greetings'))}[^\n]{{0,80}}?(?P<mark>[,،，、:：!！])", re.IGNORECASE)
"""A greeting with the mark that closes it, in any language."""
IN_MAIL = regex(
    lambda: rf"{whole(word for tag in available() for word in listed(tag, 'greetings'))}.{{0,80}}?[,،，:：!]?$",
    re.IGNORECASE,
)
"""The same where a mail begins, which needs no mark, in the languages with a table."""
BARE = regex(lambda: rf"{whole(every_word('greetings'))}(?:\s[^\W\d_]{{1,30}}){{1,2}}", re.IGNORECASE)
"""A greeting of two or three words without a mark, as some letters have it."""


def is_line(line: str) -> bool:
    """Return whether a line greets its readers and says nothing else: it ends with a comma, a colon or “!”."""
    if greets_audience(line):
        return True
    match = MARKED.fullmatch(line.strip(" *_\t")) if candidates(line, "greetings") else None
    return match is not None and (match["mark"] not in "!！" or len(line.split()) <= FEW)


def greets_audience(line: str) -> bool:
    """Return whether a line greets those who listen to a speech, one after the other: “Excellencies, dear guests,”."""
    bare = line.strip(" *_\t")
    return len(bare) <= LONGEST and bare.endswith(CLOSED) and has_any(bare, "audience_words")


def is_of_mail(line: str) -> bool:
    """Return whether a line of a mail is its greeting."""
    return IN_MAIL.fullmatch(line.strip()) is not None or is_line(line)


def begins(text: str) -> bool:
    """Return whether a text opens with a greeting of a few words and its mark: “Dear editors, the bakery …”."""
    match = MARKED.match(text[:GREETING]) if candidates(text, "greetings") else None
    return match is not None and len(match[0].split()) <= OPENING_WORDS


def is_bare(line: str) -> bool:
    """Return whether a line greets its readers in two or three words and has no mark behind: “Dear Editors”.

    A title may read so, too: ask only where a letter begins.
    """
    return bool(candidates(line, "greetings")) and BARE.fullmatch(line.strip(" *_\t")) is not None
