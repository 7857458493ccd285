"""What a release is about: its subjects, codes of the IPTC's Media Topics or words, and its tickers."""

from __future__ import annotations

import re

from pressctl.release.model import Release

MEDIA_TOPIC = re.compile(r"(?:medtop:|https?://cv\.iptc\.org/newscodes/mediatopic/)?(?P<code>\d{8})")
MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
"""The scheme of the codes, which their addresses begin with."""

TICKER = re.compile(
    r"\(?\s{0,3}(?P<exchange>[^\s:：()][^:：()]{1,39}?)\s{0,3}[:：]\s{0,3}(?P<symbol>[\w.-]{1,15})\s{0,3}\)?"
)


def code(subject: str) -> str:
    """Return the code of a Media Topic, an empty text for a subject in words."""
    match = MEDIA_TOPIC.fullmatch(subject)
    return match["code"] if match else ""


def codes(release: Release) -> list[str]:
    """Return the codes among the subjects of a release."""
    return list(filter(None, map(code, release.subjects)))


def words(release: Release) -> list[str]:
    """Return the subjects of a release that are words."""
    return [subject for subject in release.subjects if not code(subject)]


def ticker(text: str) -> tuple[str, str]:
    """Return the exchange and the symbol of a ticker; an empty text and the whole of one that is written otherwise."""
    match = TICKER.fullmatch(text)
    return (match["exchange"], match["symbol"]) if match else ("", text.strip())
