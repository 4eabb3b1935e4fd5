"""The team's own fields of leads: added, renamed, their choices and types changed, withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy

from resources.domain_words import domain_title
from slaapp.domain.criterion_field import CUSTOM
from slaapp.domain.word_uses import Uses, uses_of_field
from ui.page import Page
from ui.pages.settings.name_list import Entry, NameList
from ui.pages.settings.part import Part
from ui.pages.settings.use_words import uses_text
from ui.trouble_words import words_for
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.domain.agreement import Agreement
    from slaapp.store.rows.own_fields import OwnField

_TYPES = ("text", "number", "date", "choice", "yes_no")
_HEIGHT = 120


def read_fields(connection: Any) -> tuple[Sequence[OwnField], Agreement | None]:
    """The fields as the file has them, with what stands behind each; the newest signed terms."""
    from slaapp.store.rows.own_fields import own_fields
    from slaapp.store.rows.terms_in_force import newest_terms

    return own_fields(connection, counted=True), newest_terms(connection)


class FieldsPart(Part):
    """The list at the left; at the right what the chosen field, or the next new one, holds."""

    tables = frozenset({"custom_field", "lead", "agreement"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._fields: Sequence[OwnField] = ()
        self._terms: Agreement | None = None
        self._title, self._hint, self.about = SectionTitle(), QLabel(), QLabel()
        self._type_word, self._choices_word = QLabel(), QLabel()
        self.list, self.type = NameList(), ChoiceField()
        self.choices, self.save = QPlainTextEdit(tabChangesFocus=True), QPushButton()
        self.rename = QPushButton()
        self.rename.clicked.connect(self._rename_choice)
        self.choices.textChanged.connect(self._offer_renaming)
        for kind in _TYPES:
            self.type.addItem("", kind)
        self._lay_out()
        self.list.added.connect(self._add)
        self.list.renamed.connect(self._rename)
        self.list.withdrawn.connect(self._withdraw)
        self.list.picked.connect(lambda _key: self._show_chosen())
        self.type.activated.connect(lambda _place: self._show_choices())
        self.save.clicked.connect(self._change)
        self.retranslate()

    def refresh(self) -> None:
        """Read the fields again."""
        self.page.ask(read_fields, self._show, topic="fields")

    def retranslate(self) -> None:
        """Say the part's words."""
        self._title.setText(self.tr("Fields of our own"))
        self._hint.setText(
            self.tr(
                "What leads are asked for beside the usual: in the form, in lists, in imports and "
                "in criteria. To add one, choose what it holds, then type its name and Enter."
            )
        )
        self.list.say(self.tr("Fields"))
        self._type_word.setText(self.tr("What it holds"))
        self.type.setAccessibleName(self._type_word.text())
        for place, kind in enumerate(_TYPES):
            self.type.setItemText(place, domain_title("field_type", kind, spoken()))
        self._choices_word.setText(self.tr("Its choices, one a line, in their order"))
        self.choices.setAccessibleName(self._choices_word.text())
        self.save.setText(self.tr("Save"))
        self._show_chosen()

    def _show(self, read: tuple[Sequence[OwnField], Agreement | None]) -> None:
        self._fields, self._terms = read
        self.list.show_entries([self._entry(each) for each in self._fields])
        self._show_chosen()

    def _entry(self, field: OwnField) -> Entry:
        custom = {each.key: each.label for each in self._fields}
        uses = uses_of_field(self._terms, CUSTOM + field.key) if self._terms else Uses()
        return Entry(field.key, field.label, "", field.leads, uses_text(uses, custom))

    def _chosen(self) -> OwnField | None:
        key = self.list.current()
        return next((each for each in self._fields if each.key == key), None)

    def _show_chosen(self) -> None:
        field = self._chosen()
        self.save.setEnabled(field is not None)
        if field is not None:
            self.type.setCurrentIndex(self.type.findData(field.type))
            self.choices.setPlainText("\n".join(field.choices))
        self._say_about(field)
        self._show_choices()

    def _say_about(self, field: OwnField | None) -> None:
        lines = []
        if field is not None and field.leads:
            lines.append(self.tr("Taken off, its values stay with the leads that have one."))
        self.about.setText(" ".join(lines))

    def _show_choices(self) -> None:
        has = self.type.currentData() == "choice"
        for widget in (self._choices_word, self.choices):
            widget.setVisible(has)
        self._offer_renaming()

    def _renamed(self) -> tuple[str, str] | None:
        """A choice and what it is called now, where just one line was written over."""
        field, typed = self._chosen(), self._typed_choices()
        if field is None or field.type != "choice" or len(typed) != len(field.choices):
            return None
        changed = [pair for pair in zip(field.choices, typed, strict=True) if pair[0] != pair[1]]
        return changed[0] if len(changed) == 1 and changed[0][1] not in field.choices else None

    def _offer_renaming(self) -> None:
        renamed = self._renamed()
        self.rename.setVisible(renamed is not None)
        if renamed is not None:
            words = self.tr("Rename {old} to {new}, for the leads that have it too")
            self.rename.setText(words.format(old=renamed[0], new=renamed[1]).replace("&", "&&"))

    def _rename_choice(self) -> None:
        field, renamed = self._chosen(), self._renamed()
        if field is None or renamed is None:
            return

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.custom_fields import rename_choice

            return rename_choice(connection, field.key, *renamed, by=by, now=now)

        self._do(job, self.tr("The choice is renamed."), self.list.complain)

    def _typed_choices(self) -> list[str]:
        return [line.strip() for line in self.choices.toPlainText().splitlines() if line.strip()]

    def _add(self, label: str) -> None:
        kind, choices = self.type.currentData(), self._typed_choices()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.custom_fields import add_field

            return add_field(connection, label, kind, choices, by=by, now=now)[0]

        said = self.tr("Leads have a new field: {name}").format(name=label.strip())
        self._do(job, said, self.list.complain, self.list.new.clear)

    def _rename(self, key: str, label: str) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.custom_fields import rename_field

            return rename_field(connection, key, label, by=by, now=now)

        self._do(job, self.tr("The field is renamed."), lambda said: self.list.refuse(key, said))

    def _withdraw(self, key: str) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.custom_fields import withdraw_field

            return withdraw_field(connection, key, by=by, now=now)

        said = self.tr("The field is asked for no more; its values are kept.")
        self._do(job, said, self.list.complain)

    def _change(self) -> None:
        field, kind, choices = self._chosen(), self.type.currentData(), self._typed_choices()
        if field is None:
            return
        retypes = kind != field.type

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.custom_fields import change_choices, retype_field

            if retypes:
                return retype_field(connection, field.key, kind, by=by, now=now)
            return change_choices(connection, field.key, choices, by=by, now=now)

        if retypes or tuple(choices) != field.choices:
            self._do(job, self.tr("The field is changed."), self.list.complain)

    def _do(
        self,
        job: Callable[[Any, Any, int], Any],
        said: str,
        refused: Callable[[str], None],
        done: Callable[[], None] | None = None,
    ) -> None:
        self.page.run(
            job,
            said=said,
            then=lambda _receipt: done() if done is not None else None,
            failed=lambda error: refused(words_for(error)),
        )

    def _lay_out(self) -> None:
        self.list.merge.hide()
        self.rename.setProperty("kind", "flat")
        # A long choice is cut rather than the page made wider.
        self.rename.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choices.setFixedHeight(_HEIGHT)
        self.about.setWordWrap(True)
        set_tone(self.about, "muted")
        self._type_word.setBuddy(self.type)
        self._choices_word.setBuddy(self.choices)
        right = self.column_of(
            self._type_word,
            self.type,
            self._choices_word,
            self.choices,
            self.rename,
            self.save,
            self.about,
        )
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.list, 1)
        row.addLayout(right, 1)
        self.add_section(self._title, self._hint)
        self.add(row)
        self.column.addStretch(1)
