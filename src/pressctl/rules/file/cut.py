"""Family PR0: words in the front matter that YAML takes for its own syntax, and that are never printed."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.prose.patterns import regex
from pressctl.release.keys import CONTACT_KEYS, CORRECTION_KEYS, KEYS, MEDIA_KEYS
from pressctl.release.model import Release
from pressctl.rules import Context, rule

NOT_READ = frozenset({"id", "slug", "country", "email", "phone", "languages", "printed", "file", "url"})
READ_KEYS = frozenset({
    "place", *CONTACT_KEYS, *CORRECTION_KEYS, *MEDIA_KEYS,
    *(name for key in KEYS if key.type.startswith(("text", "list of text")) for name in (key.name, *key.also)),
}) - NOT_READ  # fmt: skip
"""The keys whose values are read by people, in our names and those of other sites."""
HASHED = regex(r"[ \t]++(?P<lost>#[^\W_](?:[^\n]*[^\s])?)")
"""The text after a value: a comment has a space after its sign, a hashtag and “#1” do not."""
ANCHOR = regex(r"&(?P<name>[^\s\[\]{},]++)")


@rule("PR020", Severity.ERROR, needs=("#", "&"))
def cut_value(release: Release, ctx: Context) -> Iterator[Problem]:
    """YAML takes part of a value for its own syntax, and no reader ever sees it.

    After a space, `#` begins a comment: of “Acme is #1 in Europe” only “Acme is” is left. At the start of a value, `&`
    and the word after it are a name for the value (YAML 1.2.2, sections 6.6 and 6.9.2). In quotation marks both are
    literal. A comment is recognised by the space after its sign.

    Bad:

        headline: Acme is #1 among the pump makers of Lyon

    Good:

        headline: "Acme is #1 among the pump makers of Lyon"
    """
    document = ctx.document
    for path in document.spans:
        if next((step for step in reversed(path) if isinstance(step, str)), "") not in READ_KEYS:
            continue
        if document.spans.style(path) == "" and (cut := _problem(path, ctx)):
            yield cut


def _problem(path: FieldPath, ctx: Context) -> Problem | None:
    """Return the problem of a plain value that has lost its end or its beginning, or None."""
    text, span = ctx.document.text, ctx.document.spans[path]
    if match := HASHED.match(text, span.end):
        words = f"“{match['lost']}” goes out nowhere: YAML takes # after a space for a comment"
        at = Span(span.start if span.end > span.start else match.start("lost"), match.end())
    elif (match := ANCHOR.match(text, span.start, span.end)) and f"*{match['name']}" not in text[
        : ctx.document.body.start
    ]:
        words, at = f"“{match[0]}” goes out nowhere: YAML takes it for a name of the value", span
    else:
        return None
    written = text[at.start : at.end]
    fix = None if "\n" in written else '"' + written.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return Problem(f"{words}; put the whole value in quotation marks", at, fix=fix, safe=False)
