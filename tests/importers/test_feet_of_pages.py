"""What sites print under the text of a page stays out of it, and is said to be left out."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, Reading, html

TEXT = (
    "<p>Wharfmere Water has replaced the last of the lead pipes under the old town, a year before the date it had promised.</p>"
    "<p>Some 3,200 homes now get their water through plastic or copper, and the works took the crews to 212 streets.</p>"
    "<p>“Nobody should have to run the tap before filling the kettle,” said Joan Firth, chief engineer of Wharfmere Water.</p>"
)
LAST = "chief engineer of Wharfmere Water."
CONTACT = "<p><strong>Media contact</strong><br>Peter Lund<br>020 7946 0321<br>peter.lund@wharfmere.example</p>"
LOG = (
    "<h2>Updates to this page</h2><p>Published 12 March 2026<br>Last updated 14 March 2026</p>"
    "<ol><li><time>14 March 2026</time><p>Added a translation into Welsh.</p></li></ol>"
)
TEASERS = (
    "<h2>À lire aussi</h2><h3><a href='/1'>Le conseil ouvre une seconde piscine</a></h3><p>3 mars 2026</p>"
    "<h3><a href='/2'>Les bibliobus reviennent dans la vallée</a></h3><p>Les bibliobus reviennent dès lundi dans la vallée.</p>"
)
UNNAMED = (
    "<h3>Aus der Region</h3><ul><li><a href='/1'>Stadt öffnet zweites Hallenbad</a></li></ul><p>27 Februar 2026</p>"
)
FORM = "<p>Cette page vous a-t-elle été utile ?</p><ul><li><a href='/y'>Oui</a></li><li><a href='/n'>Non</a></li></ul>"
LETTER = "<p>Copyright © 2026 Wharfmere.</p><p>1 Quay Street, Wharfmere</p><p>You can unsubscribe from this list.</p>"
FILES = "<div>Documents</div><div><a href='/a.pdf'>release.pdf</a></div>"
COUNTS = "<div><span>12 views</span><span>0 comments</span></div>"
TOPICS = "<p>Étiquettes : eau, tuyaux, vieille ville</p>"
ROW = "<p>Nous contacter - Mentions légales - Plan du site - Accessibilité</p>"
SHARE = "<p><a href='/f'>Partager sur Facebook</a> <a href='/x'>Partager sur X</a> <a href='/l'>Copier le lien</a></p>"
CARDS = (
    "<p>2026-01-04</p><h3><a href='/1'>The council opens a second pool</a></h3><p>It has three lanes.</p>"
    "<p>2026-01-05</p><h3><a href='/2'>Buses return to the valley</a></h3><p>They leave on the hour.</p>"
)


def read(inner: str, above: str = "<p>12 March 2026</p>") -> Reading:
    page = f"<html><head><title>Pipes</title></head><body><main><h1>Wharfmere Water replaces pipes of lead</h1>{above}{inner}</main></body></html>"
    return html.read(page.encode(), Options())[0]


@pytest.mark.parametrize("foot", [LOG, TEASERS, UNNAMED, FORM, LETTER, FILES, COUNTS, TOPICS, ROW, CARDS])
def test_what_a_site_prints_under_a_text_is_left_out(foot: str) -> None:
    reading = read(f"<div>{TEXT}{CONTACT}</div><div>{foot}</div>")
    assert reading.release.body.rstrip().endswith(LAST)
    assert [contact.name for contact in reading.release.contacts] == ["Peter Lund"]
    left = " ".join(entry.text for entry in reading.account if entry.to == "left-out")
    assert foot.split("<")[-2].rsplit(">", maxsplit=1)[-1] in left


def test_a_contact_under_the_other_articles_of_a_site_is_read() -> None:
    reading = read(f"<div>{TEXT}</div><div>{TEASERS}<h2>Media contact</h2>{CONTACT}</div>")
    assert reading.release.body.rstrip().endswith(LAST)
    assert [contact.name for contact in reading.release.contacts] == ["Peter Lund"]


def test_headings_and_links_of_a_text_stay_in_it() -> None:
    links = "<h2>Further information</h2><p>All works of the year are in <a href='https://a.example/r'>The report of the year</a>.</p>"
    about = (
        "<h2>About Wharfmere Water</h2><p>Wharfmere Water brings water to 90,000 homes in four towns of the coast.</p>"
    )
    body = read(f"<div>{TEXT}{links}{about}</div>").release.body
    assert "The report of the year" in body
    assert "four towns of the coast" in body


def test_a_small_page_with_a_contact_is_no_box_of_contacts() -> None:
    menu = "<div><a href='/'>Agency</a></div><div><ul><li><a href='/n'>News</a></li></ul></div>"
    contact = "<div><p>Press contact: Ines Marlow, +44 1632 960 155, i.marlow@ashdown.example</p></div>"
    reading = read(f"<div>{menu}{TEXT[:330]}{contact}</div>")
    assert reading.release.body.startswith("Wharfmere Water has replaced")
    assert "Agency" not in reading.release.body


def test_data_that_only_a_style_sheet_parts_are_read_apart() -> None:
    reading = read(TEXT, "<div><span>Press release</span><span>12 March 2026</span><span>Brussels</span></div>")
    assert reading.release.date is not None
    assert reading.release.date.text == "2026-03-12"


def test_a_deck_that_only_its_class_tells_is_likely() -> None:
    reading = read(TEXT, "<p>12 March 2026</p><p class='intro'>The works end a year early</p>")
    assert reading.release.subheadline == "The works end a year early"
    assert reading.fields["subheadline"].confidence is Confidence.LIKELY


def test_a_share_bar_and_the_topics_in_the_element_of_the_text_are_left_out_below_it() -> None:
    reading = read(f"<div>{TEXT}{CONTACT}{TOPICS}{SHARE}</div><div>{ROW}</div>")
    assert reading.release.body.rstrip().endswith(LAST)


def test_the_day_under_a_text_stays_over_the_other_articles_of_a_site() -> None:
    day = "<p>Wharfmere, 12 March 2026</p>"
    other = "<h3><a href='/1'>The council opens a second pool</a></h3>"
    reading = read(f"<div>{TEXT}{day}</div><div>{other}</div>", above="")
    assert reading.release.date is not None
    assert reading.release.date.text == "2026-03-12"


def test_labels_that_only_a_style_sheet_parts_are_read_apart_when_one_is_the_day() -> None:
    labels = "<span class='org'>From: Water Board and The Rt Hon Ann Bell MP</span>\n<span class='when'>Published 9 February 2026</span>"
    reading = read(f"<div>{labels}{TEXT}</div>", above="")
    assert reading.release.date is not None
    assert reading.release.date.text == "2026-02-09"
    assert "Published" not in reading.release.body


def test_short_lines_in_a_part_of_the_page_of_their_own_below_that_of_the_text_are_the_sites() -> None:
    foot = "<div class='bq'><p>General Office</p><p>1 Quay Street, Wharfmere</p><p>Data protection</p></div>"
    page = f"<html><body><div><h1>Last lead pipes replaced</h1><p>12 March 2026</p>{TEXT}</div>{foot}</body></html>"
    reading = html.read(page.encode(), Options())[0]
    assert reading.release.body.rstrip().endswith(LAST)
    last = foot.replace("General Office", "Nobody was hurt when the works began.")
    page = page.replace(foot, last)
    assert "Nobody was hurt" in html.read(page.encode(), Options())[0].release.body


@pytest.mark.parametrize("above", ["", None])
def test_short_lines_in_a_box_of_their_own_below_that_of_the_text_are_the_site_s(above: str | None) -> None:
    foot = "<div class='c2'><div>Roads closed this week</div><div>Letters to the board</div></div>"
    page = f"<div class='c'><div class='c1'>{TEXT}{CONTACT}</div>{foot}</div>"
    reading = read(page) if above is None else read(page, above=above)
    assert reading.release.body.rstrip().endswith(LAST)
    assert [each.email for each in reading.release.contacts] != []


def test_a_box_below_the_text_with_a_sentence_or_whom_to_ask_is_of_the_text() -> None:
    rest = "<div><p>The next step:</p><p>The pipes are laid by May.</p></div>"
    reading = read(f"<div><div>{TEXT}</div>{rest}<div>{CONTACT}</div></div>")
    assert "The pipes are laid by May." in reading.release.body
    assert [each.email for each in reading.release.contacts] != []


def test_buttons_above_and_below_a_text_are_no_part_of_it() -> None:
    icons = "<div class='t'><a href='#'>⎙</a><a href='#'>×</a><span>Share this article:</span></div>"
    reading = read(f"<div><p>Facebook</p><p>Twitter</p>{TEXT}{icons}</div>")
    assert "Twitter" not in reading.release.body
    assert reading.release.body.rstrip().endswith(LAST)
