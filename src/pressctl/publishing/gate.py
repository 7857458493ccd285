"""The gate that every public format asks: which releases may be public."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pressctl.errors import PressctlError
from pressctl.exporters import format_of
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.translations.siblings import Siblings
from pressctl.publishing.order import Order, Refused, kept_back
from pressctl.release.model import Release


@dataclass(frozen=True)
class Gate:
    """Decides which releases of an export may be public.

    ``files`` are those to export, including those with errors; ``is_whole`` says that these are all the files of
    the newsroom.
    """

    newsroom: Newsroom
    order: Order
    now: dt.datetime
    files: frozenset[str] = field(default=frozenset())
    is_whole: bool = False

    def reason_withheld(self, release: Release) -> str:
        """Return why a release must not be public, by itself or because of its translations; empty if it may."""
        why = kept_back(release, self.order, now=self.now, zone=self.newsroom.settings.timezone)
        if why or self.order.allow_embargoed:
            return why
        other = Siblings(self.newsroom, self.now).held(release)
        return f"left out, {other.path} with the same id is under embargo (--allow-embargoed takes it)" if other else ""

    def refused(self, release: Release, format: str) -> Refused | None:
        """Return why a release must not go out in a format, if that is public, or None if it may."""
        why = self.reason_withheld(release) if format_of(format).is_public else ""
        return Refused(release.path, f"{format}: {why}", is_rule=True) if why else None

    def is_public(self, path: str) -> bool:
        """Return whether the text of the release in a file may be public; an unreadable one may not."""
        try:
            release = loading.load_from(self.newsroom, Path(path))
        except PressctlError:
            return False
        return not release.is_recalled and not self.reason_withheld(release)

    def name(self, path: str) -> str:
        """Return the path of a release's file relative to the newsroom's root, wherever the command is run."""
        file = Path(path).resolve()
        return file.relative_to(self.newsroom.root).as_posix() if file.is_relative_to(self.newsroom.root) else file.name

    @cached_property
    def names(self) -> dict[str, str]:
        """Return the files to export, by their ``name``."""
        return {self.name(path): path for path in self.files}
