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


ZH_SAID = "委員會審查海濱港橋樑興建計畫，聽取工務局報告，並請工程師於下次會議補充說明，各委員並就經費來源提出詢問，主席裁示另行安排考察。"
HUIYI = f"""海濱市議會第3屆第1會期交通委員會第2次全體委員會議紀錄

時間：115年3月3日

出席委員 林美玲 陳志明

列席官員 王大同

{ZH_SAID}

{ZH_SAID}
"""


def one(text: str) -> Reading:
    _, readings = read(Source("page.txt", text.encode()))
    (reading,) = readings
    return reading


@pytest.mark.parametrize("text", [PLENO, SEANCE, HUIYI])
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


@pytest.mark.parametrize(
    "text",
    [
        """外交部发言人示例就海岛国风灾答记者问

2026-03-03 18:12

问：据报道，热带风暴近日袭击海岛国，造成多人遇难。发言人对此有何评论？

答：我们对海岛国遭受风灾深感痛心，对遇难者表示哀悼，向遇难者家属和伤者表示慰问。我们愿提供力所能及的帮助。
""",
        """Foreign Ministry spokesperson's remarks on the storm in the Example Islands

3 March 2026

Question: A storm has struck the Example Islands and many people have died. What does the ministry say to that?

Answer: We mourn those who have died in the storm, and stand ready to help the Example Islands in any way we can.
""",
    ],
)
def test_what_a_spokesperson_answers_is_what_that_office_issues(text: str) -> None:
    notes = one(text).notes
    assert not any("release" in note for note in notes)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Media accreditation for the Example Summit", "Reporters who wish to cover the summit in Elmton from 3 to 5 "
         "September 2026 must fill in the form and upload a copy of their press card, with a letter and a picture."),
        ("Accréditation des médias pour le sommet Exemple", "Les journalistes qui souhaitent couvrir le sommet du 3 "
         "au 5 septembre 2026 doivent remplir le formulaire et joindre une copie de leur carte de presse."),
        ("Аккредитация на саммит «Пример»", "Журналисты, которые хотят освещать саммит с 3 по 5 сентября 2026 года, "
         "должны заполнить форму и приложить копию удостоверения и фотографию."),
    ],
)  # fmt: skip
def test_how_to_be_accredited_is_noted_to_be_perhaps_no_release(title: str, text: str) -> None:
    rest = SAID["fr"] if title.startswith("Acc") else SAID["en"]
    assert any(
        "see whether" in note for note in one(f"{title}\n\n{text}\n\n{text if title[0] > 'z' else rest}\n").notes
    )
