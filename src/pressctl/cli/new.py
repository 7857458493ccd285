"""`pressctl new`: a release file to fill in."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.cli import completing
from pressctl.cli.call import Call, print_line, print_message, warn_of_unread_templates
from pressctl.cli.table import terminal_width
from pressctl.cli.wrapping import folded
from pressctl.errors import PressctlError, ReadError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pressctl.newsroom import scaffold
    from pressctl.newsroom.folder import Newsroom
    from pressctl.release.model import Release

INDENT = "  "
"""What stands before the reason why an answer is not taken."""


def new(
    ctx: typer.Context,
    headline: Annotated[str, typer.Argument(metavar="[HEADLINE]", help="The headline.")] = "",
    language: Annotated[str, typer.Option(help="A BCP 47 tag such as fr.", autocompletion=completing.languages)] = "",
    kind: Annotated[
        str,
        typer.Option(
            help="press-release, statement, media-advisory, briefing-note, correction.",
            autocompletion=completing.kinds,
        ),
    ] = "",
    contact: Annotated[
        list[str] | None,
        typer.Option(help="A contact of the settings; may be repeated.", autocompletion=completing.contacts),
    ] = None,
    dateline: Annotated[str, typer.Option(help="The place, such as Geneva.")] = "",
    date: Annotated[str, typer.Option(help="The day it is issued; by default that of the embargo, or today.")] = "",
    embargo: Annotated[str, typer.Option(help="2026-03-02T10:00:00+01:00, or 2026-03-02 10:00 Europe/Zurich.")] = "",
    id: Annotated[str, typer.Option(help="What its translations share; made from day and headline if not given.")] = "",
    subheadline: Annotated[str, typer.Option(help="The line under the headline.")] = "",
    summary: Annotated[str, typer.Option(help="What it says, for lists and search engines.")] = "",
    boilerplate: Annotated[
        str,
        typer.Option(
            help="The “About” text of the settings; the only one if there is one.",
            autocompletion=completing.boilerplates,
        ),
    ] = "",
    status: Annotated[str, typer.Option(help="draft, review, …", autocompletion=completing.statuses)] = "",
    event: Annotated[str, typer.Option(metavar="INSTANT", help="When the event that it announces begins.")] = "",
    template: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="A template of the newsroom's templates/new.", autocompletion=completing.templates
        ),
    ] = "",
    translate: Annotated[
        str,
        typer.Option(metavar="RELEASE", help="Make a translation of this release.", autocompletion=completing.releases),
    ] = "",
    with_source: Annotated[
        bool,
        typer.Option(
            "--with-source", help="Put each paragraph of the source in a comment, with space for its translation."
        ),
    ] = False,
    stdin: Annotated[bool, typer.Option("--stdin", help="Take the body from standard input.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Open the file in $VISUAL or $EDITOR.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing file.")] = False,
) -> None:
    """Make a release from a template. On a terminal it asks for what is missing; elsewhere it never asks.

    Example: pressctl new "Acme opens a plant in Lyon" --language en --dateline Lyon
    """
    from pressctl.newsroom import scaffold
    from pressctl.newsroom.folder import path_for
    from pressctl.newsroom.saving import PARTED, save
    from pressctl.newsroom.translations import translating
    from pressctl.release import language_tags
    from pressctl.release.file import compose, document, untranslated

    if with_source and (stdin or not translate):
        raise UsageError("--with-source is for a translation", "it goes with --translate, and not with --stdin")
    call: Call = ctx.obj
    newsroom, now = call.find_newsroom(), call.now()
    warn_of_unread_templates(newsroom)
    wanted = scaffold.Wanted(
        headline, language, kind, tuple(contact or ()), dateline, date, embargo,
        id, subheadline, summary, boilerplate, status, event, template,
    )  # fmt: skip
    source = translating.with_id(translating.source(newsroom, translate)) if translate else None
    if source and language:
        translating.check_language(newsroom, source, language_tags.checked(language))
    asks = sys.stdin.isatty() and sys.stderr.isatty() and not stdin
    wanted = _asked(newsroom, wanted, source) if asks else _complete(newsroom, wanted, translate)
    if source:
        translating.check_language(newsroom, source, wanted.language)
    body = _piped() if stdin else untranslated.to_translate(source) if with_source and source else None
    release = scaffold.release(newsroom, wanted, now, source, body)
    date_of_issue = release.date
    assert date_of_issue is not None
    day = date_of_issue.day.isoformat()
    release, other = scaffold.with_own_slug(newsroom, release, path_for(newsroom, release, day))
    path = path_for(newsroom, release, day)
    if source and translating.tie(newsroom, source):
        print_message(f"{source.path} {PARTED}")
    save(path, document.encoded(compose.compose(release)), force=force)
    print_line(str(path))
    if other:
        print_message(f"{other} has the slug of this headline; this release's is {release.slug}")
    if not translating.is_of_house(newsroom, release.language):
        print_message(
            f"{release.language} is not among the newsroom's languages; add it to `languages` in pressctl.toml"
        )
    left = "what is in square brackets" + (" and below each comment" if with_source else "")
    call.remark(f"dated {date_of_issue.text}; fill in {left}, then `pressctl validate {path}`")
    if edit:
        _open(str(path))


def _piped() -> str:
    """Return the body from standard input; raises ReadError for a body that no release can have."""
    from pressctl.prose.text import BOM
    from pressctl.release import SIZE_LIMIT
    from pressctl.release.file import document

    found = document.decode(sys.stdin.buffer.read(SIZE_LIMIT + 1))
    for fault in found.faults:
        if fault.slug in {"not-utf-8", "file-too-large"}:
            raise ReadError(f"standard input: {fault.message}", "`pressctl import -` reads texts of other encodings")
    return found.text.removeprefix(BOM).replace("\r\n", "\n")


def _open(path: str) -> None:
    """Open the file in the person's editor and wait for it."""
    import os
    import shlex
    import subprocess

    editor = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    if not editor:
        raise UsageError("--edit: neither VISUAL nor EDITOR names an editor", f"the release is in {path}")
    try:
        done = subprocess.run([*shlex.split(editor), path], check=False)
    except (OSError, ValueError) as error:  # no such program, or a quotation mark that is not closed
        raise UsageError(f"--edit: {editor} cannot be started", f"the release is in {path}") from error
    if done.returncode:
        raise UsageError(f"--edit: {editor} has failed", f"the release is in {path}")


def _complete(newsroom: Newsroom, wanted: scaffold.Wanted, translate: str) -> scaffold.Wanted:
    """Return what is wanted, by default in the newsroom's first language; raises UsageError if something is missing."""
    language = wanted.language or ("" if translate else next(iter(newsroom.settings.languages), ""))
    missing = [name for name, given in (("HEADLINE", wanted.headline), ("--language", language)) if not given]
    if missing:
        hint = 'for example pressctl new "Acme opens a plant in Lyon" --language en'
        if translate:
            hint = f'for example pressctl new "Acme ouvre une usine" --language fr --translate {translate}'
        raise UsageError(f"Missing: {', '.join(missing)} (without a terminal, nothing is asked)", hint)
    return replace(wanted, language=language)


def _asked(newsroom: Newsroom, wanted: scaffold.Wanted, source: Release | None) -> scaffold.Wanted:
    """Return what is wanted after asking the person for each thing that no flag gave."""
    from pressctl.newsroom import scaffold
    from pressctl.newsroom.translations import translating
    from pressctl.prose.text import listed
    from pressctl.release import language_tags

    settings = newsroom.settings
    offered = f"Language ({', '.join(settings.languages) or 'en, fr, es, …'})"
    if source is not None:
        language = wanted.language or _ask(
            offered, "", lambda tag: translating.check_language(newsroom, source, language_tags.checked(tag))
        )
        headline = wanted.headline or _ask("Headline", "", scaffold.check_headline)
        return replace(wanted, headline=headline, language=language)
    headline = wanted.headline or _ask("Headline", "", scaffold.check_headline)
    first = next(iter(settings.languages), "en")
    language = wanted.language or _ask(offered, first, language_tags.checked)
    kind = wanted.kind or _ask(
        "Kind (press-release, statement, media-advisory, briefing-note, correction)",
        "press-release",
        scaffold.check_kind,
    )
    dateline = wanted.dateline or _ask("Dateline: the place (Enter to leave it open)", "", str)
    known = ", ".join(settings.contacts)
    contacts = wanted.contacts
    if known and not contacts:
        question = f"Contact ({known}; Enter to leave it open)"
        contacts = listed([_ask(question, "", lambda text: scaffold.check_contacts(newsroom, text))])
    abouts = ", ".join(settings.boilerplates) if len(settings.boilerplates) > 1 else ""
    boilerplate = wanted.boilerplate or (
        _ask(f"Boilerplate ({abouts}; Enter for none)", "", lambda text: scaffold.check_boilerplate(newsroom, text))
        if abouts
        else ""
    )
    embargo = wanted.embargo or _ask(
        "Embargo, such as 2026-03-02 10:00 Europe/Zurich (Enter for none)", "", scaffold.check_embargo
    )
    return replace(
        wanted, headline=headline, language=language, kind=kind, dateline=dateline, contacts=contacts,
        boilerplate=boilerplate, embargo=embargo,
    )  # fmt: skip


def _folded(question: str, default: str) -> str:
    """Return a question folded to the width of the terminal, with its default answer."""
    offered = f" [{default}]: " if default else ": "
    return folded(f"{question}{offered}", terminal_width()).removesuffix(offered.strip()).rstrip(" ")


def _ask(question: str, default: str, check: Callable[[str], str]) -> str:
    """Ask until ``check`` accepts the answer; raises KeyboardInterrupt on Ctrl-C."""
    while True:
        try:
            shown = _folded(question, default)
            answer: str = typer.prompt(shown, default=default, err=True, show_default=bool(default))
        except typer.Abort:
            raise KeyboardInterrupt from None
        try:
            return check(answer.strip())
        except PressctlError as error:
            words = error.message + (f"; {error.hint}" if error.hint else "")
            for line in folded(words, terminal_width() - len(INDENT)).split("\n"):
                print_message(INDENT + line)
