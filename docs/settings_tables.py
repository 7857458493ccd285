"""The page of the settings, from their declarations, the profiles and the tables of the languages."""

from __future__ import annotations

from typing import Any

from pressctl import profiles
from pressctl.languages import available, find
from pressctl.release.keys import CONTACT_KEYS
from pressctl.release.settings import options

LIMITS = {
    "headline": "characters of the headline (PR104)",
    "summary": "characters of the summary (PR111)",
    "paragraphs": "paragraphs that a release has at the least (PR115)",
    "alt": "characters of an alternative text (PR710)",
    "caption": "characters of a caption (PR714)",
    "credit": "characters of a credit (PR715)",
    "slug": "bytes of a slug (PR902)",
    "embargo_minutes": "minutes between now and the lift of an embargo, at the least (PR218)",
    "embargo_months": "months until it, at the most (PR219)",
}
"""What each limit of a profile counts."""
CONTACT = {
    "name": "who is called; or one for each language",
    "role": "what they are; or one for each language",
    "organisation": "for whom; `report` counts by it",
    "country": "ISO 3166, two letters: where a national number is",
    "email": "the address",
    "phone": "the number as it is to be printed, or a list of them",
    "languages": "a list of tags: what they speak",
    "hours": "when they may be called",
    "printed": "the line of an imported source",
    "until": "the last day on which it may be printed: `2026-12-31`",
}
HEAD = """# Settings

The keys of `pressctl.toml`; all are optional, and a key that there is not is an error that names the nearest.
`pressctl config` shows each with its value and where it came from.

"""
MORE = """
## Contacts

The keys of `[contacts.NAME]`; a release has the same in its `contacts`, or the name alone.

"""
VARIABLES = """
## Variables

Each setting of `[newsroom]` and `[validate]` may be given by a variable, which goes before the file:
`PRESSCTL_TIMEZONE`, `PRESSCTL_LANGUAGES=en,fr`. Besides there are:

| variable | does |
|---|---|
| `PRESSCTL_NEWSROOM` | names the newsroom, as `--newsroom` |
| `PRESSCTL_CACHE` | names the folder of the cache; else that of the system for the user |
| `PRESSCTL_NOW` | sets the clock, as `--now`; every export says that it is set |
| `PRESSCTL_DEBUG` | shows where in the code an error came from |
| `NO_COLOR`, `FORCE_COLOR` or `CLICOLOR_FORCE`, `COLUMNS` | no colours; colours in a pipe; the width of the terminal |
| `VISUAL`, `EDITOR` | what `new --edit` opens |
"""


def page() -> str:
    """Return the page of the settings."""
    return HEAD + "\n".join((*_table(), *_limits(), *_typography())) + MORE + "\n".join(_contacts()) + "\n" + VARIABLES


def _table() -> list[str]:
    rows = []
    for option in options():
        section, key = option.metadata["section"], option.name
        where, name = OPEN.get(key, (f"[{section}]", key))
        rows.append(f"| `{where}` | {f'`{name}`' if name else ''} | {_default(option)} | {option.metadata['doc']} |")
    return ["| section | key | default | meaning |", "|---|---|---|---|", *rows, ""]


OPEN = {
    "fields": ("[fields]", "KEY"),
    "contacts": ("[contacts.NAME]", ""),
    "boilerplates": ("[boilerplates.NAME]", "LANGUAGE"),
    "limits": ("[limits]", "LIMIT"),
    "severity": ("[severity]", "RULE"),
    "per_file_ignores": ("[per-file-ignores]", "GLOB"),
    "terms": ("[terms]", "WORD"),
    "typography": ("[typography]", "LANGUAGE"),
    "approvals": ("[approvals]", ""),
    "names": ("[names]", "NAME"),
}
"""Options that stand for a whole section: its name, and what its keys are."""


def _default(option: Any) -> str:
    value = option.default
    if isinstance(value, str) and value:
        return f"`{value}`"
    return str(value) if isinstance(value, int) else ""


def _limits() -> list[str]:
    """Return the limits with their values in each profile; 0 means no limit."""
    named = profiles.available()
    found = [profiles.find(name) for name in named]
    rows = [
        f"| `{key}` | {LIMITS[key]} | {' | '.join(str(each.limits[key] or 'none') for each in found)} |"
        for key in found[0].limits
    ]
    own = (
        'A profile of your own is a TOML file with `extends`, `rules` and `[limits]`; `profile = "ours.toml"` names it.'
    )
    rules = [
        "",
        own,
        "",
        *(
            f"- `{each.name}` also runs {', '.join(f'`{rule}`' for rule in each.rules)}."
            for each in found
            if each.rules
        ),
    ]
    head = ["## Limits", "", "The keys of `[limits]`, with their values in each profile; 0 switches one off.", ""]
    return [*head, f"| key | counts | {' | '.join(f'`{name}`' for name in named)} |", "|---|---|" + "--:|" * len(named),
            *rows, *rules, ""]  # fmt: skip


def _typography() -> list[str]:
    """Return the authorities of each language that has several."""
    rows = []
    for tag in available():
        language = find(tag)
        if language and language.authorities:
            rows.append(f"| `{tag}` | {', '.join(f'`{name}`' for name in language.authorities)} |")
    why = "The values of `[typography]`: whose way of writing dates, spaces and quotation marks a language follows."
    head = ["## Typography", "", why, "Without one the region of the release's tag decides.", ""]
    return [*head, "| key | values |", "|---|---|", *rows, ""]


def _contacts() -> list[str]:
    return ["| key | is |", "|---|---|", *(f"| `{key}` | {CONTACT[key]} |" for key in (*CONTACT_KEYS, "until"))]
