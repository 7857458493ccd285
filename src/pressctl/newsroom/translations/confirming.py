"""Confirming that translations agree with the present text of their source, by noting its digests in them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from pressctl.errors import UsageError
from pressctl.newsroom import loading, saving
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.translations import same_id

NOTED = "noted as a translation of the present text of its source"
"""What is said of a translation that was confirmed."""
SHOWN = 3
"""The most files that are named if none of them is a translation."""


def confirm(newsroom: Newsroom, paths: Iterable[Path], notes: list[str] | None = None) -> list[str]:
    """Note the present digests of their sources in the translations among some files; return the paths of those.

    All files are checked before the first is written. Remarks on files are added to ``notes``. Raises UsageError if
    none is a translation or the note cannot be put into a file, ReadError if a file or its source cannot be read, and
    WriteError if a file cannot be written.
    """
    names = [str(path) for path in paths]
    for name in names:
        loading.load_from(newsroom, Path(name))  # raises before any file is written
    beside = same_id.by_path(newsroom, names, partial(loading.read, newsroom))
    pairs = [(name, beside[name].original) for name in names if name in beside and beside[name].original]
    if not pairs:
        why = f"{', '.join(names[:SHOWN])}: not a translation whose source is certain"
        raise UsageError(
            why,
            "name the translation, not its source; an `id` ties the two; `pressctl validate` says what is unclear",
        )
    made = [(name, *_noted(newsroom, name, source)) for name, source in pairs]
    for name, before, after in made:
        is_parted = after != before and saving.save(Path(name), after, force=True, instead_of=before)
        if is_parted and notes is not None:
            notes.append(f"{name} {saving.PARTED}")
    return [name for name, _ in pairs]


def _noted(newsroom: Newsroom, name: str, source: str) -> tuple[bytes, bytes]:
    """Return the bytes of a translation before and after the digests of its source are noted in it."""
    from pressctl.release.differences.paragraphs import digests
    from pressctl.release.file import document
    from pressctl.release.file.compose import translated_text
    from pressctl.release.model import Translated

    original = loading.load_from(newsroom, Path(source))
    data = loading.read(newsroom, name)
    made = Translated(original.language, digests(original))
    parsed = document.decode(data)
    value = {"from": made.source, "paragraphs": " ".join(made.paragraphs)}
    is_ours = isinstance(parsed.values.get("translated", {}), dict)  # otherwise it is a site's own key
    edit = parsed.put("translated", translated_text(made), value) if is_ours else None
    if edit is None:
        raise UsageError(
            f"{name}: the note cannot be written into it", f"write into it: translated: {translated_text(made)}"
        )
    return data, document.encoded(document.apply(parsed.text, [edit]))
