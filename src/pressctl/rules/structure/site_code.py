"""Family PR1: code of a site generator in a body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity, Span
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

META = regex(r"<meta\s[^<>]{1,2000}>", re.IGNORECASE)
"""The metadata of a page, which does not belong in a text."""


@rule(
    "PR123",
    Severity.WARNING,
    needs=(
        "{%",
        "{{",
        "{:",
        "{#",
        "[/",
        "=",
        "[gallery",
        "<meta",
        "<META",
        "<%",
        "{/*",
        "import ",
        "export ",
        "/>",
        ":::",
    ),
)
def site_code(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text contains code of a site generator.

    `{% include … %}` of Jekyll, `{{< figure >}}` of Hugo, `{:.note}` of kramdown, `[caption …]` of WordPress, and
    `import …` and `<Figure … />` of MDX only mean something on that site, and `<meta …>` belongs in the head of a page.
    In a mail, on paper and on a wire they would be printed as code or be missing; exports leave them out. Write what
    they stood for, or give pictures and files under `media`.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026, where forty people will build pumps for rivers.

        {% include download.html file="plans.pdf" %}

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026, where forty people will build pumps for rivers.
    """
    found = ctx.prose.site_code
    if "<meta" in release.body or "<META" in release.body:
        found = tuple(sorted((*found, *(Span(*match.span()) for match in META.finditer(ctx.prose.uncoded)))))
    if found:
        excerpt = " ".join(release.body[found[0].start : found[0].end].split())
        more = f", and {_places(len(found) - 1)} such code" if len(found) > 1 else ""
        words = f"“{_short(excerpt)}” is code of a site, which exports leave out{more}"
        yield Problem(words, release.in_body(*found[0]))


def _places(count: int) -> str:
    return "1 more place holds" if count == 1 else f"{count} more places hold"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
