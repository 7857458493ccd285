"""What stands around the article of a page: the parts of a site that its own mark-up names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressctl.importers.markup.elements import name_of, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FOOTER = "footer"
CONTENTS = "table of contents"
MENU = "menu of the website"
ELEMENTS = {
    "nav": MENU, "aside": "beside the text", "footer": FOOTER, "form": "form", "button": "form",
    "dialog": "dialog",
}  # fmt: skip
ROLES = {
    "navigation": MENU, "search": "form", "complementary": "beside the text", "dialog": "dialog",
    "contentinfo": FOOTER, "doc-toc": CONTENTS, "menu": MENU, "alertdialog": "dialog",
}  # fmt: skip
OTHERS = "other articles"
TEASER = re.compile(r"(?:^|[\s_-])teasers?(?:$|[\s_-])")
"""The same of the start of another article, if it leads there; without a link it is the deck of this one."""
NAMED = (
    (re.compile(r"(?:^|[\s_-])(?:share|sharing|sharedaddy|addtoany|addthis|social|shariff|sharethis|(?:article|page|post)-?tools)"
                r"(?:$|[\s_-])"),
     "share bar"),
    (re.compile(r"(?:^|[\s_-])(?:cookies?|consent|gdpr)(?:$|[\s_-])"), "cookie bar"),
    (re.compile(r"(?:^|[\s_-])(?:breadcrumbs?|navbar|navigation|nav|menu|skip-?links?|pagination|pager)(?:$|[\s_-])"),
     MENU),
    (re.compile(r"(?:^|[\s_-])(?:comments?|respond|disqus)(?:$|[\s_-])"), "comments"),
    (re.compile(r"(?:^|[\s_-])(?:related|(?:other|more|recent)-?(?:news|posts)|yarpp|jp-relatedposts|recommended|newsletter"
                r"|subscribe|sidebar)(?:$|[\s_-])"),
     OTHERS),
    (re.compile(r"(?:^|[\s_-])(?:tags|tag-?list|tag-?cloud|keywords)(?:$|[\s_-])"), "topics"),
    (re.compile(r"(?:^|\s)(?:(?:(?:site|page|main|global)[_-]?)?foot(?:er)?\d?|colophon|site-info)"
                r"(?:[_-]?(?:inner|outer|wrap(?:per)?|container))?(?=\s|$)"),
     FOOTER),
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
HEADER = re.compile(
    r"(?:^|\s)(?:(?:site|blog)[_-]?)?(?:header|banner|masthead)\d?(?:[_-]?(?:inner|outer|wrap(?:per)?|container))?(?=\s|$)"
)
"""What such programs call the head of all pages of a site; “page-header” and “entry-header” are those of a text."""
TITLE = re.compile(
    r"(?:^|\s)(?:(?:post|entry|article|news|story|release)[_-]?(?:title|heading|headline)|headline|p-name)(?=\s|$)"
)
"""Words of the classes that such programs give to the headline of a text."""
HEADINGS = "//h1|//h2|//h3|//h4|//h5|//h6"
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def around(element: HtmlElement) -> str:
    """Return which part of the site an element stands in, such as its menu; an empty text when in none."""
    return next((part for above in (element, *element.iterancestors()) if (part := _part(above))), "")


def is_in_site_footer(element: HtmlElement) -> bool:
    """Return whether an element stands in the footer of all pages of a site; that of an article is part of it."""
    above = [name_of(each) for each in (element, *element.iterancestors())]
    return around(element) == FOOTER and not {"article", "main"}.intersection(above)


def names_site(element: HtmlElement) -> bool:
    """Return whether a heading is the name or the logo of the site by its mark-up.

    It is called so, or stands in the head of the site while another is called the headline.
    """
    if SITE_NAME.search(_called(element)):
        return True
    return _is_in_header(element) and not _is_called_title(element) and bool(title(element.getroottree().getroot()))


def site_names(tree: HtmlElement) -> set[str]:
    """Return the words of the headings of a page that are the name of its site."""
    return {words_of(heading) for heading in tree.xpath(HEADINGS) if names_site(heading)}


def title(tree: HtmlElement) -> str:
    """Return the one headline that a page's mark-up calls so; an empty text when it has none or several."""
    called = (each for each in tree.xpath(f"{HEADINGS}|//*[@itemprop='headline']") if _is_called_title(each))
    texts = {words_of(each) for each in called if not around(each) and not _is_in_header(each)} - {""}
    return texts.pop() if len(texts) == 1 else ""


def _is_called_title(element: HtmlElement) -> bool:
    return element.get("itemprop") == "headline" or TITLE.search(_called(element)) is not None


def _is_in_header(element: HtmlElement) -> bool:
    """Return whether an element stands in the head of all pages of a site, and not in that of an article."""
    above = [each for each in (element, *element.iterancestors()) if name_of(each) not in {"html", "body"}]
    if any(name_of(each) in {"article", "main"} for each in above):
        return False
    return any(
        name_of(each) == "header" or each.get("role") == "banner" or HEADER.search(_called(each)) for each in above
    )


def _part(element: HtmlElement) -> str:
    name = name_of(element)
    if name in {"html", "body", "main", "article"}:
        return ""  # what the whole page is called says nothing of a part
    if name in ELEMENTS:
        return "" if name == "form" and _is_most(element) else ELEMENTS[name]
    attributes = element.attrib
    if not attributes:
        return ""
    if "hidden" in attributes or HIDDEN.search(str(attributes.get("style", ""))):
        return "" if _is_most(element) else "hidden"
    role = ROLES.get(str(attributes.get("role", "")).casefold())
    return role or (_named(element, called) if (called := _called(element)).strip() else "")


def _is_most(element: HtmlElement) -> bool:
    """Return whether an element holds most of a page's words.

    WeChat hides a text until its script has run; pages of ASP.NET, as SharePoint has them, are one form.
    """
    whole = element.getroottree().getroot()
    body = next((each for each in whole if name_of(each) == "body"), whole)
    return bool(element.xpath("string-length(.)") * 2 > body.xpath("string-length(.)"))


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
