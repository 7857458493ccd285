"""The counts of a run of `pressctl validate`, and its closing summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pressctl.cli.call import print_message
from pressctl.findings import Checked, Severity
from pressctl.prose.text import counted

SAFE, UNSAFE = "--fix", "--unsafe-fixes"
"""The options that make fixes."""
MANY = 100
"""Findings from which `--statistics` is suggested, as nobody reads so many."""


@dataclass
class Tally:
    """Counts of one run: releases, findings by severity and rule, fixes made or possible."""

    files: int = 0
    unread: int = 0
    accepted: int = 0
    fixed: int = 0
    changed: int = 0
    safe: int = 0
    unsafe: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    guessed: Counter[str] = field(default_factory=Counter)
    wordless: Counter[str] = field(default_factory=Counter)

    def counting(self, checked: Iterable[Checked]) -> Iterator[Checked]:
        """Count the releases and yield them; one that could not be read is reported at once."""
        for each in checked:
            if each.error:
                self.unread += 1
                print_message(f"pressctl: {each.error}")
            else:
                self.files += 1
            if language := each.checked_as:
                self.guessed[language.tag] += language.is_guessed
                self.wordless[language.tag] += not language.has_words
            for finding in each.findings:
                self.severities[finding.severity] += 1
                self.rules[finding.code, finding.slug] += 1
                self.safe += bool(finding.fix and finding.fix.safe)
                self.unsafe += bool(finding.fix and not finding.fix.safe)
            yield each

    def languages(self) -> list[str]:
        """Return notes on the languages of the releases: which were guessed, and for which pressctl has no words."""
        guessed = [(tag, count) for tag, count in self.guessed.most_common() if count]
        lines = [_guessed(guessed)] if guessed else []
        for tag, count in self.wordless.most_common():
            words = f"pressctl has no words for {_name(tag)}; rules about its words did not run"
            lines += [f"{tag}: {words} ({counted(count, 'file')})"] if count else []
        return lines

    def statistics(self) -> str:
        """Return the number of findings of each rule, the most frequent first, one per line."""
        lines = (f"{count:6}  {code} {slug}" for (code, slug), count in self.rules.most_common())
        return "\n".join(lines) or "no findings"

    def summary(self, diff: str = "", *, is_counted: bool = False) -> str:
        """Return the closing sentence: what was found, in how many files, and what can be done about it.

        ``diff`` is the option whose changes were shown but not made. ``is_counted`` says that the findings by rule
        have been printed already.
        """
        words = [counted(self.severities[level], level) for level in Severity if self.severities[level]]
        files = counted(self.files, "file")
        parts = [f"{', '.join(words)} in {files}" if words else f"nothing to report in {files}"]
        parts += [f"{self.accepted} accepted by the baseline"] if self.accepted else []
        parts += [f"{self.fixed} fixed"] if self.fixed else []
        parts += [f"{diff} would change {counted(self.changed, 'file')}"] if diff and self.changed else []
        if diff != UNSAFE:  # which shows them all
            parts += [f"{SAFE} fixes {self.safe}"] if self.safe else []
            parts += [f"{UNSAFE} fixes {self.unsafe} more"] if self.unsafe else []
        parts += [f"{counted(self.unread, 'file')} could not be read"] if self.unread else []
        parts += ["--statistics counts them by rule"] if self.rules.total() >= MANY and not is_counted else []
        return "; ".join(parts)


def _guessed(languages: list[tuple[str, int]]) -> str:
    named = ", ".join(f"{_name(tag)} ({counted(count, 'file')})" for tag, count in languages)
    setting = f'`languages = ["{languages[0][0]}"]` under [newsroom] in pressctl.toml'
    return (
        f"checked as {named}, going by the text alone; put `language` into the files or, if all are in one, {setting}"
    )


def _name(tag: str) -> str:
    """Return the English name of a language, or its tag if CLDR has none."""
    from babel import Locale  # slow to import, and rarely needed

    from pressctl.languages import primary_subtag

    found = Locale.parse("en").languages.get(primary_subtag(tag))
    return str(found) if found else tag
