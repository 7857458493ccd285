"""The language of a release's text, and the words of it that pressctl does not have."""

from __future__ import annotations

from collections.abc import Sequence

from pressctl import languages
from pressctl.importers.extraction import variants
from pressctl.importers.extraction.lines import advisories
from pressctl.prose import detect

SURE = 0.99
"""Probability of a language from which it is certain."""
LISTS = {
    "months": "months",
    "weekdays": "weekdays",
    "contact_headings": "headings of contacts",
    "contact_openers": "what leads to a contact",
    "phone_labels": "labels of phone numbers",
    "desk_words": "offices and roles",
    "press_release_headings": "“press release”",
    "immediate_release_lines": "“for immediate release”",
    "embargo_openers": "embargoes",
    "end_marks": "end marks",
    "boilerplate_openers": "“about us”",
    "notes_headings": "notes to editors",
    "site_menu": "menus of websites",
}
"""The lists of words that an importer asks for, as a press officer would call them."""


def read(headline: str, body: str) -> tuple[str, bool]:
    """Return the tag of a text's language and whether it is certain; an empty tag where none can be told."""
    text = detect.prose(body) or body
    told = detect.detect(text)
    found = told or _borne_out(f"{headline}\n\n{body}")
    tag = found.tag if found else detect.guess_short(f"{headline}\n{body}") or advisories.language(body.split("\n"))
    if not tag:
        return "", False
    is_sure = told is not None and told.probability > SURE and variants.is_told(tag, text)
    return variants.of(tag, text), is_sure


def _borne_out(text: str) -> detect.Detected | None:
    """Return the language of a whole text whose paragraphs leave it open, if its small words bear that out."""
    found = detect.detect(text)
    language = languages.find(found.tag) if found else None
    return found if language is None or detect.confirms(text, language) else None


def missing_words(tag: str) -> str:
    """Return a note on the lists of words that are missing for a language, and so what may be passed over."""
    known = languages.known(tag)
    if known is None or languages.find(tag):
        return ""
    has = {field: bool(getattr(known, field)) or known.tag in languages.further_by_tag(field) for field in LISTS}
    missing = [name for field, name in LISTS.items() if not has[field]]
    there = [name for field, name in LISTS.items() if has[field]]
    but = f"; known are its {_listed(there)}" if there else ""
    note = (
        f"no words for {known.name} in these lists, so what they would find may be passed over: {_listed(missing)}{but}"
    )
    return note if missing else ""


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
