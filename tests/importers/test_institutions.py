"""How large institutions print their releases: what their heads, feet and contacts have that others have not."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, Reading, html, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

TITLE = "Commission Proposes Safer Toys in Online Shops"
BODY = (
    "The commission proposes today to update the rules on the safety of toys that are sold online, it said in a report.",
    "Each year some 1,200 unsafe toys are reported, and the new rules will require a digital passport for each of them.",
)


def reading(*lines: str) -> Reading:
    return text.read("\n".join(lines).encode(), Options())[0]


def of(contacts: list[Contact] | tuple[Contact, ...]) -> list[tuple[str, ...]]:
    return [tuple(filter(None, (each.name, each.email, *each.phone))) for each in contacts]


def test_a_label_that_a_copied_page_glues_to_a_number_starts_a_line_of_its_own() -> None:
    lines = ("PRESS OFFICER: Wanda Okello", "PHONE: +1 202 555-0171EMAIL: MEDIA@EXAMPLE.ORG")
    found = reading(TITLE, "12 March 2026", *BODY, *lines).release.contacts
    assert of(found) == [("Wanda Okello", "MEDIA@EXAMPLE.ORG", "+1 202 555-0171")]


@pytest.mark.parametrize("sign", ["✆", "☎", "📞"])
def test_the_sign_of_a_telephone_is_a_label(sign: str) -> None:
    assert of(read([f"Press contact: Marcel Ott {sign} (+352) 4303 5555."])) == [("Marcel Ott", "(+352) 4303 5555")]


@pytest.mark.parametrize("quotation", [["Quote", "“Children deserve toys that do not harm them.”"], []])
def test_a_heading_over_links_starts_no_contact_that_has_its_own_below(quotation: list[str]) -> None:
    links = ("For More Information", "Questions and Answers", "Factsheet", "Legal text", *quotation)
    people = ("Press contacts:", "Johan Berger", "Phone +32 2 555 15 40", "Mail johan.berger@example.org")
    found = reading(TITLE, "Brussels, 14 April 2026", *BODY, *links, "Ilse van Aalst, Vice-President", *people)
    assert of(found.release.contacts) == [("Johan Berger", "johan.berger@example.org", "+32 2 555 15 40")]
    assert found.release.contacts[0].role == ""
    assert "Vice-President" not in found.release.contacts[0].printed


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("وتستمر الحملة خمسة أيام.", ("للاتصال الإعلامي:", "مها الشريف، مسؤولة الإعلام", "هاتف: +20 100 555 0123")),
        ("המבצע יימשך חמישה ימים.", ("לפרטים נוספים:", "מאיה כהן, דוברת", "טלפון: 02-555-0123")),
    ],
)
def test_a_short_sentence_without_capitals_is_the_last_of_the_text_and_nobody(
    sentence: str, lines: tuple[str, ...]
) -> None:
    title, day = ("حملة تطعيم في ثلاث محافظات", "القاهرة، 4 أيار/مايو 2026")
    first = "أطلقت المنظمة بالتعاون مع وزارة الصحة حملة تطعيم تستهدف 1.2 مليون طفل دون سن الخامسة في ثلاث محافظات."
    if sentence < "\u0600":
        title, day = "מבצע חיסונים בשלושה מחוזות", "4 במאי 2026"
        first = "הארגון פתח יחד עם משרד הבריאות במבצע חיסונים של מיליון ילדים עד גיל חמש בשלושה מחוזות בצפון הארץ היום."
    found = reading(title, day, first, sentence, *lines).release
    assert found.body.rstrip().endswith(sentence)
    assert [each.name for each in found.contacts] == [lines[1].partition("،")[0].partition(",")[0]]


@pytest.mark.parametrize("said", ["(Arabic and English)", "(arabe et anglais)", "[Arabic & French]"])
def test_languages_in_brackets_join_no_people(said: str) -> None:
    line = f"Adnan Haddad {said}, ICRC Khartum, tel: +249 912 555 012"
    assert of(read([line])) == [("Adnan Haddad", "+249 912 555 012")]


def test_an_office_and_its_person_may_have_a_narrow_space_between_them() -> None:
    contact = read(["示例组织驻华联络处 王晓明，电话：+86 10 5555 9695，邮箱：wxm@example.org"])[0]
    assert (contact.name, contact.organisation) == ("王晓明", "示例组织驻华联络处")


def test_a_foreign_name_in_chinese_may_follow_its_post_and_a_space() -> None:
    contact = read(["新闻参赞 埃纳尔·西居德松", "电话：010-8555 7795"])[0]
    assert (contact.name, contact.role) == ("埃纳尔·西居德松", "新闻参赞")


def test_who_stands_behind_a_post_with_a_number_is_the_person_and_not_the_house_above() -> None:
    lines = [
        "Пресс-служба Минздрава Карадага",
        "Руководитель пресс-службы – Игнатова Ольга Сергеевна, тел. 8 (3022) 55-01-17",
    ]
    contact = read(lines)[0]
    assert (contact.name, contact.organisation) == ("Игнатова Ольга Сергеевна", "Минздрава Карадага")


def test_an_agency_is_the_house_of_its_person() -> None:
    contact = read(["Investor contact:", "Ann Sorel", "Sorel Advisors LLC", "(617) 555-0144"])[0]
    assert (contact.name, contact.role, contact.organisation) == ("Ann Sorel", "", "Sorel Advisors LLC")


def test_what_is_asked_for_behind_a_number_is_neither_post_nor_house() -> None:
    line = (
        "Media without a pass should contact Ana Silva at 202 555 0100 with the following information: full name, "
        "Social Security number, and date of birth."
    )
    contact = read([line])[0]
    assert (contact.name, contact.role, contact.organisation) == ("Ana Silva", "", "")


def test_a_sentence_before_an_address_is_no_house() -> None:
    line = "Media interested in receiving local event details should RSVP to press@example.org - before Monday"
    assert read([line])[0].organisation == ""


def test_the_first_words_of_a_dateline_may_be_small() -> None:
    lines = (
        "Министерство здравоохранения Карадага",
        "ПРЕСС-РЕЛИЗ",
        "16.03.2026",
        "В Карадаге открыли центр реабилитации",
    )
    body = (
        "г. Северск, 16 марта 2026 г. – В Карадаге начал работу центр реабилитации, рассчитанный на 120 мест для детей.",
        "«Мы ждали этого пять лет», – сказала министр здравоохранения Анна Лужина на открытии центра в понедельник.",
    )
    release = reading(*lines, *body).release
    assert (release.headline, release.dateline) == ("В Карадаге открыли центр реабилитации", "Северск")


@pytest.mark.parametrize(
    "line",
    [
        "Secretaría de Salud | 5 de marzo de 2026 | Comunicado", "Ministry of Health and Care | 5 March 2026 | News release",
        "Bundesministerium für Gesundheit | 5. März 2026 | Pressemitteilung",
    ],
)  # fmt: skip
def test_a_day_between_strokes_over_a_headline_is_the_day_of_issue(line: str) -> None:
    release = reading(line, TITLE, *BODY).release
    assert release.date is not None
    assert (release.date.text, release.headline) == ("2026-03-05", TITLE)


def test_the_credit_of_a_picture_between_headline_and_text_is_no_headline() -> None:
    head = ("News Release 22-Jun-2026", "Warm nights cut sleep of river fish in half", "Peer-Reviewed Publication")
    picture = (
        "University of Lund-Maas",
        "image: A sleeping barbel in the laboratory tank. view more",
        "Credit: Ulla Kern",
    )
    assert reading(*head, *picture, *BODY).release.headline == head[1]


def test_an_embargo_in_two_zones_is_read_though_one_has_an_abbreviation_that_others_use() -> None:
    line = "Under embargo until 16:00 London time (BST) / 11:00 US Eastern Time, Wednesday 6 May 2026"
    release = reading(line, TITLE, *BODY).release
    assert release.embargo is not None
    assert release.embargo.text == "2026-05-06T16:00+01:00"


def test_the_trail_of_a_site_however_long_is_no_text() -> None:
    trail = "HOME > BUREAUS AND OFFICES REPORTING DIRECTLY TO THE SECRETARY > OFFICE OF THE SPOKESPERSON > PRESS RELEASES > ..."
    head = (
        "Secretary Marlow's Call with Foreign Minister Sope",
        "READOUT",
        "OFFICE OF THE SPOKESPERSON",
        "MARCH 4, 2026",
    )
    release = reading(trail, *head, *BODY).release
    assert release.date is not None
    assert (release.headline, release.date.text) == (head[0], "2026-03-04")
    assert "HOME" not in release.body


@pytest.mark.parametrize("line", ["Tel.: (0611) 555-1041 / 1042 / 1043", "(61) 3555-3580 / 2555"])
def test_the_endings_of_several_numbers_are_told_as_read(line: str) -> None:
    found = reading(TITLE, "12 March 2026", *BODY, "Press contact:", "Ana Silva", line)
    assert len(found.release.contacts[0].phone) > 1
    assert {entry.to for entry in found.account if line in entry.text} == {"contacts"}


@pytest.mark.parametrize(
    "line", ["Customer service: 020 7946 0199", "Kundenservice: 0351 555 0199", "お客様相談室　TEL：0120-555-123"]
)
def test_a_number_for_customers_is_no_press_contact(line: str) -> None:
    found = reading(TITLE, "12 March 2026", *BODY, "Press contact:", "Ana Silva", "020 7946 0100", line)
    assert of(found.release.contacts) == [("Ana Silva", "020 7946 0100")]


def page_of(*parts: str) -> Reading:
    return html.read(f"<html><body><main><article>{''.join(parts)}</article></main></body></html>".encode(), Options())[
        0
    ]


PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        ("Admission is free.<br>Press contact – Example House<br>Ana Silva, 020 7946 0100", "Admission is free."),
        ("Admission is free.<br>ENDS<br>Press contact: Ana Silva, 020 7946 0100", "Admission is free."),
        ("Contact: Ana Silva, 020 7946 0100<br>Shares: 124", BODY[1][-20:]),
    ],
)
def test_lines_of_one_block_are_read_one_by_one_where_one_heads_contacts_or_ends_the_text(lines: str, end: str) -> None:
    release = page_of(f"<h1>{TITLE}</h1><p>12 March 2026</p>", PARAGRAPHS, f"<div>{lines}</div>").release
    assert of(release.contacts) == [("Ana Silva", "020 7946 0100")]
    assert release.contacts[0].role == ""
    assert release.body.rstrip().endswith(end)
    assert release.end_mark == ("ENDS" if "ENDS" in lines else "")


def test_an_end_mark_of_signs_far_apart_is_one() -> None:
    found = reading(TITLE, "6 May 2026", *BODY, "#" + (" " * 27 + "#") * 2, "Contact: Ana Silva, 020 7946 0100")
    assert found.release.end_mark == "# # #"
    assert "#" not in found.release.body


def test_the_note_to_which_a_star_leads_is_kept_below_the_end_mark() -> None:
    starred = (
        "GENEVA (22 May 2026) – UN experts* today expressed alarm at attacks on hospitals that killed forty people."
    )
    note = "*The experts: Ana Brown, Special Rapporteur on the right to health; Peter Stone, Independent Expert."
    found = reading(TITLE, starred, *BODY, "ENDS", note, "For media requests, please contact: Ana Silva, 020 7946 0100")
    assert found.release.body.rstrip().endswith(note)
    assert of(found.release.contacts) == [("Ana Silva", "020 7946 0100")]
    assert found.release.contacts[0].organisation == ""


def test_what_is_said_of_its_issuer_is_known_by_the_name_in_its_heading_in_any_language() -> None:
    lines = (
        "Контакты для прессы:",
        "Вера Цой, МСЭ, press@example.int, +41 79 555 12 62",
        "О МСЭ",
        "МСЭ – учреждение ООН.",
    )
    text_ = (
        "По новым данным Международного союза электросвязи, в этом году интернетом пользуются шесть миллиардов человек.",
        "«Цифровой разрыв сокращается, но не исчезает», – заявила сегодня в Женеве Генеральный секретарь союза связи.",
    )
    found = reading("К интернету подключены шесть миллиардов человек", "Женева, 17 ноября 2026 года", *text_, *lines)
    assert "МСЭ – учреждение ООН." in found.release.body


@pytest.mark.parametrize(
    ("lines", "organisation"),
    [
        (["Ana Silva, ICRC Geneva, tel: +41 79 555 80 34", "or visit our website: www.example.org"], "ICRC Geneva"),
        (["Website: www.example.org/press – Press office: press@example.org, +352 43 79 21000"], ""),
        (["Acme House: www.acme.example", "Ana Silva, 020 7946 0100"], "Acme House"),
        (["Aminata Diop, WFP/Dakora, Tel. +221 77 555 0943"], "WFP/Dakora"),
        (["For Broadcast Requests: Huma Imtiaz, (202) 555-0198"], ""),
        (["Petra Lang", "Universitätsklinikum Nordheim", "Ringstraße 5, 04999 Nordheim", "T +49 341 555-1234"],
         "Universitätsklinikum Nordheim"),
        (["Murielle Cheval, UN, cheval@example.org"], "UN"),
    ],
)  # fmt: skip
def test_a_site_a_topic_or_a_street_is_no_house_and_an_acronym_is_one(lines: list[str], organisation: str) -> None:
    assert read(lines)[0].organisation == organisation


def test_short_paragraphs_in_arabic_over_long_contacts_stay_apart() -> None:
    text_ = (
        "ساعدت المنظمة الدولية 1,250 مهاجراً على العودة الطوعية إلى بلدانهم الأصلية خلال شهر أبريل من هذا العام الجاري.",
        'وقالت رئيسة بعثة المنظمة في ليبيا: "نعمل على توفير مسارات آمنة للجميع".',
    )
    people = (
        "في طرابلس: مؤيد الزغداني، هاتف: +218912555012، البريد الإلكتروني: mzagdani@example.int للصحفيين",
        "في جنيف: صفاء مسيح، هاتف: +41795550334، البريد الإلكتروني: smsihi@example.int",
    )
    body = reading("المنظمة تدعم عودة المهاجرين من ليبيا", "12 مايو 2026", *text_, "للاتصال:", *people).release.body
    assert body.strip().split("\n\n") == list(text_)


def test_a_deck_between_dashes_loses_both() -> None:
    lines = ("Ministry Releases Young Salmon in Five Rivers", "- Rivers of the east coast, near the town of Yang -")
    assert reading("Press release", "12 March 2026", *lines, *BODY).release.subheadline == lines[1].strip("- ")


def test_an_article_written_on_to_a_house_is_no_part_of_it() -> None:
    contact = read(["Pour plus d’informations, veuillez contacter Mialy Rako à l’OIM Madara, Tél. +261 20 555 25 60"])[
        0
    ]
    assert (contact.name, contact.role, contact.organisation) == ("Mialy Rako", "", "OIM Madara")


def test_the_label_of_the_day_of_a_page_is_no_text() -> None:
    day = "<div><div>Date Publish:</div><div><span>Jeudi, 12 Mars, 2026</span></div></div>"
    release = page_of(f"<h1>{TITLE}</h1>{day}", PARAGRAPHS).release
    assert release.date is not None
    assert release.date.text == "2026-03-12"
    assert release.body.startswith(BODY[0])


def coded(address: str, key: int = 0x42) -> str:
    return f"{key:02x}" + "".join(f"{ord(character) ^ key:02x}" for character in address)


@pytest.mark.parametrize(
    "link",
    [
        f'<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{coded("asilva@example.org")}">[email&#160;protected]</a>',
        f'<a href="/cdn-cgi/l/email-protection#{coded("asilva@example.org")}"><span class="__cf_email__" data-cfemail="{coded("asilva@example.org")}">[email&#160;protected]</span></a>',
        f'<a href="/cdn-cgi/l/email-protection#{coded("asilva@example.org")}">Email</a>',
    ],
)  # fmt: skip
def test_an_address_that_a_server_hides_from_scrapers_is_shown_as_a_browser_shows_it(link: str) -> None:
    contact = f"<p>Press contact<br>Ana Silva, Press Officer<br>{link}<br>+33 4 72 55 01 01</p>"
    release = page_of(f"<h1>{TITLE}</h1><p>12 March 2026</p>", PARAGRAPHS, contact).release
    assert of(release.contacts) == [("Ana Silva", "asilva@example.org", "+33 4 72 55 01 01")]


@pytest.mark.parametrize("code", ["", "zz", "42", coded("no address"), coded("a@b.org\x1b[31m"), "42" * 5000])
def test_a_code_that_is_no_address_is_left_as_it_is(code: str) -> None:
    contact = f'<p>Press contact: Ana Silva, <span data-cfemail="{code}">[email protected]</span>, 020 7946 0100</p>'
    release = page_of(f"<h1>{TITLE}</h1><p>12 March 2026</p>", PARAGRAPHS, contact).release
    assert [(each.name, each.phone) for each in release.contacts] == [("Ana Silva", ("020 7946 0100",))]


@pytest.mark.parametrize("head", ["E-mail", "Email", "Courriel"])
def test_the_head_of_a_column_stays_in_its_table(head: str) -> None:
    cells = ("Name", "Phone", head), ("Ana Silva", "020 7946 0100", "asilva@example.org")
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)
    table = f"<h3>Press contacts</h3><table>{rows}</table>"
    release = page_of(f"<h1>{TITLE}</h1><p>12 March 2026</p>", PARAGRAPHS, table).release
    assert release.body.rstrip().endswith(BODY[1])
    assert of(release.contacts) == [("Ana Silva", "asilva@example.org", "020 7946 0100")]


def test_a_word_with_a_capital_behind_a_name_is_a_house_and_no_post() -> None:
    contact = read(["Ana Silva", "Acme", "020 7946 0100"])[0]
    assert (contact.role, contact.organisation) == ("", "Acme")


def test_links_over_a_line_that_says_itself_whom_to_call_are_nobody() -> None:
    lines = (
        "Pour en savoir plus",
        "Rapport complet",
        "Pour toute question, contacter : presse@example.org, +41 22 555 79 12",
    )
    text_ = (
        "Le chômage des jeunes est tombé à 13 pour cent en 2025, selon un rapport de l'organisation publié mercredi.",
        "« Nous ne pouvons pas nous reposer », a déclaré le Directeur général devant la presse réunie à Genève mercredi.",
    )
    found = reading("Le chômage des jeunes recule", "12 août 2026", *text_, *lines).release
    assert of(found.contacts) == [("presse@example.org", "+41 22 555 79 12")]
    assert found.contacts[0].organisation == ""


def test_a_line_with_a_number_and_its_hours_in_brackets_is_no_paragraph() -> None:
    lines = (
        "Contact presse : secrétariat du parquet – Mme Odile Fauvel",
        "Tél. 03 55 55 20 44 (de 9 h à 12 h)",
        "parquet@example.fr",
    )
    for signed in ((), ("Le procureur de la République", "Sylvain Grandclément")):
        contact = reading(TITLE, "12 March 2026", *BODY, *signed, *lines).release.contacts[0]
        assert (contact.name, contact.email, contact.phone) == (
            "Odile Fauvel",
            "parquet@example.fr",
            ("03 55 55 20 44",),
        )


def test_rows_by_place_in_the_head_are_the_contacts() -> None:
    rows = (
        "In Washington: Miriam van Dyke (202) 555-0131",
        "mvandyke@example.org",
        "In Almaty: Elena Karimova (7-3272) 555-580",
    )
    found = reading(
        "News Release No. 2003/312/ECA", TITLE, *rows, f"WASHINGTON, May 8, 2003—{BODY[0]}", BODY[1]
    ).release
    people = [("Miriam van Dyke", "mvandyke@example.org", "(202) 555-0131"), ("Elena Karimova", "(7-3272) 555-580")]
    assert of(found.contacts) == people
    assert found.headline == TITLE


def test_who_has_a_post_and_no_name_is_read_below_people_set_in_as_many_lines() -> None:
    house = ("Reserve Bank", "SYDNEY")
    people = (
        "Enquiries", "Dr Marcus Eddy", "Assistant Governor (Economic)", *house, "Phone: +61 2 5550 8800",
        "Dr Guy Delbert", "Assistant Governor (Markets)", *house, "Phone: +61 2 5550 8200",
        "Manager, Media Office", "Information Department", *house, "Phone: +61 2 5550 9720", "E-mail: rbinfo@example.au",
    )  # fmt: skip
    found = reading("Media Release", "5 December 2019", TITLE, *BODY, *people, "Copyright", "Accessibility").release
    assert [(each.email, *each.phone) for each in found.contacts] == [
        ("", "+61 2 5550 8800"), ("", "+61 2 5550 8200"), ("rbinfo@example.au", "+61 2 5550 9720"),
    ]  # fmt: skip


def test_the_heading_of_contacts_is_nobody_in_arabic() -> None:
    lines = (
        "بيانات الاتصال بالفريق الإعلامي",
        "كلير ماكيفور",
        "مسؤولة إعلام",
        "هاتف: 00962795550142",
        "بريد إلكتروني: cm@example.org",
    )
    text_ = (
        "أطلقت المنظمة بالتعاون مع وزارة الصحة حملة تطعيم تستهدف 1.2 مليون طفل دون سن الخامسة في ثلاث محافظات اليوم.",
        'وقالت الدكتورة سلمى العطار، ممثلة المنظمة: "لا ينبغي أن يُصاب طفل واحد بالشلل في أي مكان من العالم".',
    )
    assert [
        each.name for each in reading("حملة تطعيم في ثلاث محافظات", "12 مايو 2026", *text_, *lines).release.contacts
    ] == [lines[1]]


def test_a_day_in_figures_with_its_year_first_behind_a_label_is_the_day_of_issue() -> None:
    text_ = "قررت لجنة السياسة النقدية في اجتماعها المنعقد اليوم خفض سعر الفائدة الأساسي بمقدار 25 نقطة أساس إلى 5.50 في المئة."
    lines = ("بيان صحفي رقم (9) لسنة 2026", "التاريخ: 2026/6/18", "المصرف المركزي يخفض سعر الفائدة الأساسي")
    release = reading(*lines, text_, text_).release
    assert release.date is not None
    assert release.date.text == "2026-06-18"


def test_a_town_that_is_called_like_a_word_of_another_language_is_a_place_before_a_whole_day() -> None:
    head = ("COMUNICATO STAMPA", "Le carte ritrovate", "Anteprima stampa: giovedì 17 settembre 2026, ore 11")
    text_ = (
        "Dopo oltre due secoli tornano insieme i 94 disegni del maestro, dispersi e rintracciati in undici collezioni."
    )
    release = reading(*head, f"Como, 2 luglio 2026 – {text_}", text_).release
    assert release.date is not None
    assert (release.dateline, release.date.text) == ("Como", "2026-07-02")


def test_a_headline_that_ends_in_brackets_over_the_day_is_no_paragraph() -> None:
    title = (
        "Déclaration conjointe à l’occasion de la réunion des ministres sur la mer du centre (Valette, 22 janvier 2026)"
    )
    text_ = "Nous, ministres des affaires étrangères des sept États riverains, sommes convenus aujourd'hui de ce qui suit ici."
    lines = (
        "Dossiers",
        "Conseils aux voyageurs",
        "Accueil > Salle de presse > Communiqués",
        "",
        title,
        "Publié le 22 janvier 2026",
    )
    release = reading(*lines, text_, text_).release
    assert release.headline == title


def test_a_box_right_below_a_heading_of_contacts_is_whom_it_heads() -> None:
    register = "<p>Please register by e-mail to events@example.org before the day of the opening of the exhibition.</p>"
    box = "<aside><dl><dt>Nina Berg</dt><dd>Head of communications</dd><dd>+43 1 525 55 40</dd><dd>nina.berg@example.at</dd></dl></aside>"
    parts = (f"<h1>{TITLE}</h1><p>12 March 2026</p>", PARAGRAPHS, register, "<p><strong>Contact:</strong></p>", box)
    contacts = page_of(*parts, "<p>Original text of the sender.</p>").release.contacts
    assert ("Nina Berg", "nina.berg@example.at", "+43 1 525 55 40") in of(contacts)


def test_a_service_that_passes_a_release_on_is_neither_its_headline_nor_its_place() -> None:
    page = """Newswise
Latest News
Science
Login
Source Newsroom: Wharfmere Health

Doctors Give $1 Million for the New Tower of Wharfmere Hospital
Released: 25-Oct-2017 9:05 AM EDT

Share Tweet LinkedIn Print Email
Newswise — Wharfmere Health is pleased to announce that the doctors of Wharfmere Hospital gave $1 million for its tower.
“We are proud to support this project,” said Ann Example, the president of the medical staff of Wharfmere Hospital.
###
"""
    release = reading(*page.split("\n")).release
    assert release.headline == "Doctors Give $1 Million for the New Tower of Wharfmere Hospital"
    assert (release.date and release.date.text, release.dateline, release.subheadline) == ("2017-10-25", "", "")
    assert release.body.startswith("Newswise — Wharfmere Health is pleased")


@pytest.mark.parametrize(
    "bar",
    ["Share Tweet LinkedIn Print Email", "Copy link | WhatsApp | Facebook | Print", "Bagikan: Facebook X WhatsApp"],
)
def test_the_buttons_to_share_a_text_are_left_out(bar: str) -> None:
    page = f"""Wharfmere Water replaces the last of its lead pipes

12 March 2026

Wharfmere Water has replaced the last of the lead pipes under the old town, a year before the date it had promised.

“Nobody should have to run the tap before filling the kettle,” said Joan Firth, chief engineer of Wharfmere Water.

{bar}
"""
    assert bar not in reading(*page.split("\n")).release.body


@pytest.mark.parametrize("title", ["Managerial Update", "Managers Named"])
def test_a_short_headline_under_a_menu_and_over_its_day_is_read_with_the_day(title: str) -> None:
    menu = ("Wharfmere AFC", "Fixtures", "Club", "Tickets")
    found = reading(*menu, "", title, "", "1 October 2024", "", *(line for each in BODY for line in (each, ""))).release
    assert (found.headline, found.date and found.date.text) == (title, "2024-10-01")
