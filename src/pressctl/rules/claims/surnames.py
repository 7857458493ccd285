"""Surnames that stand alone and are a letter off the one of a person whom the text names in full."""

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
"""A word with a capital, no part of an address or of a longer name."""
STEM = 2
"""Letters with which a surname and its misspelling begin alike."""
REACH = 12
"""Characters before a word in which a sentence may end."""


def slips(
    text: str, names: Sequence[Span], language: Language | None, is_slip: Callable[[str, str], bool]
) -> Iterator[Variant]:
    """Yield the surnames that stand alone once and are a slip of one that the text has more often.

    ``names`` are the places of the names of several words, in order. A name of a title and one word, “Mr Roe”, is one
    that stands alone. So is no word with which a sentence or a heading begins, unless somebody says something there.
    """
    if language is None or not language.keeps_names:
        return
    said = [(text[slice(*span)].split(), span) for span in names]
    titled = [(words[-1], span) for words, span in said if words[-2].lower() in language.courtesy_titles]
    in_full = Counter(words[-1] for words, _ in said if words[-2].lower() not in language.courtesy_titles)
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
    """Return whether a word stands right behind a title, “Mr. Roe”, or has it in its span."""
    last = text[max(0, at.start - REACH) : at.end].split()[-2:-1]
    return bool(last) and not {last[0].lower(), last[0].lower().rstrip(".")}.isdisjoint(language.courtesy_titles)


def _is_name(text: str, at: Span, language: Language) -> bool:
    """Return whether a word with a capital is more than the first of a sentence or heading, which any word may be."""
    before = text[max(0, at.start - REACH) : at.start].rstrip('*_“”«"‘ ')
    is_first = not before or before.endswith("\n") or is_ended(before)
    return not is_first or _saying(language).match(text, at.end) is not None


@cache
def _saying(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ \n]{whole(language.saying_verbs)}", re.IGNORECASE)
