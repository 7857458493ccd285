"""Resolving a release's references to the settings: its contacts and its boilerplate."""

from __future__ import annotations

from dataclasses import replace

from pressctl.languages import primary_subtag
from pressctl.release.model import Release
from pressctl.release.settings import Settings


def resolved(release: Release, settings: Settings) -> Release:
    """Return a release with the contacts and the boilerplate that it refers to by name taken from the settings."""
    language = primary_subtag(release.language)
    contacts = tuple(settings.contact(each.ref, language) or each for each in release.contacts)
    boilerplate = settings.boilerplate(release.boilerplate, release.language) or release.boilerplate
    return replace(release, contacts=contacts, boilerplate=boilerplate)
