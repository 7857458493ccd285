"""A signature as data: what it must be of, by whom, and when it was made. Nothing here knows how one is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

NAMESPACE = "press-approval"
"""What a signature of an approval is made for (the namespace of SSHSIG): no other signature stands for one."""


class Signed(NamedTuple):
    """A signature, by whom it must be (a principal of OpenSSH), of what, and when it was made, in UTC."""

    identity: str
    message: bytes
    signature: str
    at: dt.datetime


Verify = Callable[[Signed], str]
"""Says why a signature does not hold, “is signed with …”; an empty text where it does."""
