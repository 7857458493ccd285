"""A signature as data: what was signed, by whom and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

NAMESPACE = "press-approval"
"""The namespace (SSHSIG) of signatures of approvals, so that no other signature can pass for one."""


class SignedMessage(NamedTuple):
    """A signature, with the identity it must be by (an OpenSSH principal), the message, and its time in UTC."""

    identity: str
    message: bytes
    signature: str
    at: dt.datetime


Verify = Callable[[SignedMessage], str]
"""Returns why a signature is not valid (“is signed with …”), or an empty string if it is."""
