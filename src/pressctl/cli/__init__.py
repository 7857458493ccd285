"""The command line: the Typer application, and the one place that turns an error into an exit code."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Callable, Iterable
from typing import Annotated, NoReturn

import typer

from pressctl import errors
from pressctl.cli.call import COLOURS, Call, Command
from pressctl.version import __version__

COMMANDS = {
    "init": "pressctl.cli.init:init",
    "new": "pressctl.cli.new:new",
    "import": "pressctl.cli.import_:import_",
    "validate": "pressctl.cli.validate:validate",
    "list": "pressctl.cli.list_:list_",
    "show": "pressctl.cli.show:show",
    "export": "pressctl.cli.export:export",
    "rules": "pressctl.cli.rules:rules",
    "explain": "pressctl.cli.explain:explain",
    "schema": "pressctl.cli.schema:schema",
    "config": "pressctl.cli.config:config",
    "demo": "pressctl.cli.demo:demo",
}
"""The commands, as "module:function": Typer looks at every parameter of each, so only those needed are loaded."""


def application(names: Iterable[str] = tuple(COMMANDS)) -> typer.Typer:
    """Return the Typer application with the commands of these names."""
    app = typer.Typer(
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        rich_markup_mode="rich",
    )
    app.callback()(start)
    for name in names:
        app.command(name, cls=Command)(command(name))
    return app


def command(name: str) -> Callable[..., None]:
    """Return the function of a command."""
    module, _, function = COMMANDS[name].partition(":")
    found: Callable[..., None] = getattr(importlib.import_module(module), function)
    return found


def _wanted() -> Iterable[str]:
    """Return the one command that is called when that is plain, else all of them: for help, and for completion."""
    first = sys.argv[1] if len(sys.argv) > 1 else ""
    return (first,) if first in COMMANDS and "_PRESSCTL_COMPLETE" not in os.environ else tuple(COMMANDS)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pressctl {__version__}")
        raise typer.Exit


def start(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    newsroom: Annotated[str, typer.Option("--newsroom", metavar="DIR", help="As after any command.")] = "",
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="As after any command.")] = "",
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="As after any command.")] = "",
) -> None:
    """Press releases as plain files: scaffold, import, validate, list, export.

    Start with `pressctl demo tour`, or with `pressctl init newsroom`.
    """
    del version  # its callback has answered it
    if color not in {"", *COLOURS}:
        raise typer.BadParameter(f"--color may be {', '.join(COLOURS)}")
    ctx.obj = Call(newsroom, now, color or "auto")


def main() -> NoReturn:
    """Run the command and end the process with its exit code."""
    _prepare()
    try:
        try:
            application(_wanted())(prog_name="pressctl")
        finally:
            sys.stdout.flush()
    except errors.PressctlError as error:
        _say(error.message)
        if error.hint:
            sys.stderr.write(f"  {error.hint}\n")
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, SystemExit) as end:
        if isinstance(end, SystemExit) and end.code != errors.INTERRUPTED:
            raise
        os._exit(errors.INTERRUPTED)  # at once: a normal end would wait for what other processes have under way
    except OSError as error:  # files are wrapped where they are opened; what is left is our own output
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        _say(f"the output cannot be written: {errors.reason(error)}")
        sys.exit(errors.FAILED)
    except Exception as error:  # the last resort: anything else is a bug of ours
        _bug(error)
    raise AssertionError("the application always exits")


def _prepare() -> None:
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` ends us quietly, as it does any other tool
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _say(message: str) -> None:
    from pressctl.prose.text import printable

    sys.stderr.write(f"pressctl: {printable(message)}\n")


def _bug(error: Exception) -> NoReturn:
    if os.environ.get("PRESSCTL_DEBUG"):
        raise error
    _say(f"this is a bug in pressctl: {type(error).__name__}: {error}")
    sys.stderr.write("  please report it; PRESSCTL_DEBUG=1 shows where it happened\n")
    sys.exit(errors.BUG)
