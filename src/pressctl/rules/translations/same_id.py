"""Family PR8: a release and the other files with its id."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.release.model import Release
from pressctl.release.same_id import Sibling
from pressctl.rules import Context, rule


@rule("PR805", Severity.ERROR)
def two_files_one_language(release: Release, ctx: Context) -> Iterator[Problem]:
    """Another file has the same id and the same language.

    The id ties a release to its translations: if there are two in one language a page can link to only one of them,
    and a feed has two entries of the same name. Delete the file that is out of date, or give one of them its own id
    or the right language.

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
    """A translation differs from its source in embargo, date, ticker or pictures.

    Whoever reads one language of a text knows what is in the others: the latest embargo applies to all, and pressctl
    keeps all of them out of public formats until then. An embargo that has lifted does not apply to the others. A
    translation that is issued later may have a date of its own, which is a warning. Different pictures, or another
    address or number for the same person, may be intended and are worth a look. If the number is one slip away, as
    +41 22 555 01 24 is from +41 22 555 01 23, readers would call a stranger, and it is a warning. Each language may
    have its own contacts.

    Bad:

        id: plant
        embargo: 2026-03-10T10:00:00+01:00

    Good:

        id: plant
        embargo: 2026-03-09T10:00:00+01:00
    """
    if release.is_recalled or not (ctx.siblings or ctx.same_id.original):
        return
    from pressctl.rules.translations import metadata  # only where there is another file to compare with

    for other in ctx.siblings:
        if not other.is_recalled and metadata.is_held_otherwise(release, other, ctx.passed):
            held = f"has {metadata.embargo(other)}, this one {metadata.embargo(release)}"
            words = f"{other.path} of the same id {held}; give both the same"
            fix, is_safe = _embargo_of_source(release, other, ctx)
            yield Problem(words, release.place("embargo"), fix=fix, safe=is_safe)
            break
    if ctx.original and not ctx.original.release.is_recalled:
        found = metadata.differing(release, ctx.original.release, ctx.same_id.original)
        yield from (mismatch.problem for mismatch in found)


def _embargo_of_source(release: Release, other: Sibling, ctx: Context) -> tuple[str | None, bool]:
    """Return the embargo to copy from a source, or None, and whether that cannot release anything sooner."""
    source = ctx.original.release if ctx.original and other.path == ctx.same_id.original else None
    if source is None or source.embargo is None or source.embargo.instant is None:
        return None, True
    return source.embargo.text, release.lifts is None or release.lifts <= source.embargo.instant
