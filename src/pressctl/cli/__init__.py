"""The Typer application, and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import importlib
import inspect
import os
import signal
import sys
from collections.abc import Callable, Iterable
from typing import Annotated, NoReturn

import typer

from pressctl import errors
from pressctl.cli.call import COLOURS, SHARED, Call, Command, Group, print_message
from pressctl.cli.wrapping import joined
from pressctl.version import __version__

COMMANDS = {
    "init": "pressctl.cli.init:init",
    "new": "pressctl.cli.new:new",
    "import": "pressctl.cli.import_:import_",
    "validate": "pressctl.cli.validate:validate",
    "translations": "pressctl.cli.translations:translations",
    "compare": "pressctl.cli.compare:compare",
    "list": "pressctl.cli.list_:list_",
    "search": "pressctl.cli.search:search",
    "report": "pressctl.cli.report:report",
    "show": "pressctl.cli.show:show",
    "export": "pressctl.cli.export:export",
    "approve": "pressctl.cli.approve:approve",
    "issue": "pressctl.cli.issue:issue",
    "record": "pressctl.cli.record:record",
    "diff": "pressctl.cli.diff:diff",
    "correct": "pressctl.cli.correct:correct",
    "withdraw": "pressctl.cli.withdraw:withdraw",
    "rules": "pressctl.cli.rules:rules",
    "explain": "pressctl.cli.explain:explain",
    "schema": "pressctl.cli.schema:schema",
    "config": "pressctl.cli.config:config",
    "demo": "pressctl.cli.demo:demo",
}
"""The commands, as "module:function". Typer inspects every parameter of a command, so only those needed are loaded."""

HELP = {
    "init": "Make a newsroom: settings, one example release, .gitignore. Existing files are left as they are.",
    "new": "Make a release from a template. On a terminal it asks for what is missing; elsewhere it never asks.",
    "import": "Read pages, Word files, mails, news items, feeds and site exports into release files.",
    "validate": "Check releases and say what an editor would.",
    "translations": "Show which languages each release exists in, and which translations are stale.",
    "compare": "Show a release in its languages side by side: its facts, its text, and which facts differ.",
    "list": "List releases, newest first.",
    "search": ("Find releases by words in their headlines and texts, the best match first, with the line they are in."),
    "report": (
        "Count releases: by month, language, status, kind, office and subject, and what validate finds, by rule."
    ),
    "show": "Show a release as it reads, with its status and embargo above it.",
    "export": "Write releases in the forms that desks, sites, journalists and machines take.",
    "approve": "Record in the file that you have read a release and stand by its words.",
    "issue": ("Issue releases: check them, write what goes out, mark them as released, and record what went where."),
    "record": "List what was issued, corrected and withdrawn, when, by whom and where it went; or check it.",
    "diff": "Show what differs between a release and what was issued: facts, then words.",
    "correct": (
        "Say what readers must be told about a release that changed after it was issued; --write puts it into the file."
    ),
    "withdraw": "Take a release back in all its languages, and name everybody who has it.",
    "rules": (
        'List every rule: code, slug, severity, what it finds; "off" for those that run only if you select them.'
    ),
    "explain": "Explain one rule, with a bad and a good example.",
    "schema": "Print the JSON Schema of the front matter, with the names of this newsroom's contacts and boilerplates.",
    "config": "Show every setting and its value.",
    "demo": "Take a tour: import a sample page, validate it, fix it, list it, export it.",
}
"""The first paragraph of each command's help, with which the list of commands is shown without loading any."""


PANELS = {
    "Begin": ("init", "demo"),
    "Write": ("new", "import"),
    "Check": ("validate", "translations", "compare", "rules", "explain"),
    "Publish": ("show", "approve", "issue", "record", "export"),
    "Afterwards": ("diff", "correct", "withdraw"),
    "Find": ("list", "search", "report"),
    "Look up": ("config", "schema"),
}
"""The commands, grouped by task, in the order of the work."""


def application(loaded: Iterable[str] = tuple(COMMANDS), listed: Iterable[str] = ()) -> typer.Typer:
    """Return the Typer application with the commands in ``loaded``, and with those in ``listed`` by name only."""
    app = typer.Typer(
        cls=Group,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        rich_markup_mode="rich",
    )
    app.callback()(start)
    called, named = set(loaded), {*loaded, *listed}
    for panel, names in PANELS.items():
        for name in (name for name in names if name in named):
            if name in called:
                function = command(name)
                text = joined(inspect.cleandoc(function.__doc__ or ""))
                app.command(name, cls=Command, help=text, rich_help_panel=panel)(function)
            else:
                app.command(name, help=HELP[name], rich_help_panel=panel)(_listed)
    return app


def _listed() -> None:
    raise AssertionError("a command that is only listed was called")


def command(name: str) -> Callable[..., None]:
    """Return the function of a command."""
    module, _, function = COMMANDS[name].partition(":")
    found: Callable[..., None] = getattr(importlib.import_module(module), function)
    return found


def _wanted() -> typer.Typer:
    """Return the application with the commands this call may need: the one called or completed, or else the list."""
    completed = "_PRESSCTL_COMPLETE" in os.environ
    asked = [os.environ.get(name, "") for name in ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")] if completed else []
    words = [*sys.argv[1:], *(word for text in asked for word in text.split())]
    if not completed and words and words[0] in COMMANDS:
        return application(words[:1])
    return application([word for word in words if word in COMMANDS], COMMANDS)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pressctl {__version__}")
        raise typer.Exit


def start(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    newsroom: Annotated[str, typer.Option("--newsroom", metavar="DIR", help=SHARED["newsroom"])] = "",
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help=SHARED["clock"])] = "",
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help=SHARED["colour"])] = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=SHARED["quiet"])] = False,
) -> None:
    """Press releases as plain files: scaffold, import, validate, list, export.

    Start with `pressctl demo tour`, or with `pressctl init newsroom`.
    """
    del version  # handled by its callback
    if color not in {"", *COLOURS}:
        raise typer.BadParameter(f"--color must be one of {', '.join(COLOURS)}")
    ctx.obj = Call(newsroom, now, color or "auto", quiet)


def main() -> NoReturn:
    """Run the command and end the process with its exit code."""
    _prepare()
    try:
        try:
            _wanted()(prog_name="pressctl")
        finally:
            sys.stdout.flush()
    except errors.PressctlError as error:
        _say(error.message)
        _hint(error.hint)
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, SystemExit) as end:
        if isinstance(end, SystemExit) and end.code != errors.INTERRUPTED:
            raise
        os._exit(errors.INTERRUPTED)  # at once: a normal exit would wait for the tasks of other processes
    except OSError as error:  # errors of other files are wrapped where they are opened; only our output is left
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        _say(f"{_what_failed(error)}: {errors.reason(error)}")
        sys.exit(errors.FAILED)
    except Exception as error:  # anything else is a bug in pressctl
        _bug(error)
    raise AssertionError("the application always exits")


def _what_failed(error: OSError) -> str:
    """Return what an error is about: a path that no file can have, the working folder, or else our output."""
    try:
        os.getcwd()  # noqa: PTH109 - no path objects at start-up
    except OSError:
        return "the working folder has been removed"
    return os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else "the output cannot be written"


def _prepare() -> None:
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` ends the command quietly, like any other tool
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # the parent process closed it
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - it stays open
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _say(message: str) -> None:
    print_message(f"pressctl: {message}")


def _hint(hint: str) -> None:
    """Print a hint line by line, escaped: it may contain file names, and those may contain control characters."""
    print_message(*(f"  {line.strip()}" for line in hint.split("\n") if hint))


def _bug(error: Exception) -> NoReturn:
    if os.environ.get("PRESSCTL_DEBUG"):
        raise error
    _say(f"this is a bug in pressctl: {type(error).__name__}: {error}")
    sys.stderr.write("  please report it; PRESSCTL_DEBUG=1 shows where it happened\n")
    sys.exit(errors.BUG)
