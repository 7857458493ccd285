"""A headline after an embargo on one line, as in subjects of mails."""

from __future__ import annotations

from pressctl.prose import release_line
from pressctl.prose.patterns import regex

PARTING = regex(r"[ \u00a0][-–—|][ \u00a0]|——?|[|｜]|(?<!\d)[:：](?=\s|[^\s\d])|[:：](?!\d)")
"""The separator between an embargo and the headline after it on one line."""
HEADLINE_WORDS, HEADLINE_LETTERS = 3, 8
"""Words and letters of the shortest headline after an embargo."""


def parted(line: str) -> tuple[str, str]:
    """Return the embargo at the start of a line and the headline after it, or an empty string and the whole line.

    “EMBARGO until 10 March 2026, 00:01 CET – Acme opens a plant” is such a line.
    """
    found = release_line.opening(line)
    if found is None or found.kind is not release_line.Kind.EMBARGO:
        return "", line
    for sign in PARTING.finditer(line, found.said.end):
        embargo, rest = line[: sign.start()], line[sign.end() :]
        if any(map(str.isdigit, embargo)) and release_line.read(embargo) and _is_headline(rest):
            return embargo.strip(), rest.strip()
    return "", line


def _is_headline(text: str) -> bool:
    """Return whether the text after an embargo on its line is long enough for a headline, and not a time."""
    letters = sum(map(str.isalpha, text))
    is_long = len(text.split()) >= HEADLINE_WORDS or release_line.WITHOUT_SPACES.search(text) is not None
    return is_long and letters >= HEADLINE_LETTERS and not text.lstrip()[:1].isdigit()
