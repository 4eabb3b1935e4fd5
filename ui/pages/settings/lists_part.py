"""The team's lists in its own words: sources, reasons of rejection, reasons of loss."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.lead_words import reason_word
from ui.page import Page
from ui.pages.settings.asking import Lists, read_lists
from ui.pages.settings.name_list import Entry, NameList
from ui.pages.settings.part import Part
from ui.trouble_words import words_for
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.team import ReasonRow


class ListsPart(Part):
    """An entry is renamed in its place; whoever looks at the lists sees the new words."""

    tables = frozenset({"source", "reason"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._lists: Lists | None = None
        self._title, self._hint, self._empty = SectionTitle(), QLabel(), QLabel()
        self.sources, self.rejections, self.losses = NameList(), NameList(), NameList()
        self._lay_out()
        self.sources.renamed.connect(self._rename_source)
        for reasons in (self.rejections, self.losses):
            reasons.renamed.connect(
                lambda key, words, reasons=reasons: self._label_reason(reasons, key, words)
            )
        self.retranslate()

    def refresh(self) -> None:
        """Read the lists again."""
        self.page.ask(read_lists, self._show, topic="lists")

    def retranslate(self) -> None:
        """Say the part's words, and the reasons that have none of the team's own."""
        self._title.setText(self.tr("Words of our own"))
        self._hint.setText(
            self.tr(
                "F2 or a double click renames an entry, for past leads too. A reason whose words "
                "are cleared takes its usual ones again."
            )
        )
        self._empty.setText(self.tr("Sources come with the first leads."))
        self.sources.say(self.tr("Sources"))
        self.rejections.say(self.tr("Reasons to reject"))
        self.losses.say(self.tr("Reasons for a loss"))
        if self._lists is not None:
            self._show(self._lists)

    def _show(self, lists: Lists) -> None:
        self._lists = lists
        self.sources.show_entries([Entry(row.id, row.name) for row in lists.sources])
        self._empty.setVisible(not lists.sources)
        self.rejections.show_entries([self._entry(row) for row in lists.rejections])
        self.losses.show_entries([self._entry(row) for row in lists.losses])

    def _entry(self, row: ReasonRow) -> Entry:
        usual = reason_word(row.code)
        tip = self.tr("Usually: {words}").format(words=usual) if row.label else ""
        return Entry(row.id, reason_word(row.code, row.label), tip)

    def _rename_source(self, key: str, words: str) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.lists import rename_source

            return rename_source(connection, key, words, by=by, now=now)

        self._do(job, self.tr("The source is renamed."), self.sources, key)

    def _label_reason(self, reasons: NameList, key: str, words: str) -> None:
        # Typing the usual words is wanting them, in whatever language they are shown later.
        usual = self._usual(key)
        label = "" if words.strip() == usual else words

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.lists import label_reason

            return label_reason(connection, key, label, by=by, now=now)

        self._do(job, self.tr("The reason has new words."), reasons, key)

    def _usual(self, key: str) -> str:
        rows = (*self._lists.rejections, *self._lists.losses) if self._lists else ()
        return next((reason_word(row.code) for row in rows if row.id == key), "")

    def _do(
        self, job: Callable[[Any, Any, int], Any], said: str, names: NameList, key: str
    ) -> None:
        self.page.run(job, said=said, failed=lambda error: names.refuse(key, words_for(error)))

    def _lay_out(self) -> None:
        set_tone(self._empty, "muted")
        row = QHBoxLayout()
        row.setSpacing(16)
        for names in (self.sources, self.rejections, self.losses):
            row.addWidget(names, 1)
        self.add_section(self._title, self._hint)
        self.add(row, self._empty)
        self.column.addStretch(1)
