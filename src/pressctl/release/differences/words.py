"""The words that changed between two texts of a release: names, quotations, and any other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressctl.languages import Language
from pressctl.prose.sequences import matcher
from pressctl.prose.views import QUOTATION
from pressctl.release.differences.change import Change, Pair
from pressctl.release.differences.pairs import LONG, WORD, are_alike

STEM = 4
"""Letters at the start of a word that are the same in the singular and the plural."""
LONGEST_NAME = 4
"""Words of a name; Latin American names have four."""


def names(changed: Sequence[Pair], language: Language | None) -> Iterator[Change]:
    """Yield the names that have replaced others, if the old name is nowhere left and the new one was nowhere before.

    In languages that capitalise nouns, or have no capitals, names cannot be recognised, and nothing is yielded.
    """
    if language is None or language.capitalises_nouns or language.script not in {"Latn", "Cyrl"}:
        return
    before = {word for pair in changed for word in WORD.findall(pair.before)}
    after = {word for pair in changed for word in WORD.findall(pair.after)}
    for pair in changed:
        for wrong, right in _replaced(pair):
            is_other = not after.intersection(wrong) and not before.intersection(right)
            if len(wrong) == len(right) and is_other and _is_name(wrong, language) and _is_name(right, language):
                yield Change("name", pair.where, " ".join(wrong), " ".join(right))


def _is_name(words: Sequence[str], language: Language) -> bool:
    roles = {part for role in language.speaker_roles for part in role.split()}
    is_long = len(words) > LONGEST_NAME
    return (
        not is_long
        and all(word[0].isupper() and word[1:].replace("-", "").isalpha() for word in words)
        and not (roles.intersection(word.lower() for word in words))
    )


def _replaced(pair: Pair) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words that were replaced within a sentence, with their replacements."""
    one, other = WORD.findall(pair.before), WORD.findall(pair.after)
    for kind, start, end, at, at_end in _opcodes(one, other):
        if kind == "replace" and at and other[at - 1] not in ".!?:":
            yield one[start:end], other[at:at_end]


def _opcodes(one: Sequence[str], other: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return matcher(one[:LONG], other[:LONG]).get_opcodes()


def quotations(changed: Sequence[Pair]) -> Iterator[Change]:
    """Yield the quotations whose words have changed; punctuation and capitals do not count."""
    for pair in changed:
        old, new = (_quoted(text) for text in (pair.before, pair.after))
        if _letters(" ".join(old)) == _letters(" ".join(new)):
            continue  # only the place of an interruption such as “she said” has changed
        for text in old:
            other = next((each for each in new if are_alike(text, each)), None)
            if other is not None and _letters(text) != _letters(other) and not _same_figures(text, other):
                yield Change("quotation", pair.where, text, other)


def _quoted(text: str) -> list[str]:
    return [match[0][1:-1].strip() for match in QUOTATION.finditer(text)]


def _letters(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text) if word[0].isalnum()]


def _same_figures(one: str, other: str) -> bool:
    """Return whether two texts differ only in figures, which are reported as such."""
    return re.sub(r"\d", "", one) == re.sub(r"\d", "", other)


def is_count(change: Change) -> bool:
    """Return whether a change of words is one of number, with digits on one side only: “a plant”, “2 plants”."""
    one, other = ([word.casefold() for word in WORD.findall(text)] for text in (change.wrong, change.right))
    if len(one) != len(other) or not 1 < len(one) <= LONGEST_NAME:
        return False
    has_digits_once = any(map(str.isdigit, one[:1])) != any(map(str.isdigit, other[:1]))
    return has_digits_once and all(
        min(len(a), len(b)) >= STEM and a[:STEM] == b[:STEM] for a, b in zip(one[1:], other[1:], strict=True)
    )


def words(pair: Pair) -> Iterator[Change]:
    """Yield the runs of words that have changed, each with what it was before."""
    one, other = [(m.start(), m.end()) for m in WORD.finditer(pair.before)], [
        (m.start(), m.end()) for m in WORD.finditer(pair.after)
    ]  # fmt: skip
    texts = [pair.before[start:end] for start, end in one], [pair.after[start:end] for start, end in other]
    if max(len(one), len(other)) > LONG:
        yield Change("words", pair.where, pair.before, pair.after)
        return
    for kind, start, end, at, at_end in _opcodes(*texts):
        if kind != "equal":
            wrong = pair.before[one[start][0] : one[end - 1][1]] if end > start else ""
            right = pair.after[other[at][0] : other[at_end - 1][1]] if at_end > at else ""
            yield Change("words", pair.where, wrong, right)
