"""A headline behind an embargo on one line, as the subjects of mails have it."""

from __future__ import annotations

from pressctl.prose import release_line
from pressctl.prose.patterns import regex

PARTING = regex(r"[ \u00a0][-–—|][ \u00a0]|——?|[|｜]|(?<!\d)[:：](?=\s|[^\s\d])|[:：](?!\d)")
"""What parts an embargo from the headline behind it on one line."""
HEADLINE_WORDS, HEADLINE_LETTERS = 3, 8
"""Words and letters of the shortest headline behind an embargo."""


def parted(line: str) -> tuple[str, str]:
    """Return the embargo that opens a line and the headline that follows it there; without both, nothing and the line.

    “EMBARGO until 10 March 2026, 00:01 CET – Acme opens a plant” is such a line, as the subjects of mails are.
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
    """Return whether what follows an embargo in its line has the words of a headline, and no hour opens it."""
    letters = sum(map(str.isalpha, text))
    is_long = len(text.split()) >= HEADLINE_WORDS or release_line.WITHOUT_SPACES.search(text) is not None
    return is_long and letters >= HEADLINE_LETTERS and not text.lstrip()[:1].isdigit()
