"""Reading front matter into a release, including the keys that other sites use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import Any, TypeVar

from pressctl.findings import FieldPath, Span
from pressctl.prose.patterns import regex
from pressctl.release import moments
from pressctl.release.file import ignore_comments
from pressctl.release.file.document import Document
from pressctl.release.keys import (
    APPROVAL_KEYS,
    CORRECTION_KEYS,
    EVENT_KEYS,
    HEAD_KEYS,
    KEYS,
    MEDIA_KEYS,
    TRANSLATED_KEYS,
    is_of_site,
)
from pressctl.release.language import in_usual_case, resolve
from pressctl.release.model import (
    Approval,
    Contact,
    Correction,
    Event,
    Kind,
    Media,
    Release,
    Status,
    Translated,
    Unreadable,
    contact,
    list_of_text,
)
from pressctl.release.moments import Moment

ALSO = {key.name: key.also for key in KEYS}
NAMES = {key.name: (key.name, *key.also) for key in KEYS}
"""For each of our keys, the names that other sites use; and the same with our name first."""
DATED_NAME = regex(r"^(\d{4})-(\d{2})-(\d{2})(?=[-_.])")

SITE_STATUSES = {
    "publish": Status.RELEASED,
    "published": Status.RELEASED,
    "future": Status.APPROVED,
    "pending": Status.REVIEW,
    "private": Status.DRAFT,
}
"""WordPress's statuses and ours for each; a private text must not go out."""
FILE_NAME = regex(r"\.\w{2,5}$|://")
"""Matches the end of a file name or the start of an address; a site's own `media` list may have other texts."""
PRINTED_EMBARGO = ("PR211", "release-line-conflict")
"""The code and the slug of the rule on embargoes that only a text prints; whoever silences it lets the text go out."""
TEXTS = (
    "headline", "subheadline", "summary", "dateline", "boilerplate", "id", "reason", "replaced_by", "slug", "end_mark",
)  # fmt: skip
"""The fields that are plain texts."""
LONGEST_NUMBER = 7
"""Digits from which a number is not an edition any more."""
SWITCH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
"""YAML's words for yes and no."""

Choice = TypeVar("Choice", bound=StrEnum)


def read(
    document: Document, path: str = "", renamed: Mapping[str, str] | None = None,
    contacts: Mapping[str, Contact] | None = None, languages: tuple[str, ...] = (),
) -> Release:  # fmt: skip
    """Return the release in a document.

    ``path`` provides a language and date that the front matter lacks. ``renamed`` maps our keys to a site's own
    names; ``contacts`` are those in the settings, by name; ``languages`` those of the newsroom. A value that cannot
    be read leaves its field empty and is listed in ``unreadable``.
    """
    reader = _Reader(document, renamed or {}, contacts or {})
    texts = {name: reader.text(name) for name in TEXTS}
    body = document.text[document.body.start : document.body.end]
    language = resolve(reader.text("language"), path, languages, body)
    return Release(
        **texts,
        path=path,
        language=language.tag,
        language_source=language.source,
        date=_date(reader, path),
        embargo=reader.moment("embargo"),
        kind=reader.choice("kind", Kind, Kind.PRESS_RELEASE),
        status=reader.status(),
        contacts=tuple(reader.contacts()),
        source_language=in_usual_case(reader.text("source_language")),
        translated=reader.translated(),
        subjects=reader.texts("subjects"),
        media=tuple(reader.media()),
        event=reader.event(),
        author=reader.own_text("author"),
        approvals=tuple(reader.approvals()),
        edition=reader.number("edition"),
        corrected=reader.moment("corrected"),
        withdrawn=reader.moment("withdrawn"),
        corrects=reader.sentence("corrects"),
        corrections=tuple(reader.corrections()),
        tickers=reader.texts("tickers"),
        body=body,
        body_at=document.body.start,
        sources=reader.sources,
        extra=reader.rest(),
        unreadable=tuple(reader.unreadable),
        freed=tuple(_freed(document, reader.sources)),
    )


def _freed(document: Document, sources: Mapping[str, FieldPath]) -> Iterator[Span | str]:
    """Yield the spans and the fields in which a comment silences the rule on embargoes that only a text prints."""
    for comment in ignore_comments.comments(document):
        if any(ignore_comments.names(name, *PRINTED_EMBARGO) for name in comment.names):
            yield from comment.covers
            for name in HEAD_KEYS:
                at = document.locate(sources.get(name, (name,))).start
                yield from (name for span in comment.covers if span.start <= at < span.end)


def _date(reader: _Reader, path: str) -> Moment | None:
    """Return the date of a release: its own, or else its site's key's, or the one in the name of its file."""
    day = reader.moment("date") or reader.site_day("published")
    return day or date_of_path(PurePath(path)) or reader.site_day("lastmod")


def date_of_path(path: PurePath) -> Moment | None:
    """Return the day that a dated file name gives (``2018-06-22-…``), or None."""
    match = DATED_NAME.match(path.name)
    try:
        return moments.read("-".join(match.groups())) if match else None
    except ValueError:
        return None


@dataclass
class _Reader:
    """Reads fields, and notes where each came from and what could not be read."""

    document: Document
    renamed: Mapping[str, str]
    registry: Mapping[str, Contact]
    sources: dict[str, FieldPath] = field(default_factory=dict)
    unreadable: list[Unreadable] = field(default_factory=list)

    def _names(self, name: str) -> tuple[str, ...]:
        return (name, self.renamed[name], *ALSO[name]) if name in self.renamed else NAMES[name]

    def _find(self, name: str) -> Any:
        values, given = self.document.values, ""
        own = self.renamed.get(name)
        others = {*self.renamed.values()} - {own}
        for candidate in self._names(name):
            is_others = candidate in others or (candidate != own and is_of_site(candidate, values.get(candidate)))
            if candidate in values and not is_others:
                if value := values[candidate]:
                    self.sources[name] = (candidate,)
                    return value
                given = given or candidate
        if given:  # but empty: a missing value is reported there
            self.sources.setdefault(name, (given,))
        return None

    def _refuse(self, name: str, at: FieldPath, value: Any, why: str) -> None:
        text = value if isinstance(value, str) else ""
        self.unreadable.append(Unreadable(name, at, text, why))

    def text(self, name: str) -> str:
        value = self._find(name)
        if value is None or isinstance(value, str):
            return (value or "").strip()
        self._refuse(name, self.sources[name], value, f"is a {_kind_of(value)} where text is expected")
        return ""

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._find(name)
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list):
            return tuple(item for item in value if isinstance(item, str) and item)
        if value is not None:
            self._refuse(name, self.sources[name], value, f"is a {_kind_of(value)} where a list is expected")
        return ()

    def own_text(self, name: str) -> str:
        """Return a text; a value of another type belongs to the site and is ignored."""
        value = self._find(name)
        if isinstance(value, str):
            return value.strip()
        self.sources.pop(name, None)
        return ""

    def sentence(self, name: str) -> str:
        """Return a text, or the texts among the maps of a list, joined."""
        if isinstance(value := self._find(name), list):
            return " ".join(item.strip() for item in value if isinstance(item, str)).strip()
        return self.text(name)

    def number(self, name: str) -> int:
        """Return a whole number from 1, or 0 if none is given."""
        text = self.text(name)
        if not text or (text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER and int(text)):
            return int(text or 0)
        self._refuse(name, self.sources[name], text, "is not a whole number from 1 upwards")
        return 0

    def corrections(self) -> Iterator[Correction]:
        value = self._find("corrects")
        for item in value if isinstance(value, list) else []:
            if isinstance(item, dict):
                yield Correction(**{key: _text_of(item.get(key)) for key in CORRECTION_KEYS})

    def approvals(self) -> Iterator[Approval]:
        value = self._find("approvals")
        at = self.sources.get("approvals", ("approvals",))
        if value is not None and not isinstance(value, list):
            self._refuse("approvals", at, value, f"is a {_kind_of(value)} where a list of approvals is expected")
            return
        for index, item in enumerate(value or []):
            if isinstance(item, dict):
                yield Approval(**{name: _text_of(item.get(key)) for name, key in APPROVAL_KEYS.items()})
            else:
                self._refuse("approvals", (*at, index), item, f"is a {_kind_of(item)} where an approval is expected")

    def moment(self, name: str) -> Moment | None:
        text = self.text(name)
        return self._moment(name, self.sources[name], text) if text else None

    def _moment(self, name: str, at: FieldPath, text: str) -> Moment | None:
        try:
            return moments.read(text)
        except ValueError as error:
            self._refuse(name, at, text, str(error))
            return None

    def choice(self, name: str, choices: type[Choice], default: Choice) -> Choice:
        text = self.text(name)
        if not text:
            return default
        try:
            return choices(text.lower())
        except ValueError:
            words = ", ".join(choices)
            self._refuse(name, self.sources[name], text, f"is not one of {words}")
            return default

    def site_day(self, name: str) -> Moment | None:
        """Return the day or instant under a key of another site, or None if it has something else."""
        value = self.document.values.get(name)
        try:
            found = moments.read(value) if isinstance(value, str) and value else None
        except ValueError:
            return None
        if found and "date" not in self.sources:
            self.sources["date"] = (name,)
        return found

    def status(self) -> Status:
        if "status" not in self.document.values and (switch := self._switch()):
            name, is_draft = switch
            self.sources["status"] = (name,)
            return Status.DRAFT if is_draft else Status.RELEASED
        words = self._find("status")
        known = SITE_STATUSES.get(words.strip().lower()) if isinstance(words, str) else None
        return known or self.choice("status", Status, Status.DRAFT)

    def _switch(self) -> tuple[str, bool] | None:
        """Return the key that says whether the text is a draft, and what it says; of two, the one that says yes."""
        draft, published = (self.document.values.get(name) for name in ("draft", "published"))
        found = [("draft", SWITCH.get(draft.lower(), False))] if isinstance(draft, str) and draft else []
        if isinstance(published, str) and published.lower() in SWITCH:
            found.append(("published", not SWITCH[published.lower()]))
        return next((each for each in found if each[1]), found[0] if found else None)

    def contacts(self) -> Iterator[Contact]:
        value = self._find("contacts")
        if value is None and isinstance(found := self.document.values.get("contact"), list | dict):
            value, self.sources["contacts"] = (found if isinstance(found, list) else [found]), ("contact",)
        at = self.sources.get("contacts", ("contacts",))
        if value is not None and not isinstance(value, list):
            known = isinstance(value, str) and value in self.registry
            how = f"`contacts: [{value}]`" if known else "each on a line of its own, “- name: …”"
            words = f"is a {_kind_of(value)} where a list of contacts is expected; write {how}"
            self._refuse("contacts", at, value, words)
            return
        for index, item in enumerate(value or []):
            yield self._contact(item, (*at, index))

    def _contact(self, item: Any, at: FieldPath) -> Contact:
        if isinstance(item, str):
            return self.registry.get(item) or Contact(ref=item)
        if not isinstance(item, dict):
            self._refuse("contacts", at, item, f"is a {_kind_of(item)} where a contact is expected")
            return Contact()
        return contact(item)

    def media(self) -> Iterator[Media]:
        value = self._find("media")
        at = self.sources.get("media", ("media",))
        if isinstance(value, str) and FILE_NAME.search(value):
            self._refuse("media", at, value, "is a text where a list is expected; write “- file: …” below the key")
        for index, item in enumerate(value if isinstance(value, list) else []):
            if isinstance(item, dict):
                yield Media(**{key: str(item[key]) for key in MEDIA_KEYS if isinstance(item.get(key), str)})
            elif isinstance(item, str) and FILE_NAME.search(item):
                how = f"is only text, so it is not exported; write “- {'url' if '://' in item else 'file'}: {item}”"
                self._refuse("media", (*at, index), item, how)

    def translated(self) -> Translated | None:
        value = self._find("translated")
        if not isinstance(value, dict):  # another site's key of that name
            self.sources.pop("translated", None)
            return None
        source, paragraphs = (value.get(key) for key in TRANSLATED_KEYS)
        if not isinstance(source, str) or not source.strip():
            self._refuse("translated", self.sources["translated"], value, "does not say from which language")
            return None
        return Translated(in_usual_case(source.strip()), tuple(" ".join(list_of_text(paragraphs)).split()))

    def event(self) -> Event | None:
        value = self._find("event")
        if not isinstance(value, dict):  # another site's key of that name
            self.sources.pop("event", None)
            return None
        at = self.sources["event"]
        texts = {key: item.strip() for key in EVENT_KEYS if isinstance(item := value.get(key), str)}
        start = self._moment("event", (*at, "start"), texts["start"]) if texts.get("start") else None
        end = self._moment("event", (*at, "end"), texts["end"]) if texts.get("end") else None
        return Event(start, end, texts.get("place", ""), texts.get("url", "")) if start else None

    def rest(self) -> dict[str, Any]:
        used = {path[0] for path in self.sources.values()}
        return {key: value for key, value in self.document.values.items() if key not in used}


def _text_of(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _kind_of(value: Any) -> str:
    return "map" if isinstance(value, dict) else "list" if isinstance(value, list) else "text"
