"""Superscripts and subscripts in formats of plain characters: 10⁻⁹ is a different number from 10−9."""

from __future__ import annotations

RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
ORDINALS = {"o": "º", "a": "ª"}
"""The letters that have a raised form for numbers: “nº 5”, “1ª”."""
BETWEEN = frozenset(", ")
"""What parts the marks of several footnotes, and has no raised form."""


def raised(text: str) -> str:
    """Return a superscript in plain characters: “⁻⁹”; “er” and “TM” are read without, and “6.5” is “^(6.5)”."""
    return ORDINALS.get(text) or _shifted(text, RAISED, "^")


def lowered(text: str) -> str:
    """Return a subscript in plain characters: “₂”; “max” is read without, and “1.5” is “_(1.5)”."""
    return _shifted(text, LOWERED, "_")


def _shifted(text: str, table: dict[int, int], sign: str) -> str:
    if all(ord(character) in table or character in BETWEEN for character in text):
        return text.translate(table)
    return f"{sign}({text})" if any(map(str.isdigit, text)) else text
