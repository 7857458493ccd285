"""How a text speaks shows that it is no release: it asks, chats, sets rules or repeats what is said; a release tells."""

from __future__ import annotations

import pytest

from pressctl.importers import Reading
from pressctl.importers.evidence.signs import UNMARKED
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

OTHERS = {
    "a question at the start": """The Dyers' Union on the new dye house

3 March 2026

Who will pay for the new dye house of Riverton? The Dyers' Union has asked the owners of the dye house four times.

"We dye, we do not guess," the union told the owners at its meeting in Riverton.
""",
    "somebody who chats": """Riverton reopens the ferry to the island

3 March 2026

Riverton reopens the ferry to the island, and that's good news for those of us at the weaving club.

The ferry isn't fast, of course, and perhaps it never will be. It's the island that people come for.
""",
    "somebody who chats in French": """Le bac de Rivières reprend du service

3 mars 2026

Le bac de Rivières reprend du service, et ça change tout pour les habitants des deux rives du fleuve.

Bref, le bac n'est pas bien rapide, évidemment. D'ailleurs, le passeur ne s'en cache pas.
""",
    "what neighbours said": """Fire destroys bakery in Mill Street

A fire destroyed a bakery in Mill Street, Riverton, on Sunday night and spread to the roof of the chapel.

"It went up like paper," said a neighbour, who did not want to be identified. Residents said the chapel was empty.
""",
    "what neighbours said in Spanish": """Un incendio destruye una panadería de la calle del Molino

Un incendio destruyó el domingo una panadería de la calle del Molino, en Ejemplar, y alcanzó el tejado de la capilla.

«Ardió como el papel», dijo un vecino. Según trascendió, la capilla estaba vacía a esa hora.
""",
    "what a source said in Russian": """В Примерске проверяют городскую пекарню

В Примерске в воскресенье начали проверять городскую пекарню на Мельничной улице после жалоб покупателей.

По данным источника, в пекарне нашли старую муку. «Мы ничего не знаем», — заявил РБК директор пекарни.
""",
    "what a reporter saw in Chinese": """样城河边小路塌陷 居民出行受阻

3月1日,样城河边小路发生塌陷,居民出行受阻。记者走访时看到,小路旁边只有一根绳子。

“晚上根本看不清。”一位居民说。附近居民说,小路塌陷已经三天了。
""",
    "what a source said in Arabic": """حريق يدمر مخبز شارع الطاحونة في مدينة النهر

دمر حريق يوم الأحد مخبز شارع الطاحونة في مدينة النهر وامتد إلى سقف المدرسة المجاورة.

وأفاد مصدر بأن المدرسة كانت خالية وقت الحريق، "واحترق كل شيء مثل الورق" في دقائق.
""",
    "nobody named": """Clay without air does not break in the kiln

3 March 2026

Clay without air does not break in the kiln, which is why potters knead and fold clay before they throw it on the wheel.
The clay is cut into halves, and the halves are thrown onto each other until the cut shows no more holes. Then the clay
is rolled into a ball, wrapped in a wet cloth and left to rest overnight, so that the water spreads through it.
""",
}
KINDS = {
    "reads as rules or advice": """Use of the weaving room in Riverton

3 March 2026

The weaving room in Riverton may only be used by members of the club. Looms must be cleaned after use.

Visitors are not permitted to touch the looms. Food and drinks are prohibited. Please close the windows at night.
""",
    "reads as an obituary": """In memoriam Ann Example

3 March 2026

Ann Example was born in Riverton on 4 May 1931 and learned to weave from her aunt in the mill at the river.

Ann Example wove the curtain of the Riverton theatre. "Threads do not lie," she said to her pupils.
""",
}
RELEASES = {
    "who is quoted asks and chats": """Riverton reopens the ferry to the island

Riverton, 3 March 2026 – Riverton reopens the ferry to the island after two years.

"Who doesn't love a ferry? It's slow, of course, and perhaps that's the point," said Ann Example, mayor of Riverton.
""",
    "says what the press must bring": """Riverton to open the ferry pier on 4 March

Ann Example, mayor of Riverton, will open the ferry pier on 4 March at 10 a.m.

Journalists must bring a press card. Photographers should be at the pier by 9.30 a.m. Drones are prohibited.

Press contact: Ann Sample, press office, press@riverton.example, +44 20 5550 1234
""",
    "mourns": """Riverton mourns Ann Example

RIVERTON, 3 March 2026 – The town of Riverton mourns Ann Example, its mayor for twelve years, who passed away on Sunday.

"Ann built the pier on which we stand," said Bea Sample, the mayor. Flags will fly at half-mast until 6 March.
""",
    "asks for witnesses": """Police appeal after burglary in Mill Street

Police in Riverton are appealing for witnesses after a burglary at a bakery in Mill Street on Sunday, 1 March.

Anyone who was in Mill Street and has information should ring Riverton police on 01632 960011.
""",
}


def one(text: str) -> Reading:
    return next(iter(read(Source("a.txt", text.encode()))[1]))


@pytest.mark.parametrize("name", OTHERS)
def test_a_text_that_does_not_announce_is_marked(name: str) -> None:
    reading = one(OTHERS[name])
    assert UNMARKED in reading.notes, reading.signs


@pytest.mark.parametrize("kind", KINDS)
def test_a_note_says_what_such_a_text_reads_as(kind: str) -> None:
    reading = one(KINDS[kind])
    assert f"it {kind}: see whether it is a release" in reading.notes, reading.signs


@pytest.mark.parametrize("name", RELEASES)
def test_a_release_that_quotes_mourns_or_gives_orders_passes(name: str) -> None:
    reading = one(RELEASES[name])
    assert UNMARKED not in reading.notes, reading.signs


def test_a_briefing_that_is_written_down_is_no_answer_of_an_office() -> None:
    text = """Daily briefing by the spokesperson of Riverton

3 March 2026

The following is a near-verbatim transcript of the noon briefing by Ann Example, spokesperson of Riverton.

Good afternoon. Riverton opens the pier on 4 March, and the mayor will be there.

Question: Do you have the price of the pier?

Spokesperson: I will have to come back to you on the price of the pier.
"""
    assert not any("whose spokesperson answers" in sign for sign in one(text).signs)
