"""What holds of every release, whatever its file says: of checking, of fixing, of exporting and of importing again."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from lxml import etree

from pressctl import languages, plugins
from pressctl.errors import ExportRefused, ImportRefused
from pressctl.exporters import EXPORTERS, FORMATS, Desk
from pressctl.exporters.parts.markup import html
from pressctl.findings import Edit, Finding, Span
from pressctl.importers import Reading
from pressctl.ingest import run as ingest
from pressctl.ingest.sources import Source
from pressctl.newsroom import templates
from pressctl.release.file import document, front_matter
from pressctl.release.file.compose import compose
from pressctl.release.file.document import Document
from pressctl.release.model import Release
from pressctl.rules import catalogue, find
from pressctl.validation import fixing
from pressctl.validation.engine import validate
from support.rule_examples import NOW, SCOPE

EVERY_RULE = replace(SCOPE, only=catalogue())
PATH = "release.md"
TAG = re.compile(r"<(/?[a-z][a-z0-9]*)([^<>]*)>")
TARGET = re.compile(r"(?:href|src)=\"[^\"]*\"")
DESK = Desk(now=NOW, template=templates.source, settings=EVERY_RULE.settings, read=lambda release, target: None)
AGAIN = {"html": "html", "eml": "eml", "docx": "docx", "ninjs": "ninjs", "newsml-g2": "newsml-g2", "nitf": "nitf"}
"""Formats that are read again, each with the importer of it: what it says of headline, date and language is the same."""
LONG_LINE = re.compile(r"^[^\W\d_][^\n]{120}", re.MULTILINE)
SLOW = ("pdf", "kit")
"""Formats that take a hundred times as long as the others."""
QUICK = tuple(name for name in FORMATS if name not in SLOW)


def broken(text: str, *, fixed: bool = True, formats: Collection[str] = ()) -> Iterator[str]:
    """Yield what does not hold of a release's file: of checking it, if ``fixed`` of fixes, and of these formats.

    What raises is a fault; it is not caught here.
    """
    parsed = document.parse(text)
    found = validate(parsed, PATH, EVERY_RULE)
    yield from _misplaced(found, text)
    offered = {finding.fix.safe for finding in found if finding.fix} if fixed else set()
    for unsafe in (False, True) if offered == {True, False} else (not safe for safe in offered):
        yield from _badly_fixed(parsed, unsafe=unsafe)
    if formats and parsed.is_readable:
        yield from _badly_exported(front_matter.read(parsed, PATH, {}), formats)


def _misplaced(found: list[Finding], text: str) -> Iterator[str]:
    for finding in found:
        if not 0 <= finding.span.start <= finding.span.end <= len(text):
            yield f"{finding.code} is outside the file"
        region = finding.region
        if not (1, 1) <= (region.line, region.column) <= (region.end_line, region.end_column):
            yield f"{finding.code} has no place as editors count it"
        if region.end_line > text.count("\n") + text.count("\r") + 1:
            yield f"{finding.code} is below the last line"


def _badly_fixed(before: Document, *, unsafe: bool) -> Iterator[str]:
    kind = "unsafe fixes" if unsafe else "fixes"
    with patch.object(fixing, "FIX_ROUNDS", 1):
        first = fixing.fix(before, PATH, EVERY_RULE, unsafe=unsafe)
    edits = [finding.fix.edit for finding in first.fixed if finding.fix]
    if first.document.text != document.apply(before.text, edits):
        yield f"{kind} change more than their edits say"
    yield from _badly_kept(before, first.document, first.fixed, kind)
    once = again = fixing.fix(first.document, PATH, EVERY_RULE, unsafe=unsafe)
    if once.made:
        again = fixing.fix(once.document, PATH, EVERY_RULE, unsafe=unsafe)
    if again.made and again is not once:
        yield f"{kind} are not done at once: {sorted({each.code for each in again.fixed})} again"
    fresh = validate(document.parse(once.document.text), PATH, EVERY_RULE)
    if [_told(finding) for finding in fresh] != [_told(finding) for finding in once.findings]:
        yield f"the findings after {kind} are not those of the file"


def _told(finding: Finding) -> tuple[str, Span, str]:
    return finding.code, finding.span, finding.message


def _badly_kept(before: Document, after: Document, fixed: tuple[Finding, ...], kind: str) -> Iterator[str]:
    """Yield what fixes did to the front matter beside their values, and to the structure of the body."""
    edits = [finding.fix.edit for finding in fixed if finding.fix]
    codes = sorted({finding.code for finding in fixed})
    if before.is_readable and not after.is_readable:
        yield f"{kind} leave front matter that cannot be read: {codes}"
    elif before.is_readable and [*before.values] != [*after.values] and not _in_keys(before, edits):
        yield f"{kind} change the keys: {codes}"
    elif before.is_readable:
        for path, value in before.texts():
            is_touched = any(_touch(edit.span, before.spans[path]) for edit in edits) or _in_keys(before, edits)
            if not is_touched and str(after.value(path)).strip() != value:
                yield f"{kind} change the value of {path}: {codes}"
    of_words = not any(find(code).changes_markup or code.startswith("PR0") for code in codes)
    if of_words and _tags(before) != _tags(after):
        yield f"{kind} change the structure: {codes}"


def _in_keys(before: Document, edits: list[Edit]) -> bool:
    """Return whether an edit is of a key, or puts something before the first or behind the last."""
    places = [*before.keys.values(), Span(before.front.end, before.front.end)]
    return any(_touch(edit.span, place) for edit in edits for place in places)


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _tags(file: Document) -> list[tuple[str, list[str]]]:
    """Return the tags of the page of a body, each with where it leads; what only looks like either in its text is left out."""
    return [(name, TARGET.findall(rest)) for name, rest in TAG.findall(html(file.text[file.body.start :])[0])]


def _badly_exported(release: Release, formats: Collection[str]) -> Iterator[str]:
    """Yield what formats do not say of a release that their readers, or our own importers, should find."""
    for name in formats:
        each = FORMATS[name]
        write: Any = plugins.load(name, EXPORTERS, "pressctl.exporters")
        with suppress(ExportRefused):
            files = write([release], DESK) if each.is_collection else [("", write(release, DESK))]
            for shown, exported in files:
                yield from _unread(name, shown or each.extension, exported.data)
                if name in AGAIN and not release.is_recalled:
                    yield from _lost(release, name, exported.data)
    again = front_matter.read(document.parse(compose(release)), PATH, {})
    for field in ("headline", "date", "language", "embargo", "status", "summary", "id"):
        if getattr(again, field) != getattr(release, field):
            yield f"a file composed of it has another {field}: {getattr(again, field)!r}"


def _unread(name: str, file: str, data: bytes) -> Iterator[str]:
    """Yield that a file of JSON or XML cannot be parsed."""
    try:
        if file.endswith(("json", "jsonld")):
            json.loads(data)
        elif file.endswith((".xml", ".rss", ".atom")):
            etree.fromstring(data)
        elif file.endswith((".txt", ".html", ".md", ".csv")):
            data.decode("utf-8")
    except (ValueError, etree.XMLSyntaxError) as error:
        yield f"{name}: {file} cannot be parsed: {error}"


def _lost(release: Release, name: str, data: bytes) -> Iterator[str]:
    try:
        readings = list(ingest.read(Source("a", data), AGAIN[name])[1])
    except ImportRefused as error:
        if len(_words(release.headline)) > 3 and len(LONG_LINE.findall(release.body)) > 2:
            yield f"{name}: is not read again: {error.message}"
        return
    yield from (f"{name}: {what}" for what in _different(release, readings[0]))


def _different(release: Release, reading: Reading) -> Iterator[str]:
    again = reading.release
    if release.headline and _words(again.headline) != _words(release.headline):
        yield f"the headline came back as {again.headline!r}"
    if release.date and again.date and again.date.day != release.date.day:
        yield f"the date came back as {again.date.text!r}"
    is_known = release.language and languages.known(release.language)
    is_told = any("the text counts" in note for note in reading.notes)  # it is in another one than it says
    if is_known and not is_told and again.language and again.language.split("-")[0] != release.language.split("-")[0]:
        yield f"the language came back as {again.language!r}"


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
