"""The versions: the list at the left, what the chosen one changed at the right."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from slaapp.domain.agreement import Agreement
from slaapp.store.rows.agreement_sheet import Which
from slaapp.store.rows.agreements import AgreementView
from ui.pages.agreement.paper_bar import PaperBar
from ui.pages.agreement.part import Part
from ui.pages.agreement.versions.comparison import Comparison
from ui.pages.agreement.versions.seal_card import SealCard
from ui.pages.agreement.versions.texts import Text, texts_of
from ui.pages.agreement.versions.version_list import VersionList

_LEFT = 340


class VersionsPart(Part):
    """Nothing is edited here; what is looked at stays looked at while other things change."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[AgreementView, ZoneInfo] | None = None
        self._texts: list[Text] = []
        self._chosen: Which = None
        self.list, self.seal, self.comparison = VersionList(), SealCard(), Comparison()
        self.paper = PaperBar()
        for widget in (self.list, self.seal):
            widget.setFixedWidth(_LEFT)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.seal)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(left)
        sides.addWidget(self.comparison, 1)
        self.column.addWidget(self.paper)
        self.column.addLayout(sides, 1)
        self.list.chosen.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Names and standings speak the language in force."""
        if self._shown is not None:
            self.show_view(*self._shown)

    def show_view(self, view: AgreementView, zone: ZoneInfo) -> None:
        """Show all that there is; the newest is chosen where what was is gone."""
        self._shown = view, zone
        self._texts = texts_of(view, zone)
        there = [text.which for text in self._texts]
        if self._chosen not in there:
            self._chosen = there[0] if there else None
        self.list.show_texts(self._texts, self._chosen)
        self.paper.show_view(view)
        self._show_chosen()

    def compare(self, which: Which) -> None:
        """Look at what one of them changed; the keyboard is on its list."""
        self._choose(which)
        self.list.choose(which)
        self.list.setFocus()

    def lock(self, locked: bool) -> None:
        """Versions are read at any time."""

    def show_terms(self, terms: Agreement) -> None:
        """Versions are not edited."""

    def apply(self, terms: Agreement) -> Agreement:
        """Nothing here changes the terms."""
        return terms

    def _choose(self, which: Which) -> None:
        self._chosen = which
        self.paper.choose(which)
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self._shown is None:
            return
        view, zone = self._shown
        text = next((each for each in self._texts if each.which == self._chosen), None)
        self.seal.setVisible(text is not None)
        if text is not None:
            self.seal.show_text(text, zone)
            self.comparison.show_texts(self._texts, self._chosen, view.custom)
