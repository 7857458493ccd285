"""What pressctl knows of contacts in a language: the keys of its table on whom to reach, and on names."""

from __future__ import annotations


class ContactWords:
    """The words of a language for whom to reach and how, and those that stand in names or in none."""

    email_labels: tuple[str, ...]
    """Labels of an e-mail address."""
    at_words: tuple[str, ...]
    """Words in brackets for “@” in an address that is hidden from machines."""
    dot_words: tuple[str, ...]
    """Words in brackets for “.” in such an address."""
    phone_labels: tuple[str, ...]
    """Labels of a phone number."""
    fax_labels: tuple[str, ...]
    """Labels of numbers that nobody calls: of a fax, a text telephone, a recording."""
    switchboard_labels: tuple[str, ...]
    """Labels of the number of a whole house, which reaches somebody by an extension alone."""
    office_hours_words: tuple[str, ...]
    """Words for the hours at which a number is answered, or is not: “office hours”, “after hours”, “24 hours”."""
    extension_words: tuple[str, ...]
    """Words between a phone number and its extension, the usual one first."""
    identity_words: tuple[str, ...]
    """Words before the number of a document, a firm or an account, which nobody calls."""
    contact_words: tuple[str, ...]
    """Nouns for whom to reach."""
    reaching_words: tuple[str, ...]
    """Words that ask to write or to call."""
    calling_words: tuple[str, ...]
    """Words before a phone number."""
    press_words: tuple[str, ...]
    """Words for those who ask."""
    press_page_words: tuple[str, ...]
    """How a site names its pages for journalists, and a release its readers: “Newsroom”, “for journalists”."""
    press_compounds: tuple[str, ...]
    """How words of that kind begin where nouns are joined, “Pressekonferenz”; a language may have none."""
    desk_words: tuple[str, ...]
    """Words of desks and firms, which stand in no person's name."""
    department_words: tuple[str, ...]
    """What departments that answer the press are named for: “communications”, “public relations”."""
    personal_roles: tuple[str, ...]
    """Words for what one person is, “spokeswoman”, “officer”: a text with one of them names no desk."""
    family_names: tuple[str, ...]
    """The commonest family names, where a name has no space in it; a language may have none."""
    joined_to_names: tuple[str, ...]
    """Prepositions that are written on to the name of whom to call; a language may have none."""
    joined_articles: tuple[str, ...]
    """Articles that are written on to the next word; a language may have none."""
    words_of_no_name: tuple[str, ...]
    """Other words that stand in no person's name."""
    house_words: tuple[str, ...]
    """Words of the names of offices, companies and associations, that stand in no person's."""
    house_endings: tuple[str, ...]
    """What such a word ends in, in languages that write it in one; a language may have none."""
    courtesy_titles: tuple[str, ...]
    """What is said before a name, or behind it, to whomever it is: “Ms”, “女士”; no degrees and ranks."""
    words_before_names: tuple[str, ...]
    """Words after which a sentence names a person."""
    ambiguous_labels: tuple[str, ...]
    """Phone labels with other meanings; a language may have none."""
    topic_words: tuple[str, ...]
    """Words after which a line says on what it has more: “for more information about the library”."""
    public_line_words: tuple[str, ...]
    """Words for a number that the public rings, and no journalist: “hotline”."""
    public_labels: tuple[str, ...]
    """Labels of such a number, of which other words may be part: “box office”, “shop”."""
    lead_in_words: tuple[str, ...]
    """Words that begin a part of a line of contacts and belong to no name."""
    contact_fillers: tuple[str, ...]
    """Words that may be all of such a part."""
    name_part_words: tuple[str, ...]
    """What stands for somebody's names where an address says how all of a house are made: “firstname.lastname@”."""
    by_way_words: tuple[str, ...]
    """What leads from somebody to whom one calls instead: “the minister, by way of Ana Silva”."""
    closing_lines: tuple[str, ...]
    """How a letter ends, over who signs it: “With kind regards”."""
    name_particles: tuple[str, ...]
    """Words between the parts of a person's name, without a capital."""
    linking_words: tuple[str, ...]
    """Small words within the name of a person or a body: “Board of Trade”."""
