"""Hostile texts: what makes a careless regular expression, or a loop in a loop, take for ever."""

from __future__ import annotations

UNITS = (
    " ", "\n", " \n", "\t", "a", "A", "é", "0", "0 ", "1,", "1.", "-", "–", "--", "_", "*", "**", "#", "`", "```", "~", "|",
    ">", "> ", "<", "</", "<!--", "<a ", '<a href="', "<b ", '<b onclick="', "<script>", "[", "]", "[a", "](", "[a](", "[](a",
    "[[", "![", "(", ")", "((", "{", "{{", "{%", "{++", "{--", '"', "'", "’", "“", "”", "„", "«", "»", "« ", "「", "“a ",
    "a@", "@", "a.", ".a", "@a.", "http://", "http://a ", "://", "www.", "mailto:", "tel:", "+1 ", "+", "(0)", "00 ", "12:",
    "12:00 ", "10 h ", "1 May ", "May 1 ", "1月", "2026年", "Monday ", "2026-", "1/2/", "% ", "$1 ", "&", "&amp;", "&#", "\\",
    ":", "::", ";", "!", "?", "...", "…", ", ", "…, ", "A. ", "Aa ", "Aa Aa ", "AA ", "a a ", "the the ", "of ", "t-", " t ",
    "l'", "X", "XXX ", "TK ", "[insert ", "¿", "¡", "ا", "ال ", "،", "中", "中文，", "。", "a中", "０", "\u00a0", "\u202f", "\u200b",
    "\u0301", "e\u0301", "\u202e", "\ufffd", "Ã©", "😀", "\r", "\r\n", "%20", "?utm_source=", "###\n", "- a\n", "a\n\n",
    "1. a\n", "|a|\n", "a: ", "ß", "I", "İ", "Москва ", "г. ", "№ ", "км ", "5 000 ", "100 % ", "Lyon, ", "LYON – ",
)  # fmt: skip
"""What is said again and again."""


def hostile(unit: str, length: int) -> str:
    """Return a text of about that many characters, that ends in something else."""
    return unit * (length // len(unit)) + "\x00"
