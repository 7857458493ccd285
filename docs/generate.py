"""Write the reference pages from the code: rules, front-matter keys, settings, commands; and the map of the rooms.

`python docs/generate.py` writes them; `--check` only says, with exit code 1, which are stale.
"""

from __future__ import annotations

import ast
import sys
import textwrap
from pathlib import Path
from typing import Any

import typer.main

from pressctl.cli import application
from pressctl.release.keys import KEYS
from pressctl.rules import FAMILY_TITLES, Rule, catalogue

DOCS = Path(__file__).parent
ROOT = DOCS.parent
SOURCE = ROOT / "src" / "pressctl"
TABLE_START, TABLE_END = "<!-- table: written by docs/generate.py -->", "<!-- end of the table -->"
MAP_START, MAP_END = "<!-- map: written by docs/generate.py -->", "<!-- end of the map -->"


def rules() -> str:
    """Return the page of the rules, family by family."""
    parts = ["# Rules\n\nGenerated from the rules themselves; `pressctl explain CODE` prints the same.\n"]
    family = ""
    for rule in catalogue():
        if rule.code[:3] != family:
            family = rule.code[:3]
            parts.append(f"## {family}: {FAMILY_TITLES[family]}\n")
        parts.append(_rule(rule))
    return "\n".join(parts)


def _rule(rule: Rule) -> str:
    return f"### {rule.code} {rule.slug}\n\n*{rule.standing}*\n\n{textwrap.dedent(rule.doc)}\n"


def front_matter() -> str:
    """Return the page of the front-matter keys."""
    rows = [
        f"| `{key.name}` | {key.type} | {key.required} | {', '.join(f'`{n}`' for n in key.also)} | {key.doc} |"
        for key in KEYS
    ]
    head = f"{FRONT_MATTER}| key | type | required | also read as | meaning |\n|---|---|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


FRONT_MATTER = """# Front matter

A release begins with its front matter: what is known of it, a key a line, between two lines of three hyphens. Most
releases need eight or nine of these keys; `pressctl new` writes them. A value with a colon in it stands in quotation
marks. Here one with much:

```toml title="pressctl.toml"
[newsroom]
name = "Acme"
languages = ["en"]

[contacts.press]
name = "Ana Silva"
email = "press@example.org"

[boilerplates.about]
en = "Acme builds pumps for rivers and canals. It was founded in 1950 and employs 900 people."
```

```markdown title="releases/visit.en.md"
---
headline: "Two rivers: Acme shows its plant in Lyon"
subheadline: Journalists see the first pumps
summary: Acme shows its new plant in Lyon to journalists on 4 March 2026.
language: en
date: 2026-03-02
dateline: Lyon
kind: media-advisory
status: approved
contacts:
  - press                               # a name from the settings
  - name: Ben Meier
    role: Head of the plant
    email: plant@example.org
boilerplate: about                      # another
subjects: [water, work]
media:
  - url: https://www.example.org/pictures/plant.jpg
    alt: The plant, seen from the river
    caption: The plant in Lyon in February 2026
    credit: Acme
event:
  start: 2026-03-04 14:00 Europe/Paris
  end: 2026-03-04 16:00 Europe/Paris
  place: 1 Quai des Pompes, Lyon
id: visit
---

Acme shows its new plant in Lyon to journalists.

- **What:** A walk through the plant, and the first pumps
- **Who:** Ben Meier, head of the plant
- **When:** Wednesday, 4 March 2026, 14:00 to 16:00 (CET)
- **Where:** 1 Quai des Pompes, Lyon
```

```console
$ pressctl validate
nothing to report in 1 file
```

"""


def settings() -> str:
    """Return the page of the settings."""
    sys.path.insert(0, str(DOCS))
    import settings_tables

    return settings_tables.page()


def limits() -> str:
    """Return the page of the limits."""
    sys.path.insert(0, str(DOCS))
    import limits_table

    return limits_table.page()


def _choices(option: Any) -> str:
    """Return what may follow an option, where that is one of a few words."""
    words = getattr(option.type, "choices", ())
    return f" One of {', '.join(f'`{word}`' for word in words)}." if words else ""


def commands() -> str:
    """Return the page of the commands with their options."""
    group = typer.main.get_command(application())
    parts = ["# Commands\n"]
    for name, command in group.commands.items():  # type: ignore[attr-defined]  # the application is a group
        parts.append(f"## pressctl {name}\n\n{command.help}\n")
        rows = [
            f"- `{', '.join([*p.opts, *p.secondary_opts])}`: {p.help}{_choices(p)}"
            for p in command.params
            if p.param_type_name == "option" and p.help
        ]
        parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def contributing() -> str:
    """Return the page for contributors with the map of the rooms as the test of the layers has them."""
    before, _, rest = _text(ROOT / "CONTRIBUTING.md").partition(MAP_START)
    return f"{before}{MAP_START}\n{_map()}\n{MAP_END}{rest.partition(MAP_END)[2]}"


def formats() -> str:
    """Return the page of the formats with the table of what each carries, as the tests measure it."""
    sys.path.insert(0, str(ROOT / "tests"))
    from support.carried import table

    before, _, rest = _text(DOCS / "formats.md").partition(TABLE_START)
    return f"{before}{TABLE_START}\n{table()}\n{TABLE_END}{rest.partition(TABLE_END)[2]}"


def _map() -> str:
    rows = [f"| {number} | `{room}` | {_sentence(room)} |" for number, row in enumerate(_rows()) for room in row]
    return "\n".join(("| row | room | what it is |", "|---|---|---|", *rows))


def _rows() -> tuple[tuple[str, ...], ...]:
    """Return ``ROWS`` of the test of the layers, which is read and not run."""
    tree = ast.parse(_text(ROOT / "tests" / "test_layers.py"))
    values = (
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "ROWS"
    )
    rows: tuple[tuple[str, ...], ...] = ast.literal_eval(next(values))
    return rows


def _sentence(room: str) -> str:
    """Return the first sentence of the docstring of a room, which is a folder or one file."""
    path = SOURCE / room / "__init__.py"
    doc = ast.get_docstring(ast.parse(_text(path if path.exists() else SOURCE / f"{room}.py"))) or ""
    return " ".join(doc.partition("\n\n")[0].split()).partition(". ")[0].rstrip(".") + "."


PAGES = {
    "rules.md": rules,
    "front-matter.md": front_matter,
    "settings.md": settings,
    "limits.md": limits,
    "commands.md": commands,
    "formats.md": formats,
    "../CONTRIBUTING.md": contributing,
}


def main() -> None:
    """Write the pages, or check that they are fresh."""
    stale = [name for name, page in PAGES.items() if _text(DOCS / name) != page()]
    if "--check" in sys.argv:
        sys.exit(f"stale: {', '.join(stale)}; run python docs/generate.py" if stale else 0)
    for name in stale:
        (DOCS / name).write_text(PAGES[name](), encoding="utf-8")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    main()
