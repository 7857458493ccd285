"""The index of the search that runs in the reader's browser: which releases hold which word."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable

from pressctl.exporters.site.plan import Edition
from pressctl.release.model import Release

HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters and Japanese syllables, between which no space stands."""
WORD = re.compile(f"[{HAN}]+|[^\\W_{HAN}]+")
MARK = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a]")
"""Marks on letters that nobody has to type: accents, Hebrew and Arabic points, Japanese sound marks."""
NAME = "releases.js"
SUMMARY = 200
"""Characters of a summary that a result shows."""


def words(text: str) -> set[str]:
    """Return the words of a text as the search compares them; of Chinese and Japanese, each two neighbours.

    templates/site/search.js does the same with what is typed.
    """
    if not text.isascii():
        text = MARK.sub("", unicodedata.normalize("NFKD", text))
    found = set(WORD.findall(text.lower()))
    joined = {word for word in found if "\u3040" <= word[0] <= "\u9fff" or "\uf900" <= word[0] <= "\ufaff"}
    return (found - joined) | {word[at : at + 2] for word in joined for at in range(len(word))}


def texts(release: Release, body: str) -> str:
    """Return all that can be found of a release."""
    parts = (release.headline, release.subheadline, release.summary, release.dateline, *release.subjects, body)
    return "\n".join(part for part in parts if part)


def index(edition: Edition, found: Iterable[set[str]]) -> bytes:
    """Return the script that holds the index of a language: its releases, and for each word which of them have it.

    ``found`` gives the words of each release of the edition. It is a script, because a page that was opened from a
    disk may not read a file of data. The numbers of the releases are written as steps from one to the next.
    """
    postings: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    passed = sorted({word for text in edition.words.function_words for word in words(text)})
    skipped = frozenset(passed)
    for number, there in enumerate(found):
        for word in there - skipped:
            postings.setdefault(word, []).append(number - last.get(word, 0))
            last[word] = number
    values = {
        "releases": [[each.href, each.day if each.date else "", each.release.headline, each.release.summary[:SUMMARY]]
                     for each in edition.items],
        "passed": passed,
        "words": {word: postings[word] for word in sorted(postings)},
    }  # fmt: skip
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"window.pressctlIndex = {text};\n".encode("utf-8", "replace")
