"""The model of a press release: frozen dataclasses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from pressctl.findings import FieldPath, Span
from pressctl.prose.text import slug
from pressctl.release import holding
from pressctl.release.keys import CONTACT_KEYS
from pressctl.release.language import Source
from pressctl.release.moments import Moment

if TYPE_CHECKING:
    from pressctl.release.printed_embargo import Printed

NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)
"""When an embargo lifts that cannot be read, or has no zone."""


class Kind(StrEnum):
    """What sort of text a release is."""

    PRESS_RELEASE = "press-release"
    STATEMENT = "statement"
    MEDIA_ADVISORY = "media-advisory"
    BRIEFING_NOTE = "briefing-note"
    CORRECTION = "correction"


class Status(StrEnum):
    """How far a release has come, from draft to killed."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    RELEASED = "released"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    KILLED = "killed"


class Attachment(StrEnum):
    """What is at the path that a release gives for a picture or file."""

    PRESENT = "present"
    MISSING = "missing"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom a journalist may call. ``phone`` holds every number as printed, none rewritten.

    ``printed`` is the contact's line as the imported source printed it; ``country`` is ISO 3166 alpha-2.
    ``ref`` is the name under which the settings hold this contact, or empty.
    """

    name: str = ""
    role: str = ""
    organisation: str = ""
    country: str = ""
    email: str = ""
    phone: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    hours: str = ""
    printed: str = ""
    ref: str = ""

    @property
    def known_as(self) -> str:
        """Return the shortest way to name the contact: by name, else role, else organisation."""
        return self.name or self.role or self.organisation


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or file that goes with a release: ``file`` is relative to the release, or ``url``."""

    file: str = ""
    url: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What a media advisory invites to: when it starts and ends, where, and an address to join or register."""

    start: Moment
    end: Moment | None = None
    place: str = ""
    url: str = ""


class Correction(NamedTuple):
    """One thing that a correction puts right: its sort and its place, in words, and the wrong and right values.

    ``wrong`` is empty for something added, ``right`` for something removed.
    """

    what: str = ""
    where: str = ""
    wrong: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """An approval of a text: by whom, in which role, when (as written), and the start of the text's digest.

    ``signature`` is the Base64 of an SSHSIG over all that, with the full digest; empty if it is not signed.
    """

    by: str = ""
    role: str = ""
    at: str = ""
    of: str = ""
    signature: str = ""


class Translated(NamedTuple):
    """The source of a translation: its language, and the digests of its paragraphs when the translation was made."""

    source: str
    paragraphs: tuple[str, ...] = ()


class Unreadable(NamedTuple):
    """A value that cannot be read as its type: the field, its place, the text and why."""

    field: str
    at: FieldPath
    text: str
    why: str

    @property
    def fault(self) -> str:
        """Return the value, quoted if it is a text, and why it cannot be read."""
        return f"“{self.text}” {self.why}" if self.text else self.why


@dataclass(frozen=True, slots=True)
class Release:
    """One press release: front matter and body.

    ``language`` is the tag, in the usual case, and ``language_source`` says what it was taken from. ``date`` is the
    issue date, ``body`` Markdown.
    ``boilerplate`` is what the file says, a name or a text, until ``references.resolved`` replaces a name by its text.
    ``body_at`` is where the body starts in the file's text, in characters. ``sources`` says which front-matter key
    each field came from; a field from the path has no entry. ``extra`` has the keys that are not ours, as written.
    ``freed`` are the spans of the file, and the fields, where a comment says that an embargo line holds nothing back.
    ``edition`` counts the versions issued under the same id in the same language; 0 if the file does not say.
    ``corrected`` and ``withdrawn`` are the instants of the last correction and of the recall, ``reason`` that of the
    recall. ``corrects`` describes a correction in a sentence, ``corrections`` as a list.
    """

    path: str = ""
    headline: str = ""
    subheadline: str = ""
    summary: str = ""
    language: str = ""
    language_source: Source = field(default=Source.NOTHING, compare=False)
    date: Moment | None = None
    embargo: Moment | None = None
    dateline: str = ""
    kind: Kind = Kind.PRESS_RELEASE
    status: Status = Status.DRAFT
    contacts: tuple[Contact, ...] = ()
    boilerplate: str = ""
    id: str = ""
    source_language: str = ""
    translated: Translated | None = None
    subjects: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    event: Event | None = None
    author: str = ""
    approvals: tuple[Approval, ...] = ()
    edition: int = 0
    corrected: Moment | None = None
    withdrawn: Moment | None = None
    corrects: str = ""
    corrections: tuple[Correction, ...] = ()
    reason: str = ""
    replaced_by: str = ""
    tickers: tuple[str, ...] = ()
    slug: str = ""
    end_mark: str = ""
    body: str = ""
    body_at: int = 0
    sources: Mapping[str, FieldPath] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    unreadable: tuple[Unreadable, ...] = ()
    freed: tuple[Span | str, ...] = field(default=(), compare=False)

    def place(self, name: str) -> FieldPath:
        """Return the front-matter path that a field was read from, or would be read from."""
        return self.sources.get(name, (name,))

    def in_body(self, start: int, end: int) -> Span:
        """Return the span, in the file's text, of characters ``start`` to ``end`` of the body."""
        return Span(self.body_at + start, self.body_at + end)

    def is_unreadable(self, name: str) -> bool:
        """Return whether the value of a field cannot be read as its type."""
        return any(problem.field == name for problem in self.unreadable)

    @property
    def is_draft(self) -> bool:
        """Return whether the release is a draft or in review: it must not look as if it could go out."""
        return self.status in {Status.DRAFT, Status.REVIEW}

    @property
    def is_released(self) -> bool:
        """Return whether its status says that it has gone out and has not been taken back."""
        return self.status in {Status.RELEASED, Status.CORRECTED}

    @property
    def is_unreleased(self) -> bool:
        """Return whether it has not gone out yet: a draft, in review or approved."""
        return self.status in {Status.DRAFT, Status.REVIEW, Status.APPROVED}

    @property
    def is_correction(self) -> bool:
        """Return whether this version corrects an earlier one."""
        return bool(self.status is Status.CORRECTED or self.corrects or self.corrections)

    @property
    def is_updated(self) -> bool:
        """Return whether this is a later edition that adds something but corrects nothing."""
        return bool(self.edition > 1 and self.corrected and not self.is_correction)

    @property
    def is_recalled(self) -> bool:
        """Return whether the release was taken back: only the recall goes out, never the text."""
        return self.status in {Status.WITHDRAWN, Status.KILLED}

    @property
    def embargo_instant(self) -> dt.datetime | None:
        """Return the instant (aware) of the embargo; None if there is no embargo, or it has no zone."""
        return self.embargo.instant if self.embargo else None

    @property
    def made_from(self) -> str:
        """Return the tag of the language that the release says it was translated from, or an empty string."""
        return self.translated.source if self.translated else ""

    @property
    def lifts(self) -> dt.datetime | None:
        """Return the instant (aware) from which the release may be published, or None if it has no embargo.

        It is ``NEVER`` for an embargo without a zone or that cannot be read, so that nothing goes out by accident.
        """
        if self.is_unreadable("embargo"):
            return NEVER
        return (self.embargo.instant or NEVER) if self.embargo else None

    def dated(self, zone: str) -> dt.datetime | None:
        """Return the instant of the date, or the start of its day in an IANA zone (empty: UTC); None without a date."""
        if self.date is None or self.date.instant:
            return self.date.instant if self.date else None
        if not zone:
            return dt.datetime.combine(self.date.day, dt.time(), dt.UTC)
        from zoneinfo import ZoneInfo  # few checks of a single release need a zone

        return dt.datetime.combine(self.date.day, dt.time(), ZoneInfo(zone))

    def is_ahead(self, now: dt.datetime, zone: str) -> bool:
        """Return whether the release is dated after ``now`` (aware), as ``dated`` reads its date."""
        dated = self.dated(zone)
        return dated is not None and now < dated

    def is_out(self, now: dt.datetime, zone: str) -> bool:
        """Return whether the release is public at ``now`` (aware): approved, not under embargo or dated ahead, not
        recalled, and not held back by an unknown key or by an embargo that its text prints.
        """
        is_held = self.is_draft or self.is_embargoed(now) or self.unread_embargo or self.is_ahead(now, zone)
        return not (is_held or self.other_hold(now.__ge__) or self.is_recalled or self.printed_embargo(now))

    @property
    def unread_embargo(self) -> str:
        """Return the key that is probably meant as an embargo but is not read as one, or an empty string."""
        return "embargo" if self.has_empty_embargo else holding.unread_embargo(self.extra)

    @property
    def has_empty_embargo(self) -> bool:
        """Return whether the embargo's key is there without a value, as if it had been forgotten."""
        return "embargo" in self.sources and self.embargo is None and self.lifts is None

    def other_hold(self, passed: holding.Passed) -> str:
        """Return the key of another site (`published: false`) that holds the release back, or an empty string."""
        return holding.other_hold(self.extra, passed)

    def printed_embargo(self, now: dt.datetime) -> Printed | None:
        """Return the embargo line in the text that holds it back at ``now`` (aware), or None."""
        from pressctl.release import printed_embargo  # reads dates and hours, which few commands need

        return printed_embargo.holding(self, now.__ge__)

    def is_embargoed(self, now: dt.datetime) -> bool:
        """Return whether the release must not be published at ``now`` (aware)."""
        lifts = self.lifts
        return lifts is not None and now < lifts


def slug_of(release: Release) -> str:
    """Return a release's slug: its own, or the one made from its headline."""
    return release.slug or slug(release.headline)


def one_per_language(releases: Iterable[Release]) -> tuple[Release, ...]:
    """Return the first release in each language, as a page links to only one version per language."""
    first: dict[str, Release] = {}
    for release in releases:
        first.setdefault(release.language, release)
    return tuple(first.values())


def contact(values: Mapping[str, Any], language: str = "") -> Contact:
    """Return a contact from a map; of a text given for several languages, the one for ``language``, or the first."""

    def text(key: str) -> str:
        value = values.get(key, "")
        if not isinstance(value, str) and isinstance(value, Mapping):
            value = value.get(language) or next(iter(value.values()), "")
        return value.strip() if isinstance(value, str) else ""

    return Contact(
        **{key: text(key) for key in CONTACT_KEYS if key not in {"phone", "languages"}},
        phone=list_of_text(values.get("phone")),
        languages=list_of_text(values.get("languages")),
    )


def list_of_text(value: Any) -> tuple[str, ...]:
    """Return the texts in a value that may be one text or a list of texts."""
    items = value if isinstance(value, list) else [value]
    return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())
