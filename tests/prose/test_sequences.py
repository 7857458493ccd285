"""Two lists beside each other: what is repeated thousands of times is no hold."""

from __future__ import annotations

from pressctl.prose.sequences import matcher
from pressctl.release.differences import word_diff


def test_words_that_stand_everywhere_are_looked_at_in_short_lists_alone() -> None:
    few, many = ["a", " "] * 100, ["a", " "] * 1_000
    assert not matcher(few, few).bpopular  # type: ignore[attr-defined]  # the stubs lack it
    assert matcher(many, many).bpopular == {"a", " "}  # type: ignore[attr-defined]  # the stubs lack it


def test_all_words_of_a_long_paragraph_are_there_still() -> None:
    before = " ".join(f"{number} pumps," for number in range(900))
    after = before.replace("17 pumps", "18 pumps")
    found = list(word_diff.runs(before, after))
    assert "".join(run.text for run in found if run.mark is not word_diff.Mark.REMOVED) == after
    assert "".join(run.text for run in found if run.mark is not word_diff.Mark.ADDED) == before
