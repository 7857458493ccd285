"""Sentences that tell readers whom to call: witnesses, visitors, callers. They are text, and no contact of the press."""

from __future__ import annotations

import pytest

from pressctl.importers import Options
from pressctl.importers.text import read

RELEASES = {
    "de": (
        "Pressemitteilung",
        "Polizei klärt eine Serie von Diebstählen in der Stadt auf",
        "Neuwinkel, 2. Juni 2026. Die Kriminalpolizei hat eine Serie von 23 Diebstählen aufgeklärt, zwei Männer sitzen in Haft.",
        "Der Schaden beträgt rund 61.000 Euro, viele Räder konnten den Eigentümern zurückgegeben werden.",
        "Pressekontakt: Jörg Maier, Telefon 0999 555-1010, presse@polizei.example",
    ),
    "en": (
        "Press release",
        "Police clear up a series of bicycle thefts in the town",
        "NEWTON, 2 June 2026 – Detectives have cleared up a series of 23 bicycle thefts in the town, and two men are in custody.",
        "The damage comes to 61,000 pounds, and fourteen bicycles were given back to their owners.",
        "Media contact: Ann Maier, 020 7946 0010, press@police.example",
    ),
    "fr": (
        "Communiqué de presse",
        "La police élucide une série de vols de vélos dans la ville",
        "VALVILLE, le 2 juin 2026 – La police a élucidé une série de 23 vols de vélos, et deux hommes ont été placés en détention.",
        "Le dommage s'élève à 61 000 euros, quatorze vélos ont été rendus à leurs propriétaires.",
        "Contact presse : Anne Maillard, 01 99 00 10 10, presse@police.example",
    ),
    "es": (
        "Nota de prensa",
        "La policía esclarece una serie de robos de bicicletas en la ciudad",
        "VALDEMAR, 2 de junio de 2026.- La policía ha esclarecido una serie de 23 robos de bicicletas y ha detenido a dos hombres.",
        "El daño asciende a 61.000 euros y catorce bicicletas fueron devueltas a sus dueños.",
        "Contacto de prensa: Ana Ruiz, 900 555 010, prensa@policia.example",
    ),
    "ru": (
        "Пресс-релиз",
        "Полиция раскрыла серию краж велосипедов в городе",
        "НОВОГОРСК, 2 июня 2026 г. – Полиция раскрыла серию из 23 краж велосипедов, двое мужчин задержаны и дают показания.",
        "Ущерб составил 610 тысяч рублей, четырнадцать велосипедов возвращены владельцам.",
        "Контакты для СМИ: Анна Лосева, +7 495 555-01-77, press@police.example",
    ),
}
"""The kind, the headline, two paragraphs and the contact of a release, by its language."""
FOR_READERS = {
    "de": (
        "Hinweise von Zeugen nimmt die Kripo unter Telefon 0999 555-2222 entgegen.",
        "Zeugen werden gebeten, sich unter Tel. 0999/555-2222 bei der Polizei zu melden.",
        "Wer etwas gesehen hat, meldet sich bitte beim Polizeirevier Neuwinkel, Telefon 0999 555-2222.",
        "Sachdienliche Hinweise bitte an die Polizeiinspektion Neuwinkel unter 0999 5552222.",
        "Karten gibt es an der Theaterkasse, Telefon 0999 555 300, und unter karten@theater.example.",
        "Anmeldungen nimmt das Bürgerbüro bis 12. Juni unter 0999 555-400 oder buergerbuero@stadt.example entgegen.",
        "Das Bürgertelefon ist unter 0999 555-500 erreichbar.",
    ),
    "en": (
        "Anyone with information is asked to call Newton police station on 020 7946 0222.",
        "Witnesses should call Detective Sergeant Tom Reed on 020 7946 0222, quoting reference 1234.",
        "Information can be passed anonymously to Crimestoppers on 0800 555 111.",
        "Tickets are available from the box office on 020 7946 0300 or tickets@theatre.example.",
        "Residents with questions can call the council's contact centre on 020 7946 0400.",
        "To report a fault, call 0800 555 105 or email faults@power.example.",
        "Patients who have not been contacted can ring the helpline on 0800 555 199 between 9am and 5pm.",
    ),
    "fr": (
        "Toute personne disposant d'informations est invitée à appeler le commissariat de Valville au 01 99 00 22 22.",
        "Les témoins sont priés de contacter la brigade de gendarmerie au 01 99 00 22 22.",
        "Réservations auprès de l'office de tourisme : 01 99 00 30 30, accueil@tourisme.example.",
        "Un numéro vert, le 0 800 55 51 11, est ouvert de 8 h à 20 h.",
        "Les usagers peuvent joindre le service clients au 09 69 55 50 00 ou à clients@eau.example.",
    ),
    "es": (
        "Quien tenga información puede llamar a la comisaría de Valdemar al teléfono 900 555 222.",
        "Se ruega a los testigos que se pongan en contacto con la Guardia Civil en el 900 555 222.",
        "Las entradas se venden en la taquilla, teléfono 900 555 300, y en entradas@teatro.example.",
        "Los vecinos pueden llamar al teléfono de atención 900 555 400 de lunes a viernes.",
        "Las inscripciones se hacen en el correo cursos@ayto.example o en el 900 555 500.",
    ),
    "ru": (
        "Очевидцев просят сообщить в отдел полиции по телефону +7 495 555-02-22.",
        "Всех, кто что-либо видел, просят звонить по телефону 8 800 555-02-22.",
        "Билеты продаются в кассе театра, телефон +7 495 555-03-00, и на сайте.",
        "Телефон горячей линии: 8 800 555-01-11.",
        "Записаться можно в регистратуре по телефону +7 495 555-04-00 или по почте reg@clinic.example.",
    ),
}
SAID = [(tag, sentence) for tag, sentences in FOR_READERS.items() for sentence in sentences]


@pytest.mark.parametrize(("tag", "sentence"), SAID)
@pytest.mark.parametrize("place", [3, 4, 5])
def test_what_readers_are_told_stays_in_the_text(tag: str, sentence: str, place: int) -> None:
    lines = list(RELEASES[tag])
    lines.insert(place, sentence)
    (reading,) = read("\n\n".join(lines).encode(), Options())
    assert len(reading.release.contacts) == 1
    assert reading.release.contacts[0].email in lines[-1] + lines[-2]
    assert sentence.rstrip(".") in reading.release.body
