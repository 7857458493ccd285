"""What all commands share: the options --newsroom, --now, --color and --quiet, and printing."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from pressctl.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from pressctl.findings import Checked
    from pressctl.newsroom.folder import Newsroom
    from pressctl.reporters import Style

Item = TypeVar("Item")
TOGETHER = 200
"""Lines of a long list that are printed with one call."""
MANY = 50
"""Files from which a progress bar is shown: about half a second of work."""
NAMES = "Paths, folders, slugs, ids, or words of a headline"
"""How releases may be named, for the help of each command that takes them."""
NARROW, LEAST_FOLDED = 60, 30
"""Columns of the narrowest terminal that tables and bars, and findings, are laid out for."""
ELSEWHERE = 80
"""Columns of tables and bars that are not printed on a terminal."""
COLOURS = ("auto", "always", "never")
UsageFault: Any = typer.BadParameter.__bases__[0]
"""Click's UsageError, from whichever copy of Click this Typer has."""
SHARED = {
    "newsroom": "The newsroom; by default the nearest folder with pressctl.toml.",
    "clock": "Use this instant instead of the clock, for tests and rehearsals.",
    "colour": "auto, always or never; NO_COLOR is respected.",
    "quiet": "No totals, hints or progress; what went wrong or was left out is still reported.",
}
"""The help of the options that every command takes."""


@dataclass
class Call:
    """One call of the command: the values of its shared options."""

    newsroom: str = ""
    clock: str = ""
    colour: str = "auto"
    quiet: bool = False

    def find_newsroom(self) -> Newsroom:
        """Return the newsroom; raises UsageError if there is none, SettingsError if its settings are wrong."""
        from pressctl.newsroom import folder

        return folder.locate(Path(), self.newsroom)

    def now(self) -> dt.datetime:
        """Return the instant (aware) of --now or PRESSCTL_NOW, or else of the clock; raises UsageError."""
        import datetime as dt

        text, by = self._set_clock, self._clock_setter
        if not text:
            return dt.datetime.now(dt.UTC)
        from pressctl.release import moments

        try:
            instant = moments.read(text).instant
        except ValueError as error:
            raise UsageError(f"{by} {text} {error}", "for example 2026-03-02T10:00:00+01:00") from error
        if instant is None:
            raise UsageError(f"{by} {text} has no zone", "for example 2026-03-02T10:00:00+01:00")
        return instant

    def is_rehearsal(self) -> bool:
        """Return whether --now or PRESSCTL_NOW sets the clock ahead of the machine's."""
        import datetime as dt

        return self._set_clock != "" and self.now() > dt.datetime.now(dt.UTC)

    def now_recorded(self) -> dt.datetime:
        """Return ``now`` for what is recorded; raises UsageError in a rehearsal."""
        if self.is_rehearsal():
            words = f"{self._clock_setter} {self._set_clock} is still to come; nothing was written"
            raise UsageError(words, "what is recorded is of now: leave it out; `issue` and `export` can be rehearsed")
        return self.now()

    def remark(self, message: str) -> None:
        """Say something that --quiet omits: a total, a confirmation or a hint, never what went wrong."""
        if not self.quiet:
            print_message(message)

    def warn_of_clock(self) -> None:
        """Warn if the clock is set with --now or PRESSCTL_NOW: embargoes that have ended by then do not hold."""
        if self._set_clock:
            at = self.now().isoformat(timespec="seconds")
            print_message(f"the clock is set to {at} by {self._clock_setter}: embargoes are judged by it")

    @property
    def _set_clock(self) -> str:
        return self.clock or os.environ.get("PRESSCTL_NOW", "")

    @property
    def _clock_setter(self) -> str:
        return "--now" if self.clock else "PRESSCTL_NOW"

    def has_colour(self, stream: Any = None) -> bool:
        """Return whether to use colour on a stream (default: standard output), by --color and the environment."""
        if self.colour != "auto":
            return self.colour == "always"
        if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
            return False
        is_forced = os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") not in {"", "0"}
        return bool(is_forced) or bool((stream or sys.stdout).isatty())

    def style(self, stream: Any = None) -> Style:
        """Return the style of a report for people on a stream (default: standard output); folded only on a terminal."""
        from pressctl.cli.table import terminal_width
        from pressctl.reporters import Style

        is_terminal = (stream or sys.stdout).isatty()
        return Style(self.has_colour(stream), max(terminal_width(), LEAST_FOLDED) if is_terminal else 0)

    def show_findings(self, checked: Iterable[Checked]) -> bool:
        """Show the findings of releases on standard error; return whether there are any releases."""
        from pressctl.reporters import text

        checked = list(checked)
        for block in text.report(checked, self.style(sys.stderr)):
            typer.echo(block, nl=False, err=True)
        return bool(checked)

    def print(self, text: str) -> None:
        """Print a text as it is, without a newline; its colours are kept if colour is on."""
        typer.echo(text, nl=False, color=self.has_colour() or None)

    def print_all(self, texts: Iterator[str]) -> None:
        """Print texts, many with one call: a call costs more than a line."""
        from pressctl.workers import batched

        for some in batched(texts, TOGETHER):
            self.print("".join(some))

    def console(self, *, stderr: bool = False) -> Console:
        """Return rich's console for standard output or standard error, with this call's colour."""
        from rich.console import Console

        colour = self.has_colour(sys.stderr if stderr else sys.stdout)
        forced = True if colour else None
        return Console(
            stderr=stderr, no_color=not colour, force_terminal=forced, highlight=False, markup=False, emoji=False
        )

    def progress(self, items: Iterable[Item], title: str, total: int) -> Iterable[Item]:
        """Return the items, with a progress bar on standard error if there are many and it is a terminal."""
        return (
            self._with_bar(items, title, total) if total >= MANY and sys.stderr.isatty() and not self.quiet else items
        )

    def _with_bar(self, items: Iterable[Item], title: str, total: int) -> Iterator[Item]:
        from rich.progress import Progress

        # no refresh thread, as this process may fork; what is printed meanwhile goes above the bar
        console, above = self.console(stderr=True), sys.stdout.isatty()
        with Progress(console=console, transient=True, auto_refresh=False, redirect_stdout=above) as bar:
            task = bar.add_task(title, total=total)
            step = max(1, total // 200)
            for number, item in enumerate(items, 1):
                if number % step == 0:
                    bar.update(task, completed=number, refresh=True)
                yield item


def print_message(*messages: str) -> None:
    """Print messages for the user on standard error, with control characters escaped, folded for a terminal."""
    from pressctl.cli.wrapping import lines
    from pressctl.prose.text import printable

    width = message_width()
    for message in messages:
        for line in lines(printable(message), width):
            typer.echo(line, err=True)


def message_width() -> int:
    """Return the columns that messages are folded to: 0 if standard error is no terminal."""
    from pressctl.cli.table import terminal_width

    return max(terminal_width(), LEAST_FOLDED) if sys.stderr.isatty() else 0


def warn_of_unread_templates(newsroom: Newsroom) -> None:
    """Warn of files that look like templates of the newsroom but are not read."""
    from pressctl.newsroom import templates

    print_message(*templates.unread(newsroom.root))


def print_line(*lines: str) -> None:
    """Print lines on standard output, with control characters escaped."""
    from pressctl.prose.text import printable

    for line in lines:
        typer.echo(printable(line))


def print_json(value: Any, indent: int | None = 2) -> None:
    """Print data on standard output as JSON."""
    from pressctl.prose.text import as_json

    typer.echo(as_json(value, indent))


def write_out(data: bytes) -> None:
    """Write a file to standard output: as it is, or on a terminal with control characters escaped."""
    sys.stdout.buffer.write(for_terminal(data) if sys.stdout.isatty() else data)


def for_terminal(data: bytes) -> bytes:
    """Return UTF-8 text with control characters escaped, for a terminal; other data unchanged."""
    from pressctl.prose.text import printable

    try:
        return "\n".join(printable(line) for line in data.decode().split("\n")).encode()
    except UnicodeDecodeError:
        return data


def _remember(ctx: typer.Context, param: Any, value: str | bool) -> str | bool:
    if value and isinstance(ctx.obj, Call):
        if param.name == "colour" and value not in COLOURS:
            raise typer.BadParameter(f"it must be one of {', '.join(COLOURS)}", ctx=ctx, param=param)
        setattr(ctx.obj, param.name, value)
    return value


def _shared(name: str, *flags: str, **options: Any) -> TyperOption:
    return TyperOption(
        param_decls=[name, *flags], help=SHARED[name], expose_value=False, callback=_remember,
        rich_help_panel="Everywhere", **options,
    )  # fmt: skip


def _colours(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    del ctx, args
    return [each for each in COLOURS if each.startswith(incomplete)]


class Command(TyperCommand):
    """A command that also takes the shared options."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += [
            _shared("newsroom", "--newsroom", metavar="DIR", default=""),
            _shared("clock", "--now", metavar="INSTANT", default=""),
            _shared("colour", "--color", metavar="WHEN", default="", autocompletion=_colours),
            _shared("quiet", "-q", "--quiet", is_flag=True, default=False),
        ]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help with its square brackets, which would otherwise be read as names of colours."""
        self.help = (self.help or "").replace("[", r"\[")
        super().format_help(ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; an error ends with what the user most likely meant."""
        try:
            return super().parse_args(ctx, args)
        except UsageFault as error:
            if hasattr(error, "possibilities"):
                _suggest(self, error)
            elif "unexpected extra argument" in error.message:
                takes = any(param.param_type_name == "argument" for param in self.params)
                error.message += "; put words that belong together in quotation marks" if takes else "; it takes none"
            elif hasattr(error, "param_type"):  # a parameter is missing
                _, _, example = (self.help or "").partition("Example: ")
                error.message = f"For example: {' '.join(example.split())}"
            elif " is not one of " in error.message:
                _suggest_value(self, error)
            raise


class Group(TyperGroup):
    """The command `pressctl` itself, which knows other tools' names for its commands and options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments before the command; the error for a command's option says that it goes after it."""
        try:
            return super().parse_args(ctx, args)
        except UsageFault as error:
            if hasattr(error, "possibilities"):
                _suggest(self, error)
            raise

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command with a name; the error for an unknown name suggests the command that does the same."""
        from pressctl.cli import synonyms

        try:
            return super().resolve_command(ctx, args)
        except UsageFault as error:
            if meant := synonyms.command_meant(args[0]):
                error.message = f"No such command {args[0]!r}. Did you mean '{meant}'?"
            raise


def _suggest(command: Any, error: Any) -> None:
    """Add to the error for an unknown option the one that was most likely meant."""
    from pressctl.cli import synonyms

    if meant := synonyms.option_meant(command, error.option_name):
        error.message += f"; {meant}"
        error.possibilities = None


def _suggest_value(command: Any, error: Any) -> None:
    """Add to the error for a value that does not fit its option the option that takes it."""
    from pressctl.cli import synonyms

    value = error.message.split("'")[1]
    if error.param and (meant := synonyms.value_meant(command, error.param.opts[0], value)):
        error.message = f"{error.message.rstrip('.')}; {meant}"
