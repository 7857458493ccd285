"""German: ß and ss."""

from __future__ import annotations

import pytest

from support.checks import fixes, found

OWN = "Acme eröffnet außerhalb der Stadt ein großes Werk an der Straße, und schließlich eines am Fluss gemäß Plan."


def test_swiss_words_in_a_text_with_sharp_s_are_found_and_put_right() -> None:
    problems = found("PR617", f"{OWN} Die grossen Pumpen und die Massnahmen folgen im März.", "de-DE")
    assert fixes(problems) == [("großen", True), ("Maßnahmen", True)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de-CH", f"{OWN} Die grossen Pumpen folgen."),
        ("de", "Acme eröffnet ein grosses Werk, und schliesslich gemäss Plan ein weiteres an der Strasse."),
        ("de", f"{OWN} „Die grossen Pumpen kommen gemäss Plan“, sagte der Leiter in Basel."),
        (
            "de",
            f"{OWN} Hans Grosser und Eva Weiss leiten das Werk an der Langen Strasse 3. Es muss dass Wasser messen.",
        ),
        ("de", "Große Straße: die grossen, grosse, grosser, gemäss, schliesslich, ausserhalb. Gruß und Spaß."),
    ],
)
def test_swiss_texts_quotations_and_names_are_left(language: str, text: str) -> None:
    assert not found("PR617", text, language)
