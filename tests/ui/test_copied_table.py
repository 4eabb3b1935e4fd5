"""A table on the clipboard: what it holds, and what becomes of it when the program ends."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QApplication

from ui.models.column import Column
from ui.models.copied_table import copied_table

_ENDS_AFTER_COPYING = """
from PySide6.QtWidgets import QApplication
from ui.models.copied_table import copied_table
application = QApplication([])
application.clipboard().setMimeData(copied_table([], []))
"""


def test_cells_are_parted_by_tabs_and_stand_in_a_table_too(qapp: QApplication):
    columns = [
        Column("name", lambda: "Name", str),
        Column("score", lambda: "Score", lambda _row: "7"),
    ]
    data = copied_table(columns, ["Ana", "<Bo>"])
    assert data.text() == "Name\tScore\nAna\t7\n<Bo>\t7"
    assert "<td>&lt;Bo&gt;</td>" in data.html()
    assert sorted(data.formats()) == ["text/html", "text/plain"]


def test_a_program_that_ends_with_a_table_on_the_clipboard_ends_well():
    ended = subprocess.run(
        [sys.executable, "-c", _ENDS_AFTER_COPYING], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
