"""A version on paper: which one, in which language, and the button that saves it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from slaapp.store.rows.agreement_sheet import Which
from slaapp.store.rows.agreements import AgreementView
from ui.icons import icon
from ui.words import LANGUAGE_NAMES, Speaking, spoken


class PaperBar(Speaking, QWidget):
    """``wanted`` tells which version (see ``Which``) in which language; not where it is to go."""

    wanted = Signal(object, str)
    export_wanted = Signal(object)
    """The same version is wanted as a file that another team can import."""

    def __init__(self) -> None:
        super().__init__()
        self._view: AgreementView | None = None
        self._labels = (QLabel(), QLabel())
        self.version, self.language = QComboBox(), QComboBox()
        self.save, self.export = QPushButton(icon("file"), ""), QPushButton(icon("export"), "")
        self.version.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(spoken()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for label, box in zip(self._labels, (self.version, self.language), strict=True):
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
        for button in (self.save, self.export):
            row.addWidget(button)
        row.addStretch(1)
        self.save.clicked.connect(self._tell)
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.version.currentData()))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the bar's words; the paper speaks what was chosen for it."""
        words = (self.tr("On paper:"), self.tr("in"))
        boxes = (self.version, self.language)
        names = (self.tr("Version to print"), self.tr("Language of the paper"))
        for label, box, word, name in zip(self._labels, boxes, words, names, strict=True):
            label.setText(word)
            box.setAccessibleName(name)
        self.save.setText(self.tr("Save as &PDF…"))
        self.export.setText(self.tr("E&xport as a file…"))
        self._offer()

    def show_view(self, view: AgreementView) -> None:
        """Offer the versions there are, newest first; what was chosen stays chosen."""
        self._view = view
        self._offer()

    def choose(self, which: Which) -> None:
        """Offer one that is looked at elsewhere."""
        self.version.setCurrentIndex(max(self.version.findData(which), 0))

    def _offer(self) -> None:
        if self._view is None:
            return
        chosen = self.version.currentData()
        self.version.clear()
        for which, words in self._choices(self._view):
            self.version.addItem(words, which)
        place = self.version.findData(self._view.number if chosen is None else chosen)
        self.version.setCurrentIndex(max(place, 0))
        for button in (self.save, self.export):
            button.setEnabled(self.version.count() > 0)

    def _choices(self, view: AgreementView) -> list[tuple[Which, str]]:
        choices: list[tuple[Which, str]] = []
        if view.draft is not None:
            choices.append(("draft", self.tr("The draft")))
        if view.proposal is not None:
            choices.append(("proposal", self.tr("The proposal")))
        for row in reversed(view.versions):
            words = self.tr("Version {number}")
            choices.append((row.number, words.format(number=row.number)))
        return choices

    def _tell(self) -> None:
        which = cast(Which, self.version.currentData())
        self.wanted.emit(which, self.language.currentData())
