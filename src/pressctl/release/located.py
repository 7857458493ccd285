"""The place that a release is of, for machines: a key, or the dateline that its text opens with."""

from __future__ import annotations

from pressctl.prose import dateline
from pressctl.release.model import Release


def located(release: Release) -> str:
    """Return the place of a release's dateline; without the key that of the text where it can be nothing else."""
    if release.dateline or not release.body:
        return release.dateline
    found = dateline.printed(release.body)
    return found.place if found and found.sure else ""
