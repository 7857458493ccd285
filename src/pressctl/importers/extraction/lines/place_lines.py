"""Places that stand on lines of their own: before the text that they lead into, or alone above it and under it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pressctl.importers.extraction.lines.blocks import Block, is_bare_place
from pressctl.importers.extraction.scripts import wide
from pressctl.prose.abbreviations import ends_in_one
from pressctl.prose.datelines.dateline import Dateline, own_line, waits
from pressctl.prose.datelines.dateline_parts import NAME, TOWN_SIGN
from pressctl.prose.datelines.places import is_of_region, is_place
from pressctl.prose.lines import bylines, day_lines, publishing_bans, release_line
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import any_of_all, every_word

SENTENCE = 8
"""Words from which a line below a place is the text it leads into."""
NEAR = 12
"""Blocks above a place with its day in brackets among which the same day is printed."""
DASHES = ("–", "—")
LEADING = ("-", *DASHES, ":", "：", ")", "）")
"""How a place ends that leads into a text: with its dash, a colon, or its day in brackets."""
OPENING_DASH = re.compile(r"[–—]\s+(?=\S)")
IN_BRACKETS = re.compile(r"(?P<place>[^()（）\d\n]{3,40}?)\s*[(（](?P<day>[^()（）\n]{6,30})[)）]")
OPENED = re.compile(
    r"[*_]{0,4}(?:[(（\[【](?P<place>[^\W\d_][^()（）\[\]【】\d\n.:]{2,30})[)）\]】]|(?P<capitals>[^\W\d_a-z][^\da-z\n.:()]{2,30})[.:])"
    r"[*_]{0,4}\s{1,3}(?P<rest>[^\W\d_a-z])"
)
"""A place in brackets, or in capitals before a colon or full stop, and the first letter of a sentence."""
SIGNED = regex(
    rf"(?P<place>{NAME}(?: {NAME}){{0,2}}): ?[(（][^\W\d_]{{2,10}}(?:/[^\W\d_]{{2,10}}){{0,2}}[)）]\s{{1,3}}"
    r"(?P<rest>[^\W\d_a-z])"
)
"""A place, and behind a colon the sign of the service that sends the text: “Berlin: (hib/ABC) The council …”."""
LONGEST = 60
"""Characters of the longest place, with its day, whose dash starts the next line."""
CAPITALS = 2
"""Words of the longest place in capitals that stands alone."""
ISSUER_WORDS = 8
"""Words of the longest line outside a text that says where its issuer is: “Town hall of Lyon”."""
DONE_AT = re.compile(r"[^\W\d_]{3,12} [^\W\d_]{1,2} (?=[^\W\d_])")
"""“Fait à”, “Done at”, “Dado en”: what opens the place and day under a text, whatever its language."""
WORDS = 3
"""Words of the longest place before the day in its line, with a small word beside it: “V Praze”, “Stockholm den”."""
SMALL = 2
"""Letters of the longest word for “in” before a place: “V Praze”."""
ORDINAL = re.compile(r"\d{1,2}\.\s")
"""A day as the languages print it that have no comma before it."""
BEHIND_DAY = regex(
    rf"(?:[\s.]{{0,2}}[^\W\d_]{{1,4}}(?![^\W\d_]))?\.?\s?[,،，/]\s{{1,2}}(?P<town>{TOWN_SIGN})?"
    rf"(?P<place>{NAME}(?: {NAME}){{0,2}})\s{{0,3}}"
)
"""What stands behind the day in its line: a place, behind a comma or slash; the word for a year before that."""
SEPARATORS = " ,،，–—-|•·"
"""What stands between a place and a day on a line of their own."""
PARTED = re.compile("[,،，]")
"""What stands between a town and its region."""
ARTICLE = re.compile(r"\s[–—|•·]\s[a-zà-ÿ]{2,3}\Z")
"""An article between a separator and a day: “Lyon – le 2 mars 2026”."""
STEM = 5
"""Letters of a place that stay the same in other cases."""
ENDING, LEAST_STEM = 2, 3
"""Letters at the end of a word that another case changes, and those that stay at least."""
BEFORE_STOP = regex(rf"[\s*_]{{0,6}}(?P<place>{NAME}(?: {NAME}){{0,2}})\.[*_]{{0,4}}\s{{1,3}}(?=[^\W\d_]|[„“«\"'])")
"""A place, and a full stop before the first sentence."""


def with_places(found: list[Block]) -> list[Block]:
    """Return blocks with each place that stands on a line of its own, “LYON —”, before the text it leads into."""
    joined: list[Block] = []
    for block in found:
        break_ = _before_text(joined, block)
        if break_:
            before = joined.pop()
            marked = f"{before.marked}{break_}{block.marked}" if block.marked else ""
            joined.append(Block(before.line, f"{before.text}{break_}{block.text}", marked, block.end))
        else:
            joined.append(block)
    return joined


def _before_text(above: list[Block], block: Block) -> str:
    """Return what stands between a block and the place above it that leads into it; an empty text for none."""
    place = above[-1].text if above else ""
    if not (place.rstrip(" *_").endswith(LEADING) or block.text.startswith(DASHES)):
        return ""  # as between nearly all lines
    is_prose = block.is_prose
    is_text = is_prose or len(block.text.split(maxsplit=SENTENCE)) >= SENTENCE
    if (is_text and waits(place, block.text)) or is_parted_place(place, block.text) or _is_open(place, block):
        return " "
    return "\n" if is_prose and _has_day_of_head(above) else ""


def _is_open(place: str, block: Block) -> bool:
    """Return whether a line is a place in capitals and a dash, and the next is the first words of a sentence."""
    bare = place.rstrip(" -–—")
    if bare == place or not bare.isupper():
        return False
    is_first = block.text[:1].isupper() and not block.text.isupper() and len(block.text.split(maxsplit=2)) > 1
    return is_first and is_bare_place(bare)


def is_parted_place(text: str, after: str) -> bool:
    """Return whether a text is the place of a dateline, or place and day, whose dash starts what stands after it."""
    dash = OPENING_DASH.match(after)
    if not dash or len(text) > LONGEST:
        return False
    if text.isupper() and is_place(text):
        return True
    is_told = (is_bare_place(text) and "," in text) or own_line(text) is not None  # “Highlights” may head points
    return is_told and waits(f"{text} –", after[dash.end() :])


def _has_day_of_head(above: list[Block]) -> bool:
    """Return whether the last of these blocks is a place and, in brackets, the day that the head prints, too."""
    match = IN_BRACKETS.fullmatch(above[-1].text)
    if not match or not is_bare_place(match["place"]) or not day_lines.is_only_day(match["day"]):
        return False
    day = day_lines.first_day(match["day"])
    lines = (block.text for block in above[-NEAR - 1 : -1])
    others = (day_lines.first_day(line) for line in lines if day_lines.stands_alone(line))
    return day is not None and any(other is not None and other.date() == day.date() for other in others)


def opening(text: str, prose: str) -> Dateline | None:
    """Return the dateline of a place without day and dash that opens a text which names it, too; or None.

    “LYON: Acme opened”, “LYON. Acme opened” and “(Lyon) Acme opened” have one where the text says “in Lyon”, “[Lyon,
    France] Acme opened” anyway; “NASA: The agency” and “(Update) Acme” have none.
    """
    if found := _before_stop(text, prose):
        return found
    signed_by = SIGNED.match(text)
    if signed_by and is_bare_place(signed_by["place"]):
        return Dateline(signed_by["place"], "", signed_by.start("rest"), sure=False)
    match = OPENED.match(text)
    place = (match["place"] or match["capitals"]).strip() if match else ""
    is_placed = is_of_region(place) and is_bare_place(place)
    if not match or not (is_placed or alone(place.upper(), prose[match.end() :])):
        return None
    return Dateline(place, "", match.start("rest"), sure=False)


def _before_stop(text: str, prose: str) -> Dateline | None:
    """Return the place and full stop that open a text which says “in” before it, too: “Ulm. Acme has opened in Ulm”."""
    match = BEFORE_STOP.match(text)
    if not match or ends_in_one(f"{match['place']}.") or not beside_own_day(match["place"], prose[match.end() :]):
        return None
    is_text = len(text[match.end() :].split(maxsplit=SENTENCE)) >= SENTENCE
    return Dateline(" ".join(match["place"].split()), "", match.end(), sure=False) if is_text else None


def alone(text: str, prose: str) -> str:
    """Return the place that a line in capitals is, where the text names it, too; an empty text for anything else.

    “LYON” above a text that says “in Lyon” is one; “BACKGROUND” is a heading, “ACME” a sender.
    """
    place = text.strip(" *_.")
    is_short = len(place.split(maxsplit=CAPITALS + 1)) <= CAPITALS and len(place) > CAPITALS and place.isupper()
    if not is_short or not is_bare_place(place) or place.casefold() in every_word("press_release_headings"):
        return ""
    before = any_of_all("place_prepositions").pattern
    return place if re.search(rf"(?:{before})\s?{re.escape(place.title())}\b", prose) else ""


def beside_own_day(text: str, prose: str) -> str:
    """Return the place that a line beside that of the day is, where the text says “in” before it in whatever case.

    “Москва” over “2 марта 2026 г.” is one where the text says “в Москве”; “Acme” there is a sender.
    """
    place = text.strip(" *_.")
    words = place.split()
    if not 0 < len(words) <= WORDS or not is_place(place) or not is_bare_place(place) or is_house(place):
        return ""
    stems = [word[: max(len(word) - ENDING, LEAST_STEM)] for word in words]
    behind = (prose[found.end() :][:LONGEST].split() for found in any_of_all("place_prepositions").finditer(prose))
    is_told = any(len(after) >= len(stems) and all(map(str.startswith, after, stems)) for after in behind)
    return place if is_told else ""


def signed(text: str) -> Dateline | None:
    """Return the place and day of a signature, “Lyon, 2 March 2026” or “Fait à Lyon, le 2 mars 2026”, or None."""
    if bylines.led(text):
        return None
    opener = DONE_AT.match(text)
    return own_line(text[opener.end() :] if opener else text)


def is_stamp(text: str, place: str, others: Iterable[Block]) -> bool:
    """Return whether a line is who posted a text and when: two words with the hour, and no paragraph names them.

    “Ann Example, 2 March 2026 10:20” is one.
    """
    is_timed = "," not in place and len(place.split()) > 1 and publishing_bans.HOUR.search(text) is not None
    return is_timed and not place.isupper() and not _is_named(place, others)


def is_house(place: str) -> bool:
    """Return whether a word before a day is the name of an office: “Staatskanzlei, 4. Juni 2019”."""
    word = place.casefold()
    return word in every_word("house_words", "desk_words") or word.endswith(every_word("house_endings"))


def before_stop(text: str, others: list[str]) -> Dateline | None:
    """Return the place and full stop that open a text, “Lyon. Acme opens …”, where lines around it say the issuer's.

    ``others`` are the short lines outside the text: of “Town hall of Lyon” or “Lyon, 2 March 2026” the place is Lyon.
    """
    match = BEFORE_STOP.match(text)
    place = " ".join(match["place"].split()) if match else ""
    if not match or len(place) <= CAPITALS or not is_bare_place(place) or ends_in_one(f"{place}."):
        return None
    said = re.compile(rf"(?<!\w){re.escape(place)}(?=\s*[,()]|\s*$)", re.IGNORECASE)
    is_told = any(said.search(line) and len(line.split()) <= ISSUER_WORDS and line.strip() != place for line in others)
    is_text = len(text[match.end() :].split(maxsplit=SENTENCE)) >= SENTENCE
    return Dateline(place, "", match.end(), False) if is_told and is_text else None


def beside_day(text: str, others: Iterable[Block], *, is_signature: bool) -> str:
    """Return the place in a line that is a place and a day, an empty text for any other line.

    A comma or small word stands between, or the paragraphs among ``others`` name the place. “Lyon 2026-03-02”, “Bergen
    2. mars 2026” and “03 Mart 2026 / İzmir” are such lines, “Lyon 2 March 2026” where a paragraph names Lyon, and
    “Opens 2 March 2026” is not. In a signature figures alone need no such paragraph: a site has “Acme 2026-03-02”.
    """
    if found := signed(text):
        return found.place
    day = day_lines.first_day(text)
    is_day = day is not None and day_lines.stands_alone(text)
    if day is None or not is_day or release_line.is_head(text) or day_lines.is_labelled(text) or bylines.led(text):
        return ""
    before = text[: day.span.start].strip(SEPARATORS)
    if before:
        day_text = text[day.span.start :]
        is_told = ORDINAL.match(day_text) is not None or (is_signature and not any(map(str.isalpha, day_text)))
        return _before_day(before, others, is_told=is_told)
    match = BEHIND_DAY.fullmatch(text, day.span.end)
    place = match["place"] if match else ""
    return place if match and is_place(place) and (match["town"] or _is_named(place, others)) else ""


def _before_day(before: str, others: Iterable[Block], *, is_told: bool) -> str:
    before = ARTICLE.sub("", before)
    *words, last = before.split()
    is_led = last in every_word("words_before_day")
    place = (" ".join(words) if is_led else before).strip(SEPARATORS)
    words = PARTED.split(place, maxsplit=1)[0].split()
    if not (0 < len(words) <= WORDS and is_place(place)):
        return ""
    if wide(place):
        return place if _is_named(place, others) else ""
    has_small = len(words) > 1 and len(words[0]) <= SMALL
    is_sure = is_told or (is_led and before == f"{place} {last}") or has_small
    return place if is_sure or _is_named(place, others) else ""


def _is_named(place: str, others: Iterable[Block]) -> bool:
    """Return whether a paragraph names a place or its town, perhaps in another case: “Helsingissä”, “Helsinki”."""
    town = PARTED.split(place, maxsplit=1)[0]
    town = town.title() if town.isupper() and len(town) > CAPITALS else town
    if wide(town):
        return any(town in block.text for block in others if block.is_prose)
    start = re.escape(town[:STEM]) if len(town) > STEM else rf"{re.escape(town)}(?!\w)"
    named = re.compile(rf"(?<!\w){start}")
    return any(named.search(block.text) for block in others if block.is_prose)
