"""Vacancies, notices, calendars, lists and shops are refused by what they say; releases on the same things are taken."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Reading
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

PAGES = {
    ("advertises a post", "a post of a town"): """Die Stadt Oberwald stellt zum 1. März 2026 ein:
Sachbearbeiter Bauverwaltung (m/w/d)
Die Stelle ist unbefristet, die Vergütung richtet sich nach Entgeltgruppe 9a TVöD.
Zu den Aufgaben gehören insbesondere die Bearbeitung von Bauanträgen, die Beratung von Bürgern und die Pflege der Akten.
Erwartet werden eine abgeschlossene Verwaltungsausbildung, sicherer Umgang mit üblicher Software und Freude am Umgang mit Menschen.
Bewerbungen mit den üblichen Unterlagen richten Sie bitte bis zum 12. Dezember 2025 an die Stadt Oberwald, Personalamt. Auskünfte erteilt Frau Muster, Telefon 09999 1234-56.
""",
    ("advertises a post", "a post of a museum"): """Музей Северного края
Музей приглашает на работу смотрителя залов
г. Снежногорск, ул. Музейная, 4
Обязанности:
– следить за порядком в залах и сохранностью экспонатов;
– помогать посетителям, отвечать на их вопросы о расположении залов.
Требования:
– среднее образование, вежливость, пунктуальность;
– опыт работы в музее приветствуется.
Условия:
– график 2/2, оформление по Трудовому кодексу, оплата от 38 000 рублей.
Резюме присылайте до 20 марта 2026 года на адрес kadry@museum.example.ru с пометкой «Смотритель».
""",
    (
        "advertises a post",
        "a post with a dateline",
    ): """Снежногорск, 3 марта 2026 года. Городская больница № 2 объявляет конкурс на замещение должности заведующего отделением
Требования к кандидатам: высшее медицинское образование, стаж работы по специальности не менее пяти лет, действующий сертификат, знание действующих стандартов.
Обязанности: руководство отделением, организация приёма пациентов, контроль качества лечения, подготовка отчётов для главного врача.
Документы (заявление, копия паспорта, копия диплома, характеристика с последнего места работы) принимаются до 31 марта 2026 года в кабинете 214.
Телефон отдела кадров: +7 495 123-45-67.
""",
    ("advertises a post", "a post of an institute"): """Instituto Serra Azul abre seleção para analista de comunicação
Local de trabalho: Serra Azul (presencial). Carga horária: 40 horas semanais. Contratação: CLT.
Principais atividades: produção de conteúdo, gestão das redes sociais, atendimento à imprensa e cobertura de eventos.
Requisitos obrigatórios: graduação completa em Comunicação Social e experiência mínima de dois anos.
Os interessados devem enviar currículo e pretensão salarial até 20 de março de 2026 para selecao@serraazul.example.org.
""",
    (
        "advertises a post",
        "a post with dateline and address",
    ): """MARLOW, 2 March 2026 – Marlow Museum is recruiting a Learning Officer
Salary: £29,500 per annum. Hours: 35 per week, including one weekend in four. Contract: fixed term, two years.
You will plan and deliver workshops for schools, write resources for teachers and look after our freelance team.
You will have experience of working with children, a good knowledge of the curriculum and excellent communication skills.
To apply, please send a CV and a covering letter of no more than two pages to jobs@museum.example.org by noon on 27 March. Interviews will take place on 9 April.
""",
    ("is a public notice", "a Brazilian call for tenders"): """PREFEITURA MUNICIPAL DE SERRA AZUL
EDITAL DE PREGÃO ELETRÔNICO Nº 018/2026
PROCESSO ADMINISTRATIVO Nº 2.345/2025
A Prefeitura Municipal de Serra Azul torna público, para conhecimento dos interessados, que fará realizar licitação na modalidade pregão, na forma eletrônica, do tipo menor preço por item.
OBJETO: Registro de preços para eventual aquisição de material de limpeza destinado às unidades escolares.
DATA DA SESSÃO PÚBLICA: 14 de abril de 2026, às 9 horas (horário de Brasília).
O edital completo encontra-se à disposição dos interessados no setor de licitações, na Rua das Flores, 100, e no sítio oficial do município.
Serra Azul, 30 de março de 2026.
JOÃO EXEMPLO DA SILVA
Pregoeiro
""",
    ("is a public notice", "a German plan laid out"): """Stadt Oberwald
Öffentliche Bekanntmachung
Aufstellung des Bebauungsplans Nr. 37 „Am Ententeich“; hier: Öffentliche Auslegung gemäß § 3 Abs. 2 BauGB
Der Rat der Stadt Oberwald hat in seiner Sitzung am 6. November 2025 den Entwurf des Bebauungsplans gebilligt und die öffentliche Auslegung beschlossen.
Der Entwurf liegt mit der Begründung in der Zeit vom 17. November 2025 bis einschließlich 19. Dezember 2025 im Rathaus, Zimmer 12, während der Dienststunden zu jedermanns Einsicht aus.
Während dieser Frist können Stellungnahmen schriftlich oder zur Niederschrift abgegeben werden. Nicht fristgerecht abgegebene Stellungnahmen können unberücksichtigt bleiben.
Oberwald, den 7. November 2025
Der Bürgermeister
gez. Muster
""",
    ("is a public notice", "a French call for tenders"): """AVIS D’APPEL PUBLIC À LA CONCURRENCE
Nom et adresse de l’organisme acheteur : Commune de Valbrune, 1 place de la Mairie, 99000 Valbrune
Objet du marché : réfection de la toiture de l’école élémentaire
Procédure : marché à procédure adaptée (article L. 2123-1 du code de la commande publique)
Lieu d’exécution : Valbrune
Critères d’attribution : prix des prestations (60 %), valeur technique (40 %)
Date limite de réception des offres : 28 avril 2026 à 12 h 00
Les dossiers de consultation peuvent être retirés gratuitement sur le profil d’acheteur de la commune. Les offres seront remises par voie électronique.
Date d’envoi du présent avis à la publication : 24 mars 2026
""",
    ("is a public notice", "an invitation to bid"): """INVITATION TO BID
ITB No. 2026-07: Road Resurfacing, Districts 2 and 4
Sealed bids will be received by the Purchasing Department of Marlow County until 2:00 p.m. on April 16, 2026, at which time they will be publicly opened and read aloud.
Bid documents may be obtained from the Purchasing Department, 200 Main Street, Room 14, or downloaded from the County website at no charge.
A mandatory pre-bid conference will be held on April 2, 2026 at 10:00 a.m. Bidders must submit a bid bond in the amount of five percent of the bid.
Marlow County reserves the right to reject any and all bids and to waive any informalities.
""",
    ("is a public notice", "a Chinese call for tenders"): """江城市第二中学食堂设备采购项目招标公告
项目编号：JC2026-018
江城市第二中学食堂设备采购项目的潜在投标人应在市公共资源交易网获取招标文件，并于2026年4月15日9时30分前递交投标文件。
一、项目基本情况
预算金额：86万元。采购需求：蒸饭车、消毒柜等设备一批，详见招标文件。
二、申请人的资格要求
满足政府采购法第二十二条规定；本项目不接受联合体投标。
三、获取招标文件
时间：2026年3月25日至3月31日，每天上午8时至12时。
四、公告期限
自本公告发布之日起五个工作日。
""",
    ("no run of paragraphs", "a week of a minister"): """Agenda de la ministre
Semaine du 10 au 14 novembre 2025
Lundi 10 novembre
9 h 30 Réunion de cabinet
14 h Entretien avec le président de la région Orbe
Mardi 11 novembre
11 h Cérémonie du 11 novembre, place de la République
Mercredi 12 novembre
10 h Conseil des ministres
15 h Questions au gouvernement, Assemblée nationale
Jeudi 13 novembre
Déplacement à Valbrune : visite du centre de formation, puis échange avec les apprentis
Vendredi 14 novembre
9 h Intervention au colloque « Former demain »
""",
    (
        "is the programme of an event, or a calendar",
        "a week of a parliament",
    ): """Week ahead: Parliament diary, 9–13 March
All times are Brussels time unless stated otherwise. Events are subject to change.
Monday 9 March
10:00 Committee on Fisheries: exchange of views with the Commissioner
15:00 Opening of plenary session
Tuesday 10 March
09:00 Debate on the situation in the dairy market
12:30 Votes
Wednesday 11 March
09:00 Key debate with the Prime Minister of Exampleland
11:30 Press briefing by the President, Room Anna Lindh
Thursday 12 March
09:00 Debate on urgent matters
12:00 Votes
Friday 13 March
No meetings are planned.
""",
    ("is a list of releases", "days over headlines"): """Sala de prensa
Notas de prensa
14/10/2025
La Diputación destina dos millones a caminos rurales
Las obras empezarán en enero y afectan a 43 municipios de la provincia.
10/10/2025
Abierto el plazo para las becas de formación
Hasta el 15 de noviembre pueden solicitarse 120 becas para jóvenes titulados.
07/10/2025
El Museo Provincial recibe la visita 100.000
Una familia de Valdehierro recibió un lote de libros y una visita guiada.
02/10/2025
La feria del caballo cierra con récord de público
Más de 30.000 personas pasaron por el recinto en cuatro días.
""",
    ("no run of paragraphs", "days under headlines"): """新闻中心
江城市召开防汛工作会议
2026-03-12
会议要求各区落实责任，做好汛前检查。
我市新增公园六处
2026-03-10
六处公园面积共四十公顷，五月起免费开放。
图书馆延长开放时间
2026-03-07
自四月起，市图书馆每晚开放至二十一时。
地铁三号线试运行
2026-03-03
试运行期间市民可预约免费乘车。
上一页 1 2 3 下一页
""",
    ("is a newsletter", "a newsletter of a trust"): """Riverside Community Trust – e-News, Spring 2026, Issue 41
Dear friends,
Welcome to our spring bulletin. As always there is plenty going on along the river.
Towpath reopens
After eleven months of work the towpath between Mill Lane and the weir is open again. Thank you for your patience.
Meet our new ranger
Tess joined us in January from the moors. She loves newts, and dislikes litter.
Photo competition
Send us your best picture of the river by 1 May. There are three prizes, and the winners go into next year’s calendar.
Volunteer days
Saturday 11 April – litter pick, meet at the boathouse
Saturday 25 April – willow weaving
Like us on Facebook | Follow us on Instagram
To stop receiving these emails click here.
""",
    ("is a page of questions and answers", "questions on a bin"): """Frequently asked questions about your new bin
When will I get my new bin?
Bins will be delivered to all households between April and June. You do not need to be in.
What can I put in it?
Paper, card, tins and plastic bottles. Please rinse them first. Glass still goes into the box.
What happens to my old bin?
Leave it out on your next collection day and we will take it away for recycling.
Can I ask for a smaller one?
Yes. Fill in the form on our website or call the contact centre.
""",
    ("offers goods for sale", "a filter in a shop"): """AquaPure 300 Countertop Water Filter
£89.99 (inc. VAT)
In stock – free delivery on orders over £50
Add to basket
Fresh, clean water at the touch of a button. The AquaPure 300 removes chlorine, lead and microplastics, and fits under any standard tap in minutes.
Features
Three-stage carbon filter lasts up to six months
Flow rate 1.9 litres per minute
Tool-free installation
Specifications
Dimensions: 18 x 12 x 31 cm
Weight: 1.4 kg
Customer reviews
4.6 out of 5 stars (212 ratings)
You may also like
""",
    ("offers goods for sale", "shears in a shop"): """Gartenschere „Buche“ mit Ledertasche
Art.-Nr. 20417
34,90 € inkl. MwSt., zzgl. Versand
Lieferzeit: 2–3 Werktage
In den Warenkorb
Mit dieser Schere schneiden Sie Zweige bis 22 mm mühelos. Die Klinge aus Kohlenstoffstahl lässt sich nachschärfen, die Griffe aus geölter Buche liegen gut in der Hand.
Produktdetails
Länge: 21 cm
Gewicht: 240 g
Kundenbewertungen (38)
Andere Kunden kauften auch
""",
    ("is a notice on the protection of data", "data of a company"): """Informationen zum Datenschutz
Verantwortlicher im Sinne der DSGVO ist die Beispiel GmbH, Musterweg 1, 99999 Oberwald. Wir nehmen den Schutz Ihrer personenbezogenen Daten sehr ernst.
Server-Logfiles
Beim Aufruf unserer Seiten werden automatisch Informationen erfasst, die Ihr Browser übermittelt, etwa IP-Adresse und Uhrzeit.
Rechtsgrundlage
Die Verarbeitung erfolgt auf Grundlage von Art. 6 Abs. 1 lit. f DSGVO.
Ihre Rechte
Sie haben das Recht auf Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung sowie auf Beschwerde bei einer Aufsichtsbehörde.
""",
    ("is the programme of an event, or a calendar", "a diary of events for the press"): """Agence du Midi
Dépêches
L'agenda du jeudi 21 octobre 2026
VILLENEUVE
9h30 : Conférence de presse de la Banque des Exemples sur son rapport d'automne, 1 rue du Pont. Contact : Anne Meunier, 05 55 50 01 91.
11h : Inauguration de la nouvelle aile du musée des Horloges, 5 rue Haute. Contact : Paul Roux, 05 55 50 01 82.
LACOMBE
14h : Procès de l'incendie du pont, palais de justice de Lacombe. Contact : le greffe, 05 55 50 01 83.
""",
    ("is a list of releases, not one", "headline, day and text by turns"): """Fundación Faro | Quiénes somos | Prensa
Notas de prensa
La Fundación Faro abre en Marola una escuela de vela para todos los barrios de la bahía
8 de mayo de 2026
La escuela recibirá desde junio a trescientos niños, que navegarán gratis los sábados.
Premio Faro para una ingeniera de caminos de Lomas
30 de abril de 2026
El jurado ha reconocido sus puentes de madera, que se montan en un día.
Balance del año: más barcos y menos ruido
3 de abril de 2026
La memoria recoge los trabajos de catorce proyectos en seis puertos.
""",
    ("is a law, a contract or a set of rules", "rules of a town"): """湊市例規集
図書館の写真撮影に関する要綱
平成29年7月3日
(趣旨)
第1条 この要綱は、図書館の中で写真を撮影する場合の手続に関し必要な事項を定めるものとする。
(手続)
第2条 撮影をしようとする者は、あらかじめ館長に届け出るものとする。
(取消し)
第3条 館長は、他の利用者の妨げになるときは、撮影を中止させることができる。
""",
    ("is a conversation", "speakers in brackets"): """港町市
市長の部屋

9月定例記者会見についての記録

令和2年9月14日

(市長)
皆さんこんにちは。台風の季節になりましたが、市としてもしっかり備えをしてまいりたいと思います。

(記者)
港の改修が終わり、船が入れるようになるのはいつごろでしょうか。

(市長)
来年の3月末までに終える見込みで、工事は予定どおりに進んでいるところでございます。

(記者)
市の負担はどのくらいになるのでしょうか。

(市長)
半分ほどになる見込みでございますが、国とも話し合いを続けております。
""",
    ("is a conversation", "speakers alone on their lines"): """Vie des villes
Discours
Entretien de la maire de Villeneuve à Radio Lac le 3 février 2026

LAURE EXEMPLE

Bonjour Madame la maire, et merci d'être venue ce matin. Quand rouvre le pont qui est fermé depuis deux ans ?

ANNE MODÈLE

Bonjour. Il rouvre au mois de novembre, si les ingénieurs tiennent leur calendrier, et je crois qu'ils le tiendront.

LAURE EXEMPLE

Et qui paie les travaux, puisque la région dit qu'elle n'a plus un sou pour les routes ?

ANNE MODÈLE

La ville paie la moitié, et l'État l'autre moitié. La région n'a jamais rien promis, il faut le dire aussi.
""",
}
RELEASES = {
    "a prize": """Bewerbungen für den Kulturpreis 2026 ab sofort möglich
Oberwald, 3. Februar 2026 – Die Stadt Oberwald vergibt wieder ihren Kulturpreis. Bewerbungsfrist ist der 31. März.
Bewerben können sich Künstlerinnen und Künstler aller Sparten. Der Preis ist mit 5.000 Euro dotiert, und ein befristetes Atelier gehört dazu.
Voraussetzungen: Wohnsitz in der Stadt oder im Landkreis.
Pressestelle der Stadt Oberwald, Telefon 09999 1234-0
""",
    "a fair of posts": """江城举行春季招聘会 提供岗位三千个
江城市人力资源局3月7日消息：今天上午，江城市春季招聘会在体育馆举行，两百家企业提供岗位三千个，五千余名应届毕业生到场投递简历。
据介绍，平均月薪达到六千元，应聘者可现场面试，当场签订劳动合同。市人力资源局还设立了政策咨询台。
""",
    "a company that hires": """Jobs: Acme hires 120 people for its new plant
NORTHFIELD, March 3, 2026 – Acme will hire 120 people for its new plant in Northfield. Full-time and part-time positions are open, and the company is looking for a plant manager.
“We are looking for a team that loves pumps,” said Ann Example. Wages start at 24 dollars an hour, with benefits from the first day. Resumes can be sent to jobs@example.org.
Requirements: a driving licence and the will to learn.
About Acme
Acme is an equal opportunity employer and makes pumps in four states.
""",
    "water that is cut": """Aviso de interrupção no abastecimento de água no Jardim das Acácias
Serra Azul, 12 de março de 2026 – A companhia de águas informa que o abastecimento será interrompido na quarta-feira, das 8h às 16h, para obras na rede.
Caminhões-pipa atenderão as escolas e o posto de saúde. Os moradores interessados podem pedir água pelo telefone 195.
""",
    "a contest of doctors": """Министерство здравоохранения открыло приём заявок на конкурс врачей
Снежногорск, 3 марта 2026 года. Министерство здравоохранения открыло приём заявок на конкурс «Земский врач». Окончание подачи заявок – 31 марта.
Условия: стаж работы не менее трёх лет и переезд в село. Победители получат по миллиону рублей.
Пресс-служба министерства: +7 495 123-45-67
""",
    "a plan that is laid out": """Stadt Oberwald legt Entwurf für Bebauungsplan öffentlich aus
Oberwald, 7. November 2025. Der Entwurf des Bebauungsplans „Am Ententeich“ wird ab dem 17. November öffentlich ausgelegt. Stellungnahmen können bis 19. Dezember abgegeben werden.
„Wir wünschen uns viele Rückmeldungen“, sagt Baubürgermeisterin Anna Muster. Geplant sind achtzig Wohnungen und eine Kita.
Kontakt: Pressestelle, Telefon 09999 1234-0, presse@oberwald.example.de
""",
    "goods that are in stock": """Acme launches the AquaPure 300 water filter
LONDON, 3 March 2026 – Acme has launched the AquaPure 300, a water filter for kitchens. It costs £89.99 and is in stock from today, with free delivery.
“Customers asked for a smaller filter,” said Ann Example. It removes chlorine, lead and microplastics.
ENDS
""",
    "a week of events": """Programa da Semana da Água em Serra Azul
Serra Azul, 12 de março de 2026 – A Prefeitura de Serra Azul divulga a programação da Semana da Água, que vai de 16 a 20 de março, com entrada gratuita em todas as atividades.
Segunda-feira, 16: abertura, 9h, Teatro Municipal
Terça-feira, 17: visita à nascente, 8h
Quarta-feira, 18: oficina para crianças, 14h
Quinta-feira, 19: debate, 19h
Sexta-feira, 20: plantio de mudas, 8h
"Queremos aproximar a cidade do rio", disse a secretária Ana Exemplo.
Assessoria de Imprensa: (11) 5555-0000
""",
    "days of a history": """Chronologie: 100 Jahre Stadtwerke Oberwald
Oberwald, 6. November 2025. Die Stadtwerke Oberwald feiern ihr hundertjähriges Bestehen mit einer Ausstellung im Wasserturm. Sie zeigt Pumpen, Pläne und Plakate und ist bis zum Frühjahr zu sehen.
Drei Tage aus der Geschichte:
1. April 1925: Das erste Wasserwerk geht in Betrieb
12. Mai 1958: Der Wasserturm wird eingeweiht
3. Juli 1994: Die Stadt wird an das Fernwärmenetz angeschlossen
20. August 2019: Das Solarfeld am Bahndamm liefert Strom
„Ohne unsere Leute wäre das nichts geworden“, sagt Geschäftsführerin Anna Muster.
""",
    "bids that are asked for": """County Seeks Bids for New Bridge
MARLOW, Ohio – Marlow County has invited bids for a new bridge over the Example River. Sealed bids will be received until April 16, and the bridge is to open in 2028.
“This is the largest project in the history of the county,” said Commissioner Ann Example.
For more information, contact Dan Example at 212-555-0148.
""",
}


def one(text: str) -> Reading:
    _, readings = read(Source("page.txt", text.encode()))
    (reading,) = readings
    return reading


@pytest.mark.parametrize("what", PAGES)
def test_a_page_of_another_kind_is_refused_whatever_day_or_place_it_has(what: tuple[str, str]) -> None:
    with pytest.raises(ImportRefused, match=what[0]):
        one(PAGES[what])


@pytest.mark.parametrize("what", RELEASES)
def test_a_release_on_such_a_thing_is_taken(what: str) -> None:
    assert one(RELEASES[what]).release.headline
