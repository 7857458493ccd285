"""Language tags as people write them: “FR”, “fra”, “fr_FR” or “French” for ``fr``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from pressctl.errors import UsageError
from pressctl.languages import available, find
from pressctl.prose.writing_systems import SCRIPT_OF
from pressctl.release.language import TAG

COUNTRIES = {"cn": "zh-Hans", "jp": "ja", "gr": "el", "dk": "da", "cz": "cs", "us": "en-US", "gb": "en-GB", "vn": "vi"}
"""Country codes that are not language codes, and the language that is most likely meant."""


def checked(tag: str) -> str:
    """Return a tag in its usual case; raises UsageError for anything else, with a suggestion if there is one."""
    usual = meant(tag)
    if not usual or usual.casefold() != tag.casefold():
        hint = f"did you mean {usual}?" if usual else "for example fr, zh-Hans or pt-BR"
        raise UsageError(f"{tag or 'Nothing'} is not a language tag", hint)
    if not _is_known(usual.partition("-")[0]):
        raise UsageError(f"{tag} is the code of no language", "for example fr, zh-Hans or pt-BR")
    return usual


@cache
def _is_known(language: str) -> bool:
    """Return whether a code of two or three letters is that of a language, by the Unicode CLDR."""
    if language in SCRIPT_OF:
        return True
    from babel import Locale  # hardly any release is in another language

    known = Locale.parse("en").languages
    return known.get(language) is not None


@lru_cache(maxsize=512)
def meant(tag: str) -> str | None:
    """Return a tag as BCP 47 writes it, also for a language's name or a country code; None if it is not clear."""
    if meant := COUNTRIES.get(tag.casefold()):
        return meant
    match = TAG.fullmatch(tag.replace("_", "-"))
    if not match:
        return _named(tag)
    language, region = match["language"].lower(), (match["region"] or "").upper()
    if language in COUNTRIES:
        return None
    language = _current(language)
    parts = [language + match["more"].lower(), (match["script"] or "").title(), "GB" if region == "UK" else region]
    return "-".join(part for part in parts if part) + match["rest"]


@cache
def _current(language: str) -> str:
    """Return CLDR's present code for a three-letter or withdrawn language code: “fr” for “fra”, “he” for “iw”."""
    if language in SCRIPT_OF:
        return language
    from babel.core import get_global  # a few releases have such a code

    aliases: Mapping[str, str] = get_global("language_aliases")
    alias = aliases.get(language, language)
    return language if "_" in alias else alias


@cache
def _named(name: str) -> str | None:
    """Return the tag of a language by its name: in English, in the language itself, or as authors write it."""
    wanted = name.casefold()
    if not wanted.replace(" ", "").isalpha():
        return None
    for tag in available():
        language = find(tag)
        if language and wanted in {language.name.casefold(), language.own_name.casefold(), *language.other_names}:
            return tag
    from babel import Locale

    english = Locale.parse("en").languages
    in_english = (tag for tag in SCRIPT_OF if str(english.get(tag)).casefold() == wanted)
    # native names are in one file per language, of a megabyte each
    in_its_own = (tag for tag in SCRIPT_OF if str(Locale.parse(tag).display_name).casefold() == wanted)
    return next(in_english, None) or next(in_its_own, None)
