"""NewsML-G2 2.35: a news item with its text as XHTML.

The schema accepts an embargo without a zone, or an empty one; here it has an offset, or is absent. Codes are those of
the IPTC's catalogue, which is referred to but never loaded.
"""

from __future__ import annotations

import hashlib
import mimetypes
from typing import TYPE_CHECKING

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import attachments, identity, markup, subjects
from pressctl.exporters.parts.state import state
from pressctl.exporters.parts.wording import dateline, text_left_out, without_subjects
from pressctl.exporters.parts.xml_tree import XML_LANG, Builder, serialised
from pressctl.languages import Language
from pressctl.languages.writing import direction
from pressctl.prose.addresses.dialling import read
from pressctl.release.located import located
from pressctl.release.model import Contact, Release, Status

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
"""The name of the algorithm in XML Encryption (W3C); without a scope, a hash is that of the content."""
CATALOGUE = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as a newsItem in UTF-8; raises ExportRefused if something required is missing."""
    if not desk.settings.name:
        raise ExportRefused("NewsML-G2 demands a provider", "set `name` under [newsroom] in pressctl.toml")
    if release.date is None:
        raise ExportRefused("NewsML-G2 demands the time of the version", "give the release a `date`")
    release = without_subjects(release)
    language, notes = words_for(release, desk)
    builder = Builder(NAMESPACE)
    attributes = {
        "guid": identity.uri(release, desk), "version": identity.version(release), "standard": "NewsML-G2",
        "standardversion": "2.35", "conformance": "power", XML_LANG: release.language,
    }  # fmt: skip
    root = builder.root("newsItem", attributes)
    builder.add(root, "catalogRef", "", {"href": CATALOGUE})
    _item_meta(builder, root, release, desk, language)
    _content_meta(builder, root, release, language)
    for ticker in release.tickers:
        _instrument(builder, root, ticker)
    if not release.is_recalled:
        notes += _content(builder, root, release, language)
        _hash(builder, root)
    notes += identity.left_behind(release, "NewsML-G2") + text_left_out(release) + builder.notes
    return Exported(serialised(root), notes)


def _item_meta(builder: Builder, root: _Element, release: Release, desk: Desk, language: Language) -> None:
    meta = builder.add(root, "itemMeta")
    builder.add(meta, "itemClass", "", {"qcode": "ninat:text"})
    issuer = desk.issuer(release.language)
    builder.add(builder.add(meta, "provider", "", {"literal": issuer}), "name", issuer)
    issued, changed = identity.issued(release, desk), identity.changed(release, desk)
    assert issued is not None  # write has refused a release without a date
    assert changed is not None
    builder.add(meta, "versionCreated", identity.rfc3339(changed))
    if identity.is_first_date_known(release):
        builder.add(meta, "firstCreated", identity.rfc3339(issued))
    if release.embargo_instant:
        builder.add(meta, "embargoed", identity.rfc3339(release.embargo_instant))
    recalled = release.is_recalled
    builder.add(meta, "pubStatus", "", {"qcode": f"stat:{identity.pub_status(release)}"})
    builder.add(meta, "profile", str(release.kind))
    builder.add(meta, "title", release.headline)
    status = state(release, desk, language)
    for line in status.warnings:
        builder.add(meta, "edNote", line)
    if release.status is Status.CORRECTED:
        builder.add(meta, "edNote", status.note or language.labels["correction"])
    if release.status is Status.CORRECTED or release.is_updated:
        builder.add(meta, "signal", "", {"qcode": "sig:update" if release.is_updated else "sig:correction"})
    if release.edition > 1 or (release.edition and recalled):
        before = {"residref": identity.uri(release, desk), "version": str(int(identity.version(release)) - 1)}
        builder.add(meta, "link", "", {"rel": "irel:previousVersion", **before})
    for other in () if recalled else desk.siblings(release):
        link = builder.add(meta, "link", "", {"rel": "irel:seeAlso", "residref": identity.uri(other, desk)})
        builder.add(link, "title", other.headline, {XML_LANG: other.language})


def _content_meta(builder: Builder, root: _Element, release: Release, language: Language) -> None:
    meta = builder.add(root, "contentMeta")
    if place := located(release):
        builder.add(builder.add(meta, "located", "", {"literal": place}), "name", place)
    for contact in release.contacts:
        _contact(builder, meta, contact)
    for kind, value in (("id", release.id), ("slug", release.slug)):
        if value:
            builder.add(meta, "altId", value, {"type": f"altidtype:{kind}"})
    builder.add(meta, "language", "", {"tag": release.language})
    for text in release.subjects:
        code = subjects.code(text)
        subject = builder.add(meta, "subject", "", {"qcode": f"medtop:{code}"} if code else {"literal": text})
        if not code:
            builder.add(subject, "name", text)
    for ticker in release.tickers:
        builder.add(builder.add(meta, "subject", "", {"literal": ticker}), "name", ticker)
    builder.add(meta, "headline", release.headline)
    if release.is_recalled:
        return
    if release.subheadline:
        builder.add(meta, "headline", release.subheadline, {"role": "hldrole:subheadline"})
    if opening := dateline(release, language):
        builder.add(meta, "dateline", opening)
    if release.summary:
        builder.add(meta, "description", release.summary, {"role": "drol:summary"})


def _contact(builder: Builder, meta: _Element, contact: Contact) -> None:
    name = contact.known_as or contact.email
    element = builder.add(meta, "contributor", "", {"literal": name, "role": "crol:pressContact"})
    builder.add(element, "name", contact.name or name)
    if contact.role:
        builder.add(element, "definition", contact.role)
    details = builder.add(element, "personDetails")
    if contact.organisation:
        affiliation = builder.add(details, "affiliation", "", {"literal": contact.organisation})
        builder.add(affiliation, "name", contact.organisation)
    info = builder.add(details, "contactInfo")
    if contact.email:
        builder.add(info, "email", contact.email)
    for number in contact.phone:
        builder.add(info, "phone", read(number).call)
    if contact.country:
        builder.add(builder.add(info, "address"), "country", "", {"literal": contact.country})
    if contact.hours:
        builder.add(info, "note", contact.hours)
    for number in contact.phone:
        if read(number).call != number:  # the remark on it is kept with it
            builder.add(info, "note", number)


def _instrument(builder: Builder, root: _Element, ticker: str) -> None:
    """Add an assertion that a subject, named by its literal, has a financial instrument at an exchange."""
    exchange, symbol = subjects.ticker(ticker)
    details = builder.add(builder.add(root, "assert", "", {"literal": ticker}), "organisationDetails")
    source = {"symbolsrc": f"symsrc:{exchange}"} if exchange else {}
    builder.add(details, "hasInstrument", "", {"symbol": symbol, **source})


def _content(builder: Builder, root: _Element, release: Release, language: Language) -> tuple[str, ...]:
    content = builder.add(root, "contentSet")
    inline = builder.add(content, "inlineXML", "", {"contenttype": "application/xhtml+xml"})
    page = Builder(XHTML)
    html = page.root("html", {"lang": release.language, XML_LANG: release.language, "dir": direction(release.language)})
    inline.append(html)
    page.add(page.add(html, "head"), "title", release.headline)
    body = page.add(html, "body")
    moved = _xhtml(page, body, release.body)
    if release.boilerplate:
        moved += _xhtml(page, page.add(body, "div", "", {"class": "boilerplate"}), release.boilerplate)
    for media in map(attachments.inert, release.media):
        figure = page.add(body, "div", "", {"class": "media"})
        target = {"src": media.url or media.file, "alt": media.alt, "title": media.credit}
        kind = mimetypes.guess_type(media.url or media.file)[0] or "image/"
        if kind.startswith("image/"):
            page.add(figure, "img", "", target)
        else:
            page.add(figure, "a", media.alt or media.file or media.url, {"href": media.url or media.file})
        if media.caption:
            page.add(figure, "p", media.caption)
    builder.lost = builder.lost or page.lost
    return (attachments.linked(moved),) if moved else ()


def _hash(builder: Builder, root: _Element) -> None:
    """Put the SHA-256 of the content, as exclusive canonical XML, into the metadata."""
    from lxml import etree

    meta, content = root.find("{*}itemMeta"), root.find("{*}contentSet/{*}inlineXML/{*}html")
    assert meta is not None
    assert content is not None
    canonical = etree.tostring(content, method="c14n", exclusive=True, with_comments=False)
    element = builder.add(meta, "hash", hashlib.sha256(canonical).hexdigest(), {"hashtypeuri": SHA256})
    if (link := meta.find(f"{{{NAMESPACE}}}link")) is not None:
        link.addprevious(element)


def _xhtml(page: Builder, parent: _Element, markdown: str) -> int:
    """Add a Markdown text as sanitised XHTML; return the number of pictures that became links."""
    from lxml import html

    text, moved = markup.html(markdown)
    if text.strip():
        for element in html.fragment_fromstring(page.clean(text), create_parent=True):
            _adopt(page, parent, element)
    return moved


def _adopt(page: Builder, parent: _Element, element: _Element) -> None:
    attributes = {str(key): str(value) for key, value in element.attrib.items()}
    made = page.add(parent, str(element.tag), element.text or "", attributes)
    if element.tag == "img" and "alt" not in attributes:
        made.set("alt", "")
    for child in element:
        _adopt(page, made, child)
    if element.tail:
        made.tail = page.clean(element.tail)
