"""Family PR0: the file, its encoding and the form of its front matter."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

CONTROL_CHARACTER = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202d\u202e]")
FEW = 3
"""The most control characters of a body that are reported one by one."""
CONTROL_CHARACTERS = frozenset(map(chr, (*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0x202D, 0x202E)))
"""The same, for a quick check of the characters of a release."""


def _faults(ctx: Context, slug: str) -> Iterator[Problem]:
    for fault in ctx.document.faults:
        if fault.slug == slug:
            yield Problem(fault.message, fault.span, fix=fault.fix)


@rule("PR001", Severity.ERROR)
def not_utf_8(release: Release, ctx: Context) -> Iterator[Problem]:
    r"""The file is not UTF-8.

    Accents, Arabic or Chinese would come out as other characters on another machine. Save the file as UTF-8, or
    convert it: `iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md`.

    Bad:

        (the bytes of a file saved as Windows-1252)
        headline: L'usine a coûté 3 M\x80

    Good:

        headline: L'usine a coûté 3 M€
    """
    yield from _faults(ctx, "not-utf-8")


@rule("PR002", Severity.WARNING)
def byte_order_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """The file starts with a byte-order mark.

    Site generators that look for three hyphens at the very start see none, and print the front matter as text.

    Bad:

        (a byte-order mark)
        headline: Acme opens a plant in Lyon

    Good:

        headline: Acme opens a plant in Lyon
    """
    yield from _faults(ctx, "byte-order-mark")


@rule("PR003", Severity.ERROR)
def missing_front_matter(release: Release, ctx: Context) -> Iterator[Problem]:
    """The file has no front matter.

    Without it nobody knows the headline, the date or whom to call. `pressctl new` writes a file that has it;
    `pressctl import` makes one from a text. Files such as README.md, DEPLOY.md or CONTENT-GUIDE.md without front
    matter are not releases, and are passed over in folders; exempt other such files with `"notes.md" = ["PR003"]`
    under `[per-file-ignores]`.

    Bad:

        (no front matter)
        Acme opens a plant in Lyon

    Good:

        headline: Acme opens a plant in Lyon
    """
    yield from _faults(ctx, "missing-front-matter")


@rule("PR004", Severity.ERROR)
def unclosed_front_matter(release: Release, ctx: Context) -> Iterator[Problem]:
    """The front matter is not closed.

    It starts with a line of three hyphens and must end with another; until then everything is front matter.

    Bad:

        (no closing line)
        headline: Acme opens a plant in Lyon

    Good:

        headline: Acme opens a plant in Lyon
    """
    yield from _faults(ctx, "unclosed-front-matter")


@rule("PR005", Severity.ERROR)
def yaml_syntax(release: Release, ctx: Context) -> Iterator[Problem]:
    """The front matter is not valid YAML.

    The usual causes are a colon in a headline that is not in quotation marks, and a quotation mark left open.

    Bad:

        headline: Breaking: Acme opens a plant in Lyon

    Good:

        headline: "Breaking: Acme opens a plant in Lyon"
    """
    yield from _faults(ctx, "yaml-syntax")


@rule("PR006", Severity.ERROR)
def tab_indentation(release: Release, ctx: Context) -> Iterator[Problem]:
    r"""A line of the front matter is indented with a tab.

    YAML allows only spaces there, because a tab is a different width in every editor.

    Bad:

        contacts:
        \t- name: Ana Silva

    Good:

        contacts:
          - name: Ana Silva
            email: press@example.org
    """
    yield from _faults(ctx, "tab-indentation")


@rule("PR007", Severity.ERROR)
def yaml_tag(release: Release, ctx: Context) -> Iterator[Problem]:
    """A value carries a YAML tag.

    Tags tell other programs to build objects, even to run code, out of the file. A release is text.

    Bad:

        headline: !!python/name:os.system Acme opens a plant in Lyon

    Good:

        headline: Acme opens a plant in Lyon
    """
    yield from _faults(ctx, "yaml-tag")


@rule("PR008", Severity.ERROR)
def yaml_too_deep(release: Release, ctx: Context) -> Iterator[Problem]:
    """The front matter is nested too deeply, or repeats itself without limit.

    Aliases that repeat aliases grow to gigabytes (an "alias bomb"); no release needs more than three levels.

    Bad:

        subjects: [[[[[[[[[[[[[[[[[[[[[[ports]]]]]]]]]]]]]]]]]]]]]]

    Good:

        subjects: [ports]
    """
    yield from _faults(ctx, "yaml-too-deep")


@rule("PR009", Severity.ERROR)
def duplicate_key(release: Release, ctx: Context) -> Iterator[Problem]:
    """A key is given twice.

    Most programs silently take the last one, some the first: two readers see two different releases.

    Bad:

        dateline: Geneva
        dateline: Lyon

    Good:

        dateline: Geneva
    """
    yield from _faults(ctx, "duplicate-key")


@rule("PR012", Severity.WARNING)
def unused_suppression(release: Release, ctx: Context) -> Iterator[Problem]:
    """A comment silences a rule that finds nothing there, or that does not exist.

    It was put there for a fault that has since been fixed, and would hide the next one: delete it. Or its name is
    misspelt: a comment takes a code, the start of one (`PR1`), or a slug.

    Bad:

        dateline: Geneva  # pressctl: ignore[missing-dateline]

    Good:

        dateline: Geneva
    """
    for comment in ctx.idle_comments:
        names = ", ".join(comment.names)
        message = f"Nothing here is silenced by ignore[{names}]" if comment.is_known else f"There is no rule {names}"
        yield Problem(message, comment.span)


@rule("PR013", Severity.ERROR)
def control_character(release: Release, ctx: Context) -> Iterator[Problem]:
    r"""A control character is hidden in the text.

    It can recolour a terminal, move the cursor, or break XML for a wire service. Bidirectional overrides show a text
    in a different order from the one a machine reads (CVE-2021-42574); the embeddings that some programs put around
    a phone number are harmless in pairs.

    Bad:

        headline: "Acme opens \e[31ma plant in Lyon"

    Good:

        headline: Acme opens a plant in Lyon
    """
    yield from _faults(ctx, "control-character")
    is_text = not ctx.document.has_fault("not-utf-8")
    if not is_text or CONTROL_CHARACTERS.isdisjoint(ctx.document.characters):
        return
    for path, value in ctx.document.texts():
        if match := CONTROL_CHARACTER.search(value):
            yield Problem(
                f"The value holds a control character (U+{ord(match[0]):04X}) that nobody sees; take it out", path
            )
    found = list(CONTROL_CHARACTER.finditer(release.body))
    if len(found) > FEW:
        start, end = found[0].start(), found[-1].end()
        words = f"The body holds {len(found)} control characters (first U+{ord(found[0][0]):04X}) that nobody sees"
        kept = CONTROL_CHARACTER.sub("", release.body[start:end])
        yield Problem(f"{words}; take them out", release.in_body(start, end), fix=kept, safe=False)
        return
    for match in found:
        words = f"The body holds a control character (U+{ord(match[0]):04X}) that nobody sees; take it out"
        yield Problem(words, release.in_body(*match.span()), fix="", safe=False)


@rule("PR014", Severity.ERROR)
def file_too_large(release: Release, ctx: Context) -> Iterator[Problem]:
    """The file is larger than any release.

    Pictures and annexes belong beside a release, not in it; a file of many megabytes is something else.

    Bad:

        (a file of six million bytes)
        headline: Acme opens a plant in Lyon

    Good:

        headline: Acme opens a plant in Lyon
    """
    yield from _faults(ctx, "file-too-large")
