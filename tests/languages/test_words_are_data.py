"""The words and properties of a language stand in its table; only ``prose/word_lists`` turns words into patterns."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pressctl
from pressctl.languages import available

SOURCE = Path(pressctl.__file__).parent
LETTER = re.compile(r"[À-ÖØ-öø-ÿŒœ]|[А-яЁё]|[\u0621-\u064a]|[\u4e00-\u9fff]")
RANGE = re.compile(r"\w-\w")
"""The ends of a range of a script, “А-Я”, are no word."""
REASONED = {
    "exporters/site/search.py": "letters that a search folds together",
    "importers/extraction/variants.py": "characters that tell two scripts apart",
    "importers/markup/encoding.py": "what text in a wrong encoding looks like",
    "prose/folding.py": "letters that a search folds together",
    "prose/signs/quotation_marks.py": "what text in a wrong encoding looks like",
    "prose/word_lists.py": "the ß that has no capital",
    "rules/contacts/details.py": "how an address spells letters with accents",
    "rules/contacts/look_alikes.py": "letters that look like Latin ones",
    "rules/language/german.py": "the ß that Swiss German writes ss",
    "rules/time/zones.py": "names of places abroad",
}


def test_no_word_of_a_language_stands_in_python() -> None:
    found = {
        name for name, tree in _modules().items() if any(LETTER.search(RANGE.sub("", text)) for text in _strings(tree))
    }
    assert found <= REASONED.keys()
    assert REASONED.keys() <= found, "an exception is no longer needed"


def test_only_the_word_lists_escape_words_for_a_pattern() -> None:
    assert {name for name, tree in _modules().items() if any(map(_joins_escaped, ast.walk(tree)))} == set()


def test_a_property_of_a_language_is_asked_for_and_not_its_name() -> None:
    found = {name for name, tree in _modules().items() if any(map(_names_a_language, ast.walk(tree)))}
    assert found == set()


@cache
def _modules() -> dict[str, ast.Module]:
    paths = [path for path in SOURCE.rglob("*.py") if "languages" not in path.relative_to(SOURCE).parts[0]]
    return {path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def _strings(tree: ast.Module) -> Iterator[str]:
    """Yield the strings of a module that are no docstring."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def _joins_escaped(node: ast.AST) -> bool:
    """Return whether a node joins texts by “|” that it escapes in the same expression, however it sorts them."""
    joins = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join"
    return joins and any(isinstance(part, ast.Attribute) and part.attr == "escape" for part in ast.walk(node))


def _names_a_language(node: ast.AST) -> bool:
    """Return whether a node compares a tag with one that is written out, or looks one up in a table written out.

    A rule about one language asks ``primary_subtag(…)`` for it, which is another matter.
    """
    if isinstance(node, ast.Compare):
        names = [text for text in ast.walk(node.comparators[0]) if isinstance(text, ast.Constant)]
        return _is_tag(node.left) and any(text.value in available() for text in names)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        return bool(node.args) and _is_tag(node.args[0]) and isinstance(node.func.value, ast.Dict)
    return False


def _is_tag(node: ast.AST) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name in {"tag", "language"}
