"""Names in a sentence that tells whom to reach, in another case than the first: as printed, unless an address shows it."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.contacts.people import read

NUMBER = "+420 222 555 013"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Za dalšími informacemi se obracejte na Janu Vzorovou, tel. {}, press@acme.example.", "Janu Vzorovou"),
        ("W sprawie wywiadów proszę dzwonić do Anny Wilk, tel. {}", "Anny Wilk"),
        ("За додатковою інформацією звертайтеся до прес-секретаря Олени Зразкової: тел. {}", "Олени Зразкової"),
        ("В пресс-службе просят обращаться к Анне Петровой по телефону {}.", "Анне Петровой"),
        ("Journalisten erreichen die Pressesprecherin Anna Weber unter {}.", "Anna Weber"),
        ("W sprawie wywiadów proszę dzwonić do Anny Wilk, tel. {}, anna.wilk@acme.example", "Anna Wilk"),
    ],
)
def test_a_name_behind_a_preposition_is_a_name(line: str, name: str) -> None:
    [contact] = read([line.format(NUMBER)])
    assert (contact.name, contact.phone) == (name, (NUMBER,))


def test_what_stands_behind_a_small_word_of_another_sentence_is_no_name() -> None:
    [contact] = read([f"For the press of the Northern Shore region, tel. {NUMBER}"])
    assert contact.name == ""
