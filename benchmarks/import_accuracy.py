"""What `pressctl import` reads right: precision and recall a field, against labels made by eye.

`python benchmarks/import_accuracy.py [CORPUS]`; the corpus is ../shared/corpus beside the project unless told.
`--show FIELD` prints what was read wrong (never of the files kept aside; `html FIELD` of what a site has set),
`--clear FILE` the words that were expected, `--seal FILE` writes import_labels.jsonl anew from labels in clear, and
`--quick` leaves out the second part.

**Labels** (import_labels.jsonl, one file a line). Names, numbers and texts are SHA-256 of their folded form
(`folded`), so that nobody's are published here; language, dates and line numbers are in clear. `also` keys hold other
readings that a good editor would let pass: they are right where the field has a value, and not counted where it has
none. A third of the files is kept `aside` (SHA-256 of the file's name, modulo 3): nobody looks at these while working
on the reader. `is_release: null` is arguable and not counted. A date whose day and month cannot be told apart, or
that is not printed as the day of issue, is null.

**Body**: `body` holds the first and the last line (1-based, in the file; of a front-matter file in the text that
`stripped` makes). Body is all the release's text with boilerplate and notes; headline, subheadline, contact block, end
mark, footers and menus are not. `noise` lines stand inside and are no body; `free` lines may be taken or left
(subheadline, signature, source line, a sentence that only gives the contact), and so may the first `dateline_words`.

**Rows besides the fields**: “whole persons” are contacts with all that reaches them, and nothing else; “certain” and
“likely” say how many fields were right of those that were said to be so; “none unsaid” counts the files of which every
part of the body was read or is named in the report; “no release” the pages that were refused, or noted to be
perhaps none.

**Contacts**: names of persons; a desk's name (`names_also`) may be read or left. Numbers of tip lines, ticket desks
and footers are no contact. `phones` compares digits, `as printed` the very characters.

**Account**: of the words that a source shows those that its account tells, and of those told as body those in the body.

**Pages**: the same files once as HTML without any structure, once as sites set them (import_pages.py), with menus,
share bars, footers, the day, the contacts and the end mark in boxes of their own; “text” are our figures for the text.
Last they are typed in Word, a paragraph a line.

Rivals: a naive reader (first line, first date, regular expressions, langdetect), and trafilatura alone on the same
pages saved as HTML: title is the first line; runs of three or more short lines without a full stop become a list,
every other line a paragraph.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from import_labels import (
    Label,
    accepted,
    digits,
    folded_words,
    front,
    is_aside,
    load,
    page,
    seal,
    sealed,
    stripped,
    words,
)
from import_pages import as_document, as_site
from import_readers import EMAIL, SCALARS, Read, naive, ours, saved_as_html, trafilatura_alone

from pressctl import languages
from pressctl.prose.days import dates
from pressctl.release.model import Release

LABELS = Path(__file__).with_name("import_labels.jsonl")
CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
SETS = ("names", "emails", "phones", "as printed")

Source = str | bytes
Reader = Callable[[str, Source], Read | None]


@dataclass
class Count:
    """How often a field was to be read, was read, and was read right."""

    expected: int = 0
    read: int = 0
    right: int = 0

    def __str__(self) -> str:
        """Return precision and recall, in per cent."""
        precision = f"{100 * self.right / self.read:5.1f}" if self.read else "    –"
        recall = f"{100 * self.right / self.expected:5.1f}" if self.expected else "    –"
        return f"{precision} {recall}"


Counts = defaultdict[tuple[str, str, str], Count]
"""By group of files, language and field; every figure also under the language “all”."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A field that was read wrong, or not at all."""

    field: str
    file: str
    expected: str
    read: str
    line: int


def held(name: str, value: str) -> str | None:
    """Return a field's value as the label holds it."""
    if name == "language":
        return languages.primary_subtag(value)
    if name == "embargo":
        try:
            return dt.datetime.fromisoformat(value).astimezone(dt.UTC).isoformat()
        except ValueError:
            return value
    return value if name == "date" else sealed(value)


def scalar(label: Label, found: Read, name: str) -> Count:
    """Return how one field of a file was read."""
    value = found.values.get(name, "")
    also = set(label.get(f"{name}_also", ()))
    wanted = label[name] and (held(name, label[name]) if name == "embargo" else label[name])
    got = held(name, value) if value else None
    if wanted is None:
        return Count(0, int(got is not None and got not in also), 0)
    return Count(1, int(got is not None), int(got is not None and got in {wanted, *also}))


def several(label: Label, found: Read, name: str) -> Count:
    """Return how names, e-mails or numbers of a file were read."""
    wanted, also = accepted(label, name)
    got = {sealed(digits(phone)): sealed(phone) for phone in found.phones}
    if name == "as printed":  # what may be read is known by its digits
        read_ = {printed for number, printed in got.items() if number not in also or printed in wanted}
    elif name == "phones":
        read_ = {number for number in got if number in wanted or number not in also}
    else:
        read_ = {sealed(text) for text in getattr(found, name)} - (also - wanted)
    return Count(len(wanted), len(read_), len(read_ & wanted))


def lines_of(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, str]]:
    """Return numbered lines of a text."""
    lines = text.replace("\r\n", "\n").split("\n")
    return [(number, lines[number - 1]) for first, last in ranges for number in range(first, last + 1)]


def body(label: Label, text: str, found: Read) -> Count:
    """Return how many words the body has and were read; a word that may be taken or left counts in neither."""
    free = dict(lines_of(text, label["free"]))
    out = {number for number, _ in lines_of(text, label["noise"])} | set(free)
    inside = [line for number, line in lines_of(text, [label["body"]]) if number not in out]
    opening = words(" ".join(folded_words(" ".join(inside))[: label["dateline_words"]]))
    must = words("\n".join(inside)) - opening
    got = words(found.body)
    right = (must & got).total()
    foreign = got - must - words("\n".join(free.values())) - opening
    return Count(must.total(), right + foreign.total(), right)


def said(label: Label, text: str, found: Read) -> Count:
    """Return whether the words of the body that are missing are named in the report."""
    missing = label | {"free": [], "dateline_words": label["dateline_words"]}
    count = body(missing, text, Read(body=f"{found.body}\n{found.told}"))
    return Count(1, 1, int(count.right >= 0.97 * count.expected))


def persons(label: Label, found: Read) -> Count:
    """Return how many contacts were read whole: each name with its own addresses and numbers."""
    wanted = {
        (each["name"], frozenset(each["emails"]), frozenset(phone["digits"] for phone in each["phones"]))
        for each in label["contacts"]
        if each["emails"] or each["phones"]
    }
    got = {
        (sealed(name) if name else None, frozenset(filter(None, [email and sealed(email)])),
         frozenset(sealed(digits(phone)) for phone in phones))
        for name, email, phones in found.persons
    }  # fmt: skip
    reached = {key for name in ("emails", "phones") for key in accepted(label, name)[1]}
    got = {(name, emails, phones) for name, emails, phones in got if not emails | phones <= reached}
    return Count(len(wanted), len(got), len(wanted & got))


def sureness(label: Label, found: Read) -> Iterator[tuple[str, Count]]:
    """Yield for each field that was read whether it is right, under how sure it was said to be."""
    for name in SCALARS:
        count = scalar(label, found, name)
        if count.read and found.sure.get(name) in {"certain", "likely"}:
            yield found.sure[name], Count(0, 1, count.right)


def measure(labels: list[Label], pages: Mapping[str, Source], reader: Reader) -> tuple[Counts, list[Miss]]:
    """Return the counts of a reader over labelled pages, and what it read wrong."""
    counts: Counts = defaultdict(Count)
    misses: list[Miss] = []
    for label in labels:
        found = reader(label["file"], pages[label["file"]])
        for name, count in compared(label, pages[label["file"]], found):
            tally(counts, "kept aside" if label["aside"] else "looked at", label["language"], name, count)
            if count.right < max(count.expected, count.read) and not label["aside"]:
                misses.append(miss(label, name, found or Read()))
    return counts, misses


def compared(label: Label, text: Source, found: Read | None) -> Iterator[tuple[str, Count]]:
    """Yield the counts of each field of a file; of a page that is no release only whether it was refused."""
    if label["is_release"] is not None:
        is_read = found is not None
        yield "is release", Count(int(label["is_release"]), int(is_read), int(label["is_release"] and is_read))
    if label["is_release"] is False:
        yield "no release", Count(1, 1, int(found is None or found.is_doubted))
        return
    found = found or Read()
    yield from ((name, scalar(label, found, name)) for name in SCALARS)
    yield from ((name, several(label, found, name)) for name in SETS)
    yield "whole persons", persons(label, found)
    yield from sureness(label, found)
    yield "none unsaid", said(label, label.get("source") or str(text), found)
    count = body(label, label.get("source") or str(text), found)
    yield "body words", count
    is_whole = count.right >= 0.97 * count.expected and count.right >= 0.98 * count.read
    yield "body, files", Count(1, int(count.read > 0), int(is_whole))
    if found.account and found.shown:
        yield "account", told(words(found.shown), found.account)
        inside = words(" ".join(text for to, text in found.account if to == "body"))
        yield "told as body", Count(0, inside.total(), (inside & words(f"{found.body} {opening(found)}")).total())


def told(shown: Counter[str], account: Iterable[tuple[str, str]]) -> Count:
    """Return how many words a source shows, its account tells, and both have."""
    got = words(" ".join(text for _, text in account))
    return Count(shown.total(), got.total(), (shown & got).total())


def opening(found: Read) -> str:
    """Return what opens the first paragraph and is no body: the dateline with its day."""
    parts = [text for to, text in found.account if to in {"dateline", "body"}]
    return " ".join(parts[:1])[:120]


def tally(counts: Counts, group: str, language: str, name: str, count: Count) -> None:
    """Add a count under its language and under all."""
    for tag in (language, "all"):
        total = counts[group, tag, name]
        total.expected += count.expected
        total.read += count.read
        total.right += count.right


def miss(label: Label, name: str, found: Read) -> Miss:
    """Return what there is to say of a field that was read wrong; what was expected only if it is known in clear."""
    clear = label.get("clear", {})
    plural = "phones" if name == "as printed" else name
    single = "name" if name == "names" else plural
    if name in SETS:
        wanted = [contact[single] for contact in clear.get("contacts", ()) if contact[single]]
        got, line = getattr(found, plural), found.lines.get("contacts", 0)
    else:
        wanted, got = clear.get(name), found.values.get(name, found.body[:200])
        line = found.lines.get("body" if name.startswith("body") else name, 0)
    return Miss(name, label["file"], repr(wanted) if clear else "(sealed)", repr(got), line)


def answer_key(corpus: Path) -> Iterator[tuple[Label, str]]:
    """Yield a label of language, date and e-mail for every front-matter file, with its page.

    The date counts where the text prints it as its own (``printed``); where it prints another, that one is neither
    right nor wrong, as front matter errs too, often by a day. Contacts count only in translations/, where the last
    section gives them. Not all of frontmatter/ are releases: posts, speeches and testimony are among them.
    """
    tags = {entry["file"]: entry["lang"] for entry in load(corpus / "manifest.jsonl")}
    for path in sorted([*(corpus / "frontmatter").rglob("*.m*"), *(corpus / "translations").glob("*.md")]):
        release = front(path)
        if release.body.strip() and release.date:
            text, name = stripped(release), str(path.relative_to(corpus))
            yield known(name, release, text, tags.get(name) or release.language), text


def known(name: str, release: Release, text: str, tag: str) -> Label:
    """Return what a file's front matter, and its last section, say as a label."""
    group = name.split("/", maxsplit=1)[0]
    day = release.date.text[:10] if release.date else ""
    days = printed(text, tag)
    emails = set(EMAIL.findall(release.body.rpartition("\n## ")[2])) if group == "translations" else set()
    return {
        "file": name,
        "set": group,
        "language": languages.primary_subtag(tag),
        "date": day if day in days else None,
        "date_also": [] if day in days else [day, *sorted(days)],
        "contacts": [{"name": None, "emails": [sealed(email) for email in sorted(emails)], "phones": []}],
        "names_also": [],
        "emails_also": [],
        "phones_also": [],
    }


def printed(text: str, tag: str) -> set[str]:
    """Return the days a text prints as its own: on a short line by themselves, or before the dash of a dateline."""
    language = languages.find(tag) or languages.find("en")
    lines = [line.strip() for line in text.splitlines()[1:] if line.strip()]
    return {day for line in [*lines[:12], *lines[-8:]] for day in _printed(line, language)} if language else set()


def _printed(line: str, language: languages.Language) -> Iterator[str]:
    for found in dates.find(line, language):
        after = line[found.span.end : found.span.end + 20]
        is_own = len(line) <= 70 and not line.endswith(".")
        if found.year and (is_own or (found.span.start < 60 and re.match(r"[\s*_)]{0,6}[-–—]", after))):
            yield f"{found.year}-{found.month:02}-{found.day:02}"


def measure_key(pairs: list[tuple[Label, str]], reader: Reader) -> tuple[Counts, list[Miss]]:
    """Return the counts of a reader over the answer key, and what it read wrong; a refused page counts as unread."""
    counts: Counts = defaultdict(Count)
    misses: list[Miss] = []
    for label, text in pairs:
        found = reader(label["file"], text)
        rows = [(name, scalar(label, found or Read(), name)) for name in ("language", "date")]
        emails = several(label, found or Read(), "emails")
        rows += [("emails", emails)] if label["set"] == "translations" else []
        for name, count in [*rows, ("is read", Count(1, int(found is not None), int(found is not None)))]:
            tally(counts, label["set"], label["language"], name, count)
            if count.right < max(count.expected, count.read) and not is_aside(label["file"]):
                misses.append(miss({**label, "clear": label}, name, found or Read()))
    return counts, misses


def table(title: str, group: str, readers: dict[str, Counts]) -> None:
    """Print precision and recall of each field for several readers."""
    first = next(iter(readers.values()))
    names = [name for where, tag, name in first if where == group and tag == "all"]
    print(f"\n{title}\n{'':14}{'asked':>6}  " + "".join(f"{name:>14}" for name in readers))
    for name in names:
        cells = "".join(f"{counts[group, 'all', name]!s:>14}" for counts in readers.values())
        print(f"{name:14}{first[group, 'all', name].expected:6}  {cells}")


def by_language(title: str, group: str, counts: Counts) -> None:
    """Print precision and recall of each field for each language."""
    tags = sorted({tag for where, tag, _ in counts if where == group and tag != "all"})
    names = [name for where, tag, name in counts if where == group and tag == "all"]
    for start in range(0, len(tags), 6):
        some = tags[start : start + 6]
        print(f"\n{title}, by language: asked, precision and recall\n{'':14}" + "".join(f"{tag:>19}" for tag in some))
        for name in names:
            row = [counts[group, tag, name] for tag in some]
            print(f"{name:14}" + "".join(f"{count.expected:7}{count!s:>12}" for count in row))


def part_one(labels: list[Label], corpus: Path) -> list[Miss]:
    """Measure against the hand-made labels, as text and as HTML, and return what ours read wrong."""
    pages = {label["file"]: page(corpus, label["file"]) for label in labels}
    as_html = {name: saved_as_html(text) for name, text in pages.items()}
    typed = [label for label in labels if "<html" not in pages[label["file"]][:200].lower()]  # none types in tags
    as_word = {label["file"]: as_document(label, pages[label["file"]]) for label in typed}
    as_sites = {label["file"]: as_site(label, pages[label["file"]]) for label in labels}
    sourced = [{**label, "source": pages[label["file"]]} for label in labels]
    own, misses = measure(sourced, pages, ours)
    text = {"ours": own, "naive": measure(sourced, pages, naive)[0]}
    web = {"ours": measure(sourced, as_html, ours)[0], "trafilatura": measure(sourced, as_html, trafilatura_alone)[0]}
    set_by_sites, missed = measure(sourced, as_sites, ours)
    misses += [replace(miss, field=f"html {miss.field}") for miss in missed]
    sourced_typed = [label for label in sourced if label["file"] in as_word]
    word = {"ours": measure(sourced_typed, as_word, ours)[0], "text": measure(sourced_typed, pages, ours)[0]}
    sites = {"ours": set_by_sites, "text": own,
             "trafilatura": measure(sourced, as_sites, trafilatura_alone)[0]}  # fmt: skip
    for group, aside in (("looked at", False), ("kept aside", True)):
        count = sum(label["aside"] is aside for label in labels)
        table(f"{count} files {group}, as text: precision and recall, %", group, text)
        table(f"{count} files {group}, saved as HTML: precision and recall, %", group, web)
        table(f"{count} files {group}, set by sites as HTML: precision and recall, %", group, sites)
        table(f"{count} files {group}, typed in Word: precision and recall, %", group, word)
        by_language(f"{count} files {group}, ours, as text", group, own)
    return misses


def part_two(corpus: Path) -> list[Miss]:
    """Measure against the front matter, and return what ours read wrong."""
    pairs = list(answer_key(corpus))
    own, misses = measure_key(pairs, ours)
    readers = {"ours": own, "naive": measure_key(pairs, naive)[0]}
    for group in ("frontmatter", "translations"):
        count = sum(label["set"] == group for label, _ in pairs)
        table(f"{count} files of {group}, headline on top: precision and recall, %", group, readers)
        by_language(f"{count} files of {group}, ours", group, own)
    return misses


def arguments() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(description="Precision and recall of pressctl import.")
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--show", metavar="FIELD", help="print what was read wrong of a field, or of all")
    parser.add_argument("--clear", type=Path, metavar="FILE", help="labels in clear, to print what was expected")
    parser.add_argument("--seal", type=Path, metavar="FILE", help="labels in clear, to write import_labels.jsonl from")
    parser.add_argument("--quick", action="store_true", help="leave out the answer key of the front matter")
    return parser.parse_args()


def main() -> None:
    """Print the figures, and the misses that are asked for."""
    told = arguments()
    if told.seal:
        records = [json.dumps(seal(label), ensure_ascii=False) for label in load(told.seal)]
        LABELS.write_text("\n".join(records) + "\n", encoding="utf-8")
        return
    if not (told.corpus / "pages").is_dir():
        sys.exit(f"{told.corpus}: the corpus is not there, and without it there is nothing to measure")
    clear = {label["file"]: label for label in load(told.clear)} if told.clear else {}
    labels = [{**label, "clear": clear.get(label["file"], {})} for label in load(LABELS)]
    misses = part_one(labels, told.corpus) + ([] if told.quick else part_two(told.corpus))
    for each in sorted(misses, key=lambda miss: miss.field) if told.show else ():
        if told.show in {each.field, "all"}:
            print(f"\n{each.field}: {each.file}\n  expected {each.expected}\n  read     {each.read} (line {each.line})")


if __name__ == "__main__":
    main()
