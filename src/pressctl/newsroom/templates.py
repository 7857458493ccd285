"""Templates: the newsroom's own first, else those that pressctl ships."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pressctl.errors import ReadError, UsageError, reason


def shipped() -> Path:
    """Return the folder of the shipped templates: inside an installed package, beside ``src`` in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def source(name: str, own: Path | None = None) -> str:
    """Return the text of a template such as ``new/statement.fr.md``; one in the folder ``own`` comes first.

    Raises UsageError when there is no such template, ReadError when it cannot be read.
    """
    for folder in (own, shipped()):
        if folder and (folder / name).is_file():
            if not (folder / name).resolve().is_relative_to((folder if folder != own else folder.parent).resolve()):
                raise ReadError(
                    f"{folder / name}: the template is a link out of the newsroom", "copy it into templates"
                )
            try:
                return (folder / name).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                why = reason(error) if isinstance(error, OSError) else "it is not UTF-8"
                raise ReadError(f"{folder / name}: the template cannot be read: {why}") from error
    raise UsageError(f"There is no template {name}", f"the shipped ones are in {shipped()}")


def render(name: str, text: str, values: dict[str, Any]) -> str:
    """Return a template's text with the values in place; it runs in a sandbox.

    Raises UsageError, naming the template and the line, when it is not a valid one, or does not come to an end.
    """
    from pressctl import sandbox

    def source(asked: str) -> str:
        if asked != name:
            raise UsageError(f"The template {name} takes in {asked}: that of a new release stands alone", "copy it in")
        return text

    return sandbox.rendered(sandbox.Sandbox(source, keep_trailing_newline=True), name, values)
