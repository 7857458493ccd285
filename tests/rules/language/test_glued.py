"""Words that have run together."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is one of many news organizations.Live from Lyon."),
        ("en", "The speakers are:Tara Field and others."),
        ("en", "Acme opened a plant on 2 March 2026.Forty people work there."),
        ("en", "“We are ready.”The plant opens in autumn."),
        ("en", "Call 202-622-2960Megan Hall for more."),
        ("en", "Go to[the map of Lyon](https://example.org/map) first."),
        ("en", "Go to [the map of Lyon](https://example.org/map)before the opening."),
        ("fr", "L’usine ouvrira avant l’été.On compte 40 ponts."),
        ("ru", "Завод откроется летом.Там будут работать сорок человек."),
        ("en", "It opened last year.A new plant follows."),
        ("sv", "Den öppnar före sommaren.I dalen går 40 broar över floden."),
        ("pl", "Zakład ruszy przed latem.W dolinie jest 40 mostów."),
        ("ru", "Завод откроется летом.В долине 40 мостов."),
        ("cs", "Závod se otevře v létě.Bude tam čtyřicet lidí."),
    ],
)
def test_a_lost_space_is_found_in_any_language(language: str, text: str) -> None:
    assert len(found("glued-words", text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Acme uses Node.js, Booking.com and openSUSE.Asia, and re:Invent."),
        ("en", "See www.Example.org or Ana.Silva@example.org, and plans.Final.pdf."),
        ("en", "The price of Acme (3778:Tokyo) rose, says e.g.Reuters."),
        ("en", "The [API](https://example.org/api)s are open, and [a](b.md)nd."),
        ("en", "![The works](https://example.org/a.jpg)Works by the river"),
        ("sv", "Läs om [Acmes anläggning](https://example.org/a)s historia."),
        ("fi", "Lue [Acmen tehdas](https://example.org/a)hallista lisää."),
        ("ar", "افتتحت ال[شركة الجديدة](https://example.org/a) مصنعا."),
        ("en", "Acme&amp;nbsp;À la carte, vitamin.C1 and plans.A/B."),
        ("en", "`object.Method` and the U.S.Treasury."),
    ],
)
def test_names_addresses_code_and_endings_are_left(language: str, text: str) -> None:
    assert found("glued-words", text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister flew to Ruritania.On Tuesday he met the council."),
        ("en", "It was agreed with the Board of Freedonia.The council met."),
        ("en", "It was printed in the*River Gazette* of Lyon."),
        ("en", "The head of the office**Ana Silva of Acme** spoke."),
        ("en", "See the page of Acme(https://example.org/plans) for more."),
        ("de", "Mehr sagt die Stellungnahme(https://example.org/plan) des Verbands."),
    ],
)
def test_a_space_lost_after_a_name_or_before_emphasis_or_a_bracket_is_found(language: str, text: str) -> None:
    assert len(found("glued-words", text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Acme uses Bookings.At and Riverside.By for its tickets."),
        ("de", "Alle Mitarbeiter*innen und Kund*Innen von Acme kamen, auch Schüler*innen."),
        ("en", "It costs 4*Unit price, and the area is a*B metres."),
        ("en", "See [the page](https://example.org/a), the plans (https://example.org/b) and `f(https://x.org)`."),
    ],
)
def test_domains_gender_stars_and_links_are_left(language: str, text: str) -> None:
    assert found("glued-words", text, language) == []


def test_a_sentence_that_begins_with_i_is_found_and_a_number_is_not() -> None:
    assert len(found("glued-words", "We thank the committee.I believe that it helps.")) == 1
    assert found("glued-words", "See vol.I of the plans, and part.II too.") == []
