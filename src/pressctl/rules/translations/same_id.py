"""Family PR8: a release and the other files of its id."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.release.beside import Sibling
from pressctl.release.model import NEVER, Release, Status
from pressctl.rules import Context, rule

OUT = frozenset((Status.RELEASED, Status.CORRECTED))
"""States of a release whose date is part of its address."""


@rule("PR805", Severity.ERROR)
def two_files_one_language(release: Release, ctx: Context) -> Iterator[Problem]:
    """Another file has the same id and the same language.

    The id binds a release to its translations: of two in one language a page can link to one only, and a feed has two
    entries of one name. Delete the file that is out of date, or give one of them an id, or the language, of its own.

    Bad:

        id: plant
        language: fr

    Good:

        id: plant
        language: en
    """
    twins = [each.path for each in ctx.siblings if each.language == release.language]
    if twins and release.language:
        others = ", ".join(twins[:3]) + (f" and {len(twins) - 3} more" if len(twins) > 3 else "")
        has = "has" if len(twins) == 1 else "have"
        what = f"the id “{release.id[:60]}” and the language {release.language} too"
        yield Problem(f"{others} {has} {what}", release.place("id"))


@rule("PR806", Severity.ERROR)
def metadata_differs(release: Release, ctx: Context) -> Iterator[Problem]:
    """A translation has another embargo, date or ticker than its source, or other pictures.

    Whoever reads one language of a text knows what is in the others: the embargo of the latest holds them all, and
    pressctl keeps all of them out of public formats until then. An embargo that has lifted asks nothing of the others.
    A translation that is issued later may have a date of its own, which is a warning; that pictures or a contact's
    address differ may be meant, too, and is worth a look.

    Bad:

        id: plant
        embargo: 2026-03-10T10:00:00+01:00

    Good:

        id: plant
        embargo: 2026-03-09T10:00:00+01:00
    """
    if release.is_recalled:
        return
    for other in ctx.siblings:
        if not other.is_recalled and _is_held_otherwise(release, other, ctx):
            words = (
                f"{other.path} of the same id has {_written(other)}, this one {_written(release)}; give both the same"
            )
            fix, is_safe = _embargo_of_source(release, other, ctx)
            yield Problem(words, release.place("embargo"), fix=fix, safe=is_safe)
            break
    if ctx.original and not ctx.original.release.is_recalled:
        yield from _unlike_its_source(release, ctx.original.release, ctx.beside.original)


def _embargo_of_source(release: Release, other: Sibling, ctx: Context) -> tuple[str | None, bool]:
    """Return the embargo to be copied from a source, and whether that cannot let anything out sooner."""
    source = ctx.original.release if ctx.original and other.path == ctx.beside.original else None
    if source is None or source.embargo is None or source.embargo.instant is None:
        return None, True
    return source.embargo.text, release.lifts is None or release.lifts <= source.embargo.instant


def _unlike_its_source(release: Release, source: Release, path: str) -> Iterator[Problem]:
    if source.date and release.date and source.date.day != release.date.day and "date" in release.sources:
        words = f"{path}, the source, is dated {source.date.text}, this one {release.date.text}"
        is_later, is_out = source.date.day < release.date.day, release.status in OUT
        severity = Severity.WARNING if is_later else None
        yield Problem(words, release.place("date"), fix=source.date.text, safe=not is_out, severity=severity)
    if _squeezed(source.tickers) != _squeezed(release.tickers):
        has = ", ".join(source.tickers) or "none"
        yield Problem(f"{path}, the source, has the tickers {has}", release.place("tickers"))
    if len(source.media) != len(release.media):
        counts = f"{len(source.media)} pictures and files, this one {len(release.media)}"
        yield Problem(f"{path}, the source, has {counts}", release.place("media"), severity=Severity.INFO)
    own = {each.name: each.email for each in release.contacts if each.name and each.email}
    for each in source.contacts:
        if each.name in own and each.email and own[each.name].lower() != each.email.lower():
            words = f"{path}, the source, has {each.email} for {each.name}, this one {own[each.name]}"
            yield Problem(words, release.place("contacts"), severity=Severity.INFO)


def _squeezed(tickers: tuple[str, ...]) -> set[str]:
    return {"".join(ticker.split()).casefold() for ticker in tickers}


def _is_held_otherwise(release: Release, other: Sibling, ctx: Context) -> bool:
    """Return whether the two lift at different instants, of which one is still to come."""
    both = [lifts for lifts in (release.lifts, other.lifts) if lifts]
    return release.lifts != other.lifts and any(lifts == NEVER or not ctx.passed(lifts) for lifts in both)


def _written(one: Release | Sibling) -> str:
    if one.lifts is None:
        return "no embargo"
    return "an embargo " + ("that cannot be read" if one.lifts == NEVER else f"until {one.lifts:%Y-%m-%d %H:%M %Z}")
