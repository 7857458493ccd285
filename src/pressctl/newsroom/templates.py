"""Finding and rendering templates: the newsroom's own, or else those that pressctl ships."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pressctl import opening
from pressctl.errors import ReadError, UsageError, nearest, reason

OWN = "templates"
"""The folder of a newsroom's own templates, below its root."""
MISNAMED = ("template", "Template", "Templates")
"""Wrong names for that folder."""
FOLDERS = ("export", "new", "site")
"""The folders in it that are read; in ``new`` every Markdown file is a template."""


def shipped() -> Path:
    """Return the folder of the shipped templates: inside an installed package, beside ``src`` in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def source(name: str, own: Path | None = None) -> str:
    """Return the text of a template such as ``new/statement.fr.md``; the folder ``own`` takes precedence.

    Raises UsageError if there is no such template, and ReadError if it cannot be read.
    """
    for folder in (own, shipped()):
        if folder and os.path.lexists(folder / name):
            real = Path(os.path.realpath(folder / name))  # which, unlike Path.resolve, bears a loop of links
            if not real.is_relative_to((folder if folder != own else folder.parent).resolve()):
                raise ReadError(
                    f"{folder / name}: the template is a link out of the newsroom", "copy it into templates"
                )
            try:
                return opening.read(folder / name).decode()
            except (OSError, UnicodeDecodeError) as error:
                why = reason(error) if isinstance(error, OSError) else "it is not UTF-8"
                raise ReadError(f"{folder / name}: the template cannot be read: {why}") from error
    raise UsageError(f"There is no template {name}", f"the shipped ones are in {shipped()}")


def render(name: str, text: str, values: dict[str, Any]) -> str:
    """Return the template of a new release, rendered in the sandbox.

    Raises UsageError, naming the template and the line, if it is not valid, or exceeds a limit.
    """
    from pressctl import sandbox

    def source(requested: str) -> str:
        if requested != name:
            raise UsageError(
                f"The template {name} includes {requested}: a template of a new release must stand alone", "copy it in"
            )
        return text

    return sandbox.rendered(sandbox.Sandbox(source, keep_trailing_newline=True), name, values)


def unread(root: Path) -> Iterator[str]:
    """Yield a warning for each file or folder in a newsroom that looks like a template but is not read.

    A file whose name is in another of the newsroom's own templates is taken to be included there.
    """
    own = root / OWN
    for place in (root / name for name in MISNAMED):
        if place.is_dir() and not (own.is_dir() and place.samefile(own)):
            yield f"{place}: is not read; the folder of templates is {own}"
    files = sorted(path for path in own.rglob("[!.]*") if path.is_file())
    known = [name for name in _names(shipped()) if name.startswith(FOLDERS)]
    for path in files:
        name = path.relative_to(own).as_posix()
        is_new = name.startswith("new/") and path.suffix == ".md"
        if not (is_new or name in known or _is_named(path.name, (each for each in files if each != path))):
            near = _intended(name, known)
            hint = f"did you mean {own / near}?" if near else f"docs/templates.md names those of {', '.join(FOLDERS)}"
            yield f"{path}: is not read, as no template has that name; {hint}"


def _names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


def _is_named(name: str, files: Iterable[Path]) -> bool:
    for file in files:
        with suppress(OSError):
            if name.encode() in opening.read(file):
                return True
    return False


def _intended(name: str, known: Sequence[str]) -> str:
    """Return the template that a file was meant to replace: the same name in another folder, or a similar name."""
    same = [each for each in known if each.rpartition("/")[2] == name.rpartition("/")[2]]
    return nearest(name, same, 0) or nearest(name, known)
