"""Keys of the front matter changed: everything else stays as it was, byte by byte."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pressctl.errors import UsageError
from pressctl.release.file import document, front_matter
from pressctl.release.file.editing import with_keys
from pressctl.release.model import Approval, Correction, Release, Status

TEXT = """---
# who and when
headline: "Acme opens a plant"   # as agreed
status: review # ask Ana
approvals:
  - {by: ben, as: legal, of: 3f2a91c4d0e7}
# the rest
date: 2026-03-02
---

Acme opened a plant.
"""


def changed(text: str, names: tuple[str, ...], fields: dict[str, str] | None = None, **values: object) -> str:
    parsed = document.parse(text)
    release = front_matter.read(parsed, renamed=fields or {})
    return with_keys(parsed, replace(release, **values), names, fields or {})  # type: ignore[arg-type]  # any field


def test_a_value_is_replaced_where_it_stands() -> None:
    after = changed(TEXT, ("status",), status=Status.APPROVED)
    assert after == TEXT.replace("review", "approved")


def test_a_list_is_replaced_without_the_comments_below_it() -> None:
    one, two = Approval("ben", "legal", "", "3f2a91c4d0e7"), Approval("eva", "press", "", "3f2a91c4d0e7")
    after = changed(TEXT, ("approvals",), approvals=(one, two))
    lines = "- by: ben\n  as: legal\n  of: 3f2a91c4d0e7\n- by: eva\n  as: press\n  of: 3f2a91c4d0e7\n# the rest\n"
    assert after == TEXT.replace("  - {by: ben, as: legal, of: 3f2a91c4d0e7}\n# the rest\n", lines)


def test_a_key_is_added_below_the_others_and_taken_out_with_its_lines() -> None:
    after = changed(TEXT, ("edition", "approvals"), edition=2, approvals=())
    assert "edition: 2\n---\n" in after
    assert "approvals" not in after
    assert "# the rest\ndate: 2026-03-02\nedition: 2\n---\n\nAcme opened a plant.\n" in after


@pytest.mark.parametrize("text", [TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT, TEXT + "---\n", TEXT.strip("\n")])
def test_the_ends_of_lines_and_the_body_stay(text: str) -> None:
    after = changed(text, ("corrections", "status", "corrects"), corrections=(Correction(wrong="1: #2", right="'3'"),))
    body = document.parse(text)
    again = document.parse(after)
    assert after[again.body.start :] == text[body.body.start :]
    assert after.count("\r\n") == after.count("\n") * text.count("\r\n") // max(1, text.count("\n"))
    assert front_matter.read(again).corrections == (Correction(wrong="1: #2", right="'3'"),)


def test_the_name_that_a_site_gives_a_key_is_kept() -> None:
    after = changed("---\nstate: review\n---\n", ("status",), {"status": "state"}, status=Status.RELEASED)
    assert after == "---\nstate: released\n---\n"


def test_an_empty_key_is_filled() -> None:
    assert changed("---\nstatus:\nlanguage: en\n---\n", ("status",), status=Status.RELEASED) == (
        "---\nstatus: released\nlanguage: en\n---\n"
    )


@pytest.mark.parametrize(
    "text", ["---\n{headline: Acme, status: review}\n---\n", "---\na: &x 1\nstatus: &s review\nb: *s\n---\n"]
)
def test_what_cannot_be_changed_alone_is_left_and_said(text: str) -> None:
    with pytest.raises(UsageError, match=r"`(status|edition)` cannot be written"):
        changed(text, ("status", "edition"), status=Status.APPROVED, edition=2)


def test_what_is_so_already_is_not_touched() -> None:
    assert changed(TEXT, ("status", "headline", "date")) == TEXT


def test_of_a_release_nothing_else_is_read() -> None:
    assert with_keys(document.parse(TEXT), Release(), (), {}) == TEXT
