"""What pressctl knows of a language: the keys of its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words and properties of a language. Each field is a key of its TOML file, none optional.

    All words are in lower case except ``labels``, which are printed as they stand, ``abbreviations`` and blanks.
    """

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
    capitalises_months: bool
    """Whether months and weekdays have a capital."""
    puts_month_first: bool
    """Whether a date may begin with the name of its month: “March 3, 2026”."""
    puts_day_first_with_dots: bool
    """Whether 03.04.2026 is the third of April and nothing else."""
    capitalises_nouns: bool
    """Whether every noun has a capital."""
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
    relative_days: tuple[str, ...]
    """Words such as “today”, which mean nothing without a date."""
    months: tuple[tuple[str, ...], ...]
    """For each month its names, long and short, without a full stop."""
    weekdays: tuple[tuple[str, ...], ...]
    """For each weekday, Monday first, its names, long and short, without a full stop."""
    midnights: tuple[str, ...]
    """Words for midnight, as they stand by an hour."""
    noons: tuple[str, ...]
    """Words for noon."""
    mornings: tuple[str, ...]
    """Words for the first half of the day, as they stand by an hour."""
    afternoons: tuple[str, ...]
    """Words for the second half of the day, as they stand by an hour."""
    hour_words: tuple[str, ...]
    """Words after the number of an hour."""
    clock_words: tuple[str, ...]
    """Words after an hour that make it one of the clock, and no while."""
    clock_openers: tuple[str, ...]
    """Words before the number of an hour that make it one of the clock, and no while; a language may have none."""
    zone_phrases: tuple[str, ...]
    """How a zone is named by a place, with “{place}” where that stands: “{place} time”."""
    hour_separators: tuple[str, ...]
    """Words between an hour and its minutes."""
    minute_words: tuple[str, ...]
    """Words after the minutes."""
    day_words: tuple[str, ...]
    """Words after the number of a day in a date that starts with its year, 2026年3月2日; a language may have none."""
    month_words: tuple[str, ...]
    """Words after the number of a month; a language may have none."""
    year_words: tuple[str, ...]
    """Words after the number of a year; a language may have none."""
    towns_named_as_countries: tuple[str, ...]
    """Towns that share their name with a country; a language may have none."""
    ordinal_endings: tuple[tuple[str, ...], ...]
    """Endings of numbers in figures, each as it is right, then as it is often misspelt; a language may have none.

    The rule on them reads those of the first, second, third and other numbers of English, and in French those of the
    first, masculine and feminine, and of the others.
    """
    words_before_day: tuple[str, ...]
    """Words in a date before the day, “March the 3rd”, and before a newspaper named so; a language may have none."""
    words_before_no_day: tuple[str, ...]
    """Words after which none of ``relative_days`` is a day, “USA Today”; a language may have none."""
    interchangeable_weekdays: tuple[str, ...]
    """The numbers of weekdays, Monday 1, of which one can stand for another with no other word changed."""
    joined_words: tuple[str, ...]
    """Letters that are written on to the next word, such as “and”; a language may have none."""
    same_letters: tuple[str, ...]
    """Letters that stand for each other in careless spelling, the plain one last; a language may have none."""
    words_before_month: tuple[str, ...]
    """Words in a date after the day; a language may have none."""
    words_before_year: tuple[str, ...]
    """Words in a date after the month; a language may have none."""
    range_words: tuple[str, ...]
    """Words before the last of several days; a language may have none."""
    words_after_weekday: tuple[str, ...]
    """Words in a date after the weekday; a language may have none."""
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
    contact_headings: tuple[str, ...]
    """What contacts are headed."""
    contact_openers: tuple[str, ...]
    """What opens the sentence or line of a contact."""
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
    site_chrome: tuple[str, ...]
    """Lines of a web page that stand in no release."""
    site_menu: tuple[str, ...]
    """Lines that only together give a menu away."""
    count_words: tuple[str, ...]
    """What a site counts beside a text, before or after the number: “3 min read”, “12 shares”."""
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
    news_headings: tuple[str, ...]
    """What a site heads what is new."""
    announcing_words: tuple[str, ...]
    """Verbs with which an issuer tells its news: “announces”, “invites”."""
    sign_up_words: tuple[str, ...]
    """What a page says that wants its readers to come, to apply or to pay: fee, registration, tickets."""
    desk_words: tuple[str, ...]
    """Words of desks and firms, which stand in no person's name."""
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
    lead_in_words: tuple[str, ...]
    """Words that begin a part of a line of contacts and belong to no name."""
    contact_fillers: tuple[str, ...]
    """Words that may be all of such a part."""
    abbreviations: tuple[str, ...]
    """Words whose full stop ends no sentence: with a capital always written so, with a hyphen first an ending."""
    uncounted_words: tuple[str, ...]
    """Words after a number that do not say what is counted, or are spans of time."""
    noun_endings: tuple[str, ...]
    """What a noun may end in, in the plural or another case."""
    and_words: tuple[str, ...]
    """Words that join the last part of a list to the others."""
    cookie_words: tuple[str, ...]
    """Words that tell a notice about cookies among the lines of ``site_chrome``."""
    below_release_lines: tuple[str, ...]
    """Lines that head what a site prints below a release: other news, a form for comments."""
    footer_words: tuple[str, ...]
    """Words of the last line of a site: rights, cookies."""
    name_particles: tuple[str, ...]
    """Words between the parts of a person's name, without a capital."""
    linking_words: tuple[str, ...]
    """Small words within the name of a person or a body: “Board of Trade”."""
    quotation_marks: tuple[str, ...]
    """Pairs that it sets otherwise than most: each an opening mark and what may close it."""
    read_more_openers: tuple[str, ...]
    """What opens the line under an entry of a list that leads to the rest of it."""
    posted_words: tuple[str, ...]
    """What opens the line under an entry of a journal that says where it was posted."""
    byline_words: tuple[str, ...]
    """What leads to the author of an article, with a colon or without: “by”, “written by”, “reporting by”.

    English's list also holds those of languages without a table."""
    author_labels: tuple[str, ...]
    """What stands with a colon before the writer of a text; English's list also holds those of languages without a
    table."""
    source_labels: tuple[str, ...]
    """The same before its source, its editor or what a site tells of it."""
    newsroom_bylines: tuple[str, ...]
    """A line that stands for the writer of an article where nobody is named: “staff report”."""
    logo_words: tuple[str, ...]
    """What the alternative text of a logo begins or ends with: “Logo of Acme”, “Acme logo”."""
    record_labels: tuple[str, ...]
    """What an archive or a portal calls the data of a text that it prints beside it: its number, kind, field."""
    title_labels: tuple[str, ...]
    """What stands before the title of a text among such data."""
    comment_words: tuple[str, ...]
    """What is counted under an entry of a journal."""
    error_page_words: tuple[str, ...]
    """Words in the title of a page that a server sends when it has not the one that is wanted."""
    robot_words: tuple[str, ...]
    """What a page says that lets in people and no programs, before it shows what is wanted."""
    minutes_words: tuple[str, ...]
    """What the title of minutes begins with."""
    minutes_headings: tuple[str, ...]
    """What opens a line of minutes: who was there, and the points that every meeting has."""
    sitting_words: tuple[str, ...]
    """What opens a line of minutes that says that a sitting begins, halts, goes on or ends."""
    transcript_words: tuple[str, ...]
    """What the title of a press conference or an interview says that was written down as it was spoken."""
    remark_lines: tuple[str, ...]
    """A line between headline and text that is neither: how a speech was printed, that a page is kept."""
    price_list_titles: tuple[str, ...]
    """Words in the title of a list of prices."""
    programme_titles: tuple[str, ...]
    """Words in the title of the programme of an event."""
    login_words: tuple[str, ...]
    """What a page says that lets in those who have a name and a password there."""
    consent_words: tuple[str, ...]
    """What a page says that asks leave to keep cookies before it shows anything."""
    newsletter_words: tuple[str, ...]
    """What stands in a newsletter that is sent to those who want it."""
    search_page_words: tuple[str, ...]
    """What a page says that lists what was found of a search."""
    vacancy_words: tuple[str, ...]
    """What the advertisement of a post says to those who may want it."""
    vacancy_headings: tuple[str, ...]
    """What heads a part of the advertisement of a post, on a line of its own."""
    audience_words: tuple[str, ...]
    """How a speaker addresses those who listen."""
    speech_words: tuple[str, ...]
    """What opens the title of a speech, and the line which says that it may be held otherwise than it stands there."""
    speaker_labels: tuple[str, ...]
    """What stands before the words of those who ask and answer, in an interview: no names."""
    agenda_titles: tuple[str, ...]
    """A line that is the title of an agenda, by itself."""
    legal_page_titles: tuple[str, ...]
    """The title of a page on the law of a website: its rules, its cookies, who answers for it."""
    obituary_words: tuple[str, ...]
    """What newspapers print of the dead, and offices hardly ever."""
    reprint_words: tuple[str, ...]
    """What says that a text was printed somewhere before."""
    newspaper_words: tuple[str, ...]
    """Words in the name of a newspaper, and what its writers are called under their names."""
    newspaper_sections: tuple[str, ...]
    """The sections of a newspaper, as its menu names them.

    English's list also holds those of languages without a table."""
    newspaper_page_words: tuple[str, ...]
    """What a newspaper prints around its articles: most read, read also, for subscribers.

    English's list also holds those of languages without a table."""
    reporting_phrases: tuple[str, ...]
    """What only a reporter says: who declined to comment, who wants not to be named.

    English's list also holds those of languages without a table."""
    news_agencies: tuple[str, ...]
    """News agencies, and where newspapers buy pictures.

    English's list also holds those of languages without a table."""
    notice_titles: tuple[str, ...]
    """What opens the title of a notice that the law wants, or of a call for tenders.

    English's list also holds those of languages without a table."""
    notice_words: tuple[str, ...]
    """What such a notice says: until when bids are received, where plans are laid out.

    English's list also holds those of languages without a table."""
    newsletter_titles: tuple[str, ...]
    """Words in the title of a newsletter. English's list also holds those of languages without a table."""
    issue_words: tuple[str, ...]
    """What stands before the number of an issue. English's list also holds those of languages without a table."""
    faq_titles: tuple[str, ...]
    """The title of a page of questions and answers.

    English's list also holds those of languages without a table."""
    shop_words: tuple[str, ...]
    """What a shop prints beside its goods: add to basket, in stock.

    English's list also holds those of languages without a table."""
    privacy_words: tuple[str, ...]
    """What a notice on the protection of data says.

    English's list also holds those of languages without a table."""
    contact_page_titles: tuple[str, ...]
    """The title of a page that says how an office is reached."""
    reply_prefixes: tuple[str, ...]
    """What stands with a colon before the subject of a mail that is answered or passed on."""
    greetings: tuple[str, ...]
    """What opens a mail."""
    mailing_list_words: tuple[str, ...]
    """What opens the lines that a mailing service puts around a mail: why it was sent, how one unsubscribes."""
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
    time_zones: Mapping[str, str]
    """For words that name a zone after a time (capitals: an abbreviation) its name; empty for “local”."""
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
