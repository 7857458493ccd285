"""What the body of a file with front matter prints: an embargo, contacts, a dateline and what else keys may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Entry, Found, Reading
from pressctl.importers.evidence import signs
from pressctl.importers.extraction import account, dates, embargoes
from pressctl.importers.extraction.lines.blocks import marked_blocks
from pressctl.importers.extraction.reading import read_text
from pressctl.importers.extraction.words import folded
from pressctl.importers.markup import markdown, tagged
from pressctl.prose.datelines import dateline as datelines
from pressctl.release import printed_embargo
from pressctl.release.file.document import Document
from pressctl.release.model import Contact, Release

NAMES = ("headline", "language", "kind", "date", "embargo", "dateline", "contacts", "end_mark")
"""The fields that a body can print, in the order of the report."""
MISSED = ("headline", "date", "language", "dateline", "contacts")
"""The fields that the report names when they are nowhere, as it does for a text."""
LINES = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
TITLE = re.compile(r"#[ \t]+(\S[^\n]*)")
BESIDE = 40
"""Letters of the longest heading over contacts: “For further information, please contact”."""
DIGITS = re.compile(r"\D")


def read(found: Document, release: Release) -> Reading:
    """Return what the body of a file prints, as of a text; lines are those of the file.

    ``release`` is what the front matter says. Of a body that is too short for a release only an embargo is read.
    """
    body = markdown.with_signs(found.text[found.body.start :].replace("\r\n", "\n"))
    above = found.lines.position(found.body.start)[0] - 1
    title = markdown.safe(" ".join(release.headline.split()))
    if any(folded(line) == folded(release.headline) for line in body.split("\n")) or above < 2:
        title = ""
    text = title + "\n" * above + body
    try:
        reading = read_text(text, Release(headline=release.headline), is_markdown=not tagged.has_tags(body))
    except ImportRefused:
        return _embargo_alone(text, above)
    return replace(reading, account=tuple(entry for entry in reading.account if entry.line > above))


def _embargo_alone(text: str, above: int) -> Reading:
    blocks = [block for block in marked_blocks(text) if block.line > above]
    found = embargoes.find(blocks, range(len(blocks)))
    if found is None:
        return Reading(Release())
    block, words, moment = found
    words = " ".join(words.split())
    place = Found(block.line, Confidence.CERTAIN if moment else Confidence.GUESS, words)
    entries = account.of_lines(text, [Entry(block.line, block.end, "embargo")]) if moment else ()
    notes = () if moment else (embargoes.without_instant(words),)
    kept = tuple(entry for entry in entries if entry.to == "embargo")
    return Reading(Release(embargo=moment), {"embargo": place}, notes, account=kept)


def is_given(release: Release, name: str) -> bool:
    """Return whether the front matter, or the file's name, says a field: its text cannot change it then."""
    return name in release.sources or (name != "kind" and bool(getattr(release, name)))


def places(release: Release, body: Reading) -> dict[str, Found]:
    """Return where the body prints what the front matter does not say, by field; of a guess there is no value."""
    return {name: body.fields[name] for name in NAMES if name in body.fields and not is_given(release, name)}


def printed(release: Release, body: Reading) -> dict[str, Any]:
    """Return the values that only the body prints, by field."""
    return {name: value for name in places(release, body) if (value := getattr(body.release, name))}


def notes(found: Document, release: Release, body: Reading) -> Iterator[str]:
    """Yield what is to be said of a body: what it leaves open, and where it contradicts the keys."""
    left_open = tuple(f"the {name}" for name in NAMES if not is_given(release, name))
    yield from (note for note in body.notes if note.startswith(left_open) and "in no field" not in note)
    whole = replace(release, **printed(release, body))
    if whole.embargo and not is_given(release, "embargo"):
        said = f"the text prints an embargo in line {body.fields['embargo'].line}, and no key held it"
        is_heeded = printed_embargo.lifts(release) is not None
        counts = (
            "public formats heed the line, other programs only a key" if is_heeded else "it counts only once a key does"
        )
        yield f"{said}: {counts}"
    if not whole.date and signs.points(signs.of(body)) < signs.MARK:
        yield signs.UNMARKED
    yield from filter(None, [_other_title(found, release)])
    for name in NAMES:
        if name in body.fields and is_given(release, name) and (other := _other(name, release, body)):
            shown = _shown(getattr(release, name))
            line = body.fields[name].line
            verb = "are" if name == "contacts" else "is"
            yield f"the {name.replace('_', ' ')} {verb} the key's, {shown}; line {line} prints {other}"
    yield from (f"no {name} found in the source; the key is left out" for name in MISSED if not getattr(whole, name))


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(each.name or each.email or ", ".join(each.phone) for each in value)
    return str(getattr(value, "text", value))


def _other(name: str, release: Release, body: Reading) -> str:
    """Return what the body prints if it surely contradicts the key, else an empty text."""
    place, theirs, ours = body.fields[name], getattr(body.release, name), getattr(release, name)
    if name == "embargo":
        return place.text if ours and _is_other_embargo(ours, theirs, place.text) else ""
    if not ours or not theirs or name not in DIFFERS or place.confidence is not Confidence.CERTAIN:
        return ""
    return place.text if DIFFERS[name](ours, theirs) else ""


def _is_other_embargo(ours: Any, theirs: Any, words: str) -> bool:
    if theirs:
        return bool(theirs.instant != ours.instant)
    day, _ = dates.find(words)
    return day is not None and day.day != ours.day


def _is_other_place(ours: str, theirs: str) -> bool:
    first, second = folded(ours), folded(theirs)
    return not (first.startswith(second) or second.startswith(first))


def _are_others(ours: Iterable[Contact], theirs: Iterable[Contact]) -> bool:
    known = {way for each in ours for way in _ways(each)}
    return bool(known) and not any(_ways(each) & known for each in theirs)


def _ways(contact: Contact) -> set[str]:
    """Return how to reach a contact, for comparing: its address, and the ends of its numbers, which have no prefix."""
    numbers = {DIGITS.sub("", number)[-7:] for number in contact.phone}
    return ({contact.email.casefold()} | numbers) - {""}


DIFFERS: dict[str, Callable[[Any, Any], bool]] = {
    "language": lambda ours, theirs: ours.split("-")[0].lower() != theirs.split("-")[0],
    "kind": lambda ours, theirs: ours != theirs,
    "date": lambda ours, theirs: ours.day != theirs.day,
    "dateline": _is_other_place,
    "contacts": _are_others,
    "end_mark": lambda ours, theirs: ours != theirs,
}
"""How each field is compared with what the body prints."""


def gone(found: Document, body: Reading, taken: Mapping[str, Any]) -> set[int]:
    """Return the lines of a body, as the file counts them, that became keys, or are a release line above the text.

    Lines with contacts stay where one of them says more than these.
    """
    entries = [entry for entry in body.account if not entry.why or entry.why == "release line"]
    sources = found.text.split("\n")
    lines = {
        entry: [number for number in range(entry.line, entry.end_line + 1) if sources[number - 1].strip()]
        for entry in entries
        if entry.to in taken or entry.to == account.LEFT_OUT
    }
    ways = [number for entry, numbers in lines.items() if entry.to == "contacts" for number in numbers]
    says_more = any(_says_more(sources[number - 1], taken["contacts"]) for number in ways)
    return {
        number for entry, numbers in lines.items() if not (says_more and entry.to == "contacts") for number in numbers
    }


def _says_more(line: str, contacts: Iterable[Contact]) -> bool:
    """Return whether a line of contacts has more words than these and a heading: a sentence, a row of a table."""
    words = markdown.plain(line)
    for each in contacts:
        for value in (each.name, each.role, each.organisation, each.email, each.hours, *each.phone):
            words = words.replace(value, "") if value else words
    return "\t" in line.strip() or sum(map(str.isalpha, words)) > BESIDE


def whole_account(found: Document, release: Release, body: Reading, without: set[int]) -> tuple[Entry, ...]:
    """Return the account of a file whose body is kept but for some lines: a line that became a key may be text, too."""
    names = {str(place[0]): name for name, place in release.sources.items()}
    keys = [(found.lines.position(span.start)[0], str(path[0])) for path, span in found.keys.items() if len(path) == 1]
    starts = {line: names.get(key, "extra") for line, key in keys}
    first = found.lines.position(found.body.start)[0]
    entries, to = [], "extra"
    for line in range(2, found.lines.position(found.front.end)[0]):
        to = starts.get(line, to)
        entries.append(Entry(line, line, to))
    last = first + found.text.count("\n", found.body.start)
    kept = [Entry(line, line, "body") for line in range(first, last + 1) if line not in without]
    return account.of_lines(found.text, [*entries, *body.account, *kept])


def without(found: Document, lines: set[int], dateline: str) -> str:
    """Return the body of a file without some of its lines, and without the dateline, if any, that opens it then.

    What the body says otherwise stays, byte for byte.
    """
    first = found.lines.position(found.body.start)[0]
    parts = LINES.findall(found.text[found.body.start :])
    text = "".join(_kept(parts, {line - first for line in lines})).lstrip("\r\n")
    if lines and max(lines) - first >= max((number for number, part in enumerate(parts) if part.strip()), default=0):
        text = text.rstrip() + ("\r\n" if "\r\n" in text else "\n")
    return _without_dateline(text, dateline) if dateline else text


def _kept(parts: list[str], gone: set[int]) -> Iterator[str]:
    """Yield the lines that stay; with a paragraph that goes, the empty lines below it go."""
    is_after = False
    is_open = True
    for number, part in enumerate(parts):
        is_blank = not part.strip()
        if number in gone:
            is_after = is_open
            continue
        if not (is_blank and is_after):
            is_after = False
            is_open = is_blank
            yield part


def _without_dateline(body: str, place: str) -> str:
    """Return a body without the dateline that opens it; as it is when that cannot be cut off cleanly."""
    start = len(body) - len(body.lstrip())
    first, end, rest = body[start:].partition("\n")
    text = f"{body[:start]}{markdown.with_signs(first)}{end}{rest}"
    if not datelines.opens(text, place):
        return body
    found = datelines.read(text[start:].split("\n", 1)[0])
    opening = text[start : start + found.end] if found else ""
    begins = opening.lstrip("*_ \u200b\ufeff")  # a remark before the place stays
    if (
        not found
        or not begins.startswith(found.place)
        or any(opening.count(sign) % 2 for sign in ("**", "_", "`", "[", "<"))
    ):
        return body
    return text[:start] + text[start + found.end :].lstrip(" \t\u00a0")


def _other_title(found: Document, release: Release) -> str:
    """Return a note on a heading of the first level that opens the body with another title than the key's."""
    match = TITLE.match(found.text, found.body.start)
    words = markdown.plain(match[1]) if match else ""
    if not words or not release.headline or folded(words) in {folded(release.headline), folded(release.subheadline)}:
        return ""
    line = found.lines.position(found.body.start)[0]
    return f"the headline is the key's, {release.headline}; line {line} prints {words}"
