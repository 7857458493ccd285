"""Reading a newsroom's settings: defaults, overridden by pressctl.toml, overridden by the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import Field
from pathlib import Path, PurePath
from typing import Any

from pressctl import opening
from pressctl.errors import SettingsError, reason
from pressctl.newsroom.setting_values import OPEN_SECTIONS, check_keys, typed
from pressctl.release.settings import Settings, options

FILE = "pressctl.toml"
TOML_HINTS = {
    "Invalid value": 'write texts in straight quotation marks: name = "Acme"',
    "Expected '='": 'write an equals sign between a key and its value: name = "Acme"',
    "Illegal character '\\n'": "a quotation mark is missing at the end of the line",
}
"""What to do about the most frequent messages of the TOML parser."""
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
    values, origins = _from_file(file) if file and os.path.lexists(file) else ({}, {})
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
    check_keys(tables, sections, str(file))
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
        check_keys(table, keys() if keys else table, where)
        return {section.replace("-", "_"): {key: read(value, f"{where} {key}") for key, value in table.items()}}
    declared = {option.name: option for option in options() if option.metadata["section"] == section}
    check_keys(table, declared, where)
    return {key: typed(declared[key], value, f"{where} {key}") for key, value in table.items()}


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
        raise SettingsError(f"{where}: [site] stale {settings.stale} is unknown", "the only value is banner")


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
            raise SettingsError(f"{where}: there is no authority {name}", f"choose from {', '.join(names)}")
