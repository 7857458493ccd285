"""All of a source that is no release, taken as one because somebody asked for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pressctl.importers import Confidence, Entry, Found, Reading
from pressctl.importers.extraction.words import folded
from pressctl.importers.markup import markdown
from pressctl.prose import detect
from pressctl.release.model import Release

LONGEST_TITLE = 200
"""Characters of the longest first line that is the headline."""


def read(lines: Iterable[tuple[int, str]], is_markdown: bool = False) -> Reading:
    """Return all of a source that is no release as one: its first line is the headline, the rest the text.

    Each of ``lines`` is a paragraph or a line with its number in the source.
    """
    kept = [(number, text) for number, text in lines if text.strip()]
    title = markdown.plain(re.sub(r"^#+\s+", "", kept[0][1])) if kept else ""
    rest = kept[1:] if kept and folded(title) and len(title) <= LONGEST_TITLE else kept
    body = "\n\n".join(text if is_markdown else markdown.safe(text.strip()) for _, text in rest)
    tag = detected.tag if (detected := detect.detect(body)) else ""
    release = Release(headline=" ".join(title.split()) if rest is not kept else "", language=tag, body=f"{body}\n")
    first = kept[0][0] if kept else 1
    fields = {"headline": Found(first, Confidence.GUESS, title)} if release.headline else {}
    entries = [Entry(number, number + text.count("\n"), "body", "", text) for number, text in rest]
    head = [Entry(first, first, "headline", "", title)] if release.headline else []
    return Reading(
        release, fields, ("nothing in it shows a release; all of it is taken as the text",), account=(*head, *entries)
    )
