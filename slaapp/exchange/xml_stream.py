"""XML read piece by piece with expat: no tree is built, so memory does not grow with the file.

A sheet of 32 MB of empty cells, 160 kB as a file, took 2.4 GB in a reader that builds elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

CHUNK = 1 << 17
"""Bytes fed at a time."""

_DEEPEST = 100
_LONGEST_TOKEN = 1 << 24
"""Bytes without any element or text: no workbook has a tag or a comment of 16 MiB."""


class UnusualXmlError(ValueError):
    """Well-formed or not, no spreadsheet program writes this."""


class XmlHandler:
    """What elements and text are told to; ``inside`` are the open elements, without prefixes."""

    def __init__(self) -> None:
        self.inside: list[str] = []

    def on_start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        """An element begins. "x:row" and "row" are the same to us."""
        self.inside.append(local(name))

    def on_end(self, _name: str) -> None:
        """The innermost element ends."""
        self.inside.pop()

    def on_text(self, data: str) -> None:
        """A piece of text; one text may come in several."""


def parse_stream(stream: IO[bytes], handler: XmlHandler) -> Iterator[None]:
    """Feed the stream to the handler; yields after every piece.

    Raises expat.ExpatError for what is not well-formed, UnusualXmlError for a document type (and
    with it entities), for elements nested too deep and for a token without end.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = handler.on_start
    parser.EndElementHandler = handler.on_end
    parser.CharacterDataHandler = handler.on_text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    position = 0
    while chunk := stream.read(CHUNK):
        position += len(chunk)
        parser.Parse(chunk, False)
        if position - max(parser.CurrentByteIndex, 0) > _LONGEST_TOKEN:
            raise UnusualXmlError("a token without end")
        if len(handler.inside) > _DEEPEST:
            raise UnusualXmlError("too deep")
        yield
    parser.Parse(b"", True)
    yield


def parse_whole(stream: IO[bytes], handler: XmlHandler) -> None:
    """Feed all of the stream to the handler, see :func:`parse_stream`."""
    for _ in parse_stream(stream, handler):
        pass


def local(name: str) -> str:
    """The name without its prefix."""
    return name.rpartition(":")[2]


def _refuse_document_type(*_: object) -> None:
    raise UnusualXmlError("a document type")
