"""`pressctl show`: one release, as it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.cli import completing
from pressctl.cli.call import Call, for_terminal, print_message, write_out
from pressctl.cli.options import One

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console
    from rich.markdown import Markdown

    from pressctl.exporters import Desk
    from pressctl.newsroom.folder import Newsroom
    from pressctl.release.model import Release


def show(
    ctx: typer.Context,
    release: One,
    language: Annotated[
        str, typer.Option(help="The language, where there are several of one id.", autocompletion=completing.languages)
    ] = "",
) -> None:
    """Show a release as it reads, with its status and embargo above it.

    Of an id in several languages it is the source, the one that the others were made from; --language names another.

    Example: pressctl show releases/2026/2026-03-02-a-plant.en.md
    """
    from pressctl.exporters.text import write
    from pressctl.newsroom import loading
    from pressctl.newsroom.translations import in_languages
    from pressctl.publishing.order import desk

    call: Call = ctx.obj
    newsroom = call.find_newsroom()
    paths = in_languages.files(newsroom, release, [language] if language else [])
    shown = loading.load_from(newsroom, in_languages.source(newsroom, paths) if len(paths) > 1 else paths[0])
    if others := sorted(_languages(newsroom, paths) - {shown.language}):
        call.remark(f"{release} is shown in {shown.language}; --language shows it in {', '.join(others)}")
    if not call.has_colour():
        write_out(write(shown, desk(newsroom, call.now())).data)
        return
    _render(call, shown, desk(newsroom, call.now()))


def _languages(newsroom: Newsroom, paths: Sequence[Path]) -> set[str]:
    """Return the languages of those of some releases that can be read."""
    from contextlib import suppress

    from pressctl.errors import ReadError
    from pressctl.newsroom import loading

    found = set()
    for path in paths if len(paths) > 1 else ():
        with suppress(ReadError):
            found.add(loading.load_from(newsroom, path).language)
    return found


def _tamed(text: Markdown) -> Markdown:
    """Return a Markdown text with control characters and direction overrides escaped, even if written as entities."""
    for token in text.parsed:
        for each in (token, *(token.children or ())):
            each.content = for_terminal(each.content.encode("utf-8", "replace")).decode()
    return text


def _print_text(console: Console, text: str) -> None:
    """Print a Markdown text between empty lines."""
    from rich.markdown import Markdown
    from rich.padding import Padding

    console.print(Padding(_tamed(Markdown(text, hyperlinks=False)), (1, 0)))


def _render(call: Call, release: Release, at: Desk) -> None:
    from rich.text import Text

    from pressctl.exporters import words_for
    from pressctl.exporters.parts.lede import space_after
    from pressctl.exporters.parts.state import state
    from pressctl.exporters.parts.wording import about, opening, recall
    from pressctl.prose.text import printable

    console = call.console()
    facts = [release.date.text if release.date else "no date", release.language, release.status, release.kind]
    console.print(Text(printable(" · ".join(fact for fact in facts if fact)), style="dim"))
    language, _ = words_for(release, at)
    said = state(release, at, language)
    for line in said.lines if said.is_alert else ():
        console.print(Text(printable(line), style="bold red"))
    release = recall(release) if release.is_recalled else release
    console.print(Text(printable(release.headline), style="bold"))
    if release.subheadline:
        console.print(Text(printable(release.subheadline), style="italic"))
    dateline = opening(release, language)
    _print_text(console, f"{dateline}{space_after(dateline) if dateline else ''}{release.body}")
    for contact in release.contacts:
        facts = [contact.name, contact.role, contact.organisation, contact.email, *contact.phone]
        console.print(Text(printable(", ".join(fact for fact in facts if fact)), style="cyan"))
    if release.boilerplate:
        console.print(Text(printable(f"\n{about(at.issuer(release.language), language)}".rstrip()), style="bold"))
        _print_text(console, release.boilerplate)
    if not (release.body.strip() or release.is_recalled):
        print_message("the release has no body")
