"""A dialog as high as what it says: sentences that wrap have no height before a width."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def fit(dialog: QDialog) -> None:
    """Give a dialog the height that its layout has at its width."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    width = dialog.width()
    high = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
    dialog.resize(width, max(high, layout.totalSizeHint().height()))
