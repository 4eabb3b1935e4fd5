"""Lines of cards and calendars as they are written: escaped, folded, ended by CR LF.

RFC 6350 (3.2, 3.4) and RFC 5545 (3.1, 3.3.11), which agree on them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_OCTETS = 75
_SIGNS = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_SPECIAL = re.compile(r"[\\;,\n]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NEW_LINE = re.compile(r"\r\n?|[\x85\u2028\u2029]")


def escaped(text: str) -> str:
    """A text as a value: its separators and line breaks with a backslash, control signs gone."""
    plain = _CONTROL.sub("", _NEW_LINE.sub("\n", text))
    return _SPECIAL.sub(lambda found: _SIGNS[found[0]], plain)


def listed(values: Iterable[str], between: str) -> str:
    """Several values as one, with ";" between the parts of a name, "," between equals."""
    return between.join(map(escaped, values))


def line(name: str, value: str) -> bytes:
    """``NAME:value``, folded after at most 75 octets, never within a letter."""
    rest = f"{name}:{value}".encode(errors="replace")
    folded: list[bytes] = []
    while len(rest) > _OCTETS - bool(folded):
        end = _OCTETS - bool(folded)
        while rest[end] & 0xC0 == 0x80:
            end -= 1
        folded.append(rest[:end])
        rest = rest[end:]
    return b"\r\n ".join([*folded, rest]) + b"\r\n"
