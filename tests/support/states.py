"""A release in every state that it can be in, and a desk that exports it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from pressctl.exporters import Desk
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Correction, Event, Media, Release, Status
from pressctl.release.settings import Settings

NEXT = Release(
    path="releases/b.en.md", headline="Acme opens in 2027", language="en", id="acme-2027",
    date=moments.read("2026-03-02"), status=Status.RELEASED,
)  # fmt: skip
"""What takes the place of a release that was taken back."""
DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(name="Acme", url="https://example.org/news"),
    siblings=lambda asked: (NEXT,) if asked.id == NEXT.id else (),
)
SECRET = "zebrafish"
"""A word of the body and of all else that is not said any more of a release that was taken back."""
RELEASE = Release(
    path="releases/a.en.md",
    id="a",
    headline="Acme opens a plant",
    subheadline=f"The {SECRET} is first",
    summary=f"A {SECRET} in short",
    language="en",
    date=moments.read("2026-03-02"),
    dateline="Lyon",
    status=Status.APPROVED,
    contacts=(Contact(name="Ana Silva", email="press@example.org", phone=("+41 22 730 81 11",)),),
    subjects=(f"The {SECRET}",),
    tickers=(f"NYSE: {SECRET}",),
    media=(Media(url="https://example.org/report.pdf", alt=f"A {SECRET}", caption=f"One {SECRET}"),),
    event=Event(moments.read("2026-03-03 10:00 UTC"), moments.read("2026-03-03 11:00 UTC"), "Usine"),
    boilerplate=f"Acme keeps a {SECRET}.",
    body=f"Acme has opened a plant for the {SECRET}.\n\n- one {SECRET}\n\n> A {SECRET}.\n",
)
REASON = "This release was withdrawn on 3 March because the opening was put off."
CORRECTED = "The plant hires 200 people, not 20."
STATES = {
    "draft": replace(RELEASE, status=Status.DRAFT),
    "embargoed": replace(RELEASE, embargo=moments.read("2026-03-05 10:00 UTC")),
    "withdrawn": replace(RELEASE, status=Status.WITHDRAWN),
    "killed": replace(RELEASE, status=Status.KILLED),
    "withdrawn with a reason": replace(RELEASE, status=Status.WITHDRAWN, summary=REASON),
    "killed with a reason": replace(RELEASE, status=Status.KILLED, summary=REASON),
    "corrected": replace(RELEASE, status=Status.CORRECTED, corrects=CORRECTED),
    "draft and embargoed": replace(RELEASE, status=Status.DRAFT, embargo=moments.read("2026-03-05 10:00 UTC")),
    "corrected and embargoed": replace(
        RELEASE, status=Status.CORRECTED, corrects=CORRECTED, embargo=moments.read("2026-03-05 10:00 UTC")
    ),
    "dated ahead": replace(RELEASE, status=Status.RELEASED, date=moments.read("2026-03-04")),
    "corrected twice": replace(
        RELEASE,
        status=Status.CORRECTED,
        edition=3,
        corrected=moments.read("2026-03-02T09:00:00+01:00"),
        corrections=(
            Correction("figure", "paragraph 1", "20 people", "200 people"),
            Correction("", "headline", "", "now"),
            Correction("", "paragraph 2", "soon", ""),
        ),
    ),
    "updated": replace(RELEASE, status=Status.RELEASED, edition=2, corrected=moments.read("2026-03-02T09:00:00+01:00")),
    "killed with a date": replace(
        RELEASE,
        status=Status.KILLED,
        edition=2,
        withdrawn=moments.read("2026-03-02T09:00:00+01:00"),
        reason="The opening was put off.",
        replaced_by="acme-2027",
    ),
}
