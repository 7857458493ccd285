"""Articles of newspapers are told by signs that add up; releases of those who own newspapers are not articles."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Reading
from pressctl.importers.evidence.signs import UNMARKED
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

ARTICLES = {
    "Slovenian newspaper": """Obmorski list | Lokalno | Slovenija | Šport

Župan ni povedal, koliko stane pomol

Koper - Župan je v torek povedal, da bo pomol odprt junija, o ceni pa ni hotel govoriti.

"Počakajte na razpis," je dejal in odšel. Kot smo izvedeli, bo občinski svet odločal junija.
""",
    "Icelandic newspaper": """Vogafréttir | Innlent | Erlent | Íþróttir

Bryggjan opnar ekki í sumar

Nýja bryggjan í Vogum opnar ekki í sumar, að sögn hafnarstjórans, sem vildi ekki segja hvað hún kostar.

„Þetta kemur í ljós,“ sagði hann í samtali við Vogafréttir í gær.
""",
    "Hindi newspaper": """पूर्व संदेश | देश | खेल | मनोरंजन
बाज़ार की बैठक में हंगामा
संवाददाता, सोनपुर। 03 मई 2026
सोनपुर बाज़ार समिति की बैठक शनिवार को हंगामे में बदल गई और अध्यक्ष बीच में ही उठकर चले गए।
सूत्रों के मुताबिक अगले सप्ताह समिति की बैठक फिर बुलाई जा सकती है।
ये भी पढ़ें
""",
    "Hungarian newspaper": """Tisza Hírlap | Belföld | Sport | Kultúra
Vita a piactérről
2026. 04. 11. 14:20
Több mint egy órán át vitatkoztak szombaton a képviselők a piactér felújításáról a városházán.
Lapunk kérdésére a polgármester nem kívánt nyilatkozni, de úgy tudjuk, hogy májusban döntenek.
""",
    "Portuguese newspaper": """Folha do Vale
Câmara de Serra Azul aprova corte de verba para escolas rurais
Projeto passou por 11 votos a 8; sindicato fala em greve
12.mar.2026 às 21h14
Mariana Lopes Teixeira
DA REPORTAGEM LOCAL
A Câmara Municipal de Serra Azul aprovou nesta quinta-feira (12), em segunda votação, o projeto que reduz em 14% o repasse às escolas rurais do município.
A sessão durou sete horas e foi interrompida duas vezes por protestos de professores que ocupavam as galerias. Segundo a Guarda Civil, cerca de 300 pessoas acompanharam a votação.
"É um tiro no pé", disse à reportagem a professora Dalva Nogueira, 52, que leciona há vinte anos na zona rural. O líder do governo, Artur Brandão (PXB), afirmou que o ajuste era inevitável.
Procurada, a prefeitura não respondeu até a conclusão desta edição.
""",
    "French newspaper": """Accueil > Région > Vallée de l’Orbe
Vallée de l’Orbe : la fermeture de la maternité divise les élus
Par Sophie Marchal, Clément Dubois
Le vendredi 3 mai 2025 à 18:42
Abonnés
Réunis en urgence jeudi soir, les élus de la vallée n’ont pas réussi à accorder leurs violons sur l’avenir de la maternité, dont l’agence régionale souhaite la fermeture avant l’été.
Dans la salle, le ton est vite monté. « On nous prend pour des idiots », s’est emporté un maire, qui a préféré garder l’anonymat. Une sage-femme, elle, avait les larmes aux yeux.
Contactée, la direction de l’hôpital n’a pas souhaité répondre à nos questions.
Lire aussi : Ces maternités qui ont fermé depuis dix ans
Le journal du jour est à lire dès 22 h en version numérique
""",
    "German newspaper": """Oberwalder Tagblatt
Lokales
Streit um Umgehungsstraße spaltet den Gemeinderat
Von Miriam Kessler
07.11.2025, 16:20 Uhr | Lesedauer: 4 Minuten
Oberwald. Die geplante Umgehungsstraße bleibt ein Zankapfel: Im Gemeinderat flogen am Donnerstagabend die Fetzen, als der Bürgermeister die neuen Kosten nannte.
Statt der ursprünglich veranschlagten zwölf Millionen Euro soll die Trasse nun neunzehn kosten. „Das ist ein Fass ohne Boden“, schimpfte Rätin Gerda Thoma (Freie Liste), während auf den Zuschauerrängen gemurrt wurde.
Der Bürgermeister wollte sich auf Anfrage unserer Redaktion nicht zu den Vorwürfen äußern.
Das könnte Sie auch interessieren
Kommentare (14)
""",
    "Arabic newspaper": """صحيفة الأفق
مجلس المدينة يؤجل التصويت على مشروع المترو
الأفق ـ سامي الحداد
الثلاثاء 4 نوفمبر 2025
وادي النور ـ سامي الحداد: أجل مجلس المدينة مساء أمس التصويت على مشروع المترو إلى أجل غير مسمى، بعد خلاف حاد بين الأعضاء على كلفة المرحلة الأولى.
وقال عضو في المجلس طلب عدم ذكر اسمه إن الأرقام التي عرضت «لا تقنع أحدا»، فيما رفض رئيس المجلس التعليق.
وكانت «الأفق» قد نشرت الشهر الماضي تقريرا عن تجاوزات في دراسة الجدوى.
""",
    "Chinese newspaper": """江城晚报
老城区改造进入第三年 居民盼早日回迁
2025年11月04日 08:15 来源：江城晚报
文／本报记者 李示例 图／王示例
清晨六点，七十一岁的周阿姨照例绕着工地走一圈。她告诉记者，自己的新家就在那栋还没封顶的楼里。
老城区改造工程原计划去年完工，但因地下管线复杂一再推迟。施工方一位不愿透露姓名的负责人说，年底前交房“难度很大”。
记者多次致电项目指挥部，截至发稿时未获回复。
责任编辑：赵示例
""",
    "English newspaper": """The Marlow Gazette
NEWS > LOCAL
Fury as swimming pool closes for third winter running
Council says boiler can’t be fixed before spring
By Ella Whitford, Local Democracy Reporter
Thursday, 6 November 2025, 4:10 pm | Updated 1 hour ago
Swimmers have reacted with fury after Marlow’s only indoor pool was closed for the third winter in a row.
“It’s a joke,” said mum-of-three Kelly Dawes, 38, who had brought her kids for a lesson on Saturday only to find the doors locked.
The council told the Gazette that the part needed for the boiler was no longer made. A spokesperson declined to say how long the closure would last.
Have your say in the comments below.
""",
    "Portuguese wire": """BERLIM (Agência Norte) - O governo alemão deve rever para baixo a previsão de crescimento deste ano, disseram à Agência Norte duas fontes com conhecimento do assunto nesta terça-feira.
A nova projeção, de 0,3%, seria divulgada na próxima semana, segundo as fontes, que pediram anonimato porque os números ainda não são públicos.
Um porta-voz do Ministério da Economia se recusou a comentar.
Analistas esperavam um corte menor. "O mercado ainda não precificou isso", disse Karin Vogt, economista-chefe do Banco Exemplo em Frankfurt.
(Reportagem de Holger Brandt; reportagem adicional de Ute Lange em Munique)
""",
    "Spanish wire": """Madrid, 14 oct (AgenciaSur).- El precio medio de la vivienda subió un 6,2 % en el tercer trimestre, según datos publicados este martes por el Instituto de Ejemplos.
Se trata del mayor incremento desde 2019. Los expertos consultados por AgenciaSur atribuyen el alza a la falta de oferta.
El ministro del ramo evitó pronunciarse a su llegada al Congreso. "Los datos hay que leerlos con calma", se limitó a decir. AgenciaSur
mlp/rs
""",
    "Italian newspaper, signed with initials": """Gazzetta del Lago
Cronaca
Sport
Cultura
Lodi, riapre il ponte dopo due anni di lavori
LODI - Dopo due anni di lavori riapre oggi il ponte sul fiume. Il sindaco taglierà il nastro e poi le auto torneranno a passare.
«È un giorno che aspettavamo», dice il barista all'angolo, che in questi mesi ha perso metà dei clienti.
(g.p.)
""",
    "English newspaper, signed with initials": """Elmton Echo
News
Sport
Obituaries
Bridge over the Teal reopens after two years
Published 4 May 2026 at 07:12
Elmton's bridge over the Teal reopened on Wednesday, two years after cracks were found in its piers.
Baker Ann Miller, whose shop stands beside it, said she had lost half her customers. “I cried when the bus came,” she said.
The council did not respond to a request for comment.
JM
""",
    "a byline under a headline that ends with a small word": """Talbote
Region
Wirtschaft
Sport

Nachricht vom 13.10.2026

Die Leiterin der Feuerwehr lud zum Gespräch ein

Von Walter Beispiel

Sabine Muster, die Leiterin der Feuerwehr, hatte selbst in die Wache eingeladen. Auch die Sprecher der Löschzüge waren da.

Etwa 260 Leute sind dabei, die meisten nach Feierabend, und in jedem Frühjahr werden es ein paar mehr.
""",
    "an agency of no known name in the dateline": """Kıyı Haber | Gündem | Ekonomi | Spor | Künye

Balıkçılar av yasağının uzatılmasını istedi

SİNOP (KHA) - Su Ürünleri Birliği Başkanı Murat Örnek, av yasağının iki hafta uzatılması gerektiğini söyledi.

“Yavru balık daha avlanacak boya gelmedi” dedi. Kararın ay sonunda verilmesi bekleniyor.
""",
}
UNSURE = {
    "a writer and a newspaper called Press": """City Council approves budget

By Jo Sample / Valley Press

The City Council approved the budget for the coming year during a special session, and hardly anybody came to see it.

Mayor Randy Rich said there are a number of things to be proud of. “We make more money off of rents,” Rich said.
""",
    "initials before the first sentence": """Kita am Ufer ist grunderneuert

(RP) Nach zwei Jahren ist die Kita am Ufer im Beisein von Bürgermeister Stephan Keil wieder geöffnet worden.

„Die Kinder erwartet eine helle Umgebung“, sagt Keil. Sechs Millionen Euro hat die Stadt bezahlt.
""",
    "blog": """Home / Blog / Engineering
How we cut our build times in half
Posted by Jo Marsh on 4 March 2026 · 7 min read
A year ago, a full build of our app took eleven minutes. I know, because I used to go and make a coffee while it ran, and I drink far too much coffee.
In this post I want to share what we learned, what worked and what really didn’t. Spoiler: caching is hard.
We started by measuring. It turned out that a third of the time went into a step that nobody remembered adding.
If you have questions, drop them in the comments below. And if you enjoy this kind of thing, we’re hiring!
Share this post
Tags: ci, performance, python
3 thoughts on “How we cut our build times in half”
""",
}
RELEASES = {
    "issuer that owns newspapers": """Times Media Group Names Fay Example Editor of the Herald
By Times Media Group
NEW YORK, March 3, 2026 — Times Media Group, which publishes the Marlow Herald, today named Fay Example editor of the newspaper. She was its chief correspondent for nine years.
“Fay is the best reporter I know,” said Ann Example, publisher of the newspaper.
About Times Media Group
Times Media Group owns four newspapers in two states.
""",
    "police": """News releases
Police arrest man after robbery on Main Street
March 3, 2026
Marlow police arrested a 34-year-old man on Monday after a robbery on Main Street, police said. No one was hurt, and the money was found in his car.
Anyone who saw the robbery is asked to call the department. The investigation goes on, and further charges may follow in the coming weeks.
""",
    "German utility": """Stadtwerke Oberwald senken den Gaspreis
Oberwald, 6. November 2025. Die Stadtwerke Oberwald senken zum Jahreswechsel den Gaspreis. Ein Haushalt mit mittlerem Verbrauch spart rund neunzig Euro im Jahr.
„Wir geben weiter, was wir beim Einkauf gespart haben“, sagt Geschäftsführerin Anna Muster. Die Kunden müssen nichts tun; die Abschläge werden von selbst angepasst.
Rückfragen: Max Muster, Telefon 09999 1234-0
""",
    "Russian museum": """В Снежногорске открылся новый музей
5 ноября 2025 года
В Снежногорске открылся Музей Северного края. В экспозиции три тысячи предметов, собранных за сорок лет экспедиций.
«Мы ждали этого дня двадцать лет», – сказала директор музея Анна Примерова. До конца года вход для школьников бесплатный.
Пресс-служба музея: +7 495 123-45-67, press@museum.example.ru
""",
    "wire of releases in the dateline": """Linz (ots) - Das Museum der Uhren öffnet am 5. Mai 2026 seinen neuen Saal. Der Umbau hat zwei Jahre gedauert.
„Wir freuen uns auf viele Gäste“, sagt Direktorin Anna Muster. Der Eintritt ist im ersten Monat frei.
Pressekontakt: Max Beispiel, 0732 000 111, presse@uhren.example
""",
}


def one(text: str) -> Reading:
    _, readings = read(Source("page.txt", text.encode()))
    (reading,) = readings
    return reading


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_refused(name: str) -> None:
    with pytest.raises(ImportRefused, match="is an article of a newspaper"):
        one(ARTICLES[name])


@pytest.mark.parametrize("name", UNSURE)
def test_what_may_be_one_is_noted(name: str) -> None:
    assert UNMARKED in one(UNSURE[name]).notes


@pytest.mark.parametrize("name", RELEASES)
def test_a_release_is_taken_as_it_is(name: str) -> None:
    assert UNMARKED not in one(RELEASES[name]).notes


OWN_SECTION = """BTN
Home
Politics
Economy
Society
Culture
Sport
World
Press Releases
Press Releases
Harbour Trust opens the north pier to visitors in June
12:30, 2 March 2026
Sofia, March 2 (BTN) – The Harbour Trust will open the north pier to visitors in June, after three years of work on its walls and its lamps, the trust said in a statement on Monday.

The work cost 4.2 million euros, of which the city of Lyon paid a third. The pier was built in 1887 and closed in 2022, when a storm broke its head.

"We are glad to have it back," said Claire Moreau, who chairs the trust. "It is the heart of the town."

Read also
Minister meets ambassadors
Subscribe
All rights reserved. BTN news agency
"""
OWN_HEADING = """AGENCIA NOTISUR
Política
Economía
Sociedad
Deportes
Cultura
Comunicados
COMUNICADO
El Puerto de Valencia abre el muelle norte a los visitantes
Redacción
Valencia, 2 mar (NOTISUR).- El Puerto de Valencia abrirá en junio el muelle norte a los visitantes, tras tres años de obras en sus muros y sus lámparas.

Las obras costaron 4,2 millones de euros, de los que la ciudad pagó un tercio. El muelle se construyó en 1887 y se cerró en 2022, cuando una tormenta lo rompió.

«Nos alegra recuperarlo», dijo Clara Moreno, presidenta del puerto. «Es el corazón de la ciudad».
Más noticias
"""


def test_a_release_in_the_section_of_releases_of_an_agency_is_marked_and_not_refused() -> None:
    _, (reading,) = read(Source("page.txt", OWN_SECTION.encode()))
    assert UNMARKED in reading.notes
    assert "it is an article of a newspaper: see whether it is a release" in reading.notes


def test_a_release_that_an_agency_calls_one_is_a_release() -> None:
    _, (reading,) = read(Source("page.txt", OWN_HEADING.encode()))
    assert UNMARKED not in reading.notes
