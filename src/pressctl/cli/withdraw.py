"""`pressctl withdraw`: take back a release, and name everybody who must be told."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressctl.cli.call import Call, print_line, print_message
from pressctl.cli.issue import OUTPUT, Output, To
from pressctl.cli.options import By, Force, Languages, Some, formats
from pressctl.errors import UsageError


def withdraw(
    ctx: typer.Context,
    releases: Some,
    reason: Annotated[
        list[str] | None,
        typer.Option(
            "--reason", metavar="[LANGUAGE=]TEXT", help="Why, for those who have it; in each language, as fr=TEXT."
        ),
    ] = None,
    kill: Annotated[bool, typer.Option("--kill", help="Nobody may use it, now or later.")] = False,
    replaced_by: Annotated[str, typer.Option("--replaced-by", metavar="ID", help="What takes its place.")] = "",
    to: To = None,
    output: Output = OUTPUT,
    by: By = "",
    language: Languages = None,
    only: Annotated[bool, typer.Option("--only", help="Leave the other languages in circulation.")] = False,
    force: Force = False,
) -> None:
    """Take a release back in all its languages, and name everybody who has it.

    The files get the status, the time and the reason; the notices are written in the formats in which the release went
    out, or those of `--to`; the record keeps an event. Each language needs its reason. Nothing is sent: you must tell
    each channel and list that is named at the end, for each edition and language. A withdrawn release may come back as
    a new edition; one that was killed may not. Run `export` as always to take it out of feeds and the site.

    Example: pressctl withdraw plant --reason "The opening was put off." --kill --by anna
    """
    from pressctl.issuing import left_over, withdrawing
    from pressctl.newsroom.issued import Record
    from pressctl.newsroom.lists import lookup

    call: Call = ctx.obj
    text, reasons = _reasons(reason or [])
    if not (text or reasons):
        raise UsageError("Why is it taken back?", "say it with --reason TEXT, in words meant for those who have it")
    names = formats(to or [])
    newsroom = call.find_newsroom()
    paths = lookup.find(newsroom, releases, language or [])
    recall = withdrawing.Recall(call.now_recorded(), text, kill, replaced_by, by, only, names, force, reasons)
    done = withdrawing.withdraw(newsroom, Record(newsroom.root), paths, recall, Path(output))
    for path in done.releases:
        print_line(f"{path}: {'killed' if kill else 'withdrawn'}")
    print_line(*map(str, (*done.notices, *done.events)))
    print_message(*done.notes, *left_over.notes(newsroom, done.releases, recall.now, Path(output)))
    for line in done.reached:
        print_message(f"must be told: {line}")
    if not done.reached:
        print_message("the record does not say to whom it went")


def _reasons(given: list[str]) -> tuple[str, dict[str, str]]:
    """Return the reason without a language, and those with one, by the tag before the “=”."""
    from pressctl.release.language import TAG

    text, reasons = "", dict[str, str]()
    for each in (" ".join(part.split()) for part in given):
        tag, sign, rest = each.partition("=")
        if sign and TAG.fullmatch(tag):
            reasons[tag] = rest.strip()
        else:
            text = each
    return text, {tag: reason for tag, reason in reasons.items() if reason}
