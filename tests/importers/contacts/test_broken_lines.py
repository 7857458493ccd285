"""Contacts in sentences that are broken as mail is, in Chinese sentences, and in rows that nothing heads."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read

TEXT = """Acme opens a new plant for pumps in Springfield

SPRINGFIELD, 2 March 2026 – Acme, a maker of pumps, today opened a new plant in the old courthouse in the middle of the \
city, where two hundred people will work.

“We are glad to bring this work back to the city after so many years,” said the mayor, who had asked the company to \
come, and who cut the ribbon with a hundred guests.
"""
ANA, BO = ("Ana Lopez", "alopez@example.org", "+63 2 5555 0134"), ("Itayi Okoro", "io@example.org", "+66 2 555 0134")


def people(lines: str) -> tuple[list[tuple[str, ...]], str]:
    release = text.read(f"{TEXT}\n{lines}\n".encode(), Options())[0].release
    return [(each.name, each.email, *each.phone) for each in release.contacts], release.body


def test_a_sentence_goes_on_over_lines() -> None:
    lines = (
        "For more information please contact Itayi Okoro at the XYZ Regional\n"
        "Office in Bangkok, Tel: +66 2 555 0134, Email: io@example.org or Ana Lopez at XYZ Manila, Tel: +63 2 5555 0134,"
        " Email:\nalopez@example.org."
    )
    found, body = people(lines)
    assert found == [BO, ANA]
    assert "Okoro" not in body


@pytest.mark.parametrize(
    "lines",
    [
        "For XYZ: Ana Lopez, +63 2 5555 0134, alopez@example.org\nFor the Ministry of Health: Itayi Okoro, +66 2 555 0134, "
        "io@example.org",
        "Ana Lopez, Spokesperson, Manila, +63 2 5555 0134, alopez@example.org\nItayi Okoro, Press Officer, Bangkok, "
        "+66 2 555 0134, io@example.org",
        "For more information on this topic, please contact:\nIn Manila, Ana Lopez, alopez@example.org, +63 2 5555 0134\n"
        "In Bangkok (regional), Itayi Okoro, io@example.org, +66 2 555 0134",
        "Media contact: Ana Lopez, XYZ Manila, alopez@example.org, +63 2 5555 0134 (reachable today from 10 to 12)\n"
        "Itayi Okoro, Officer, io@example.org, +66 2 555 0134 (reachable today and tomorrow from 14 to 15)",
    ],
)
def test_rows_of_people_end_a_text(lines: str) -> None:
    assert people(lines)[0] == [ANA, BO]


def test_a_hotline_on_a_topic_is_for_readers() -> None:
    assert people("For more information on the new plant, please call:\n0800 555 0199")[0] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("如需采访，请与署新闻官李明（lm@example.org，+41 22 555 01 34）或张薇女士（手机：138-5555-0134）联系。",
         [("李明", "lm@example.org", "+41 22 555 01 34"), ("张薇", "", "138-5555-0134")]),
        ("如需更多信息，请联系新闻官王晓雯（电话：+86 10 5555 0134）或李明（电话：+41 22 555 01 34）。",
         [("王晓雯", "", "+86 10 5555 0134"), ("李明", "", "+41 22 555 01 34")]),
        ("媒体查询请致电王晓雯，电话：+86 10 5555 0134；或李明，电话：+41 22 555 01 34。",
         [("王晓雯", "", "+86 10 5555 0134"), ("李明", "", "+41 22 555 01 34")]),
    ],
)  # fmt: skip
def test_a_chinese_sentence_names_two(line: str, found: list[tuple[str, ...]]) -> None:
    assert [(each.name, each.email, *each.phone) for each in read([line])] == found


def test_a_title_in_small_letters_begins_a_line_of_its_own() -> None:
    below = "Contatti stampa\nComune di Porto Ovest – Ufficio Stampa\ndott. Paolo Greco\ntel. 0555 012346"
    release = (
        "Riapre il ponte del porto dopo tre anni di lavori\n\nPorto Ovest, 3 marzo 2026 – Il ponte sul porto ha riaperto "
        f"lunedì dopo tre anni di lavori, ha comunicato il comune.\n\n{below}\n"
    )
    (found,) = text.read(release.encode(), Options())
    assert [each.name for each in found.release.contacts] == ["dott. Paolo Greco"]


@pytest.mark.parametrize(
    "sentence",
    [
        "For further information, please contact Jo Sample, Public Information Officer, at\n(305) 555-0135\nor\n{}",
        "Pour en savoir plus, veuillez contacter Jo Sample, porte-parole, au\n(514) 555-0135\nou à\n{}",
        "Для получения информации обращайтесь к Jo Sample по\n+7 495 555-01-35\nили\n{}",
    ],
)
def test_a_number_on_a_line_of_its_own_goes_on_with_the_sentence_that_leads_to_it(sentence: str) -> None:
    [(name, email, phone)] = people(sentence.format("jo@example.org"))[0]
    assert (name, email) == ("Jo Sample", "jo@example.org")
    assert phone.endswith(("555-0135", "555-01-35"))
