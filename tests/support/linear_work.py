"""What shall take linear time: all that a text goes through, and the seconds of the processor that each part takes."""

from __future__ import annotations

import dataclasses
import gc
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from pressctl import languages, plugins
from pressctl.errors import Fault, PressctlError
from pressctl.exporters import EXPORTERS, FORMATS, Desk
from pressctl.exporters.parts.markup import html
from pressctl.facts import reading, texts
from pressctl.facts.comparing import compare
from pressctl.facts.texts import Text
from pressctl.findings import Problem
from pressctl.ingest import run as ingest
from pressctl.ingest.sources import Source
from pressctl.newsroom import templates
from pressctl.release.file import compose, document, front_matter
from pressctl.release.model import Contact, Media, Release, Status
from pressctl.rules import Context, Rule, catalogue
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.rule_examples import NOW, SCOPE, SOUND

Work = Callable[[str], Mapping[str, float]]
"""Goes through a text, and returns the seconds of each of its parts; the whole has an empty name."""

EVERY_RULE = replace(SCOPE, only=catalogue())
FIELDS = (
    "headline", "subheadline", "summary", "dateline", "date", "embargo", "slug", "boilerplate", "language", "corrects",
    "end_mark", "id", "status", "kind", "x",
)  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Growth:
    """How much longer a part takes on a text four times as long, with the seconds of the longer one."""

    part: str
    factor: float
    seconds: float


def grown(work: Work, text: Callable[[int], str], length: int, quick: float, factor: float) -> list[Growth]:
    """Return the parts of a work that take ``factor`` times as long, or longer, on a text four times as long.

    What takes less than ``quick`` seconds on that is left out. What seems to grow is measured three times.
    """
    long = work(text(length))
    if not any(seconds >= quick for seconds in long.values()):
        return []
    short = work(text(length // 4))
    for _ in range(2):
        if not list(_grown(long, short, quick, factor)):
            break
        long, short = _least(long, work(text(length))), _least(short, work(text(length // 4)))
    return list(_grown(long, short, quick, factor))


def _grown(long: Mapping[str, float], short: Mapping[str, float], quick: float, factor: float) -> Iterator[Growth]:
    for part, seconds in long.items():
        less = max(short.get(part, 0), quick / factor / 10)
        if seconds >= quick and seconds >= factor * less:
            yield Growth(part, seconds / less, seconds)


def _least(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    return {part: min(seconds, other.get(part, seconds)) for part, seconds in one.items()}


def whole(work: Callable[[str], object]) -> Work:
    """Return the work of a function, measured as a whole."""

    def measured(text: str) -> dict[str, float]:
        return {"": _seconds(lambda: work(text))}

    return measured


def _seconds(work: Callable[[], object]) -> float:
    gc.disable()  # which stops for all that other work has left, now and then
    start = time.process_time()
    try:
        work()
    except Fault:
        raise
    except (PressctlError, RecursionError):
        pass  # a sentence is an answer, and an export makes one of what is nested too deep
    finally:
        gc.enable()
    return time.process_time() - start


def places() -> dict[str, Callable[[str], str]]:
    """Return the places of a release that a text can stand in; each function makes the file of it."""
    found: dict[str, Callable[[str], str]] = {"body": lambda text: _file("", text)}
    for name in FIELDS:
        found[name] = partial(_in_field, name)
    found["contact"] = lambda text: _file(f"contacts: [{{{_map(('name', 'email', 'phone', 'printed'), text)}}}]", "A.")
    found["media"] = lambda text: _file(f"media: [{{{_map(('path', 'alt', 'caption', 'credit'), text)}}}]", "A.")
    found["list"] = lambda text: _file(f"subjects: {json.dumps(text.split(' '))}", "A.")
    found["front matter"] = lambda text: f"---\n{text}\n---\n\nAcme opens.\n"
    found["embargo line"] = lambda text: _file("", f"EMBARGOED UNTIL 10:00 GMT, 3 March 2026 {text}")
    return found


def _in_field(name: str, text: str) -> str:
    return _file(f"{name}: {json.dumps(text)}", "Acme opens.")


def _map(keys: Iterable[str], text: str) -> str:
    return ", ".join(f"{key}: {json.dumps(text)}" for key in keys)


def _file(line: str, body: str) -> str:
    key = line.partition(":")[0]
    front = "\n".join(value for name, value in SOUND.items() if name != key)
    return f"---\n{front}\n{line}\n---\n\n{body}\n"


def checks(tags: Iterable[str] = ("en", "fr", "zh-Hans")) -> Iterator[tuple[str, Work]]:
    """Yield the work of reading and checking a file, with the text in each of its places; the parts are the rules.

    In the body it is of each of the languages, elsewhere English.
    """
    for place, made in places().items():
        for tag in tags if place == "body" else ("en",):
            yield f"rules {place} {tag}", partial(_check, made, tag)


def _check(made: Callable[[str], str], tag: str, text: str) -> dict[str, float]:
    """Return the seconds of each rule; a reading that several share counts for the first that asks for it."""
    taken = Counter[str]()
    rules = tuple(rule._replace(check=partial(_timed, rule, taken)) for rule in catalogue())
    file = made(text).replace("language: en", f"language: {tag}")
    total = _seconds(lambda: validate(document.parse(file), "a.md", replace(SCOPE, only=rules)))
    return {"": total, **taken, "reading": total - taken.total()}


def _timed(rule: Rule, taken: Counter[str], release: Release, context: Context) -> list[Problem]:
    start = time.process_time()
    try:
        return list(rule.check(release, context))
    finally:
        taken[rule.code] += time.process_time() - start  # type: ignore[assignment]  # typed as a whole number


def fixes() -> Iterator[tuple[str, Work]]:
    """Yield the work of checking and fixing a file, with the text in each of its places."""
    for place, made in places().items():
        yield f"fix {place}", whole(partial(_mend, made))


def _mend(made: Callable[[str], str], text: str) -> None:
    fix(document.parse(made(text)), "a.md", EVERY_RULE, unsafe=True)


def words() -> Iterator[str]:
    """Yield every word and phrase of the languages' tables, each once."""
    found: dict[str, None] = {}
    for tag in languages.available():
        found.update(dict.fromkeys(_texts(languages.find(tag))))
    yield from found


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, Mapping):
        yield from (text for each in value.items() for text in _texts(each))
    elif isinstance(value, tuple | list | frozenset | set):
        yield from (text for each in value for text in _texts(each))
    elif isinstance(value, languages.Language):
        yield from _texts(vars(value))


DESK = Desk(now=NOW, template=templates.source, settings=EVERY_RULE.settings, read=lambda release, target: b"x")
DEAR = frozenset({"pdf", "kit"})
"""Formats whose pages are set by another program: they come last, and their fields are those of ``html``, ``text``."""


def facts(tags: Iterable[str] = ("en", "fr", "de", "ru", "ar", "zh")) -> Iterator[tuple[str, Work]]:
    """Yield the work of reading the facts of a text in each language, and of comparing them with those of another."""
    for tag in tags:
        yield f"facts {tag}", partial(_facts, tag)


def _facts(tag: str, text: str) -> dict[str, float]:
    other = "en" if tag == "fr" else "fr"
    read, passages = reading.read.__wrapped__, texts.passages.__wrapped__
    sides = [Text((), each, language) for each, language in ((text, tag), (f"{text} 7", other))]
    reading.read.cache_clear()  # which ``passages`` asks
    return {
        "reading": _seconds(lambda: read(text, tag)),
        "comparing": _seconds(lambda: compare(*map(passages, sides))),
    }


def exports() -> Iterator[tuple[str, Work]]:
    """Yield the work of each exporter, and of the one reading of Markdown, with the text in the body and in a field."""
    yield "export markup", whole(html)
    for name in sorted(FORMATS, key=lambda name: name in DEAR):
        for place in ("body",) if name in DEAR else ("body", "fields"):
            yield f"export {name} {place}", whole(partial(_export, name, place))


def _export(name: str, place: str, text: str) -> None:
    write: Any = plugins.load(name, EXPORTERS, "pressctl.exporters")
    release = _release(text, place)
    for _ in write([release], DESK) if FORMATS[name].is_collection else (write(release, DESK),):
        pass


def _release(text: str, place: str) -> Release:
    parsed = document.parse(_file("", "Acme opens."))
    release = replace(front_matter.read(parsed, "a.md", EVERY_RULE.settings.fields), status=Status.RELEASED)
    if place == "body":
        return replace(release, body=text)
    return replace(
        release, headline=text, subheadline=text, summary=text, dateline=text, boilerplate=text, corrects=text,
        subjects=(text,), contacts=(Contact(text, text, text, "", text, (text,), printed=text),),
        media=(Media("", "https://example.org/" + text, text, text, text),), end_mark=text, slug="a", tickers=(text,),
    )  # fmt: skip


def imports() -> Iterator[tuple[str, Work]]:
    """Yield the work of each importer on the text in a file of its format, and of writing the release of it."""
    for name, made in SOURCES.items():
        yield f"import {name}", whole(partial(_import, name.split()[0], made))


def _import(format: str, made: Callable[[str], bytes], text: str) -> None:
    _, readings = ingest.read(Source("a", made(text)), format)
    for each in readings:
        compose.compose(each.release)


def _xml(text: str) -> str:
    shown = "".join(character for character in text if character >= " " or character in "\t\n")
    return shown.replace("&", "&amp;").replace("<", "&lt;")


def _word(text: str) -> bytes:
    from io import BytesIO

    from docx import Document

    made, data = Document(), BytesIO()
    made.add_heading("Acme opens a plant", 0)
    for line in _xml(text).split("\n"):
        made.add_paragraph(line)
    made.save(data)
    return data.getvalue()


MAIL = "From: a@b.org\nSubject: Acme\nMIME-Version: 1.0\nContent-Type: text/{}; charset=utf-8\n\n{}"
SOURCES: dict[str, Callable[[str], bytes]] = {
    "text": lambda text: f"Acme opens\n\n{text}\n".encode(),
    "text alone": lambda text: text.encode(),
    "markdown": lambda text: _file("", text).encode(),
    "markdown front matter": lambda text: f"---\ntitle: {json.dumps(text)}\ndate: {json.dumps(text)}\n---\nA.\n".encode(),
    "eml": lambda text: MAIL.format("plain", text).encode(),
    "eml html": lambda text: MAIL.format("html", f"<p>{text}</p>").encode(),
    "eml subject": lambda text: f"From: {text}\nSubject: {text}\nDate: {text}\nMIME-Version: 1.0\n\nA\n".encode(),
    "html": lambda text: f"<html><body><article><h1>Acme opens</h1><p>{text}</p></article></body></html>".encode(),
    "html head": lambda text: f"<html><head><title>{text}</title><meta name=description content='{text}'></head>"
    f"<body><h1>{text}</h1><p>Acme</p></body></html>".encode(),
    "ninjs": lambda text: json.dumps(
        {"uri": "a", "headlines": [{"value": text}], "bodies": [{"value": text}], "body_html": f"<p>{text}</p>"}
    ).encode(),
    "nitf": lambda text: f"<nitf><body><body.head><hedline><hl1>{_xml(text)}</hl1></hedline></body.head>"
    f"<body.content><p>{_xml(text)}</p></body.content></body></nitf>".encode(),
    "newsml-g2": lambda text: '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a" version="1"><contentMeta>'
    f"<headline>{_xml(text)}</headline></contentMeta><contentSet><inlineData>{_xml(text)}</inlineData></contentSet>"
    "</newsItem>".encode(),
    "docx": _word,
}  # fmt: skip
"""The sources that a text can stand in, each by the name of its format and of the place."""
