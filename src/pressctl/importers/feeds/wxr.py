"""WordPress's own export, WXR: an RSS feed of all that a site holds, with what WordPress knows of each item."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, BinaryIO

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading
from pressctl.importers.feeds import rss
from pressctl.importers.feeds.article import Article, paragraphs, readings, title_of, words_of
from pressctl.importers.markup.xml_source import every, items, local
from pressctl.importers.wire import picture
from pressctl.release.file.front_matter import SITE_STATUSES
from pressctl.release.model import Media, Status

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WHAT = "a WordPress export"
EXCERPT = "excerpt/}encoded"
OTHERS = frozenset(
    "page attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block "
    "wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face acf-field feedback "
    "acf-field-group wpcf7_contact_form elementor_library product product_variation shop_order shop_coupon".split()
)
"""Types of items that are no texts with a day: pages, pictures, menus, and what the site is built of."""
GONE = frozenset({"trash", "auto-draft", "inherit"})
"""Statuses of what its author threw away, or never wrote."""
NO_SUBJECTS = frozenset(
    "language post_translations term_language term_translations post_format nav_menu translation_priority".split()
)
"""Taxonomies of WordPress and its plugins that say nothing of what a text is about."""
NO_SUBJECT = "uncategorized"
LANGUAGE_KEYS = ("_wpml_import_language_code", "_wpml_language", "wpml_language")
GROUP_KEYS = ("_wpml_import_translation_group", "_wpml_trid", "wpml_trid")
"""How WPML names the language of a post, and the posts that are one text in several."""
NEVER = "0000-00-00"
NAMES = {
    "page": ("page", "pages"),
    "attachment": ("picture or file", "pictures and files"),
    "nav_menu_item": ("item of a menu", "items of menus"),
    "trash": ("in the trash", "in the trash"),
    "auto-draft": ("never written", "never written"),
}
"""What one item of a type, or with a status, is called, and what several are."""


@dataclass
class _Site:
    """What a look through the whole export found: pictures by their numbers and by the posts they belong to."""

    pictures: dict[str, Media] = field(default_factory=dict)
    of_posts: dict[str, list[Media]] = field(default_factory=dict)
    passed: Counter[str] = field(default_factory=Counter)
    posts: int = 0


def read(file: BinaryIO, options: Options) -> Iterator[Reading]:
    """Yield the release of each post; the first has a note on what was passed over.

    Raises ImportRefused when there is no post, and when the export cannot be read, or at the place where it is cut off.
    """
    del options
    site = _looked_through(file)
    notes = (_passed(site),) if site.passed else ()
    posts = (item for item in items(file, WHAT, "item") if not _passed_over(item))
    for reading in readings(_article(item, site) for item in posts):
        yield replace(reading, notes=(*notes, *reading.notes))
        notes = ()
    if not site.posts:
        raise ImportRefused("is a WordPress export without posts", "choose “Posts” or “All content” when you export")


def _looked_through(file: BinaryIO) -> _Site:
    site = _Site()
    with suppress(ImportRefused):  # it is met again where the posts are read
        for item in items(file, WHAT, "item"):
            why = _passed_over(item)
            site.posts += not why
            if why:
                site.passed[why] += 1
            if _wp(item, "post_type") == "attachment" and (found := _picture(item)):
                site.pictures[_wp(item, "post_id")] = found
                site.of_posts.setdefault(_wp(item, "post_parent"), []).append(found)
    return site


def _passed_over(item: Element) -> str:
    """Return why an item is no release, or an empty text: its type, or a status of what is gone."""
    kind, status = _wp(item, "post_type"), _wp(item, "status")
    if kind in OTHERS:
        return kind
    return status if status in GONE else ""


def _passed(site: _Site) -> str:
    named = ((count, NAMES.get(name, (name, name))) for name, count in site.passed.most_common())
    parts = ", ".join(f"{count} {one if count == 1 else several}" for count, (one, several) in named)
    return f"passed over in the export, as no releases: {parts}"


def _article(item: Element, site: _Site) -> Article:
    found = rss.article(item)
    meta = _meta(item)
    language, group = _translation(item, meta)
    post = _wp(item, "post_id")
    thumbnail = site.pictures.get(meta.get("_thumbnail_id", ""))
    text = rss.ending(item, rss.CONTENT)
    status, notes = _status(item)
    date, of_date = _date(item, found.date, status)
    return replace(
        found,
        text=paragraphs(text),
        summary=words_of(rss.ending(item, EXCERPT)),
        date=date,
        language=language,
        id=group,
        slug=_wp(item, "post_name"),
        status=status,
        subjects=_subjects(item),
        media=[*([thumbnail] if thumbnail else []), *site.of_posts.get(post, []), *found.media],
        notes=[*notes, *of_date],
    )


def _status(item: Element) -> tuple[Status, list[str]]:
    """Return what a status of WordPress is here; what has a password is not for everybody."""
    word = _wp(item, "status") or "publish"
    if _wp(item, "post_password"):
        return Status.DRAFT, ["it has a password on the site: it is a draft here"]
    status = SITE_STATUSES.get(word, Status.DRAFT)
    return status, ["it is private on the site: it is a draft here"] if word == "private" else []


def _date(item: Element, published: str, status: Status) -> tuple[str, list[str]]:
    """Return when a post is issued, in the zone of its site: the site's time, and what it is in Greenwich."""
    here, there = _wp(item, "post_date"), _wp(item, "post_date_gmt")
    if not here or here.startswith(NEVER):
        return published, []
    if there.startswith(NEVER) and status in {Status.DRAFT, Status.REVIEW}:
        return here[:10], ["the date is the day on which the draft was written"]
    try:
        local_time, greenwich = dt.datetime.fromisoformat(here), dt.datetime.fromisoformat(there)
    except ValueError:
        return published or here[:10], []
    ahead = local_time - greenwich
    if abs(ahead) > dt.timedelta(hours=15):
        return published, []
    return local_time.replace(tzinfo=dt.timezone(ahead)).isoformat(), []


def _subjects(item: Element) -> list[tuple[str, str]]:
    """Return the categories and tags of a post, but for the one of those without any."""
    return [
        (title_of(each.text or ""), "")
        for each in every(item, "category")
        if each.get("domain", "") not in NO_SUBJECTS and each.get("nicename", "") != NO_SUBJECT
    ]


def _translation(item: Element, meta: dict[str, str]) -> tuple[str, str]:
    """Return the language of a post, and what its translations have in common, as Polylang or WPML says."""
    terms = {str(each.get("domain", "")): str(each.get("nicename", "")) for each in every(item, "category")}
    language = terms.get("language") or next((meta[key] for key in LANGUAGE_KEYS if meta.get(key)), "")
    group = terms.get("post_translations") or next((meta[key] for key in GROUP_KEYS if meta.get(key)), "")
    return language, group


def _picture(item: Element) -> Media | None:
    alt = _meta(item).get("_wp_attachment_image_alt", "")
    return picture(_wp(item, "attachment_url"), alt=alt, caption=words_of(rss.ending(item, EXCERPT)))


def _meta(item: Element) -> dict[str, str]:
    """Return the custom fields of an item."""
    return {_wp(each, "meta_key"): _wp(each, "meta_value") for each in item if local(each) == "postmeta"}


def _wp(element: Element, name: str) -> str:
    """Return what WordPress says of an item under a name, whatever the version of its export."""
    found = (each for each in element if local(each) == name and "wordpress.org/export/" in str(each.tag))
    return next((str(each.text or "").strip() for each in found), "")
