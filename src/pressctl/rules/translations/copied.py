"""Family PR8: what a translation has left in the language of its source, outside of the body."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl import languages
from pressctl.findings import FieldPath, Problem, Severity
from pressctl.languages import countries, primary_subtag, writing
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

WORD = regex(r"[^\W\d_]+")
LATIN = "Latn"
FIELDS = ("headline", "subheadline", "summary", "dateline", "boilerplate")
Field = tuple[str, str, FieldPath]


@rule("PR811", Severity.WARNING, in_draft=Severity.INFO)
def untranslated_field(release: Release, ctx: Context) -> Iterator[Problem]:
    """A key of a translation has the same words as in its source, in the language of the source.

    The file was copied, the text was translated, and the headline, the place or somebody's role was not. A text is
    reported that has small words of the source's language (“Head of press” in French), or letters that the translation
    is not written in; a place is if the other language has a name of its own for it, by CLDR or by `[names]` in the
    settings. Names that are the same in both languages are no fault.

    Bad:

        id: plant
        dateline: Suisse

    Good:

        id: plant
        dateline: Switzerland
    """
    original = None if release.is_recalled or ctx.disagreement else ctx.original
    if not original or primary_subtag(original.release.language) == primary_subtag(release.language):
        return
    known = {text for _, text, _ in _fields(original.release)}
    for name, text, at in _fields(release):
        is_left = _is_place_left if name == "dateline" else _is_left
        if text in known and is_left(text, original.release.language, release.language, ctx):
            words = f"The {name} “{text[:60]}” is as in the source ({original.release.path}), and not translated"
            yield Problem(words, at)


def _fields(release: Release) -> Iterator[Field]:
    """Yield the name of each key with a text, the text on one line, and its place."""
    for name in FIELDS:
        if text := " ".join(str(getattr(release, name)).split()):
            yield name, text, release.place(name)
    for index, contact in enumerate(release.contacts):
        if contact.role:
            at = release.place("contacts")
            yield "role", contact.role, at if contact.ref else (*at, index, "role")


def _is_left(text: str, source: str, target: str, ctx: Context) -> bool:
    """Return whether a text is in the language of the source, not in that of the translation."""
    del ctx
    if _is_foreign(text, target):
        return True
    one, other = languages.find(source), languages.find(target)
    if one is None or other is None:
        return False
    words = {word.lower() for word in WORD.findall(text)}
    return not words.isdisjoint(one.function_words) and words.isdisjoint(other.function_words)


def _is_foreign(text: str, target: str) -> bool:
    """Return whether a text in small Latin letters stands in a translation into another script."""
    is_latin = any("a" <= letter <= "z" for letter in text) and all(map(str.isascii, WORD.findall(text)))
    return writing.script(target) not in ("", LATIN) and is_latin


def _is_place_left(text: str, source: str, target: str, ctx: Context) -> bool:
    """Return whether a place has another name in the language of the translation."""
    own = ctx.settings.named(text, target)
    if own is not None:
        return own != text
    if _is_foreign(text.lower(), target):
        return True
    one, other = (countries.names(primary_subtag(tag)) if languages.find(tag) else {} for tag in (source, target))
    codes = {code for code, name in one.items() if name == text.casefold()}
    return bool(codes) and not any(other.get(code, text.casefold()) == text.casefold() for code in codes)
