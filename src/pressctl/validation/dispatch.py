"""Choosing the rules to call for a release, leaving out those that cannot find anything in it."""

from __future__ import annotations

from pressctl.languages import primary_subtag
from pressctl.release.file.document import Document
from pressctl.rules import Rule


class Dispatch:
    """An index of rules by their languages and needs, for many releases; ``codes`` are those of the rules."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self.codes = frozenset(rule.code for rule in rules)
        needs = {need for rule in rules for need in rule.needs}
        self._signs = frozenset(need for need in needs if len(need) == 1)
        self._longer = [(need, frozenset(need)) for need in needs - self._signs]
        self._speaking: dict[str, tuple[frozenset[int], dict[str, list[int]]]] = {}

    def rules_for(self, document: Document, language: str) -> tuple[Rule, ...]:
        """Return the rules that may find something, in order; ``language`` is the release's tag."""
        always, needing = self._speaking_of(primary_subtag(language))
        asked = always.union(*(needing[need] for need in self._present(document) if need in needing))
        return tuple([self._rules[index] for index in sorted(asked)])

    def _speaking_of(self, language: str) -> tuple[frozenset[int], dict[str, list[int]]]:
        """Return the indices of the rules for a language: those without needs, and the others by need."""
        if language not in self._speaking:
            always, needing = set[int](), dict[str, list[int]]()
            for index, rule in enumerate(self._rules):
                if rule.languages and language not in rule.languages:
                    continue
                if not rule.needs:
                    always.add(index)
                for need in rule.needs:
                    needing.setdefault(need, []).append(index)
            self._speaking[language] = frozenset(always), needing
        return self._speaking[language]

    def _present(self, document: Document) -> list[str]:
        """Return the needs that occur in a release."""
        characters, text = document.characters, document.searchable
        likely = [need for need, signs in self._longer if signs <= characters]
        return [*(self._signs & characters), *(need for need in likely if need in text)]
