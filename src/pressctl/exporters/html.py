"""One self-contained page: accessible, printable, light and dark, nothing fetched from anywhere."""

from __future__ import annotations

import re

from pressctl.exporters import Desk, Exported, markup, words_for
from pressctl.exporters.wording import about, dateline, is_draft, is_recalled, long_date, release_line
from pressctl.model import Contact, Release

TEMPLATE = "export/release.html"


def write(release: Release, desk: Desk) -> Exported:
    """Return the page in UTF-8, and a note for each thing that is not in it."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    language, notes = words_for(release)
    recalled = is_recalled(release)
    opening = dateline(release, language)
    body, moved = markup.html("" if recalled else release.body)
    if moved:
        notes = (*notes, f"{moved} pictures from other sites became links: the page fetches nothing")
    values = {
        "release": release,
        "labels": language.labels,
        "language": release.language or language.tag,
        "direction": language.direction,
        "issuer": desk.issuer,
        "line": release_line(release, desk, language),
        "is_embargoed": release.is_embargoed(desk.now),
        "is_draft": is_draft(release),
        "is_recalled": recalled,
        "long_date": long_date(release.date.day, language) if release.date else "",
        "body": Markup(_with_dateline(body, opening)),  # sanitised by markup.html
        "boilerplate": Markup(markup.html(release.boilerplate)[0]) if release.boilerplate and not recalled else "",
        "about": about(desk.issuer, language),
        "contacts": [
            (contact, [(number, tel(number, contact)) for number in contact.phone]) for contact in release.contacts
        ],
        "end_mark": release.end_mark or language.labels["end_mark"],
    }
    environment = ImmutableSandboxedEnvironment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    page = environment.from_string(desk.template(TEMPLATE)).render(values)
    return Exported(page.strip().encode("utf-8") + b"\n", notes)


def _with_dateline(body: str, opening: str) -> str:
    """Return the body with the dateline leading into its first paragraph."""
    from markupsafe import escape

    if not opening:
        return body
    words = f'<span class="dateline">{escape(opening)}</span> '
    return (
        re.sub(r"<p(?: [^>]*)?>", lambda match: match[0] + words, body, count=1)
        if "<p" in body
        else f"<p>{words}</p>{body}"
    )


def tel(number: str, contact: Contact) -> str:
    """Return the address that dials a number (RFC 3966), or an empty text when it cannot be dialled from anywhere."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, contact.country.upper() or None)
    except phonenumbers.NumberParseException:
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966)
