"""What a text is like shows whether it is a release where no day, place or contact does: it tells of an event."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Reading
from pressctl.importers.evidence import signs
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

RELEASES = {
    "a quotation": """La ministre des Rivières installe le comité des crues

La ministre des Rivières, Claire Modèle, a installé mardi le comité des crues, composé de douze élus et de huit savants.

« Les crues ne connaissent pas les frontières des communes, notre réponse non plus », a déclaré la ministre.
""",
    "a weekday": """Man charged after burglary in Mill Street

A man has been charged with burglary after a break-in at a bakery in Mill Street, Riverton, on Sunday.

Officers found the man hiding in the flour store. He will appear before magistrates.
""",
    "no spaces between words": """みなと市、図書館の日曜開館を午後8時まで延長

みなと市は、5月から市立図書館の日曜日の開館時間を午後8時まで延長します。試験期間中の学生からの要望に応えるものです。

市長は「市民が集う場所として図書館を育てていきたい」と述べています。対象は中央館と東館です。
""",
    "a letter from right to left": """بلدية النهر تفتتح جسرا جديدا للمشاة

افتتحت بلدية النهر اليوم جسرا جديدا للمشاة يربط الحي القديم بالسوق المركزي، بحضور رئيس البلدية أحمد المثالي.

وقال رئيس البلدية إن الجسر "سيختصر على الأهالي نصف ساعة من المشي كل يوم".
""",
    "a law that is news": """Neues Gesetz zum Datenschutz in Schulen beschlossen

Der Landtag hat am Mittwoch das Gesetz zum Datenschutz in Schulen beschlossen. Es regelt, welche personenbezogenen
Daten Schulen speichern dürfen, und verweist dafür auf die DSGVO.

„Das Gesetz schützt Kinder“, sagte Ministerin Eva Muster nach der Abstimmung im Landtag.
""",
    "two sentences that a mayor says": """Lhota opraví most přes Vzorku

Město Lhota začne v květnu opravovat kamenný most přes řeku Vzorku. Práce potrvají do října a vyjdou na 14 milionů.

„Most slouží už dvě stě let a zaslouží si péči,“ řekla starostka Eva Nová.
""",
}
OTHERS = {
    "starts of releases": """Organizzazione dei Laghi

La rappresentante chiude la visita ai laghi del nord

La rappresentante ha concluso oggi la sua visita ai laghi del nord, durante la quale ha incontrato pescatori e...

La rappresentante ha chiesto oggi ai comuni dei laghi del nord di liberare le rive dalle barche vecchie che...
""",
    "an article with the dateline of an agency": """El Banco de los Lagos destina mil millones a los puertos

WASHINGTON, 11 Ago. (EFE) - El Banco de los Lagos destina desde hoy mil millones a los puertos de nueve países.

El banco acordó con los países de los lagos mejorar los puertos. "Es un buen día para los puertos", dijo un portavoz.
""",
    "a post": """Why I stopped counting threads

3 March 2026

I used to count every thread, and you will not believe what happened when I stopped counting threads.

You can try it, too. Put away your ruler, sit down, and let your hands find the beat of our loom.
""",
    "a campaign": """A city that works for all of us

Press

Ana Rivera runs because she believes that our city can do better. Join us today and help us bring change to you.

Volunteer, donate or chip in: with you on our side we can win every street of this city.
""",
    "how to hold a press conference": """Servicio de Comunicación

Recomendaciones para la celebración de ruedas de prensa

Para optimizar la organización de las ruedas de prensa en el rectorado se explica aquí el procedimiento a seguir.

La mesa estará compuesta por un máximo de cinco personas. La rueda de prensa durará media hora como máximo.
""",
    "a law": """Ordinanza sulla pesca nel fiume del comune di Esempio

3 marzo 2026

Articolo 1. La presente ordinanza disciplina la pesca nel fiume entro i confini del comune di Esempio.

Articolo 2. Le licenze di pesca sono rilasciate dal comune per un anno e non possono essere cedute.
""",
    "many releases": """Latest

Institute and museum open their doors at night

Geneva, 18 September 2026 – The institute and the museum invite the public to open doors at night, for free.

Institute counts the stars of the southern sky

Geneva, 19 July 2026 – The institute has counted the stars of the southern sky and found more than before.
""",
}
REFUSED = {
    "is a page that says how to reach an office": """Riverton Council

Media enquiries

If you are a journalist and would like to speak to the council, please use the details below, Monday to Friday.

Phone: 01632 960011

Email: press@riverton.example

Out of hours, call the duty officer on 01632 960012.
""",
    "is a page on the law of a website": """Polityka prywatności

Regulamin określa zasady korzystania ze strony fundacji Przystań, w tym z formularza zapisów na obozy dla dzieci.

Art. 1. Fundacja przetwarza imię i adres dziecka, jego opiekuna oraz numer telefonu.

Art. 2. W sprawach nieuregulowanych stosuje się prawo polskie. Adres dla prasy: prasa@przystan.example
""",
}


def one(text: str) -> Reading:
    return next(iter(read(Source("a.txt", text.encode()))[1]))


@pytest.mark.parametrize("name", RELEASES)
def test_a_text_that_tells_of_an_event_passes_for_a_release(name: str) -> None:
    reading = one(RELEASES[name])
    assert signs.UNMARKED not in reading.notes, reading.signs


@pytest.mark.parametrize("name", OTHERS)
def test_a_text_that_tells_of_none_is_marked(name: str) -> None:
    reading = one(OTHERS[name])
    assert signs.UNMARKED in reading.notes, reading.signs


@pytest.mark.parametrize("why", REFUSED)
def test_a_page_for_readers_is_refused(why: str) -> None:
    with pytest.raises(ImportRefused, match=why):
        one(REFUSED[why])


STAYS = "the title of a text that stays, and no day"


@pytest.mark.parametrize(
    ("title", "text", "sign"),
    [
        ("Submission guidelines", "Clubs of the valley send their news to the office of the town, which prints the news of all clubs in its letter each month.", STAYS),
        ("Valley Water: Questions & Answers for Visitors", "The water of the valley is clean enough to drink at all times of the year, and it comes from eleven wells below the hills.", STAYS),
        ("Protocolo de visitas al puerto", "El puerto recibe a grupos de escuelas y de asociaciones, que recorren los muelles con un guía y conocen los barcos de la bahía.", STAYS),
        ("Hafenordnung der Stadt Seeblick", "Der Hafen ist eine Einrichtung der Stadt und steht allen offen, die ein Boot haben und die Gebühren für den Liegeplatz bezahlen.", STAYS),
        ("海濱市新聞發布規定", "海濱市政府各機關發布新聞，應依本規定辦理。發布新聞前，應經機關首長核定，並送新聞處備查。新聞處統一回覆媒體的提問。", STAYS),
        ("Basın bülteni nedir?", "Basın bülteni, bir kurumun gazetecilere gönderdiği kısa bir metindir. Basın bülteni nasıl yazılır, anlatıyoruz.", "a question for a headline"),
    ],
)  # fmt: skip
def test_a_title_of_what_stays_speaks_against_a_release_where_no_day_stands_beside_it(
    title: str, text: str, sign: str
) -> None:
    lines = [title, *([text] * 2)]
    assert sign in {each.what for each in signs.of(one("\n\n".join(lines)))}
    dated = one("\n\n".join([lines[0], "3.4.2026" if sign != STAYS else "2026-04-13", *lines[1:]]))
    assert STAYS not in {each.what for each in signs.of(dated)}


def test_a_headline_that_says_what_was_done_with_guidelines_is_one() -> None:
    text = "The Water Office adopted guidelines on hoses on 3 March 2026, after a year of drought in eleven towns of the valley."
    reading = one(f"Water Office adopts new guidelines\n\n3 March 2026\n\n{text}\n\n“We had to,” said Ann Brook.")
    assert not any("see whether" in note for note in reading.notes)
