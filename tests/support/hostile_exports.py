"""Exports of releases that hold hostile text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pressctl import plugins
from pressctl.errors import ExportRefused
from pressctl.exporters import EXPORTERS, FORMATS, Desk, Exported
from pressctl.exporters.parts import identity
from pressctl.newsroom import templates
from pressctl.publishing.order import fault_of_name, file_name
from pressctl.release.model import Release
from pressctl.release.settings import Settings
from support.payloads import BASE, FIELDS

HOUSE = Settings(name="Acme", url="https://acme.example", timezone="UTC")
DESK = Desk(now=dt.datetime(2026, 6, 1, tzinfo=dt.UTC), template=templates.source, settings=HOUSE)
OTHERS = [field for field in FIELDS if FIELDS[field](BASE, "x").body == BASE.body]
"""The fields that are not the text."""


def files(format: str, release: Release, desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the files of an export, each with its name; none where the format refuses the release."""
    write: Any = plugins.load(format, EXPORTERS, "pressctl.exporters")
    if fault_of_name(file_name(release, format, desk)) or fault_of_name(identity.path(release)):
        release = replace(release, slug="plant")  # it is refused, and the others go out
    try:
        if FORMATS[format].is_collection:
            yield from write([release], desk)
        else:
            yield file_name(release, format, desk), write(release, desk)
    except ExportRefused:
        return
