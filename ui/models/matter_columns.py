"""The columns of the disputes to decide and of the escalations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from resources.clause_words import receiver_title
from resources.difference_words import DifferenceWords
from resources.domain_words import domain_title
from slaapp.domain.agreement_diff import escalation_code
from slaapp.domain.instants import Instant
from ui.countdown import span_text
from ui.dates import month_text, near_text
from ui.lead_words import commitment_word, reason_word
from ui.models.column import Column
from ui.models.queue_columns import lead_parts
from ui.target_words import target_text
from ui.words import QT_TRANSLATE_NOOP, spoken

if TYPE_CHECKING:
    from slaapp.domain.escalation import Notice
    from slaapp.store.rows.disputes import DisputeRow

Now = Callable[[], Instant]

DISPUTE_WIDTHS = (230, 340, 340, 110)
NOTICE_WIDTHS = (150, 170, 340, 290, 70)
_NOTHING = "—"


def dispute_columns(now: Now, zone: Callable[[], ZoneInfo]) -> list[Column]:
    """The lead, what sales said, what marketing said, since when."""

    def since(row: DisputeRow) -> str:
        return near_text(row.disputed_at, now(), zone(), "instant")

    return [
        Column("lead", _title(_LEAD), lambda row: " — ".join(lead_parts(row)), tip=_whole),
        Column("rejected", _title(_REJECTED), _rejected, tip=_rejected),
        Column("contested", _title(_CONTESTED), _contested, tip=_contested),
        Column("since", _title(_SINCE), since),
    ]


def notice_columns() -> list[Column]:
    """Who is told, about what, by which step, how much there is of it, and the leads."""
    return [
        Column("to", _title(_TO), lambda row: receiver_title(row.step.to, spoken())),
        Column("about", _title(_ABOUT), _about),
        Column("step", _title(_STEP), _step, tip=_step),
        Column("so_far", _title(_SO_FAR), _so_far, tip=_so_far),
        Column(
            "leads",
            _title(_LEADS),
            lambda row: QLocale().toString(len(row.lead_ids)),
            figures=True,
        ),
    ]


_LEAD = QT_TRANSLATE_NOOP("MatterColumns", "Lead")
_REJECTED = QT_TRANSLATE_NOOP("MatterColumns", "Rejected by sales")
_CONTESTED = QT_TRANSLATE_NOOP("MatterColumns", "Contested by marketing")
_SINCE = QT_TRANSLATE_NOOP("MatterColumns", "Since")
_TO = QT_TRANSLATE_NOOP("MatterColumns", "To be told")
_ABOUT = QT_TRANSLATE_NOOP("MatterColumns", "About")
_STEP = QT_TRANSLATE_NOOP("MatterColumns", "As agreed")
_SO_FAR = QT_TRANSLATE_NOOP("MatterColumns", "As it stands")
_LEADS = QT_TRANSLATE_NOOP("MatterColumns", "Leads")
_ANY = QT_TRANSLATE_NOOP("MatterColumns", "Any deadline")
_OWED_ONE = QT_TRANSLATE_NOOP("MatterColumns", "{n} deadline still owed")
_OWED = QT_TRANSLATE_NOOP("MatterColumns", "{n} deadlines still owed")
_MET = QT_TRANSLATE_NOOP("MatterColumns", "{side}, {month}: {k} of {n} met")


def _rejected(row: DisputeRow) -> str:
    known = row.reason or row.reason_label
    reason = reason_word(row.reason or "", row.reason_label) if known else ""
    return _said(reason, row.rejected_note, row.rejected_by)


def _contested(row: DisputeRow) -> str:
    return _said("", row.disputed_note, row.disputed_by)


def _said(head: str, note: str | None, who: str | None) -> str:
    quoted = _say(QT_TRANSLATE_NOOP("MatterColumns", "“{note}”")).format(note=note) if note else ""
    return " — ".join(part for part in (head, quoted, who or "") if part) or _NOTHING


def _about(row: Notice) -> str:
    return commitment_word(row.step.about) if row.step.about else _say(_ANY)


def _step(row: Notice) -> str:
    words = DifferenceWords(spoken(), target_text, span_text)
    said = words.value(escalation_code(row.step), row.step)
    return said[:1].upper() + said[1:]


def _so_far(row: Notice) -> str:
    number = QLocale().toString
    if row.rate is None:
        return _say(_OWED_ONE if row.deadlines == 1 else _OWED).format(n=number(row.deadlines))
    year, month = row.month.split("-")
    return _say(_MET).format(
        side=domain_title("side", row.side, spoken()),
        month=month_text(date(int(year), int(month), 1)),
        k=number(row.rate.k),
        n=number(row.rate.n),
    )


def _whole(row: DisputeRow) -> str:
    more = (row.owner, row.phone, row.email)
    return "\n".join([*lead_parts(row), *(each for each in more if each)])


def _title(text: str) -> Callable[[], str]:
    return lambda: _say(text)


def _say(text: str) -> str:
    return QCoreApplication.translate("MatterColumns", text)
