"""`pressctl validate --fix` and `--diff`: fix releases in place, or show what would change."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pressctl.cli.call import for_terminal, print_message
from pressctl.errors import ReadError, WriteError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from pressctl.cli.tally import Tally
    from pressctl.findings import Checked
    from pressctl.validation.fixing import FixedDocument
    from pressctl.validation.scope import Scope


def fixed(
    releases: Iterable[tuple[str, bytes | ReadError]], scope: Scope, tally: Tally, unsafe: bool, diff: bool,
    is_stdin: bool,
) -> Generator[Checked]:  # fmt: skip
    """Fix each release and yield what is found afterwards; with ``diff`` only show the changes and yield what is found.

    A fix that would change the Markdown around it is reported and not made. A release that cannot be written does not
    stop the others.
    """
    from pressctl.findings import Checked
    from pressctl.release.file import document
    from pressctl.validation import engine, fixing

    for path, data in releases:
        if isinstance(data, ReadError):
            yield Checked(path, error=data.message)
            continue
        parsed = document.decode(data)
        after = fixing.fix(parsed, path, scope, unsafe=unsafe)
        tally.changed += after.document.text != parsed.text
        for finding in after.refused:
            place = f"{path}:{finding.line}:{finding.column}: {finding.code} {finding.slug}"
            print_message(f"{place} is not fixed: that would change the Markdown around it; fix it by hand")
        if diff:
            made = _diff(parsed.text, after.document.text, path)
            typer.echo(for_terminal(made.encode()).decode() if sys.stdout.isatty() else made, nl=False)
            yield Checked(path, parsed.text, tuple(engine.validate(parsed, path, scope)))
        else:
            yield _put_back(path, data, parsed.text, after, is_stdin, tally)


def _put_back(path: str, data: bytes, before: str, after: FixedDocument, is_stdin: bool, tally: Tally) -> Checked:
    """Write a fixed release and return what is found in it now, or an ``error`` if it cannot be written."""
    from pressctl.findings import Checked
    from pressctl.newsroom import saving

    text = after.document.text
    try:
        if is_stdin:
            typer.echo(text, nl=False)
        elif text != before and saving.save(Path(path), text.encode("utf-8"), force=True, instead_of=data):
            print_message(f"{path} {saving.PARTED}")
    except WriteError as error:
        return Checked(path, error=error.message)
    tally.fixed += after.made
    return Checked(path, text, tuple(after.findings), fixed=after.fixed, checked_as=after.checked_as)


def _diff(before: str, after: str, path: str) -> str:
    import difflib

    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    lines = difflib.unified_diff(old, new, f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
