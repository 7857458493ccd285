"""The body of a release: its paragraphs up to the end mark, and what goes on after it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container
from dataclasses import replace

from pressctl.importers import Confidence, in_paragraphs
from pressctl.importers.extraction import dates, onwards
from pressctl.importers.extraction.contacts import names
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import contents, menus, page, passages, sections
from pressctl.importers.extraction.lines.blocks import adjoin
from pressctl.importers.extraction.lines.site_lines import is_site_line, leads_to_sender
from pressctl.importers.extraction.taken import Taken
from pressctl.importers.extraction.words import folded, is_heading
from pressctl.importers.markup import markdown
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines, end_mark
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.release.model import Release

FEW = 4
"""Lines between the end mark and the contacts that may still be of the text."""
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: [^\W\d_.]{1,4}| [ap]\.m\.)?")
"""The hour at which a text was posted, alone on its line."""
FAR = 60
"""Blocks after the last paragraph in which a mark of signs closes it: a list of names may stand between."""


def read(state: Taken, release: Release) -> Release:
    """Return the release with its body and its end mark; what stands after this is noted."""
    if not state.is_markdown and state.title >= 0:
        above = range(onwards.first(state.blocks, state.title, state.start), state.start)
        state.opening.update(index for index in above if index not in state.taken)
    state.opening.difference_update(at for at, field in state.taken.items() if field in {"date", "dateline"})
    state.opening.difference_update([at for at in state.opening if at < state.start and _is_beside_day(state, at)])
    text = [index for index in range(state.start) if index in state.opening or _is_above_lede(state, index, release)]
    below = state.end
    if not state.is_markdown:
        state.end = onwards.last(state.blocks, state.start, state.end, state.used, release.headline)
    stop = _without_foot(state, release) if state.is_markdown else state.tail()
    state.close = close = _closing(state, stop)
    end = close + 1 if close is not None else max(state.end, stop if state.is_markdown else 0)
    signed = {at for at in range(below, end) if close is None and state.taken.get(at) == "date"}
    text += [index for index in range(state.start, end) if index not in signed and _is_kept(state, index)]
    after = {*sections.below(state.blocks, range(end, stop), state.used), *(at for at in state.spoken if at >= end)}
    after |= _between_mark_and_contacts(state, end) if close is not None else set()
    text += sorted(after)
    kept = [_written(state, index) for index in text]
    mark = _close(state, close, after) if close is not None else ""
    state.taken.update(dict.fromkeys(text, "body"))
    state.note("body", state.blocks[state.start], Confidence.LIKELY, in_paragraphs(len(kept)))
    return replace(release, body="\n\n".join(kept) + "\n", end_mark=mark)


def _between_mark_and_contacts(state: Taken, end: int) -> set[int]:
    """Return the places of sentences between the end mark and the contacts: how to take part, where pictures are."""
    contacts = min((at for at in state.used if at >= end), default=end)
    between = range(end, contacts if contacts - end <= FEW else end)
    return {at for at in between if onwards.says(state.blocks, at)}


def _without_foot(state: Taken, release: Release) -> int:
    """Return one past the last block that is not of the site: what a page prints under its text.

    That may be the names of the contacts once more, without their numbers.
    """
    stop = len(state.blocks)
    known = {folded(words) for each in release.contacts for words in (each.name, each.role) if words}
    while stop > state.end and (_is_of_foot(state.blocks[stop - 1].text, known) or _is_menu(state, stop - 1)):
        stop -= 1
    return stop


def _is_menu(state: Taken, index: int) -> bool:
    """Return whether a block of Markdown is a row or list of links within its site, or the heading over such a list."""
    block = state.blocks[index]
    is_over = block.marked.startswith("#") and index + 1 < len(state.blocks)
    return menus.leads_within(state.blocks[index + 1].marked if is_over else block.marked)


def _is_of_foot(text: str, known: Container[str]) -> bool:
    """Return whether a site prints a line under a text: an item of a menu, a file, a day, a name that is ``known``."""
    if "\n" in text:
        return all(_is_of_foot(line, known) for line in text.split("\n"))
    is_day = day_lines.is_update(text) or day_lines.is_labelled(text)
    is_known = folded(text) in known or (bool(known) and is_heading(text, "contact_headings"))
    return is_day or is_known or page.heads_other(text) or is_site_line(text)


def _closing(state: Taken, stop: int) -> int | None:
    """Return the first block that ends the release: an end mark, or a paragraph with one after it."""
    places = range(state.start, min(len(state.blocks), max(stop, state.end + FAR)))
    return next((index for index in places if _closes(state, index, stop)), None)


def _closes(state: Taken, index: int, stop: int) -> bool:
    text = state.blocks[index].text
    mark = end_mark.read(text)
    if mark is None:
        return index not in state.used and end_mark.at_end(text) is not None
    is_word = mark.kind is end_mark.Kind.WORD
    return not (is_word and index >= stop) and not _parts_sections(state, index)


def _parts_sections(state: Taken, index: int) -> bool:
    """Return whether a line of asterisks parts two sections, as the first such line does.

    More than boilerplate and contacts follows that one, so that the last of several ends no text either.
    """
    if not _are_asterisks(state, index):
        return False
    first = next(at for at in range(state.start, index + 1) if _are_asterisks(state, at))
    after = range(first + 1, len(state.blocks) if state.is_markdown else state.end)
    standing = {*sections.below(state.blocks, after, state.used), *state.used}
    texts = (state.blocks[other].text for other in after if other not in standing)
    return any(not (is_end_mark(text) or contact_ways.reaches(text)) for text in texts)


def _are_asterisks(state: Taken, index: int) -> bool:
    mark = end_mark.read(state.blocks[index].text)
    return mark is not None and mark.kind is end_mark.Kind.ASTERISKS


def _is_kept(state: Taken, index: int) -> bool:
    text = state.blocks[index].text
    is_mark = is_end_mark(text) and not _parts_sections(state, index)
    is_of_site = is_heading(text.rstrip("."), "site_chrome") or contents.is_of(state.blocks, index)
    return index not in state.used and not is_mark and not is_of_site


def _written(state: Taken, index: int) -> str:
    """Return a block as the body holds it, without an end mark at its end."""
    block = state.blocks[index]
    return (
        passages.without_mark(block.marked)[0] if block.marked else markdown.safe(passages.without_mark(block.text)[0])
    )


def _is_above_lede(state: Taken, index: int, release: Release) -> bool:
    """Return whether a block above the first paragraph is text: in a page cut to its article there is no menu."""
    text = state.blocks[index].text
    in_fields = {folded(release.headline), folded(release.subheadline)}
    is_open = state.is_markdown and index not in state.used and not contents.is_of(state.blocks, index)
    if not is_open or folded(text) in in_fields:
        return False
    if index == state.title or state.taken.get(index) in {"subheadline", "dateline"}:
        return False
    is_above_title = index < state.title and not state.blocks[index].is_prose
    if is_above_title or is_heading(text, "site_menu", "site_chrome", "share_bar_words", "topic_labels", "topic_names"):
        return False
    is_its_date = day_lines.stands_alone(text) and dates.find(text)[0] in {None, release.date}
    below = state.blocks[index + 1].text
    is_label = text.endswith((":", "：")) or is_heading(text, "record_labels", "publication_words")
    is_its_date = is_its_date or (is_label and day_lines.is_only_day(below))  # “Date Publish:”, “Date”
    is_its_date = is_its_date or day_lines.is_update(text)
    is_sender = index > 0 and leads_to_sender(state.blocks[index - 1].text)
    is_of_site = is_sender or is_site_line(text) or page.is_below(text) or bool(page.ADDRESS.match(text))
    is_of_site = is_of_site or _is_beside_day(state, index) or _is_of_form(state, index) or _is_menu(state, index)
    return not (
        page.is_release_line(text) or is_its_date or is_of_site or dateline.own_line(text) or dateline.signed_line(text)
    )


def _is_of_form(state: Taken, index: int) -> bool:
    """Return whether a line is one of a form above the text: it adjoins a line, where blank lines part all others."""
    near = state.blocks[max(0, index - 1) : index + 2]
    return any(itertools.starmap(adjoin, itertools.pairwise(near)))


def _is_beside_day(state: Taken, index: int) -> bool:
    """Return whether a line is the hour or the writer of a text, and its day stands beside it: “10:15”, “Jo Sample”.

    An hour right above the text is that of a day further up.
    """
    text = state.blocks[index].text
    is_hour = CLOCK.fullmatch(text) is not None
    if is_hour and index + 1 == state.start:
        return True
    return (is_hour or names.is_name(text)) and any(state.taken.get(at) == "date" for at in (index - 1, index + 1))


def _close(state: Taken, close: int, after: set[int]) -> str:
    """Note the end mark, and the paragraphs after it that are left out; return the mark."""
    text = state.blocks[close].text
    read = end_mark.read(text)
    mark = read.shown if read else passages.without_mark(text)[1]
    below = state.blocks[close + 1].text if close + 1 < len(state.blocks) else ""
    may_part = read is not None and read.kind is end_mark.Kind.ASTERISKS and sections.is_sentence(below)
    state.note("end_mark", state.blocks[close], Confidence.LIKELY if may_part else Confidence.CERTAIN, mark)
    others = (index for index in range(close + 1, state.end) if index not in state.used and index not in after)
    left = [state.blocks[index].line for index in others if state.blocks[index].is_prose]
    if left:
        state.notes.append(f"what stands after the end mark, from line {left[0]}, was left out")
    return mark
