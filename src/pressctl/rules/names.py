"""Family PR4: names, acronyms, and the words of the house."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from pressctl.findings import Problem, Severity, Span
from pressctl.model import Release
from pressctl.rules import Context, rule

CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĆА-ЯЁ]"
PARTICLES = "de|da|do|dos|di|del|della|van|von|der|den|al|el|bin|bint|ibn|du|la|le|of|für|et|and|y|e"
NAME = re.compile(
    rf"{CAPITAL}(?<![\w@#/.’'-].)[\w’'-]+(?:(?: |[ \t]?\n(?!\n))(?:{CAPITAL}\.(?: |\n))?(?:(?:{PARTICLES}) ){{0,2}}{CAPITAL}[\w’'-]+){{1,4}}"
)
"""Two to five words with capitals, and what stands between them in names."""
Name = tuple[str, ...]
ALIASES = ("AKA", " aka ", "a.k.a.")
"""A list of persons with their other spellings, as of sanctions."""
POSSESSIVE = re.compile(r"['’]s?$")


@rule("PR403", Severity.WARNING)
def inconsistent_name(release: Release, ctx: Context) -> Iterator[Problem]:
    """A name is spelled in two ways.

    The same words but for one letter in one of them: one spelling is a slip, and newspapers will print both.
    Business Wire and PR Newswire count misspelt names among the faults their desks find most.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        The plant was opened on 2 March 2026 by Charlie Christ, the director of the plant, and the mayor of the town.

        “We have looked for this place for two years,” Charlie Crist said.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        The plant was opened on 2 March 2026 by Charlie Crist, the director of the plant, and the mayor of the town.

        “We have looked for this place for two years,” Charlie Crist said.
    """
    if ctx.language is None or ctx.language.script not in {"Latn", "Cyrl"}:
        return
    if any(sign in ctx.prose.bare for sign in ALIASES):
        return
    found: dict[Name, list[Span]] = {}
    for match in NAME.finditer(ctx.prose.bare):
        for name in _forms(match[0]):
            found.setdefault(name, []).append(Span(*match.span()))
    elsewhere = Counter(name for text in _fields(release) for match in NAME.finditer(text) for name in _forms(match[0]))
    said: set[frozenset[str]] = set()
    for one, other in _near((*found, *(name for name in elsewhere if name not in found))):
        words = frozenset(one) ^ frozenset(other)
        times = [len(found.get(name, ())) + elsewhere[name] for name in (one, other)]
        rare, usual = (one, other) if one in found and (times[0] <= times[1] or other not in found) else (other, one)
        if rare in found and words not in said and not _has_word(ctx.prose.bare, words):
            said.add(words)
            at = found[rare][0]
            yield Problem(f"“{' '.join(rare)}” is “{' '.join(usual)}” elsewhere", release.in_body(at.start, at.end))


def _fields(release: Release) -> tuple[str, ...]:
    names = tuple(text for contact in release.contacts for text in (contact.name, contact.organisation))
    return (release.headline, release.subheadline, *names)


def _forms(text: str) -> Iterator[Name]:
    """Yield a name as it stands, and its last two words: the rest may be a title."""
    has_apostrophe = "’" in text or "'" in text
    words = tuple(POSSESSIVE.sub("", word) for word in text.split()) if has_apostrophe else tuple(text.split())
    yield words
    if len(words) > 2 and words[-2][0].isupper():
        yield words[-2:]


def _near(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield the pairs of names that are alike but for a letter of one word; each name is looked up by its other words."""
    alike: dict[tuple[int, int, Name], list[Name]] = {}
    for name in names:
        for index in range(len(name)):
            if len(name[index]) >= 4:
                alike.setdefault((index, len(name), name[:index] + name[index + 1 :]), []).append(name)
    for (index, _, _), group in alike.items():
        for one, other in combinations(group[:20], 2):
            if _is_slip(one[index], other[index]):
                yield one, other


def _is_slip(one: str, other: str) -> bool:
    """Say whether two words differ by one letter (left out, changed, or two turned round) before their last.

    The end of a word is its plural, its gender, its case.
    """
    if one == other or one[0] != other[0] or not (one + other).isalpha():
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[start:], other[start:]
    if len(rest) < 2 or len(other_rest) < 2:
        return False
    turned = len(rest) > 2 and rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return turned or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


def _has_word(text: str, words: Iterable[str]) -> bool:
    """Say whether one of the words is also a common one: it stands in the text in lower case."""
    return any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in words)
