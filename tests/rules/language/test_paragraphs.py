"""Paragraphs left in another language than their release."""

from __future__ import annotations

import pytest

from pressctl.findings import Finding
from pressctl.release.settings import Settings
from support import checks

ENGLISH = (
    "The first pumps will be delivered in the autumn to the towns that have ordered them from the company, and which are "
    "on the rivers of the region."
)
FRENCH = (
    "Les premières pompes seront livrées en automne aux villes qui les ont commandées à la société, et qui sont sur les "
    "fleuves de la région."
)
RUSSIAN = (
    "Первые насосы будут поставлены осенью в города, которые заказали их у компании, и которые стоят на реках этой "
    "области, а также на её каналах."
)
CHINESE = (
    "首批水泵将于今年秋季交付给已向公司订购的城镇，这些城镇位于该地区的河流和运河沿岸，并将为当地创造四十个就业岗位。"
)
DANISH = "De første pumper leveres til efteråret til de byer, der har bestilt dem hos firmaet, og som ligger ved floderne i egnen."
NAMES = "Ana Silva (Lyon), Jean Dupont (Genève), Li Wei (Beijing), Olga Ivanova (Moskva), Tom Baker (York), Eva Lind (Lund), Rui Sá (Faro)."
TEXTS = {"en": ENGLISH, "fr": FRENCH, "ru": RUSSIAN, "zh": CHINESE, "da": DANISH}


def found(body: str, language: str, house: Settings = checks.NO_HOUSE) -> list[Finding]:
    return checks.found("PR606", body, language, house=house)


@pytest.mark.parametrize(
    ("language", "foreign", "name"),
    [
        ("fr", ENGLISH, "English"),
        ("en", FRENCH, "French"),
        ("en", RUSSIAN, "Russian"),
        ("ru", ENGLISH, "English"),
        ("zh", ENGLISH, "English"),
        ("en", CHINESE, "Chinese"),
        ("da", ENGLISH, "English"),
        ("da", CHINESE, "Chinese"),
    ],
)
def test_a_paragraph_of_another_language_is_found(language: str, foreign: str, name: str) -> None:
    own = TEXTS[language]
    (finding,) = found(f"{own}\n\n{foreign}\n\n{own}", language)
    assert finding.message == f"The paragraph is in {name}; the release is in “{language}”"
    assert finding.line == 9


def test_paragraphs_one_after_another_are_one_finding() -> None:
    (finding,) = found("\n\n".join([FRENCH, FRENCH, ENGLISH, ENGLISH, FRENCH]), "fr")
    assert finding.message.startswith("2 paragraphs are in English")


@pytest.mark.parametrize(
    "passage",
    [
        f"« {ENGLISH} »",
        f"> {ENGLISH}",
        f"## {ENGLISH}",
        f"- {ENGLISH}",
        f"| {ENGLISH} |",
        f"<p>{ENGLISH}</p>",
        f"```\n{ENGLISH}\n```",
        NAMES,
        "The first pumps will be delivered in the autumn.",
        ENGLISH.rstrip("."),
    ],
)
def test_what_may_be_in_any_language_is_left(passage: str) -> None:
    assert not found(f"{FRENCH}\n\n{passage}\n\n{FRENCH}", "fr")


@pytest.mark.parametrize("language", ["en", "fr", "ru", "zh", "da"])
def test_names_are_no_language(language: str) -> None:
    own = TEXTS[language]
    assert not found(f"{own}\n\n{NAMES}\n\n{own}", language)


def test_a_release_in_two_halves_is_left() -> None:
    assert not found("\n\n".join([FRENCH] * 4 + [ENGLISH] * 3), "fr")
    assert not found("\n\n".join([ENGLISH] * 3 + [FRENCH] * 4), "fr")


def test_a_text_that_is_wholly_in_another_language_is_another_fault() -> None:
    assert not found(f"{ENGLISH}\n\nOK.\n\n{ENGLISH}", "fr")


def test_a_paragraph_left_in_another_language_is_seen_in_a_language_without_words() -> None:
    assert found(f"{DANISH}\n\n{FRENCH}\n\n{DANISH}", "da")
    assert not found(f"{DANISH}\n\n{DANISH}\n\n{DANISH}", "da")


def test_an_unknown_language_is_not_guessed_at() -> None:
    assert not found(f"{FRENCH}\n\n{ENGLISH}\n\n{FRENCH}", "xx")


def test_a_registered_boilerplate_is_the_affair_of_its_own_rule() -> None:
    house = Settings(boilerplates={"acme": {"en": ENGLISH}})
    assert not found(f"{FRENCH}\n\n{ENGLISH}\n\n{FRENCH}", "fr", house)


def test_a_speaker_who_is_told_of_in_the_other_language_too() -> None:
    said = f"“{ENGLISH}” said Ana Silva, who is the director of the plant, at the opening of it."
    assert found(f"{CHINESE}\n\n{said}\n\n{CHINESE}", "zh")


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("zh", "湖泊基金会在尼翁开办护士学校，首期课程将于秋季开始。", "教学楼设有多间教室，教师工资由州政府支付。"),
        ("ru", "Фонд озера открывает в Ньоне школу для медсестёр.", "В здании есть несколько классов и библиотека."),
        ("ar", "تفتتح مؤسسة البحيرة مدرسة للتمريض في نيون.", "يضم المبنى عدة فصول ومكتبة كبيرة للجميع."),
    ],
)
def test_a_foreign_paragraph_between_two_short_ones_is_found(language: str, first: str, last: str) -> None:
    assert len(found(f"{first}\n\n{ENGLISH}\n\n{last}", language)) == 1
    assert not found(f"{first}\n\n{ENGLISH}", language)
