"""The words of each language: one TOML file per language, all with the keys of ``Language``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

DEFAULT = "en"


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What pressctl knows of a language. Each field is a key of the language's TOML file, none optional.

    All words are in lower case except ``labels``, which are printed as they stand, ``abbreviations`` and
    blanks.
    ``direction`` is "ltr" or "rtl". ``stop`` ends a sentence.
    ``colon`` and ``comma`` are what is printed between a label and its value, and between the parts of a line, with
    their spaces. ``first_of_month`` is the number of a month's first day in a printed date (French: Lexique de
    l'Imprimerie nationale). ``capitalises_dateline`` says that the place is set in capitals there. ``elisions`` are
    small words before a name, each with its form before one of the ``elided_letters``.
    ``has_word_spaces`` says that spaces stand between words,
    ``joins_particles`` that articles and prepositions are written on to the word after them, so that a word is looked
    for within others. ``capitalises_months`` says that months and weekdays are written with a capital,
    ``capitalises_nouns`` that every noun is. ``quotation_marks`` are pairs that the language sets otherwise than most:
    each an opening mark and what may close it. ``turns_quotation_marks`` says that “ and ” stand either way about,
    ``closes_two_quotations_at_once`` that of two marks that would close together one is written, ``reopens_quotations``
    that each further paragraph of a quotation opens with a mark, ``reopens_quotations_with_closing_mark`` that it may
    be the closing one.
    ``function_words`` are short words that nearly every text in the language
    holds and texts in the other languages do not. ``relative_days`` are words such as "today" that mean
    nothing without a date. ``months`` and ``weekdays`` (Monday first) list for each its names, long and short, without
    a full stop. ``midnights``, ``mornings`` and ``afternoons`` are the words for midnight and for the halves of the
    day, as they stand by an hour. ``time_zones`` gives for the words that name a zone after a time (capitals: an
    abbreviation) its IANA name or usual abbreviation; empty when they only say "local". ``vague_link_texts`` are whole
    texts of links that tell nothing. ``site_chrome`` are lines of a web page that stand in no release, ``site_menu``
    lines that only together give a menu away. ``hype_words`` are superlatives of advertising. ``when_labels``,
    ``where_labels`` and ``who_labels`` head the lines of a media advisory, ``venue_words`` name places to meet at,
    ``speaker_roles`` who speaks for somebody. ``correction_words`` and ``recall_words`` say that a release was
    corrected, or taken back. ``never_doubled`` are small words that cannot stand twice side by side in any sentence.
    ``saying_verbs`` are verbs, in the forms of a report, and other words that hand words to a speaker.
    ``address_words`` speak as the issuer or to the reader: “we”, “your”.
    ``total_words`` announce a sum of what is listed after them.
    ``bare_claims`` claim a proof or a first place; ``one_among_words`` before one take it back: “one of the first”; a
    language may have none.
    ``guidance_words`` foretell the results of a company, ``safe_harbour_words`` stand in the paragraph that the law
    wants then.
    ``number_words`` are the numbers from one to twelve in words, each with its forms.
    ``split_words`` part a whole into shares.
    ``at_words`` and ``dot_words`` stand in brackets for “@” and “.” in an e-mail address that is hidden from machines.
    ``extension_words`` stand between a phone number and its extension, the usual one first. ``identity_words`` stand
    before the number of a document, a firm or an account, which nobody calls.
    ``contact_words`` are the noun for whom to reach; ``reaching_words`` ask to write or to call, ``calling_words``
    stand before a number; ``press_words`` name those who ask. ``desk_words`` are words of roles, desks and firms, which
    stand in no person's name; ``words_of_no_name`` are others that stand in none. After ``words_before_names`` a
    sentence names a person. ``ambiguous_labels`` are phone labels with other meanings; a language may have none.
    ``lead_in_words`` begin a part of a line of contacts and belong to no name,
    ``contact_fillers`` may be all of it.
    ``hour_words`` stand after the number of an hour, ``month_words`` after that of a month, ``year_words`` after that
    of a year; a language may have none.
    ``towns_named_as_countries`` share their name with a country. In a date ``words_before_month`` stand after the day,
    ``words_before_year`` after the month, ``words_after_weekday`` after the weekday, and ``range_words`` before the
    last of several days; a language may have none of them.
    ``embargo_nouns`` name an embargo on news and on trade alike; a language may have none.
    ``place_particles`` are the small words in the name of a place. ``wire_words`` close the dateline of a wire story,
    ``agency_words`` the name of its agency, in languages that use no dash there. Beside a day, ``publication_words``
    say that it is that of publication, ``publication_place_words`` lead to where or by whom, and ``updated_words`` say
    that it is that of a later change.
    ``abbreviations`` take a full stop that ends no sentence: one with a capital is always written so, one that begins
    with a hyphen ends a longer word.
    ``uncounted_words`` follow a number and do not say what is counted, or are spans of time. ``noun_endings`` are what
    a noun may end in, in the plural or another case. ``and_words`` join the last part of a list to the others.
    ``percent_words`` stand after a number for “%”. ``cookie_words`` tell a notice about cookies among the lines of
    ``site_chrome``. ``name_particles`` stand between the parts of a person's name, without a capital.
    ``fill_in_words`` open a template's prompt, or close it; ``to_come_words`` are what an author who has to wait for a
    fact writes in brackets; ``template_parts`` are the parts of a release that templates leave in brackets, and
    ``shouted_parts`` those that are so only in capitals. ``blank_numbers`` and ``blank_dates`` stand for a number or a
    day that is not known yet, as they are written. ``numbered_words`` stand beside a Roman number.
    ``other_names`` are names that authors write for the tag. ``own_letters`` are letters beyond the
    basic alphabet of the script; ``accented_capitals`` begin with one that printers leave bare, those with a space
    at the start of a sentence: empty where no rule looks for them.
    ``read_more_openers`` open the line under each entry of a list that leads to the rest of it; ``posted_words`` open
    the line under each entry of a journal that says where it was posted, ``comment_words`` are counted there.
    ``error_page_words`` stand in the title of a page that a server sends when it has not the one that is wanted.
    ``reply_prefixes`` stand with a colon before the subject of a mail that is answered or passed on, ``greetings`` open
    a mail. ``or_words`` part what is to choose from.
    ``what_labels`` head the lines of a media advisory on its matter. ``footer_words`` stand in the last line of a site.
    ``small_words`` are articles, prepositions and conjunctions, which stay small in a title and with which none ends.
    ``noons`` are the words for noon. ``clock_words`` stand after an hour of the clock, ``hour_separators`` between hour
    and minutes, ``minute_words`` after the minutes. ``linking_words`` stand within the name of a person or a body.
    ``telling_letters`` stand in every text of the language and in none of a neighbour with the same small words,
    ``neighbours_letters`` only in the neighbours'; a language may have none.
    ``byline_words`` lead to the author of an article.
    ``authorities`` are those that rules of typography know, each with the regions whose releases follow it when the
    settings name none.
    """

    tag: str
    name: str
    own_name: str
    direction: str
    script: str
    stop: str
    colon: str
    comma: str
    first_of_month: str
    capitalises_dateline: bool
    elisions: tuple[tuple[str, str], ...]
    elided_letters: str
    has_word_spaces: bool
    joins_particles: bool
    capitalises_months: bool
    capitalises_nouns: bool
    turns_quotation_marks: bool
    closes_two_quotations_at_once: bool
    reopens_quotations: bool
    reopens_quotations_with_closing_mark: bool
    function_words: tuple[str, ...]
    relative_days: tuple[str, ...]
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    midnights: tuple[str, ...]
    noons: tuple[str, ...]
    mornings: tuple[str, ...]
    afternoons: tuple[str, ...]
    hour_words: tuple[str, ...]
    clock_words: tuple[str, ...]
    hour_separators: tuple[str, ...]
    minute_words: tuple[str, ...]
    month_words: tuple[str, ...]
    year_words: tuple[str, ...]
    towns_named_as_countries: tuple[str, ...]
    words_before_month: tuple[str, ...]
    words_before_year: tuple[str, ...]
    range_words: tuple[str, ...]
    words_after_weekday: tuple[str, ...]
    embargo_nouns: tuple[str, ...]
    place_particles: tuple[str, ...]
    wire_words: tuple[str, ...]
    agency_words: tuple[str, ...]
    publication_words: tuple[str, ...]
    publication_place_words: tuple[str, ...]
    updated_words: tuple[str, ...]
    press_release_headings: tuple[str, ...]
    immediate_release_lines: tuple[str, ...]
    embargo_openers: tuple[str, ...]
    contact_headings: tuple[str, ...]
    contact_openers: tuple[str, ...]
    email_labels: tuple[str, ...]
    at_words: tuple[str, ...]
    dot_words: tuple[str, ...]
    phone_labels: tuple[str, ...]
    boilerplate_openers: tuple[str, ...]
    notes_headings: tuple[str, ...]
    end_marks: tuple[str, ...]
    vague_link_texts: tuple[str, ...]
    site_chrome: tuple[str, ...]
    site_menu: tuple[str, ...]
    hype_words: tuple[str, ...]
    when_labels: tuple[str, ...]
    where_labels: tuple[str, ...]
    who_labels: tuple[str, ...]
    what_labels: tuple[str, ...]
    venue_words: tuple[str, ...]
    speaker_roles: tuple[str, ...]
    correction_words: tuple[str, ...]
    recall_words: tuple[str, ...]
    never_doubled: tuple[str, ...]
    small_words: tuple[str, ...]
    saying_verbs: tuple[str, ...]
    address_words: tuple[str, ...]
    total_words: tuple[str, ...]
    one_among_words: tuple[str, ...]
    bare_claims: tuple[str, ...]
    guidance_words: tuple[str, ...]
    safe_harbour_words: tuple[str, ...]
    number_words: tuple[tuple[str, ...], ...]
    split_words: tuple[str, ...]
    extension_words: tuple[str, ...]
    identity_words: tuple[str, ...]
    contact_words: tuple[str, ...]
    reaching_words: tuple[str, ...]
    calling_words: tuple[str, ...]
    press_words: tuple[str, ...]
    desk_words: tuple[str, ...]
    words_of_no_name: tuple[str, ...]
    words_before_names: tuple[str, ...]
    ambiguous_labels: tuple[str, ...]
    lead_in_words: tuple[str, ...]
    contact_fillers: tuple[str, ...]
    abbreviations: tuple[str, ...]
    uncounted_words: tuple[str, ...]
    noun_endings: tuple[str, ...]
    and_words: tuple[str, ...]
    percent_words: tuple[str, ...]
    cookie_words: tuple[str, ...]
    footer_words: tuple[str, ...]
    name_particles: tuple[str, ...]
    linking_words: tuple[str, ...]
    quotation_marks: tuple[str, ...]
    read_more_openers: tuple[str, ...]
    posted_words: tuple[str, ...]
    byline_words: tuple[str, ...]
    comment_words: tuple[str, ...]
    error_page_words: tuple[str, ...]
    reply_prefixes: tuple[str, ...]
    greetings: tuple[str, ...]
    or_words: tuple[str, ...]
    fill_in_words: tuple[str, ...]
    to_come_words: tuple[str, ...]
    template_parts: tuple[str, ...]
    shouted_parts: tuple[str, ...]
    blank_numbers: tuple[str, ...]
    blank_dates: tuple[str, ...]
    numbered_words: tuple[str, ...]
    other_names: tuple[str, ...]
    own_letters: tuple[str, ...]
    telling_letters: tuple[str, ...]
    neighbours_letters: tuple[str, ...]
    accented_capitals: tuple[str, ...]
    labels: Mapping[str, str]
    time_zones: Mapping[str, str]
    authorities: Mapping[str, tuple[str, ...]]


LABELS = (
    "press-release",
    "statement",
    "media-advisory",
    "briefing-note",
    "correction",
    "immediate_release",
    "embargo",
    "withdrawn",
    "media_contact",
    "email",
    "phone",
    "hours",
    "about",
    "notes_to_editors",
    "end_mark",
    "subjects",
    "date",
    "dateline",
    "draft",
    "newsroom",
    "skip",
    "latest",
    "archive",
    "undated",
    "languages",
    "media",
    "search",
    "results",
    "nothing_found",
    "needs_script",
    "not_found",
    "prompt_place",
    "prompt_name",
    "prompt_email",
    "prompt_phone",
)
"""The labels an exporter prints, all demanded of each language. ``embargo`` holds "{when}", ``dateline`` holds
"{place}" and "{date}" and ends in the dash or colon that leads into the lede, ``about`` holds "{name}", ``results``
"{count}"."""


@cache
def available() -> tuple[str, ...]:
    """Return the tags of the languages pressctl has words for, in alphabetical order."""
    files = Path(__file__).parent.iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")))


def find(tag: str) -> Language | None:
    """Return the language of a BCP 47 tag (``fr``, ``fr-CA``, ``zh-Hans``), or None when there is none."""
    primary = primary_subtag(tag)
    return _read(primary) if primary in available() else None


@cache
def listed(tag: str, field: str) -> tuple[str, ...]:
    """Return one list of words of a language we have, read without the rest of its file.

    What is looked for in every language takes a list of each: reading all files takes as long as all other work on one
    release. A list of lists gives the words of all of them.
    """
    text = _text(tag)
    start = text.index(f"\n{field} = [")
    line = text[start + 1 : text.index("\n", start + 1)]
    end = start + 1 + len(line) if line.endswith("]") else text.index("\n]\n", start) + 2
    words: list[str] = []
    for entry in tomllib.loads(text[start:end])[field]:
        words += (entry,) if isinstance(entry, str) else entry
    return tuple(words)


@cache
def _text(tag: str) -> str:
    return Path(__file__).with_name(f"{tag}.toml").read_text(encoding="utf-8")


def primary_subtag(tag: str) -> str:
    """Return the language part of a BCP 47 tag in lower case: ``zh`` of ``zh-Hans``."""
    return tag.replace("_", "-").partition("-")[0].lower()


def _frozen(value: str | list[str]) -> str | tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else value


@cache
def _read(tag: str) -> Language:
    values = tomllib.loads(_text(tag))
    known = {field.name for field in fields(Language)} - {"tag"}
    if known != set(values) or set(LABELS) != set(values["labels"]):
        odd = (known ^ set(values)) | (set(LABELS) ^ set(values["labels"]))
        raise ValueError(f"languages/{tag}.toml: missing or unknown keys {sorted(odd)}")
    lists = {key: tuple(map(_frozen, value)) for key, value in values.items() if isinstance(value, list)}
    authorities = {name: tuple(regions) for name, regions in values["authorities"].items()}
    return Language(tag=tag, **{**values, **lists, "authorities": authorities})
