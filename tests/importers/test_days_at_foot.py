"""The day, place, language and embargo where few releases print them: at the foot, in other scripts, in cells."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, Reading, html
from support.text_pages import FIRST, SECOND, THIRD, spaced

TITLE = "Library Opens in the North of the Town"


def day_of(found: Reading) -> str:
    return found.release.date.text if found.release.date else ""


@pytest.mark.parametrize(
    "line",
    [
        "Published: 2 March 2026 10:00", "Zveřejněno: 02.03.2026 00:00", "Opublikowano 02.03.2026", "Julkaistu: 2.3.2026",
        "Pubblicato il 2 marzo 2026", "公開日:2026年3月2日", "2 March 2026",
    ],
)  # fmt: skip
def test_the_day_at_the_foot_of_a_page_is_that_of_issue(line: str) -> None:
    texts = {
        "Zveřejněno: 02.03.2026 00:00": "Zítra začne v muzeu výstava o soli, která se přesouvá do velkého sálu, protože se přihlásilo přes tři sta lidí.",
        "Opublikowano 02.03.2026": "Jutro w muzeum zacznie się wystawa o soli, którą przeniesiono do dużej sali, bo zgłosiło się ponad trzysta osób.",
        "Julkaistu: 2.3.2026": "Huomenna museossa alkaa suolasta kertova näyttely, joka siirtyy suureen saliin, koska yli kolmesataa on ilmoittautunut.",
    }
    text = texts.get(line)
    found = spaced(TITLE, *((text, text) if text else (FIRST, SECOND, THIRD)), line, "Share | Print")
    assert (day_of(found), found.fields["date"].confidence) == ("2026-03-02", Confidence.LIKELY)


@pytest.mark.parametrize(
    "lines",
    [
        ("Published: 2 March 2026", "Another Text of the Town", "Published: 3 April 2026"),
        ("Another Text of the Town", "2 March 2026", "A Third Text of the Town", "3 April 2026"),
        ("Updated: 2 March 2026",),
    ],
)
def test_several_days_at_the_foot_or_that_of_a_change_are_not(lines: tuple[str, ...]) -> None:
    assert spaced(TITLE, FIRST, SECOND, THIRD, *lines).release.date is None


def test_place_and_day_over_name_and_rank_are_those_of_issue_in_the_order_of_the_language() -> None:
    text = (
        "La présidente du tribunal a pris une ordonnance pour le procès de la gare, qui s'ouvre jeudi dans la grande salle.",
        "Il est interdit de filmer dans la zone qui se trouve devant la salle, derrière le second contrôle des sacs.",
    )
    found = spaced(
        "Communiqué",
        "Procès de la gare : une nouvelle ordonnance",
        *text,
        "Rivemont, le 08.10.2026\nMichel Renaud\nporte-parole",
    )
    assert (day_of(found), found.release.dateline) == ("2026-10-08", "Rivemont")


URDU = "لاہور اور قصور کے درمیان نئی نہر کا افتتاح کل ہوگا اور وزیر زراعت اس تقریب کی صدارت کریں گے۔ نہر کی تعمیر پر چار سال لگے۔"


@pytest.mark.parametrize("opening", ["ملتان۔3مارچ؛ ", "ملتان، 3 مارچ: ", "ملتان، 3 مارچ 2026: "])
def test_a_dateline_in_a_script_without_capitals_needs_no_dash_and_no_year(opening: str) -> None:
    found = spaced(
        "وزیر زراعت کل نئی نہر کا افتتاح کریں گے", "Posted On: 3 MAR 2026 11:10AM", opening + URDU, "********"
    )
    assert (found.release.dateline, found.release.end_mark) == ("ملتان", "********")


def test_the_language_of_a_short_hindi_text_is_told() -> None:
    text = "सिंचाई विभाग ने सतारा में नई नहर बनाई है, जिससे चालीस गाँवों को पानी मिलेगा। मंत्री ने कहा कि काम तीन साल में पूरा हुआ।"
    found = spaced("प्रेस विज्ञप्ति", "सतारा में नई नहर से चालीस गाँवों को पानी", f"सतारा, 4 जून 2026: {text}")
    assert found.release.language == "hi"


def test_the_label_of_an_embargo_may_have_a_cell_of_its_own() -> None:
    page = """<html lang="ko"><head><title>시청</title></head><body><div>보도자료</div>
<table><tr><td>보도시점</td><td>2026. 3. 3.(화) 10:00</td><td>배포</td><td>2026. 3. 2.(월)</td></tr></table>
<h1>시청, 강 위에 새 다리 두 개 놓는다</h1><p>시청은 강 위에 새 다리 두 개를 놓는다고 3일 밝혔다. 다리는 걷는 사람과 자전거만 다닐 수 있다.</p>
<p>다리 두 개에는 내년까지 모두 40억 원이 들어간다.</p></body></html>"""
    (found,) = html.read(page.encode(), Options())
    assert found.fields["embargo"].text == "2026. 3. 3.(화) 10:00"
