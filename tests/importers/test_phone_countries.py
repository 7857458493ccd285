"""A number without a country code: the note that says of which country it is, and on what evidence."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction import phone_countries
from pressctl.release.model import Contact, Release


def told(
    dateline: str = "", language: str = "en", *, phone: str, email: str = "", organisation: str = "", country: str = ""
) -> list[str]:
    contact = Contact(phone=(phone,), email=email, organisation=organisation, country=country)
    return phone_countries.notes(Release(dateline=dateline, language=language, contacts=(contact,)))


@pytest.mark.parametrize(
    ("dateline", "language", "contact", "country"),
    [
        ("Genève", "fr", {"phone": "022 717 91 11"}, "CH"),
        ("日内瓦", "zh-Hans", {"phone": "022 717 91 11"}, "CH"),
        ("Бишкек / Женева", "ru", {"phone": "0312 98 65 17"}, "KG"),
        ("دمشق", "ar", {"phone": "0933 550 114"}, "SY"),
        ("", "es", {"phone": "312 365 27 78", "organisation": "OMI Colombia"}, "CO"),
        ("Genève", "es", {"phone": "312 365 27 78", "organisation": "OMI Colombia"}, "CO"),
        ("", "en", {"phone": "020 7946 0312", "email": "press@acme.co.uk"}, "GB"),
        ("Geneva", "", {"phone": "022 717 91 11"}, "CH"),
        ("Geneva", "xx", {"phone": "022 717 91 11"}, "CH"),
        ("", "pt-BR", {"phone": "(11) 91234-5670"}, "BR"),
    ],
)
def test_the_nearest_evidence_that_fits_tells_the_country(
    dateline: str, language: str, contact: dict[str, str], country: str
) -> None:
    (note,) = told(dateline, language, **contact)
    assert f"add `country: {country}`" in note


@pytest.mark.parametrize(
    ("dateline", "contact"),
    [
        ("Geneva", {"phone": "+41 22 717 91 11"}),
        ("Geneva", {"phone": "0041 22 717 91 11"}),
        ("Cairo", {"phone": "٠٠٢٠ ٢ ٢٧٣٦ ٥١٤٠"}),
        ("Geneva", {"phone": "022 717 91 11", "country": "CH"}),
        ("Geneva", {"phone": "022 71"}),
        ("Springfield", {"phone": "022 717 91 11"}),
        ("", {"phone": "022 717 91 11", "email": "press@acme.io"}),
    ],
)
def test_nothing_is_told_of_a_number_that_has_one_or_fits_nowhere(dateline: str, contact: dict[str, str]) -> None:
    assert told(dateline, **contact) == []
