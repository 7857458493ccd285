"""The keys of a language's table for contacts and the names of people and organisations."""

from __future__ import annotations


class ContactWords:
    """The words of a language for contacts, and those that can or cannot be part of a name."""

    email_labels: tuple[str, ...]
    """Labels of an e-mail address."""
    at_words: tuple[str, ...]
    """Words in brackets for “@” in an address that is obfuscated."""
    dot_words: tuple[str, ...]
    """Words in brackets for “.” in such an address."""
    phone_labels: tuple[str, ...]
    """Labels of a phone number."""
    fax_labels: tuple[str, ...]
    """Labels of numbers that are not for voice calls: of a fax, a text telephone, a recording."""
    switchboard_labels: tuple[str, ...]
    """Labels of the number of a switchboard, which needs an extension to reach a person."""
    office_hours_words: tuple[str, ...]
    """Words for the hours at which a number is or is not answered: “office hours”, “after hours”, “24 hours”."""
    extension_words: tuple[str, ...]
    """Words between a phone number and its extension, the most usual one first."""
    identity_words: tuple[str, ...]
    """Words before the number of a document, a company or an account, which is not a phone number."""
    contact_words: tuple[str, ...]
    """Nouns for a contact."""
    reaching_words: tuple[str, ...]
    """Words that ask to write or to call."""
    calling_words: tuple[str, ...]
    """Words before a phone number."""
    press_words: tuple[str, ...]
    """Words for the press."""
    press_page_words: tuple[str, ...]
    """Names of a site's pages for journalists, and of a release's readers: “Newsroom”, “for journalists”."""
    press_compounds: tuple[str, ...]
    """Beginnings of compound nouns about the press, “Pressekonferenz”; a language may have none."""
    desk_words: tuple[str, ...]
    """Words in the names of desks and companies, and not of people."""
    department_words: tuple[str, ...]
    """Words in the names of departments that answer the press: “communications”, “public relations”."""
    office_words: tuple[str, ...]
    """Words of which the names of desks are made, besides those for the press: “office”, “team”, “corporate”."""
    personal_roles: tuple[str, ...]
    """Words for the role of one person, “spokeswoman”, “officer”: a text with one of them does not name a desk."""
    family_names: tuple[str, ...]
    """The commonest family names, in languages whose names contain no space; a language may have none."""
    joined_to_names: tuple[str, ...]
    """Prepositions that are attached to the name of a contact; a language may have none."""
    joined_articles: tuple[str, ...]
    """Articles that are attached to the next word; a language may have none."""
    words_of_no_name: tuple[str, ...]
    """Other words that are never part of a person's name."""
    nouns_of_no_name: tuple[str, ...]
    """Nouns in the names of streets, buildings, towns and parts of a page, and of no person and no firm: “street”."""
    house_words: tuple[str, ...]
    """Words in the names of offices, companies and associations, and not of people."""
    house_endings: tuple[str, ...]
    """Endings of such names in languages that join their words; a language may have none."""
    courtesy_titles: tuple[str, ...]
    """Titles before or after any person's name: “Ms”, “女士”; not degrees or ranks."""
    words_before_names: tuple[str, ...]
    """Words after which a sentence names a person."""
    ambiguous_labels: tuple[str, ...]
    """Phone labels with other meanings; a language may have none."""
    topic_words: tuple[str, ...]
    """Words before the subject on which there is more: “for more information about the library”."""
    public_line_words: tuple[str, ...]
    """Words for a number for the public, not for journalists: “hotline”."""
    public_labels: tuple[str, ...]
    """Labels of such a number, which may also be part of other words: “box office”, “shop”."""
    lead_in_words: tuple[str, ...]
    """Words that begin a part of a line of contacts and are not part of a name."""
    contact_fillers: tuple[str, ...]
    """Words that may be the whole of such a part."""
    words_for_all: tuple[str, ...]
    """What says that a number is that of several people: “for both”."""
    name_part_words: tuple[str, ...]
    """Placeholders for names in the pattern of an organisation's addresses: “firstname.lastname@”."""
    by_way_words: tuple[str, ...]
    """Words between a person and the contact to call instead: “the minister, by way of Ana Silva”."""
    closing_lines: tuple[str, ...]
    """Closings of a letter, above the signature: “With kind regards”."""
    name_particles: tuple[str, ...]
    """Lower-case words between the parts of a person's name."""
    linking_words: tuple[str, ...]
    """Short words within the name of a person or an organisation: “Board of Trade”."""
