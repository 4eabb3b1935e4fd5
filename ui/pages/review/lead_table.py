"""The rejected leads of a period and those that are disputed, one by one; Enter opens a lead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from ui.background import Reader
from ui.models.column import Column
from ui.models.paged import PagedModel
from ui.pages.review.words import reason_text
from ui.widgets.pill import Pill
from ui.widgets.table import TableView

if TYPE_CHECKING:
    from slaapp.store.figures.review_pack import ReviewPack

translate = QCoreApplication.translate


class LeadLine(NamedTuple):
    """A rejected hand-over; ``objects`` is what marketing says of it where it is disputed."""

    id: str
    lead_id: str
    title: str
    code: str | None
    label: str | None
    said: str
    owner: str
    disputed: bool
    objects: str = ""


def lines_of(pack: ReviewPack) -> list[LeadLine]:
    """Those that wait for a decision first, of whatever period."""
    waiting = [
        LeadLine(
            f"disputed {row.lead_id}",
            row.lead_id,
            row.title or "",
            row.reason,
            row.reason_label,
            row.rejected_note or "",
            row.owner or "",
            True,
            row.disputed_note or "",
        )
        for row in pack.disputed
    ]
    named = {line.lead_id for line in waiting}
    return waiting + [
        LeadLine(
            f"{place} {row.lead_id}",
            row.lead_id,
            row.title or "",
            row.reason,
            row.label,
            row.note or "",
            row.owner or "",
            row.disputed_at is not None,
        )
        for place, row in enumerate(pack.named)
        if row.lead_id not in named
    ]


class RejectedTable(TableView):
    """``opened`` brings the LeadLine on which Enter was pressed."""

    def __init__(self, reader: Reader) -> None:
        super().__init__("review-rejected")
        self._found: Sequence[LeadLine] = ()
        self.rows = PagedModel(reader, _columns(), self._fetch)
        self.show_model(self.rows)
        self.set_widths(220, 170, 330, 160, 90)

    def show_leads(self, pack: ReviewPack) -> None:
        """Show those of a pack."""
        self._found = lines_of(pack)
        self.rows.reload()

    def _fetch(self, _connection: object, after: object, _limit: int) -> Sequence[LeadLine]:
        return self._found if after is None else ()


def _said(line: LeadLine) -> str:
    if not line.objects:
        return line.said
    words = translate("Review", "{said} – marketing: {objects}")
    return words.format(said=line.said or "…", objects=line.objects)


def _pill(line: LeadLine) -> Pill:
    if line.disputed:
        return Pill(translate("Review", "Disputed"), "warning")
    return Pill(translate("Review", "Rejected"))


def _columns() -> list[Column]:
    return [
        Column(
            "lead", lambda: translate("Review", "Lead"), lambda line: line.title,
            tip=lambda line: line.title,
        ),
        Column(
            "why", lambda: translate("Review", "Why"),
            lambda line: reason_text(line.code, line.label),
        ),
        Column("said", lambda: translate("Review", "What was said"), _said, tip=_said),
        Column("who", lambda: translate("Review", "With"), lambda line: line.owner),
        Column(
            "state", lambda: translate("Review", "State"), lambda line: _pill(line).word,
            pill=_pill,
        ),
    ]  # fmt: skip
