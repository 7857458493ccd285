"""Pages of other kinds: agendas, pages on the law of a site, obituaries, reprints; and releases that speak of these."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Reading
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

AGENDA = """City Council Meeting
Agenda
Tuesday, 3 March 2026, 7:00 PM
1. Call to Order
2. Roll Call
3. Approval of the Minutes of 17 February 2026
4. Public Comment
Members of the public may speak for up to three minutes each on any item that is within the jurisdiction of the council.
5. Adjournment
"""
TAGESORDNUNG = """Sitzung des Stadtrats
Tagesordnung
am Dienstag, 3. März 2026, 19 Uhr, im Ratssaal
TOP 1 Eröffnung der Sitzung und Feststellung der Beschlussfähigkeit
TOP 2 Genehmigung der Niederschrift vom 17. Februar 2026
TOP 3 Neubau der Brücke über die Beispiel, zweite Lesung
Die Unterlagen zu den einzelnen Punkten liegen im Rathaus aus und können dort während der Öffnungszeiten eingesehen werden.
"""
ORDRE = """Conseil municipal de Villeneuve
Ordre du jour
1. Appel nominal et désignation du secrétaire de séance
2. Approbation du procès-verbal de la séance du 17 février 2026
3. Questions diverses
Les documents relatifs à chaque point peuvent être consultés à la mairie pendant les heures d’ouverture habituelles.
"""
PRIVACY = """Privacy Policy
Last updated: March 3, 2026
Acme respects your privacy. This policy explains which personal data we collect when you visit our website, and why.
You have the right to access, correct or delete your personal data. To exercise your rights, write to the address below.
"""
TERMS = """Mentions légales
Le présent site est édité par la société Exemple, dont le siège est à Villeneuve ; le directeur de la publication est son président.
Les textes et les images du site sont la propriété de la société Exemple et ne peuvent être copiés sans son accord écrit.
"""


TENDER = """إعلان طرح عطاء لتوريد أربعين قاربا لمدرسة البحارة

تعلن بلدية المرسى عن طرح عطاء لتوريد أربعين قاربا صغيرا لمدرسة البحارة في الميناء القديم وفق الشروط الآتية.

آخر موعد لشراء نسخة العطاء هو 3 مارس 2026، وثمنها 20 دينارا غير مستردة، وكفالة دخول العطاء خمسة في المئة.

تقدم العروض في مغلفات مغلقة إلى دائرة المشتريات في مبنى البلدية حتى ظهر اليوم السابع عشر من الشهر.
"""
IHALE = """Basın Bülteni Dağıtım Hizmeti

Basın bültenlerinin dağıtımı hizmeti, kamu ihale kanunu uyarınca açık ihale usulü ile alınacaktır.

İhale kayıt numarası 2026/41 olan işe ait ihale dokümanı idareden alınır; geçici teminat yüzde üçtür.

Teklif mektupları 27 Mart 2026 günü saat ona kadar yazı işlerine teslim edilir.
"""


def one(text: str) -> Reading:
    _, readings = read(Source("page.txt", text.encode()))
    (reading,) = readings
    return reading


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (AGENDA, "the agenda of a meeting"),
        (TAGESORDNUNG, "the agenda of a meeting"),
        (ORDRE, "the agenda of a meeting"),
        (PRIVACY, "a page on the law of a website: “Privacy Policy”"),
        (TERMS, "a page on the law of a website: “Mentions légales”"),
        (TENDER, "a public notice or a call for tenders"),
        (IHALE, "a public notice or a call for tenders"),
    ],
)
def test_pages_of_other_kinds_are_refused_by_name(text: str, what: str) -> None:
    with pytest.raises(ImportRefused, match=what):
        one(text)


OBITUARY = """Ann Example, 84, of Northfield
NORTHFIELD – Ann Example, 84, died peacefully at home on Sunday, March 1, 2026, with her family around her.
She is survived by her husband of sixty years and by two sons. She was preceded in death by her sister, Fay Example.
In lieu of flowers the family asks for gifts to the library. The Example Funeral Home looks after the service on Saturday.
"""
REPRINT = """City Opens a Bridge Over the River
December 19, 2025
This article, by Sophie Example, appeared in the Northfield Sun print edition on Dec. 19, 2025.
It is a grey morning by the Example River, and the first cyclists have come to see what the city has waited for.
The bridge cost 41 million dollars, twice what was planned, and critics ask who will pay for the rest of it.
"""


@pytest.mark.parametrize(("text", "note"), [(OBITUARY, "reads as an obituary"), (REPRINT, "was printed before")])
def test_what_may_be_another_page_is_noted(text: str, note: str) -> None:
    assert any(note in each for each in one(text).notes)


RELEASES = (
    """Statement on the death of Ann Example
NORTHFIELD, March 3, 2026 – The board mourns Ann Example, who died on Sunday. She is survived by her husband and two sons.
In lieu of flowers the family asks for gifts to the library. The Example Funeral Home looks after the service on Saturday.
Media contact: Dan Example, 212-555-0148, press@example.org
""",
    """Media advisory
Agenda of the mayor for the week of 3 March 2026
Monday, 10:00 – The mayor opens the bridge over the Example River, with the minister of works and two hundred guests.
Tuesday, 14:00 – The mayor visits the school on River Street and answers the questions of the pupils on the bridge.
""",
    """Council approves the budget and the minutes of its meeting on the bridge
Northfield, 3 March 2026 – The council has approved the budget by nine votes to two. The agenda had twelve items.
Public comment took an hour, and the roll call was repeated twice before the meeting was adjourned at eleven.
""",
    """Acme publishes a new privacy policy
NORTHFIELD, 3 March 2026 – Acme has published a new privacy policy. It says in plain words which data are collected.
The policy was last updated in 2021, and cookies are used only with the consent of those who visit the website.
""",
)  # fmt: skip


@pytest.mark.parametrize("text", RELEASES)
def test_a_release_that_speaks_of_such_things_is_one(text: str) -> None:
    found = one(text)
    assert found.release.headline
    assert not any("see whether it is a release" in note for note in found.notes)


def test_the_day_of_an_event_is_no_day_of_issue_and_its_place_no_headline() -> None:
    found = one(
        "Concert in the park by the river\nWhen: Saturday, 9 May 2026, 8 pm\nWhere: Park by the Example River, Northfield\n"
        "The orchestra of Northfield plays music by three composers who lived by rivers; bring a rug and something to drink."
    )  # fmt: skip
    assert found.release.date is None
    assert not found.release.headline.startswith("Where")


def test_the_teasers_beside_a_short_text_do_not_make_it_a_list_of_links() -> None:
    links = "".join(f'<li><a href="/n/{at}">Another thing that happened in {at}</a></li>' for at in range(2019, 2026))
    text = "The museum opens until ten in the evening on Fridays from April, says its head, Ann Example."
    page = (
        f"<html><body><main><h1>Museum opens late on Fridays</h1><p>{text}</p><p>{text[:-13]}it has said.</p></main>"
        f"<aside><ul>{links}</ul></aside></body></html>"
    )
    _, readings = read(Source("page.html", page.encode()))
    assert next(iter(readings)).release.headline == "Museum opens late on Fridays"
