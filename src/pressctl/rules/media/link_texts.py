"""Family PR7: links whose text is itself an address."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.addresses.hosts import host_of, registered, written_in
from pressctl.release.model import Release
from pressctl.rules import Context, rule

SHORTENERS = {
    "bit.ly",
    "t.co",
    "ow.ly",
    "tinyurl.com",
    "youtu.be",
    "goo.gl",
    "lnkd.in",
    "lnks.gd",
    "fb.me",
    "buff.ly",
    "is.gd",
    "cutt.ly",
}
"""Hosts whose addresses lead elsewhere, perhaps to the address shown."""


@rule("PR719", Severity.WARNING, needs=("](", "<a", "<A"))
def link_host_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """A link shows one site's address and leads to another site.

    Readers trust what is shown, and those who have the text on paper type it. The address was changed in only one of
    two places. Parts of one domain (`www.`, `press.`) count as one site.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. The plans are on [www.example.com](https://www.example.org/plans).

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. The plans are on [www.example.org](https://www.example.org/plans).
    """
    for link in ctx.prose.links:
        if link.is_image or link.shown == link.at:
            continue
        shown = written_in(release.body[link.shown.start : link.shown.end].strip())
        target = _host(link.target)
        if shown and target and not _is_same_site(shown, target, link.target):
            words = f"The link shows “{shown}” and leads to “{target}”"
            yield Problem(words, release.in_body(*link.at))


def _host(target: str) -> str:
    """Return the host to which a link leads, even without a scheme, or an empty string if there is none."""
    return host_of(target) or (written_in(target) if ":" not in target.partition("/")[0] else "")


def _is_same_site(shown: str, target: str, address: str) -> bool:
    if target in SHORTENERS or registered(shown) == registered(target):
        return True
    return shown.removeprefix("www.") in address.partition(target)[2]  # an archive or a login that forwards to it
