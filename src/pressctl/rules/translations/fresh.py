"""Family PR8: whether a translation says what its source says now, and whether there is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pressctl.findings import Place, Problem, Severity, Span
from pressctl.languages import is_in
from pressctl.release.model import Release
from pressctl.release.paragraphs import Change, How, Part, changes, digests, issued_texts, parts
from pressctl.rules import Context, Original, rule

SHOWN = 5
"""Changes that are named; of more, their number is said."""
WORDS = 40
"""Characters of a paragraph by which it is named."""
LEAD = 15
"""Characters before what has changed in it from which it is shown: a word or two."""
SAID: Mapping[How, str] = {How.CHANGED: "has another wording", How.NEW: "is new", How.MOVED: "has moved"}


@rule("PR801", Severity.WARNING, needs=("translated",))
def stale_translation(release: Release, ctx: Context) -> Iterator[Problem]:
    """The source has changed since the translation was made from it.

    A figure that is corrected in one language stays wrong in the others; people who keep translations by hand ask
    which paragraphs changed, not which files (kubernetes/website#42441, letsencrypt/website#525). `translated` says
    which wording it was made from, by a digest of each paragraph; if that wording was issued, the record has it, and
    `pressctl translations RELEASE` also asks git. Correct the translation, then let `pressctl translations --confirm`
    note the new wording.

    Bad:

        id: plant
        translated: {from: fr, paragraphs: "8af61a e3b0c4 e3b0c4 255d8a 0a1b2c"}

    Good:

        id: plant
        translated: {from: fr, paragraphs: "8af61a e3b0c4 e3b0c4 255d8a b77284"}
    """
    made, source = release.translated, ctx.beside.original
    if not made or not made.paragraphs or not source or release.is_recalled:
        return
    original = ctx.original
    if original is None:
        yield Problem(f"{source} cannot be read, so nobody can tell whether this is up to date", ("translated",))
    elif original.release.language.lower() == made.source.lower():
        found = changes(made.paragraphs, digests(original.release))
        if found:
            was = _issued(made.paragraphs, found, original, ctx)
            words = f"{source} has changed since this was translated: {'; '.join(_named(found, original, was))}"
            at = _to_correct(release, found)
            yield Problem(words, at or ("translated",), key=at is None)


def _to_correct(release: Release, found: tuple[Change, ...]) -> Place | None:
    """Return the place of the first part of a translation that is to be corrected.

    None where it has not as many parts as the source had: nobody knows which of them is meant then.
    """
    own = parts(release)
    if release.translated and len(own) == len(release.translated.paragraphs):
        before = (own[each.before] for each in found if each.before is not None)
        return next((part.at for part in before if part.text), None)
    return None


def _issued(before: tuple[str, ...], found: tuple[Change, ...], original: Original, ctx: Context) -> dict[int, str]:
    """Return how the parts that have changed were, by their places before, as far as the text issued last has them."""
    language = original.release.language
    event = next((each for each in ctx.issued or () if each.head.language == language), None)
    texts = issued_texts(event.release) if event else {}
    places = (each.before for each in found if each.before is not None)
    return {place: texts[before[place]] for place in places if before[place] in texts}


def _named(found: tuple[Change, ...], original: Original, was: Mapping[int, str]) -> Iterator[str]:
    """Yield each of some changes in words, the last of many as their number; ``was``: how they were, where known."""
    known = parts(original.release)
    yield from (_words(change, known, original, was.get(-1 if change.before is None else change.before, ""))
                for change in found[:SHOWN])  # fmt: skip
    if len(found) > SHOWN:
        yield f"and {len(found) - SHOWN} more"


def _words(change: Change, known: tuple[Part, ...], original: Original, was: str) -> str:
    if change.now is None:
        gone = known[change.before or 0].name if (change.before or 0) < 3 else "a paragraph"
        return f"{gone} is gone" + (f" (“{_shown(was)}”)" if was else "")
    part = known[change.now]
    line, _ = original.document.lines.position(_start(part, original))
    start = _first_difference(part.text, was) if was and change.how is How.CHANGED else 0
    shown = f"“{_shown(part.text, start)}”"
    instead = f" for “{_shown(was, start)}”" if was and change.how is How.CHANGED else ""
    return f"{part.name} {SAID[change.how]}, line {line} ({shown}{instead})"


def _shown(text: str, start: int = 0) -> str:
    """Return the words of a text from a place on, as many as a message has room for."""
    rest = text[start:]
    return ("…" if start else "") + rest[:WORDS] + ("…" if len(rest) > WORDS else "")


def _first_difference(text: str, other: str) -> int:
    """Return a place some words before the first sign that two texts do not share; 0 near their start."""
    same = next((at for at, (one, that) in enumerate(zip(text, other, strict=False)) if one != that), 0)
    at = max(same - LEAD, 0)
    return text.rfind(" ", max(at - WORDS, 0), at) + 1 or at


def _start(part: Part, original: Original) -> int:
    return part.at.start if isinstance(part.at, Span) else original.document.locate(part.at).start


@rule("PR808", Severity.WARNING, in_draft=Severity.INFO)
def language_missing(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release is missing in a language in which the house publishes all its releases.

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
    if not required or release.is_recalled or not release.language or ctx.beside.original:
        return
    known = ctx.beside.languages or (() if release.id else (release.language.lower(),))
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
    if ctx.beside.is_lost and release.translated:
        words = f"It was made from {release.translated.source}, and no file of the id “{release.id[:60]}” is in that"
        yield Problem(words, ("translated",))
    for other in ctx.siblings:
        if release.source_language and other.source_language not in {"", release.source_language}:
            words = (
                f"{other.path} says that the source is in {other.source_language}, this one {release.source_language}"
            )
            yield Problem(f"{words}; let both name the same", release.place("source_language"))
            return
    if circle := _circle(release, ctx):
        yield Problem(f"It is marked as made from itself: {' from '.join(circle)}", ("translated",))


def _circle(release: Release, ctx: Context) -> list[str]:
    """Return the languages through which a translation leads back to itself, or nothing."""
    made_from = {each.language.lower(): each.made_from.lower() for each in ctx.siblings if each.made_from}
    own = release.language.lower()
    way, tag = [own], release.made_from.lower()
    while tag and tag not in way:
        way.append(tag)
        tag = made_from.get(tag, "")
    return [*way, own] if tag and tag == own else []
