"""The one door to tables in files: what the file holds decides how it is read, not its name.

Cards (vCard, MECARD) are a table too.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from slaapp.domain.trouble import Trouble
from slaapp.exchange.card_table import read_card_table
from slaapp.exchange.contents import HEAD, kind_of, opened
from slaapp.exchange.csv_reading import read_csv
from slaapp.exchange.mojibake import with_texts_mended
from slaapp.exchange.table import ReadOptions, Table
from slaapp.exchange.xlsx_reading import read_xlsx

_WORKBOOK_NAMES = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls"})
_READERS = {"zip": read_xlsx, "text": read_csv, "vcard": read_card_table}
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE_SEARCHED = 1 << 24


def read_table(path: Path, options: ReadOptions | None = None) -> Table:
    """The table in a CSV, XLSX or vCard file; its rows are read when they are asked for.

    Raises Trouble, always with ``path``: file_missing, file_is_folder, file_unreadable, file_empty,
    not_a_table (``kind``: pdf, image, archive, database, document, html, xml, json,
    calendar, ods, xlsb, binary), archive_too_large, workbook_damaged, workbook_protected,
    workbook_old_format (.xls), too_many_columns, sheet_missing, header_missing, encoding_unknown,
    delimiter_unknown.
    """
    with opened(path) as handle:
        head = handle.read(HEAD)
        kind = kind_of(head)
        is_locked = kind == "ole" and _ENCRYPTED in head + handle.read(_OLE_SEARCHED)
    if not head:
        raise Trouble("file_empty", path=str(path))
    if kind == "ole":
        raise Trouble("workbook_protected" if is_locked else "workbook_old_format", path=str(path))
    if kind not in _READERS:
        raise Trouble("not_a_table", path=str(path), kind=kind)
    table = with_texts_mended(_READERS[kind](path, options or ReadOptions()))
    if (table.form == "xlsx") != (path.suffix.lower() in _WORKBOOK_NAMES):
        return replace(table, notices=(*table.notices, "name_differs"))
    return table
