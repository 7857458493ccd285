"""Profiles: named sets of limits and of rules that are off elsewhere, one TOML file each, with their sources."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pressctl.errors import UsageError

DEFAULT = "house"
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Profile:
    """A profile: its limits by name, and the rules it switches on beside those that run by default."""

    name: str
    limits: Mapping[str, int]
    rules: tuple[str, ...] = ()


def available() -> tuple[str, ...]:
    """Return the names of the profiles, the default first."""
    names = sorted(file.stem for file in HERE.glob("*.toml"))
    return (DEFAULT, *(name for name in names if name != DEFAULT))


@cache
def find(name: str) -> Profile:
    """Return the profile of that name, with what it takes from the one it extends; raises UsageError for no such."""
    if name not in available():
        *others, last = available()
        raise UsageError(f"There is no profile {name}", f"the profiles are {', '.join(others)} and {last}")
    values = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    base = find(values["extends"]) if "extends" in values else Profile(name, {})
    return Profile(name, {**base.limits, **values.get("limits", {})}, (*base.rules, *values.get("rules", ())))
