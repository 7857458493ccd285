"""Family PR6: quotation marks of another language, by language and authority."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import primary_subtag
from pressctl.prose.patterns import regex
from pressctl.prose.text import paragraphs
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.language.french import without_english
from pressctl.rules.running_text import RunningText

NO_BREAK, NARROW = "\u00a0", "\u202f"
FRENCH = {
    "fr-FR": (f"«{NO_BREAK}", f"{NO_BREAK}»"), "fr-CA": (f"«{NO_BREAK}", f"{NO_BREAK}»"),
    "fr-CH": (f"«{NARROW}", f"{NARROW}»"), "fr-EU": ("«", "»"),
}  # fmt: skip
GERMAN = {"de-DE": ("„", "“"), "de-AT": ("„", "“"), "de-CH": ("«", "»")}
CHINESE = {"zh-CN": ("“", "”"), "zh-TW": ("「", "」"), "zh-HK": ("「", "」")}
INSIDE = r"(?=[^\s])(?:[^\"“”„«»「」\n]|\n(?!\s*\n)){1,600}(?<=[^\s])"
STRAIGHT = regex(rf'(?<![\w"])"{INSIDE}"(?![\w"])')
CURLY = regex(rf"(?<![\w“”„])“{INSIDE}”")
TYPOGRAPHIC = regex(rf"(?<![\w“”„])(?:“{INSIDE}”|„{INSIDE}[“”])|«[^«»\n]{{1,600}}»")
OWN_MARKS = frozenset({"fr", "de", "ru", "zh"})
"""Languages whose own rules report all straight marks."""
CHINESE_STRAIGHT = regex(r'"[^"\n]{1,300}"')
CORNERS = regex(r"「[^「」『』“”\n]{1,600}」")
CURLY_CHINESE = regex(r"“[^“”「」『』‘’\n]{1,600}”")


@rule("PR612", Severity.INFO, once=True, languages=("fr",))
def french_quotation_marks(release: Release, ctx: Context) -> Iterator[Problem]:
    """A quotation in a French text is in straight or English marks.

    All authorities set « » first and keep “ ” for a quotation inside another; they differ only in the space inside, so the
    fix is safe where `fr` under `[typography]` or the region in the language names one (Lexique de l'Imprimerie
    nationale; Office québécois; Guide du typographe; Interinstitutional Style Guide). Quotations in English are left.

    Bad:

        language: fr
        ---
        Acme ouvre une usine à Lyon. "Nous avons cherché ce lieu pendant deux ans", a dit la directrice de l'usine.

    Good:

        language: fr
        ---
        Acme ouvre une usine à Lyon. «\u00a0Nous avons cherché ce lieu pendant deux ans\u00a0», a dit la directrice.
    """
    chosen = ctx.authority
    yield from _replacements(ctx, FRENCH.get(chosen, FRENCH["fr-FR"]), is_safe=chosen in FRENCH)


@rule("PR613", Severity.INFO, once=True, languages=("de",))
def german_quotation_marks(release: Release, ctx: Context) -> Iterator[Problem]:
    """A quotation in a German text is in straight or English marks.

    Germany and Austria set „…“ (Duden), Switzerland «…» (Schreibweisungen of the Federal Chancellery): the fix is safe
    where the region of the language, or `de` under `[typography]`, says which.

    Bad:

        language: de
        ---
        Acme hat in Lyon ein Werk eröffnet. "Zwei Jahre haben wir diesen Ort gesucht", sagte die Leiterin des Werks.

    Good:

        language: de
        ---
        Acme hat in Lyon ein Werk eröffnet. „Zwei Jahre haben wir diesen Ort gesucht“, sagte die Leiterin des Werks.
    """
    chosen = ctx.authority
    yield from _replacements(ctx, GERMAN.get(chosen, GERMAN["de-DE"]), is_safe=chosen in GERMAN)


@rule("PR614", Severity.INFO, once=True, languages=("ru",))
def russian_quotation_marks(release: Release, ctx: Context) -> Iterator[Problem]:
    """A quotation or a name in a Russian text is in straight or English marks.

    Printed Russian sets «ёлочки», and „лапки“ only inside them (Gramota, Milchin's handbook of the editor).

    Bad:

        language: ru
        ---
        Компания "Акме" открыла завод в Лионе, на котором будут работать сорок человек из региона.

    Good:

        language: ru
        ---
        Компания «Акме» открыла завод в Лионе, на котором будут работать сорок человек из региона.
    """
    yield from _replacements(ctx, ("«", "»"), is_safe=True)


@rule("PR615", Severity.INFO, default=False, once=True, languages=("es",))
def spanish_quotation_marks(release: Release, ctx: Context) -> Iterator[Problem]:
    """A quotation in a Spanish text is in straight or English marks.

    The Academy recommends « » first, then “ ”, then ‘ ’ (Ortografía de la lengua española, 2010); it tolerates “ ”, and most
    newspapers in America use them: the rule is for a house that follows the Academy.

    Bad:

        language: es
        ---
        Acme abre una planta en Lyon. "Buscamos este lugar durante dos años", dijo la directora de la planta.

    Good:

        language: es
        ---
        Acme abre una planta en Lyon. «Buscamos este lugar durante dos años», dijo la directora de la planta.
    """
    yield from _replacements(ctx, ("«", "»"), is_safe=True)


@rule("PR633", Severity.INFO, once=True, languages=("zh",))
def chinese_quotation_marks(release: Release, ctx: Context) -> Iterator[Problem]:
    """A quotation in a Chinese text is in the marks of another region, or in straight ones.

    Mainland China and Singapore set “ ” (GB/T 15834-2011), Taiwan and Hong Kong 「 」 (handbook of the Ministry of
    Education). The region of the language (`zh-Hant-TW`), or `zh` under `[typography]`, says which; in simplified
    characters without a region only straight marks are reported.

    Bad:

        language: zh-Hant-TW
        ---
        廠長說：“我們找這個地方找了兩年。”工廠將僱用四十人，生產供河流和運河使用的水泵。

    Good:

        language: zh-Hant-TW
        ---
        廠長說：「我們找這個地方找了兩年。」工廠將僱用四十人，生產供河流和運河使用的水泵。
    """
    chosen = ctx.authority
    is_simplified = release.language.lower().startswith("zh-hans")
    if chosen not in CHINESE and not is_simplified:
        return
    opening, closing = CHINESE[chosen if chosen in CHINESE else "zh-CN"]
    others = (CORNERS if opening == "“" else CURLY_CHINESE,) if chosen in CHINESE else ()
    for text in ctx.running_texts:
        for pattern in (CHINESE_STRAIGHT, *others):
            for match in pattern.finditer(text.text):
                if re.search("[\u4e00-\u9fff]", match[0]):
                    yield _problem(text, match, opening, closing, is_safe=True)


@rule("PR669", Severity.INFO, once=True, needs=('"',))
def mixed_quotation_marks(release: Release, ctx: Context) -> Iterator[Problem]:
    """Quotations have straight marks in one place of a text, and typographic ones in another.

    It shows that two authors or two programs wrote the text. The rarer kind is reported. Languages with a rule on their own
    marks (PR612 to PR614) are not checked, and a quotation inside another may have other marks.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        “We have looked for this place for two years”, said the director. "It is the right one", the mayor added.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        “We have looked for this place for two years”, said the director. “It is the right one”, the mayor added.
    """
    text = ctx.prose.bare
    if primary_subtag(release.language) in OWN_MARKS or not TYPOGRAPHIC.search(text):
        return
    straight, typographic = _quotations(text, STRAIGHT), _quotations(text, TYPOGRAPHIC)
    if not (straight and typographic):
        return
    pair = typographic[0][0][0] + typographic[0][0][-1]
    if len(straight) <= len(typographic):
        for match in straight:
            fix = f"{pair[0]}{release.body[match.start() + 1 : match.end() - 1]}{pair[1]}"
            words = f"{_shortened(match[0])} stands in straight quotation marks, others in {pair[0]} {pair[1]}"
            yield Problem(words, release.in_body(*match.span()), fix=fix, safe=False)
        return
    for match in typographic:
        words = f"{_shortened(match[0])} stands in {pair[0]} {pair[1]}, others in straight quotation marks"
        yield Problem(words, release.in_body(*match.span()))


def _quotations(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Return the quotations in one kind of marks that contain letters and are not inside one in another kind."""
    found = list[re.Match[str]]()
    for part in paragraphs(text):
        start, end = part.span.start, part.span.end
        if text.count('"', start, end) % 2 == 0:
            matches = (match for match in pattern.finditer(text, start, end) if match[0].lower() != match[0].upper())
            found += [match for match in matches if not _is_nested(text, start, match)]
    return found


def _is_nested(text: str, start: int, match: re.Match[str]) -> bool:
    start = max(start, match.start() - 1000)
    if match[0][0] != '"':
        return text.count('"', start, match.start()) % 2 == 1
    marks = [character for character in text[start : match.start()] if character in "“”„"][-2:]
    is_open = marks[-1:] == ["„"] or (marks[-1:] == ["“"] and marks[0] != "„")  # „…“ closes with what opens “…”
    return is_open or text.rfind("«", start, match.start()) > text.rfind("»", start, match.start())


def _shortened(quotation: str) -> str:
    inside = " ".join(quotation[1:-1].split())
    return f"“{inside}”" if len(inside) < 40 else f"“{inside[:30].rstrip()}…”"


def _replacements(ctx: Context, marks: tuple[str, str], *, is_safe: bool) -> Iterator[Problem]:
    for text in ctx.running_texts:
        if '"' not in text.text and not ("“" in text.text and "”" in text.text):
            continue
        own = without_english(text.text)
        for part in paragraphs(own):
            at = (part.span.start, part.span.end)
            if own.count('"', *at) != text.text.count('"', *at):
                continue  # some of its quotations are left as they are, and only half of a list would be changed
            yield from _in_paragraph(text, own, part.span.start, part.span.end, marks, is_safe)


def _in_paragraph(
    text: RunningText, own: str, start: int, end: int, marks: tuple[str, str], is_safe: bool
) -> Iterator[Problem]:
    """Yield the problems of one paragraph; straight marks are ignored if they do not come in pairs."""
    patterns = (CURLY,) if own.count('"', start, end) % 2 else (STRAIGHT, CURLY)
    for pattern in patterns:
        for match in pattern.finditer(own, start, end):
            has_letters = any(character.isalpha() for character in match[0])
            if has_letters and not _is_inside_another(own, start, match.start()):
                yield _problem(text, match, *marks, is_safe=is_safe)


def _is_inside_another(own: str, start: int, at: int) -> bool:
    start = max(start, at - 1000)
    return any(own.rfind(opened, start, at) > own.rfind(closed, start, at) for opened, closed in ("«»", "„“"))


def _problem(text: RunningText, match: re.Match[str], opening: str, closing: str, *, is_safe: bool) -> Problem:
    start, end = match.span()
    inside = text.written[start + 1 : end - 1]
    excerpt = inside if len(inside) < 40 else f"{inside[:30].rstrip()}…"
    kind = "straight" if match[0][0] == '"' else "foreign"
    words = f"“{excerpt}” stands in {kind} quotation marks; they are {opening.strip()} {closing.strip()} here"
    return text.problem(words.replace("\n", " "), start, end, fix=f"{opening}{inside}{closing}", safe=is_safe)
