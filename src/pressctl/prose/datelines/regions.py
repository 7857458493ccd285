"""Names of countries, US states and Canadian provinces, as in datelines."""

from __future__ import annotations

from functools import cache

from pressctl.languages import countries
from pressctl.prose.addresses.phones import STATES

CODES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AB BC MB NB NL NS NT NU ON PE QC SK YT".split()
)
"""Postal codes of states and provinces (USPS, Publication 28; Canada Post)."""
SHORT = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla "
    "ore pa penn tenn tex vt va wash wis wisc wyo alta ont que sask man nh nj nm ny nc nd ri sc sd wva dc "
    "uk usa us uae".split()
)
"""Their abbreviations in print (AP Stylebook, “state names”), without stops and spaces."""
CANADIAN = frozenset("ab bc mb nb nl ns nt nu on pe qc sk yt alta ont que sask man uk uae".split())
"""The short names among these that are no state: provinces of Canada, other countries."""


def is_region(text: str) -> bool:
    """Return whether a text names a country, or a state or province that its readers know: “MA”, “Mass.”, “France”."""
    if text in CODES:
        return True
    folded = " ".join(text.casefold().split())
    has_stops = "." in text or text.isupper()
    if has_stops and folded.replace(".", "").replace(" ", "") in SHORT:
        return True
    name = folded.rstrip(".")
    return name in _states() or name in countries.in_any_language()


def is_american(text: str) -> bool:
    """Return whether a text names one of the United States: “NY”, “N.Y.”, “Ohio”; no province of Canada."""
    low = " ".join(text.casefold().split())
    closed = low.replace(".", "").replace(" ", "")
    is_short = text in CODES or (("." in text or text.isupper()) and closed in SHORT)
    return (is_short or low in _states()) and closed not in CANADIAN


@cache
def _states() -> frozenset[str]:
    return frozenset(STATES.casefold().split("|"))
