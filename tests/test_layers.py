"""A module imports from the rows below its own, never from its own row or above; in its own package it may.

Inside a package the parts of a format or family know nothing of the formats and families, and nobody imports in a circle.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pressctl.rules import catalogue

ROWS = (
    ("__main__",),
    ("cli",),
    ("__init__", "api"),
    ("issuing",),
    ("publishing", "comparing"),
    ("validation", "ingest", "reporters"),
    ("rules", "importers", "exporters", "newsroom"),
    ("release",),
    ("facts",),
    ("prose", "profiles", "plugins", "sandbox", "store", "workers"),
    ("languages", "findings", "errors", "choices", "opening", "version"),
)
"""The rooms, from the command line down to plain data."""
FACE = {"__init__": ("api", "version"), "api": ("__init__",)}
"""The public face is two files: it asks the one below it, and nobody else imports it but the command's start."""
PARTS = {"exporters": ("parts",), "importers": ("evidence", "extraction", "markup")}
"""Folders inside a package that the files beside them use, and that use none of these."""
FLOORS = {
    "importers.extraction": (("pages",), ("",), ("heads",), ("lines",), ("contacts",), ("words", "scripts", "dates")),
    "newsroom": (("scaffold",), ("search", "translations"), ("lists",), ("",)),
    "release": (("differences",), ("record",), ("file",), ("",)),
    "facts": (("",), ("matching",), ("readers",), ("fact",)),
    "prose": (("datelines",), ("lines",), ("hours", "signs"), ("days", "addresses"), ("",)),
}
"""The folders and some files of a package, from the top; `""` are the other files in it."""
DIGITS = {
    "file": "PR0", "structure": "PR1", "time": "PR2", "contacts": "PR3", "claims": "PR4", "boilerplate": "PR5",
    "language": "PR6", "media": "PR7", "translations": "PR8", "lifecycle": "PR9",
}  # fmt: skip

ROW = {room: number for number, rooms in enumerate(ROWS) for room in rooms}
SOURCE = Path(__file__).parents[1] / "src" / "pressctl"
FILES = sorted(SOURCE.rglob("*.py"))
MODULES = {".".join(path.relative_to(SOURCE).with_suffix("").parts) for path in FILES}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path, *, at_runtime: bool = False) -> Iterator[str]:
    """Yield the modules of pressctl that a file imports, as paths below the package; ``at_runtime`` only what runs."""
    tree = parsed(path)
    for node in _top(tree) if at_runtime else ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(path, node)
            names = [f"{base}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (_module(name.removeprefix("pressctl").lstrip(".")) for name in names if _is_ours(name))


def _is_ours(name: str) -> bool:
    return name == "pressctl" or name.startswith("pressctl.")


def _top(tree: ast.Module) -> Iterator[ast.AST]:
    return (node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom))


def _absolute(path: Path, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = ("pressctl", *path.relative_to(SOURCE).parts[: -node.level])
    return ".".join((*package, *filter(None, (node.module,))))


def _module(name: str) -> str:
    """Return the module that an imported name is, or is in; that of a package is its ``__init__``."""
    while name and name not in MODULES:
        if f"{name}.__init__" in MODULES:
            return f"{name}.__init__"
        name = name.rpartition(".")[0]
    return name or "__init__"


def _room(module: str) -> str:
    return module.partition(".")[0]


def _name(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts)


@cache
def imports() -> list[tuple[str, str]]:
    """Return each module with each that it imports."""
    return [(_name(path), module) for path in FILES for module in imported(path)]


def test_imports_point_down() -> None:
    assert [
        f"{name} imports {module}"
        for name, module in imports()
        if _room(module) not in {_room(name), *FACE.get(_room(name), ())} and ROW[_room(module)] <= ROW[_room(name)]
    ] == []


def test_a_part_knows_nothing_of_the_files_that_use_it() -> None:
    for name, module in imports():
        (package, folder), (room, other) = (f"{each}.".split(".")[:2] for each in (name, module))
        parts = PARTS.get(package, ())
        is_beside = room == package and other not in {"", "__init__", *parts}
        assert not (folder in parts and is_beside), f"{name} imports {module}"


@pytest.mark.parametrize("package", FLOORS)
def test_the_folders_of_a_package_stand_in_rows(package: str) -> None:
    rows = {folder: number for number, folders in enumerate(FLOORS[package]) for folder in folders}

    def row(module: str) -> int:
        folder = module.removeprefix(f"{package}.").partition(".")[0]
        return rows.get(folder, rows[""])

    assert [
        f"{name} imports {module}"
        for name, module in imports()
        if name.startswith(f"{package}.") and module.startswith(f"{package}.") and row(module) < row(name)
    ] == []


def test_nobody_imports_in_a_circle() -> None:
    edges = {_name(path): set(imported(path, at_runtime=True)) - {_name(path)} for path in FILES}
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " → ".join((*above, module))
        if module not in done:
            for below in edges.get(module, ()):
                visit(below, (*above, module))
            done.add(module)

    for module in edges:
        visit(module, ())


def test_the_folder_of_a_rule_is_the_digit_of_its_code() -> None:
    for rule in catalogue():
        folder = rule.check.__module__.removeprefix("pressctl.rules.").partition(".")[0]
        assert rule.code.startswith(DIGITS[folder]), f"{rule.code} stands in rules/{folder}"


@pytest.mark.parametrize(
    ("place", "code", "expected"),
    [
        ("prose/text.py", "import pressctl.cli.call", "cli.call"),
        ("prose/text.py", "from pressctl import api", "api"),
        ("prose/text.py", "from pressctl import load", "__init__"),
        ("prose/text.py", "from . import views", "prose.views"),
        ("prose/text.py", "from ..release.model import Release", "release.model"),
        ("prose/text.py", "def f():\n    from ..rules import find", "rules.__init__"),
    ],
)
def test_every_way_to_import_is_seen(place: str, code: str, expected: str, tmp_path: Path,
                                     monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    file = tmp_path / place
    file.parent.mkdir(parents=True)
    file.write_text(code)
    monkeypatch.setitem(globals(), "SOURCE", tmp_path)
    assert list(imported(file)) == [expected]
