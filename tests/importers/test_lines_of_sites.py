"""Lines that a site prints above and below a text: notices, labels, buttons, topics, days of publication."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, Reading, html, text

TITLE = "Norra Energy builds the largest battery park of the coast"
PARAGRAPHS = (
    "Norra Energy has decided to build a battery park of 150 megawatts outside Lulby, and the works start this autumn.",
    "“We have to store the wind while it blows, and this is a big step for the region,” said Anna Lind, head of Norra Energy.",
    "The park will have 220 containers on a field as large as twelve pitches, and 40 people will work in it from 2028 on.",
)
CONTACT = ("Media contact:", "Per Berg, +46 920 555 112, per.berg@norra.example")
LAST = "work in it from 2028 on."


def typed(*lines: str) -> Reading:
    return text.read("\n\n".join(lines).encode(), Options())[0]


def page(above: str, below: str) -> Reading:
    body = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    shown = f"<h1>{TITLE}</h1>{above}{body}<p>{'<br>'.join(CONTACT)}</p>{below}"
    return html.read(
        f"<html><head><title>{TITLE}</title></head><body><main>{shown}</main></body></html>".encode(), Options()
    )[0]


@pytest.mark.parametrize(
    "notice",
    [
        "This website uses cookies. By going on you agree that we keep them on your device until you delete them.",
        "Сайт использует файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с их использованием.",
        "Vi använder kakor för att ge dig en bättre upplevelse av våra sidor och för att räkna besök på dem.",
    ],
)
def test_a_notice_on_cookies_above_a_text_is_not_its_first_paragraph(notice: str) -> None:
    found = typed(notice, "Director", "Documents", "14 April 2026", TITLE, *PARAGRAPHS)
    assert found.release.headline == TITLE
    assert "Director" not in found.release.body


def test_a_paragraph_on_the_cookies_of_others_stays() -> None:
    said = "The regulator found that the site sets cookies before its readers agree, and that it asks them only later."
    assert said in typed("14 April 2026", TITLE, said, *PARAGRAPHS).release.body


@pytest.mark.parametrize("row", ["News Permits Publications Services of the office", "Home Office News Permits Papers"])
def test_a_row_above_the_way_to_a_page_is_no_headline(row: str) -> None:
    way = "You are here: Home > Papers > Press room > Press releases"
    found = typed(row, way, TITLE, "Updated on 15 April 2026", "Press release", "Lulby, 14 April 2026", *PARAGRAPHS)
    assert found.release.headline == TITLE


def test_who_provides_a_text_of_a_wire_is_no_part_of_its_headline() -> None:
    above = ("Send a Release Log In", TITLE, "News provided by", "Norra Energy, Inc.", "Mar 24, 2026, 09:00 ET")
    found = typed(*above, "Share this article", "Share to X", *PARAGRAPHS)
    assert found.release.headline == TITLE


@pytest.mark.parametrize(
    "foot",
    [
        "<p>Published 14 April 2026<br>Last updated 16 April 2026 <a href='#'>+ show all updates</a></p>",
        "<div>Дата публикации: 14.04.2026 10:30 Дата последнего изменения: 15.04.2026 12:00</div>",
        "<h2>Topics</h2><ul><li><a href='#'>batteries</a></li></ul><h2>Contacts</h2><h3>Per Berg</h3><p>Press contact</p>",
        "<p>Share: Share by Facebook Share by WhatsApp Copy link Print Email Telegram LinkedIn Mastodon</p>",
    ],
)
def test_what_a_site_prints_below_a_text_is_left_out(foot: str) -> None:
    found = page("<p>14 April 2026</p>", foot)
    assert found.release.body.rstrip().endswith(LAST)
    assert [each.name for each in found.release.contacts] == ["Per Berg"]


@pytest.mark.parametrize(
    "line",
    [
        "<h6>Topics</h6>",
        "<p>Updated on 16 April 2026</p>",
        "<p>News provided by</p><p>Norra Energy, Inc.</p>",
        "<p>Facebook</p>",
    ],
)
def test_a_line_of_the_site_above_a_text_is_left_out(line: str) -> None:
    assert page(f"<p>14 April 2026</p>{line}", "").release.body.startswith("Norra Energy has decided")


def test_topics_and_the_licence_of_a_site_are_no_part_of_a_text_below_its_contacts() -> None:
    foot = ("Tags: batteries wind", "Reset cookies", "Social media")
    licence = "All content is available under the Open Example Licence v3.0, except where something else is said."
    assert typed("14 April 2026", TITLE, *PARAGRAPHS, *CONTACT, *foot, licence).release.body.rstrip().endswith(LAST)


def test_topics_with_points_below_them_are_of_the_text() -> None:
    points = ("Topics:", "- How batteries keep the grid stable in winter", "- What wind costs at night on the coast")
    body = typed("14 April 2026", TITLE, *PARAGRAPHS, *points, PARAGRAPHS[1], *CONTACT).release.body
    assert "What wind costs at night" in body


def test_the_place_behind_the_kind_of_a_text_in_one_line_is_its_dateline() -> None:
    found = typed("Press release – Lulby, 14 April 2026", TITLE, *PARAGRAPHS)
    assert (found.release.headline, found.release.dateline) == (TITLE, "Lulby")


def test_a_person_and_a_desk_in_one_line_are_no_deck() -> None:
    found = typed("14 April 2026", TITLE, "Dr. Anna Lind Press Office", "Institute of Tides", *PARAGRAPHS)
    assert not found.release.subheadline


def test_a_deck_over_company_and_day_is_not_the_headline() -> None:
    deck = "The park near Lulby costs 90 million and opens in 2028"
    found = typed(TITLE, deck, "Norra Energy AB", "14 April 2026", *PARAGRAPHS)
    assert (found.release.headline, found.release.subheadline) == (TITLE, deck)


@pytest.mark.parametrize("head", ["More press releases from Norra Energy", "Siste pressemeldinger fra Norra Energi"])
def test_other_texts_of_a_sender_are_below_the_release(head: str) -> None:
    other = "Norra Energy opens a second office in the old harbour and looks for twelve engineers for it from May on."
    found = typed("14 April 2026", TITLE, *PARAGRAPHS, *CONTACT, head, other)
    assert found.release.body.rstrip().endswith(LAST)
