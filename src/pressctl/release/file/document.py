"""A release file as text: its front matter and body, the place of each key and value, and edits that keep the rest.

Every scalar stays the string that the author wrote: ``no`` is a country, ``12:30`` a time, ``+86 …`` a number. Only a
null is read as no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pressctl.errors import UsageError
from pressctl.findings import Edit, FieldPath, Region, Span
from pressctl.prose.patterns import regex
from pressctl.prose.text import BOM, Lines
from pressctl.release import SIZE_LIMIT
from pressctl.release.file import yaml_faults, yaml_nodes
from pressctl.release.file.yaml_nodes import Fault, Places

FENCE = regex(r"^-{3,}[ \t]*\r?$", re.MULTILINE)
CLOSING = regex(r"^(?:-{3,}|\.\.\.)[ \t]*\r?$", re.MULTILINE)
"""The line that ends the front matter; YAML, Jekyll and Pandoc also accept three full stops."""
TOO_LARGE = f"larger than {SIZE_LIMIT / 1e6:.0f} MB, the most that a release may have"
SHOWN = 20
"""How many characters are shown on each side of one that cannot be written."""
TRIES, TRIED = 8, 200_000
"""How many edits are tried out by parsing the file again: so many, and more while they parse few characters in all."""
QUOTED = frozenset("\"'")
"""The quotation marks of YAML."""
QUOTED_SIGNS = frozenset("\"'\\")
"""Characters with a meaning inside YAML's quotation marks."""


@dataclass(frozen=True)
class Document:
    """A release file's text with its front matter read.

    ``values`` holds strings, lists and dicts. ``spans`` and ``keys`` give the place of each value and key in
    ``text``, in characters; ``front`` and ``body`` the two parts of the file.
    """

    text: str
    front: Span
    body: Span
    values: dict[str, Any] = field(default_factory=dict)
    spans: Places = field(default_factory=lambda: Places("", 0))
    keys: Mapping[FieldPath, Span] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    @cached_property
    def characters(self) -> frozenset[str]:
        """Return the characters in the text and the values, for rules that look for a rare one."""
        return frozenset(self.searchable)

    @cached_property
    def searchable(self) -> str:
        """Return the text and, if the front matter may contain escapes, its values below, to search for strings."""
        escaped = (value for _, value in self._texts) if "\\" in self.text[: self.body.start] else ()
        return "\n".join((self.text, *escaped))

    @property
    def is_readable(self) -> bool:
        """Return whether the front matter could be read."""
        return not any(fault.is_fatal for fault in self.faults)

    def has_fault(self, slug: str) -> bool:
        """Return whether the file has a fault of that name."""
        return any(fault.slug == slug for fault in self.faults)

    @cached_property
    def lines(self) -> Lines:
        """Return the lines of the text."""
        return Lines(self.text)

    def region(self, span: Span) -> Region:
        """Return the lines and columns of a span, both from 1. A BOM takes no column."""
        return Region(*self.lines.position(span.start), *self.lines.position(max(span.start, span.end)))

    def locate(self, path: FieldPath, part: Span | None = None) -> Span:
        """Return the span of a field's value, or of the nearest parent that exists.

        ``part`` narrows it to some characters of the value, if the file contains the value verbatim; they are
        counted in the value without surrounding white space, as rules read it.
        """
        while path and path not in self.spans:
            path, part = path[:-1], None
        span = self.spans.get(path, Span(self.front.start, self.front.start))
        verbatim = self._verbatim(path)
        if part and verbatim:
            return Span(verbatim.start + part.start, verbatim.start + part.end)
        return span

    def _verbatim(self, path: FieldPath) -> Span | None:
        """Return where the file contains a value, without surrounding white space, verbatim.

        None if it does not, because of escapes or folded lines.
        """
        if path not in self._verbatims:
            value, span = self.value(path), self.spans.get(path)
            value = value.strip() if isinstance(value, str) else ""
            at = self.text.find(value, span.start, span.end) if value and span else -1
            self._verbatims[path] = Span(at, at + len(value)) if at >= 0 else None
        return self._verbatims[path]

    @cached_property
    def _verbatims(self) -> dict[FieldPath, Span | None]:
        """Return the results of ``_verbatim``, as a value may have a thousand problems."""
        return {}

    @cached_property
    def _openings(self) -> dict[FieldPath, int]:
        """Return the results of ``_opening``."""
        return {}

    def value(self, path: FieldPath) -> Any:
        """Return the value at a path, or None."""
        value: Any = self.values
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def texts(self) -> Iterator[tuple[FieldPath, str]]:
        """Yield every text of the front matter, without surrounding white space, with its path, in file order."""
        yield from self._texts

    @cached_property
    def _texts(self) -> tuple[tuple[FieldPath, str], ...]:
        leaves = _leaves(self.values).items()
        texts = ((path, value) for path, value in leaves if path and path[-1] != "" and isinstance(value, str))
        return tuple((path, value.strip()) for path, value in texts)

    def replace_value(self, path: FieldPath, part: Span, text: str) -> Edit | None:
        """Return the edit that replaces ``part`` of a field's value with a text, in the author's own quoting.

        ``part`` is counted in the value without surrounding white space. None if no edit is found after which the
        file, parsed again, differs in this value only.
        """
        span, old = self.spans.get(path), self.value(path)
        if span is None or not isinstance(old, str):
            return None
        verbatim, old = self._verbatim(path), old.strip()
        if verbatim and self._is_certain(path, old, part, text):
            return Edit(Span(verbatim.start + part.start, verbatim.start + part.end), text)
        if (path, part, text) not in self._tried:
            self._tried[path, part, text] = self._try(path, span, part, text, old)
        return self._tried[path, part, text]

    def _try(self, path: FieldPath, span: Span, part: Span, text: str, old: str) -> Edit | None:
        """Return the first edit after which the file, parsed again, differs in this value only, or None."""
        new = old[: part.start] + text + old[part.end :]
        if len(self._tried) * self.front.end > TRIED + TRIES * self.front.end:
            return None
        return next(
            (edit for edit in self._candidates(path, span, part, text, new) if self._only_changes(edit, path, new)),
            None,
        )

    @cached_property
    def _tried(self) -> dict[tuple[FieldPath, Span, str], Edit | None]:
        """Return the results of ``_try``, each of which takes as long as parsing the front matter."""
        return {}

    def _is_certain(self, path: FieldPath, old: str, part: Span, text: str) -> bool:
        """Return whether replacing a part of a verbatim value with a text surely changes this value only.

        This avoids parsing the file again for each of perhaps a thousand problems in a value.
        """
        if path not in self._openings:
            self._openings[path] = self._opening(path, old)
        opening = self._openings[path]
        if opening == 0:
            return text.isprintable() and QUOTED_SIGNS.isdisjoint(text)
        return 0 < opening < part.start and all(map(str.isalnum, text.split(" ")))

    def _opening(self, path: FieldPath, value: str) -> int:
        """Return the offset in a verbatim value from which plain words are safe: 0 if quoted, -1 if there is none.

        A plain scalar that begins with a word and a space is a text, whatever words follow.
        """
        front, style = self.text[self.front.start : self.front.end], self.spans.style(path)
        if style is None or "&" in front or "*" in front:  # an alias may repeat the value elsewhere
            return -1
        if style in QUOTED:
            return 0 if QUOTED_SIGNS.isdisjoint(value) else -1
        return value.find(" ") if not style and value[:1].isalpha() else -1

    def add_key(self, name: str, text: str) -> Edit | None:
        """Return the edit that adds a key with a plain text at the end of the front matter.

        None if the file, parsed again, would differ in more than this key.
        """
        edit = self._appended(name, text)
        return edit if self._only_has(edit, {**self.values, name: text}) else None

    def put(self, name: str, text: str, value: Any) -> Edit | None:
        """Return the edit that sets the value of a key, written as ``text``; a new key is added at the end.

        None if the file, parsed again, would differ in more than this key.
        """
        span = self.spans.get((name,))
        if span is None or span.start >= span.end:
            edit = self._appended(name, text) if (name,) not in self.keys else None
        else:
            edit = Edit(Span(span.start, span.start + len(self.text[span.start : span.end].rstrip())), text)
        return edit if edit and self._only_has(edit, {**self.values, name: value}) else None

    def _appended(self, name: str, text: str) -> Edit:
        at = self.front.end
        ending = "\r\n" if "\r\n" in self.text[:at] else "\n"
        return Edit(Span(at, at), f"{'' if self.text[at - 1 : at] == chr(10) else ending}{name}: {text}{ending}")

    def _only_has(self, edit: Edit, values: Mapping[str, Any]) -> bool:
        again = parse(apply(self.text, [edit]))
        is_alone = again.is_readable and again.values == values
        return is_alone and again.text[again.body.start :] == self.text[self.body.start :]

    def _candidates(self, path: FieldPath, span: Span, part: Span, text: str, new: str) -> list[Edit]:
        verbatim = self._verbatim(path)
        quoted = '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"'
        in_place = [Edit(Span(verbatim.start + part.start, verbatim.start + part.end), text)] if verbatim else []
        if not new[: part.start] and path in self.keys and span.start >= span.end:  # the value is empty
            colon = self.keys[path].end + 1
            in_place = [Edit(Span(colon, colon), f" {text}")]
        return [*in_place, Edit(span, "'" + new.replace("'", "''") + "'"), Edit(span, quoted)]

    def _only_changes(self, edit: Edit, path: FieldPath, new: str) -> bool:
        again = parse(apply(self.text[: self.body.start], [edit]))
        here, there = _leaves(self.values), _leaves(again.values)
        now = there.get(path)
        is_made = isinstance(now, str) and now.strip() == new.strip()
        return again.is_readable and is_made and {**there, path: new} == {**here, path: new}


def decode(data: bytes) -> Document:
    """Return the document in a file's bytes. Never raises: whatever is wrong is one of its faults."""
    if len(data) > SIZE_LIMIT:
        return _unread(Fault("file-too-large", f"The file is {TOO_LARGE}", Span(0, 0), is_fatal=True))
    try:
        return parse(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf_8(data, error.start)


def encoded(text: str) -> bytes:
    """Return the bytes of a file with a text, which ``decode`` reads again; raises UsageError where it could not.

    Words typed on a command line in an encoding other than UTF-8 arrive as lone surrogates.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise no_text(error) from error
    if len(data) > SIZE_LIMIT:
        raise UsageError(f"The file would be {TOO_LARGE}", "shorten its text")
    return data


def no_text(error: UnicodeEncodeError) -> UsageError:
    """Return the error message for a text with a lone surrogate."""
    around = error.object[max(error.start - SHOWN, 0) : error.end + SHOWN]
    return UsageError(f"“{around.strip()}” is not UTF-8", "set the terminal to UTF-8, or type the words anew")


def _not_utf_8(data: bytes, offset: int) -> Document:
    from pressctl.prose import encodings  # only needed for bad files

    text = data.decode("utf-8", "replace")
    at = len(data[:offset].decode("utf-8"))
    looks = encodings.named(encodings.likely(data))
    words = f"Byte {offset} (0x{data[offset]:02x}) is not UTF-8; the file looks like {looks}"
    return _unread(Fault("not-utf-8", words, Span(at, at + 1), is_fatal=True), text)


def _unread(fault: Fault, text: str = "") -> Document:
    return Document(text, Span(0, 0), Span(0, len(text)), faults=(fault,))


def parse(text: str) -> Document:
    """Return the document in a file's text. Never raises: whatever is wrong is one of its faults."""
    start = 1 if text.startswith(BOM) else 0
    bom = (Fault("byte-order-mark", "The file starts with a byte-order mark", Span(0, 1), fix=""),) if start else ()
    if not FENCE.match(text[start:]):
        return Document(text, Span(start, start), Span(start, len(text)), faults=(*bom, _no_fence(text, start)))
    _, rest = FENCE.split(text[start:], 1)
    front, *bodies = CLOSING.split(rest, 1)
    if not bodies:
        words = "The front matter has no closing line of three hyphens"
        fault = Fault("unclosed-front-matter", words, Span(start, start + 3), is_fatal=True)
        return Document(text, Span(start, len(text)), Span(len(text), len(text)), faults=(*bom, fault))
    body = bodies[0]
    front_at = text.index(front, start + 3) if front.strip() else start + 3
    body_at = len(text) - len(body.lstrip("\r\n")) if body.strip() else len(text)
    parts = Span(front_at, front_at + len(front)), Span(body_at, len(text))
    return _read_front(text, parts, bom)


def _no_fence(text: str, start: int) -> Fault:
    if conflict := yaml_faults.conflict(text[start:]):
        words = yaml_faults.unfinished_merge(text[start : start + conflict.end])
        return Fault("missing-front-matter", words, Span(start, start + conflict.end), is_fatal=True)
    end = text.find("\n", start)
    words = "There is no front matter: a release starts with a line of three hyphens"
    if text.startswith("+++", start):
        words = "The front matter is TOML; pressctl reads YAML between lines of three hyphens"
    return Fault("missing-front-matter", words, Span(start, end if end >= 0 else len(text)), is_fatal=True)


def _read_front(text: str, parts: tuple[Span, Span], faults: tuple[Fault, ...]) -> Document:
    front, body = parts
    nodes = yaml_nodes.read(text, front)
    return Document(text, front, body, nodes.root, nodes.spans, nodes.keys, (*faults, *nodes.faults))


def _leaves(value: Any) -> dict[FieldPath, Any]:
    found: dict[FieldPath, Any] = {}
    _gather(value, (), found)
    return found


def _gather(value: Any, path: FieldPath, found: dict[FieldPath, Any]) -> None:
    is_map = isinstance(value, dict)
    if not is_map and not isinstance(value, list):
        found[path] = value
        return
    found[(*path, "")] = type(value).__name__
    for key, item in value.items() if is_map else enumerate(value):
        _gather(item, (*path, key), found)


def apply(text: str, edits: list[Edit]) -> str:
    """Return the text with the edits made; of two that overlap, only the first in the text."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start >= at:
            pieces += [text[at : edit.span.start], edit.text]
            at = edit.span.end
    return "".join([*pieces, text[at:]])
