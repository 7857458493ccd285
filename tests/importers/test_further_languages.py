"""Short releases in languages without a table of words: what heads, dates and ends them, and which language it is."""

from __future__ import annotations

from html import escape

import pytest

from pressctl.importers import Confidence, Options, Reading, html
from pressctl.importers.evidence.signs import UNMARKED
from pressctl.importers.extraction.reading import read_text

PAGES = {
    "it": (
        "Comunicato stampa n. 12",
        "Acme apre uno stabilimento a Lione",
        "Acme ha aperto oggi uno stabilimento a Lione che costruisce pompe per fiumi e canali e dà lavoro a quaranta persone.",
        "«A Lione abbiamo trovato gli ingegneri che ci servono», ha detto Ana Silva, che dirige lo stabilimento della società.",
    ),
    "pl": (
        "INFORMACJA PRASOWA",
        "Acme buduje fabrykę pomp w Lyonie",
        "Acme ogłosiła dziś budowę fabryki pomp w Lyonie. Wartość inwestycji to 250 mln euro.",
        "– W Lyonie są inżynierowie, których potrzebujemy – powiedziała Anna Silva.",
    ),
    "nl": (
        "Persbericht",
        "Acme opent een fabriek in Lyon",
        "Acme heeft vandaag in Lyon een fabriek geopend die pompen bouwt voor rivieren en kanalen, en waar veertig mensen werken.",
        "“Hier vonden we de ingenieurs die we nodig hebben”, zegt Ana Silva, die de fabriek leidt sinds het begin van dit jaar.",
    ),
    "sv": (
        "Pressmeddelande",
        "Acme öppnar en fabrik i Lyon",
        "Acme har i dag öppnat en fabrik i Lyon som bygger pumpar för floder och kanaler och som har fyrtio anställda.",
        "– Här fann vi de ingenjörer som vi behöver, säger Ana Silva, som leder fabriken sedan början av året.",
    ),
    "nb": (
        "Pressemelding",
        "Acme åpner en fabrikk i Lyon",
        "Acme har i dag åpnet en fabrikk i Lyon som bygger pumper for elver og kanaler, og som har førti ansatte i to skift.",
        "– Her fant vi ingeniørene som vi trenger, sier Ana Silva, som leder fabrikken siden begynnelsen av året.",
    ),
    "nn": (
        "Pressemelding",
        "Acme opnar ein fabrikk i Lyon",
        "Acme har i dag opna ein fabrikk i Lyon som byggjer pumper for elvar og kanalar, og som har førti tilsette i to skift.",
        "– Her fann vi ingeniørane som vi treng, seier Ana Silva, som leiar fabrikken sidan byrjinga av året. Ho kjem frå Quito og veit ikkje kor mange dei vert.",
    ),
    "da": (
        "Pressemeddelelse",
        "Acme åbner en fabrik i Lyon",
        "Acme har i dag åbnet en fabrik i Lyon, som bygger pumper til floder og kanaler, og som har fyrre ansatte i to skift.",
        "– Her fandt vi de ingeniører, som vi har brug for, siger Ana Silva, der leder fabrikken siden begyndelsen af året.",
    ),
    "fi": (
        "LEHDISTÖTIEDOTE",
        "Acme avaa tehtaan Lyonissa",
        "Acme on tänään avannut Lyonissa tehtaan, joka rakentaa pumppuja jokia ja kanavia varten ja työllistää neljäkymmentä ihmistä.",
        "– Täältä löysimme insinöörit, joita tarvitsemme, sanoo Ana Silva, joka on johtanut tehdasta vuoden alusta.",
    ),
    "cs": (
        "TISKOVÁ ZPRÁVA",
        "Acme otevírá továrnu v Lyonu",
        "Společnost Acme dnes otevřela v Lyonu továrnu, která vyrábí čerpadla pro řeky a kanály a zaměstnává čtyřicet lidí.",
        "„Našli jsme tu inženýry, které potřebujeme,“ řekla Ana Silva, která továrnu řídí od začátku letošního roku.",
    ),
    "tr": (
        "BASIN BÜLTENİ",
        "Acme Lyon'da fabrika açtı",
        "Acme bugün Lyon'da nehirler ve kanallar için pompa üreten ve kırk kişinin çalıştığı bir fabrika açtı.",
        "“İhtiyacımız olan mühendisleri burada bulduk” diyen Ana Silva, fabrikayı yılın başından beri yönetiyor.",
    ),
    "uk": (
        "ПРЕСРЕЛІЗ",
        "Акме відкриває завод у Ліоні",
        "Компанія «Акме» сьогодні відкрила в Ліоні завод, який виробляє насоси для річок і каналів та має сорок працівників.",
        "«Тут ми знайшли інженерів, які нам потрібні», – сказала Анна Сілва, яка керує заводом від початку року.",
    ),
    "ko": (
        "보도자료",
        "아크메, 리옹에 펌프 공장 신설",
        "아크메는 오늘 리옹에 새로운 펌프 공장을 열었다고 밝혔다. 투자액은 2억5000만 유로이며 공사는 2년이 걸렸다고 회사는 설명했다.",
        "“필요한 기술자들을 이곳에서 찾았다”고 공장을 이끄는 아나 실바가 말했다.",
    ),
    "ja": (
        "プレスリリース",
        "アクメ、リヨンに新しいポンプ工場を開設",
        "アクメは本日、リヨンに新しいポンプ工場を開設したと発表しました。投資額は2億5000万ユーロで、二年間の工事を経て完成しました。",
        "「必要な技術者をここで見つけました」と工場を率いるアナ・シルバは述べています。",
    ),
    "hu": (
        "SAJTÓKÖZLEMÉNY",
        "Az Acme gyárat nyit Lyonban",
        "Az Acme ma gyárat nyitott Lyonban, amely folyókhoz és csatornákhoz készít szivattyúkat, és negyven embert foglalkoztat.",
        "„Itt megtaláltuk a mérnököket, akikre szükségünk van” – mondta Ana Silva, aki az év eleje óta vezeti a gyárat.",
    ),
    "ro": (
        "COMUNICAT DE PRESĂ",
        "Acme deschide o fabrică la Lyon",
        "Acme a deschis astăzi la Lyon o fabrică ce construiește pompe pentru râuri și canale și are patruzeci de angajați.",
        "„Am găsit aici inginerii de care avem nevoie”, a spus Ana Silva, care conduce fabrica de la începutul anului.",
    ),
    "el": (
        "ΔΕΛΤΙΟ ΤΥΠΟΥ",
        "Η Acme ανοίγει εργοστάσιο στη Λυών",
        "Η Acme άνοιξε σήμερα στη Λυών ένα εργοστάσιο που κατασκευάζει αντλίες για ποτάμια και κανάλια και απασχολεί σαράντα άτομα.",
        "«Βρήκαμε εδώ τους μηχανικούς που χρειαζόμαστε», είπε η Άνα Σίλβα, που διευθύνει το εργοστάσιο από την αρχή του έτους.",
    ),
    "id": (
        "SIARAN PERS",
        "Acme membuka pabrik di Lyon",
        "Acme hari ini membuka sebuah pabrik di Lyon yang membuat pompa untuk sungai dan kanal serta mempekerjakan empat puluh orang.",
        "“Di sini kami menemukan insinyur yang kami butuhkan,” kata Ana Silva, yang memimpin pabrik tersebut sejak awal tahun.",
    ),
    "vi": (
        "THÔNG CÁO BÁO CHÍ",
        "Acme mở nhà máy tại Lyon",
        "Acme hôm nay đã mở một nhà máy tại Lyon chuyên sản xuất máy bơm cho sông ngòi và kênh đào, với bốn mươi nhân viên.",
        "“Chúng tôi đã tìm thấy ở đây những kỹ sư mà chúng tôi cần”, bà Ana Silva, người điều hành nhà máy, cho biết.",
    ),
    "hr": (
        "PRIOPĆENJE ZA MEDIJE",
        "Acme otvara tvornicu u Lyonu",
        "Acme je danas u Lyonu otvorio tvornicu koja proizvodi crpke za rijeke i kanale i zapošljava četrdeset ljudi u dvije smjene.",
        "„Ovdje smo pronašli inženjere koji su nam potrebni”, rekla je Ana Silva, koja vodi tvornicu od početka godine.",
    ),
    "he": (
        "הודעה לעיתונות",
        "אקמי פותחת מפעל בליון",
        "חברת אקמי פתחה היום בליון מפעל הבונה משאבות לנהרות ולתעלות ומעסיק ארבעים עובדים בשתי משמרות.",
        '"מצאנו כאן את המהנדסים שאנחנו צריכים", אמרה אנה סילבה, המנהלת את המפעל מתחילת השנה.',
    ),
}
"""A line over a release, its headline and its two paragraphs, by the language."""
ENGLISH = (
    "Acme has opened a plant in Lyon that builds pumps for rivers and canals, and employs forty people in two shifts."
)


def _read(text: str, form: str, lang: str = "") -> Reading:
    if form == "text":
        return read_text(text)
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in text.split("\n\n"))
    page = f"<!doctype html><html{lang and f' lang={lang}'}><body><main>{paragraphs}</main></body></html>"
    return html.read(page.encode(), Options())[0]


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("tag", PAGES)
def test_the_line_over_a_release_is_known_in_each_language(tag: str, form: str) -> None:
    kicker, headline, *_ = page = PAGES[tag]
    reading = _read("\n\n".join(page), form)
    assert reading.release.headline == headline
    assert UNMARKED not in reading.notes
    assert kicker not in reading.release.body


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("tag", PAGES)
def test_a_text_of_two_short_paragraphs_has_a_language(tag: str, form: str) -> None:
    assert _read("\n\n".join(PAGES[tag][1:]), form).release.language == tag


@pytest.mark.parametrize(
    "kicker",
    [
        "Comunicato stampa n. 12",
        "プレスリリース／報道発表",
        "PERSBERICHT / COMMUNIQUÉ DE PRESSE",
        "BASIN BÜLTENİ",
        "ΔΕΛΤΙΟ ΤΥΠΟΥ",
    ],
)
def test_a_number_a_second_language_and_capitals_leave_a_kicker_one(kicker: str) -> None:
    reading = _read(f"{kicker}\n\nAcme opens a plant in Lyon\n\n{ENGLISH}\n\n{ENGLISH}", "text")
    assert reading.release.headline == "Acme opens a plant in Lyon"
    assert UNMARKED not in reading.notes


def test_a_page_decides_between_next_of_kin_that_its_text_does_not_tell() -> None:
    text = "Acme opens\n\nAcme har i dag fabrikk i Lyon med pumper for elvar og kanalar, og det er førti i to skift, Ana Silva òg."
    text += "\n\nFabrikken i Lyon er den største som Acme har i dag, og Ana Silva er direktør der i to år, med førti i skift."
    assert _read(text, "html", "nn").release.language == "nn"
    assert _read(text, "html", "nb").release.language == "nb"
    reading = _read(text, "text")
    assert reading.fields["language"].confidence is not Confidence.CERTAIN


def test_words_of_its_own_go_before_what_a_page_says() -> None:
    assert _read("\n\n".join(PAGES["nn"][1:]), "html", "nb").release.language == "nn"


def test_words_that_danish_has_too_make_no_text_norwegian() -> None:
    text = (
        "Byens venner planter træer\n\nDen 20. august holder byens venner et møde, hvor alle kan få hjælp til at plante"
    )
    text += (
        " træer. Det er en god dag at være sammen, og vores gartnere står klar hele eftermiddagen. Siden begyndelsen"
    )
    text += " har den slags møder samlet mange, og ikke kun naboerne."
    assert _read(text, "text").release.language == "da"


MARKS = {
    "de": ["(Ende) abc/de", "(Ende)/ab", "(Ende) (abc)", "(ENDE) ab", "(Schluss)", "- Ende -"],
    "ja": ["（以上）"],
    "en": ["(Ends) abc/de", "– ENDS –"],
}


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("mark", [mark for marks in MARKS.values() for mark in marks])
def test_a_word_that_ends_the_last_paragraph_is_an_end_mark_with_the_initials_behind_it(mark: str, form: str) -> None:
    reading = _read(f"Press release\n\nAcme opens a plant in Lyon\n\n{ENGLISH}\n\n{ENGLISH} {mark}", form)
    assert reading.release.end_mark == mark
    assert reading.release.body.rstrip().endswith("two shifts.")


@pytest.mark.parametrize("mark", ["以上", "以　上", "（以上）", "(Ende) abc/de"])
def test_a_line_that_is_such_a_mark_ends_a_release(mark: str) -> None:
    page = "\n\n".join(PAGES["ja"])
    reading = _read(f"{page}\n\n{mark}\n\n広報部 03-5550-0101", "text")
    assert reading.release.end_mark == mark


@pytest.mark.parametrize("end", ["shifts. (abc)", "shifts (end of May).", "shifts. (This ends it.)", "shifts. ab/cd"])
def test_other_brackets_and_initials_alone_end_nothing(end: str) -> None:
    text = ENGLISH.replace("shifts.", end)
    assert not _read(f"Press release\n\nAcme opens a plant in Lyon\n\n{ENGLISH}\n\n{text}", "text").release.end_mark


SIGNED = {
    "it": "Milano, 2 marzo 2026", "pl": "Warszawa, 2 marca 2026 r.", "nl": "Utrecht, 2 maart 2026", "sv": "Stockholm den 2 mars 2026",
    "nb": "Oslo, 2. mars 2026", "nn": "Bergen 2. mars 2026", "da": "København den 2. marts 2026", "fi": "Helsinki 2. maaliskuuta 2026",
    "cs": "V Praze 2. března 2026", "tr": "Ankara, 2 Mart 2026", "uk": "Київ, 2 березня 2026 року", "ko": "서울, 2026년 3월 2일",
    "ja": "東京、2026年3月2日", "hu": "Budapest, 2026. március 2.", "hr": "Zagreb, 2. ožujka 2026.", "vi": "Hà Nội, ngày 2 tháng 3 năm 2026",
}  # fmt: skip
"""A place and a day as they stand under a text."""


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("tag", SIGNED)
def test_a_place_and_a_day_under_the_text_are_the_day_of_issue(tag: str, form: str) -> None:
    reading = _read("\n\n".join((*PAGES[tag][1:], SIGNED[tag])), form)
    assert reading.release.date
    assert reading.release.date.text == "2026-03-02"
    assert reading.fields["date"].confidence is Confidence.LIKELY


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize(
    "below", ["", "\n\nAna Silva\n\nHead of Press", "\n\nContact\n\nAna Silva, +33 4 5550 0101, ana@acme.example"]
)
def test_neither_a_signature_nor_contacts_below_hide_that_day(below: str, form: str) -> None:
    reading = _read(f"Acme opens a plant in Lyon\n\n{ENGLISH}\n\n{ENGLISH}\n\nLyon 2026-03-02{below}", form)
    assert reading.release.date
    assert reading.release.date.text == "2026-03-02"


def test_a_sentence_or_a_programme_under_a_text_gives_no_day() -> None:
    for line in ("Doors open on 2 March 2026.", "The next one is on 2 March 2026", "Open from 2 March 2026"):
        assert not _read(
            f"Acme opens a plant in Lyon\n\n{ENGLISH}\n\n{ENGLISH}\n\n{line}\n\nMore on acme.example", "text"
        ).release.date


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize(
    ("dateline", "place", "day"),
    [
        ("Lyon, (Acme Wire) –", "Lyon", ""),
        ("Lyon, (ots) -", "Lyon", ""),
        ("LYON, (ACME) -", "LYON", ""),
        ("Lyon, (ots)", "Lyon", ""),
        ("Stockholm den 2 mars 2026 –", "Stockholm", "2026-03-02"),
        ("Stockholm, 2 mars 2026 –", "Stockholm", "2026-03-02"),
        ("【東京、2026年3月2日】", "東京", "2026-03-02"),
        ("عمّان، الأردن، 2 آذار/مارس 2026 –", "عمّان، الأردن", "2026-03-02"),
        ("دمشق، سوريا، ٢ آذار ٢٠٢٦ -", "دمشق، سوريا", "2026-03-02"),
    ],
)
def test_a_comma_before_the_wire_a_small_word_before_the_day_and_commas_of_other_scripts(
    dateline: str, place: str, day: str, form: str
) -> None:
    release = _read(f"Acme opens a plant in Lyon\n\n{dateline} {ENGLISH}\n\n{ENGLISH}", form).release
    assert release.dateline == place
    assert (release.date.text if release.date else "") == day


GREETINGS = [
    "Dear editors,", "Mesdames, Messieurs,", "Sehr geehrte Damen und Herren,", "Liebe Kolleginnen und Kollegen!", "Szanowni Państwo,",
    "Vážení novináři,", "Geachte redactie,", "Hyvä toimittaja,", "Gentili colleghi,", "Değerli basın mensupları,", "Уважаемые коллеги!",
    "各位编辑：", "السادة المحررون،", "Estimados editores:",
]  # fmt: skip


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("greeting", GREETINGS)
def test_a_greeting_is_neither_headline_nor_deck(greeting: str, form: str) -> None:
    text = f"{ENGLISH}\n\n{ENGLISH}"
    under = _read(f"Acme opens a plant in Lyon\n\n{greeting}\n\n{text}", form).release
    assert (under.headline, under.subheadline) == ("Acme opens a plant in Lyon", "")
    assert greeting in under.body.replace("\\", "")
    above = _read(f"{greeting}\n\nAcme opens a plant in Lyon\n\n{text}", form).release
    assert (above.headline, above.subheadline) == ("Acme opens a plant in Lyon", "")


def test_a_headline_that_calls_out_to_somebody_stays_one() -> None:
    headline = "Hello spring, hello Lyon: Acme opens a plant"
    assert _read(f"{headline}\n\n{ENGLISH}\n\n{ENGLISH}", "text").release.headline == headline


def test_asterisks_over_a_sentence_are_no_certain_end_mark() -> None:
    page = f"Press release\n\nAcme opens a plant in Lyon\n\n{ENGLISH}\n\n{ENGLISH}\n\n* * *\n\n"
    assert _read(f"{page}Doors are open to all on Sunday.", "text").fields["end_mark"].confidence is Confidence.LIKELY
    assert _read(f"{page}Ana Silva", "text").fields["end_mark"].confidence is Confidence.CERTAIN


@pytest.mark.parametrize(
    ("above", "headline", "text"),
    [
        (
            "प्रेस विज्ञप्ति",
            "जयपुर में महिलाओं के लिए रात की बस सेवा शुरू",
            "जयपुर नगर निगम ने आज महिलाओं के लिए रात की बस सेवा शुरू की, जिसमें बीस बसें शामिल हैं और जो शहर के हर हिस्से तक जाती हैं।",
        ),
        (
            "หน้าแรก | ข่าวประชาสัมพันธ์",
            "กรุงเทพฯ เปิดสวนสาธารณะริมคลองแห่งใหม่สำหรับผู้สูงอายุ",
            "กรุงเทพมหานครเปิดสวนสาธารณะริมคลองแห่งใหม่สำหรับผู้สูงอายุในเขตบางขุนเทียน โดยมีทางเดินและที่นั่งพักใต้ร่มไม้",
        ),
        (
            "보도자료",
            "바다 쓰레기 줄이는 어구 보증금 제도 시작",
            "해양수산부는 바다 쓰레기를 줄이기 위해 어구 보증금 제도를 시작한다고 12일 밝혔다.",
        ),
    ],
)
def test_scripts_with_stops_of_their_own_or_none_have_paragraphs(above: str, headline: str, text: str) -> None:
    found = read_text("\n\n".join((above, headline, text, text)))
    assert found.release.headline == headline
    assert found.release.body == f"{text}\n\n{text}\n"
