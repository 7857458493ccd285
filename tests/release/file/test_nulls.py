"""Nulls of YAML are no value, wherever they stand; quoted, they are words."""

from dataclasses import replace

import pytest

from pressctl.release.file import document, front_matter
from pressctl.release.model import Release


def read(front: str) -> Release:
    return front_matter.read(document.parse(f"---\n{front}\n---\n\nText.\n"))


@pytest.mark.parametrize("null", ["null", "Null", "NULL", "~", "", "null  # later"])
@pytest.mark.parametrize(
    "key",
    ["headline", "subheadline", "summary", "language", "date", "embargo", "dateline", "kind", "status", "contacts",
     "boilerplate", "id", "subjects", "media", "event", "corrects", "tickers", "slug", "end_mark"],
)  # fmt: skip
def test_a_null_is_as_a_key_without_a_value(key: str, null: str) -> None:
    release, empty = read(f"{key}: {null}"), read(f"{key}:")
    assert replace(release, body_at=0) == replace(empty, body_at=0)
    assert not release.unreadable
    assert release.lifts is None


def test_a_null_in_a_list_or_a_map_is_none() -> None:
    release = read(
        "subjects: [null, Water, ~]\ncontacts:\n- name: Ana Silva\n  role: ~\n  phone: [Null, +41 22 730 81 11]"
    )
    assert release.subjects == ("Water",)
    assert (release.contacts[0].role, release.contacts[0].phone) == ("", ("+41 22 730 81 11",))


@pytest.mark.parametrize("quoted", ["'null'", '"Null"', "'~'", "|-\n  null"])
def test_a_quoted_null_is_text(quoted: str) -> None:
    assert read(f"headline: {quoted}").headline.lower() in {"null", "~"}
