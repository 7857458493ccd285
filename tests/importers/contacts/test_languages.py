"""Contacts in languages without a table of their own: headings, posts and labels are known by their words."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text

TEXT = {
    "hu": (
        "Szilváskő új könyvtárat nyitott a kikötőben",
        "SZILVÁSKŐ, 2026. március 12. –",
        "Szilváskő városa csütörtökön megnyitotta új könyvtárát a kikötőben, és minden korosztályból jöttek olvasók megnézni a termeket és a kertet.",
        "Az építkezés három évig tartott, és a város meg az adományozók fizették.",
    ),
    "ro": (
        "Orașul Ulmeni deschide o bibliotecă pe chei",
        "ULMENI, 12 martie 2026 –",
        "Orașul Ulmeni a deschis joi noua bibliotecă pe chei, iar cititori de toate vârstele au venit să vadă sălile și grădina.",
        "Construcția a durat trei ani și a fost plătită de oraș și din donații.",
    ),
    "bg": (
        "Град Брястово откри нова библиотека на кея",
        "БРЯСТОВО, 12 март 2026 г. –",
        "Град Брястово откри в четвъртък новата си библиотека на кея и читатели от всички възрасти дойдоха да видят залите и градината.",
        "Строежът продължи три години и беше платен от града и от дарения.",
    ),
    "el": (
        "Η πόλη της Φτελιάς άνοιξε νέα βιβλιοθήκη στην προβλήτα",
        "ΦΤΕΛΙΑ, 12 Μαρτίου 2026 –",
        "Η πόλη της Φτελιάς άνοιξε την Πέμπτη τη νέα βιβλιοθήκη στην προβλήτα, και αναγνώστες όλων των ηλικιών ήρθαν να δουν τις αίθουσες και τον κήπο.",
        "Το κτίριο χρειάστηκε τρία χρόνια και πληρώθηκε από την πόλη και από δωρεές.",
    ),
    "hr": (
        "Grad Brijestovo otvorio novu knjižnicu na rivi",
        "BRIJESTOVO, 12. ožujka 2026. –",
        "Grad Brijestovo otvorio je u četvrtak novu knjižnicu na rivi, a čitatelji svih dobi došli su vidjeti dvorane i vrt.",
        "Gradnja je trajala tri godine, a platili su je grad i darovatelji.",
    ),
    "sk": (
        "Mesto Brestovo otvára knižnicu v prístave",
        "BRESTOVO, 12. marca 2026 –",
        "Mesto Brestovo otvorilo vo štvrtok novú knižnicu v prístave a čitatelia všetkých vekov si prišli pozrieť sály a záhradu.",
        "Stavba trvala tri roky a zaplatilo ju mesto a darcovia.",
    ),
    "sl": (
        "Mesto Brestovec odprlo knjižnico na pomolu",
        "BRESTOVEC, 12. marca 2026 –",
        "Mesto Brestovec je v četrtek odprlo novo knjižnico na pomolu, bralci vseh starosti pa so si prišli ogledat dvorane in vrt.",
        "Gradnja je trajala tri leta, plačali pa so jo mesto in darovalci.",
    ),
    "sr": (
        "Музеј ће у јулу радити и петком увече",
        "БЕОГРАД, 3. март 2026. –",
        "Музеј ће овог лета петком увече бити отворен до десет сати, а улаз за ученике биће бесплатан.",
        "Прошле године музеј је посетило 41.000 људи, од којих су трећина била деца.",
    ),
    "id": (
        "Kota Elmaraya membuka perpustakaan baru di dermaga",
        "ELMARAYA, 12 Maret 2026 –",
        "Kota Elmaraya pada Kamis membuka perpustakaan baru di dermaga, dan pembaca dari segala usia datang melihat ruang baca dan taman.",
        "Pembangunannya memakan waktu tiga tahun dan dibiayai oleh kota serta sumbangan.",
    ),
    "he": (
        "העיר בוקיצה פתחה ספרייה חדשה על הרציף",
        "בוקיצה, 12 במרץ 2026 –",
        "העיר בוקיצה פתחה ביום חמישי את הספרייה החדשה על הרציף, וקוראים בכל הגילים באו לראות את האולמות ואת הגן.",
        "הבנייה נמשכה שלוש שנים ומומנה בידי העיר ובתרומות.",
    ),
    "fa": (
        "شهر نارون کتابخانه تازه\u200cای در اسکله گشود",
        "نارون، ۱۲ مارس ۲۰۲۶ –",
        "شهر نارون روز پنجشنبه کتابخانه تازه خود را در اسکله گشود و خوانندگان از هر سن برای دیدن تالارها و باغ آمدند.",
        "ساخت آن سه سال طول کشید و هزینه آن را شهر و خیران پرداختند.",
    ),
    "hi": (
        "एल्म नगर ने घाट पर नया पुस्तकालय खोला",
        "एल्म नगर, 12 मार्च 2026 –",
        "एल्म नगर ने गुरुवार को घाट पर अपना नया पुस्तकालय खोला और हर आयु के पाठक कमरे और बगीचा देखने आए।",
        "इमारत में तीन साल लगे और इसका खर्च नगर और दान से उठाया गया।",
    ),
    "et": (
        "Jalaka linn avas sadamas uue raamatukogu",
        "JALAKA, 12. märts 2026 –",
        "Jalaka linn avas neljapäeval sadamas uue raamatukogu ning igas eas lugejad tulid saale ja aeda vaatama.",
        "Ehitus kestis kolm aastat ja selle eest maksid linn ja annetajad.",
    ),
    "lv": (
        "Muzejs jūlijā būs atvērts arī piektdienu vakaros",
        "Rīga, 2026. gada 3. martā –",
        "Muzejs šovasar piektdienu vakaros būs atvērts līdz pulksten desmitiem, un ieeja skolēniem būs bez maksas.",
        "Pagājušajā gadā muzeju apmeklēja 41 000 cilvēku, no kuriem trešdaļa bija bērni.",
    ),
    "lt": (
        "Guobų miestas atidarė naują biblioteką uoste",
        "GUOBOS, 2026 m. kovo 12 d. –",
        "Guobų miestas ketvirtadienį atidarė naują biblioteką uoste, ir visų amžių skaitytojai atėjo pamatyti salių ir sodo.",
        "Statyba truko trejus metus, už ją sumokėjo miestas ir rėmėjai.",
    ),
    "ca": (
        "La ciutat d'Omeda obre una biblioteca al moll",
        "OMEDA, 12 de març de 2026 –",
        "La ciutat d'Omeda va obrir dijous la seva nova biblioteca al moll, i lectors de totes les edats van venir a veure les sales i el jardí.",
        "L'edifici ha costat tres anys d'obres i l'han pagat la ciutat i els donants.",
    ),
    "is": (
        "Safnið verður opið á föstudagskvöldum í júlí",
        "Reykjavík, 3. mars 2026 –",
        "Safnið verður opið til klukkan tíu á föstudagskvöldum í sumar og aðgangur er ókeypis fyrir nemendur.",
        "Í fyrra komu 41.000 gestir í safnið og þriðjungur þeirra var börn.",
    ),
}
"""Headline, dateline and two paragraphs."""


@pytest.mark.parametrize(
    ("tag", "lines", "name", "phones", "email"),
    [
        (
            "hu",
            [
                "Sajtókapcsolat:",
                "Kovács Anna, sajtóreferens",
                "Tel.: +36 62 555 123, mobil: +36 30 555 1234",
                "E-mail: sajto@korhaz.example",
            ],
            "Kovács Anna",
            ("+36 62 555 123", "+36 30 555 1234"),
            "sajto@korhaz.example",
        ),
        (
            "ro",
            [
                "Contact presă:",
                "Ioana Popescu, purtător de cuvânt",
                "Primăria Municipiului Exemplu",
                "Telefon: 0721 555 123 / Fax: 021 555 44 33",
                "E-mail: ioana.popescu@primarie.example",
            ],
            "Ioana Popescu",
            ("0721 555 123",),
            "ioana.popescu@primarie.example",
        ),
        (
            "bg",
            [
                "За контакти:",
                "Мария Петрова, главен експерт „Връзки с обществеността“",
                "тел. 02 555 1234, моб. 0888 555 123",
                "имейл: press@museum.example",
            ],
            "Мария Петрова",
            ("02 555 1234", "0888 555 123"),
            "press@museum.example",
        ),
        (
            "el",
            [
                "Επικοινωνία Τύπου:",
                "Ελένη Παπαδοπούλου, Υπεύθυνη Επικοινωνίας",
                "Τηλ.: 210 5550 123, κιν.: 697 555 0123",
                "Email: press@mouseio.example",
            ],
            "Ελένη Παπαδοπούλου",
            ("210 5550 123", "697 555 0123"),
            "press@mouseio.example",
        ),
        (
            "hr",
            [
                "Kontakt za medije:",
                "Ivana Horvat, glasnogovornica",
                "Ured za odnose s javnošću",
                "tel: 01 5550 123, mob: 091 555 0123",
                "e-pošta: mediji@muzej.example",
            ],
            "Ivana Horvat",
            ("01 5550 123", "091 555 0123"),
            "mediji@muzej.example",
        ),
        (
            "sk",
            [
                "Kontakt pre médiá:",
                "Mgr. Zuzana Kováčová, hovorkyňa",
                "mobil: 0905 555 123, e-mail: hovorca@mesto.example",
            ],
            "Mgr. Zuzana Kováčová",
            ("0905 555 123",),
            "hovorca@mesto.example",
        ),
        (
            "sl",
            [
                "Kontakt za medije:",
                "Maja Novak, predstavnica za odnose z javnostmi",
                "T: 01 555 12 34, GSM: 041 555 123",
                "E-naslov: maja.novak@muzej.example",
            ],
            "Maja Novak",
            ("01 555 12 34", "041 555 123"),
            "maja.novak@muzej.example",
        ),
        (
            "sr",
            [
                "Контакт за медије:",
                "Јелена Јовановић, портпарол",
                "телефон: 011 555 1234",
                "имејл: press@zavod.example",
            ],
            "Јелена Јовановић",
            ("011 555 1234",),
            "press@zavod.example",
        ),
        (
            "id",
            [
                "Narahubung:",
                "Dewi Lestari",
                "Kepala Biro Humas Kementerian Contoh",
                "HP: 0812-5555-0123",
                "Surel: humas@contoh.example",
            ],
            "Dewi Lestari",
            ("0812-5555-0123",),
            "humas@contoh.example",
        ),
        (
            "he",
            [
                "לפרטים נוספים:",
                "רונית לוי, דוברת המוזיאון",
                "טל' 03-5550123, נייד 052-5550123",
                'דוא"ל: dover@museum.example',
            ],
            "רונית לוי",
            ("03-5550123", "052-5550123"),
            "dover@museum.example",
        ),
        (
            "fa",
            [
                "تماس با رسانه\u200cها:",
                "مریم حسینی، مدیر روابط عمومی",
                "تلفن: ۰۲۱-۵۵۵۵۰۱۲۳",
                "ایمیل: press@mooze.example",
            ],
            "مریم حسینی",
            ("۰۲۱-۵۵۵۵۰۱۲۳",),
            "press@mooze.example",
        ),
        (
            "hi",
            [
                "मीडिया संपर्क:",
                "श्री राजेश कुमार शर्मा, जनसंपर्क अधिकारी",
                "फोन: 011-2555 0123, मोबाइल: 98555 01234",
                "ईमेल: pro@sangrahalaya.example",
            ],
            "राजेश कुमार शर्मा",
            ("011-2555 0123", "98555 01234"),
            "pro@sangrahalaya.example",
        ),
        (
            "et",
            ["Lisainfo:", "Kadri Tamm, kommunikatsioonijuht", "telefon 5555 0123, e-post kadri.tamm@muuseum.example"],
            "Kadri Tamm",
            ("5555 0123",),
            "kadri.tamm@muuseum.example",
        ),
        (
            "lv",
            [
                "Papildu informācija:",
                "Ilze Bērziņa, preses sekretāre",
                "tālr. 67 555 012, mob. tālr. 29 555 012",
                "e-pasts: prese@muzejs.example",
            ],
            "Ilze Bērziņa",
            ("67 555 012", "29 555 012"),
            "prese@muzejs.example",
        ),
        (
            "lt",
            [
                "Kontaktai žiniasklaidai:",
                "Rasa Kazlauskienė, ryšių su visuomene skyriaus vedėja",
                "Tel. +370 5 255 5012, mob. +370 612 55501",
                "El. p. spauda@muziejus.example",
            ],
            "Rasa Kazlauskienė",
            ("+370 5 255 5012", "+370 612 55501"),
            "spauda@muziejus.example",
        ),
        (
            "ca",
            [
                "Contacte de premsa:",
                "Montserrat Puig Ferrer, responsable de comunicació",
                "Telèfon: 93 555 01 23, mòbil: 655 550 123",
                "Correu electrònic: premsa@museu.example",
            ],
            "Montserrat Puig Ferrer",
            ("93 555 01 23", "655 550 123"),
            "premsa@museu.example",
        ),
        (
            "is",
            [
                "Nánari upplýsingar veitir:",
                "Guðrún Jónsdóttir, upplýsingafulltrúi",
                "sími 555 0123, netfang gudrun@safn.example",
            ],
            "Guðrún Jónsdóttir",
            ("555 0123",),
            "gudrun@safn.example",
        ),
    ],
)
def test_a_contact_is_read_whole(tag: str, lines: list[str], name: str, phones: tuple[str, ...], email: str) -> None:
    headline, dateline, first, second = TEXT[tag]
    page = "\n\n".join((headline, f"{dateline} {first}", second, "\n".join(lines)))
    release = text.read(page.encode(), Options())[0].release
    assert [(each.name, each.phone, each.email) for each in release.contacts] == [(name, phones, email)]
    assert release.body.strip().endswith(second)


@pytest.mark.parametrize(
    ("tag", "first"),
    [
        (
            "gl",
            "O Concello de Vilamar abre unha nova biblioteca no porto, e as persoas de todas as idades teñen máis libros.",
        ),
        (
            "pt",
            "A Câmara de Vilamar abre uma nova biblioteca no porto, e as pessoas de todas as idades têm mais livros.",
        ),
    ],
)
def test_galician_is_not_portuguese(tag: str, first: str) -> None:
    second = {"gl": "A visita dura dúas horas e é de balde.", "pt": "A visita dura duas horas e é gratuita."}[tag]
    release = text.read(f"Vilamar abre as portas ao porto no sábado\n\n{first}\n\n{second}\n".encode(), Options())[
        0
    ].release
    assert release.language == tag
