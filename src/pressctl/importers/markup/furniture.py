"""What stands around the article of a page: the parts of a site that its own mark-up names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressctl.importers.markup.blocks import name_of, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FOOTER = "footer"
ELEMENTS = {
    "nav": "menu of the website", "aside": "beside the text", "footer": FOOTER, "form": "form", "button": "form",
    "dialog": "dialog",
}  # fmt: skip
ROLES = {
    "navigation": "menu of the website", "search": "form", "complementary": "beside the text", "dialog": "dialog",
    "contentinfo": FOOTER, "menu": "menu of the website", "alertdialog": "dialog",
}  # fmt: skip
OTHERS = "other articles"
TEASER = re.compile(r"(?:^|[\s_-])teasers?(?:$|[\s_-])")
"""The same of the start of another article, if it leads there; without a link it is the deck of this one."""
NAMED = (
    (re.compile(r"(?:^|[\s_-])(?:share|sharing|sharedaddy|addtoany|addthis|social|shariff|sharethis)(?:$|[\s_-])"),
     "share bar"),
    (re.compile(r"(?:^|[\s_-])(?:cookies?|consent|gdpr)(?:$|[\s_-])"), "cookie bar"),
    (re.compile(r"(?:^|[\s_-])(?:breadcrumbs?|navbar|navigation|nav|menu|skip-?links?|pagination|pager)(?:$|[\s_-])"),
     "menu of the website"),
    (re.compile(r"(?:^|[\s_-])(?:comments?|respond|disqus)(?:$|[\s_-])"), "comments"),
    (re.compile(r"(?:^|[\s_-])(?:related|yarpp|jp-relatedposts|recommended|newsletter|subscribe|sidebar)(?:$|[\s_-])"),
     OTHERS),
)  # fmt: skip
"""Words of the classes and names that programs for sites give to such parts: WordPress, Drupal, TYPO3, Bootstrap."""
PARTS = frozenset({*ELEMENTS.values(), *ROLES.values(), *(part for _, part in NAMED), "hidden", "who wrote it"})
"""All that ``around`` can return of an element that stands in a part of the site."""
AUTHOR = re.compile(r"(?:^|[\s_-])(?:author|byline|created-?by|posted-?by)(?:$|[\s_-])")
"""Words of the classes that such programs give to who wrote a text."""
WRITER = "who wrote it"
NAME = 60
"""Letters of the longest box with such a name, and no figure, in it."""
SITE_NAME = re.compile(r"(?:^|[\s_-])(?:logo|brand|site-?(?:title|name|branding))(?:$|[\s_-])")
"""Words of the classes and names that such programs give to a heading that is the name of the site."""
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def around(element: HtmlElement) -> str:
    """Return which part of the site an element stands in, such as its menu; an empty text when in none."""
    return next((part for above in (element, *element.iterancestors()) if (part := _part(above))), "")


def names_site(element: HtmlElement) -> bool:
    """Return whether an element is called the name or the logo of the site by its own mark-up."""
    return bool(SITE_NAME.search(_called(element)))


def _part(element: HtmlElement) -> str:
    name = name_of(element)
    if name in {"html", "body", "main", "article"}:
        return ""  # what the whole page is called says nothing of a part
    if name in ELEMENTS:
        return ELEMENTS[name]
    attributes = element.attrib
    if not attributes:
        return ""
    if "hidden" in attributes or HIDDEN.search(str(attributes.get("style", ""))):
        return "hidden"
    role = ROLES.get(str(attributes.get("role", "")).casefold())
    return role or (_named(element, called) if (called := _called(element)).strip() else "")


def _named(element: HtmlElement, called: str) -> str:
    """Return which part of the site an element is by its class and name."""
    if AUTHOR.search(called) and _is_name(words_of(element)):
        return WRITER
    is_teaser = TEASER.search(called) and next(element.iter("a"), None) is not None
    return OTHERS if is_teaser else next((part for words, part in NAMED if words.search(called)), "")


def _is_name(words: str) -> bool:
    """Return whether words may be no more than a name, and no way to reach somebody."""
    return 0 < len(words) <= NAME and "@" not in words and not any(map(str.isdigit, words))


def _called(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}".casefold()
