"""Family PR6: a paragraph that is not in the language of its release."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pressctl import languages
from pressctl.findings import Problem, Severity, Span
from pressctl.languages import primary_subtag
from pressctl.prose import detect, sentences, writing_systems
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.boilerplate.about import registered_elsewhere

LEAST = 40
"""The least characters of a paragraph that is checked: a sentence in Chinese; one in English has more than twice as many."""
LEAST_FUNCTION_WORDS = 3
"""The number of different function words that show a paragraph to be in a language: a foreign name has one or two."""
FOREIGN_SHARE = 0.8
"""The share of letters that must be in the other script, as there are Latin names in texts of all scripts."""
LEAST_OF_HALF = 3
"""The least foreign paragraphs at the start or end of a body that make it a release in two languages on purpose."""
WORDS_OF_SPEAKER = 8
"""The least words beside a quotation, none in the script of the release, that show that more than it is untranslated."""
HAN = regex(r"[\u4e00-\u9fff]")
NEAR_SCRIPT, FAR_SCRIPT = regex(r"[\u0370-\u1dff]"), regex(r"[\u2e80-\ud7ff]")
"""A letter of a non-Latin script; the pattern for the Far East takes long to compile, and few texts need it."""
FIRST_FAR = "\u2e80"


@rule("PR606", Severity.WARNING)
def foreign_paragraph(release: Release, ctx: Context) -> Iterator[Problem]:
    """A paragraph is not in the language of the release.

    Translators overwrite a copy of the source, and now and then miss a passage. Quotations, headings, lists and
    tables may be in any language; a passage of twenty words that is clearly in another may not, nor one of forty
    letters in another script. A release in two halves, one for each language, is not reported.

    Bad:

        language: fr
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.

        The first pumps will be delivered in the autumn to the towns that have ordered them from the company, and which are on the rivers of the region.

        Les premières pompes seront livrées en automne aux villes qui les ont commandées et qui sont sur les fleuves.

    Good:

        language: fr
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.

        Les premières pompes seront livrées en automne aux villes qui les ont commandées et qui sont sur les fleuves.
    """
    tag = primary_subtag(release.language)
    if not writing_systems.script_of(tag):
        return
    paragraphs = [span for span in _paragraphs(ctx) if span.end - span.start >= LEAST]
    are_at_home = [_is_at_home(ctx.prose.bare[span.start : span.end], tag) for span in paragraphs]
    if all(are_at_home):
        return
    foreign = [index for index, is_home in enumerate(are_at_home) if not is_home]
    found = {index: name for index in foreign if (name := _other_language(ctx, paragraphs[index], tag))}
    count_at_home = _count_at_home(ctx, are_at_home, {paragraphs[index] for index in found}, tag)
    if not found or count_at_home <= len(found) or _is_half(found, len(paragraphs)):
        return
    registered = {span for span, _, _ in registered_elsewhere(ctx, tag)}
    for index, name in found.items():
        if found.get(index - 1) != name and paragraphs[index] not in registered:
            last = index
            while found.get(last + 1) == name:
                last += 1
            subject = "The paragraph is" if last == index else f"{last - index + 1} paragraphs are"
            words = f"{subject} in {name}; the release is in “{tag}”"
            yield Problem(words, release.in_body(paragraphs[index].start, paragraphs[last].end))


def _paragraphs(ctx: Context) -> list[Span]:
    return [block.span for block in ctx.prose.blocks if block.kind == "paragraph"]


def _count_at_home(ctx: Context, are_at_home: list[bool], found: set[Span], tag: str) -> int:
    """Return the number of paragraphs in the language of the release; for a non-Latin script, its paragraphs of any length."""
    if tag not in languages.available():
        return len(are_at_home) - len(found)
    own = writing_systems.script_of(tag)
    if own == "LATIN":
        return sum(are_at_home)
    others = (span for span in _paragraphs(ctx) if span not in found)
    counts = (writing_systems.scripts(ctx.prose.bare[slice(*span)]) for span in others)
    return sum(2 * letters[own] > letters.total() for letters in counts)


def _is_half(found: dict[int, str], count: int) -> bool:
    """Return whether the foreign paragraphs are one run at the start or the end of the body, too long to be a mistake."""
    first, last = min(found), max(found)
    is_run = last - first + 1 == len(found)
    return len(found) >= LEAST_OF_HALF and is_run and (first == 0 or last == count - 1)


def _other_language(ctx: Context, span: Span, tag: str) -> str:
    """Return the name of the language or script of a paragraph if that is not the release's, or an empty string."""
    text = ctx.prose.bare[span.start : span.end]
    if text.count(" ") + text.count("\n") < detect.ENOUGH_WORDS - 1 and not _has_other_script(text):
        return ""
    unquoted = ctx.prose.unquoted[span.start : span.end]
    if not (sentences.has_end(unquoted) or unquoted.rstrip().endswith((":", "："))):
        return ""
    if detect.sure_script(unquoted) == writing_systems.script_of(tag):
        return "" if _is_certainly_at_home(unquoted, tag) else _clear_language(unquoted, tag)
    if (
        len(detect.WORD.findall(unquoted)) >= WORDS_OF_SPEAKER
        and not writing_systems.scripts(unquoted)[writing_systems.script_of(tag)]
    ):
        return _clear_language(text, tag)  # the speaker is named in the other language, too
    return _clear_language(unquoted, tag)


def _is_certainly_at_home(text: str, tag: str) -> bool:
    """Return whether a text in the script of the language cannot be in another of our languages with this script."""
    return writing_systems.is_alone_in_its_script(tag) or detect.guess_paragraph(text) in {None, tag}


def _has_other_script(text: str) -> bool:
    return bool(NEAR_SCRIPT.search(text) or (max(text, default="") >= FIRST_FAR and FAR_SCRIPT.search(text)))


def _is_at_home(text: str, tag: str) -> bool:
    """Return whether a cheap check shows that a text is in the language, by its function words or its script."""
    if writing_systems.script_of(tag) == "CJK":
        return len(HAN.findall(text, 0, 200)) >= 10
    kinds = 0
    for word in _own_words(tag):
        if word in text:
            kinds += 1
            if kinds == LEAST_FUNCTION_WORDS:
                return True
    return False


@lru_cache(maxsize=64)
def _own_words(tag: str) -> tuple[str, ...]:
    return (
        tuple(f" {word} " for word in languages.listed(tag, "function_words")) if tag in languages.available() else ()
    )


def _clear_language(text: str, tag: str) -> str:
    """Return the name of the language of a text if its function words make it clear, or of its script, or an empty string."""
    letters = writing_systems.scripts(text)
    main = max(letters, key=lambda script: letters[script], default="")
    if letters[main] < max(LEAST, FOREIGN_SHARE * letters.total()):
        return ""
    own = writing_systems.script_of(tag)
    if main == own and writing_systems.is_alone_in_its_script(tag):
        return ""
    guessed = detect.guess_paragraph(text)
    is_known = main != own or tag in languages.available() or guessed == "en"
    if guessed and guessed != tag and (is_known or detect.is_sure_of(text, guessed)):
        language = languages.find(guessed)
        return language.name if language else ""
    if main in ("LATIN", own) or {main, own} <= {"CJK", "KANA"} or main not in writing_systems.SCRIPTS:
        return ""
    return f"{main.title()} script"
