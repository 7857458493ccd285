"""The release in a text: which of its lines are the release, and its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Found, Reading
from pressctl.importers.extraction import account, bounds, mail_headers, records, variants
from pressctl.importers.extraction.fields import Fields
from pressctl.importers.extraction.heads import opened_heads
from pressctl.importers.extraction.lines import (
    broken,
    page,
    page_breaks,
    passages,
    place_lines,
    teasers,
    titles,
    written,
)
from pressctl.importers.extraction.lines.blocks import Block, marked_blocks
from pressctl.importers.extraction.lines.columns import with_cards
from pressctl.importers.extraction.scripts import closed_up
from pressctl.importers.extraction.taken import KEYS
from pressctl.importers.extraction.words import folded
from pressctl.languages import primary_subtag
from pressctl.prose import detect
from pressctl.release.model import Release
from pressctl.release.moments import Moment

LEAST_PROSE = 150
"""Characters of paragraphs below which a page is no release: a menu, an error page."""
LEAST_BARE = 100
"""The same of a text without menus around it."""
LEAST_DENSE = 60
"""The same in Chinese or Japanese, which say as much in fewer signs."""
LEAST_HEADED = 80
"""The same right below a day or a release line."""
LEAST_MARKED = 20
"""The same between a release line and an end mark."""
SURE = tuple(reversed(Confidence)).index
STATED = ("headline", "subheadline", "summary", "language", "date")
"""Fields that a format can name itself: a page in its head, a mail in its headers."""


def read_text(
    text: str, known: Release | None = None, *, is_markdown: bool = False, places: Sequence[int] = (), least: int = 0
) -> Reading:
    """Return the release in a text. What its format says besides, ``known`` holds: it goes before what is read.

    ``places`` are the lines of the source that the lines of the text stand in, where the text was made of another
    source; fields and notes name these, the account the lines of the text. ``least`` are the characters of paragraphs
    that are enough where it is known that this is a release. Raises ImportRefused when the text is not a release.
    """
    pages = page_breaks.without(text)
    shown = closed_up(pages.text if pages else text)
    found = marked_blocks(shown) if is_markdown else written.blocks(shown)
    is_markdown = found is not None and (is_markdown or not page.has_menus(found))
    if found and broken.are_parted(found):
        found = broken.made_whole(found)
    found = found or broken.blocks(shown)
    found = [_at(block, pages.numbers) for block in found] if pages else found
    found, header = mail_headers.apart(place_lines.with_places(found))
    found = titles.parted(found, known.headline) if known and known.headline else found
    found, data = records.apart(found, known.subheadline if known else "")
    found = opened_heads.parted(titles.made_whole(with_cards(found), known.headline if known else ""))
    has_menus = page.has_menus(found)
    start, end = bounds.find(found, has_menus=has_menus and not is_markdown)
    least = least or (LEAST_PROSE if has_menus else LEAST_BARE)
    if is_markdown and _is_short(found, start, end, least):  # the lines of an advisory may be all that a page has
        found = titles.made_whole(place_lines.with_places(broken.made_whole(found)))
        start, end = bounds.find(found, has_menus=False)
    start = _below_known(found, start, end, known) if known else start
    if _is_short(found, start, end, least):
        raise ImportRefused(
            "holds no release: there is no run of paragraphs in it",
            "save the page's text, not its menus" if has_menus else "leave it out, or put the whole text into it",
        )
    if teasers.is_list(found, start, end):
        raise ImportRefused("is a list of releases, not one", "save the page of the release itself")
    named = [_at(replace(block, read=(block.line, block.end)), places) for block in found] if places else list(found)
    told = (known.headline, known.subheadline) if known else ("", "")
    reading = Fields(named, start, end, is_markdown, *told).read()
    entries = reading.account
    if places:
        told_of = zip(entries, found, strict=True)
        entries = tuple(entry._replace(line=block.line, end_line=block.end) for entry, block in told_of)
    breaks = pages.breaks if pages else ()
    reading = replace(reading, account=account.of_lines(text, [*entries, *header, *data], breaks))
    return _with_known(reading, known) if known else reading


def _below_known(found: Sequence[Block], start: int, end: int, known: Release) -> int:
    """Return where the text starts that seems to start with a headline or a deck of many words."""
    for name in ("headline", "subheadline"):
        said = folded(getattr(known, name))
        if said and start < end and folded(found[start].text) == said:
            start = next((at for at in range(start + 1, end) if found[at].is_prose), start + 1)
    return start


def _is_short(found: list[Block], start: int, end: int, least: int) -> bool:
    """Return whether paragraphs are too short for a release; in Chinese fewer signs say as much."""
    prose = "".join(block.text for block in found[start:end])
    usual = LEAST_DENSE if detect.is_dense(prose) and least in {LEAST_PROSE, LEAST_BARE} else least
    if bounds.is_marked(found, start, end):
        usual = LEAST_MARKED
    elif start < end and bounds.is_headed(found, start):
        usual = min(usual, LEAST_HEADED)
    return len(prose) < usual


def _at(block: Block, places: Sequence[int]) -> Block:
    """Return a block with the lines of the source that its own lines stand in."""
    return replace(block, line=places[block.line - 1], end=places[block.end - 1])


def _with_known(reading: Reading, known: Release) -> Reading:
    """Return a reading with the fields that the source's format names; the text's own date goes before its site's."""
    release, fields, notes = reading.release, dict(reading.fields), list(reading.notes)
    stated = {name: value for name in STATED if (value := getattr(known, name))}
    if release.headline and release.headline == passages.one_line(known.headline):
        stated["headline"] = release.headline  # without the signs around it
    if release.date:
        stated.pop("date", None)
        notes += _other_day(release.date, known.date, fields)
    if other := _other_language(release, known):
        stated.pop("language")
        notes.append(other)
        fields["language"] = replace(fields["language"], confidence=Confidence.LIKELY)
    needless = tuple(f"no {name} " for name in stated)
    notes = [note for note in notes if not note.startswith(needless)]
    for name, value in stated.items():
        shown = value.text if isinstance(value, Moment) else str(value)
        fields[name] = Found(fields[name].line if name in fields else 1, Confidence.CERTAIN, shown)
    ordered = {name: fields[name] for name in (*KEYS, *fields) if name in fields}
    return replace(reading, release=replace(release, **stated), fields=ordered, notes=tuple(notes))


def _other_day(date: Moment, known: Moment | None, fields: dict[str, Found]) -> list[str]:
    """Return a note, in a list, when the source says another day than its text; then the day is no longer certain."""
    if known is None or known.day == date.day:
        return []
    if "date" in fields:
        fields["date"] = replace(fields["date"], confidence=min(fields["date"].confidence, Confidence.LIKELY, key=SURE))
    return [f"the source says that it is of {known.day.isoformat()}; the date is the text's own, {date.text}"]


def _other_language(release: Release, known: Release) -> str:
    """Return a note when the text is in another language than its source says: a template says the same of all."""
    read, said = release.language, known.language
    if not read or not said or primary_subtag(read) == primary_subtag(said):
        return ""
    if variants.are_kin(read, said) and not (variants.is_told(read, release.body) and primary_subtag(said) != "no"):
        return ""
    return f"the source says that it is in “{said}”, its text is in “{read}”: the text counts"
