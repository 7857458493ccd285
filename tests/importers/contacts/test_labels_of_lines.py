"""The labels that may stand in a line are all that are looked for in it, and none is missed."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from pressctl.importers.extraction.contacts.around_numbers import LEAST_GLUED, by_labels
from pressctl.importers.extraction.words import LABELS, every, labels_of
from pressctl.prose.word_lists import every_word

WORDS = [word for field in LABELS for word in every(field)]
EVERY = labels_of("\n".join(WORDS))
"""The pattern for a text that has them all."""


@pytest.mark.parametrize("line", ["{}: 202 555 0100", "Ana Silva {} +1 202 555 0100", "({}) 020 7946 0100", "x{}y: 1"])
def test_a_line_has_the_labels_that_the_list_of_all_finds_in_it(line: str) -> None:
    for word in WORDS:
        for form in (word, word.upper(), word.capitalize(), word.replace("'", "’"), word.replace(" ", "\u00a0")):
            text = line.format(form)
            assert _found(labels_of(text).finditer(text)) == _found(EVERY.finditer(text)), text


def _found(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


def test_each_label_may_stand_right_behind_a_number() -> None:
    for word in every_word("email_labels", "phone_labels", "fax_labels"):
        text = f"Tel. 202 555 0100{word.upper()}: 202 555 0101"
        assert len(by_labels(text)) == 2 or len(word) < LEAST_GLUED, text
