"""`pressctl validate`: what an editor would say of each release."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.cli import bulk, completing
from pressctl.cli.call import NAMES, Call, print_message
from pressctl.cli.options import Jobs
from pressctl.errors import FAILED, FINDINGS, OK, ReadError, UsageError
from pressctl.findings import Severity
from pressctl.reporters import REPORTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressctl.cli.bulk import Checks
    from pressctl.cli.tally import Tally
    from pressctl.findings import Checked
    from pressctl.newsroom.folder import Newsroom
    from pressctl.validation.scope import Scope

STDIN = "-"
FOR_PEOPLE = {"text", "concise"}
"""The formats after which a summary is printed; with `--statistics` the counts take their place."""


Releases = Annotated[
    list[str] | None,
    typer.Argument(metavar="[RELEASE]...", help=f"{NAMES}; - for stdin.", autocompletion=completing.releases),
]
Rules = Annotated[
    list[str] | None, typer.Option(help="Check only these: a code, PR3, or a slug.", autocompletion=completing.rules)
]
NoRules = Annotated[list[str] | None, typer.Option(help="Do not check these.", autocompletion=completing.rules)]
Profile = Annotated[
    str, typer.Option(help="The limits: house, wire, gov-uk, or a TOML file.", autocompletion=completing.profiles)
]
Format = Annotated[str, typer.Option("--format", help=f"{', '.join(REPORTERS)}.", autocompletion=completing.reporters)]
FailOn = Annotated[Severity, typer.Option(help="The lowest severity that makes the exit code 1.")]
Since = Annotated[str, typer.Option(metavar="REVISION", help="Check only what has changed since this revision in git.")]
OnlyReleases = Annotated[
    bool, typer.Option("--only-releases", help="Leave out named files outside the folder of releases.")
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count the findings by rule, and show none.")]


def validate(
    ctx: typer.Context,
    releases: Releases = None,
    fix: Annotated[bool, typer.Option("--fix", help="Make the safe fixes.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Make the unsafe fixes as well.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change; write nothing.")] = False,
    select: Rules = None,
    ignore: NoRules = None,
    profile: Profile = "",
    format: Format = "text",
    statistics: Statistics = False,
    fail_on: FailOn = Severity.ERROR,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    since: Since = "",
    only_releases: OnlyReleases = False,
    baseline: Annotated[
        str, typer.Option(metavar="FILE", help="Report only the findings that this file does not accept.")
    ] = "",
    write_baseline: Annotated[
        str, typer.Option(metavar="FILE", help="Accept all present findings by writing them to this file.")
    ] = "",
    watch: Annotated[
        bool, typer.Option("--watch", help="Check each release again when it is saved, until Ctrl-C.")
    ] = False,
    jobs: Jobs = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check everything again, without the cache.")] = False,
    stdin_name: Annotated[str, typer.Option(help="The path that - is checked as.")] = "stdin.md",
) -> None:
    """Check releases and say what an editor would.

    The exit code is 1 if there is a finding of severity error (or --diff would change something), and 2 if a file
    cannot be read.

    Example: pressctl validate --fix releases/2026
    """
    from pressctl.cli.tally import SAFE, UNSAFE, Tally
    from pressctl.newsroom.lists import lookup
    from pressctl.validation.scope import scope as scope_of

    call: Call = ctx.obj
    names, is_fixing = releases or [], fix or unsafe_fixes or diff
    if watch and (is_fixing or STDIN in names or write_baseline):
        raise UsageError("--watch only reports", "leave out -, --fix, --unsafe-fixes, --diff and --write-baseline")
    newsroom = _with_options(call.find_newsroom(), select, ignore, profile)
    if (since or only_releases) and not (names := _chosen(newsroom, names, since, only_releases)):
        print_message(f"no release has changed since {since}" if since else "there is no release to check")
        raise typer.Exit(OK)
    scope, tally, skipped = scope_of(newsroom, call.now()), Tally(), list[str]()
    if is_fixing or names == [STDIN]:
        scope = _with_others(newsroom, scope, [stdin_name] if names == [STDIN] else lookup.stream(newsroom, names))
        scope.compute()
    if is_fixing:
        from pressctl.cli.fixing import fixed

        checked = fixed(_read(newsroom, names, stdin_name, skipped), scope, tally, unsafe_fixes, diff, names == [STDIN])
    elif names == [STDIN]:
        checked = _checked_here(_read(newsroom, names, stdin_name, skipped), scope)
    else:
        checked = bulk.checked(call, newsroom, scope, names, jobs, not no_cache)
    with closing(checked):  # so that Ctrl-C always ends the processes and the progress bar
        if write_baseline:
            _write_baseline(tally.counting(checked), Path(write_baseline))
        else:
            is_used = diff or (is_fixing and names == [STDIN]) or (statistics and format in FOR_PEOPLE)
            _report(call, tally, checked, "" if is_used else format, baseline)  # standard output has other content
    shown = (UNSAFE if unsafe_fixes else SAFE) if diff else ""
    bulk.name_skipped(call, skipped)
    none = bulk.none_in(newsroom, names)
    _sum_up(call, tally, none, statistics, shown, is_quiet=format not in FOR_PEOPLE or bool(write_baseline))
    if watch:
        from pressctl.cli.watching import follow

        follow(call, lambda: _with_options(call.find_newsroom(), select, ignore, profile), names, format)
    raise typer.Exit(_exit_code(tally, diff, None if exit_zero or write_baseline else fail_on))


def _with_options(
    newsroom: Newsroom, select: Iterable[str] | None, ignore: Iterable[str] | None, profile: str
) -> Newsroom:
    """Return the newsroom with its settings overridden by the command line."""
    from dataclasses import replace

    from pressctl.prose.text import listed

    own = str(Path(profile).absolute()) if profile.endswith(".toml") else profile
    settings = replace(newsroom.settings, profile=own) if profile else newsroom.settings
    if select or ignore:
        settings = replace(settings, select=listed(select or ()) or settings.select, ignore=listed(ignore or ()))
    return replace(newsroom, settings=settings)


def _with_others(newsroom: Newsroom, scope: Scope, paths: Iterable[str]) -> Scope:
    """Return the scope with what the rules must know about the files with the same ids."""
    from dataclasses import replace
    from functools import partial

    from pressctl.newsroom import loading
    from pressctl.newsroom.translations import same_id

    return replace(scope, same_id=same_id.by_path(newsroom, list(paths), partial(loading.read, newsroom)))


def _chosen(newsroom: Newsroom, names: list[str], since: str, only_releases: bool) -> list[str]:
    """Return the named releases that have changed (with ``since``) and are in the folder (with ``only_releases``)."""
    from pressctl.newsroom import revisions
    from pressctl.newsroom.lists import lookup

    if only_releases:
        inside = [name for name in names if name == STDIN or _is_inside(newsroom, name)]
        if outside := [name for name in names if name not in inside]:
            print_message(f"left out, not in {newsroom.folder}: {', '.join(outside)}")
        if not inside:
            return []
        names = inside
    return list(revisions.changed(newsroom.root, since, lookup.stream(newsroom, names))) if since else names


def _is_inside(newsroom: Newsroom, name: str) -> bool:
    return Path(name).resolve().is_relative_to(newsroom.folder.resolve())


def _read(
    newsroom: Newsroom, names: list[str], stdin_name: str, skipped: list[str]
) -> Iterator[tuple[str, bytes | ReadError]]:
    """Yield each release's path, and its bytes or why it cannot be read; skipped files are added to ``skipped``."""
    from pressctl.newsroom import loading
    from pressctl.newsroom.lists import lookup

    if names == [STDIN]:
        yield stdin_name, sys.stdin.buffer.read()
        return
    for path in lookup.stream(newsroom, names, skipped=skipped):
        yield path, loading.read_or_error(newsroom, path)


def _checked_here(releases: Iterable[tuple[str, bytes | ReadError]], scope: Scope) -> Checks:
    from pressctl.findings import Checked
    from pressctl.release.file import document
    from pressctl.validation import engine

    for path, data in releases:
        if isinstance(data, ReadError):
            yield Checked(path, error=data.message)
        else:
            parsed = document.decode(data)
            verdict = engine.examine(parsed, path, scope)
            yield Checked(path, parsed.text, tuple(verdict.findings), checked_as=verdict.checked_as)


def _write_baseline(checked: Iterable[Checked], file: Path) -> None:
    from pressctl.newsroom import saving
    from pressctl.validation import baseline

    if file.exists() and not baseline.is_baseline(file):
        hint = "the baseline's file comes first: --write-baseline accepted.json releases/"
        raise UsageError(f"{file} exists and is not a baseline; nothing was written", hint)
    saving.save(file, baseline.serialised(checked, file.parent), force=True)
    print_message(f"{file}: accepts what is found today; validate --baseline {file} reports what is new")


def _report(call: Call, tally: Tally, checked: Iterable[Checked], format: str, accepted: str) -> None:
    """Print the report piece by piece; without a format only count."""
    from pressctl import plugins
    from pressctl.reporters import REPORTERS

    known = None
    if accepted:
        from pressctl.validation import baseline

        known = baseline.read(Path(accepted))
    stream = tally.counting(known.without(checked) if known else checked)
    report = plugins.load(format, REPORTERS, "pressctl.reporters") if format else None
    for piece in report(stream, call.style()) if report else ("" for _ in stream):
        call.print(piece)
    tally.accepted = known.accepted if known else 0


def _sum_up(call: Call, tally: Tally, none: str, statistics: bool, diff: str, is_quiet: bool) -> None:
    if not tally.files and not tally.unread:
        print_message(f"{none}; `pressctl new` makes one")
        return
    print_message(*tally.languages())
    if statistics:
        typer.echo(tally.statistics(), err=is_quiet)
    if not is_quiet:
        call.remark(tally.summary(diff, is_counted=statistics))


def _exit_code(tally: Tally, diff: bool, fail_on: Severity | None) -> int:
    if tally.unread:
        return FAILED
    if diff:
        return FINDINGS if tally.changed else OK
    return FINDINGS if fail_on and any(each.rank <= fail_on.rank for each in tally.severities) else OK
