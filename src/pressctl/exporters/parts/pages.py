"""Pages made from templates, in a sandbox with limits; templates are compiled once per process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from pressctl import languages, sandbox
from pressctl.exporters import Desk
from pressctl.exporters.parts.state import Line
from pressctl.languages import Language, primary_subtag
from pressctl.languages.writing import direction
from pressctl.release.model import Contact, Event, Media, Release
from pressctl.release.moments import Moment
from pressctl.sandbox import Sandbox

CONTROLS = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f"
"""Control characters, which have no place in HTML."""
PLAIN: dict[type, frozenset[str]] = {
    each: frozenset(field.name for field in fields(each)) for each in (Release, Contact, Media, Event, Moment)
}
"""The types of a release, of which templates may read every attribute."""


def render(name: str, desk: Desk, values: Mapping[str, Any]) -> bytes:
    """Return a page in UTF-8 from a template, which may include and extend others; control characters are removed.

    Raises UsageError, naming the template and its line, if the template is wrong, asks for something it must not see,
    or exceeds a limit.
    """
    text = sandbox.rendered(_sandbox(desk.template), name, values)
    return text.strip().encode("utf-8", "replace").translate(None, CONTROLS) + b"\n"


class _Compiled(BytecodeCache):
    """Caches compiled templates for the life of the process, by name and source."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if data := self._kept.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


COMPILED = _Compiled()


@lru_cache(maxsize=4)
def _sandbox(template: Callable[[str], str]) -> Sandbox:
    """Return the sandbox for the templates of a desk; each template is read once."""
    return Sandbox(template, PLAIN, autoescape=True, bytecode_cache=COMPILED)


def label_lang(tag: str, words: Language) -> Markup:
    """Return the `lang` attribute for an element with labels, on a page in the language ``tag``.

    It is empty if the labels are in the page's language; otherwise it names theirs for screen readers and translators
    (WCAG 2.2, 3.1.2, Language of Parts).
    """
    spoken = primary_subtag(words.tag)
    return Markup("") if not tag or primary_subtag(tag) == spoken else Markup(' lang="{}"').format(spoken)


def marked(text: str, tag: str, words: Language) -> Markup:
    """Return the words of a label for a page in the language ``tag``, with ``label_lang`` if needed."""
    lang = label_lang(tag, words)
    if not lang or not text.strip():
        return escape(text)
    turn = Markup("") if direction(tag) == words.direction else Markup(' dir="{}"').format(words.direction)
    return Markup("<span{}{}>{}</span>").format(lang, turn, text)


def marked_line(line: Line, tag: str, words: Language) -> Markup:
    """Return a line above the headline with its label ``marked``.

    The colon and space after the label stay outside, as in a right-to-left line they are on the left of it.
    """
    label = line.label.rstrip(": ") if line.value else line.label
    return marked(label, tag, words) + escape(line.label[len(label) :] + line.value) + marked(line.rest, tag, words)


@cache
def marked_labels(tag: str, words: Language) -> Mapping[str, Markup]:
    """Return all labels, ``marked``, by their keys."""
    return {name: marked(text, tag, words) for name, text in words.labels.items()}


@cache
def language_name(tag: str) -> str:
    """Return the name of a language in itself: ``Français``, ``简体中文``; the tag if CLDR has none."""
    own = languages.find(tag)
    locale = None if own and own.tag == tag else _locale(tag)
    name = own.own_name if own and own.tag == tag else locale.get_display_name() if locale else None
    return name[:1].upper() + name[1:] if name else tag


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-") if tag != "und" else None
    except (UnknownLocaleError, ValueError, TypeError):
        return None
