"""Profiles: named sets of limits and of rules that are off elsewhere, one TOML file each, with their sources.

A newsroom has its own in the same form: ``profile = "ours.toml"`` in its settings, and in that file ``extends``, the
name of one of these, with ``rules`` and ``[limits]`` of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pressctl import opening
from pressctl.errors import ReadError, SettingsError, UsageError, reason

DEFAULT = "house"
HERE = Path(__file__).parent


class Profile(NamedTuple):
    """A profile: its limits by name, and the rules it switches on beside those that run by default."""

    name: str
    limits: Mapping[str, int]
    rules: tuple[str, ...] = ()


def available() -> tuple[str, ...]:
    """Return the names of the profiles, the default first."""
    names = sorted(file.stem for file in HERE.glob("*.toml"))
    return (DEFAULT, *(name for name in names if name != DEFAULT))


def find(name: str) -> Profile:
    """Return the profile of that name, or in that TOML file, with what it takes from the one it extends.

    Raises UsageError for a name there is not, ReadError or SettingsError for a file that is no profile.
    """
    return _own(Path(name)) if name.endswith(".toml") else _shipped(name)


@cache
def _shipped(name: str) -> Profile:
    if name not in available():
        *others, last = available()
        hint = f"the profiles are {', '.join(others)} and {last}, or a file of your own whose name ends in .toml"
        raise UsageError(f"There is no profile {name}", hint)
    import tomllib

    values = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    base = _shipped(values["extends"]) if "extends" in values else Profile(name, {})
    return Profile(name, {**base.limits, **values.get("limits", {})}, (*base.rules, *values.get("rules", ())))


def _own(file: Path) -> Profile:
    """Return the profile in a newsroom's own file."""
    values = _read(file)
    for key in values.keys() - {"extends", "rules", "limits"}:
        raise SettingsError(f"{file}: there is no setting {key}", "a profile has extends, rules and [limits]")
    base, rules, limits = (
        _shipped(str(values.get("extends", DEFAULT))),
        values.get("rules", []),
        values.get("limits", {}),
    )
    if not isinstance(rules, list) or not all(isinstance(name, str) for name in rules):
        raise SettingsError(f"{file}: rules must be a list of texts", 'for example ["PR210", "headline-hype"]')
    for name, value in limits.items() if isinstance(limits, dict) else [("limits", None)]:
        if name not in base.limits:
            raise SettingsError(f"{file}: [limits] there is no limit {name}", f"it may be: {', '.join(base.limits)}")
        if type(value) is not int or value < 0:
            raise SettingsError(f"{file}: [limits] {name} must be a whole number", "0 switches the limit off")
    return Profile(file.stem, {**base.limits, **limits}, (*base.rules, *rules))


def _read(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(opening.read(file, opening.MOST_SETTINGS).decode("utf-8-sig"))
    except FileNotFoundError:
        raise UsageError(f"{file}: there is no such profile") from None
    except OSError as error:
        raise ReadError(f"{file}: cannot be read: {reason(error)}") from error
    except (ValueError, RecursionError) as error:  # not UTF-8, or not TOML
        raise SettingsError(f"{file}: is not valid TOML: {error}") from error
