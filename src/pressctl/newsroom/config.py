"""Reading a newsroom's settings: defaults, overridden by pressctl.toml, overridden by the environment."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field
from pathlib import Path, PurePath
from typing import Any

from pressctl import opening, profiles
from pressctl.errors import SettingsError, nearest, reason
from pressctl.release.settings import Settings, options

FILE = "pressctl.toml"
TOML_HINTS = {
    "Invalid value": 'write texts in straight quotation marks: name = "Acme"',
    "Expected '='": 'write an equals sign between a key and its value: name = "Acme"',
    "Illegal character '\\n'": "a quotation mark is missing at the end of the line",
}
"""What to do about the most frequent messages of the TOML parser."""
DEMANDS = ("required", "roles", "signed")
APPROVALS = (
    *DEMANDS, "people", "alone", "minor", "signers", "revoked",
    "press-release", "statement", "media-advisory", "briefing-note", "correction",
)  # fmt: skip
"""The keys of [approvals], including the kinds of releases."""
PERSON = ("roles", "email")
SUFFIXES = (".md", ".markdown")
SKIPPED_FOLDERS = frozenset({"node_modules", "templates", "__pycache__"})
"""Names of folders that never contain releases."""
PARTS = ("year", "date", "slug", "language")
PART = re.compile(rf"\{{({'|'.join(PARTS)})\}}")
"""A placeholder in a path pattern; Python's format strings are not used, as they can access attributes."""
WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f\"'<>\\]+", re.IGNORECASE)
"""The public address of a newsroom; links on its pages must not have another scheme."""


def load(root: Path | None, environment: Mapping[str, str]) -> Settings:
    """Return the settings of the newsroom at ``root`` (or None), overridden by the environment.

    Raises SettingsError, with the place and a suggestion, for an unknown option or a wrong value.
    """
    file = root / FILE if root else None
    values, origins = _from_file(file) if file and file.is_file() else ({}, {})
    for declared in options():
        variable = f"PRESSCTL_{declared.name.upper()}"
        if declared.metadata["section"] in {"newsroom", "validate"} and environment.get(variable):
            values[declared.name] = _from_environment(declared, environment[variable])
            origins[declared.name] = variable
    names = {key: values[key] for key in Settings.NAMES if isinstance(values.get(key), dict)}
    for key, texts in names.items():
        first = next((tag for tag in values.get("languages", ()) if tag in texts), next(iter(texts), ""))
        values[key] = texts.get(first, "")
    settings = Settings(**values, origins=origins, own_names=names)
    _check(settings)
    return settings


def _from_environment(declared: Field[Any], text: str) -> Any:
    if isinstance(declared.default, tuple):
        return tuple(item.strip() for item in text.split(",") if item.strip())
    return text


def _from_file(file: Path) -> tuple[dict[str, Any], dict[str, str]]:
    tables = _toml(file)
    sections = {declared.metadata["section"] for declared in options()}
    _known(tables, sections, str(file))
    values: dict[str, Any] = {}
    for section, table in tables.items():
        if not isinstance(table, dict):
            raise SettingsError(f"{file}: {section} must be a table", f"write [{section}] on a line of its own")
        values.update(_section(file, section, table))
    return values, dict.fromkeys(values, str(file))


def _section(file: Path, section: str, table: dict[str, Any]) -> dict[str, Any]:
    where = f"{file}: [{section}]"
    if section in OPEN_SECTIONS:
        keys, read = OPEN_SECTIONS[section]
        _known(table, keys() if keys else table, where)
        return {section.replace("-", "_"): {key: read(value, f"{where} {key}") for key, value in table.items()}}
    declared = {option.name: option for option in options() if option.metadata["section"] == section}
    _known(table, declared, where)
    return {key: _typed(declared[key], value, f"{where} {key}") for key, value in table.items()}


def _toml(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(opening.read(file, opening.MOST_SETTINGS).decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {reason(error)}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: is not UTF-8 at byte {error.start}", "save it as UTF-8") from error
    except ValueError as error:  # not TOML, or a number of more digits than Python reads
        hints = (hint for words, hint in TOML_HINTS.items() if words in str(error))
        raise SettingsError(f"{file}: is not valid TOML: {error}", next(hints, "")) from error
    except RecursionError as error:
        raise SettingsError(f"{file}: is not valid TOML: its lists are nested too deeply") from error


def _known(given: Iterable[str], known: Iterable[str], where: str, *, is_inner: bool = False) -> None:
    """Raise SettingsError for an unknown key; ``is_inner`` is for a table within a section, such as one contact."""
    known = list(known)
    for key in given:
        if key not in known:
            home, near = _elsewhere(key), nearest(key, known, 0.5)
            hint = f"there are {', '.join(sorted(known))}"
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


def _typed(declared: Field[Any], value: Any, where: str) -> Any:
    if isinstance(declared.default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            example = '["PR101", "missing-date"]' if declared.metadata["section"] == "validate" else '["en", "fr"]'
            raise SettingsError(f"{where} must be a list of texts", f"for example {declared.name} = {example}")
        return tuple(value)
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


def _limit(value: Any, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise SettingsError(f"{where} must be a whole number", "0 switches the limit off")
    return value


def _number(value: Any, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise SettingsError(f"{where} must be a whole number", "for example 30")
    return value


def _severity(value: Any, where: str) -> str:
    from pressctl.findings import Severity

    if value not in list(Severity):
        raise SettingsError(f"{where} must be a severity", f"it may be {', '.join(Severity)}")
    return str(value)


def _list_of_text(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{where} must be a list of texts", 'for example ["PR601", "missing-date"]')
    return tuple(value)


def _map_of_text(value: Any, where: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise SettingsError(f"{where} must be a table with a text for each language", _table(where, 'en = "…"'))
    return {language: _text(item, f"{where}.{language}") for language, item in value.items()}


def _contact(values: Any, where: str) -> dict[str, Any]:
    if not isinstance(values, dict):
        raise SettingsError(f"{where} must be a table", _table(where, "name, role, email and phone"))
    from pressctl.release.keys import CONTACT_KEYS

    _known(values, (*CONTACT_KEYS, "until"), where, is_inner=True)
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
    if not isinstance(value, dict):
        raise SettingsError(f"{where} must be a table", 'for example ben = { roles = ["legal"] }')
    if name == "people":
        return {who: _person(person, f"{where}.{who}") for who, person in value.items()}
    _known(value, DEMANDS, where, is_inner=True)
    return {key: _approval(each, f"{where} {key}") for key, each in value.items()}


def _alone(value: Any, where: str) -> Any:
    from pressctl.release.approving import ALONE

    if value not in ALONE:
        raise SettingsError(f"{where} must be {' or '.join(ALONE)}")
    return value


def _switch(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"{where} must be true or false")
    return value


READERS: Mapping[str, Callable[[Any, str], Any]] = {
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
    if not isinstance(value, dict):
        raise SettingsError(f"{where} must be a table", 'for example ben = { roles = ["legal"] }')
    _known(value, PERSON, where, is_inner=True)
    read = {"roles": _list_of_text, "email": _text}
    return {key: read[key](each, f"{where} {key}") for key, each in value.items()}


Keys = Callable[[], Iterable[str]] | None
OPEN_SECTIONS: Mapping[str, tuple[Keys, Callable[[Any, str], Any]]] = {
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


def _check(settings: Settings) -> None:
    _check_authorities(settings)
    _check_stale(settings)
    _check_tags(settings)
    where = settings.origins.get("timezone", FILE)
    if settings.timezone:
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(settings.timezone)
        except (KeyError, ValueError, OSError):
            hint = "write an IANA zone such as Europe/Zurich"
            raise SettingsError(f"{where}: timezone {settings.timezone} is not a time zone", hint) from None
    if settings.url and not WEB_ADDRESS.fullmatch(settings.url):
        from pressctl.prose.text import printable

        where = settings.origins.get("url", FILE)
        raise SettingsError(f"{where}: url “{printable(settings.url)}” is not a web address", "write https://…")
    _check_places(settings)


def _check_places(settings: Settings) -> None:
    """Raise SettingsError for a folder or a pattern that puts releases where no command looks for them."""
    from pressctl.prose.text import printable

    if _is_hidden(settings.releases):
        where = f"{settings.origins.get('releases', FILE)}: releases “{printable(settings.releases)}”"
        raise SettingsError(f"{where} is hidden", "name a folder whose name does not begin with a full stop")
    rest = filled(settings.path, dict.fromkeys(PARTS, "a"))
    where = f"{settings.origins.get('path', FILE)}: path"
    if "{slug}" not in settings.path or set(rest) & set("{}\0"):
        hint = "it holds {slug}, and may hold {year}, {date} and {language}: {year}/{date}-{slug}.{language}.md"
        raise SettingsError(f"{where} is not a valid pattern", hint)
    is_passed_over = _is_hidden(rest) or bool(SKIPPED_FOLDERS.intersection(PurePath(rest).parts[:-1]))
    if is_passed_over or not rest.lower().endswith(SUFFIXES):
        hint = "it ends in .md, and no folder in it is hidden or called templates"
        raise SettingsError(f"{where} “{printable(settings.path)}” makes files that no command would find", hint)


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") and part != ".." for part in PurePath(path).parts)


def _check_stale(settings: Settings) -> None:
    if settings.stale not in {"", "banner"}:
        where = settings.origins.get("stale", FILE)
        raise SettingsError(f"{where}: [site] stale {settings.stale} is unknown", "it may be banner")


def filled(pattern: str, values: Mapping[str, str]) -> str:
    """Return a path pattern with its placeholders replaced, each value unchanged."""
    return PART.sub(lambda match: values[match[1]], pattern)


def _check_tags(settings: Settings) -> None:
    """Raise SettingsError for anything that is not a language tag; most are checked without importing anything."""
    for name in ("languages", "required"):
        for tag in getattr(settings, name):
            if not (tag.isascii() and tag.isalpha() and len(tag) in {2, 3}) and not _is_tag(tag):
                where = settings.origins.get(name, FILE)
                raise SettingsError(f"{where}: {name} “{tag}” is not a language tag", "for example en, pt-BR, zh-Hans")


def _is_tag(tag: str) -> bool:
    from pressctl.release.language import is_tag

    return is_tag(tag)


def _check_authorities(settings: Settings) -> None:
    if not settings.typography:
        return
    from pressctl.languages import authorities, available

    for tag, name in settings.typography.items():
        known = authorities.known(tag)
        if name not in known:
            where = f"{settings.origins.get('typography', FILE)}: [typography] {tag}"
            names = known or [name for other in available() for name in authorities.known(other)]
            raise SettingsError(f"{where}: there is no authority {name}", f"it may be {', '.join(names)}")
