"""Family PR2: the release line, “for immediate release” or the embargo, in the head of a text."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl import languages
from pressctl.findings import Problem, Severity
from pressctl.languages import Language
from pressctl.prose.lines import embargo_line, release_line
from pressctl.prose.lines.release_line import Kind as LineKind
from pressctl.prose.lines.release_line import ReleaseLine
from pressctl.release.model import Kind, Release
from pressctl.rules import Context, rule


@rule("PR210", Severity.WARNING, default=False, changes_markup=True)
def missing_release_line(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text has neither a release line nor an embargo line.

    Many desks look for “For immediate release” before anything else; others consider it needless, and pressctl's
    exports print the line themselves. Switch this on if the file itself goes out.

    Bad:

        headline: Acme opens a plant in Lyon

    Good:

        headline: Acme opens a plant in Lyon
        ---
        FOR IMMEDIATE RELEASE

        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers.
    """
    if ctx.language is None or release.kind is not Kind.PRESS_RELEASE or not release.body.strip():
        return
    if immediate_line(release.body) or embargo_line.find(release.body, ctx.language.tag):
        return
    fix = None if release.embargo else f"{ctx.language.labels['immediate_release']}\n\n"
    yield Problem("The text has no release line", release.in_body(0, 0), fix=fix, safe=False)


def immediate_line(text: str) -> ReleaseLine | None:
    """Return the line in the head of a text that says “for immediate release”, in any language, or None."""
    return next((line for line in release_line.find(text) if line.kind is LineKind.IMMEDIATE), None)


def language_or_english(ctx: Context) -> Language:
    """Return the release's language, or English, whose words for zones and hours are used everywhere."""
    language = ctx.language or languages.find(languages.DEFAULT)
    assert language is not None
    return language


def line_tag(ctx: Context) -> str:
    """Return the tag of the language in which a line above a release is read first, even if it has no table."""
    return (ctx.any_language or language_or_english(ctx)).tag
