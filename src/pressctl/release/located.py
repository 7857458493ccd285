"""The place of a release, for data formats: from its key, or from the dateline that opens its text."""

from __future__ import annotations

from pressctl.prose.datelines import dateline
from pressctl.release.model import Release


def located(release: Release) -> str:
    """Return the place of a release: that of the key, or else of a certain dateline in the text, or an empty string."""
    if release.dateline or not release.body:
        return release.dateline
    found = dateline.printed(release.body)
    return found.place if found and found.sure else ""
