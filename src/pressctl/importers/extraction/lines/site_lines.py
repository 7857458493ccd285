"""Lines that a site prints around a text: who posted it, how long one reads, how often it was shared, its files."""

from __future__ import annotations

import re
from functools import lru_cache

from pressctl.importers.extraction.words import folded, is_heading, opener, set_of
from pressctl.prose.lines.bylines import is_byline
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import candidates, has_any
from pressctl.prose.word_lists import any_of_all, every_word, whole

LONGEST = 60
"""Characters of the longest line on where a text was posted, or what is counted of it."""
LONGEST_TOPICS = 240
"""Characters of the longest line of topics."""
LONGEST_BAR = 160
"""Characters of the longest row of buttons."""
LONGEST_NOTICE = 400
"""Characters of the longest notice on cookies."""
COLONS, FULL_STOPS = (":", "：", "\u1366"), (".", "。")
LOGO = 4
"""Words of the longest alternative text of a logo."""
MARKS = " *_|·•–—-"
BRACKETS = " 【】[]［］"
BUTTON = re.compile(r"\A【[^【】]{1,12}】\s?")
"""A button that stands before such a line, set in brackets."""
FILE = regex(
    r"(?i)\b(?:pdf|docx?|xlsx?|pptx?|zip|epub|odt|eps|jpe?g|png|mp[34])\b.{0,20}\d[\d.,]{0,9}\s?[kmg]i?[bo]\b|\.(?:pdf|zip|docx?)\)?$"
)
"""A file to be downloaded, by its kind and size: “Annual report (PDF, 2.3 MB)”."""
COUNT = r"[\d.,]{1,12}\s?[kKmM]?"
COUNTED = regex(
    lambda: (
        rf"(?:(?:{COUNT}[\s-]?{any_of_all('count_words').pattern}|{any_of_all('count_words').pattern}\W{{0,3}}{COUNT})"
        rf"\W{{0,3}}){{1,4}}(?:[^\W\d_]{{1,12}}\.?)?(?:\s?\({COUNT} [^\W\d_]{{2,12}}\))?"
    ),
    re.IGNORECASE,
)
"""Numbers and what is counted, or the other way about: “12 views 0 comments”, “Reading time: 3 min (612 words)”."""
SPAN = r"\d{1,3}\s?[^\W\d_]{1,12}\.?"
POSTED = regex(
    lambda: (
        rf"{any_of_all('publication_words').pattern}\s+"
        rf"{any_of_all('publication_place_words').pattern}\W{{1,3}}\S+(?:\s+\S+){{0,4}}"
    ),
    re.IGNORECASE,
)
"""Who or what posted a text: “Posted by admin”, “Publié dans Culture”."""


ELAPSED = regex(
    lambda: (
        rf"(?:^|[|·•–—:,-]\s{{0,3}}|^[^\W\d_]{{3,20}} )(?:(?:{SPAN}\s?){{1,2}}{any_of_all('elapsed_words').pattern}"
        rf"|{any_of_all('elapsed_words').pattern}\s?(?:{SPAN}\s?){{1,2}}{any_of_all('elapsed_words').pattern}?)\Z"
    ),
    re.IGNORECASE,
)
"""The hours and minutes, or days, since something: “9 hours 41 min ago”, “il y a 3 jours”."""
CAPTION = regex(
    lambda: rf"(?:[^\W\d_]{{2,16}}\s)?{any_of_all('picture_words').pattern}\s?[:：/©]|.{{0,200}}©", re.IGNORECASE
)
"""How the caption of a picture starts, “Photo: ”, “Press photo: ”, or what it has: “© Acme”."""
CREDITED = regex(
    lambda: rf"[.!?)”»]\s{{1,3}}{any_of_all('picture_words').pattern}\s?[:：]\s?[^\n:：.]{{3,60}}\.?\Z", re.IGNORECASE
)
"""How the caption of a picture ends, with who took it: “The hall at night. Photo: Ana Silva.”"""
BUTTONS = regex(lambda: rf"(?:{any_of_all('share_bar_words').pattern}\W{{0,3}}){{2,12}}", re.IGNORECASE)
"""Several buttons, one beside the other."""
POINT = re.compile(r"\W{1,3}\s|\d{1,3}[.)]\s")
"""How a point of a list starts."""
ICONS = re.compile(r"\A[^\w\s(\[{<\"'“„«‘¿¡][\W_]{0,12}")
"""The signs of buttons before the words of one."""
LOGO_WORD = regex(lambda: rf"(?i:\A{whole(every_word('logo_words'))}|{whole(every_word('logo_words'))}\Z)")


@lru_cache(maxsize=1024)
def is_site_line(text: str) -> bool:
    """Return whether a line counts what readers did with a text, names who posted it, or is its buttons or a file."""
    line = BUTTON.sub("", text.strip(MARKS))
    if line != text and _is_share_bar(text.strip(BRACKETS)):
        return True
    if is_file(line) or is_byline(line) or leads_to_sender(line):
        return True
    if _is_share_bar(line):
        return True
    if len(line) > LONGEST:
        return False
    return _counts(line) or _is_posted(line) or _is_logo(line) or _says_since_when(line)


def _counts(line: str) -> bool:
    """Return whether a line says how long one reads, or how often a text was shared."""
    may_count = any(map(str.isdigit, line)) and candidates(line, "count_words")
    return bool(may_count) and COUNTED.fullmatch(line) is not None


def _says_since_when(line: str) -> bool:
    """Return whether a line ends with the time since a text was posted: “Acme - 3 days ago”."""
    may_say = any(map(str.isdigit, line)) and candidates(line, "elapsed_words")
    return bool(may_say) and ELAPSED.search(line) is not None


def _is_posted(line: str) -> bool:
    """Return whether a line says who or what posted a text."""
    return bool(candidates(line, "publication_words")) and POSTED.fullmatch(line) is not None


def _is_logo(line: str) -> bool:
    """Return whether a line is the alternative text of a logo."""
    may_be = len(line.split()) <= LOGO and candidates(line, "logo_words")
    return bool(may_be) and LOGO_WORD.search(line) is not None


def is_topics(text: str) -> bool:
    """Return whether a line is the topics that a site gives to a text, behind their label: “Tags: water, pipes”."""
    label = opener(text, "topic_labels") if len(text) <= LONGEST_TOPICS else ""
    return bool(label) and text[len(label) :].lstrip().startswith(COLONS) and not text.endswith(FULL_STOPS)


def heads_topics(text: str, below: str) -> bool:
    """Return whether a line is the topics of a text, or a label over them; points below it are of the text."""
    return not POINT.match(below) if is_heading(text, "topic_labels") else is_topics(text)


def _is_share_bar(line: str) -> bool:
    """Return whether a line is several buttons to share, print or mail a text: “Share Tweet LinkedIn Print”.

    One that says what to do with the text may have icons before it: “⎙× Share this article:”.
    """
    bare = ICONS.sub("", line)
    if bare != line and is_heading(bare, "site_chrome"):
        return True
    if len(line) > LONGEST_BAR:
        return False
    return len(candidates(line, "share_bar_words")) > 1 and BUTTONS.fullmatch(line) is not None


def leads_to_sender(line: str) -> bool:
    """Return whether a line is only what stands over the name of who sends a text: “News provided by”."""
    return " " in line and is_heading(line, "byline_words")


def names_sender(lead: str, rest: str) -> bool:
    """Return whether the words that lead a line end with “from”, and a name of a few words follows."""
    is_led = folded(lead.rsplit(maxsplit=1)[-1]) in set_of("small_words", "mail_sender_labels")
    return is_led and 0 < len(rest.split()) <= LOGO and not rest.endswith(FULL_STOPS)


def asks_consent(text: str) -> bool:
    """Return whether a paragraph is what a site says of its cookies, and no text on those of others."""
    said = opener(text, "site_chrome") if len(text) <= LONGEST_NOTICE and has_any(text, "cookie_words") else ""
    return has_any(said, "cookie_words")


def is_caption(text: str) -> bool:
    """Return whether a line is the caption of a picture, or says who made that."""
    may_be = "©" in text or ":" in text or "：" in text or "/" in text
    return may_be and (CAPTION.match(text.strip(MARKS)) or CREDITED.search(text[:LONGEST_TOPICS])) is not None


def is_file(text: str) -> bool:
    """Return whether a line is a file to be downloaded."""
    return len(text) <= 2 * LONGEST and bool(FILE.search(text.strip(MARKS)))
