"""Paragraphs of the source inside a translation, as comments, to be translated below; they are not part of the release.

``<!-- en: Acme opened a plant. -->`` is one only in a file that says that it was translated from English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from pressctl.findings import Span
from pressctl.prose.patterns import regex
from pressctl.release.model import Release

COMMENT = regex(
    r"<!--[ \t]{0,9}(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}):\s.*?(?:-->|\Z)[ \t]{0,9}(?:\r?\n){0,2}", re.DOTALL
)


def spans(release: Release) -> Iterator[Span]:
    """Yield the spans of such comments in the body of a release, including the line breaks after them."""
    made_from = {release.source_language.lower(), release.made_from.lower()}
    if "<!--" in release.body and made_from != {""}:
        for match in COMMENT.finditer(release.body):
            if match["tag"].lower() in made_from:
                yield Span(*match.span())


def without(release: Release) -> Release:
    """Return a release without such comments."""
    kept, done = [], 0
    for start, end in spans(release):
        kept.append(release.body[done:start])
        done = end
    return replace(release, body="".join([*kept, release.body[done:]])) if done else release


def to_translate(source: Release) -> str:
    """Return a body with the blocks of a source as such comments, each with room for its translation below."""
    return "\n\n\n".join(_comment(source.language, text) for text in _texts(source)) + "\n"


def _texts(source: Release) -> Iterator[str]:
    """Yield the source text of the blocks of a body, a table as one."""
    from pressctl.prose.blocks import blocks  # only needed to begin a translation

    for is_table, group in groupby(blocks(source.body), lambda block: block.kind == "row"):
        some = list(group)
        for first, last in [(some[0], some[-1])] if is_table else zip(some, some, strict=True):
            yield source.body[first.span.start : last.span.end]


def _comment(tag: str, text: str) -> str:
    return f"<!-- {tag}: {text.replace('-->', '-- >')} -->"
