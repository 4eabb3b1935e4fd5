from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.csv_lines import CsvLines, CutLine, physical_lines


class Trickle(io.BytesIO):
    """A file of which little comes at a time."""

    def __init__(self, content: bytes, most: int) -> None:
        super().__init__(content)
        self._most = most

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(self._most)


@given(
    st.text("ab\r\né€😀", max_size=40), st.integers(1, 7), st.sampled_from(["utf-8", "utf-16-le"])
)
def test_lines_do_not_depend_on_how_the_file_comes_in(text: str, most: int, encoding: str) -> None:
    whole = list(io.StringIO(text, newline=""))
    assert list(physical_lines(Trickle(text.encode(encoding), most), encoding)) == whole


def test_a_long_line_comes_as_its_beginning_only() -> None:
    content = b"a\n" + b"x" * 9_000_000 + b"\r\nb\n"
    first, cut, last = physical_lines(io.BytesIO(content), "utf-8")
    assert (first, last) == ("a\n", "b\n")
    assert isinstance(cut, CutLine)
    assert 0 < len(cut) < 10_000


def test_lines_given_back_come_again_under_their_numbers() -> None:
    lines = CsvLines(iter(["a", "b", "c", "d"]))
    assert [next(lines) for _ in range(3)] == ["a", "b", "c"]
    assert lines.reject() == [(1, "a")]
    assert (next(lines), lines.number) == ("b", 2)
    lines.record_done()
    assert list(lines) == ["c", "d"]
    assert lines.number == 4
