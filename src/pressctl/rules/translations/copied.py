"""Family PR8: what a translation has left in the language of its source, outside of the body."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import FieldPath, Problem, Severity
from pressctl.languages import primary_subtag
from pressctl.release.model import Release
from pressctl.release.references import resolved
from pressctl.rules import Context, rule
from pressctl.rules.translations.left import Pair

FIELDS = ("headline", "subheadline", "summary", "dateline", "boilerplate")
Field = tuple[str, str, FieldPath]


@rule("PR811", Severity.WARNING, in_draft=Severity.INFO)
def untranslated_field(release: Release, ctx: Context) -> Iterator[Problem]:
    """A key of a translation has the same words as in its source, in the language of the source.

    The file was copied, the text was translated, and the headline, the place or somebody's role was not. A text is
    reported that has ordinary words which the translation does not use, a role that has words of the source's language
    alone (“Head of press” in French), and either in letters that the translation is not written in; a place is if the
    other language has a name of its own for it, by CLDR or by `[names]` in the settings. Names of works, products and
    houses stay, and so does a text that the translation uses elsewhere.

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
    release = resolved(release, ctx.settings)
    known = {text for _, text, _ in _fields(original.release)}
    pair = Pair(original.release, release, ctx.settings)
    for name, text, at in _fields(release):
        if text in known and _is_left(pair, name, text):
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


def _is_left(pair: Pair, name: str, text: str) -> bool:
    if name == "dateline":
        return pair.is_place_left(text)
    return pair.is_role_left(text) if name == "role" else pair.is_left(text)
