"""The scope of a validation: everything it depends on besides the text, such as the clock, the rules, the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl import profiles
from pressctl.newsroom import attachments, loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.signatures import Signers, signers
from pressctl.newsroom.translations.same_id import RECORD
from pressctl.profiles import Profile
from pressctl.release.same_id import SameId
from pressctl.release.settings import Settings

if TYPE_CHECKING:
    from pressctl.findings import Severity
    from pressctl.newsroom.loading import Loaded
    from pressctl.release.model import Attachment
    from pressctl.release.record.events import Event
    from pressctl.rules import Rule
    from pressctl.validation.dispatch import Dispatch


def _present(path: str, target: str) -> Attachment:
    from pressctl.release.model import Attachment

    del path, target
    return Attachment.PRESENT


def _nothing(path: str, target: str) -> str:
    del path, target
    return ""


def _no_record(id: str, names: tuple[str, ...]) -> None:
    del id, names


def _no_file(path: str) -> Loaded | None:
    del path
    return None


@dataclass(frozen=True)
class Scope:
    """Everything a validation depends on besides the text: the clock, the settings, the files that a release names.

    ``now`` is aware. ``only`` are the rules to check instead of those that the settings choose. ``attachment`` tells
    what is at a path that a release names (by default everything exists), and ``fingerprint`` returns the SHA-256 of
    the file there. ``issued`` returns the newest events of an id among files with these names, or None if there is no
    record. ``signers`` are the keys that count. ``same_id`` is what ``newsroom.translations.same_id.by_path`` returns,
    and ``load`` reads a file that is named there.

    The other attributes are computed from the settings on first use, so that no rule is imported if every verdict is
    cached. They raise UsageError if the settings name an unknown rule or profile.
    """

    now: dt.datetime
    settings: Settings = field(default_factory=Settings)
    only: tuple[Rule, ...] | None = None
    attachment: Callable[[str, str], Attachment] = _present
    fingerprint: Callable[[str, str], str] = _nothing
    issued: Callable[[str, tuple[str, ...]], tuple[Event, ...] | None] = _no_record
    signers: Signers = field(default_factory=Signers)
    same_id: Mapping[str, SameId] = field(default_factory=dict)
    load: Callable[[str], Loaded | None] = _no_file

    @cached_property
    def profile(self) -> Profile:
        """Return the profile that the settings name."""
        return profiles.find(self.settings.profile)

    @cached_property
    def limits(self) -> Mapping[str, int]:
        """Return the limits by name: those of the profile, overridden by the settings."""
        return {**self.profile.limits, **self.settings.limits}

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules to check."""
        from pressctl.rules import choose

        settings = self.settings
        chosen = choose(settings.select, settings.ignore, (*self.profile.rules, *settings.extend))
        return chosen if self.only is None else self.only

    @cached_property
    def severities(self) -> Mapping[str, Severity]:
        """Return the severities that the settings give, by the code of the rule."""
        from pressctl.findings import Severity
        from pressctl.rules import find

        return {find(name).code: Severity(level) for name, level in self.settings.severity.items()}

    @cached_property
    def dispatch(self) -> Dispatch:
        """Return the object that chooses which rules are called for a release."""
        from pressctl.validation.dispatch import Dispatch

        return Dispatch(self.rules)

    def compute(self) -> None:
        """Compute the attributes now, so that UsageError is raised before anything is checked."""
        _ = self.limits, self.severities, self.dispatch


def _issued(root: Path, id: str, names: tuple[str, ...]) -> tuple[Event, ...]:
    if not names:
        return ()
    from pressctl.newsroom import issued  # most newsrooms have no record

    return issued.newest(root, id, names)


def scope(newsroom: Newsroom, now: dt.datetime) -> Scope:
    """Return the scope for validating releases of a newsroom as of ``now`` (aware)."""
    settings = newsroom.settings
    if settings.profile.endswith(".toml"):
        settings = replace(settings, profile=str(newsroom.root / settings.profile))
    return Scope(
        now,
        settings,
        attachment=partial(attachments.attachment, newsroom.root),
        fingerprint=partial(attachments.fingerprint, newsroom.root),
        load=partial(loading.load_readable, newsroom),
        signers=signers(newsroom.root, newsroom.settings),
        issued=partial(_issued, newsroom.root) if (newsroom.root / RECORD).is_dir() else _no_record,
    )
