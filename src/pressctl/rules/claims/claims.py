"""Family PR4: claims, forecasts, tickers, and words to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pressctl.errors import nearest
from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose.patterns import regex
from pressctl.prose.spelling import is_one_letter_off
from pressctl.prose.word_lists import alternatives, words_of
from pressctl.release.model import Kind, Release
from pressctl.rules import Context, rule

SPEECH_PARAGRAPHS = 8
"""A text with more paragraphs that say “we” is a speech, and is reported once."""
OPENING_MARK = regex(r"[“«„「『\"]|&ldquo;|&quot;")
EXCHANGES = (
    "NYSE NASDAQ Nasdaq AMEX OTC OTCQB OTCQX OTCBB TSX TSXV TSX-V CSE NEO LSE AIM Euronext ENXTPA EPA AMS EBR XETRA Xetra "
    "ETR FWB FRA SIX BME BIT MIL OMX STO CPH HEL OSE WSE MOEX JSE TASE B3 BOVESPA BMV NSE BSE SGX HKEX SEHK HKSE TSE TYO "
    "KRX KOSPI KOSDAQ TWSE SSE SZSE SHSE ASX NZX Tadawul ADX DFM EGX IDX SET PSE"
).split()
"""Exchanges as releases write them: the abbreviations of the exchanges themselves and of the usual data services."""
UNMISTAKABLE = (
    "NYSE",
    "NASDAQ",
    "OTCQB",
    "OTCQX",
    "TSXV",
    "TSX-V",
    "XETRA",
    "EURONEXT",
    "HKEX",
    "SEHK",
    "BOVESPA",
    "KOSDAQ",
)
"""Those that are not another word or abbreviation: they are also recognised without a colon, and with a slip."""
TICKER = regex(
    r"[(;（] ?(?P<exchange>[A-Za-z][A-Za-z0-9-]{1,9})(?P<colon> ?[:：] {0,3}| )(?P<symbol>[A-Za-z]{1,5}(?:[.-][A-Za-z]{1,2})?|\d{4,6})"
    r"(?=[);）])"
)
UNLISTED = regex(rf"(?P<exchange>{'|'.join(UNMISTAKABLE)})(?:[ /-]|:(?=-))-?(?P<symbol>[A-Z]{{1,5}})")
"""A ticker of the front matter without its colon: “NYSE-ACM”."""
LEAST_SYMBOL = 3
"""The least letters of a symbol compared; shorter ones are all one letter off each other."""
NOT_SYMBOLS = {"IPO", "ETF", "CEO", "TRF", "USD", "EUR"}
SOURCE = regex(r"\[\^|\]\(|https?://|\((?:[^()]{0,60}\b)?(?:19|20)\d\d\)")


@cache
def _pattern(language: Language, field: str) -> re.Pattern[str]:
    """Return the pattern of a list of words of a language, as whole words if it puts spaces between words."""
    words = alternatives(words_of(language, field))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])" if language.has_word_spaces else words, re.IGNORECASE)


@rule("PR409", Severity.WARNING, default=False)
def direct_address(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text says “we” or “you” outside a quotation.

    A release is printed as news, and news is told in the third person: PRWeb's editorial guidelines ask for it. A
    statement may say “we”, and so may the words of a speaker. Each paragraph is reported once, and a speech once.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. We will employ forty people and build pumps for your rivers.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.
    """
    if ctx.language is None or release.kind is Kind.STATEMENT:
        return
    text, pattern = ctx.prose.unquoted, _pattern(ctx.language, "address_words")
    blocks = [block.span for block in ctx.prose.blocks if block.kind in {"paragraph", "list"}]
    found = [match for span in blocks if (match := _first_unquoted(pattern, text, span))]
    for match in found[:1] if len(found) > SPEECH_PARAGRAPHS else found:
        more = f", and {len(found) - 1} further paragraphs speak so" if len(found) > SPEECH_PARAGRAPHS else ""
        yield Problem(f"“{match[0]}” stands outside a quotation{more}", release.in_body(*match.span()))


def _first_unquoted(pattern: re.Pattern[str], text: str, span: Span) -> re.Match[str] | None:
    """Return the first match in a paragraph that is not in capitals (US is a country).

    A remaining opening mark is that of a quotation that continues in the next paragraph: the text after it is quoted.
    """
    opened = OPENING_MARK.search(text, span.start, span.end)
    found = pattern.finditer(text, span.start, opened.start() if opened else span.end)
    return next((match for match in found if not match[0].isupper()), None)


@rule("PR410", Severity.WARNING)
def malformed_ticker(release: Release, ctx: Context) -> Iterator[Problem]:
    """A ticker is not written as exchange, colon, space, symbol.

    Wires and finance services find a company by “(NYSE: ACM)” and by no other form; Business Wire and PRWeb ask for
    it where a listed company is named. A symbol in the text that is one letter off one in the front matter is a slip.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme (nyse:ACM) opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme (NYSE: ACM) opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers.
    """
    for index, ticker in enumerate(release.tickers):
        if match := UNLISTED.fullmatch(ticker.strip()):
            message = f"“{ticker}” is written “{match['exchange']}: {match['symbol']}”"
            yield Problem(message, (*release.place("tickers"), index))
    for match in TICKER.finditer(ctx.prose.bare) if "(" in release.body or "（" in release.body else ():
        if listed := _similar_ticker(match, release.tickers):
            start, end = match.start("exchange"), match.end()
            message = f"“{match.string[start:end]}” is “{listed}” in the front matter; one of the two is a slip"
            yield Problem(message, release.in_body(start, end))
            continue
        exchange, is_sure = _exchange(match)
        symbol = match["symbol"].upper() if match["symbol"].islower() else match["symbol"]
        is_spaced = (
            match["colon"] == " : " and ctx.language is not None and ctx.language.colon[0].isspace()
        )  # as before any colon
        is_right = (match["colon"] in {": ", "："} or is_spaced) and match["symbol"].upper() == match["symbol"]
        if exchange and not (is_right and exchange == match["exchange"]):
            right = f"{exchange}: {symbol.upper()}"
            start, end = match.start("exchange"), match.end()
            message = f"“{match.string[start:end]}” is written “{right}”"
            yield Problem(message, release.in_body(start, end), fix=right, safe=is_sure)


def _similar_ticker(match: re.Match[str], tickers: Sequence[str]) -> str:
    """Return the ticker of the front matter from which one in the text differs by a letter, or an empty string."""
    symbol = match["symbol"].upper()
    known = {ticker: ticker.rpartition(":")[2].strip().upper() for ticker in tickers}
    if symbol in known.values() or len(symbol) < LEAST_SYMBOL:
        return ""
    exchange = match["exchange"].upper()
    same = (name for name in known if name.upper().startswith(exchange))
    return next((name for name in same if is_one_letter_off(symbol, known[name])), "")


def _exchange(match: re.Match[str]) -> tuple[str, bool]:
    """Return the exchange that is meant, as usually written, and whether that is certain; an empty string for none."""
    written, has_colon = match["exchange"], match["colon"] != " "
    if not has_colon and not (
        written in UNMISTAKABLE and match["symbol"].isupper() and match["symbol"] not in NOT_SYMBOLS
    ):
        return "", False
    if written in EXCHANGES:
        return written, True
    known = next((name for name in EXCHANGES if name.upper() == written.upper()), "")
    if known:
        return known, True
    near = nearest(written.upper(), UNMISTAKABLE, 0.75) if match["symbol"].isupper() else ""
    return (near, False) if near and len(written) >= 4 else ("", False)


@rule("PR411", Severity.WARNING, default=False)
def forward_looking(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text forecasts the results of a company, and no paragraph says that they may differ.

    For listed companies the law of several countries requires that paragraph (United States: Private Securities
    Litigation Reform Act of 1995, the “safe harbor”); finance wires look for it.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme expects revenue of 40 million euros from its plant in Lyon, which was opened on 2 March 2026 in Lyon.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme expects revenue of 40 million euros from its plant in Lyon, which was opened on 2 March 2026 in Lyon.

        This release contains forward-looking statements. Actual results may differ from those expected.
    """
    if ctx.language is None:
        return
    if not _contains_any(ctx.prose.bare, ctx.language.guidance_words):
        return
    match = _pattern(ctx.language, "guidance_words").search(ctx.prose.bare)
    harbour = _pattern(ctx.language, "safe_harbour_words")
    if match and not harbour.search(f"{ctx.prose.bare}\n{release.boilerplate}"):
        message = f"“{match[0]}” is a forecast, and nothing says that results may differ"
        yield Problem(message, release.in_body(*match.span()))


def _contains_any(text: str, words: tuple[str, ...]) -> bool:
    """Return whether a text contains one of the words: a cheap check before the search for the pattern."""
    low = text.lower().replace("’", "'")
    return any(word in low for word in words)


@rule("PR413", Severity.INFO, default=False)
def unsourced_claim(release: Release, ctx: Context) -> Iterator[Problem]:
    """A claim to be proven, or to be the first, has no source.

    “Studies show”, “number one”: whose study, by whose count? A link, a footnote or a year in parentheses in the
    paragraph counts as a source, and so does a named speaker.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Studies show that pumps save water. Acme opened a plant in Lyon on 2 March 2026 and will employ forty people.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Pumps save water, [the university of Lyon found](https://example.org/pumps). Acme opened a plant in Lyon on
        2 March 2026 and will employ forty people.
    """
    if ctx.language is None or not _contains_any(ctx.prose.unquoted, ctx.language.bare_claims):
        return
    language, text = ctx.language, ctx.prose.unquoted
    for block in ctx.prose.blocks:
        at = (block.span.start, block.span.end)
        claims = _pattern(language, "bare_claims").finditer(text, *at)
        found = [claim for claim in claims if not _is_one_among(text[at[0] : claim.start()], language)]
        if found and not SOURCE.search(release.body, *at) and not _pattern(language, "saying_verbs").search(text, *at):
            for match in found:
                yield Problem(f"“{match[0]}” has no source", release.in_body(*match.span()))


def _is_one_among(before: str, language: Language) -> bool:
    """Return whether the words before a claim of first place share it with others: “one of the first”."""
    plain = before.replace("’", "'")
    return plain.endswith(tuple(f"{words} " for words in language.one_among_words))
