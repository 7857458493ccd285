"""Lines that forbid to publish before a day, in the many ways in which desks word them, and lines that only look so."""

from __future__ import annotations

import pytest

from pressctl.importers import Options
from pressctl.importers.text import read
from pressctl.prose.lines import release_line

BANS = [
    ("This press release is under strict embargo until 13 March 2026 at 15:00 UTC.", "2026-03-13T15:00+00:00"),
    ("Not to be published before 13 March 2026, 15:00 CET", "2026-03-13T15:00+01:00"),
    ("Do not publish before 15:00 GMT on 13 March 2026", "2026-03-13T15:00+00:00"),
    ("Embargo levé le 13 mars 2026 à 15 h GMT", "2026-03-13T15:00+00:00"),
    ("Publication interdite avant le 13 mars 2026 à 15 h 00 GMT", "2026-03-13T15:00+00:00"),
    ("Embargada hasta el viernes 13 de marzo de 2026 a las 00:01 h GMT", "2026-03-13T00:01+00:00"),
    ("Prohibida su difusión antes de las 15:00 GMT del 13 de marzo de 2026", "2026-03-13T15:00+00:00"),
    ("No difundir hasta el 13 de marzo de 2026 a las 15:00 GMT", "2026-03-13T15:00+00:00"),
    ("Nota embargada até às 15:00 (hora de Lisboa) de 13 de março de 2026", "2026-03-13T15:00+00:00"),
    ("Bitte nicht vor dem 13. März 2026, 15:00 Uhr MEZ veröffentlichen", "2026-03-13T15:00+01:00"),
    ("Под запретом на публикацию до 13 марта 2026 г. 15:00 МСК", "2026-03-13T15:00+03:00"),
    ("Снятие эмбарго: 13.03.2026, 15:00 МСК", "2026-03-13T15:00+03:00"),
    ("本新闻稿在2026年3月13日日内瓦时间下午3时前禁止发布", "2026-03-13T15:00+01:00"),
    ("禁止在2026年3月13日15:00（北京时间）之前发布", "2026-03-13T15:00+08:00"),
    ("请于格林尼治标准时间2026年3月13日15:00后发布", "2026-03-13T15:00+00:00"),
    ("禁发时间：2026年3月13日 格林尼治标准时间 00:01", "2026-03-13T00:01+00:00"),
    ("يُحظر النشر قبل الساعة 15:00 بتوقيت جنيف يوم 13 مارس 2026", "2026-03-13T15:00+01:00"),
    ("لا يُنشر قبل الساعة ١٥:٠٠ بتوقيت غرينتش من يوم ١٣ آذار/مارس ٢٠٢٦", "2026-03-13T15:00+00:00"),
    ("FOR RELEASE: 13 March 2026, 15:00 GMT", "2026-03-13T15:00+00:00"),
    ("For release at 10:00 a.m. GMT Friday, March 13, 2026", "2026-03-13T10:00+00:00"),
    ("Frei ab Freitag, 13. März 2026, 15 Uhr MEZ", "2026-03-13T15:00+01:00"),
    ("À diffuser le 13 mars 2026 à 15 h GMT", "2026-03-13T15:00+00:00"),
    ("Для публикации 13 марта 2026 г. в 15:00 МСК", "2026-03-13T15:00+03:00"),
    ("حظر نشر حتى 13 مارس 2026 الساعة 15:00 بتوقيت غرينتش", "2026-03-13T15:00+00:00"),
    ("تحت الحظر حتى الساعة 15:00 بتوقيت غرينتش، 13 آذار/مارس 2026", "2026-03-13T15:00+00:00"),
    ("معلومات محظورة النشر حتى يوم 13 مارس 2026، الساعة 15:00 بتوقيت غرينتش", "2026-03-13T15:00+00:00"),
    ("Not for publication or broadcast before 15:00 GMT on 13 March 2026", "2026-03-13T15:00+00:00"),
    ("For publication on or after 13 March 2026, 15:00 GMT", "2026-03-13T15:00+00:00"),
    ("À ne diffuser qu’à partir du 13 mars 2026 à 15 h TU", "2026-03-13T15:00+00:00"),
    ("Interdiction de publication jusqu’au 13 mars 2026 à 15h00 GMT", "2026-03-13T15:00+00:00"),
    ("Публикация разрешена после 15:00 по московскому времени 13 марта 2026 г.", "2026-03-13T15:00+03:00"),
    ("请勿在2026年3月13日15:00（北京时间）前发布", "2026-03-13T15:00+08:00"),
    ("发布限制：2026年3月13日15:00（日内瓦时间）之后", "2026-03-13T15:00+01:00"),
]
"""Lines with the instant that they name."""
UNSURE = [
    "Nota de prensa embargada hasta el 13 de marzo de 2026 a las 15.00 h",
    "보도시점: 2026. 3. 13.(금) 12:00 이후 보도",
    "Embargo fino al 13 marzo 2026, ore 15",
    "Niet publiceren voor vrijdag 13 maart 2026, 15.00 uur",
    "Embargo do 13 marca 2026 r., godz. 15:00",
    "Do publikacji po 13 marca 2026 r. godz. 15.00",
    "Får ej publiceras före den 13 mars 2026 kl 15",
    "Cấm phổ biến trước 15 giờ ngày 13 tháng 3 năm 2026",
]
"""Lines that name no zone."""
NONE = [
    "EU embargo on oil from Russia starts at 10:00 on 5 December 2026",
    "UN extends the embargo on arms until 31 July 2026",
    "L'embargo sur les armes est prolongé jusqu'au 31 juillet 2026",
    "The embargo on cattle ended on 13 March 2026 at 10:00.",
    "El embargo de armas termina el 31 de julio de 2026",
    "Oil embargo costs 3,000 jobs",
    "Publication of the report on 13 March 2026 at 15:00 GMT",
    "La prohibición de la pesca termina el 13 de marzo de 2026",
    "联合国解除禁令",
    "For release of prisoners at 10:00 on 13 March 2026, families wait",
    "Zimmer frei ab 13. März 2026, 15 Uhr",
    "UE przedłuża embargo do 31 lipca 2026 r.",
    "ЕС продлил эмбарго до 31 июля 2026 года",
    "غزة تحت الحظر حتى 31 يوليو 2026",
    "旅行禁令至2026年7月31日",
    "Sperrfrist für Gülle endet am 15. Januar 2026",
    "Tickets not for sale before 13 March 2026",
    "Released: 3/13/2026 3:00:00 PM",
]
HEADLINE = "Acme opens a plant for pumps in Lyon"
TEXT = f"""{HEADLINE}

LYON – Acme has opened a plant for pumps in Lyon that will employ forty people from the whole of the region.

The first pumps that are built there will be delivered to the towns of the region in the autumn of this year."""


@pytest.mark.parametrize(("line", "instant"), BANS)
def test_a_ban_on_publishing_is_an_embargo_however_it_is_worded(line: str, instant: str) -> None:
    reading = read(f"{line}\n\n{TEXT}".encode(), Options())[0]
    assert reading.release.headline == HEADLINE
    assert reading.release.embargo
    assert reading.release.embargo.text == instant


@pytest.mark.parametrize("line", UNSURE)
def test_a_ban_that_names_no_zone_is_told_and_is_no_headline(line: str) -> None:
    reading = read(f"{line}\n\n{TEXT}".encode(), Options())[0]
    assert reading.release.headline == HEADLINE
    assert reading.release.embargo is None
    assert "embargo" in reading.fields
    assert any("write it in by hand" in note for note in reading.notes)


@pytest.mark.parametrize(
    "line",
    [
        "DO NOT USE UNTIL RELEASED",
        "Do not publish before the minister has spoken",
        "HOLD UNTIL FRIDAY",
        "ADVANCE COPY – EMBARGOED",
        "Ne pas diffuser avant vendredi",
        "NO DIFUNDIR HASTA NUEVO AVISO",
        "Эмбарго до пятницы",
        "Sperrfrist: Redebeginn",
        "在演讲发表之前不得发布",
        "محظور النشر حتى يوم الجمعة",
        "EMBARGO DO PIĄTKU",
    ],
)
def test_a_ban_without_a_date_is_told_wherever_it_stands(line: str) -> None:
    for text in (f"{line}\n\n{TEXT}", f"{TEXT}\n\n{line}\n"):
        reading = read(text.encode(), Options())[0]
        assert reading.release.headline == HEADLINE
        assert any("write it in by hand" in note for note in reading.notes)


@pytest.mark.parametrize("line", NONE)
def test_a_headline_on_an_embargo_is_none(line: str) -> None:
    found = release_line.read(line)
    assert found is None or found.kind is not release_line.Kind.EMBARGO


@pytest.mark.parametrize("line", ["EMBARGO: None", "Embargo : aucun", "Embargo – none", "Sperrfrist: keine"])
def test_a_form_that_says_there_is_none_gives_no_embargo(line: str) -> None:
    reading = read(f"{line}\n\n{TEXT}".encode(), Options())[0]
    assert reading.release.headline == HEADLINE
    assert "embargo" not in reading.fields
