"""Signatures of approvals checked outside of the rules: with the keys of the newsroom, once a run."""

from __future__ import annotations

from pressctl.newsroom import signatures
from pressctl.newsroom.folder import Newsroom
from pressctl.release.signed import Signed, Verify


def of(room: Newsroom) -> Verify:
    """Return what says why a signature does not hold in a newsroom; raises SettingsError where its keys are missing."""
    known = signatures.signers(room.root, room.settings)

    def verify(signed: Signed) -> str:
        return known.check(signed).fault

    return verify
