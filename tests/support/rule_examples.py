"""Files built from the examples of the rules: a sound release with the lines of an example put in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from pathlib import Path

from pressctl import profiles
from pressctl.newsroom.loading import Loaded
from pressctl.release.file import document, front_matter
from pressctl.release.model import Attachment
from pressctl.release.record.events import Event, Happened, Head
from pressctl.release.same_id import SameId, Sibling
from pressctl.release.settings import Settings
from pressctl.rules import Rule
from pressctl.validation.scope import Scope

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
ABOUT = {
    "en": "Acme builds pumps for rivers and canals.",
    "fr": "Acme construit des pompes pour les fleuves et les canaux.",
}
REACHED = {"email": "press@example.org", "phone": "+41 22 730 81 11"}
HOUSE = Settings(
    name="Acme",
    acronym="ACM",
    timezone="Europe/Zurich",
    contacts={
        "press": {"name": "Press office", **REACHED},
        "summer": {"name": "Ana Silva", **REACHED, "until": dt.date(2025, 8, 31)},
    },
    boilerplates={"acme": ABOUT},
    terms={"illegal migrant": "irregular migrant"},
    typography={"fr": "fr-FR"},
    approvals={"statement": {"required": 1}},
)


def attachment(path: str, target: str) -> Attachment:
    if ".." in target:
        return Attachment.OUTSIDE
    return Attachment.PRESENT if target == "plant.jpg" else Attachment.MISSING


BESIDE = Sibling("plant.fr.md", "plant", "fr", dt.datetime(2026, 3, 9, 9, tzinfo=dt.UTC), source_language="fr")
"""Another file of the newsroom of the examples."""
SLUG = "acme-opens-a-plant-in-lyon"
"""That of the release that the examples are put into."""
ISSUED = {
    "language": "en", "headline": "Acme opens a plant in Lyon", "dateline": "Geneva", "kind": "press-release",
    "date": "2026-03-02",
    "body": ["Acme opened a plant in Lyon on 2 March 2026. It will employ fifty people and build 10 pumps for rivers."],
}  # fmt: skip
EVENTS = {
    "issued": Event(Head("a", Happened.ISSUED, "issued", "en", 1, "2026-03-01T09:00:00Z"), release=ISSUED),
    "alone": Event(
        Head("b", Happened.ISSUED, "alone", "en", 1, "2026-03-01T09:00:00Z", "anna", is_alone=True), release=ISSUED
    ),
    "translated": Event(
        Head("c", Happened.CORRECTED, "translated", "fr", 2, "2026-03-01T09:00:00Z"),
        release={"corrections": [{"wrong": "10 pompes", "right": "12 pompes"}]},
    ),
    "killed": Event(Head("d", Happened.KILLED, "killed", "en", 1, "2026-03-01T09:00:00Z", slug=SLUG)),
}
"""The newest events of the record of the examples, by the id of their release."""


def issued(id: str, names: tuple[str, ...]) -> tuple[Event, ...]:
    del names
    return (EVENTS[id],) if id in EVENTS else ()


FRENCH = """\
---
headline: Acme ouvre une usine à Lyon
language: fr
id: plant
date: 2026-03-02
dateline: Suisse
---

Acme a ouvert une usine à Lyon le 2 mars 2026.

Elle emploiera quarante personnes, et construira 36 000 pompes par an. Johanna Lindqvist la dirige.
"""
"""The text of that file: the release of the examples is a translation of it where it has its id."""


def load(path: str) -> Loaded:
    parsed = document.parse(FRENCH)
    return Loaded(Path(path), parsed, front_matter.read(parsed, path))


SCOPE = Scope(
    now=NOW, settings=HOUSE, attachment=attachment, load=load, issued=issued,
    same_id={"release.md": SameId((BESIDE,), BESIDE.path, b"", ("en", "fr"))},
)  # fmt: skip
SOUND = {
    "headline": "headline: Acme opens a plant in Lyon",
    "language": "language: en",
    "date": "date: 2026-03-02",
    "dateline": "dateline: Geneva",
    "status": "status: review",
    "boilerplate": "boilerplate: acme",
    "contacts": "contacts:\n  - name: Ana Silva\n    email: press@example.org\n    phone: +41 22 730 81 11",
}
BODY = """\
Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

“We have looked for this place for two years,” said Ana Silva, director of the plant, at the opening.

The first pumps will be delivered in the autumn, to the towns that have ordered them from the company.
"""


@dataclass(frozen=True)
class Example:
    """The lines of a Bad or Good block."""

    lines: list[str]

    def scope(self, rule: Rule) -> Scope:
        """Return the scope of the example: with "(profile: wire)" for a first line, that profile's, and the rule's.

        "(no authority)" is a house that names none for its languages, "(name: …)" one of another name.
        """
        house = replace(HOUSE, typography={}) if self.lines[0] == "(no authority)" else HOUSE
        if name := re.match(r"\(name: (.+)\)", self.lines[0]):
            house = replace(house, name=name[1])
        if required := re.match(r"\(required: (.+)\)", self.lines[0]):
            house = replace(house, required=tuple(required[1].split(", ")))
        profile = re.match(r"\(profile: (\S+)\)", self.lines[0])
        named = profile[1] if profile else profiles.DEFAULT
        return replace(SCOPE, settings=replace(house, profile=named, extend=(rule.code,)))

    def data(self) -> bytes:
        """Return the bytes of the file that the example describes."""
        special = self.lines[0] if self.lines[0].startswith("(") else ""
        lines = self.lines[1:] if special else self.lines
        if special == "(no front matter)":
            return "\n".join(lines).encode()
        text = self._text(lines)
        if special == "(no closing line)":
            text = text.replace("\n---\n", "\n")
        data = (b"\xef\xbb\xbf" if "byte-order" in special else b"") + text.encode()
        if "Windows-1252" in special:
            data = data.replace(b"\\x80", b"\x80")
        return data + b"x" * (6_000_000 if "six million" in special else 0)

    def _text(self, lines: list[str]) -> str:
        split = lines.index("---") if "---" in lines else len(lines)
        front, body = dict(SOUND), "\n".join(lines[split + 1 :]) + "\n"
        given: dict[str, str] = {}
        for line in lines[:split]:
            key = re.match(r"([a-z_]+):", line)
            if key and not (line.startswith(" ")):
                name = key[1]
                given[name] = f"{given[name]}\n{line}" if name in given else line
            else:
                given[name] += "\n" + line.replace("\\t", "\t")
        front |= given
        kept = [text for key, text in front.items() if text != f"{key}: -"]
        return "---\n" + "\n".join(kept) + "\n---\n\n" + (body if split < len(lines) else BODY)


def example(rule: Rule, label: str) -> Example:
    """Return the block of a rule's documentation under "Bad:" or "Good:"."""
    after = rule.doc.split(f"{label}:\n\n")[1]
    lines: list[str] = []
    for line in after.split("\n"):
        if line.strip() and not line.startswith("    "):
            break
        lines.append(line[4:])
    return Example("\n".join(lines).strip("\n").split("\n"))
