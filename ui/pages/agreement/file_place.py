"""Where a file made of the agreement is likely to go, and what it is called."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from slaapp.store.rows.agreement_sheet import Which
from ui.desk import Desk

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def file_place(desk: Desk, which: Which, suffix: str) -> Path:
    """Beside the team's file, named after it and the version: ``team – agreement 2.pdf``."""
    file = desk.file
    folder, stem = (file.parent, file.stem) if file is not None else (Path.home(), "slaapp")
    name = QCoreApplication.translate("Paper file", "{file} – agreement {version}")
    versions = {
        "draft": QCoreApplication.translate("Paper file", "draft"),
        "proposal": QCoreApplication.translate("Paper file", "proposal"),
    }
    version = versions.get(str(which), str(which))
    return folder / (_UNFIT.sub("-", name.format(file=stem, version=version)) + suffix)
