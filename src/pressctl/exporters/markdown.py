"""The release as a Markdown file with front matter, as `new` and `import` write it and other tools read it."""

from __future__ import annotations

from pressctl.exporters import Desk, Exported
from pressctl.exporters.parts.wording import recall, text_left_out
from pressctl.release.file.compose import compose
from pressctl.release.model import Release


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as a Markdown file with front matter, in UTF-8; of a recalled one only the front matter."""
    del desk
    printed = recall(release) if release.is_recalled else release
    return Exported(compose(printed).encode("utf-8"), text_left_out(release))
