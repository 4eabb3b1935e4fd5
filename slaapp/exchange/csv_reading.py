"""A CSV as a table: encoding, delimiter and header found or as decided, rows streamed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from slaapp.domain.trouble import Trouble
from slaapp.exchange.contents import HEAD, is_binary, opened
from slaapp.exchange.csv_lines import LONGEST_LINE, CsvLines, physical_lines
from slaapp.exchange.csv_records import csv_records
from slaapp.exchange.delimiters import declared_delimiter, sniff_delimiter
from slaapp.exchange.encodings import fits, known_encoding, sniff_encoding
from slaapp.exchange.header_line import SAMPLE, find_header, header_notices, unique_names
from slaapp.exchange.rows import MOST_COLUMNS, BadRow, OnProgress, Row
from slaapp.exchange.table import Notice, ReadOptions, Table

_SAMPLE_LINES = 500


def read_csv(path: Path, options: ReadOptions) -> Table:
    """The table in a text file.

    Raises Trouble: file_empty, not_a_table (kind "binary"), too_many_columns, encoding_unknown,
    delimiter_unknown, header_missing (the decided line is not there), and those of ``opened``.
    """
    with opened(path) as handle:
        encoding = known_encoding(options.encoding) if options.encoding else sniff_encoding(handle)
        lines = _first_lines(handle, encoding, path)
        explained = (not options.encoding and encoding == "utf-8") or fits(handle, encoding)
        size = handle.seek(0, 2)
    delimiter = _one_sign(options.delimiter) or _delimiter(lines)
    header, written = _header(lines, delimiter, options.header_line, path)
    notices = header_notices(written, header, _is_preceded(lines, header))
    found = replace(options, encoding=encoding, delimiter=delimiter, header_line=header)
    return _table(
        path, found, written, size, notices if explained else ("undecodable_bytes", *notices)
    )


def _table(
    path: Path,
    options: ReadOptions,
    written: tuple[str, ...],
    size: int,
    notices: tuple[Notice, ...],
) -> Table:
    """A table whose options are all decided."""
    width = len(written)

    def source(on_progress: OnProgress | None) -> Iterator[Row | BadRow]:
        with opened(path) as handle:
            lines = CsvLines(physical_lines(handle, options.encoding, on_progress))
            _skip(lines, options, width)
            yield from csv_records(lines, options.delimiter, width)

    return Table(
        path=path,
        form="csv",
        header=unique_names(written),
        written_header=written,
        header_line=options.header_line or 0,
        size=size,
        options=options,
        notices=notices,
        source=source,
    )


def _skip(lines: CsvLines, options: ReadOptions, width: int) -> None:
    """Let the header and the lines above it go by, or Excel's declaration of the delimiter."""
    header = options.header_line or 0
    while lines.number < header - 1 and next(lines, None) is not None:
        lines.record_done()
    if header:
        next(csv_records(lines, options.delimiter, width), None)
    elif (first := next(lines, None)) is not None and not declared_delimiter(first.strip("\r\n")):
        lines.give_back()
    lines.record_done()


def _first_lines(handle: BinaryIO, encoding: str, path: Path) -> list[str]:
    handle.seek(0)
    head = handle.read(HEAD)
    if is_binary(head.decode(encoding, errors="replace")):
        raise Trouble("not_a_table", path=str(path), kind="binary")
    handle.seek(0)
    lines, held = [], 0
    for line in islice(physical_lines(handle, encoding), _SAMPLE_LINES):
        lines.append(line)
        held += len(line)
        if held > LONGEST_LINE:
            break
    if not any(map(str.strip, lines)):
        raise Trouble("file_empty", path=str(path))
    return lines


def _delimiter(lines: list[str]) -> str:
    return declared_delimiter(lines[0].strip("\r\n")) or sniff_delimiter(lines)


def _one_sign(delimiter: str) -> str:
    if len(delimiter) > 1 or delimiter in ('"', "\r", "\n"):
        raise Trouble("delimiter_unknown", delimiter=delimiter)
    return delimiter


def _header(
    lines: list[str], delimiter: str, decided: int | None, path: Path
) -> tuple[int, tuple[str, ...]]:
    """The header's line (0: none) and its names as written ("" each where there is no header)."""
    sample = _sample(lines, delimiter)
    if decided is None:
        header = find_header(sample)
    else:
        header = next((row for row in sample if row.line == decided), None)
        if decided and header is None:
            raise Trouble("header_missing", path=str(path), line=decided)
    width = len(header.cells) if header else _usual_width(sample)
    if width > MOST_COLUMNS:
        raise Trouble("too_many_columns", path=str(path), columns=width, limit=MOST_COLUMNS)
    if header is None:
        return 0, ("",) * width
    return header.line, tuple(str(cell) for cell in header.cells)


def _usual_width(sample: list[Row]) -> int:
    widths = Counter(len(row.cells) for row in sample)
    return max(widths, key=lambda width: (widths[width], width), default=1)


def _sample(lines: list[str], delimiter: str) -> list[Row]:
    source = CsvLines(iter(lines))
    if declared_delimiter(lines[0].strip("\r\n")):
        next(source)
        source.record_done()
    records = csv_records(source, delimiter)
    return list(islice((row for row in records if isinstance(row, Row)), SAMPLE))


def _is_preceded(lines: list[str], header: int) -> bool:
    """Whether anything but Excel's declaration of the delimiter stands above the header."""
    above = lines[: max(header - 1, 0)]
    if above and declared_delimiter(above[0].strip("\r\n")):
        above = above[1:]
    return any(map(str.strip, above))
