"""The page of a release on the site, with its pictures and files next to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, urljoin

from pressctl.exporters import Desk, html
from pressctl.exporters.html import Shown
from pressctl.exporters.parts import attachments, markup
from pressctl.exporters.site.plan import Plan, page_of
from pressctl.prose.text import LONGEST_NAME
from pressctl.release.differences.paragraphs import changes, digests
from pressctl.release.model import Media, Release

BANNER = "banner"
"""The value of the setting `stale` with which stale translations have a warning."""
UNKNOWN_KIND = "it is of no kind that readers open; list it in `media` if it is for them"


@dataclass
class PageFiles:
    """Finds addresses for what a release links to: the pages of others, and its own files, copied next to its page."""

    release: Release
    plan: Plan
    desk: Desk
    files: dict[str, bytes] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)

    def place(self, target: str) -> str | None:
        """Return the address for a target on the page, or None if there is none."""
        path = attachments.bare(target)
        page = self.plan.linked(self.release, path)
        if page:
            return "../" * page_of(self.release).count("/") + quote(page)
        if attachments.is_source(target):
            self._note_missing(target, "that release is not on the site")
            return None
        name, why = self._copied(path)
        if name:
            return quote(name)
        if path.startswith("/") and not attachments.is_picture(path) and self.desk.settings.url:
            return urljoin(self.desk.settings.url, target)
        self._note_missing(target, why)
        return None

    def show(self, media: Media) -> Shown | None:
        """Return a picture or file as the page shows it, or None if it is missing."""
        if media.url:
            is_there = markup.is_web_address(media.url)
            return Shown(media, media.url, False, attachments.name(media.url)) if is_there else None
        name, why = self._copied(media.file)
        if not name:
            self._note_missing(media.file, why)
            return None
        return Shown(media, quote(name), attachments.is_picture(media.file), name)

    def _copied(self, target: str) -> tuple[str, str]:
        """Return the name of a file copied next to the page, or an empty string and why it is not copied."""
        name = attachments.name(target)
        if not name:
            return "", "no place of the page has this name"
        if name in self.files:
            return name, ""
        if len(name.encode("utf-8", "replace")) > LONGEST_NAME:
            return "", f"its name would be longer than {LONGEST_NAME} bytes"
        data = attachments.read(self.release, self.desk, target)
        if data is None:
            return "", attachments.why_unread(self.release, self.desk, target)
        if why := self._why_unfit(target, name):
            return "", why
        self.files[name] = data
        return name, ""

    def _why_unfit(self, target: str, name: str) -> str:
        """Return why a file of the newsroom is not put on the site, or an empty string if it is."""
        if name.lower().endswith(attachments.PROGRAMS) and not attachments.is_picture(name):
            return "a browser would run it"
        return "" if attachments.is_for_all(self.release, target) else UNKNOWN_KIND

    def _note_missing(self, target: str, why: str) -> None:
        self.notes[f"{target} is not on the site: {why}"] = None


def facts(release: Release, plan: Plan, desk: Desk) -> tuple[dict[str, Any], PageFiles, tuple[str, ...]]:
    """Return the values for the template of the page, the files next to it, and notes on both."""
    files = PageFiles(release, plan, desk)
    media = [] if release.is_recalled else [shown for each in release.media if (shown := files.show(each))]
    public = replace(release, media=tuple(_with_address(each, release, desk) for each in media)) if media else release
    values, notes = html.facts(public, desk, files.place, media, plan.translations(release))
    values["stale"] = _changed_original(release, plan, desk) if desk.settings.stale == BANNER else ""
    return values, files, (*notes, *files.notes)


def _changed_original(release: Release, plan: Plan, desk: Desk) -> str:
    """Return the page of a release's source, if that is on the site and has changed since, or an empty string."""
    made = release.translated
    if not made or not made.paragraphs or release.is_recalled:
        return ""
    original = next((each for each in plan.translations(release) if each.language == made.source), None)
    if original is None or not changes(made.paragraphs, digests(desk.whole(original))):
        return ""
    return quote(page_of(original))


def _with_address(shown: Shown, release: Release, desk: Desk) -> Media:
    """Return a picture with its public address, for JSON-LD."""
    if shown.media.url or not desk.settings.url:
        return shown.media
    return replace(shown.media, url=attachments.address(release, desk, shown.media.file))
