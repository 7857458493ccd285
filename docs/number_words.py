"""Write how each language spells its numbers, as ICU has it, into ``languages/quantity_words/``.

    python -m venv /tmp/icu && /tmp/icu/bin/pip install icukit-pyicu babel
    /tmp/icu/bin/python docs/number_words.py

What stands above the mark in a file was written by hand and stays; what stands below it is written again. ICU spells
numbers out by rules (RBNF) for each gender and case; Babel has the signs of decimals and groups of the CLDR. pressctl
needs neither of them for this when it runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import icu
from babel import Locale

FOLDER = Path(__file__).parents[1] / "src" / "pressctl" / "languages" / "quantity_words"
MARK = "# Written by docs/number_words.py from here on.\n"
CARDINALS = (*range(101), *range(200, 1000, 100), 1000)
ORDINALS = (*range(1, 32), *range(40, 101, 10))
NO_WORDS = ("year", "financial", "days", "digits", "latn", "private", "alternate")
"""Parts of the names of sets of rules that spell years, sums on cheques, and days of a month."""
NO_PLURALS = frozenset({"fi"})
"""Languages whose numbers in the plural say something else: “sadat”, hundreds."""


def main() -> None:
    """Write the files of all languages that have one."""
    for path in sorted(FOLDER.glob("*.toml")):
        own = path.read_text(encoding="utf-8").partition(MARK)[0].rstrip("\n")
        path.write_text(f"{own}\n\n{MARK}{_generated(path.stem)}", encoding="utf-8")


def _generated(tag: str) -> str:
    symbols = Locale.parse(tag).number_symbols["latn"]
    rows = "\n".join(f"{value} {';'.join(words)}" for value, words in _numbers(tag))
    signs = f'decimal = "{symbols["decimal"]}"\ngroup = "{_escaped(symbols["group"])}"\n'
    return f"[numbers]\n{signs}cardinals = '''\n{rows}\n'''\nordinals = '''\n" + "\n".join(
        f"{value} {';'.join(words)}" for value, words in _ordinals(tag)
    ) + "\n'''\n"  # fmt: skip


def _escaped(sign: str) -> str:
    return sign if sign.isascii() else f"\\u{ord(sign):04x}"


def _numbers(tag: str) -> Iterator[tuple[int, list[str]]]:
    for value in CARDINALS:
        yield value, list(dict.fromkeys(_forms(tag, value, ("cardinal", "numbering"))))


def _ordinals(tag: str) -> Iterator[tuple[int, list[str]]]:
    for value in ORDINALS:
        if words := list(dict.fromkeys(_forms(tag, value, ("ordinal",)))):
            yield value, words


def _forms(tag: str, value: int, wanted: tuple[str, ...]) -> Iterator[str]:
    """Yield how each set of rules of a language spells a number; nothing that is still in digits."""
    speller = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(tag))
    for number in range(speller.getNumberOfRuleSetNames()):
        name = speller.getRuleSetName(number)
        if tag in NO_PLURALS and "plural" in name:
            continue
        if any(part in name for part in wanted) and not any(part in name for part in NO_WORDS):
            words = speller.format(value, name).replace("\u00ad", "").replace("-", " ").lower()
            if not any(map(str.isdigit, words)):
                yield words


if __name__ == "__main__":
    main()
