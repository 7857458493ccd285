"""`pressctl approve`: record that you have read a release and stand by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.cli import completing
from pressctl.cli.call import Call, print_line, print_message
from pressctl.cli.options import By, Languages, Some
from pressctl.errors import FINDINGS, UsageError

if TYPE_CHECKING:
    from pressctl.issuing.approvals import Approved


def approve(
    ctx: typer.Context,
    releases: Some,
    role: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="ROLE",
            help="The role in which you approve, such as press or legal.",
            autocompletion=completing.roles,
        ),
    ] = "",
    by: By = "",
    language: Languages = None,
    sign: Annotated[bool, typer.Option("--sign", help="Sign the approval with your SSH key, as proof.")] = False,
    key: Annotated[
        str,
        typer.Option(
            "--key",
            metavar="FILE",
            envvar="PRESSCTL_KEY",
            help="The key to sign with, or its public part when an agent has it; by default that of `ssh`.",
        ),
    ] = "",
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Withdraw your approval.")] = False,
) -> None:
    """Record in the file that you have read a release and stand by its words.

    The approval covers these words: once any of them changes, it no longer holds, and `validate` says so; mark-up and
    comments may change. A release in review gets the status approved once it has all the approvals that the settings
    ask for. Nobody approves what they wrote (`author`). An approval is a declaration and proves nothing by itself:
    anybody who can change the file can write one. With `--sign` it proves that somebody with your key approved these
    words: `[approvals] signers` in the settings names the file of keys that count, as `ssh-keygen -Y verify` reads
    it.

    Example: pressctl approve releases/2026/2026-03-02-a-plant.en.md --as legal --by ben
    """
    from pressctl.issuing import approvals, checking
    from pressctl.newsroom.lists import lookup

    call: Call = ctx.obj
    now = call.now_recorded()
    if not by:
        raise UsageError("Who approves?", "give a name with --by NAME, or in the variable PRESSCTL_BY")
    newsroom = call.find_newsroom()
    paths = lookup.find(newsroom, releases, language or [])
    if withdraw:
        for path in paths:
            _say(approvals.take_back(newsroom, path, by, role))
        return
    role = approvals.role_of(newsroom, by, role)
    if call.show_findings(checking.errors(newsroom, now, paths, checking.OF_APPROVALS)):
        print_message("nothing was approved")
        raise typer.Exit(FINDINGS)
    signing = approvals.signing(newsroom, key) if sign or key else None
    for path in paths:
        _say(approvals.give(newsroom, path, by, role, now, signing))


def _say(approved: Approved) -> None:
    who = ", ".join(f"{each.by} ({each.role})" for each in approved.approvals) or "nobody"
    print_line(f"{approved.path}: approved by {who}")
    if approved.is_complete:
        print_message(f"{approved.path}: has all its approvals; its status is now approved")
    for words in approved.lacking:
        print_message(f"{approved.path}: {words}")
    print_message(*approved.notes)
