"""The words of each language: one TOML file per language, all with the keys of ``Language``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pressctl.languages import tables
from pressctl.languages.language import IN_FIGURES, LABELS, Language

__all__ = [
    "DEFAULT",
    "IN_FIGURES",
    "LABELS",
    "Language",
    "available",
    "find",
    "further",
    "further_by_tag",
    "is_in",
    "known",
    "listed",
    "primary_subtag",
    "section",
]

DEFAULT = "en"
COMMENT = re.compile(r"^#.*\n", re.MULTILINE)
HEAD = re.compile(r"^\[(\w+)\]\n", re.MULTILINE)
"""The header of a TOML table."""
KEY = re.compile(r'^(?:([\w-]+)|"([^"\n]+)") = ', re.MULTILINE)
"""A key before its value; no other line begins like this."""


@cache
def available() -> tuple[str, ...]:
    """Return the tags of the languages that have a table, in alphabetical order."""
    files = Path(__file__).parent.iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")))


@lru_cache(maxsize=512)
def find(tag: str) -> Language | None:
    """Return the language of a BCP 47 tag (``fr``, ``fr-CA``, ``zh-Hans``), or None if it has no table."""
    primary = primary_subtag(tag)
    return _read(primary) if primary in available() else None


@lru_cache(maxsize=512)
def known(tag: str) -> Language | None:
    """Return the language of a tag as ``find`` does, or without a table with what the CLDR has: see ``partial``."""
    from pressctl.languages import partial  # most releases are in a language with a table

    return find(tag) or partial.read(primary_subtag(tag))


@cache
def regional(language: Language, tag: str) -> Language:
    """Return a language with the words of a region; always the same object, as patterns are cached by it."""
    if tag == language.tag:
        return language
    own = language.regional_labels.get(_region(language, tag), {})
    return language.with_values(tag=tag, labels={**language.labels, **own})


def variant(language: Language, tag: str) -> str:
    """Return the tag of the script or region whose own labels apply, “zh-Hant” for zh-HK, or else the tag itself."""
    return _region(language, tag).partition("|")[0] or tag


def _region(language: Language, tag: str) -> str:
    """Return the bar-separated tags of regions with labels of their own, one of which begins this tag, or ""."""
    known = language.regional_labels
    return next((tags for tags in known if tag.lower().startswith((*tags.lower().split("|"),))), "")


@cache
def listed(tag: str, field: str) -> tuple[str, ...]:
    """Return one list of words of a language with a table, read without the rest of its file.

    Words that are searched for in every language need one list of each: reading the whole files would take as long as
    all other work on a release. A list of lists is flattened.
    """
    text = _text(tag)
    start = text.index(f"\n{field} = [")
    line = text[start + 1 : text.index("\n", start + 1)]
    end = start + 1 + len(line) if line.endswith("]") else text.index("\n]\n", start) + 2
    words: list[str] = []
    for entry in _list(text[start + 1 : end], field):
        words += (entry,) if isinstance(entry, str) else entry
    return tuple(words)


def _list(text: str, field: str) -> list[Any]:
    """Return the value of the TOML text of one list; nearly all are also JSON."""
    try:
        value: list[Any] = json.loads(text.removeprefix(f"{field} = ").replace(",\n]", "\n]"))
    except ValueError:
        value = _values(text)[field]
    return value


@cache
def further(field: str) -> tuple[str, ...]:
    """Return the words of a list in all languages without a table, such as those of headings and contacts."""
    return tuple(dict.fromkeys(word for words in further_by_tag(field).values() for word in words))


@cache
def further_by_tag(field: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words that ``further`` returns, by the primary subtags of their languages."""
    return {tag: tuple(words.split("|")) for tag, words in _further().get(field, ())}


@cache
def _further() -> Mapping[str, list[tuple[str, str]]]:
    """Return the tags and words of each list, the words still in one string, as few lists are used."""
    found: dict[str, list[tuple[str, str]]] = {}
    for field, tag, words in tables.lines("further_words.tsv"):
        found.setdefault(field, []).append((tag, words))
    return found


@cache
def section(tag: str, name: str) -> Mapping[str, Any]:
    """Return one TOML table of a language with a table, such as ``time_zones``, read without the rest of its file."""
    head = f"\n[{name}]\n"
    start = _text(tag).index(head) + len(head)
    end = _text(tag).find("\n[", start)
    return _values(_text(tag)[start : end + 1 if end >= 0 else None])


@cache
def _text(tag: str) -> str:
    return Path(__file__).with_name(f"{tag}.toml").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def primary_subtag(tag: str) -> str:
    """Return the language part of a BCP 47 tag in lower case: ``zh`` of ``zh-Hans``."""
    return tag.replace("_", "-").partition("-")[0].lower()


def is_in(tag: str, wanted: Iterable[str]) -> bool:
    """Return whether a language is among the wanted ones, ignoring case; “zh” also matches “zh-Hans”."""
    return not {tag.lower(), primary_subtag(tag)}.isdisjoint(each.lower() for each in wanted)


def _with_tuples(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in table.items()}


def _frozen(value: str | list[str]) -> str | tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else value


def _values(text: str) -> dict[str, Any]:
    """Return the values of a TOML table, or of part of one.

    Values that are also valid JSON are read as JSON, which takes a fifth of the time; all others are read as TOML.
    """
    pairs = KEY.sub(r',"\1\2": ', COMMENT.sub("", text).replace(",\n]", "\n]"))
    try:
        values: dict[str, Any] = json.loads(f"{{{pairs.strip().removeprefix(',')}}}")
    except ValueError:
        import tomllib  # hardly any part of our files needs it

        values = tomllib.loads(text)
    return values


@cache
def _read(tag: str) -> Language:
    top, *named = HEAD.split(_text(tag))
    values = _values(top) | {name: _values(table) for name, table in zip(named[::2], named[1::2], strict=True)}
    known = Language.fields().keys() - {"tag", "date_locale"}
    if known != set(values) or set(LABELS) != set(values["labels"]):
        odd = (known ^ set(values)) | (set(LABELS) ^ set(values["labels"]))
        raise ValueError(f"languages/{tag}.toml: missing or unknown keys {sorted(odd)}")
    lists = {key: tuple(map(_frozen, value)) for key, value in values.items() if isinstance(value, list)}
    tables = {key: _with_tuples(values[key]) for key in ("regional_words", "authorities")}
    return Language(tag=tag, **{**values, **lists, **tables})
