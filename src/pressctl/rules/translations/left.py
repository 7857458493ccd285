"""Whether a text that a translation shares with its source was left in the source's language, or is a name that stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from pressctl import languages
from pressctl.languages import countries, primary_subtag, towns, writing
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.release.settings import Settings

WORD = regex(r"[^\W\d_]+")
BETWEEN_PLACES = regex(r"[/;&–—]")
LATIN = "Latn"
FIELDS = ("headline", "subheadline", "summary", "boilerplate", "body")
LEAST = 3
"""The fewest letters of a word that tells anything: shorter ones are parts of names, or function words unknown here."""
LONGEST_NAME = 5
"""The most words of a name that stays in Latin letters in a language of other ones; a headline mostly has more."""
ABBREVIATION = 4
"""The most letters of a role that is an abbreviation, as CEO, and the same in many languages."""
WORDS_OF_ROLES = (
    "personal_roles", "speaker_roles", "press_words", "desk_words", "department_words", "office_words",
)  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """A translation and its source."""

    source: Release
    translation: Release
    settings: Settings

    @cached_property
    def _body(self) -> str:
        """Return the body of the translation, in lower case on one line."""
        return " ".join(self.translation.body.split()).casefold()

    @cached_property
    def tags(self) -> tuple[str, str]:
        """Return the primary subtags of the source's language and of the translation's."""
        return primary_subtag(self.source.language), primary_subtag(self.translation.language)

    def is_left(self, text: str) -> bool:
        """Return whether a headline or another text is in the source's language.

        It is if it has ordinary words of the source that the translation does not use: they are in small letters in it
        or in the source's body. Titles, products and houses have none, or the translation uses the name in its text.
        """
        if self._is_said(text):
            return False
        words = WORD.findall(text)
        ordinary = list(self._ordinary(text, words))
        if self._is_in_other_letters(text):
            return bool(ordinary) or len(words) > LONGEST_NAME or not _is_latin(text)
        if len(ordinary) == 1:
            is_small = ordinary[0] in words
            return (is_small and len(words) >= LEAST) or any(word.casefold() in self._telling for word in words)
        return len(ordinary) > 1

    def is_role_left(self, text: str) -> bool:
        """Return whether a role has words of roles in the source's language alone, and none in the other alone."""
        words = [word.casefold() for word in WORD.findall(text) if not _is_abbreviation(word)]
        if not words or self._is_said(text):
            return False
        if self._is_in_other_letters(text):
            return True
        own, other = map(_words_of_roles, self.tags)
        return any(word in own - other for word in words) and not any(word in other - own for word in words)

    def is_place_left(self, text: str) -> bool:
        """Return whether a place, or one of several, has another name in the language of the translation."""
        known = self.settings.named(text, self.translation.language)
        if known is not None:
            return known != text
        if self._is_in_other_letters(text.lower()):
            return True
        return any(self._is_other(part.strip().casefold()) for part in BETWEEN_PLACES.split(text))

    def _is_other(self, place: str) -> bool:
        """Return whether a place has another name; what follows a comma must be known, as it may be another town."""
        parts = [self._names(part.strip()) for part in place.split(",")]
        return all(names is not None for names in parts) and any(
            names is not None and part.strip() not in names for part, names in zip(place.split(","), parts, strict=True)
        )

    def _names(self, place: str) -> tuple[str, ...] | None:
        """Return the names of a town or country in the language of the translation, or None if it is not known."""
        source, target = self.tags
        number = towns.names(source).get(place)
        if number is not None and target in towns.TAGS:
            return towns.named(number, target)
        one, other = (countries.names(tag) if languages.find(tag) else {} for tag in self.tags)
        return tuple(other[code] for code, name in one.items() if name == place and code in other) or None

    def _is_said(self, text: str) -> bool:
        """Return whether the translation uses a text as it is in its body, as it does with a name."""
        return text.casefold() in self._body

    def _ordinary(self, text: str, words: list[str]) -> Iterator[str]:
        """Yield the ordinary words of a text that the translation does not use."""
        rest = WORD.findall(_text(self.source).replace(text, " "))
        common = {word for word in rest if word.islower()}
        used = {word.casefold() for word in WORD.findall(_text(self.translation).replace(text, " "))}
        for word in words:
            if len(word) < LEAST or word.casefold() in used or word.casefold() in self._functions:
                continue
            if word.islower() or word.casefold() in common:
                yield word

    @cached_property
    def _functions(self) -> frozenset[str]:
        """Return the function words of both languages."""
        return _function_words(self.tags[0]) | _function_words(self.tags[1])

    @cached_property
    def _telling(self) -> frozenset[str]:
        """Return the function words of the source's language alone."""
        return _function_words(self.tags[0]) - _function_words(self.tags[1])

    def _is_in_other_letters(self, text: str) -> bool:
        """Return whether a text has letters of the source's script that the translation's language is not written in."""
        source, target = map(writing.script, (self.source.language, self.translation.language))
        if not source or not target or source == target or {source, target} <= writing.UNSPACED:
            return False
        if target == LATIN:
            return any(letter.isalpha() and not _is_latin(letter) for letter in text)
        return _is_latin(text) and any(map(str.islower, text))


def _text(release: Release) -> str:
    return " ".join(" ".join(str(getattr(release, name)).split()) for name in FIELDS)


def _is_latin(text: str) -> bool:
    """Return whether all letters of a text are Latin, and it has any."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(letter < "\u0250" for letter in letters)


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) <= ABBREVIATION


@cache
def _function_words(tag: str) -> frozenset[str]:
    return frozenset(languages.listed(tag, "function_words")) if tag in languages.available() else frozenset()


@cache
def _words_of_roles(tag: str) -> frozenset[str]:
    """Return the words of roles and of desks in a language, without its function words."""
    if tag in languages.available():
        entries = [entry for field in WORDS_OF_ROLES for entry in languages.listed(tag, field)]
    else:
        entries = [entry for field in WORDS_OF_ROLES for entry in languages.further_by_tag(field).get(tag, ())]
    return frozenset(word for entry in entries for word in WORD.findall(entry)) - _function_words(tag)
