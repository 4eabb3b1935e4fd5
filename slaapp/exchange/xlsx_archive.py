"""An XLSX file while it is open: what is wrong with it comes out as Trouble, nothing else."""

from __future__ import annotations

import errno
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from slaapp.domain.trouble import Trouble
from slaapp.exchange.contents import opened
from slaapp.exchange.rows import BadRow, Row
from slaapp.exchange.xlsx_package import NotAWorkbookError, Package, check_directory
from slaapp.exchange.xlsx_sheet import sheet_rows
from slaapp.exchange.xlsx_workbook import Sheet, Workbook, read_strings, read_workbook

# What zipfile, zlib and expat raise for a broken archive, and our handlers for odd attributes.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, expat.ExpatError, struct.error, EOFError),
    *(LookupError, ValueError, OverflowError, NotImplementedError, RuntimeError),
)


@dataclass(frozen=True, slots=True)
class OpenWorkbook:
    """The workbook and where its bytes come from."""

    path: Path
    handle: BinaryIO
    package: Package
    workbook: Workbook

    def rows(self, sheet: Sheet) -> Iterator[Row | BadRow | int]:
        """The sheet's rows; in between, as a number, how many of the file's bytes are done."""
        path, size = str(self.path), self.handle.seek(0, 2)
        strings = read_strings(self.package, self.workbook.strings_part, path)
        info = self.package.info(sheet.part)
        with self.package.open(sheet.part) as stream:
            for row in sheet_rows(
                stream, path, strings, self.workbook.formats, self.workbook.from_1904
            ):
                if row is not None:
                    yield row
                else:
                    done = self.handle.tell() - info.header_offset
                    yield min(size, size * max(done, 0) // max(info.compress_size, 1))


@contextmanager
def open_workbook(path: Path) -> Iterator[OpenWorkbook]:
    """The workbook in a file.

    Raises Trouble: archive_too_large, workbook_damaged, workbook_protected, not_a_table (kind
    "ods", "xlsb", "archive", "document"), and those of ``opened``; also while it is being read.
    """
    with opened(path) as handle:
        try:
            check_directory(handle, str(path))
            with zipfile.ZipFile(handle) as archive:
                package = Package(archive, str(path))
                yield OpenWorkbook(path, handle, package, read_workbook(package))
        except NotAWorkbookError as other:
            raise Trouble("not_a_table", path=str(path), kind=other.kind) from None
        except _DAMAGED as error:
            raise Trouble("workbook_damaged", path=str(path)) from error
        except OSError as error:
            if error.errno == errno.EINVAL:  # an offset before the file's beginning
                raise Trouble("workbook_damaged", path=str(path)) from error
            raise
