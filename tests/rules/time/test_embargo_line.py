"""The release line and the embargo line: what the text prints, against what the front matter says."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.checks import NOW, scope

KEY = "2026-03-03 10:00 Europe/Zurich"
LEDE = "Acme will open a plant in Lyon."


def release(line: str, embargo: str = "", language: str = "en", **keys: str) -> document.Document:
    front = {"headline": "Acme", "language": language, "date": "2026-03-02", "status": "review"} | keys
    front |= {"embargo": embargo} if embargo else {}
    values = "\n".join(f"{key}: {value}" for key, value in front.items() if value)
    return document.parse(f"---\n{values}\n---\n\n{line}\n\n{LEDE}\n")


def found(code: str, checked: document.Document, now: dt.datetime = NOW) -> list[Finding]:
    return validate(checked, "release.md", scope(code, now=now))


@pytest.mark.parametrize(
    ("line", "count"), [("EMBARGOED UNTIL 2035", 1), ("EMBARGOED UNTIL 2026", 1), ("EMBARGOED UNTIL 2025", 0)]
)
def test_a_year_alone_holds_to_its_end(line: str, count: int) -> None:
    assert len(found("PR211", release(line, date="2026-01-02"))) == count


@pytest.mark.parametrize(
    "line",
    [
        "<strong>EMBARGOED</strong> until 1 January 2035",
        "<p>EMBARGO: 1 January 2035</p>",
        "<b>Sperrfrist:</b> 1. Januar 2035",
        "\uff25\uff2d\uff22\uff21\uff32\uff27\uff2f\uff25\uff24 until 1 January 2035",
        "<span lang='fr'>Sous embargo jusqu’au</span> 1er janvier 2035",
    ],
)
def test_a_line_is_an_embargo_whatever_its_mark_up_and_letters(line: str) -> None:
    assert len(found("PR211", release(line))) == 1


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "EMBARGOED UNTIL 10:00 CET, TUESDAY 3 MARCH 2026"),
        ("en", "**Embargoed until 4 a.m. ET, March 3, 2026**"),
        ("en", "Embargo: 3 March 2026, 09:00 GMT"),
        ("en", "EMBARGOED UNTIL 3 March 2026, 10:00 (Europe/Zurich) / 3 March 2026, 09:00 (UTC)"),
        ("en", "EMBARGOED UNTIL 3 March 2026, 17:00 UTC+8"),
        ("en", "EMBARGOED UNTIL 3 March at 10:00"),
        ("en", "EMBARGOED UNTIL 3 March 2026"),
        ("en", "EMBARGOED UNTIL 10:00"),
        ("fr", "SOUS EMBARGO JUSQU’AU 3 MARS 2026 À 10 H 00 (HEURE DE GENÈVE)"),
        ("fr", "Sous embargo jusqu'au mardi 3 mars 2026, 10h"),
        ("de", "SPERRFRIST: 3. März 2026, 10.00 Uhr MEZ"),
        ("en", "EMBARGOED UNTIL 10:00 OSLO TIME, 3 MARCH 2026"),
        ("en", "EMBARGOED UNTIL 10:00 (Geneva), 3 March 2026"),
        ("en", "EMBARGOED UNTIL 8 p.m. Sydney, 3 March 2026"),
        ("en", "EMBARGOED UNTIL 3 March 2026, 10:00 MEZ"),
        ("en", "EMBARGOED UNTIL 11:00, Tuesday 3 March 2026 (Helsinki)"),
        ("sv", "EMBARGO TILL DEN 3 MARS 2026 KL. 10.00"),
        ("da", "EMBARGO: 3. marts 2026 kl. 10.00"),
        ("it", "EMBARGO: 3 marzo 2026, ore 10.00"),
        ("fi", "EMBARGO: 3. maaliskuuta 2026 klo 11.00 (Helsinki)"),
        ("es", "EMBARGADO HASTA EL 3 de marzo de 2026, 10:00, hora de Madrid"),
        ("pt", "SOB EMBARGO ATÉ 3 de março de 2026, 10h00 (hora de Genebra)"),
        ("ru", "ЭМБАРГО ДО 3 марта 2026 г., 12:00 МСК"),
        ("zh", "禁发至2026年3月3日17:00（北京时间）"),
        ("ar", "محظور النشر حتى 3 مارس 2026، 09:00 بتوقيت غرينتش"),
    ],
)
def test_a_line_that_says_the_embargo_agrees_with_it(language: str, line: str) -> None:
    checked = release(line, KEY, language)
    assert not found("PR212", checked)
    assert not found("PR210", checked), "the line is seen"
    assert not found("PR211", checked)


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        ("en", "EMBARGOED UNTIL 10:00 GMT, TUESDAY 3 MARCH 2026", "10:00 GMT"),
        ("en", "EMBARGOED UNTIL 10:00 CET, WEDNESDAY 4 MARCH 2026", "4 MARCH 2026"),
        ("en", "EMBARGOED UNTIL 4 March 2026", "4 March 2026"),
        ("en", "EMBARGOED UNTIL 10 p.m. CET, 3 March 2026", "10 p.m. CET"),
        ("en", "EMBARGOED UNTIL 11:00", "11:00"),
        ("en", "EMBARGOED UNTIL 10:00 CET, 3 March 2025", "3 March 2025"),
        ("fr", "SOUS EMBARGO JUSQU’AU 3 MARS 2026 À 11 H 00 (HEURE DE GENÈVE)", "11 H 00"),
        ("de", "SPERRFRIST: 3. März 2026, 11.00 Uhr MEZ", "11.00 Uhr MEZ"),
        ("en", "EMBARGOED UNTIL 10:00 LONDON TIME, 3 MARCH 2026", "10:00 LONDON TIME"),
        ("en", "EMBARGOED UNTIL 3 March 2026, 11:00 MEZ", "11:00 MEZ"),
        ("sv", "EMBARGO TILL DEN 3 MARS 2026 KL. 11.00", "11.00"),
        ("da", "EMBARGO: 3. marts 2026 kl. 11.00", "11.00"),
        ("it", "EMBARGO: 3 marzo 2026, ore 11.00", "11.00"),
        ("nb", "EMBARGO: 4. mars 2026 kl. 10.00", "4. mars 2026"),
        ("ru", "ЭМБАРГО ДО 3 марта 2026 г., 10:00 МСК", "10:00 МСК"),
        ("zh", "禁发至2026年3月3日10:00（北京时间）", "10:00（北京时间"),
    ],
)
def test_a_line_that_says_another_instant_is_found(language: str, line: str, said: str) -> None:
    problems = found("PR212", release(line, KEY, language))
    assert len(problems) == 1
    assert said in problems[0].message


@pytest.mark.parametrize("line", ["EMBARGOED UNTIL MIDNIGHT, 3 MARCH 2026", "EMBARGOED UNTIL the 3rd session", LEDE])
def test_a_line_that_cannot_be_read_is_not_compared(line: str) -> None:
    assert not found("PR212", release(line, "2026-03-03 00:00 Europe/Zurich"))


def test_a_summary_that_prints_an_embargo_is_compared_too() -> None:
    checked = release("", KEY, summary="Embargoed until 10:00 GMT on 3 March 2026")
    problems = found("PR212", checked)
    assert [checked.text[problem.span.start : problem.span.end][:9] for problem in problems] == ["Embargoed"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "FOR IMMEDIATE RELEASE"),
        ("en", "**For immediate release:** 2 March 2026"),
        ("fr", "POUR DIFFUSION IMMÉDIATE"),
        ("de", "Zur sofortigen Veröffentlichung"),
        ("es", "PARA PUBLICACIÓN INMEDIATA"),
        ("pt", "PARA DIVULGAÇÃO IMEDIATA"),
        ("ru", "ДЛЯ НЕМЕДЛЕННОГО РАСПРОСТРАНЕНИЯ"),
        ("zh", "即时发布"),
        ("ar", "للنشر الفوري"),
    ],
)
def test_immediate_release_contradicts_an_embargo(language: str, line: str) -> None:
    assert len(found("PR211", release(line, KEY, language))) == 1
    assert not found("PR211", release(line, "", language))
    assert not found("PR210", release(line, "", language))


@pytest.mark.parametrize(
    "line", ["Immediate release of the crew was demanded.", LEDE, "Embargo on arms to 3 countries."]
)
def test_prose_is_no_release_line(line: str) -> None:
    assert not found("PR211", release(line, KEY))
    assert not found("PR211", release(line))
    assert found("PR210", release(line))


def test_a_line_without_the_key_holds_nothing_back() -> None:
    assert found("PR211", release("EMBARGOED UNTIL 10:00 CET, 3 MARCH 2026"))


@pytest.mark.parametrize(
    ("line", "date"),
    [("EMBARGOED UNTIL 10:00 EST, 3 FEBRUARY 2010", "2010-02-03"), ("EMBARGOED UNTIL 10 A.M. (EST)", "2010-02-03")],
)
def test_an_archive_with_its_old_embargo_line_has_no_conflict(line: str, date: str) -> None:
    assert not found("PR211", release(line, date=date, status=""))


def test_immediate_release_over_an_embargo_that_lifted_is_history() -> None:
    checked = release("FOR IMMEDIATE RELEASE", KEY, status="released")
    assert found("PR211", checked)
    assert not found("PR211", checked, NOW + dt.timedelta(days=2))


@pytest.mark.parametrize("embargo", [KEY, ""])
def test_a_lapsed_line_is_taken_off_with_its_empty_line(embargo: str) -> None:
    checked = release("**EMBARGOED UNTIL 10:00 CET, 3 MARCH 2026**", embargo, status="released")
    later = scope("PR221", now=NOW + dt.timedelta(days=3))
    after = fix(checked, "release.md", later)
    assert after.made == 1
    assert after.document.text.endswith(f"---\n\n{LEDE}\n")
    assert not validate(after.document, "release.md", later)


def test_a_lapsed_line_in_a_paragraph_is_left_to_the_editor() -> None:
    checked = release("EMBARGOED UNTIL 10:00 CET, 3 MARCH 2026\nContact: Ana Silva", KEY, status="released")
    problems = found("PR221", checked, NOW + dt.timedelta(days=3))
    assert [problem.fix for problem in problems] == [None]


@pytest.mark.parametrize("status", ["draft", "review", "approved", "released"])
def test_a_line_is_not_lapsed_before_its_time(status: str) -> None:
    assert not found("PR221", release("EMBARGOED UNTIL 10:00 CET, 3 MARCH 2026", KEY, status=status))


def test_the_release_line_is_offered_only_without_an_embargo() -> None:
    problems = found("PR210", release(LEDE))
    assert [problem.fix.edit.text for problem in problems if problem.fix] == ["FOR IMMEDIATE RELEASE\n\n"]
    assert [problem.fix for problem in found("PR210", release(LEDE, KEY))] == [None]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "STRICTLY EMBARGOED: not for release before 10:00 CET on Tuesday 3 March 2026"),
        ("en", "EMBARGOED UNTIL 10:00, TUESDAY 3 MARCH 2026 (CET)"),
        ("en", "EMBARGOED UNTIL 10:00 ON 3 MARCH 2026, PARIS TIME"),
        ("en", "Under embargo until 1000 CET, Tuesday, 3 March 2026"),
        ("fr", "Information sous embargo jusqu’au mardi 3 mars 2026 à 10 heures (heure de Paris)"),
        ("de", "Sperrfrist Dienstag, 03.03.2026, 10.00 Uhr MEZ"),
        ("de", "Achtung Sperrfrist! 3. März 2026, 10:00 Uhr MEZ"),
        ("es", "EMBARGADO HASTA EL MARTES 3 DE MARZO DE 2026 A LAS 10:00 (HORA DE PARÍS)"),
        ("es", "Embargado hasta las 10:00 horas (CET) del martes 3 de marzo de 2026"),
        ("ru", "Под эмбарго до вторника, 3 марта 2026 года, 10 часов по центральноевропейскому времени"),
        ("zh", "禁发至巴黎时间2026年3月3日（星期二）上午10时"),
    ],
)
def test_the_forms_of_the_trade_are_compared_with_their_zone(language: str, line: str) -> None:
    for key in (KEY, "2026-03-03T09:00:00Z"):
        assert not found("PR212", release(line, key, language)), key
    for key in (
        "2026-03-04 10:00 Europe/Zurich",
        "2026-03-03 11:00 Europe/Zurich",
        "2026-03-03 10:00 America/New_York",
    ):
        assert found("PR212", release(line, key, language)), key
    assert found("PR211", release(line, "", language))


def test_noon_is_an_hour_too() -> None:
    line = "EMBARGOED UNTIL NOON CET, 3 MARCH 2026"
    assert not found("PR212", release(line, "2026-03-03 12:00 Europe/Zurich"))
    assert found("PR212", release(line, KEY))


@pytest.mark.parametrize("field", ["headline", "summary"])
def test_an_embargo_that_only_the_headline_or_the_summary_prints_is_found(field: str) -> None:
    checked = release("", **{field: '"Embargoed until 10:00 CET, 3 March 2026"'})
    assert [field in finding.message for finding in found("PR211", checked)] == [True]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Embargoed goods worth 3 million were seized."),
        ("de", "Sperrfrist und Embargo: 3 Fragen an die Redaktion"),
    ],
)
def test_a_sentence_about_an_embargo_is_no_line(language: str, line: str) -> None:
    assert not found("PR211", release(line, "", language))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "STRICT EMBARGO – 00:01hrs Tuesday 3 March 2026"),
        ("en", "PRESS RELEASE – EMBARGOED UNTIL 3 MARCH 2026, 10:00 CET"),
        ("en", "[EMBARGOED UNTIL 3 MARCH 2026, 10:00 CET]"),
        ("en", "Embargo date: March 3, 2026, 10 a.m. ET"),
        ("en", "Embargo until 3 March 2026"),
        ("fr", "Communiqué de presse sous embargo jusqu’au 3 mars 2026 à 10 h"),
        ("de", "Embargo bis 3. März 2026, 10 Uhr"),
        ("es", "Noticia bajo embargo hasta el 3 de marzo de 2026"),
        ("ru", "Эмбарго до 3 марта 2026 года"),
        ("ru", "Эмбарго до 3 марта 2026, полночь"),
        ("zh", "新闻禁发时间：2026年3月3日上午10时"),
    ],
)
def test_a_line_may_have_a_heading_or_brackets_before_it(language: str, line: str) -> None:
    assert found("PR211", release(line, "", language))


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Embargo until 2027 on Russian oil extended"),
        ("en", "Embargo: EU adds 3 firms"),
        ("fr", "Embargo jusqu’au 31 juillet 2026 prolongé par le Conseil"),
        ("es", "Embargo hasta el 31 de julio de 2026 prorrogado"),
        ("de", "Embargo bis 31. Juli 2026 verlängert"),
        ("ru", "Эмбарго до 31 июля 2026 года продлено"),
    ],
)
def test_news_of_an_embargo_on_trade_is_no_line(language: str, headline: str) -> None:
    assert not found("PR211", release(f"## {headline}", "", language, headline=f'"{headline}"'))


def test_an_english_line_over_a_text_in_another_language_is_seen() -> None:
    assert found("PR211", release("FOR IMMEDIATE RELEASE", KEY, "fr"))
    assert found("PR212", release("EMBARGOED UNTIL 10:00 GMT, 4 March 2026", KEY, "fr"))
    assert not found("PR212", release("EMBARGOED UNTIL 9:00 GMT, 3 March 2026", KEY, "fr"))
    assert not found("PR210", release("FOR IMMEDIATE RELEASE", "", "ru"))
