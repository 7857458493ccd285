"""How many changes of a fact in a translation are seen: one is put into each pair, and counted by kind and language.

    python benchmarks/fact_pairs.py ../shared/corpus/translations [--each 3] [--missed]
    python benchmarks/fact_pairs.py tests/facts/sound_pairs.tsv --each 99

The pairs are files named ``DATE.LANG.md`` beside ``DATE.en.md``, or the lines of a table: a tag, a text in it, another
tag, the translation. A change is seen when the comparison says anything
that it did not say before; as a pair when it says that two facts differ. Goals: of digits 97 % seen and 75 % as pairs,
of every other kind 95 % seen; 20 ms a pair.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from pressctl import languages
from pressctl.facts import texts
from pressctl.facts.comparing import Difference, Fault, compare
from pressctl.facts.fact import Day, Fact, Form, Kind
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.reading import read
from pressctl.languages import quantities

Change = tuple[int, int, str]
"""The start and the end of what is changed in a text, and what it becomes."""
RANGE = re.compile(r"\d[^\n]{0,9}\Z")
"""What stands before the last day of a range: “10.–”, “24. och ”."""
MARKS = re.compile(r"[€$£¥]")


def passages(body: str, tag: str) -> list[Passage]:
    """Return the blocks of a text with their facts."""
    return list(texts.passages(texts.Text((), body, tag)))


@cache
def source(path: Path) -> list[Passage]:
    """Return the blocks of the English text of a pair."""
    return passages(path.read_text(encoding="utf-8").partition("\n---\n")[2], "en")


def digits(body: str, facts: tuple[Fact, ...], _tag: str, chance: random.Random) -> Iterator[Change]:
    """Yield each digit of a fact that is in digits, changed into another."""
    for fact in facts:
        if fact.is_hard and fact.kind not in {Kind.EMAIL, Kind.PHONE, Kind.LINK}:
            for at in range(*fact.span):
                if body[at].isdigit():
                    other = chance.choice([digit for digit in "123456789" if digit != body[at]])
                    yield at, at + 1, other


def times(body: str, facts: tuple[Fact, ...], _tag: str, chance: random.Random) -> Iterator[Change]:
    """Yield the last digit of each time, changed."""
    yield from _last_digits(body, [fact for fact in facts if fact.kind is Kind.TIME], chance)


def phones(body: str, facts: tuple[Fact, ...], _tag: str, chance: random.Random) -> Iterator[Change]:
    """Yield the last digit of each phone number, changed."""
    yield from _last_digits(body, [fact for fact in facts if fact.kind is Kind.PHONE], chance)


def _last_digits(body: str, facts: list[Fact], chance: random.Random) -> Iterator[Change]:
    for fact in facts:
        places = [at for at in range(*fact.span) if body[at].isdigit()]
        if places:
            yield (
                places[-1],
                places[-1] + 1,
                chance.choice([digit for digit in "0123456789" if digit != body[places[-1]]]),
            )


def swapped_dates(body: str, facts: tuple[Fact, ...], _tag: str, _chance: random.Random) -> Iterator[Change]:
    """Yield two dates that follow each other, each in the other's place."""
    found = [fact for fact in facts if fact.kind is Kind.DATE and not fact.written.isdigit()]
    for one, other in pairwise(found):
        first, second = body[slice(*one.span)], body[slice(*other.span)]
        days = {each.value[1:3] for each in (one, other) if isinstance(each.value, Day)}
        is_range = any(RANGE.search(body, max(0, each.span.start - 12), each.span.start) for each in (one, other))
        if len(days) == 2 and not is_range:
            yield one.span.start, other.span.end, second + body[one.span.end : other.span.start] + first


def weekdays(body: str, facts: tuple[Fact, ...], tag: str, chance: random.Random) -> Iterator[Change]:
    """Yield each weekday, changed into another."""
    language = languages.known(tag)
    names = [group[0] for group in language.weekdays] if language else []
    for fact in facts:
        if fact.kind in {Kind.DATE, Kind.WEEKDAY}:
            written = body[slice(*fact.span)]
            for name in names:
                at = written.lower().find(name)
                if at >= 0 and len(name) > 2:
                    other = chance.choice([each for each in names if each != name])
                    start = fact.span.start + at
                    yield start, start + len(name), other.title() if written[at].isupper() else other


def percents(body: str, facts: tuple[Fact, ...], _tag: str, _chance: random.Random) -> Iterator[Change]:
    """Yield each sign of a percentage, left out."""
    for fact in facts:
        if fact.kind is Kind.PERCENT and fact.number != 100:
            for at in range(*fact.span):
                if body[at] in "%٪":
                    yield at, at + 1, ""


def magnitudes(body: str, facts: tuple[Fact, ...], tag: str, chance: random.Random) -> Iterator[Change]:
    """Yield each million made a billion, and the other way."""
    words = quantities.read(tag).magnitudes
    for fact in facts:
        for match in re.finditer(r"[^\W\d_]+", body[slice(*fact.span)]) if fact.is_hard else ():
            value = words.get(quantities.fold(match[0]))
            others = [word for word, other in words.items() if value and other != value and min(other, value) >= 1000]
            if value and others and value >= 1000:
                yield fact.span.start + match.start(), fact.span.start + match.end(), chance.choice(others)


def currencies(body: str, facts: tuple[Fact, ...], _tag: str, _chance: random.Random) -> Iterator[Change]:
    """Yield each sign of a currency, changed."""
    for fact in facts:
        if fact.kind is Kind.MONEY:
            for match in MARKS.finditer(body[slice(*fact.span)]):
                at = fact.span.start + match.start()
                yield at, at + 1, "£" if match[0] != "£" else "€"


def addresses(_body: str, facts: tuple[Fact, ...], _tag: str, _chance: random.Random) -> Iterator[Change]:
    """Yield each e-mail address without its third letter."""
    for fact in facts:
        if fact.kind is Kind.EMAIL:
            yield fact.span.start + 2, fact.span.start + 3, ""


def number_words(body: str, facts: tuple[Fact, ...], tag: str, chance: random.Random) -> Iterator[Change]:
    """Yield each number from two to a hundred that is in one word, made another from three to twenty."""
    table = quantities.read(tag)
    for form, words in ((Form.CARDINAL, table.cardinals), (Form.ORDINAL, table.ordinals)):
        others = [(word, value) for word, value in words.items() if 2 < value <= 20 and " " not in word]
        for fact in facts:
            written = body[slice(*fact.span)]
            is_word = fact.form is form and fact.number and 1 < fact.number <= 100 and written.isalpha()
            fitting = [word for word, value in others if value != fact.number and (len(word) > 1) == (len(written) > 1)]
            if is_word and fitting and not written.isupper():
                yield *fact.span, chance.choice(fitting)


def months(body: str, facts: tuple[Fact, ...], tag: str, chance: random.Random) -> Iterator[Change]:
    """Yield each month that stands without a day, made another."""
    language = languages.known(tag)
    names = [group[0] for group in language.months] if language else []
    for fact in facts:
        written = body[slice(*fact.span)]
        name = next((each for each in names if written.lower().startswith(each)), "")
        if fact.kind is Kind.MONTH and name:
            other = chance.choice([each for each in names if each != name])
            yield fact.span.start, fact.span.start + len(name), other.title() if written[0].isupper() else other


KINDS: dict[str, Callable[[str, tuple[Fact, ...], str, random.Random], Iterator[Change]]] = {
    "digit": digits, "swapped dates": swapped_dates, "time": times, "weekday": weekdays, "percent sign": percents,
    "million/billion": magnitudes, "currency": currencies, "e-mail": addresses, "phone digit": phones,
    "number word": number_words, "month": months,
}  # fmt: skip


def main() -> None:
    """Print how many changes of each kind were seen, and in which language."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path, help="or a table of pairs")
    asked.add_argument("--each", type=int, default=3, help="changes of a kind in a pair")
    asked.add_argument("--missed", action="store_true", help="print those that were not seen")
    options = asked.parse_args()
    chances = {kind: random.Random(15) for kind in ("number word", "month")}
    first = random.Random(15)  # shared by the kinds that were here first: their changes stay the same
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    spent, pairs = 0.0, 0
    for name, tag, english, body in _pairs(options.folder):
        before = time.process_time()
        known = _said(compare(english, passages(body, tag)))
        spent, pairs = spent + time.process_time() - before, pairs + 1
        for kind, change in KINDS.items():
            chance = chances.get(kind, first)
            changes = list(change(body, read(body, tag), tag, chance))
            for start, end, text in chance.sample(changes, min(options.each, len(changes))):
                changed = body[:start] + text + body[end:]
                new = _said(compare(english, passages(changed, tag))) - known
                seen = (
                    "pair"
                    if any(fault in {Fault.DIFFERS, Fault.SWAPPED} for fault, *_ in new)
                    else "seen"
                    if new
                    else "missed"
                )
                for column in (kind, f"{kind}\t{tag}"):
                    counts[column][seen] += 1
                if options.missed and seen == "missed":
                    print(f"{name} {kind}: {body[max(0, start - 50) : end + 30]!r} → {text!r}")
    _print(counts)
    print(f"{1000 * spent / pairs:.1f} ms a pair")


def _pairs(place: Path) -> Iterator[tuple[str, str, list[Passage], str]]:
    """Yield the name of each pair, the tag of the translation, the passages of the source, the translation."""
    if place.is_file():
        for number, line in enumerate(place.read_text(encoding="utf-8").splitlines(), start=1):
            tag, text, other_tag, other = line.split("\t")
            yield f"line {number}", other_tag, passages(text, tag), other
        return
    for path in sorted(place.glob("*.md")):
        day, tag, _ = path.name.split(".")
        if tag != "en":
            body = path.read_text(encoding="utf-8").partition("\n---\n")[2]
            yield path.name, tag, source(path.with_name(f"{day}.en.md")), body


def _said(found: list[Difference]) -> set[tuple[Fault, str, str]]:
    return {
        (each.fault, each.source.written if each.source else "", each.target.written if each.target else "")
        for each in found
    }


def _print(counts: dict[str, Counter[str]]) -> None:
    for kind in KINDS:
        row = counts[kind]
        if total := row.total():
            seen, paired = (100 * part / total for part in (total - row["missed"], row["pair"]))
            print(f"{kind:16} {total:5} changes  {seen:5.1f} % seen  {paired:5.1f} % as pairs")
            each = {name.partition("\t")[2]: row for name, row in counts.items() if name.startswith(f"{kind}\t")}
            print(
                "   "
                + "  ".join(f"{tag} {row.total() - row['missed']}/{row.total()}" for tag, row in sorted(each.items()))
            )


if __name__ == "__main__":
    main()
