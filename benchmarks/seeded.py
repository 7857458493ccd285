"""Faults put into real releases, one at a time: what validate finds of them, and what it says of the sound twin.

`python benchmarks/seeded.py CORPUS [--releases N] [--verbose]` takes N (3) releases of CORPUS/translations in each
language (where there are none, those of benchmarks/sound.py), puts each fault of FAULTS and of seeds.toml into them,
and prints found/tried by kind and language, and the findings that the sound twin of a fault gets and the release itself
does not. A fault is found when a rule that its kind names has a finding that the release itself has not; with
--verbose each fault that is missed and each false finding is printed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from babel.dates import format_date
from sound import written

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope

WORDS = tomllib.loads(Path(__file__).with_name("seeds.toml").read_text(encoding="utf-8"))
DAY = dt.date(2026, 3, 2)
NOW = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
CONTACT = "contacts:\n- name: Ana Silva\n  email: press@schoolfund.org\n  phone: +33 1 40 20 50 50\n"


@dataclass(frozen=True)
class Host:
    """A release to put a fault into: its language, headline, further front matter, paragraphs, and the newsroom."""

    language: str
    headline: str
    body: tuple[str, ...]
    front: str = CONTACT
    issuer: str = ""
    boilerplate: str = ""

    def text(self) -> str:
        """Return the file."""
        head = f"headline: {self.headline}\nlanguage: {self.language}\ndate: {DAY}\nstatus: released\n{self.front}"
        return f"---\n{head}---\n\n" + "\n\n".join(self.body) + "\n"

    def adding(self, *paragraphs: str) -> Host:
        """Return the release with paragraphs after its second."""
        return replace(self, body=(*self.body[:2], *paragraphs, *self.body[2:]))


@dataclass(frozen=True)
class Pair:
    """A release with a fault, and its sound twin."""

    faulty: Host
    sound: Host


Words = dict[str, Any]
Kind = Callable[[Host, Words], Iterator[Pair]]


def _sentences(*pairs: tuple[str, str]) -> Kind:
    """Return the kind of faulty and sound paragraphs that are the same in all languages."""

    def made(host: Host, _: Words) -> Iterator[Pair]:
        for faulty, sound in pairs:
            yield Pair(host.adding(faulty), host.adding(sound))

    return made


def _weekday(host: Host, _: Words) -> Iterator[Pair]:
    locale = host.language.replace("-", "_")
    right = format_date(dt.date(2026, 3, 12), "full", locale=locale)
    day = format_date(dt.date(2026, 3, 12), "EEEE", locale=locale)
    for wrong in (dt.date(2026, 3, 13), dt.date(2026, 3, 15)):
        other = format_date(wrong, "EEEE", locale=locale)
        yield Pair(host.adding(f"Acme: {right.replace(day, other)}."), host.adding(f"Acme: {right}."))


def _embargo(host: Host, words: Words) -> Iterator[Pair]:
    front = host.front + "embargo: 2026-03-02 {}:00 Europe/Paris\n"
    lines = (words["embargo"], *host.body)
    yield Pair(replace(host, front=front.format(10), body=lines), replace(host, front=front.format(11), body=lines))


def _phone_key(host: Host, _: Words) -> Iterator[Pair]:
    yield Pair(replace(host, front=host.front.replace("50 50", "50 5")), host)


def _mail_key(host: Host, _: Words) -> Iterator[Pair]:
    for faulty in ("press@schoolfund.rog", "press@gmial.com"):
        yield Pair(replace(host, front=host.front.replace("press@schoolfund.org", faulty)), host)


def _names(host: Host, words: Words) -> Iterator[Pair]:
    if words["spoken"]:
        *right, wrong = words["spoken"]
        yield Pair(host.adding(*right, wrong), host.adding(*right))


def _figure(host: Host, words: Words) -> Iterator[Pair]:
    headline, lead, other = words["figure"]
    right = lead.replace("50", "40")
    yield Pair(
        replace(host, headline=headline, body=(lead, *host.body, other)),
        replace(host, headline=headline, body=(right, *host.body, other)),
    )
    yield Pair(
        replace(host, headline=headline, body=(lead, *host.body)),
        replace(host, headline=headline, body=(right, *host.body)),
    )


def _shares(host: Host, words: Words) -> Iterator[Pair]:
    yield Pair(host.adding(words["shares"]), host.adding(words["shares"].replace("27", "17")))
    table = "|   | % |\n|---|--:|\n| A | 52 % |\n| B | 31 % |\n| C | {} % |\n| {} | 100 % |"
    total = TOTALS.get(host.language, "Total")
    yield Pair(host.adding(table.format(27, total)), host.adding(table.format(17, total)))
    table = "|   | n |\n|---|--:|\n| A | 520 |\n| B | 310 |\n| C | {} |\n| {} | 1000 |"
    yield Pair(host.adding(table.format(270, total)), host.adding(table.format(170, total)))


TOTALS = {
    "de": "Summe", "ru": "Всего", "zh-Hans": "合计", "ar": "المجموع", "cs": "Celkem", "it": "Totale", "pl": "Razem",
    "sv": "Summa",
}  # fmt: skip
CLOSING = {"en": "”", "fr": " »", "es": "»", "de": "“", "pt-BR": "”", "ru": "»", "zh-Hans": "”", "ar": "»", "cs": "“",
           "it": "»", "pl": "”", "sv": "”"}  # fmt: skip


def _unclosed(host: Host, words: Words) -> Iterator[Pair]:
    line = words["unclosed"]
    comma = re.search("[,،，]", line)
    assert comma
    closed = line[: comma.start()] + CLOSING[host.language] + line[comma.start() :]
    yield Pair(host.adding(line), host.adding(closed))


def _placeholder(host: Host, words: Words) -> Iterator[Pair]:
    for line in (words["million"], *words["placeholder"]):
        sound = re.sub(r"\[.*?\]|【.*?】", "", line).replace("XX", "20")
        yield Pair(host.adding(line), host.adding(re.sub("  +", " ", sound)))


def _foreign(host: Host, words: Words) -> Iterator[Pair]:
    other = WORDS["fr" if host.language != "fr" else "en"]
    text = " ".join((other["double"], other["figure"][1], other["figure"][2]))
    own = " ".join((words["double"], words["figure"][1], words["figure"][2]))
    yield Pair(host.adding(text), host.adding(own))


def _dateline_year(host: Host, _: Words) -> Iterator[Pair]:
    locale = host.language.replace("-", "_")
    for year, other in ((2025, 2026),):
        wrong, right = (format_date(DAY.replace(year=each), "long", locale=locale) for each in (year, other))
        first, *rest = host.body
        yield Pair(
            replace(host, body=(f"PARIS, {wrong} – {first}", *rest)),
            replace(host, body=(f"PARIS, {right} – {first}", *rest)),
        )


def _event_year(host: Host, words: Words) -> Iterator[Pair]:
    locale = host.language.replace("-", "_")
    month = format_date(dt.date(2026, 4, 12), "d MMMM", locale=locale).strip("12. ")
    values = {"month": month.removeprefix("de ").removeprefix("من "), "number": 4}
    wrong, right = (words["event"] % {**values, "year": year} for year in (2025, 2026))
    yield Pair(host.adding(wrong), host.adding(right))


def _glued(host: Host, words: Words) -> Iterator[Pair]:
    _, lead, other = words["figure"]
    link = "[Acme](https://example.org/acme)"
    yield Pair(host.adding(f"{lead}{other}"), host.adding(f"{lead} {other}"))
    yield Pair(host.adding("Tel. +1 202 622 2960Megan Hall"), host.adding("Tel. +1 202 622 2960 Megan Hall"))
    if host.language not in {"ar", "zh-Hans"}:  # their words may stand beside a link
        yield Pair(host.adding(lead[:-1] + link), host.adding(f"{lead[:-1]} {link}"))


def _twice(host: Host, words: Words) -> Iterator[Pair]:
    line = words["double"]
    yield Pair(replace(host, body=(line, *host.body, line)), replace(host, body=(line, *host.body)))
    both = f"{line} {words['figure'][2]}"
    yield Pair(host.adding(f"{both} {line}"), host.adding(both))


def _boilerplate(host: Host, words: Words) -> Iterator[Pair]:
    new, old = words["boilerplate"]
    known = replace(host, boilerplate=new)
    yield Pair(replace(known, body=(*host.body, old)), replace(known, body=(*host.body, new)))


def _click(host: Host, words: Words) -> Iterator[Pair]:
    yield Pair(host.adding(words["click"]), host)


def _issuer(host: Host, words: Words) -> Iterator[Pair]:
    if words["issuer"]:
        name, line = words["issuer"]
        known = replace(host, issuer=name)
        yield Pair(known.adding(line), known)


def _conflict(host: Host, _: Words) -> Iterator[Pair]:
    both = "<<<<<<< HEAD\nsummary: A\n=======\nsummary: B\n>>>>>>> other\n"
    yield Pair(replace(host, front=both + host.front), host)
    body = "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other"
    yield Pair(host.adding(body), host)


def _season(host: Host, _: Words) -> Iterator[Pair]:
    front = host.front + "embargo: 2026-03-03T07:00:00+0{}:00\n"
    yield Pair(replace(host, front=front.format(2)), replace(host, front=front.format(1)))


def _ordinal(host: Host, words: Words) -> Iterator[Pair]:
    if line := words.get("ordinal"):
        yield Pair(host.adding(line), host.adding(line.replace("2ème", "2e").replace("1ère", "1re")))


KINDS: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "weekday": (_weekday, ("weekday-mismatch",)),
    "embargo hour": (_embargo, ("embargo-line-differs",)),
    "phone in text": (
        _sentences(
            ("Tel. +33 1 40 20 50 5", "Tel. +33 1 40 20 50 50"),
            ("Tel. +1 202 622 296", "Tel. +1 202 622 2960"),
            ("Tel. +1-202-622-296", "Tel. +1-202-622-2960"),
        ),
        ("unreadable-phone",),
    ),
    "phone key": (_phone_key, ("unreadable-phone",)),
    "mail key": (_mail_key, ("malformed-email", "misspelt-domain")),
    "mail in text": (
        _sentences(
            ("Contact: anna@schoolfnud.org", "Contact: anna@schoolfund.org"),
            ("Contact: anna@gmial.com", "Contact: anna@gmail.com"),
            ("Contact: press@@example.org", "Contact: press@schoolfund.org"),
            ("Contact: press@example,org", "Contact: press@schoolfund.org"),
            ("Contact: press @schoolfund.org", "Contact: press@schoolfund.org"),
        ),
        ("malformed-email", "misspelt-domain"),
    ),
    "name": (_names, ("inconsistent-name",)),
    "headline figure": (_figure, ("figure-differs",)),
    "shares": (_shares, ("percentages-over-100", "total-mismatch")),
    "quotation": (_unclosed, ("unbalanced-quotation",)),
    "placeholder": (_placeholder, ("placeholder-left",)),
    "foreign paragraph": (_foreign, ("foreign-paragraph",)),
    "dateline year": (_dateline_year, ("dateline-date-mismatch",)),
    "event year": (_event_year, ("wrong-year", "past-event")),
    "link host": (
        _sentences(
            ("[www.example.com](https://www.example.org/x)", "[www.example.org](https://www.example.org/x)"),
            ("[www.a.gov](https://b.gov)", "[www.a.gov](https://a.gov)"),
        ),
        ("link-host-mismatch",),
    ),
    "mail target": (
        _sentences(
            ("[anna@schoolfund.org](mailto:bob@schoolfund.org)", "[anna@schoolfund.org](mailto:anna@schoolfund.org)")
        ),
        ("email-link-mismatch",),
    ),
    "twice": (_twice, ("repeated-passage",)),
    "boilerplate": (_boilerplate, ("boilerplate-altered",)),
    "no scheme": (
        _sentences(
            ("[www.example.org/x](www.example.org/x)", "[www.example.org/x](https://www.example.org/x)"),
            ("[A](example.org/x)", "[A](https://example.org/x)"),
        ),
        ("link-syntax",),
    ),
    "glued": (_glued, ("glued-words",)),
    "shortcode": (
        _sentences(
            ('[caption id="a" width="300"]', "[Acme](https://example.org/a)"),
            ('[contact-form-7 id="3"]', "[Acme](https://example.org/a)"),
            ("{% include press-release-download.html %}", "Acme"),
            ('{{< figure src="a.jpg" >}}', "Acme"),
            ("**{{ page.description }}**", "**Acme**"),
            ('Acme Acme\n{:start="2" .note}', "Acme Acme"),
        ),
        ("site-code", "draft-markup-left"),
    ),
    "click here": (_click, ("click-without-link",)),
    "conflict": (_conflict, ("yaml-syntax", "draft-markup-left")),
    "issuer": (_issuer, ("misspelt-issuer", "inconsistent-name")),
    "season": (_season, ("wrong-season-offset",)),
    "alt": (
        _sentences(
            ("![Photo](https://example.org/a.jpg)", "![The new works by the river](https://example.org/a.jpg)"),
            ("![image](https://example.org/a.jpg)", "![The new works by the river](https://example.org/a.jpg)"),
        ),
        ("missing-alt", "alt-is-file-name", "vague-alt"),
    ),
    "scheme": (
        _sentences(
            ("[A](httpv://example.org/a)", "[A](https://example.org/a)"),
            ("[A](http//example.org/a)", "[A](https://example.org/a)"),
        ),
        ("link-syntax",),
    ),
    "ordinal": (_ordinal, ("wrong-ordinal",)),
}


def main() -> None:
    """Print the table of kinds and languages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--releases", type=int, default=3)
    parser.add_argument("--kind")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    tried: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    false: dict[str, Counter[str]] = defaultdict(Counter)
    for language, words in WORDS.items():
        for host in _hosts(given.corpus / "translations", language, given.releases):
            before = Counter(_said(host))
            for kind, (make, slugs) in KINDS.items():
                if given.kind and given.kind != kind:
                    continue
                for pair in make(host, words):
                    _count(kind, language, slugs, pair, before, tried, found, false, verbose=given.verbose)
    _print(tried, found, false)


def _count(
    kind: str,
    language: str,
    slugs: tuple[str, ...],
    pair: Pair,
    before: Counter[tuple[str, str]],
    tried: Counter[tuple[str, str]],
    found: Counter[tuple[str, str]],
    false: dict[str, Counter[str]],
    *,
    verbose: bool,
) -> None:
    """Check one pair, and count what was said of it."""
    sound = Counter(_said(pair.sound))
    new = Counter(_said(pair.faulty)) - sound
    tried[kind, language] += 1
    is_found = any(slug in slugs for slug, _ in new)
    found[kind, language] += is_found
    if verbose and not is_found:
        print(f"missed {kind} {language}: {sorted({slug for slug, _ in new})}", file=sys.stderr)
    for slug, message in sound - before:
        false[kind][slug] += 1
        if verbose:
            print(f"false {kind} {language}: {slug}: {message}", file=sys.stderr)


def _said(host: Host) -> list[tuple[str, str]]:
    """Return the slug and the message of each finding of a release."""
    boilerplates = {"acme": {host.language: host.boilerplate}} if host.boilerplate else {}
    settings = Settings(name=host.issuer, timezone="Europe/Paris", boilerplates=boilerplates)
    findings: list[Finding] = validate(document.parse(host.text()), "", Scope(NOW, settings))
    return [(finding.slug, finding.message) for finding in findings]


def _hosts(folder: Path, language: str, count: int) -> Iterator[Host]:
    """Yield releases of a language, the same each time: real ones of three paragraphs and more, else invented ones."""
    names = sorted(folder.glob(f"*.{language}.md"))
    chosen = names[:: max(1, len(names) // count)][:count]
    for path in chosen:
        text = path.read_text(encoding="utf-8")
        _, front, body = text.split("---\n", 2)
        headline = re.search("^headline: (.*)$", front, re.M)
        assert headline
        yield Host(language, headline[1], tuple(part for part in re.split(r"\n\s*\n", body.strip())))
    for number in range(400 if not chosen else 0):
        release = written(number)
        if release.language.split("-")[0] == language.split("-", maxsplit=1)[0]:
            yield Host(language, release.front["headline"].removeprefix("headline: "), release.body)
            count -= 1
            if not count:
                return


def _print(tried: Counter[tuple[str, str]], found: Counter[tuple[str, str]], false: dict[str, Counter[str]]) -> None:
    languages = list(WORDS)
    print(f"{'':18}" + "".join(f"{language[:2]:>7}" for language in languages) + "   said of the sound twin")
    for kind in KINDS:
        cells = (
            f"{found[kind, language]}/{tried[kind, language]}" if tried[kind, language] else ""
            for language in languages
        )
        said = ", ".join(f"{slug} {count}" for slug, count in false[kind].most_common(4))
        print(f"{kind:18}" + "".join(f"{cell:>7}" for cell in cells) + f"   {said}")
    totals = [
        (sum(found[kind, language] for kind in KINDS), sum(tried[kind, language] for kind in KINDS))
        for language in languages
    ]
    shares = "".join(f"{100 * one // (all_ or 1):>6}%" for one, all_ in totals)
    print(f"{'all':18}" + shares)


if __name__ == "__main__":
    main()
