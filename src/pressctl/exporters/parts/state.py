"""What the state of a release means for whoever prints it: the one table that every export asks.

| the release is | mark | line | in public |
|---|---|---|---|
| withdrawn or killed | WITHDRAWN | the mark; then the summary, where it says so | the notice alone |
| a draft, or in review | DRAFT | the mark | no |
| under embargo | EMBARGOED UNTIL … | the mark, in each zone | no |
| dated ahead | FOR RELEASE ON … | the mark | no |
| corrected, or says what it corrects | CORRECTION | the mark and what is corrected | yes |
| none of these | none | FOR IMMEDIATE RELEASE | yes |

A recall hides the others; of those between, a release may be several at once, and has the lines of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pressctl.exporters import Desk
from pressctl.exporters.parts.wording import embargo_words, long_date
from pressctl.languages import Language, find
from pressctl.prose.notices import says
from pressctl.release.model import Release, Status


@dataclass(frozen=True, slots=True)
class Line:
    """A line above the headline: the words of a label, and the value that stands within or after them.

    The value is in the release's language; the label may be in English, see ``exporters.words_for``.
    """

    label: str
    value: str = ""
    rest: str = ""

    def __str__(self) -> str:
        return self.label + self.value + self.rest


@dataclass(frozen=True, slots=True)
class State:
    """The words that a state puts on a release, in the release's language.

    ``marks`` are short, for the subject of a mail and the title in a feed. ``notices`` are the lines of what a desk
    must know first, ``correction`` is that of what the release corrects, if it does. ``is_public`` says that the text
    may stand where everybody reads it.
    """

    marks: tuple[str, ...]
    notices: tuple[Line, ...]
    correction: Line | None
    immediate: str
    is_public: bool

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return the lines of what a desk must know first, as text."""
        return tuple(map(str, self.notices))

    @property
    def is_alert(self) -> bool:
        """Return whether the lines are to be seen before anything else."""
        return bool(self.marks)

    @property
    def parted_lines(self) -> tuple[Line, ...]:
        """Return the lines above the headline; none where there is nothing to say and no words to say it in."""
        said = (*self.notices, *((self.correction,) if self.correction else ()))
        return said or ((Line(self.immediate),) if self.immediate else ())

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines above the headline as text."""
        return tuple(map(str, self.parted_lines))

    def titled(self, headline: str, colon: str) -> str:
        """Return a headline with the marks before it."""
        return colon.join((*self.marks, headline))


def state(release: Release, desk: Desk, language: Language) -> State:
    """Return what is printed of a release's state at the desk's moment, in a language."""
    labels = language.labels
    is_public = release.is_out(desk.now, desk.settings.timezone)
    if release.is_recalled:
        reason = (release.summary,) if says(release.summary, language, "recall_words") else ()
        lines = (Line(labels["withdrawn"]), *(Line("", text) for text in reason))
        return State((labels["withdrawn"],), lines, None, "", is_public)
    notices = tuple(_notices(release, desk, language))
    mark = labels["correction"].upper() if release.status is Status.CORRECTED or release.corrects else ""
    corrected = (language.colon, release.corrects) if release.corrects else ("", "")
    correction = Line(mark + corrected[0], corrected[1]) if mark else None
    marks = tuple(str(line).partition(" / ")[0] for line in notices) + ((mark,) if mark else ())
    has_words = find(release.language) or not release.language
    immediate = labels["immediate_release"] if has_words else ""  # no English line above a text in Italian
    return State(marks, notices, correction, immediate, is_public)


def _notices(release: Release, desk: Desk, language: Language) -> Iterator[Line]:
    if release.is_draft:
        yield Line(language.labels["draft"])
    if release.is_embargoed(desk.now):
        yield _filled(language.labels["embargo"], embargo_words(release, desk, language))
    elif release.date and not release.is_draft and release.is_ahead(desk.now, desk.settings.timezone):
        yield _filled(language.labels["release_on"], long_date(release.date.day, language))


def _filled(label: str, when: str) -> Line:
    before, _, after = label.partition("{when}")
    return Line(before, when, after)
