"""What is told to be of another kind by what it says several times over, and releases that speak of the same things."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Options, Reading
from pressctl.importers.extraction.lines import turns
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source
from support import rendered

TALKS = {
    "une journaliste": """Point de presse du ministre
Le ministre : Bonjour à toutes et à tous. Le pont sera ouvert lundi, comme nous l’avions promis aux habitants.
Une journaliste : Combien a-t-il coûté ?
Le ministre : Quarante et un millions d’euros. L’État en a payé la moitié, et la ville le reste.
Un journaliste : Et l’ancien pont, sera-t-il détruit ?
Le ministre : Oui, au printemps prochain. Merci à tous.
""",
    "full stops": """Briefing on the bridge
Northfield, 3 March 2026
MS. EXAMPLE: Good morning, everybody. I have a few words on the bridge, and then I will take your questions.
Q. When will the bridge open for the buses?
A. It will open on Monday for the buses of all lines, and for cyclists on the same day.
Q. What did it cost?
MS. EXAMPLE: Forty-one million dollars, of which the state has paid half.
Q. Thank you.
""",
    "Frage": """Interview mit Lea Beispiel in der Neustädter Zeitung
Frage: Frau Beispiel, wann wird die neue Brücke eröffnet?
Beispiel: Am Montag, und zwar für alle, die zu Fuß, mit dem Rad oder mit dem Bus kommen.
Frage: Was hat sie gekostet?
Beispiel: 41 Millionen Euro, und die Hälfte davon hat das Land bezahlt, wofür wir dankbar sind.
Frage: Und die alte Brücke?
Beispiel: Die wird im Frühjahr abgerissen.
""",
    "names": """Elf Jahre für eine Brücke
Neustädter Zeitung: Frau Beispiel, wann wird die neue Brücke eröffnet?
Lea Beispiel: Am Montag, und zwar für alle, die zu Fuß, mit dem Rad oder mit dem Bus kommen.
Neustädter Zeitung: Was hat sie gekostet?
Lea Beispiel: 41 Millionen Euro, und die Hälfte davon hat das Land bezahlt, wofür wir dankbar sind.
""",
    "PREGUNTA.-": """Declaraciones de la alcaldesa
PREGUNTA.- ¿Cuándo se abre el puente?
RESPUESTA.- El lunes, para los autobuses y para las bicicletas, y estamos muy contentos.
PREGUNTA.- ¿Cuánto ha costado?
RESPUESTA.- Cuarenta y un millones de euros, y la mitad la ha pagado el Estado.
""",
    "times": """Recording of the briefing
Ann Example  00:03
Good morning, everybody. I have a few words on the bridge, and then I will take your questions.
Bob Sample  00:41
When will the bridge open for the buses?
Ann Example  00:45
It will open on Monday for the buses of all lines, and for cyclists.
Bob Sample  01:10
And what did it cost us all?
Ann Example  01:12
Forty-one million.
""",
    "host": """On the radio
Host: Welcome to the programme. With us is Ann Example, who has built a bridge in Northfield.

Ann Example: Thank you for having me.

Host: How long did it take to build it, and who paid?

Ann Example: Eleven years. The state paid half of it, and the city the rest of it.
""",
    "kremlin": """Встреча с главой города Новополь
Глава города доложил о ходе работ на мосту.
А.Примеров: Здравствуйте! Как идут дела с мостом, когда он откроется?
И.Образцов: Откроется в понедельник. Работы закончены на два месяца раньше срока, спасибо всем строителям.
А.Примеров: Сколько он стоил городу?
И.Образцов: Сорок один миллион рублей. Половину заплатила область.
А.Примеров: Хорошо. Спасибо.
""",
    "mfa-zh": """2026年3月3日外交部发言人示例主持例行记者会
示例社记者：据报道，新大桥将于下周开放。发言人对此有何评论？
示例：我们注意到有关报道。这座大桥将方便两岸人民的往来，我们对此表示欢迎。
示例电视台记者：工程费用由谁承担？
示例：费用由两地政府共同承担，具体情况请向主管部门了解。
示例社记者：旧桥将如何处理？
示例：旧桥将于明年春天拆除。
""",
}
OTHERS = [
    (
        "advertises a post",
        """Communications Officer (full time)
Acme Foundation, Northfield
We are looking for a Communications Officer to join our team of twelve people from 1 May 2026.
Your responsibilities
You will write for our website and our newsletter, answer the questions of journalists, and look after our accounts in social media.
Your profile
You have a degree in communications or journalism, at least three years of experience, and you write well in English and in French.
We offer
A salary of 48,000 to 55,000 euros a year, thirty days of holiday and flexible hours.
How to apply
Please send your CV and a letter of motivation to jobs@example.org by 31 March 2026. Interviews will be held in the second week of April.
""",
    ),
    (
        "advertises a post",
        """Chargé de communication (H/F)
La Ville de Villeneuve recrute un chargé de communication à temps plein pour sa direction générale.
Vos missions
Rédiger les communiqués et les discours, animer les réseaux sociaux et répondre aux questions des journalistes locaux.
Profil recherché
Diplôme en communication, trois ans d’expérience, bonne plume et goût du travail en équipe.
Pour postuler
Envoyez votre CV et une lettre de motivation à emploi@example.org avant le 31 mars 2026.
""",
    ),
    (
        "advertises a post",
        """新城市建设局招聘桥梁工程师
岗位职责
负责全市桥梁的检查、维修计划的制定，并就沿河新工程向市政府提出建议。
任职要求
土木工程专业本科以上学历，五年以上工作经验，持有驾驶证。
薪资待遇
五险一金，带薪年假，具体面议。有意者请将简历发送至job@example.org。
""",
    ),
    (
        "lists what a search has found",
        """Suchergebnisse
Ihre Suche nach „Brücke“ ergab 124 Treffer
Seite 1 von 13
Stadt eröffnet neue Brücke
Die Stadt Neustadt hat heute eine neue Brücke über die Beispiel eröffnet, über die jeden Tag dreißigtausend Menschen fahren ...
Brücke wegen Reparatur gesperrt
Die alte Brücke an der Flussstraße ist zwei Wochen lang gesperrt, weil die Lampen ausgewechselt werden und das Geländer ...
Weiter
""",
    ),
    (
        "is the programme of an event|no run of paragraphs",
        """Tagungsprogramm „Brücken der Zukunft“
Freitag, 6. März 2026, Rathaus Neustadt
9.00 Uhr Anmeldung und Kaffee
9.30 Uhr Begrüßung durch die Bürgermeisterin Lea Beispiel
10.00 Uhr Vortrag: Brücken der Zukunft, Prof. Max Muster, Universität Neustadt
11.00 Uhr Podium: Wer bezahlt die Brücken, mit drei Gästen aus der Region und dem Publikum
12.30 Uhr Mittagessen im Garten des Rathauses
14.00 Uhr Gang über die neue Brücke mit dem Ingenieur, der sie geplant hat
""",
    ),
    (
        "is the programme of an event|no run of paragraphs",
        """Colloque « Les ponts de demain » : programme
Vendredi 6 mars 2026, hôtel de ville de Villeneuve
9h00 : Accueil des participants et café
9h30 : Ouverture par la maire, Anne Exemple
10h00 : Conférence « Les ponts de demain », par Paul Modèle, université de Villeneuve
11h00 : Table ronde : qui paie les ponts, avec trois invités de la région et le public présent dans la salle
12h30 : Déjeuner dans le jardin de l’hôtel de ville
14h00 : Traversée du nouveau pont avec l’ingénieur qui l’a conçu
""",
    ),
    (
        "is a list of prices",
        """Preisliste 2026
Erwachsene 12,00 €
Kinder unter 12 Jahren 4,00 €
Schüler und Studierende mit gültigem Ausweis, der vorzuzeigen ist 8,00 €
Familien mit zwei Erwachsenen und bis zu drei Kindern 28,00 €
Gruppen ab zehn Personen, je Person 9,00 €
Führung über die alte Brücke nach Anmeldung 45,00 €
Alle Preise enthalten die gesetzliche Mehrwertsteuer und gelten ab dem 1. März 2026 bis auf Weiteres.
""",
    ),
    (
        "asks for a name and a password",
        """Sign in to continue
Northfield Gazette
This article is for subscribers only. Please sign in with your username and your password, or start your subscription today.
Username
Password
Remember me
Forgot your password?
Create an account
""",
    ),
    (
        "asks for a name and a password",
        """Connexion à l’espace presse
Cet espace est réservé aux journalistes accrédités. Veuillez saisir votre identifiant et votre mot de passe pour accéder aux documents.
Identifiant
Mot de passe
Rester connecté
Mot de passe oublié ?
Créer un compte
""",
    ),
    (
        "asks for leave to keep cookies",
        """Before you continue
We use cookies and similar technologies to measure how our pages are used, and to show personalised ads. Our partners do so as well.
By clicking “Accept all” you consent to the processing of your data. You can withdraw your consent at any time in the cookie settings.
Accept all
Reject all
Manage preferences
""",
    ),
    (
        "asks for leave to keep cookies",
        """Ваша конфиденциальность важна для нас
Мы используем файлы cookie, чтобы сайт работал лучше и показывал подходящую рекламу. Нажимая «Принять все», вы даёте согласие на обработку данных.
Принять все
Отклонить все
Настройки cookie
""",
    ),
    (
        "is a newsletter",
        """Newsletter der Stadtbibliothek Neustadt
Ausgabe 3/2026
Liebe Leserinnen und Leser,
der Frühling ist da, und wir haben viel zu berichten. In dieser Ausgabe finden Sie unsere neuen Öffnungszeiten und die Bücher des Monats.
Neue Öffnungszeiten
Ab April ist die Bibliothek donnerstags bis acht Uhr abends geöffnet, damit Sie nach der Arbeit kommen können.
Bücher des Monats
Unser Team hat drei neue Romane für Sie gelesen, und zwei haben uns sehr gut gefallen; Sie finden sie auf dem Tisch an der Tür.
Lesekreis
Der Lesekreis trifft sich am zweiten Dienstag im Monat und freut sich über neue Gesichter.
Sie erhalten diesen Newsletter, weil Sie ihn bestellt haben. Newsletter abbestellen
""",
    ),
    (
        "is a page of questions and answers",
        """Häufige Fragen zur neuen Brücke
Wann wird die Brücke eröffnet?
Am Montag, dem 9. März 2026, um zehn Uhr, für alle, die zu Fuß, mit dem Rad oder mit dem Bus kommen.
Was hat die Brücke gekostet?
41 Millionen Euro, und die Hälfte davon hat das Land bezahlt; den Rest zahlt die Stadt in zehn Jahren ab.
Was geschieht mit der alten Brücke?
Sie wird im nächsten Frühjahr abgerissen, und aus ihren Steinen entsteht eine Mauer am Park.
""",
    ),
]
DOUBTFUL = [
    (
        "a speech",
        """Speech by the mayor at the opening of the bridge
3 March 2026
Check against delivery
When I was a child I crossed this river in a boat that my grandfather rowed, and I remember how cold the water was in March.
It took eleven years to build this bridge, and I thank all who have worked on it in the rain, in the sun and in the snow.
I ask you now to walk across it with me. Thank you very much.
""",
    ),
    (
        "a speech",
        """Rede der Bürgermeisterin zur Eröffnung der Brücke
Es gilt das gesprochene Wort
Sehr geehrte Damen und Herren, liebe Gäste, es ist mir eine große Ehre, heute Morgen hier am Fluss zu Ihnen zu sprechen.
Als Kind bin ich mit meinem Großvater in einem Boot über diesen Fluss gefahren, und ich weiß noch, wie kalt das Wasser war.
Ich danke allen, die diese Brücke gebaut haben, und bitte Sie, nun mit mir hinüberzugehen. Vielen Dank.
""",
    ),
    (
        "a speech",
        """Discurso de la alcaldesa en la apertura del puente
Villanueva, 3 de marzo de 2026
Señoras y señores, queridos amigos, es para mí un gran honor hablarles esta mañana junto al río.
De niña crucé este río en una barca que remaba mi abuelo, y recuerdo lo fría que estaba el agua en marzo.
Doy las gracias a todos los que han construido este puente. Muchas gracias.
""",
    ),
    (
        "a speech",
        """Palavras da presidente na abertura da ponte
Vila Exemplo, 3 de março de 2026
Cara presidente da junta, caros pescadores, minhas senhoras e meus senhores,
Em criança atravessei este rio num barco que o meu avô remava, e lembro-me da água fria de março.
Levámos onze anos a construir esta ponte, e agradeço a todos os que nela trabalharam. Muito obrigada.
""",
    ),
    (
        "a conversation",
        """TRANSCRIPT
DOORSTOP, NORTHFIELD
TUESDAY, 3 MARCH 2026
SUBJECTS: New bridge; buses; old bridge.
ANN EXAMPLE, MINISTER FOR WORKS: Good morning. It is great to be here in Northfield with the mayor to open this bridge.
JOURNALIST: Minister, when will the buses run?
EXAMPLE: From Monday, every ten minutes. That is what we have promised and that is what we have done here.
JOURNALIST: And the old bridge, will it be kept?
EXAMPLE: No. It will be taken down next spring and its stones used for a wall.
JOURNALIST: Thank you.
EXAMPLE: Thank you all.
[ENDS]
Media contact: Bob Sample, 0412 555 014
""",
    ),
    (
        "an interview, or a page of questions",
        """“It was worth the wait”: Ann Example on the new bridge
How long did it take to build the bridge?
Eleven years, from the first sketch to the opening. Half of that time we spent on permits, and on finding the money.
Who paid for it in the end?
The state paid half of the 41 million dollars, and the city the rest. It was a long road, and I am glad that it is over.
What will happen to the old one?
It will be taken down next spring. Its stones will be used for a wall along the park by the river.
What comes next for you?
A holiday, first of all, and then the tunnel that the council has asked us to look at.
""",
    ),
]
RELEASES = {
    "hiring-de": """Stadt Neustadt sucht 200 neue Fahrerinnen und Fahrer
Neustadt, 3. März 2026 – Die Stadt sucht für ihre Busse 200 Fahrerinnen und Fahrer (m/w/d). Wer sich bewirbt, wird sechs Wochen lang geschult; Vollzeit und Teilzeit sind möglich.
„Wir wollen sie in der Stadt finden“, sagte Lea Beispiel. Bewerbungen mit Lebenslauf nimmt die Stadt bis zum 31. März an.
Pressekontakt: Max Muster, 030 5550 1234, presse@example.org
""",
    "festival": """Northfield Festival Announces Programme
NORTHFIELD, March 3, 2026 – The Northfield Festival has announced its programme for June, with forty concerts on nine stages along the river.
09:00 Opening on the bridge
10:00 Choir of the school on River Street
11:00 Brass of the fire brigade
12:00 Lunch
13:00 Ann Example and band
“It is the largest festival that we have had,” said Bob Sample, who leads it. Tickets are $12 a day, and $30 for all three days of the festival.
Press contact: Dan Example, 212-555-0148, dan@example.org
""",
    "prices-release": """Museum Cuts Its Prices for Families
Northfield, 3 March 2026 – The museum cuts its prices from April on. Families will pay $20 instead of $28.
The new prices are:
Adults $10
Children $3
Students $6
Families $20
Groups $8
“Nobody should stay away for lack of money,” said Ann Example, who leads the museum by the river.
Press contact: press@example.org
""",
    "survey": """Survey: Most People Want the Old Bridge to Stay
Northfield, 3 March 2026 – Sixty per cent of people in Northfield want the old bridge to stay, a survey by Acme says.
Question 1: Should the old bridge stay?
Yes: 60 %
No: 31 %
Question 2: Would you pay for it?
Yes: 22 %
No: 70 %
“The answers show how much people love it,” said Ann Example, who led the survey for Acme and has asked 1,204 people by telephone.
Contact: ann@example.org
""",
    "paywall-release": """Gazette Opens Its Archive to All
Northfield, 3 March 2026 – The Gazette has opened its archive. Readers need no username and no password; all that was for subscribers only can now be read by everybody who likes to.
“We want our past to be read,” said Ann Example, the editor. Those who like may create an account and sign in to keep what they have found.
Press contact: bob@example.org
""",
    "quotes-colon": """Reactions to the New Bridge in Northfield
NORTHFIELD, March 3, 2026 – Mayors of the region have welcomed the new bridge over the Example River, which was opened today.
Ann Example, mayor of Northfield: “We have waited for this day for eleven years, and we thank all neighbours for their patience.”
Bob Sample, mayor of Oldtown: “Our towns come closer to each other, and that is good for all who live and work in them.”
Cat Model, mayor of Newtown: “I shall cross it by bicycle each morning, and I hope to meet many of you on the way.”
Dan Pattern, mayor of Sometown: “At last! What took you so long?”
Contact: press@example.org
""",
    "statement-question": """What Does the New Bridge Cost? City Publishes Figures
The city of Northfield has published what the new bridge over the Example River has cost: 41 million dollars, of which the state has paid half.
“Who pays, and for what? People have a right to know,” said Ann Example, who leads the office of works in the city.
The figures are on the city’s website; a meeting for all who have questions is held on Monday at seven in the town hall.
""",
    "annex": """City Opens a Bridge
NORTHFIELD, March 3, 2026 – The city has opened a bridge over the river, which thirty thousand people will cross each day on their way to work.
The works cost 41 million dollars, of which the state paid half; they began in March and ended two months early, to the joy of all who live there.
“We have waited for this day for eleven years, and we thank all neighbours for their patience,” said Ann Example, who leads the office of works and planned it.
The old bridge will be taken down next spring, and its stones will be used for a wall along the park by the river, where children will play.
Questions and answers
Q: When does it open?
A: On Monday.
Q: What does it cost to cross it by car?
A: Nothing at all.
""",
    "search": """Search Results Improve With New Engine

Acme has built an engine for the archive of the county, and search results now come in a second.

“People find what they look for,” said Ann Example, who has built it with her team of four in the past two years.
""",
}


def one(text: str, name: str = "page.txt", *, anyway: bool = False) -> Reading:
    """Return the release of a source of one."""
    (reading,) = read(Source(name, text.encode()), options=Options(anyway=anyway))[1]
    return reading


def as_page(text: str) -> str:
    """Return a text as a page of a site, each line a paragraph."""
    title, *lines = filter(None, text.split("\n"))
    return rendered.as_page([("headline", title), *(("text", line) for line in lines)], rendered.site(3))


@pytest.mark.parametrize("suffix", [".txt", ".html"])
@pytest.mark.parametrize("text", TALKS.values(), ids=TALKS)
def test_a_conversation_is_refused_and_taken_whole_anyway(text: str, suffix: str) -> None:
    source = as_page(text) if suffix == ".html" else text
    with pytest.raises(ImportRefused, match="is a conversation, most of it said by one after the other"):
        one(source, f"page{suffix}")
    body = one(source, f"page{suffix}", anyway=True).release.body
    first, *_, last = [line for line in text.split("\n")[1:] if turns.read([line, line])]
    assert first.split()[-1].strip("[]") in body
    assert last.split()[-1].strip("[]") in body


@pytest.mark.parametrize("suffix", [".txt", ".html"])
@pytest.mark.parametrize(("why", "text"), OTHERS)
def test_a_page_of_another_kind_is_refused(why: str, text: str, suffix: str) -> None:
    with pytest.raises(ImportRefused, match=why):
        one(as_page(text) if suffix == ".html" else text, f"page{suffix}")


@pytest.mark.parametrize("suffix", [".txt", ".html"])
@pytest.mark.parametrize(("kind", "text"), DOUBTFUL)
def test_what_may_be_a_release_is_taken_with_a_note(kind: str, text: str, suffix: str) -> None:
    reading = one(as_page(text) if suffix == ".html" else text, f"page{suffix}")
    assert any(f"it reads as {kind}" in note for note in reading.notes)


@pytest.mark.parametrize("suffix", [".txt", ".html"])
@pytest.mark.parametrize("text", RELEASES.values(), ids=RELEASES)
def test_a_release_that_speaks_of_such_things_is_none_of_them(text: str, suffix: str) -> None:
    reading = one(as_page(text) if suffix == ".html" else text, f"page{suffix}")
    assert not any("it reads as" in note for note in reading.notes)


def test_a_line_that_says_so_makes_a_conversation_a_release_with_a_note() -> None:
    reading = one(f"FOR IMMEDIATE RELEASE\n\n{TALKS['host']}")
    assert any("it reads as a conversation" in note for note in reading.notes)


def test_labels_of_a_list_are_no_speakers() -> None:
    places = ["What: A walk over the bridge.", "When: Monday at ten.", "Where: River Street."] * 3
    assert not turns.are_most(places)
    assert not turns.are_most(
        ["Product: Acme cheese, 200 g", "Lot: 12345", "Product: Acme cheese, 400 g", "Lot: 2"] * 2
    )


ABSTRACT = """Pesquisa sobre a leitura em cidades do interior
Cadernos de Leitura, ISSN 0000-0000
Resumo
O artigo apresenta os resultados de uma pesquisa sobre a leitura em doze cidades, com entrevistas e questionários.
Os resultados mostram que a biblioteca continua a ser o primeiro lugar de leitura, e que os jovens leem mais do que antes.
Palavras-chave: leitura; biblioteca; interior
"""


def test_the_abstract_of_a_paper_is_refused() -> None:
    with pytest.raises(ImportRefused, match="the abstract of a paper"):
        one(ABSTRACT)


DIGEST = """Nouvelles du jour
Lausanne, le 9 juin 2026
Transports : le président ouvre la conférence du rail
Le président, Luc Exemple, a ouvert ce matin la conférence du rail, qui réunit les vingt-six régions. (Pour plus \
d'informations : Anne Exemple – Tél. : +41 21 555 01 12)
Concurrence : le Conseil autorise la reprise d'une scierie
Le Conseil a autorisé la reprise d'une scierie du Jura, et le texte est sur son site. (Pour plus d'informations : Marc \
Exemple – Tél. : +41 21 555 01 30)
AGENDA
La conseillère Exemple à Sion pour les rencontres de l'eau
Elle y participera demain avec les ministres de douze régions. (Pour plus d'informations : Eva Exemple – Tél. : +41 21 \
555 01 44)
"""


def test_several_items_with_a_contact_each_are_noted() -> None:
    assert any("several things, each with its own contact" in note for note in one(DIGEST).notes)


RULES = """Press Release Acceptance Rules

All press releases sent to the desk must describe news first made public within the past 60 days, and have a contact.

The desk may sort or refuse any press release, and it does not say why it has done so. Pictures must be sent as files.
"""


def test_rules_for_those_who_send_releases_are_noted_and_a_release_on_something_is_not() -> None:
    assert any("see whether it is one" in note for note in one(RULES).notes)
    release = RULES.replace("Press Release Acceptance Rules", "Press release on the desk’s new rules")
    assert not any("see whether it is one" in note for note in one(release).notes)


ARTICLE = """Lesezeit: 2 Minuten
Nach Diebstahl von Glocken ermittelt die Kriminalpolizei
Ravensried, 3. Mai - Oberland-Bote. Nach dem Diebstahl von zwei Glocken aus der Kapelle von Sankt Veit hat die \
Kriminalpolizei Ermittlungen aufgenommen, wie die Pressestelle des Präsidiums mitteilt.
Die Täter kamen in der Nacht auf Sonntag und nahmen auch einen Leuchter mit, wie der Mesner berichtet hat.
Lesen Sie auch:
Artikel bewerten
"""


def test_a_newspaper_that_names_itself_behind_the_day_is_one() -> None:
    with pytest.raises(ImportRefused, match="an article of a newspaper"):
        one(ARTICLE)


DISPATCH = """Accueil

Actualités

22/01/2019

Dépêche

Cérémonie des vœux aux maires par le Maire

Le Maire, Marc Exemple, entouré des membres du conseil, a présenté ses vœux aux maires de quarante pays.

Le Maire a également dit le prix qu'il attache à leur travail : "vous êtes les premiers que les habitants appellent".
"""


def test_a_kicker_that_is_also_what_newspapers_are_called_names_none() -> None:
    assert not any("see whether" in note for note in one(DISPATCH).notes)


CALL = """Вниманию СМИ

3 марта 2026 года

4 марта в 11:00 в большом зале администрации города Заозёрска состоится пресс-конференция, посвящённая паводку.

В пресс-конференции примут участие глава города и начальник спасательной службы. Журналистов ждут с 10:30.

Контакты для СМИ: Ольга Примерова, тел. +7 555 010-22-33
"""


def test_a_call_on_the_media_with_its_day_is_a_release() -> None:
    assert not any("see whether" in note for note in one(CALL).notes)


@pytest.mark.parametrize(
    "text",
    [
        """Elmton United statement on the plans for a stadium

Elmton United can confirm that it has handed in its plans today for a stadium with room for 22,000, on the goods yard.

The club has asked supporters, neighbours and the borough for two years, and thanks all of them for their time.
""",
        """Công an tỉnh triệt phá đường dây buôn lậu xăng dầu

Thứ Năm, 02/04/2026, 08:30

Ngày 1/4, Công an tỉnh cho biết vừa triệt phá một đường dây buôn lậu xăng dầu trên biển, bắt giữ 9 đối tượng.

Lực lượng chức năng thu giữ hai tàu cùng khoảng 300.000 lít dầu. Vụ việc đang được tiếp tục điều tra mở rộng.
""",
        """市 教 育 局 公 布 暑 假 安 排

2026 年 5 月 11 日

5 月 11 日 ， 市 教 育 局 公 布 2026 年 全 市 中 小 学 暑 假 安 排 。 全 市 普 通 中 小 学 从 7 月 4 日 开 始 放 暑 假 。

市 教 育 局 负 责 人 表 示 ， 各 学 校 要 合 理 安 排 学 生 假 期 生 活 ， 不 得 组 织 集 体 补 课 。
""",
        """الوزارة تطلق منصة رقمية للخدمات البلدية

الرياض 30 رجب 1447 هـ

أطلقت وزارة الشؤون البلدية منصة رقمية جديدة تقدم أكثر من مئة خدمة للمواطنين والمقيمين في جميع المناطق.

وقال معالي الوزير إن المنصة تختصر زمن الإجراءات إلى النصف وترفع جودة الخدمات.
""",
    ],
    ids=["a statement", "syllables", "spaces within Chinese", "a day by the moon"],
)
def test_short_releases_in_the_forms_of_their_languages_are_not_noted(text: str) -> None:
    assert not any("see whether" in note for note in one(text).notes), one(text).signs


def test_a_release_in_two_languages_has_one_dateline_in_each() -> None:
    english = "ELMTON — Today, the Ministry of Rivers announced that it will build a bridge over the Elm for trams."
    spanish = "ELMTON — El Ministerio de Ríos anunció hoy que construirá un puente sobre el Elm para los tranvías."
    more = (
        "The bridge will cost twelve million dollars, and it will be built within two years by the men of the ministry."
    )
    mas = "El puente costará doce millones de dólares, y el ministerio lo construirá en los dos próximos años junto al río."
    text = f"Ministry of Rivers Announces a Bridge over the Elm\n\n{english}\n\n{more}\n\n{spanish}\n\n{mas}\n"
    assert "several datelines" not in " ".join(one(text).signs)


def test_no_field_of_what_is_no_release_is_certain() -> None:
    vacancy = """Programme Officer (m/f/d)

Duty station: Sampleton

Responsibilities

The officer will plan the programme of the agency in the region and report on it to the director every month.

Requirements

Applicants have a degree and five years of experience in a similar post, and speak English and French well.

How to apply

Send your application with a curriculum vitae to jobs@example.org by the end of the month.
"""
    reading = one(vacancy, anyway=True)
    assert reading.fields
    assert not any(each.confidence is Confidence.CERTAIN for each in reading.fields.values())
    with pytest.raises(ImportRefused):
        one(vacancy)
