"""Family PR6: English, British or American."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.running_text import RunningText

OUR = "behavi col endeav fav flav harb hon hum lab neighb rum sav vap vig".split()
OUR_ENDINGS = ("", "s", "ed", "ing", "able", "ably", "al", "er", "ers", "ful", "hood", "hoods", "ite", "ites", "less")
BRITISH: Mapping[str, str] = {
    "centre": "center", "centres": "centers", "centred": "centered", "fibre": "fiber", "fibres": "fibers",
    "theatre": "theater", "theatres": "theaters", "litre": "liter", "litres": "liters", "kilometre": "kilometer",
    "kilometres": "kilometers", "centimetre": "centimeter", "centimetres": "centimeters", "millimetres": "millimeters",
    "defence": "defense", "defences": "defenses", "offence": "offense", "offences": "offenses",
    "pretence": "pretense", "travelled": "traveled", "travelling": "traveling", "traveller": "traveler",
    "travellers": "travelers", "cancelled": "canceled", "cancelling": "canceling", "modelled": "modeled",
    "modelling": "modeling", "labelled": "labeled", "labelling": "labeling", "fuelled": "fueled",
    "fuelling": "fueling", "signalled": "signaled", "signalling": "signaling", "channelled": "channeled",
    "channelling": "channeling", "counselling": "counseling", "counsellor": "counselor", "counsellors": "counselors",
    "levelled": "leveled", "totalled": "totaled", "jewellery": "jewelry", "sceptical": "skeptical",
    "scepticism": "skepticism", "aluminium": "aluminum", "plough": "plow", "ploughs": "plows", "analyse": "analyze",
    "analysed": "analyzed", "analysing": "analyzing", "paralysed": "paralyzed", "catalyse": "catalyze",
    "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "paediatric": "pediatric", "orthopaedic": "orthopedic",
    "anaesthesia": "anesthesia", "anaesthetic": "anesthetic", "haemorrhage": "hemorrhage", "diarrhoea": "diarrhea",
    "oestrogen": "estrogen", "fulfil": "fulfill", "fulfils": "fulfills", "fulfilment": "fulfillment",
    "enrol": "enroll", "enrols": "enrolls", "enrolment": "enrollment", "instalment": "installment",
    "instalments": "installments", "skilful": "skillful", "wilful": "willful", "moustache": "mustache",
    "pyjamas": "pajamas", "mould": "mold", "moulds": "molds",
} | {
    f"{stem}our{end}": f"{stem}or{end}" for stem in OUR for end in OUR_ENDINGS
}  # fmt: skip
"""British spellings and the American for each, where New Hart's Rules and the Guardian on the one hand, and AP and
Merriam-Webster on the other, allow only one; words with two meanings (program, practice, meter, check) are left out."""
AMERICAN = {american: british for british, american in BRITISH.items()}
VERBS = (
    "apolog author capital categor central character civil commercial critic crystall custom decentral digit "
    "dramat emphas familiar final formal general global harmon hospital immun industrial initial institutional internal "
    "jeopard legal liberal local marginal material maxim memor minim mobil modern monet national neutral normal "
    "optim organ penal personal polar popular prior privat real recogn reorgan revital revolution sanit scrutin "
    "social special stabil standard steril subsid summar symbol sympath synchron terror util victim visual"
).split()
"""Stems of verbs in -ise or -ize: not those that have only -ise (advise, exercise) or only -ize (capsize, prize)."""
VERB_ENDINGS = ("e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational")
WORD = regex(r"(?<![\w.@/#-])[a-z]{5,}(?![\w@/]|\.\w)")


@rule("PR650", Severity.INFO, languages=("en",))
def foreign_spelling(release: Release, ctx: Context) -> Iterator[Problem]:
    """An English word has the spelling of the other side of the Atlantic.

    The region of the language (`en-GB`, `en-US`), or `en` under `[typography]`, says whose spelling it is: New Hart's
    Rules and the Guardian, or AP and Merriam-Webster. -ise and -ize are checked in American English, in
    `en-GB-oxendict` (-ize) and in `en-EU` (-ise). Quotations, and words with a capital, as in names, are ignored.

    Bad:

        language: en-GB
        ---
        Acme opened a center for pumps in Lyon on 2 March 2026. It will employ forty people from the region.

    Good:

        language: en-GB
        ---
        Acme opened a centre for pumps in Lyon on 2 March 2026. It will employ forty people from the region.
    """
    authority = ctx.authority
    if not authority:
        return
    table = _spellings(authority)
    for text in ctx.running_texts:
        yield from _misspelt(text, text.text if text.field else ctx.prose.unquoted, table, authority)


def _misspelt(text: RunningText, unquoted: str, table: Mapping[str, str], authority: str) -> Iterator[Problem]:
    for match in WORD.finditer(unquoted):
        right = table.get(match[0])
        if right and text.is_whole(*match.span()):
            yield text.problem(f"“{match[0]}” is “{right}” in {authority}", *match.span(), fix=right, safe=False)


@cache
def _spellings(authority: str) -> Mapping[str, str]:
    """Return the words that an authority spells differently, each with its spelling."""
    to_ize = {f"{stem}is{end}": f"{stem}iz{end}" for stem in VERBS for end in VERB_ENDINGS}
    to_ise = {right: wrong for wrong, right in to_ize.items()}
    if authority == "en-US":
        return {**BRITISH, **to_ize}
    return {**AMERICAN, **{"en-EU": to_ise, "en-GB-oxendict": to_ize}.get(authority, {})}
