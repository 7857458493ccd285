"""Which rules are asked about a release: one that can have nothing to say of it is not called."""

from __future__ import annotations

from pressctl.languages import primary_subtag
from pressctl.release.document import Document
from pressctl.rules import Rule


class Dispatch:
    """Rules, sorted by what they speak of, to be asked about many releases; ``codes`` are theirs."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self.codes = frozenset(rule.code for rule in rules)
        self._longer = tuple({need for rule in rules for need in rule.needs if len(need) > 1})
        self._speaking: dict[str, list[tuple[Rule, frozenset[str]]]] = {}

    def rules_for(self, document: Document, language: str) -> tuple[Rule, ...]:
        """Return the rules that may have something to say, in their order; ``language`` is the release's tag."""
        speaking, present = self._speaking_of(primary_subtag(language)), self._present(document)
        return tuple([rule for rule, needs in speaking if not needs or not needs.isdisjoint(present)])

    def _speaking_of(self, language: str) -> list[tuple[Rule, frozenset[str]]]:
        if language not in self._speaking:
            speaking = (rule for rule in self._rules if not rule.languages or language in rule.languages)
            self._speaking[language] = [(rule, rule.needs) for rule in speaking]
        return self._speaking[language]

    def _present(self, document: Document) -> frozenset[str]:
        """Return which of the needs stand in a release."""
        characters, text = document.characters, document.searchable
        likely = [need for need in self._longer if need[0] in characters and need[-1] in characters]
        return characters.union([need for need in likely if need in text])
