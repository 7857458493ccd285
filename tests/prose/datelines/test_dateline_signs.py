"""Signs around the parts of a dateline: a dash that touches, brackets before a stop, two towns, the day twice."""

from __future__ import annotations

import pytest

from pressctl.prose.datelines import dateline

LEDE = "Acme has opened a plant that builds pumps for rivers and canals."


@pytest.mark.parametrize(
    ("start", "place", "day"),
    [
        ("Rabat, 11 May 2020- ", "Rabat", "11 May 2020"),
        ("Vienna- ", "Vienna", ""),
        ("(Niamey). ", "Niamey", ""),
        ("Almaty / Osh – ", "Almaty / Osh", ""),
        ("Ulm and Graz, June 4, 2019, June 4, 2019 (ACME) — ", "Ulm and Graz", "June 4, 2019"),
        ("SALEM, Oregon and RENO, Nevada, Jun 4, 2019 (ACME) — ", "SALEM, Oregon and RENO, Nevada", "Jun 4, 2019"),
        ("PARIS, France and LYON, 2 March 2026 – ", "PARIS, France and LYON", "2 March 2026"),
    ],
)
def test_a_dateline_is_read_whatever_signs_part_it(start: str, place: str, day: str) -> None:
    found = dateline.read(start + LEDE)
    assert found is not None
    assert (found.place, found.day, found.end) == (place, day, len(start))


def test_arabic_datelines_have_the_same_signs() -> None:
    lede = "افتتحت الشركة اليوم مصنعا ينتج المضخات للأنهار والقنوات ويعمل فيه أربعون شخصا."
    places = [
        read.place
        for start in ("الرباط، 11 مايو 2020- ", "(القاهرة). ", "عمّان / البصرة – ")
        if (read := dateline.read(start + lede))
    ]
    assert places == ["الرباط", "القاهرة", "عمّان / البصرة"]


@pytest.mark.parametrize(
    "start",
    ["(IDS).- ", "(PRSW). ", "(Correction). ", "(Photo). ", "Pre- ", "Bus- und ", "The towns / the villages – "],
)
def test_remarks_signs_and_halves_of_words_are_no_place(start: str) -> None:
    assert dateline.read(start + LEDE) is None


@pytest.mark.parametrize(
    ("text", "lede"),
    [
        ("Москва, 4 мая 2026 года. Компания «Пример» открыла завод.", "Компания «Пример» открыла завод."),
        ("الرياض، 4 مايو 2026. أعلنت الشركة عن مصنع جديد.", "أعلنت الشركة عن مصنع جديد."),
        ("Berne, 04.05.2026 - En séance du 4 mai 2026, le conseil a ouvert le pont.",
         "En séance du 4 mai 2026, le conseil a ouvert le pont."),
    ],
)  # fmt: skip
def test_no_word_of_the_text_is_lost_behind_a_dateline(text: str, lede: str) -> None:
    found = dateline.read(text)
    assert found
    assert text[found.end :] == lede


def test_a_noun_and_its_letter_are_no_place() -> None:
    assert dateline.read("ANNEX A - The members of the committee are named in this list, with their offices.") is None
    assert dateline.read(f"WASHINGTON, D.C. - {LEDE}")
