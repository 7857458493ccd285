"""Family PR1: the body, and remains in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.lines import internal_marks
from pressctl.prose.patterns import regex
from pressctl.prose.signs import placeholders
from pressctl.prose.views import ADDRESSES, CODE, masked
from pressctl.release.file import untranslated
from pressctl.release.file.yaml_faults import unfinished_merge
from pressctl.release.model import Release
from pressctl.rules import Context, rule

ELSEWHERE = ("source_url", "external_url", "external_link", "link", "file_url", "redirect", "redirect_to")
"""Keys of site generators for the external page that an item is about."""
POINTERS = ("redirect", "link", "file")
"""Layouts of site generators for a page that only leads to another one, or to a file."""
PROMPTED = frozenset({"contacts", "dateline"})
"""Keys whose values in templates are prompts: “First name Last name”, “City, Country”."""
EDITING_MARKS = regex(
    r"\{(?:\+\+[^{}\n]{1,2000}\+\+|--[^{}\n]{1,2000}--|~~[^{}\n]{1,2000}~~|>>[^{}\n]{1,2000}<<|==[^{}\n]{1,2000}==)\}|^(?:<{7}|>{7})(?: .*)?$"
    r"|^Formatted: (?:Font|Indent|Space|Normal|Left|Right|Justified|List|Line)\b.*$|^(?:Comment|Commented) \[\w+\]:.*$|\[(?:Comment|Commentaire) \[?\w+\]?:[^\]]{0,2000}\]"
    r"|(?<!~)~~(?=[^\s~])[^~\n]{0,2000}(?<=\S)~~(?!~)",
    re.MULTILINE,
)
EDITING_MARK_STARTS = ("{++", "{--", "~~", "{>>", "{==", "<<<<<<<", ">>>>>>>", "Formatted: ", "Comment")
"""The starts of all such marks, for a quick check, as hardly any text has one."""
LONGEST_COMMENT = 60
"""The most characters of a comment in a message."""
UNSAFE = regex(r"<(?P<tag>script|style|iframe|object|embed|applet|form|base|frameset)\b[^<>]{0,2000}>", re.IGNORECASE)
EMBEDS = frozenset(("iframe", "object", "embed"))
"""Elements that embed another page, a film or a map."""
TAG = regex(r"<[a-z][a-z0-9]{0,15}\s[^<>]{1,2000}>", re.IGNORECASE)
HANDLER = regex(r"\son[a-z]{3,24}\s{0,3}=\s{0,3}(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"']+)", re.IGNORECASE)


@rule("PR108", Severity.ERROR, in_draft=Severity.WARNING)
def missing_body(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release has no body.

    A body with nothing but a comment counts as empty. Items of a site that only point to a page
    elsewhere (`source_url`, `external_url`, `link`) need no body.

    Bad:

        status: review
        ---
        <!-- to be written -->

    Good:

        status: review
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people.
    """
    if ctx.prose.is_empty and not _points_elsewhere(release):
        yield Problem("There is no text below the front matter", ())


def _points_elsewhere(release: Release) -> bool:
    """Return whether the front matter names the page with the text, as for items of “in the news”."""
    return release.extra.get("layout") in POINTERS or any(
        re.match("https?://", str(release.extra.get(key) or "")) for key in ELSEWHERE
    )


@rule("PR109", Severity.ERROR, in_draft=Severity.WARNING)
def placeholder_left(release: Release, ctx: Context) -> Iterator[Problem]:
    """A placeholder was left in.

    “XYZ”, “[insert quote]” and blank dates have gone out to the press, and are what those releases are remembered
    for. The prompts in pressctl's own templates are placeholders, so that none of them can go out.

    Bad:

        dateline: "[insert the place]"

    Good:

        dateline: Geneva
    """
    kinds = placeholders.likely(ctx.document.searchable, ctx.document.characters, release.language)
    texts = list(ctx.document.texts())
    all_texts = "\n".join([text for _, text in texts])
    in_front = tuple(kind for kind in kinds if kind.may_occur_in(all_texts))  # most files have none that may
    for path, text in texts if in_front else ():
        for span in placeholders.find(text, in_front):
            yield Problem(f"“{text[span.start : span.end]}” is a placeholder", path, span)
    for path, text in texts:
        if path[0] in PROMPTED and placeholders.is_prompt_for_value(text):
            yield Problem(f"“{text}” is a placeholder", path)
    for span in placeholders.find(release.body, kinds):
        words = f"“{release.body[span.start : span.end]}” is a placeholder"
        yield Problem(words, release.in_body(*span))


@rule("PR128", Severity.ERROR, in_draft=Severity.WARNING, needs=("<!--",))
def paragraph_to_translate(release: Release, ctx: Context) -> Iterator[Problem]:
    """A paragraph of the source is still in the translation, as a comment.

    `pressctl new --translate RELEASE --with-source` puts each paragraph of the source above an empty space. Write the
    translation below it and delete the comment: comments are never exported, so what is not translated is missing.

    Bad:

        status: review
        source_language: fr
        ---
        <!-- fr: Acme a ouvert une usine à Lyon. -->

        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people.

    Good:

        status: review
        source_language: fr
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people.
    """
    for start, end in untranslated.spans(release):
        comment = " ".join(release.body[start:end].split())
        text = comment if len(comment) <= LONGEST_COMMENT else f"{comment[:LONGEST_COMMENT]}…"
        yield Problem(
            f"“{text}” is still to be translated: once it is, delete this comment", release.in_body(start, start + 4)
        )


@rule("PR110", Severity.ERROR, in_draft=Severity.WARNING, needs=EDITING_MARK_STARTS)
def draft_markup_left(release: Release, ctx: Context) -> Iterator[Problem]:
    """Marks from editing were left in.

    Tracked changes and comments have gone out to journalists, with the deleted words still there to read. Merge
    conflicts, CriticMarkup and words struck out, `~~small~~`, are the equivalent in files.

    Bad:

        status: review
        ---
        Acme opened a {--small--}{++new++} plant in Lyon on 2 March 2026.

    Good:

        status: review
        ---
        Acme opened a new plant in Lyon on 2 March 2026.
    """
    bare = masked(release.body, (*CODE, *ADDRESSES))
    is_open = False
    for match in EDITING_MARKS.finditer(bare):
        message, is_open = f"“{match[0][:40]}” is left from the editing", match[0][0] == "<" or is_open
        if match[0][0] == "<":
            message = unfinished_merge(match[0])
        if match[0][0] != ">" or not is_open:  # the end of a conflict is reported with its start
            yield Problem(message, release.in_body(*match.span()))


@rule("PR130", Severity.ERROR, in_draft=Severity.WARNING, changes_markup=True)
def internal_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """A line says that the text is a draft, confidential, or not for the public.

    It is published with the text: whoever reads “DRAFT – not for distribution” on a release takes it for a leak. The status
    says how far a release has come, and drafts are marked as such in whatever is exported of them.

    Bad:

        status: approved
        ---
        DRAFT v3 – CONFIDENTIAL – not for distribution

        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

    Good:

        status: approved
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.
    """
    for span in internal_marks.find(ctx.prose.uncoded):
        words = f"“{release.body[span.start : span.end]}” is not for those who read the release"
        yield Problem(words, release.in_body(*span), fix="", safe=False)
    if found := internal_marks.opening(release.headline):
        words = f"“{release.headline[found.start : found.end].strip()}” is not for those who read the headline"
        yield Problem(words, release.place("headline"), found, fix="", safe=False)


@rule("PR114", Severity.ERROR, changes_markup=True, needs=("<",))
def unsafe_html(release: Release, ctx: Context) -> Iterator[Problem]:
    """The body contains HTML that runs or loads something.

    Scripts, styles, frames, forms and `on…` attributes are removed by all mail programs, feed readers and content
    systems (Whitehall's and Superdesk's sanitisers refuse them); what they show is then missing. The safe fix removes
    styles and `on…` attributes, the unsafe one scripts. An embedded film, map or chart runs no code of its own here
    and is only a warning, reported once: write a link to it.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. <b onclick="count()">It will employ forty people.</b>

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. <b>It will employ forty people.</b>
    """
    text = ctx.prose.uncoded
    yield from _unsafe_elements(release, text)
    for match in TAG.finditer(text):
        for handler in HANDLER.finditer(match[0]):
            name = handler[0].partition("=")[0].strip()
            place = release.in_body(match.start() + handler.start(), match.start() + handler.end())
            yield Problem(f"The tag {match[0].split()[0]}> has the attribute {name}", place, fix="")


def _unsafe_elements(release: Release, text: str) -> Iterator[Problem]:
    """Yield the problems of elements that run or load something, including their content."""
    end_of_last, unclosed, embeds = 0, set[str](), list[tuple[int, int, str]]()
    for match in UNSAFE.finditer(text):
        if match.start() < end_of_last:
            continue
        tag, end = match["tag"].lower(), None
        if tag not in unclosed:
            end = _element_end(text, match)
            unclosed |= set() if end else {tag}
        end_of_last = end or match.end()
        if tag in EMBEDS:
            embeds.append((match.start(), end_of_last, tag))
            continue
        fix = "" if end and tag in {"script", "style"} else None
        yield Problem(
            f"The body holds a <{tag}>, which a mail or a wire cannot carry; take it out",
            release.in_body(match.start(), end_of_last),
            fix=fix,
            safe=tag == "style",
        )
    if embeds:
        start, end_of_last, tag = embeds[0]
        more = f" (and {len(embeds) - 1} more)" if len(embeds) > 1 else ""
        words = (
            f"The body embeds a page (<{tag}>), which a mail or a wire cannot carry{more}; a link is carried everywhere"
        )
        yield Problem(words, release.in_body(start, end_of_last), severity=Severity.WARNING)


def _element_end(text: str, tag: re.Match[str]) -> int | None:
    """Return the end of the element that a tag opens, or None if it is not closed."""
    start = text.find(f"</{tag['tag']}", tag.end())
    end = text.find(">", start) if start >= 0 else -1
    return end + 1 if end >= 0 else None
