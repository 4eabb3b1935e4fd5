"""The first rows of a file as the leads they would be: a column for each thing the file tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from resources.domain_words import answer_word
from slaapp.operations.import_leads import ANSWER_TARGETS
from ui.amounts import amount_text
from ui.dates import day_text, instant_text
from ui.lead_words import stage_word, tier_word
from ui.pages.importing.words import number_text, target_word
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.operations.import_leads import ColumnMapping, LeadRecord, Mapping, StagedImport

Index = QModelIndex | Persistent
_NONE = QModelIndex()
_NAMES = frozenset({"first_name", "last_name", "full_name"})
_AFTER_NAME = (
    *("company", "email", "phone", "source", "received_at", "stage", "tier", "won_at", "lost_at"),
    *("amount", "campaign", "product", "note", "owner", "job_title", "city", "postcode", "country"),
    *(*ANSWER_TARGETS, "informed_at", "origin", "tags", "qualified_at"),
    *("handed_over_at", "accepted_at", "rejected_at", "rejection_reason", "first_attempt_at"),
    *("conversation_at", "opportunity_at", "lost_reason", "recycled_at", "company_domain"),
)
_SAID_BY = {"won_at": "closed_at", "lost_at": "closed_at", "stage": "won_flag"}
_BREAKS = re.compile(r"[\t\r\n]+")
_NAME, _OWN = "name", "custom"


class Shown(NamedTuple):
    """A column of the preview: a target or "name", or "custom" with the field's key and label."""

    target: str
    key: str = ""
    label: str = ""
    is_number: bool = False


class PreviewModel(QAbstractTableModel):
    """Shows what was understood, so that a wrong column is seen before anything is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: list[Shown] = []
        self._rows: Sequence[LeadRecord] = ()
        self._zone = ZoneInfo("UTC")

    def show_staged(self, staged: StagedImport, zone: ZoneInfo) -> None:
        """Show the first of what would come in, with the times of a zone."""
        self.beginResetModel()
        self._rows, self._zone = staged.examples, zone
        self._columns = list(preview_columns(staged.choice.mapping))
        self.endResetModel()

    def retranslate(self) -> None:
        """Say titles and cells again."""
        if self._columns and self._rows:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NONE) -> int:
        """The examples."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """As many as the file tells things."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        shown = self._columns[section]
        if shown.target == _NAME:
            return QCoreApplication.translate("PreviewModel", "Name")
        return shown.label or target_word(shown.target)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; its text as its tip as well."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        shown = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(shown)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(self._rows[index.row()], shown)
        if role == Qt.ItemDataRole.DisplayRole:
            return _BREAKS.sub(" ", self._text(self._rows[index.row()], shown))
        return None

    def _text(self, record: LeadRecord, shown: Shown) -> str:
        if shown.target == _NAME:
            parts = (record.first_name, record.last_name)
            return " ".join(part for part in parts if part) or record.full_name or ""
        if shown.target == _OWN:
            return self._said(record.custom.get(shown.key))
        if shown.target == "amount":
            cents = record.amount
            return "" if cents is None else amount_text(cents, record.currency or "EUR")
        if shown.target in ANSWER_TARGETS:
            answer = record.answers.get(shown.target, "")
            return answer_word(shown.target, answer, spoken())
        if shown.target == "tags":
            return ", ".join(record.tags)
        name = shown.target.removesuffix("_at")
        value = getattr(record, name) if hasattr(record, name) else record.value_of(name)
        if shown.target == "stage" and value is None and record.won_flag:
            value = "won"
        if value is None:
            return ""
        word = _WORDS.get(shown.target)
        return word(value) if word is not None else self._said(value)

    def _said(self, value: Any) -> str:
        """A text, a number, yes or no, a date."""
        if value is None or isinstance(value, str):
            return value or ""
        if isinstance(value, bool):
            yes = QCoreApplication.translate("PreviewModel", "yes")
            return yes if value else QCoreApplication.translate("PreviewModel", "no")
        if isinstance(value, int | float):
            return number_text(Decimal(str(value)))
        if isinstance(value, dict):
            return " ".join((day_text(date.fromisoformat(value["date"])), *[*value.values()][1:]))
        instant, precision = value
        return instant_text(instant, precision, self._zone)


_WORDS: dict[str, Callable[[str], str]] = {"stage": stage_word, "tier": tier_word}


def preview_columns(mapping: Mapping) -> Sequence[Shown]:
    """Who it is first, then what is known of most leads, then the fields of one's own."""
    targets: frozenset[str] = mapping.targets
    shown = [Shown(_NAME)] if targets & _NAMES else []
    if "external_id" in targets and (not shown or mapping.kind == "outcomes"):
        shown.insert(0, Shown("external_id"))
    shown.extend(Shown(target) for target in _AFTER_NAME if _is_told(target, targets))
    own = (column for column in mapping.columns if column.target == _OWN)
    return [*shown, *(_own_field(c) for c in own)]


def _own_field(column: ColumnMapping) -> Shown:
    label = column.field_label or column.column
    return Shown(_OWN, column.field_key, label, column.is_number)


def _is_told(target: str, targets: frozenset[str]) -> bool:
    """Whether the file says it, be it in another column: closed on, won: yes or no."""
    return target in targets or _SAID_BY.get(target) in targets


def _alignment(shown: Shown) -> Qt.AlignmentFlag:
    is_number = shown.is_number or shown.target == "amount"
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
