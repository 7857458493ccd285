"""Hostile texts: what makes a careless regular expression, or a loop in a loop, take for ever."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

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


MORE = (
    "[x] ", "![a](b) ", "[^1] ", "[a][b] ", "<br>", "<p>", "<div>\n", "</p>", "<!-- a -->", "<!-- ", "-->", "<![CDATA[", "<?",
    "<http://a>", "\\a", "\\\n", "`a` ", "*a* ", "**a** ", "***", "_a_ ", "~~a~~ ", "a\n===\n", "# a\n", "- ", "+ ", "1) ", "> a\n",
    ">> ", "| a | b |\n", "|-|\n", "+49 ", "+49 30 1234567, ", "030/123 ", "a@b.org ", "a@b.org, ", "https://example.org/a ",
    "example.org ", "…, ", "’s ", "”,", "—“", "“a,” ", "’", "\u2028", "\u0085", "\u3000", "\u2009", "\u2060", "\ufeff", "\u0600",
    "\u200d", "\U0001f468\u200d", "日", "「a」", "あ", "한", "ไ", "अ", "\u094d", "א", "é ", "A", "AB", "Aa", "A.B.", "a-", "a'", "—", " – ", " - ",
    "&nbsp;", "&#160;", "&lt;", "&", "= ", "a=b ", "a:b ", "# ", "#a ", "$", "€1 ", "1 000 ", "1,000 ", "1.5 ", "10 % ", "1st ", "1/2 ",
    "12.3.2026 ", "2 March 2026 ", "2026-03-02T10:00 ", "10 a.m. ", "10:00 GMT ", "UTC+1 ", "embargo ", "EMBARGO\n", "contact ",
    "Contact:\n", "About Acme\n", "ENDS\n", "-30-\n", "Mr ", "Dr. ", "said ", "“a” said B. ", "J. ", "Ana Silva ", "Ana Silva, ", "CEO ",
    "the ", "a of ", "and ", "Acme ", "million ", "dollars ", "(a) ", "(A) ", "[1] ", "XXX", "TBC ", "TODO ", "{{a}} ", "<% ", "${a} ",
    "at 3 ", "half past ", "half past 3 ", "noon ", "à 3 heures ", "3 p.m. to ", "12 h 30 ", "3–", "5 miles ", "30 °C ", "95 °F ", "$5m ",
    "5 million ", "5 bn euros ", "500 dirhams ", "deux mille ", "twenty ", "hundred and ", "VI ", "1980s ", "années 80 ", "24/7 ", "5 %, ",
    "CVE-1-1-", "ISO 9001-", "S/RES/1", "2014/24/EU ", "NYSE: A ", "三千五百", "3月", "下午3点", "Phone: ", "Tel.: 030 123 ", "email: a@b.org\n",
    "Press contact: Ana Silva, ", "Ana Silva (", "Ana Silva: 030 123\n", "Name: Ana\n", "For more, call Ana Silva on 030 123 or ",
    "word\n", "word \n", "\n\n\n", "\u00a0 ", "\u00a0\n", "\u200b \n", "\t\n", "    a\n", "\ta\n", "From: a\n", ": a\n", "-- \n", "> ",
)  # fmt: skip
"""What else is said again and again, of Markdown, of other scripts, of dates, names, numbers and contacts."""


def hostile(unit: str, length: int) -> str:
    """Return a text of about that many characters, that ends in something else."""
    return unit * (length // len(unit)) + "\x00"


def _numbered(unit: str, length: int) -> str:
    """Return a unit again and again, with its number for each ``0``."""
    return "".join(unit.replace("0", str(number)) for number in range(length // len(unit)))


def _twice(unit: str, other: str, length: int) -> str:
    """Return a unit again and again, and then another as often."""
    count = length // len(unit + other)
    return unit * count + other * count


def _deep(length: int) -> str:
    """Return lists in lists, each deeper than the one before: of that many characters, but for blanks."""
    return "".join(f"{'  ' * min(number, 60)}- a\n" for number in range(length // 4))


def _long_target(length: int) -> str:
    """Return a link's definition that is half the text, used again and again."""
    return "[a] " * (length // 8) + f"\n\n[a]: https://example.org/{'b' * (length // 2)}\n"


def _used_notes(length: int) -> str:
    return _numbered("[^0] ", length // 2) + "\n\n" + _numbered("[^0]: a\n", length // 2)


def _wide_table(length: int) -> str:
    return f"|{'a|' * (length // 8)}\n|{'-|' * (length // 8)}\n" + "|a|\n" * (length // 8)


SHAPES: dict[str, Callable[[int], str]] = {
    "definitions": partial(_numbered, "[a0]: http://a/0\n"),
    "definitions used": lambda length: (
        _numbered("[a0] ", length // 3) + "\n\n" + _numbered("[a0]: http://a/0\n", length)
    ),
    "a long target used often": _long_target,
    "notes": _used_notes,
    "lists in lists": _deep,
    "lists in a line": lambda length: "- " * min(length // 2, 2000) + "a\n" + "- a\n" * (length // 4),
    "a table": lambda length: "|a|b|\n|-|-|\n" + "|a|b|\n" * (length // 6),
    "a wide table": _wide_table,
    "brackets in brackets": partial(_twice, "[", "]"),
    "round brackets in brackets": partial(_twice, "(", ")"),
    "links in links": partial(_twice, "[a ", "](b)"),
    "stars in stars": partial(_twice, "**a ", " a**"),
    "star in star": partial(_twice, "*a ", " a*"),
    "quotation in quotation": partial(_twice, "“a ", " b”"),
    "elements in elements": partial(_twice, "<b>", "</b>"),
    "blocks in blocks": partial(_twice, "<div>\n", "</div>\n"),
    "quoted in quoted": lambda length: "".join(f"{'> ' * (number % 40)}a\n" for number in range(length // 40)),
    "numbered words": partial(_numbered, "word0 "),
    "numbered paragraphs": partial(_numbered, "Acme opened plant 0 in Lyon.\n\n"),
    "numbered names": partial(_numbered, "“We grow,” said Ana Silva0, director of Acme0.\n\n"),
    "numbered keys": partial(_numbered, "key0: value\n"),
    "numbered addresses": partial(_numbered, "a0@example.org, https://example.org/0\n"),
    "numbered phones": partial(_numbered, "+41 22 730 80 0\n"),
    "numbered dates": partial(_numbered, "On 2 March 2026 (Monday) at 10:0 GMT, 0 % of $0 million.\n"),
    "code ticks of each length": lambda length: " ".join("`" * (number % 20 + 1) for number in range(length // 11)),
}
"""Texts of some shape, of about a number of characters."""


def _texts() -> Iterator[tuple[str, Callable[[int], str]]]:
    for unit in dict.fromkeys((*UNITS, *MORE)):
        yield repr(unit), partial(hostile, unit)
    yield from SHAPES.items()


TEXTS = dict(_texts())
"""All hostile texts by a name; each is a function of its length in characters."""
