"""Superscripts and subscripts in plain text, where 10⁻⁹ must not become 10−9."""

from __future__ import annotations

RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
ORDINALS = {"o": "º", "a": "ª"}
"""The letters with a superscript form, used with numbers: “nº 5”, “1ª”."""
BETWEEN = frozenset(", ")
"""Separators between footnote marks, which have no superscript form."""


def raised(text: str) -> str:
    """Return a superscript in plain text: “⁻⁹”; “er” and “TM” need no mark, and “6.5” becomes “^(6.5)”."""
    return ORDINALS.get(text) or _shifted(text, RAISED, "^")


def lowered(text: str) -> str:
    """Return a subscript in plain text: “₂”; “max” needs no mark, and “1.5” becomes “_(1.5)”."""
    return _shifted(text, LOWERED, "_")


def _shifted(text: str, table: dict[int, int], sign: str) -> str:
    if all(ord(character) in table or character in BETWEEN for character in text):
        return text.translate(table)
    return f"{sign}({text})" if any(map(str.isdigit, text)) else text
