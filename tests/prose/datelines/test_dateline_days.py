"""Days in datelines: without a year before a full stop or colon, with a misprinted one, of the moon, in small letters."""

from __future__ import annotations

import pytest

from pressctl.prose.datelines import dateline

LEDE = "Acme has opened a plant that builds pumps for rivers and canals."


@pytest.mark.parametrize(
    ("start", "place", "day"),
    [
        ("GENEVA, 3 May. ", "GENEVA", "3 May"),
        ("Krefeld, 2. Dezember. ", "Krefeld", "2. Dezember"),
        ("Valparaíso, 9 de enero: ", "Valparaíso", "9 de enero"),
        ("Москва. 12 марта. ", "Москва", "12 марта"),
        ("Accra, Ghana. 3 June 2026. ", "Accra, Ghana", "3 June 2026"),
        ("LYON, FRANCE: 14TH AUGUST 2026: ", "LYON, FRANCE", "14TH AUGUST 2026"),
        ("Rio de Janeiro, 28 de fevereiro de 2026 – ", "Rio de Janeiro", "28 de fevereiro de 2026"),
        ("Freiburg i. Br., 09.07.2026: ", "Freiburg i. Br.", "09.07.2026"),
        ("À Nantes, le 14 novembre 2026 - ", "Nantes", "le 14 novembre 2026"),
    ],
)
def test_a_day_may_end_with_a_full_stop_or_a_colon(start: str, place: str, day: str) -> None:
    found = dateline.read(start + LEDE)
    assert found is not None
    assert (found.place, found.day, found.end) == (place, day, len(start))


@pytest.mark.parametrize(
    ("start", "place", "day"),
    [
        ("LYON, 12 March 2205 – ", "LYON", "12 March 2205"),
        ("Perugia, 30 apr. 021 - ", "Perugia", "30 apr. 021"),
        ("Zaragoza, 14 de abril de 20025.- ", "Zaragoza", "14 de abril de 20025"),
    ],
)
def test_a_misprinted_year_does_not_hide_the_place(start: str, place: str, day: str) -> None:
    found = dateline.read(start + LEDE)
    assert found is not None
    assert (found.place, found.day, found.end) == (place, day, len(start))


def test_a_day_of_the_moon_may_stand_without_its_year() -> None:
    lede = "افتتحت الشركة اليوم مصنعا ينتج المضخات للأنهار والقنوات ويعمل فيه أربعون شخصا."
    found = dateline.read(f"الرياض 12 رجب – {lede}")
    assert found is not None
    assert (found.place, found.day) == ("الرياض", "12 رجب")


def test_a_day_of_the_moon_and_ours_need_no_dash_behind_them() -> None:
    lede = "افتتحت الشركة اليوم مصنعا ينتج المضخات للأنهار والقنوات ويعمل فيه أربعون شخصا."
    found = dateline.read(f"الرياض 14 رمضان 1447 هـ الموافق 3 مارس 2026 م: {lede}")
    assert found is not None
    assert found.place == "الرياض"


def test_a_text_in_small_letters_has_a_dateline_in_small_letters() -> None:
    found = dateline.read("lyon, 12. märz 2026 – das werk am fluss hat heute zum ersten mal seine tore geöffnet.")
    assert found is not None
    assert (found.place, found.day) == ("lyon", "12. märz 2026")


@pytest.mark.parametrize(
    "start",
    [
        "Monday, 3 March. ", "Update, 3 March. ", "By 3 March. ", "Ab 3. Mai. ", "Viernes, 2 de mayo. ", "DATE: 3 MAY 2026. ",
        "Пятница, 2 мая. ", "On 3 May. ",
    ],
)  # fmt: skip
def test_what_is_on_a_day_is_no_place(start: str) -> None:
    assert dateline.read(start + LEDE) is None


@pytest.mark.parametrize(
    "text",
    ["am montag, 12. märz 2026 – der tag war kalt – hat das werk geschlossen.", "lyon, 3 may – the works are closed"],
)
def test_small_letters_alone_are_no_dateline(text: str) -> None:
    assert dateline.read(text) is None


@pytest.mark.parametrize(
    "line",
    ["Mediengespräch des Landrats am Dienstag, 5. Mai 2026", "Press briefing of the mayor on Tuesday, 5 May 2026",
     "Point presse du maire le mardi 5 mai 2026"],
)  # fmt: skip
def test_what_is_on_a_weekday_is_no_place_of_a_line(line: str) -> None:
    assert dateline.own_line(line) is None


def test_a_weekday_between_a_place_and_its_day_is_of_the_day() -> None:
    found = dateline.own_line("Berlin, Montag, 4. Mai 2026")
    assert found is not None
    assert (found.place, found.day) == ("Berlin", "Montag, 4. Mai 2026")
