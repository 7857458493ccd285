"""Adding, replacing and removing keys of the front matter, while the rest of the file stays as its author wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pressctl.errors import UsageError
from pressctl.findings import Edit, Span
from pressctl.release.file import compose
from pressctl.release.file.document import Document, apply, parse
from pressctl.release.model import Release


def with_keys(document: Document, release: Release, names: Iterable[str], fields: Mapping[str, str]) -> str:
    """Return the text of a file with some keys set as in ``release``; a key without a value is removed.

    ``fields`` maps our keys to the newsroom's own names for them. Raises UsageError if the file, parsed again, would
    differ in anything else.
    """
    for name in names:
        written = fields.get(name, name)
        own = written if written in document.values else name
        lines = compose.keys_text(release, {name}).replace(f"{name}:", f"{own}:", 1)
        document = _with_key(document, own, lines)
    return document.text


def _with_key(document: Document, name: str, lines: str) -> Document:
    wanted = parse(f"---\n{lines}---\n").values.get(name) if lines else None
    if document.values.get(name) == wanted and (wanted is not None or name not in document.values):
        return document
    ending = "\r\n" if "\r\n" in document.text[: document.body.start] else "\n"
    edit = _edit(document, name, lines.replace("\n", ending), ending)
    again = parse(apply(document.text, [edit]))
    others = {key: value for key, value in document.values.items() if key != name}
    is_alone = again.is_readable and again.values == (others if wanted is None else {**others, name: wanted})
    if not is_alone or again.text[again.body.start :] != document.text[document.body.start :]:
        raise UsageError(f"`{name}` cannot be written into the front matter without other changes", _by_hand(lines))
    return again


def _by_hand(lines: str) -> str:
    return f"write it by hand:\n{lines}" if lines else "remove it by hand"


def _edit(document: Document, name: str, lines: str, ending: str) -> Edit:
    """Return the edit that replaces the lines of a key, or adds them at the end."""
    if (name,) not in document.keys:
        at = document.front.end
        before = "" if document.text[at - 1 : at] == "\n" else ending
        return Edit(Span(at, at), before + lines)
    start, end = document.keys[(name,)].start, _end(document, name)
    if not lines:
        return Edit(_whole_lines(document.text, Span(start, end)), "")
    return Edit(Span(start, end), lines.removesuffix(ending))


def _end(document: Document, name: str) -> int:
    """Return where the value of a key ends, without any comments below it."""
    span, text = document.spans[(name,)], document.text
    if span.end <= span.start:  # the value is empty
        return text.index(":", document.keys[(name,)].end) + 1
    lines = text[span.start : span.end].split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return span.start + len("\n".join(lines).rstrip())


def _whole_lines(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end + 1)
