"""At the left: every version with its standing and its signers, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem

from slaapp.store.rows.agreement_sheet import Which
from ui.delegates.wrapped import WrappedDelegate
from ui.models.roles import KEY, TONE
from ui.pages.agreement.versions.texts import Text
from ui.words import Speaking


class VersionList(Speaking, QListWidget):
    """``chosen`` tells which one is looked at."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setItemDelegate(WrappedDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.currentItemChanged.connect(lambda item, _before: self._tell(item))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the list is; its lines are told anew."""
        self.setAccessibleName(self.tr("Versions of the agreement"))

    def show_texts(self, texts: Sequence[Text], chosen: Which) -> None:
        """Show these, one of them chosen; nothing is told of it."""
        before = self.blockSignals(True)
        self.clear()
        for text in texts:
            item = QListWidgetItem(self._words(text))
            item.setData(KEY, text.which)
            item.setData(TONE, "bad" if text.tampered else None)
            self.addItem(item)
            if text.which == chosen:
                self.setCurrentItem(item)
        self.blockSignals(before)

    def choose(self, which: Which) -> None:
        """Look at one."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == which:
                self.setCurrentRow(row)

    def lines(self) -> list[str]:
        """What is written, from top to bottom."""
        return [self.item(row).text() for row in range(self.count())]

    def _words(self, text: Text) -> str:
        signers = [one.name for one in (text.marketing, text.sales) if one is not None]
        unsigned = self.tr("the default, signed by nobody") if text.signed else ""
        lines = [f"{text.name} — {text.standing}", " · ".join(signers) or unsigned]
        if text.tampered:
            lines.append(self.tr("Not what was signed"))
        return "\n".join(filter(None, lines))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(KEY))
