"""Shell completion of values: each function returns the values that begin with what has been typed.

If the settings have an error, nothing is offered; the command itself reports it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl.errors import PressctlError
from pressctl.prose.text import printable

if TYPE_CHECKING:
    from pressctl.newsroom.folder import Newsroom

Offer = tuple[str, str]
"""A value and the description that the shell shows beside it."""


SPECIAL = re.compile(r"[\s!\"#$&'()*;<>?\[\\\]^`{|}~‘’“”„‚]")
"""Characters that a shell does not read as part of a word; PowerShell reads typographic quotation marks as quotes."""
IN_WORDS = str.maketrans("", "", "\\\"'`$[]")
"""Characters left out of the description of a value, as zsh and Typer would interpret them."""


def _safe(offers: Iterable[Offer]) -> list[Offer]:
    """Return the values that are safe on a command line: somebody else's newsroom may name its files after commands.

    bash inserts a value unchanged, so special characters get a backslash; fish quotes them itself. Other shells get
    only values without special characters, and none gets a value that looks like an option.
    """
    shell = os.environ.get("_PRESSCTL_COMPLETE", "").removeprefix("complete_")
    found = []
    for value, said in offers:
        if not value.isprintable() or value.startswith(("-", "=")):
            continue
        if shell == "bash":
            found.append((SPECIAL.sub(r"\\\g<0>", value), ""))
        elif shell == "fish" or not SPECIAL.search(value):
            found.append((value, printable(said).translate(IN_WORDS)))
    return found


def _newsroom() -> Newsroom | None:
    from pressctl.newsroom import folder

    with suppress(PressctlError):
        return folder.locate(Path())
    return None


def _starting(values: Iterable[str], incomplete: str) -> list[str]:
    return [value for value in values if value.startswith(incomplete)]


def reporters(incomplete: str) -> list[str]:
    """Return the formats of a report."""
    from pressctl.reporters import REPORTERS

    return _starting(REPORTERS, incomplete)


def profiles(incomplete: str) -> list[str]:
    """Return the names of the profiles."""
    from pressctl.profiles import available

    return _starting(available(), incomplete)


def rules(incomplete: str) -> list[Offer]:
    """Return the codes of rules or, if no code begins so, their slugs."""
    from pressctl.rules import catalogue

    by_code = [(rule.code, rule.slug) for rule in catalogue() if rule.code.startswith(incomplete.upper())]
    return by_code or [(rule.slug, rule.code) for rule in catalogue() if rule.slug.startswith(incomplete)]


def formats(incomplete: str) -> list[Offer]:
    """Return the formats of an export; after a comma, for the next item of the list."""
    from pressctl.exporters import FORMATS

    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{name}", each.doc) for name, each in FORMATS.items() if name.startswith(last)]


def statuses(incomplete: str) -> list[str]:
    """Return the statuses of a release."""
    from pressctl.release.model import Status

    return _starting(Status, incomplete)


def kinds(incomplete: str) -> list[str]:
    """Return the kinds of releases."""
    from pressctl.release.model import Kind

    return _starting(Kind, incomplete)


def fields(incomplete: str) -> list[str]:
    """Return the columns of a list; after a comma, for the next item."""
    from pressctl.newsroom.lists.listing import FIELDS

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in _starting(FIELDS, last)]


def orders(incomplete: str) -> list[str]:
    """Return the fields to sort by."""
    from pressctl.newsroom.lists.listing import FIELDS

    return _starting(FIELDS, incomplete)


def sources(incomplete: str) -> list[str]:
    """Return the formats of an import."""
    from pressctl.importers import FORMATS

    return _starting(FORMATS, incomplete)


def languages(incomplete: str) -> list[str]:
    """Return the languages of the newsroom."""
    newsroom = _newsroom()
    return _starting(newsroom.settings.languages, incomplete) if newsroom else []


def templates(incomplete: str) -> list[Offer]:
    """Return the names of the templates of new releases."""
    from pressctl.newsroom import scaffold

    newsroom = _newsroom()
    return _safe((name, "") for name in _starting(scaffold.template_names(newsroom), incomplete)) if newsroom else []


def contacts(incomplete: str) -> list[Offer]:
    """Return the names that the newsroom's settings give its contacts."""
    newsroom = _newsroom()
    return _safe((name, "") for name in _starting(newsroom.settings.contacts, incomplete)) if newsroom else []


def boilerplates(incomplete: str) -> list[Offer]:
    """Return the names that the newsroom's settings give its boilerplates."""
    newsroom = _newsroom()
    return _safe((name, "") for name in _starting(newsroom.settings.boilerplates, incomplete)) if newsroom else []


def roles(incomplete: str) -> list[Offer]:
    """Return the roles in which somebody must or may approve."""
    approvals = newsroom.settings.approvals if (newsroom := _newsroom()) else {}
    tables = [approvals, *(table for table in approvals.values() if isinstance(table, dict))]
    tables += approvals.get("people", {}).values()
    known = dict.fromkeys(role for table in tables for role in table.get("roles", ()))
    return _safe((name, "") for name in _starting(known, incomplete))


def people(incomplete: str) -> list[Offer]:
    """Return the people who may approve."""
    known = newsroom.settings.approvals.get("people", {}) if (newsroom := _newsroom()) else {}
    return _safe((name, "") for name in _starting(known, incomplete))


def releases(incomplete: str) -> list[Offer]:
    """Return the files and folders whose paths begin so, and the slugs of releases with their headlines."""
    return _safe([*((path, "") for path in _paths(incomplete)), *_slugs(incomplete)])


def _paths(incomplete: str) -> list[str]:
    from pressctl.newsroom.config import SUFFIXES

    folder, slash, start = incomplete.rpartition("/")
    with suppress(OSError):
        beside = sorted(Path(f"{folder}{slash}" or ".").iterdir())
        named = [path for path in beside if path.name.startswith(start) and not path.name.startswith(".")]
        shown = [f"{path.name}/" if path.is_dir() else path.name for path in named]
        return [f"{folder}{slash}{name}" for name in shown if name.endswith(("/", *SUFFIXES))]
    return []


def _slugs(incomplete: str) -> list[Offer]:
    from pressctl.newsroom.lists import lookup

    newsroom = _newsroom()
    if newsroom is None or "/" in incomplete:
        return []
    with suppress(PressctlError):
        found = [(str(row.values["slug"]), str(row.values["headline"])) for row in lookup.rows(newsroom)]
        return [(slug, headline) for slug, headline in found if slug and slug.startswith(incomplete)]
    return []
