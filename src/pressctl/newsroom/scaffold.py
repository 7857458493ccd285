"""Making a new release: its front matter from options, its body from a template."""

from __future__ import annotations

import datetime as dt
import itertools
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from pressctl import languages
from pressctl.errors import UsageError
from pressctl.languages import DEFAULT, Language
from pressctl.newsroom import templates
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import lookup
from pressctl.newsroom.lists.listing import one_of
from pressctl.newsroom.translations import translating
from pressctl.prose.text import listed, slug
from pressctl.release import language_tags, moments
from pressctl.release.model import Contact, Event, Kind, Release, Status, slug_of
from pressctl.release.moments import Moment

ID_LENGTH = 60
"""Characters of an id that is made from a day and a headline."""


@dataclass(frozen=True)
class Wanted:
    """The requested values of a new release, as texts; an empty one was not given."""

    headline: str = ""
    language: str = ""
    kind: str = ""
    contacts: tuple[str, ...] = ()
    dateline: str = ""
    date: str = ""
    embargo: str = ""
    id: str = ""
    subheadline: str = ""
    summary: str = ""
    boilerplate: str = ""
    status: str = ""
    event: str = ""
    template: str = ""


def release(newsroom: Newsroom, wanted: Wanted, now: dt.datetime, source: Release | None, body: str | None) -> Release:
    """Return the new release; ``source`` is the one that it translates, ``body`` replaces that of the template.

    Required values that were not given become placeholders in the release's language. Raises UsageError for values
    that cannot be used.
    """
    check_headline(wanted.headline)
    tag = language_tags.checked(wanted.language)
    words = languages.find(tag) or languages.find(DEFAULT)
    assert words is not None
    words = languages.regional(words, tag) if languages.find(tag) else words
    named = wanted.template if wanted.template in list(Kind) else ""
    kind = Kind(check_kind(wanted.kind or named or (source.kind if source else Kind.PRESS_RELEASE)))
    embargo = moments.read(check_embargo(wanted.embargo)) if wanted.embargo else None
    day = wanted.date or (embargo.day.isoformat() if embargo else "")
    date = _date(day, now, newsroom) if not (source and source.date) else source.date
    made = Release(
        id=wanted.id or f"{date.day.isoformat()}-{slug(wanted.headline)}"[:ID_LENGTH].rstrip("-"),
        headline=wanted.headline,
        subheadline=wanted.subheadline,
        summary=wanted.summary,
        language=tag,
        date=date,
        status=Status(one_of("status", wanted.status or Status.DRAFT, list(Status))),
        embargo=embargo,
        event=Event(_start(wanted.event, newsroom.settings.timezone)) if wanted.event else None,
        boilerplate=_boilerplate(newsroom, wanted.boilerplate),
        dateline=wanted.dateline or ("" if source else words.labels["prompt_place"]),
        kind=kind,
        contacts=_contacts(newsroom, wanted.contacts, words),
        body=body if body is not None else _body(newsroom, kind, words, wanted),
    )
    return translating.translation(newsroom, made, source, words) if source else made


def with_own_slug(newsroom: Newsroom, release: Release, path: Path) -> tuple[Release, str]:
    """Return the release that is to be at a path, with a numbered slug if its own is taken, and the file that has that.

    Two releases with one slug in one language would have one page. The file is an empty string if the slug is free, or
    without settings, so that no unrelated folder is searched.
    """
    if not newsroom.has_settings:
        return release, ""
    own = slug_of(release)
    taken = {
        str(row.values["slug"]): str(row.values["path"])
        for row in lookup.rows(newsroom)
        if row.values["language"] == release.language and row.values["path"] != str(path)
    }
    if own not in taken:
        return release, ""
    free = next(f"{own}-{number}" for number in itertools.count(2) if f"{own}-{number}" not in taken)
    return replace(release, slug=free), taken[own]


def _date(text: str, now: dt.datetime, newsroom: Newsroom) -> Moment:
    zone = ZoneInfo(newsroom.settings.timezone) if newsroom.settings.timezone else None
    try:
        return moments.read(text or now.astimezone(zone).date().isoformat())
    except ValueError as error:
        raise UsageError(f"--date {text} {error}", "for example 2026-03-02") from error


def _start(text: str, zone: str) -> Moment:
    """Return when an event starts; an hour without a zone is one in the newsroom's, and refused where it has none."""
    example = "for example 2026-03-04 10:00 Europe/Zurich"
    try:
        start = moments.read(text)
        if start.has_time and start.instant is None and zone:
            start = moments.read(f"{text} {zone}")
    except ValueError as error:
        raise UsageError(f"--event {text} {error}", example) from error
    if start.has_time and start.instant is None:
        raise UsageError(f"--event {text} has no zone", f"{example}; or set `timezone` in pressctl.toml")
    return start


def _boilerplate(newsroom: Newsroom, name: str) -> str:
    """Return the name of the requested boilerplate, or else of the newsroom's only one, or an empty string."""
    names = tuple(newsroom.settings.boilerplates)
    return check_boilerplate(newsroom, name) or (names[0] if len(names) == 1 else "")


def _contacts(newsroom: Newsroom, names: tuple[str, ...], words: Language) -> tuple[Contact, ...]:
    check_contacts(newsroom, ",".join(names))
    if names:
        return tuple(Contact(ref=name) for name in names)
    labels = words.labels
    return (Contact(name=labels["prompt_name"], email=labels["prompt_email"], phone=(labels["prompt_phone"],)),)


def _body(newsroom: Newsroom, kind: Kind, words: Language, wanted: Wanted) -> str:
    own = newsroom.root / templates.OWN
    title = check_template(newsroom, wanted.template) or kind
    primary = languages.primary_subtag(words.tag)
    known = dict.fromkeys((words.tag, languages.variant(words, words.tag), primary))
    names = [*(f"new/{title}.{tag}.md" for tag in known), f"new/{title}.md", f"new/{title}.{DEFAULT}.md"]
    there = [name for name in names if (templates.shipped() / name).is_file() or (own / name).is_file()]
    if not there:
        raise UsageError(f"The template {title} has no text in {primary}", f"write templates/new/{title}.{primary}.md")
    name = there[0]
    values = {"headline": wanted.headline, "language": wanted.language, "dateline": wanted.dateline}
    return templates.render(name, templates.source(name, own), values)


def template_names(newsroom: Newsroom) -> list[str]:
    """Return the names of the templates for new releases: the newsroom's own, then the shipped ones."""
    folders = (newsroom.root / templates.OWN / "new", templates.shipped() / "new")
    found = [sorted(path.name.partition(".")[0] for path in folder.glob("*.md")) for folder in folders]
    return list(dict.fromkeys(name for names in found for name in names))


def check_template(newsroom: Newsroom, name: str) -> str:
    """Return the name of a template, or an empty string for none; raises UsageError for an unknown one."""
    if name and name not in (known := template_names(newsroom)):
        raise UsageError(f"There is no template {name} for a new release", f"choose from {', '.join(known)}")
    return name


def check_headline(text: str) -> str:
    """Return the headline; raises UsageError if it is empty, has several lines or contains a control character."""
    if "\n" in text or not any(unicodedata.category(sign)[0] in "LNSP" for sign in text):  # all blank, or unseen
        raise UsageError("A headline is one line of text, and not empty")
    if hidden := next((character for character in text if unicodedata.category(character) == "Cc"), ""):
        message = f"The headline contains an invisible control character, U+{ord(hidden):04X}"
        raise UsageError(message, "type the headline instead of pasting it")
    return text


def check_kind(text: str) -> str:
    """Return the kind; raises UsageError if it is unknown."""
    return one_of("kind", text, list(Kind))


def check_contacts(newsroom: Newsroom, text: str) -> str:
    """Return the names of contacts as given; raises UsageError for one that is not in the settings."""
    for name in listed([text]):
        if name not in newsroom.settings.contacts:
            known = ", ".join(newsroom.settings.contacts)
            hint = f"choose from {known}" if known else "there are none yet; add [contacts.NAME] to pressctl.toml"
            raise UsageError(f"There is no contact {name} in the settings", hint)
    return text


def check_boilerplate(newsroom: Newsroom, name: str) -> str:
    """Return the name of a boilerplate, or an empty string; raises UsageError for one that is not in the settings."""
    known = newsroom.settings.boilerplates
    if name and name not in known:
        none_yet = "there are none yet; add [boilerplates.NAME] to pressctl.toml"
        hint = f"choose from {', '.join(known)}" if known else none_yet
        raise UsageError(f"There is no boilerplate {name} in the settings", hint)
    return name


def check_embargo(text: str) -> str:
    """Return the embargo, or an empty string for none; raises UsageError if it is not an instant with a zone."""
    if not text:
        return text
    example = "for example 2026-03-02T10:00:00+01:00 or 2026-03-02 10:00 Europe/Zurich"
    try:
        moment = moments.read(text)
    except ValueError as error:
        raise UsageError(f"The embargo {text} {error}", example) from error
    if moment.instant is None:
        lacking = "no zone" if moment.has_time else "no time of day and no zone"
        raise UsageError(f"The embargo {text} has {lacking}", example)
    return text
