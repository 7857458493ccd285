"""A module imports from the rows below its own, never from its own row or above; in its own package it may."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROWS = (
    ("cli",),
    ("exporting",),
    ("api", "listing", "scaffold", "siblings"),
    ("checking", "baseline", "importing", "built"),
    ("cache",),
    ("validation", "loading"),
    ("newsroom", "reporters"),
    ("config",),
    ("rules", "importers", "exporters"),
    ("written_times", "written_dates", "figures"),
    ("front_matter", "languages", "schema"),
    ("model",),
    ("prose", "placeholders", "unpaired_marks"),
    ("document",),
    ("text", "plugins", "sources", "templates", "moments", "profiles"),
    ("findings",),
    ("errors", "patterns"),
)
ROW = {name: number for number, names in enumerate(ROWS) for name in names}
SOURCE = Path(__file__).parents[1] / "src" / "pressctl"
FILES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE or not path.name.startswith("__"))


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "pressctl":
            found |= {alias.name for alias in node.names if alias.name in ROW}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pressctl."):
            found.add((node.module or "").split(".")[1])
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_down(path: Path) -> None:
    own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    for name in imported(path) - {own}:
        assert ROW[name] > ROW[own], f"{own} imports {name}"
