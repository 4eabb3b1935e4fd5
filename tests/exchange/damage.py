"""Sound bytes made unsound in every way that Hypothesis thinks of; and what may come of it."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.column_types import profile_table
from slaapp.exchange.header_names import HeaderNames
from slaapp.exchange.mapping_guess import guess_mapping
from slaapp.exchange.reading import read_table
from slaapp.exchange.record_reading import read_records

SLOWEST = 5.0
"""Seconds of work; a file of some hundred bytes takes a thousandth."""

Blow = tuple[float, int, bytes]

_TOKENS = (
    *(b'"', b"'", b";", b",", b"\t", b"|", b"\n", b"\r", b"\r\n", b"\0", b"\\", b"=", b" ", b":"),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff", b"\xc3", b"\xe2\x80", b"\xed\xa0\x80"),
    *(b"sep=;\n", b'"" ""', b"BEGIN:VCARD\n", b"END:VCARD\n", b"AGENT:\n", b"\n ", b"=\n", b"=C3"),
    *(b"ENCODING=QUOTED-PRINTABLE:", b";CHARSET=utf-7:", b"ENCODING=b:", b"CHARSET=idna:"),
    *(b"<", b">", b"/>", b"&", b"&#0;", b"&lt;", b"<!DOCTYPE a [", b"<row>", b"</c>", b"<v>"),
    *(b't="s"', b't="e"', b'r="XFD1048576"', b'r="A0"', b"1e999", b"-1", b"99999999999999999999"),
    *(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"A" * 300, b'"' * 40, b"9" * 40),
)


def blows(most: int = 6) -> st.SearchStrategy[list[Blow]]:
    """Where (a share of the length), how many bytes go, and what comes in their place."""
    what = st.one_of(st.sampled_from(_TOKENS), st.binary(max_size=4))
    return st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), what), max_size=most)


def damaged(source: bytes, dealt: list[Blow]) -> bytes:
    """The bytes after those blows."""
    for share, gone, put in dealt:
        place = int(share * len(source))
        source = source[:place] + put + source[place + gone :]
    return source


def zipped(parts: dict[str, bytes]) -> bytes:
    """An archive of those parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def read_whole(path: Path, names: HeaderNames) -> str:
    """Everything that an import does with a file before it writes: "" or the trouble's code.

    Any other exception, and a reader that does not come to an end, is a failure.
    """
    begun = time.process_time()
    try:
        table = read_table(path)
        mapping = guess_mapping(profile_table(table), names, "Europe/Paris", table.options)
        rows = sum(1 for _ in read_records(table, mapping))
        assert rows == sum(1 for _ in table.rows())
        return ""
    except Trouble as trouble:
        return trouble.code
    finally:
        assert time.process_time() - begun < SLOWEST
