"""Which language a text is in: what is confirmed, what is accused, and what is let be."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pressctl.languages import available, find
from pressctl.prose import detect, writing_systems

ENGLISH = "The ministry announced a new programme for the protection of the rivers of the country. The funds will be shared between the municipalities before the end of the year, and the work has been planned with the people of the towns."
FRENCH = "Le ministère a annoncé un nouveau programme pour la protection des fleuves du pays. Les fonds seront répartis entre les communes avant la fin de l’année, et les travaux ont été préparés avec les habitants dans les villes."
NEIGHBOURS = {
    "af": "Die departement het vandag 'n nuwe program vir die beskerming van die land se riviere aangekondig. Volgens die minister sal die geld voor die einde van die jaar tussen die munisipaliteite verdeel word en die eerste projekte begin in die lente.",
    "bg": "Министерството обяви днес нова програма за защита на реките в страната. По думите на министъра средствата ще бъдат разпределени между общините до края на годината, а първите проекти ще започнат през пролетта. В програмата ще участват и организации, които работят с хората по места.",
    "cs": "Ministerstvo dnes oznámilo nový program na ochranu řek v zemi. Podle ministra budou prostředky rozděleny mezi obce do konce roku a první projekty začnou na jaře. Do programu se zapojí také organizace, které pracují s lidmi na místě.",
    "fa": "وزارت نیرو امروز برنامه تازه‌ای برای حفاظت از رودخانه‌های کشور اعلام کرد. به گفته وزیر، بودجه این برنامه تا پایان سال میان شهرداری‌ها تقسیم می‌شود و نخستین طرح‌ها در بهار آغاز خواهد شد. سازمان‌های مردم‌نهاد نیز که با مردم محلی کار می‌کنند در این برنامه شرکت خواهند داشت.",
    "it": "Il ministero ha annunciato oggi un nuovo programma per la protezione dei fiumi del Paese. Secondo il ministro i fondi saranno ripartiti tra i comuni entro la fine dell'anno e i primi progetti partiranno in primavera con le associazioni.",
    "ja": "環境省は本日、国内の河川を保護するための新しい計画を発表しました。大臣によりますと、資金は年末までに各自治体に配分され、最初の事業は春に始まる予定です。地域の住民とともに活動する団体も参加します。",
    "ko": "환경부는 오늘 국내 하천을 보호하기 위한 새로운 계획을 발표했다. 장관에 따르면 예산은 연말까지 지방자치단체에 배분되며 첫 사업은 봄에 시작될 예정이다. 지역 주민과 함께 일하는 단체들도 이 계획에 참여한다고 밝혔다.",
    "uk": "Міністерство оголосило нову програму захисту річок у країні. За словами міністра, кошти будуть розподілені між громадами до кінця року, а перші проєкти розпочнуться навесні. У програмі також візьмуть участь організації, які працюють із людьми на місцях.",
}  # what pressctl has no words for, and near to what it has


@pytest.mark.parametrize("tag", NEIGHBOURS)
def test_a_neighbour_is_neither_accused_nor_taken_for_the_language_it_resembles(tag: str) -> None:
    assert detect.disagrees(NEIGHBOURS[tag], tag) is None
    assert detect.guess(NEIGHBOURS[tag]) is None
    assert getattr(detect.disagrees(NEIGHBOURS[tag], "en"), "tag", None) == tag


@pytest.mark.parametrize("declared", ["fr", "fr-CA", "de", "ar", "zh-Hans", "ja", "da", "uk"])
def test_an_english_text_is_accused_under_another_tag(declared: str) -> None:
    assert getattr(detect.disagrees(ENGLISH, declared), "tag", None) == "en"


@pytest.mark.parametrize("declared", ["kk", "ga", "sr-Latn", "x"])
def test_a_language_nobody_here_can_judge_is_let_be(declared: str) -> None:
    assert detect.disagrees(NEIGHBOURS["cs"], declared) is None


@pytest.mark.parametrize("declared", ["en", "fr"])
@pytest.mark.parametrize("text", [f"{ENGLISH}\n\n{FRENCH}", f"{FRENCH}\n\n{ENGLISH}"])
def test_a_text_in_two_languages_is_not_accused_of_either(declared: str, text: str) -> None:
    assert detect.disagrees(text, declared) is None


def test_a_chinese_text_with_an_english_quotation_is_chinese() -> None:
    chinese = (
        "环境部今天公布了一项保护全国河流的新计划。部长表示，资金将在年底以前分配给各市镇，第一批项目将于春天开始。"
    )
    assert detect.disagrees(f"{chinese}\n\n“{ENGLISH}”", "zh-Hans") is None
    assert detect.disagrees(chinese, "zh-Hant") is None


RUSSIAN_IN_SHORT = (
    "Каждый второй рабочий заплатил за место, показал опрос.\n\n«Никто не должен платить», – сказала Лара Уайт."
)
NEIGHBOURS_IN_SHORT = {
    "uk": "Кожен другий працівник заплатив за місце, показало опитування. «Ніхто не повинен платити», – сказала вона.",
    "bg": "Всеки втори работник е платил за работното си място, показва проучването. „Никой не трябва да плаща“, каза тя.",
    "kk": "Әрбір екінші жұмысшы жұмыс үшін ақы төледі, деп көрсетті сауалнама. «Ешкім төлемеуі керек», – деді ол.",
}


def test_a_short_russian_text_is_known_by_its_letters() -> None:
    found = detect.detect(RUSSIAN_IN_SHORT)
    assert found
    assert found.tag == "ru"


@pytest.mark.parametrize("tag", NEIGHBOURS_IN_SHORT)
def test_a_short_text_of_a_neighbour_is_not_russian(tag: str) -> None:
    found = detect.detect(NEIGHBOURS_IN_SHORT[tag])
    assert found is None or found.tag != "ru"


def test_a_short_text_accuses_nobody() -> None:
    assert detect.disagrees("The ministry opened a centre for the rivers.", "fr") is None
    assert detect.disagrees("", "fr") is None


def test_prose_ends_a_quotation_block_where_it_ends() -> None:
    body = f"> {FRENCH}\n\n{ENGLISH}\n\n| a | b |\n\n`code`\n\n[insert the lede: who did what, where, when and why]\n"
    assert detect.prose(body).strip() == ENGLISH
    assert detect.prose("Tél. +41 22 700 00 00\n\nCaf&eacute;") == ""


def test_a_sound_text_never_loads_langdetect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "langdetect", None)  # importing it now raises
    assert detect.disagrees(ENGLISH, "en-GB") is None
    assert detect.disagrees(FRENCH, "fr") is None


LETTERS = {
    "da": "Kommunen åbner en ny fabrik ved åen på onsdag, og fyrre mennesker fra området skal arbejde der. De bygger pumper til søer og kanaler, og de første bliver sendt til byerne før jul. Borgmesteren siger, at værket har været længe ventet, og at der også bliver plads til lærlinge.",
    "nb": "Kommunen åpner en ny fabrikk ved elven på onsdag, og førti mennesker fra området skal arbeide der. De bygger pumper til sjøer og kanaler, og de første blir sendt til byene før jul. Ordføreren sier at verket har vært lenge ventet, og at det også blir plass til lærlinger på stedet.",
    "sv": "Kommunen öppnar en ny fabrik vid ån på onsdag, och fyrtio människor från trakten ska arbeta där. De bygger pumpar till sjöar och kanaler, och de första skickas till städerna före jul. Borgmästaren säger att verket har varit länge väntat, och att det också blir plats för lärlingar.",
}  # their letters are those of no other language that is not their kin
FINNISH = "Kunta avaa keskiviikkona uuden tehtaan Åbo Akademin viereen, ja neljäkymmentä ihmistä seudulta tulee sinne töihin. He rakentavat pumppuja järviin ja kanaviin, ja ensimmäiset lähetetään kaupunkeihin ennen joulua. Åbo on odottanut tehdasta kauan, sanoo pormestari, ja paikkoja on myös harjoittelijoille."


@pytest.mark.parametrize("tag", LETTERS)
def test_a_text_whose_letters_are_those_of_its_language_never_loads_langdetect(
    tag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "langdetect", None)
    assert detect.disagrees(LETTERS[tag], tag) is None


@pytest.mark.parametrize(("declared", "text", "tag"), [
    ("sv", FINNISH, "fi"), ("sv", LETTERS["da"], "da"), ("da", LETTERS["sv"], "sv"), ("fi", LETTERS["sv"], "sv"),
    ("da", NEIGHBOURS["it"], "it"), ("sv", NEIGHBOURS["cs"], "cs"),
])  # fmt: skip
def test_a_text_with_the_letters_of_another_language_is_accused_all_the_same(
    declared: str, text: str, tag: str
) -> None:
    assert getattr(detect.disagrees(text, declared), "tag", None) == tag


def test_no_real_translation_is_accused_and_nearly_all_are_confirmed(corpus: Path) -> None:
    confirmed, ours, missed, crossed = 0, 0, 0, 0
    for path in sorted((corpus / "translations").glob("*.md")):
        declared = path.suffixes[-2][1:]
        text = detect.prose(path.read_text(encoding="utf-8").split("\n---\n", 1)[1])
        assert detect.disagrees(text, declared) is None, path.name
        if language := find(declared):
            ours += 1
            confirmed += detect.confirms(text, language)
            others = set(available()) - {language.tag}
            crossed += len(others)
            missed += sum(detect.disagrees(text, other) is None for other in others)
    assert confirmed >= 0.99 * ours
    assert missed <= 0.01 * crossed


def test_a_language_of_ours_that_langdetect_does_not_know_is_told_by_its_own_script(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(writing_systems.SCRIPT_OF, "ru")
    writing_systems.script_of.cache_clear()
    text = "Компания открыла новый завод в Лионе, и это первый завод, который был построен для района. " * 3
    assert detect.guess(text) == "ru"
    assert detect.disagrees(text, "ru") is None
    monkeypatch.undo()
    writing_systems.script_of.cache_clear()


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ka", "ვაკეში წყლის მიწოდება დღეს საღამოს აღდგება. სამუშაოები გრძელდება და მოსახლეობას წყალს მიაწვდიან."),
        ("hy", "Քաղաքապետարանը այսօր բացեց նոր գրադարան, որտեղ ընթերցողները կգտնեն ավելի քան քառասուն հազար գիրք։"),
        ("kk", "Әкімдік бүгін жаңа кітапхананы ашты. Оқырмандар қырық мыңнан астам кітапты таба алады, дейді әкім."),
        ("ky", "Шаардык мэрия бүгүн жаңы китепкананы ачты. Окурмандар кырк миң китеп табат, балдарга бөлмө да ачылды."),
        ("mn", "Хотын захиргаа өнөөдөр шинэ номын санг нээлээ. Уншигчид дөчин мянга гаруй ном үзэх боломжтой юм."),
        ("sr", "Град је данас отворио нову библиотеку. Читаоци ће наћи више од четрдесет хиљада књига, и већу собу."),
        ("is", "Safnið verður opið til klukkan tíu á föstudagskvöldum í sumar. Það þykir góð breyting á safninu."),
        ("az", "Şəhər bu gün yeni kitabxana açdı. Oxucular qırx mindən çox kitab tapa biləcək, dedi müdir."),
        (
            "mt",
            "Il-belt fetħet illum librerija ġdida. Il-qarrejja jsibu aktar minn erbgħin elf ktieb, u t-tfal kamra akbar.",
        ),
    ],
)
def test_a_language_that_langdetect_does_not_know_is_told_by_its_letters(tag: str, text: str) -> None:
    assert detect.detect(f"{text} {text}") == detect.Detected(tag, 1.0)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (
            "tr",
            "Şehir bugün yeni bir kütüphane açtı. Okurlar kırk binden fazla kitap bulacak, çocukların odası da büyüdü.",
        ),
        ("mk", "Градот денес отвори нова библиотека. Читателите ќе најдат повеќе од четириесет илјади книги во неа."),
        ("uk", "Місто сьогодні відкрило нову бібліотеку. Читачі знайдуть понад сорок тисяч книжок і більшу кімнату."),
        ("ru", "Город сегодня открыл новую библиотеку. Читатели найдут более сорока тысяч книг и большую комнату."),
        (
            "pt",
            "A Câmara abriu hoje uma nova biblioteca. Os leitores encontram mais de quarenta mil livros, e as crianças uma sala.",
        ),
        ("sv", "Museet håller öppet till klockan tio på fredagskvällarna i sommar, och det är gratis för elever."),
    ],
)
def test_its_neighbours_are_not_taken_for_it(tag: str, text: str) -> None:
    found = detect.detect(f"{text} {text}")
    assert found is not None
    assert found.tag == tag


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("bg", "Театърът ще играе на открито пред общината от петък до неделя, а билети не са нужни."),
        ("mk", "Театарот ќе игра на отворено пред општината од петок до недела, а билети не се потребни."),
        ("sr", "Позориште ће играти на отвореном испред општине од петка до недеље, а улазнице нису потребне."),
        ("fa", "شهرداری پل تازه‌ای برای عابران و دوچرخه‌سواران در روز اول خرداد افتتاح می‌کند و راه را باز."),
        ("ur", "میونسپلٹی پیدل چلنے والوں اور سائیکل سواروں کے لیے نیا پل یکم جون کو کھولے گی۔"),
    ],
)
def test_a_sentence_in_a_script_of_few_languages_is_told(tag: str, text: str) -> None:
    found = detect.detect(text)
    assert found is not None
    assert found.tag == tag


def test_a_short_bulgarian_text_is_not_guessed_to_be_russian() -> None:
    assert (
        detect.guess_short("Театърът ще играе на открито пред общината от петък, а билети не са нужни за никого") == ""
    )
