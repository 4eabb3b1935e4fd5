"""One property of a card: its name, what is said about it, and its value in readable letters."""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re
from dataclasses import dataclass

from slaapp.exchange.card import kinds_of

_HEAD = re.compile(rb'((?:[^:"]|"[^"]*")*):(.*)', re.DOTALL)
_PARAMETER = re.compile(r'((?:[^;"]|"[^"]*")*)(?:;|$)')
_ESCAPED = re.compile(r"\\([nN,;:\\\"])")
_STRUCTURE = re.compile(r"((?:[^;\\]|\\.)*\\?)(?:;|$)", re.DOTALL)
_LISTED = re.compile(r"((?:[^,\\]|\\.)*\\?)(?:,|$)", re.DOTALL)
_ENCODINGS = frozenset({"quoted-printable", "base64", "b", "8bit", "7bit"})
_LAST_RESORT = "cp1252"
_MOST_PARTS = 100
"""Parts of a value that are read; no card has as many."""


@dataclass(frozen=True, slots=True)
class CardProperty:
    """``name`` in small letters without its group; ``kinds`` are those that TYPE names, or 2.1.

    ``raw`` is the value as it stands in the file.
    """

    name: str
    kinds: frozenset[str]
    encoding: str
    charset: str
    raw: bytes

    def text(self, fallback: str = "") -> str:
        """The whole value, unescaped and trimmed; "" for one that says nothing."""
        return _unescaped(self._decoded(self.raw, fallback)).strip()

    def parts(self, fallback: str = "") -> tuple[str, ...]:
        """The parts between semicolons, each unescaped and trimmed."""
        return self._split(_STRUCTURE, fallback)

    def listed(self, fallback: str = "") -> tuple[str, ...]:
        """The parts between commas that say anything."""
        return tuple(filter(None, self._split(_LISTED, fallback)))

    def _split(self, between: re.Pattern[str], fallback: str) -> tuple[str, ...]:
        if self.encoding == "quoted-printable":
            # What is encoded belongs to a part: only what is written plainly lies between two.
            plain = self.raw.decode("latin-1")
            pieces = [self._decoded(p.encode("latin-1"), fallback) for p in _cut(between, plain)]
        else:
            pieces = _cut(between, self._decoded(self.raw, fallback))
        return tuple(_unescaped(piece).strip() for piece in pieces)

    def _decoded(self, value: bytes, fallback: str) -> str:
        if self.encoding == "quoted-printable":
            value = quopri.decodestring(value)
        elif self.encoding in ("b", "base64"):
            value = _from_base64(value)
        return readable(value, self.charset, fallback)


def property_of(line: bytes) -> CardProperty | None:
    """The property that an unfolded line is; None where it is none."""
    found = _HEAD.match(line)
    head, colon, value = line.partition(b":") if found is None else (found[1], b":", found[2])
    if not colon or not head.strip():
        return None
    name, *said = _cut(_PARAMETER, head.decode("utf-8", "replace"))
    kinds: list[str] = []
    encoding = charset = ""
    for each in said:
        key, sign, words = each.partition("=")
        key = key.strip().casefold()
        if not sign:
            words, key = key, "encoding" if key in _ENCODINGS else "type"
        if key == "type":
            kinds += words.strip().strip('"').split(",")
        elif key == "pref":
            kinds.append("pref")
        elif key == "encoding":
            encoding = words.strip().strip('"').casefold()
        elif key == "charset":
            charset = words.strip().strip('"')
    short = name.rpartition(".")[2].strip().casefold()
    return CardProperty(short, kinds_of(kinds), encoding, charset, value)


def readable(value: bytes, charset: str = "", fallback: str = "") -> str:
    """Bytes as letters: as is said of them, else strict UTF-8, else ``fallback`` or cp1252."""
    for name in (charset, "utf-8"):
        if name and _is_text_charset(name):
            try:
                return value.decode(name).replace("\0", "")
            except UnicodeError:
                continue
    return value.decode(fallback or _LAST_RESORT, "replace").replace("\0", "")


def _is_text_charset(name: str) -> bool:
    try:
        return bool(codecs.lookup(name)._is_text_encoding)
    except (LookupError, ValueError):
        return False


def _cut(between: re.Pattern[str], text: str) -> list[str]:
    pieces: list[str] = []
    place = 0
    while len(pieces) < _MOST_PARTS:
        found = between.match(text, place)
        if found is None:
            return [*pieces, text[place:]]
        pieces.append(found[1])
        place = found.end()
        if found.end() == found.end(1):
            return pieces
    return pieces


def _unescaped(text: str) -> str:
    plain = _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)
    return plain.replace("\r\n", "\n")


def _from_base64(value: bytes) -> bytes:
    bare = b"".join(value.split())
    try:
        return base64.b64decode(bare + b"=" * (-len(bare) % 4))
    except (binascii.Error, ValueError):
        return value
