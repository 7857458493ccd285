"""Rules: small functions that look at one release and say what an editor would."""

from __future__ import annotations

import datetime as dt
import importlib
import inspect
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from pressctl import languages, profiles
from pressctl.errors import UsageError, nearest
from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.languages import Language
from pressctl.languages.authorities import authority
from pressctl.prose.detect import Detected
from pressctl.prose.views import Prose
from pressctl.release.file import ignore_comments
from pressctl.release.file.document import Document
from pressctl.release.model import Attachment, Release
from pressctl.release.record.signed_message import SignedMessage
from pressctl.release.same_id import ALONE, SameId, Sibling
from pressctl.release.settings import Settings
from pressctl.rules.contact_phones import ContactNumber, contact_numbers
from pressctl.rules.running_text import RunningText, running_texts

if TYPE_CHECKING:
    from pressctl.release.record.events import Event

FAMILIES = {
    "file": ("file", "keys", "cut", "characters"),
    "structure": ("headline", "summary", "body", "paragraphs", "repeated", "joined", "slips", "emphasis", "site_code", "kinds"),
    "time": ("dates", "deadlines", "weekdays", "ordinals", "times", "impossible", "zones", "dateline", "embargo", "embargo_line", "release_line", "offsets"),
    "contacts": ("listed", "emails", "phones", "phone_prefixes", "details", "look_alikes", "misspelt"),
    "claims": ("quotes", "names", "figures", "ranges", "converted", "claims", "issuer"),
    "boilerplate": ("about", "end_mark"),
    "language": ("declared", "paragraphs", "typography", "glued", "quotation_marks", "english", "french", "french_spacing", "german", "spanish", "chinese", "arabic"),
    "media": ("links", "link_texts", "addresses", "entries", "attachments"),
    "translations": ("same_id", "fresh", "facts", "names", "copied"),
    "lifecycle": ("status", "approvals", "editions"),
}  # fmt: skip
"""The modules that hold rules, by their folder; one folder holds the rules of one digit."""

FAMILY_TITLES = {
    "PR0": "File and front matter",
    "PR1": "Headline, body, placeholders",
    "PR2": "Date, embargo, dateline",
    "PR3": "Contacts",
    "PR4": "Quotations, names, figures, claims",
    "PR5": "Boilerplate, notes, end mark",
    "PR6": "Language and typography",
    "PR7": "Links and media",
    "PR8": "Translations",
    "PR9": "Status, approvals, correction, slug",
}


class IdleComment(NamedTuple):
    """A suppression comment that silenced nothing: its place in the file, its names, whether there are such rules."""

    span: Span
    names: tuple[str, ...]
    is_known: bool = True


FOREVER = dt.datetime.max.replace(tzinfo=dt.UTC)


class Clock:
    """The present, as rules may ask for it.

    Its answers would have been the same from ``since`` until just before ``until`` (seconds since 1970).
    """

    def __init__(self, now: dt.datetime) -> None:
        self._now = now
        self.since, self.until = -math.inf, math.inf

    def now(self) -> dt.datetime:
        """Return the present as an aware instant; a verdict that depends on it is only valid at that instant."""
        self.until = -math.inf
        return self._now

    def passed(self, instant: dt.datetime, minutes: int = 0) -> bool:
        """Return whether an aware instant has come, or is at most ``minutes`` away."""
        at = instant.timestamp() - 60 * minutes
        has_passed = at <= self._now.timestamp()
        if has_passed:
            self.since = max(self.since, at)
        else:
            self.until = min(self.until, at)
        return has_passed


def _no_file(target: str) -> str:
    del target
    return ""


def _no_signers(signed: SignedMessage) -> str:
    del signed
    return "is signed, and nobody knows whose keys count"


def _ignores_none(code: str, at: Span) -> bool:
    del code, at
    return False


class Original(NamedTuple):
    """The release of which another is a translation, with the text of its file.

    ``ignores`` returns whether a comment there silences a rule, given by its code, at a place in the file.
    """

    release: Release
    document: Document
    ignores: Callable[[str, Span], bool] = _ignores_none


def _no_original() -> Original | None:
    return None


@dataclass(frozen=True)
class Context:
    """What a rule may know besides the release, which is also here as ``release``, for values that the rules share.

    ``clock`` knows the present; a rule asks it whether an instant has passed, and for the present itself only if its
    message depends on that, because such a verdict is not cached. ``attachment`` returns what is at a path, relative to
    the release, and ``fingerprint`` the SHA-256 of the file there; ``verify`` returns why a signature is not valid.
    ``same_id`` is what is known about the other files with its id, and ``issued`` are the newest events of the id, one
    per language, or None if there is no record. ``language`` has the words of the release's language; it is None if
    pressctl has no words for it (see ``any_language``), and also if the text is in another language, ``disagreement``,
    so that the rules for a language are not applied. ``limits`` are the numbers of the profile, overridden by the
    newsroom's ``settings``. ``idle_comments`` is empty until all other rules have run.
    """

    document: Document
    release: Release
    prose: Prose
    clock: Clock
    attachment: Callable[[str], Attachment]
    language: Language | None = None
    disagreement: Detected | None = None
    limits: Mapping[str, int] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)
    idle_comments: tuple[IdleComment, ...] = ()
    fingerprint: Callable[[str], str] = _no_file
    issued: tuple[Event, ...] | None = None
    verify: Callable[[SignedMessage], str] = _no_signers
    same_id: SameId = ALONE
    find_original: Callable[[], Original | None] = _no_original

    @property
    def siblings(self) -> tuple[Sibling, ...]:
        """Return the other files with its id that may disagree with it."""
        return self.same_id.siblings

    @cached_property
    def original(self) -> Original | None:
        """Return the source of a translation, or None if the release is not one, or its source cannot be read."""
        return self.find_original() if self.same_id.original else None

    @cached_property
    def last_issued(self) -> Event | None:
        """Return the newest event of this release in its language, or None if the record has none."""
        return next((each for each in self.issued or () if each.head.language == self.release.language), None)

    @property
    def authority(self) -> str:
        """Return the authority on typography that the release follows, or an empty string."""
        return authority(self.settings.regional(self.release.language), self.settings.typography)

    def places(self, name: str) -> list[FieldPath]:
        """Return the places of the maps in a list field, in the order of the release."""
        at = self.release.place(name)
        items = self.document.value(at)
        numbered = enumerate(items if isinstance(items, list) else ())
        return [(*at, index) for index, item in numbered if isinstance(item, dict)]

    @cached_property
    def any_language(self) -> Language | None:
        """Return the language of the release, perhaps with only what the CLDR knows, or None if the release has no language.

        It is for rules that need no words other than the names of months and weekdays.
        """
        tag = self.disagreement.tag if self.disagreement else self.release.language
        return self.language or (languages.known(tag) if tag else None)

    @cached_property
    def running_texts(self) -> tuple[RunningText, ...]:
        """Return the text fields of the front matter that are given, and the body; about twenty rules read them."""
        return tuple(running_texts(self.release, self.prose))

    @cached_property
    def contact_numbers(self) -> tuple[ContactNumber, ...]:
        """Return the phone numbers of the contacts that the file itself contains; about ten rules read them."""
        return tuple(contact_numbers(self.release, self.document))

    def passed(self, instant: dt.datetime, minutes: int = 0) -> bool:
        """Return whether an aware instant has come, or is at most ``minutes`` away."""
        return self.clock.passed(instant, minutes)

    def is_embargoed(self, release: Release) -> bool:
        """Return whether a release is still under embargo, as ``Release.is_embargoed`` does."""
        instant = release.embargo_instant
        return release.is_embargoed(FOREVER) or bool(instant and not self.passed(instant))


Check = Callable[[Release, Context], Iterable[Problem]]


class Rule(NamedTuple):
    """A check: its code and slug, its severity (and that in a draft), and its function, with the documentation.

    A rule that is not ``is_default`` only runs if the profile, the settings or the caller names it. The fixes of one that
    ``changes_markup`` change mark-up itself (the level of a heading, the target of a link, an added line); those of all
    others must leave the Markdown of the body as it is.

    ``needs`` are strings, at least one of which must occur in the file for the rule to find anything: it is not called
    for any other file. They are looked for in the text and in the values of the front matter, so that an escape does not
    hide them; but if YAML folds lines, a string with a space may be missed. Without strings it is always called.
    ``languages`` are the primary subtags of the only languages for which it is called; without them it is for all.

    A rule with ``once`` finds a habit: only its first place is reported, with the number of the others.
    """

    code: str
    slug: str
    severity: Severity
    in_draft: Severity
    check: Check
    is_default: bool = True
    changes_markup: bool = False
    needs: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    once: bool = False

    @property
    def doc(self) -> str:
        """Return the documentation: the docstring of the check, without its indentation."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """Return the first sentence of the documentation."""
        return self.doc.partition("\n")[0]

    @property
    def standing(self) -> str:
        """Return the severity, that in a draft if it differs, and the profiles that turn on a rule that is off by default."""
        parts = [str(self.severity)]
        if self.in_draft != self.severity:
            parts.append(f"in a draft {self.in_draft}")
        if not self.is_default:
            on = [name for name in profiles.available() if any(map(self.matches, profiles.find(name).rules))]
            parts.append("off by default" + (f", on in {' and '.join(on)}" if on else ""))
        return ", ".join(parts)

    def __reduce__(self) -> tuple[Callable[[str], Rule], tuple[str]]:
        """Pickle the rule as its code, which is the same in every process."""
        return find, (self.code,)

    def matches(self, selector: str) -> bool:
        """Return whether a code, the start of one, or a slug names this rule."""
        return ignore_comments.names(selector, self.code, self.slug)


RULES: dict[str, Rule] = {}


def rule(
    code: str,
    severity: Severity,
    in_draft: Severity | None = None,
    *,
    default: bool = True,
    changes_markup: bool = False,
    needs: tuple[str, ...] | frozenset[str] = (),
    languages: tuple[str, ...] = (),
    once: bool = False,
) -> Callable[[Check], Check]:
    """Register the decorated function as a rule; its name gives the slug, its docstring the documentation.

    The rest is as in ``Rule``. Raises ValueError if the code is used twice.
    """

    def register(check: Check) -> Check:
        if code in RULES:
            raise ValueError(f"{code} is used twice")
        slug = check.__name__.replace("_", "-")
        level, needs_and_languages = in_draft or severity, (frozenset(needs), frozenset(languages))
        RULES[code] = Rule(code, slug, severity, level, check, default, changes_markup, *needs_and_languages, once)
        return check

    return register


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule, ordered by code."""
    for folder, modules in FAMILIES.items():
        for module in modules:
            importlib.import_module(".".join(filter(None, ("pressctl.rules", folder, module))))
    return tuple(RULES[code] for code in sorted(RULES))


def find(name: str) -> Rule:
    """Return the rule with this code or slug; raises UsageError, with the nearest name, for an unknown one."""
    if name in RULES:  # as when a process is sent the rules of its scope
        return RULES[name]
    for candidate in catalogue():
        if name.upper() == candidate.code or name.lower() == candidate.slug:
            return candidate
    raise UsageError(f"There is no rule {name}", _nearest(name))


def choose(select: Iterable[str], ignore: Iterable[str], extend: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules that ``select`` names, without those that ``ignore`` names.

    An empty ``select`` means the rules that run by default and those that ``extend`` names.
    Raises UsageError for a name that matches no rule: a misspelt rule would silently check nothing.
    """
    selected, ignored, extended = tuple(select), tuple(ignore), tuple(extend)
    for name in (*selected, *ignored, *extended):
        if not any(candidate.matches(name) for candidate in catalogue()):
            raise UsageError(f"There is no rule {name}", _nearest(name))
    return tuple(_chosen(selected, ignored, extended))


def _chosen(select: tuple[str, ...], ignore: tuple[str, ...], extend: tuple[str, ...]) -> Iterator[Rule]:
    for candidate in catalogue():
        named = any(candidate.matches(name) for name in select or extend)
        wanted = named or (candidate.is_default and not select)
        if wanted and not any(candidate.matches(name) for name in ignore):
            yield candidate


def _nearest(name: str) -> str:
    names = [text for candidate in catalogue() for text in (candidate.code, candidate.slug)]
    near = nearest(name, names)
    return f"did you mean {near}?" if near else "`pressctl rules` lists them all"
