"""What a file holds, judged by its bytes and never by its name."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from slaapp.domain.trouble import Trouble

HEAD = 1 << 16
"""Bytes that are looked at to tell what a file is."""

_STRAY = 5
"""Control characters that a text may have however short it is."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"SQLite format 3\x00", "database"),
    (b"{\\rtf", "document"),
)
_MARKS_AND_BLANKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_TEXT_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"<?xml", "xml"),
    (b"begin:vcard", "vcard"),
    (b"mecard:", "vcard"),
    (b"begin:vcalendar", "calendar"),
)


# A card after a greeting, a blank or the rest of one that was cut off.
_CARD = re.compile(rb"^begin\s*:\s*vcard\s*$", re.IGNORECASE | re.MULTILINE)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file open for reading bytes.

    Raises Trouble: file_missing, file_is_folder, file_unreadable (no permission, a device, a disk
    that fails), each with ``path``; also for what goes wrong while the file is being read.
    """
    try:
        with _regular(path).open("rb") as handle:
            yield handle
    except (FileNotFoundError, NotADirectoryError):
        raise Trouble("file_missing", path=str(path)) from None
    except IsADirectoryError:
        raise Trouble("file_is_folder", path=str(path)) from None
    except OSError as error:
        raise Trouble("file_unreadable", path=str(path), error=error.errno) from error


def _regular(path: Path) -> Path:
    """``path``, if reading it comes to an end: a pipe or a device might not."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError
    if not stat.S_ISREG(mode):
        raise Trouble("file_unreadable", path=str(path), error=None)
    return path


def kind_of(head: bytes) -> str:
    """What the first bytes say: "zip", "ole", "text", or a kind that is no table ("pdf", …).

    Text may still turn out to be binary once it is decoded, see :func:`is_binary`.
    """
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    # An address book may be in UTF-16.
    start = head.replace(b"\0", b"").lstrip(_MARKS_AND_BLANKS)[:64].lower()
    for signature, kind in _TEXT_SIGNATURES:
        if start.startswith(signature):
            return kind
    if _CARD.search(head.replace(b"\0", b"")):
        return "vcard"
    if b"".join(start.split()).startswith((b'{"', b'[{"')):
        return "json"
    return "text"


def is_binary(text: str) -> bool:
    """Whether decoded text has more control characters than any table would.

    NULs are counted apart: some old exports pad fields with them, and they are taken out.
    """
    if not text:
        return False
    nuls = text.count("\0")
    controls = sum(sign < " " and sign not in "\0\t\n\v\f\r\x1a\x1b" for sign in text)
    return nuls > len(text) / 10 or controls > max(_STRAY, len(text) / 50)
