"""Family PR0: the keys of the front matter and their values."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from pressctl.errors import nearest
from pressctl.findings import FieldPath, Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.release.keys import (
    CONTACT_KEYS,
    EVENT_KEYS,
    KEYS,
    LATER,
    MEANT_IN_CONTACT,
    MEDIA_KEYS,
    SITE_KEYS,
)
from pressctl.release.model import Release, Status
from pressctl.rules import Context, rule

KNOWN_KEYS = {name for key in KEYS for name in (key.name, *key.also)} | set(LATER) | SITE_KEYS
OUR_KEYS = tuple(key.name for key in KEYS)
LEAST_LIKENESS = 0.8
"""How similar two keys must be, as measured by difflib: with two letters swapped in a word of seven it is 0.86."""
SEVERAL = regex(r"[,;]\s|[،؛，；、]")
"""The separators of a list that was written as one text."""


@rule("PR010", Severity.WARNING)
def unknown_key(release: Release, ctx: Context) -> Iterator[Problem]:
    """A key looks like a misspelling of one that pressctl reads.

    A misspelt `sumary` is not a summary. Keys of your own are kept and never reported, unless they are within a letter
    or two of a known one.

    Bad:

        sumary: Acme opens a plant in Lyon for forty people.

    Good:

        summary: Acme opens a plant in Lyon for forty people.
    """
    yield from _misspelt((), release.extra.keys() - {release.unread_embargo}, KNOWN_KEYS)
    for index, item in enumerate(ctx.document.values.get("contacts") or []):
        if isinstance(item, dict):
            yield from _misspelt(("contacts", index), item, set(CONTACT_KEYS))
    for index, item in enumerate(ctx.document.values.get("media") or []):
        if isinstance(item, dict):
            yield from _misspelt(("media", index), item, set(MEDIA_KEYS))
    if isinstance(item := ctx.document.values.get("event"), dict):
        yield from _misspelt(("event",), item, set(EVENT_KEYS))


PARTS = {"contacts": CONTACT_KEYS, "media": MEDIA_KEYS, "event": EVENT_KEYS}
"""The keys of the parts of a release."""


def _misspelt(path: FieldPath, given: Collection[str], known: Collection[str]) -> Iterator[Problem]:
    ours = PARTS[str(path[0])] if path else OUR_KEYS
    others = MEANT_IN_CONTACT if ours is CONTACT_KEYS else {}
    for name in given:
        near = (
            "" if name in known else others.get(name.lower()) or (_nearest(name.lower(), ours) if len(name) > 3 else "")
        )
        if near:
            words = f"There is no key “{name}”; did you mean “{near}”?"
            yield Problem(words, (*path, name), fix=near if near not in given else None, safe=False, key=True)


@lru_cache(maxsize=256)
def _nearest(name: str, ours: tuple[str, ...]) -> str:
    """Return the key most similar to a name, or an empty string; cached, as a site's own keys recur in every file."""
    return nearest(name, ours, LEAST_LIKENESS)


@rule("PR011", Severity.ERROR)
def wrong_type(release: Release, ctx: Context) -> Iterator[Problem]:
    """A value is not of the type its key takes.

    A list where a text is expected is left out of every export. A release with a site's own status (`past`) is
    treated as a draft, and that is only a warning; the statuses of WordPress are read: `publish`, `future`,
    `pending`, `private`.

    Bad:

        status: finished

    Good:

        status: approved
    """
    for problem in release.unreadable:
        if problem.field not in {"date", "embargo"}:
            near = _nearest(problem.text.lower(), tuple(Status)) if problem.field == "status" else ""
            hint = f"; did you mean “{near}”?" if near else ""
            is_from_site = problem.field == "status" and problem.text and not near
            severity = Severity.WARNING if is_from_site else None
            yield Problem(f"The {problem.field} {problem.fault}{hint}", problem.at, severity=severity)


@rule("PR019", Severity.WARNING)
def list_in_one_text(release: Release, ctx: Context) -> Iterator[Problem]:
    """Several subjects or tickers are given in one text, and count as a single one.

    YAML takes `water, work` for one text. Sites then have a subject of that name, and desks that sort by subject do not
    find either. One subject with a comma in its name is a list of one: `["Health, safety and work"]`.

    Bad:

        subjects: water, work

    Good:

        subjects: [water, work]
    """
    for name in ("subjects", "tickers"):
        value = ctx.document.value(release.place(name))
        if isinstance(value, str) and SEVERAL.search(value):
            parts = ", ".join(_entry(part) for part in SEVERAL.split(value.strip(" ,;")) if part)
            words = f"The {name} “{value}” are one text, and count as one; several are a list: [{parts}]"
            yield Problem(words, release.place(name))


def _entry(text: str) -> str:
    """Return a text as an entry of a YAML list, in quotation marks if it would otherwise be a map."""
    return f'"{text.strip()}"' if ":" in text else text.strip()
