"""Minutes of councils and parliaments, and transcripts of press conferences: they are no releases."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Reading
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

SAID = {
    "fr": "Le conseil examine le projet de pont sur la rivière Exemple et entend le rapport de la commission des travaux.",
    "es": "El concejal Ejemplo expone el proyecto del puente y pide a los presentes que lo aprueben antes del verano próximo.",
    "en": "The committee considered the report on the bridge over the Example River and agreed to hear the engineer again.",
}
PLENO = f"""Ayuntamiento de Villanueva
3 de marzo de 2026
PLENO ORDINARIO DEL AYUNTAMIENTO DE VILLANUEVA
ORDEN DEL DIA
1. APROBACION DEL ACTA DE LA SESION ANTERIOR
2. RUEGOS Y PREGUNTAS
{SAID["es"]}
{SAID["es"]}
"""
SEANCE = f"""Commission des travaux
Compte rendu n° 12
Mardi 3 mars 2026
La séance est ouverte à dix heures.
{SAID["fr"]}
{SAID["fr"]}
"""
SITTING = f"""Works Committee
3 March 2026
The committee met at ten o’clock in the town hall, with the mayor in the chair.
{SAID["en"]}
{SAID["en"]}
"""
COLETIVA = """Governo anuncia a ponte sobre o rio Exemplo em abril
7 de abril de 2026
ANA EXEMPLO, GOVERNADORA DO ESTADO DE EXEMPLO: Boa tarde a todos, muito obrigada pela presença nesta coletiva de hoje.
BRUNO EXEMPLO, SECRETÁRIO DE OBRAS: Boa tarde. Hoje nós temos os dados atualizados da obra, e eles são muito bons.
ANA EXEMPLO, GOVERNADORA DO ESTADO DE EXEMPLO: Obrigada, Bruno. O calendário da obra será mantido até o fim do ano.
"""
MITSCHRIFT = """Pressekonferenz der Landesregierung
Mitschrift der Pressekonferenz vom 3. März 2026
Frage: Frau Muster, wann wird die Brücke über die Beispiel fertig, und wer zahlt die Kosten, die nicht geplant waren?
Muster: Vielen Dank für die Frage. Die Brücke wird im Herbst fertig, und die Kosten teilen sich das Land und die Stadt.
"""


def one(text: str) -> Reading:
    _, readings = read(Source("page.txt", text.encode()))
    (reading,) = readings
    return reading


@pytest.mark.parametrize("text", [PLENO, SEANCE])
def test_minutes_are_refused_whether_their_capitals_have_accents_or_not(text: str) -> None:
    with pytest.raises(ImportRefused, match="minutes of a meeting"):
        one(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [(SITTING, "the minutes of a meeting"), (COLETIVA, "a conversation"), (MITSCHRIFT, "a conversation")],
)
def test_a_sitting_or_a_press_conference_is_noted(text: str, what: str) -> None:
    assert f"it reads as {what}: see whether it is a release" in one(text).notes


def test_a_release_that_quotes_a_question_and_its_answer_is_one() -> None:
    text = """Acme opens a bridge over the Example River
NORTHFIELD, 3 March 2026 – Acme has opened the bridge that the city has waited for. It cost 41 million dollars in all.
The council met the engineers in the morning, and the sitting of the works committee took until the late afternoon.
Question: When does the tram cross it? Answer: In the autumn, says the head of the works, Ann Example, of the council.
"""
    assert not any("it reads as" in note for note in one(text).notes)
