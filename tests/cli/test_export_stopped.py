"""`export` that is stopped says what stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressctl.choices import Report
from pressctl.cli.call import Call
from pressctl.cli.export import _to_folder
from pressctl.exporters import Exported
from pressctl.publishing.order import File, Rendered
from pressctl.publishing.stage import Stage


def test_what_is_stopped_before_the_files_are_moved_has_written_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def rendered() -> Iterator[Rendered]:
        yield File("a.md", "text", "a.txt", Exported(b"Text"))
        raise KeyboardInterrupt

    folder = tmp_path / "exports"
    with pytest.raises(KeyboardInterrupt):
        _to_folder(Call("", "", "auto", False), rendered(), Stage(folder, force=False), Report.TEXT)
    assert f"stopped; nothing was written to {folder}" in capsys.readouterr().err
    assert not folder.exists()
