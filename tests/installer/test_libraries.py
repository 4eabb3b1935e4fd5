from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installer import libraries

LDD = """/venv/PySide6/QtGui.abi3.so:
\tlinux-vdso.so.1 (0x00007ffc)
\tlibGL.so.1 => not found
\tlibz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f)
\tlibxcb-cursor.so.0 => not found
/venv/PySide6/QtWidgets.abi3.so:
\tlibGL.so.1 => not found
"""


def test_each_library_that_ldd_misses_is_read_once() -> None:
    assert libraries.not_found(LDD) == ["libGL.so.1", "libxcb-cursor.so.0"]


def test_a_library_of_the_table_is_known_by_its_packages() -> None:
    assert libraries.known("libxcb-cursor.so.0").apt == "libxcb-cursor0"
    assert libraries.known("libnew.so.9") == libraries.Need("libnew.so.9", "", "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the linker of Linux")
def test_the_dynamic_linker_is_asked_and_not_a_list() -> None:
    assert libraries.can_load("libc.so.6")
    assert not libraries.can_load("libsurely-not-there.so.7")


def test_a_font_is_found_in_a_folder_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "FONT_FOLDERS", (str(tmp_path), str(tmp_path / "missing")))
    assert not libraries.has_font()
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "Sans.TTF").touch()
    assert libraries.has_font()
