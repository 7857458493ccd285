"""Other tools' names for our commands and options, so that an error can suggest ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

COMMANDS = {
    "init": "setup start begin",
    "demo tour": "tour tutorial example",
    "new": "add create draft write scaffold",
    "new --translate RELEASE": "translate translation",
    "import": "ingest load convert migrate",
    "validate": "check lint test proofread spellcheck",
    "validate --fix": "fix format fmt",
    "translations": "languages locales i18n",
    "list": "ls index status releases",
    "list --upcoming": "schedule calendar embargo embargoes upcoming",
    "search": "find grep query",
    "report": "stats statistics count",
    "show": "view cat open preview display read print",
    "export": "build render generate make output",
    "approve": "review sign sign-off",
    "issue": "publish release send distribute",
    "record": "log history audit",
    "record --check": "verify",
    "diff": "changes",
    "correct": "correction amend update",
    "withdraw": "recall retract kill unpublish cancel delete remove rm",
    "explain": "why rule describe",
    "config": "settings configure",
}
"""Our commands, each with other tools' names for it."""

OPTIONS = {
    "--language": "lang languages locale l",
    "--languages": "lang language locale l",
    "--format": "output-format report f",
    "--to": "format formats target as t",
    "--from": "format input-format",
    "--output": "out out-dir output-dir dir directory dest destination file o",
    "--kind": "type category",
    "--contact": "contacts",
    "--dateline": "place city location",
    "--subheadline": "subtitle deck",
    "--summary": "abstract description excerpt",
    "--boilerplate": "about",
    "--embargo": "embargoed-until until",
    "--edit": "editor open",
    "--embargoed": "embargo",
    "--upcoming": "future scheduled schedule",
    "--subject": "subjects tag tags topic",
    "--match": "query search grep q",
    "--fields": "columns field",
    "--sort": "order order-by sort-by",
    "--since": "after from start date",
    "--until": "before end till",
    "--limit": "max head count n",
    "--year": "date y",
    "--select": "rule rules code codes enable only",
    "--ignore": "disable exclude skip",
    "--diff": "dry-run check preview n",
    "--check": "dry-run verify n",
    "--exit-code": "check",
    "--exit-zero": "no-fail",
    "--fail-on": "severity level",
    "--fail-on warning": "strict",
    "--stdin-name": "stdin-filename filename",
    "--statistics": "stats summary",
    "--unsafe-fixes": "unsafe fix-unsafe",
    "--jobs": "parallel threads processes workers j",
    "--no-cache": "nocache fresh",
    "--force": "overwrite replace yes f y",
    "--changed": "incremental update",
    "--include-drafts": "drafts draft with-drafts",
    "--allow-embargoed": "embargoed include-embargoed with-embargoed",
    "--no-verify": "no-check no-validate skip-validation",
    "--translate": "translation-of translation",
    "--write": "save apply",
    "--against": "with base old",
    "--by": "author user who",
    "--reason": "message why m",
    "--list": "recipients",
    "--channel": "via",
    "--show-origin": "origin origins verbose",
    "--explain": "verbose v",
    "--newsroom": "root cwd C directory dir",
    "--now": "clock time",
    "--color": "colour colors",
    "--color never": "no-color no-colour",
    "--quiet": "silent s",
}
"""Our options, each with other tools' names for it."""

ARGUMENTS = {
    "HEADLINE": "headline title name",
    "RELEASE": "release file input path slug id i",
    "SOURCE": "source file input path i",
    "WORDS": "query text words search q",
    "RULE": "rule code",
    "FOLDER": "folder dir directory output path o",
}
"""Positional arguments, each with the options that other tools have for it."""

MOST_NAMED = 4
"""The most commands that are named for having an option; a longer list would not help."""
OUTPUT = ("output", "out", "o")
"""Options that in other tools say where the output goes."""
WRITING = dict.fromkeys(("new", "import"), "`path` in the settings says where releases are written")
"""The answer to these options for commands that write files instead of printing."""


def command_meant(name: str) -> str:
    """Return the command, perhaps with an option, that is most likely meant by a name, or an empty string."""
    from pressctl import exporters

    name = name.lower()
    found = next((ours for ours, others in COMMANDS.items() if name in others.split()), "")
    return found or (f"export --to {name}" if name in exporters.FORMATS else "")


def option_meant(command: Any, option: str) -> str:
    """Return advice on what to write instead of an option that a command does not have, or an empty string."""
    name = option.lstrip("-")
    name = (name.lower() if len(name) > 1 else name).replace("_", "-")
    has = {flag: param for param in command.params if param.param_type_name == "option" for flag in param.opts}
    if found := next(_options(has, name), ""):
        return f"did you mean {found}?"
    arguments = {param.name.upper().rstrip("S") for param in command.params if param.opts[0][0] != "-"}
    for ours, others in ARGUMENTS.items():
        if name in others.split() and ours.rstrip("S") in arguments:
            return f"write {ours} by itself, with no option before it"
    if hasattr(command, "commands"):
        return "options of a command go after its name"
    if name in OUTPUT:
        return WRITING.get(command.name, "to put it into a file, add > FILE to the command")
    return _elsewhere(f"--{name}")


def value_meant(command: Any, option: str, value: str) -> str:
    """Return a suggestion of another option of the command that does take the value, or an empty string."""
    flags = {flag: param for param in command.params for flag in param.opts if flag != option}
    return next((f"did you mean {flag} {value}?" for flag in ("--to", "--from") if _takes(flags, flag, value)), "")


def _options(has: dict[str, Any], name: str) -> Iterator[str]:
    """Yield the options of a command that a name may mean, the most likely first."""
    if f"--{name}" in has:
        yield f"--{name}"
    yield from (f"{flag} {name}" for flag in ("--format", "--to", "--from") if _takes(has, flag, name))
    yield from (ours for ours, others in OPTIONS.items() if name in others.split() and ours.split()[0] in has)


def _takes(has: dict[str, Any], flag: str, value: str) -> bool:
    """Return whether a command has this option and the option takes this value."""
    from pressctl import exporters, importers

    formats: dict[str, Any] = {"--to": exporters.FORMATS, "--from": importers.FORMATS}
    return flag in has and (value in getattr(has[flag].type, "choices", ()) or value in formats.get(flag, ()))


def _elsewhere(option: str) -> str:
    """Return which other commands have an option, or that ``export`` writes such a format, or an empty string."""
    from typer.main import get_command

    from pressctl import cli, exporters

    name = option[2:]
    if name in exporters.FORMATS:
        return f"`pressctl export --to {name}` writes that"
    if any(name in others.split() for others in OPTIONS.values()):
        return ""
    commands: dict[str, Any] = getattr(get_command(cli.application()), "commands", {})
    having = [each for each in commands if any(option in param.opts for param in commands[each].params)]
    return f"{', '.join(having)} {'has' if len(having) == 1 else 'have'} it" if 0 < len(having) <= MOST_NAMED else ""
