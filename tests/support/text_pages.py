"""Invented pages of text: the menus of a site above and below a release, and the paragraphs of one."""

from __future__ import annotations

from pressctl.importers import Options, Reading
from pressctl.importers.text import read

MENU = (
    "Skip to content", "Home", "About us", "News", "Press", "Careers", "Search", "Contact us", "Log in", "Services",
    "Departments", "Residents", "Businesses", "Visitors",
)  # fmt: skip
FOOT = (
    "Share",
    "Related news",
    "Park closes for winter",
    "New bus line opens",
    "Privacy policy",
    "Sitemap",
    "© 2026 Acme",
)
FIRST = "The city council of Acme has opened a library in the north of the town, and it will be open seven days a week."
SECOND = (
    "“We have looked for this place for two years,” said the director of the library, who opened it with the mayor."
)
THIRD = (
    "The first books will be lent in the autumn of this year, and the reading rooms are open to everyone in the town."
)
GERMAN = (
    "Die Stadt hat eine neue Bibliothek im Norden eröffnet, und sie wird an sieben Tagen in der Woche geöffnet sein.",
    "Die ersten Bücher werden im Herbst dieses Jahres verliehen, und die Lesesäle stehen allen in der Stadt offen.",
)


def page(*lines: str, title: str = "") -> str:
    """Return a page with the menus of a site around the lines of a release; ``title`` is that of the page."""
    return "\n".join([*([title] if title else ()), *MENU, *lines, *FOOT]) + "\n"


def plain(*lines: str, title: str = "") -> str:
    """Return the same without menus."""
    return "\n".join([*([title] if title else ()), *lines]) + "\n"


def reading(*lines: str) -> Reading:
    """Return what is read in lines that stand right below each other."""
    (found,) = read("\n".join(lines).encode(), Options())
    return found


def spaced(*lines: str) -> Reading:
    """Return what is read in lines with an empty one between any two."""
    return reading(*(part for line in lines for part in (line, "")))
