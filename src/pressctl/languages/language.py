"""The words and properties of a language: the keys of its table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pressctl.languages.contact_words import ContactWords
from pressctl.languages.date_words import DateWords
from pressctl.languages.page_words import PageWords


class Language(DateWords, ContactWords, PageWords):
    """The words and properties of a language. Each field is a required key of its TOML file.

    The fields for dates and times, for contacts and for web pages are in the three base classes.
    All words are in lower case except ``labels``, which are printed as they are, ``abbreviations`` and blanks.
    """

    def __init__(self, **values: Any) -> None:
        """Set the fields; the reader of a table has checked that none is missing.

        Building a dataclass of some two hundred fields would take longer than checking a release.
        """
        vars(self).update(values)

    @classmethod
    def fields(cls) -> dict[str, str]:
        """Return the names of all fields with their types as written here."""
        return {name: kind for each in reversed(cls.__mro__[:-1]) for name, kind in each.__annotations__.items()}

    def with_values(self, **values: Any) -> Language:
        """Return a copy of the language with new values for some fields."""
        return Language(**{**vars(self), **values})

    tag: str
    """The primary subtag of BCP 47, “fr”; the name of the file."""
    name: str
    """Its name in English."""
    own_name: str
    """Its name in the language itself."""
    direction: str
    """“ltr” or “rtl”."""
    script: str
    """The ISO 15924 code of its script."""
    stop: str
    """The mark that ends a sentence."""
    colon: str
    """The colon printed between a label and its value, with its spaces."""
    comma: str
    """The comma printed between the parts of a line, with its spaces."""
    first_of_month: str
    """The number of a month's first day in a printed date (French: Lexique de l'Imprimerie nationale)."""
    capitalises_dateline: bool
    """Whether the place of a dateline is set in capitals."""
    elisions: tuple[tuple[str, str], ...]
    """Short words before a name, each with its form before one of the ``elided_letters``."""
    elided_letters: str
    """Letters before which such a word is shortened."""
    has_word_spaces: bool
    """Whether there are spaces between words."""
    joins_particles: bool
    """Whether articles and prepositions are attached to the next word; words are then also found within others."""
    capitalises_nouns: bool
    """Whether all nouns are capitalised."""
    keeps_names: bool
    """Whether names are not inflected, except by an s."""
    turns_quotation_marks: bool
    """Whether “ and ” may each open or close a quotation."""
    closes_two_quotations_at_once: bool
    """Whether a single mark closes two nested quotations that end together."""
    reopens_quotations: bool
    """Whether each further paragraph of a quotation opens with a quotation mark."""
    reopens_quotations_with_closing_mark: bool
    """Whether that may be a closing mark."""
    function_words: tuple[str, ...]
    """Short words that nearly every text in the language contains, and texts in the other languages do not."""
    towns_named_as_countries: tuple[str, ...]
    """Towns that share their name with a country; a language may have none."""
    joined_words: tuple[str, ...]
    """Words of one letter that are attached to the next word, such as “and”; a language may have none."""
    same_letters: tuple[str, ...]
    """Letters that stand for each other in careless spelling, the plain one last; a language may have none."""
    embargo_nouns: tuple[str, ...]
    """Nouns for an embargo, whether on news or on trade; a language may have none."""
    place_prepositions: tuple[str, ...]
    """Words before a place in a sentence: “in Lyon”, “the city of Lyon”."""
    place_particles: tuple[str, ...]
    """Short words within the name of a place."""
    wire_words: tuple[str, ...]
    """Words that end the dateline of a wire story, in languages without a dash there."""
    agency_words: tuple[str, ...]
    """Words that end the name of its agency, in the same languages."""
    publication_words: tuple[str, ...]
    """Words beside a day that make it the day of publication."""
    publication_place_words: tuple[str, ...]
    """Words before the place or the publisher."""
    updated_words: tuple[str, ...]
    """Words beside a day that make it the day of a later change."""
    press_release_headings: tuple[str, ...]
    """Headings of a release."""
    advisory_headings: tuple[str, ...]
    """Those of them that invite the press to come: “Media advisory”, “Photocall”."""
    release_number_words: tuple[str, ...]
    """Other headings before the number of a release: “Release No. 33”."""
    immediate_release_lines: tuple[str, ...]
    """Lines that allow publication at once."""
    embargo_openers: tuple[str, ...]
    """Openings of an embargo line."""
    embargo_line_words: tuple[str, ...]
    """Other words of such a line: “this … is strictly … until further notice, please”."""
    embargoed_texts: tuple[str, ...]
    """What it calls the text: “release”, “report”."""
    lifted_embargo_phrases: tuple[str, ...]
    """Phrases that say that there is no embargo: “no embargo”, “embargo lifted”."""
    publishing_ban_phrases: tuple[str, ...]
    """Phrases that forbid publication anywhere in a line with a date, without the vowel points of Arabic.

    “…” stands for other words in between."""
    untimed_ban_openers: tuple[str, ...]
    """Words of a line that forbids publication and names no time: “not for publication”, “do not publish”."""
    ban_words: tuple[str, ...]
    """Words that forbid: “not”, “no”, “prohibited”."""
    publishing_words: tuple[str, ...]
    """Words for publishing, in any form: “publish”, “publication”, “posted”."""
    ban_limits: tuple[str, ...]
    """Words before (or behind) the day until which something is forbidden: “before”, “until”."""
    timed_release_openers: tuple[str, ...]
    """Openings of an embargo line that only has a date and a time after them: “for release”."""
    contact_headings: tuple[str, ...]
    """Headings of the contacts."""
    contact_openers: tuple[str, ...]
    """Openings of the sentence or line of a contact."""
    boilerplate_openers: tuple[str, ...]
    """Openings of the heading of the boilerplate."""
    notes_headings: tuple[str, ...]
    """Headings of the notes to editors."""
    note_words: tuple[str, ...]
    """Words before a note, a table or the source of figures, in the text or below it: “Footnote”, “Source”."""
    end_marks: tuple[str, ...]
    """Lines that end a release."""
    vague_link_texts: tuple[str, ...]
    """Whole link texts that say nothing about the target."""
    click_words: tuple[str, ...]
    """Words that tell a reader to follow a link. English's list also has those of languages without a table."""
    picture_words: tuple[str, ...]
    """Words of an alternative text that only says that there is a picture; English's list as above."""
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
    """Nouns for people who speak for somebody."""
    correction_words: tuple[str, ...]
    """Words that say that a release was corrected."""
    corrected_release_phrases: tuple[str, ...]
    """Phrases above a release that corrects or replaces another: “corrected version”."""
    recall_words: tuple[str, ...]
    """Words that say that a release was withdrawn."""
    zero_words: tuple[str, ...]
    """Words for zero, as in a written-out year."""
    never_doubled: tuple[str, ...]
    """Short words that are never repeated side by side in a correct sentence."""
    small_words: tuple[str, ...]
    """Articles, prepositions and conjunctions, which are lower case in a title and never end one."""
    verb_particles: tuple[str, ...]
    """Words that part from their verb and end a sentence: “an”, “auf”, “um”, with which a German headline may end."""
    saying_verbs: tuple[str, ...]
    """Verbs, in the forms used in reports, and other words that attribute words to a speaker."""
    address_words: tuple[str, ...]
    """Pronouns for the issuer and the reader: “we”, “your”."""
    total_words: tuple[str, ...]
    """Words that announce the sum of the figures listed after them."""
    open_list_words: tuple[str, ...]
    """Words that say that the figures after a total are only some of its parts, or compare it with others."""
    one_among_words: tuple[str, ...]
    """Words before a bare claim that limit it: “one of the first”; a language may have none."""
    bare_claims: tuple[str, ...]
    """Claims to have proved something or to be the first."""
    guidance_words: tuple[str, ...]
    """Words of forecasts of a company's results."""
    safe_harbour_words: tuple[str, ...]
    """Words of the paragraph that the law then requires."""
    number_words: tuple[tuple[str, ...], ...]
    """The numbers from one to twelve in words, each with its forms."""
    split_words: tuple[str, ...]
    """Words that divide a whole into shares."""
    answer_words: tuple[str, ...]
    """Words for mutually exclusive answers: for, against, undecided."""
    total_labels: tuple[str, ...]
    """Headers of the row or column of a table with totals."""
    deadline_words: tuple[str, ...]
    """Words of a clause about the future: closes, will, deadline."""
    coming_words: tuple[str, ...]
    """Words of a clause about an event to come: will take place, invites the press."""
    closing_words: tuple[str, ...]
    """Words for a deadline itself, or right before its day: closing date, register by."""
    past_words: tuple[str, ...]
    """Words of a clause about the past."""
    words_before_past_day: tuple[str, ...]
    """Words directly before the day of a document, or of a beginning; a language may have none."""
    may_words: tuple[str, ...]
    """Words of a clause about what can or must still be done: can, must, registration."""
    until_words: tuple[str, ...]
    """Words directly before a last day: until, by; directly after it in languages without spaces between words."""
    abbreviations: tuple[str, ...]
    """Words whose full stop does not end a sentence; one with a leading hyphen is an ending, one with a capital is
    always written so."""
    uncounted_words: tuple[str, ...]
    """Words after a number that do not say what is counted, or are spans of time."""
    noun_endings: tuple[str, ...]
    """Endings of nouns in the plural or another grammatical case."""
    and_words: tuple[str, ...]
    """Words that join the last part of a list to the others."""
    quotation_marks: tuple[str, ...]
    """Pairs that differ from those of most languages: each an opening mark and its possible closing marks."""
    or_words: tuple[str, ...]
    """Words between alternatives."""
    fill_in_words: tuple[str, ...]
    """Words in brackets beside one of ``fill_in_parts`` in a template's prompt, or in a note to oneself; a phrase of
    several words is a prompt by itself: “[to be added]”.

    English's list also holds those of languages without a table."""
    fill_in_parts: tuple[str, ...]
    """The parts to be filled in, in the forms used with ``fill_in_words``; English's list also holds those of languages
    without a table. A verb without a part belongs to the text: “we must [insert] them”."""
    insert_words: tuple[str, ...]
    """Words that open or close a prompt in brackets of any kind, also in round ones."""
    entry_prompts: tuple[str, ...]
    """What Word shows in an empty field of a template: “Click or tap here to enter text”."""
    blank_names: tuple[str, ...]
    """What a template has in place of a person's name, as printed: “Firstname Lastname”; a language may have none."""
    to_come_words: tuple[str, ...]
    """Words in brackets for a fact that the author is waiting for."""
    internal_words: tuple[str, ...]
    """Words of a line on a text that is not, or not yet, for the public: “draft”, “confidential”, “for approval”."""
    template_parts: tuple[str, ...]
    """Parts of a release that templates put in brackets, or in place of a value: “first name last name”."""
    blank_openers: tuple[str, ...]
    """Words that open a blank in brackets, before its subject, “[name of donor]”; in Chinese they close it."""
    shouted_parts: tuple[str, ...]
    """Parts that are a blank in brackets only if they are in capitals."""
    shouted_words: tuple[str, ...]
    """Parts of a release in capitals to be filled in, each after a word that is not followed by a name in capitals."""
    shouted_notes: tuple[str, ...]
    """Notes in capitals, without brackets, where something is still to be written."""
    blank_numbers: tuple[str, ...]
    """Placeholders for a number that is not yet known, in their exact spelling."""
    blank_units: tuple[str, ...]
    """Words after such a number; English's list also holds those of languages without a table."""
    blank_dates: tuple[str, ...]
    """Placeholders for a day that is not yet known, in their exact spelling."""
    statute_words: tuple[str, ...]
    """Words before the number of a section of a law; a language may have none."""
    enacting_words: tuple[str, ...]
    """Words that introduce what a decree, a decision or a by-law orders, before a colon or alone."""
    numbered_words: tuple[str, ...]
    """Words before or after a Roman numeral."""
    other_names: tuple[str, ...]
    """Other names that authors use in place of the tag."""
    own_letters: tuple[str, ...]
    """Letters beyond the basic alphabet of the script."""
    telling_letters: tuple[str, ...]
    """Letters of every text in the language, and of none in a similar one with the same short words; may be empty."""
    neighbours_letters: tuple[str, ...]
    """Letters that only such similar languages have; a language may have none."""
    accented_capitals: tuple[str, ...]
    """Words whose capital is often printed without its accent; with a leading space, those at a sentence's start."""
    labels: Mapping[str, str]
    """The words that exporters print, by the keys in ``LABELS``."""
    regional_labels: Mapping[str, Mapping[str, str]]
    """Labels that differ in other regions or scripts, by the prefixes of their tags, separated by “|”."""
    regional_words: Mapping[str, tuple[str, ...]]
    """Words used only in some regions, by their tags; those of all other regions are under the tag itself."""
    authorities: Mapping[str, tuple[str, ...]]
    """The authorities on typography, each with the regions that follow it unless the settings name another."""
    date_locale: str = ""
    """The locale in which dates are printed, if it is not that of the language; not a key of the file.

    It is ``IN_FIGURES`` if no locale has words for them.
    """


IN_FIGURES = "und"
"""The locale of a language for which there is none: its dates are printed in figures, 2026-11-02."""

LABELS = (
    "press-release", "statement", "media-advisory", "briefing-note", "correction", "immediate_release", "embargo",
    "release_on", "withdrawn", "update", "corrected_on", "updated_on", "withdrawn_on", "replaced_by", "instead",
    "added", "removed", "place_body", "place_headline", "place_subheadline", "place_summary", "place_dateline",
    "place_event", "media_contact", "email", "phone", "hours", "about", "notes_to_editors", "end_mark", "subjects",
    "date", "dateline", "draft", "newsroom", "skip", "latest", "archive", "undated", "languages", "media", "search",
    "results", "nothing_found", "no_releases", "needs_script", "not_found", "outdated_translation", "prompt_place",
    "prompt_name", "prompt_email", "prompt_phone",
)  # fmt: skip
"""The labels that exporters print, all of which every language must have.

``embargo`` and ``release_on`` contain "{when}", ``dateline`` contains "{place}" and "{date}" and ends in the dash or
colon that leads into the lede, ``about`` contains "{name}", ``results`` "{count}".
"""
