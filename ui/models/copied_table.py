"""Rows put on the clipboard: as text for a mail, as a table for a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QMimeData, QStringListModel

from ui.models.column import Column

_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d\s.,()'’/€$£-]*$)")
"""How a cell begins that a sheet would reckon with; a phone or a credit is no such thing."""


def copied_table(columns: Sequence[Column], rows: Iterable[Any]) -> QMimeData:
    """The columns' titles and a line for each row: cells between tabs, and the same as HTML."""
    lines = [[column.title() for column in columns]]
    lines += [[_cell(column, row) for column in columns] for row in rows]
    data = _outliving_python()
    data.setText("\n".join("\t".join(line) for line in lines))
    data.setHtml(_html(lines, [column.figures for column in columns]))
    return data


def _outliving_python() -> QMimeData:
    """Empty, and Qt's own: one that Python makes asks Python when it goes, and without a desktop's
    clipboard Qt lets it go after Python has ended, which brings the process down."""
    maker = QStringListModel([""])
    data = maker.mimeData([maker.index(0)])
    data.clear()
    return data


def _cell(column: Column, row: Any) -> str:
    said = column.copied(row) if column.copied is not None else column.text(row)
    return harmless("" if said == "—" else " ".join(said.split()))


def harmless(text: str) -> str:
    """With a sign before it where a sheet would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _html(lines: list[list[str]], figures: list[bool]) -> str:
    head, *rows = lines
    titles = "".join(f"<th>{escape(title)}</th>" for title in head)
    ways = [' align="right"' if right else "" for right in figures]
    body = "".join(
        "<tr>"
        + "".join(f"<td{way}>{escape(cell)}</td>" for way, cell in zip(ways, row, strict=True))
        + "</tr>"
        for row in rows
    )
    return f'<meta charset="utf-8"><table><tr>{titles}</tr>{body}</table>'
