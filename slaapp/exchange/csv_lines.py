"""The physical lines of a text file, with bounded memory, and taken back when a quote is broken."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

from slaapp.exchange.rows import OnProgress

CHUNK = 1 << 18
"""Bytes read at a time."""

LONGEST_LINE = 1 << 23
"""Characters of the longest record that is read: 8 Mi."""

_SHOWN_OF_A_LONG_LINE = 1 << 10

_REREADING = 1 << 24
"""Characters that broken quotes may make us read again, besides twice of what was read."""


class CutLine(str):
    """The beginning of a line that is longer than LONGEST_LINE."""

    __slots__ = ()


class RecordTooLong(Exception):  # noqa: N818 - a signal between two functions, caught by the reader
    """The record being read would not fit into memory."""


def physical_lines(
    handle: BinaryIO, encoding: str, on_progress: OnProgress | None = None
) -> Iterator[str]:
    """Lines with their ends (LF, CR or CRLF); NUL and byte order mark are taken out.

    Bytes that the encoding does not know become U+FFFD. A line beyond LONGEST_LINE comes as a
    CutLine.
    """
    begun = _BegunLine()
    for text in _texts(handle, encoding, on_progress):
        if "\n" in text or "\r" in text:
            lines = begun.finished_by(text)
            # The last line may go on in the next piece, and a CR there may be half of a CRLF.
            last = "" if lines[-1].endswith("\n") else lines.pop()
            yield from lines
            begun = _BegunLine()
            text = last
        begun.add(text)
    yield from begun.finished_by("")


def _texts(handle: BinaryIO, encoding: str, on_progress: OnProgress | None) -> Iterator[str]:
    """The decoded file in pieces."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    is_first = True
    while chunk := handle.read(CHUNK):
        text = decoder.decode(chunk).replace("\0", "")
        if text:
            yield text.removeprefix("\ufeff") if is_first else text
            is_first = False
        if on_progress:
            on_progress(handle.tell())
    yield decoder.decode(b"", final=True)


class _BegunLine:
    """The beginning of a line whose end was not read yet; no more of it than one can hold."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._cut: CutLine | None = None

    def add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        if self._length > LONGEST_LINE:
            whole = "".join(self._parts)
            self._cut = self._cut or CutLine(whole[:_SHOWN_OF_A_LONG_LINE])
            self._parts, self._length = [whole[-1:]], 1

    def finished_by(self, text: str) -> list[str]:
        """The lines that come out once ``text`` is known as well; none only if all is empty."""
        lines = list(io.StringIO("".join(self._parts) + text, newline=""))
        if self._cut is not None:
            lines[:1] = [self._cut]
        return lines


class CsvLines:
    """An iterator of lines for ``csv.reader`` that knows what the current record took.

    ``number`` is the line last handed out; ``taken`` are the lines handed out since
    :meth:`record_done`; :meth:`reject` refuses the first of them and gives the others back.
    """

    def __init__(self, fresh: Iterator[str], number: int = 0) -> None:
        self._fresh = fresh
        self._again: list[str] = []
        self.taken: list[str] = []
        self._held = 0
        self._rereading_left = _REREADING
        self.number = number

    def __iter__(self) -> CsvLines:
        return self

    def __next__(self) -> str:
        if self._again:
            line = self._again.pop()
        else:
            line = next(self._fresh)
            self._rereading_left += 2 * len(line)
        self.number += 1
        if self.taken:
            self._held += len(line)
        self.taken.append(line)
        if type(line) is CutLine or self._held > LONGEST_LINE:
            raise RecordTooLong
        return line

    def record_done(self) -> None:
        """The taken lines made a record."""
        self.taken = []
        self._held = 0

    def give_back(self) -> None:
        """The taken lines will come again."""
        self._again.extend(reversed(self.taken))
        self.number -= len(self.taken)
        self.record_done()

    def reject(self) -> list[tuple[int, str]]:
        """Number and text of what is refused: the first taken line; the others come again.

        In a file made to be read again and again, all the taken lines are refused at once.
        """
        start = self.number - len(self.taken) + 1
        self._rereading_left -= self._held
        refused = self.taken[: 1 if self._rereading_left > 0 else None]
        self.taken = self.taken[len(refused) :]
        self.give_back()
        return list(enumerate(refused, start))
