"""Formats by their names, and what is meant by another one."""

from __future__ import annotations

import pytest

from pressctl import plugins
from pressctl.errors import UsageError
from pressctl.exporters import EXPORTERS
from pressctl.importers import IMPORTERS
from pressctl.reporters import REPORTERS


@pytest.mark.parametrize(("name", "meant"), [("word", "docx"), ("Excel", "xlsx"), ("pfd", "pdf"), ("mail", "eml")])
def test_the_format_that_is_meant_is_named(name: str, meant: str) -> None:
    with pytest.raises(UsageError) as refused:
        plugins.load(name, EXPORTERS, "pressctl.exporters")
    assert refused.value.hint == f"did you mean {meant}?"


def test_only_a_format_that_is_there_is_suggested() -> None:
    with pytest.raises(UsageError) as refused:
        plugins.load("excel", IMPORTERS, "pressctl.importers")
    assert "xlsx" not in refused.value.hint
    assert set(plugins.MEANT.values()) <= {*EXPORTERS, *IMPORTERS, *REPORTERS}
