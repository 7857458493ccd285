"""Slugs are file names and public addresses: words stay whole in every script."""

from __future__ import annotations

import pytest

from pressctl.prose.text import enumerated, slug


@pytest.mark.parametrize(
    ("headline", "made"),
    [
        ("नया कारखाना खुला", "नया-कारखाना-खुला"),
        ("हिन्दी में प्रेस विज्ञप्ति", "हिन्दी-में-प्रेस-विज्ञप्ति"),
        ("เปิดโรงงานใหม่ในกรุงเทพ", "เปิดโรงงานใหม่ในกรุงเทพ"),
        ("নতুন কারখানা চালু", "নতুন-কারখানা-চালু"),
        ("புதிய தொழிற்சாலை", "புதிய-தொழிற்சாலை"),
        ("ക്ഷീര\u200dം വന്നു", "ക്ഷീരം-വന്നു"),
        ("រោងចក្រថ្មី ២០២៦", "រោងចក្រថ្មី-២០២៦"),
        ("ដើម, မြန်မာ", "ដើម-မြန်မာ"),
        ("か\u3099っこう", "がっこう"),
    ],
)
def test_a_mark_stays_with_its_letter(headline: str, made: str) -> None:
    assert slug(headline) == made


@pytest.mark.parametrize(
    ("headline", "made"),
    [
        ("القُدْسُ", "القدس"),
        ("المنظمة تعيّن مديرة", "المنظمة-تعين-مديرة"),
        ("مـــدرسة جديدة", "مدرسة-جديدة"),
        ("هٰذا الآن مسؤول", "هذا-الآن-مسؤول"),
        ("סֵפֶר חָדָשׁ", "ספר-חדש"),
    ],
)
def test_vowel_points_that_nobody_types_are_no_part_of_an_address(headline: str, made: str) -> None:
    assert slug(headline) == made


@pytest.mark.parametrize(
    ("headline", "made"),
    [
        ("Café à l’Élysée", "cafe-a-l-elysee"),
        ("Завод открыт", "zavod-otkryt"),
        ("Το εργοστάσιο", "to-ergostasio"),
        ("中国与欧盟 2026", "中国与欧盟-2026"),
        ("e\u0301te\u0301", "ete"),
        ("_a_ b", "a-b"),
        ("中_b", "中-b"),
    ],
)
def test_latin_cyrillic_and_greek_become_ascii_and_other_scripts_stay(headline: str, made: str) -> None:
    assert slug(headline) == made


@pytest.mark.parametrize(
    ("headline", "made"),
    [
        ("Суд отклонил иск на 1,5 млн руб.", "sud-otklonil-isk-na-1-5-mln-rub"),
        ("Un budget de 412,6 millions", "un-budget-de-412-6-millions"),
        ("1,234,567 people and 2,500 dogs", "1234567-people-and-2500-dogs"),
        ("51.2% of the vote", "51-2-of-the-vote"),
    ],
)
def test_a_decimal_comma_makes_no_other_number_of_an_address(headline: str, made: str) -> None:
    assert slug(headline) == made


@pytest.mark.parametrize(("count", "said"), [(0, ""), (1, "en"), (2, "en and fr"), (3, "en, fr and ar")])
def test_words_are_listed_as_english_does(count: int, said: str) -> None:
    assert enumerated(["en", "fr", "ar"][:count]) == said
