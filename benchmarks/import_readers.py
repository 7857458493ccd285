"""The readers that the import benchmark compares: ours, a naive one, and trafilatura alone."""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import dataclass, field
from pathlib import Path

from pressctl import languages
from pressctl.errors import Fault, PressctlError
from pressctl.importers.evidence.signs import UNMARKED
from pressctl.importers.extraction import unread
from pressctl.importers.extraction.pages.article import body_of
from pressctl.importers.html import tree_of
from pressctl.importers.markup.elements import words_of
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source
from pressctl.prose.days import dates
from pressctl.release.moments import Moment

SCALARS = ("headline", "subheadline", "date", "dateline", "language", "embargo", "end_mark")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
PHONE = re.compile(r"\+?\(?\d[\d ()./-]{6,20}\d")


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader made of a source; a field it does not find is empty. ``lines`` says where the fields stood.

    ``account`` says to which field each part of the source went, ``shown`` is what the source says in all.

    ``sure`` says how certain each is, ``persons`` who is reached how, ``told`` what the report names of the lines that
    were left out, ``is_doubted`` that a note says it may be no release.
    """

    values: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    body: str = ""
    lines: dict[str, int] = field(default_factory=dict)
    shown: str = ""
    account: tuple[tuple[str, str], ...] = ()
    sure: dict[str, str] = field(default_factory=dict)
    persons: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    told: str = ""
    is_doubted: bool = False


def ours(name: str, text: str | bytes) -> Read | None:
    """Return what `pressctl import` reads; None if it refuses the page."""
    data = text if isinstance(text, bytes) else text.encode()
    suffix = ".docx" if isinstance(text, bytes) else ".html" if data.lstrip()[:9].lower() == b"<!doctype" else ".txt"
    try:
        _, readings = read(Source(Path(name).stem + suffix, data))
    except Fault:
        raise
    except PressctlError:
        return None
    release = readings[0].release
    values = {key: getattr(release, key) for key in SCALARS}
    values |= {"embargo": instant(release.embargo), "date": release.date.text[:10] if release.date else ""}
    contacts = release.contacts
    return Read(
        values,
        tuple(contact.name for contact in contacts if contact.name),
        tuple(contact.email for contact in contacts if contact.email),
        tuple(phone for contact in contacts for phone in contact.phone),
        f"{release.body}\n{release.boilerplate}",
        {key: found.line for key, found in readings[0].fields.items()},
        shown(text),
        tuple((entry.to, entry.text) for reading in readings for entry in reading.account),
        sure={key: str(found.confidence) for key, found in readings[0].fields.items()},
        persons=tuple((contact.name, contact.email, contact.phone) for contact in contacts),
        told="\n".join([*(entry.text for entry in unread.named(readings[0])), *readings[0].notes]),
        is_doubted=UNMARKED in readings[0].notes,
    )


def shown(text: str | bytes) -> str:
    """Return the words that a source shows; of a page those in its body, of a Word document none."""
    if isinstance(text, bytes):
        return ""
    if text.lstrip()[:9].lower() != "<!doctype":
        return text
    return words_of(body_of(tree_of(text)))


def instant(moment: Moment | None) -> str:
    """Return a moment in ISO form if it has a zone, else as written."""
    if moment is None:
        return ""
    return moment.instant.isoformat() if moment.instant else moment.text


def naive(name: str, text: str | bytes) -> Read:
    """Return what a reader of an afternoon's work finds."""
    import langdetect

    del name
    assert isinstance(text, str)
    langdetect.DetectorFactory.seed = 0
    lines = [line.strip() for line in plain(text).splitlines() if line.strip()]
    try:
        tag = languages.primary_subtag(langdetect.detect(" ".join(lines)[:20_000]))
    except langdetect.LangDetectException:
        tag = ""
    values = {"headline": lines[0] if lines else "", "date": first_date("\n".join(lines), tag), "language": tag}
    body = "\n".join(lines[1:])
    return Read(values, (), tuple(EMAIL.findall(body)), tuple(PHONE.findall(body)), body)


def trafilatura_alone(name: str, text: str | bytes) -> Read:
    """Return title, date and text as trafilatura gives them."""
    import trafilatura

    del name
    found = trafilatura.bare_extraction(text, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Read()
    return Read({"headline": found.title or "", "date": found.date or ""}, body=found.text or "")


def first_date(text: str, tag: str) -> str:
    """Return the first date with a year in a text; of 03/04/2026 the day is the first number."""
    language = languages.find(tag) or languages.find("en")
    for found in dates.find(text, language) if language else ():
        try:
            return dt.date(found.year or 0, found.month, found.day).isoformat()
        except ValueError:
            continue
    return ""


def plain(text: str) -> str:
    """Return a page without its tags, if it has any."""
    if "<html" not in text[:200].lower():
        return text
    return html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", text)))


def saved_as_html(text: str) -> str:
    """Return a page of text as HTML, short lines in a row as a list."""
    if "<html" in text[:200].lower():
        return text
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    parts: list[str] = []
    run: list[str] = []
    for line in [*lines, "."]:
        if len(line.split()) <= 5 and not line.endswith((".", "!", "?", ":", "”", "。")):
            run.append(line)
            continue
        parts += listed(run) if len(run) > 2 else [f"<p>{html.escape(short)}</p>" for short in run]
        parts.append(f"<p>{html.escape(line)}</p>")
        run = []
    title = html.escape(lines[0] if lines else "")
    text = "\n".join(parts[:-1])
    return f"<!DOCTYPE html>\n<html><head><title>{title}</title></head>\n<body>\n{text}\n</body></html>\n"


def listed(lines: list[str]) -> list[str]:
    """Return lines as a list of HTML."""
    return ["<ul>", *(f"<li>{html.escape(line)}</li>" for line in lines), "</ul>"]
