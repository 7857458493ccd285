"""Paragraphs that a page breaks where a link or bold type stood in them, made whole by what their lines say together.

A browser that saves a page as text puts each link on a line of its own: “… was opened by”, “Ana Silva”, “, who …”.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, reduce
from itertools import pairwise

from pressctl.importers.extraction.contacts.lines import is_contact_line
from pressctl.importers.extraction.contacts.names import is_name
from pressctl.importers.extraction.contacts.ways import emails, phones
from pressctl.importers.extraction.lines import advisories, menus, particles, place_lines, plain_lines, titles
from pressctl.importers.extraction.lines.blocks import INNER, LETTERED, Block
from pressctl.importers.extraction.lines.site_lines import is_caption, leads_to_sender
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.prose.datelines.dateline import is_sure
from pressctl.prose.lines import day_lines, release_line
from pressctl.prose.lines.bylines import is_byline
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.text import opens_small
from pressctl.prose.word_lists import every_word

CLOSING = tuple(",.;:!?)]…’”»،؛。，、")
COMMAS = (",", "，", "،", "、")
OPENING = "“”„\"«»‘‚'¿¡"
"""Marks before the first letter of a line."""
ENDED = re.compile(r"(?:[.!?…。！？؟][”»\"’“)\]）」*_]{0,3}|[:：;；])\Z")
"""How a line ends that needs no other: a sentence, or what leads to a list."""
ENDING = 4
"""Characters of the longest of these ends."""
ITEM = re.compile(rf"[-–•*|·▪]\s|#{{1,6}}\s|\(?\d{{1,3}}[.)]\s|{LETTERED}")
"""How a point of a list starts: “•”, “2.”, “b)”, “(iii)”."""
ABBREVIATION = re.compile(r"\([A-Z]{2,8}\)[,.;:]? ")
"""How a line starts that goes on behind a name: with its abbreviation."""
LINK = 80
"""Characters of the longest words of a link, or of bold type."""
LONG = 60
"""Characters from which a line is more than a heading, and goes on in the next when that starts in lower case."""
AHEAD = 4
"""Lines after one that breaks off among which its sentence goes on."""
BEFORE = 4
"""Lines in which the first sentence begins, when a paragraph starts in lower case."""
REST = 5
"""Words of the rest of a sentence under lines of which none ended one: a deck has more."""
BEGINNING = 3
"""Words of the shortest beginning of a sentence before a link: “Representatives from the”."""
TITLE = 6
"""Words from which such a line may be the headline instead."""
WITHIN = 5
"""Paragraphs that start within a sentence from which those of a page are no paragraphs but lines."""
PART = 0.2
"""The part of all that these are at least."""
LEAST = 6
"""Words of the shortest paragraph that goes on from lines above it."""


def blocks(text: str) -> list[Block]:
    """Return the blocks of a text: its paragraphs, whether lines break at a width, at links, or not at all."""
    found = plain_lines.blocks(text)
    return found if plain_lines.is_wrapped(text) else made_whole(found)


def are_parted(found: list[Block]) -> bool:
    """Return whether paragraphs of a page are the lines of a text: a part of them start within a sentence."""
    text = [block for block in found if not block.marked.startswith(("- ", "#", "|", ">"))]
    within = sum(starts_small(block.text) for block in text)
    return within >= WITHIN and within >= PART * len(text)


def made_whole(found: list[Block]) -> list[Block]:
    """Return one block for each paragraph that stands on several lines because links or bold type parted it."""
    joined: list[Block] = []
    in_sentence, far = 0, _usual_distance(found)
    compounds = plain_lines.hyphened([block.text for block in found])
    for index, block in enumerate(found):
        ahead = [other.text for other in found[index + 1 : index + 1 + AHEAD]]
        is_far = not in_sentence and joined and block.line - joined[-1].end > far
        is_apart = is_far or _is_over_deck(joined, block, ahead)
        if is_apart or _is_alone(block.text) or (joined and _is_alone(joined[-1].text)):
            joined.append(block)
        elif in_sentence or (joined and _goes_on(joined[-1], block.text, ahead)):
            in_sentence = max(in_sentence - 1, 0)
            joined[-1] = _together(joined[-1], block, compounds)
        elif joined and (count := _until_end(joined[-1], [block.text, *ahead])):
            in_sentence = count - 1
            joined[-1] = _together(joined[-1], block, compounds)
        else:
            joined.append(block)
        if not in_sentence:
            joined = _with_beginning(joined)
    return joined


def _is_over_deck(joined: list[Block], block: Block, ahead: list[str]) -> bool:
    """Return whether the last line may be a headline that ends with the particle of a verb, and a block its deck."""
    if not joined or not particles.is_whole(joined[-1], block) or (ahead and starts_small(ahead[0])):
        return False
    return not any(each.is_prose for each in joined)


def _usual_distance(found: list[Block]) -> int:
    """Return how many lines further on the next line of a paragraph stands: empty ones may part all lines, or none."""
    steps = sorted(after.line - before.end for before, after in pairwise(found))
    return max(steps[len(steps) // 2], 1) if steps else 1


def _together(one: Block, other: Block, compounds: frozenset[str] = frozenset()) -> Block:
    """Return two blocks as one; a word that the first breaks is whole, with the hyphen only of ``compounds``."""
    if not one.marked and (whole := plain_lines.rejoined(one.text, other.text, compounds)):
        return Block(one.line, whole, "", other.end)
    tight = other.text.startswith(CLOSING) or one.text.endswith(("(", "[", "“", "«", "„")) or _is_dense(one, other)
    space = "" if tight else " "
    marked = f"{one.marked}{space}{other.marked}" if one.marked else ""
    return Block(one.line, f"{one.text}{space}{other.text}", marked, other.end)


def _is_dense(one: Block, other: Block) -> bool:
    return bool(wide(one.text[-1]) and wide(other.text[0]))


@lru_cache(maxsize=1024)
def _is_alone(text: str) -> bool:
    """Return whether a line is no part of a sentence: it is said of the text, “(Archived content)”, or who wrote it."""
    is_remark = is_heading(text.strip("*_()[]. "), "remark_lines") or leads_to_sender(text)
    return is_remark or (text[:1].isupper() and is_byline(text)) or titles.says_sender(text)


def _goes_on(before: Block, after: str, ahead: list[str]) -> bool:
    """Return whether the next line, or it and the one after that, are in the sentence in which a text breaks off."""
    text = before.text
    if advisories.question(after):
        return False
    if place_lines.is_parted_place(text, after):
        return True
    if _has_ended(text) or _leads_to_head(after, ahead):  # as most do
        return False
    if _is_in_brackets(text, after, ahead[0] if ahead else ""):
        return True
    if after.startswith(CLOSING):
        goes_on = len(after.split()) > 1 or len(after) < 3
    else:
        is_joined = before.end > before.line
        goes_on = _is_of_sentence(text, after, next(iter(ahead), ""), is_joined) and not _reaches(text, after)
    # what few lines do is asked first, as it takes long to see that a line is nothing by itself
    return goes_on and not (_is_closed(text) or _is_item(after) or _is_head(after) or is_sure(after))


def _is_item(line: str) -> bool:
    """Return whether a line is a point of a list; the bracket of an area code, “(202) 555 0100”, counts nothing."""
    return ITEM.match(line) is not None and not (line.startswith("(") and phones(line))


def _leads_to_head(line: str, ahead: list[str]) -> bool:
    """Return whether a line has nothing but words such as “on”, and a day or the like stands below it."""
    return bool(ahead) and set(line.casefold().split()) <= _never_last() and _is_head(ahead[0])


def _reaches(text: str, after: str) -> bool:
    """Return whether a line gives a number or address, and no sentence leads to it: “please contact Ana Silva at”."""
    is_led = text.rsplit(maxsplit=1)[-1] in _never_last() and bool(opener(text, "contact_openers"))
    return not is_led and bool(phones(after) or (emails(after) and len(text.split(maxsplit=10)) < 10))


@lru_cache(maxsize=1024)
def _is_of_sentence(text: str, after: str, ahead: str, is_joined: bool) -> bool:
    """Return whether a line of words goes on with the sentence in which a text breaks off, joined of lines or one.

    It is kept: the lines of menus stand on page after page.
    """
    if not starts_small(after):
        least = LEAST if text.isupper() or not ahead else BEGINNING
        ends_small = _ends_small(text) and len(text.split(maxsplit=LEAST)) >= least and not text.endswith(COMMAS)
        is_short = len(after) <= LINK or text.count("[") > text.count("]")  # a link in Markdown may be long
        ends_small = ends_small and (is_short or text.rsplit(maxsplit=1)[-1].casefold() in _never_last())
        is_long = len(text) >= LONG or not after[after.find(")") + 1 :].lstrip()[:1].isupper()
        ends_small = ends_small or (
            is_long and len(text.split(maxsplit=LEAST)) >= LEAST and bool(ABBREVIATION.match(after))
        )
        return ends_small or _is_link(text, after, ahead)
    has_begun = (
        is_joined
        or (len(text.split(maxsplit=LEAST)) >= LEAST and text.lstrip(OPENING)[:1].isupper())
        or _is_in_sentence(text)
    )
    return len(text) >= LONG or _ends_small(text) or (has_begun and not ITEM.match(text))


def _is_in_brackets(text: str, after: str, ahead: str) -> bool:
    """Return whether a line in brackets stands within a sentence: “(29 April 2026)”, “, as part of …”."""
    if not (after.startswith("(") and after.endswith(")") and len(after) <= LINK):
        return False
    goes_on = ahead[:1] in COMMAS or (bool(ahead) and starts_small(ahead))
    return goes_on and len(text.split(maxsplit=4)) >= 4 and not _is_closed(text)


def _is_link(text: str, link: str, after: str) -> bool:
    """Return whether a short line is the words of a link: the sentence before it and the one after go on around it."""
    if len(link) > LINK or _has_ended(link) or not after or len(text.split(maxsplit=4)) < 4 or _ends_small(link):
        return False
    goes_on = starts_small(after) or (after.startswith(CLOSING) and len(after) < 3) or after[:2] in {", ", ". ", "; "}
    if not (goes_on or (after[0] == "(" and not (_is_alone(after) or is_sure(after)))) or phones(after):
        return False
    return text.rsplit(maxsplit=1)[-1].islower() or _is_in_sentence(text)


def _until_end(before: Block, ahead: list[str]) -> int:
    """Return how many of the next lines are in the sentence in which a paragraph breaks off; 0 when it has ended.

    It has not where one of the next lines starts in lower case, or is short and ends a sentence.
    """
    text = before.text
    if not _breaks_off(text, is_joined=before.end > before.line):
        return 0
    for count, line in enumerate(ahead, 1):
        if ITEM.match(line) or _is_head(line) or phones(line):
            break
        if _has_ended(line) and not line.endswith((":", "：", ";")):
            is_rest = len(line) <= LINK if INNER.search(text) else len(line.split()) <= REST
            return count if is_rest or count > 1 or _is_caseless(text) else 0
        if count > 1 and starts_small(line):
            return count - 1
        if len(line) > LINK:
            break
    return 0


def _breaks_off(text: str, *, is_joined: bool) -> bool:
    """Return whether a text that was joined, or in which a sentence ended, ends within another one."""
    is_word = (text[-1].islower() or _is_caseless(text)) and "." not in text.rsplit(maxsplit=1)[-1]
    if not is_word or len(text) < LONG / (4 if wide(text) else 1):
        return False
    is_in_text = INNER.search(text) or (is_joined and not _is_caseless(text))
    return bool(is_in_text) and not (_is_closed(text) or ITEM.match(text))


def _with_beginning(joined: list[Block]) -> list[Block]:
    """Return blocks with the last, a paragraph that starts within a sentence, and the short lines above it as one."""
    text = joined[-1].text
    starts_within = starts_small(text) and len(text.split(maxsplit=LEAST)) >= LEAST
    follows_comma = len(joined) > 1 and joined[-2].text.endswith(COMMAS)
    if not (starts_within or follows_comma) or not (joined[-1].is_prose or _has_ended(text)):
        return joined
    first = len(joined) - 1
    while first > 1 and len(joined) - first <= BEFORE and _begins(joined[first - 1], starts_within=starts_within):
        first -= 1
    whole = reduce(_together, joined[first:])
    return [*joined[:first], whole] if whole.is_prose else joined


def _begins(block: Block, *, starts_within: bool) -> bool:
    """Return whether a line may be the first words of a sentence: a few, of no headline and no contact."""
    text = block.text
    is_short = len(text.split(maxsplit=TITLE)) < TITLE or starts_small(text)
    is_line = len(text) <= LINK and is_short and (starts_within or text.endswith(COMMAS))
    return is_line and not (_is_closed(text) or ITEM.match(text) or phones(text))


def _has_ended(text: str) -> bool:
    """Return whether a line needs no other; of one that was joined from thousands only the end is looked at."""
    return bool(ENDED.search(text[-ENDING:]))


def _is_closed(text: str) -> bool:
    if _has_ended(text) or text.startswith("#"):
        return True
    if _ends_small(text) and is_heading(" ".join(text.split()[-2:]), "site_menu"):  # “Send a release Log in”
        return True
    return menus.is_menu_line(text) or menus.is_row(text) or menus.is_pair(text) or _is_head(text)


def _is_head(text: str) -> bool:
    """Return whether a line is by itself whatever stands around it: a mark, a day, a release line, a contact."""
    if len(text) > LINK:
        return len(text) <= day_lines.LONGEST and day_lines.stands_alone(text) and not is_sure(text)
    is_one = is_end_mark(text) or day_lines.stands_alone(text) or release_line.is_head(text) or is_contact_line(text)
    return is_one and not is_sure(text)


def starts_small(text: str) -> bool:
    """Return whether a text starts with a word in lower case: “was opened”, not “iPhone” or an address.

    A dateline that starts so begins a text, “г. Северск, 16 марта 2026 г. –”, and a caption is no part of one, nor is
    “dott. Ana Silva”.
    """
    if not opens_small(text) or is_sure(text) or is_caption(text):
        return False
    first = text.split(maxsplit=1)[0]
    if "." in first and is_name(text):
        return False
    return first == first.lower() and not (first.startswith(("www.", "http:", "https:")) or emails(first))


def _ends_small(text: str) -> bool:
    return text.rsplit(maxsplit=1)[-1].casefold() in _small_words() or text.endswith(COMMAS)


@cache
def _never_last() -> frozenset[str]:
    """Return the words with which no line of a head ends; with a verb such as “werden” a whole one may."""
    return frozenset(every_word("small_words"))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(every_word("small_words", "function_words"))


def _is_in_sentence(text: str) -> bool:
    """Return whether a line is part of running text: a sentence ended in it, or a dateline opens it."""
    return bool(INNER.search(text)) or is_sure(text)


def _is_caseless(text: str) -> bool:
    return text[-1].isalpha() and text[-1].upper() == text[-1].lower()
