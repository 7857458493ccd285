"""Rules: small functions that look at one release and say what an editor would."""

from __future__ import annotations

import datetime as dt
import importlib
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from pressctl.document import Document
from pressctl.errors import UsageError
from pressctl.findings import Problem, Severity
from pressctl.languages import Language
from pressctl.model import Contact, Release

FAMILIES = ("file", "structure", "time", "contacts", "phones", "language")
"""The modules of this package that hold rules."""

FAMILY_TITLES = {
    "PR0": "File and front matter",
    "PR1": "Headline, body, placeholders",
    "PR2": "Date, embargo, dateline",
    "PR3": "Contacts",
    "PR6": "Language and typography",
}


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the release.

    ``now`` is an aware instant; ``language`` the words of the release's language, or None when pressctl
    has none for it; ``limits`` the numbers of the profile; ``contacts`` those in the settings, by name;
    ``site_languages`` the language tags the settings list.
    """

    document: Document
    now: dt.datetime
    language: Language | None = None
    limits: Mapping[str, int] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    boilerplates: tuple[str, ...] = ()
    site_languages: tuple[str, ...] = ()


Check = Callable[[Release, Context], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One check: its code and slug, its severity (and in a draft), its documentation, its function."""

    code: str
    slug: str
    severity: Severity
    in_draft: Severity
    doc: str
    check: Check

    @property
    def summary(self) -> str:
        """Return the first sentence of the documentation."""
        return self.doc.partition("\n")[0]

    def matches(self, selector: str) -> bool:
        """Say whether a code, the start of a code, or a slug names this rule."""
        return selector in {self.code, self.slug} or (selector.startswith("PR") and self.code.startswith(selector))


RULES: dict[str, Rule] = {}


def rule(code: str, severity: Severity, in_draft: Severity | None = None) -> Callable[[Check], Check]:
    """Register the decorated function as a rule; its name gives the slug, its docstring the documentation."""

    def register(check: Check) -> Check:
        if code in RULES:
            raise ValueError(f"{code} is used twice")
        slug = check.__name__.replace("_", "-")
        RULES[code] = Rule(code, slug, severity, in_draft or severity, inspect.getdoc(check) or "", check)
        return check

    return register


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule, ordered by code."""
    for family in FAMILIES:
        importlib.import_module(f"pressctl.rules.{family}")
    return tuple(RULES[code] for code in sorted(RULES))


def find(name: str) -> Rule:
    """Return the rule with this code or slug; raises UsageError, with the nearest name, when there is none."""
    for candidate in catalogue():
        if name.upper() == candidate.code or name.lower() == candidate.slug:
            return candidate
    raise UsageError(f"There is no rule {name}", _nearest(name))


def choose(select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules that ``select`` names (all when empty) without those that ``ignore`` names.

    Raises UsageError for a name that matches no rule: a misspelt rule would silently check nothing.
    """
    selected, ignored = tuple(select), tuple(ignore)
    for name in (*selected, *ignored):
        if not any(candidate.matches(name) for candidate in catalogue()):
            raise UsageError(f"There is no rule {name}", _nearest(name))
    return tuple(_chosen(selected, ignored))


def _chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> Iterator[Rule]:
    for candidate in catalogue():
        wanted = not select or any(candidate.matches(name) for name in select)
        if wanted and not any(candidate.matches(name) for name in ignore):
            yield candidate


def _nearest(name: str) -> str:
    import difflib

    names = [text for candidate in catalogue() for text in (candidate.code, candidate.slug)]
    near = difflib.get_close_matches(name, names, 1)
    return f"did you mean {near[0]}?" if near else "`pressctl rules` lists them all"
