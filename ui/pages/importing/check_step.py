"""The third step: what would come in, what would not, and whether its clocks start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from resources.import_words import flag_words
from ui.desk import Desk
from ui.pages.importing.bad_rows_part import BadRowsPart
from ui.pages.importing.clocks_choice import ClocksChoice
from ui.pages.importing.known_choice import KnownChoice
from ui.pages.importing.preview_model import PreviewModel
from ui.pages.importing.preview_table import PreviewTable
from ui.pages.importing.result_words import coming_in
from ui.pages.importing.words import count_text, counted, row_count
from ui.widgets.card import Card
from ui.widgets.confirming import confirm_by_keys
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.operations.import_leads import StagedImport


class CheckStep(Speaking, QWidget):
    """``agreed`` tells where the bad rows go (None: there are none); ``clocks`` asks otherwise."""

    agreed = Signal(object)
    clocks_chosen = Signal(str)
    known_chosen = Signal(str)
    list_wanted = Signal(object)
    """Where the list of the bad rows is to be saved, now."""
    back_pressed = Signal()
    given_up = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.staged: StagedImport | None = None
        self.new, self.known, self.events, self.refused = (Card() for _ in range(4))
        self.clocks, self.bad_rows, self._flags, self._missing = (
            ClocksChoice(),
            BadRowsPart(),
            QLabel(),
            QLabel(),
        )
        self.known_people = KnownChoice()
        self._file, self._preview_title = QLabel(), SectionTitle()
        self.preview = PreviewModel()
        self.table = PreviewTable(self.preview)
        self.back, self.cancel, self.go = QPushButton(), QPushButton(), QPushButton()
        self.go.setProperty("kind", "primary")
        self._lay_out()
        self.clocks.chosen.connect(self._choose_clocks)
        self.known_people.chosen.connect(self._choose_known)
        self.bad_rows.changed.connect(self._say_readiness)
        self.bad_rows.saved.connect(self.list_wanted)
        self.back.clicked.connect(self.back_pressed)
        self.cancel.clicked.connect(self.given_up)
        confirm_by_keys(self, self.go)
        self.go.clicked.connect(lambda: self.agreed.emit(self.bad_rows.place()))
        self.retranslate()

    def show_staged(self, staged: StagedImport) -> None:
        """Show what staging a file gave."""
        self.staged = staged
        self.clocks.show_choice(staged.choice.clocks)
        self.clocks.setVisible(_asks_for_clocks(staged))
        self.known_people.show_staged(staged)
        self.bad_rows.show_rows(staged.rejected, staged.choice.path)
        self.preview.show_staged(staged, self._desk.zone)
        self.table.fit_columns()
        # The bad rows need the room, and are what has to be looked at.
        previewed = bool(staged.examples) and not staged.rejected
        for widget in (self._preview_title, self.table):
            widget.setVisible(previewed)
        self.retranslate()

    def first(self) -> QWidget:
        """Where the keyboard begins: what can be pressed, or has to be chosen first."""
        if self.go.isEnabled() or self.staged is None:
            return self.go
        is_asked = self.staged.rejected and not self.staged.is_empty
        return self.bad_rows.nothing if is_asked else self.back

    def forget(self) -> None:
        """Another file comes: what was chosen for the last one says nothing about it."""
        self.bad_rows.forget()

    def retranslate(self) -> None:
        """Say its words again."""
        self.back.setText(self.tr("Back"))
        self.cancel.setText(self.tr("Cancel"))
        if self.staged is None:
            return
        staged = self.staged
        self._file.setText(staged.choice.path.name)
        self._say_counts(staged)
        self._say_preview(staged)
        flags = (flag_words(code, n, spoken()) for code, n in sorted(staged.flags.items()))
        self._flags.setText("\n".join(flags))
        self._flags.setVisible(bool(staged.flags))
        self.go.setText(self._button_words(staged))
        self._say_readiness()

    def _say_counts(self, staged: StagedImport) -> None:
        rows = self.tr("in {rows}").format(rows=row_count(staged.rows))
        if staged.choice.mapping.kind == "outcomes":
            self.new.say(self.tr("Leads with news"), count_text(staged.outcomes), rows)
        else:
            self.new.say(self.tr("New leads"), count_text(staged.new_leads), rows)
        known = staged.known + sum(staged.alike.values())
        fate = self._fate_of_known(staged)
        self.known.say(self.tr("Rows known already"), count_text(known), fate)
        self.events.say(
            self.tr("Events"), count_text(staged.events), self.tr("on the leads’ timelines")
        )
        refused = len(staged.rejected)
        why = self.tr("see the reasons below") if refused else self.tr("all rows are fine")
        tone = "warning" if refused else "muted"
        self.refused.say(self.tr("Rows that cannot be taken"), count_text(refused), why, tone)

    def _fate_of_known(self, staged: StagedImport) -> str:
        """What becomes of the rows about somebody or something that is known."""
        alike = sum(staged.alike.values())
        if not alike or staged.choice.known == "skip":
            return self.tr("left as they are")
        words = {
            "merge": (
                self.tr("1 merged with what is there"),
                self.tr("{count} merged with what is there"),
            ),
            "person": (
                self.tr("1 as one more lead of theirs"),
                self.tr("{count} as one more lead of theirs"),
            ),
        }
        said = counted(*words[staged.choice.known], alike)
        if not staged.known:
            return said
        one, many = self.tr("1 left as it is"), self.tr("{count} left as they are")
        left = counted(one, many, staged.known)
        return f"{said}, {left}"

    def _say_preview(self, staged: StagedImport) -> None:
        count = count_text(len(staged.examples))
        if len(staged.examples) == coming_in(staged):
            self._preview_title.setText(self.tr("This is how they come in"))
        else:
            words = self.tr("This is how they come in: the first {count}")
            self._preview_title.setText(words.format(count=count))
        self.preview.retranslate()

    def _button_words(self, staged: StagedImport) -> str:
        if staged.is_empty:
            return self.tr("Import")
        if staged.choice.mapping.kind == "outcomes":
            one, many = self.tr("Import news of 1 lead"), self.tr("Import news of {count} leads")
            return counted(one, many, staged.outcomes)
        merged = counted(self.tr("merge 1"), self.tr("merge {count}"), staged.merged)
        if not staged.new_leads:
            return merged.capitalize() if staged.merged else self.tr("Import")
        one, many = self.tr("Import 1 lead"), self.tr("Import {count} leads")
        said = counted(one, many, staged.new_leads)
        return f"{said}, {merged}" if staged.merged else said

    def _say_readiness(self) -> None:
        if self.staged is None:
            return
        missing = ""
        if self.staged.is_empty:
            missing = self.tr("There is nothing new in this file.")
        elif self.staged.rejected and self.bad_rows.place() is None:
            missing = self.tr(
                "Mend the rows in the file and choose it again, or import the good rows only."
            )
        self._missing.setText(missing)
        self.go.setEnabled(not missing)
        self.go.setAccessibleDescription(missing)

    def _choose_clocks(self, clocks: str) -> None:
        if self.staged is not None and clocks != self.staged.choice.clocks:
            self.clocks_chosen.emit(clocks)

    def _choose_known(self, known: str) -> None:
        if self.staged is not None and known != self.staged.choice.known:
            self.known_chosen.emit(known)

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(16)
        for card in (self.new, self.known, self.events, self.refused):
            cards.addWidget(card)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._missing, 1)
        for button in (self.back, self.cancel, self.go):
            foot.addWidget(button)
        self._flags.setTextFormat(Qt.TextFormat.PlainText)
        self._missing.setWordWrap(True)
        set_tone(self._flags, "muted")
        set_tone(self._missing, "warning")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        font = self._file.font()
        font.setWeight(font.Weight.DemiBold)
        self._file.setFont(font)
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._file)
        column.addLayout(cards)
        column.addWidget(self._flags)
        column.addWidget(self.known_people)
        column.addWidget(self.clocks)
        shown = QVBoxLayout()
        shown.setSpacing(8)
        shown.addWidget(self._preview_title)
        shown.addWidget(self.table, 1)
        column.addLayout(shown, 1)
        column.addWidget(self.bad_rows, 1)
        column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(_scrolled(inner), 1)
        whole.addLayout(foot)


def _scrolled(inner: QWidget) -> QScrollArea:
    """All that is asked may be higher than a small screen; the buttons below stay in sight."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def _asks_for_clocks(staged: StagedImport) -> bool:
    """News of leads start no clock, but for a hand-over among them; nor does nothing."""
    mapping = staged.choice.mapping
    if staged.is_empty:
        return False
    return mapping.kind == "leads" or "handed_over_at" in mapping.targets
