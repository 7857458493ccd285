"""What has changed in a source since a translation was made from it: read where a release is a translation."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping

from pressctl.findings import Place, Problem, Span
from pressctl.release.differences.paragraphs import Change, How, Part, changes, digests, issued_texts, parts
from pressctl.release.model import Release
from pressctl.rules import Context, Original

SHOWN = 5
"""Changes that are named; of more, their number is said."""
WORDS = 40
"""Characters of a paragraph by which it is named."""
LEAD = 15
"""Characters before what has changed in it from which it is shown: a word or two."""
SAID: Mapping[How, str] = {How.CHANGED: "has another wording", How.NEW: "is new", How.MOVED: "has moved"}


def problems(release: Release, original: Original, source: str, ctx: Context) -> Iterator[Problem]:
    """Yield the problem of a translation whose original, in the file ``source``, has other paragraphs now."""
    before = release.translated.paragraphs if release.translated else ()
    found = changes(before, digests(original.release))
    if found:
        was = _issued(before, found, original, ctx)
        words = f"{source} has changed since this was translated: {'; '.join(_named(found, original, was))}"
        at = _to_correct(release, found)
        way_out = f"correct this, then `pressctl translations --confirm {shlex.quote(release.path)}`"
        yield Problem(f"{words}; {way_out}", at or ("translated",), key=at is None)


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
