"""The line over a release that says whether it may be published."""

from __future__ import annotations

import pytest

from pressctl.languages import find as language
from pressctl.prose.lines import release_line
from pressctl.prose.lines.release_line import Kind


@pytest.mark.parametrize(
    ("line", "kind", "tag"),
    [
        ("FOR IMMEDIATE RELEASE", Kind.IMMEDIATE, "en"),
        ("**For Immediate Release**", Kind.IMMEDIATE, "en"),
        ("> FOR IMMEDIATE RELEASE", Kind.IMMEDIATE, "en"),
        ("FOR IMMEDIATE RELEASE: 2 March 2026", Kind.IMMEDIATE, "en"),
        ("PRESS RELEASE – FOR IMMEDIATE RELEASE", Kind.IMMEDIATE, "en"),
        ("Media release | For immediate release", Kind.IMMEDIATE, "en"),
        ("POUR DIFFUSION IMMÉDIATE", Kind.IMMEDIATE, "fr"),
        ("Zur sofortigen Veröffentlichung", Kind.IMMEDIATE, "de"),
        ("PARA PUBLICACIÓN INMEDIATA", Kind.IMMEDIATE, "es"),
        ("PARA DIVULGAÇÃO IMEDIATA", Kind.IMMEDIATE, "pt"),
        ("ДЛЯ НЕМЕДЛЕННОГО РАСПРОСТРАНЕНИЯ", Kind.IMMEDIATE, "ru"),
        ("即时发布", Kind.IMMEDIATE, "zh"),
        ("للنشر الفوري", Kind.IMMEDIATE, "ar"),
        ("EMBARGOED UNTIL TUESDAY", Kind.EMBARGO, "en"),
        ("NEWS RELEASE: EMBARGOED UNTIL 10:00 GMT, 3 MARCH 2026", Kind.EMBARGO, "en"),
        ("Sous embargo jusqu’au 3 mars 2026 à 10 h", Kind.EMBARGO, "fr"),
        ("Sperrfrist Dienstag, 3. März 2026, 10 Uhr", Kind.EMBARGO, "de"),
        ("禁发至2026年3月3日10时", Kind.EMBARGO, "zh"),
        ("NOT FOR IMMEDIATE RELEASE", Kind.EMBARGO, "en"),
        ("Under embargo", Kind.EMBARGO, "en"),
        ("E M B A R G O E D  U N T I L  3 March 2026", Kind.EMBARGO, "en"),
        ("S P E R R F R I S T : 3. März 2026", Kind.EMBARGO, "de"),
        ("P R E S S  R E L E A S E", Kind.HEADING, "en"),
        ("PRESS RELEASE", Kind.HEADING, "en"),
        ("Communiqué de presse :", Kind.HEADING, "fr"),
        ("PRESS RELEASE *** PRESS RELEASE *** PRESS RELEASE", Kind.HEADING, "en"),
    ],
)
def test_a_line_is_known_in_every_language(line: str, kind: Kind, tag: str) -> None:
    found = release_line.read(line)
    assert found
    assert (found.kind, found.tags) == (kind, (tag,))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Immediate release of the crew was demanded in Lyon.",
        "Embargo on arms to 3 countries extended",
        "embargo, tenga en cuenta que solo se aceptarán 500 solicitudes",
        "Press release by Acme",
        "Release of the crew",
        "Statements of Acme",
    ],
)
def test_running_text_is_no_release_line(line: str) -> None:
    assert release_line.read(line) is None


def test_lines_are_found_with_their_places_in_the_head_of_a_text() -> None:
    text = "\n**PRESS RELEASE – EMBARGOED UNTIL 3 March 2026**\n\nAcme opens a plant."
    (found,) = release_line.find(text)
    assert text[found.span.start : found.span.end] == "EMBARGOED UNTIL 3 March 2026**"
    assert text[found.said.start : found.said.end] == "EMBARGOED UNTIL"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("EMBARGOED UNTIL 10:00 CET, TUESDAY 3 MARCH 2026", True),
        ("Embargo: 3 March 2026", True),
        ("Embargo until 10 a.m", True),
        ("EMBARGOED UNTIL TUESDAY", False),
        ("Embargo until 31 July 2026 extended", False),
    ],
)
def test_an_embargo_line_says_when_it_lifts_or_not(line: str, *, says: bool) -> None:
    found, english = release_line.read(line), language("en")
    assert found
    assert english
    assert release_line.says_when(found, english) is says


def test_a_word_that_languages_share_is_read_in_that_of_its_day() -> None:
    found = release_line.read("EMBARGO: 3 March 2026, 09:00 GMT")
    assert found
    assert release_line.language_of(found, "fr").tag == "en"
    again = release_line.read("EMBARGO : 10 h")
    assert again
    assert release_line.language_of(again, "fr").tag == "fr"


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("للنّشر الفوري", Kind.IMMEDIATE, "للنّشر الفوري"), ("للنشر فورًا", Kind.IMMEDIATE, "للنشر فورًا"),
        ("بيانٌ صحفيّ", Kind.HEADING, "بيانٌ صحفيّ"),
        ("يُحظر النّشرُ حتى 25 ديسمبر 2026", Kind.EMBARGO, "يُحظر النّشرُ حتى"), ("محظورُ النّشر حتى 25 ديسمبر 2026", Kind.EMBARGO, "محظورُ النّشر حتى"),
    ],
)  # fmt: skip
def test_vowel_points_make_no_other_line(line: str, kind: Kind, words: str) -> None:
    found = release_line.read(line)
    assert found is not None
    assert (found.kind, found.words) == (kind, words)
    assert line == line[: found.said.end] + found.rest
