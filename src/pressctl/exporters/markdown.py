"""The release as a Markdown file with front matter, as `new` and `import` write it and other tools read it."""

from __future__ import annotations

from pressctl.exporters import Desk, Exported
from pressctl.exporters.parts.wording import TEXT_LEFT_OUT, recall
from pressctl.release.compose import compose
from pressctl.release.model import Release


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as a Markdown file with front matter, in UTF-8; of a recalled one only the front matter."""
    del desk
    if release.is_recalled:
        return Exported(compose(recall(release)).encode("utf-8"), (TEXT_LEFT_OUT,))
    return Exported(compose(release).encode("utf-8"))
