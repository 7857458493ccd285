"""Who wrote a text, in the words of pages."""

from __future__ import annotations

import pytest

from pressctl.prose.lines import bylines


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Ann Example", "Ann Example"),
        ("By Ann Example, Local Affairs Reporter", "Ann Example"),
        ("BY ANN EXAMPLE AND BOB EXAMPLE", "ANN EXAMPLE AND BOB EXAMPLE"),
        ("Von Anna Beispiel", "Anna Beispiel"),
        ("Par Anne Exemple, Jean Exemple", "Anne Exemple, Jean Exemple"),
        ("Written by Ann Example, Director of Works", "Ann Example"),
        ("By Office of Works", "Office of Works"),
        ("By the Office of the Mayor", "Office of the Mayor"),
        ("Author: Ann Example", "Ann Example"),
        ("Text: Karin Exempel", "Karin Exempel"),
        ("Автор: Анна Примерова", "Анна Примерова"),
        ("بقلم سامي المثال", "سامي المثال"),
        ("作者：王示例", "王示例"),
        ("文／本报记者 李示例 图／王示例", "李示例"),
        ("(Reporting by Ann Example; Editing by Bob Example)", "Ann Example"),
        ("(Reportagem de Ana Exemplo; edição de Bia Exemplo)", "Ana Exemplo"),
        ("DA REPORTAGEM LOCAL", "DA REPORTAGEM LOCAL"),
        ("Staff report", "Staff report"),
    ],
)
def test_a_line_that_says_who_wrote_a_text(line: str, who: str) -> None:
    found = bylines.read(line)
    assert found is not None
    assert found.who.startswith(who)
    assert bylines.is_byline(line)


def test_the_day_behind_the_writers_is_no_part_of_them() -> None:
    found = bylines.read("Par Anne Exemple, Jean Exemple le vendredi 3 mai 2025")
    assert found == bylines.Byline("Anne Exemple, Jean Exemple", "le vendredi 3 mai 2025")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By March 3, 2026 the bridge will be open",
        "By land and by sea",
        "Author Ann Example Wins the Prize",
        "Text von gestern",
        "Von der Brücke bis zum Bahnhof",
        "Por la calidad del aire",
        "记者从市政府获悉",
    ],
)
def test_other_lines_that_open_with_such_a_word(line: str) -> None:
    assert not bylines.is_byline(line)
