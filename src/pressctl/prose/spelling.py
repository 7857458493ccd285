"""Whether two words are spelled alike but for one slip of the fingers."""

from __future__ import annotations


def is_one_letter_off(one: str, other: str) -> bool:
    """Return whether two words differ by one letter put in, left out or changed, or by two neighbours that swapped.

    Capitals and accents are letters of their own; equal words do not differ.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = shared_start(one, other)
    rest, other_rest = one[start:], other[start:]
    if len(rest) != len(other_rest):
        return rest[1:] == other_rest or rest == other_rest[1:]
    return rest[1:] == other_rest[1:] or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])


def shared_start(one: str, other: str) -> int:
    """Return how many characters two words have in common before the first that differs."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))
