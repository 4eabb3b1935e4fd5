"""At the right: what the chosen version says otherwise than another one, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from resources.difference_words import DifferenceWords
from slaapp.domain.agreement_diff import differences
from slaapp.store.rows.agreement_sheet import Which
from slaapp.store.rows.team import FieldRow
from ui.pages.agreement.comparison_words import difference_words
from ui.pages.agreement.versions.difference_table import DifferenceTable
from ui.pages.agreement.versions.texts import Text
from ui.plurals import takes_singular
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone
from ui.words import Speaking


class Comparison(Speaking, QWidget):
    """Against the version before unless another one is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[Which, Text] = {}
        self._chosen: Which = None
        self._custom: tuple[FieldRow, ...] = ()
        self._title, self._with = SectionTitle(), QLabel()
        self.against = ChoiceField()
        self.against.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self._with.setBuddy(self.against)
        self._note, self.table = QLabel(), DifferenceTable()
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        row.addWidget(self._with)
        row.addWidget(self.against)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self.table, 1)
        self.against.activated.connect(lambda _place: self._compare())
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words; the comparison is told anew."""
        self._with.setText(self.tr("&Compared with"))
        self.against.setAccessibleName(self.tr("Compared with"))

    def show_texts(
        self, texts: Sequence[Text], chosen: Which, custom: tuple[FieldRow, ...]
    ) -> None:
        """Compare one of these; the other one stays if it was chosen for the same."""
        kept = self.against.currentData() if chosen == self._chosen else None
        self._texts = {text.which: text for text in texts}
        self._chosen, self._custom = chosen, custom
        self.against.clear()
        for text in texts:
            if text.which != chosen:
                self.against.addItem(text.name, text.which)
        here = self._texts.get(chosen)
        wanted = kept if kept in self._texts else here.before if here is not None else None
        self.against.setCurrentIndex(self.against.findData(wanted))
        self._compare()

    def note(self) -> str:
        """What is said above the table; empty for nothing."""
        return self._note.text() if not self._note.isHidden() else ""

    def _compare(self) -> None:
        new = self._texts.get(self._chosen)
        old = self._texts.get(self.against.currentData())
        self.table.setVisible(False)
        for widget in (self._with, self.against):
            widget.setVisible(self.against.count() > 0)
        self._title.setText(new.name if new is not None else "")
        if new is None or old is None:
            self._say(self.tr("Nothing came before it.") if new is not None else "")
        elif new.terms is None or old.terms is None:
            lost = new if new.terms is None else old
            self._say(self.tr("{name} cannot be read any more.").format(name=lost.name), "bad")
        else:
            self._show(new, old)

    def _show(self, new: Text, old: Text) -> None:
        assert new.terms is not None
        assert old.terms is not None
        found = differences(old.terms, new.terms)
        words = difference_words(self._custom)
        count = len(found)
        said = self.tr("{count} change") if takes_singular(count) else self.tr("{count} changes")
        self._title.setText(f"{new.name} — {said.format(count=count)}")
        self._say_of(new, old, words if not found else None)
        self.table.setVisible(bool(found))
        self.table.show_differences(found, words, old.name, new.name)

    def _say_of(self, new: Text, old: Text, same: DifferenceWords | None) -> None:
        forged = next((text.name for text in (new, old) if text.tampered), None)
        if forged is not None:
            words = self.tr("{name} is not what was signed; this is what the file holds now.")
            self._say(words.format(name=forged), "bad")
        else:
            self._say(self.tr("They say the same.") if same is not None else "")

    def _say(self, sentence: str, tone: str = "muted") -> None:
        self._note.setText(sentence)
        set_tone(self._note, tone)
        # Where there is no table the sentence takes its place, so that the title stays above.
        self._note.setVisible(bool(sentence))
