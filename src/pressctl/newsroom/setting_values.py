"""The values of settings: which keys each section of pressctl.toml takes, and what their values must be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field
from typing import Any

from pressctl import profiles
from pressctl.errors import SettingsError, nearest
from pressctl.release.settings import Settings, options

Keys = Callable[[], Iterable[str]] | None
Read = Callable[[Any, str], Any]
"""Returns the value of a setting, given as TOML with its place; raises SettingsError if it is wrong."""
DEMANDS = ("required", "roles", "signed")
APPROVALS = (
    *DEMANDS, "people", "alone", "minor", "signers", "revoked",
    "press-release", "statement", "media-advisory", "briefing-note", "correction",
)  # fmt: skip
"""The keys of [approvals], including the kinds of releases."""
PERSON = ("roles", "email")


def check_keys(given: Iterable[str], known: Iterable[str], where: str, *, is_inner: bool = False) -> None:
    """Raise SettingsError for an unknown key; ``is_inner`` is for a table within a section, such as one contact."""
    known = list(known)
    for key in given:
        if key not in known:
            home, near = _elsewhere(key), nearest(key, known, 0.5)
            hint = f"choose from {', '.join(sorted(known))}"
            if home:
                hint = f"{hint}; {key} belongs under {home}" if is_inner else f"it belongs under {home}"
            elif near:
                hint = f"did you mean {near}?"
            raise SettingsError(f"{where}: there is no setting {key}", hint)


def _elsewhere(key: str) -> str:
    """Return the sections that a misplaced key belongs to, or an empty string if it belongs to none."""
    homes = [option.metadata["section"] for option in options() if option.name == key]
    homes += ["approvals"] if key in DEMANDS else []
    return " or ".join(f"[{home}]" for home in homes)


def typed(declared: Field[Any], value: Any, where: str) -> Any:
    """Return the value of a declared option; raises SettingsError if it does not have the type of the default."""
    if isinstance(declared.default, tuple):
        example = '["PR101", "missing-date"]' if declared.metadata["section"] == "validate" else '["en", "fr"]'
        return _list_of_text(value, where, f"{declared.name} = {example}")
    if isinstance(declared.default, int):
        return _number(value, where)
    return (
        _map_of_text(value, where)
        if declared.name in Settings.NAMES and isinstance(value, dict)
        else _text(value, where)
    )


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{where} must be a text in quotation marks")
    return value


def _number(value: Any, where: str, hint: str = "for example 30") -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise SettingsError(f"{where} must be a whole number", hint)
    return value


def _limit(value: Any, where: str) -> int:
    return _number(value, where, "0 switches the limit off")


def _severity(value: Any, where: str) -> str:
    from pressctl.findings import Severity

    if value not in list(Severity):
        raise SettingsError(f"{where} must be a severity", f"choose from {', '.join(Severity)}")
    return str(value)


def _list_of_text(value: Any, where: str, example: str = '["PR601", "missing-date"]') -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{where} must be a list of texts", f"for example {example}")
    return tuple(value)


def _map_of_text(value: Any, where: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise SettingsError(f"{where} must be a table with a text for each language", _table(where, 'en = "…"'))
    return {language: _text(item, f"{where}.{language}") for language, item in value.items()}


def _contact(values: Any, where: str) -> dict[str, Any]:
    if not isinstance(values, dict):
        raise SettingsError(f"{where} must be a table", _table(where, "name, role, email and phone"))
    from pressctl.release.keys import CONTACT_KEYS

    check_keys(values, (*CONTACT_KEYS, "until"), where, is_inner=True)
    if "until" in values and type(values["until"]) is not dt.date:
        raise SettingsError(f"{where} until must be a day", "for example until = 2027-12-31, without quotation marks")
    return values


def _table(where: str, holds: str) -> str:
    """Return how to write a table that was given as a plain value in a section."""
    section, _, key = where.rpartition("[")[2].partition("] ")
    name = {"contacts": "press", "boilerplates": "about"}.get(section, key)
    return f"write [{section}.{name}] on a line of its own, and below it {holds}"


def _front_matter_keys() -> list[str]:
    from pressctl.release.keys import KEYS

    return [key.name for key in KEYS]


def _approval(value: Any, where: str) -> Any:
    name = where.rpartition(" ")[2]
    if name in READERS:
        return READERS[name](value, where)
    table = _approval_table(value, where)
    if name == "people":
        return {who: _person(person, f"{where}.{who}") for who, person in table.items()}
    check_keys(table, DEMANDS, where, is_inner=True)
    return {key: _approval(each, f"{where} {key}") for key, each in table.items()}


def _approval_table(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise SettingsError(f"{where} must be a table", 'for example ben = { roles = ["legal"] }')
    return value


def _alone(value: Any, where: str) -> Any:
    from pressctl.release.record.approvals import ALONE

    if value not in ALONE:
        raise SettingsError(f"{where} must be {' or '.join(ALONE)}")
    return value


def _switch(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"{where} must be true or false")
    return value


READERS: Mapping[str, Read] = {
    "required": _number,
    "minor": _number,
    "roles": _list_of_text,
    "alone": _alone,
    "signed": _switch,
    "signers": _text,
    "revoked": _text,
}
"""The readers of the keys of [approvals] that are not tables."""


def _person(value: Any, where: str) -> dict[str, Any]:
    table = _approval_table(value, where)
    check_keys(table, PERSON, where, is_inner=True)
    read: Mapping[str, Read] = {"roles": _list_of_text, "email": _text}
    return {key: read[key](each, f"{where} {key}") for key, each in table.items()}


OPEN_SECTIONS: Mapping[str, tuple[Keys, Read]] = {
    "fields": (_front_matter_keys, _text),
    "limits": (lambda: profiles.find(profiles.DEFAULT).limits, _limit),
    "contacts": (None, _contact),
    "boilerplates": (None, _map_of_text),
    "severity": (None, _severity),
    "per-file-ignores": (None, _list_of_text),
    "terms": (None, _text),
    "typography": (None, _text),
    "names": (None, _map_of_text),
    "approvals": (lambda: APPROVALS, _approval),
}
"""The sections that are maps: the keys they take (None: any), and the reader of their values."""
