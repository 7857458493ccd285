"""What the state of a release means in every export: the marks, the lines above the headline, and whether it is public.

| the release is | mark | line | public |
|---|---|---|---|
| withdrawn or killed | WITHDRAWN | the mark, the reason, when, and what is in its place | the notice alone |
| a draft, or in review | DRAFT | the mark | no |
| under embargo | EMBARGOED UNTIL … | the mark, in each zone | no |
| dated ahead | FOR RELEASE ON … | the mark | no |
| corrected, or says what it corrects | CORRECTION | the mark, what is corrected, one by one, and when | yes |
| a later edition that adds to the first | UPDATE | the mark, and when | yes |
| none of these | none | FOR IMMEDIATE RELEASE | yes |

A recall hides all other states; of the others several may apply at once, with the lines of each. In a feed, a
correction or an update is the same entry with a later time and the mark in its title; a recall stays for some days with
only its notice, and then disappears (``is_in_feeds``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pressctl.exporters import Desk
from pressctl.exporters.parts import identity
from pressctl.exporters.parts.wording import embargo_words, long_date, moment_words
from pressctl.languages import Language, find
from pressctl.prose.lines.notices import says
from pressctl.release.model import Correction, Release
from pressctl.release.moments import Moment


@dataclass(frozen=True, slots=True)
class Line:
    """A line above the headline: the words of a label, and the value within or after them.

    The value is in the release's language; the label may be in English, see ``exporters.words_for``.
    """

    label: str
    value: str = ""
    rest: str = ""

    def __str__(self) -> str:
        return self.label + self.value + self.rest


@dataclass(frozen=True, slots=True)
class State:
    """The words for the state of a release, in the release's language.

    ``marks`` are short, for the subject of a mail and the title in a feed. ``notices`` are lines that an editor must
    see first; ``correction`` are the lines about what the release corrects or adds, and ``note`` is what is corrected,
    without a label. ``is_public`` says that the text may be public.
    """

    marks: tuple[str, ...]
    notices: tuple[Line, ...]
    correction: tuple[Line, ...]
    note: str
    immediate: str
    is_public: bool

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return the lines that an editor must see first, as text."""
        return tuple(map(str, self.notices))

    @property
    def is_alert(self) -> bool:
        """Return whether the lines must be noticed before anything else."""
        return bool(self.marks)

    @property
    def labelled_lines(self) -> tuple[Line, ...]:
        """Return the lines above the headline; none if pressctl has no words even for an immediate release, or if the
        text prints an embargo itself.
        """
        lines_of_state = (*self.notices, *self.correction)
        return lines_of_state or ((Line(self.immediate),) if self.immediate else ())

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines above the headline as text."""
        return tuple(map(str, self.labelled_lines))

    def titled(self, headline: str, colon: str) -> str:
        """Return a headline with the marks before it."""
        return colon.join((*self.marks, headline))


def state(release: Release, desk: Desk, language: Language) -> State:
    """Return the state of a release as of the desk's ``now``, in a language."""
    labels = language.labels
    is_public = release.is_out(desk.now, desk.settings.timezone)
    if release.is_recalled:
        return State((labels["withdrawn"],), tuple(_recall(release, desk, language)), (), "", "", is_public)
    notices, correction = tuple(_notices(release, desk, language)), tuple(_correction(release, language))
    marks = tuple(str(line).partition(" / ")[0] for line in notices)
    marks += (_mark(release, language),) if correction else ()
    note = "\n".join(filter(None, (release.corrects, *(_change(each, language) for each in release.corrections))))
    has_words = find(release.language) or not release.language
    is_immediate = has_words and not release.printed_embargo(desk.now)
    immediate = labels["immediate_release"] if is_immediate else ""  # no English line above a text in Italian
    return State(marks, notices, correction, note, immediate, is_public)


def told_once(release: Release, desk: Desk) -> Release:
    """Return a release as it stands below these lines: without one in its text that only repeats its embargo."""
    if not release.is_embargoed(desk.now):
        return release
    from pressctl.release import printed_embargo  # reads dates and hours

    return printed_embargo.without_repeated(release)


def headline_mark(release: Release, language: Language) -> str:
    """Return the mark before the headline of a later edition in a list, or an empty string."""
    is_later = release.is_correction or release.is_updated
    return _mark(release, language) if is_later and not release.is_recalled else ""


def is_in_feeds(release: Release, desk: Desk) -> bool:
    """Return whether a release is in feeds; a recall with a date is, for the days in the settings.

    So whoever has read the entry learns that it is void.
    """
    if not release.is_recalled:
        return True
    since = release.withdrawn.instant if release.withdrawn else None
    return since is not None and desk.now < since + dt.timedelta(days=desk.settings.tombstones)


def _recall(release: Release, desk: Desk, language: Language) -> Iterator[Line]:
    labels = language.labels
    yield Line(labels["withdrawn"])
    if release.reason or says(release.summary, language, "recall_words"):
        yield Line("", release.reason or release.summary)
    if release.withdrawn:
        yield _on("withdrawn_on", release.withdrawn, language)
    if release.replaced_by and (headline := _replacement(release, desk)):
        yield Line(labels["replaced_by"] + language.colon, headline)


def replacement(release: Release) -> Release:
    """Return a stand-in for the release that replaces this one, with which a desk can be asked for its languages."""
    return replace(release, id=release.replaced_by, path="", language="")


def _replacement(release: Release, desk: Desk) -> str:
    """Return the headline and address of the release that replaces this one once it is public, or an empty string.

    The id is not printed: readers cannot look it up, and as it is made from the headline it would reveal it too early.
    """
    others = desk.siblings(replacement(release))
    in_order = sorted(others, key=lambda each: (each.language != release.language, each.language))
    return " ".join((in_order[0].headline, identity.address(in_order[0], desk))).strip() if in_order else ""


def _mark(release: Release, language: Language) -> str:
    return language.labels["update" if release.is_updated else "correction"].upper()


def _correction(release: Release, language: Language) -> Iterator[Line]:
    if not release.is_correction and not release.is_updated:
        return
    colon = language.colon if release.corrects else ""
    yield Line(_mark(release, language) + colon, release.corrects)
    yield from (Line("", words) for each in release.corrections if (words := _change(each, language)))
    if release.corrected:
        yield _on("updated_on" if release.is_updated else "corrected_on", release.corrected, language)


def _change(each: Correction, language: Language) -> str:
    """Return the words for a correction in the release's language, or with an arrow if pressctl lacks its words."""
    if each.wrong and each.right:
        has_words = language.date_locale in ("", language.tag)
        words = language.labels["instead"] if has_words else "“{wrong}” → “{right}”"
    else:
        words = language.labels["added" if each.right else "removed"] if each.wrong or each.right else ""
    words = words.replace("{wrong}", each.wrong).replace("{right}", each.right)
    return language.colon.join(filter(None, (each.where, words)))


def _on(label: str, moment: Moment, language: Language) -> Line:
    return _with_time(language.labels[label], moment_words(moment, language))


def _notices(release: Release, desk: Desk, language: Language) -> Iterator[Line]:
    if release.is_draft:
        yield Line(language.labels["draft"])
    if release.is_embargoed(desk.now):
        yield _with_time(language.labels["embargo"], embargo_words(release, desk, language))
    elif release.date and not release.is_draft and release.is_ahead(desk.now, desk.settings.timezone):
        yield _with_time(language.labels["release_on"], long_date(release.date.day, language))


def _with_time(label: str, when: str) -> Line:
    before, _, after = label.partition("{when}")
    return Line(before, when, after)
