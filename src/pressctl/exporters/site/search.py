"""The index for the search in the reader's browser: which releases contain which words."""

from __future__ import annotations

import json
import re
import unicodedata
from array import array

from pressctl.exporters.site.plan import Edition
from pressctl.release.model import Release

HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters and Japanese syllables, which are written without spaces."""
WORD = re.compile(f"[{HAN}]+|[^\\W_{HAN}]+")
MARK = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a]")
"""Marks on letters that are ignored in a search: accents, Hebrew and Arabic points, Japanese sound marks."""
NAME = "releases.js"
SUMMARY = 200
"""Characters of a summary in a search result."""


def words(text: str) -> set[str]:
    """Return the words of a text as the search compares them; for Chinese and Japanese, each pair of neighbours.

    templates/site/search.js does the same with the search terms.
    """
    if not text.isascii():
        text = MARK.sub("", unicodedata.normalize("NFKD", text))
    found = set(WORD.findall(text.lower()))
    joined = {word for word in found if "\u3040" <= word[0] <= "\u9fff" or "\uf900" <= word[0] <= "\ufaff"}
    return (found - joined) | {word[at : at + 2] for word in joined for at in range(len(word))}


def texts(release: Release, body: str) -> str:
    """Return all texts of a release that can be searched."""
    parts = (release.headline, release.subheadline, release.summary, release.dateline, *release.subjects, body)
    return "\n".join(part for part in parts if part)


class Index:
    """The index of a language, built release by release: for each word, the numbers of the releases that contain it.

    The numbers are written as differences from one to the next.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._passed = frozenset(word for text in edition.words.function_words for word in words(text))
        self._steps: dict[str, array[int]] = {}
        self._last: dict[str, int] = {}
        self._number = 0

    def add(self, found: set[str]) -> None:
        """Add the words of the next release of the edition."""
        for word in found - self._passed:
            if word not in self._steps:
                self._steps[word] = array("L")
            self._steps[word].append(self._number - self._last.get(word, 0))
            self._last[word] = self._number
        self._number += 1

    def script(self) -> bytes:
        """Return a script with the index and the releases.

        It is a script because a page opened from disk may not load a data file.
        """
        steps = {word: list(self._steps[word]) for word in sorted(self._steps)}
        return _script(self._edition, sorted(self._passed), steps)


def _script(edition: Edition, passed: list[str], steps: dict[str, list[int]]) -> bytes:
    values = {
        "releases": [[each.href, each.day if each.date else "", each.release.headline, each.release.summary[:SUMMARY]]
                     for each in edition.items],
        "passed": passed,
        "words": steps,
    }  # fmt: skip
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"window.pressctlIndex = {text};\n".encode("utf-8", "replace")
