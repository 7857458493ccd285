"""Web pages: the article with its marks, the page's own metadata, and pages that hold no release."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.errors import ImportRefused
from pressctl.exporters import Desk, html, markdown
from pressctl.importers import Options, Reading
from pressctl.importers.extraction import account
from pressctl.importers.html import decoded, read
from pressctl.importers.markup.blocks import blocks
from pressctl.importers.markup.emphasis import resolved
from pressctl.importers.markup.markdown import plain
from pressctl.importers.markup.page_tree import tree_of
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Kind, Release, Status
from pressctl.release.settings import Settings

DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(timezone="America/New_York", name="Acme"),
)
ITEM = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},
{"@type": "NewsArticle", "headline": "Acme ouvre une usine à Lyon", "datePublished": "2026-03-02T10:00:00+01:00",
"inLanguage": "fr", "description": "Quarante emplois.", "author": {"@type": "Person", "name": "Ana Silva"},
"keywords": ["emploi", "eau"]}]}</script>"""
ARTICLE = """<article><h1>Acme ouvre une usine à Lyon</h1>
<figure><img src="/a.jpg" alt="L’usine"><figcaption>L’usine vue du <em>fleuve</em></figcaption></figure>
<p><b>Lyon, France</b> – Acme a ouvert une usine à Lyon, et <em>elle emploiera</em> quarante personnes de toute la
région, selon <a href="/rapport">le rapport (2025)</a>.</p>
<h2>Ce qu’elle fait</h2>
<ul><li>des pompes<ul><li>petites</li><li>grandes</li></ul></li><li>des <strong>vannes</strong></li></ul>
<table><tr><th>Année</th><th>Emplois</th></tr><tr><td>2026</td><td>40</td></tr></table>
<blockquote><p>Nous cherchions ce lieu depuis deux ans, et nous l’avons trouvé au bord du fleuve.</p></blockquote>
<p>Les premières pompes qui sont construites dans cette usine seront livrées aux villes de la région avant la fin de
l’année, a dit la directrice.</p>
<h3>Contact presse</h3><p>Ana Silva<br>presse@example.org<br>+41 22 730 81 11</p></article>"""


def page(head: str = "", body: str = ARTICLE, language: str = "fr") -> bytes:
    return f"""<!DOCTYPE html><html lang="{language}"><head><title>Acme ouvre une usine à Lyon | Acme</title>
<link rel="canonical" href="https://example.org/news/usine">{head}</head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/n">Nouvelles</a></li></ul></nav>{body}
<aside><a href="/b">À lire aussi : autre chose</a></aside><footer>Mentions légales</footer></body></html>""".encode()


def one(data: bytes) -> Reading:
    readings = read(data, Options())
    assert len(readings) == 1
    return readings[0]


def markdown_of(text: str) -> str:
    return "\n\n".join(blocks(tree_of(f"<html><body>{text}</body></html>")))


def test_an_article_keeps_its_marks() -> None:
    release = one(page()).release
    assert release.headline == "Acme ouvre une usine à Lyon"
    assert release.dateline == "Lyon, France"
    assert (
        release.body
        == """Acme a ouvert une usine à Lyon, et *elle emploiera* quarante personnes de toute la \
région, selon [le rapport (2025)](https://example.org/rapport).

## Ce qu’elle fait

- des pompes
  - petites
  - grandes
- des **vannes**

| Année | Emplois |
| --- | --- |
| 2026 | 40 |

> Nous cherchions ce lieu depuis deux ans, et nous l’avons trouvé au bord du fleuve.

Les premières pompes qui sont construites dans cette usine seront livrées aux villes de la région avant la fin de \
l’année, a dit la directrice.
"""
    )
    assert [(each.name, each.email, each.phone) for each in release.contacts] == [
        ("Ana Silva", "presse@example.org", ("+41 22 730 81 11",))
    ]


def test_a_picture_keeps_its_words() -> None:
    media = one(page()).release.media[0]
    assert (media.url, media.alt, media.caption) == (
        "https://example.org/a.jpg", "L’usine", "L’usine vue du fleuve")  # fmt: skip


def test_a_caption_is_of_its_picture_and_no_paragraph() -> None:
    figure = (
        '<p>Acme ouvre à Lyon.</p><figure><img src="/b.jpg"><figcaption><p>La halle de nuit</p></figcaption></figure>'
    )
    reading = one(page(body=ARTICLE.replace("<p>", f"{figure}<p>", 1)))
    assert "La halle de nuit" in {each.caption for each in reading.release.media}
    assert "halle" not in reading.release.body
    assert account.CAPTION in {entry.why for entry in reading.account}


def test_a_copy_of_the_internet_archive_links_to_the_pages_themselves() -> None:
    kept = "https://web.archive.org/web/20260302100000"
    head = f'<base href="{kept}/https://example.org/usine">'
    link = '<a href="/web/20260302100000/https://example.org/plan">les plans</a>'
    body = ARTICLE.replace("/a.jpg", "/web/20260302100000im_/https://example.org/a.jpg")
    release = one(page(head, body.replace("</p>", f" Voir {link}.</p>", 1))).release
    assert "[les plans](https://example.org/plan)" in release.body
    assert release.media[0].url == "https://example.org/a.jpg"


def test_a_link_that_a_mail_gateway_wrapped_leads_to_the_page() -> None:
    link = '<a href="https://www.google.com/url?q=https://example.org/plan&amp;sa=D">les plans</a>'
    release = one(page(body=ARTICLE.replace("</p>", f" Voir {link}.</p>", 1))).release
    assert "[les plans](https://example.org/plan)" in release.body


def test_metadata_fills_what_the_text_does_not_say() -> None:
    reading = one(page(ITEM))
    release = reading.release
    assert release.date == moments.read("2026-03-02T10:00:00+01:00")
    assert (release.language, release.summary) == ("fr", "Quarante emplois.")
    assert release.subjects == ("emploi", "eau")
    assert release.extra == {"byline": "Ana Silva"}


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-03-02T10:00:00+0100">',
        '<meta itemprop="datePublished" content="2026-03-02T10:00+01:00">',
        ITEM.replace("NewsArticle", "BlogPosting"),
    ],
)
def test_each_way_of_saying_the_date_is_read(head: str) -> None:
    date = one(page(head)).release.date
    assert date
    assert date.instant == dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def test_a_time_without_a_zone_is_not_taken() -> None:
    date = one(page('<meta property="article:published_time" content="2026-03-02T23:30:00">')).release.date
    assert date
    assert date.text == "2026-03-02"


def test_what_a_site_says_of_itself_is_no_summary() -> None:
    assert one(page('<meta property="og:description" content="The site of Acme">')).release.summary == ""


def test_the_site_is_taken_off_the_headline() -> None:
    head = '<meta property="og:title" content="Acme ouvre une usine à Lyon | Nouvelles | Acme">'
    assert one(page(head)).release.headline == "Acme ouvre une usine à Lyon"


def test_contacts_beside_the_article_are_found() -> None:
    contact = "<h3>Contact presse</h3><p>Ana Silva<br>presse@example.org<br>+41 22 730 81 11</p>"
    beside = ARTICLE.replace(contact, "") + f'<div class="box">{contact}</div>'
    assert [each.email for each in one(page(body=beside)).release.contacts] == ["presse@example.org"]


def test_a_head_in_one_paragraph_is_read_line_by_line() -> None:
    head = "<p>Pour diffusion immédiate<br>2 mars 2026<br>Contact : Ana Silva, presse@example.org</p>"
    release = one(page(body=ARTICLE.replace("</h1>", f"</h1>{head}"))).release
    assert release.date
    assert release.date.text == "2026-03-02"
    assert [each.email for each in release.contacts][:1] == ["presse@example.org"]


REFUSED = {
    "holds no article: scripts would fill it": page(body='<div id="root"></div><script src="/app.js"></script>'),
    "holds no article": page(body="<div></div>"),
    "is a page of teasers, not a release": page(
        body="".join(
            f'<div><h2><a href="/{n}">Acme ouvre son usine numéro {n} dans la ville</a></h2>'
            f"<p>Acme a ouvert une usine de plus, la numéro {n}, et des gens y travaillent déjà.</p></div>"
            for n in range(8)
        )
    ),
    "is an error page": page(
        '<meta property="og:title" content="404 – Page introuvable">',
        "<h1>404 – Page introuvable</h1><p>" + "La page que vous cherchez n’existe pas ou n’existe plus ici. " * 5,
    ),
}  # fmt: skip


@pytest.mark.parametrize("words", REFUSED)
def test_a_page_that_is_no_release_is_refused(words: str) -> None:
    with pytest.raises(ImportRefused, match=words) as refused:
        read(REFUSED[words], Options())
    assert refused.value.hint


BODY = """Acme opened *it*, see [the report](https://example.org/a).

## Pumps

- one
- two **bold** words

1. first
2. second

> “We looked for this place,” she said.
"""
SOUND = Release(
    headline="Acme opens a plant & more",
    subheadline="Forty jobs",
    summary="It opens.",
    language="en",
    date=moments.read("2026-03-02"),
    dateline="LYON, FRANCE",
    kind=Kind.STATEMENT,
    contacts=(
        Contact(name="Ana Silva", role="Press officer", organisation="Acme", email="press@example.org",
                phone=("+41 22 730 81 11", "+41 22 730 81 12"), hours="9–17"),
        Contact(name="Press desk", email="desk@example.org"),
    ),
    boilerplate="Acme makes **pumps**.",
    end_mark="ENDS",
    body=BODY,
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr", "es", "de", "pt", "ru", "ar", "zh", "zh-Hans"])
@pytest.mark.parametrize("embargo", ["", "2026-03-05T10:00:00+01:00", "2026-03-05T10:00:00 Europe/Zurich",
                                     "2026-03-05T10:00:00Z"])  # fmt: skip
def test_our_own_page_is_read_back_as_the_same_release(language: str, embargo: str) -> None:
    from dataclasses import replace

    release = replace(SOUND, language=language, embargo=moments.read(embargo) if embargo else None)
    again = one(html.write(release, DESK).data).release
    assert again.embargo == release.embargo or (
        again.embargo and release.embargo and again.embargo.instant == release.embargo.instant
    )
    assert replace(again, embargo=None) == replace(release, embargo=None)


def test_our_own_file_is_read_back_as_the_same_release() -> None:
    from pressctl.release.file import document, front_matter

    release = Release(
        headline="Acme: 12:30", language="en", body=BODY, status=Status.APPROVED, id="x", subjects=("water",),
        embargo=moments.read("2026-03-05T10:00:00+01:00"), extra={"extra": {"version": "2", "list": ["a: b", "no"]}},
    )  # fmt: skip
    again = front_matter.read(document.parse(markdown.write(release, DESK).data.decode()))
    assert again.body.strip() == BODY.strip()
    for name in ("headline", "language", "status", "id", "subjects", "embargo", "extra"):
        assert getattr(again, name) == getattr(release, name)


MARKUP = {
    "<p><b>Foo:</b>bar <i> x </i>y <b>a</b><b>b</b> <b><i>c</i></b></p>":
        "<strong>Foo:</strong>bar *x* y **ab** ***c***",
    "<p><b>“引用”</b>说</p>": "<strong>“引用”</strong>说",
    "<p>a * b_c_ &lt;div&gt; &amp;amp; [x](y)</p>": "a \\* b_c\\_ \\<div> \\&amp; [x](y)",
    "<p># not<br>1. not<br><br>new</p>": "\\# not\\\n1\\. not\n\nnew",
    "<ul><li><p>one</p><p>two</p></li></ul>": "- one\\\n  two",
    "<div>bare <a href='javascript:x'>li<b>nk</b></a><p>p</p> tail</div>": "bare li**nk**\n\np\n\ntail",
    "<p><a href='https://e.org/a (b)'>x</a><a href='#top'>up</a></p>": "[x](https://e.org/a%20%28b%29)up",
    "<table><tr><td><p>left</p><p>more</p></td><td>right</td></tr></table>": "left\n\nmore\n\nright",
    "<p>CO<sub>2</sub> and <q>so</q></p>": "CO<sub>2</sub> and “so”",
    "<script>x</script><style>y</style><p>z<button>Share</button></p>": "z",
}  # fmt: skip


@pytest.mark.parametrize("source", MARKUP)
def test_markup_becomes_markdown_that_shows_the_same(source: str) -> None:
    assert markdown_of(source) == MARKUP[source]


def test_markdown_says_the_same_words() -> None:
    assert plain(MARKUP["<p># not<br>1. not<br><br>new</p>"]) == "# not\n1. not\n\nnew"
    assert resolved("\ue002\ue003 \ue000 \ue001") == " "


def test_a_hundred_thousand_nested_boxes_do_no_harm() -> None:
    assert markdown_of("<div>" * 5000 + "x") in {"x", ""}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "iso-8859-15"])
def test_the_encoding_a_page_states_is_read(encoding: str) -> None:
    head = f'<html><head><meta charset="{encoding}"></head><body>été'
    text, note = decoded(head.encode(encoding))
    assert "été" in text
    assert bool(note) is (encoding != "utf-8")


def test_a_page_without_any_structure_is_read_as_its_lines() -> None:
    menu = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in ("Accueil", "Actualités", "Médias", "Contact"))
    text = (
        f"<html><head><title>Accueil</title></head><body><ul>{menu}</ul><p>COMMUNIQUÉ DE PRESSE</p>"
        "<p>Acme ouvre une usine à Lyon</p><p>Lyon, le 2 mars 2026 – Acme a ouvert une usine à Lyon, et elle emploiera "
        "quarante personnes de la région, selon <a href='https://acme.example/r'>le rapport</a> de la ville.</p>"
        "<p>La première pompe sera livrée à la ville à l’automne, puis aux autres villes qui en ont commandé.</p>"
        "<p>Contact presse : Ana Silva, presse@acme.example, +33 4 72 00 00 00</p></body></html>"
    )
    (reading,) = read(text.encode(), Options())
    release = reading.release
    assert (release.headline, release.dateline, release.language) == ("Acme ouvre une usine à Lyon", "Lyon", "fr")
    assert release.date
    assert release.date.text == "2026-03-02"
    assert release.contacts[0].email == "presse@acme.example"
    assert "[le rapport](https://acme.example/r)" in release.body
    assert "Accueil" not in release.body


@pytest.mark.parametrize(
    ("lede", "body"),
    [
        ("<b>LYON, 2 March 2026 – Acme</b> has opened", "**Acme** has opened"),
        ("LYON, 2 March 2026 – <b>Acme</b> has opened", "**Acme** has opened"),
        ("<b>LYON, 2 March 2026</b> – Acme has opened", "Acme has opened"),
        ("<b>LYON, 2 March 2026 –</b> Acme has opened", "Acme has opened"),
    ],
)
def test_bold_type_round_the_dateline_stays_in_pairs(lede: str, body: str) -> None:
    rest = "its plant in the harbour, which will employ two hundred people of the region by the spring."
    more = "<p>The plant, built in two years at a cost of 40 million euros, makes pumps for the hospitals.</p>"
    page = f"<article><h1>Acme opens a plant in Lyon</h1><p>{lede} {rest}</p>{more}</article>"
    (reading,) = read(f"<html><body>{page}</body></html>".encode(), Options())
    assert reading.release.dateline == "LYON"
    assert reading.release.body.startswith(f"{body} its plant")


def test_a_page_without_marks_has_no_escapes_in_its_fields() -> None:
    text = "Acme opened a plant with three halls in Lyon, where two hundred people will build pumps for the whole of Europe."
    page = f"<p>Acme opens *the* plant <p>*Two hundred people will work there<p>LYON, 3 March 2026 – {text}<p>{text}"
    release = read(page.encode(), Options())[0].release
    assert release.headline == "Acme opens *the* plant"
    assert release.subheadline == "Two hundred people will work there"


@pytest.mark.parametrize("around", ["<main><h1>Acme opens a plant</h1>{}</main>", "<p>Acme opens a plant</p>{}"])
def test_a_table_of_contacts_gives_each_of_its_rows(around: str) -> None:
    text = "Acme opened a plant with three halls in Lyon, where two hundred people will build pumps for the whole of Europe."
    rows = ["<tr><th>Name<th>Role<th>Phone<th>E-mail", "<tr><td>Jane Example<td>Head of Press<td>+33 1 42 34 56 78<td>jane@example.org",
            "<tr><td>John Sample<td>Press Officer<td>+33 1 42 34 56 79<td>john@example.org"]  # fmt: skip
    page = around.format(
        f"<p>LYON, 3 March 2026 – {text}<p>{text}<p>###<h2>Press contacts</h2><table>{''.join(rows)}</table>"
    )
    assert [(each.name, each.role, each.phone) for each in read(page.encode(), Options())[0].release.contacts] == [
        ("Jane Example", "Head of Press", ("+33 1 42 34 56 78",)),
        ("John Sample", "Press Officer", ("+33 1 42 34 56 79",)),
    ]


def test_a_page_without_marks_whose_lines_are_wrapped_is_read_as_a_wrapped_text() -> None:
    lines = ["March 3, 2026 Contact: Jane Example", "Sample County Office", "202-555-0143 (Office)", "jane@example.org",
             "For Immediate Release: Sample County Opens a New Library in the", "Old Station on the Square",
             "(Springfield, Illinois) – On March 3, 2026, Sample County opened a new library in the",
             "old station, with forty thousand books and a room for the youngest of its readers, which",
             "will be open on all days of the week from nine in the morning to ten in the evening.",
             "“This is a great day for the county,” said the head of the office, who spoke in front of",
             "the press at the new building on Tuesday, together with the mayor and the two teachers of",
             "the school that stands beside it."]  # fmt: skip
    release = read("".join(f"<p>{line}</p>\n" for line in lines).encode(), Options())[0].release
    assert release.headline == "Sample County Opens a New Library in the Old Station on the Square"
    assert release.dateline == "Springfield, Illinois"
    assert [each.name for each in release.contacts] == ["Jane Example"]


@pytest.mark.parametrize(
    "box",
    [
        '<aside class="press-contact"><p>{}</p></aside>',
        '<div class="sidebar"><div id="pressekontakt">{}</div></div>',
        "<div>{}</div>",
    ],
)
def test_a_person_without_a_heading_stands_in_a_box_for_the_press_or_below_the_text(box: str) -> None:
    paragraphs = "".join(f"<p>{words}</p>" for words in (
        "LYON, 2 March 2026 – Acme opened a new plant on Monday, and it will make pumps for the towns along the river.",
        "The company said that the plant employs two hundred people, and that a second hall will be built next year.",
    ))  # fmt: skip
    person = box.format("Ann Sample, head of communications<br>ann@example.org<br>+44 20 7946 0123")
    text = f"<article><h1>Acme opens a plant in Lyon</h1>{paragraphs}{person}</article>"
    (found,) = one(page(body=text, language="en")).release.contacts
    assert (found.name, found.email, found.phone) == ("Ann Sample", "ann@example.org", ("+44 20 7946 0123",))


def test_contacts_below_the_text_keep_their_order() -> None:
    paragraphs = "".join(f"<p>{words}</p>" for words in (
        "LYON, 2 March 2026 – Acme opened a new plant on Monday, and it will make pumps for the towns along the river.",
        "The company said that the plant employs two hundred people, and that a second hall will be built next year.",
    ))  # fmt: skip
    people = (
        "<p>Investor relations contacts: (419) 555-0171</p><p>Kris Sample, Vice President, Investor Relations</p>"
        "<p>Ken Worth, Manager, Investor Relations</p><p>Media contact: (419) 555-0112</p><p>Jamal Muster, Manager, Communications</p>"
    )
    text = f"<div><h1>Acme opens a plant</h1>{paragraphs}<address>{people}</address></div>"
    found = one(page(body=text, language="en")).release.contacts
    assert [(each.name, *each.phone) for each in found] == [
        ("Kris Sample", "(419) 555-0171"),
        ("Ken Worth", "(419) 555-0171"),
        ("Jamal Muster", "(419) 555-0112"),
    ]


TABLES = """<html><head><title>Market News Desk</title></head><body><table border="0"><tr><td colspan="2"><b>Market News
Desk</b></td></tr><tr><td><a href="#">Home</a><br><a href="#">Archive</a><br><a href="#">About</a></td><td>
<font size="5"><b>Acme opens a plant in Lyon</b></font><br><br>{}<br><br>{}</td></tr>
<tr><td colspan="2">Next post</td></tr><tr><td colspan="2">© 2026 Acme</td></tr></table></body></html>"""
FIRST_TEXT = "Acme opened a plant in Lyon today that will build pumps for rivers and canals and employ forty people."
SECOND_TEXT = "The first pumps go to the cities that have ordered them, and the last of them will be there by autumn."


def test_a_page_that_is_laid_out_in_a_table_is_read_as_its_paragraphs() -> None:
    (reading,) = read(TABLES.format(FIRST_TEXT, SECOND_TEXT).encode(), Options())
    assert reading.release.headline == "Acme opens a plant in Lyon"
    assert reading.release.body.strip() == f"{FIRST_TEXT}\n\n{SECOND_TEXT}"


@pytest.mark.parametrize(
    "trail",
    [
        "home » press",
        "You are here: Home / Press",
        "当前位置：首页 > 新闻中心",
        "Accueil > Actualités > 2026",
        "首页 > 新闻",
        "Startseite › Presse",
    ],
)
def test_the_trail_to_a_page_is_no_headline(trail: str) -> None:
    steps = trail.replace(">", "&gt;")
    page = (
        f"<p>{steps}</p><p><b>Acme opens a plant in Lyon</b></p><p><b>Forty people will work there from May on</b></p>"
    )
    (reading,) = read(f"{page}<p>{FIRST_TEXT}</p><p>{SECOND_TEXT}</p>".encode(), Options())
    assert reading.release.headline == "Acme opens a plant in Lyon"


@pytest.mark.parametrize("box", ["p", "div"])
def test_the_breaks_between_the_lines_of_a_page_are_in_no_field(box: str) -> None:
    blocks = (
        "Home<br>News<br>Contact",
        "PRESS RELEASE<br>2 March 2026",
        "Acme opens a plant in Lyon<br>Forty people will work there from May on",
        FIRST_TEXT,
        SECOND_TEXT,
        "Media contact:<br>Ana Silva<br>Press officer<br>+41 22 730 81 11<br>ana@example.org",
    )
    (reading,) = read("".join(f"<{box}>{block}</{box}>" for block in blocks).encode(), Options())
    release, (contact,) = reading.release, reading.release.contacts
    assert (release.headline, release.subheadline) == (
        "Acme opens a plant in Lyon",
        "Forty people will work there from May on",
    )
    assert (contact.name, contact.role, contact.email) == ("Ana Silva", "Press officer", "ana@example.org")
    assert "\\" not in f"{contact}{release.body}"


def test_a_contact_with_neither_number_nor_address_is_read_and_told() -> None:
    """The address that the page hides does not count, and no number stands beside it."""
    page = """<html lang="fr"><body><header><nav><a href="#">Musée</a> <a href="#">Presse</a></nav></header>
<main><article><h1>Visites du chantier du musée</h1><p>Depuis la pose de la première pierre, beaucoup de journaux veulent
voir le chantier. Nous les recevons par petits groupes le mardi, et seules les demandes écrites sont lues.</p>
<p>Bien à vous,</p></article></main><aside><ul class="press-contact"><li>Mme Louise Ferrand,</li>
<li>Attachée de presse</li><li>[email&#160;protected]</li></ul></aside></body></html>"""
    reading = read(page.encode(), Options())[0]
    assert [each.name for each in reading.release.contacts] == ["Louise Ferrand"]
    assert any("hid the e-mail address" in note for note in reading.notes)


def test_a_page_with_a_title_and_no_text_is_refused() -> None:
    with pytest.raises(ImportRefused, match="scripts would fill it"):
        read(b"<body><title>Contact - Ac</title><script>go()</script></body>", Options())
