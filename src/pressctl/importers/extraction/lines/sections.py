"""What stands below a release's last paragraph and still belongs to it: “About …”, notes, captions, what readers do."""

from __future__ import annotations

import re

from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, is_heading, opener
from pressctl.prose.lines.end_mark import is_end_mark

NOTE = re.compile(r"(?:\[?\(?(?:\d{1,3}|[ivx]{1,5}|\*{1,3})[\].)]\)?\s|[-–•*·▪]\s)\S")
"""A note with its number, or an item of a list."""
NAME_WORDS, NAME_SIGNS = 3, 4
"""Words, or signs of a script without spaces, that open boilerplate and are somebody's name."""
LONGEST_PREPOSITION = 5
"""Letters of the longest word that means “about” and may stand before such a name in a heading."""
STARRED = re.compile(r"[^\W\d_]{2}\*(?![*\w])")
CAPTION = re.compile(r"\s?[^\W\d_]{0,12}\s?\d{0,3}\s?[:：]")
"""What stands behind the word for a picture where its caption begins, or captions: “Photo:”, “Image 1:”."""


def below(blocks: list[Block], places: range, used: set[int]) -> list[int]:
    """Return the places of boilerplate, notes and captions, with their headings, and of who is there for readers."""
    found: list[int] = []
    is_open = False
    for index in places:
        text = blocks[index].text
        if index in used or is_end_mark(text):
            is_open = is_open and index in used
        elif index == places.start and (_is_of_sender(blocks, index) or _says_who_issued(blocks, index)):
            found.append(index)
        elif _heads(blocks, index) or _is_whole(blocks[index]) or _is_footnote(blocks, index):
            is_open = True
            found.append(index)
        elif is_open and (_goes_on(blocks[index]) or (found[-1] == index - 1 and _is_next_note(blocks, index))):
            found.append(index)
        else:
            is_open = False
            if _is_caption(text) or (is_sentence(text) and contact_lines.is_for_public(text)):
                found.append(index)
    return found


def _is_next_note(blocks: list[Block], index: int) -> bool:
    """Return whether a line is the first under a heading of notes, or a sentence below another, and none of a site."""
    text = blocks[index].text
    return _heads(blocks, index - 1) or (is_sentence(text) and not (page.is_footer(text) or page.heads_other(text)))


def _is_caption(text: str) -> bool:
    picture = opener(text, "picture_words")
    return bool(picture) and CAPTION.match(text, len(picture)) is not None


def _heads(blocks: list[Block], index: int) -> bool:
    """Return whether a line is the heading of boilerplate or of notes, over a paragraph or a note."""
    text = blocks[index].text
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    is_title = bool(opener(text, "boilerplate_openers")) or is_heading(text, "notes_headings")
    is_title = is_title or (after is not None and _is_about(text, after.text))
    return is_title and len(text) < 80 and after is not None and (_goes_on(after) or is_sentence(after.text))


def _is_about(heading: str, below: str) -> bool:
    """Return whether a heading is a small word and the name with which the text below it starts: “О МСЭ”, “МСЭ – …”.

    That is so in whatever language.
    """
    first, _, name = heading.rstrip(":： ").partition(" ")
    is_named = (
        bool(name) and len(first) <= LONGEST_PREPOSITION and name[0].isupper() and len(name.split()) <= NAME_WORDS
    )
    return is_named and below.startswith(name)


def _is_footnote(blocks: list[Block], index: int) -> bool:
    """Return whether a line is the note to which a star in the text leads: “UN experts*”, “* The experts: …”."""
    text = blocks[index].text
    if not text.startswith("*") or text.endswith("*"):
        return False
    return any(STARRED.search(block.text) for block in blocks[:index] if block.is_prose)


def _is_of_sender(blocks: list[Block], index: int) -> bool:
    """Return whether the paragraph right under an end mark is boilerplate without a heading.

    It opens with the name of somebody whom the text names, too: “The City Library was founded in 1901.”.
    """
    block = blocks[index]
    if not index or not block.is_prose or not is_end_mark(blocks[index - 1].text):
        return False
    start = folded(block.text)
    name = start[:NAME_SIGNS] if wide(start[:NAME_SIGNS]) else " ".join(start.split()[:NAME_WORDS])
    above = "\n".join(folded(other.text) for other in blocks[: index - 1] if other.is_prose)
    return name in above


def _says_who_issued(blocks: list[Block], index: int) -> bool:
    """Return whether the line right under an end mark says who issued a text: “Issued by the Acme Media Centre”."""
    text = blocks[index].text
    is_under = index > 0 and is_end_mark(blocks[index - 1].text)
    return is_under and bool(opener(text, "issued_words")) and not contact_lines.is_contact_line(text)


def is_sentence(text: str) -> bool:
    """Return whether a line ends as a sentence does, and has several words."""
    return text.rstrip("*_ ").endswith((".", "。")) and (len(text.split()) >= 4 or wide(text) >= 8)


def _is_whole(block: Block) -> bool:
    """Return whether a paragraph opens with its heading: “About Acme: Acme builds pumps …”."""
    opens = opener(block.text, "boilerplate_openers", "notes_headings")
    return block.is_prose and bool(opens) and (len(block.text.split()) >= 15 or wide(block.text) >= 40)


def _goes_on(block: Block) -> bool:
    return (block.is_prose or bool(NOTE.match(block.text))) and not contact_lines.is_contact_line(block.text)
