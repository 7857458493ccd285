"""Markdown files of other sites, with their front matter: copied as they are, or with our keys in place of theirs.

What the body prints beside the keys, an embargo or contacts, is reported as of a text; ``adopt`` makes keys of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath

from pressctl.errors import ImportRefused, ReadError
from pressctl.findings import Edit, Span
from pressctl.importers import Confidence, Found, Options, Reading, in_paragraphs, key_notations, site_body
from pressctl.importers.evidence import releases
from pressctl.importers.extraction.lines import menus
from pressctl.importers.markup.markdown import with_signs
from pressctl.release.file import document, front_matter, yaml_faults
from pressctl.release.file.compose import keys_text
from pressctl.release.file.document import Document
from pressctl.release.keys import KEYS
from pressctl.release.language import Source
from pressctl.release.model import Release
from pressctl.release.moments import Moment

FROM_PATH = ("language", "date")
"""Fields that a file's name can give; with --adopt they become keys."""

INDEX = re.compile(r"_index[^a-z]")
"""How Hugo names the page of a section, which lists the texts in it."""
LONGEST_SECTION = 4
"""Words of the longest title of such a page: “Press releases and statements”."""
ANYWAY = "it was not imported; --anyway imports it nevertheless"


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the release in the bytes of a Markdown file, with the text it shall have.

    Front matter in TOML or JSON becomes YAML. Otherwise that is the file as it is, but with ``adopt`` the keys are
    renamed in place, and comments, order, quoting and keys that are not ours stay. Raises ReadError when the front
    matter cannot be read.
    """
    found = document.decode(data)
    made, note = key_notations.as_yaml(found.text)
    if made:
        notes = (note,) if note else ()
        return [replace(each, notes=(*notes, *each.notes)) for each in read(made.encode(), options)]
    if _is_bare(found):
        from pressctl.importers.extraction.reading import read_text

        return [read_text(with_signs(found.text.removeprefix("\ufeff")), is_markdown=True)]
    for fault in found.faults:
        if fault.is_fatal:
            line, column = found.lines.position(fault.span.start)
            raise ReadError(f"line {line}, column {column}: {fault.message}", "fix the file, and import it again")
    release = front_matter.read(found, options.name, options.fields)
    if not release.headline and not release.body.strip():
        raise ImportRefused("has front matter, but neither a headline nor a text")
    return [_reading(found, release, options)]


def _is_bare(found: Document) -> bool:
    """Return whether a text has no front matter, and no merge conflict for its first line."""
    is_missing = any(fault.slug == "missing-front-matter" for fault in found.faults)
    return is_missing and not yaml_faults.conflict(found.text.removeprefix("\ufeff").lstrip())


def _reading(found: Document, release: Release, options: Options) -> Reading:
    body = site_body.read(found, release)
    if not options.anyway and _is_of_section(release, body, options.name):
        of = f", “{release.headline}”" if release.headline else ""
        raise ImportRefused(f"is the page of a section{of}, not a release", ANYWAY)
    fields = {**dict(_fields(found, release)), **site_body.places(release, body)}
    if release.language_source is Source.TEXT:
        fields["language"] = Found(_body_line(found), Confidence.LIKELY, release.language)
    notes = [_unreadable(found, problem.field, problem.text, problem.why, problem.at) for problem in release.unreadable]
    printed = site_body.printed(release, body)
    made = _adopted(found, release, body, options.fields) if options.adopt else None
    if options.adopt and made is None:
        notes.append("its keys could not be renamed without changing more; it is copied as it is")
    elif printed and not options.adopt:
        notes.append(f"no key holds what the text prints, {_listed(printed)}; --adopt takes it into the keys")
    notes += site_body.notes(found, release, body)
    text, taken, lines = made or (found.text, replace(release, **printed), set[int]())
    fields = {name: fields[name] for name in (*(key.name for key in KEYS), "body") if name in fields}
    return Reading(taken, fields, tuple(notes), text, site_body.whole_account(found, release, body, lines))


def _is_of_section(release: Release, body: Reading, name: str) -> bool:
    """Return whether a file is the page of a section of a site: by its name or, without a day, by its title."""
    if INDEX.match(PurePath(name).name):
        return True
    is_dated = release.date is not None or body.release.date is not None
    if is_dated or len(release.headline.split()) > LONGEST_SECTION:
        return False
    return menus.is_section(release.headline) or releases.names_press(release.headline)


def _listed(printed: Iterable[str]) -> str:
    return ", ".join(name.replace("_", " ") for name in printed)


def _fields(found: Document, release: Release) -> Iterator[tuple[str, Found]]:
    for key in KEYS:
        value = getattr(release, key.name)
        if not value or (key.name in {"status", "kind"} and key.name not in release.sources):
            continue
        place = release.sources.get(key.name)
        line = found.lines.position(found.locate(place).start)[0] if place else 1
        yield key.name, Found(line, Confidence.CERTAIN, _shown(value))
    if release.body.strip():
        paragraphs = release.body.strip().replace("\r", "").count("\n\n") + 1
        yield "body", Found(_body_line(found), Confidence.CERTAIN, in_paragraphs(paragraphs))


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(getattr(each, "name", each)) for each in value)
    return " ".join((value.text if isinstance(value, Moment) else str(value)).split())


def _body_line(found: Document) -> int:
    return found.lines.position(found.body.start)[0]


def _unreadable(found: Document, name: str, text: str, why: str, at: tuple[str | int, ...]) -> str:
    line = found.lines.position(found.locate(at).start)[0]
    return f"the {name} {f'“{text}” ' if text else ''}on line {line} {why}; it was left as it is"


def _adopted(
    found: Document, release: Release, body: Reading, fields: Mapping[str, str]
) -> tuple[str, Release, set[int]] | None:
    """Return the file's text with our keys, the release it holds, and the lines of the body that became keys.

    What the body prints is taken, too; only the keys of the file where that cannot be done cleanly, and None when not
    even these can be renamed so that the release stays the same.
    """
    printed = site_body.printed(release, body)
    lines = site_body.gone(found, body, printed)
    text = site_body.without(found, lines, str(printed.get("dateline", "")))
    taken = replace(release, **printed, body=text)
    if printed and text.strip() and (made := _rewritten(found, release, taken, fields)):
        return made, taken, lines
    made = _rewritten(found, release, release, fields)
    return (made, release, set()) if made else None


def _rewritten(found: Document, release: Release, taken: Release, fields: Mapping[str, str]) -> str:
    """Return the file's text with the keys and the body of ``taken``, or an empty text when it would read otherwise."""
    edits = [*_renamed(found, release)]
    ending = "\r\n" if "\r\n" in found.text else "\n"
    names = [key.name for key in KEYS if getattr(taken, key.name) != getattr(release, key.name)]
    values = {name: getattr(release, name) for name in FROM_PATH if name not in release.sources}
    lines = [
        f"{name}: {value.text if isinstance(value, Moment) else value}\n" for name, value in values.items() if value
    ]
    lines.append(keys_text(taken, names))
    if any(lines):
        edits.append(Edit(Span(found.front.end, found.front.end), "".join(lines).replace("\n", ending)))
    if taken.body != release.body:
        edits.append(Edit(found.body, taken.body))
    text = document.apply(found.text, edits)
    again = document.parse(text)
    if not again.is_readable:
        return ""
    read_again = front_matter.read(again, "", fields)
    ours = {key.name: getattr(taken, key.name) for key in KEYS}
    theirs = {key.name: getattr(read_again, key.name) for key in KEYS}
    return text if ours == theirs and read_again.body == taken.body and read_again.extra == release.extra else ""


def _renamed(found: Document, release: Release) -> Iterator[Edit]:
    for name, place in release.sources.items():
        span = found.keys.get(place)
        if place == (name,) or span is None or (name,) in found.keys or place[0] in _taken_by_another(release, name):
            continue
        yield Edit(span, name)
        if name == "status" and place in {("draft",), ("published",)}:
            yield Edit(found.spans[place], str(release.status))


def _taken_by_another(release: Release, name: str) -> set[str | int]:
    return {place[0] for other, place in release.sources.items() if other != name}


def with_comment(text: str, words: str) -> str:
    """Return a release's file with a comment as the last line of its front matter; every other byte stays."""
    found = document.parse(text)
    if not found.is_readable or found.front.end <= found.front.start:
        return text
    ending = "\r\n" if "\r\n" in text[: found.front.end] else "\n"
    at = found.front.end
    start = "" if text[at - 1 : at] == "\n" else ending
    made = f"{text[:at]}{start}# {' '.join(words.split())}{ending}{text[at:]}"
    again = document.parse(made)
    return made if again.values == found.values and made[again.body.start :] == text[found.body.start :] else text
