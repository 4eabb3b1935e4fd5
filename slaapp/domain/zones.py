"""Time zones as the tzdata package has them, so that every machine with this program reckons alike.

``zoneinfo`` would ask the operating system first, and two machines of one team may have rules of
different years there. The package's version is what a file stores beside its deadlines.
"""

from __future__ import annotations

import os
from functools import lru_cache
from zoneinfo import ZoneInfo

import tzdata  # type: ignore[import-untyped]

from slaapp.domain.trouble import Trouble

_FOLDER = os.path.join(os.path.dirname(tzdata.__file__), "zoneinfo")
_NO_PLACE = frozenset({"Factory", "localtime", "posixrules"})


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """The zone of an IANA name such as ``"Europe/Paris"``.

    Raises Trouble("zone_unknown", zone=name) for anything that is no such name.
    """
    if name in _NO_PLACE or not all(_is_plain(part) for part in name.split("/")):
        raise Trouble("zone_unknown", zone=name)
    try:
        with open(os.path.join(_FOLDER, *name.split("/")), "rb") as rules:
            return ZoneInfo.from_file(rules, key=name)
    except (OSError, ValueError) as reason:
        raise Trouble("zone_unknown", zone=name) from reason


def zone_data_version() -> str:
    """The version of the zone rules in use, such as ``"2026a"``."""
    return str(tzdata.IANA_VERSION)


def _is_plain(part: str) -> bool:
    """No dot, no drive, no empty step: a name must not lead out of the folder of zones."""
    return part.isascii() and part.replace("_", "").replace("-", "").replace("+", "").isalnum()
