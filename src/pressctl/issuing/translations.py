"""The translations of a release that is corrected: which still say what was wrong, and which are corrected as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pressctl.issuing.files import seen
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.newsroom.translations import same_id
from pressctl.release.differences import facts as changed_facts
from pressctl.release.differences import texts
from pressctl.release.differences.change import Change
from pressctl.release.differences.paragraphs import changes, digests, issued_digests
from pressctl.release.model import Correction, Release


class StillWrong(NamedTuple):
    """A translation that has the wrong value of a corrected fact, and that value as the correction writes it.

    ``corrected`` is the path of what is corrected; ``can_be_confirmed`` says that a note of its source's present text
    would clear the translation.
    """

    release: Release
    wrong: str
    corrected: str
    can_be_confirmed: bool


def still_wrong(newsroom: Newsroom, release: Release, facts: Iterable[Change | Correction]) -> Iterator[StillWrong]:
    """Yield the translations that still have the wrong value of a corrected fact.

    A figure may be right in another place of the text. So one is left out that notes the present text of its source,
    if that has been corrected and does not say what was wrong: somebody has confirmed it since.
    """
    known = [each for each in facts if each.wrong and each.right]
    family = _family(newsroom, release) if release.id and known else {}
    sources = _sources(newsroom, list(family))
    for path, other in family.items():
        source = family.get(sources.get(path, ""))
        if source and not (source.is_correction or source.language == release.language):
            source = None
        for each in known if other.language != release.language else ():
            if _has(other, each, release.language) and not (source and _is_confirmed(other, source, each, release)):
                yield StillWrong(other, each.wrong, release.path, source is not None)


def once(found: Iterable[Iterable[StillWrong]]) -> Iterator[StillWrong]:
    """Yield what was found for several languages: the others say the same of a translation, in their own words."""
    known: set[str] = set()
    for some in found:
        new = [each for each in some if each.release.path not in known]
        known.update(each.release.path for each in new)
        yield from new


def corrected_alike(newsroom: Newsroom, record: Record, release: Release) -> Iterator[Path]:
    """Yield the stale translations of a release that were changed where their source was, and have its facts now.

    What was changed is told by the text that was issued last: no note of the source's present text was made, but
    whoever corrects both in the same way has seen it.
    """
    family = _family(newsroom, release) if release.id else {}
    for path, original in _sources(newsroom, list(family)).items():
        if path in family and original in family and _is_alike(newsroom, record, family[path], family[original]):
            yield Path(path)


def _is_alike(newsroom: Newsroom, record: Record, other: Release, source: Release) -> bool:
    noted = other.translated.paragraphs if other.translated else ()
    if not noted or noted == digests(source) or other.is_recalled or source.is_recalled:
        return False
    last, of_source = (record.last(each.id, each.language) for each in (other, source))
    if not last or changes(issued_digests(last.release), digests(other)) != changes(noted, digests(source)):
        return False
    found = texts.compare(of_source.release, seen(newsroom, source), source.language).facts if of_source else ()
    return changed_facts.are_taken_over((*source.corrections, *found), source, other)


def _family(newsroom: Newsroom, release: Release) -> dict[str, Release]:
    """Return the releases of an id in all its languages, by path."""
    paths = [path for path, head in same_id.heads(newsroom) if head.id == release.id]
    loaded = {path: loading.load_from(newsroom, Path(path)) for path in paths}
    return {path: each for path, each in loaded.items() if each.id == release.id}


def _sources(newsroom: Newsroom, paths: list[str]) -> dict[str, str]:
    """Return the path of the source of each translation among some files with one id."""
    beside = same_id.by_path(newsroom, paths, partial(loading.read, newsroom)) if paths else {}
    return {path: each.original for path, each in beside.items() if each.original}


def _has(release: Release, fact: Change | Correction, language: str) -> bool:
    """Return whether a release has the wrong value of a fact, which is written as in a language (tag)."""
    return changed_facts.holds(release, fact.wrong, fact.right, language)


def _is_confirmed(other: Release, source: Release, fact: Change | Correction, corrected: Release) -> bool:
    """Return whether a translation notes the present text of its source, which does not say what was wrong."""
    is_noted = other.translated is not None and other.translated.paragraphs == digests(source)
    return is_noted and not _has(source, fact, corrected.language)
