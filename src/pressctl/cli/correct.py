"""`pressctl correct`: the notice that a changed release needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressctl.choices import Report, WeightOf
from pressctl.cli.call import Call, print_json, print_message
from pressctl.cli.diff import Against, compared, show, values
from pressctl.cli.options import Format, Languages, One
from pressctl.errors import FINDINGS, OK, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressctl.issuing.correcting import Difference
    from pressctl.issuing.translations import StillWrong
    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.issued import Record
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
    a change of mark-up is nothing. All languages of an id are corrected together, unless you name some. Translations
    that still say what was wrong are named, and so is everybody to whom the release went; one that has been corrected
    where its source was is noted as up to date. A file loses the approvals of its earlier text. The exit code is 1
    while a file does not mention a changed fact.

    Example: pressctl correct plant --write
    """
    from pressctl.issuing import translations
    from pressctl.newsroom.translations import in_languages
    from pressctl.release.differences.change import Weight

    call: Call = ctx.obj
    if write and check:
        raise UsageError("--check and --write exclude each other", "--check reports, --write writes")
    newsroom = call.find_newsroom()
    found = compared(newsroom, in_languages.files(newsroom, release, language or []), against)
    if write:
        found = _write(call, newsroom, found, weight)
    wrong = [list(translations.still_wrong(newsroom, each.file.release, each.comparison.facts)) for each in found]
    untold = [each for each in found if not each.is_acknowledged and _weight(each, weight) is Weight.CORRECTION]
    if format is Report.JSON:
        pairs = zip(found, wrong, strict=True)
        print_json({"version": 1, "releases": [_values(each, some, each not in untold) for each, some in pairs]})
    else:
        for each in found:
            show(each)
        for still in translations.once(wrong):
            print_message(f"{still.release.path}: still says “{still.wrong}”")
        _say_who_has_it(newsroom, found)
        print_message(*(f"{each.file.path}: does not say so yet; --write writes it" for each in untold))
    raise typer.Exit(FINDINGS if untold else OK)


def _weight(found: Difference, wanted: WeightOf | None) -> Weight:
    """Return how serious a change is: as the user says, if there is any."""
    from pressctl.release.differences.change import Weight

    own = found.comparison.weight
    return Weight(wanted) if wanted and own is not Weight.NONE else own


def _values(found: Difference, wrong: Sequence[StillWrong], is_told: bool) -> dict[str, Any]:
    others = [{"path": each.release.path, "wrong": each.wrong} for each in wrong]
    return {**values(found), "translations": others, "told": is_told}


def _write(call: Call, newsroom: Newsroom, found: Sequence[Difference], wanted: WeightOf | None) -> list[Difference]:
    """Write the notices into all files or, if one cannot be made, into none; return what differs then."""
    from dataclasses import replace

    from pressctl.issuing import correcting, recording
    from pressctl.issuing.files import File, accounted
    from pressctl.newsroom.issued import Record

    record, now = Record(newsroom.root), call.now_recorded()
    recording.check_clock(record, now)
    recording.check_sound(record)
    zone = newsroom.settings.timezone
    made = [(each, correcting.corrected(each, _weight(each, wanted), now, zone)) for each in found]
    changed = [(each, after, each.file.changed(after, correcting.KEYS)) for each, after in made]
    with accounted() as done:
        for each, _, data in changed:
            each.file.save(data)
            done.append(each.file.path)
    for each, after, _ in changed:
        print_message(*each.file.notes)
        _say_of_approvals(newsroom, each, after, _weight(each, wanted))
        if after.slug != each.file.release.slug:
            print_message(f"{each.file.path}: keeps the slug “{after.slug}”, as its address is known")
    _note(newsroom, record, found[0].file.release)
    return [replace(each, file=File(newsroom, each.file.path)) for each in found]


def _note(newsroom: Newsroom, record: Record, release: Release) -> None:
    """Note the present text of their source in the translations that have been corrected as it was."""
    from pressctl.issuing import translations
    from pressctl.newsroom.translations import confirming

    notes: list[str] = []
    if paths := list(translations.corrected_alike(newsroom, record, release)):
        for path in confirming.confirm(newsroom, paths, notes):
            print_message(f"{path}: {confirming.NOTED}")
    print_message(*notes)


def _say_of_approvals(newsroom: Newsroom, found: Difference, after: Release, weight: Weight) -> None:
    """Say whose approvals were for the earlier text, and whether the settings require any for the new one."""
    from pressctl.release.differences.change import Weight
    from pressctl.release.record import approvals

    gone = [f"{each.by} ({each.role})" for each in found.file.release.approvals if each not in after.approvals]
    if gone:
        wanted = approvals.demand(newsroom.settings, after.kind, is_minor=weight is Weight.REFILE)
        needs = (
            "the new one needs its own" if wanted.is_any else "the settings require none, so it can be issued as it is"
        )
        print_message(f"{found.file.path}: {', '.join(gone)} approved the earlier text; {needs} (`pressctl approve`)")


def _say_who_has_it(newsroom: Newsroom, found: Sequence[Difference]) -> None:
    from pressctl.issuing import correcting
    from pressctl.newsroom.issued import Record
    from pressctl.release.differences.change import Weight

    if all(each.comparison.weight is Weight.NONE or not each.edition for each in found):
        return
    record = Record(newsroom.root)
    keys = {head.key for head in record.of_id(found[0].file.release.id)}
    print_message(*(f"has it: {line}" for line in correcting.reached(record, keys)))
