"""`pressctl correct`: the notice that a changed release needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.choices import Report, WeightOf
from pressctl.cli.call import Call, print_message
from pressctl.cli.diff import Against, compared, print_data, show
from pressctl.cli.options import Format, Languages, One
from pressctl.errors import FINDINGS, OK, UsageError

if TYPE_CHECKING:
    from pressctl.issuing.correcting import Difference
    from pressctl.newsroom.folder import Newsroom
    from pressctl.release.differences.change import Weight
    from pressctl.release.model import Release


def correct(
    ctx: typer.Context,
    release: One,
    language: Languages = None,
    against: Against = "",
    write: Annotated[
        bool, typer.Option("--write", help="Write the new edition, its time and the list of changes into the file.")
    ] = False,
    check: Annotated[bool, typer.Option("--check", help="Write nothing (the default); for scripts.")] = False,
    weight: Annotated[
        WeightOf | None, typer.Option("--class", help="How serious the change is, if you know better.")
    ] = None,
    format: Format = Report.TEXT,
) -> None:
    """Say what readers must be told about a release that changed after it was issued; --write puts it into the file.

    A changed figure, day, name, quotation or contact is a correction: a new edition that lists what was wrong and
    what is right, in the language of the release. An addition is an update, a change of other words is a refile, and
    a change of mark-up is nothing. Translations that still say what was wrong are named, and so is everybody to whom
    the release went. The file loses the approvals of the earlier text. The exit code is 1 while the file does not
    mention a changed fact.

    Example: pressctl correct plant --language en --write
    """
    from pressctl.issuing import correcting
    from pressctl.newsroom.lists import lookup
    from pressctl.release.differences.change import Weight

    call: Call = ctx.obj
    if write and check:
        raise UsageError("--check and --write exclude each other", "--check reports, --write writes")
    newsroom = call.find_newsroom()
    found = compared(newsroom, lookup.one(newsroom, release, language or []), against)
    wanted = Weight(weight) if weight and found.comparison.weight is not Weight.NONE else found.comparison.weight
    if write:
        found = _write(call, newsroom, found, wanted)
    others = list(correcting.still_wrong(newsroom, found.file.release, found.comparison.facts))
    if format is Report.JSON:
        wrong = [{"path": other.path, "wrong": text} for other, text in others]
        print_data(found, translations=wrong, told=found.is_acknowledged or wanted is not Weight.CORRECTION)
    else:
        show(found)
        _say(newsroom, found, others, wanted)
    raise typer.Exit(OK if found.is_acknowledged or wanted is not Weight.CORRECTION else FINDINGS)


def _write(call: Call, newsroom: Newsroom, found: Difference, weight: Weight) -> Difference:
    from dataclasses import replace

    from pressctl.issuing import correcting, recording
    from pressctl.issuing.files import File
    from pressctl.newsroom.issued import Record

    record, now = Record(newsroom.root), call.now_recorded()
    recording.check_clock(record, now)
    recording.check_sound(record)
    after = correcting.corrected(found, weight, now, newsroom.settings.timezone)
    found.file.write(after, correcting.KEYS)
    print_message(*found.file.notes)
    _say_of_approvals(newsroom, found, after, weight)
    if after.slug != found.file.release.slug:
        print_message(f"{found.file.path}: keeps the slug “{after.slug}”, as its address is known")
    return replace(found, file=File(newsroom, found.file.path))


def _say_of_approvals(newsroom: Newsroom, found: Difference, after: Release, weight: Weight) -> None:
    """Say whose approvals were for the earlier text, and whether the settings require any for the new one."""
    from pressctl.release import approving
    from pressctl.release.differences.change import Weight

    gone = [f"{each.by} ({each.role})" for each in found.file.release.approvals if each not in after.approvals]
    if gone:
        wanted = approving.demand(newsroom.settings, after.kind, is_minor=weight is Weight.REFILE)
        needs = (
            "the new one needs its own" if wanted.is_any else "the settings require none, so it can be issued as it is"
        )
        print_message(f"{found.file.path}: {', '.join(gone)} approved the earlier text; {needs} (`pressctl approve`)")


def _say(newsroom: Newsroom, found: Difference, others: list[tuple[Release, str]], weight: Weight) -> None:
    from pressctl.issuing import correcting
    from pressctl.newsroom.issued import Record
    from pressctl.release.differences.change import Weight

    for other, wrong in others:
        print_message(f"{other.path}: still says “{wrong}”")
    if weight is Weight.NONE:
        return
    record = Record(newsroom.root)
    last = record.last(found.file.release.id, found.file.release.language)
    for line in correcting.reached(record, [last] if last and found.edition else []):
        print_message(f"has it: {line}")
    if not found.is_acknowledged and weight is Weight.CORRECTION:
        print_message("the file does not say so yet; --write writes it")
