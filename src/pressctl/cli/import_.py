"""`pressctl import`: read documents, pages, mails and feeds into release files."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from pressctl.choices import ImportReport
from pressctl.cli import completing
from pressctl.cli.call import Call, print_json, print_line, print_message
from pressctl.errors import OK, PressctlError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pressctl.importers import Options
    from pressctl.ingest.keeping import Imported
    from pressctl.ingest.run import Read
    from pressctl.ingest.sources import Skipped, Source
    from pressctl.newsroom.folder import Newsroom
    from pressctl.release.model import Contact

SHOWN = 70
"""Columns for a field, or for a text that was left out, where it is not printed on a terminal."""
FEW = 3
"""The most releases whose fields are reported one by one; of more, one line each."""


@dataclass
class _Run:
    """The options of an import, and its results so far."""

    newsroom: Newsroom
    source_format: str
    options: Options
    dry_run: bool
    force: bool
    errors: list[dict[str, str]] = field(default_factory=list)
    exit_code: int = OK
    states: Counter[str] = field(default_factory=Counter)


def import_(
    ctx: typer.Context,
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, globs, ZIP archives; - for stdin.")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Report; write nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing release.")] = False,
    source_format: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="FORMAT",
            help="The format of the sources, if their content does not show it.",
            autocompletion=completing.sources,
        ),
    ] = "",
    accept_changes: Annotated[
        bool,
        typer.Option(
            "--accept-changes/--reject-changes", help="Accept the tracked changes of Word files, or undo them."
        ),
    ] = True,
    adopt: Annotated[
        bool, typer.Option("--adopt", help="Rename other sites' front-matter keys to ours; take what the text prints.")
    ] = False,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Import even what is clearly not a release: minutes, a list, an article.")
    ] = False,
    split: Annotated[
        bool, typer.Option("--split", help="Write a file for each release on a page with several.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show where each line of the source went.")] = False,
    format: Annotated[ImportReport, typer.Option("--format", help="The report.")] = ImportReport.TEXT,
) -> None:
    """Read pages, Word files, mails, news items, feeds and site exports into release files.

    For each field the report says on which line it was found and how sure that is. Nothing is invented: what is
    not in the source is left out and named. What was imported before is left as it is; a bad source does not stop
    the others, but the exit code is 2.

    Example: pressctl import archive/ letters.mbox page.txt
    """  # fmt: skip
    from pressctl.importers import Options
    from pressctl.ingest.sources import Skipped, paths, stream

    call: Call = ctx.obj
    newsroom = call.find_newsroom()
    options = Options(accept_changes, adopt, anyway, split, fields=newsroom.settings.fields)
    run = _Run(newsroom, source_format, options, dry_run, force)
    skipped = Skipped()
    total = sum(1 for _ in paths(sources, Skipped()))
    imported = _all(run, call.progress(stream(sources, skipped), "Importing", total))
    if format is ImportReport.TEXT:
        _print(imported, is_short=total > FEW, is_explained=explain)
        _sum_up(run, skipped)
    else:
        _print_data(run, imported, format)
    raise typer.Exit(run.exit_code)


def _all(run: _Run, sources: Any) -> Iterator[Imported]:
    import os

    from pressctl import workers
    from pressctl.ingest.origins import Origins
    from pressctl.ingest.run import read_all

    origins = Origins(run.newsroom)
    with workers.processes(os.cpu_count() or 1) as start:
        for source, read in read_all(sources, run.source_format, run.options, start):
            for each in [read] if isinstance(read, PressctlError) else _of(run, source, read, origins):
                if isinstance(each, PressctlError):
                    run.errors.append({"source": source.name, "message": each.message, "hint": each.hint})
                    run.exit_code = max(run.exit_code, each.exit_code)
                    print_message(f"pressctl: {each.message}")
                    if each.hint:
                        print_message(f"  {each.hint}")
                else:
                    run.states[each.state] += 1
                    yield each


def _of(run: _Run, source: Source, read: Read, origins: Any) -> Iterator[Imported | PressctlError]:
    """Yield the result for each release of a source; one that cannot be written does not stop those after it."""
    from pressctl.ingest.keeping import keep

    found, readings = read
    try:
        for numbered in enumerate(readings, 1):
            try:
                yield keep(run.newsroom, source, found, numbered, origins, dry_run=run.dry_run, force=run.force)
            except PressctlError as error:
                yield error
    except PressctlError as error:
        yield error


def _print(imported: Iterator[Imported], *, is_short: bool, is_explained: bool) -> None:
    from pressctl.ingest.keeping import State
    from pressctl.ingest.possible_translations import PossibleTranslations
    from pressctl.prose.text import counted

    translations = PossibleTranslations()
    said = {State.WRITTEN: "", State.KEPT: " (imported before; left as it is)", State.NOT_WRITTEN: " (not written)"}
    missing: Counter[str] = Counter()
    for number, each in enumerate(imported, 1):
        print_line(*_arrow(each.source, f"{each.path}{said[each.state]}"))
        translations.add(each)
        if each.state is State.KEPT:
            continue
        if (is_short or number > FEW) and not is_explained:
            absent = [note for note in each.reading.notes if note.startswith("no ")]
            missing.update(absent)
            label = f"{each.source}, {each.path.name}" if each.reading.part else each.source
            _print_notes(f"{label}: ", [note for note in each.reading.notes if note not in absent])
        else:
            _print_fields(each)
            _print_notes("  note: ", each.reading.notes)
            if is_explained:
                _print_signs(each.reading.signs)
                _print_account(each)
            else:
                _say_left_out(each)
    _print_notes("", [f"{note} ({counted(count, 'release')})" for note, count in missing.most_common()])
    _print_notes("", translations.notes())


def _arrow(source: str, release: str) -> list[str]:
    """Return the line that names a source and its release or, where a terminal has no room for it, a line for each.

    Of the source, which the user knows, the end is shown; the path of the release is never cut.
    """
    from pressctl.cli.table import terminal_width
    from pressctl.cli.wrapping import lines
    from pressctl.prose.text import columns, printable

    line, source = f"{source} → {release}", printable(source)
    room = terminal_width() if sys.stdout.isatty() else 0
    if not room or columns(printable(line)) <= room:
        return [line]
    return [_cut(source[::-1], sys.stdout, 0)[::-1], *lines(f"  → {release}", room)]


def _print_notes(before: str, notes: Iterable[str]) -> None:
    for note in notes:
        print_message(f"{before}{note}")


def _print_signs(signs: Sequence[str]) -> None:
    """Print the signs for and against the text being a release, with the points of each."""
    for sign in signs:
        print_line(f"  {_cut(sign, sys.stdout, 2) if sys.stdout.isatty() else sign}")


def _print_fields(each: Imported) -> None:
    for name, found in each.reading.fields.items():
        texts = found.text.split("; ") if name == "contacts" else [found.text]  # one line for each of them
        place = f"  {name:12} line {found.line:<4} {found.confidence:8} "
        for text in texts:
            print_line(f"{place}{_cut(text, sys.stdout, len(place))}")
            place = " " * len(place)


def _cut(text: str, stream: TextIO, before: int) -> str:
    """Return the start of a text, on one line, as far as it fits on a terminal after ``before`` columns."""
    from pressctl.cli.table import LEAST, terminal_width
    from pressctl.reporters.excerpts import fitted

    room = max(terminal_width() - before, LEAST) if stream.isatty() else SHOWN
    return fitted(text.replace("\n", " "), room).rstrip()


def _print_account(each: Imported) -> None:
    """Print where each line of the source went."""
    for entry in each.reading.account:
        for number, line in enumerate(entry.text.split("\n"), entry.line):
            if line.strip():
                why = f" ({entry.why})" if entry.why else ""
                place = f"  {min(number, entry.end_line):4} {entry.to + why:32} "
                text = _cut(line.strip(), sys.stdout, len(place)) if sys.stdout.isatty() else line.strip()
                print_line(f"{place}{text}")


def _say_left_out(each: Imported) -> None:
    """Name what was left out between headline and end mark."""
    from pressctl.importers.evidence import signs
    from pressctl.importers.extraction import account, unread

    reading = each.reading  # files of other sites are copied as they are
    for entry in unread.named(reading) if each.format in signs.FORMATS else account.in_question(reading.account):
        said = f"  left out: line {entry.line}, {entry.why}: “"
        print_message(f"{said}{_cut(' '.join(entry.text.split()), sys.stderr, len(said) + 1)}”")


def _sum_up(run: _Run, skipped: Skipped) -> None:
    from pressctl.ingest.keeping import State

    if skipped.by_suffix:
        kinds = ", ".join(f"{count} {suffix}" for suffix, count in sorted(skipped.by_suffix.items()))
        print_message(f"skipped in folders, as no source has such a suffix: {kinds}")
    if skipped.links:
        more = f" and {len(skipped.links) - 1} more" if len(skipped.links) > 1 else ""
        said = f"skipped in folders, as links that lead out of them: {skipped.links[0]}{more}"
        print_message(f"{said}; name such a file itself to import it")
    total = sum(run.states.values()) + len(run.errors)
    if not total:
        print_message("there is nothing to import")
    elif total > 1:
        words = {State.WRITTEN: "imported", State.NOT_WRITTEN: "would be imported", State.KEPT: "imported before"}
        parts = [f"{run.states[state]} {word}" for state, word in words.items() if run.states[state]]
        print_message("; ".join([*parts, *([f"{len(run.errors)} not imported"] if run.errors else [])]))


def _print_data(run: _Run, imported: Iterator[Imported], format: ImportReport) -> None:
    if format is ImportReport.JSONL:
        for each in imported:
            print_json(_result(each), indent=None)
        for error in run.errors:
            print_json({"error": error}, indent=None)
        return
    results = [_result(each) for each in imported]
    notes = [note for result in results for note in result["notes"]]
    data = {"version": 1, "releases": results, "notes": notes, "errors": run.errors}
    print_json(data)


def _result(each: Imported) -> dict[str, Any]:
    from pressctl.ingest.keeping import embargo_of
    from pressctl.release.keys import MEDIA_KEYS

    release = each.reading.release
    return {
        "source": each.source,
        "format": each.format,
        "path": str(each.path),
        "state": str(each.state),
        "headline": release.headline or None,
        "subheadline": release.subheadline or None,
        "summary": release.summary or None,
        "language": release.language or None,
        "date": release.date.text if release.date else None,
        "embargo": embargo_of(each.reading) or None,
        "dateline": release.dateline or None,
        "kind": str(release.kind),
        "status": str(release.status),
        "id": release.id or None,
        "subjects": list(release.subjects),
        "tickers": list(release.tickers),
        "media": [{key: text for key in MEDIA_KEYS if (text := getattr(item, key))} for item in release.media],
        "extra": dict(release.extra),
        "contacts": [_contact(contact) for contact in release.contacts],
        "end_mark": release.end_mark or None,
        "body": release.body,
        "fields": {
            name: {"line": found.line, "confidence": str(found.confidence)}
            for name, found in each.reading.fields.items()
        },
        "notes": list(each.reading.notes),
        "account": [
            {"line": entry.line, "end_line": entry.end_line, "to": entry.to, "why": entry.why or None}
            for entry in each.reading.account
        ],
    }


def _contact(contact: Contact) -> dict[str, Any]:
    phone: str | list[str] | None = list(contact.phone) or None
    if len(contact.phone) == 1:
        phone = contact.phone[0]
    texts = {name: getattr(contact, name) or None for name in ("name", "role", "organisation", "email")}
    return {**texts, "phone": phone}
