"""Family PR6: German, as it is written in Switzerland."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages.authorities import authority
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

SHARP_S = regex(r"[^\W\d_]{0,40}ß[^\W\d_]{0,40}")


@rule("PR616", Severity.INFO, needs=("ß",), languages=("de",))
def swiss_sharp_s(release: Release, ctx: Context) -> Iterator[Problem]:
    """A text for Switzerland or Liechtenstein is written with ß.

    Swiss German has had ss alone for decades (Schreibweisungen of the Federal Chancellery, Duden). A person of another
    country keeps the ß of the name, so the fix is not made unasked.

    Bad:

        language: de-CH
        ---
        Acme hat an der Hafenstraße in Basel ein Werk eröffnet, in dem vierzig Personen arbeiten werden.

    Good:

        language: de-CH
        ---
        Acme hat an der Hafenstrasse in Basel ein Werk eröffnet, in dem vierzig Personen arbeiten werden.
    """
    if authority(release.language, ctx.settings.typography) == "de-CH":
        for text in ctx.running_texts:
            for match in text.find(SHARP_S):
                right = match[0].replace("ß", "ss")
                yield text.problem(f"“{match[0]}” is “{right}” in Switzerland", *match.span(), fix=right, safe=False)
