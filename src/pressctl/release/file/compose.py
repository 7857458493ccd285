"""The text of a release's file: what `new` and `import` write, the inverse of reading it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from typing import Any

import yaml

from pressctl.prose.patterns import regex
from pressctl.release.file import document
from pressctl.release.keys import APPROVAL_KEYS, CONTACT_KEYS, CORRECTION_KEYS, EVENT_KEYS, KEYS, MEDIA_KEYS
from pressctl.release.model import Approval, Contact, Correction, Event, Kind, Release, Translated
from pressctl.release.moments import Moment

BREAK = regex("[\n\x85\u2028\u2029]")
"""The characters that end a line in YAML."""


def compose(release: Release, comments: Mapping[str, str] | None = None) -> str:
    """Return the text of a release's file. ``comments`` become lines ``# key: words`` below the keys."""
    head = _dumped(front_matter(release))
    notes = "".join(f"\n# {key}: {' '.join(words.split())}" for key, words in (comments or {}).items())
    body = release.body.strip("\n")
    return f"{head}{notes}\n---\n" + (f"\n{body}\n" if body else "")


def text_of(values: Mapping[str, Any], body: str) -> str:
    """Return the text of a file with these keys, whatever they are, and a body as it stands."""
    return f"{_dumped(values)}\n---\n{body}"


def keys_text(release: Release, names: Collection[str]) -> str:
    """Return the front-matter lines of some keys of a release; an empty string if none has a value."""
    values = {name: value for name, value in front_matter(release).items() if name in names}
    return f"{_dumped(values)}\n".partition("\n")[2] if values else ""


def translated_text(translated: Translated) -> str:
    """Return the value of the key ``translated`` as it is written in a file, on one line."""
    return f'{{from: {translated.source}, paragraphs: "{" ".join(translated.paragraphs)}"}}'


def _dumped(values: Mapping[str, Any]) -> str:
    """Return a front matter without its closing line."""
    import frontmatter  # only needed to write a file

    post = frontmatter.Post("", **values)
    try:
        head = frontmatter.dumps(post, sort_keys=False, width=10_000, Dumper=_FastDumper)
    except UnicodeEncodeError as error:  # libyaml accepts only UTF-8
        raise document.no_text(error) from error
    if "\\U" in head:  # libyaml escapes characters beyond U+FFFF; the slower Python writer does not
        head = frontmatter.dumps(post, sort_keys=False, width=10_000, Dumper=_Dumper)
    return head.removesuffix("---").rstrip("\n")


def front_matter(release: Release) -> dict[str, Any]:
    """Return the keys of a release that are set, in the order of the key table, then those that are not ours."""
    values = {key.name: _value(release, key.name) for key in KEYS}
    if release.kind is Kind.PRESS_RELEASE:
        del values["kind"]
    return {key: value for key, value in {**values, **release.extra}.items() if value not in ("", None, [], ())}


def _value(release: Release, name: str) -> Any:
    value = getattr(release, name)
    if name in LISTS:
        return LISTS[name](release)
    if isinstance(value, Event):
        parts = {key: getattr(value, key) for key in EVENT_KEYS}
        return {key: part.text if isinstance(part, Moment) else part for key, part in parts.items() if part}
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Moment):
        return value.day if value.text == value.day.isoformat() else value.text
    if value is None or isinstance(value, int):
        return value or None
    return list(value) if isinstance(value, tuple) else str(value)


def _corrects(release: Release) -> str | list[Any]:
    changes = [release.corrects] if release.corrects else []
    return [*changes, *map(correction_map, release.corrections)] if release.corrections else release.corrects


def approval_map(approval: Approval) -> dict[str, str]:
    """Return an approval as a map for the front matter."""
    return {key: text for name, key in APPROVAL_KEYS.items() if (text := getattr(approval, name))}


def correction_map(correction: Correction) -> dict[str, str]:
    """Return a correction as a map for the front matter."""
    return {key: text for key in CORRECTION_KEYS if (text := getattr(correction, key))}


def _translated(release: Release) -> dict[str, str] | None:
    value = release.translated
    return _OneLine({"from": value.source, "paragraphs": " ".join(value.paragraphs)}) if value else None


LISTS: Mapping[str, Callable[[Release], Any]] = {
    "contacts": lambda release: [_contact(contact) for contact in release.contacts],
    "media": lambda release: [
        {key: text for key in MEDIA_KEYS if (text := getattr(item, key))} for item in release.media
    ],
    "approvals": lambda release: [approval_map(each) for each in release.approvals],
    "corrects": _corrects,
    "translated": _translated,
}
"""The front-matter values of the fields that are maps, or lists of maps."""


def _contact(contact: Contact) -> str | dict[str, Any]:
    if contact.ref:
        return contact.ref
    values = {key: getattr(contact, key) for key in CONTACT_KEYS}
    plain = {key: _one_or_list(value) if isinstance(value, tuple) else value for key, value in values.items()}
    return {key: value for key, value in plain.items() if value}


def _one_or_list(values: tuple[str, ...]) -> str | list[str]:
    return values[0] if len(values) == 1 else list(values)


class _OneLine(dict[str, str]):
    """A map that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Quotes texts where needed, so that ``12:30`` and ``no`` are read back as text."""


class _FastDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # libyaml is not everywhere
    """The same in C, several times faster."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if BREAK.search(text) else None)


def _day(dumper: yaml.SafeDumper, day: dt.date) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", day.isoformat())


def _in_one_line(dumper: yaml.SafeDumper, values: _OneLine) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", values, flow_style=True)


for _each in (_Dumper, _FastDumper):
    _each.add_representer(_OneLine, _in_one_line)
    _each.add_representer(str, _text)
    _each.add_representer(dt.date, _day)
