"""The properties of a file of cards, unfolded: one after the other, with bounded memory.

Bytes, not text: a fold may cut a letter in two, and each property may have a charset of its own.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, Literal, NamedTuple

from slaapp.exchange.csv_lines import CHUNK
from slaapp.exchange.rows import OnProgress

LONGEST_VALUE = 1 << 20
"""Bytes of a property that are kept: 1 Mi; the rest of a longer one is passed over."""

_DROPPED = re.compile(rb"(?:[\w-]+\.)?(?:photo|logo|sound|key|x-ms-ol-design|x-ms-cardpicture)[;:]")
_QUOTED_PRINTABLE = re.compile(rb"[^:]*quoted-printable[^:]*:")
_PROPERTY = re.compile(rb"[\w.-]+(?:;[^:]*)?:")
_EDGE = re.compile(rb"([>\s]*)(begin|end)\s*:\s*vcard\s*")
_AGENT = re.compile(rb"(?:[\w-]+\.)?agent[^:]*:\s*", re.IGNORECASE)
_LONGEST_HEAD = 1 << 12


class CardLine(NamedTuple):
    """The edge of a card, a property in it, or a line outside; where it begins, from line 1."""

    number: int
    place: Literal["begin", "end", "inside", "outside"]
    text: bytes


def card_lines(
    handle: BinaryIO, encoding: str, on_progress: OnProgress | None = None
) -> Iterator[CardLine]:
    """All lines, in a card with their continuations; pictures and keys come without their values.

    A card within a card (an agent's) is left out. ``encoding`` matters where a character has
    several bytes ("utf-16"); else bytes stay bytes.
    """
    unfolding = _Unfolding()
    for number, raw in enumerate(_physical(handle, encoding, on_progress), start=1):
        yield from unfolding.take(number, raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw)
    yield from unfolding.rest()


class _Unfolding:
    """Knows whether it is in a card, and which property may go on."""

    def __init__(self) -> None:
        self._begun: _Begun | None = None
        self._depth, self._indent = 0, b""

    def take(self, number: int, raw: bytes) -> Iterator[CardLine]:
        """What is complete once this physical line is known."""
        line = raw.removeprefix(self._indent) if self._depth else raw
        edge = _EDGE.fullmatch(line[:_LONGEST_HEAD].lower())
        if self._begun is not None and self._begun.goes_on_with(line, is_edge=edge is not None):
            return
        is_agents = self._begun is not None and self._begun.is_open_agent
        yield from self.rest()
        if edge is None:
            yield from self._begin_property(number, line)
        elif edge[2] == b"end":
            self._depth = max(0, self._depth - 1)
            if not self._depth:
                yield CardLine(number, "end", line)
        elif is_agents or self._depth > 1:
            self._depth += 1
        else:
            self._depth, self._indent = 1, raw[: raw.lower().index(b"begin")]
            yield CardLine(number, "begin", line)

    def rest(self) -> Iterator[CardLine]:
        """The property whose end was not seen yet."""
        if self._begun is not None:
            begun, self._begun = self._begun, None
            yield begun.line()

    def _begin_property(self, number: int, line: bytes) -> Iterator[CardLine]:
        if not line.strip() or self._depth > 1:
            return
        if self._depth:
            self._begun = _Begun(number, line)
        else:
            yield CardLine(number, "outside", line)


class _Begun:
    """A property in a card, with the lines that continued it so far."""

    def __init__(self, number: int, text: bytes) -> None:
        lowered = text[:_LONGEST_HEAD].lower()
        self._number = number
        self._is_dropped = bool(_DROPPED.match(lowered))
        self._is_quoted = bool(_QUOTED_PRINTABLE.match(lowered))
        self.is_open_agent = bool(_AGENT.fullmatch(lowered))
        self._parts, self._length = [text], len(text)

    def goes_on_with(self, line: bytes, *, is_edge: bool) -> bool:
        """Take the line in, if it continues this property: folded, or broken by mistake."""
        is_indented = line[:1] in (b" ", b"\t")
        if self._is_quoted and self._parts[-1].endswith(b"=") and (is_indented or not is_edge):
            self._parts[-1] = self._parts[-1][:-1]
            return self._add(line)
        if is_indented:
            return self._add(line[1:])
        if is_edge or not line.strip() or _PROPERTY.match(line[:_LONGEST_HEAD]):
            return False
        return self._add(b"\n" + line)

    def line(self) -> CardLine:
        """The whole of it."""
        whole = b"".join(self._parts)
        if self._is_dropped:
            whole = whole.partition(b":")[0] + b":"
        return CardLine(self._number, "inside", whole)

    def _add(self, text: bytes) -> bool:
        self.is_open_agent = False
        if not self._is_dropped and self._length < LONGEST_VALUE:
            self._parts.append(text[: LONGEST_VALUE - self._length])
            self._length += len(text)
        return True


def _physical(handle: BinaryIO, encoding: str, on_progress: OnProgress | None) -> Iterator[bytes]:
    """Lines without their ends (LF, CR or CRLF); of a very long one only the beginning."""
    rest = b""
    for text in _pieces(handle, encoding, on_progress):
        # A CR at the end may be half of a CRLF: it waits for what comes.
        whole, rest = rest + text, b""
        if whole.endswith(b"\r"):
            whole, rest = whole[:-1], b"\r"
        *lines, last = whole.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        for line in lines:
            yield line[:LONGEST_VALUE]
        rest = last[:LONGEST_VALUE] + rest
    if rest:
        yield rest.removesuffix(b"\r")


def _pieces(handle: BinaryIO, encoding: str, on_progress: OnProgress | None) -> Iterator[bytes]:
    """The file as UTF-8 where it was UTF-16 or 32, else as it is, without NULs."""
    is_wide = encoding.lower().replace("_", "-").startswith(("utf-16", "utf-32"))
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace") if is_wide else None
    while chunk := handle.read(CHUNK):
        piece = decoder.decode(chunk).encode("utf-8", "replace") if decoder else chunk
        if on_progress:
            on_progress(handle.tell())
        if piece := piece.replace(b"\0", b""):
            yield piece
