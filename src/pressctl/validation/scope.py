"""What a validation depends on besides the text: the clock, the rules, the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from pressctl import profiles
from pressctl.findings import Severity
from pressctl.newsroom import attachments
from pressctl.newsroom.config import Settings
from pressctl.newsroom.folder import Newsroom
from pressctl.release.model import Attachment
from pressctl.rules import House, Rule, choose, find


def _present(path: str, target: str) -> Attachment:
    del path, target
    return Attachment.PRESENT


@dataclass(frozen=True)
class Scope:
    """What a validation depends on besides the text: the clock, the rules, and what the settings hold.

    ``now`` is aware. ``rules`` None means those of the profile. ``limits`` go over the profile's; ``severities`` are
    by code. ``ignores`` are globs of paths, each with the rules not checked there. ``attachment`` says what stands
    at a path that a release names; where nobody can look, everything is taken to be there.
    """

    now: dt.datetime
    rules: tuple[Rule, ...] | None = None
    profile: str = profiles.DEFAULT
    limits: Mapping[str, int] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    house: House = field(default_factory=House)
    attachment: Callable[[str, str], Attachment] = _present


def scope(room: Newsroom, now: dt.datetime) -> Scope:
    """Return what a validation needs to know of a newsroom at an aware instant; raises UsageError as ``choose``."""
    settings = room.settings
    is_own = settings.profile.endswith(".toml")
    profile = profiles.find(str(room.root / settings.profile) if is_own else settings.profile)
    return Scope(
        now=now,
        rules=choose(settings.select, settings.ignore, (*profile.rules, *settings.extend)),
        profile=profiles.DEFAULT if is_own else settings.profile,
        limits={**profile.limits, **settings.limits},
        severities={find(name).code: Severity(level) for name, level in settings.severity.items()},
        ignores=tuple(settings.per_file_ignores.items()),
        renamed=settings.fields,
        house=house(settings),
        attachment=partial(attachments.attachment, room.root),
    )


def house(settings: Settings) -> House:
    """Return what rules may know of the settings."""
    first = settings.languages[0] if settings.languages else ""
    return House(
        name=settings.name,
        acronym=settings.acronym,
        timezone=settings.timezone,
        languages=settings.languages,
        contacts=settings.contacts_in(first),
        until=settings.until(),
        boilerplates=settings.boilerplates,
        terms=settings.terms,
        typography=settings.typography,
    )
