"""Days of last year in releases as offices write them: what is over stays, what is to come is found."""

from __future__ import annotations

import pytest

from support.checks import found

SOUND = {
    "en": [
        "The plant opened on 10 April 2025.",
        "Applications closed on 12 April 2025, and 40 firms had applied.",
        "The plant will open on 10 April 2026.",
        "The law of 10 April 2025 will be amended in May.",
        "Since 10 April 2025 the works have been open to all.",
        "The works, founded on 10 April 2025, will employ forty people.",
        "As announced on 10 April 2025, Acme will build a lock.",
        "The agreement signed on 10 April 2025 will run for three years.",
    ],
    "fr": [
        "L’usine a ouvert le 10 avril 2025.",
        "Les candidatures étaient closes le 12 avril 2025.",
        "L’usine ouvrira le 10 avril 2026.",
        "La loi du 10 avril 2025 sera modifiée en mai.",
        "Depuis le 10 avril 2025, l’usine est ouverte à tous.",
        "L’usine, fondée le 10 avril 2025, emploiera quarante personnes.",
        "L’accord signé le 10 avril 2025 court trois ans.",
    ],
    "es": [
        "La planta abrió el 10 de abril de 2025.",
        "El plazo terminó el 12 de abril de 2025.",
        "La planta abrirá el 10 de abril de 2026.",
        "La ley del 10 de abril de 2025 será modificada en mayo.",
        "Desde el 10 de abril de 2025 la planta está abierta a todos.",
        "El acuerdo firmado el 10 de abril de 2025 durará tres años.",
        "La planta, fundada el 10 de abril de 2025, empleará a cuarenta personas.",
    ],
    "de": [
        "Das Werk wurde am 10. April 2025 eröffnet.",
        "Die Bewerbungsfrist endete am 12. April 2025.",
        "Das Werk wird am 10. April 2026 eröffnet.",
        "Das Gesetz vom 10. April 2025 wird im Mai geändert.",
        "Seit dem 10. April 2025 steht das Werk allen offen.",
        "Der am 10. April 2025 unterzeichnete Vertrag läuft drei Jahre.",
        "Das Werk, gegründet am 10. April 2025, wird vierzig Menschen beschäftigen.",
        "Wie am 10. April 2025 angekündigt, wird Acme eine Schleuse bauen.",
    ],
}
FAULTY = {
    "en": [
        "The plant will open on 10 April 2025.", "Applications close on 12 April 2025.",
        "Register by 20 March 2025.", "The conference takes place on 15 May 2025 in Lyon.",
        "The deadline is 31 March 2025.", "The school invites the press to its opening on 12 March 2025.",
        "Deadline: 31 March 2025.",
    ],
    "fr": [
        "L’usine ouvrira le 10 avril 2025.", "Les candidatures sont ouvertes jusqu’au 12 avril 2025.",
        "Inscriptions avant le 20 mars 2025.", "La conférence aura lieu le 15 mai 2025 à Lyon.",
        "La date limite est fixée au 31 mars 2025.", "Date limite : 31 mars 2025.",
        "La presse est invitée à l’inauguration le 12 mars 2025.",
    ],
    "es": [
        "La planta abrirá el 10 de abril de 2025.", "El plazo termina el 12 de abril de 2025.",
        "Inscripciones hasta el 20 de marzo de 2025.", "La conferencia tendrá lugar el 15 de mayo de 2025 en Lyon.",
        "La fecha límite es el 31 de marzo de 2025.", "Fecha límite: 31 de marzo de 2025.",
        "Se invita a la prensa a la inauguración el 12 de marzo de 2025.",
    ],
    "de": [
        "Das Werk wird am 10. April 2025 eröffnet werden.", "Bewerbungen sind bis zum 12. April 2025 möglich.",
        "Anmeldung bis 20. März 2025.", "Die Konferenz findet am 15. Mai 2025 in Lyon statt.",
        "Anmeldeschluss ist der 31. März 2025.", "Anmeldeschluss: 31. März 2025.",
        "Die Medien sind zur Eröffnung am 12. März 2025 eingeladen.",
    ],
}  # fmt: skip


def pairs(texts: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, some in texts.items() for text in some]


@pytest.mark.parametrize(("language", "text"), pairs(SOUND))
def test_a_day_of_last_year_that_is_over_is_left(language: str, text: str) -> None:
    assert found("past-event", text, language) == []


@pytest.mark.parametrize(("language", "text"), pairs(FAULTY))
def test_a_day_of_last_year_that_is_looked_forward_to_is_found(language: str, text: str) -> None:
    assert len(found("past-event", text, language)) == 1
