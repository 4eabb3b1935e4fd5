"""What a file holds of anything, it does not fill the memory: measured, not believed."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.exchange.column_types import profile_table
from slaapp.exchange.date_formats import date_reader
from slaapp.exchange.reading import read_table
from slaapp.exchange.rows import Row
from slaapp.exchange.vcard_reading import cards_in
from slaapp.operations.import_leads import inspect_file
from slaapp.operations.importing import stage
from tests.operations.importing.conftest import Bench, bench

__all__ = ["bench"]
MB = 1 << 20


@contextmanager
def at_most(megabytes: float) -> Iterator[None]:
    """Python's own memory never held so much more than before."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < megabytes * MB
    finally:
        tracemalloc.stop()


class Endless(io.RawIOBase):
    """A file of many megabytes that is made while it is read."""

    def __init__(self, before: bytes, piece: bytes, times: int, after: bytes) -> None:
        self._made_of = (before, *(piece for _ in range(times)), after)
        self.seek(0)

    def seek(self, place: int, _whence: int = 0) -> int:
        assert place == 0
        self._pieces = iter(self._made_of)
        self._rest, self.read_so_far = b"", 0
        return 0

    def tell(self) -> int:
        return self.read_so_far

    def read(self, size: int = -1) -> bytes:
        while len(self._rest) < size and (piece := next(self._pieces, b"")):
            self._rest += piece
        got, self._rest = self._rest[:size], self._rest[size:]
        self.read_so_far += len(got)
        return got


@pytest.mark.parametrize("end", [b"", b"\r\n "])
def test_a_photo_of_twenty_megabytes_is_read_over(end: bytes) -> None:
    piece = b"/9j/" * 5_000 + end
    photo = b"BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:"
    source = Endless(photo, piece, 1_000, b"\nTEL:1\nEND:VCARD\n")
    with at_most(8):
        (card,) = cards_in(source)  # type: ignore[arg-type]
    assert (card.formatted_name, card.phone) == ("A", "1")
    assert source.read_so_far > 20 * 10**6


def test_a_note_of_twenty_megabytes_is_cut() -> None:
    source = Endless(b"BEGIN:VCARD\nNOTE:", b"x" * 10_000, 2_000, b"\nTEL:1\nEND:VCARD\n")
    with at_most(16):
        (card,) = cards_in(source)  # type: ignore[arg-type]
    assert card.phone == "1"


def test_long_texts_are_not_remembered(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("date;note\n" + "".join(f"{n};{str(n) * 60_000}\n" for n in range(100, 250)))
    read = date_reader("yyyy-MM-dd", ZoneInfo("UTC"))
    with at_most(24):
        table = read_table(path)
        profile_table(table)
        for row in table.rows():
            assert isinstance(row, Row)
            read(row.cells[1])
    with at_most(24):
        assert max(len(cell) for row in inspect_file(path).sample for cell in row) == 500


def test_so_many_bad_rows_that_they_fill_the_memory_are_refused(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("id;date;nom\n1;2026-01-01;A\n" + "x;2026-01-32;B\n" * 20 + "".join(
        f"{n};2026-02-01;C\n" for n in range(2, 400)
    ))  # fmt: skip
    assert len(bench.stage(path).rejected) == 20
    monkeypatch.setattr(stage, "_MOST_REJECTED_TEXT", 1_000)
    with pytest.raises(Trouble, match="too_many_bad_rows"):
        bench.stage(path)
