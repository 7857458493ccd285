"""The facts of 291 published translations against their sources; what is wrong in them was judged by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pressctl.facts.comparing import Fault, compare
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.reading import read
from pressctl.languages import quantities
from pressctl.prose.blocks import blocks
from support.command import CORPUS

PAIRS = CORPUS / "translations"
WRONG = {
    ("20120209.ja", "6th of February 2012", "2011年2月6日"),
    ("20120301.de", "Saturday 7 July 2012", "Sonntag, dem 07. Juli 2012"),
    ("20120301.es", "13", "12"),
    ("20120301.it", "Sunday 1 July", "sabato 1° luglio"),
    ("20120301.sv", "2013", "2012"),
    ("20120311.it", "70", "30"),
    ("20120606.fr", "6", "4"),
    ("20120707.de", "70", "30"),
    ("20130809.it", "2000", "2001"),
    ("20130928.de", "0.5.5", "0.55"),
    ("20141014.da", "three quarters", "tredjedel"),
    ("20141014.nl", "4.0", "4,5"),
    ("20150426.fr", "32", "21"),
}
"""What differs, each read and found to be wrong in the translation."""


@cache
def passages(path: Path) -> list[Passage]:
    body = path.read_text(encoding="utf-8").partition("\n---\n")[2]
    facts = read(body, path.name.split(".")[1])
    return [
        Passage(block.kind, block.text, tuple(fact for fact in facts if block.span.start <= fact.span.start < block.span.end))
        for block in blocks(body)
    ]  # fmt: skip


def differing() -> Iterator[tuple[str, str, str]]:
    for path in sorted(PAIRS.glob("*.md")):
        day, tag, _ = path.name.split(".")
        if tag == "en":
            continue
        has_words = quantities.read(tag).has_words
        for found in compare(passages(PAIRS / f"{day}.en.md"), passages(path), has_words=has_words):
            if found.fault in {Fault.DIFFERS, Fault.SWAPPED} and found.source and found.target:
                yield f"{day}.{tag}", found.source.written, found.target.written


@pytest.mark.skipif(not PAIRS.is_dir(), reason="the published translations are not there")
def test_what_is_wrong_in_published_translations_is_found_and_nothing_else() -> None:
    assert set(differing()) == WRONG
