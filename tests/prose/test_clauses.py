"""The ends of clauses, the same for every rule that asks."""

from __future__ import annotations

import pytest

from pressctl.prose import clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Apply by 3 May, or write", ["Apply by 3 May", " or write"]),
        ("It rose (by far) to 1,200", ["It rose ", "by far", " to 1,200"]),
        ("open – closed", ["open", "closed"]),
        ("a score of 3–1 at 10:30", ["a score of 3–1 at 10:30"]),
        ("\u4e0a\u5347\uff0c\u4e0b\u964d\u3001\u6301\u5e73", ["\u4e0a\u5347", "\u4e0b\u964d", "\u6301\u5e73"]),
        ("\u0627\u0631\u062a\u0641\u0639\u060c \u062b\u0645", ["\u0627\u0631\u062a\u0641\u0639", " \u062b\u0645"]),
    ],
)
def test_clauses_are_parted_by_marks_that_belong_to_no_number(text: str, parts: list[str]) -> None:
    assert clauses.split(text) == parts
    assert clauses.has_end(text) == (len(parts) > 1)


def test_a_sentence_ends_its_last_clause_too() -> None:
    text = "Bewerbungen bis Montag, danach nicht. Mehr folgt"
    assert [text[:end] for end in clauses.ends(text, 0, len(text))] == [
        "Bewerbungen bis Montag,", "Bewerbungen bis Montag, danach nicht.",
    ]  # fmt: skip
