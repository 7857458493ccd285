"""The three steps of a test of rules: a release is built, a scope chooses the rules, and what they find is returned.

A test says only what it is about: ``found("PR223", "It opens on Monday, 10 March.")``. A file whose releases share
more than that defines its own function on top of these.
"""

from __future__ import annotations

import datetime as dt

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
"""The instant of every check: the day of the release that is checked, ten o'clock in Geneva."""
NO_HOUSE = Settings()
"""A newsroom without settings."""


def scope(*codes: str, house: Settings = NO_HOUSE, now: dt.datetime = NOW) -> Scope:
    """Return a scope of these rules alone (codes or slugs), in a newsroom with these settings."""
    return Scope(now=now, only=choose(codes, []), settings=house)


def release(body: str, language: str = "en", **keys: str) -> document.Document:
    """Return a release of 2 March 2026 with a headline and this body.

    ``keys`` are front-matter keys with their values as they stand in the file; an empty value leaves the key out.
    """
    front = {"headline": "Acme", "language": language, "date": "2026-03-02"} | keys
    values = "".join(f"{key}: {value}\n" for key, value in front.items() if value)
    return document.parse(f"---\n{values}---\n\n{body}\n")


def found(code: str, body: str, language: str = "en", *, house: Settings = NO_HOUSE, **keys: str) -> list[Finding]:
    """Return what one rule finds in a release with this body; ``keys`` as for :func:`release`."""
    return validate(release(body, language, **keys), "release.md", scope(code, house=house))


def fixes(findings: list[Finding]) -> list[tuple[str, bool]]:
    """Return the new text of each fix, and whether it is safe."""
    return [(finding.fix.edit.text, finding.fix.safe) for finding in findings if finding.fix]
