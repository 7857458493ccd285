"""What pressctl knows of a language: the keys of its table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pressctl.languages.contact_words import ContactWords
from pressctl.languages.date_words import DateWords
from pressctl.languages.page_words import PageWords


class Language(DateWords, ContactWords, PageWords):
    """The words and properties of a language. Each field is a key of its TOML file, none optional.

    Those on days and hours, on contacts and on the pages of sites are in the classes of those names.
    All words are in lower case except ``labels``, which are printed as they stand, ``abbreviations`` and blanks.
    """

    def __init__(self, **values: Any) -> None:
        """Take a value for each field: whoever reads a table has made sure that none is missing.

        A dataclass of some two hundred fields takes longer to make than a release to check.
        """
        vars(self).update(values)

    @classmethod
    def fields(cls) -> dict[str, str]:
        """Return the name of every field, with its type as it is written here."""
        return {name: kind for each in reversed(cls.__mro__[:-1]) for name, kind in each.__annotations__.items()}

    def with_values(self, **values: Any) -> Language:
        """Return the same language with other values of some fields."""
        return Language(**{**vars(self), **values})

    tag: str
    """The primary subtag of BCP 47, “fr”; the name of the file."""
    name: str
    """Its name in English."""
    own_name: str
    """Its name in its own words."""
    direction: str
    """“ltr” or “rtl”."""
    script: str
    """The ISO 15924 code of its script."""
    stop: str
    """What ends a sentence."""
    colon: str
    """What is printed between a label and its value, with its spaces."""
    comma: str
    """What is printed between the parts of a line, with its spaces."""
    first_of_month: str
    """The number of a month's first day in a printed date (French: Lexique de l'Imprimerie nationale)."""
    capitalises_dateline: bool
    """Whether the place is set in capitals in a dateline."""
    elisions: tuple[tuple[str, str], ...]
    """Small words before a name, each with its form before one of the ``elided_letters``."""
    elided_letters: str
    """Letters before which a small word is shortened."""
    has_word_spaces: bool
    """Whether spaces stand between words."""
    joins_particles: bool
    """Whether articles and prepositions are written on to the next word; words are looked for within others."""
    capitalises_nouns: bool
    """Whether every noun has a capital."""
    keeps_names: bool
    """Whether a name ends alike wherever it stands in a sentence, but for an s."""
    turns_quotation_marks: bool
    """Whether “ and ” stand either way about."""
    closes_two_quotations_at_once: bool
    """Whether of two marks that would close together one is written."""
    reopens_quotations: bool
    """Whether each further paragraph of a quotation opens with a mark."""
    reopens_quotations_with_closing_mark: bool
    """Whether that may be the closing mark."""
    function_words: tuple[str, ...]
    """Short words that nearly every text in it holds, and texts in the other languages do not."""
    towns_named_as_countries: tuple[str, ...]
    """Towns that share their name with a country; a language may have none."""
    joined_words: tuple[str, ...]
    """Letters that are written on to the next word, such as “and”; a language may have none."""
    same_letters: tuple[str, ...]
    """Letters that stand for each other in careless spelling, the plain one last; a language may have none."""
    embargo_nouns: tuple[str, ...]
    """Names of an embargo, on news and on trade alike; a language may have none."""
    place_prepositions: tuple[str, ...]
    """Words before a place in a sentence: “in Lyon”, “the city of Lyon”."""
    place_particles: tuple[str, ...]
    """Small words within the name of a place."""
    wire_words: tuple[str, ...]
    """Words that close the dateline of a wire story, in languages that use no dash there."""
    agency_words: tuple[str, ...]
    """Words that close the name of its agency, in the same languages."""
    publication_words: tuple[str, ...]
    """Words beside a day that say that it is that of publication."""
    publication_place_words: tuple[str, ...]
    """Words that lead to where, or by whom, it was published."""
    updated_words: tuple[str, ...]
    """Words beside a day that say that it is that of a later change."""
    press_release_headings: tuple[str, ...]
    """What a release is headed."""
    release_number_words: tuple[str, ...]
    """What its number is headed by, besides those: “Release No. 33”."""
    immediate_release_lines: tuple[str, ...]
    """Lines that allow publication at once."""
    embargo_openers: tuple[str, ...]
    """What opens the line of an embargo."""
    publishing_ban_phrases: tuple[str, ...]
    """What forbids publication wherever it stands in a line that prints a day, without the vowel points of Arabic.

    “…” stands for other words in between."""
    timed_release_openers: tuple[str, ...]
    """What opens the line of an embargo when a day and an hour follow, and nothing else: “for release”."""
    contact_headings: tuple[str, ...]
    """What contacts are headed."""
    contact_openers: tuple[str, ...]
    """What opens the sentence or line of a contact."""
    boilerplate_openers: tuple[str, ...]
    """What opens the heading of the paragraph on the issuer."""
    notes_headings: tuple[str, ...]
    """What the notes to editors are headed."""
    note_words: tuple[str, ...]
    """Words before a note, a table or where figures are from, in the text or under it: “Footnote”, “Source”."""
    end_marks: tuple[str, ...]
    """Lines that end a release."""
    vague_link_texts: tuple[str, ...]
    """Whole texts of links that tell nothing."""
    click_words: tuple[str, ...]
    """What sends a reader to a link. English's list also holds those of languages without a table."""
    picture_words: tuple[str, ...]
    """What an alternative text says that says only that there is a picture; English's list as for the one before."""
    hype_words: tuple[str, ...]
    """Superlatives of advertising."""
    when_labels: tuple[str, ...]
    """Labels of the day and hour in a media advisory."""
    where_labels: tuple[str, ...]
    """Labels of the place in a media advisory."""
    who_labels: tuple[str, ...]
    """Labels of the persons in a media advisory."""
    what_labels: tuple[str, ...]
    """Labels of the matter and the reason in a media advisory."""
    venue_words: tuple[str, ...]
    """Names of places to meet at."""
    speaker_roles: tuple[str, ...]
    """Who speaks for somebody."""
    correction_words: tuple[str, ...]
    """Words that say that a release was corrected."""
    corrected_release_phrases: tuple[str, ...]
    """What a line over a release says of it when it corrects or replaces another: “corrected version”."""
    recall_words: tuple[str, ...]
    """Words that say that a release was taken back."""
    zero_words: tuple[str, ...]
    """Words for nought, as in a year that is written out."""
    never_doubled: tuple[str, ...]
    """Small words that cannot stand twice side by side in any sentence."""
    small_words: tuple[str, ...]
    """Articles, prepositions and conjunctions, which stay small in a title and with which none ends."""
    saying_verbs: tuple[str, ...]
    """Verbs, in the forms of a report, and other words that hand words to a speaker."""
    address_words: tuple[str, ...]
    """Words that speak as the issuer or to the reader: “we”, “your”."""
    total_words: tuple[str, ...]
    """Words that announce a sum of what is listed after them."""
    open_list_words: tuple[str, ...]
    """Words that say that the figures after a total are some of its parts only, or compare it with others."""
    one_among_words: tuple[str, ...]
    """Words before a bare claim that take it back: “one of the first”; a language may have none."""
    bare_claims: tuple[str, ...]
    """Claims of a proof or a first place."""
    guidance_words: tuple[str, ...]
    """Words that forecast the results of a company."""
    safe_harbour_words: tuple[str, ...]
    """Words of the paragraph that the law wants then."""
    number_words: tuple[tuple[str, ...], ...]
    """The numbers from one to twelve in words, each with its forms."""
    split_words: tuple[str, ...]
    """Words that part a whole into shares."""
    answer_words: tuple[str, ...]
    """Words of answers of which each shuts out the others: for, against, undecided."""
    total_labels: tuple[str, ...]
    """What heads the row or column of a table that holds a sum."""
    deadline_words: tuple[str, ...]
    """Words of a clause on what is to come: closes, will, deadline."""
    past_words: tuple[str, ...]
    """Words of a clause on what is over."""
    words_before_past_day: tuple[str, ...]
    """Words right before the day of a document, or of a beginning; a language may have none."""
    may_words: tuple[str, ...]
    """Words of a clause on what can or must still be done: can, must."""
    until_words: tuple[str, ...]
    """Words right before the last day of something: until, by; right after it where no spaces stand between words."""
    abbreviations: tuple[str, ...]
    """Words whose full stop ends no sentence: with a capital always written so, with a hyphen first an ending."""
    uncounted_words: tuple[str, ...]
    """Words after a number that do not say what is counted, or are spans of time."""
    noun_endings: tuple[str, ...]
    """What a noun may end in, in the plural or another case."""
    and_words: tuple[str, ...]
    """Words that join the last part of a list to the others."""
    quotation_marks: tuple[str, ...]
    """Pairs that it sets otherwise than most: each an opening mark and what may close it."""
    or_words: tuple[str, ...]
    """Words that part what is to choose from."""
    fill_in_words: tuple[str, ...]
    """What a template's prompt, or a note to oneself, has in brackets beside one of ``fill_in_parts``; several words
    are a prompt by themselves: “[to be added]”.

    English's list also holds those of languages without a table."""
    fill_in_parts: tuple[str, ...]
    """What is to be filled in, in the forms that stand beside ``fill_in_words``; English's list also holds those of
    languages without a table. A verb without one is an author's own: “we must [insert] them”."""
    insert_words: tuple[str, ...]
    """Words that open or close a prompt in brackets of any kind, also in round ones."""
    to_come_words: tuple[str, ...]
    """What an author who has to wait for a fact writes in brackets."""
    internal_words: tuple[str, ...]
    """What a line says of a text that is not for the public, or not yet: “draft”, “confidential”, “for approval”."""
    template_parts: tuple[str, ...]
    """Parts of a release that templates leave in brackets, or in the place of a value: “first name last name”."""
    blank_openers: tuple[str, ...]
    """Words that open a blank in brackets, before what they are of, “[name of donor]”; in Chinese they close it."""
    shouted_parts: tuple[str, ...]
    """Parts that are left in brackets only in capitals."""
    shouted_words: tuple[str, ...]
    """Parts of a release in capitals, to be filled in, each after a word that no name in capitals follows."""
    shouted_notes: tuple[str, ...]
    """What an author writes in capitals, without brackets, where something is still to be written."""
    blank_numbers: tuple[str, ...]
    """What stands for a number that is not known yet, as it is written."""
    blank_units: tuple[str, ...]
    """What follows a number; English's list also holds the words of languages without a table."""
    blank_dates: tuple[str, ...]
    """What stands for a day that is not known yet, as it is written."""
    statute_words: tuple[str, ...]
    """Words before the number of a part of a law; a language may have none."""
    enacting_words: tuple[str, ...]
    """Words with which a decree, a decision or a by-law begins to say what it orders, before a colon or alone."""
    numbered_words: tuple[str, ...]
    """Words beside a Roman number."""
    other_names: tuple[str, ...]
    """Names that authors write for the tag."""
    own_letters: tuple[str, ...]
    """Letters beyond the basic alphabet of the script."""
    telling_letters: tuple[str, ...]
    """Letters of every text in it and of none in a neighbour with the same small words; may be empty."""
    neighbours_letters: tuple[str, ...]
    """Letters that only such neighbours write; a language may have none."""
    accented_capitals: tuple[str, ...]
    """Words whose first capital printers leave bare; with a space first, those at the start of a sentence."""
    labels: Mapping[str, str]
    """What an exporter prints, by the keys of ``LABELS``."""
    regional_labels: Mapping[str, Mapping[str, str]]
    """Those that other regions or scripts have for some of them, by the tags that begin so, parted by “|”."""
    regional_words: Mapping[str, tuple[str, ...]]
    """For tags of it, with their region, words of theirs alone; of the tag itself those of the other regions."""
    authorities: Mapping[str, tuple[str, ...]]
    """Those that rules of typography know, each with the regions that follow it when the settings name none."""
    date_locale: str = ""
    """The locale in whose words days are printed, where these are not of the language; no key of a file.

    It is ``IN_FIGURES`` where no locale has words for them.
    """


IN_FIGURES = "und"
"""Stands for the locale of a language that nobody knows: its days are printed in figures, 2026-11-02."""

LABELS = (
    "press-release", "statement", "media-advisory", "briefing-note", "correction", "immediate_release", "embargo",
    "release_on", "withdrawn", "update", "corrected_on", "updated_on", "withdrawn_on", "replaced_by", "instead",
    "added", "removed", "place_body", "place_headline", "place_subheadline", "place_summary", "place_dateline",
    "place_event", "media_contact", "email", "phone", "hours", "about", "notes_to_editors", "end_mark", "subjects",
    "date", "dateline", "draft", "newsroom", "skip", "latest", "archive", "undated", "languages", "media", "search",
    "results", "nothing_found", "no_releases", "needs_script", "not_found", "outdated_translation", "prompt_place",
    "prompt_name", "prompt_email", "prompt_phone",
)  # fmt: skip
"""The labels an exporter prints, all demanded of each language.

``embargo`` and ``release_on`` hold "{when}", ``dateline`` holds "{place}" and "{date}" and ends in the dash or colon
that leads into the lede, ``about`` holds "{name}", ``results`` "{count}".
"""
