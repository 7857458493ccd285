"""Similar spellings: words that differ by one typing error."""

from __future__ import annotations


def is_one_letter_off(one: str, other: str) -> bool:
    """Return whether two words differ by one inserted, omitted or changed letter, or by two transposed neighbours.

    Capitals and accented letters count as different letters. False for equal words.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = shared_start(one, other)
    rest, other_rest = one[start:], other[start:]
    if len(rest) != len(other_rest):
        return rest[1:] == other_rest or rest == other_rest[1:]
    return rest[1:] == other_rest[1:] or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])


def shared_start(one: str, other: str) -> int:
    """Return the length of the common start of two words."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))
