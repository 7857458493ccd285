"""Starting a translation: its source, what it takes over from it, and the id that links the two."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from pressctl import languages
from pressctl.errors import UsageError
from pressctl.languages import Language, primary_subtag
from pressctl.newsroom import loading, saving
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import listing, lookup
from pressctl.prose.text import printable, slug
from pressctl.release.differences.paragraphs import digests
from pressctl.release.model import Release, Translated

BRACKETS = re.compile(r"[\[\]]")
LONGEST = 250
"""Characters of a placeholder, so that its end is easy to see."""


def source(newsroom: Newsroom, name: str) -> Release:
    """Return the release that a name means as the source of a translation.

    Among several with one id, it is the one that is not a translation itself. Raises UsageError if the name means no
    release, or several of which not exactly one is the source.
    """
    releases = [loading.load_from(newsroom, path) for path in lookup.find(newsroom, [name])]
    first = [each for each in releases if not each.source_language or each.source_language == each.language]
    if len(releases) == 1 or len(first) == 1:
        return first[0] if first else releases[0]
    listed = "\n  ".join(f"{each.language:8}{printable(each.path)}" for each in releases) or "nothing"
    raise UsageError(f"--translate {name} means {len(releases)} releases; name the file of the source", listed)


def check_language(newsroom: Newsroom, source: Release, tag: str) -> str:
    """Return the tag of a language into which a release can be translated.

    Raises UsageError for its own language, one into which it has been translated, and one that the newsroom lacks.
    """
    if source.language and tag.lower() == source.language.lower():
        raise UsageError(f"{source.path}: is itself in {tag}", "name another language with --language")
    if not is_of_house(newsroom, tag):
        hint = f"they are {', '.join(newsroom.settings.languages)}; add it to `languages` in pressctl.toml"
        raise UsageError(f"{tag} is not among the newsroom's languages", hint)
    for row in lookup.rows(newsroom):
        if row.values["id"] == source.id and listing.language(row).lower() == tag.lower():
            raise UsageError(f"{row.values['path']}: is already the translation into {tag}", "nothing was written")
    return tag


def is_of_house(newsroom: Newsroom, tag: str) -> bool:
    """Return whether a language is among those in the settings, or the settings list none."""
    known = newsroom.settings.languages
    return not known or primary_subtag(tag) in map(primary_subtag, known)


def with_id(release: Release) -> Release:
    """Return a release with an id: its own, or else one made of its day and headline."""
    day = f"{release.date.day.isoformat()}-" if release.date else ""
    return release if release.id else replace(release, id=f"{day}{slug(release.headline)}")


def translation(newsroom: Newsroom, made: Release, source: Release, words: Language) -> Release:
    """Return a new release as the translation of another: with its facts, and the digests of its parts.

    Texts of the source that must be translated become placeholders in the translation's language, ``words``.
    """
    return replace(
        made,
        id=source.id,
        source_language=source.source_language or source.language,
        translated=Translated(source.language, digests(source)),
        embargo=made.embargo or source.embargo,
        dateline=made.dateline or _dateline(newsroom, source, made.language, words),
        contacts=source.contacts or made.contacts,
        boilerplate=_boilerplate(newsroom, source) or made.boilerplate,
        subjects=source.subjects,
        tickers=source.tickers,
        event=made.event or source.event,
        media=tuple(
            replace(each, alt=to_translate(each.alt, words), caption=to_translate(each.caption, words))
            for each in source.media
        ),
        subheadline=made.subheadline or to_translate(source.subheadline, words),
        summary=made.summary or to_translate(source.summary, words),
    )


def to_translate(text: str, words: Language) -> str:
    """Return the placeholder for a text that is to be translated, or an empty string for an empty text."""
    bare = " ".join(BRACKETS.sub(" ", text).split())
    return f"[{words.insert_words[0]}: {bare[:LONGEST]}]" if bare else ""


def _dateline(newsroom: Newsroom, source: Release, tag: str, words: Language) -> str:
    """Return the place in the translation's language: from [names], or else as in the source.

    If that is in another script, it becomes a placeholder.
    """
    known = newsroom.settings.named(source.dateline, tag)
    if known or not source.dateline:
        return known or words.labels["prompt_place"]
    scripts = {found.script for each in (source.language, tag) if (found := languages.find(each))}
    return source.dateline if len(scripts) == 1 else to_translate(source.dateline, words)


def _boilerplate(newsroom: Newsroom, source: Release) -> str:
    """Return the name in the settings of the source's boilerplate, or an empty string."""
    known = newsroom.settings.boilerplates.items()
    return next((name for name, texts in known if source.boilerplate in texts.values()), "")


def tie(newsroom: Newsroom, source: Release) -> bool:
    """Add the id of a source to its file if the file has none; nothing else in it changes.

    Return whether the file had another name, as ``saving.save`` does. Raises UsageError if the id cannot be put into
    the file, and WriteError if the file cannot be written.
    """
    from pressctl.release.file import document

    path = Path(source.path)
    data = loading.read(newsroom, path)
    if loading.release_of(newsroom, path, data).id:
        return False
    parsed = document.decode(data)
    edit = parsed.add_key("id", source.id)
    if edit is None:
        raise UsageError(f"{path}: has no id, and none can be added", f"add to its front matter: id: {source.id}")
    return saving.save(path, document.encoded(document.apply(parsed.text, [edit])), force=True, instead_of=data)
