"""Family PR5: the standing paragraph on the issuer, as it is in the settings, and the heading of the notes."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import lru_cache

from pressctl.errors import nearest
from pressctl.findings import Problem, Severity, Span
from pressctl.languages import primary_subtag
from pressctl.prose import detect
from pressctl.prose.patterns import regex
from pressctl.release.model import Kind, Release
from pressctl.release.settings import text_in
from pressctl.rules import Context, rule

BOILERPLATE_NAME = regex(r"[A-Za-z0-9][\w.-]{0,59}")
"""The name of a boilerplate; a text has more than one word."""
ALTERED = 0.84
"""The share of common words, in order, from which a paragraph counts as a registered text that somebody edited."""
PRESENT = 0.6
"""The share from which a release counts as having a boilerplate in its own words."""
OLDER = 0.7
"""The share from which a paragraph with the same opening but other figures is an older version of a registered text."""
OPENING = 4
"""Words of the opening: a name, and the start of what is said about it."""
LEAST = 40
"""The least letters of a boilerplate: shorter sentences may be similar by coincidence."""
EDITORS = regex(r"^[ \t#*_]{0,12}(?P<words>notes?[ \t](?:to|for)[ \t](?:the[ \t])?editors?)[ \t:*_]{0,8}$", re.I | re.M)


def _is_name(release: Release) -> bool:
    return BOILERPLATE_NAME.fullmatch(release.boilerplate) is not None


@rule("PR501", Severity.ERROR)
def unknown_boilerplate(release: Release, ctx: Context) -> Iterator[Problem]:
    """The boilerplate is a name that is not in the settings.

    The name itself would be printed instead of the paragraph on the issuer. A text of several words is its own
    boilerplate.

    Bad:

        boilerplate: acmee

    Good:

        boilerplate: acme
    """
    names = ctx.settings.boilerplates
    if not names or not _is_name(release) or release.boilerplate in names:
        return
    near = nearest(release.boilerplate, names)
    hint = f"did you mean “{near}”?" if near else f"there {_list_in_words(sorted(names))}"
    words = f"The settings hold no boilerplate “{release.boilerplate}”; {hint}"
    yield Problem(words, release.place("boilerplate"), fix=near or None, safe=False)


def _list_in_words(names: list[str]) -> str:
    return ("is " if len(names) == 1 else "are ") + ", ".join(names[:8])


@rule("PR502", Severity.WARNING, in_draft=Severity.INFO)
def missing_boilerplate(release: Release, ctx: Context) -> Iterator[Problem]:
    """The newsroom has a boilerplate in this language, and the release has none.

    When a release is passed on, only the boilerplate tells its readers who is speaking. A paragraph “About …” in the
    body counts, and so does one close to the newsroom's wording. Statements, advisories, briefing notes and
    corrections need none.

    Bad:

        boilerplate: -

    Good:

        boilerplate: acme
    """
    if release.boilerplate or release.kind is not Kind.PRESS_RELEASE or not release.body.strip():
        return
    names = sorted(name for name, texts in ctx.settings.boilerplates.items() if text_in(texts, release.language))
    if names and not _has_about(ctx) and not any(_similar_paragraphs(ctx, release.language)):
        others = "".join(f" or {name}" for name in names[1:8])
        words = f"The release says nothing about its issuer; write `boilerplate: {names[0]}`{others}"
        yield Problem(words, release.place("boilerplate"), fix=names[0] if not others else None, safe=False)


def _has_about(ctx: Context) -> bool:
    """Return whether a block, or a line of one, opens with “About” in the language of the release."""
    openers = ctx.language.boilerplate_openers if ctx.language else ()
    return bool(openers) and any(line.startswith(openers) for line in _starts_of_lines(ctx.prose.bare))


def _starts_of_lines(text: str) -> Iterator[str]:
    return (line.lstrip(" \t*_#>•-–").casefold() for line in text.split("\n"))


@rule("PR503", Severity.WARNING, changes_markup=True)
def boilerplate_altered(release: Release, ctx: Context) -> Iterator[Problem]:
    """A paragraph is the newsroom's boilerplate with some words changed.

    It was copied from an older release, or edited only in this one, and describes the issuer as the newsroom no longer
    does: with last year's number of staff, or a former name. The unsafe fix replaces it with the text in the settings.

    Bad:

        boilerplate: -
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

        Acme builds great pumps for rivers and canals.

    Good:

        boilerplate: -
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

        Acme builds pumps for rivers and canals.
    """
    for span, (name, text, is_whole), ratio in _similar_paragraphs(ctx, release.language):
        paragraph = ctx.prose.body[span.start : span.end]
        if _is_altered(paragraph, text, ratio):
            changed = "other figures" if ratio > ALTERED and _figures(paragraph) != _figures(text) else "words changed"
            words = f"The paragraph is the boilerplate “{name}” of the settings with {changed}"
            same_start = paragraph.startswith(text.split()[0])
            fix = text if is_whole and same_start else None
            yield Problem(words, release.in_body(*span), fix=fix, safe=False)


def _is_altered(paragraph: str, text: str, ratio: float) -> bool:
    """Return whether a paragraph is a registered text that somebody edited, or an older version of it.

    An older version opens with the same words and has other figures.
    """
    if ratio == 1 or ratio >= ALTERED:
        return ratio < 1
    first, second = _words(_plain(paragraph)), _words(_plain(text))
    return ratio >= OLDER and first[:OPENING] == second[:OPENING] and _figures(paragraph) != _figures(text)


Registered = tuple[str, str, bool]
"""A paragraph of the settings: the name of its boilerplate, its text, and whether it is all of it."""


def _registered(ctx: Context, tag: str) -> Iterator[Registered]:
    for name, known in ctx.settings.boilerplates_in(tag).items():
        text = known or ""
        yield from ((name, part, part == text.strip()) for part in _long_paragraphs(text))


@lru_cache(maxsize=512)
def _long_paragraphs(text: str) -> tuple[str, ...]:
    parts = (part.strip() for part in re.split(r"\n[ \t]*\n", text))
    return tuple(part for part in parts if len(part) >= LEAST)


def _similar_paragraphs(ctx: Context, tag: str) -> Iterator[tuple[Span, Registered, float]]:
    """Yield the paragraphs similar to a registered one, each with the most similar one and the share of common words."""
    registered = list(_registered(ctx, tag))
    if not registered:
        return
    for block in ctx.prose.blocks:
        length = block.span.end - block.span.start
        if block.kind == "paragraph" and length >= LEAST:
            text = ctx.prose.body[block.span.start : block.span.end]
            near = ((one, _similarity(text, one[1])) for one in registered if length < 3 * len(one[1]))
            best = max(near, key=lambda pair: pair[1], default=None)
            if best and best[1] >= PRESENT:
                yield block.span, *best


def _similarity(text: str, registered: str) -> float:
    """Return the share of words that two texts have in common, in order; 1 if the first contains all of the second.

    Figures are not counted, as they change from year to year.
    """
    ours, theirs = _plain(text), _plain(registered)
    if theirs in ours:
        return 1.0
    words, folded = _set_of_words(theirs), ours.casefold()
    if sum(word in folded for word in words) < PRESENT * len(words):
        return 0.0  # like nearly all paragraphs, before they are split into words
    first, second = _words(ours), _words(theirs)
    if first == second:
        return 1.0 if _figures(ours) == _figures(theirs) else 0.99
    if len(set(first) & set(second)) < PRESENT * max(len(set(first)), len(set(second))):
        return 0.0
    return min(0.99, difflib.SequenceMatcher(None, first, second, autojunk=False).ratio())


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """Return a text without marks of Markdown, with straight quotes and single spaces."""
    bare = re.sub(r"\]\([^()\s]{0,500}\)|[*_\[\]]", "", text)
    return " ".join(bare.replace("’", "'").replace("“", '"').replace("”", '"').split())


@lru_cache(maxsize=512)
def _set_of_words(text: str) -> frozenset[str]:
    return frozenset(_words(text))


def _words(text: str) -> list[str]:
    """Return the words of a text in lower case, without figures; each character of a script without spaces counts as one."""
    return re.findall(r"[\u3040-\u9fff]|[^\W\d\u3040-\u9fff][^\W\u3040-\u9fff]*", text.casefold())


def _figures(text: str) -> list[str]:
    return re.findall(r"\d+", text)


@rule("PR504", Severity.ERROR, in_draft=Severity.WARNING)
def boilerplate_wrong_language(release: Release, ctx: Context) -> Iterator[Problem]:
    """The boilerplate is not in the language of the release, or the settings have none in that language.

    A name without a text in this language prints nothing but the name. In a translation, the paragraph on the issuer is
    the one most often left untranslated.

    Bad:

        boilerplate: Acme construit des pompes pour les fleuves et les canaux.

    Good:

        boilerplate: Acme builds pumps for rivers and canals.
    """
    tag = primary_subtag(release.language)
    texts = ctx.settings.boilerplates.get(release.boilerplate)
    if tag and texts and text_in(texts, tag) is None:
        held = ", ".join(sorted(texts))
        words = f"The boilerplate “{release.boilerplate}” has no text in “{tag}”; the settings hold it in {held}"
        yield Problem(words, release.place("boilerplate"))
    elif tag and texts is None and (found := _foreign_tag(release, ctx)):
        words = f"The boilerplate is in “{found}” and the release in “{tag}”"
        yield Problem(words, release.place("boilerplate"))
    for span, name, other in registered_elsewhere(ctx, tag) if tag else ():
        words = f"The paragraph is the boilerplate “{name}” in “{other}”; the release is in “{tag}”"
        yield Problem(words, release.in_body(*span))


def _foreign_tag(release: Release, ctx: Context) -> str | None:
    """Return the tag of the language of a boilerplate in the file itself if that is not the release's, or None."""
    text = release.boilerplate
    if not text or _is_name(release):
        return None
    for texts in ctx.settings.boilerplates.values():
        for tag, registered in texts.items():
            is_other = primary_subtag(tag) != primary_subtag(release.language) and registered != text_in(
                texts, release.language
            )
            if is_other and _plain(registered) == _plain(text):
                return tag
    guessed = detect.guess(text) if ctx.language and len(text) >= detect.ENOUGH_TO_GUESS else None
    return guessed if guessed != primary_subtag(release.language) else None


def registered_elsewhere(ctx: Context, tag: str) -> Iterator[tuple[Span, str, str]]:
    """Yield the paragraphs that are a registered text in another language than ``tag``, with its name and language."""
    if not ctx.settings.boilerplates:
        return
    here = {_plain(text) for _, text, _ in _registered(ctx, tag)}
    known = {other for texts in ctx.settings.boilerplates.values() for other in texts}
    others = sorted(other for other in known if primary_subtag(other) != primary_subtag(tag))
    foreign = {_plain(text): (name, other) for other in others for name, text, _ in _registered(ctx, other)}
    for block in ctx.prose.blocks:
        text = _plain(ctx.prose.body[block.span.start : block.span.end]) if block.kind == "paragraph" else ""
        if text in foreign and text not in here:
            yield block.span, *foreign[text]


@rule("PR505", Severity.INFO, default=False, changes_markup=True)
def notes_heading(release: Release, ctx: Context) -> Iterator[Problem]:
    """The notes are headed “Notes to editors” although the house heads them “Background”.

    A release on a site is read by everybody, not by editors alone; UKHSA's rules for GOV.UK news want “Background”.
    English only.

    Bad:

        (profile: gov-uk)
        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

        ## Notes to editors

        The plant cost EUR 4 million.

    Good:

        (profile: gov-uk)
        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

        ## Background

        The plant cost EUR 4 million.
    """
    if primary_subtag(release.language) != "en":
        return
    for match in EDITORS.finditer(ctx.prose.bare):
        at, end = match.span("words")
        words = f"“{match['words']}” is headed “Background” here"
        yield Problem(words, release.in_body(at, end), fix="BACKGROUND" if match["words"].isupper() else "Background")
