"""A sound release in one of eight languages, always the same for its number."""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

TEXTS = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
LANGUAGES = tuple(TEXTS)
FIRST_DAY = dt.date(2015, 1, 5)


@dataclass(frozen=True)
class Written:
    """A release before it is a file: the lines of its front matter by key, the paragraphs of its body."""

    language: str
    day: dt.date
    front: dict[str, str]
    body: tuple[str, ...]
    start: str = ""

    def text(self) -> str:
        """Return the file."""
        return self.start + "---\n" + "\n".join(self.front.values()) + "\n---\n\n" + "\n\n".join(self.body) + "\n"

    def having(self, **lines: str) -> Written:
        """Return the release with front-matter lines set, or left out when they are empty."""
        front = {key: line for key, line in {**self.front, **lines}.items() if line}
        return replace(self, front=front)

    def saying(self, old: str, new: str) -> Written:
        """Return the release with the first ``old`` of its front matter or body replaced; it must be there."""
        for key, line in self.front.items():
            if old in line:
                return self.having(**{key: line.replace(old, new, 1)})
        return self.telling(*(part.replace(old, new, 1) if part == self._holding(old) else part for part in self.body))

    def telling(self, *body: str) -> Written:
        """Return the release with these paragraphs for its body."""
        return replace(self, body=body)

    def starting(self, text: str) -> Written:
        """Return the release with a text before its front matter."""
        return replace(self, start=text)

    def adding(self, paragraph: str) -> Written:
        """Return the release with a paragraph before its last."""
        return self.telling(*self.body[:-1], paragraph, self.body[-1])

    def _holding(self, old: str) -> str:
        return next(part for part in self.body if old in part)


def written(number: int) -> Written:
    """Return the sound release of this number, always the same."""
    chance = random.Random(number)
    language = LANGUAGES[number % len(LANGUAGES)]
    texts = TEXTS[language]
    day = FIRST_DAY + dt.timedelta(days=number % 4000)
    slots = {"n": str(chance.randrange(21, 99)), "place": chance.choice(texts["places"]),
             "person": chance.choice(texts["people"]), "day": long_date(day, language)}  # fmt: skip
    turn = chance.randrange(len(texts["headlines"]))
    headline = texts["headlines"][turn].format(**slots)
    between = "" if language.startswith("zh") else " "
    opening = texts["dateline"].format(**slots) + between
    sentences = iter(chance.sample(texts["sentences"], len(texts["sentences"])))
    told = [between.join(next(sentences) for _ in range(3)) for _ in range(4)]
    parts = [opening + texts["leads"][turn % 2], *texts["quotes"][:1], *told]
    body = tuple(part.format(**slots) for part in (*parts, texts["quotes"][1]))
    return Written(language, day, _front(number, language, day, headline, slots["place"]), body)


def long_date(day: dt.date, language: str) -> str:
    """Return a day as a release of that language writes it, with the year."""
    from babel.dates import format_date

    forms = {"en": "d MMMM y", "ru": "d MMMM y 'года'"}
    return format_date(day, forms.get(language, "long"), locale=language.replace("-", "_"))


def _front(number: int, language: str, day: dt.date, headline: str, place: str) -> dict[str, str]:
    contact = TEXTS[language]["contact"]
    lines = [f"  - name: {contact['name']}", *(f"    {key}: {contact[key]}" for key in ("country", "email", "phone"))]
    front = {
        "headline": f"headline: {headline}", "language": f"language: {language}", "date": f"date: {day}",
        "dateline": f"dateline: {place}", "status": "status: released", "contacts": "\n".join(["contacts:", *lines]),
        "boilerplate": "boilerplate: acme", "id": f"id: acme-{number:06}", "subjects": "subjects: [pumps, rivers]",
    }  # fmt: skip
    return front
