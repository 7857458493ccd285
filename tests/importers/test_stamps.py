"""The stamps of content systems: when a text was posted, by whom, of what kind it is, and where it is from."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, html
from pressctl.importers.extraction.lines import menus
from pressctl.importers.extraction.reading import read_text

TEXTS = {
    "en": ("Reservoirs of the north are full again", "The three reservoirs of the northern valley hold more water than in any March since 1998, the Water Office said.", "“We can lift the ban on hoses,” said director Ann Brook. “The wells of the villages are full, too.”"),
    "de": ("Neue Buslinie verbindet vier Dörfer", "Vier Dörfer im Norden des Landkreises bekommen zum Fahrplanwechsel eine eigene Buslinie, sagt der Kreistag.", "„Wer kein Auto hat, soll trotzdem zum Arzt kommen“, sagte Landrätin Birgit Hofer. „Darum fährt der Bus.“"),
    "fr": ("Une batterie sans lithium tient dix mille cycles", "Le laboratoire a mis au point une batterie au sodium qui garde 92 % de sa charge après dix mille cycles d’essai.", "« Nous cherchions une batterie que l’on peut réparer », dit Élodie Marchand, qui dirige l’équipe du lac."),
    "es": ("La biblioteca abre también los domingos", "La biblioteca central abrirá los domingos de nueve a catorce horas, según ha aprobado el pleno del concejo.", "«Quien trabaja entre semana también quiere leer», dijo la concejala Marta Soler. «Por eso abrimos.»"),
    "pt": ("Universidade abre vagas em cursos noturnos", "A Universidade do Vale abriu as inscrições para 400 vagas em cinco cursos noturnos de graduação neste ano.", "“Quem trabalha de dia também quer estudar”, afirma a reitora Célia Barros. “Por isso abrimos à noite.”"),
    "ru": ("В порту открыли новый причал", "В порту открыли причал длиной 310 метров, который сможет принимать суда с осадкой до двенадцати метров.", "«Мы ждали этот причал десять лет», — сказала директор порта Марина Лугова. «Теперь он есть у города»."),
    "zh": ("海濱捷運藍線五月通車首月免費搭乘", "海濱市政府宣布，捷運藍線將於五月通車，首月免費搭乘。藍線全長十二公里，設有十一個車站，每天可載客八萬人次。", "「市民等了十年。」局長林美玲說。藍線的列車每四分鐘一班，首班車於清晨五時三十分自海濱站開出，末班車為午夜。"),
    "ar": ("افتتاح جسر جديد للمشاة فوق النهر", "افتتحت بلدية الميناء جسرا جديدا للمشاة فوق النهر يبلغ طوله مئتين وعشرة أمتار، وقد استغرق بناؤه عامين كاملين.", "وقالت رئيسة البلدية سامية حداد إن الجسر يساعد التلاميذ على الوصول إلى مدارسهم في وقت أقصر من ذي قبل."),
}  # fmt: skip
STAMPS = [
    ("en", "Submitted by editor on Fri, 11/20/2026 - 10:15"),
    ("en", "Date: 20 Nov 2026 | Category: Press releases"),
    ("en", "Last updated: 21 November 2026. First published: 20 November 2026"),
    ("en", "Updated November 21, 2026; posted November 20, 2026"),
    ("en", "Posted by webmaster on Friday, November 20, 2026 in News"),
    ("en", "Published: Nov 20, 2026 10:15 AM EST"),
    ("en", "Published Nov. 20, 2026, 10:15 a.m. | Updated Nov. 21, 2026, 9 a.m."),
    ("en", "Press Office · 20 November 2026 · 4 minute read"),
    ("en", "20 Nov 2026 - 10:15 GMT | Energy"),
    ("en", "Release date: 11/20/2026"),
    ("en", "First published 20 November 2026"),
    ("en", "Published by the Water Office on 20 November 2026"),
    ("en", "Issued by: Water Office | 20 November 2026"),
    ("en", "Posted: November 20th, 2026 | Author: jbrook | Filed under: News"),
    ("en", "Uploaded on 20 November 2026"),
    ("en", "20 Nov 2026 11:30:00 CET | City of Elmton Culture and Leisure | Press release"),
    ("de", "Veröffentlicht am Freitag, 20. November 2026 um 10:15 Uhr von Redaktion"),
    ("de", "Freitag, 20. November 2026, 10:15 Uhr"),
    ("de", "20.11.2026 10:15 | Zuletzt aktualisiert: 21.11.2026"),
    ("de", "Geschrieben von Admin am 20. November 2026"),
    ("de", "Eingestellt von: Pressestelle, 20.11.2026"),
    ("de", "Erstellt: 20. November 2026 | Geändert: 21. November 2026"),
    ("de", "Meldung vom 20.11.2026"),
    ("fr", "Par Service communication, publié le 20 novembre 2026"),
    ("fr", "Publié le 20/11/2026 à 10h15, mis à jour le 21/11/2026"),
    ("fr", "Posté par admin le 20 novembre 2026 dans Actualités"),
    ("fr", "Mis à jour le 21/11/2026 – Publié le 20/11/2026"),
    ("fr", "Écrit par Webmaster le 20 novembre 2026"),
    ("fr", "Date de mise en ligne : 20 novembre 2026"),
    ("es", "Publicado el viernes, 20 de noviembre de 2026 a las 10:15"),
    ("es", "Publicado por admin en 20 noviembre, 2026"),
    ("es", "20 de noviembre de 2026 | Actualizado: 21 de noviembre de 2026"),
    ("es", "Escrito por Gabinete de Prensa el 20 de noviembre de 2026"),
    ("es", "Enviado por comunicacion el Vie, 20/11/2026 - 10:15"),
    ("es", "Fecha: 20/11/2026 | Categoría: Notas de prensa"),
    ("es", "Creado: 20 Noviembre 2026"),
    ("pt", "por Assessoria de Comunicação — publicado 20/11/2026 10h15, última modificação 20/11/2026 14h02"),
    ("pt", "Postado em 20 de novembro de 2026 por admin"),
    ("pt", "Publicado: Sexta, 20 de Novembro de 2026, 10h15"),
    ("pt", "Publicado em 20/11/2026 às 10h15. Atualizado em 21/11/2026 às 09h."),
    ("pt", "Criado em 20/11/2026 10:15"),
    ("pt", "Escrito por Ascom | Publicado: 20 de novembro de 2026"),
    ("ru", "Опубликовано 20.11.2026 в 10:15"),
    ("ru", "20 ноября 2026, 10:15 | Новости"),
    ("ru", "Дата публикации: 20.11.2026 10:15, дата изменения: 21.11.2026"),
    ("ru", "Размещено: 20 ноября 2026"),
    ("ru", "Автор: Пресс-служба порта, 20 ноября 2026"),
    ("zh", "發布日期：2026-11-20 | 更新日期：2026-11-21"),
    ("zh", "发布时间：2026-11-20 10:15 来源：新闻中心 作者：林美玲"),
    ("zh", "日期：2026-11-20 浏览次数：312"),
    ("ru", "2026-11-20 9:35 |"),
    ("zh", "2026年11月20日 10:15 来源：港口日报"),
    ("ar", "نُشر في 20 نوفمبر 2026"),
    ("ar", "تاريخ النشر: 20 نوفمبر 2026 10:15"),
    ("ar", "الجمعة 20 نوفمبر 2026 | آخر تحديث: 21 نوفمبر 2026"),
]


@pytest.mark.parametrize(("tag", "stamp"), STAMPS)
def test_a_stamp_gives_the_day_of_issue_and_nothing_else(tag: str, stamp: str) -> None:
    title, *text = TEXTS[tag]
    release = read_text("\n\n".join((title, stamp, *text))).release
    assert (release.date and release.date.text) == "2026-11-20"
    assert (release.headline, release.subheadline, release.dateline) == (title, "", "")
    assert release.body.startswith(text[0][:20])


@pytest.mark.parametrize(
    ("tag", "stamp", "place"),
    [
        ("en", "20 November 2026 | News release | Geneva", "Geneva"),
        ("en", "20 November 2026 News release Geneva", "Geneva"),
        ("en", "Nairobi | 20 November 2026", "Nairobi"),
        ("en", "20 November 2026, Geneva", "Geneva"),
        ("en", "Press release - 20 November 2026 - Tulsk", "Tulsk"),
        ("en", "20 November 2026\n\nNews release\n\nOuagadougou\n\nReading time: 2 min (612 words)", "Ouagadougou"),
        ("en", "Geneva\n\n20 November 2026", "Geneva"),
        ("de", "20. November 2026 · Seeblick", "Seeblick"),
        ("fr", "Communiqué | 20 novembre 2026 | Lausanne", "Lausanne"),
        ("es", "Montevideo | 20 de noviembre de 2026 | Nota de prensa", "Montevideo"),
        ("en", "20 November 2026 | News | Energy", ""),
        ("en", "20 November 2026 | Jo Sample", ""),
        ("en", "20 November 2026 by Paris Hill", ""),
    ],
)
def test_a_place_beside_the_day_of_a_stamp_is_likely_where_it_is_known_or_named(
    tag: str, stamp: str, place: str
) -> None:
    title, *text = TEXTS[tag]
    last = {"en": "It opens in Tulsk.", "de": "Der erste Bus fährt in Seeblick.", "fr": "L’essai a lieu à Lausanne."}
    reading = read_text("\n\n".join((title, stamp, *text, last.get(tag, ""))))
    release = reading.release
    assert (release.headline, release.dateline, release.date and release.date.text) == (title, place, "2026-11-20")
    assert release.body.startswith(text[0][:20])
    assert not place or reading.fields["dateline"].confidence is Confidence.LIKELY


def test_of_two_stamps_below_a_text_the_first_is_likely_the_day_of_issue() -> None:
    title, *text = TEXTS["en"]
    reading = read_text("\n\n".join((title, *text, "2019-12-06 00:00:00", "2021-06-25 16:20:39")))
    assert (reading.release.date and reading.release.date.text) == "2019-12-06"
    assert reading.fields["date"].confidence is Confidence.LIKELY
    assert "2021" not in reading.release.body


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ([], ["20 November 2026", "10:15"]),
        (["20 November 2026"], ["10:15 CET"]),
        ([], ["Jo Sample", "20 November 2026"]),
        (["Energy, 20 November 2026"], []),
        ([], ["20 November 2026", "Energy", "Transport"]),
        (["Home About Products Investors Newsroom Careers Contact"], ["20 November 2026"]),
    ],
)
def test_hour_writer_topic_and_menu_are_no_part_of_a_release(above: list[str], below: list[str]) -> None:
    title, *text = TEXTS["en"]
    lines = "".join(f"<h1>{line}</h1>" if line == title else f"<div>{line}</div>" for line in (*above, title, *below))
    page = f"<html><head><title>{title}</title></head><body>{lines}{''.join(f'<p>{each}</p>' for each in text)}</body>"
    plain = read_text("\n\n".join((*above, title, *below, *text))).release
    for release in (plain, html.read(page.encode(), Options())[0].release):
        assert (release.headline, release.subheadline, release.dateline) == (title, "", "")
        assert (release.date and release.date.text) == "2026-11-20"
        assert release.body.startswith(text[0][:20])


@pytest.mark.parametrize(
    "row",
    [
        "Startseite Unternehmen Produkte Investoren Presse Karriere Kontakt",
        "Inicio Empresa Productos Inversores Sala de prensa Empleo Contacto",
        "Accueil Entreprise Produits Investisseurs Presse Carrières Contact",
    ],
)
def test_a_row_of_words_of_menus_is_one(row: str) -> None:
    assert menus.is_menu_line(row)


def test_what_has_an_arrow_of_trails_is_no_headline() -> None:
    assert menus.is_trail("News Releases from Headquarters›Land and Water")
    assert not menus.is_trail("Minister: ‹We open the plant in May›")


@pytest.mark.parametrize("title", ["Home sales rise in May", "Contact tracing ends in Elmton", "Share prices fall"])
def test_a_headline_that_opens_with_a_word_of_menus_is_none(title: str) -> None:
    assert not menus.is_menu_line(title)
