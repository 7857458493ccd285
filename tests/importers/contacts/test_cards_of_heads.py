"""People in a head without a heading: name, house and town, and a line that is nothing but a number."""

from __future__ import annotations

import html as escaping

import pytest

from pressctl.importers import Options, Reading, docx, html, text
from support.docx_files import document, paragraph, run
from support.rendered import as_document

MENU = "Start | News | Events"
PARTS = {
    "de": ("Sternwarte zeigt morgen neue Bilder des Sees unter dem Eis", ("Karl Vogt", "Hauptsitz, Bern", "031/555-1600"),
           ("Ruth Amsler", "Sternwarte, Zimmerwald, BE", "031/555-1727"), "Telefon", "4. März 2024",
           "Die Sternwarte zeigt morgen um 11 Uhr die Bilder des Sees unter dem Eis, die zwei Gruppen aufgenommen haben.",
           "Wer nicht reisen kann, verfolgt das Gespräch im Netz und stellt seine Fragen beiden Gruppen schriftlich."),
    "ru": ("Обсерватория покажет завтра новые снимки озера подо льдом", ("Ольга Крылова", "Главное управление, Москва",
           "(495) 555-17-27"), ("Павел Громов", "Лаборатория льда, Томск", "(3822) 55-03-44"), "Телефон", "4 марта 2024 года",
           "Обсерватория покажет завтра в 11 часов снимки озера подо льдом, которые этой зимой сделали две группы учёных.",
           "Журналисты могут следить за встречей в сети и присылать свои вопросы обеим группам в письменном виде."),
    "ja": ("天文台が氷の下の湖の新しい写真を明日公開", ("海野 太郎", "本部, 東京", "03-5550-1727"), ("岸田 花子", "氷雪研究所, 札幌",
           "011-555-0344"), "電話", "2024年3月4日",
           "天文台は明日午前十一時に記者会見を開き、この冬に二つの班が撮影した氷の下の湖の写真を公開し、質問に答えます。",
           "会場に来られない記者の皆様は、会見をインターネットで見て、質問を書面で二つの班に送ることができます。"),
    "hu": ("A csillagvizsgáló holnap bemutatja a jég alatti tó képeit", ("Kovács Anna", "Székház, Budapest", "1 555 1727"),
           ("Nagy Péter", "Jéglaboratórium, Szeged", "62 555 344"), "Vonal", "2024. március 4.",
           "A csillagvizsgáló holnap tizenegy órakor bemutatja a jég alatti tó képeit, amelyeket két csoport készített.",
           "Az újságírók az interneten is követhetik a találkozót, és írásban tehetik fel kérdéseiket a csoportoknak."),
}  # fmt: skip
HEADER = (
    "[Back][Next][Index]\n\n(list) A talk on Wednesday about the find in the ice (fwd)\n\n"
    "---------- Forwarded message ----------\nDate: Tue, 5 Mar 2024 16:30:18 +0200\n"
    "From: Press desk <press@acme.example>\nSubject: A talk on Wednesday about the find in the ice\n\n"
)


def forms(source: str) -> list[Reading]:
    """Return what is read of a text as it is, in paragraphs of a page, in lines of one, as it was typed, and in Word."""
    lines = [line for line in source.splitlines() if line.strip()]
    shown = [escaping.escape(line, quote=False) for line in lines]
    pages = (
        "".join(f"<p>{line}</p>" for line in shown),
        "<div>" + escaping.escape(source, quote=False).replace("\n", "<br>\n") + "</div>",
        f"<pre>{escaping.escape(source, quote=False)}</pre>",
    )
    read = [html.read(f"<html><head><title>Acme</title></head><body>{page}</body></html>".encode(), Options())
            for page in pages]  # fmt: skip
    word = docx.read(document("".join(paragraph(run(line)) for line in shown)), Options())
    return [each[0] for each in (text.read(source.encode(), Options()), *read, word)]


def told(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.name, each.phone) for each in reading.release.contacts]


@pytest.mark.parametrize("tag", PARTS)
@pytest.mark.parametrize("form", ["({label}: {number})", "({number})", "{label}: {number}"])
@pytest.mark.parametrize("is_above", [True, False])
def test_people_of_a_head_have_their_numbers_and_leave_the_headline(tag: str, form: str, is_above: bool) -> None:
    headline, one, other, label, day, *body = PARTS[tag]
    cards = ["\n".join((name, place, form.format(label=label, number=number))) for name, place, number in (one, other)]
    head = [*cards, day, headline] if is_above else [MENU, headline, *cards]
    for reading in forms("\n\n".join([*head, *body]) + "\n"):
        assert told(reading) == [(one[0], (one[2],)), (other[0], (other[2],))]
        assert reading.release.headline == headline


@pytest.mark.parametrize("gap", [" " * 18, " "])
@pytest.mark.parametrize("tag", PARTS)
def test_the_day_beside_the_place_is_read_as_the_day(tag: str, gap: str) -> None:
    headline, one, other, label, day, *body = PARTS[tag]
    first, second = (f"({label}: {each[2]})" for each in (one, other))
    source = f"{one[0]}\n{one[1]}{gap}{day}\n{first}\n\n{other[0]}\n{other[1]}\n{second}\n\n{headline}\n\n"
    for reading in forms(source + "\n\n".join(body) + "\n"):
        assert told(reading) == [(one[0], (one[2],)), (other[0], (other[2],))]
        assert reading.release.headline == headline
        assert reading.release.date is not None
        assert reading.release.date.day.isoformat() == "2024-03-04"


@pytest.mark.parametrize("tag", PARTS)
def test_the_header_of_a_mail_passed_on_is_no_contact_and_no_text(tag: str) -> None:
    headline, one, _, label, _, *body = PARTS[tag]
    source = f"{HEADER}{one[0]}\n{one[1]}\n({label}: {one[2]})\n\n{headline.upper()}\n\n" + "\n\n".join(body) + "\n"
    for reading in forms(source):
        assert (told(reading), reading.release.headline) == ([(one[0], (one[2],))], headline.upper())
        assert "acme.example" not in reading.release.body


@pytest.mark.parametrize(
    "block",
    ["Grand Hotel Springfield\n12 Market Street, Springfield\n(202 555 0100)", "Venue:\nGrand Park\n(202 555 0100)",
     "Press Office\nSpringfield\n(202 555 0100)", "Ana Silva\nSpringfield\n(Fax: 202 555 0100)"],
)  # fmt: skip
def test_an_address_a_venue_and_a_fax_name_nobody(block: str) -> None:
    body = (
        "The observatory will show the pictures of the lake tomorrow, which two teams took in this long winter.\n\n"
        "Reporters can follow the talk at home, and may send their questions to both of the teams in writing.\n"
    )
    release = text.read(f"Observatory Shows New Pictures of the Lake\n\n{block}\n\n{body}".encode(), Options())[
        0
    ].release
    assert [each.name for each in release.contacts if each.name] == []
    assert release.headline == "Observatory Shows New Pictures of the Lake"


REGIONS = {
    "es": ("El Consorcio del Agua publica su primera norma para fuentes públicas", "Para publicación inmediata",
           ("Contacto América", "Contacto Europa"),
           "MADRID, España -- 18 de diciembre de 2017 -- El Consorcio del Agua anunció hoy la primera norma para las "
           "fuentes de las plazas, que dice de qué altura ha de ser el caño y cuánta agua puede salir."),
    "tr": ("Su Birliği çeşmeler için ilk standardı yayımladı", "Hemen yayımlanabilir",
           ("İletişim Amerika", "İletişim Avrupa"),
           "ANKARA, Türkiye -- 18 Aralık 2017 -- Su Birliği, meydanlardaki çeşmeler için borunun ne kadar yüksek olması "
           "gerektiğini söyleyen ilk standardı bugün duyurdu."),
    "fi": ("Vesiliitto julkaisee ensimmäisen standardin suihkulähteille", "Julkaisuvapaa heti",
           ("Yhteys Amerikka", "Yhteys Eurooppa"),
           "HELSINKI, Suomi -- 18. joulukuuta 2017 -- Vesiliitto kertoi tänään ensimmäisestä standardista, joka sanoo, "
           "kuinka korkea torien suihkulähteiden putken on oltava."),
}  # fmt: skip


@pytest.mark.parametrize("tag", REGIONS)
@pytest.mark.parametrize("hidden", ["<>", "[email\u00a0protected]"])
def test_a_contact_of_each_region_under_dashes_is_the_person_and_no_house(tag: str, hidden: str) -> None:
    headline, release_line, (one, other), body = REGIONS[tag]
    source = (
        f"{headline}\n\n{release_line}\n\n{one} --\n\nArroyo Group\n\nElena Prado {hidden}\n+1 617 555-7900\n"
        f"+1 617 555-0024 (fax)\n\n{other} --\n\nMolina & Partners\n\nNuria Gil {hidden}\n+34 91 555 79 56\n\n{body}\n"
    )
    for reading in forms(source):
        assert told(reading) == [("Elena Prado", ("+1 617 555-7900",)), ("Nuria Gil", ("+34 91 555 79 56",))]
        assert reading.release.headline == headline


NOTICES = {
    "ja": ("会社名 株式会社みなと汽船\n代表者名 代表取締役社長 海野 太郎\n(コード番号:0000 東証スタンダード)\n"
           "問合せ先 取締役 管理本部長 岸田 花子\n(TEL. 03‐5550‐7888)", "岸田 花子", "03‐5550‐7888",
           "新造船「しらなみ」の就航日の変更について",
           "当社は 2023 年 4 月 1 日に公表しました新造船「しらなみ」の就航日を変更することといたしましたので、お知らせいたします。\n\n"
           "就航を待っていただいている皆様には、心よりお詫び申し上げます。"),
    "ko": ("회 사 명 : 주식회사 나루기선\n대 표 이 사 : 김바다\n본 점 소 재 지 : 부산시 중구\n문의처 : 홍보팀장 이하늘\n(전화 : 02-555-7888)",
           "이하늘", "02-555-7888", "새 여객선 나루호의 취항일 변경에 관한 안내",
           "당사는 2023년 4월 1일에 공시한 새 여객선 나루호의 취항일을 변경하기로 하였기에 이를 알려 드립니다.\n\n"
           "취항을 기다려 주신 여러분께 깊이 사과드리며, 앞으로의 일정은 정해지는 대로 알려 드리겠습니다."),
    "zh": ("公司名稱 海港輪船股份有限公司\n股票代號 0000\n聯絡人 董事會秘書 陳志明\n(TEL: 02-5555-7888)", "陳志明", "02-5555-7888",
           "關於新客輪首航日期變更的公告",
           "本公司茲公告,原定於2023年4月1日投入營運的新客輪「白浪號」的首航日期將予以變更,特此向各位旅客說明。\n\n"
           "對期待首航的各位旅客,本公司謹致以誠摯的歉意,今後的安排確定後將另行公告。"),
}  # fmt: skip


@pytest.mark.parametrize("tag", NOTICES)
def test_the_head_of_a_notice_of_a_company_gives_its_contact_and_not_its_head(tag: str) -> None:
    head, name, number, headline, body = NOTICES[tag]
    for reading in forms(f"2023 年 5 月 9 日\n\n各 位\n\n{head}\n\n{headline}\n\n{body}\n"):
        assert (told(reading), reading.release.headline) == ([(name, (number,))], headline)


SPOKESPEOPLE = {
    "it": ("Centro di comunicazione per le elezioni comunali", "Un centro di comunicazione è stato istituito per le elezioni "
           "comunali e lavorerà prima del voto e per tutta la sua durata, nel mese di giugno.",
           "Si tratta della portavoce della questura, ispettore ROSSI ANNA, telefono: 0523. 807.777, fax. 0523. 768521, "
           "cellulare: 333. 220. 905, e-mail: anna@questura.example, e del portavoce dei pompieri, maggiore BRUNI MARCO, "
           "tel. / fax: 0523. 768075, cellulare: 333. 836. 051, e-mail: pompieri@fuoco.example."),
    "hr": ("Komunikacijski centar za općinske izbore", "Za općinske izbore osnovan je komunikacijski centar koji će raditi "
           "prije glasovanja i za cijelo vrijeme izbora, u mjesecu lipnju ove godine.",
           "To su glasnogovornica policije, inspektorica ROSSI ANNA, telefon: 0523. 807.777, fax. 0523. 768521, mobitel: "
           "333. 220. 905, e-mail: anna@questura.example, i glasnogovornik vatrogasaca, bojnik BRUNI MARCO, tel. / fax: "
           "0523. 768075, mobitel: 333. 836. 051, e-mail: pompieri@fuoco.example."),
}  # fmt: skip


@pytest.mark.parametrize("tag", SPOKESPEOPLE)
def test_people_in_one_sentence_have_each_the_own_numbers_and_address(tag: str) -> None:
    headline, body, sentence = SPOKESPEOPLE[tag]
    for reading in forms(f"{headline}\n\n{body}\n\n{sentence}\n"):
        assert told(reading) == [("ROSSI ANNA", ("0523. 807.777", "333. 220. 905")),
                                 ("BRUNI MARCO", ("0523. 768075", "333. 836. 051"))]  # fmt: skip
        assert [each.email for each in reading.release.contacts] == ["anna@questura.example", "pompieri@fuoco.example"]


@pytest.mark.parametrize(
    "card",
    [
        "Ana Silva\nHead of Communications\n020 7946 0123\nana.silva@example.org\n\nPRESS RELEASE",
        "Ana Silva, Head of Communications\n020 7946 0123\n\nPress release",
        "Harbour Authority\nAna Silva\nPress Officer\nTel: 020 7946 0123\n\n3 March 2026",
        "Ana Silva\nPress Officer\nPhone: 020 7946 0123",
    ],
)
@pytest.mark.parametrize("is_word", [False, True])
def test_the_card_of_a_press_officer_may_open_a_release(card: str, is_word: bool) -> None:
    release = (
        f"{card}\n\nHarbour bridge reopens after three years of repair\n\nWESTHAVEN, 3 March 2026 – The bridge over the "
        "harbour reopened on Monday after three years of repair, the port authority said.\n\nThe repair cost 12 million "
        "pounds, a million less than planned, and the director thanked the neighbours for their patience.\n"
    )
    lines = [("text", line) for line in release.splitlines() if line]
    (found,) = docx.read(as_document(lines), Options()) if is_word else text.read(release.encode(), Options())
    assert found.release.headline == "Harbour bridge reopens after three years of repair"
    assert [(each.name, each.phone) for each in found.release.contacts] == [("Ana Silva", ("020 7946 0123",))]


def test_the_letterhead_of_a_mayor_is_no_contact() -> None:
    release = (
        "Ana Silva\nMayor\n020 7946 0123\n\nHarbour bridge reopens after three years of repair\n\nWESTHAVEN, 3 March 2026 – "
        "The bridge over the harbour reopened on Monday after three years of repair, the port authority said.\n\nThe repair "
        "cost 12 million pounds, a million less than planned, and the director thanked the neighbours.\n"
    )
    (found,) = text.read(release.encode(), Options())
    assert found.release.contacts == ()


def test_a_name_above_the_post_of_the_head_is_whose_number_it_is() -> None:
    lines = (
        "Press release", "Work starts on the new school in Millbrook", "Liberal group in the town hall of Millbrook",
        "Lena Berg\ncity councillor", "Ulrika Ek\npress officer\n+46 76 555 93 97",
        "Work starts today on the new school in Millbrook. It will have room for 720 children from the whole quarter.",
        "Lena Berg, city councillor, will dig the first hole, together with the builders and with children of the quarter.",
    )  # fmt: skip
    for release in (reading.release for reading in forms("\n\n".join(lines))):
        assert [(each.name, each.role, each.phone) for each in release.contacts] == [
            ("Ulrika Ek", "press officer", ("+46 76 555 93 97",))
        ]
