"""One release as a text, as a page of a site of many makes, and as a Word document: its parts are the same in each."""

from __future__ import annotations

import html
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from support.docx_files import document, paragraph, run

Part = tuple[str, str]
"""The role of a line, and its words: headline, subheadline, release, day, text, heading, item, contact, end, menu,
footer, noise (what a site sets inside a text) and html (as it stands)."""
SHARE = '<div class="share-buttons"><a href="#f">Facebook</a> <a href="#x">Twitter</a> <a href="#m">Email</a></div>'
COOKIES = (
    '<div id="cookie-notice" role="dialog"><p>We use cookies to make this website work, and to count its visitors. '
    'You can refuse those that are not needed.</p><button>Accept</button></div>'
)  # fmt: skip
MENU = ("Home", "About us", "News", "Press", "Careers", "Contact us", "Search")
TEASERS = ("Acme Elects a New Board", "Annual Report Is Out", "Forty Years of Pumps")


def as_text(parts: Iterable[Part]) -> str:
    """Return the parts as a text typed in: one line each, and an empty one between paragraphs."""
    return "\n\n".join(text for _, text in parts) + "\n"


def as_document(parts: Iterable[Part]) -> bytes:
    """Return the parts as a Word document."""
    styles = {"headline": "Title", "heading": "Heading2"}
    return document(
        *(
            paragraph(run(html.escape(text), "<w:b/>" if role == "release" else ""), styles.get(role, ""),
                      int(role == "item"))
            for role, text in parts
        )
    )  # fmt: skip


@dataclass(frozen=True)
class Site:
    """How a site sets its pages; every choice is one that sites make."""

    headline: str = '<h1 class="entry-title">{}</h1>'
    day: str = '<div class="entry-meta"><span class="posted-on"><time>{}</time></span></div>'
    end: str = '<div class="center">{}</div>'
    contact: str = "<p>{}</p>"
    break_: str = "<br>\n"
    """What parts the lines of the contacts."""
    box: str = "<main><article>{}</article></main>"
    bold: bool = False
    """Whether what stands before the dash of the first paragraph is bold."""
    language: str = ""
    head: str = ""
    paragraph: str = "<p>{}</p>"
    joined: str = "\n"


HEADLINES = (
    '<h1 class="entry-title">{}</h1>', "<h2>{}</h2>", '<div class="title"><b>{}</b></div>',
    "<header><h1>{}</h1></header>", '<h1><a href="https://example.org/n/1">{}</a></h1>',
)  # fmt: skip
DAYS = (
    '<div class="entry-meta"><span class="posted-on"><time>{}</time></span></div>', '<p class="date">{}</p>',
    '<span class="date">{}</span><br>', '<ul class="meta"><li>{}</li></ul>',
)  # fmt: skip
ENDS = ('<div class="center">{}</div>', "<p>{}</p>", '<p style="text-align:center"><strong>{}</strong></p>',
        "<center>{}</center>")  # fmt: skip
CONTACTS = (
    "<p>{}</p>", '<aside class="press-contact"><p>{}</p></aside>', '<div class="contact-box">{}</div>',
    "<address>{}</address>",
)  # fmt: skip
BOXES = (
    "<main><article>{}</article></main>", '<div id="content"><div class="post">{}</div></div>',
    '<article class="node">{}</article>', '<table width="100%"><tr><td>{}</td></tr></table>',
)  # fmt: skip


def site(seed: int, language: str = "") -> Site:
    """Return the site of a number: the same choices each time."""
    choice = random.Random(seed)
    broken = choice.random() < 0.15
    return Site(
        choice.choice(HEADLINES), choice.choice(DAYS), choice.choice(ENDS), choice.choice(CONTACTS),
        choice.choice(("<br>\n", "<br/>", "</p>\n<p>")), choice.choice(BOXES), choice.random() < 0.5,
        choice.choice((language, "en-US", "")), "", "{}<br><br>" if broken else "<p>{}</p>",
        choice.choice(("\n", "\n", "")),
    )  # fmt: skip


def as_page(parts: Iterable[Part], made: Site, title: str = "") -> str:
    """Return the parts as a page of a site, between its menus and footers."""
    parts = list(parts)
    title = title or next((text for role, text in parts if role == "headline"), "News")
    inner: list[str] = []
    run_: list[Part] = []
    for part in [*(each for each in parts if each[0] not in {"menu", "footer"}), ("", "")]:
        if run_ and (part[0] != run_[0][0] or part[0] not in {"contact", "item"}):
            inner.append(_set(run_, made, inner))
            run_ = []
        run_.append(part)
    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in MENU)
    above = "".join(
        f'<li><a href="/m/{at}">{html.escape(words)}</a></li>' for at, words in enumerate(_of(parts, "menu"))
    )
    below = "".join(f"<li>{html.escape(words)}</li>" for words in _of(parts, "footer"))
    teasers = "".join(f'<li><a href="/n/{at}">{words}</a></li>' for at, words in enumerate(TEASERS))
    lang = f' lang="{made.language}"' if made.language else ""
    body = [
        f'<header class="site-header"><a href="/">Acme</a><nav><ul>{menu}{above}</ul></nav></header>', COOKIES,
        made.box.format(made.joined.join([*inner, SHARE])),
        f'<aside class="sidebar"><h3>Latest news</h3><ul>{teasers}</ul></aside>',
        f'<footer><ul>{below}</ul><p>© 2026 Acme. All rights reserved.</p><a href="/privacy">Privacy</a></footer>',
    ]  # fmt: skip
    head = f'<meta charset="utf-8"><title>{html.escape(title)} | Acme</title>{made.head}'
    return f"<!DOCTYPE html>\n<html{lang}>\n<head>{head}</head>\n<body>\n{made.joined.join(body)}\n</body></html>\n"


def _of(parts: list[Part], role: str) -> Iterator[str]:
    return (words for each, words in parts if each == role)


def _set(parts: list[Part], made: Site, before: list[str]) -> str:
    """Return parts of one role as the site sets them."""
    role, texts = parts[0][0], [html.escape(text, quote=False) for _, text in parts]
    if role == "html":
        return parts[0][1]
    if role == "item":
        return f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"
    if role == "contact":
        return made.contact.format(made.break_.join(texts))
    sets: dict[str, str] = {
        "headline": made.headline, "day": made.day, "end": made.end, "subheadline": '<p class="subtitle"><em>{}</em></p>',
        "release": "<p><strong>{}</strong></p>", "heading": "<h3>{}</h3>",
        "noise": '<div class="share"><span>{}</span></div>',
    }  # fmt: skip
    bolder: Callable[[str], str] = _bold if made.bold and not any(" – " in each for each in before) else str
    return sets.get(role, made.paragraph).format(bolder(texts[0]) if role == "text" else texts[0])


def _bold(text: str) -> str:
    opening, dash, rest = text.partition(" – ")
    return f"<b>{opening}</b>{dash}{rest}" if dash and len(opening) < 60 else text
