"""Faults to put into sound releases: the rule that must find each, the languages it is for, and how it is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sound import LANGUAGES, TEXTS, Written, long_date

Spoil = Callable[[Written], Written]
Fault = tuple[str, tuple[str, ...], Spoil]


def _without_key(key: str) -> Spoil:
    return lambda release: release.having(**{key: ""})


def _key(key: str, value: str) -> Spoil:
    return lambda release: release.having(**{key: f"{key}: {value}"})


def _also(text: str) -> Spoil:
    return lambda release: release.adding(text)


def _phone(change: Callable[[str], str]) -> Spoil:
    def made(release: Written) -> Written:
        phone = TEXTS[release.language]["contact"]["phone"]
        return release.saying(phone, change(phone))

    return made


def _national(phone: str) -> str:
    return "0" + phone.split(" ", 1)[1]


def _with_trunk(phone: str) -> str:
    return phone.replace(" ", " (0)", 1)


def _headline(change: Callable[[str], str]) -> Spoil:
    return lambda release: release.having(headline=f"headline: {change(release.front['headline'][10:])}")


def _in_another_language(release: Written) -> Written:
    other = "fr" if release.language != "fr" else "de"
    return release.telling(release.body[0], *(" ".join(TEXTS[other]["sentences"][at : at + 3]) for at in (1, 4, 7)))


def _foreign_paragraph(release: Written) -> Written:
    other = "en" if release.language != "en" else "fr"
    return release.adding(" ".join(TEXTS[other]["sentences"][1:4]))


def _other_day_in_dateline(release: Written) -> Written:
    later = release.day + dt.timedelta(days=9)
    return release.saying(long_date(release.day, release.language), long_date(later, release.language))


def _wrong_weekday(release: Written) -> Written:
    from babel.dates import format_date

    wrong, locale = release.day + dt.timedelta(days=1), release.language.replace("-", "_")
    dated = long_date(release.day, release.language)
    day = format_date(wrong, "EEEE", locale=locale)
    form = f"{dated}（{day}）" if release.language.startswith("zh") else f"{day}, {dated}"
    return release.adding(f"Acme: {form}." if not release.language.startswith("zh") else f"Acme 公司：{form}。")


def _first(text: str) -> Spoil:
    return lambda release: release.telling(text, *release.body)


def _last(text: str) -> Spoil:
    return lambda release: release.telling(*release.body, text)


def _instead(*body: str) -> Spoil:
    return lambda release: release.telling(*body)


def _say(old: str, new: str) -> Spoil:
    return lambda release: release.saying(old, new)


def _media(lines: str) -> Spoil:
    return _key("media", f"\n  - {lines}".replace(" | ", "\n    "))


def _country(release: Written) -> Written:
    return release.having(dateline=f"dateline: {SWITZERLAND[release.language]}")


def _no_dateline(release: Written) -> Written:
    return release.having(dateline="").telling(*release.body[2:])


def _contact(lines: str) -> Spoil:
    return lambda release: release.having(contacts=f"contacts:\n  - {lines}".replace(" | ", "\n    "))


def _summary_of_headline(release: Written) -> Written:
    return release.having(summary=f"summary: {release.front['headline'][10:]}")


def _embargo_after_date(release: Written) -> Written:
    lines = {"date": f"date: {release.day}T09:00:00Z", "embargo": f"embargo: {release.day}T10:00:00Z"}
    return release.having(**lines)


def _other_figure(release: Written) -> Written:
    lead = (
        "Acme will hire 50 engineers for its works in the valley, which will build pumps for the rivers and the canals."
    )
    return release.having(headline="headline: Acme hires 40 engineers for its works").telling(lead, *release.body[1:])


def _embargoed(release: Written, hour: str, zone: str = "GMT") -> Written:
    line = f"EMBARGOED UNTIL {hour} {zone}, {long_date(release.day, 'en').upper()}"
    return release.having(embargo=f"embargo: {release.day}T10:00:00Z").telling(line, *release.body)


IN_LATIN = ("en", "fr", "es", "de", "pt")
SPACED = tuple(language for language in LANGUAGES if language != "zh-Hans")
SWITZERLAND = {
    "en": "Switzerland", "fr": "Suisse", "es": "Suiza", "de": "Schweiz", "pt": "Suíça", "ru": "Швейцария",
    "ar": "سويسرا", "zh-Hans": "瑞士",
}  # fmt: skip
WORKS = "The works will employ the people of the valley"
SHARES = "Of the staff 60% are fitters, 30% are engineers and the remaining 20% keep the locks and the sluices."
ABOUT = "Acme has built great pumps for rivers and canals since 1921 and sells them in forty countries."
LONG = "A pump of the works on the river, " * 8
FAULTS: tuple[Fault, ...] = (
    ("yaml-syntax", LANGUAGES, _headline(lambda text: f'"{text}')),
    ("duplicate-key", LANGUAGES, lambda release: release.having(slug=release.front["language"])),
    ("wrong-type", LANGUAGES, _key("status", "finished")),
    ("misspelt-embargo", LANGUAGES, _key("embrago", "2026-05-04T10:00:00Z")),
    ("unknown-key", LANGUAGES, _key("sumary", "Acme")),
    ("missing-headline", LANGUAGES, _without_key("headline")),
    ("headline-full-stop", IN_LATIN, _headline(lambda text: f"{text}.")),
    ("headline-in-capitals", IN_LATIN, _headline(str.upper)),
    ("headline-too-long", LANGUAGES, _headline(lambda text: " ".join([text] * 20))),
    ("missing-body", LANGUAGES, _instead("<p></p>")),
    ("placeholder-left", LANGUAGES, _also("Acme: XXX, TBC [insert number].")),
    ("draft-markup-left", LANGUAGES, _also("Acme {++2027++} {--2026--}.")),
    ("missing-date", LANGUAGES, _without_key("date")),
    ("unreadable-date", LANGUAGES, _key("date", "2026-02-30")),
    ("unreadable-embargo", LANGUAGES, _key("embargo", "next Tuesday")),
    ("embargo-without-zone", LANGUAGES, _key("embargo", "2014-05-04 10:00")),
    ("embargo-clock-change", LANGUAGES, _key("embargo", "2014-03-30 02:30 Europe/Zurich")),
    ("missing-contact", LANGUAGES, _without_key("contacts")),
    ("unknown-contact", LANGUAGES, _key("contacts", "[nobody]")),
    ("malformed-email", LANGUAGES, lambda release: release.saying("@example.org", "@example,org")),
    ("unreadable-phone", LANGUAGES, _phone(lambda phone: phone[:6])),
    ("phone-trunk-prefix", ("en", "fr", "de"), _phone(_with_trunk)),
    ("phone-exit-code", LANGUAGES, _phone(lambda phone: phone.replace("+", "00"))),
    ("missing-language", LANGUAGES, _without_key("language")),
    ("malformed-language-tag", LANGUAGES, _key("language", "english_UK")),
    ("language-mismatch", LANGUAGES, _in_another_language),
    ("foreign-paragraph", LANGUAGES, _foreign_paragraph),
    ("weekday-mismatch", LANGUAGES, _wrong_weekday),
    ("unbalanced-quotation", ("en",), lambda release: release.saying(",” said", ", said")),
    ("vague-link-text", ("en",), _also("For the drawings of the pumps [click here](https://example.org/pumps).")),
    ("tracking-parameter", LANGUAGES, _also("Acme: [example.org](https://example.org/?utm_source=mail).")),
    ("unsafe-html", LANGUAGES, _also("<script>alert(1)</script>")),
    ("missing-alt", LANGUAGES, _key("media", "\n  - url: https://example.org/pump.jpg\n    caption: Acme, 2026")),
    ("invisible-character", LANGUAGES, lambda release: release.saying("Acme", "Ac\u200bme")),
    ("mojibake", ("fr",), lambda release: release.saying("déclaré", "dÃ©clarÃ©")),
    ("decomposed-character", ("fr",), lambda release: release.saying("déclaré", "de\u0301clare\u0301")),
    ("unknown-boilerplate", LANGUAGES, _key("boilerplate", "acmee")),
    ("slug-too-long", LANGUAGES, _key("slug", "pump-" * 40 + "works")),
    ("impossible-date", ("en",), _also("The second works will open on 31 April 2027.")),
    ("embargo-line-differs", ("en",), lambda release: _embargoed(release, "11:00")),
    ("byte-order-mark", LANGUAGES, lambda release: release.starting("\ufeff")),
    ("missing-front-matter", LANGUAGES, lambda release: release.starting("\n\n")),
    ("yaml-tag", LANGUAGES, _key("kicker", "!!python/name:os.system Acme")),
    ("yaml-too-deep", LANGUAGES, _key("subjects", "[" * 30 + "pumps" + "]" * 30)),
    ("control-character", LANGUAGES, _key("dateline", '"Ly\\eon"')),
    ("unused-suppression", LANGUAGES, _also("<!-- pressctl: ignore[PR109] -->")),
    ("unbalanced-direction-mark", LANGUAGES, _say("Acme", "\u202eAcme")),
    ("headline-exclamation", IN_LATIN, _headline(lambda text: f"{text}!")),
    ("headline-markup", LANGUAGES, _headline(lambda text: f'"**{text}**"')),
    ("headline-line-break", LANGUAGES, _headline(lambda text: f"|\n  {text}\n  2026")),
    ("summary-repeats", LANGUAGES, _summary_of_headline),
    ("skipped-heading-level", LANGUAGES, _also("## Acme\n\n#### Acme 2026")),
    ("h1-in-body", LANGUAGES, _also("# Acme 2026")),
    ("site-chrome", ("en",), _first("Skip to main content")),
    ("advisory-incomplete", ("en",), lambda release: release.having(kind="kind: media-advisory").telling(f"{WORKS}.")),
    ("missing-dateline", LANGUAGES, _no_dateline),
    ("country-dateline", LANGUAGES, _country),
    ("wrong-season-zone", ("en",), _instead("Acme will show the opening live at 10:00 CEST on 6 January 2026.")),
    ("ambiguous-zone", ("en",), lambda release: _embargoed(release, "10:00", "IST")),
    ("noon-or-midnight", ("en",), _also("The gates of the works will open to visitors at 12:00 p.m. on 6 July 2026.")),
    ("wrong-ordinal", ("en",), _also("The second works will open on 3th May 2027, with a lock of its own.")),
    ("wrong-ordinal", ("fr",), _also("La seconde usine ouvrira le 1ier mai 2027, avec une écluse à elle.")),
    ("ambiguous-numeric-date", ("en",), _also("The second works will open on 03/04/2027, with a lock of its own.")),
    ("impossible-date", ("fr",), _also("La seconde usine ouvrira le 31 avril 2027.")),
    ("impossible-date", ("es",), _also("La segunda fábrica abrirá el 31 de abril de 2027.")),
    ("impossible-date", ("de",), _also("Das zweite Werk wird am 31. April 2027 eröffnet.")),
    ("date-before-embargo", LANGUAGES, _embargo_after_date),
    ("lapsed-embargo-line", ("en",), lambda release: _embargoed(release, "10:00")),
    ("incomplete-contact", LANGUAGES, _contact("name: Ana Silva")),
    ("national-phone", LANGUAGES, _contact("name: Ana Silva | email: press@example.org | phone: 022 730 81 11")),
    ("inconsistent-name", ("en",), _also(f"{WORKS}, said Charlie Christ. The pumps are sound, Charlie Crist said.")),
    ("figure-differs", ("en",), _other_figure),
    ("total-mismatch", ("en",), _also("A total of 12 people keep the locks: 5 engineers and 8 fitters.")),
    ("percentages-over-100", ("en",), _also(SHARES)),
    ("missing-boilerplate", LANGUAGES, _without_key("boilerplate")),
    ("boilerplate-altered", ("en",), _last(ABOUT)),
    ("odd-end-mark", ("fr", "es", "pt"), _last("ENDS")),
    ("bare-capital", ("fr",), _also("Les Etats membres ont commandé les pompes.")),
    ("inversion-hyphen", ("fr",), _also("Acme livrera-t-elle les pompes ? Elle le fera, répète t-elle.")),
    ("missing-opening-mark", ("es",), _also("Cuándo abrirá la segunda fábrica?")),
    ("half-width-punctuation", ("zh-Hans",), _also("公司表示,水泵将于秋季交付给向公司订购的城镇。")),
    ("full-width-digits", ("zh-Hans",), _also("公司将于２０２７年开设第二家工厂。")),
    ("latin-punctuation", ("ar",), _also("وستبدأ الشركة العمل في الخريف, وستسلم المضخات إلى المدن.")),
    ("repeated-word", ("en",), _also(f"{WORKS}, and the the pumps will be sent to the towns.")),
    ("double-space", IN_LATIN, _also("Acme 2026  Acme 2027.")),
    ("repeated-punctuation", IN_LATIN, _also("Acme,, 2026.")),
    ("spaced-punctuation", ("en",), _also(f"{WORKS} , and the pumps will be sent to the towns.")),
    ("link-syntax", LANGUAGES, _also("Acme: [2026](http//example.org/pumps).")),
    ("local-link", LANGUAGES, _also("Acme: [2026](http://localhost:8080/draft/12).")),
    ("staging-link", LANGUAGES, _also("Acme: [2026](https://staging.example.org/pumps).")),
    ("email-link-mismatch", LANGUAGES, _also("Acme: [press@example.org](mailto:former@example.org).")),
    ("tel-link-mismatch", LANGUAGES, _also("Acme: [+41 22 730 81 11](tel:+41227308112).")),
    ("unsafe-link", LANGUAGES, _also("Acme: [2026](javascript:alert(1)).")),
    ("alt-too-long", LANGUAGES, _media(f"url: https://example.org/pump.jpg | alt: {LONG} | caption: Acme, 2026")),
    ("alt-is-file-name", LANGUAGES, _media("url: https://example.org/pump.jpg | alt: pump.jpg | caption: Acme, 2026")),
    ("caption-too-long", LANGUAGES, _media(f"url: https://example.org/pump.jpg | alt: Acme | caption: {LONG}")),
    ("credit-too-long", LANGUAGES, _media(f"url: https://example.org/pump.jpg | alt: Acme | credit: {LONG}")),
    ("missing-attachment", LANGUAGES, _media("file: pump.jpg | alt: Acme, 2026 | caption: Acme, 2026")),
    ("attachment-outside", LANGUAGES, _media("file: ../../../../pump.jpg | alt: Acme, 2026")),
    ("malformed-slug", LANGUAGES, _key("slug", "Acme pumps/2026")),
    ("subject-twice", LANGUAGES, _key("subjects", "[pumps, rivers, pumps]")),
    ("missing-correction-note", LANGUAGES, _key("status", "corrected")),
    ("recall-without-reason", LANGUAGES, _key("status", "withdrawn")),
)  # fmt: skip
