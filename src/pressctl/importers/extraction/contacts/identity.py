"""Who somebody is whom the lines of one contact tell how to reach: a name, a role and an organisation."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, pairwise

from pressctl.importers.extraction.contacts import desks
from pressctl.importers.extraction.contacts.by_address import (
    in_sentence,
    name_apart,
    nominative,
    of_address,
    of_mailbox,
    titled,
    without_fields,
)
from pressctl.importers.extraction.contacts.headings import words_beside
from pressctl.importers.extraction.contacts.letterheads import is_postal, without_buildings
from pressctl.importers.extraction.contacts.lines import label_and_rest, names_someone_first
from pressctl.importers.extraction.contacts.mailboxes import is_of_domain
from pressctl.importers.extraction.contacts.named import in_nominative
from pressctl.importers.extraction.contacts.names import (
    AROUND,
    has_heading,
    has_press_word,
    has_role,
    is_name,
    listed,
    pair,
    surest,
)
from pressctl.importers.extraction.contacts.parts import chunks, is_led_by_place
from pressctl.importers.extraction.contacts.placed_names import behind_label, behind_post, below_house, beside_hidden
from pressctl.importers.extraction.contacts.roles import (
    ends_in_country,
    is_acronym,
    is_country,
    is_office,
    is_post,
    joined,
    of_person,
    short,
)
from pressctl.importers.extraction.contacts.ways import emails, is_of_press, labels_in, phones, reaches
from pressctl.importers.extraction.words import folded, opener
from pressctl.prose.word_index import has_any

LEAST_OF_SENTENCE = 8
"""Words of the shortest sentence that says whom to reach."""
LEAST_OF_TOPIC = 2
"""Words that a topic behind “for” has more than, with that word."""
OFFICE_WORDS = 3
"""Words of the longest label of a contact, “Your press contact”."""
MOST_BEFORE = 3
"""Parts of a contact among which the name stands: a house, a department, the name."""
POST_WORDS = 7
"""Words of the longest post printed without a name: “Head of Communications and Public Affairs”."""


def who(lines: list[str]) -> tuple[str, str, str]:
    """Return the name, the role and the organisation in a person's lines; empty where they cannot be told."""
    lines = _without_building(lines)
    if _are_several(lines):
        return "", "", ""
    told_in = [line for line in _named_below(lines) if not (_is_label(line) or is_led_by_place(line))]
    parts = name_apart([chunk for line in told_in for chunk in _said_in(line, lines)], lines)
    if itself := nominative(lines):
        parts = in_nominative(parts, itself)
    streets = [chunk for line in lines if is_postal(line) for chunk in chunks(line)]
    name = (
        of_mailbox(without_fields(parts, lines), lines)
        or beside_hidden(lines)
        or behind_label(lines)
        or behind_post(lines)
        or below_house(lines)
        or _first_name(_among_first(part for part in parts if part not in streets), lines)
        or _first_name(_above_number([line for line in lines if not is_postal(line)]), lines)
        or _first_name(_of_row(lines), lines)
    )
    is_sentence = len(lines) == 1 and len(lines[0].split()) >= LEAST_OF_SENTENCE and lines[0].rstrip().endswith(".")
    if not name and len(lines) == 1 and (name := titled(lines[0])):
        return name, *of_person([], [part.removesuffix(name).strip() for part in parts if is_post(part)])
    if not name and (name := in_sentence(parts, lines)) and name not in parts:
        posts = [word for part in parts for word in part.split() if is_post(word)]
        parts = [name, *posts] if len(lines) == 1 else [name if name in part else part for part in parts]
    name = of_address(name, lines)
    name = "" if is_sentence and _is_house_of_desk(name, parts, lines[0]) else name
    told = [part for part in parts if len(part) > 1 and not part[0].isdigit()]  # “10 a.m. to 5 p.m.” is no role
    if not name:
        small = listed("small_words")
        towns = [part for line in lines if _is_address(line) for part in _behind_house(chunks(line))]
        heading, told = _of_heading(lines), [part for part in told if not (is_postal(part) or part in towns)]
        told = [part for part in told if has_role(part) or part.partition(" ")[0].casefold() not in small]
        told = [part for part in told if not any(_leads_to_office(part, line) for line in lines)]
        told = _offices_of_sentence(told) if is_sentence else told
        is_led = has_role(heading) and not (has_heading(heading) or any(map(_is_press, told)))
        return "", *_of_office([heading] if heading and (is_led or not told) else [], told)
    told = _without_countries(told if name in told else [name, *told], lines)
    at = told.index(name)
    leads = {part for line in lines for part in _leads_to(name, line)}
    before = [part for part in told[:at] if len(lines) > 1 or has_role(part) or _is_titled_house(part) or at == 1]
    before = [part for part in before if part not in leads and part not in streets]
    return name, *of_person(before, [part for part in told[at:] if part != name and part not in streets])


def _without_countries(parts: list[str], lines: list[str]) -> list[str]:
    """Return parts without the countries that only tell the numbers of one person apart: “UK, +44 …”, “US, +1 …”."""
    alone = [chunks(line)[0] for line in lines if phones(line) and len(chunks(line)) == 1]
    countries = [part for part in alone if is_country(part.rstrip("."))]
    return [part for part in parts if part not in countries] if len(countries) > 1 else parts


def _is_titled_house(part: str) -> bool:
    """Return whether each of several words has a capital, as the name of a house has: “SPD-Fraktion Nordhafen”."""
    words = part.split()
    return is_name(part) or (len(words) > 1 and all(word[0].isupper() for word in words))


def _among_first(parts: Iterable[str]) -> list[str]:
    """Return the first parts of a contact, one of which may be the name; a desk counts for none of them."""
    told = (part for part in parts if not (part[0].isdigit() or desks.is_label(part)))
    return [*islice(told, MOST_BEFORE)]


def _without_building(lines: list[str]) -> list[str]:
    """Return lines without a building, where a desk or a house stands above it: “Press Office”, “Old Town Hall”."""
    above = lines[0]
    is_of_house = has_role(above) or is_office(above) or any(map(is_name, chunks(above)))
    return without_buildings(lines) if is_of_house and not reaches(above) else lines


def _leads_to_office(part: str, line: str) -> bool:
    """Return whether a part is the label of an office on its line: “Responsible for the content: Press Office of …”."""
    label, colon, rest = label_and_rest(line)
    is_label_ = bool(colon) and label.strip(AROUND) == part and not (is_office(part) or is_acronym(part))
    return is_label_ and any(has_role(each) and is_office(each) for each in chunks(rest))


def _is_address(line: str) -> bool:
    return is_postal(line) and not reaches(line)


def _is_house_of_desk(name: str, parts: list[str], line: str) -> bool:
    """Return whether a sentence has a name right behind a desk: “call the press office, Acme Boats, at …”."""
    before = next((above for above, part in pairwise(parts) if part == name), "")
    desk = _without_small(before) if before else ""
    above = line.partition(desk)[0].split()[-1:] if desk else []
    return bool(above) and above[0].islower() and desks.is_desk(desk)


def _behind_house(address: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a postal address without the house that it may begin with: “Acme Boats, 12 Quay Street”."""
    first, *others = address or ("",)
    has_house = is_office(first) or any(part[0].isdigit() for part in others) or len(others) > 1
    return tuple(part for part in (others if has_house else address) if not has_role(part))


def _said_in(line: str, lines: list[str]) -> tuple[str, ...]:
    """Return the parts of a line; a desk below a name or house, “Pressestelle”, is one, though it would head others."""
    parts = chunks(line)
    is_desk = not (parts or reaches(line)) and desks.is_desk(line)
    is_below = is_desk and any(map(chunks, lines[: lines.index(line)]))
    return (line.strip(AROUND),) if is_below else parts


def _offices_of_sentence(parts: list[str]) -> list[str]:
    """Return the offices in the parts of a sentence, “the Press Team on”, without what may be asked there of whom."""
    bare = [_without_small(part) for part in parts]
    known = [part for part in bare if has_role(part) or (" " in part and part[0].isupper())]
    led = listed("small_words")  # “For press enquiries”
    return [part for part in known if part[0].isupper() and part.split()[0].casefold() not in led] or known


def _without_small(part: str) -> str:
    """Return an office without the small words around it: “the Press Team on”."""
    words, small = part.split(), listed("small_words", "address_words")
    while len(words) > 1 and words[0].islower() and words[0] in small:
        words = words[1:]
    return short(" ".join(words))


def _is_label(line: str) -> bool:
    """Return whether a line is a label of others, “Imprint:”, and no office, post, acronym or place with a name."""
    is_led = line.rstrip().endswith((":", "：")) and not reaches(line)
    small = listed("small_words")
    told = (part for part in chunks(line) if part.partition(" ")[0].casefold() not in small)  # “For media”
    return is_led and not (any(map(_is_of_somebody, told)) or any(map(desks.desk_in, chunks(line))))


def _is_of_somebody(part: str) -> bool:
    """Return whether words are an office, a post, an acronym or a name; several may be a place: “Panama City”."""
    is_house = is_acronym(part) and folded(part) not in listed("words_of_no_name")
    may_be_place = " " in part and not part.rpartition(" ")[2].islower()
    if has_heading(part) and len(part.split()) <= OFFICE_WORDS:
        return False  # “Your contact”
    leads_on = part.rpartition(" ")[2] in listed("small_words")  # “Questions can be addressed to”
    return not leads_on and (has_role(part) or is_office(part) or is_name(part) or may_be_place or is_house)


def _leads_to(name: str, line: str) -> tuple[str, ...]:
    """Return what leads to a name on its line, “Interviews and pictures – ”: neither a place nor an office."""
    parts = chunks(line)
    before = parts[: parts.index(name)] if name in parts else ()
    small = listed("small_words")
    led = (
        part
        for part in before
        if part.partition(" ")[0].casefold() in small or not is_office(part) or _is_for_press(part)
    )
    return tuple(part for part in led if not is_post(part) and _is_lead_in(part))


def _is_for_press(part: str) -> bool:
    """Return whether words with one capital are of the press, and name no desk: “Further details for the media”."""
    words = part.split()
    is_phrase = len(words) > LEAST_OF_TOPIC and all(word.islower() for word in words[1:])
    return is_phrase and (has_press_word(part) or _is_press(part)) and not (desks.is_desk(part) or desks.desk_in(part))


def _is_lead_in(part: str) -> bool:
    """Return whether words before a name are of the press, or are several of which the last begins small.

    So do words of which the first is small, as in “For Broadcast Requests”.
    """
    words = part.split()
    is_of_topic = len(words) > LEAST_OF_TOPIC and words[0].casefold() in listed("small_words")
    is_joined = any(word in listed("and_words") for word in words[1:])
    return (
        has_press_word(part)
        or _is_press(part)
        or is_joined
        or is_of_topic
        or (len(words) > 1 and words[-1][0].islower())
    )


def _first_name(parts: list[str], lines: list[str]) -> str:
    """Return the name among parts, the first but that of the house whose address it is: “Acme Water”, “a@water.org”."""
    named = [part for part in parts if is_name(part) or pair(part)]
    mail = emails(" ".join(lines))
    people = [name for name in named if not is_of_domain(name, mail)]
    sure = [name for name in people if not ends_in_country(name)]  # “Ports Canada”
    if people and not sure and _of_heading(lines):
        return ""
    return surest(sure or people or ([] if any(map(is_of_press, mail)) else named))


def _above_number(lines: list[str]) -> list[str]:
    """Return what is alone on the line right above the first number, below a letterhead."""
    at = next((at for at, line in enumerate(lines) if reaches(line)), 0)
    told = chunks(lines[at - 1]) if at else ()
    return list(told) if len(told) == 1 else []


def _of_row(lines: list[str]) -> list[str]:
    """Return who opens the first line with a number, below an office and its address: “Ana Silva, tel. 202 …”."""
    at = next((at for at, line in enumerate(lines) if phones(line)), 0)
    return list(chunks(lines[at])[:1]) if any(map(is_postal, lines[:at])) else []


def _named_below(lines: list[str]) -> list[str]:
    """Return lines without a heading: a phrase, or any words over a name in a script whose names have no capitals."""
    first = lines[0]
    is_heading_ = first.endswith((":", "：")) and first.lower() == first.upper() and not reaches(first)
    is_over_name = is_heading_ and any(map(names_someone_first, lines[1:]))
    return lines[1:] if is_over_name or (len(lines) > 1 and _is_phrase(first)) else lines


def _is_phrase(line: str) -> bool:
    """Return whether a line says in a phrase that contacts follow, and names nobody: “Point of contact for media”.

    A name may stand in “Acme press contact” and “Press office of Acme”: such a line has a small word behind its first,
    none with a capital but those for the press, and does not start with a desk.
    """
    start = opener(line, "contact_headings")
    words = line.split()
    behind = line[len(start) :].split() if start else words[1:]
    is_led = has_heading(line) or (bool(start) and not has_role(start)) or words[0].casefold() in listed("small_words")
    if reaches(line) or is_post(line) or not is_led or not (has_heading(line) or has_press_word(line)):
        return False
    others = [word for word in behind if word.casefold() not in words_beside() and not has_press_word(word)]
    are_small = line.isupper() or all(word[0].islower() or not word[0].isalpha() for word in others)
    return are_small and any(word.casefold() in listed("small_words") for word in words)


def _of_office(heading: list[str], parts: list[str]) -> tuple[str, str]:
    """Return the role and the organisation of an office without a person: “Press office” of “Town Hall of Lyon”."""
    told = [part for part in parts if not desks.says_nothing(part)]
    posts = [part for part in told if desks.is_label(part) or (is_post(part) and len(part.split()) <= POST_WORDS)]
    roles, houses = desks.of_parts([*heading, *told], [*heading, *posts])
    return joined(roles), joined(houses)


def _of_heading(lines: list[str]) -> str:
    """Return what heads numbers and nothing else as a role: “Press office: 020 7946 0100”; “Contact” says nothing."""
    starts = [opener(line, "contact_openers", "contact_headings") or _label_of_number(line) for line in lines]
    told = [
        start.strip(AROUND)
        for start in starts
        if _is_press(start) or has_press_word(start) or (has_role(start) and not has_heading(start))
    ]
    led = listed("small_words")
    return next((start for start in reversed(told) if start.partition(" ")[0].casefold() not in led), "")


def _label_of_number(line: str) -> str:
    """Return the label before the number of a line that has nothing else: “Medianeuvonta: 0295 555 100”."""
    label, colon, rest = label_and_rest(line)
    is_label_ = bool(colon) and reaches(rest) and not (reaches(label) or chunks(line))
    return label if is_label_ and len(label.split()) <= OFFICE_WORDS else ""


def _is_press(text: str) -> bool:
    return has_any(text, "press_words")


def _are_several(lines: list[str]) -> bool:
    """Return whether several names stand before the first address or number, and more than two lines have one.

    One address that is made of one of the names, and two numbers at most, are that person's: the other is a house.
    """
    reaching = [index for index, line in enumerate(lines) if reaches(line)]
    before = reaching[0] if reaching else len(lines)
    names = sum(map(names_someone_first, _named_below(lines[: before + 1])))
    if len(reaching) <= 2 or names < 2:
        return _stand_side_by_side(lines)
    numbers = {number for line in lines for number in phones(line)}
    return len(numbers) > 2 or not of_mailbox([part for line in lines for part in chunks(line)], lines)


def _stand_side_by_side(lines: list[str]) -> bool:
    """Return whether two columns were put on each line: “Office: 202 555 0100 Office: 202 555 0101”."""
    return sum(len(before) > 1 and len(set(before)) == 1 and bool(before[0]) for before in map(labels_in, lines)) > 1
