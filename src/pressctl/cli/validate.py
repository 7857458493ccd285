"""`pressctl validate`: what an editor would say of each release."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.cli.call import Call, say
from pressctl.errors import FAILED, FINDINGS, OK, PressctlError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressctl.document import Document
    from pressctl.findings import Finding
    from pressctl.newsroom import Newsroom
    from pressctl.validation import Scope

STDIN = "-"


def validate(
    ctx: typer.Context,
    releases: Annotated[
        list[str] | None, typer.Argument(metavar="[RELEASE]...", help="Paths, folders, slugs or ids; - for stdin.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Make the safe repairs.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Make the others, too.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change; write nothing.")] = False,
    select: Annotated[list[str] | None, typer.Option(help="Check only these: a code, PR3, or a slug.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Do not check these.")] = None,
    profile: Annotated[str, typer.Option(help="The limits: house, wire or gov-uk.")] = "",
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings by rule.")] = False,
    stdin_name: Annotated[str, typer.Option(help="The path that - is checked as.")] = "stdin.md",
) -> None:
    """Check releases and say what an editor would.

    Exit code 1 when there is a finding of severity error (or --diff would change something), 2 when a file
    cannot be read.

    Example: pressctl validate --fix releases/2026
    """
    from dataclasses import replace

    from pressctl import api, loading, plugins
    from pressctl.reporters import REPORTERS

    call: Call = ctx.obj
    room = call.room()
    settings = replace(room.settings, profile=profile) if profile else room.settings
    if select or ignore:
        settings = replace(settings, select=_split(select) or settings.select, ignore=_split(ignore))
    room = replace(room, settings=settings)
    scope = api.scope(room, call.now())
    report = plugins.load(format, REPORTERS, "pressctl.reporters")
    files = [Path(stdin_name)] if releases == [STDIN] else loading.find(room, releases or [])
    checker = _Checker(room, scope, fix or unsafe_fixes, unsafe_fixes, diff, releases == [STDIN])
    if not files:
        say(f"there is no release in {room.folder}; `pressctl new` makes one")
    for path in call.progress(files, "Checking"):
        checker.check(path)
    if not diff and not (fix and releases == [STDIN]):
        typer.echo(report(checker.checked, call.has_colour()), nl=False)
    if statistics:
        say(_statistics(checker.findings))
    say_summary = format == "text" and bool(files)
    if say_summary:
        say(checker.summary())
    raise typer.Exit(checker.exit_code())


def _split(names: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(part.strip() for name in names or () for part in name.split(",") if part.strip())


def _statistics(findings: list[Finding]) -> str:
    from collections import Counter

    counts = Counter((finding.code, finding.slug) for finding in findings)
    return "\n".join(f"{count:6}  {code} {slug}" for (code, slug), count in counts.most_common()) or "no findings"


class _Checker:
    """Checks one file after the other and keeps what there is to report."""

    def __init__(self, room: Newsroom, scope: Scope, fix: bool, unsafe: bool, diff: bool, stdin: bool) -> None:
        self.room, self.scope = room, scope
        self.fix, self.unsafe, self.diff, self.stdin = fix, unsafe, diff, stdin
        self.checked: list[tuple[Document, list[Finding]]] = []
        self.unread = self.mended = self.changed = 0

    @property
    def findings(self) -> list[Finding]:
        return [finding for _, findings in self.checked for finding in findings]

    def check(self, path: Path) -> None:
        """Check a file, mending it first when that was asked for; a file that cannot be read is said and counted."""
        from pressctl import document, loading, validation

        try:
            data = sys.stdin.buffer.read() if self.stdin else loading.read(self.room, path)
            parsed = document.decode(data)
            if self.fix or self.diff:
                parsed = self._mend(parsed, path)
            self.checked.append((parsed, validation.validate(parsed, str(path), self.scope)))
        except UsageError:
            raise
        except PressctlError as error:
            self.unread += 1
            say(f"pressctl: {error.message}")

    def _mend(self, parsed: Document, path: Path) -> Document:
        from pressctl import newsroom, validation

        after, count = validation.mend(parsed, str(path), self.scope, unsafe=self.unsafe)
        if after.text == parsed.text:
            return parsed
        self.changed += 1
        if self.diff:
            typer.echo(_diff(parsed.text, after.text, path), nl=False)
            return parsed
        if self.stdin:
            typer.echo(after.text, nl=False)
        else:
            newsroom.save(path, after.text.encode("utf-8"), force=True)
        self.mended += count
        return after

    def summary(self) -> str:
        """Return the closing sentence: what was found, in how many files, and what can be done about it."""
        from pressctl.findings import Severity

        counts = [sum(f.severity is level for f in self.findings) for level in Severity]
        words = [_count(number, level) for number, level in zip(counts, Severity, strict=True) if number]
        files = _count(len(self.checked), "file")
        text = f"{', '.join(words)} in {files}" if words else f"nothing to report in {files}"
        if self.mended:
            text += f"; {self.mended} repaired"
        if self.diff and self.changed:
            text += f"; --fix would change {_count(self.changed, 'file')}"
        return text + self._can_be_fixed() + (f"; {_count(self.unread, 'file')} could not be read" * bool(self.unread))

    def _can_be_fixed(self) -> str:
        safe = sum(finding.fix.safe for finding in self.findings if finding.fix)
        unsafe = sum(not finding.fix.safe for finding in self.findings if finding.fix)
        text = f"; --fix repairs {safe}" if safe else ""
        return text + (f"; --unsafe-fixes repairs {unsafe} more" if unsafe else "")

    def exit_code(self) -> int:
        """Return the exit code of the whole run."""
        from pressctl.findings import Severity

        if self.unread:
            return FAILED
        worst = any(finding.severity is Severity.ERROR for finding in self.findings)
        return FINDINGS if (self.diff and self.changed) or (worst and not self.diff) else OK


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _diff(before: str, after: str, path: Path) -> str:
    import difflib

    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    lines = difflib.unified_diff(old, new, f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
