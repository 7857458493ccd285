"""Family PR3, letters that look like others: no search finds a Latin word with a Cyrillic “а” in it."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import FieldPath, Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.contact_phones import own_contacts
from pressctl.rules.file.characters import place_of

CYRILLIC = dict(zip("асеорхуіјѕһԁԛԝАВСЕНІЈКМОРЅТХУԚԜ", "aceopxyijshdqwABCEHIJKMOPSTXYQW", strict=True))
GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True))
WIDE = {chr(0xFEE0 + ord(letter)): letter for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"}
TO_LATIN = {"Cyrillic": CYRILLIC, "Greek": GREEK, "full-width": WIDE}
"""Letters that look alike, with those for which they are mistaken: the part of the Unicode consortium's table of
confusables (Unicode Technical Standard 39) that looks the same in all typefaces. Of the lower-case Greek letters only ο
is included, because formulas and units join the others to Latin ones."""
FOREIGN = frozenset("".join("".join(table) for table in TO_LATIN.values()))
TO_CYRILLIC = {latin: letter for letter, latin in CYRILLIC.items() if latin not in "sjhdqwISJYQW"}
TO_GREEK = {latin: letter for letter, latin in GREEK.items()}
"""The opposite direction; for Cyrillic only the letters of Russian, Ukrainian and Bulgarian."""
LATIN, OTHER = "A-Za-zÀ-ÖØ-öø-ɏ", "\u0370-\u03ff\u0400-\u052fＡ-Ｚａ-ｚ"
MIXED = regex(f"[{LATIN}][{OTHER}]|[{OTHER}][{LATIN}]")
"""Two neighbouring letters of different scripts."""
BEFORE = regex(rf"[{LATIN}{OTHER}]{{0,60}}\Z")
WORD = regex(f"[{LATIN}{OTHER}]{{1,120}}")
INFLECTED = regex(r"[A-Z]{2,}[а-яё]{1,3}$")
"""A Latin abbreviation with a Russian ending."""


@rule("PR316", Severity.WARNING, needs=FOREIGN)
def confusable_letters(release: Release, ctx: Context) -> Iterator[Problem]:
    """A word contains a letter of another script that looks like the right one.

    A Cyrillic «а» or a full-width letter in a Latin word, or a Latin “c” in a Russian one, comes from typing on the
    other keyboard or from copying. Nobody notices, but no search finds the word, and mail to such an address goes
    astray (Unicode Technical Standard 39). The fix writes the word in one script.

    Bad:

        headline: Acme opens a pl\u0430nt in Lyon

    Good:

        headline: Acme opens a plant in Lyon
    """
    for path, text in _texts(release, ctx):
        for start, word, right in _mixed_words(text):
            end = start + len(word)
            at, part = place_of(release, path, start, end)
            words = f"“{word}” holds {_description(word, right)}; write “{right}” in the letters of one script"
            yield Problem(words, at, part, fix=right, safe=False)


def _texts(release: Release, ctx: Context) -> Iterator[tuple[FieldPath | None, str]]:
    """Yield the texts to check with their paths, and the bare body with None."""
    yield release.place("headline"), release.headline
    for at, contact in own_contacts(release):
        yield (*at, "name"), contact.name
        yield (*at, "email"), contact.email
    yield None, ctx.prose.bare


def _mixed_words(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the words of two scripts that can be written in one: their places, as written, and corrected."""
    done = 0
    for match in MIXED.finditer(text):
        before = BEFORE.search(text, max(done, match.start() - 60), match.start())
        word = WORD.match(text, before.start() if before else match.start())
        if match.start() >= done and word:
            done = word.end()
            if right := _rewritten(word[0]):
                yield word.start(), word[0], right


def _rewritten(word: str) -> str:
    """Return a word with the letters of the rarer script replaced, or an empty string if that is impossible."""
    if INFLECTED.match(word):
        return ""
    to_latin = ["".join(table.get(sign, sign) for sign in word) for table in TO_LATIN.values()]
    latin = [way for way in to_latin if all(map(_is_latin, way))]
    back = ["".join(table.get(sign, sign) for sign in word) for table in (TO_CYRILLIC, TO_GREEK)]
    other = [way for way in back if len(word) > 3 and _is_in_one_script(way)]
    is_mostly_latin = sum(map(_is_latin, word)) * 2 >= len(word)
    return next(iter(latin + other if is_mostly_latin else other + latin), "")


def _is_latin(sign: str) -> bool:
    return sign < "\u0250"


def _is_in_one_script(word: str) -> bool:
    """Return whether a word is wholly Cyrillic or wholly Greek."""
    return all("\u0400" <= sign <= "\u052f" for sign in word) or all("\u0370" <= sign <= "\u03ff" for sign in word)


def _description(word: str, right: str) -> str:
    """Return a description of the first wrong letter: “a Cyrillic letter like “a””."""
    wrong, own = next((old, new) for old, new in zip(word, right, strict=True) if old != new)
    name = "Latin" if _is_latin(wrong) else next(name for name, table in TO_LATIN.items() if wrong in table)
    return f"a {name} letter like “{own}”"
