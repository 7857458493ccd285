"""Quotation marks that have lost their counterpart, by the customs of each language."""

from __future__ import annotations

import re

import pytest

from pressctl import languages
from pressctl.findings import Span
from pressctl.prose.signs.quotation_marks import Kind, Reader


def kinds(text: str, tag: str) -> list[Kind]:
    language = languages.find(tag)
    assert language, tag
    parts = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    return [fault.kind for fault in Reader(text, text, language).faults(parts)]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "“One,” she said."),
        ("de", "»Eins«, sagte sie, „zwei“ und «drei»."),
        ("fr", "« Un « deux »"),
        ("ru", "«Один «два»."),
        ("es", "«Uno.\n\n»Dos», dijo."),
        ("ar", "قالت ”واحد“ ثم “اثنان”."),
        ("zh", "她说：“一”，又说「二」。"),
    ],
)
def test_the_marks_of_a_language_are_pairs(tag: str, text: str) -> None:
    assert kinds(text, tag) == []


@pytest.mark.parametrize(
    ("tag", "text", "kind"),
    [
        ("en", "“One, she said.", Kind.UNCLOSED),
        ("en", "One,” she said.", Kind.STRAY),
        ("en", "»One«, she said.", Kind.TURNED),
        ("en", "«One «two»", Kind.UNCLOSED),
    ],
)
def test_a_mark_without_its_counterpart_is_a_fault(tag: str, text: str, kind: Kind) -> None:
    assert kind in kinds(text, tag)
