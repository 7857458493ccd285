"""The JSON Schema of the front matter (draft-07, which every editor supports), made from the table of keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pressctl.release.keys import (
    APPROVAL_KEYS,
    CONTACT_KEYS,
    CORRECTION_KEYS,
    EVENT_KEYS,
    KEYS,
    LATER,
    MEDIA_KEYS,
    TRANSLATED_KEYS,
    Key,
)
from pressctl.release.model import Kind, Status

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "null"]}
"""A text; pressctl reads `2026` as the author wrote it, and an empty value as if it were not given."""
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
TYPES: Mapping[str, Schema] = {
    "text": TEXT,
    "text, one line": {"type": ["string", "number"], "pattern": r"^[^\n]*$"},
    "BCP 47 tag": {"type": ["string", "null"], "pattern": r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
    "date, or instant with zone": {"type": ["string", "null"], "pattern": r"^\s*\d{4}-\d{1,2}-\d{1,2}"},
    "instant with zone": {"type": ["string", "null"], "pattern": r"^\s*\d{4}-\d{1,2}-\d{1,2}[Tt\s]+\d{1,2}:\d{2}"},
    "one of the kinds": {"enum": [*Kind, None], "default": Kind.PRESS_RELEASE},
    "one of the statuses": {"enum": [*Status, None], "default": Status.DRAFT},
    "list of text": TEXTS,
    "whole number": {"type": ["integer", "string", "null"], "minimum": 1, "pattern": r"^\s*0*[1-9]\d*\s*$"},
    "a name from the settings, or text": TEXT,
}
"""The schema of each type, by its description in the table of keys."""


def front_matter(
    renamed: Mapping[str, str] | None = None, contacts: Iterable[str] = (), boilerplates: Iterable[str] = ()
) -> Schema:
    """Return the schema of a release's front matter.

    ``renamed`` maps our keys to a site's own names; ``contacts`` and ``boilerplates`` are the names in the settings,
    which editors can then offer. Keys that are not ours are allowed, as pressctl keeps them.
    """
    types = {
        **TYPES,
        "list of contacts, or of names from the settings": _contacts(sorted(contacts)),
        "map of start, end, place, url": _map(dict.fromkeys(EVENT_KEYS, TEXT)),
        "map of from, paragraphs": _map(dict.fromkeys(TRANSLATED_KEYS, TEXT)),
        "list of file or url, alt, caption, credit": _list(_map(dict.fromkeys(MEDIA_KEYS, TEXT))),
        "list of by, as, at, of, signature": _list(_map(dict.fromkeys(APPROVAL_KEYS.values(), TEXT))),
        "text, or list of what, where, wrong, right": _text_or_list(_map(dict.fromkeys(CORRECTION_KEYS, TEXT))),
        "a name from the settings, or text": {**TEXT, "examples": sorted(boilerplates)},
    }
    names = {key.name: (key.name, *_own(key, renamed or {}), *key.also) for key in KEYS}
    properties = {name: _property(key, name, types) for key in KEYS for name in names[key.name]}
    return {
        "$schema": DRAFT,
        "title": "Front matter of a press release",
        "type": "object",
        "properties": {**properties, **{key: {} for key in LATER}},
        "anyOf": [{"required": [name]} for name in names["headline"]],
    }


def _own(key: Key, renamed: Mapping[str, str]) -> tuple[str, ...]:
    return (renamed[key.name],) if key.name in renamed else ()


def _property(key: Key, name: str, types: Mapping[str, Schema]) -> Schema:
    needed = f" Required {key.required}." if key.required else ""
    instead = f" Read for `{key.name}`." if name != key.name else ""
    if name == "draft":  # another site's key for `status`, with other values
        return {"type": ["boolean", "string", "null"], "description": "true for a draft, false for a released text."}
    return {**types[key.type], "description": f"{key.doc}{instead}{needed}"}


def _list(item: Schema) -> Schema:
    return {"type": ["array", "null"], "items": item}


def _text_or_list(item: Schema) -> Schema:
    return {"anyOf": [TEXT, _list({"anyOf": [TEXT, item]})]}


def _map(values: Schema) -> Schema:
    return {"type": "object", "properties": values}


def _contacts(names: list[str]) -> Schema:
    values = {key: TEXTS if key in {"phone", "languages"} else TEXT for key in CONTACT_KEYS}
    by_name: Schema = {"enum": names} if names else {"type": "string"}
    return _list({"anyOf": [by_name, _map(values)]})
