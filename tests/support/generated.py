"""Releases made by chance from a grammar: front matter of all keys, bodies of all that Markdown has, and faults in both."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from random import Random

from support.hostile import MORE, UNITS
from support.rule_examples import BODY, SOUND

LANGUAGES = ("en", "en-GB", "fr", "fr-CH", "es", "de", "pt", "pt-BR", "ru", "ar", "zh-Hans", "zh-TW", "it", "hi", "xx")
HEADLINES = (
    "Acme opens a plant in Lyon", "Acme ouvre une usine à Lyon", "Acme eröffnet ein Werk in Lyon", "«Акме» открывает завод",
    "أكمي تفتتح مصنعا في ليون", "Acme在里昂开设工厂", "Acme abre una planta en Lyon", "एक्मे ने ल्यों में संयंत्र खोला",
)  # fmt: skip
DATES = ("2026-03-02", "2026-03-02T10:00:00+01:00", "2026-03-02 10:00 Europe/Zurich", "2026-02-30", "soon", "2 March 2026", "0001-01-01",
         "9999-12-31T23:59:59-12:00", "2026-03-29T02:30 Europe/Zurich", "2026-10-25 02:30 Europe/Paris", "20260302", "١٢/٣/٢٠٢٦")  # fmt: skip
VALUES: dict[str, tuple[str, ...]] = {
    "headline": HEADLINES,
    "subheadline": ("A new line for pumps", "Une nouvelle ligne", "新生产线"),
    "summary": ("Acme opened a plant in Lyon; forty people will work there.", "Acme  opened a plant ."),
    "language": LANGUAGES,
    "date": DATES,
    "embargo": (*DATES, "2025-01-01T10:00:00Z", "2036-01-01T10:00:00Z", "none", "[a]", "{a: b}"),
    "dateline": ("Geneva", "GENEVA", "Genève", "Paris/Lyon", "北京", "جنيف", "Geneva, 2 March 2026"),
    "kind": ("press-release", "statement", "media-advisory", "briefing-note", "correction", "advert"),
    "status": ("draft", "review", "approved", "released", "released", "corrected", "withdrawn", "killed", "published"),
    "contacts": (
        "[press]", "[nobody]", "[]", "[[a]]", "press", "[{name: Ana Silva, email: ana@example.org, phone: [+41 22 730 81 11, 022 730 81 12]}]",
        "\n  - name: Ana Silva\n    email: ana@gmial.com\n    phone: +41 (0)22 730 81 11\n    role: Director\n    printed: Ana Silva, 022 7308111",
        "[{name: {en: Ana, fr: Anne}, email: 'mailto:a@b.org', country: CH, languages: [en, fr], hours: 9-5}]",
    ),
    "boilerplate": ("acme", "nobody", "Acme builds pumps.", "|\n  ## About Acme\n\n  Acme builds *pumps*."),
    "id": ("plant", "12", "a/b", "مصنع"),
    "source_language": ("fr", "English"),
    "subjects": ("[pumps, rivers]", "pumps", "['medtop:20000003', \"a, b\"]", "[]"),
    "media": (
        "[{file: plant.jpg, alt: The plant, caption: The  plant., credit: Acme}]", "[plant.jpg]", "[{url: 'https://example.org/a.png', alt: A}]",
        "[{file: ../../etc/passwd}]", "\n  - file: gone.jpg\n    alt: ''",
    ),
    "event": (
        "{start: 2026-03-02T10:00:00+01:00, end: 2026-03-02T12:00:00+01:00, place: Geneva, url: 'https://example.org'}",
        "{start: soon}", "{start: 2026-03-02}", "today",
    ),
    "corrects": ("The first version said fifty people; it is forty.",),
    "tickers": ("[NYSE: ACM]", "['NYSE: ACM']", "[ACM, 'XETRA:ACM']"),
    "slug": ("plant", "Plant Lyon", "a/../b", "усина", "con"),
    "end_mark": ("'###'", "ENDS", "-30-", "完"),
    "title": HEADLINES,
    "lang": LANGUAGES,
    "draft": ("true", "false", "maybe"),
    "tags": ("[a, b]",),
    "embrago": ("2036-01-01",),
    "published": ("false",),
    "x": ("&a [1, 2]", "*a", "!!python/object:os.system a", "{? a : b}", "|-\n  a\n   b", ">+\n  a\n\n  b\n\n", "2026-01-01 # c"),
    "<<": ("{embargo: 2036-01-01}",),
}  # fmt: skip
"""The keys of front matter, with what may stand in each as YAML: sound and faulty values."""

SENTENCES = (
    "Acme opened a plant in Lyon on Monday, 2 March 2026.", "It will employ 40 people; 12.5% of them women.",
    "“We have looked for this place for two years,” said Ana Silva, director of the plant.", "The plant cost $5 million (€4.6m).",
    "Acme a ouvert une usine à Lyon le 2 mars 2026 : « Nous y croyons », a déclaré Ana Silva.", "Le  chiffre d'affaires atteint 5 000 €!",
    "Acme hat am 2. März 2026 in Lyon ein Werk eröffnet. „Wir freuen uns“, sagte Ana Silva.", "Acme abrió una planta. ¿Por qué? «Crecemos».",
    "«Акме» открыла завод в Лионе 2 марта 2026 г. – сообщила Ана Сильва.", "افتتحت أكمي مصنعا في ليون يوم الاثنين، 2 آذار/مارس 2026.",
    "Acme于2026年3月2日在里昂开设工厂,安娜说:“我们很高兴”。", "A Acme abriu uma fábrica em Lyon a 2 de março de 2026.",
    "Contact: Ana Silva, ana@example.org, +41 (0)22 730 81 11", "For more information, click here: https://example.org/?utm_source=a&b=c.",
    "Ana Silva\npress officer\nTel.: 022 730 81 11 / 12\nana [at] example [dot] org", "The the plant is is new ,and open .", "TBC [insert place] XXX",
    "It opens at 10 a.m. GMT / 12:00 CEST on 31 April 2026.", "EMBARGOED UNTIL 10:00 GMT, 3 March 2026", "FOR IMMEDIATE RELEASE",
    "About Acme", "Notes to editors", "ENDS", "###", "GENEVA, 2 March 2026 –", "LYON (2 mars 2026) -", "एक्मे ने संयंत्र खोला।", "e\u0301té, ﬁn, Ａ",
)  # fmt: skip
BLOCKS: tuple[str, ...] = (
    "# {}", "## {}", "### {} ###", "{}\n===", "{}\n---", "- {}\n- {}", "* {}\n  * {}\n    1. {}", "1. {}\n2. {}", "> {}\n> {}", "> {}\n{}", "> - {}",
    "```\n{}\n```", "~~~ text\n{}", "    {}", "\t{}", "| a | {} |\n|---|:-:|\n| {} | `b` |", "***", "- - -", "<div>{}</div>", "<!-- {} -->", "<!-- {}",
    "<b onclick=\"a('{}')\">{}</b>", "{}<br>{}", "{}  \n{}", "{}\\\n{}", "[{}](https://example.org 'a')", "![{}](plant.jpg)", "[{}][a] and [a]\n\n[a]: <b c> \"d\"",
    "{}[^1]\n\n[^1]: {}", "**{}** and *{}* and _{}_", "**{}*", "`{}` and ``a`b``", "~~{}~~", "<https://example.org/{}>", "Term\n: {}", "&amp; &lt; &#0; {}",
    "<script>{}</script>", "<style>a</style>{}", "{{% embed %}} {} {{{{ x }}}}", "# pressctl: ignore[PR102]\n{}", "<!-- pressctl: ignore -->\n{}",
    "---\n{}\n---", "+++\n{}", "{}\n\n\n\n{}", "  {}", "   {}  ", "<p align='center'>{}</p>", "[ ] {}", "- [x] {}", "\\*{}\\*", "![a](data:image/png;base64,AAAA) {}",
)  # fmt: skip
"""What a paragraph can be, with holes for text."""
FRAGMENTS = (
    *UNITS,
    *MORE,
    "\u2028",
    "\u0085",
    "\x0c",
    "\x1b[31m",
    "\ud7ff",
    "\U0010ffff",
    "\ufeff",
    "---\n",
    "\n---\n",
    "...\n",
    "key: value\n",
)


def release(chance: Random) -> str:
    """Return the text of a release: most are sound but for some faults, some hold no more than chance."""
    if chance.random() < 0.15:
        text = mutated("---\n" + "\n".join(SOUND.values()) + "\n---\n\n" + BODY, chance, chance.randint(1, 5))
    else:
        text = f"---\n{_front(chance)}---\n\n{_body(chance)}\n"
        if chance.random() < 0.4:
            text = mutated(text, chance, chance.randint(1, 3))
    if chance.random() < 0.05:
        text = text.replace("\n", chance.choice(["\r\n", "\r"]))
    return text


def _front(chance: Random) -> str:
    is_sound = chance.random() < 0.7
    given = {key: text.partition(":")[2].strip(" ") for key, text in SOUND.items() if is_sound or chance.random() < 0.5}
    for key in chance.sample(list(VALUES), chance.randint(0, 5)):
        given[key] = chance.choice(VALUES[key])
    for key in [key for key in given if chance.random() < 0.08]:
        given[key] = _written(_text(chance), chance)
    keys = list(given)
    if chance.random() < 0.3:
        chance.shuffle(keys)
    return "".join(f"{key}: {given[key]}\n" for key in keys)


def _written(text: str, chance: Random) -> str:
    """Return a text in one of YAML's ways to write it."""
    ways: Sequence[Callable[[str], str]] = (
        str,
        json.dumps,
        lambda text: "'" + text.replace("'", "''") + "'",
        lambda text: ">\n  " + text.replace("\n", "\n  "),
        lambda text: "|\n  " + text.replace("\n", "\n  "),
    )
    return chance.choice(ways)(text)


def _text(chance: Random) -> str:
    chosen = chance.choice((SENTENCES, FRAGMENTS, HEADLINES))
    return "".join(chance.choice(chosen) for _ in range(chance.randint(1, 2)))


def _body(chance: Random) -> str:
    return "\n\n".join(_block(chance) for _ in range(min(int(chance.expovariate(0.4)) + 1, 10)))


def _block(chance: Random) -> str:
    if chance.random() < 0.5:
        return " ".join(chance.choice(SENTENCES) for _ in range(chance.randint(1, 3)))
    block = chance.choice(BLOCKS)
    return block.format(*(_text(chance) for _ in range(3)))


def mutated(text: str, chance: Random, times: int) -> str:
    """Return a text with that many changes: a fragment put in, a part left out, doubled, moved, or a letter changed."""
    for _ in range(times):
        at = chance.randint(0, len(text))
        end = min(len(text), at + int(chance.expovariate(0.1)))
        part = text[at:end]
        text = chance.choice(
            (
                lambda at, end, part, text: text[:at] + chance.choice(FRAGMENTS) + text[at:],
                lambda at, end, part, text: text[:at] + chance.choice(FRAGMENTS) + text[end:],
                lambda at, end, part, text: text[:at] + text[end:],
                lambda at, end, part, text: text[:at] + part * 3 + text[end:],
                lambda at, end, part, text: text[:at] + part.swapcase() + text[end:],
                lambda at, end, part, text: text[:at] + chr(chance.choice((chance.randrange(0x3000), chance.randrange(0xD800)))) + text[at:],
                lambda at, end, part, text: _moved(text[:at] + text[end:], part, chance),
            )
        )(at, end, part, text)  # fmt: skip
    return text


def _moved(text: str, part: str, chance: Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + part + text[at:]
