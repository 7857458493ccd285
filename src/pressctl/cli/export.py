"""`pressctl export`: releases written in the requested formats."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.choices import NinjsVersion, Report
from pressctl.cli import bulk, completing
from pressctl.cli.call import Call, print_json, print_line, print_message, warn_of_unread_templates, write_out
from pressctl.cli.options import Force, Format, Jobs, Languages, Releases, formats
from pressctl.errors import FAILED, FINDINGS, OK, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pressctl.findings import Checked
    from pressctl.newsroom.folder import Newsroom
    from pressctl.publishing.order import File, Order, Refused, Rendered
    from pressctl.publishing.stage import Stage, Written
    from pressctl.release.model import Release
    from pressctl.workers import Start

DEFAULT_FOLDER = "exports"
SITE = "site"
"""The format that needs a folder to itself, and the name of that folder, which is published as a whole."""
STDOUT = "-"
FEW = 100
"""The most written files that are named one by one; of more, only their number is printed."""


To = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="FORMAT,…",
        help="The formats, html by default; may be repeated. `--to help` lists them.",
        autocompletion=completing.formats,
    ),
]
Output = Annotated[
    str, typer.Option("--output", "-o", metavar="DIR", help="The folder, exports or site; - for standard output.")
]
Changed = Annotated[
    bool, typer.Option("--changed", help="Write, and replace, only files that are missing or out of date.")
]
IncludeDrafts = Annotated[bool, typer.Option("--include-drafts", help="Put drafts into public formats as well.")]
AllowEmbargoed = Annotated[
    bool, typer.Option("--allow-embargoed", help="Put embargoed releases into public formats as well.")
]
Discreet = Annotated[
    bool, typer.Option("--discreet", help="Keep the headline of an embargoed release out of its file's name.")
]


def export(
    ctx: typer.Context,
    releases: Releases = None,
    to: To = None,
    output: Output = "",
    language: Languages = None,
    force: Force = False,
    changed: Changed = False,
    no_verify: Annotated[bool, typer.Option("--no-verify", help="Export releases with errors, too.")] = False,
    include_drafts: IncludeDrafts = False,
    allow_embargoed: AllowEmbargoed = False,
    discreet: Discreet = False,
    ninjs_version: Annotated[NinjsVersion, typer.Option(help="The version of ninjs.")] = NinjsVersion.V3_1,
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, help="How many releases a feed has, the newest first.")
    ] = 50,
    jobs: Jobs = 0,
    format: Format = Report.TEXT,
) -> None:
    """Write releases in the forms that desks, sites, journalists and machines take.

    Releases are checked first; one with an error is not exported. Public formats leave out embargoed releases and
    drafts, and say so; the others carry the embargo line. Nothing is written if two releases would get the same file,
    or if a file exists and --force is not given. Files of earlier exports that must not be public any more are taken
    down.

    Example: pressctl export --to html,text --output out releases/2026
    """
    from pressctl.exporters import Choices
    from pressctl.publishing.order import Order

    call: Call = ctx.obj
    asked = to or ["html"]
    if "help" in asked:
        _list_formats()
        return
    names = formats(asked)
    if SITE in names and len(names) > 1:
        raise UsageError(
            "A site needs a folder of its own", "export it without other formats; the feeds are part of it"
        )
    call.warn_of_clock()
    output = output or (SITE if names == (SITE,) else DEFAULT_FOLDER)
    newsroom = call.find_newsroom()
    warn_of_unread_templates(newsroom)
    _check_folder(output, names)
    paths = _paths(newsroom, releases or [], language or [])
    if not paths:
        none = bulk.none_in(newsroom, releases or [])
        print_message(f"{none}; what earlier exports made public is left as it is")
        return
    order = Order(names, changed, include_drafts, allow_embargoed, Choices(discreet, ninjs_version, limit))
    code = _export(
        call, newsroom, order, paths, output,
        force=force, verify=not no_verify, is_whole=not releases, jobs=jobs, report=format,
    )  # fmt: skip
    raise typer.Exit(code)


def _check_folder(output: str, names: Sequence[str]) -> None:
    """Raise UsageError if the folder is named like a file of the export, as a file was meant."""
    from pressctl.exporters import format_of

    if Path(output).suffix in {format_of(name).extension for name in names} and not Path(output).is_dir():
        hint = f"to choose the name of the file: --output - > {output}"
        raise UsageError(f"--output {output} names the folder, not the file", hint)
    if Path(output).is_file():
        raise UsageError(f"--output {output} is a file, and it names a folder", "for example --output exports")


def _paths(newsroom: Newsroom, releases: Sequence[str], languages: Sequence[str]) -> list[str]:
    """Return the files to export; raises UsageError for a name without a release, with a hint if it is a format."""
    from pressctl.exporters import FORMATS
    from pressctl.newsroom.lists import lookup

    try:
        return list(lookup.stream(newsroom, releases, languages))
    except UsageError as error:
        if meant := [name for name in releases if name in FORMATS]:
            raise UsageError(error.message, f"a format is named with --to: --to {','.join(meant)}") from error
        raise


def _export(
    call: Call, newsroom: Newsroom, order: Order, paths: list[str], output: str,
    *, force: bool, verify: bool, is_whole: bool, jobs: int, report: Report,
) -> int:  # fmt: skip
    import os

    from pressctl import workers
    from pressctl.publishing import render
    from pressctl.publishing.gate import Gate
    from pressctl.publishing.stage import Stage

    stage = None
    with workers.processes(jobs or os.cpu_count() or 1) as start:
        sound = _sound(call, newsroom, order, paths, start) if verify else paths
        folder = None if output == STDOUT else Path(output)
        rendered = render.render(newsroom, order, call.now(), sound, start, folder)
        shown = call.progress(rendered, "Exporting", len(sound) * len(order.formats))
        if folder is None:
            failed = _to_stdout(shown)
        else:
            gate = Gate(newsroom, order, call.now(), frozenset(paths), is_whole)
            stage = Stage(folder, force=force, only_changed=order.changed, gate=gate)
            failed = _to_folder(call, shown, stage, report)
    if failed:
        return FAILED
    return FINDINGS if len(sound) < len(paths) or (stage and stage.left) else OK


def _sound(call: Call, newsroom: Newsroom, order: Order, paths: Sequence[str], start: Start) -> list[str]:
    """Return the releases without a finding of severity error, using the cache of `validate`."""
    from pressctl import store
    from pressctl.validation import batch, cache, scope

    asked = scope.scope(newsroom, call.now())
    with closing(cache.Cache(store.folder(), asked)) as kept:
        checked = call.progress(batch.check(newsroom, asked, paths, kept, start), "Checking", len(paths))
        try:
            return [path for path, each in zip(paths, checked, strict=True) if _is_sound(call, newsroom, order, each)]
        except KeyboardInterrupt:
            print_message("stopped; nothing was written")
            raise


def _is_sound(call: Call, newsroom: Newsroom, order: Order, checked: Checked) -> bool:
    """Return whether a release has no error but a printed embargo that the order allows; shows its errors.

    A file that cannot be read passes here: it is refused, with the reason, when it is rendered.
    """
    from pressctl.newsroom import loading

    if not checked.errors:
        return True
    loaded = loading.load_readable(newsroom, checked.path)
    only_prints_embargo = loaded is not None and _only_prints_embargo(loaded.release, checked)
    if only_prints_embargo and order.allow_embargoed:
        return True
    call.show_findings([checked._replace(findings=checked.errors)])
    anyway = f"; {'--allow-embargoed' if only_prints_embargo else '--no-verify'} exports it anyway" if loaded else ""
    print_message(f"{checked.path}: not exported, it has errors{anyway}")
    return False


def _only_prints_embargo(release: Release, checked: Checked) -> bool:
    """Return whether nothing is wrong with a release but that its text prints an embargo, and its front matter none."""
    from pressctl.release.file.front_matter import PRINTED_EMBARGO

    has_key = release.embargo is not None or release.is_unreadable("embargo")
    return not has_key and all(finding.code == PRINTED_EMBARGO[0] for finding in checked.errors)


def _to_stdout(rendered: Iterable[Rendered]) -> bool:
    """Print the one file there is; return whether something was refused."""
    files, failed = _without_refused(rendered)
    if len(files) > 1:
        raise UsageError("Standard output takes one release in one format", "use --output DIR for more")
    for file in files:
        data = file.exported.data
        write_out(data)
        _notes(file.exported.notes, "standard output")
    return failed


def _without_refused(rendered: Iterable[Rendered]) -> tuple[list[File], bool]:
    from pressctl.publishing.order import File, Unchanged

    files, failed = [], False
    for each in rendered:
        if isinstance(each, File):
            files.append(each)
        elif not isinstance(each, Unchanged):
            failed = _say_refused(each) or failed
    return files, failed


def _say_refused(refused: Refused) -> bool:
    """Say why a release is not in the export, and return whether that is an error."""
    is_named = not refused.release or refused.why.startswith(refused.release)
    why = refused.why if is_named else f"{refused.release}: {refused.why}"
    print_message(why if refused.is_rule else f"pressctl: {why}; not exported")
    return not refused.is_rule


def _to_folder(call: Call, rendered: Iterable[Rendered], stage: Stage, report: Report) -> bool:
    """Write all files or none; return whether a release was refused."""
    from pressctl.publishing.order import File, Unchanged

    failed = False
    try:
        for each in rendered:
            if isinstance(each, File):
                stage.add(each)
            elif isinstance(each, Unchanged):
                stage.keep(each)
            else:
                failed = _say_refused(each) or failed
        stage.move()
    except KeyboardInterrupt:
        _say_interrupted(stage)
        raise
    finally:
        stage.clear()
    _say_taken_down(stage)
    if report is Report.JSON:
        _print_manifest(stage)
        return failed
    for written in stage.written if len(stage.written) <= FEW else ():
        print_line(str(written.path))
    if len(stage.written) > FEW:
        print_line(f"{len(stage.written)} files in {stage.folder}")
    if stage.unchanged:
        call.remark(f"{stage.unchanged} files are up to date, and were left as they are")
    _say_notes(stage.written)
    return failed


def _say_interrupted(stage: Stage) -> None:
    """Say which files an interrupted export has written: usually none, as they are moved at its end."""
    moved = stage.moved
    some = f"{moved} of {len(stage.written)} files are in {stage.folder}; export again to have all of them"
    print_message(f"stopped; {some if moved else f'nothing was written to {stage.folder}'}")


def _say_taken_down(stage: Stage) -> None:
    """Say what was taken down, what could not be, and whether the list of public files is lost."""
    if stage.has_lost_list:
        print_message(
            f"{stage.folder}: the list of what earlier exports put there is lost; check it for what must not be public"
        )
    for file in stage.taken_down:
        print_message(f"{file}: taken down; its release may no longer be public, or has another file now")
    for file in stage.left:
        print_message(f"{file}: must not be public, and was left because somebody changed it; --force takes it down")


def _print_manifest(stage: Stage) -> None:
    entries = [
        {"release": each.release or None, "format": each.format, "path": str(each.path), "bytes": each.size,
         "sha256": each.sha256, "notes": list(each.notes)}
        for each in stage.written
    ]  # fmt: skip
    down = {"taken_down": list(map(str, stage.taken_down)), "left": list(map(str, stage.left))}
    print_json({"version": 1, "exports": entries, **down})


def _say_notes(files: Sequence[Written]) -> None:
    """Print the notes on each file; a note on a whole language only once."""
    from collections import Counter

    from pressctl.exporters import ENGLISH_LABELS
    from pressctl.prose.text import counted

    of_languages = Counter(note for each in files for note in each.notes if note.startswith(ENGLISH_LABELS))
    for written in files:
        _notes((note for note in written.notes if note not in of_languages), str(written.path))
    for note, count in of_languages.items():
        print_message(f"{note} ({counted(count, 'file')})")


def _notes(notes: Iterable[str], where: str) -> None:
    for note in notes:
        print_message(f"{where}: {note}")


def _list_formats() -> None:
    from pressctl.exporters import FORMATS

    for name, each in FORMATS.items():
        public = " Public: no drafts, nothing under embargo." if each.is_public else ""
        typer.echo(f"{name:12} {each.doc}{public}")
