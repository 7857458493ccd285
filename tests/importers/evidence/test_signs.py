"""What shows a release adds up; a page that has little of it is marked, of whatever other kind it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.importers import Reading
from pressctl.importers.evidence import signs
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source
from support.command import Run

RELEASES = {
    "an invitation of few words that says when": """Музей річки
Новини

Прес-конференція про нову виставку човнів

У четвер, 12 березня, о 10:00 у музеї відбудеться прес-конференція про виставку сорока рибальських човнів.

Про неї розкажуть директорка музею та майстри, які будували човни.
""",
    "a month in another case": """Haapsalu muuseum
Uudised

Haapsalu muuseum avab 16. märtsil uue saali

Haapsalus avatakse 16. märtsil saal, kus näeb nelikümmend kalapaati ja kuuleb, kuidas neid kunagi ehitati.
""",
    "a day in a language without a table": """Jūrmalas muzejs
Muzejs atklās jaunu zāli pie jūras
Trešdien, 17. novembrī, muzejs atklās jaunu zāli pie jūras, kurā būs redzami četrdesmit zvejas laivu modeļi.
Muzeja direktore Anna Ozola vadīja būvdarbus, kas ilga desmit gadus.
""",
    "the issuer in a script without capitals": """새벽전자 | 제품 | 회사 소개

배에 싣는 계측기 새로 나와

2026년 4월 28일

새벽전자는 작은 배에 싣는 계측기를 새로 내놓는다. 무게는 앞선 제품의 절반이고, 건전지로 사흘을 쓸 수 있으며, 비바람에도 꺼지지 않는다.

남해의 어부 열 사람이 지난겨울 내내 바다에서 써 보았고, 그들이 바란 대로 글자를 크게 하고 단추를 셋으로 줄였으며, 끈을 달았다.
""",
    "the issuer's acronym": """Over de VKB | Campagnes | Winkel
VKB begint met lessen voor schippers

In alle havens langs de rivier begint de VKB in juni met lessen voor schippers die alleen varen, ook in de avond.
""",
    "a line for the media under a menu with bullets": """• Piejūras novads
• Aktuāli
• Pakalpojumi
• Par mums
• Kontakti

Informācija medijiem

Uz divām nedēļām slēgs ziemeļu vārtus

Ostas pārvalde slēgs ziemeļu vārtus, jo tiek labots mols. Kuģi varēs izmantot dienvidu vārtus visu diennakti.
""",
    "a text that keeps to whom its headline names": """Harbour bridge
Ferrymen's Guild takes over the harbour bridge
March 12, 2026
The keys were handed over on the quay. From now on the Guild opens the bridge six times a day.
Ships pay nothing, and the Guild asks their masters to call an hour before. The town keeps the lights.
""",
    "a section of the site and a day": """Northfield Council
Media releases
Bridge to close for repairs
14 March 2026
Mill Bridge will be closed to all traffic from Monday for three weeks while its deck is repaired.
Pedestrians and cyclists will be able to cross throughout, and buses will take the road along the river.
""",
    "a breadcrumb": """Gemeente Nieuwdorp
Nieuws > Persberichten
Nieuw zwembad aan de Dorpsstraat open
Gepubliceerd op 12 mei 2026
Het nieuwe zwembad aan de Dorpsstraat is vrijdag geopend door wethouder Jan Voorbeeld. Het heeft een peuterbad.
""",
    "a note to journalists": """Préfecture de l'Exemple
Note aux rédactions
Déplacement du préfet à Villeneuve
Villeneuve, le 3 mai 2026
Le préfet se rendra lundi 4 mai à 10 h sur le chantier du pont. Un point presse aura lieu à 11 h sur place.
""",
    "a contact for the press": """Museet åbner ny fløj
12. maj 2026
Museet i Nystrup har åbnet en ny fløj med plads til to hundrede malerier, og de første gæster er allerede kommet.
“Vi har ventet i ti år på den dag, og nu er den her,” siger direktør Anna Eksempel, der har ledet byggeriet.
Pressekontakt: Bo Prøve, tlf. 20 00 00 01, presse@museet.example
""",
    "somebody of the headline is quoted": """Mayor Sample calls for a second bridge
March 12, 2026
Today, Mayor Ann Sample wrote to the state and asked it to pay for a second bridge over the river.
“One bridge is not enough for a town of this size,” said Mayor Sample. “We have waited for eleven years.”
""",
    "the issuer and its section": """Прокуратура Примерской области | О прокуратуре | Новости
4 августа 2026
Прокурор области принял жителей села
Сегодня, 4 августа, прокурор Примерской области принял жителей села и ответил на их вопросы о дороге и школе.
""",
    "an invitation of the press to something on a weekday": """Muzeum Zegarów
Wystawy

Muzeum zaprasza dziennikarzy na pokaz zegarów z wieży ratusza

W poniedziałek o 11.00 kustosze nakręcą zegary i opowiedzą, jak je naprawiano. Pokaz ogłasza muzeum razem z ratuszem.

„Czekaliśmy na ten dzień dwa lata, a zegary bardzo długo”, mówi kustosz Jan Malina.
""",
    "a release that a portal prints, with its source under the text": """TourismePlus | Nouvelles | Destinations | Infolettre

Claire Exemple nommée présidente des fêtes de Villeneuve

Le conseil de la Société des fêtes de Villeneuve a adopté la nomination de Claire Exemple à la présidence des fêtes.

« C'est un honneur de relever ce défi avec les gens d'ici », a déclaré Claire Exemple devant le conseil.

Source : Société des fêtes de Villeneuve

Les plus commentés | Les plus lus
""",
    "a lede in Hindi that says the headline again": """पत्र कार्यालय
संपर्क

राज्यमंत्री श्री रमेश कुमार ने कांडला में नए घाट का निरीक्षण किया

12 अगस्त 2026

राज्यमंत्री श्री रमेश कुमार ने कांडला में नए घाट का आज निरीक्षण किया. घाट लगभग तैयार हो चुका है और जहाज आने शुरू हो गए हैं.

मंत्रालय के सचिव भी साथ में मौजूद थे और उन्होंने कर्मचारियों से बात की.
""",
    "a photocall by its headline": """PHOTOCALL: Mayor sets the first boat on the new canal

WHO: The Mayor of Northfield, Ann Sample, and forty pupils of the school at the lock

WHEN: Saturday 6 June, 10.30 sharp

WHERE: Top lock, car park for vans with dishes on the towpath side
""",
    "the issuer's name in the headline": """Wharf Software | Products | Investors

Wharf sells more in the spring of 2026 than in that of 2025

Measured against the spring before, orders rose by a tenth, and the loss became a small profit.

“It was a better spring than we had planned,” Ann Sample, who leads the house, said.
""",
    "a headline that opens with whose site it is": """المؤسسة العربية للموانئ | من نحن | عملنا

المؤسسة العربية للموانئ بحاجة إلى خمسين قاربا للاستجابة العاجلة

أطلقت المؤسسة العربية للموانئ خطة تدعو إلى توفير خمسين قاربا للصيادين في البلدان المجاورة قبل الشتاء.
""",
    "the press office under the text": """Município da Serra | Governo | Serviços

Ponte do Moinho ganha tábuas novas

A ponte do Moinho começou a receber tábuas e corrimãos, e os pedestres passam por uma ponte ao lado.

O trabalho atende duzentas famílias do outro lado do rio.

Por: Assessoria de Imprensa
""",
    "an answer to a release of somebody else": """Régie des Eaux du Val
Actualités

Mise au point de la Régie sur l’eau de Villeneuve

La Régie des Eaux du Val a pris connaissance du communiqué d’une association sur l’eau de Villeneuve.

Elle rappelle que l’eau de Villeneuve est analysée deux fois par semaine et que tout est affiché en mairie.
""",
}
OTHERS = {
    "the name of the site behind the title of its page": """Search this site
Wharf Software

Safety of small boats – Wharf Software

Wharf Software has worked for twenty years on what skippers want to know, and its people are glad to share it.

Our boxes show where other boats are, how fast they are, and when they will be at the lock.
""",
    "a section of a newspaper that opens its headline": """Börse | Aktien | Fonds

Aktien im Blick: Beispielwerke, Norddruck

Beispielwerke legten vorbörslich zu. Der Konzern hatte am Vorabend mehr versprochen als im Winter.

Bei Norddruck warten Anleger auf die Zahlen. Analysten rieten weiter zum Halten.
""",
    "the advertisement of a post under the word for the press": """Rivières de l’Exemple | Projets | Espace presse

Avis de recrutement : un chargé des relations avec la presse

Rivières de l’Exemple cherche un chargé des relations avec la presse pour son bureau du port.

Les dossiers sont reçus jusqu’au 12 mai, et le poste est à pourvoir en septembre.
""",
    "a call for papers": """Society for River History | Journal | Conferences

Call for papers: Rivers and their memories, Northfield, 4–6 June 2026

The Society invites papers on rivers and their memories, on floods, and on those who measured them.

Abstracts of 300 words reach the Society by 31 January 2026. Authors hear from it by 15 March.
""",
    "an article of a law": """Lois du canton | Recueil

Art. 14b Porte-parole de la Régie des digues

1 La Régie des digues nomme un porte-parole pour quatre ans.

2 Le porte-parole répond aux médias et signe les communiqués de la Régie.

Nouvelle teneur depuis le 1er janvier 2026.
""",
    "a programme in numbered sections": """Alcaldía de Lomas | Gobierno | Programas

TECHO SEGURO EN LOMAS

1. Nombre

1.1 Techo seguro en Lomas

2. Apoyo

2.1. Material y mano de obra para los techos de Lomas, hasta el valor que fija cada año la oficina de vivienda.

3. Quién lo lleva

3.1. La Dirección de Obras, con la oficina de vivienda, que visita cada casa antes de dar el material a la familia.
""",
    "questions with a day in their first answer": """Fiera del Molo | Stampa

Accrediti: domande e risposte

Entro quando ci si registra?

Entro il 20 marzo 2026, con il modulo che si trova sul sito della fiera del molo.

Chi può chiedere un accredito?

Chi scrive o fotografa per un giornale e ha pubblicato almeno tre articoli sul porto.

Dove si ritira il tesserino?

All’ingresso nord, dalle nove alle diciotto, presso il banco della stampa: stampa@fiera.example.
""",
    "how editors put questions": """Quay Board | Main | Registry | Contacts

Questions to the Quay Board from editors

The Quay Board answers questions of the media when they reach press@quayboard.example a week before the text is printed.

Letters carry the stamp of the paper and the signature of its editor.

Answers are given by Ada Marsh, head of publicity (press@quayboard.example, +44 20 7946 0199)
""",
    "items on pages that go on": """Dock College | Experts | News

News of the college

What the college has said of late, and what it says of the weather.

An expert on ice on the river can be reached on Monday for questions

Ice has covered the river since Sunday, and the ferries lie at the quay.

« First | ‹ Previous | 12 | 13 | 14 | Next ›
""",
    "call for tenders": """Primăria Lunca
Consiliul local

Anunț de participare: repararea podului din Lunca

Pentru repararea podului din Lunca ofertele se depun până la 22 aprilie 2026, ora 12, la registratura primăriei.

Criteriul de atribuire este prețul cel mai scăzut, iar documentația poate fi descărcată gratuit de oricine dorește.
""",
    "decision": """Povjerenstvo za more | Odluke | Propisi
Zagreb, 11. 7. 2026.
Povjerenstvo za more na temelju članka 12. Zakona o lukama, povodom žalbe ribara iz Rovinja, donosi sljedeće
RJEŠENJE
Žalba se usvaja, a predmet se vraća lučkoj kapetaniji na ponovni postupak u roku od trideset dana.
""",
    "rules in numbered paragraphs": """縣市法規
海濱縣政府攝影棚借用要點
105年4月12日
一、海濱縣政府為統一攝影棚之借用,特訂定本要點,並自公布日施行之。
二、本要點所稱攝影棚,係指縣政府大樓一樓之攝影棚及其附屬設備。
三、借用人應於使用三日前提出申請,並於使用後回復原狀。
""",
    "post of somebody who says I": """Hafenblog
Warum ich keine Möwen mehr füttere
9. Februar 2026
Jahrelang habe ich die Tiere im Hafen gefüttert, und meine Kinder haben mir dabei zugesehen. Dann biss mich eines.
Ich fragte mich, was ich falsch gemacht hatte. Meine Nachbarin sagte: „Das sind keine Hühner, das weiß man doch.“
""",
    "dateline of an agency with its day": """Agencia Costa
Política

Lo que se espera mañana en Cantabria

LAREDO, 9 Mar. (ACOSTA) - Estas son las previsiones de la agencia, que se ofrecen a sus abonados cada día:

La alcaldesa recibe a los pescadores en el puerto y el concejal de Cultura visita la biblioteca.
""",
    "recipe": """Home | Recipes | Seasonal | About
Roasted pumpkin soup with ginger
Published 12 October 2026
This soup is the one I make every autumn when the first pumpkins arrive. It freezes well, and children love it.
Heat the oven to 200 degrees. Cut the pumpkin into wedges and roast it for thirty minutes until it is soft.
""",
    "review": """The Weekly Screen
Film review: The Lighthouse Keepers
14 March 2026
There is a scene halfway through in which nothing happens for four minutes, and it is the best thing in the film.
The cast is uniformly excellent, and the score, sadly, never knows when to stop and let the sea be heard.
""",
    "judgment": """In the High Court of Northfield
Case No. 112/2026
Date of judgment: 3 May 2026
1. This is an application for review of the decision by which the respondent refused the applicant's request.
2. Having considered the papers and heard counsel, I am satisfied that the application must succeed.
""",
    "by-law": """Satzung über die Erhebung von Hundesteuer in der Gemeinde Neudorf
vom 12. Dezember 2026
Auf Grund der Gemeindeordnung hat der Gemeinderat am 12. Dezember 2026 folgende Satzung beschlossen:
(1) Die Gemeinde erhebt eine Hundesteuer nach dieser Satzung. (2) Besteuert wird das Halten von Hunden im Gebiet.
""",
    "match report": """Deportes
El Villanueva gana y sueña con el ascenso
Redacción | 21 noviembre 2026 - 20:14
El Villanueva se impuso por dos goles a uno al Puerto en un partido muy igualado, con un remate en el minuto doce.
En la segunda parte los visitantes empataron de penalti, pero en el descuento llegaron los tres puntos.
""",
    "diary": """みどりの園芸日記
トマトの植え付けをしました
2026年5月3日
連休に入ったので、ベランダにトマトの苗を植えました。去年は水をやりすぎて失敗したので、今年は気をつけたいと思います。
初心者の方には、ミニトマトがおすすめですよ。みなさんは何を植えましたか?
""",
    "course": """Sienikurssi aloittelijoille
9.9.2026 klo 10–14, Uusikylän koulu
Kurssilla opit tunnistamaan kymmenen tavallista ruokasientä. Aloitamme luokassa ja jatkamme metsään saappaat jalassa.
Hinta 25 €. Ilmoittautuminen 1.9. mennessä: Matti Esimerkki, p. 040 000 0000, matti@uusikyla.example
""",
    "page of a press office": """Stadt Neudorf
Presse
So werden Sie für das Stadtfest akkreditiert
Die Akkreditierung erfolgt ausschließlich zum Zweck der Berichterstattung über das Fest und seine Umzüge in der Stadt.
Als Nachweis gilt ein Presseausweis oder der schriftliche Auftrag einer Redaktion, der nicht älter ist als ein Jahr.
""",
    "list under the plural of the word for a release": """Waterschap Oost
Home
Nieuws

Persberichten

Waterschap maakt dijk bij Kersdorp hoger
Waterschap Oost begint maandag met het verhogen van de dijk bij Kersdorp. Het werk duurt tot november.
Lees meer

Minder sluizen open in de winter
Om de vissen te sparen gaan deze winter minder sluizen open dan in andere jaren, zegt de dijkgraaf van Oost.
Lees meer
""",
    "list with a heading over each text": """Riverside Trust | Home | About | News

News releases

Riverside Trust opens a second library on Mill Street

The Riverside Trust opened its second library on Mill Street today. The building has room for forty thousand books.

Floods: Trust calls for a new weir

The Trust has asked the county to build a new weir after the floods of last winter, its chair Ann Miller said.

Trust appoints new director

Paul Reed will lead the Riverside Trust from September. He has worked for the county museum for ten years.

1 2 3 4 Next
""",
    "whom the press may ask": """Northern Lights Festival
Programme
Tickets
Press

Press

Are you writing about the festival? Our press team will send you pictures and find someone you can talk to.

Press contact

Mary Field
Press officer
press@lights.example
+44 20 7946 0123
""",
}


def one(text: str) -> Reading:
    (reading,) = read(Source("page.txt", text.encode()))[1]
    return reading


@pytest.mark.parametrize("name", RELEASES)
def test_a_release_is_taken_by_signs_that_add_up(name: str) -> None:
    reading = one(RELEASES[name])
    assert signs.UNMARKED not in reading.notes, reading.signs


@pytest.mark.parametrize("name", OTHERS)
def test_a_page_that_has_little_of_a_release_is_marked(name: str) -> None:
    reading = one(OTHERS[name])
    assert signs.UNMARKED in reading.notes, reading.signs


def test_a_contact_at_the_end_of_a_text_is_not_that_of_the_site() -> None:
    text = (
        "<h1>Museet får en fløj mere</h1><p>Museet i Nystrup får en fløj mere, og der bliver plads til to hundrede "
        "malerier i den. Den er tegnet af en ung arkitekt fra byen.</p><p>Pressekontakt: Bo Prøve, presse@museet.example</p>"
    )
    menu = "".join(f"<li><a href='/{each}'>{each}</a></li>" for each in ("Kunst", "Børn", "Butik", "Café", "Historie"))
    (reading,) = read(Source("page.html", f"<main>{text}</main><aside><ul>{menu}</ul></aside>".encode()))[1]
    assert any("a contact for the press" in sign for sign in reading.signs), reading.signs


def test_a_page_is_marked_whether_or_not_it_reads_as_another_kind() -> None:
    reading = one("""Das Bad am See

Fragen und Antworten für alle, die zum ersten Mal in das Bad am See kommen und noch nicht wissen, wie es dort zugeht.

Wann öffnet das Bad?

Das Bad öffnet im Sommer um acht, im Winter aber erst um zehn, und an Feiertagen bleibt es den ganzen Tag geschlossen.

Was kostet der Eintritt?

Der Eintritt kostet für Erwachsene nicht viel, für Kinder nichts, und am Abend kostet er für alle nur noch die Hälfte.

Darf der Hund mit?

Der Hund darf nicht mit, und auch die Katze bleibt zu Hause, denn das Wasser ist nur für Menschen da, die schwimmen.
""")
    assert signs.UNMARKED in reading.notes
    assert any("it reads as" in note for note in reading.notes)


def test_a_day_alone_does_not_show_a_release() -> None:
    sentence = "The council of the town has met in the old hall, and it has talked about the roads for three hours."
    dated = f"Roads and a hall\n\n3 March 2026\n\n{sentence}\n\n{sentence} It will meet again.\n"
    assert signs.UNMARKED in one(dated).notes
    assert signs.UNMARKED not in one(f"Press release\n\n{dated}").notes


def test_explain_tells_what_speaks_for_a_release_and_against_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "a.txt").write_text(RELEASES["a note to journalists"], encoding="utf-8")
    printed = run("import", "a.txt", "--explain").stdout.decode()
    assert "  +8 a release line\n" in printed
    assert "  +2 a dateline\n" in printed
