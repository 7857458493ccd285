"""Family PR8: whether there are translations, and whether they are up to date."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import is_in
from pressctl.release.model import Release
from pressctl.rules import Context, rule


@rule("PR801", Severity.WARNING, needs=("translated",))
def stale_translation(release: Release, ctx: Context) -> Iterator[Problem]:
    """The source has changed since the translation was made from it.

    A figure that is corrected in one language stays wrong in the others; people who keep translations by hand ask
    which paragraphs changed, not which files (kubernetes/website#42441, letsencrypt/website#525). `translated` notes
    the wording from which it was made, by a digest of each paragraph; if that wording was issued, the record has it, and
    `pressctl translations RELEASE` also asks git. Correct the translation, then note the new wording with
    `pressctl translations --confirm`.

    Bad:

        id: plant
        translated: {from: fr, paragraphs: "8af61a e3b0c4 e3b0c4 255d8a 0a1b2c"}

    Good:

        id: plant
        translated: {from: fr, paragraphs: ""}
    """
    made, source = release.translated, ctx.same_id.original
    if not made or not made.paragraphs or not source or release.is_recalled:
        return
    original = ctx.original
    if original is None:
        yield Problem(f"{source} cannot be read, so nobody can tell whether this is up to date", ("translated",))
    elif original.release.language.lower() == made.source.lower():
        from pressctl.rules.translations import stale

        yield from stale.problems(release, original, source, ctx)


@rule("PR808", Severity.WARNING, in_draft=Severity.INFO)
def language_missing(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release is missing in a language in which the house publishes all releases.

    The settings say which: `[translations] required = ["en", "fr"]`; without that setting nothing is missing. Only
    the source is reported. `pressctl new --translate` begins the translation.

    Bad:

        (required: en, fr, es)
        status: released

    Good:

        (required: en)
        status: released
    """
    required = ctx.settings.required
    if not required or release.is_recalled or not release.language or ctx.same_id.original:
        return
    known = ctx.same_id.languages or (() if release.id else (release.language.lower(),))
    missing = [tag for tag in required if known and not any(is_in(each, (tag,)) for each in known)]
    if missing:
        yield Problem(f"There is no version in {', '.join(missing)}, which [translations] requires", ("language",))


@rule("PR809", Severity.ERROR, needs=("source_language", "translated"))
def source_unclear(release: Release, ctx: Context) -> Iterator[Problem]:
    """It is unclear which file a translation was made from.

    Two files with the same id name different sources, or each names the other, or the source is gone: then nothing
    can be compared, and no change is noticed. Let `source_language` name the same language in all of them.

    Bad:

        id: plant
        source_language: en

    Good:

        id: plant
        source_language: fr
    """
    if ctx.same_id.is_lost and release.translated:
        words = f"It was made from {release.translated.source}, and no file of the id “{release.id[:60]}” is in that"
        yield Problem(words, ("translated",))
    for other in ctx.siblings:
        if release.source_language and other.source_language not in {"", release.source_language}:
            words = (
                f"{other.path} says that the source is in {other.source_language}, this one {release.source_language}"
            )
            yield Problem(f"{words}; let both name the same", release.place("source_language"))
            return
    if cycle := _cycle(release, ctx):
        yield Problem(f"It is marked as made from itself: {' from '.join(cycle)}", ("translated",))


def _cycle(release: Release, ctx: Context) -> list[str]:
    """Return the languages through which a translation leads back to itself, none if it does not."""
    made_from = {each.language.lower(): each.made_from.lower() for each in ctx.siblings if each.made_from}
    own = release.language.lower()
    way, tag = [own], release.made_from.lower()
    while tag and tag not in way:
        way.append(tag)
        tag = made_from.get(tag, "")
    return [*way, own] if tag and tag == own else []
