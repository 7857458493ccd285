"""What a validation depends on besides the text: the clock, the rules, the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from pressctl import profiles
from pressctl.findings import Severity
from pressctl.newsroom import attachments
from pressctl.newsroom.folder import Newsroom
from pressctl.release.model import Attachment
from pressctl.release.settings import Settings
from pressctl.rules import Rule, choose, find


def _present(path: str, target: str) -> Attachment:
    del path, target
    return Attachment.PRESENT


@dataclass(frozen=True)
class Scope:
    """What a validation depends on besides the text: the clock, the settings, the files that a release names.

    ``now`` is aware. ``only`` are the rules to check instead of those that the settings choose. ``attachment`` says
    what stands at a path that a release names; where nobody can look, everything is taken to be there.

    Worked out once from the settings: ``rules``, the ``limits`` by name, the ``severities`` by code, and
    ``longer_needs``, the needs of the rules of more than one character, which are looked for once in each release.
    Raises UsageError when the settings name a rule or a profile there is not.
    """

    now: dt.datetime
    settings: Settings = field(default_factory=Settings)
    only: tuple[Rule, ...] | None = None
    attachment: Callable[[str, str], Attachment] = _present
    rules: tuple[Rule, ...] = field(init=False)
    limits: Mapping[str, int] = field(init=False)
    severities: Mapping[str, Severity] = field(init=False)
    longer_needs: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Work out what follows from the settings."""
        settings = self.settings
        profile = profiles.find(settings.profile)
        chosen = choose(settings.select, settings.ignore, (*profile.rules, *settings.extend))
        levels = {find(name).code: Severity(level) for name, level in settings.severity.items()}
        object.__setattr__(self, "rules", chosen if self.only is None else self.only)
        object.__setattr__(self, "limits", {**profile.limits, **settings.limits})
        object.__setattr__(self, "severities", levels)
        longer = frozenset(need for rule in self.rules for need in rule.needs if len(need) > 1)
        object.__setattr__(self, "longer_needs", longer)


def scope(room: Newsroom, now: dt.datetime) -> Scope:
    """Return what a validation needs to know of a newsroom at an aware instant; raises UsageError as ``Scope``."""
    settings = room.settings
    if settings.profile.endswith(".toml"):
        settings = replace(settings, profile=str(room.root / settings.profile))
    return Scope(now, settings, attachment=partial(attachments.attachment, room.root))
