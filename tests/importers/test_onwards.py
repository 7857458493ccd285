"""Where the text of a release ends: what goes on below its last paragraph, and what a site prints there."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.reading import read_text

MENU = "Start | News | Archive\n\n"


def _body(text: str) -> str:
    return read_text(text).release.body.replace("\\", "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            "Brouwerij De Gans sluit het halfjaar af met winst\n\n4 augustus 2016\n\nBrouwerij De Gans, die bier maakt "
            "voor drie provincies, legt vandaag de cijfers over het eerste halfjaar van 2016 voor aan de pers.\n\n"
            "Cijfers\n\n• De omzet steeg met 4% tot €2,1 miljoen (2015: €2,0 miljoen), de kosten met 1% tot €0,8 miljoen\n"
            "• De winst daalde tot €11.000 (2015: €40.000), omdat twee ketels zijn vervangen\n\nBrouwhuis\n\n"
            "• De winkel in het brouwhuis blijft dit najaar ook op zondag open\n\n© Beursblad\n",
            ["• De winst daalde tot €11.000", "Brouwhuis", "• De winkel in het brouwhuis"],
            id="points-with-amounts-and-headings",
        ),
        pytest.param(
            MENU + "La bibliothèque invite la presse à la remise du prix du marque-page\n\nLa bibliothèque de Larmont "
            "remettra le 9 mai à 11 heures le prix du marque-page, que se disputent depuis dix ans les relieurs du "
            "canton.\n\nQUOI : remise du prix, puis visite de\nl'atelier\n\nOÙ : salle des cartes -\nmaison Perrin\n"
            "12 rue des Tilleuls, Larmont\n\nImprimer la page\n",
            ["OÙ : salle des cartes", "maison Perrin", "12 rue des Tilleuls, Larmont"],
            id="address-on-lines-of-its-own",
        ),
        pytest.param(
            MENU
            + "Forty locks to be rebuilt before the winter of 2028\n\n9 February 2026\n\nForty locks on canals in the "
            "north will be rebuilt by the winter of 2028 under a programme that the Minister announced this morning.\n"
            "Further information\n• The programme is paid for from the Infrastructure Fund.\n• A list of the locks is "
            "published beside this release.\n\nPress enquiries: 020 7555 0114\n",
            ["Further information", "• The programme is paid for", "• A list of the locks"],
            id="points-under-what-may-head-contacts",
        ),
        pytest.param(
            MENU + "La fragua abre sus puertas a los periodistas antes de la feria\n\nLa fragua municipal abrirá sus "
            "puertas a los periodistas el martes 6 de junio a las diez: los herreros encenderán el horno y mostrarán "
            "cómo se templa una hoja.\n\nLas redacciones pueden apuntarse en el tel. 91 555 01 33 o en fragua@villa.example\n\n"
            "Las cámaras de televisión entran media hora antes.\n",
            ["Las redacciones pueden apuntarse en el tel. 91 555 01 33", "Las cámaras de televisión entran"],
            id="phone-in-running-text",
        ),
        pytest.param(
            "水利局記者會延期通知\n\n各媒體:\n\n原定下週二舉行的水庫記者會因大雨改期,已登記的記者無須再次登記,新日期另行通知。\n\n"
            "一、新登記者請於星期五中午前回覆。\n\n二、每家媒體以兩人為限。\n\n附件:登記表\n\n水利局新聞室\n\n二〇一六年九月三日\n",
            ["附件:登記表", "水利局新聞室"],
            id="office-over-the-day",
        ),
        pytest.param(
            MENU
            + "Der Wetterdienst warnt Wanderer vor Nebel am Pass\n\nDer Wetterdienst rechnet morgen früh mit dichtem "
            "Nebel am Pass; wer wandern will, verschiebt den Ausflug besser auf den Nachmittag.\n\n"
            "Auf zwei Seiten steht mehr:\n\n• Nebel (www.wetter.example/nebel.html);\n• Regeln (www.wetter.example/regeln.html).\n\n"
            "Impressum\n",
            ["Auf zwei Seiten steht mehr:", "• Nebel (www.wetter.example/nebel.html);", "• Regeln"],
            id="list-of-web-addresses",
        ),
        pytest.param(
            MENU
            + "Watermill reopens to reporters after two years of repairs\n\nThe mill on the green will let reporters "
            "in on Monday, when the miller starts the wheel for the first time since the flood of two winters ago.\n\n"
            "Watch the wheel start at\n\nhttps://video.example/mill\n\nTea is served at noon.\n",
            ["Watch the wheel start at", "https://video.example/mill", "Tea is served at noon."],
            id="page-that-a-line-leads-to",
        ),
        pytest.param(
            MENU
            + "Il sindaco presenta ai giornalisti il restauro della torre\n\nIl sindaco riceverà i giornalisti il 9 "
            "ottobre alle nove nella torre, dove l'architetta spiegherà i lavori e risponderà alle domande.\n\n"
            "Ritrovo: portone nord\n\nUfficio del sindaco\n\n7 ottobre 2019\n",
            ["Ritrovo: portone nord", "Ufficio del sindaco"],
            id="short-lines-over-the-day",
        ),
        pytest.param(
            "Úřad otevírá novou podatelnu\n\nÚřad v Lhotě otevře v pondělí novou podatelnu, kde budou lidé odbaveni bez "
            "čekání; starosta ji novinářům ukáže o hodinu dříve.\n\nFotografie\n\nSnímky pošleme v poledne.\n\nMapa stránek\n",
            ["Fotografie", "Snímky pošleme v poledne."],
            id="heading-over-a-short-sentence",
        ),
        pytest.param(
            MENU
            + "Nye tall: Flere sykler til arbeidet i byen\n\n3. mai 2022\n\nAnnenhver innbygger i byen sykler nå til "
            "arbeidet, viser den årlige tellingen, som frivillige har stått for i tolv år.\n\nTellingen på to minutter\n\n"
            "Tre av fire sykler hele året\nHver femte har elsykkel\nÉn av ti sykler med barn på lasset\n\n"
            "«Det går riktig vei.»\n\nPressekontakt:\nKari Vik, pressesjef, tlf. 22 55 01 33, kari@sykkel.example\n",
            ["Tre av fire sykler hele året", "Én av ti sykler med barn på lasset", "Det går riktig vei."],
            id="closed-by-contacts",
        ),
        pytest.param(
            MENU
            + "Conferenza stampa sul nuovo acquedotto della valle\n\nL'assessora presenterà giovedì alle undici il nuovo "
            "acquedotto, che porterà l'acqua a dodici frazioni.\n\nInterverranno:\nCarla Bruni, direttrice\n"
            "Paolo Verdi, presidente\n\nPrivacy | Note legali\n",
            ["Interverranno:", "Carla Bruni, direttrice", "Paolo Verdi, presidente"],
            id="people-under-a-line",
        ),
        pytest.param(
            MENU
            + "Einladung zum Gespräch: Störche am Stadtrand\n\nSehr geehrte Damen und Herren,\n\nder Verein zählt in "
            "diesem Jahr so viele Störche wie nie und lädt Sie zu einem Gespräch an den Horst ein, das zwei Stunden dauert.\n\n"
            "Bitte melden Sie sich an unter 0341 5550133 oder stoerche@verein.example\n\nWir freuen uns auf Sie\n\n"
            "Mit freundlichen Grüßen\n\nIhr Verein\n\nDrucken | Weiterempfehlen\n",
            ["Bitte melden Sie sich an", "Wir freuen uns auf Sie", "Mit freundlichen Grüßen", "Ihr Verein"],
            id="who-signs-a-letter",
        ),
    ],
)
def test_a_text_goes_on_with_what_is_said_below_its_last_paragraph(text: str, lines: list[str]) -> None:
    body = _body(text)
    assert [line for line in lines if line not in body] == []


@pytest.mark.parametrize(
    "below",
    [
        "Letzte Meldungen\nStadtrat beschließt den Haushalt für das nächste Jahr\nNeue Brücke über die Aue eröffnet",
        "Brücke über die Aue eröffnet\n3. Mai 2024\nHaushalt beschlossen\n2. Mai 2024\nBad geschlossen\n1. Mai 2024",
        "• Teilen\n• Merken\n• E-Mail",
        "Stadt Aue | Markt 1 | 08280 Aue",
        "Ganzen Beitrag auf der Seite lesen: http://www.amtsblatt.example/12\nLetzte Änderung: 17. Juni 2021",
        "Aktuelles:\nNeue Spiele im Park „Grüne Aue“\nMehr als 200 Läufer im Stadtwald „Alte Eichen“ gestartet",
    ],
)
def test_what_a_site_prints_below_is_no_text(below: str) -> None:
    text = (
        f"{MENU}Das Hallenbad öffnet nach dem Umbau am Montag wieder\n\nDas Hallenbad öffnet am Montag nach acht Monaten "
        f"Umbau; die Becken sind tiefer, die Kasse ist heller, und der Eintritt kostet so viel wie vorher.\n\n{below}\n"
    )
    assert [line for line in below.split("\n") if line in _body(text)] == []


def test_the_day_under_who_signs_is_the_date_and_not_said_again() -> None:
    read = read_text(
        f"{MENU}Le maire reçoit la presse sur le chantier du marché\n\nLe maire recevra la presse mercredi à neuf heures au "
        "marché, où l'architecte expliquera les travaux et répondra aux questions.\n\nCabinet du maire\n\n7 octobre 2019\n"
    )
    assert read.release.body.rstrip().endswith("Cabinet du maire")
    assert read.release.date is not None
    assert read.release.date.day.isoformat() == "2019-10-07"


@pytest.mark.parametrize("greeting", ["Vážená redakce", "Vážená redakce,"])
def test_a_letter_has_the_capitals_over_its_greeting_for_a_headline_and_keeps_who_signs_it(greeting: str) -> None:
    read = read_text(
        f"  • Pekárna\n  • O nás\n  • Aktuality\n\nJARNÍ AKCE\n\n{greeting}\n\nPekárna Klas zahájila ke dni chleba akci „Krajíc "
        "pro každého“. Připravila plakát a krátký film, které do prázdnin dostanou všechny školy v okrese.\n\n"
        "Plakát pošleme i v jiné velikosti.\n\nS pozdravem\n\nPEKÁRNA KLAS\n"
    )
    assert read.release.headline == "JARNÍ AKCE"
    assert read.release.body.startswith("Vážená redakce")
    assert read.release.body.rstrip().endswith("S pozdravem\n\nPEKÁRNA KLAS")


@pytest.mark.parametrize(
    "above",
    [
        "La acreditación vale para estas actividades:\n\n- Desfile de la vendimia, el 3 de septiembre en la plaza.\n"
        "- Concurso de pisadores, el 4 de septiembre en la bodega.",
        "The pictures and a plan of the mill are found at:\n\nhttps://www.mill.example/pictures?day=12",
    ],
)
def test_a_line_that_leads_to_points_or_to_a_page_opens_the_text(above: str) -> None:
    read = read_text(
        f"  • Portada\n  • Trámites\n  • Noticias\n\nEmpieza la acreditación para la fiesta de la vendimia\n\n{above}\n\nLas solicitudes se reciben en la oficina de "
        "fiestas hasta el primero de septiembre, y cada medio puede enviar a dos periodistas con su cámara.\n"
    )
    assert read.release.headline == "Empieza la acreditación para la fiesta de la vendimia"
    assert [
        line for line in above.split("\n\n") if line.split("\n")[0] not in read.release.body.replace("\\", "")
    ] == []
