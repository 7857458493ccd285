"""A newsroom of releases in eight languages, always the same, some with a fault that a manifest names.

`python benchmarks/corpus.py FOLDER [COUNT]` writes COUNT releases (10,000) under FOLDER/releases, the settings, and
FOLDER/manifest.jsonl: one line a faulty release, {"path", "slug"} with the slug of the rule that must find it.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEXTS = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
LANGUAGES = tuple(TEXTS)
COUNT = 10_000
FAULTY = 20
"""Every twentieth release has a fault: five in a hundred."""
FIRST_DAY = dt.date(2015, 1, 5)
SETTINGS = """\
[newsroom]
name = "Acme"
timezone = "Europe/Zurich"
languages = {languages}

[contacts.press]
name = "Press office"
email = "press@example.org"
phone = "+41 22 730 81 11"

[contacts.former]
name = "Paul Meyer"
email = "press@example.org"
phone = "+41 22 730 81 11"
until = 2010-12-31

[boilerplates.acme]
{boilerplates}
"""
BOILERPLATE = {
    "en": "Acme has built pumps for rivers and canals since 1921 and sells them in forty countries.",
    "fr": "Acme construit depuis 1921 des pompes pour les fleuves et les canaux, et les vend dans quarante pays.",
    "es": "Acme construye desde 1921 bombas para ríos y canales, y las vende en cuarenta países.",
    "de": "Acme baut seit 1921 Pumpen für Flüsse und Kanäle und verkauft sie in vierzig Ländern.",
    "pt": "A Acme constrói desde 1921 bombas para rios e canais e vende-as em quarenta países.",
    "ru": "Компания Acme с 1921 года строит насосы для рек и каналов и продаёт их в сорока странах.",
    "ar": "تصنع شركة Acme منذ عام 1921 مضخات للأنهار والقنوات وتبيعها في أربعين بلدًا.",
    "zh-Hans": "Acme 公司自 1921 年起制造用于河流和运河的水泵，销往四十个国家。",
}


@dataclass(frozen=True)
class Written:
    """A release before it is a file: the lines of its front matter by key, the paragraphs of its body."""

    language: str
    day: dt.date
    front: dict[str, str]
    body: tuple[str, ...]

    def text(self) -> str:
        """Return the file."""
        return "---\n" + "\n".join(self.front.values()) + "\n---\n\n" + "\n\n".join(self.body) + "\n"

    def having(self, **lines: str) -> Written:
        """Return the release with front-matter lines set, or left out when they are empty."""
        front = {key: line for key, line in {**self.front, **lines}.items() if line}
        return Written(self.language, self.day, front, self.body)

    def saying(self, old: str, new: str) -> Written:
        """Return the release with the first ``old`` of its front matter or body replaced; it must be there."""
        for key, line in self.front.items():
            if old in line:
                return self.having(**{key: line.replace(old, new, 1)})
        return self.telling(*(part.replace(old, new, 1) if part == self._holding(old) else part for part in self.body))

    def telling(self, *body: str) -> Written:
        """Return the release with these paragraphs for its body."""
        return Written(self.language, self.day, self.front, body)

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


def _without_key(key: str) -> Callable[[Written], Written]:
    return lambda release: release.having(**{key: ""})


def _key(key: str, value: str) -> Callable[[Written], Written]:
    return lambda release: release.having(**{key: f"{key}: {value}"})


def _also(text: str) -> Callable[[Written], Written]:
    return lambda release: release.adding(text)


def _phone(change: Callable[[str], str]) -> Callable[[Written], Written]:
    def made(release: Written) -> Written:
        phone = TEXTS[release.language]["contact"]["phone"]
        return release.saying(phone, change(phone))

    return made


def _national(phone: str) -> str:
    return "0" + phone.split(" ", 1)[1]


def _with_trunk(phone: str) -> str:
    return phone.replace(" ", " (0)", 1)


def _headline(change: Callable[[str], str]) -> Callable[[Written], Written]:
    return lambda release: release.having(headline=f"headline: {change(release.front['headline'][10:])}")


def _in_another_language(release: Written) -> Written:
    other = "fr" if release.language != "fr" else "de"
    return release.telling(release.body[0], *(" ".join(TEXTS[other]["sentences"][at : at + 3]) for at in (1, 4, 7)))


def _foreign_paragraph(release: Written) -> Written:
    other = "en" if release.language != "en" else "fr"
    return release.adding(" ".join(TEXTS[other]["sentences"][1:4]))


def _other_day_in_dateline(release: Written) -> Written:
    later = release.day + dt.timedelta(days=9)
    return release.saying(long_date(release.day, release.language), long_date(later, release.language))


def _wrong_weekday(release: Written) -> Written:
    from babel.dates import format_date

    wrong, locale = release.day + dt.timedelta(days=1), release.language.replace("-", "_")
    dated = long_date(release.day, release.language)
    day = format_date(wrong, "EEEE", locale=locale)
    form = f"{dated}（{day}）" if release.language.startswith("zh") else f"{day}, {dated}"
    return release.adding(f"Acme: {form}." if not release.language.startswith("zh") else f"Acme 公司：{form}。")


def _no_body(release: Written) -> Written:
    return release.telling("<p></p>")


IN_LATIN = ("en", "fr", "es", "de", "pt")
FAULTS: tuple[tuple[str, tuple[str, ...], Callable[[Written], Written]], ...] = (
    ("yaml-syntax", LANGUAGES, _headline(lambda text: f'"{text}')),
    ("duplicate-key", LANGUAGES, lambda release: release.having(slug=release.front["language"])),
    ("wrong-type", LANGUAGES, _key("status", "finished")),
    ("unknown-key", LANGUAGES, _key("embrago", "2026-05-04T10:00:00Z")),
    ("missing-headline", LANGUAGES, _without_key("headline")),
    ("headline-full-stop", IN_LATIN, _headline(lambda text: f"{text}.")),
    ("headline-in-capitals", IN_LATIN, _headline(str.upper)),
    ("headline-too-long", LANGUAGES, _headline(lambda text: " ".join([text] * 20))),
    ("missing-body", LANGUAGES, _no_body),
    ("placeholder-left", LANGUAGES, _also("Acme: XXX, TBC [insert number].")),
    ("draft-markup-left", LANGUAGES, _also("Acme {++2027++} {--2026--}.")),
    ("missing-date", LANGUAGES, _without_key("date")),
    ("unreadable-date", LANGUAGES, _key("date", "2026-02-30")),
    ("unreadable-embargo", LANGUAGES, _key("embargo", "next Tuesday")),
    ("embargo-without-zone", LANGUAGES, _key("embargo", "2014-05-04 10:00")),
    ("embargo-clock-change", LANGUAGES, _key("embargo", "2014-03-30 02:30 Europe/Zurich")),
    ("missing-contact", LANGUAGES, _without_key("contacts")),
    ("unknown-contact", LANGUAGES, _key("contacts", "[nobody]")),
    ("expired-contact", LANGUAGES, _key("contacts", "[former]")),
    ("malformed-email", LANGUAGES, lambda release: release.saying("@example.org", "@example,org")),
    ("unreadable-phone", LANGUAGES, _phone(lambda phone: phone[:6])),
    ("phone-trunk-prefix", ("en", "fr", "de"), _phone(_with_trunk)),
    ("phone-exit-code", LANGUAGES, _phone(lambda phone: phone.replace("+", "00"))),
    ("missing-language", LANGUAGES, _without_key("language")),
    ("malformed-language-tag", LANGUAGES, _key("language", "english_UK")),
    ("language-mismatch", LANGUAGES, _in_another_language),
    ("foreign-paragraph", LANGUAGES, _foreign_paragraph),
    ("weekday-mismatch", LANGUAGES, _wrong_weekday),
    ("dateline-date-differs", LANGUAGES, _other_day_in_dateline),
    ("unbalanced-quotation", ("en",), lambda release: release.saying(",” said", ", said")),
    ("malformed-link", LANGUAGES, _also("Acme: [2026](http//example.org/pumps).")),
    ("vague-link-text", ("en",), _also("For the drawings of the pumps [click here](https://example.org/pumps).")),
    ("internal-link", LANGUAGES, _also("Acme: [2026](http://localhost:8080/draft/12).")),
    ("tracking-parameter", LANGUAGES, _also("Acme: [example.org](https://example.org/?utm_source=mail).")),
    ("unsafe-html", LANGUAGES, _also("<script>alert(1)</script>")),
    ("missing-alt", LANGUAGES, _key("media", "\n  - url: https://example.org/pump.jpg\n    caption: Acme, 2026")),
    ("missing-file", LANGUAGES, _key("media", "\n  - file: pump.jpg\n    alt: A pump, Acme\n    caption: Acme, 2026")),
    ("file-outside", LANGUAGES, _key("media", "\n  - file: ../../../../pump.jpg\n    alt: A pump, Acme")),
    ("invisible-character", LANGUAGES, lambda release: release.saying("Acme", "Ac\u200bme")),
    ("mojibake", ("fr",), lambda release: release.saying("déclaré", "dÃ©clarÃ©")),
    ("decomposed-character", ("fr",), lambda release: release.saying("déclaré", "de\u0301clare\u0301")),
    ("unknown-boilerplate", LANGUAGES, _key("boilerplate", "acmee")),
    ("duplicate-subject", LANGUAGES, _key("subjects", "[pumps, rivers, pumps]")),
    ("slug-too-long", LANGUAGES, _key("slug", "pump-" * 40 + "works")),
    ("percentage-over-100", ("en",), _also("A survey found that 120 per cent of respondents had heard of the works.")),
    ("impossible-date", ("en",), _also("The second works will open on 31 April 2027.")),
    ("embargo-line-differs", ("en",), lambda release: _embargoed(release, "11:00")),
)  # fmt: skip


def _embargoed(release: Written, hour: str) -> Written:
    line = f"EMBARGOED UNTIL {hour} GMT, {long_date(release.day, 'en').upper()}"
    return release.having(embargo=f"embargo: {release.day}T10:00:00Z").telling(line, *release.body)


def newsroom(folder: Path, count: int = COUNT) -> None:
    """Write the newsroom: settings, releases, manifest."""
    texts = "\n".join(f"{language} = {json.dumps(text, ensure_ascii=False)}" for language, text in BOILERPLATE.items())
    folder.mkdir(parents=True, exist_ok=True)
    settings = SETTINGS.format(languages=json.dumps(LANGUAGES), boilerplates=texts)
    (folder / "pressctl.toml").write_text(settings, encoding="utf-8")
    with (folder / "manifest.jsonl").open("w", encoding="utf-8") as manifest:
        for number in range(count):
            slug, release = _one(number)
            path = Path("releases", str(release.day.year), f"{number:06}.md")
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(release.text(), encoding="utf-8")
            if slug:
                manifest.write(json.dumps({"path": path.as_posix(), "slug": slug}) + "\n")


def _one(number: int) -> tuple[str, Written]:
    """Return the release of this number, with the slug of its fault if it has one."""
    release = written(number)
    turn = number // FAULTY
    if number % FAULTY != turn % FAULTY:  # not always at the same place: that would be one language
        return "", release
    fitting = [fault for fault in FAULTS if release.language in fault[1]]
    slug, _, spoil = fitting[turn // len(LANGUAGES) % len(fitting)]
    spoilt = spoil(release)
    if spoilt.text() == release.text():
        raise AssertionError(f"{slug} changed nothing in release {number}")
    return slug, spoilt


def missed(folder: Path, findings: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
    """Return the faults of the manifest that are not among the findings, and the findings on sound releases."""
    lines = (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    seeded = {entry["path"]: entry["slug"] for entry in map(json.loads, lines)}
    found = {(finding["path"], finding["slug"]) for finding in findings}
    unfound = [f"{path} {slug}" for path, slug in seeded.items() if (path, slug) not in found]
    false = [f"{f['path']}:{f['line']} {f['slug']}: {f['message']}" for f in findings if f["path"] not in seeded]
    return unfound, false


if __name__ == "__main__":
    newsroom(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COUNT)
