"""Surnames on their own that are a letter off that of a person whom the text names in full."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.patterns import CAPITALS, regex
from pressctl.prose.sentences import is_ended
from pressctl.prose.word_lists import whole
from pressctl.rules.claims.variants import Variant

ALONE = regex(rf"[{CAPITALS}](?<![\w@#/&.’'-].)[^\W\d_]{{5,}}(?![\w@/]|\.\w|-\w)")
"""A word with a capital that is not part of an address or of a longer name."""
STEM = 2
"""Letters that a surname and its misspelling have in common at the start."""
REACH = 12
"""Characters before a word in which a sentence may end."""


def slips(
    text: str, names: Sequence[Span], language: Language | None, is_slip: Callable[[str, str], bool]
) -> Iterator[Variant]:
    """Yield the surnames that occur once on their own, and are a slip away from one that the text has more often.

    ``names`` are the places of the names of several words, in order. A surname with only a title, “Mr Roe”, counts as on
    its own. The first word of a sentence or heading does not count, unless a verb of saying follows.
    """
    if language is None or not language.keeps_names:
        return
    people = [(text[slice(*span)].split(), span) for span in names]
    titled = [(words[-1], span) for words, span in people if words[-2].lower() in language.courtesy_titles]
    in_full = Counter(words[-1] for words, _ in people if words[-2].lower() not in language.courtesy_titles)
    starts = [span.start for span in names]
    alone = [
        (match[0], Span(*match.span()))
        for match in ALONE.finditer("" if language.capitalises_nouns else text)
        if not _is_within(match.start(), names, starts)
    ]
    counts, known = Counter(word for word, _ in (*alone, *titled)), _by_stem(in_full)
    for word, at in (*alone, *titled):
        is_titled = _has_title(text, at, language)
        if (
            counts[word] > 1
            or word in in_full
            or word.lower() in text
            or not (is_titled or _is_name(text, at, language))
        ):
            continue
        near = (name for name in known.get(word[:STEM], ()) if is_slip(word, name))
        if usual := next((name for name in near if is_titled or in_full[name] + counts[name] > 1), ""):
            yield Variant(word, usual, at)


def _by_stem(names: Mapping[str, int]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name[:STEM], []).append(name)
    return found


def _is_within(at: int, places: Sequence[Span], starts: Sequence[int]) -> bool:
    index = bisect(starts, at) - 1
    return index >= 0 and at < places[index].end


def _has_title(text: str, at: Span, language: Language) -> bool:
    """Return whether a word follows a title, “Mr. Roe”, or has one in its span."""
    last = text[max(0, at.start - REACH) : at.end].split()[-2:-1]
    return bool(last) and not {last[0].lower(), last[0].lower().rstrip(".")}.isdisjoint(language.courtesy_titles)


def _is_name(text: str, at: Span, language: Language) -> bool:
    """Return whether a word with a capital is not just the first of a sentence or heading, or a verb of saying follows it."""
    before = text[max(0, at.start - REACH) : at.start].rstrip('*_“”«"‘ ')
    is_first = not before or before.endswith("\n") or is_ended(before)
    return not is_first or _saying_pattern(language).match(text, at.end) is not None


@cache
def _saying_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ \n]{whole(language.saying_verbs)}", re.IGNORECASE)
