"""The settings of a newsroom: one list of options, each with its section, its default and a sentence about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from pressctl.release.model import Contact


def option(section: str, default: Any, doc: str) -> Any:
    """Declare an option: its section of pressctl.toml, its default and its documentation."""
    if isinstance(default, dict):
        return field(default_factory=dict, metadata={"section": section, "doc": doc})
    return field(default=default, metadata={"section": section, "doc": doc})


@dataclass(frozen=True)
class Settings:
    """Every option of a newsroom, with its default. ``origins`` says where each value came from.

    ``own_names`` has the texts by language of those ``NAMES`` that were given so; ``name`` and ``acronym`` themselves
    are then the texts in the newsroom's first language.
    """

    NAMES: ClassVar = ("name", "acronym")
    """The options that may be given by language: ``name = { en = "Acme", ar = "أكمي" }``."""

    name: str = option("newsroom", "", "The organisation's name, as it signs its releases; or one for each language.")
    acronym: str = option("newsroom", "", "Its acronym; or one for each language.")
    url: str = option("newsroom", "", "The base of the releases' public addresses.")
    timezone: str = option("newsroom", "", "IANA zone in which times are shown; never used to guess an embargo.")
    languages: tuple[str, ...] = option(
        "newsroom",
        (),
        "The languages of the newsroom; the first is the default. With en-GB, dates in “en” are written as there.",
    )
    releases: str = option("newsroom", "releases", "The folder of the releases, from the settings file.")
    path: str = option("newsroom", "{year}/{date}-{slug}.{language}.md", "The path of a new release in that folder.")
    fields: Mapping[str, str] = option("fields", {}, "A site's own name for one of pressctl's front-matter keys.")
    contacts: Mapping[str, Mapping[str, Any]] = option("contacts", {}, "Contacts that releases refer to by name.")
    boilerplates: Mapping[str, Mapping[str, str]] = option("boilerplates", {}, "Standing “About” texts, per language.")
    profile: str = option(
        "validate", "house", "The set of limits: house, wire, gov-uk, or a TOML file of yours that extends one."
    )
    select: tuple[str, ...] = option("validate", (), "Rules to check; all when empty.")
    ignore: tuple[str, ...] = option("validate", (), "Rules not to check.")
    extend: tuple[str, ...] = option("validate", (), "Rules to check besides those that run by default.")
    limits: Mapping[str, int] = option("limits", {}, "Limits of your own over the profile's; 0 switches one off.")
    severity: Mapping[str, str] = option("severity", {}, "A rule's severity here: error, warning or info.")
    per_file_ignores: Mapping[str, tuple[str, ...]] = option(
        "per-file-ignores", {}, "For a glob of paths, the rules not to check there."
    )
    terms: Mapping[str, str] = option("terms", {}, "Words the house does not use, each with the one it uses.")
    typography: Mapping[str, str] = option(
        "typography",
        {},
        "The authority for a language: fr-FR, fr-CA, fr-CH or fr-EU; en-GB or en-US; …. Dates are printed as there.",
    )
    tombstones: int = option(
        "feeds", 30, "Days for which the notice of a recall stays in the feeds; 0 removes the entry at once."
    )
    approvals: Mapping[str, Any] = option(
        "approvals",
        {},
        "What a release needs before it goes out: `required` people, `roles` that must each approve, also by kind in "
        "`[approvals.statement]`; `people` who may, with their roles; `minor` people for an edition without a changed "
        "fact; `alone` (never, with-reason); `signed` counts only what is signed, with keys of the file `signers` that "
        "are not in the file `revoked`.",
    )
    names: Mapping[str, Mapping[str, str]] = option(
        "names", {}, 'Names of people and places in other languages: `"Geneva" = { de = "Genf" }`.'
    )
    stale: str = option("site", "", "`banner` puts a line on the page of a translation whose source has changed since.")
    required: tuple[str, ...] = option(
        "translations", (), "The languages in which every release must be there, for PR808 and `translations --check`."
    )
    origins: Mapping[str, str] = field(default_factory=dict)
    own_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def as_text(self) -> str:
        """Return all values as one text, which is equal for equal settings."""
        import json

        values = {option.name: getattr(self, option.name) for option in options()} | {"own_names": self.own_names}
        return json.dumps(values, sort_keys=True, default=repr)

    def in_language(self, language: str) -> Settings:
        """Return the settings with the newsroom's name and acronym in a language, if they are given in it."""
        if not self.own_names:
            return self
        if language not in self._by_language:
            name, acronym = (self._named(option, language) for option in self.NAMES)
            self._by_language[language] = replace(self, name=name, acronym=acronym, own_names={})
        return self._by_language[language]

    def _named(self, option: str, language: str) -> str:
        return text_in(self.own_names.get(option, {}), language) or str(getattr(self, option))

    @cached_property
    def _by_language(self) -> dict[str, Settings]:
        return {}

    def named(self, name: str, language: str) -> str | None:
        """Return the name in ``language`` of a person or place, given its name in any; None if [names] has none."""
        for known, texts in self.names.items():
            if name == known or name in texts.values():
                return text_in(texts, language)
        return None

    def regional(self, tag: str) -> str:
        """Return a tag without a region as the newsroom has it if it has only one such language: “en-GB” for “en”."""
        from pressctl.languages import primary_subtag

        own = {each for each in self.languages if primary_subtag(each) == tag.lower()}
        return own.pop() if len(own) == 1 else tag

    def contact(self, name: str, language: str) -> Contact | None:
        """Return the contact with a name in the settings, with its texts in ``language``, or None."""
        from pressctl.release.model import contact

        values = self.contacts.get(name)
        return replace(contact(values, language), ref=name) if values is not None else None

    @cached_property
    def known_contacts(self) -> Mapping[str, Contact]:
        """Return every contact by name, with its texts in the newsroom's first language."""
        language = self.languages[0] if self.languages else ""
        return {name: found for name in self.contacts if (found := self.contact(name, language))}

    @cached_property
    def until(self) -> Mapping[str, dt.date]:
        """Return the last day on which a contact may be used, by name, for those that have one."""
        return {name: values["until"] for name, values in self.contacts.items() if "until" in values}

    def boilerplate(self, name: str, language: str) -> str | None:
        """Return the boilerplate with a name in the settings, in ``language``, or None if there is no such text.

        Without a text for exactly this tag, that of the primary language is taken, or else of any of its variants:
        for “pt-BR” that of “pt”, or else of “pt-PT”.
        """
        return text_in(self.boilerplates.get(name, {}), language)

    def boilerplates_in(self, language: str) -> Mapping[str, str | None]:
        """Return the boilerplates by name, each with its text in ``language`` as ``boilerplate`` finds it, or None."""
        return self._by_tag[language] if language in self._by_tag else self._texts_in(language)

    @cached_property
    def _by_tag(self) -> Mapping[str, Mapping[str, str | None]]:
        """Return the same for every language that a boilerplate is in: rules ask it of each release."""
        tags = {tag for texts in self.boilerplates.values() for tag in texts}
        return {tag: self._texts_in(tag) for tag in tags}

    def _texts_in(self, language: str) -> Mapping[str, str | None]:
        return {name: text_in(texts, language) for name, texts in self.boilerplates.items()}


def text_in(texts: Mapping[str, str], language: str) -> str | None:
    """Return the text for a tag, or else for its primary language, or else for a variant of that, or None."""
    from pressctl.languages import primary_subtag

    tag, base = language.replace("_", "-").lower(), primary_subtag(language)
    same = {key.replace("_", "-").lower(): text for key, text in texts.items() if primary_subtag(key) == base}
    return same.get(tag, same.get(base, next(iter(same.values()), None)))


def options() -> tuple[Field[Any], ...]:
    """Return the declared options in order; the metadata of each holds its ``section`` and ``doc``."""
    return tuple(field for field in fields(Settings) if "section" in field.metadata)
