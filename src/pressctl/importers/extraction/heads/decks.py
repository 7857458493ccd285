"""The deck under a headline: which lines are it, those made whole, and whether they are points of a list.

A deck says more of the same matter: it has words of the headline or of the text. It stands right under the headline, or
under the day; a label, a caption, a sender or the first sentence of the text may stand there as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import choice, senders
from pressctl.importers.extraction.lines import office_names, page, sections, titles
from pressctl.importers.extraction.lines.blocks import INNER, Block
from pressctl.importers.extraction.lines.broken import starts_small
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import every, folded, is_heading, opener
from pressctl.importers.extraction.words import found as words_found
from pressctl.prose.addresses import hosts
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines, greeting
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import any_of_all

HEAD = 7
"""Lines below a deck among which the day stands: “From:”, an office, “Published:”, the day."""
MOST = 3
"""Lines of the longest deck."""
LABELLED = re.compile(r"[^\W\d_][^\W\d_ ]{1,15}(?: [^\W\d_]{1,15})?[:：] ?\S(?:\S* ?){1,6}\Z")
"""A line under a headline that names something of it, and is no deck: “From: Ministry of Examples”."""
SHORT_HEADING = 5
"""Words of the longest heading of a section."""
SHORT = 3
"""Words, or signs of a script without spaces, that a deck has more than."""
LONGEST = 160
"""Letters of the longest deck of two lines; longer ones are the first of the text."""
LONGEST_DECK = 320
"""Characters of the longest paragraph that is one by the way it is set."""
ALIKE = (0.1, 0.2)
"""The share of its words that a deck has in common with the headline and the start of the text: one without a stop,
and a sentence. On pages of a hundred newsrooms nine of ten decks had more, and what a site prints there less."""
SAME = 20
"""Characters from which the start of a headline stands for it."""
LONG_POINT = 8
"""Words of a point of the deck that may say whom to call: “* Witnesses are asked to ring 202 555 0100”."""
TWO = 2
"""Words of the shortest source: “Source: Acme”."""
SET_APART = re.compile(r"#{2,6} [^\n]+|([*_]{1,3})(?![*_\s])[^*\n]+(?<!\s)\1")
RANK = re.compile(r"#{2,6} ")
"""How a line starts that is a heading of a lower rank."""
PARTED = re.compile(r"\s[|｜]\s|[,，、]\Z")
"""What no deck has: a stroke between items, a comma at its end."""
OTHER_FIGURES = re.compile(r"\d(?!(?:[\d.,]|\s\d{3}(?!\d)){0,12}(?:\s?[%€$£]\s[^\W\d_]{2}|\s[^\W\d_]{3}))")
"""How a line starts that has figures first and is no deck: a schedule, an address; “200 people will work there” is."""
LABEL = re.compile(r"[^\W\d_][^:：\n]{1,30}[:：]\s")
"""How a line of a form starts; two of these stand together."""
DASHES = " -–—"
CAPTION = regex(lambda: rf"(?:{any_of_all('picture_words').pattern})\s?[:：/©]|©|\A(?:!?\[|\{{\{{|<)", re.IGNORECASE)
"""What the caption of a picture has, or the picture itself."""
WRITER = re.compile(r"[^\W\d_]\S{1,20} [^\W\d_]\S{1,20} [–—-] [^\W\d_]")
"""How a line starts that is two words and a dash: “Ann Example – reporter of Acme”."""
PARTS = re.compile("[,،，]")
ENDS = (".", "!", "?", "。", "！", "？", "؟")


def under(found: list[Block], title: int, start: int, contacts: frozenset[int]) -> list[int]:
    """Return the indices of the lines of the deck between the headline at ``title`` and the paragraph at ``start``.

    Head lines and lines of the site may stand above it or below; ``contacts`` are the places of contacts.
    """
    below = unknown(found, title, start, contacts)
    run: list[int] = []
    for at in below:
        if (run and not _stand_together(found, run[-1], at)) or not _is_deck(found, title, at, contacts):
            break
        run.append(at)
    if not 0 < len(run) <= MOST:
        return []
    is_right_under = run[0] == title + 1
    run = _below_share_bar(found, title, start, run)
    if run != below and not (is_right_under and all(choice.is_long(found[at].text) for at in run)):
        return []
    is_point = page.POINT.match(found[run[0]].text) is not None
    is_in_doubt = (is_point and not is_right_under) or _is_first_sentence(found, title, run[-1], start)
    return [] if is_in_doubt or not _is_of_matter(found, title, start, run) else run


def _below_share_bar(found: list[Block], title: int, start: int, run: list[int]) -> list[int]:
    """Return lines without those up to a sentence that has no word of the matter: “Part addresses by a comma.”."""
    bars = [at for at in run[:-1] if ends_as_sentence(found, at) and not _has_words_of(found, title, start, [at])]
    return [at for at in run if not bars or at > bars[-1]]


def _stand_together(found: list[Block], first: int, second: int) -> bool:
    are_headings = {RANK.match(found[at].marked) is not None for at in (first, second)}
    return second == first + 1 and len(are_headings) == 1


def unknown(found: list[Block], title: int, start: int, contacts: frozenset[int]) -> list[int]:
    """Return the places of the lines under a headline that are no head line, no contact, and not the headline again."""
    shown = folded(found[title].text)
    places = (at for at in range(title + 1, start) if not _is_known(found, at, contacts))
    return [at for at in places if not _is_again(shown, folded(found[at].text))]


def _is_again(headline: str, text: str) -> bool:
    """Return whether a line is the headline again, or one of these the start of the other; both are folded."""
    short, long = sorted((headline, text), key=len)
    return len(short) > SAME and long.startswith(short)


def _is_known(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    return index in contacts or choice.stands_between(found[index].text) or _is_labelled(found[index].text)


def _is_labelled(text: str) -> bool:
    """Return whether a line says whom a text is from, or who wrote it, behind a label: “From: Water Board”."""
    label, colon, _ = text.partition(":")
    return bool(colon) and is_heading(label, "mail_sender_labels", "source_labels", "author_labels")


def _is_of_matter(found: list[Block], title: int, start: int, run: Sequence[int]) -> bool:
    """Return whether lines say more of the matter: they have words of the headline, or of the first of the text.

    A line between headline and day, or dateline, that is no sentence needs none.
    """
    is_sentence = ends_as_sentence(found, run[-1]) and not ends_as_sentence(found, title)
    if run[-1] + 1 < start and page.is_release_line(found[run[-1] + 1].text):
        return True
    if not is_sentence and (dateline.read(found[start].text) or day_lines.stands_alone(found[run[-1] + 1].text)):
        return True
    return _has_words_of(found, title, start, run, ALIKE[is_sentence])


def _has_words_of(found: list[Block], title: int, start: int, lines: Sequence[int], share: float = 0) -> bool:
    """Return whether lines have such a share of words of the headline and the first of the text, or any."""
    said = choice.words_of(" ".join(found[at].text for at in lines))
    others = choice.words_of(found[title].text) | choice.words_of_text(found, start)
    alike = choice.alike(said, others) if share <= ALIKE[False] else said & others
    return bool(alike) and len(alike) >= share * len(said)


def _is_first_sentence(found: list[Block], title: int, last: int, start: int) -> bool:
    """Return whether the last line under a headline may as well be the first sentence of the text, right above it.

    A deck that ends with a full stop has a day or a place below it, stands out by the way it is set, or its headline
    ends so, too.
    """
    if last + 1 < start or not ends_as_sentence(found, last) or ends_as_sentence(found, title):
        return False
    is_out = _is_set_apart(found[last]) and not _is_set_apart(found[start])
    return not (is_out or dateline.read(found[start].text))


def ends_as_sentence(found: list[Block], index: int) -> bool:
    """Return whether a line ends with the mark of a sentence, a quotation mark behind it or not."""
    return found[index].text.rstrip("*_ ”»\"'’").endswith(ENDS)


def _is_deck(found: list[Block], title: int, index: int, contacts: frozenset[int]) -> bool:
    if has_points(found, index) or PARTED.search(found[index].text) or is_sender(found, index):
        return False
    text = page.POINT.sub("", found[index].text)
    is_point = text != found[index].text and len(text.split()) >= LONG_POINT
    is_framed = text != found[index].text and text.endswith(tuple(DASHES))
    return (
        index not in contacts
        and (
            page.is_title(text)
            or _is_standfirst(found, index)
            or (is_point and contact_ways.reaches(text) and page.has_form_of_title(text, LONG_POINT))
        )
        and not page.heads_other(text)
        and (is_framed or not OTHER_FIGURES.match(text))
        and not dateline.is_sure(text)
        and not is_other(text)
        and not is_of_form(found, index)
        and not goes_on(found, index)
        and not _heads_section(found, title, index)
    )


def _is_standfirst(found: list[Block], index: int) -> bool:
    """Return whether a long sentence under a headline has the day below it, so that the text starts under this."""
    text = found[index].text
    is_one = len(text) <= LONGEST_DECK and page.is_long_sentence(text) and not INNER.search(text)
    return is_one and day_below(found, index) > 0


def day_below(found: list[Block], index: int) -> int:
    """Return the place of the day among the few short lines below a line, 0 if none is there."""
    for at in range(index + 1, min(index + HEAD, len(found))):
        if day_lines.stands_alone(found[at].text):
            return at
        if found[at].is_prose or choice.is_long(found[at].text):
            return 0
    return 0


def is_other(text: str) -> bool:
    """Return whether a line under a headline is a caption, a day, the writer of the text, a greeting, or a link."""
    first = PARTS.split(text, maxsplit=1)[0]
    has_day = first != text and any(map(str.isdigit, first)) and day_lines.is_only_day(f"{first} {page.ANY_YEAR}")
    is_dated = has_day or (first != text and day_lines.stands_alone(first))
    if _is_labelled(text) or _leads_elsewhere(text) or titles.says_sender(text):
        return True
    if senders.is_person_of_desk(text) or (WRITER.match(text) and contact_lines.names_someone(text)):
        return True
    return is_dated or bool(CAPTION.search(text) or opener(text, "greetings", "remark_lines"))


def _leads_elsewhere(text: str) -> bool:
    """Return whether a line leads to another page: “Pictures are at https://…”, “View the new terminal here”."""
    is_short = len(text.split()) <= LONG_POINT
    return hosts.ADDRESS.search(text) is not None or (
        is_short and any(text.casefold().rstrip(". ").endswith(last) for last in _last_of_links())
    )


@cache
def _last_of_links() -> tuple[str, ...]:
    return tuple(word if wide(word) else f" {word}" for word in every("vague_link_texts"))


def goes_on(found: list[Block], index: int) -> bool:
    """Return whether a line breaks off and the next paragraph goes on with it, in lower case: “Today Ann Example”."""
    if index + 1 >= len(found) or found[index].text.endswith(ENDS):
        return False
    return found[index + 1].is_prose and starts_small(found[index + 1].text)


def is_of_form(found: list[Block], index: int) -> bool:
    """Return whether a line is one of several with a label: “Registration: 1.30 p.m.”."""
    near = found[max(index - 1, 0) : index + 2]
    return bool(LABEL.match(found[index].text)) and sum(bool(LABEL.match(block.text)) for block in near) > 1


def _heads_section(found: list[Block], title: int, index: int) -> bool:
    """Return whether a heading is one of several of its rank, and not the headline in other words: a section's."""
    rank = RANK.match(found[index].marked)
    if rank is None and is_one_of_headings(found, title, index):
        return True
    if rank is None or not any(_is_of_rank(block, rank[0]) for block in found[index + 1 :]):
        return False
    if index == title + 1 and dateline.is_sure(found[index + 1].text):
        return False
    said = choice.words_of(found[index].text)
    return len(said & choice.words_of(found[title].text)) * 2 < len(said)


def _is_of_rank(block: Block, rank: str) -> bool:
    """Return whether a block is a heading of a rank that heads a part of the text: neither contacts nor boilerplate."""
    is_other = contact_lines.is_contact_line(block.text) or page.heads_other(block.text)
    return block.marked.startswith(rank) and not (is_other or opener(block.text, "boilerplate_openers"))


def is_one_of_headings(found: list[Block], title: int, index: int) -> bool:
    """Return whether a few words right above a paragraph, with the day over them, head a section as others below do."""
    if index == title + 1:
        return False
    return _may_head_section(found, index) and any(_may_head_section(found, at) for at in range(index + 2, len(found)))


def _may_head_section(found: list[Block], index: int) -> bool:
    text = found[index].text
    is_short = len(text.split()) <= SHORT_HEADING and not wide(text) and not any(map(str.isdigit, text))
    is_over = index + 1 < len(found) and (found[index + 1].is_prose or sections.is_sentence(found[index + 1].text))
    is_other = page.is_other_line(text) or contact_ways.reaches(text) or page.heads_other(text)
    return is_short and is_over and text[:1].isupper() and not text.endswith((*ENDS, ":", ",")) and not is_other


def is_sender(found: list[Block], index: int) -> bool:
    """Return whether a line under a headline is who sent the text, or it stands below it again, alone or as source."""
    text = found[index].text
    if (
        office_names.is_office_of(text)
        or senders.is_company(text)
        or (office_names.is_sender(text) and not choice.is_long(text))
    ):
        return True
    words = folded(text).split()
    others = (folded(block.text).split() for block in found[index + 1 :] if len(block.text) < LONGEST_DECK)
    return any(words == other or (len(other) > TWO and words[1 - len(other) :] == other[1:]) for other in others)


def has_points(found: list[Block], index: int) -> bool:
    """Return whether a block is one of several points of a list, or a list of several: those open the text."""
    near = [block.text for block in found[max(index - 1, 0) : index + 2]]
    points = sum(bool(page.BULLET.match(text)) for text in near)
    is_list = sum(bool(page.BULLET.match(line)) for line in (found[index].marked or found[index].text).split("\n")) > 1
    return is_list or (points > 1 and bool(page.BULLET.match(found[index].text)))


def set_apart(found: list[Block], title: int, start: int, contacts: frozenset[int] = page.NONE) -> bool:
    """Return whether the paragraph at ``start`` is the deck: all of it bold, italic or a heading, and the next is not.

    Nothing but the day and the like stands between it and the headline.
    """
    after = next((at for at in range(start + 1, len(found)) if not _is_known(found, at, contacts)), start)
    if after == start or not _is_set_apart(found[start]) or _is_set_apart(found[after]):
        return False
    between = all(_is_known(found, at, contacts) for at in range(title + 1, start))
    text = found[start].text
    is_text = len(text) > LONGEST_DECK or dateline.read(text) or contact_ways.reaches(text) or is_other(text)
    return between and not (is_text or _says_when(text))


def _says_when(text: str) -> bool:
    """Return whether a paragraph in bold says what is new and when, as the first of a text does: “today”, “2 March”."""
    return INNER.search(text) is not None and bool(words_found("relative_days", [text]) or day_lines.first_day(text))


def _is_set_apart(block: Block) -> bool:
    return SET_APART.fullmatch(block.marked.strip()) is not None


def read(lines: list[str]) -> tuple[list[str], bool]:
    """Return the lines of a deck, without marks and each whole, and whether they are several points.

    A line goes on in the next where that starts in lower case, where it breaks off, or where it is a point and the next
    is not.
    """
    are_marked = [bool(page.POINT.match(line)) for line in lines]
    is_one_point = are_marked[:1] == [True] and not any(are_marked[1:])
    whole: list[str] = []
    for line in lines:
        text = page.POINT.sub("", line)
        text = text.rstrip(DASHES) if text != line else text  # “- in five rivers -”
        if whole and (is_one_point or titles.is_one(whole[-1], text)):
            whole[-1] = f"{whole[-1]} {text}"
        else:
            whole.append(text)
    return whole, len(whole) > 1 and any(are_marked)


def may_be(text: str) -> bool:
    """Return whether a line under a headline has words enough, and is no greeting and no “From: Ministry of Examples”.

    A button that a site sets there has three: “Share this item”.
    """
    has_words = len(text.split()) > SHORT or wide(text) > SHORT
    return has_words and page.has_letters(text) and not LABELLED.match(text) and not greeting.is_line(text)


def is_text(text: str) -> bool:
    """Return whether the lines under a headline, as one, are the first of its text and no deck."""
    return page.is_long_sentence(text) or len(text) > LONGEST
