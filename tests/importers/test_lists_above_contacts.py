"""A list under the last sentence of a text, above the press contact: it is text, and none of its people is the contact."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html
from pressctl.importers.text import read

HEADLINE = "Harbour Trust names the jury of its prize for 2026"
BODY = (
    "LYON, 2 March 2026 – The Harbour Trust has named the members of the jury of its prize, which is given every two years.",
    "The prize is worth 5,000 euros. This year 214 books from eleven countries were entered, more than ever before.",
    "“The jury read all summer,” said Claire Moreau, who chairs it. “We had never seen so many first novels.”",
)
JURY = (
    "The members of the jury are:",
    "Claire Moreau, novelist, Lyon",
    "Paul Martin, professor of literature, University of Geneva",
    "Aisha Diallo, bookseller, Dakar",
    "Jean Petit, translator",
)
FACTS = ("The facts", "Founded: 1998", "Entries in 2026: 214", "Ceremony: 12 June 2026, Town Hall")
EVENT = ("When: 12 June 2026, 18:00", "Where: Town Hall, Place de la Comédie 1, Lyon", "Entrance: free")


@pytest.mark.parametrize(
    "contact", ["Contact: Nina Berger, press@example.org", "Press contact\nNina Berger | press@example.org"]
)
@pytest.mark.parametrize("sign", ["", "- "])
@pytest.mark.parametrize("lines", [JURY, FACTS, EVENT, (*JURY, *FACTS), (*JURY, *EVENT)])
def test_it_is_in_the_body(lines: tuple[str, ...], sign: str, contact: str) -> None:
    listed = [sign * (not line.endswith(":")) + line for line in lines]
    text = "\n\n".join((HEADLINE, *BODY, "\n".join(listed), contact))
    release = read(f"{text}\n".encode(), Options())[0].release
    assert [(each.name, each.email) for each in release.contacts] == [("Nina Berger", "press@example.org")]
    assert [line for line in lines if line not in release.body] == []


def test_the_number_for_visitors_is_in_the_body_too_where_the_press_has_its_own() -> None:
    visit = (
        "For visitors",
        "Open daily from 10 to 6",
        "Harbour House, 12 Quay Street",
        "Tel. 020 7946 0100 – hello@example.org",
    )
    contact = "Press contact\nNina Berger, 020 7946 0123, press@example.org"
    text = "\n\n".join((HEADLINE, *BODY, "\n".join(visit), contact))
    release = read(f"{text}\n".encode(), Options())[0].release
    assert [(each.name, each.phone) for each in release.contacts] == [("Nina Berger", ("020 7946 0123",))]
    assert [line for line in visit if line not in release.body] == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_nobody_in_it_has_the_number_of_the_press_contact_below(gap: str) -> None:
    speakers = ("The following speakers will attend:", "Jo Reid, director", "Kim Lee, chief engineer")
    text = "\n\n".join((HEADLINE, *BODY, gap.join(speakers), "Media contact: Ana Silva, 020 7946 0123"))
    release = read(f"{text}\n".encode(), Options())[0].release
    assert [(each.name, each.phone) for each in release.contacts] == [("Ana Silva", ("020 7946 0123",))]
    assert [line for line in speakers if line not in release.body] == []


def test_it_is_in_the_body_of_a_page() -> None:
    items = "".join(f"<li>{name}</li>" for name in JURY[1:])
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (*BODY, JURY[0]))
    page = f"<main><h1>{HEADLINE}</h1>{text}<ul>{items}</ul><p>Contact: Nina Berger, press@example.org</p></main>"
    release = html.read(f"<html><body>{page}</body></html>".encode(), Options())[0].release
    assert [each.name for each in release.contacts] == ["Nina Berger"]
    assert [line for line in JURY if line not in release.body] == []


@pytest.mark.parametrize(
    ("when", "where"),
    [("日時：2026年6月12日（金）10時～12時", "場所：北埠頭 正門前"), ("1.日時：令和8年6月12日", "2.会場：北埠頭"),
     ("1　日時　令和8年6月12日（金）10時から", "2　場所　北埠頭 正門前")],
)  # fmt: skip
def test_the_place_of_an_event_is_no_person(when: str, where: str) -> None:
    body = (
        "港信託基金は、三年にわたる壁面と照明の改修工事を終え、北埠頭を6月から一般に公開します。工事費は4億2千万円でした。",
        "北埠頭は1887年に建設され、2022年の嵐で損壊して閉鎖されていました。年間を通じて無料で公開します。",
    )
    contact = "【本件に関するお問い合わせ先】\n港信託基金 広報課　担当：佐藤\n電話：03-5555-0101"
    text = "\n\n".join(
        ("プレスリリース\n2026年3月2日\n港信託基金", "北埠頭を6月に一般公開", *body, f"{when}\n{where}", contact)
    )
    release = read(f"{text}\n".encode(), Options())[0].release
    assert [(each.name, each.organisation) for each in release.contacts] == [("佐藤", "港信託基金 広報課")]
    assert where in release.body
