"""The table of front-matter keys: those that pressctl reads, and other sites' names for them."""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """A front-matter key: its type, and when it is required, in words, and other sites' names for it."""

    name: str
    type: str
    doc: str
    required: str = ""
    also: tuple[str, ...] = ()


DECKS = (
    "subheading", "standfirst", "deck", "dek", "strapline", "lead", "lede", "intro", "ingress", "chapeau", "chapo",
    "perex",
)  # fmt: skip
ABSTRACTS = ("teaser", "abstract")
WORDY = frozenset({*DECKS, *ABSTRACTS})
"""Names that other sites also give to a picture or a switch: they are ours only with a sentence."""
SENTENCE = 3
"""Words that a sentence has more than; one in Chinese is not in ASCII."""

KEYS = (
    Key("headline", "text, one line", "The title line.", "always", ("title", "post_title")),
    Key("subheadline", "text", "The line under the headline.", also=("subtitle", *DECKS)),
    Key(
        "summary",
        "text",
        "The abstract that desks and feeds show.",
        also=("description", "excerpt", "post_excerpt", *ABSTRACTS),
    ),
    Key(
        "language",
        "BCP 47 tag",
        "The language of the text: `fr`, `zh-Hans`, `pt-BR`.",
        "always",
        ("lang", "locale"),
    ),
    Key(
        "date",
        "date, or instant with zone",
        "When the release is issued.",
        "from review on",
        ("publishDate", "publishdate", "pubDate", "pubdate", "post_date"),
    ),
    Key("embargo", "instant with zone", "Not to be published before."),
    Key("dateline", "text", "The place that opens the body: `Beijing`.", "from review on"),
    Key("kind", "one of the kinds", "What sort of text it is; `press-release` when not given."),
    Key("status", "one of the statuses", "How far it has come; `draft` when not given.", also=("draft",)),
    Key(
        "contacts",
        "list of contacts, or of names from the settings",
        "Whom to call: a person by `name`, a desk or post by `role`, and its `organisation`.",
        "from review on",
    ),
    Key("boilerplate", "a name from the settings, or text", "The standing “About …” paragraph."),
    Key(
        "id",
        "text",
        "The same in every translation of a release, whatever the file is called.",
        also=("translationKey",),
    ),
    Key("source_language", "BCP 47 tag", "The language the others were translated from."),
    Key(
        "translated",
        "map of from, paragraphs",
        "Which wording of the source it was made from; `new --translate` and `translations --confirm` write it.",
    ),
    Key("subjects", "list of text", "Subjects, or IPTC Media Topic codes.", also=("tags", "categories")),
    Key("media", "list of file or url, alt, caption, credit", "Pictures and files that go with the release."),
    Key(
        "event",
        "map of start, end, place, url",
        "The event that a media advisory announces; its times with their zone.",
    ),
    Key("author", "text", "Who wrote it: somebody other than those who approve it."),
    Key(
        "approvals",
        "list of by, as, at, of, signature",
        "Who has approved it in which role, when, of which text; signed by `approve --sign`.",
    ),
    Key("edition", "whole number", "The number of this version among those that were issued; 1 when not given."),
    Key("corrected", "instant with zone", "When this version was corrected or updated."),
    Key("withdrawn", "instant with zone", "When the release was taken back."),
    Key(
        "corrects",
        "text, or list of what, where, wrong, right",
        "What this version corrects: the wrong words and the right ones, in a sentence or as a list.",
    ),
    Key("reason", "text", "Why the release was taken back."),
    Key("replaced_by", "text", "The `id` of the release that replaces one that was taken back."),
    Key("tickers", "list of text", "Exchange and symbol of the companies it is about: `NYSE: ACM`."),
    Key(
        "slug",
        "text",
        "The release's name in paths and addresses. Made from the headline when not given: Latin, Cyrillic and "
        "Greek are written in ASCII (`zavod-otkryt`), other scripts keep their letters with their marks (`हिन्दी`); "
        "the vowel points of Arabic and Hebrew are dropped.",
    ),
    Key("end_mark", "text", "The end mark, when it is not the usual one of the language."),
)
"""Every front-matter key pressctl reads, in the order in which it writes them."""

LATER = ("links",)
"""Keys of the format that no command reads yet: they are kept, and never reported as misspelt."""

HEAD_KEYS = ("headline", "subheadline", "summary")
"""The texts above the body, each in a key of its own."""
CONTACT_KEYS = ("name", "role", "organisation", "country", "email", "phone", "languages", "hours", "printed")
MEANT_IN_CONTACT = {
    "tel": "phone", "telephone": "phone", "mobile": "phone", "cell": "phone", "mail": "email", "e-mail": "email",
    "title": "role", "position": "role", "organization": "organisation", "company": "organisation",
}  # fmt: skip
"""Other names for the keys of a contact, which are not read but suggest the right one."""
MEDIA_KEYS = ("file", "url", "alt", "caption", "credit")
CORRECTION_KEYS = ("what", "where", "wrong", "right")
APPROVAL_KEYS = {"by": "by", "role": "as", "at": "at", "of": "of", "signature": "signature"}
"""The fields of an approval, and their keys in the file."""
EVENT_KEYS = ("start", "end", "place", "url")
TRANSLATED_KEYS = ("from", "paragraphs")

SITE_KEYS = frozenset({
    "aliases", "authors", "breadcrumb", "breadcrumbs", "build", "cascade", "comments", "file_url", "id", "image",
    "keywords", "layout", "link", "links", "menu", "outputs", "params", "permalink", "published", "series",
    "thumbnail", "toc", "type", "uid", "url", "variant", "version", "weight",
})  # fmt: skip
"""Keys of Hugo, Jekyll and the like, which are not misspellings of ours, however similar."""


def is_of_site(name: str, value: object) -> bool:
    """Return whether a key that sites use for many things holds no sentence, and so does not count as ours."""
    return name in WORDY and not (isinstance(value, str) and (len(value.split()) > SENTENCE or not value.isascii()))
