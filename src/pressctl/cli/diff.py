"""`pressctl diff`: what differs between a release and the text that was issued."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressctl.choices import DiffFormat
from pressctl.cli.call import Call, print_json, print_line, print_message, write_out
from pressctl.cli.options import Languages, One
from pressctl.errors import OK, ReadError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pressctl.issuing.correcting import Difference
    from pressctl.newsroom.folder import Newsroom
    from pressctl.release.differences.change import Change, Place

Against = Annotated[
    str,
    typer.Option(
        "--against", metavar="FILE|git:REV|-", help="The earlier text, instead of the one in the record; - for stdin."
    ),
]
GIT = "git:"


def diff(
    ctx: typer.Context,
    release: One,
    language: Languages = None,
    against: Against = "",
    format: Annotated[DiffFormat, typer.Option("--format", help="The report.")] = DiffFormat.TEXT,
) -> None:
    """Show what differs between a release and what was issued: facts, then words.

    A fact has changed when a figure, day, time, address, name, quotation or contact is different; moving a paragraph
    or changing its mark-up changes no fact. `--format html` is a page to print, with every deleted and added word
    marked. The exit code is 0 whatever differs, and 2 if there is nothing to compare with; `correct` without
    `--write` exits with 1 while the file does not mention a changed fact.

    Example: pressctl diff releases/2026/2026-03-02-a-plant.en.md --against git:HEAD~1
    """
    from pressctl.newsroom.translations import in_languages

    call: Call = ctx.obj
    newsroom = call.find_newsroom()
    paths = in_languages.files(newsroom, release, language or [])
    if format is DiffFormat.HTML and len(paths) > 1:
        raise UsageError(f"{release} is in {len(paths)} languages, and a page is of one", "name it with --language")
    found = compared(newsroom, paths, against)
    if format is DiffFormat.JSON:
        print_json({"version": 1, "releases": list(map(values, found))})
    for each in found if format is not DiffFormat.JSON else ():
        _page(each) if format is DiffFormat.HTML else show(each)
    raise typer.Exit(OK)


def compared(newsroom: Newsroom, paths: Sequence[Path], against: str) -> list[Difference]:
    """Return what differs in some files from the issued texts, or from the text that ``against`` names.

    A language that was never issued is named, and left out. Raises UsageError if none was issued, and ReadError if the
    text cannot be read.
    """
    from pressctl.issuing import correcting
    from pressctl.issuing.files import File
    from pressctl.newsroom.issued import Record

    if against:
        if len(paths) > 1 and not against.startswith(GIT):
            words = f"--against {against} is the earlier text of one file, and there are {len(paths)}"
            raise UsageError(words, "name one of them, or its --language")
        return [_with_earlier(newsroom, path, against) for path in paths]
    record = Record(newsroom.root)
    found: list[Difference] = []
    missing: list[UsageError] = []
    for path in paths:
        try:
            found.append(correcting.with_record(File(newsroom, path), record))
        except correcting.NeverIssued as error:
            missing.append(error)
    if not found:
        raise missing[0]
    print_message(*(f"{error.message}; it is left out" for error in missing))
    return found


def _with_earlier(newsroom: Newsroom, path: Path, against: str) -> Difference:
    from pressctl.issuing import correcting
    from pressctl.issuing.files import File

    name = "standard input" if against == "-" else f"--against {against}"
    return correcting.difference(
        File(newsroom, path), correcting.of_data(newsroom, path, _earlier(path, against), name)
    )


def _earlier(path: Path, against: str) -> bytes:
    """Return the bytes of the earlier text that --against names."""
    from pathlib import Path

    from pressctl import opening
    from pressctl.errors import reason
    from pressctl.newsroom import revisions

    if against == "-":
        return sys.stdin.buffer.read()
    if against.startswith(GIT):
        return revisions.content(path.resolve(), against.removeprefix(GIT))
    try:
        return opening.read(Path(against))
    except OSError as error:
        raise ReadError(f"--against {against} cannot be read: {reason(error)}") from error


def show(found: Difference) -> None:
    """Print what differs: how serious it is, the facts, then words and whole paragraphs."""
    comparison = found.comparison
    print_line(_summary(found))
    for change in comparison.facts:
        print_line(f"  {_place(found, change)}: {change.what}: {_change(change)}")
    for change in (*comparison.words, *comparison.removed, *comparison.added):
        print_line(f"  {_place(found, change)}: {_change(change)}")


def _summary(found: Difference) -> str:
    of = f" of edition {found.edition}" if found.edition else ""
    against = f"edition {found.edition}" if found.edition else "the earlier one"
    weight = found.comparison.weight
    return f"{found.file.path}: " + (f"has the same text as {against}" if weight == "none" else f"{weight}{of}")


def _page(found: Difference) -> None:
    from pressctl.reporters import differences

    def where(place: Place) -> str:
        return _where(found, place)

    write_out(differences.page(found.before, found.file.seen, found.comparison, _summary(found), where).encode())


def _place(found: Difference, change: Change) -> str:
    return _where(found, change.where)


def _where(found: Difference, place: Place) -> str:
    from pressctl.issuing.correcting import where
    from pressctl.languages import DEFAULT, find

    english = find(DEFAULT)
    assert english is not None
    return where(place, found.file.release, english)


def _change(change: Change) -> str:
    from pressctl.prose.text import printable

    wrong, right = printable(change.wrong), printable(change.right)
    if wrong and right:
        return f"“{wrong}” → “{right}”"
    return f"“{right}” was added" if right else f"“{wrong}” was removed"


def values(found: Difference) -> dict[str, Any]:
    """Return what differs as data for JSON."""

    def listed(changes: tuple[Change, ...]) -> list[dict[str, str]]:
        return [
            {"what": each.what, "where": _place(found, each), "wrong": each.wrong, "right": each.right}
            for each in changes
        ]

    comparison = found.comparison
    return {
        "path": str(found.file.path), "class": comparison.weight, "edition": found.edition or None,
        "facts": listed(comparison.facts), "words": listed(comparison.words), "added": listed(comparison.added),
        "removed": listed(comparison.removed),
    }  # fmt: skip
