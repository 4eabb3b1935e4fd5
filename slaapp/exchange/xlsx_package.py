"""The parts of an XLSX archive: checked before anything is unpacked."""

from __future__ import annotations

import struct
import zipfile
from typing import IO, BinaryIO

from slaapp.domain.trouble import Trouble

LARGEST_UNPACKED = 200_000_000
"""Bytes of all parts together."""

HIGHEST_RATIO = 200
LARGEST_DIRECTORY = 4_000_000


class NotAWorkbookError(ValueError):
    """A zip archive, but of something else; ``kind`` says what."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def check_directory(handle: BinaryIO, path: str) -> None:
    """Refuse an archive whose directory alone would not fit into memory, before it is parsed."""
    size = handle.seek(0, 2)
    handle.seek(max(0, size - (1 << 16) - 22))
    tail = handle.read()
    end = tail.rfind(b"PK\x05\x06")
    if end >= 0 and len(tail) >= end + 16:
        (directory,) = struct.unpack_from("<I", tail, end + 12)
        if directory > LARGEST_DIRECTORY:
            raise Trouble("archive_too_large", path=path, limit=LARGEST_DIRECTORY)
    handle.seek(0)


class Package:
    """The archive, its part names compared without case."""

    def __init__(self, archive: zipfile.ZipFile, path: str) -> None:
        self._archive = archive
        self._path = path
        self._parts = {self._name(info.filename): info for info in archive.infolist()}
        self._check_sizes()

    def info(self, part: str) -> zipfile.ZipInfo:
        """The directory entry of a part; KeyError where it is missing."""
        return self._parts[self._name(part)]

    def open(self, part: str) -> IO[bytes]:
        """A part as a stream of bytes, never more of them than the directory says."""
        info = self.info(part)
        if info.flag_bits & 1:
            raise Trouble("workbook_protected", path=self._path)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile("a compression that no spreadsheet program writes")
        return self._archive.open(info)

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return self._name(part) in self._parts

    @staticmethod
    def _name(part: str) -> str:
        return part.replace("\\", "/").lstrip("/").lower()

    def _check_sizes(self) -> None:
        unpacked = sum(info.file_size for info in self._parts.values())
        packed = sum(info.compress_size for info in self._parts.values())
        if unpacked > LARGEST_UNPACKED or unpacked > HIGHEST_RATIO * max(packed, 1):
            raise Trouble("archive_too_large", path=self._path, limit=LARGEST_UNPACKED)
