"""The settings of a newsroom: one list of options, merged from defaults, pressctl.toml and the environment."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from pressctl import profiles
from pressctl.errors import SettingsError, reason
from pressctl.findings import Severity
from pressctl.languages import authorities, available
from pressctl.release.model import CONTACT_KEYS, KEYS, Contact, contact

FILE = "pressctl.toml"
CONTACT_SETTINGS = (*CONTACT_KEYS, "until")


def option(section: str, default: Any, doc: str) -> Any:
    """Declare an option: its section of pressctl.toml, its default and its one sentence."""
    if isinstance(default, dict):
        return field(default_factory=dict, metadata={"section": section, "doc": doc})
    return field(default=default, metadata={"section": section, "doc": doc})


@dataclass(frozen=True)
class Settings:
    """Every option of a newsroom, with its default. ``origins`` says where each value came from."""

    name: str = option("newsroom", "", "The organisation's name, as it signs its releases.")
    acronym: str = option("newsroom", "", "Its acronym.")
    url: str = option("newsroom", "", "The base of the releases' public addresses.")
    timezone: str = option("newsroom", "", "IANA zone in which times are shown; never used to guess an embargo.")
    languages: tuple[str, ...] = option("newsroom", (), "The languages of the newsroom; the first is the default.")
    releases: str = option("newsroom", "releases", "The folder of the releases, from the settings file.")
    path: str = option("newsroom", "{year}/{date}-{slug}.{language}.md", "The path of a new release in that folder.")
    fields: Mapping[str, str] = option("fields", {}, "A site's own name for one of pressctl's front-matter keys.")
    contacts: Mapping[str, Mapping[str, Any]] = option("contacts", {}, "Contacts that releases refer to by name.")
    boilerplates: Mapping[str, Mapping[str, str]] = option("boilerplates", {}, "Standing “About” texts, per language.")
    profile: str = option(
        "validate", "house", "The set of limits: house, wire, gov-uk, or a TOML file of yours that extends one."
    )
    select: tuple[str, ...] = option("validate", (), "Rules to check; all when empty.")
    ignore: tuple[str, ...] = option("validate", (), "Rules not to check.")
    extend: tuple[str, ...] = option("validate", (), "Rules to check beside those that run by default.")
    limits: Mapping[str, int] = option("limits", {}, "Limits of your own over the profile's; 0 switches one off.")
    severity: Mapping[str, str] = option("severity", {}, "A rule's severity here: error, warning or info.")
    per_file_ignores: Mapping[str, tuple[str, ...]] = option(
        "per-file-ignores", {}, "For a glob of paths, the rules not to check there."
    )
    terms: Mapping[str, str] = option("terms", {}, "Words the house does not want, each with the word it does.")
    typography: Mapping[str, str] = option(
        "typography", {}, "The authority for a language: fr-FR, fr-CA, fr-CH or fr-EU; en-GB or en-US; …."
    )
    origins: Mapping[str, str] = field(default_factory=dict)

    def contact(self, name: str, language: str) -> Contact | None:
        """Return the contact of that name with its texts in ``language``, or None."""
        values = self.contacts.get(name)
        return replace(contact(values, language), ref=name) if values is not None else None

    def contacts_in(self, language: str) -> dict[str, Contact]:
        """Return every contact by name, with its texts in ``language``."""
        return {name: found for name in self.contacts if (found := self.contact(name, language))}

    def until(self) -> dict[str, dt.date]:
        """Return the last day of every contact that has one, by the contact's name."""
        return {name: values["until"] for name, values in self.contacts.items() if "until" in values}

    def boilerplate(self, name: str, language: str) -> str | None:
        """Return the boilerplate of that name in ``language``, or None when there is no such text."""
        return self.boilerplates.get(name, {}).get(language)


def options() -> tuple[Field[Any], ...]:
    """Return the declared options in order; the metadata of each holds its ``section`` and ``doc``."""
    return tuple(field for field in fields(Settings) if "section" in field.metadata)


def load(root: Path | None, environment: Mapping[str, str]) -> Settings:
    """Return the settings of the newsroom at ``root`` (None for none), with the environment's over them.

    Raises SettingsError, saying where and what was meant, for anything that is not an option.
    """
    file = root / FILE if root else None
    values, origins = _from_file(file) if file and file.is_file() else ({}, {})
    for declared in options():
        variable = f"PRESSCTL_{declared.name.upper()}"
        if declared.metadata["section"] in {"newsroom", "validate"} and environment.get(variable):
            values[declared.name] = _from_environment(declared, environment[variable])
            origins[declared.name] = variable
    settings = Settings(**values, origins=origins)
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
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {reason(error)}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: is not UTF-8 at byte {error.start}", "save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: is not valid TOML: {error}") from error


def _known(given: Iterable[str], known: Iterable[str], where: str) -> None:
    known = list(known)
    for key in given:
        if key not in known:
            import difflib

            near = difflib.get_close_matches(key, known, 1, 0.5)
            hint = f"did you mean {near[0]}?" if near else f"it may be: {', '.join(sorted(known))}"
            raise SettingsError(f"{where}: there is no setting {key}", hint)


def _typed(declared: Field[Any], value: Any, where: str) -> Any:
    if isinstance(declared.default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise SettingsError(f"{where} must be a list of texts", f'for example {declared.name} = ["en", "fr"]')
        return tuple(value)
    return _text(value, where)


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{where} must be a text in quotation marks")
    return value


def _limit(value: Any, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise SettingsError(f"{where} must be a whole number", "0 switches the limit off")
    return value


def _severity(value: Any, where: str) -> str:
    if value not in list(Severity):
        raise SettingsError(f"{where} must be a severity", f"it may be {', '.join(Severity)}")
    return str(value)


def _list_of_text(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{where} must be a list of texts", 'for example ["PR601", "missing-date"]')
    return tuple(value)


def _map_of_text(value: Any, where: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise SettingsError(f"{where} must be a table with a text for each language", 'for example en = "…"')
    return {language: _text(item, f"{where}.{language}") for language, item in value.items()}


def _contact(values: Any, where: str) -> dict[str, Any]:
    if not isinstance(values, dict):
        raise SettingsError(f"{where} must be a table", "with name, role, email and phone")
    _known(values, CONTACT_SETTINGS, where)
    if "until" in values and type(values["until"]) is not dt.date:
        raise SettingsError(f"{where} until must be a day", "for example until = 2027-12-31, without quotation marks")
    return values


Keys = Callable[[], Iterable[str]] | None
OPEN_SECTIONS: Mapping[str, tuple[Keys, Callable[[Any, str], Any]]] = {
    "fields": (lambda: [key.name for key in KEYS], _text),
    "limits": (lambda: profiles.find(profiles.DEFAULT).limits, _limit),
    "contacts": (None, _contact),
    "boilerplates": (None, _map_of_text),
    "severity": (None, _severity),
    "per-file-ignores": (None, _list_of_text),
    "terms": (None, _text),
    "typography": (None, _text),
}
"""The sections that are maps: the keys they take (None: any), and what reads a value."""


def _check(settings: Settings) -> None:
    _check_authorities(settings)
    where = settings.origins.get("timezone", FILE)
    if settings.timezone:
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(settings.timezone)
        except (KeyError, ValueError, OSError):
            hint = "write an IANA zone such as Europe/Zurich"
            raise SettingsError(f"{where}: timezone {settings.timezone} is no time zone", hint) from None
    try:
        settings.path.format(year="", date="", slug="", language="")
    except (KeyError, IndexError, ValueError):
        hint = "it may hold {year}, {date}, {slug} and {language}"
        raise SettingsError(f"{settings.origins.get('path', FILE)}: path is no pattern", hint) from None


def _check_authorities(settings: Settings) -> None:
    for tag, name in settings.typography.items():
        known = authorities.known(tag)
        if name not in known:
            where = f"{settings.origins.get('typography', FILE)}: [typography] {tag}"
            names = known or [name for other in available() for name in authorities.known(other)]
            raise SettingsError(f"{where}: there is no authority {name}", f"it may be {', '.join(names)}")
