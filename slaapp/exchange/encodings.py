"""Which encoding a text file is in: byte order mark, UTF-16 by its NULs, strict UTF-8, cp1252.

Old files of a Mac or of DOS are told from those of Windows by their letters: only where these are
hardly any of ours under cp1252 and nearly all are under the other.

Guessing libraries decoded 0 of 60 French cp1252 files, this order 60 of 60 (``reliability.md``).
"""

from __future__ import annotations

import codecs
from typing import BinaryIO

from slaapp.domain.trouble import Trouble
from slaapp.exchange.csv_lines import CHUNK

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LAST_RESORT = "cp1252"
_RARE = ("mac_roman", "cp850")
_LOOKED_AT = 1 << 20
_USUAL = frozenset("àâäáãåçéèêëîïíìôöóòõøùûüúÿœæñßÀÂÄÁÃÅÇÉÈÊËÎÏÍÌÔÖÓÒÕØÙÛÜÚŒÆÑ’‘“”«»€£°–—…·\u00a0²")
_COMMON = frozenset("éèêàçÉ’")
_HARDLY, _NEARLY = 0.5, 0.9
_FEW = 2


def sniff_encoding(handle: BinaryIO) -> str:
    """The Python codec name for the whole file; reads it once, in pieces."""
    handle.seek(0)
    head = handle.read(1 << 12)
    by_mark = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    found = by_mark or _utf16_by_nuls(head)
    return found or ("utf-8" if fits(handle, "utf-8") else _of_one_byte(handle))


def _of_one_byte(handle: BinaryIO) -> str:
    """cp1252, unless the letters say otherwise."""
    handle.seek(0)
    odd = bytes(byte for byte in handle.read(_LOOKED_AT) if byte > 0x7F)
    if len(odd) < _FEW or _share(odd, _LAST_RESORT) >= _HARDLY:
        return _LAST_RESORT
    best = max(_RARE, key=lambda name: (_share(odd, name), _common(odd, name)))
    return best if _share(odd, best) >= _NEARLY else _LAST_RESORT


def _common(odd: bytes, encoding: str) -> int:
    return sum(sign in _COMMON for sign in odd.decode(encoding, "replace"))


def _share(odd: bytes, encoding: str) -> float:
    """How many of these bytes are letters and signs of ours in an encoding, 0.0 to 1.0."""
    return sum(sign in _USUAL for sign in odd.decode(encoding, "replace")) / len(odd)


def wide_encoding(head: bytes) -> str:
    """UTF-16 or UTF-32 where the first bytes of a file speak of it, else ``""``."""
    by_mark = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    return "" if by_mark == "utf-8-sig" else by_mark or _utf16_by_nuls(head)


def _utf16_by_nuls(head: bytes) -> str:
    """UTF-16 without a mark: Latin text has a NUL in every other byte, and only there."""
    pairs = len(head) // 2
    if pairs == 0:
        return ""
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > 0.6 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    return ""


def fits(handle: BinaryIO, encoding: str) -> bool:
    """Whether the encoding explains every byte of the file; its last character may be cut off."""
    handle.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)(errors="strict")
    try:
        while chunk := handle.read(CHUNK):
            decoder.decode(chunk)
    except UnicodeError:
        return False
    return True


def known_encoding(name: str) -> str:
    """``name`` if it is a text encoding that Python has; Trouble("encoding_unknown") otherwise."""
    try:
        info = codecs.lookup(name)
        codecs.getincrementaldecoder(name)
    except (LookupError, ValueError):
        raise Trouble("encoding_unknown", encoding=name) from None
    if not info._is_text_encoding:  # the flag that bytes.decode() itself goes by
        raise Trouble("encoding_unknown", encoding=name)
    return name
