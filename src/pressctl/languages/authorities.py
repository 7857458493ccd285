"""Who says how a language is set: the authorities that rules of typography know, and which one a release follows."""

from __future__ import annotations

from collections.abc import Mapping

from pressctl.languages import primary_subtag

AUTHORITIES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de": {"de-DE": ("DE",), "de-AT": ("AT",), "de-CH": ("CH", "LI")},
    "en": {
        "en-GB": ("GB", "IE", "AU", "NZ", "SG", "IN", "ZA", "HK", "MT"),
        "en-GB-oxendict": (),
        "en-US": ("US",),
        "en-EU": ("EU",),
    },
    "fr": {"fr-FR": ("FR", "MC"), "fr-CA": ("CA",), "fr-CH": ("CH",), "fr-EU": ("EU",)},
    "zh": {"zh-CN": ("CN", "SG", "MY"), "zh-TW": ("TW",), "zh-HK": ("HK", "MO")},
}
"""For a language its authorities, each with the regions whose releases follow it when the settings name none.

de: Duden; the Swiss Federal Chancellery's Schreibweisungen. en: New Hart's Rules and the Guardian agree on all but
-ise and -ize, where ``en-GB`` stays silent, ``en-GB-oxendict`` (a tag of the IANA registry) takes -ize and ``en-EU``,
the Interinstitutional Style Guide, -ise; AP and Merriam-Webster. fr: Lexique des règles typographiques en usage à
l'Imprimerie nationale; Office québécois de la langue française; Guide du typographe (Lausanne); Interinstitutional
Style Guide. zh: GB/T 15834-2011; the punctuation handbooks of Taiwan's Ministry of Education and of Hong Kong.
"""


def authority(tag: str, house: Mapping[str, str]) -> str:
    """Return the authority for a BCP 47 tag: the one the house chose, else its region's, else an empty text."""
    language = primary_subtag(tag)
    chosen = house.get(tag) or house.get(language)
    if chosen or language not in AUTHORITIES:
        return chosen or ""
    known = AUTHORITIES[language]
    if tag in known:
        return tag
    subtags = {part.upper() for part in tag.replace("_", "-").split("-")[1:] if len(part) == 2}
    return next((name for name, regions in known.items() if subtags.intersection(regions)), "")
