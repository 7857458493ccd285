"""`pressctl report`: a newsroom in numbers."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressctl.choices import FigureFormat
from pressctl.cli import bulk
from pressctl.cli.call import ELSEWHERE, NARROW, Call, print_json, print_message
from pressctl.cli.options import Jobs, Releases
from pressctl.errors import FAILED, OK, ReadError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.lists.counting import Counts, Section

Ranked = list[tuple[tuple[str, str, str], int]]
WIDEST = 100
"""Columns of the longest bars: longer ones would say no more."""


def report(
    ctx: typer.Context,
    releases: Releases = None,
    year: Annotated[str, typer.Option(metavar="YYYY", help="Only releases dated in this year.")] = "",
    format: Annotated[FigureFormat, typer.Option("--format", help="Bars, data, or a picture.")] = FigureFormat.TEXT,
    jobs: Jobs = 0,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Read and check everything again, without the cache.")
    ] = False,
) -> None:
    """Count releases: by month, language, status, kind, office and subject, and what validate finds, by rule.

    An office is the organisation of a contact, or the contact itself if it names none. The text report has the 24
    most frequent of each, and the last 24 months; JSON has all.

    Example: pressctl report --year 2026 --format svg > year.svg
    """
    from pressctl.newsroom.lists.counting import Section

    call: Call = ctx.obj
    if year and not (year.isascii() and year.isdigit() and len(year) == 4):
        raise UsageError(f"--year {year} is not a year", "for example 2026")
    newsroom, names = call.find_newsroom(), releases or []
    counts, files, unread = _counted(call, newsroom, names, year, jobs, use_cache=not no_cache)
    found = _findings(call, newsroom, files if year else names, jobs, use_cache=not no_cache) if files else []
    sections = [each for each in counts.sections() if not (year and each.title == "year")]
    if format is FigureFormat.JSON:
        print_json(_values(counts.total, year, sections, found))
    else:
        rules = Section("finding", tuple((f"{code} {slug}", count) for (code, slug, _), count in found))
        _print(call, newsroom, year, counts.total, [*sections, *([rules] if rules.counts else [])], format)
    raise typer.Exit(FAILED if unread else OK)


def _counted(
    call: Call, newsroom: Newsroom, names: Sequence[str], year: str, jobs: int, *, use_cache: bool
) -> tuple[Counts, list[str], int]:
    """Return the counts of the releases (of a year, if given), their files, and how many could not be read."""
    import itertools

    from pressctl.newsroom.lists.counting import Counts

    counts, files, unread = Counts(), [], 0
    paths = bulk.paths(newsroom, names)
    first = list(itertools.islice(paths, bulk.FEW))
    with closing(bulk.rows(call, newsroom, names, first, paths, jobs, use_cache)) as rows:
        for row in rows:
            if isinstance(row, ReadError):
                unread += 1
                print_message(f"pressctl: {row.message}")
            elif not year or row.day.startswith(year):
                counts.add(row)
                files.append(row.values["path"])
    return counts, files, unread


def _findings(call: Call, newsroom: Newsroom, names: list[str], jobs: int, *, use_cache: bool) -> Ranked:
    """Return the number of findings by code, slug and severity, the most frequent first."""
    from pressctl.validation.scope import scope

    found: Counter[tuple[str, str, str]] = Counter()
    with closing(bulk.checked(call, newsroom, scope(newsroom, call.now()), names, jobs, use_cache)) as checked:
        for each in checked:
            found.update((finding.code, finding.slug, str(finding.severity)) for finding in each.findings)
    return sorted(found.items(), key=lambda each: (-each[1], each[0]))


def _values(total: int, year: str, sections: Sequence[Section], found: Ranked) -> dict[str, Any]:
    counted: dict[str, Any] = {
        f"by_{title}": [{"name": name, "releases": count} for name, count in counts] for title, counts in sections
    }
    rules = [
        {"code": code, "slug": slug, "severity": severity, "findings": count} for (code, slug, severity), count in found
    ]
    return {"version": 1, "year": int(year) if year else None, "releases": total, **counted, "by_rule": rules}


def _print(
    call: Call, newsroom: Newsroom, year: str, total: int, sections: Sequence[Section], format: FigureFormat
) -> None:
    from pressctl.cli.table import terminal_width
    from pressctl.prose.text import counted

    of = counted(total, "release") + (f" of {year}" if year else "")
    if format is FigureFormat.SVG:
        from pressctl.reporters.chart import chart

        title = f"{newsroom.settings.name or 'The newsroom'}: {of}"
        said = "; ".join(f"by {name}: {', '.join(f'{label} {n}' for label, n in counts)}" for name, counts in sections)
        call.print(chart(title, said, sections))
        return
    from pressctl.reporters.bars import bars

    width = min(max(terminal_width(), NARROW), WIDEST) if sys.stdout.isatty() else ELSEWHERE
    for line in bars(sections, width):
        call.print(f"{line}\n")
    call.remark(of)
