"""Names of persons: in the part of a line that is nothing else, and in a sentence."""

from __future__ import annotations

import re

from pressctl.importers.extraction.words import every, folded

PARTICLES = frozenset(
    "de da do dos das del della di van von der den la le el al bin ibn y e et and und ter ten du st".split()
)
AND = re.compile(r"\s+(?:and|&|et|und|y|e|и|و)\s+")
BEFORE = frozenset(
    "contact contacting call calling email e-mail emailing write reach to with mr mrs ms dr prof and or contactez "
    "contacter appelez avec auprès à mme m contacte contactar contacto con a com contate llame sr sra frau herr herrn "
    "an bei von erteilt kontaktieren wenden".split()
)
"""Words after which a sentence names the person to reach; after others capitals may be a house or a thing."""


def is_name(text: str) -> bool:
    """Return whether a text looks like a name: two to five words, each with a capital, or 2–4 Han characters."""
    words = text.split()
    if re.fullmatch(r"[\u4e00-\u9fff]{2,4}", text):
        return folded(text) not in every("contact_headings")
    if not 2 <= len(words) <= 5 or any(sign.isdigit() or sign in "@<>/" for sign in text):
        return False
    if any(word in {"and", "&", "und"} for word in words):
        return False
    real = [word for word in words if word.casefold() not in PARTICLES]
    if not real or any(word.casefold() in _DESKS or word.casefold() in _NEVER for word in real):
        return False
    return all(word[0].isupper() or not (word[0].islower() or word[0].isupper()) for word in real)


def pair(text: str) -> tuple[str, str] | None:
    """Return the two names in “Ana Silva and Bo Ek”, or None."""
    parts = re.split(AND, text)
    return (parts[0], parts[1]) if len(parts) == 2 and is_name(parts[0]) and is_name(parts[1]) else None


def has_role(text: str) -> bool:
    """Return whether a text has a word of a role or a desk in it."""
    return any(word.strip(".,:;").casefold() in _DESKS for word in text.split())


def has_heading(text: str) -> bool:
    """Return whether a text has the word “contact” in it: “Investor contact”, “Kontakt Presse”."""
    return any(word.strip(".,:;：").casefold() in _CONTACT for word in text.split())


def name_in(text: str) -> str:
    """Return the one name of a person that stands in a part of a sentence, “contact Ana Silva at”; else an empty text.

    Russian puts names after a verb in another case, and scripts without capitals show none.
    """
    runs: list[list[str]] = [[]]
    before = ""
    for word in text.split():
        bare = word.strip("“”«»\"'.,:;()<>")
        if runs[-1] and (bare[:1].isupper() or bare.casefold() in PARTICLES):
            runs[-1].append(bare)
        elif bare[:1].isupper() and (not before or before.casefold() in BEFORE):
            runs.append([bare])
        elif runs[-1]:
            runs.append([])
        before = bare
    names = [name for run in runs if is_name(name := _without_particles(run))]
    return names[0] if len(names) == 1 and not re.search("[а-яё]", names[0]) else ""


def _without_particles(words: list[str]) -> str:
    while words and words[-1].casefold() in PARTICLES:
        words = words[:-1]
    return " ".join(words)


_DESKS = frozenset(
    "office bureau press media department division service unit director manager officer secretary spokesperson "
    "communications relations affairs team presse oficina prensa pressestelle attaché responsable porte-parole "
    "secretariat institute university ministry agency commission organisation organization company oficial "
    "sargento departamento fiscal ministerio ministère direction sprecher sprecherin pressesprecher "
    "pressesprecherin leiter leiterin chargée chargé directeur directrice vocero portavoz assessoria helpline "
    "пресс-служба пресс-секретарь отдел руководитель менеджер مدير مكتب المكتب قسم manager, executive head chief "
    "coordinator president vice-president foundation association international center centre "
    "contact contacts contacto contactos contato contatos kontakt kontakte контакт контакты inquiries enquiries "
    "investor investors public group corporation corp inc ltd gmbh plc council committee bureau desk newsroom "
    "jefe jefa chef cheffe chefin ville universidad universidade université universität stadt ciudad cidade gobierno "
    "governo gouvernement secretaria secretário secretario ministra ministro minister ministre presidente presidenta "
    "président présidente directora diretor diretora gerente coordinador coordinadora coordenador coordenadora asesor "
    "asesora assessor comunicación comunicação communication kommunikation öffentlichkeitsarbeit leitung fiscalía "
    "policía polícia police polizei hospital consejo conselho conseil rat verband verein stiftung fundación fundação "
    "fondation asociación associação vicepresidente vice-presidente gabinete cabinet prensa relaciones relações "
    "website assessora".split()
)
"""Words of roles and desks: what holds one is no person's name."""
_CONTACT = frozenset("contact contacts contacto contactos contato contatos kontakt kontakte контакт контакты".split())
_NEVER = frozenset("the this your our for more following information please all any pour para für toute".split())
"""Words that stand in no name, when a line is set in capitals."""
