"""The subjects of a release, as IPTC Media Topic codes or as words, and its tickers."""

from __future__ import annotations

import re

from pressctl.release.model import Release

MEDIA_TOPIC = re.compile(r"(?:medtop:|https?://cv\.iptc\.org/newscodes/mediatopic/)?(?P<code>\d{8})")
MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
"""The scheme of the codes: the start of their addresses."""

TICKER = re.compile(
    r"\(?\s{0,3}(?P<exchange>[^\s:：()][^:：()]{1,39}?)\s{0,3}[:：]\s{0,3}(?P<symbol>[\w.-]{1,15})\s{0,3}\)?"
)


def code(subject: str) -> str:
    """Return the code of a Media Topic, or an empty string for a subject in words."""
    match = MEDIA_TOPIC.fullmatch(subject)
    return match["code"] if match else ""


def codes(release: Release) -> list[str]:
    """Return the codes among the subjects of a release."""
    return list(filter(None, map(code, release.subjects)))


def words(release: Release) -> list[str]:
    """Return the subjects of a release that are words."""
    return [subject for subject in release.subjects if not code(subject)]


def ticker(text: str) -> tuple[str, str]:
    """Return the exchange and symbol of a ticker, or an empty string and the whole text if it has another form."""
    match = TICKER.fullmatch(text)
    return (match["exchange"], match["symbol"]) if match else ("", text.strip())
