"""Markdown as it is read everywhere: its bounds."""

from __future__ import annotations

import pytest

from pressctl.prose.markdown import tokens


def links(text: str) -> int:
    return sum(child.type == "link_open" for token in tokens(text) for child in token.children or ())


def test_a_long_definition_used_again_and_again_does_not_square_the_text() -> None:
    target = f"https://example.org/{'a' * 50_000}"
    assert links("[a] " * 1000 + f"\n\n[a]: {target}\n") < 5


@pytest.mark.parametrize("count", [1, 1000])
def test_a_definition_of_usual_length_leads_there_each_time(count: int) -> None:
    assert links("[a] " * count + "\n\n[a]: https://example.org/room/2026\n") == count


def test_a_picture_in_a_definition_is_shown_whatever_its_size() -> None:
    text = f"![plant][p]\n\n[p]: data:image/png;base64,{'A' * 2_000_000}\n"
    assert [child.type for token in tokens(text) for child in token.children or ()] == ["image"]
