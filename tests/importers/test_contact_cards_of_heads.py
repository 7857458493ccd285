"""People in a head without a heading: name, house and town, and a line that is nothing but a number."""

from __future__ import annotations

import html as escaping

import pytest

from pressctl.importers import Options, Reading, docx, html, text
from support.docx_files import document, paragraph, run

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
