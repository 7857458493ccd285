"""The forms of firms behind a comma, “Acme Boats, Inc.”: they are of the name before them, and no part of a line."""

from __future__ import annotations

from collections.abc import Sequence

from pressctl.importers.extraction.contacts.names import AROUND

FORMS = frozenset(
    "inc incorporated ltd limited llc llp plc corp spa srl sro gmbh slu sau sadecv sapidecv sarl doo kft zrt".split()
)
"""The abbreviations of the forms of firms, without stops, as they are written in any language."""


def with_forms(parts: Sequence[str]) -> list[str]:
    """Return the parts of a line with the form of a firm joined to its name: “Acme Boats, Inc.”, “Acme, S.A. de C.V.”.

    What stands around each part is left out, but for the stop of such an abbreviation.
    """
    found: list[str] = []
    for part in parts:
        bare = part.strip(AROUND)
        if found and found[-1] and _is_form(bare):
            stop = "." if part.rstrip().endswith(".") else ""
            found[-1] = f"{found[-1]}, {bare}{stop}"
        else:
            found.append(bare)
    return found


def _is_form(part: str) -> bool:
    """Return whether a part is the form of a firm and nothing else."""
    return part.replace(".", "").replace(" ", "").casefold() in FORMS
